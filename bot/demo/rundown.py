"""The rundown: which invented outlet publishes, corrects or withdraws which item, and when.

A demo that reads the real press shows something else each day, and mostly nothing. This one is
written down: the folder `stories/` holds one TOML file of outlets and one of items per language,
and the state of every feed is a pure function of the second of demo time. The same file says of
each item what the bot should make of it (`role`, `story`, `topics`), so that a test of the whole
program can ask. A file with a mistake is refused with the name of the item that holds it.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, fields, replace
from pathlib import Path
from types import UnionType
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

STORIES = Path(__file__).parent / "stories"

Language = Literal["ar", "he", "en", "tr", "az", "ru", "fa", "fr"]
TopicId = Literal[
    "armenia-azerbaijan-peace",
    "azerbaijan-israel",
    "caspian-eastmed-gas",
    "gaza-aid",
    "gaza-stabilisation-force",
    "hormuz-shipping",
    "iran-nuclear",
    "lebanon-israel-border",
    "red-sea-shipping",
    "syria-israel-talks",
    "turkiye-pkk-process",
    "zangezur-corridor",
]
Role = Literal[
    "seed",  # the item that this project starts from
    "copy",  # the same words from another outlet, under another address
    "section-copy",  # the same article in another section of the same paper
    "translation",  # the same event, told by another outlet in its own words and language
    "edit",  # the headline is corrected later, under the same guid
    "redated",  # published anew with a fresh date and nothing else new
    "returning",  # leaves the feed and comes back
    "development",  # the story goes on: a new actor, number or decision
    "other",  # other news, for keywords that a visitor may type
    "noise",  # news that nobody watches for
    "trap",  # looks like a topic and is none
    "old",  # published days ago: fills the history, alerts nobody
]
Model = TypeVar("Model", "Outlet", "Item", "Revision")
Named = TypeVar("Named", "Outlet", "Item")


class RundownError(ValueError):
    """A story file cannot be played; the message names the file and the item."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """An invented newspaper, or one section of it, with its feed."""

    id: str
    name: str
    language: Language
    country: str
    section: str = ""
    format: Literal["rss", "atom"] = "rss"
    encoding: Literal["utf-8", "windows-1251"] = "utf-8"
    trouble: Literal["none", "fails", "moved"] = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A change of a published item at a second of demo time; what is not given stays."""

    at: int
    headline: str | None = None
    summary: str | None = None
    age: int | None = None

    def apply(self, item: "Item") -> "Item":
        """The item with this change made; a new age counts from the second of the change."""
        return replace(
            item,
            headline=item.headline if self.headline is None else self.headline,
            summary=item.summary if self.summary is None else self.summary,
            at=item.at if self.age is None else self.at,
            age=item.age if self.age is None else self.age,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item of a feed.

    `at`, `leaves` and `returns` are seconds of demo time. `age` is how many minutes before `at`
    the item is dated: feeds lag behind their articles, and thus no date lies in the future even
    for a test that steps through the whole rundown under a clock that stands still. `summary` and
    `page` are HTML; `page` is for the article page alone and is the summary unless given.
    `link_of` names the item whose article this one points to, `query` is added to its link.
    `story` is the same for all items about one event.
    """

    id: str
    outlet: str
    at: int
    role: Role
    headline: str
    summary: str = ""
    page: str = ""
    photo: str = ""
    author: str = ""
    age: int = 5
    link_of: str = ""
    query: str = ""
    story: str = ""
    topics: tuple[TopicId, ...] = ()
    leaves: int | None = None
    returns: int | None = None
    revision: tuple[Revision, ...] = ()

    def shown(self, seconds: float) -> bool:
        """Whether the feed holds the item at this second."""
        away = self.leaves is not None and self.leaves <= seconds
        back = self.returns is not None and self.returns <= seconds
        return self.at <= seconds and (back or not away)

    def as_of(self, seconds: float) -> "Item":
        """The item as it reads at this second, all revisions up to then applied."""
        item = self
        for revision in self.revision:
            if revision.at <= seconds:
                item = revision.apply(item)
        return item

    @property
    def changes(self) -> tuple[int, ...]:
        """All seconds at which this item changes its feed."""
        moves = (self.at, self.leaves, self.returns, *(change.at for change in self.revision))
        return tuple(sorted(second for second in moves if second is not None))


@dataclass(frozen=True, slots=True)
class Rundown:
    """All outlets and items, in the order in which they were written."""

    outlets: tuple[Outlet, ...]
    items: tuple[Item, ...]

    @property
    def length(self) -> int:
        """The second after which nothing changes any more."""
        return max((second for item in self.items for second in item.changes), default=0)

    def edition(self, outlet: Outlet, seconds: float) -> tuple[Item, ...]:
        """What the outlet's feed holds at this second, newest first."""
        own = (item for item in self.items if item.outlet == outlet.id and item.shown(seconds))
        return tuple(sorted((item.as_of(seconds) for item in own), key=lambda item: -item.at))

    def last_change(self, outlet: Outlet, seconds: float) -> int:
        """The last second, up to this one, at which the outlet's feed changed."""
        changes = (s for item in self.items if item.outlet == outlet.id for s in item.changes)
        return max((second for second in changes if second <= seconds), default=0)


def load_stories(folder: Path = STORIES) -> Rundown:
    """Read all story files of a folder; raises RundownError."""
    outlets: dict[str, Outlet] = {}
    items: dict[str, Item] = {}
    for path in sorted(folder.glob("*.toml")):
        for kind, table in _tables(path):
            where = f"{path.name}: {kind} {str(table.get('id', '(without id)'))!r}"
            if kind == "outlet":
                _add(outlets, _build(Outlet, table, where), where)
            else:
                _add(items, _build(Item, table, where), where)
    rundown = Rundown(tuple(outlets.values()), tuple(items.values()))
    for item in rundown.items:
        _check(item, outlets, items)
    return rundown


def _tables(path: Path) -> Iterator[tuple[Literal["outlet", "item"], Mapping[str, Any]]]:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise RundownError(f"{path.name}: {error}") from error
    if unknown := content.keys() - {"outlet", "item"}:
        raise RundownError(f"{path.name}: unknown table {min(unknown)!r}; known are item, outlet")
    yield from (("outlet", table) for table in content.get("outlet", ()))
    yield from (("item", table) for table in content.get("item", ()))


def _add(known: dict[str, Named], new: Named, where: str) -> None:
    if new.id in known:
        raise RundownError(f"{where}: this id is taken twice")
    known[new.id] = new


def _build(model: type[Model], table: Mapping[str, Any], where: str) -> Model:
    known: dict[str, Field[Any]] = {field.name: field for field in fields(model)}
    for key in table:
        if key not in known:
            raise RundownError(f"{where}: unknown key {key!r}; known are {', '.join(known)}")
    for key, field in known.items():
        if key not in table and field.default is MISSING:
            raise RundownError(f"{where}: {key} is missing")
    hints = get_type_hints(model)
    return model(**{key: _value(hints[key], table[key], f"{where}: {key}") for key in table})


def _value(hint: Any, given: Any, where: str) -> Any:
    """The given TOML value as the type that the hint asks for."""
    if get_origin(hint) is Literal:
        if given not in get_args(hint):
            raise RundownError(f"{where} is {given!r}; known are {', '.join(get_args(hint))}")
        return given
    if get_origin(hint) is tuple:
        return tuple(_value(get_args(hint)[0], one, where) for one in _value(list, given, where))
    if get_origin(hint) is UnionType:  # int | None: TOML knows no null, so what is given is an int
        return _value(get_args(hint)[0], given, where)
    if hint is Revision and isinstance(given, dict):
        return _build(Revision, given, where)
    if type(given) is not hint:
        raise RundownError(f"{where} must be {hint.__name__}, not {type(given).__name__}")
    return given


def _check(item: Item, outlets: Mapping[str, Outlet], items: Mapping[str, Item]) -> None:
    """What no single value can show: references, and the order of seconds."""
    where = f"item {item.id!r}"
    if item.outlet not in outlets:
        raise RundownError(f"{where}: there is no outlet {item.outlet!r}")
    if item.link_of and item.link_of not in items:
        raise RundownError(f"{where}: link_of names no item: {item.link_of!r}")
    if item.returns is not None and item.leaves is None:
        raise RundownError(f"{where}: returns without leaves")
    order = [item.at, *(revision.at for revision in item.revision)]
    away = [second for second in (item.at, item.leaves, item.returns) if second is not None]
    if order != sorted(set(order)) or away != sorted(set(away)):
        raise RundownError(f"{where}: its seconds must grow: {order}, {away}")
