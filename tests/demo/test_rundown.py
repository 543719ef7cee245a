"""The story files say what they must, and a bad one is refused with the name of its item."""

import re
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from bot.demo.rundown import Item, Language, Revision, Role, Rundown, RundownError, load_stories

OUTLET = """
[[outlet]]
id = "gull"
name = "The Gull"
language = "en"
country = "IE"
"""
ITEM = """
[[item]]
id = "tide"
outlet = "gull"
at = 7
role = "noise"
headline = "High tide"
"""
SEED = "حليف بارز لـ إسرائيل.. أذربيجان تعلن عدم المشاركة في قوات السلام المزمع نشرها في غزة"
LEAD = (
    "أعلن الرئيس الأذربيجاني إلهام علييف رسميًا أن بلاده لن ترسل قوات تابعة لها إلى القوة التي "
    "تخطط إدارة الرئيس الأمريكي دونالد ترامب لنشرها في قطاع غزة، قائلًا إن شؤون الدول العربية يجب "
    "أن تُحل من قبل الدول نفسها، مبديا تعاطفه مع فلسطين"
)


@pytest.fixture(scope="module")
def stories() -> Rundown:
    return load_stories()


FOLLOWED = {"gaza-stabilisation-force", "azerbaijan-israel"}
"""The topics that the demo's script follows."""


def item(**changes: object) -> Item:
    fields: dict[str, object] = {"id": "a", "outlet": "gull", "at": 10, "role": "noise"}
    return Item(**{**fields, "headline": "A", **changes})  # type: ignore[arg-type]


def by_role(stories: Rundown, role: Role) -> list[Item]:
    return [item for item in stories.items if item.role == role]


def test_dozens_of_items_in_eight_languages(stories: Rundown) -> None:
    language = {outlet.id: outlet.language for outlet in stories.outlets}
    told = Counter(language[item.outlet] for item in stories.items)
    assert set(told) == set(get_args(Language))
    assert min(told.values()) >= 5
    assert 60 <= len(stories.items) <= 90
    assert 200 <= stories.length <= 240


def test_every_role_is_played(stories: Rundown) -> None:
    assert {item.role for item in stories.items} == set(get_args(Role))


def test_the_seed_is_the_first_item_of_either_topic_of_the_script(stories: Rundown) -> None:
    first = min((one for one in stories.items if FOLLOWED & {*one.topics}), key=lambda one: one.at)
    assert (first.role, first.outlet, first.headline) == ("seed", "cairo24", SEED)
    assert f"<p>{LEAD}</p>" in first.summary
    assert set(first.topics) == FOLLOWED
    assert 0 < first.at <= 5


def test_the_copies_repeat_the_seed_and_come_later(stories: Rundown) -> None:
    (seed,) = by_role(stories, "seed")
    copies = by_role(stories, "copy") + by_role(stories, "section-copy")
    assert len(copies) == 2
    for copy in copies:
        assert (copy.headline, copy.story, copy.topics) == (SEED, seed.story, seed.topics)
        assert copy.at > seed.at
        assert LEAD in copy.summary
        assert copy.query.startswith("utm_source=")
    assert copies[1].link_of == seed.id


def test_the_refusal_is_told_in_every_language(stories: Rundown) -> None:
    language = {outlet.id: outlet.language for outlet in stories.outlets}
    told = {language[item.outlet] for item in stories.items if item.story == "refusal"}
    assert told == set(get_args(Language))


def test_a_trap_is_of_no_topic_and_news_of_one_has_a_story(stories: Rundown) -> None:
    for one in stories.items:
        if one.role in ("seed", "copy", "section-copy", "translation", "development"):
            assert one.topics, one.id
            assert one.story, one.id
        if one.role in ("noise", "trap"):
            assert not one.topics, one.id
        if one.role == "other":
            assert not FOLLOWED & {*one.topics}, one.id


