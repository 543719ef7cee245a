"""Fetching feeds over HTTP: politely, within bounds, and with a reason for everything that goes wrong.

Polite: conditional requests with the validators as they came, two connections a host, a User-Agent that
names us. Bounded: time, bytes after unpacking, redirects, each checked by the guard. See `bot.feeds.guard`
for whom we do not ask, `bot.feeds.body` for bytes and `bot.feeds.readers` for reading off the event loop.
"""

import asyncio
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from types import TracebackType
from typing import Self

import aiohttp
from yarl import URL

from bot.core.entry import Entry
from bot.core.errors import NotAFeed
from bot.core.feed import (
    Feed,
    FeedOffer,
    FeedState,
    Fetched,
    FetchFailed,
    FetchOutcome,
    Severity,
    Unchanged,
)
from bot.core.ids import FeedId
from bot.feeds.article import Articles
from bot.feeds.body import CODINGS, read_body
from bot.feeds.discover import Apart, Page
from bot.feeds.guard import Guard, Refused
from bot.feeds.headers import VALIDATORS, freshness, validators, waiting
from bot.feeds.indexes import news_of
from bot.feeds.readers import Readers
from bot.feeds.turns import Turns
from bot.ports import Clock

MOST_REDIRECTS = 5

_ANY = 1_000
"""Requests in flight at a host of our own."""
_REDIRECTS = (301, 302, 303, 307, 308)
_PERMANENT = (301, 308)
_PASSING = (408, 425, 429)
_ACCEPT = (
    "application/rss+xml, application/atom+xml, application/rdf+xml, application/feed+json, "
    "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1"
)


@dataclass(frozen=True, slots=True)
class Limits:
    """What one fetch may take."""

    seconds: float = 20.0
    """From the first byte sent to the last received, over all redirects."""
    body: int = 5 << 20
    """Bytes, after unpacking."""
    reading: float = 10.0
    """Seconds for the parser."""
    readers: int = 1
    """Parser processes; one reads some twenty feeds a second."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """A good answer, before anybody read it."""

    url: str
    content_type: str | None
    body: bytes
    etag: str | None
    last_modified: str | None
    wait: timedelta | None
    moved_to: str | None = None
    took: timedelta = timedelta(0)


@dataclass(frozen=True, slots=True)
class _Hop:
    """A redirect."""

    url: URL
    permanent: bool


class HttpFetcher:
    """The Fetcher that goes over the network; keeps connections until it is closed.

    `user_agent` must name the program and where its operator can be reached.
    """

    def __init__(
        self,
        clock: Clock,
        user_agent: str,
        limits: Limits | None = None,
        *,
        private_addresses: bool = False,
    ) -> None:
        self._clock = clock
        self._limits = limits or Limits()
        self._guard = Guard(private_addresses=private_addresses)
        self._readers = Readers(self._limits.readers, self._limits.reading)
        self.apart: Apart = self._readers.apart
        self._headers = {
            "User-Agent": user_agent,
            "Accept": _ACCEPT,
            "Accept-Encoding": CODINGS,
        }
        # Hosts of our own need no manners: the demo serves all its feeds from one.
        self._turns = Turns(0.0, timedelta(0), _ANY) if private_addresses else Turns()
        self._session: aiohttp.ClientSession | None = None
        self._articles = Articles(self.page, user_agent.partition("/")[0], self.apart)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Let go of connections and reader processes."""
        if self._session is not None:
            await self._session.close()
            self._session = None
        await self._readers.close()

    async def fetch(self, feed: Feed) -> FetchOutcome:
        """One conditional GET of the feed, read in another process."""
        try:
            answer = await self._asked(feed)
        except (aiohttp.ClientError, OSError, ValueError) as error:
            return failure(error)
        if not isinstance(answer, _Answer):
            return answer
        if not answer.body and validators(feed.state, self._clock.now()):
            # Some servers say 304 like this; where it is a fault, the weekly asking for the whole shows it.
            return Unchanged(answer.moved_to, answer.wait, took=answer.took)
        if not answer.body.strip():
            return FetchFailed("soft", "empty", "the answer is empty")
        digest = hashlib.sha256(answer.body).hexdigest()
        if digest == feed.state.body_hash:
            return Unchanged(answer.moved_to, answer.wait, whole=True, took=answer.took)
        try:
            entries = await self._read(answer)
        except NotAFeed as index:
            return await self._of_index(feed, index.children)
        if isinstance(entries, FetchFailed):
            return entries
        return Fetched(
            entries,
            answer.etag,
            answer.last_modified,
            digest,
            answer.moved_to,
            answer.wait,
            answer.took,
        )

    async def _of_index(self, feed: Feed, children: Sequence[str]) -> FetchOutcome:
        """The sitemap of news that an index lists: told as a move, so that it is soon asked directly.

        Without validators, which belong to the address that gave them.
        """
        found = await news_of(children, self.page, self._read)
        if isinstance(found, FetchFailed):
            return found
        page, entries = found
        digest = hashlib.sha256(page.body).hexdigest()
        if digest == feed.state.body_hash:
            return Unchanged(page.url, whole=True)
        return Fetched(entries, body_hash=digest, moved_to=page.url)

    async def _read(self, answer: "_Answer | Page") -> tuple[Entry, ...] | FetchFailed:
        return await self._readers.read(
            answer.body, answer.content_type, answer.url, self._clock.now()
        )

    async def summary(self, url: str) -> str:
        """See `ports.Fetcher`; the site's robots.txt decides first."""
        return await self._articles.summary(url)

    async def page(self, url: str) -> Page | FetchFailed:
        """Any document, whole; guarded and bounded like a feed."""
        nobody = Feed(FeedId(0), FeedOffer(url, ""), FeedState(self._clock.now()))
        try:
            answer = await self._asked(nobody)
        except (aiohttp.ClientError, OSError, ValueError) as error:
            return failure(error)
        if isinstance(answer, _Answer):
            return Page(answer.url, answer.content_type, answer.body)
        return answer if isinstance(answer, FetchFailed) else failure(ValueError("304 to nothing"))

    async def _asked(self, feed: Feed) -> _Answer | Unchanged | FetchFailed:
        """Follow redirects by hand, so that the guard sees every hop; waiting for a turn costs no time."""
        url, left = URL(feed.polled_at), self._limits.seconds
        headers = self._headers | validators(feed.state, self._clock.now())
        clock = asyncio.get_running_loop().time
        permanent: bool | None = None
        for _ in range(MOST_REDIRECTS + 1):
            self._guard.check(url)
            host = url.raw_host or ""
            if rest := self._turns.rest(host):
                return FetchFailed("ours", "resting", f"{host} has asked us to wait", rest)
            async with self._turns.at(host), asyncio.timeout(left):
                started = clock()
                answer = await self._get(url, headers)
                left -= clock() - started
            if isinstance(answer, FetchFailed) and answer.retry_after:
                self._turns.send_away(host, answer.retry_after)
            if isinstance(answer, FetchFailed):
                return answer
            if not isinstance(answer, _Hop):
                took = timedelta(seconds=self._limits.seconds - left)
                return replace(answer, moved_to=str(url) if permanent else None, took=took)
            permanent = answer.permanent and permanent is not False
            url = url.join(answer.url)
        return FetchFailed("soft", "redirects", f"more than {MOST_REDIRECTS} redirects")

    async def _get(
        self, url: URL, headers: dict[str, str]
    ) -> "_Answer | Unchanged | FetchFailed | _Hop":
        async with self._connected().get(url, headers=headers, allow_redirects=False) as response:
            location = response.headers.get("Location")
            if response.status in _REDIRECTS and location:
                return _Hop(URL(location), response.status in _PERMANENT)
            if response.status == 304 and headers.keys() & VALIDATORS.keys():
                return Unchanged(wait=freshness(response.headers, self._clock.now()))
            if not 200 <= response.status < 300:
                return refusal(
                    response.status, response.headers.get("Retry-After"), self._clock.now()
                )
            body = await read_body(response, self._limits.body)
            if isinstance(body, FetchFailed):
                return body
            return _Answer(
                url=str(url),
                content_type=response.headers.get("Content-Type"),
                body=body,
                etag=response.headers.get("ETag"),
                last_modified=response.headers.get("Last-Modified"),
                wait=freshness(response.headers, self._clock.now()),
            )

    def _connected(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=self._guard.connector(),
                cookie_jar=aiohttp.DummyCookieJar(),
                timeout=aiohttp.ClientTimeout(total=None),  # ours counts over all redirects
                auto_decompress=False,
            )
        return self._session


