"""A topic file is read, or refused with the place and what was expected there."""

import re

import pytest

from bot.core.errors import QueryError, TopicError
from bot.core.topic import Pattern
from bot.matching.topic_file import load_topic

SMALL = """
id = "small"
version = 1
require = ["one", "two"]
near = 3
threshold = 20
title_boost = 1.5
[title]
en = "Small"
[about]
en = "A topic for tests."
[concept.one]
any = [["alpha", 10], ["alpha", 10]]
[concept.two]
en = [["beta", 10]]
ru = [["бета", 10]]
[concept.more]
en = [["gamma", 4]]
[exclude]
en = [["omega", -20]]
[facet]
delta = ["delta", "gamma"]
"""


def test_a_topic_is_read() -> None:
    topic = load_topic(SMALL, "small.toml")
    assert (topic.id, topic.version, topic.near, topic.threshold) == ("small", 1, 3, 20)
    assert topic.require == ("one", "two")
    assert topic.concepts["two"]["ru"] == (Pattern("бета", 10),)
    assert topic.facets == {"delta": ("delta", "gamma")}


def test_what_may_be_left_out() -> None:
    short = SMALL.replace("near = 3", "").replace("title_boost = 1.5", "")
    topic = load_topic(short[: short.index("[exclude]")], "small.toml")
    assert (topic.near, topic.title_boost, topic.exclude, topic.facets) == (0, 1.0, {}, {})


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('id = "small"', "id = [", ""),
        ('id = "small"', "id = 7", "id"),
        ('id = "small"', 'id = " "', "id"),
        ('id = "small"', "", "id"),
        ("version = 1", "version = true", "version"),
        ("near = 3", 'near = "3"', "near"),
        ("near = 3", "far = 3", "far"),
        ('require = ["one", "two"]', 'require = ["three"]', "require"),
        ('require = ["one", "two"]', "require = []", "require"),
        ('require = ["one", "two"]', 'require = "one"', "require"),
        ('en = "Small"', 'fr = "Petit"', "title"),
        ("[about]", "[abuot]", "abuot"),
        ("ru = [[", "xx = [[", "concept.two.xx"),
        ('en = [["beta", 10]]', 'en = "beta"', "concept.two.en"),
        ('en = [["beta", 10]]', 'en = ["beta"]', "concept.two.en[0]"),
        ('en = [["beta", 10]]', 'en = [["beta"]]', "concept.two.en[0]"),
        ('en = [["beta", 10]]', 'en = [["beta", "10"]]', "concept.two.en[0]"),
        ('en = [["beta", 10]]', 'en = [["(beta", 10]]', "concept.two.en[0]"),
        ('delta = ["delta", "gamma"]', 'delta = ["the"]', "facet.delta"),
        ("threshold = 20", "threshold = 60", "threshold"),
        ('en = "A topic', 'en = 7 # "A topic', "about.en"),
        ('[["omega", -20]]', '[["omega", true]]', "exclude.en[0]"),
        ('[facet]\ndelta = ["delta", "gamma"]', "facet = 1", "facet"),
    ],
)
def test_a_mistake_is_told_with_its_place(old: str, new: str, key: str) -> None:
    assert old in SMALL
    broken = SMALL.replace(old, new)
    if new == "facet = 1":
        broken = f"{new}\n{SMALL.replace(old, '')}"
    with pytest.raises(TopicError) as caught:
        load_topic(broken, "small.toml")
    assert caught.value.details["key"] == key
    assert caught.value.details["file"] == "small.toml"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('ru = [["бета", 10]]', 'ru = [["бета", "x"]]', "line 16: concept.two.ru[0]: expected a number"),
        ("near = 3", "far = 3", "small.toml, line 5: far: expected one of "),
        ("[about]", "[abuot]", "small.toml, line 10: abuot: expected one of "),
        ('id = "small"', "", "small.toml: id: expected a text"),
        ('delta = ["delta", "gamma"]', "delta = 1", "line 22: facet.delta: expected a list of texts"),
        ('id = "small"', "id = [", "small.toml: not TOML: .*line"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line(old: str, new: str, told: str) -> None:
    with pytest.raises(TopicError, match=re.escape(told).replace(r"\.\*", ".*")):
        load_topic(SMALL.replace(old, new), "small.toml")


def test_a_pattern_that_cannot_be_read_is_told_with_its_position() -> None:
    with pytest.raises(TopicError) as caught:
        load_topic(SMALL.replace('"beta"', '"(beta"'), "small.toml")
    cause = caught.value.__cause__
    assert isinstance(cause, QueryError)
    assert str(cause) in str(caught.value)
    assert f"character {cause.position}" in str(caught.value)


@pytest.mark.parametrize(("threshold", "reached"), [(36, True), (36.1, False)])
def test_a_threshold_that_no_text_can_reach_is_refused(threshold: float, reached: bool) -> None:
    text = SMALL.replace("threshold = 20", f"threshold = {threshold}")
    if reached:
        assert load_topic(text, "small.toml").threshold == threshold
    else:
        with pytest.raises(TopicError, match=r"line 6: threshold: expected a sum .* at most 36"):
            load_topic(text, "small.toml")
