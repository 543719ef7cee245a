"""Joining, leaving, coming back, and what a subscriber settles about itself."""

from dataclasses import replace
from datetime import datetime

from bot.core.digest import DigestPlan
from bot.core.ids import SubscriberId, TopicId
from bot.core.quiet import QuietHours
from bot.core.subscriber import Address, MessageStyle, Subscriber, SubscriberKind
from bot.core.topic import Topic
from bot.core.watch import Watch
from bot.ports import Unit


def join(
    unit: Unit,
    address: Address,
    kind: SubscriberKind,
    title: str,
    language: str,
    time_zone: str,
    now: datetime,
) -> Subscriber:
    """The subscriber at this address: a new one, or the known one with all its watches, active again."""
    known = unit.subscribers.by_address(address)
    if known is None:
        return unit.subscribers.add(address, kind, title, language, time_zone, now)
    return come_back(unit, replace(known, title=title or known.title))


def come_back(unit: Unit, subscriber: Subscriber) -> Subscriber:
    """Alerts again, for a subscriber who left or could not be reached."""
    back = replace(subscriber, state="active", gone_reason="")
    unit.subscribers.save(back)
    return back


def leave(unit: Unit, subscriber: Subscriber) -> Subscriber:
    """No more alerts, at once; everything is kept for a return, or until it is erased."""
    left = replace(subscriber, state="stopped")
    unit.subscribers.save(left)
    unit.subscribers.ask(subscriber.id, None)
    return left


def lose(unit: Unit, address: Address, reason: str) -> None:
    """The chat has thrown the bot out, or blocked it."""
    known = unit.subscribers.by_address(address)
    if known is not None and known.state == "active":
        unit.subscribers.save(replace(known, state="gone", gone_reason=reason))


def move(unit: Unit, channel: str, chat: str, new_chat: str) -> None:
    """A group has become a supergroup with another id: every subscriber in it moves along."""
    for subscriber in unit.subscribers.all():
        address = subscriber.address
        if (address.channel, address.chat) == (channel, chat):
            moved = replace(address, chat=new_chat)
            if unit.subscribers.by_address(moved) is None:
                unit.subscribers.save(replace(subscriber, address=moved))


def speak(unit: Unit, subscriber: Subscriber, language: str) -> Subscriber:
    """The interface language from now on."""
    return _kept(unit, replace(subscriber, language=language))


def live_in(unit: Unit, subscriber: Subscriber, time_zone: str) -> Subscriber:
    """The time zone from now on, by its IANA name; what was held keeps the moment it was held until."""
    return _kept(unit, replace(subscriber, time_zone=time_zone))


def be_quiet(unit: Unit, subscriber: Subscriber, hours: QuietHours | None) -> Subscriber:
    """Other quiet hours, or none."""
    return _kept(unit, replace(subscriber, quiet=hours))


def plan(unit: Unit, subscriber: Subscriber, digest: DigestPlan) -> Subscriber:
    """Another rhythm of the digest."""
    return _kept(unit, replace(subscriber, digest=digest))


def show(unit: Unit, subscriber: Subscriber, style: MessageStyle) -> Subscriber:
    """How much of a story an alert shows from now on."""
    return _kept(unit, replace(subscriber, style=style))


def _kept(unit: Unit, changed: Subscriber) -> Subscriber:
    unit.subscribers.save(changed)
    return changed


def follow(unit: Unit, subscriber_id: SubscriberId, topic: Topic, now: datetime) -> Watch:
    """Follow a topic: the watch that does so, a paused one resumed."""
    known = followed(unit, subscriber_id).get(topic.id)
    if known is None:
        title = topic.title["en"]
        return unit.watches.add(subscriber_id, title, "", topic.id, "active", now)
    if known.state == "paused":
        return unit.watches.save(replace(known, state="active"))
    return known


def unfollow(unit: Unit, subscriber_id: SubscriberId, topic_id: TopicId) -> None:
    """No longer follow a topic."""
    known = followed(unit, subscriber_id).get(topic_id)
    if known is not None:
        unit.watches.save(replace(known, state="deleted"))


def followed(unit: Unit, subscriber_id: SubscriberId) -> dict[TopicId, Watch]:
    """The topics that a subscriber follows, paused ones too, with their watches."""
    return {
        watch.topic: watch for watch in unit.watches.of(subscriber_id) if watch.topic is not None
    }
