"""A loopback server with a thousand invented feeds, for what measures polling: `/feed/0` and so on.

Each has 30 items in one language, as news feeds do: seven of ten plain RSS, two with the full texts, one
Atom; with validators and gzip, made before anybody asks. Runs as a process of its own, so that its
processor time is nobody's.
"""

import argparse
import asyncio
import gzip
import random
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from html import escape
from pathlib import Path

from aiohttp import web

from benchmarks.corpus import documents

ITEMS = 30
TEXTS = 4_000


class Texts:
    """Invented texts by language."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._by_language: dict[str, list[str]] = {}
        for document in documents(TEXTS, None, chance):
            self._by_language.setdefault(document.language, []).append(document.title)
        self.languages = sorted(self._by_language)

    def some(self, language: str, count: int) -> list[str]:
        return self._chance.choices(self._by_language[language], k=count)


def document(number: int, texts: Texts, now: datetime, items: int = ITEMS) -> bytes:
    """One feed."""
    language = texts.languages[number % len(texts.languages)]
    host = f"https://outlet{number}.example"
    shape = "atom" if number % 10 == 9 else "full" if number % 10 in (7, 8) else "rss"
    parts: list[str] = []
    for n in range(items):
        words = [text.split() for text in texts.some(language, 7)]
        title = escape(" ".join(words[0][:9]))
        summary = escape(f"<p>{' '.join(words[1])}</p><p>{' '.join(words[2])} &amp; more</p>")
        moment = now - timedelta(minutes=7 * n)
        link = f"{host}/2026/{n}/{number * 1000 + n}?utm_source=rss"
        if shape == "atom":
            parts.append(
                f'<entry><id>{link}</id><title type="html">{title}</title><link href="{link}"/>'
                f'<updated>{moment.isoformat()}</updated><summary type="html">{summary}</summary>'
                "<author><name>A. Writer</name></author></entry>"
            )
            continue
        body = " ".join(f"<p>{' '.join(text)}</p>" for text in words[1:])
        full = f"<content:encoded><![CDATA[{body}]]></content:encoded>" if shape == "full" else ""
        parts.append(
            f"<item><title>{title}</title><link>{link}</link><description>{summary}</description>{full}"
            f'<pubDate>{format_datetime(moment)}</pubDate><guid isPermaLink="false">{link}</guid>'
            "<category>World</category><category>Politics</category></item>"
        )
    inside = "".join(parts)
    if shape == "atom":
        whole = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>O</title>{inside}</feed>'
    else:
        whole = (
            '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
            f"<channel><title>O</title><language>{language}</language>{inside}</channel></rss>"
        )
    return ('<?xml version="1.0" encoding="UTF-8"?>' + whole).encode()


class Publisher:
    """Answers as well-behaved servers do."""

    def __init__(self, bodies: Sequence[bytes]) -> None:
        self._bodies = bodies
        self._packed = [gzip.compress(body, 6) for body in bodies]

    def answer(self, number: int, request: web.Request) -> web.Response:
        """The feed, or that it is unchanged."""
        etag = f'"{number}-1"'
        headers = {"ETag": etag, "Last-Modified": "Tue, 06 Jan 2026 08:41:00 GMT"}
        if request.headers.get("If-None-Match") == etag:
            return web.Response(status=304, headers=headers)
        packed = "gzip" in request.headers.get("Accept-Encoding", "")
        headers["Content-Type"] = "application/xml"
        if packed:
            headers["Content-Encoding"] = "gzip"
        return web.Response(
            body=self._packed[number] if packed else self._bodies[number], headers=headers
        )


async def serve(publisher: Publisher) -> tuple[web.AppRunner, int]:
    """Listen on a free port of loopback."""

    async def answer(request: web.Request) -> web.StreamResponse:
        return publisher.answer(int(request.match_info["number"]), request)

    application = web.Application()
    application.router.add_get(r"/feed/{number:\d+}", answer)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, backlog=1024).start()
    return runner, int(runner.addresses[0][1])


@asynccontextmanager
async def publishing(feeds: int, saved: Path | None = None) -> AsyncIterator[str]:
    """A server in another process while the block lasts; gives its address."""
    command = [sys.executable, "-m", "benchmarks.publishers", str(feeds)]
    command += ["--saved", str(saved)] if saved else []
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    try:
        assert process.stdout is not None
        port = int(await process.stdout.readline())
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        await process.wait()


def is_utf8(body: bytes) -> bool:
    """Tell whether every reader decodes a document alike."""
    try:
        body.decode()
    except UnicodeDecodeError:
        return False
    return True


def real(folder: Path, feeds: int) -> list[bytes]:
    """Saved feeds of about 30 items that are UTF-8, again and again, until there are enough."""
    found = []
    for path in sorted(folder.iterdir()):
        body = path.read_bytes()
        items = body.count(b"<item>") + body.count(b"<item ") + body.count(b"<entry")
        if 20 <= items <= 40 and is_utf8(body):
            found.append(body)
    return [found[n % len(found)] for n in range(feeds)]


async def _run(feeds: int, saved: Path | None) -> None:
    now = datetime.now(UTC)
    texts = Texts(random.Random(1))
    bodies = real(saved, feeds) if saved else [document(n, texts, now) for n in range(feeds)]
    _, port = await serve(Publisher(bodies))
    print(port, flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("feeds", type=int)
    parser.add_argument("--saved", type=Path, default=None)
    given = parser.parse_args()
    asyncio.run(_run(given.feeds, given.saved))
