"""What the headers of an answer say of the next request: validators, freshness, when to come back."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from operator import attrgetter

from bot.core.feed import FeedState
from bot.feeds.dates import read_date

WHOLE_EVERY = timedelta(days=7)

VALIDATORS: dict[str, Callable[[FeedState], str | None]] = {
    "If-None-Match": attrgetter("etag"),
    "If-Modified-Since": attrgetter("last_modified"),
}


def validators(state: FeedState, now: datetime) -> dict[str, str]:
    """What the server told us to send back, letter by letter; once a week nothing.

    Servers exist that answer 304 for ever; NetNewsWire forgets its validators every eight days.
    """
    if state.last_full is None or now - state.last_full > WHOLE_EVERY:
        return {}
    return {name: value for name, told in VALIDATORS.items() if (value := told(state))}


def freshness(headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """How long an answer stays fresh by its Cache-Control, else by its Expires (RFC 9111 5.3).

    None where they say nothing: `Expires: 0` and dates that are past are how servers say "at once".
    """
    said = headers.get("Cache-Control")
    if said and (found := re.search(r"(?:^|[\s,])max-age=\"?(\d{1,9})", said.lower())):
        return timedelta(seconds=int(found[1]))
    told = headers.get("Expires")
    expires = read_date(told) if told else None
    return expires - now if expires and expires > now else None


def waiting(retry_after: str, now: datetime) -> timedelta | None:
    """Read a Retry-After header, seconds or a date (RFC 9110 10.2.3); None where it says nothing useful."""
    if re.fullmatch(r"\s*\d{1,9}\s*", retry_after):
        return timedelta(seconds=int(retry_after))
    moment = read_date(retry_after)
    return moment - now if moment and moment > now else None