def refusal(status: int, retry_after: str | None, now: datetime) -> FetchFailed:
    """Judge a status that brings no feed."""
    if status == 410:
        return FetchFailed("hard", "gone", "the publisher says it is gone for good")
    passing = status >= 500 or status in _PASSING
    return FetchFailed(
        "temporary" if passing else "soft",
        f"http-{status}",
        f"the server answered {status}",
        waiting(retry_after, now) if passing and retry_after else None,
    )


def failure(error: Exception) -> FetchFailed:
    """Judge an exception of the HTTP client."""
    cause = getattr(error, "os_error", error)
    if isinstance(cause, Refused):
        return FetchFailed("hard", "refused", str(cause))
    for kind, severity, code, words in _FAILURES:
        if isinstance(error, kind):
            return FetchFailed(severity, code, words or str(error) or type(error).__name__)
    raise AssertionError(error)


_FAILURES: tuple[tuple[type[Exception], Severity, str, str], ...] = (
    (TimeoutError, "temporary", "timeout", "no answer in time"),
    (aiohttp.ClientConnectorDNSError, "temporary", "dns", ""),
    (aiohttp.ClientSSLError, "temporary", "tls", ""),
    (aiohttp.ClientConnectorCertificateError, "temporary", "tls", ""),
    (aiohttp.ClientPayloadError, "temporary", "cut-short", "the answer broke off before its end"),
    (ValueError, "hard", "bad-url", ""),
    (aiohttp.ClientError, "temporary", "connection", ""),
    (OSError, "temporary", "connection", ""),
)
"""The first that fits, with our words for what the library says badly; its InvalidURL is a ValueError."""
