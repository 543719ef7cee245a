"""How a watch tells: loud, silent, in the digest, urgent."""

from collections.abc import Mapping

from bot.cards.layout import Card
from bot.cards.settings import plan_in_words
from bot.core.digest import DigestPlan
from bot.core.message import Button, Message
from bot.core.subscriber import Subscriber
from bot.core.watch import Watch, WatchMode
from bot.ports import Phrasebook

MODES: Mapping[WatchMode, str] = {
    "loud": "button-mode-loud",
    "silent": "button-mode-silent",
    "digest": "button-mode-digest",
    "urgent": "button-mode-urgent",
}
"""The label of each mode, in the order in which they are offered."""


def mode_card(watch: Watch, name: str, subscriber: Subscriber, phrases: Phrasebook) -> Message:
    """The four modes with what each means; the one that reigns has a tick."""
    language, plan = subscriber.language, subscriber.digest
    # Without a rhythm of its own a digest is a daily one: core.digest.next_digest.
    digest = plan_in_words(DigestPlan("daily") if plan.rhythm == "off" else plan, language, phrases)
    card = Card(phrases, language).say("mode-title", name=name).gap().say("mode-how", digest=digest)
    rows = []
    for number, (mode, key) in enumerate(MODES.items()):
        tick = "✅ " if mode == watch.mode else ""
        rows.append([Button(tick + phrases.say(language, key), f"wc:{watch.id}.{number}")])
    return card.message(*rows, [card.button("button-back", f"w:{watch.id}")])
