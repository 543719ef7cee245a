"""Topics that ship, and topics of the operator."""

from pathlib import Path

import pytest

from bot.core.errors import TopicError
from bot.topics import load_topics

SHIPPED = Path(__file__).parent.parent / "bot" / "topics"


def test_the_curated_topics_ship() -> None:
    assert list(load_topics()) == [file.stem for file in sorted(SHIPPED.glob("*.toml"))]
    assert len(load_topics()) == 12


def test_a_folder_takes_their_place(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes((SHIPPED / "azerbaijan-israel.toml").read_bytes())
    (tmp_path / "notes.txt").write_text("not a topic")

    assert list(load_topics(tmp_path)) == ["azerbaijan-israel"]


def test_an_id_used_twice_is_told_with_its_file(tmp_path: Path) -> None:
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_bytes((SHIPPED / "azerbaijan-israel.toml").read_bytes())

    with pytest.raises(TopicError, match=r"b\.toml: the id azerbaijan-israel is used"):
        load_topics(tmp_path)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(TopicError, match="there is no folder"):
        load_topics(tmp_path / "none")


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(TopicError, match=r"a\.toml cannot be read"):
        load_topics(tmp_path)
    (tmp_path / "a.toml").write_text("id = ")
    with pytest.raises(TopicError, match=r"a\.toml"):
        load_topics(tmp_path)


INLINE = {
    "id": "lachin",
    "title": {"en": "Lachin"},
    "about": {"en": "News of Lachin."},
    "version": 1,
    "require": ["place"],
    "near": 0,
    "threshold": 10,
    "title_boost": 1.5,
    "concept": {"place": {"any": [["Lachin", 10]]}},
}


def test_a_topic_can_stand_in_the_config() -> None:
    assert list(load_topics(None, [INLINE])) == [*load_topics(), "lachin"]
    with pytest.raises(TopicError, match=r"\[\[topics\]\] 2: the id lachin is used"):
        load_topics(None, [INLINE, INLINE])
    with pytest.raises(TopicError, match=r"\[\[topics\]\] 1"):
        load_topics(None, [{**INLINE, "threshold": "ten"}])
