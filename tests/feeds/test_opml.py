"""Lists of feeds in and out."""

import pytest

from bot.core.errors import ConfigError
from bot.core.feed import FeedOffer
from bot.feeds.opml import read_opml, write_opml

NESTED = b"""<?xml version="1.0"?><opml version="2.0"><body>
<outline text="Caucasus"><outline text="Baku"><outline type="rss" title="Report  &amp; Co"
 xmlUrl="https://report.example/rss"/></outline>
<outline type="rss" text="Again" xmlUrl="https://report.example/rss"/></outline>
<outline type="rss" xmlUrl="https://untitled.example/rss"/>
<outline type="rss" text="odd" xmlUrl="ftp://odd.example/rss"/></body></opml>"""


def test_nested_outlines_are_found_once_with_their_titles() -> None:
    assert read_opml(NESTED) == (
        FeedOffer("https://report.example/rss", "Report & Co"),
        FeedOffer("https://untitled.example/rss", "untitled.example"),
    )


@pytest.mark.parametrize("raw", [b"", b"<html></html>", b"<opml><body></body></opml>", b"\xff\x00"])
def test_what_lists_no_feeds_is_said(raw: bytes) -> None:
    with pytest.raises(ConfigError, match="lists no feeds"):
        read_opml(raw)


def test_what_is_written_is_read() -> None:
    offers = (
        FeedOffer("https://a.example/rss?x=1&y=2", "صدى <الضفتين>", "ar"),
        FeedOffer("https://b.example/rss", "B"),
    )

    written = write_opml(offers, "Rasid")

    assert [(o.url, o.source) for o in read_opml(written)] == [(o.url, o.source) for o in offers]
