"""The newsroom over real loopback HTTP, stepped under a clock that the test holds."""

import gzip
from calendar import timegm
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urljoin, urlsplit

import aiohttp
import feedparser
import pytest

from bot.demo.newsprint import FOOTER
from bot.demo.newsroom import FeedOffer, Newsroom
from bot.demo.rundown import Rundown, load_stories

START = datetime(2026, 1, 6, 8, 41, 30, tzinfo=UTC)


class HandClock:
    """A clock that moves when the test says so."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture(scope="module")
def stories() -> Rundown:
    return load_stories()


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
async def newsroom(stories: Rundown, clock: HandClock) -> AsyncIterator[Newsroom]:
    async with Newsroom(stories=stories, clock=clock, pace=0) as newsroom:
        yield newsroom


@pytest.fixture
async def client() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(auto_decompress=False) as client:
        yield client


def offer(newsroom: Newsroom, outlet: str) -> FeedOffer:
    (found,) = (feed for feed in newsroom.feeds if urlsplit(feed.url).path.split("/")[1] == outlet)
    return found


async def parsed(client: aiohttp.ClientSession, url: str) -> Any:
    plain = {"Accept-Encoding": "identity"}
    async with client.get(url, headers=plain) as answer:
        assert answer.status == 200
        headers = {"content-type": answer.headers["Content-Type"]}
        return feedparser.parse(await answer.read(), response_headers=headers)


def published(entry: Any) -> datetime:
    return datetime.fromtimestamp(timegm(entry.published_parsed), UTC)


async def test_every_feed_parses_and_says_its_language(
    newsroom: Newsroom, client: aiohttp.ClientSession, stories: Rundown
) -> None:
    newsroom.publish_until(stories.length)
    entries = 0
    for feed in newsroom.feeds:
        read = await parsed(client, feed.url)
        assert not read.bozo, (feed, read.get("bozo_exception"))
        assert read.feed.title.startswith(feed.name)
        assert read.feed.language == feed.language
        assert all(entry.title and entry.link and entry.id for entry in read.entries)
        assert all(published(entry) <= START for entry in read.entries)
        assert len(read.entries) == len({entry.id for entry in read.entries})
        entries += len(read.entries)
    assert entries == len(stories.items)
    assert {feed.country for feed in newsroom.feeds} > {"EG", "IL", "AZ", "IR"}


async def test_texts_arrive_as_written(
    newsroom: Newsroom, client: aiohttp.ClientSession, stories: Rundown
) -> None:
    newsroom.publish_until(stories.length)
    written = {item.id: item.as_of(stories.length) for item in stories.items}
    for feed in newsroom.feeds:
        for entry in (await parsed(client, feed.url)).entries:
            item = written[entry.id.rpartition(":")[2]]
            assert entry.title == item.headline
            assert entry.get("author", "") == item.author
            assert ("summary" in entry) == bool(item.summary)
            assert entry.link == newsroom.link(item.id)


async def test_the_seed_comes_at_its_second(
    newsroom: Newsroom, client: aiohttp.ClientSession
) -> None:
    url = offer(newsroom, "cairo24").url
    assert len((await parsed(client, url)).entries) == 1
    newsroom.publish_until(3)
    first = (await parsed(client, url)).entries[0]
    assert first.title.startswith("حليف بارز لـ إسرائيل..")
    assert published(first) == START + timedelta(seconds=3 - 240)


async def test_a_copy_has_another_link_and_a_section_copy_the_same(newsroom: Newsroom) -> None:
    seed = newsroom.link("azerbaijan-gaza-refusal")
    assert newsroom.link("azerbaijan-gaza-refusal-world").partition("?")[0] == seed
    assert newsroom.link("sada-azerbaijan-refusal").partition("?")[0] != seed


@pytest.mark.parametrize(
    ("asks", "answers"), [("ETag", "If-None-Match"), ("Last-Modified", "If-Modified-Since")]
)
async def test_a_feed_is_sent_again_only_when_it_changed(
    newsroom: Newsroom, client: aiohttp.ClientSession, asks: str, answers: str
) -> None:
    url = offer(newsroom, "cairo24").url
    async with client.get(url) as answer:
        held = {answers: answer.headers[asks]}
    newsroom.publish_until(2)
    async with client.get(url, headers=held) as answer:
        assert (answer.status, await answer.read()) == (304, b"")
        assert answer.headers[asks] == held[answers]
    newsroom.publish_until(3)
    async with client.get(url, headers=held) as answer:
        assert answer.status == 200
        assert answer.headers[asks] != held[answers]


async def test_the_tag_goes_before_the_date(
    newsroom: Newsroom, client: aiohttp.ClientSession
) -> None:
    url = offer(newsroom, "cairo24").url
    async with client.get(url) as answer:
        held = {"If-Modified-Since": answer.headers["Last-Modified"], "If-None-Match": '"other"'}
    async with client.get(url, headers=held) as answer:
        assert answer.status == 200


@pytest.mark.parametrize(
    ("outlet", "content_type"),
    [
        ("cairo24", "application/rss+xml; charset=utf-8"),
        ("prichal", "application/rss+xml; charset=windows-1251"),
        ("fanal", "application/atom+xml; charset=utf-8"),
    ],
)
async def test_gzip_when_asked_and_the_right_type(
    newsroom: Newsroom, client: aiohttp.ClientSession, outlet: str, content_type: str
) -> None:
    url = offer(newsroom, outlet).url
    async with client.get(url, headers={"Accept-Encoding": "deflate, gzip"}) as answer:
        assert answer.headers["Content-Encoding"] == "gzip"
        assert answer.headers["Content-Type"] == content_type
        packed = await answer.read()
    async with client.get(url, headers={"Accept-Encoding": "identity"}) as answer:
        assert "Content-Encoding" not in answer.headers
        assert gzip.decompress(packed) == await answer.read()


async def test_an_edit_keeps_its_guid(newsroom: Newsroom, client: aiohttp.ClientSession) -> None:
    url = offer(newsroom, "gunesli").url
    newsroom.publish_until(109)
    before = (await parsed(client, url)).entries[0]
    newsroom.publish_until(110)
    after = (await parsed(client, url)).entries[0]
    assert (before.id, before.link, before.published) == (after.id, after.link, after.published)
    assert "12 sualdan" in before.title
    assert "20-dən çox sualdan" in after.title


async def test_a_redated_item_keeps_all_but_its_date(
    newsroom: Newsroom, client: aiohttp.ClientSession
) -> None:
    url = newsroom.link("kuzey-azerbaycan-gazze").rpartition("/")[0] + "/feed.xml"
    newsroom.publish_until(169)
    (before,) = (e for e in (await parsed(client, url)).entries if e.id.endswith("gazze"))
    newsroom.publish_until(170)
    after = (await parsed(client, url)).entries[0]
    assert (before.id, before.title, before.link) == (after.id, after.title, after.link)
    assert published(before) < published(after)


async def test_an_item_leaves_and_returns_and_its_page_stays(
    newsroom: Newsroom, client: aiohttp.ClientSession
) -> None:
    url, link = offer(newsroom, "levant-ledger").url, newsroom.link("ledger-azerbaijan-refusal")
    seen = []
    for second in (119, 120, 159, 160):
        newsroom.publish_until(second)
        seen.append(link in {entry.link for entry in (await parsed(client, url)).entries})
    assert seen == [True, False, False, True]
    newsroom.publish_until(130)  # time never runs backwards
    assert newsroom.seconds == 160


async def test_every_link_answers_a_page(
    newsroom: Newsroom, client: aiohttp.ClientSession, stories: Rundown
) -> None:
    newsroom.publish_until(stories.length)
    for item in stories.items:
        async with client.get(newsroom.link(item.id)) as answer:
            assert answer.status == 200
            assert answer.content_type == "text/html"
            page = await answer.text()
        assert "<h1>" in page
        assert (item.page or item.summary) in page or item.revision


async def test_a_page_is_written_in_its_direction_and_has_its_photo(
    newsroom: Newsroom, client: aiohttp.ClientSession
) -> None:
    newsroom.publish_until(3)
    async with client.get(newsroom.link("azerbaijan-gaza-refusal")) as answer:
        page = await answer.text()
    assert '<html lang="ar" dir="rtl">' in page
    assert FOOTER["ar"] in page
    photo = page.partition('<img src="')[2].partition('"')[0]
    async with client.get(photo) as answer:
        assert answer.content_type == "image/svg+xml"


async def test_the_front_page_names_the_feed_and_the_news(
    newsroom: Newsroom, client: aiohttp.ClientSession
) -> None:
    url = offer(newsroom, "harbour-wire").url
    async with client.get(urljoin(url, "./")) as answer:
        page = await answer.text()
    assert f'<link rel="alternate" type="application/rss+xml" href="{url}">' in page
    assert newsroom.link("tankers-turn-back") in page


async def test_one_outlet_fails_every_third_time(
    newsroom: Newsroom, client: aiohttp.ClientSession
) -> None:
    statuses = []
    for _ in range(6):
        async with client.get(offer(newsroom, "kuzey-feneri").url) as answer:
            statuses.append(answer.status)
    assert statuses == [200, 200, 500, 200, 200, 500]


async def test_one_outlet_has_moved(newsroom: Newsroom, client: aiohttp.ClientSession) -> None:
    url = offer(newsroom, "telegraf").url
    async with client.get(url, allow_redirects=False) as answer:
        assert answer.status == 301
        moved = urljoin(url, answer.headers["Location"])
    async with client.get(moved) as answer:
        assert answer.status == 200


@pytest.mark.parametrize(
    "path",
    [
        "cairo24/rss.php",  # has not moved
        "cairo24/azerbaijan-gaza-refusal.html",  # not published yet
        "cairo24/tankers-turn-back.html",  # another outlet's
        "cairo24/nothing.html",
        "nobody/feed.xml",
        "nobody/photo.svg",
    ],
)
async def test_what_is_not_there_is_not_found(
    newsroom: Newsroom, client: aiohttp.ClientSession, path: str
) -> None:
    async with client.get(urljoin(newsroom.feeds[0].url, f"/{path}")) as answer:
        assert answer.status == 404


async def test_demo_time_follows_the_clock_at_its_pace(stories: Rundown, clock: HandClock) -> None:
    async with Newsroom(stories=stories, clock=clock, pace=4) as newsroom:
        assert newsroom.seconds == 0
        clock.now += timedelta(seconds=10)
        assert newsroom.seconds == 40
        newsroom.publish_until(60)
        assert newsroom.seconds == 60
        clock.now += timedelta(seconds=10)
        assert newsroom.seconds == 80
