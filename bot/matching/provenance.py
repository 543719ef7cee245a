"""Where a text comes from, as the fields of a query ask for it: site, language, country, author, tag, age."""

from bot.matching.analysed import AnalysedText
from bot.matching.syntax import Age, Fact
from bot.text.fold import fold
from bot.text.tokens import Token, tokenize


def facts_of(text: AnalysedText) -> tuple[Fact, ...]:
    """Give all that a query may ask of a document: site and what that is part of, language and so on.

    Of an author each word is given: a query for several asks for one of them, then `holds` compares.
    """
    document = text.document
    labels = document.site.casefold().removeprefix("www.").split(".")
    sites = (".".join(labels[first:]) for first in range(len(labels)))
    return (
        Fact("lang", text.language),
        Fact("country", document.country.upper()),
        *(Fact("site", site) for site in sites),
        *(Fact("tag", plain(tag)) for tag in document.tags),
        *(Fact("author", token.folded) for token in tokenize(document.author)),
    )


def holds(fact: Fact, text: AnalysedText) -> bool:
    """Say whether a document comes from where a query asks."""
    if fact.name == "author":
        return f" {_spaced(fact.value)} " in f" {_spaced(text.document.author)} "
    return fact in facts_of(text)


def is_of_age(age: Age, hours: float | None) -> bool:
    """Say whether so many hours are what is asked for; an age that nobody knows never is."""
    return hours is not None and age.lowest <= hours < age.highest


def plain(name: str) -> str:
    """Write a name as names are compared: its words folded, with spaces only where letters have them."""
    words: list[str] = []
    before: Token | None = None
    for token in tokenize(fold(name)):
        if before is not None and token.start > before.end:
            words.append(" ")
        words.append(token.folded)
        before = token
    return "".join(words)


def _spaced(name: str) -> str:
    return " ".join(token.folded for token in tokenize(name))
