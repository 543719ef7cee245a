"""From an index of sitemaps to the sitemap of news that it lists: one step, and no further."""

from collections.abc import Awaitable, Callable, Sequence

from bot.core.entry import Entry
from bot.core.errors import NotAFeed
from bot.core.feed import FetchFailed
from bot.feeds.discover import Get, Page
from bot.feeds.sitemap import likely

Read = Callable[[Page], Awaitable[tuple[Entry, ...] | FetchFailed]]


async def news_of(
    children: Sequence[str], get: Get, read: Read
) -> tuple[Page, tuple[Entry, ...]] | FetchFailed:
    """The first sitemap of an index that holds news, read; or why there is none."""
    tried = likely(children)
    for child in tried:
        page = await get(child)
        if isinstance(page, FetchFailed):
            continue
        try:
            entries = await read(page)
        except NotAFeed:
            continue
        if entries and not isinstance(entries, FetchFailed):
            return page, entries
    named = ", ".join(tried) or "none that lasts"
    return FetchFailed("soft", "not-a-feed", f"an index of sitemaps without news; tried: {named}")
