"""The card that answers "not relevant": which word to leave out, and what else that would have removed."""

from collections.abc import Sequence
from datetime import datetime

from bot.cards.layout import Card, link
from bot.cards.when import moment
from bot.core.message import Button, Message, shortened
from bot.core.subscriber import Subscriber
from bot.core.watch import Watch
from bot.flows.dismiss import DAYS, Proposal, mark_of
from bot.ports import Phrasebook

HEADLINE_LENGTH = 160
NAME_LENGTH = 60


def proposal_card(
    proposal: Proposal, subscriber: Subscriber, phrases: Phrasebook, now: datetime
) -> Message:
    """The proposal, or why there is none."""
    card = Card(phrases, subscriber.language)
    number = proposal.record.id
    card.say("dismissed")
    mute = card.button("button-mute", f"ms:{number}")
    best = proposal.best
    if best is None:
        card.say("dismiss-topic" if proposal.by_topic else "dismiss-no-word")
        return card.message([mute, card.button("button-topics", "top:")])
    names = _names(card, proposal.watches)
    card.say("dismiss-proposal", word=best.word, names=names, n=len(proposal.watches))
    if proposal.by_topic:
        card.say("dismiss-topic-too")
    card.gap().say("dismiss-effect", n=best.stories, days=DAYS)
    for sample in best.samples:
        at = moment(sample.first_seen, now, subscriber.time_zone, subscriber.language)
        card.line(link(shortened(sample.entry.title, HEADLINE_LENGTH), sample.entry.url))
        card.facts([sample.source, at])
    say = phrases.say(subscriber.language, "button-exclude", word=best.word)
    others = [
        Button(
            phrases.say(subscriber.language, "button-other-word", word=word),
            f"nr:{number}.{mark_of(word)}",
        )
        for word in proposal.others
    ]
    return card.message([Button(say, f"nx:{number}.{mark_of(best.word)}")], others, [mute])


def excluded_card(
    word: str, watches: Sequence[Watch], number: int, subscriber: Subscriber, phrases: Phrasebook
) -> Message:
    """What the watches ask for now, with the way back."""
    card = Card(phrases, subscriber.language)
    names = _names(card, watches)
    card.say("excluded", word=word, names=names, n=len(watches))
    for watch in watches:
        card.say("watch-reads", query=watch.query)
    return card.message([card.button("button-undo", f"nu:{number}.{mark_of(word)}")])


def _names(card: Card, watches: Sequence[Watch]) -> str:
    return card.listed(shortened(watch.name, NAME_LENGTH) for watch in watches)
