"""Ten thousand broken feeds, queries, updates, buttons and configs: an error made on purpose, or none.

`python -m benchmarks.fuzz --cases 10000 --seed 1` bends well-formed examples at random (bytes flipped, cut,
doubled, foreign pieces put in) and counts what escapes as anything but an error of `bot.core.errors`.
"""

import argparse
import asyncio
import json
import random
import sys
import traceback
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

from telegram import Bot, Update
from telegram.ext import ApplicationBuilder

from bot.channels.telegram import TelegramChannel
from bot.chat.telegram.carrier import TelegramCarrier
from bot.chat.turn import Access, Desk
from bot.clock import WallClock
from bot.config import load
from bot.core.errors import RasidError
from bot.core.feed import FetchFailed
from bot.demo.telegram import TelegramStandIn
from bot.feeds.discover import Page
from bot.feeds.finder import FeedFinder
from bot.feeds.kinds import parse
from bot.gazetteer import CldrGazetteer
from bot.locale import Catalogues
from bot.matching.parse import parse as parse_query
from bot.store.memory import MemoryStore
from bot.topics import load_topics

SAMPLES = Path(__file__).parent.parent / "tests" / "feeds" / "samples"
QUERIES = (
    'Gaza AND (force* OR "stabilisation force") -sport', "min:4 ^3 NEAR/5 topic:gaza-aid", "غزة NEAR/s قوة",
    "title:~Zangezur (a OR (b AND NOT c)) lang:ar ATLEAST/2(x y z)", "ağ author:x tag:y age:2d \"",
)  # fmt: skip
DATA = (
    "h:0",
    "why:1",
    "ha:",
    "t:gaza-aid",
    "w:1",
    "wd:1",
    "ws:1",
    "lang:ar",
    "",
    ":",
    "x" * 64,
    "h:-1",
)
PIECES = (
    b"\x00", b"\xff\xfe", b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"&a;", b"]]>", b"<![CDATA[", "‮".encode(),
    b"99999999999999999999", b"-1", "\ud800".encode(errors="surrogatepass"), b"\r\n", b"{", b"]", b"\"", b"(",
)  # fmt: skip
CONFIG = Path(__file__).parent.parent / "config.example.toml"


def bent(chance: random.Random, raw: bytes) -> bytes:
    """The same, damaged in a few places."""
    found = bytearray(raw)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(found) + 1)
        end = min(len(found), at + chance.randint(0, 40))
        kind = chance.randrange(5)
        if kind == 0 and at < len(found):
            found[at] ^= 1 << chance.randrange(8)
        elif kind == 1:
            del found[at:end]
        elif kind == 2:
            found[at:at] = found[at:end] * chance.randint(1, 20)
        elif kind == 3:
            found[at:at] = chance.choice(PIECES)
        else:
            del found[at:]
    return bytes(found)


def text(raw: bytes) -> str:
    return raw.decode("utf-8", errors="replace")


class Escaped(Counter[str]):
    """What got out, by kind of input; the first of each is shown."""

    def run(self, kind: str, work: Callable[[], object]) -> None:
        try:
            work()
        except RasidError:
            self[f"{kind}: refused"] += 1
        except Exception:  # that is what is looked for
            self.note(kind, traceback.format_exc())
        else:
            self[f"{kind}: taken"] += 1

    def note(self, kind: str, trace: str) -> None:
        self[f"{kind}: ESCAPED"] += 1
        if self[f"{kind}: ESCAPED"] == 1:
            print(f"{kind}: {trace}", file=sys.stderr)


class Listening:
    """A meter that tells of crashes."""

    def __init__(self, escaped: Escaped) -> None:
        self._escaped = escaped

    def event(self, name: str, **fields: object) -> None:
        if name == "chat.crashed":
            self._escaped.note("update", str(fields.get("error")))


async def nothing(url: str) -> Page | FetchFailed:
    """The web, where nothing is."""
    return FetchFailed("soft", "http-404", url)


def update(chance: random.Random, number: int) -> dict[str, object]:
    """Something that a modified client, or another version of Telegram, may send."""
    chat = {
        "id": chance.choice([7, 8, -100]),
        "type": chance.choice(["private", "supergroup", "channel"]),
    }
    user = {
        "id": 7,
        "is_bot": False,
        "first_name": "L",
        "language_code": chance.choice(["ar", "xx", ""]),
    }
    said = text(bent(chance, chance.choice(QUERIES).encode()))
    command = chance.choice(
        ["/start ", "/watch ", "/history ", "/topics ", "/stop ", "/nosuch ", ""]
    )
    message: dict[str, object] = {
        "message_id": number, "date": 1, "chat": {**chat, "title": "x"}, "text": (command + said)[:4096],
    }  # fmt: skip
    if command:
        message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(command) - 1}]
    if chat["type"] != "channel":
        message["from"] = user
    if chance.random() < 0.5:
        data = text(bent(chance, chance.choice(DATA).encode()))[:64]
        press = {"id": "1", "from": user, "chat_instance": "1", "data": data, "message": message}
        return {"update_id": number, "callback_query": press}
    kind = "channel_post" if chat["type"] == "channel" else "message"
    return {"update_id": number, kind: message}


async def updates(chance: random.Random, cases: int, escaped: Escaped) -> None:
    async with TelegramStandIn() as telegram:
        builder = ApplicationBuilder().token(telegram.token).updater(None).job_queue(None)
        application = builder.base_url(f"{telegram.api_url}/bot").build()
        await application.initialize()
        topics = {topic.id: topic for topic in load_topics().values()}
        desk = Desk(
            MemoryStore(), WallClock(), Listening(escaped), Catalogues.load(), topics,
            Access("open", frozenset()), "UTC", 100,
            new_word=lambda: "word", places=CldrGazetteer(["en"]),
            finder=FeedFinder(nothing, WallClock()), slowest=timedelta(minutes=30),
        )  # fmt: skip
        carrier = TelegramCarrier(application, TelegramChannel(application.bot), desk)
        for number in range(1, cases + 1):
            one = _read(update(chance, number), application.bot)
            await carrier.handle([one])
            escaped["update: handled"] += 1
        await application.shutdown()


def _read(raw: dict[str, object], bot: Bot) -> Update:
    return Update.de_json(json.loads(json.dumps(raw)), bot)


def play(cases: int, seed: int) -> int:
    chance, escaped, now = random.Random(seed), Escaped(), WallClock().now()
    feeds = [
        file.read_bytes() for file in sorted(SAMPLES.rglob("*")) if file.suffix in (".xml", ".json")
    ]
    config = CONFIG.read_text(encoding="utf-8").partition("[[feeds]]")[0].encode()
    for _ in range(cases * 4 // 10):
        raw = bent(chance, chance.choice(feeds))
        escaped.run("feed", partial(parse, raw, None, "https://a.example/", now))
    for _ in range(cases * 3 // 10):
        query = text(bent(chance, chance.choice(QUERIES).encode()))
        escaped.run("query", partial(parse_query, query))
    for _ in range(cases // 10):
        settings = text(bent(chance, config))
        escaped.run("config", partial(load, settings, CONFIG, {}))
    asyncio.run(updates(chance, cases * 2 // 10, escaped))
    took = WallClock().now() - now
    for kind, many in sorted(escaped.items()):
        print(f"{kind} {many}")
    print(f"cases {cases}, seed {seed}, {took / timedelta(seconds=1):.0f} s")
    return int(any("ESCAPED" in kind for kind in escaped))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    return play(given.cases, given.seed)


if __name__ == "__main__":
    sys.exit(main())
