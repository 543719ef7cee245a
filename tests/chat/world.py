"""A whole bot on a memory store, with the real python-telegram-bot and a Telegram of twenty lines.

What a person does goes in as updates, what the bot does comes out as lines of a transcript.
"""

import itertools
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

from telegram import Update
from telegram.ext import ApplicationBuilder
from telegram.request import BaseRequest, RequestData

from bot.cards.announcement import announcement, progress
from bot.cards.digest import pack
from bot.cards.outgoing import outgoing
from bot.channels.telegram import TelegramChannel
from bot.chat.telegram.carrier import TelegramCarrier
from bot.chat.turn import Access, Desk
from bot.core.entry import Entry
from bot.core.feed import FeedOffer, Fetched, FetchFailed, Rhythm
from bot.core.ids import TopicId
from bot.core.topic import Topic
from bot.feeds.discover import Page
from bot.feeds.finder import FeedFinder
from bot.flows.announce import Announcer
from bot.flows.deliver import Sender
from bot.flows.digest import Digester
from bot.flows.ingest import IngestRules, ingest
from bot.flows.pace import Pacer
from bot.flows.placing import LivingStories
from bot.flows.standing import StandingWatches
from bot.gazetteer import CldrGazetteer
from bot.locale import Catalogues
from bot.ports import Phrasebook, Store, Unit
from bot.store.memory import MemoryStore
from bot.topics import load_topics
from tests.fakes import ListMeter, StepClock

TOPICS = load_topics(Path(__file__).parent / "topics")
PHRASES = Catalogues.load()
PLACES = CldrGazetteer(("ar", "az", "en", "fa", "fr", "he", "ru", "tr"))
BOT = {"id": 1, "is_bot": True, "first_name": "Rasid", "username": "rasid_bot"}
RHYTHM = Rhythm(timedelta(minutes=5), timedelta(minutes=30))
RULES = IngestRules(RHYTHM, timedelta(hours=24), timedelta(0))


