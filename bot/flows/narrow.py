"""Narrowing a watch: the languages that it tells of, and the sources that it leaves out."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bot.core.history import HistoryFilter
from bot.core.ids import FeedId
from bot.core.watch import Narrowing, Watch
from bot.ports import Unit

RECENT = 200
"""Decisions of a watch that say which sources bring it most."""


def languages(unit: Unit, watch: Watch) -> Sequence[str]:
    """Languages to choose from: of the feeds, those with most feeds first; and what is chosen already."""
    feeds = Counter(feed.offer.language for feed in unit.feeds.all() if feed.offer.language)
    offered = [code for code, _ in sorted(feeds.items(), key=lambda pair: (-pair[1], pair[0]))]
    return offered + sorted(watch.narrowing.languages - set(offered))


def sources(unit: Unit, watch: Watch) -> Sequence[tuple[FeedId, str]]:
    """Sources to choose from, each by one of its feeds.

    First those that the watch has told of most, then by name: where one is, it stays when it is left out.
    """
    wanted = HistoryFilter(watch=watch.id)
    told = Counter(
        item.story.source
        for item in unit.alerts.history(watch.subscriber_id, RECENT, wanted=wanted)
    )
    feeds = {feed.offer.source: feed.id for feed in reversed(unit.feeds.all())}
    order = sorted(feeds, key=lambda name: (-told[name], name.casefold()))
    return [(feeds[name], name) for name in order]


def switch_language(unit: Unit, watch: Watch, code: str) -> Watch:
    """Choose a language or no longer choose it; "" lets all of them in again."""
    chosen = watch.narrowing.languages ^ {code} if code else frozenset[str]()
    return _keep(unit, watch, replace(watch.narrowing, languages=chosen))


def switch_source(unit: Unit, watch: Watch, feed_id: FeedId) -> Watch | None:
    """Leave the source of a feed out, or let it in again; None where there is no such feed."""
    feed = unit.feeds.get(feed_id)
    if feed is None:
        return None
    left_out = watch.narrowing.left_out ^ {feed.offer.source}
    return _keep(unit, watch, replace(watch.narrowing, left_out=left_out))


def _keep(unit: Unit, watch: Watch, narrowing: Narrowing) -> Watch:
    return unit.watches.save(replace(watch, narrowing=narrowing))
