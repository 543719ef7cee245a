"""The one place that knows every part, and owns the clock. No decision is taken here."""

import asyncio
import random
import secrets
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application, ApplicationBuilder

from bot import __version__
from bot.cards.alert import alert as alert_card
from bot.channels.console import ConsoleChannel
from bot.channels.telegram import TelegramChannel
from bot.chat.telegram.carrier import TelegramCarrier
from bot.chat.telegram.menus import set_menus
from bot.chat.telegram.webhook import Webhook
from bot.chat.turn import Access, Desk
from bot.clock import WallClock
from bot.config import Config
from bot.core.alert import AlertView
from bot.core.errors import ConfigError
from bot.core.feed import Feed, FetchOutcome
from bot.core.message import Message
from bot.core.pace import paced
from bot.core.subscriber import Address
from bot.feeds.finder import FeedFinder
from bot.feeds.http import HttpFetcher, Limits
from bot.flows.deliver import Sender
from bot.flows.ingest import IngestReport, IngestRules, ingest
from bot.flows.pace import Pacer
from bot.flows.poll import Poller, wake
from bot.flows.replies import Replies
from bot.flows.standing import StandingWatches
from bot.flows.subscribe import follow, join
from bot.locale import Catalogues
from bot.metrics import LogMeter
from bot.ports import Channel, Clock, Phrasebook, Store, Unit
from bot.rounds import Pulse, refresh_topics
from bot.scheduler import Scheduler
from bot.store.sqlite import SqliteStore
from bot.topics.shelf import TopicShelf
from bot.web import Web

STOP_SECONDS = 8.0
"""For what is under way at SIGTERM; a container is killed after 10 s."""
FIRST_WAIT, LONGEST_WAIT = 1.0, 60.0
"""Seconds between tries to reach Telegram at the start."""
DELIVER_SECONDS = 0.5
BEAT_SECONDS = 15
TOPICS_SECONDS = 30
"""Between looks at the folder of topics."""
WORD_BYTES = 9
"""Of chance in a word of invitation: 12 letters, far too many to guess."""
CONSOLE = Address("console", "operator")

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
        )

    def _ingest(self, unit: Unit, feed: Feed, outcome: FetchOutcome, now: datetime) -> IngestReport:
        rules = IngestRules(
            self.config.rhythm, self.config.polling.max_age, self.config.delivery.edit_wait
        )
        return ingest(unit, feed, outcome, self.standing, rules, now, random.random())

    def pacer(self) -> Pacer:
        """The pace of one bot, which its alerts and its replies share."""
        told = self.config.delivery
        pace = paced(told.per_second, told.per_minute_in_chat, told.per_minute_in_group)
        return Pacer(self.clock, pace)

    def sender(self, channels: Mapping[str, Channel], pacer: Pacer) -> Sender:
        """The way out through these channels."""

        def render(view: AlertView) -> Message:
            return alert_card(view, self.phrases, self.topics, self.clock.now())

        lease, chance = self.config.delivery.lease, random.random
        return Sender(self.store, channels, render, self.clock, self.meter, chance, lease, pacer)

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
        )


@asynccontextmanager
async def house(config: Config) -> AsyncIterator[House]:
    """Open the store and join the parts; at the end everything is closed."""
    clock, meter = WallClock(), LogMeter()
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
        phrases, finder = Catalogues.load(), FeedFinder(fetcher.page, clock)
        yield House(config, store, clock, meter, phrases, topics, fetcher, finder, standing)
    finally:
        await fetcher.close()
        await store.close()


def user_agent(config: Config) -> str:
    """Who we are, as publishers ask every reader to say."""
    contact = config.polling.contact or "the operator gave no contact"
    return f"Rasid/{__version__} (media monitoring; {contact})"


async def run(
    config: Config, stop: asyncio.Event, ready: Callable[[Store], None] | None = None
) -> None:
    """The live bot, until `stop` is set; on Telegram with a token, else on the console.

    `ready` is told the store once it is open.
    """
    async with house(config) as parts:
        if ready is not None:
            ready(parts.store)
        if config.telegram.token:
            await _run_telegram(parts, stop)
        else:
            await _run_console(parts, stop)
        parts.meter.event("bot.stopped")


async def _run_console(parts: House, stop: asyncio.Event) -> None:
    parts.meter.event("bot.no_token", channel="console", set="telegram.token")
    await parts.store.run(lambda unit: _console_subscriber(unit, parts))
    await _work(parts, {"console": ConsoleChannel(sys.stdout)}, parts.pacer(), stop)


