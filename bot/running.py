"""The live bot at work: what starts it, what it does every now and then, and how it ends."""

import asyncio
import gc
import random
import sys
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from functools import partial
from types import MappingProxyType
from typing import Any

from telegram.error import InvalidToken, TelegramError

from bot.channels.console import ConsoleChannel
from bot.channels.telegram import TelegramChannel, kind_of
from bot.chat.telegram.carrier import TelegramCarrier
from bot.chat.telegram.menus import set_menus
from bot.chat.telegram.webhook import Webhook
from bot.config import Config
from bot.core.errors import ConfigError
from bot.core.subscriber import Address
from bot.flows.indexing import index_some
from bot.flows.pace import Pacer
from bot.flows.poll import wake
from bot.flows.pulse import ROUNDS
from bot.flows.replies import Replies
from bot.flows.subscribe import follow, join
from bot.ports import Channel, Store, Unit
from bot.rounds import Grown, Pulse, Sign, refresh_topics
from bot.scheduler import Scheduler
from bot.web import Web
from bot.wiring import App, House, build, house

STOP_SECONDS = 8.0
"""For what is under way at SIGTERM; a container is killed after 10 s."""
FIRST_WAIT, LONGEST_WAIT = 1.0, 60.0
"""Seconds between tries to reach Telegram at the start."""
DELIVER_SECONDS = 0.5
DIGEST_SECONDS = 5
ANNOUNCE_SECONDS = 1
BEAT_SECONDS = 15
INDEX_SECONDS = 2
TIDY_SECONDS = 60
TOPICS_SECONDS = 30
"""Between looks at the folder of topics."""
CONSOLE = Address("console", "operator")


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
        replies = Replies(channel, pacer, parts.clock, kind_of)
        carrier = TelegramCarrier(application, replies, parts.desk())
        webhook = await _webhook(parts, application, carrier)
        listening = asyncio.create_task(stop.wait() if webhook else carrier.run())
        listening.add_done_callback(lambda task: stop.set())

        async def hush(patience: float) -> None:
            listening.cancel()
            if webhook is not None:
                await webhook.close()
            await carrier.finish(patience)

        signs: dict[str, Sign] = {"send": lambda: not pacer.away}
        if webhook is None:
            signs["listen"] = Grown(lambda: carrier.answers)
        await _work(parts, {"telegram": channel}, pacer, stop, hush, signs)
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
    signs: Mapping[str, Sign] = MappingProxyType({}),
) -> None:
    scheduler = Scheduler(parts.meter)
    tick = min(max(parts.config.polling.interval.total_seconds() / 5, 0.5), 2.0)
    sender, poller = parts.sender(channels, pacer), parts.poller()
    announcer = parts.announcer(channels, pacer)
    now = parts.clock.now()
    await parts.store.run(lambda unit: wake(unit, now, parts.config.rhythm, random.random))
    await parts.store.run(lambda unit: parts.living.catch_up(unit, now))
    # What was loaded stays: to look through all of it for garbage took 100 ms, now and then, of everybody.
    gc.collect()
    gc.freeze()
    scheduler.every(tick, "poll", poller.start)
    scheduler.every(DELIVER_SECONDS, "deliver", sender.deliver)
    scheduler.every(ANNOUNCE_SECONDS, "announce", announcer.go_on)
    scheduler.every(DIGEST_SECONDS, "digest", parts.digester().release)
    scheduler.every(INDEX_SECONDS, "index", partial(index_some, parts.store))
    scheduler.every(TIDY_SECONDS, "tidy", parts.tidier().round)
    done = {name: Grown(partial(scheduler.rounds.__getitem__, name)) for name in ROUNDS}
    pulse = Pulse(parts.store, parts.clock, {**done, **signs})
    await pulse.begin()
    scheduler.every(BEAT_SECONDS, "pulse", pulse.beat)
    scheduler.every(TOPICS_SECONDS, "topics", partial(refresh_topics, parts.topics, parts.meter))
    slowest = parts.config.polling.slowest
    web = Web(parts.store, parts.clock, lambda: parts.meter.counts, slowest)
    if parts.config.web.listen:
        parts.meter.event("web.started", address=await web.start(parts.config.web.listen))
    scheduler.start()
    await stop.wait()
    sender.stop()
    announcer.stop()
    ends: tuple[Any, ...] = (scheduler.stop, poller.finish, talk)
    await asyncio.gather(web.close(), *(end(STOP_SECONDS) for end in ends if end))
