"""What is read by expat is what feedparser would give; what is not well-formed goes to feedparser."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.core.errors import NotAFeed
from bot.feeds import rss, wellformed
from bot.feeds.items import Document, Item, entries_of
from bot.feeds.kinds import parse, sniff
from bot.feeds.repair import decode, repaired, sound, undoubled
from bot.feeds.sitemap import MOST_CHILDREN

NOW = datetime(2026, 1, 7, tzinfo=UTC)
URL = "https://news.example/feed"
SAMPLES = Path(__file__).parent / "samples"
SAME = sorted(path for kind in ("rss", "atom", "rdf") for path in (SAMPLES / kind).glob("*.xml"))
ITEM = "<item><title>Port opens</title></item>"


def test_the_samples_are_read_as_feedparser_reads_them() -> None:
    for path in SAME:
        text = decode(path.read_bytes(), None)
        _, start = sniff(text)
        whole = repaired(sound(text[start:]))
        fast, slow = (entries_of(read(whole), URL, NOW) for read in (wellformed.read, rss.read))
        assert fast == slow, path.name


@pytest.fixture
def no_feedparser(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(_: str) -> None:
        raise AssertionError("this one is read by expat")

    monkeypatch.setattr(rss, "read", never)


@pytest.mark.usefixtures("no_feedparser")
def test_what_stands_behind_the_root_is_no_reason_for_feedparser() -> None:
    text = f"<rss><channel>{ITEM}</channel></rss>\njunk & <b>"

    assert len(wellformed.read(text).items) == 1


@pytest.mark.usefixtures("no_feedparser")
def test_the_vocabularies() -> None:
    text = (
        '<rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"'
        ' xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:x="urn:x"'
        ' xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        ' xmlns:a="http://www.w3.org/2005/Atom" xml:base="https://b.example/">'
        "<channel><dc:language>tr</dc:language><item><x:title>no</x:title><guid>p/1</guid>"
        "<media:group><media:title>m</media:title><media:description>photo</media:description>"
        "</media:group><description>one</description><itunes:summary>two</itunes:summary>"
        "<content:encoded>three</content:encoded><itunes:keywords>a, b,</itunes:keywords>"
        "<category/><category>c</category><pubDate>2026-01-06</pubDate>"
        '<source url="https://s.example">S</source></item>'
        "<item><content:encoded>full</content:encoded><description>short</description>"
        "<a:author><a:name>N</a:name><a:email>e@x.example</a:email></a:author>"
        '<a:link rel="self" href="s"/><a:link href="t" xml:base="https://c.example/"/></item>'
        "<item><content:encoded>only</content:encoded><media:description>m</media:description>"
        "<author/></item></channel></rss>"
    )

    document = wellformed.read(text)

    first, second, third = document.items
    assert document.language == "tr"
    assert (first.guid, first.link, first.title) == ("https://b.example/p/1", "p/1", "m")
    assert (first.summary, first.content, first.outlet) == ("one", "three", "S")
    assert list(first.tags) == ["a", " b", "c"]
    assert (second.summary, second.content) == ("short", "full")
    assert (second.author, second.link) == ("N (e@x.example)", "https://c.example/t")
    assert (third.summary, third.author) == ("only", "")


@pytest.mark.parametrize(
    "text",
    [
        f"<rss><channel>{ITEM}<x:y/></channel></rss>",
        "<rss><channel><item><title mode='base64'>eA==</title></item></channel></rss>",
        f"<rss><channel>{ITEM}</channel></rss>{ITEM}",
        "<feed><entry><title>Port opens</title></entry></feed>",
        f"{ITEM}<rss>",
    ],
)
def test_what_is_left_to_feedparser(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(rss, "read", asked.append)

    wellformed.read(text)

    assert len(asked) == 1


@pytest.mark.parametrize(
    "part",
    [
        "<author>" + "a" * 16_000,
        "<description><![CDATA[" + "<!--" * 4_000 + "]]>",
        "<description><![CDATA[" + "&" * 16_000 + "]]>",
        "<description>" + "<b>" * 5_000,
        "<title>" + "&#x26;" * 3_000,
    ],
)
@pytest.mark.parametrize("end", ["", "</item></channel></rss>"])
def test_a_small_hostile_document_ends_in_time(part: str, end: str) -> None:
    raw = f"<rss><channel>{ITEM}<item><title>x</title>{part}{end}".encode()
    start = datetime.now(UTC)  # noqa: TID251  real time is what is measured

    entries = parse(raw, None, URL, NOW)

    assert entries[0].title == "Port opens"
    assert (datetime.now(UTC) - start).total_seconds() < 10  # noqa: TID251


def test_an_index_of_sitemaps_tells_its_children() -> None:
    one = "<sitemap><loc>https://news.example/1.xml</loc></sitemap><sitemap/>"
    with pytest.raises(NotAFeed) as caught:
        parse(f"<sitemapindex>{one * 200}</sitemapindex>".encode(), None, URL, NOW)

    assert caught.value.children == ("https://news.example/1.xml",) * (MOST_CHILDREN // 2)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("plain", "plain"),
        ("Ã¼ber", "über"),
        ("the portâ€™s â€“ crane", "the port’s – crane"),
        ("5 € über", "5 € über"),
        ("CAFÉ…", "CAFÉ…"),
    ],
)
def test_letters_that_were_encoded_twice_are_read(text: str, right: str) -> None:
    assert undoubled(text) == right


@pytest.mark.parametrize(
    ("title", "summary", "headline"),
    [
        ("Port opens - The Mast", "Port opens The Mast", "Port opens"),
        ("Port opens - The Mast", "Port opens The Mast<br>Ships wait Tide", "Port opens"),
        ("Port opens - again", "It was shut.", "Port opens - again"),
        ("Port opens", "Port opens", "Port opens"),
    ],
)
def test_an_outlet_behind_the_headline_is_known_by_the_summary(
    title: str, summary: str, headline: str
) -> None:
    document = Document(items=(Item(link="https://news.example/1", title=title, summary=summary),))

    assert entries_of(document, URL, NOW)[0].title == headline