def _console_subscriber(unit: Unit, parts: House) -> None:
    """The operator's terminal follows every topic from the first start on."""
    if unit.subscribers.by_address(CONSOLE) is not None:
        return
    now, zone = parts.clock.now(), parts.config.chat.time_zone
    operator = join(unit, CONSOLE, "console", "console", "en", zone, now)
    for topic in parts.topics.values():
        follow(unit, operator.id, topic, now)


async def _run_telegram(parts: House, stop: asyncio.Event) -> None:
    application = build(parts.config)
    if not await _connected(application, parts, stop):
        return
    try:
        await _set_menus(application, parts)
        channel = TelegramChannel(application.bot)
        pacer = parts.pacer()
        replies = Replies(channel, pacer, parts.clock)
        carrier = TelegramCarrier(application, replies, parts.desk())
        webhook = await _webhook(parts, application, carrier)
        listening = asyncio.create_task(stop.wait() if webhook else carrier.run())
        listening.add_done_callback(lambda task: stop.set())

        async def hush(patience: float) -> None:
            listening.cancel()
            if webhook is not None:
                await webhook.close()
            await carrier.finish(patience)

        await _work(parts, {"telegram": channel}, pacer, stop, hush)
        with suppress(asyncio.CancelledError):
            await listening
    finally:
        await application.shutdown()


async def _webhook(parts: House, application: App, carrier: TelegramCarrier) -> Webhook | None:
    """Where Telegram shall call us, if it shall."""
    told = parts.config.telegram
    if not told.webhook_url:
        return None
    await carrier.resume()
    webhook = Webhook(application.bot, carrier.take, told.webhook_secret, parts.meter)
    where = await webhook.start(told.webhook_listen, told.webhook_url)
    parts.meter.event("web.started", address=where)
    return webhook


def build(config: Config) -> App:
    """The Application of python-telegram-bot; updates are fetched by the carrier, not by its updater."""
    api = config.telegram.api_url.rstrip("/")
    builder = ApplicationBuilder().token(config.telegram.token).updater(None).job_queue(None)
    return builder.base_url(f"{api}/bot").base_file_url(f"{api}/file/bot").build()


async def _connected(application: App, parts: House, stop: asyncio.Event) -> bool:
    """Say hello to Telegram, for as long as it takes; False where `stop` came first."""
    wait = FIRST_WAIT
    while not stop.is_set():
        try:
            await application.initialize()
        except InvalidToken as error:
            raise ConfigError(
                "Telegram refuses the token. Ask @BotFather for it, and set RASID_TELEGRAM_TOKEN "
                "or [telegram] token."
            ) from error
        except TelegramError as error:
            parts.meter.event("telegram.unreachable", error=str(error), wait=wait)
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), wait)
            wait = min(wait * 2, LONGEST_WAIT)
        else:
            parts.meter.event("bot.started", bot=application.bot.username)
            return True
    return False


async def _set_menus(application: App, parts: House) -> None:
    try:
        if await set_menus(application.bot, parts.phrases, parts.store, parts.config.access.admins):
            parts.meter.event("telegram.menus")
    except TelegramError as error:
        # A bot without its menu still answers; the next start tries again.
        parts.meter.event("telegram.menus_failed", error=str(error))


async def _work(
    parts: House,
    channels: Mapping[str, Channel],
    pacer: Pacer,
    stop: asyncio.Event,
    talk: Callable[[float], Awaitable[None]] | None = None,
) -> None:
    scheduler = Scheduler(parts.meter)
    tick = min(max(parts.config.polling.interval.total_seconds() / 5, 0.5), 2.0)
    sender, poller = parts.sender(channels, pacer), parts.poller()
    now = parts.clock.now()
    await parts.store.run(lambda unit: wake(unit, now, parts.config.rhythm, random.random))
    scheduler.every(tick, "poll", poller.start)
    scheduler.every(DELIVER_SECONDS, "deliver", sender.deliver)
    scheduler.every(BEAT_SECONDS, "pulse", Pulse(parts.store, parts.clock, scheduler.rounds).beat)
    scheduler.every(TOPICS_SECONDS, "topics", partial(refresh_topics, parts.topics, parts.meter))
    web = Web(parts.store, parts.clock, lambda: parts.meter.counts)
    if parts.config.web.listen:
        parts.meter.event("web.started", address=await web.start(parts.config.web.listen))
    scheduler.start()
    await stop.wait()
    sender.stop()
    ends: tuple[Any, ...] = (scheduler.stop, poller.finish, talk)
    await asyncio.gather(web.close(), *(end(STOP_SECONDS) for end in ends if end))
