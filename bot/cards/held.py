"""Why a story was held, and until when, in words."""

from collections.abc import Mapping

from bot.cards.when import moment
from bot.core.alert import AlertRecord, HeldReason
from bot.core.subscriber import Subscriber
from bot.ports import Phrasebook

REASONS: Mapping[HeldReason, str] = {
    "quiet_hours": "reason-quiet-hours",
    "digest": "reason-digest",
    "over_cap": "reason-over-cap",
    "burst": "reason-burst",
}
"""The phrase for each reason to wait for a digest."""


def held_in_words(record: AlertRecord, subscriber: Subscriber, phrases: Phrasebook) -> str:
    """Such as "held until 07:00: quiet hours"; "" for an alert."""
    if record.held is None:
        return ""
    language = subscriber.language
    key = REASONS.get(record.held)
    if key is None:
        return phrases.say(language, f"held-{record.held.replace('_', '-')}")
    reason = phrases.say(language, key)
    if record.carrier is not None or record.until is None:
        return phrases.say(language, "held-in-digest", reason=reason)
    until = moment(record.until, record.decided, subscriber.time_zone, language)
    return phrases.say(language, "held-until", until=until, reason=reason)
