"""The one place that knows every part, and owns the clock. No decision is taken here."""

import random
import secrets
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from telegram.ext import Application, ApplicationBuilder

from bot import __version__
from bot.cards.announcement import announcement, progress
from bot.cards.digest import pack
from bot.cards.outgoing import outgoing
from bot.chat.turn import Access, Desk
from bot.clock import WallClock
from bot.config import Config
from bot.core.alert import AlertView, DigestView
from bot.core.feed import Feed, FetchOutcome
from bot.core.message import Message
from bot.core.pace import paced
from bot.core.story import A_DAY
from bot.embedding import load as load_embedder
from bot.feeds.finder import FeedFinder
from bot.feeds.http import HttpFetcher, Limits
from bot.flows.announce import Announcer
from bot.flows.deliver import Sender
from bot.flows.digest import Digester
from bot.flows.ingest import IngestReport, IngestRules, ingest
from bot.flows.meaning import Meanings
from bot.flows.pace import Pacer
from bot.flows.placing import LivingStories
from bot.flows.poll import Poller
from bot.flows.standing import StandingWatches
from bot.flows.tell import TellRules
from bot.flows.tidy import KeepRules, Tidier
from bot.gazetteer import CldrGazetteer
from bot.locale import Catalogues
from bot.metrics import LogMeter
from bot.ports import Channel, Clock, Phrasebook, Store, Unit
from bot.store.sqlite import SqliteStore
from bot.topics.shelf import TopicShelf

WORD_BYTES = 9
"""Of chance in a word of invitation: 12 letters, far too many to guess."""

ANSWER_SECONDS = 15.0
"""For Telegram to answer: what is given up earlier was often carried out, and is sent a second time."""

App = Application[Any, Any, Any, Any, Any, Any]


@dataclass(frozen=True, slots=True)
class House:
    """The parts, joined."""

    config: Config
    store: Store
    clock: Clock
    meter: LogMeter
    phrases: Phrasebook
    topics: TopicShelf
    fetcher: HttpFetcher
    finder: FeedFinder
    standing: StandingWatches
    living: LivingStories
    meanings: Meanings | None

    def poller(self) -> Poller:
        """What polls the feeds that are due."""
        return Poller(
            self.store,
            self.fetcher,
            self._ingest,
            self.clock,
            self.meter,
            at_once=self.config.polling.at_once,
            lease=self.config.polling.lease,
            understand=None if self.meanings is None else self.meanings.read,
        )

    def _ingest(self, unit: Unit, feed: Feed, outcome: FetchOutcome, now: datetime) -> IngestReport:
        delivery = self.config.delivery
        rules = IngestRules(
            self.config.rhythm,
            self.config.polling.max_age,
            delivery.edit_wait,
            TellRules(delivery.group_wait, delivery.most_an_hour or None),
        )
        chance = random.random()
        return ingest(unit, feed, outcome, self.standing, self.living, rules, now, chance)

    def pacer(self) -> Pacer:
        """The pace of one bot, which its alerts and its replies share."""
        told = self.config.delivery
        pace = paced(told.per_second, told.per_minute_in_chat, told.per_minute_in_group)
        return Pacer(self.clock, pace)

    def sender(self, channels: Mapping[str, Channel], pacer: Pacer) -> Sender:
        """The way out through these channels."""

        def render(view: AlertView | DigestView) -> Message:
            return outgoing(view, self.phrases, self.topics, self.clock.now())

        lease, chance = self.config.delivery.lease, random.random
        return Sender(self.store, channels, render, self.clock, self.meter, chance, lease, pacer)

    def announcer(self, channels: Mapping[str, Channel], pacer: Pacer) -> Announcer:
        """What takes announcements to everybody."""
        words = partial(announcement, phrases=self.phrases)
        shown = partial(progress, phrases=self.phrases)
        clock, meter = self.clock, self.meter
        return Announcer(self.store, channels, words, shown, clock, meter, pacer)

    def tidier(self) -> Tidier:
        """What lets old rows go."""
        kept = self.config.store
        # A story that entries are still compared with is not old, whatever else is said.
        news = max(timedelta(days=kept.keep_days), self.config.stories.window + A_DAY)
        rules = KeepRules(news, timedelta(days=kept.keep_history_days))
        return Tidier(self.store, self.clock, self.meter, rules)

    def digester(self) -> Digester:
        """What makes the digests that are due."""
        packed = partial(pack, phrases=self.phrases, clock=self.clock)
        return Digester(self.store, packed, self.clock, self.meter)

    def desk(self) -> Desk:
        """What the conversation works with."""
        access, chat = self.config.access, self.config.chat
        return Desk(
            store=self.store,
            clock=self.clock,
            meter=self.meter,
            phrases=self.phrases,
            topics=self.topics,
            access=Access(
                access.mode,  # type: ignore[arg-type]  # the config has checked it
                frozenset(access.admins),
                frozenset(access.allowed),
                frozenset(access.invitations),
            ),
            time_zone=chat.time_zone,
            most_watches=chat.most_watches,
            new_word=partial(secrets.token_urlsafe, WORD_BYTES),
            finder=self.finder,
            slowest=self.config.polling.slowest,
            places=CldrGazetteer(self.phrases.languages()),
        )


@asynccontextmanager
async def house(config: Config) -> AsyncIterator[House]:
    """Open the store and join the parts; at the end everything is closed."""
    clock, meter = WallClock(), LogMeter()
    embedder = load_embedder() if config.stories.semantic else None
    topics = TopicShelf(config.topics_folder, config.topics)
    config.store_path.parent.mkdir(parents=True, exist_ok=True)
    store = SqliteStore.open(config.store_path)
    fetcher = HttpFetcher(
        clock,
        user_agent(config),
        Limits(config.polling.timeout.total_seconds(), config.polling.max_bytes),
        private_addresses=config.polling.private_addresses,
    )
    try:
        await store.run(lambda unit: unit.feeds.sync(config.feeds, clock.now()))
        standing = StandingWatches(topics)
        living = LivingStories(config.thresholds, embedder.middle if embedder else None)
        phrases, finder = Catalogues.load(), FeedFinder(fetcher.page, clock, fetcher.apart)
        window = config.stories.window
        meanings = Meanings(store, embedder, standing, clock, window) if embedder else None
        yield House(
            config,
            store,
            clock,
            meter,
            phrases,
            topics,
            fetcher,
            finder,
            standing,
            living,
            meanings,
        )
    finally:
        await fetcher.close()
        await store.close()


def user_agent(config: Config) -> str:
    """Who we are, as publishers ask every reader to say."""
    contact = config.polling.contact or "the operator gave no contact"
    return f"Rasid/{__version__} (media monitoring; {contact})"


def build(config: Config) -> App:
    """The Application of python-telegram-bot; updates are fetched by the carrier, not by its updater."""
    api = config.telegram.api_url.rstrip("/")
    builder = ApplicationBuilder().token(config.telegram.token).updater(None).job_queue(None)
    builder = builder.read_timeout(ANSWER_SECONDS)
    return builder.base_url(f"{api}/bot").base_file_url(f"{api}/file/bot").build()
