"""What the contract tests put into a store."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from bot.core.alert import AlertRecord
from bot.core.delivery import Delivery
from bot.core.entry import Entry
from bot.core.feed import Feed, FeedOffer
from bot.core.ids import SubscriberId, TopicId, WatchId
from bot.core.match import Evidence, Finding, Match
from bot.core.story import Story
from bot.core.subscriber import Address, Subscriber
from bot.core.watch import Watch, WatchState
from bot.ports import Store, Unit

NOW = datetime(2026, 3, 1, 12, 30, 15, 123457, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
MICROSECOND = timedelta(microseconds=1)


def inside(test: Callable[[Unit], None]) -> Callable[[Store], Awaitable[None]]:
    """A test whose whole body is one unit of work, on every store."""

    async def in_one_unit(store: Store) -> None:
        await store.run(test)

    in_one_unit.__name__ = test.__name__
    return in_one_unit


def a_feed(unit: Unit, url: str = "https://example.org/feed", source: str = "Example") -> Feed:
    offers = [feed.offer for feed in unit.feeds.all() if feed.url != url]
    unit.feeds.sync([*offers, FeedOffer(url, source, "en", "GB")], NOW)
    return next(feed for feed in unit.feeds.all() if feed.url == url)


def an_entry(guid: str = "1", title: str = "Talks resume") -> Entry:
    return Entry(
        guid=guid,
        url=f"https://example.org/{guid}",
        title=title,
        summary="Talks have resumed. More to come.",
        content="",
        author="A. Writer",
        tags=("world", "أخبار"),
        language="en",
        published=NOW - MINUTE,
    )


def a_story(unit: Unit, headline: str = "Talks resume", lead: str = "They met.") -> Story:
    return unit.stories.open(headline, lead, "https://e.org/1", "en", "Example", None, NOW)


def a_subscriber(unit: Unit, chat: str = "100") -> Subscriber:
    return unit.subscribers.add(
        Address("telegram", chat), "private", "Leyla", "az", "Asia/Baku", NOW
    )


def a_watch(unit: Unit, owner: SubscriberId, state: WatchState = "active") -> Watch:
    return unit.watches.add(owner, "gas", "gas OR qaz", None, state, NOW)


def a_match(watch_id: int = 1) -> Match:
    evidence = Evidence("gas*", "title", 3, 9, "газопр", "wildcard", "pipeline", 1.1)
    finding = Finding((evidence,), 2.2, ("energy",))
    return Match(WatchId(watch_id), "gas", TopicId("pipelines"), finding)


def an_alert(unit: Unit, to: Subscriber, about: Story) -> AlertRecord:
    return unit.alerts.record(to.id, about.id, None, [a_match()], NOW)


def a_delivery(unit: Unit, chat: str = "100", due: datetime = NOW) -> Delivery:
    alert = an_alert(unit, a_subscriber(unit, chat), a_story(unit))
    return unit.outbox.add(alert, "telegram", due)
