"""Where a text comes from, as the fields of a query ask for it: site, language, country, author, tag, age."""

from collections.abc import Iterator

from bot.matching.analysed import AnalysedText
from bot.matching.syntax import Age, Fact
from bot.text.fold import fold
from bot.text.tokens import Token, tokenize


def facts_of(text: AnalysedText) -> tuple[Fact, ...]:
    """Give all that a query may ask of a document: site and what that is part of, language and so on.

    Of an author each word is given: a query for several asks for one of them, then `holds` compares.
    """
    known = text.memory.get(facts_of)
    if known is None:
        known = text.memory[facts_of] = tuple(_facts(text))
    assert isinstance(known, tuple)
    return known


def _facts(text: AnalysedText) -> Iterator[Fact]:
    document = text.document
    labels = document.site.casefold().removeprefix("www.").split(".")
    yield Fact("lang", text.language)
    yield Fact("country", document.country.upper())
    for first in range(len(labels)):
        yield Fact("site", ".".join(labels[first:]))
    for tag in document.tags:
        yield Fact("tag", plain(tag))
    for word in words(document.author):
        yield Fact("author", word)


def holds(fact: Fact, text: AnalysedText) -> bool:
    """Say whether a document comes from where a query asks."""
    if fact.name == "author":
        return f" {' '.join(words(fact.value))} " in f" {' '.join(words(text.document.author))} "
    return fact in facts_of(text)


def is_of_age(age: Age, hours: float | None) -> bool:
    """Say whether so many hours are what is asked for; an age that nobody knows never is."""
    return hours is not None and age.lowest <= hours < age.highest


def plain(name: str) -> str:
    """Write a name as names are compared: its words folded, with spaces only where letters have them."""
    written: list[str] = []
    before: Token | None = None
    for token in tokenize(fold(name)):
        if before is not None and token.start > before.end:
            written.append(" ")
        written.append(token.folded)
        before = token
    return "".join(written)


def words(name: str) -> tuple[str, ...]:
    """Give the folded words of a name."""
    return tuple(token.folded for token in tokenize(plain(name)))
