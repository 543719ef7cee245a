"""Cards of watches: the list, one watch, and what a query would have brought."""

from collections.abc import Sequence
from datetime import datetime

from bot.cards.layout import Card
from bot.cards.modes import MODES
from bot.cards.names import Topics, name_of
from bot.cards.narrow import say_narrowing
from bot.cards.reading import in_words
from bot.cards.trial import Trial, show_test
from bot.core.errors import QueryError
from bot.core.message import Button, Message, Span, shortened
from bot.core.subscriber import Subscriber
from bot.core.topic import in_language
from bot.core.watch import Watch
from bot.flows.alternatives import ALL
from bot.flows.backtest import too_broad
from bot.matching.parse import parse_saved
from bot.matching.printing import explain
from bot.matching.syntax import Advice
from bot.ports import Phrasebook
from bot.text.bidi import clean

LABEL_LENGTH = 40
"""Of a button, in UTF-16 units: what a phone shows in one line."""
ADVICE_SHOWN = 3
BRACKETS_LENGTH = 1200
SENTENCE_LENGTH = 800
"""Of what is read back; a list of hundreds of words would leave no room for the rest of the card."""
MOST_ROWS = 40
"""Telegram takes 100 buttons at the most; a list that long is for /help's advice to use a topic."""


def watch_list(
    watches: Sequence[Watch], language: str, phrases: Phrasebook, topics: Topics
) -> Message:
    """All watches of a subscriber, each a button."""
    card = Card(phrases, language)
    card.say("watches-title", n=len(watches)) if watches else card.say("watches-empty")
    rows = []
    for watch in watches[:MOST_ROWS]:
        sign = "⏸ " if watch.state == "paused" else ("📚 " if watch.topic else "🔎 ")
        label = sign + shortened(name_of(watch, topics, language), LABEL_LENGTH)
        rows.append([Button(label, f"w:{watch.id}")])
    last = [card.button("button-new-watch", "wn:"), card.button("button-topics", "top:")]
    return card.message(*rows, last)


def watch_card(
    watch: Watch,
    language: str,
    phrases: Phrasebook,
    topics: Topics,
    said: str = "",
    advice: Sequence[Advice] = (),
) -> Message:
    """One watch with all that can be done to it; `said` is a phrase that goes first.

    `advice` is what there was to say about new words as they were typed.
    """
    card = Card(phrases, language)
    if said:
        card.say(said)
    card.say("watch-title", name=name_of(watch, topics, language))
    if watch.topic is None:
        read_back(card, watch, topics)
        advise(card, advice)
    elif (topic := topics.get(watch.topic)) is not None:
        card.line(Span(in_language(topic.about, language)))
    say_narrowing(card, watch.narrowing)
    if watch.state == "paused":
        card.say("watch-is-paused")
    number = watch.id
    words = [card.button("button-edit", f"we:{number}")] if watch.topic is None else []
    pause = "button-resume" if watch.state == "paused" else "button-pause"
    return card.message(
        [*words, card.button("button-rename", f"wr:{number}")],
        [card.button("button-test", f"wt:{number}"), card.button(pause, f"wp:{number}")],
        [
            card.button("button-languages", f"nl:{number}"),
            card.button("button-sources", f"ns:{number}.0"),
        ],
        [card.button(MODES[watch.mode], f"wm:{number}")],
        [card.button("button-delete", f"wd:{number}"), card.button("button-watches", "ws:")],
    )


def read_back(card: Card, watch: Watch, topics: Topics) -> None:
    """A query with its brackets and in words; or what is wrong with it: another version saved it."""
    try:
        query = parse_saved(watch.query).query
    except QueryError as error:
        card.say("watch-reads", query=shortened(watch.query, BRACKETS_LENGTH))
        card.say(error.key, **error.details)
        return
    card.say("watch-reads", query=shortened(explain(query), BRACKETS_LENGTH))
    sentence = in_words(query, card.language, card.phrases, topics)
    card.line(Span(clean(shortened(sentence, SENTENCE_LENGTH)), "italic"))


def advise(card: Card, advice: Sequence[Advice]) -> None:
    """What there is to say about a query that could be read nevertheless."""
    for each in advice[:ADVICE_SHOWN]:
        card.say(each.key, position=each.position, repair=each.repair or "", **dict(each.details))


def watch_draft(
    watch: Watch,
    advice: Sequence[Advice],
    trial: Trial,
    subscriber: Subscriber,
    phrases: Phrasebook,
    topics: Topics,
    now: datetime,
) -> Message:
    """The reading back of a query with its back-test; a draft can be saved, changed, cancelled.

    `advice` is what there was to say about the words as they were typed.
    """
    card = Card(phrases, subscriber.language)
    if watch.topic is None:
        read_back(card, watch, topics)
    else:
        card.say("watch-title", name=name_of(watch, topics, subscriber.language))
    advise(card, advice)
    broad = too_broad(trial.tested)
    if broad is not None:
        advise(card, [broad])
    show_test(card.gap(), trial.tested, subscriber, now)
    rows = further_words(card, watch, trial)
    if watch.state != "draft":
        return card.message(*rows, [card.button("button-back", f"w:{watch.id}")])
    return card.message(
        [card.button("button-save", f"sv:{watch.id}")],
        *rows,
        [
            card.button("button-change", f"we:{watch.id}"),
            card.button("button-cancel", f"cx:{watch.id}"),
        ],
    )


def further_words(card: Card, watch: Watch, trial: Trial) -> list[list[Button]]:
    """Buttons for spellings of the news and for names in other languages, each added by one tap."""
    rows = []
    if trial.spellings:
        card.gap().say("watch-near-spellings")
        near = [
            Button(f"➕ {shortened(each.printed, LABEL_LENGTH)}", f"wl:{watch.id}.{each.number}")
            for each in trial.spellings
        ]
        rows += [near[at : at + 2] for at in range(0, len(near), 2)]
    if trial.names:
        card.gap().say("watch-other-languages")
        names = [
            Button(
                f"➕ {shortened(_listed(places, code, card), LABEL_LENGTH)}",
                f"wa:{watch.id}.{code}",
            )
            for code, places in trial.names.items()
        ]
        rows += [names[at : at + 2] for at in range(0, len(names), 2)]
        if len(names) > 1:
            rows.append([card.button("button-all-languages", f"wa:{watch.id}.{ALL}")])
    return rows


def _listed(places: Sequence[str], code: str, card: Card) -> str:
    """Names of one language in a row: a button holds nothing else, so it takes their direction."""
    return f"{card.phrases.say(code, 'comma')} ".join(places)
