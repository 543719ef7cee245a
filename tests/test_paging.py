"""Long lists in pages."""

from bot.cards.paging import page_of, turning

LETTERS = "abcdefg"


def test_a_page_that_is_not_there_is_the_last_one() -> None:
    pages = [page_of(LETTERS, number, 3) for number in (0, 1, 2, 9)]

    assert [page.shown for page in pages] == ["abc", "def", "g", "g"]
    assert {(page.of, page.total) for page in pages} == {(3, 7)}
    assert [page.number for page in pages] == [0, 1, 2, 2]
    assert (page_of("", 5, 3).number, page_of("", 5, 3).of) == (0, 1)


def test_arrows_point_outwards_in_either_direction() -> None:
    middle = page_of(LETTERS, 1, 3)

    assert [(one.label, one.data) for one in turning(middle, "fl:", "en")] == [
        ("◀ 1", "fl:0"),
        ("3 ▶", "fl:2"),
    ]
    # The card mirrors the row: then the page before is on the right.
    assert [one.label for one in turning(middle, "fl:", "ar")] == [
        "\u20661 ▶\u2069",
        "\u2066◀ 3\u2069",
    ]
    assert [one.data for one in turning(page_of(LETTERS, 0, 3), "so:", "ar")] == ["so:1"]
    assert turning(page_of("abc", 0, 3), "so:", "en") == []
