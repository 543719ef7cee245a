"""A query read back in words of the interface language: what it asks for, what it excludes, where."""

from collections.abc import Sequence
from functools import reduce

from babel import Locale

from bot.cards import numbers
from bot.cards.names import Topics
from bot.core.topic import in_language
from bot.matching.syntax import (
    Age,
    And,
    AtLeast,
    Case,
    Exact,
    Fact,
    Near,
    Not,
    OfTopic,
    Or,
    Phrase,
    Query,
    Scope,
    Weighted,
    Word,
)
from bot.matching.weights import unweighed
from bot.ports import Phrasebook

MOST_PARTS = 24
"""Words of a list that are told one by one."""


def in_words(query: Query, language: str, phrases: Phrasebook, topics: Topics) -> str:
    """The query as a sentence, such as "Stories with Gaza and force, or with troops; only in Arabic."."""
    return _Reader(language, phrases, topics).sentence(query)


class _Reader:
    """Puts one query into words."""

    def __init__(self, language: str, phrases: Phrasebook, topics: Topics) -> None:
        self.language = language
        self.phrases = phrases
        self.topics = topics
        self.locale = Locale.parse(language)

    def say(self, key: str, **details: object) -> str:
        return self.phrases.say(self.language, key, **details)

    def joined(self, key: str, parts: Sequence[str]) -> str:
        if len(parts) > MOST_PARTS:
            parts = [*parts[:MOST_PARTS], "…"]
        return reduce(lambda one, other: self.say(key, one=one, other=other), parts)

    def sentence(self, query: Query) -> str:
        query, least = unweighed(query)
        parts = [self.clause(query, "reading-then")]
        if least is not None:
            parts.append(self.say("reading-least", least=numbers.weight(least, self.language)))
        return self.say("reading-stories", parts=self.joined("reading-then", parts))

    def clause(self, query: Query, join: str) -> str:
        """What must be there, and then the limits to it, joined by the phrase `join`."""
        items = query.items if isinstance(query, And) else (query,)
        asked = [item for item in items if self.limit(item) is None]
        limits = [limit for item in items if (limit := self.limit(item)) is not None]
        if not asked:
            places = [self.place(item) or self.limit(item) for item in items]
            return self.joined("reading-then", [place for place in places if place is not None])
        body = self.body(asked)
        return self.joined(join, [body, self.joined("reading-then", limits)]) if limits else body

    def body(self, asked: Sequence[Query]) -> str:
        first = asked[0]
        if len(asked) == 1 and isinstance(first, Or) and any(map(_is_long, first.items)):
            clauses = [self.clause(item, "reading-aside") for item in first.items]
            return self.joined("reading-or-with", clauses)
        return self.say(
            "reading-with", words=self.words(asked[0] if len(asked) == 1 else And((*asked,)))
        )

    def limit(self, item: Query) -> str | None:
        """What an expression excludes or requires without asking for a word, or None."""
        if isinstance(item, Not):
            place = self.place(item.item)
            if place is not None:
                return self.say("reading-not-there", place=place)
            return self.say("reading-not", words=self.words(item.item))
        place = self.place(item)
        return None if place is None else self.say("reading-only", place=place)

    def place(self, item: Query) -> str | None:
        """Where a story comes from, or when it came."""
        match item:
            case Fact("lang", value):
                name = self.locale.languages.get(value, value)
                return self.say("reading-lang", name=name)
            case Fact("country", value):
                name = self.locale.territories.get(value, value)
                return self.say("reading-country", name=name)
            case Fact("site", value):
                return self.say("reading-site", name=value)
            case Fact("author", value):
                return self.say("reading-author", name=value)
            case Fact(_, value):
                return self.say("reading-tag", name=value)
            case Age(0, highest):
                return self.say("reading-young", n=highest)
            case Age(lowest, highest):
                return self.say("reading-age", lowest=lowest, n=highest)
            case Or(items):
                places = [place for one in items if (place := self.place(one)) is not None]
                return self.joined("reading-or", places) if len(places) == len(items) else None
            case _:
                return None

    def words(self, item: Query) -> str:
        """An expression as a part of a sentence."""
        match item:
            case And(items):
                return self.joined("reading-and", [self.part(one, Or, Near) for one in items])
            case Or(items):
                return self.joined("reading-or", [self.part(one, And) for one in items])
            case Not(inner):
                return self.say("reading-without", words=self.part(inner, Or, And))
            case Near():
                return self.near(item)
            case AtLeast(times, inner):
                return self.say("reading-at-least", words=self.part(inner, Or, And), n=times)
            case Weighted(inner, weight):
                return self.say(
                    "reading-weight",
                    words=self.part(inner, Or, And),
                    weight=numbers.weight(weight, self.language),
                )
            case Scope(name, inner):
                key = f"reading-in-{name}"
                return self.say(key, words=self.part(inner, Or, And))
            case OfTopic(name):
                topic = self.topics.get(name)
                title = name if topic is None else in_language(topic.title, self.language)
                return self.say("reading-topic", title=title)
            case Word() | Exact() | Case() | Phrase():
                return self.atom(item)
            case _:
                return self.place(item) or ""

    def atom(self, item: Word | Exact | Case | Phrase) -> str:
        match item:
            case Word(text):
                return self.say("reading-word", word=text)
            case Exact(text):
                return self.say("reading-exact", word=text)
            case Case(text):
                return self.say("reading-case", word=text)
            case Phrase(words, None):
                return self.say("reading-phrase", word=" ".join(words))
            case Phrase(words, slop):
                return self.say("reading-loose", word=" ".join(words), n=slop)

    def near(self, near: Near) -> str:
        one, other = (self.part(side, Or, And, Near) for side in (near.left, near.right))
        order = "-ordered" if near.ordered else ""
        if near.distance is None:
            return self.say(f"reading-sentence{order}", one=one, other=other)
        return self.say(f"reading-near{order}", one=one, other=other, n=near.distance)

    def part(self, item: Query, *bracketed: type[Query]) -> str:
        words = self.words(item)
        return self.say("reading-brackets", words=words) if isinstance(item, bracketed) else words


def _is_long(item: Query) -> bool:
    """Whether an alternative is more than a word: then each is told as "with …"."""
    return isinstance(item, And | Fact | Age | Not)
