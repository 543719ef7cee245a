"""The document of an entry."""

import pytest

from bot.core.entry import Entry
from bot.core.match import document


def test_the_lead_is_not_counted_twice() -> None:
    entry = Entry("1", "https://www.a.example/x", "Title", summary="First. Second.")

    text = document(entry, "First.", "en", "AZ")

    assert (text.title, text.lead, text.summary.strip()) == ("Title", "First.", "Second.")
    assert (text.site, text.country, text.language) == ("a.example", "AZ", "en")


def test_the_full_text_stands_in_for_a_missing_summary() -> None:
    text = document(Entry("1", "", "Title", content="Body"), "", "en", None)

    assert (text.summary, text.site, text.country) == ("Body", "", "")


@pytest.mark.parametrize("url", ["http://[broken", "mailto:x", ""])
def test_a_strange_link_has_no_site(url: str) -> None:
    assert document(Entry("1", url, "t"), "", "en", None).site == ""
