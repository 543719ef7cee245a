"""Curated topics: from TOML to a compiled topic, and whether one fits a text.

The manner of the Europe Media Monitor: concepts that must meet within some words of each other,
weighted patterns by language, a threshold on the sum, exclusions with negative weight.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from bot.core.match import Evidence, Finding
from bot.core.topic import ANY_LANGUAGE, Patterns, Topic
from bot.matching.analysed import AnalysedText
from bot.matching.anchors import Anchors, anchors_of
from bot.matching.evaluate import evidence, hits_of
from bot.matching.hits import Hit
from bot.matching.parse import parse_pattern
from bot.matching.syntax import Query
from bot.text.languages import UNDETERMINED

EXCLUSION = "exclude"
"""Stands in place of the concept in the evidence of an exclusion."""


@dataclass(frozen=True, slots=True)
class CompiledPattern:
    """A pattern that is ready to be looked for."""

    query: Query
    weight: float


CompiledPatterns = Mapping[str, tuple[CompiledPattern, ...]]


@dataclass(frozen=True, slots=True)
class CompiledTopic:
    """A topic whose patterns are read."""

    topic: Topic
    concepts: Mapping[str, CompiledPatterns]
    exclude: CompiledPatterns
    facets: Mapping[str, tuple[Query, ...]]
    anchors: Anchors
    """Keys of which at least one is in every text that fits."""

    def hits(self, text: AnalysedText) -> list[Hit] | None:
        """Give what was found in a text, or None where the topic does not fit it."""
        tallies = _tallies(self, text)
        if tallies is None:
            return None
        return [hit for name, tally in tallies.items() if name != EXCLUSION for hit in tally.hits]


def compile_topic(topic: Topic) -> CompiledTopic:
    """Read the patterns of a topic. Raises QueryError for one that cannot be read."""
    concepts = {name: _compiled(patterns) for name, patterns in topic.concepts.items()}
    facets = {
        name: tuple(parse_pattern(pattern) for pattern in patterns)
        for name, patterns in topic.facets.items()
    }
    wanted = topic.require[:1] or tuple(concepts)
    anchors: set[str] = set()
    for name in wanted:
        for patterns in concepts[name].values():
            for pattern in patterns:
                anchors |= anchors_of(pattern.query) or frozenset()
    return CompiledTopic(topic, concepts, _compiled(topic.exclude), facets, frozenset(anchors))


def _compiled(patterns: Patterns) -> CompiledPatterns:
    return {
        language: tuple(
            CompiledPattern(parse_pattern(pattern.text), pattern.weight) for pattern in some
        )
        for language, some in patterns.items()
    }


@dataclass(slots=True)
class _Tally:
    """What one concept found: its score, its hits, its evidence."""

    score: float
    hits: list[Hit]
    shown: list[Evidence]


def find_topic(compiled: CompiledTopic, text: AnalysedText) -> Finding | None:
    """Say whether a topic fits a text, with its score, its facets and the evidence."""
    tallies = _tallies(compiled, text)
    if tallies is None:
        return None
    facets = tuple(name for name, queries in compiled.facets.items() if _any_hit(queries, text))
    shown = [item for tally in tallies.values() for item in tally.shown]
    order = {"title": 0, "lead": 1, "summary": 2}
    shown.sort(key=lambda item: (order[item.field], item.start, item.end))
    return Finding(tuple(shown), _sum(tallies), facets)


def _tallies(compiled: CompiledTopic, text: AnalysedText) -> dict[str, _Tally] | None:
    """Give what each concept found, or None where the topic does not fit."""
    topic = compiled.topic
    tallies: dict[str, _Tally] = {}
    for name in topic.require:
        tallies[name] = _tally(name, compiled.concepts[name], text, topic.title_boost)
        if not tallies[name].hits:
            return None
    if topic.near and not _meet([tallies[name].hits for name in topic.require], topic.near):
        return None
    for name in compiled.concepts:
        if name not in tallies:
            tallies[name] = _tally(name, compiled.concepts[name], text, topic.title_boost)
    tallies[EXCLUSION] = _tally(EXCLUSION, compiled.exclude, text, 1.0)
    return tallies if _sum(tallies) >= topic.threshold else None


def unmet_concepts(compiled: CompiledTopic, text: AnalysedText) -> tuple[str, ...]:
    """Give the required concepts of which a text has no word."""
    found = {
        name: _tally(name, compiled.concepts[name], text, 1.0) for name in compiled.topic.require
    }
    return tuple(name for name, tally in found.items() if not tally.hits)


def _sum(tallies: Mapping[str, _Tally]) -> float:
    return sum(tally.score for tally in tallies.values())


def _patterns_for(patterns: CompiledPatterns, language: str) -> Iterator[CompiledPattern]:
    """Give the patterns for a language; all of them where the language of a text is not known."""
    for name, some in patterns.items():
        if name in (ANY_LANGUAGE, language) or language == UNDETERMINED:
            yield from some


def _tally(name: str, patterns: CompiledPatterns, text: AnalysedText, boost: float) -> _Tally:
    tally = _Tally(0.0, [], [])
    counted: set[Query] = set()
    for pattern in _patterns_for(patterns, text.language):
        hits = hits_of(pattern.query, text)
        if not hits or pattern.query in counted:
            continue
        counted.add(pattern.query)
        in_title = any(text.fields[hit.start] == "title" for hit in hits)
        added = pattern.weight * (boost if in_title else 1.0)
        tally.score += added
        tally.hits += hits
        for number, item in enumerate(evidence(hits, text)):
            tally.shown.append(replace(item, concept=name, weight=0.0 if number else added))
    return tally


def _meet(concepts: list[list[Hit]], near: int) -> bool:
    """Say whether one hit of each concept lies within so many words."""
    starts = sorted((hit.start, number) for number, hits in enumerate(concepts) for hit in hits)
    for first, (begin, _) in enumerate(starts):
        within = {number for start, number in starts[first:] if start - begin <= near}
        if len(within) == len(concepts):
            return True
    return False


def _any_hit(queries: Iterable[Query], text: AnalysedText) -> bool:
    return any(hits_of(query, text) is not None for query in queries)
