"""A topic: a curated, multilingual definition that many subscribers may follow."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.core.ids import TopicId

ANY_LANGUAGE = "any"
"""The key of patterns that are tried whatever the language of the text."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """An expression of the watch language with the weight that a hit adds."""

    text: str
    weight: float


Patterns = Mapping[str, tuple[Pattern, ...]]
"""Patterns by language (two letters or `any`)."""


@dataclass(frozen=True, slots=True)
class Topic:
    """Concepts that must meet, weighted patterns by language, a threshold, exclusions."""

    id: TopicId
    title: Mapping[str, str]
    """By UI language; `en` is always there."""
    about: Mapping[str, str]
    """One sentence by UI language: what it means to follow this topic; `en` is always there."""
    version: int
    require: tuple[str, ...]
    """Concepts that must each be hit."""
    near: int
    """One hit of each required concept must lie within so many words; 0: anywhere in the text."""
    threshold: float
    """The sum of weights that flags a text; each pattern counts once."""
    title_boost: float
    """A hit in the headline counts so many times its weight."""
    concepts: Mapping[str, Patterns]
    exclude: Patterns
    """Negative weights."""
    facets: Mapping[str, tuple[str, ...]]
    """Language-independent tags of a flagged text, each with the patterns that show it."""


def in_language(words: Mapping[str, str], language: str) -> str:
    """The words in `language`, in English where they are missing."""
    return words.get(language) or words["en"]
