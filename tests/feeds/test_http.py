"""Fetching from a loopback server that does what servers do: well, badly, and on purpose."""

import asyncio
import gzip
import random
import socket
import sys
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import aiohttp
import brotli
import pytest
import pytest_asyncio
from aiohttp import web
from yarl import URL

from bot.core.feed import Feed, FeedOffer, FeedState, Fetched, FetchFailed, Rhythm, Unchanged, after
from bot.core.ids import FeedId
from bot.feeds.guard import Refused
from bot.feeds.headers import freshness, waiting
from bot.feeds.http import HttpFetcher, Limits, failure
from bot.feeds.turns import Turns

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

NOW = datetime(2026, 1, 7, tzinfo=UTC)
RSS = (
    b"<rss version='2.0'><channel><title>x</title><item><title>Port of Baku opens</title>"
    b"<guid>1</guid><link>/1</link></item></channel></rss>"
)
NOISE = RSS + random.Random(1).randbytes(50_000)
LIMITS = Limits(seconds=5.0, body=200_000)
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class StillClock:
    """A clock that stands."""

    def now(self) -> datetime:
        return NOW

    async def sleep(self, seconds: float) -> None:
        raise AssertionError("fetching never sleeps")


class Publisher:
    """A server whose every path answers what the test put there."""

    def __init__(self) -> None:
        self.answers: dict[str, Handler] = {}
        self.asked: list[web.Request] = []
        self.address = ""

    async def handle(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(request)
        return await self.answers[request.path](request)

    def feed(self, path: str = "/feed", **state: object) -> Feed:
        known = replace(FeedState(next_check=NOW, last_full=NOW), **state)  # type: ignore[arg-type]
        return Feed(FeedId(1), FeedOffer(self.address + path, "Sample"), known)

    def says(
        self,
        body: bytes = b"",
        headers: dict[str, str] | None = None,
        *,
        status: int = 200,
        path: str = "/feed",
    ) -> None:

        async def answer(_: web.Request) -> web.StreamResponse:
            return web.Response(body=body, status=status, headers=headers)

        self.answers[path] = answer


@pytest_asyncio.fixture
async def publisher() -> AsyncIterator[Publisher]:
    made = Publisher()
    app = web.Application()
    app.router.add_route("*", "/{tail:.*}", made.handle)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    made.address = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield made
    await runner.cleanup()


@pytest_asyncio.fixture
async def fetcher() -> AsyncIterator[HttpFetcher]:
    async with HttpFetcher(
        StillClock(), "Rasid/test (+mailto:desk@news.example)", LIMITS, private_addresses=True
    ) as made:
        yield made


async def failed(fetcher: HttpFetcher, feed: Feed) -> FetchFailed:
    outcome = await fetcher.fetch(feed)
    assert isinstance(outcome, FetchFailed)
    assert outcome.detail
    return outcome


async def test_a_feed_is_read_with_its_validators(
    publisher: Publisher, fetcher: HttpFetcher
) -> None:
    publisher.says(RSS, {"ETag": 'W/"1"', "Last-Modified": "Tue, 06 Jan 2026 08:41:00 GMT"})

    outcome = await fetcher.fetch(publisher.feed())

    assert isinstance(outcome, Fetched)
    assert [entry.title for entry in outcome.entries] == ["Port of Baku opens"]
    assert outcome.entries[0].url == publisher.address + "/1"
    assert outcome.etag == 'W/"1"'
    assert outcome.last_modified == "Tue, 06 Jan 2026 08:41:00 GMT"
    assert outcome.body_hash
    headers = publisher.asked[0].headers
    assert headers["User-Agent"] == "Rasid/test (+mailto:desk@news.example)"
    assert headers["Accept-Encoding"] == "gzip, deflate, br, zstd"
    assert "If-None-Match" not in headers
    assert "Referer" not in headers
    assert "Cookie" not in headers


async def test_validators_go_back_as_they_came(publisher: Publisher, fetcher: HttpFetcher) -> None:
    publisher.says(status=304)

    outcome = await fetcher.fetch(
        publisher.feed(etag='W/"1"', last_modified="Tue, 06 Jan 2026 08:41:00 GMT")
    )

    assert outcome == Unchanged()
    assert publisher.asked[0].headers["If-None-Match"] == 'W/"1"'
    assert publisher.asked[0].headers["If-Modified-Since"] == "Tue, 06 Jan 2026 08:41:00 GMT"


async def test_once_a_week_the_feed_is_asked_for_whole(
    publisher: Publisher, fetcher: HttpFetcher
) -> None:
    publisher.says(RSS)

    for last_full in (None, NOW - timedelta(days=8)):
        await fetcher.fetch(publisher.feed(etag='"1"', last_full=last_full))

    assert not any("If-None-Match" in asked.headers for asked in publisher.asked)


@pytest.mark.parametrize(
    ("said", "wait"),
    [
        ("max-age=300", timedelta(minutes=5)),
        ("public, Max-Age=60, must-revalidate", timedelta(minutes=1)),
        ("s-maxage=60", None),
        ("no-cache", None),
        ("max-age=soon", None),
        ("", None),
    ],
)
def test_the_servers_word_on_freshness(said: str, wait: timedelta | None) -> None:
    assert freshness({"Cache-Control": said}, NOW) == wait


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"Expires": "Wed, 07 Jan 2026 00:20:00 GMT"}, timedelta(minutes=20)),
        ({"Expires": "0"}, None),
        ({"Expires": "Thu, 01 Jan 1970 00:00:00 GMT"}, None),
        (
            {"Expires": "Wed, 07 Jan 2026 00:20:00 GMT", "Cache-Control": "max-age=60"},
            timedelta(minutes=1),
        ),
        (
            {"Expires": "Wed, 07 Jan 2026 00:20:00 GMT", "Cache-Control": "public"},
            timedelta(minutes=20),
        ),
    ],
)
def test_the_older_way_to_tell_freshness(headers: dict[str, str], wait: timedelta | None) -> None:
    assert freshness(headers, NOW) == wait


