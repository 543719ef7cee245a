"""Steps of the state machine: one operation of the port each, with arguments that Hypothesis draws.

A step is a `functools.partial`, so that a failing run prints as a list of what was done.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, time
from functools import partial
from typing import Any, TypeAlias, get_args

from hypothesis import strategies as st

from bot.core.alert import HeldReason
from bot.core.delivery import TRANSITIONS, DeliveryState, Receipt
from bot.core.digest import DigestPart, DigestPlan
from bot.core.feed import FeedOffer, FeedState
from bot.core.history import HistoryFilter
from bot.core.ids import (
    AlertId,
    DeliveryId,
    EntryId,
    FeedId,
    MuteId,
    StoryId,
    SubscriberId,
    TopicId,
    WatchId,
)
from bot.core.inbox import Received
from bot.core.invitation import Invitation
from bot.core.mute import MuteKind
from bot.core.quiet import QuietHours
from bot.core.rate import Rate
from bot.core.story import Follows, IdentityKey
from bot.core.subscriber import Address, MessageStyle, Question, SubscriberState
from bot.core.watch import Narrowing, WatchMode, WatchState
from bot.matching.needs import needs_of_words
from bot.ports import Unit
from tests.contracts.world import MINUTE, NOW, a_match, an_entry

Step: TypeAlias = Callable[[Unit], object]

IDS = range(1, 4)
"""Few, so that steps meet; the first steps refer to rows that are not there yet."""

MOMENTS = tuple(NOW + number * MINUTE for number in range(4))
"""Few again, and a lease apart, so that spans end in the very moment in which somebody asks."""

GUIDS = ("a", "b")
KEYS = tuple(IdentityKey("url", "", value) for value in "xy")
ADDRESSES = (Address("telegram", "1"), Address("telegram", "1", 0), Address("console", "1"))
OFFERS = tuple(FeedOffer(f"https://{name}.org", name) for name in "abc")
MARKS = ("offset", "seen")
PERSONS = ("7", "8")
WORDS = ("come", "in")

ids = st.sampled_from(IDS)
texts = st.text(max_size=6) | st.sampled_from(["Bakı", "baki", "اسرائيل", "100%", "gas_x"])
moments = st.sampled_from(MOMENTS)
leases = st.integers(1, 2).map(lambda number: number * MINUTE)
limits = st.integers(-1, 3)
matches = st.lists(ids.map(a_match), max_size=2)
optional_texts = st.none() | texts
topics = st.none() | st.sampled_from([TopicId("pipelines"), TopicId("gas")])
filters = st.builds(
    HistoryFilter,
    words=st.just("") | texts,
    watch=st.none() | ids,
    source=st.sampled_from(["", "a", "b"]),
    language=st.sampled_from(["", "en"]),
    since=st.none() | moments,
    until=st.none() | moments,
    held=st.none() | st.booleans(),
)


def sync(unit: Unit, offers: Sequence[FeedOffer], now: datetime) -> None:
    unit.feeds.sync(offers, now)


def add_feed(unit: Unit, offer: FeedOffer, now: datetime) -> object:
    return unit.feeds.add(offer, now)


def drop_feed(unit: Unit, feed: int) -> None:
    unit.feeds.drop(FeedId(feed))


def save_feed(unit: Unit, feed: int, state: FeedState) -> None:
    unit.feeds.save(FeedId(feed), state)


def claim_feeds(unit: Unit, **arguments: Any) -> object:
    return unit.feeds.claim_due(**arguments)


def add_entry(unit: Unit, feed: int, story: int, guid: str, title: str, now: datetime) -> object:
    publisher = unit.feeds.get(FeedId(feed))
    entry = an_entry(guid, title)
    return publisher and unit.entries.add(entry, publisher, StoryId(story), "en", title, now)


def edit_entry(unit: Unit, entry: int, title: str, now: datetime) -> None:
    unit.entries.edit(EntryId(entry), an_entry("other", title), title, now)


def open_story(unit: Unit, headline: str, lead: str, now: datetime) -> object:
    return unit.stories.open(headline, lead, "https://e.org", "en", "E", None, now)


def follow_story(unit: Unit, earlier: int, line: int, now: datetime) -> object:
    known = unit.stories.get(StoryId(earlier)) and unit.stories.get(StoryId(line))
    follows = Follows(StoryId(earlier), StoryId(line), "denial", "denies")
    return known and unit.stories.open("Denied", "", "", "en", "E", None, now, follows, now)


def save_story(unit: Unit, story: int, headline: str, now: datetime) -> None:
    known = unit.stories.get(StoryId(story))
    if known is not None:
        unit.stories.save(replace(known, headline=headline, last_seen=now))


def remember(unit: Unit, story: int, keys: Sequence[IdentityKey]) -> None:
    unit.stories.remember(StoryId(story), keys)


def add_watch(
    unit: Unit, owner: int, query: str, topic: TopicId | None, state: WatchState
) -> object:
    return unit.watches.add(SubscriberId(owner), query, query, topic, state, NOW)


def save_watch(unit: Unit, watch: int, **changes: Any) -> object:
    known = unit.watches.get(WatchId(watch))
    return known and unit.watches.save(replace(known, **changes))


def add_subscriber(unit: Unit, address: Address, title: str) -> object:
    return unit.subscribers.add(address, "private", title, "en", "UTC", NOW)


def save_subscriber(unit: Unit, who: int, **changes: Any) -> None:
    known = unit.subscribers.get(SubscriberId(who))
    if known is not None:
        unit.subscribers.save(replace(known, **changes))


def erase(unit: Unit, who: int) -> None:
    unit.subscribers.erase(SubscriberId(who))


def ask(unit: Unit, who: int, until: datetime | None) -> None:
    question = None if until is None else Question("rename", 1, until)
    unit.subscribers.ask(SubscriberId(who), question)


def record(unit: Unit, who: int, story: int, **arguments: Any) -> object:
    return unit.alerts.record(SubscriberId(who), StoryId(story), **arguments)


def add_matches(unit: Unit, alert: int, matches: Any) -> None:
    unit.alerts.add_matches(AlertId(alert), matches)


def history(unit: Unit, who: int, **arguments: Any) -> object:
    return unit.alerts.history(SubscriberId(who), **arguments)


def keep_view(unit: Unit, who: int, wanted: HistoryFilter, now: datetime) -> object:
    return unit.views.keep(SubscriberId(who), wanted, now)


def candidates(unit: Unit, words: str, since: datetime) -> object:
    return unit.entries.candidates(needs_of_words(words), since)


def spellings(unit: Unit, beginning: str) -> object:
    return unit.entries.spellings(beginning[:1] or "a", 1, 9)


def index(unit: Unit, limit: int) -> None:
    unit.entries.index(limit)


def add_delivery(unit: Unit, alert: int, **arguments: Any) -> object:
    known = unit.alerts.get(AlertId(alert))
    return known and unit.outbox.add(known, **arguments)


def claim_deliveries(unit: Unit, **arguments: Any) -> object:
    return unit.outbox.claim(**arguments)


def save_delivery(unit: Unit, delivery: int, state: DeliveryState, **changes: Any) -> None:
    known = unit.outbox.get(DeliveryId(delivery))
    if known is not None:
        unit.outbox.save(replace(known, state=state, **changes))


def entrust(unit: Unit, chat: int, person: str) -> None:
    unit.stewards.entrust(SubscriberId(chat), person)


def speak_for(unit: Unit, person: str, chat: int | None) -> None:
    unit.stewards.speak_for(person, None if chat is None else SubscriberId(chat))


def forget(unit: Unit, person: str) -> None:
    unit.stewards.forget(person)


def invite(unit: Unit, word: str, until: datetime, left: int) -> None:
    unit.invitations.add(Invitation(word, "99", until, left))


def use_invitation(unit: Unit, word: str, now: datetime) -> object:
    return unit.invitations.use(word, now)


def due_digests(unit: Unit, now: datetime, limit: int) -> object:
    return unit.digests.due(now, limit)


def carry(unit: Unit, delivery: int, alerts: Sequence[int]) -> None:
    unit.digests.carry(DeliveryId(delivery), [AlertId(alert) for alert in alerts])


def withdraw(unit: Unit, delivery: int, until: datetime) -> None:
    unit.digests.withdraw(DeliveryId(delivery), "burst", until)


def dismiss(unit: Unit, alert: int, dismissed: bool) -> None:
    unit.digests.dismiss(AlertId(alert), dismissed)


def mute(unit: Unit, who: int, **arguments: Any) -> object:
    return unit.mutes.add(SubscriberId(who), **arguments)


def unmute(unit: Unit, mute: int) -> None:
    unit.mutes.drop(MuteId(mute))


def forget_alerts(unit: Unit, before: datetime, limit: int) -> object:
    return unit.archive.forget_alerts(before, limit)


def forget_stories(unit: Unit, **arguments: Any) -> object:
    return unit.archive.forget_stories(**arguments)


def listed(unit: Unit, feed: int, **arguments: Any) -> None:
    unit.archive.listed(FeedId(feed), **arguments)


def forget_leftovers(unit: Unit, before: datetime, now: datetime) -> object:
    return unit.archive.forget_leftovers(before, now)


def mark(unit: Unit, name: str, value: str) -> None:
    unit.marks.set(name, value)


def keep_received(unit: Unit, number: int, body: str, now: datetime) -> None:
    unit.inbox.keep([Received(number, body)], now)


def handle_received(unit: Unit, number: int, now: datetime) -> None:
    unit.inbox.handled(number, now)


def forget_received(unit: Unit, before: datetime) -> object:
    return unit.inbox.forget(before)


def _step(operation: Callable[..., object], **arguments: st.SearchStrategy[Any]) -> Any:
    return st.builds(partial, st.just(operation), **arguments)


_feed_states = st.builds(
    FeedState,
    next_check=moments,
    etag=optional_texts,
    last_success=st.none() | moments,
    last_news=st.none() | moments,
    last_full=st.none() | moments,
    address=optional_texts,
    moves=st.integers(0, 3),
    rate=st.none() | st.builds(Rate, moments, st.none() | leases, leases, st.none() | leases),
    slow=st.integers(0, 3),
    misdated=optional_texts,
    told=optional_texts,
)
_modes = st.sampled_from(get_args(WatchMode))
_names = st.frozensets(st.sampled_from(["en", "Wire", "وكالة"]), max_size=2)
_watch_states = st.sampled_from(get_args(WatchState))
_subscriber_states = st.sampled_from(get_args(SubscriberState))
_addresses = st.sampled_from(ADDRESSES)

_NEWS = (
    _step(sync, offers=st.lists(st.sampled_from(OFFERS), max_size=3), now=moments),
    _step(add_feed, offer=st.sampled_from(OFFERS), now=moments),
    _step(drop_feed, feed=ids),
    _step(save_feed, feed=ids, state=_feed_states),
    _step(claim_feeds, now=moments, limit=limits, lease=leases),
    _step(add_entry, feed=ids, story=ids, guid=st.sampled_from(GUIDS), title=texts, now=moments),
    _step(edit_entry, entry=ids, title=texts, now=moments),
    _step(open_story, headline=texts, lead=texts, now=moments),
    _step(follow_story, earlier=ids, line=ids, now=moments),
    _step(save_story, story=ids, headline=texts, now=moments),
    _step(remember, story=ids, keys=st.lists(st.sampled_from(KEYS), max_size=2)),
)
_PEOPLE = (
    _step(add_watch, owner=ids, query=texts, topic=topics, state=_watch_states),
    _step(
        save_watch,
        watch=ids,
        name=texts,
        state=_watch_states,
        mode=_modes,
        narrowing=st.builds(Narrowing, _names, _names),
    ),
    _step(add_subscriber, address=_addresses, title=texts),
    _step(
        save_subscriber,
        who=ids,
        address=_addresses,
        state=_subscriber_states,
        quiet=st.none() | st.just(QuietHours(time(22), time(7), frozenset({0, 4}))),
        digest=st.builds(DigestPlan, st.sampled_from(["off", "daily"])),
        style=st.sampled_from(get_args(MessageStyle)),
    ),
    _step(erase, who=ids),
    _step(ask, who=ids, until=st.none() | moments),
    _step(keep_received, number=ids, body=texts, now=moments),
    _step(handle_received, number=ids, now=moments),
    _step(forget_received, before=moments),
    _step(entrust, chat=ids, person=st.sampled_from(PERSONS)),
    _step(speak_for, person=st.sampled_from(PERSONS), chat=st.none() | ids),
    _step(forget, person=st.sampled_from(PERSONS)),
    _step(invite, word=st.sampled_from(WORDS), until=moments, left=st.integers(1, 2)),
    _step(use_invitation, word=st.sampled_from(WORDS), now=moments),
    _step(forget_leftovers, before=moments, now=moments),
    _step(mark, name=st.sampled_from(MARKS), value=texts),
)
_TIDYING = (
    _step(forget_alerts, before=moments, limit=limits),
    _step(forget_stories, silent_since=moments, before=moments, limit=limits, now=moments),
    _step(
        listed,
        feed=ids,
        guids=st.lists(st.sampled_from(GUIDS), max_size=1),
        now=moments,
        before=moments,
    ),
)
_ALERTS = (
    _step(
        record,
        who=ids,
        story=ids,
        held=st.none() | st.sampled_from(get_args(HeldReason)),
        matches=matches,
        now=moments,
        until=st.none() | moments,
    ),
    _step(due_digests, now=moments, limit=limits),
    _step(carry, delivery=ids, alerts=st.lists(ids, max_size=2, unique=True)),
    _step(withdraw, delivery=ids, until=moments),
    _step(dismiss, alert=ids, dismissed=st.booleans()),
    _step(
        mute,
        who=ids,
        kind=st.sampled_from(get_args(MuteKind)),
        target=st.sampled_from(["", "1"]),
        until=st.none() | moments,
        now=moments,
    ),
    _step(unmute, mute=ids),
    _step(add_matches, alert=ids, matches=matches),
    _step(
        history,
        who=ids,
        limit=limits,
        before=st.none() | ids,
        wanted=filters,
    ),
    _step(keep_view, who=ids, wanted=filters, now=moments),
    _step(candidates, words=texts, since=moments),
    _step(spellings, beginning=texts),
    _step(index, limit=limits),
    _step(
        add_delivery,
        alert=ids,
        channel=st.sampled_from(["telegram", "console"]),
        due=moments,
        digest=st.none() | st.just(DigestPart(1, 2, 3)),
        urgent=st.booleans(),
    ),
    _step(claim_deliveries, now=moments, limit=limits, lease=leases),
    _step(
        save_delivery,
        delivery=ids,
        state=st.sampled_from(sorted(TRANSITIONS)),
        due=moments,
        lease_until=st.none() | moments,
        receipt=st.none() | st.builds(Receipt, texts),
        reply_to=st.none() | st.builds(Receipt, texts),
        error=optional_texts,
        plain=st.booleans(),
    ),
)

# Alerts twice: they need what the others have made.
_ALL = (*_NEWS, *_PEOPLE, *_TIDYING, *_ALERTS, *_ALERTS)


@st.composite
def _steps(draw: st.DrawFn) -> Step:
    # Not `one_of`, whose description of all of them is longer than Hypothesis bears.
    step: Step = draw(_ALL[draw(st.integers(0, len(_ALL) - 1))])
    return step


steps: st.SearchStrategy[Step] = _steps()