class Recorder(BaseRequest):
    """Telegram's side of the wire: answers what the bot calls, and remembers it."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.members: dict[int, str] = {}
        self.failures: list[tuple[int, str]] = []
        self.files: dict[str, bytes] = {}
        self.documents: list[bytes] = []
        """Files that the bot has sent."""
        self.chats: dict[int, str] = {}
        self.markups: dict[int, list[list[dict[str, Any]]]] = {}
        self.numbers = itertools.count(100)

    @property
    def read_timeout(self) -> float | None:
        return 1.0

    async def initialize(self) -> None:
        pass

    async def shutdown(self) -> None:
        pass

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = None,
        write_timeout: Any = None,
        connect_timeout: Any = None,
        pool_timeout: Any = None,
    ) -> tuple[int, bytes]:
        name = url.rsplit("/", 1)[1]
        if "/file/" in url:
            return 200, self.files[name]
        given = dict(request_data.parameters) if request_data else {}
        if name != "getMe" and self.failures:
            code, words = self.failures.pop(0)
            answer = {"ok": False, "error_code": code, "description": words}
            return code, json.dumps(answer).encode()
        self.calls.append((name, given))
        if request_data and request_data.multipart_data:
            files = request_data.multipart_data.values()
            self.documents += [content for _, content, _ in files if isinstance(content, bytes)]
        return 200, json.dumps({"ok": True, "result": self._result(name, given)}).encode()

    def _result(self, name: str, given: dict[str, Any]) -> Any:
        if name == "getMe":
            return {**BOT, "can_join_groups": True, "can_read_all_group_messages": False}
        if name == "getFile":
            file_id = given["file_id"]
            return {"file_id": file_id, "file_unique_id": file_id, "file_path": file_id}
        if name == "getChatMember":
            status = self.members.get(given["user_id"], "member")
            user = {"id": given["user_id"], "is_bot": False, "first_name": "x"}
            rights = dict.fromkeys(ADMIN_RIGHTS, False) if status == "administrator" else {}
            rights |= {"is_anonymous": False} if status == "creator" else {}
            return {"status": status, "user": user, **rights}
        if name in ("sendDocument", "sendPhoto"):
            number = next(self.numbers)
            self.markups[number] = given.get("reply_markup", {}).get("inline_keyboard", [])
            chat = {"id": int(given["chat_id"]), "type": "private", "first_name": "x"}
            return {"message_id": number, "date": 1, "chat": chat, "caption": given["caption"]}
        if name in ("sendMessage", "editMessageText"):
            number = given.get("message_id") or next(self.numbers)
            self.markups[number] = given.get("reply_markup", {}).get("inline_keyboard", [])
            self.chats[number] = str(given["chat_id"])
            chat = {"id": int(given["chat_id"]), "type": "private", "first_name": "x"}
            return {"message_id": number, "date": 1, "chat": chat, "text": given["text"]}
        return True


ADMIN_RIGHTS = (
    "can_be_edited",
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)


@dataclass
class World:
    """One bot and the people in its chats."""

    access: Access = field(default_factory=lambda: Access("open", frozenset({"99"})))
    store: Store = field(default_factory=MemoryStore)
    clock: StepClock = field(default_factory=StepClock)
    meter: ListMeter = field(default_factory=ListMeter)
    wire: Recorder = field(default_factory=Recorder)
    most_watches: int = 5
    topics: Mapping[TopicId, Topic] = field(default_factory=lambda: TOPICS)
    phrases: Phrasebook = PHRASES
    pages: dict[str, bytes] = field(default_factory=dict)
    published: dict[str, list[str]] = field(default_factory=dict)
    """Titles by outlet: the first is at /1."""
    numbers: Any = field(default_factory=lambda: itertools.count(1))
    pressed: set[str] = field(default_factory=set)
    """Kinds of the buttons that were pressed."""

    async def __aenter__(self) -> "World":
        builder = ApplicationBuilder().token("1:TEST").request(self.wire)
        self.application = (
            builder.get_updates_request(Recorder()).updater(None).job_queue(None).build()
        )
        await self.application.initialize()
        self.channel = TelegramChannel(self.application.bot)
        self.desk = Desk(
            self.store,
            self.clock,
            self.meter,
            self.phrases,
            self.topics,
            self.access,
            "UTC",
            self.most_watches,
            new_word=lambda: f"word-{next(self.numbers)}",
            finder=FeedFinder(self.page, self.clock),
            slowest=RHYTHM.slowest,
            places=PLACES,
        )
        self.carrier = TelegramCarrier(self.application, self.channel, self.desk)
        self.standing = StandingWatches(self.topics)
        self.living = LivingStories()
        pacer = Pacer(self.clock)
        self.announcer = Announcer(
            self.store,
            {"telegram": self.channel},
            partial(announcement, phrases=self.phrases),
            partial(progress, phrases=self.phrases),
            self.clock,
            self.meter,
            pacer,
        )
        self.sender = Sender(
            self.store,
            {"telegram": self.channel},
            lambda view: outgoing(view, self.phrases, self.topics, self.clock.now()),
            self.clock,
            self.meter,
            lambda: 0.0,
            timedelta(seconds=60),
            pacer,
        )
        self.digester = Digester(
            self.store,
            partial(pack, phrases=self.phrases, clock=self.clock),
            self.clock,
            self.meter,
        )
        return self

    async def page(self, url: str) -> Page | FetchFailed:
        """What the web has at an address."""
        body = self.pages.get(url)
        if body is None:
            return FetchFailed("soft", "http-404", "the server answered 404")
        return Page(url, None, body)

    async def __aexit__(self, *error: object) -> None:
        await self.application.shutdown()

    async def update(self, **content: Any) -> None:
        """One update reaches the bot."""
        raw = {"update_id": next(self.numbers), **content}
        update = Update.de_json(raw, self.application.bot)
        assert update is not None
        await self.carrier.handle([update])

    async def publish(self, source: str, language: str, title: str, summary: str) -> None:
        """An outlet's feed brings an entry."""
        titles = self.published.setdefault(source, [])
        if title not in titles:
            titles.append(title)
        slug = titles.index(title) + 1
        entry = Entry(
            str(slug),
            f"https://{source.lower().replace(' ', '')}.example/{slug}",
            title,
            summary,
            published=self.clock.now() - timedelta(minutes=1),
        )
        offer = FeedOffer(
            f"https://{source.lower().replace(' ', '')}.example/rss", source, language
        )

        def work(unit: Unit) -> None:
            known = [feed.offer for feed in unit.feeds.all()]
            unit.feeds.sync([*known, offer], self.clock.now())
            feed = next(feed for feed in unit.feeds.all() if feed.url == offer.url)
            now = self.clock.now()
            ingest(unit, feed, Fetched((entry,)), self.standing, self.living, RULES, now, 0.0)

        await self.store.run(work)
        await self.go_out()

    async def go_out(self) -> None:
        """What is due goes out, digests included."""
        await self.digester.release()
        while (await self.sender.deliver()).sent:
            self.clock.step(seconds=1.2)
        await self.announcer.go_on()
