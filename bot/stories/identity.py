"""Identity: what two entries of one story have in common letter by letter.

Three keys, from the surest to the least: the guid that a feed gave, the address without what trackers and
templates put into it, and the headline as words. Each key knows how far it may be trusted.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import timedelta
from urllib.parse import quote, urlsplit

from bot.core.entry import Entry
from bot.core.ids import StoryId
from bot.core.story import IdentityKey, NewStory, Placement, SameStory
from bot.stories.headline import headline_words, is_telling

WINDOW = timedelta(days=7)
"""How long a story is found by its keys: three of a hundred BBC items leave the feed and come back."""

WORLD_WINDOW = timedelta(days=2)
"""How long a headline leads to a story of another source: the wires are copied within hours."""

# Parameters that say how a reader came, never what is read; what may carry an id (id, p, ref, v) stays.
_TRACKERS = (
    "fbclid gclid dclid gbraid wbraid msclkid yclid ysclid twclid ttclid igshid igsh li_fat_id mc_cid "
    "mc_eid mkt_tok ocid cmpid cmp ncid icid intcid s_cid cid_source ito ref_src ref_url rss partner smid "
    "smtyp xtor wt_mc wt.mc_id __twitter_impression _openstat guccounter guce_referrer guce_referrer_sig "
    "ns_mchannel ns_source ns_campaign ns_linkname ns_fee share_from fb_source fb_ref traffic_source tpcc "
    "__source taid amp outputtype"
)
_TRACKING = frozenset(_TRACKERS.split())
_TRACKING_PREFIXES = ("utm_", "at_", "pk_", "mtm_", "hsa_", "stm_", "_hs")
_HOST = re.compile(r"[\w.-]+")
_TWIN = re.compile(r"^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)")
_AMP = re.compile(r"^/amp(?=/.)|(?:/amp)?/+$|/amp$|\.amp(?=\.html?$)|\.amp$")
_ESCAPE = re.compile(r"%[0-9a-fA-F]{2}")
_DEFAULT_PORTS = (None, 80, 443)
_HOME = re.compile(
    r"(?:/[a-z]{2}(?:[-_][a-z]{2})?)?(?:/(?:index|default)\.\w{2,5})?", re.IGNORECASE
)
_RANKS = {"guid": 0, "url": 1, "headline": 2}


def canonical_url(url: str) -> str:
    """Give the one address of an article, of all the addresses under which it is linked.

    For comparing, not for opening: http and https, www. and m., AMP and plain pages are written as one.
    What is no http(s) address comes back as it is. Applying it twice changes nothing.
    """
    url = url.strip()
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return url
    if parts.scheme not in ("http", "https") or not _HOST.fullmatch(host):
        return url
    where = host if port in _DEFAULT_PORTS else f"{host}:{port}"
    query = "&".join(sorted(filter(_says_what, _escaped(parts.query).split("&"))))
    address = f"https://{_whole(_TWIN, where)}{_whole(_AMP, _escaped(parts.path))}"
    return f"{address}?{query}" if query else address


def identity_keys(entry: Entry, feed: str, source: str) -> tuple[IdentityKey, ...]:
    """Give the keys of an entry, the surest first.

    `feed` says within what a guid is unique, `source` whose headline it is. Titles that come back with
    other news (live blogs, briefings, the weather) are no key at all.
    """
    keys = [IdentityKey("guid", feed, entry.guid)]
    address = canonical_url(entry.url)
    if entry.url and not _is_home(address):
        keys.append(IdentityKey("url", "", address))
    words = headline_words(entry.title)
    if words:
        keys.append(IdentityKey("headline", source, words))
        if is_telling(words):
            keys.append(IdentityKey("headline", "", words))
    return tuple(keys)


def window(key: IdentityKey) -> timedelta:
    """How long after a story was last seen this key still leads to it."""
    return WORLD_WINDOW if key.kind == "headline" and not key.scope else WINDOW


def place(keys: Sequence[IdentityKey], found: Mapping[IdentityKey, StoryId]) -> Placement:
    """Decide whether an entry with these keys joins one of the stories that were found by them."""
    shared = [key for key in keys if key in found]
    if not shared:
        return NewStory()
    # Of two headline keys the one of the same source is surer; min() keeps the order of the keys.
    surest = min(shared, key=lambda key: (_RANKS[key.kind], not key.scope))
    return SameStory(found[surest], surest)


def _says_what(parameter: str) -> bool:
    name = parameter.partition("=")[0].lower()
    return bool(name) and name not in _TRACKING and not name.startswith(_TRACKING_PREFIXES)


def _whole(pattern: re.Pattern[str], text: str) -> str:
    """Take the pattern out until it is not there any more (`/amp/amp/`, `www.m.`)."""
    while (shorter := pattern.sub("", text)) != text:
        text = shorter
    return text


def _escaped(text: str) -> str:
    """Letters and their escapes written in one way: feeds give Arabic paths either way."""
    quoted = quote(text, safe="%/:@!$&'()*+,;=~?[]", errors="ignore")
    return _ESCAPE.sub(lambda escape: escape[0].upper(), quoted)


def _is_home(address: str) -> bool:
    parts = urlsplit(address)
    return not parts.query and _HOME.fullmatch(parts.path) is not None
