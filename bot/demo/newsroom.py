"""The newsroom: a web server on loopback that publishes the feeds of invented outlets.

It exists so that `rasid demo` and the tests of the whole program poll over real HTTP: conditional
GETs, gzip, an outlet that answers 500 now and then, one that has moved. Nothing runs in the
background: what a feed holds is worked out from the second of demo time when somebody asks, so a
test steps through four minutes of news with `publish_until` and waits for nothing.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from types import TracebackType
from typing import Self

from aiohttp import ETag, hdrs, web

from bot.demo.newsprint import PHOTO, Article, Edition, article_page, feed, feed_type, front_page
from bot.demo.rundown import Item, Language, Outlet, Rundown

HOST = "127.0.0.1"
EVERY_THIRD = 3  # an outlet in trouble fails often enough to be seen in a demo of four minutes
LAG = timedelta(minutes=5)  # an edition is dated like its articles, see Item.age


@dataclass(frozen=True, slots=True)
class FeedOffer:
    """A feed that the newsroom serves, for the bot's list of sources."""

    url: str
    name: str
    language: Language
    country: str


class Newsroom:
    """Serves a rundown while the `async with` block lasts.

    `pace` is the number of seconds of demo time in a second of the clock; with 0 the demo time
    moves by `publish_until` alone. `port` 0 takes any that is free.
    """

    def __init__(
        self,
        *,
        stories: Rundown,
        clock: Callable[[], datetime],
        pace: float = 1.0,
        port: int = 0,
    ) -> None:
        self._stories = stories
        self._outlets = {outlet.id: outlet for outlet in stories.outlets}
        self._items = {item.id: item for item in stories.items}
        self._clock = clock
        self._pace = pace
        self._port = port
        self._stepped = 0.0
        self._asked: Counter[str] = Counter()
        self._runner = web.AppRunner(self._application(), access_log=None, shutdown_timeout=1)

    async def __aenter__(self) -> Self:
        self._started = self._clock()
        await self._runner.setup()
        await web.TCPSite(self._runner, HOST, self._port).start()
        self._port = self._runner.addresses[0][1]
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._runner.cleanup()

    @property
    def feeds(self) -> tuple[FeedOffer, ...]:
        """All feeds, in the order of the story files; one by its old address, which redirects."""
        return tuple(
            FeedOffer(self._listed(outlet), outlet.name, outlet.language, outlet.country)
            for outlet in self._stories.outlets
        )

    @property
    def seconds(self) -> float:
        """The present second of demo time."""
        passed = (self._clock() - self._started).total_seconds()
        return max(self._stepped, passed * self._pace)

    def publish_until(self, seconds: float) -> None:
        """Move the demo time on to this second, if it is not there yet."""
        self._stepped = max(self._stepped, seconds)

    def link(self, item_id: str) -> str:
        """The address under which an item is published, with its tracking parameters."""
        item = self._items[item_id]
        target = self._items[item.link_of or item_id]
        query = f"?{item.query}" if item.query else ""
        return f"{self._home(target.outlet)}{target.id}.html{query}"

    def _application(self) -> web.Application:
        application = web.Application()
        application.add_routes(
            [
                web.get("/{outlet}/feed.xml", self._feed),
                web.get("/{outlet}/rss.php", self._old_feed),
                web.get("/{outlet}/photo.svg", self._photo),
                web.get("/{outlet}/", self._front_page),
                web.get("/{outlet}/{item}.html", self._article),
            ]
        )
        return application

    def _home(self, outlet_id: str) -> str:
        return f"http://{HOST}:{self._port}/{outlet_id}/"

    def _listed(self, outlet: Outlet) -> str:
        return self._home(outlet.id) + ("rss.php" if outlet.trouble == "moved" else "feed.xml")

    def _edition(self, outlet: Outlet) -> Edition:
        seconds = self.seconds
        home = self._home(outlet.id)
        changed = (
            self._started - LAG + timedelta(seconds=self._stories.last_change(outlet, seconds))
        )
        items = self._stories.edition(outlet, seconds)
        articles = tuple(self._print(item) for item in items)
        return Edition(outlet, home, f"{home}feed.xml", changed.replace(microsecond=0), articles)

    def _print(self, item: Item) -> Article:
        published = self._started + timedelta(seconds=item.at, minutes=-item.age)
        first = self._items[item.id]
        changes = [change.at for change in first.revision if change.at <= self.seconds]
        updated = self._started - LAG + timedelta(seconds=changes[-1]) if changes else published
        guid = f"tag:{item.outlet}.example,2026:{item.id}"
        return Article(
            item,
            self.link(item.id),
            guid,
            published.replace(microsecond=0),
            updated.replace(microsecond=0),
        )

    async def _feed(self, request: web.Request) -> web.StreamResponse:
        outlet = self._find(request)
        self._asked[outlet.id] += 1
        if outlet.trouble == "fails" and self._asked[outlet.id] % EVERY_THIRD == 0:
            raise web.HTTPInternalServerError(text="The press has jammed.")
        edition = self._edition(outlet)
        body = feed(edition)
        etag = ETag(sha256(body).hexdigest()[:16], is_weak=True)  # weak: one tag, gzipped or not
        held = _holds(request, etag, edition.changed)
        response = web.Response(status=304) if held else web.Response(body=body)
        response.etag = etag
        response.last_modified = edition.changed
        response.headers[hdrs.VARY] = hdrs.ACCEPT_ENCODING
        response.headers[hdrs.CACHE_CONTROL] = "no-cache"
        if not held:
            response.content_type = feed_type(outlet)
            response.charset = outlet.encoding
            if "gzip" in request.headers.get(hdrs.ACCEPT_ENCODING, ""):
                response.enable_compression(web.ContentCoding.gzip)
        return response

    async def _old_feed(self, request: web.Request) -> web.StreamResponse:
        outlet = self._find(request)
        if outlet.trouble != "moved":
            raise web.HTTPNotFound
        raise web.HTTPMovedPermanently(f"/{outlet.id}/feed.xml")

    async def _front_page(self, request: web.Request) -> web.StreamResponse:
        page = front_page(self._edition(self._find(request)))
        return web.Response(text=page, content_type="text/html", charset="utf-8")

    async def _article(self, request: web.Request) -> web.StreamResponse:
        outlet = self._find(request)
        item = self._items.get(request.match_info["item"])
        if item is None or item.outlet != outlet.id or item.at > self.seconds:
            raise web.HTTPNotFound
        page = article_page(self._edition(outlet), self._print(item.as_of(self.seconds)))
        return web.Response(text=page, content_type="text/html", charset="utf-8")

    async def _photo(self, request: web.Request) -> web.StreamResponse:
        self._find(request)
        return web.Response(text=PHOTO, content_type="image/svg+xml")

    def _find(self, request: web.Request) -> Outlet:
        outlet = self._outlets.get(request.match_info["outlet"])
        if outlet is None:
            raise web.HTTPNotFound
        return outlet


def _holds(request: web.Request, etag: ETag, changed: datetime) -> bool:
    """Whether the asker already holds this edition; the tag goes before the date (RFC 9110)."""
    if request.if_none_match is not None:
        return any(tag.value in (etag.value, "*") for tag in request.if_none_match)
    return request.if_modified_since is not None and changed <= request.if_modified_since