def test_the_old_are_older_than_a_day_and_no_date_lies_after_the_start(stories: Rundown) -> None:
    for one in stories.items:
        assert one.age * 60 >= one.at, one.id
        assert all(change.age is None or change.age * 60 >= change.at for change in one.revision)
    assert all(one.age > 24 * 60 for one in by_role(stories, "old"))


def test_persian_keeps_its_joiners_and_turkish_its_dots(stories: Rundown) -> None:
    text = {one.id: one.headline for one in stories.items}
    assert "علی\u200cاف" in text["sepidar-aliyev-ghazeh"]
    assert "İstikrar" in text["yeditepe-azerbaycan-gazze"]
    assert "Əliyev" in text["xezer-qezza-imtina"]
    assert not any(
        re.search("[يك]", text[one.id]) for one in stories.items if "غزه" in one.headline
    )


def test_an_item_is_shown_from_its_second_and_while_it_is_not_away() -> None:
    one = item(leaves=20, returns=30)
    assert [one.shown(second) for second in (9, 10, 19, 20, 29, 30)] == [
        *(False, True, True),
        *(False, False, True),
    ]
    assert not item(leaves=20).shown(1000)
    assert one.changes == (10, 20, 30)


def test_revisions_apply_one_after_the_other() -> None:
    one = item(revision=(Revision(at=20, headline="B"), Revision(at=30, summary="S", age=6)))
    assert one.as_of(19) == one
    assert (one.as_of(20).headline, one.as_of(20).at) == ("B", 10)
    last = one.as_of(30)
    assert (last.headline, last.summary, last.at, last.age) == ("B", "S", 30, 6)


def test_an_empty_folder_is_an_empty_rundown(tmp_path: Path) -> None:
    assert load_stories(tmp_path) == Rundown((), ())
    assert load_stories(tmp_path).length == 0


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[[item]\n", "bad.toml: "),
        ("[[paper]]\n", "bad.toml: unknown table 'paper'; known are item, outlet"),
        (ITEM + "colour = 1", "bad.toml: item 'tide': unknown key 'colour'; known are id, outlet"),
        (ITEM.replace('headline = "High tide"', ""), "item 'tide': headline is missing"),
        (ITEM.replace("at = 7", 'at = "7"'), "item 'tide': at must be int, not str"),
        (ITEM.replace("at = 7", "at = true"), "item 'tide': at must be int, not bool"),
        (
            ITEM.replace('"noise"', '"rumour"'),
            "item 'tide': role is 'rumour'; known are seed, copy",
        ),
        (ITEM + 'topics = "azerbaijan-israel"', "item 'tide': topics must be list, not str"),
        (
            ITEM + 'topics = ["chess"]',
            "item 'tide': topics is 'chess'; known are armenia-azerbaijan-peace, azer",
        ),
        (ITEM + "leaves = 1.5", "item 'tide': leaves must be int, not float"),
        (ITEM + "revision = [1]", "item 'tide': revision must be Revision, not int"),
        (ITEM + "[[item.revision]]\nage = 3", "item 'tide': revision: at is missing"),
        (ITEM + ITEM, "item 'tide': this id is taken twice"),
        (OUTLET + OUTLET, "outlet 'gull': this id is taken twice"),
        (OUTLET.replace('id = "gull"', ""), "outlet '(without id)': id is missing"),
        (ITEM, "item 'tide': there is no outlet 'gull'"),
        (OUTLET + ITEM + 'link_of = "ebb"', "item 'tide': link_of names no item: 'ebb'"),
        (OUTLET + ITEM + "returns = 9", "item 'tide': returns without leaves"),
        (OUTLET + ITEM + "leaves = 9\nreturns = 8", "item 'tide': its seconds must grow"),
        (OUTLET + ITEM + "[[item.revision]]\nat = 7", "item 'tide': its seconds must grow"),
    ],
)
def test_a_bad_file_is_refused_by_name(tmp_path: Path, text: str, complaint: str) -> None:
    (tmp_path / "bad.toml").write_text(text, encoding="utf-8")
    with pytest.raises(RundownError, match=re.escape(complaint)):
        load_stories(tmp_path)