async def test_nothing_in_answer_to_validators_means_unchanged(
    publisher: Publisher, fetcher: HttpFetcher
) -> None:
    publisher.says(b"")

    assert await fetcher.fetch(publisher.feed(etag='"1"')) == Unchanged()
    # Asked for the whole, nothing is a fault.
    old = NOW - timedelta(days=8)
    assert (await failed(fetcher, publisher.feed(etag='"1"', last_full=old))).code == "empty"


async def test_a_host_that_asks_one_feed_to_wait_is_not_asked_for_the_others(
    publisher: Publisher, fetcher: HttpFetcher
) -> None:
    fetcher._turns = Turns(0.0)
    publisher.says(status=429, headers={"Retry-After": "600"})
    publisher.says(RSS, path="/other")

    await failed(fetcher, publisher.feed())
    outcome = await failed(fetcher, publisher.feed("/other"))

    assert (outcome.severity, outcome.code) == ("ours", "resting")
    assert outcome.retry_after is not None
    assert timedelta(minutes=9) < outcome.retry_after <= timedelta(minutes=10)
    assert len(publisher.asked) == 1


async def test_freshness_comes_with_the_outcome(publisher: Publisher, fetcher: HttpFetcher) -> None:
    publisher.says(RSS, headers={"Cache-Control": "max-age=900"})
    fetched = await fetcher.fetch(publisher.feed())
    assert isinstance(fetched, Fetched)
    assert fetched.wait == timedelta(minutes=15)
    publisher.says(status=304, headers={"Cache-Control": "max-age=900"})
    assert await fetcher.fetch(publisher.feed(etag='"1"')) == Unchanged(wait=timedelta(minutes=15))


async def test_a_304_that_nobody_asked_for_is_a_failure(
    publisher: Publisher, fetcher: HttpFetcher
) -> None:
    publisher.says(status=304)

    assert (await failed(fetcher, publisher.feed())).code == "http-304"


