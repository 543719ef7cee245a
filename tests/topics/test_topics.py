"""The curated topics flag the seed story in eight languages and what surrounds it, and not the traps."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import bot.topics
from bot.core.ids import TopicId, WatchId
from bot.core.match import Document
from bot.matching.index import StandingQueries
from bot.matching.topic_file import load_topic

FOLDER = Path(bot.topics.__file__).parent
TOPICS = [
    load_topic(file.read_text(encoding="utf-8"), file.name)
    for file in sorted(FOLDER.glob("*.toml"))
]
STORIES = tomllib.loads(Path(__file__).with_name("stories.toml").read_text(encoding="utf-8"))[
    "story"
]
SEED_VERSIONS = [
    story
    for story in STORIES
    if set(story["topics"]) == {"gaza-stabilisation-force", "azerbaijan-israel"}
]
CURATED = [
    (file.stem, story)
    for file in sorted((Path(__file__).parent / "stories").glob("*.toml"))
    for story in tomllib.loads(file.read_text(encoding="utf-8"))["story"]
]
"""Stories by the topic that they were written for; `also` names the topics that overlap on purpose."""
LANGUAGES = {"en", "ar", "he", "tr", "az", "ru", "fa", "fr"}

SEED = Document(
    title="أذربيجان حليف إسرائيل البارز تعلن أنها لن تنضم إلى قوات السلام المقرر نشرها في غزة",
    lead="أكد الرئيس إلهام علييف أن بلاده لن تدفع بجنودها إلى القوة التي تعدها واشنطن من أجل قطاع غزة",
    summary=(
        "وكانت باكو قد ذكرت في نوفمبر أنها لن تشارك في قوة الاستقرار الدولية قبل وقف القتال بين إسرائيل "
        "وحماس، وأشار علييف إلى سفارة فلسطين التي تعمل في بلاده"
    ),
    language="ar",
)
"""The seed story retold: the same facts, in words of our own."""


@cache
def standing() -> StandingQueries:
    index = StandingQueries(TOPICS)
    for number, topic in enumerate(TOPICS):
        index.follow(WatchId(number), topic.title["en"], topic.id)
    return index


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story["title"])
def test_a_story_is_flagged_for_the_right_topics(story: dict[str, Any]) -> None:
    document = Document(story["title"], story["lead"], "", story["language"])
    flagged = {match.topic for match in standing().match(document)}
    assert flagged == {TopicId(topic) for topic in story["topics"]}


@pytest.mark.parametrize(("topic", "story"), CURATED, ids=lambda part: str(part)[:60])
def test_a_topic_flags_its_stories_and_no_near_miss(topic: str, story: dict[str, Any]) -> None:
    document = Document(story["title"], story["lead"], "", story["language"])
    flagged = {match.topic for match in standing().match(document)}
    own = {topic} if story["flag"] else set()
    assert flagged == own | set(story.get("also", ())), story["why"]


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.id)
def test_a_topic_has_its_stories(topic: Any) -> None:
    stories = [story for name, story in CURATED if name == topic.id]
    assert len(stories) >= 12
    for right in (True, False):
        some = [story for story in stories if story["flag"] is right]
        assert len(some) >= 5
        assert len({story["language"] for story in some}) >= 4


@pytest.mark.parametrize("story", SEED_VERSIONS, ids=str)
def test_versions_of_the_seed_story_share_their_facets(story: dict[str, Any]) -> None:
    document = Document(story["title"], story["lead"], "", story["language"])
    facets = {match.topic: set(match.finding.facets) for match in standing().match(document)}
    assert facets[TopicId("gaza-stabilisation-force")] >= {"azerbaijan", "aliyev"}
    assert facets[TopicId("azerbaijan-israel")] >= {"aliyev", "gaza"}


def test_the_seed_story_is_flagged_for_both_topics() -> None:
    flagged = {match.topic for match in standing().match(SEED)}
    assert flagged == {"azerbaijan-israel", "gaza-stabilisation-force"}


@pytest.mark.parametrize(
    "keyword",
    ["أذربيجان", "علييف", "قوة الاستقرار", "قوات السلام غزة", "إلهام علييف", "السفارة", "اسرائيل", "باكو",
     '"قطاع غزة"', "حماس"],
)  # fmt: skip
def test_what_a_subscriber_would_type_meets_the_seed_story(keyword: str) -> None:
    index = StandingQueries()
    index.set(WatchId(1), keyword, keyword)
    assert index.match(SEED)


@pytest.mark.parametrize("keyword", ["إيران", "الزمالك", "قوى الأمن الداخلي"])
def test_what_is_not_in_the_seed_story_does_not_meet_it(keyword: str) -> None:
    index = StandingQueries()
    index.set(WatchId(1), keyword, keyword)
    assert not index.match(SEED)


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.id)
def test_a_shipped_topic_speaks_eight_languages(topic: Any) -> None:
    assert set(topic.title) == set(topic.about) == LANGUAGES
    for concept in topic.require:
        assert set(topic.concepts[concept]) >= LANGUAGES - {"en", "fr"}
