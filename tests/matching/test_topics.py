"""What makes a topic fit: all required concepts, near each other, and enough weight."""

from dataclasses import replace

import pytest

from bot.core.match import Document, Finding
from bot.core.topic import Topic
from bot.matching.analysed import AnalysedText
from bot.matching.topic_file import load_topic
from bot.matching.topics import EXCLUSION, compile_topic, find_topic
from tests.matching.test_topic_file import SMALL

TOPIC = load_topic(SMALL, "small.toml")


def look(title: str, lead: str, language: str = "en", topic: Topic = TOPIC) -> Finding | None:
    return find_topic(compile_topic(topic), AnalysedText(Document(title, lead, "", language)))


@pytest.mark.parametrize(
    ("title", "lead", "language", "score"),
    [
        ("", "alpha beta", "en", 20),
        ("alpha", "beta", "en", 25),
        ("alpha alpha", "alpha beta", "en", 25),
        ("", "alpha beta gamma", "en", 24),
        ("alpha gamma", "beta", "en", 31),
        ("", "alpha бета", "ru", 20),
        ("", "alpha beta", "und", 20),
        ("", "x alpha y z beta", "en", 20),
        ("alpha beta gamma", "omega", "en", 16),
        ("", "alpha", "en", None),
        ("", "alpha beta", "fr", None),
        ("", "alpha beta omega", "en", None),
        ("", "alpha x y z beta", "en", None),
    ],
)
def test_the_score(title: str, lead: str, language: str, score: float | None) -> None:
    topic = replace(TOPIC, threshold=16)
    finding = look(title, lead, language, topic)
    assert (finding and finding.score) == score


def test_below_the_threshold_nothing_is_found() -> None:
    assert look("", "alpha beta", topic=replace(TOPIC, threshold=21)) is None


def test_without_near_the_words_may_stand_anywhere() -> None:
    assert look("", "alpha x y z beta", topic=replace(TOPIC, near=0)) is not None


def test_evidence_carries_concept_and_weight_once_a_pattern() -> None:
    finding = look("alpha gamma gamma", "beta alpha omega", topic=replace(TOPIC, threshold=1))
    assert finding is not None
    assert [(item.printed, item.concept, item.weight) for item in finding.evidence] == [
        ("alpha", "one", 15.0),
        ("gamma", "more", 6.0),
        ("gamma", "more", 0.0),
        ("beta", "two", 10.0),
        ("alpha", "one", 0.0),
        ("omega", EXCLUSION, -20.0),
    ]
    assert sum(item.weight for item in finding.evidence) == finding.score
    assert finding.facets == ("delta",)