async def test_the_same_bytes_are_not_read_again(
    publisher: Publisher, fetcher: HttpFetcher
) -> None:
    publisher.says(RSS)
    first = await fetcher.fetch(publisher.feed())
    assert isinstance(first, Fetched)

    again = await fetcher.fetch(publisher.feed(body_hash=first.body_hash))
    assert again == Unchanged(whole=True)


@pytest.mark.parametrize(
    ("packed", "coding"),
    [
        (gzip.compress(RSS), "gzip"),
        (gzip.compress(RSS[:40]) + gzip.compress(RSS[40:]), "gzip"),
        (gzip.compress(RSS), ""),
        (zlib.compress(RSS), "deflate"),
        (zlib.compress(RSS)[2:-4], "deflate"),
        (RSS, "gzip"),
        (brotli.compress(RSS), "br"),
        (RSS, "br"),
        (zstd.compress(RSS), "zstd"),
        (zstd.compress(RSS[:40]) + zstd.compress(RSS[40:]), "zstd"),
        (RSS, "zstd"),
        (RSS, "identity"),
    ],
)
async def test_packed_bodies_are_unpacked(
    publisher: Publisher, fetcher: HttpFetcher, packed: bytes, coding: str
) -> None:
    publisher.says(packed, {"Content-Encoding": coding} if coding else None)

    assert isinstance(await fetcher.fetch(publisher.feed()), Fetched)


@pytest.mark.parametrize(
    ("status", "severity", "code"),
    [
        (410, "hard", "gone"),
        (404, "soft", "http-404"),
        (403, "soft", "http-403"),
        (401, "soft", "http-401"),
        (300, "soft", "http-300"),
        (302, "soft", "http-302"),
        (408, "temporary", "http-408"),
        (429, "temporary", "http-429"),
        (500, "temporary", "http-500"),
        (503, "temporary", "http-503"),
        (204, "soft", "empty"),
    ],
)
async def test_a_status_is_judged(
    publisher: Publisher, fetcher: HttpFetcher, status: int, severity: str, code: str
) -> None:
    publisher.says(status=status)

    outcome = await failed(fetcher, publisher.feed())

    assert (outcome.severity, outcome.code, outcome.retry_after) == (severity, code, None)


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("value", ["3600", "Wed, 07 Jan 2026 01:00:00 GMT"])
async def test_the_server_says_when_to_come_back(
    publisher: Publisher, fetcher: HttpFetcher, status: int, value: str
) -> None:
    publisher.says(status=status, headers={"Retry-After": value})

    assert (await failed(fetcher, publisher.feed())).retry_after == timedelta(hours=1)


@pytest.mark.parametrize("value", ["soon", "-5", "Tue, 06 Jan 2026 01:00:00 GMT", ""])
def test_a_wait_that_says_nothing_is_none(value: str) -> None:
    assert waiting(value, NOW) is None


@pytest.mark.parametrize(
    ("body", "headers", "severity", "code"),
    [
        (b"", {}, "soft", "empty"),
        (b" \n ", {}, "soft", "empty"),
        (b"<!doctype html><html><body>Log in</body></html>", {}, "soft", "not-a-feed"),
        (b"x" * 200_001, {}, "soft", "too-large"),
        (b"\xff\xfe", {}, "soft", "empty"),
        (RSS, {"Content-Encoding": "compress"}, "soft", "undecodable"),
        (brotli.compress(b" " * 50_000_000), {"Content-Encoding": "br"}, "soft", "too-large"),
        (brotli.compress(NOISE)[:-99], {"Content-Encoding": "br"}, "temporary", "cut-short"),
        (zstd.compress(b" " * 50_000_000), {"Content-Encoding": "zstd"}, "soft", "too-large"),
        (zstd.compress(NOISE)[:-99], {"Content-Encoding": "zstd"}, "temporary", "cut-short"),
        (b"\x28\xb5\x2f\xfd" + b"\xff" * 20, {"Content-Encoding": "zstd"}, "soft", "undecodable"),
        (gzip.compress(b" " * 50_000_000), {"Content-Encoding": "gzip"}, "soft", "too-large"),
        (gzip.compress(RSS)[:-20], {"Content-Encoding": "gzip"}, "temporary", "cut-short"),
        (b"\x1f\x8b broken", {}, "temporary", "cut-short"),
    ],
    ids=[
        "nothing", "space", "html", "large", "bom", "compress", "br-bomb", "half-br", "zstd-bomb",
        "half-zstd", "no-zstd", "bomb", "half-gzip", "no-gzip",
    ],
)  # fmt: skip
async def test_a_body_is_judged(
    publisher: Publisher,
    fetcher: HttpFetcher,
    body: bytes,
    headers: dict[str, str],
    severity: str,
    code: str,
) -> None:
    publisher.says(body, headers)

    outcome = await failed(fetcher, publisher.feed())

    assert (outcome.severity, outcome.code) == (severity, code)


async def test_ten_megabytes_pass_where_they_may(publisher: Publisher) -> None:
    publisher.says(RSS + b" " * (10 << 20))
    limits = Limits(body=11 << 20)

    async with HttpFetcher(StillClock(), "Rasid", limits, private_addresses=True) as fetcher:
        assert isinstance(await fetcher.fetch(publisher.feed()), Fetched)


async def test_an_endless_body_is_left(publisher: Publisher, fetcher: HttpFetcher) -> None:
    async def endless(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        while True:
            await response.write(b"x" * 10_000)

    publisher.answers["/feed"] = endless

    assert (await failed(fetcher, publisher.feed())).code == "too-large"


@pytest.mark.parametrize("before_the_head", [True, False])
async def test_a_slow_server_is_left(publisher: Publisher, before_the_head: bool) -> None:
    async def slow(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        if not before_the_head:
            await response.prepare(request)
            await response.write(b"<rss>")
        await asyncio.sleep(5)
        return response

    publisher.answers["/feed"] = slow
    limits = Limits(seconds=0.2)

    async with HttpFetcher(StillClock(), "Rasid", limits, private_addresses=True) as fetcher:
        outcome = await failed(fetcher, publisher.feed())

    assert (outcome.severity, outcome.code) == ("temporary", "timeout")


async def test_a_body_that_breaks_off_is_no_feed(
    publisher: Publisher, fetcher: HttpFetcher
) -> None:
    async def broken(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Length": "1000"})
        await response.prepare(request)
        await response.write(RSS)
        assert request.transport is not None
        request.transport.close()
        return response

    publisher.answers["/feed"] = broken

    outcome = await failed(fetcher, publisher.feed())

    assert (outcome.severity, outcome.code) == ("temporary", "cut-short")


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_a_redirect_is_followed(
    publisher: Publisher, fetcher: HttpFetcher, status: int
) -> None:
    publisher.says(status=status, path="/old", headers={"Location": "/new/feed"})
    publisher.says(RSS, path="/new/feed")

    outcome = await fetcher.fetch(publisher.feed("/old", etag='"1"'))

    assert isinstance(outcome, Fetched)
    assert [request.path for request in publisher.asked] == ["/old", "/new/feed"]


@pytest.mark.parametrize(
    ("hops", "moved"), [((301, 308), True), ((301, 302), False), ((307,), False), ((308,), True)]
)
async def test_only_permanent_redirects_are_told(
    publisher: Publisher, fetcher: HttpFetcher, hops: tuple[int, ...], moved: bool
) -> None:
    for number, status in enumerate(hops):
        path = "/feed" if number == 0 else f"/hop{number}"
        publisher.says(status=status, path=path, headers={"Location": f"/hop{number + 1}"})
    publisher.says(RSS, path=f"/hop{len(hops)}")

    outcome = await fetcher.fetch(publisher.feed())

    assert isinstance(outcome, Fetched)
    assert outcome.moved_to == (f"{publisher.address}/hop{len(hops)}" if moved else None)
    told = await fetcher.fetch(publisher.feed(body_hash=outcome.body_hash))
    assert told == Unchanged(moved_to=outcome.moved_to, whole=True)


async def test_a_feed_that_moved_is_asked_where_it_lives_now(
    publisher: Publisher, fetcher: HttpFetcher
) -> None:
    publisher.says(RSS, path="/new")

    outcome = await fetcher.fetch(publisher.feed(address=publisher.address + "/new", moves=3))

    assert isinstance(outcome, Fetched)
    assert [asked.path for asked in publisher.asked] == ["/new"]


async def test_a_redirect_loop_ends(publisher: Publisher, fetcher: HttpFetcher) -> None:
    publisher.says(status=302, headers={"Location": "/feed"})

    outcome = await failed(fetcher, publisher.feed())

    assert (outcome.severity, outcome.code) == ("soft", "redirects")
    assert len(publisher.asked) == 6


async def test_a_redirect_out_of_http_is_refused(
    publisher: Publisher, fetcher: HttpFetcher
) -> None:
    publisher.says(status=302, headers={"Location": "file:///etc/passwd"})

    outcome = await failed(fetcher, publisher.feed())

    assert (outcome.severity, outcome.code) == ("hard", "refused")


async def test_a_redirect_to_a_private_address_is_refused(publisher: Publisher) -> None:
    """The first hop is let through by hand: a server of the open internet cannot be had in a test."""
    publisher.says(status=302, headers={"Location": "http://169.254.169.254/latest/meta-data/"})
    async with HttpFetcher(StillClock(), "Rasid", LIMITS) as fetcher:
        guard = fetcher._guard
        check, first = guard.check, URL(publisher.address + "/feed")
        open_fetcher = HttpFetcher(StillClock(), "Rasid", LIMITS, private_addresses=True)
        open_fetcher._guard.check = lambda url: None if url == first else check(url)  # type: ignore[method-assign]
        async with open_fetcher:
            outcome = await failed(open_fetcher, publisher.feed())

    assert (outcome.severity, outcome.code) == ("hard", "refused")
    assert len(publisher.asked) == 1


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1/feed", "http://localhost/feed", "http://10.0.0.1/", "http://[::1]/feed"],
)
async def test_private_addresses_are_refused(url: str) -> None:
    feed = Feed(FeedId(1), FeedOffer(url, "x"), FeedState(next_check=NOW))

    async with HttpFetcher(StillClock(), "Rasid", LIMITS) as fetcher:
        outcome = await failed(fetcher, feed)

    assert (outcome.severity, outcome.code) == ("hard", "refused")


@pytest.mark.parametrize(
    ("url", "severity", "code"),
    [
        ("http://news.example:99999/", "hard", "bad-url"),
        ("http://[broken/", "hard", "bad-url"),
        ("feed.xml", "hard", "refused"),
        ("http://nothing.invalid/", "temporary", "dns"),
    ],
)
async def test_addresses_that_lead_nowhere(
    fetcher: HttpFetcher, url: str, severity: str, code: str
) -> None:
    feed = Feed(FeedId(1), FeedOffer(url, "x"), FeedState(next_check=NOW))

    outcome = await failed(fetcher, feed)

    assert (outcome.severity, outcome.code) == (severity, code)


async def test_nobody_is_there(fetcher: HttpFetcher) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    feed = Feed(FeedId(1), FeedOffer(f"http://127.0.0.1:{port}/", "x"), FeedState(next_check=NOW))

    outcome = await failed(fetcher, feed)

    assert (outcome.severity, outcome.code) == ("temporary", "connection")


@pytest.mark.parametrize(
    ("error", "severity", "code"),
    [
        (Refused("address 10.0.0.1"), "hard", "refused"),
        (TimeoutError(), "temporary", "timeout"),
        (aiohttp.ServerDisconnectedError(), "temporary", "connection"),
        (ConnectionResetError("reset"), "temporary", "connection"),
    ],
)
def test_an_exception_is_judged(error: Exception, severity: str, code: str) -> None:
    outcome = failure(error)

    assert (outcome.severity, outcome.code) == (severity, code)
    assert outcome.detail


async def test_two_requests_at_a_time_to_one_host(
    publisher: Publisher, fetcher: HttpFetcher
) -> None:
    fetcher._turns = Turns(0.0)
    running, most = 0, 0

    async def count(_: web.Request) -> web.StreamResponse:
        nonlocal running, most
        running += 1
        most = max(most, running)
        await asyncio.sleep(0.05)
        running -= 1
        return web.Response(body=RSS)

    publisher.answers["/feed"] = count

    outcomes = await asyncio.gather(*(fetcher.fetch(publisher.feed()) for _ in range(6)))

    assert all(isinstance(outcome, Fetched) for outcome in outcomes)
    assert most == 2


async def test_closing_twice_is_no_harm(publisher: Publisher) -> None:
    fetcher = HttpFetcher(StillClock(), "Rasid", LIMITS, private_addresses=True)
    await fetcher.close()
    publisher.says(RSS)
    assert isinstance(await fetcher.fetch(publisher.feed()), Fetched)
    await fetcher.close()
    await fetcher.close()


NEWS_MAP = (
    b'<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url>'
    b"<loc>https://news.example/a</loc><news:news><news:title>Port opens</news:title>"
    b"<news:publication_date>2026-01-06</news:publication_date></news:news></url></urlset>"
)
PLAIN_MAP = b"<urlset><url><loc>https://news.example/about</loc></url></urlset>"


def index_of(publisher: Publisher, *names: str) -> bytes:
    maps = "".join(f"<sitemap><loc>{publisher.address}/{name}</loc></sitemap>" for name in names)
    return f"<sitemapindex>{maps}</sitemapindex>".encode()


async def test_an_index_of_sitemaps_leads_to_its_news_and_is_left_for_them(
    publisher: Publisher, fetcher: HttpFetcher
) -> None:
    index = index_of(publisher, "news-2026-01.xml", "pages.xml", "news-index.xml", "news.xml")
    publisher.says(index, {"ETag": '"1"'})
    publisher.says(PLAIN_MAP, path="/pages.xml")
    publisher.says(index_of(publisher, "more.xml"), path="/news-index.xml")
    publisher.says(NEWS_MAP, {"ETag": '"2"'}, path="/news.xml")
    feed = publisher.feed()
    rhythm = Rhythm(timedelta(minutes=5), timedelta(minutes=30))

    outcomes = []
    for _ in range(4):
        outcomes.append(await fetcher.fetch(feed))
        feed = replace(feed, state=after(feed.state, outcomes[-1], NOW, rhythm, 0.0))

    news = f"{publisher.address}/news.xml"
    assert isinstance(outcomes[0], Fetched)
    assert [entry.title for entry in outcomes[0].entries] == ["Port opens"]
    # An index keeps no validators of its child, and the child gets none of the index.
    assert (outcomes[0].etag, outcomes[0].moved_to) == (None, news)
    assert outcomes[1:3] == [Unchanged(news, whole=True)] * 2
    asked = [request.path for request in publisher.asked]
    assert asked == ["/feed", "/news-index.xml", "/news.xml"] * 3 + ["/news.xml"]
    assert not any("If-None-Match" in request.headers for request in publisher.asked)


async def test_an_index_without_news_says_what_was_tried(
    publisher: Publisher, fetcher: HttpFetcher
) -> None:
    publisher.says(index_of(publisher, "pages.xml", "empty.xml", "gone.xml"))
    publisher.says(PLAIN_MAP, path="/pages.xml")
    publisher.says(b"<urlset></urlset>", path="/empty.xml")
    publisher.says(status=404, path="/gone.xml")

    problem = await failed(fetcher, publisher.feed())

    tried = ", ".join(f"{publisher.address}/{name}.xml" for name in ("pages", "empty", "gone"))
    assert (problem.severity, problem.code) == ("soft", "not-a-feed")
    assert problem.detail == f"an index of sitemaps without news; tried: {tried}"
