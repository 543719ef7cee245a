"""Reading the config file: one table of TOML a part of the house; `bot.sections` is the manual of its keys.

Whatever is unknown or of the wrong type is an error with file, line, key and what was expected. Every
scalar can be set by the environment as well (`RASID_SECTION_KEY`), which wins; secrets belong there.
"""

from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, field, fields
from datetime import timedelta
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

from bot.core.errors import ConfigError
from bot.core.feed import FeedOffer, Rhythm
from bot.offers import offers
from bot.sections import (
    CHOICES,
    LEAST,
    MOST,
    SECTIONS,
    AccessSection,
    ChatSection,
    DeliverySection,
    LogSection,
    PollingSection,
    StoreSection,
    StoriesSection,
    TelegramSection,
    WebSection,
    setting,
)
from bot.settings import Reader, duration
from bot.stories.thresholds import Thresholds


@dataclass(frozen=True, slots=True)
class Config:
    """All settings."""

    folder: Path
    """Where relative paths begin: the folder of the config file."""
    telegram: TelegramSection = field(default_factory=TelegramSection)
    store: StoreSection = field(default_factory=StoreSection)
    polling: PollingSection = field(default_factory=PollingSection)
    stories: StoriesSection = field(default_factory=StoriesSection)
    delivery: DeliverySection = field(default_factory=DeliverySection)
    chat: ChatSection = field(default_factory=ChatSection)
    access: AccessSection = field(default_factory=AccessSection)
    web: WebSection = field(default_factory=WebSection)
    log: LogSection = field(default_factory=LogSection)
    topics_dir: str = setting(
        "", "A folder of topic files, followed while the bot runs; empty: the topics that ship."
    )
    topics: tuple[Mapping[str, Any], ...] = ()
    """Topics that stand in the file itself, as tables; `bot.topics` reads them."""
    feeds: tuple[FeedOffer, ...] = ()

    @property
    def rhythm(self) -> Rhythm:
        """How often feeds are asked."""
        return Rhythm(self.polling.interval, self.polling.slowest)

    @property
    def thresholds(self) -> Thresholds:
        """From which likeness on an entry is of a story."""
        return Thresholds(self.stories.same, self.stories.kin, self.stories.window)

    @property
    def store_path(self) -> Path:
        """The database, absolute."""
        return self.folder / self.store.path

    @property
    def topics_folder(self) -> Path | None:
        """The operator's folder of topics, absolute; None: those that ship."""
        return self.folder / self.topics_dir if self.topics_dir else None


def settings_of(section: type[Any]) -> tuple[Field[Any], ...]:
    """The keys of a section, in their order."""
    return tuple(key for key in fields(section) if "doc" in key.metadata)


def load(text: str, file: Path, environment: dict[str, str]) -> Config:
    """Read a config file's text. Raises `ConfigError`."""
    reader = Reader(text, file.name, environment)
    reader.expect("", {*SECTIONS, "feeds", "topics_dir", "topics"})
    sections = {name: _section(reader, name, kind) for name, kind in SECTIONS.items()}
    stories: StoriesSection = sections["stories"]
    if stories.kin > stories.same:
        raise reader.error("stories", "kin", f"must be at most [stories] same, {stories.same:g}")
    return Config(
        folder=file.parent.absolute(),
        topics=tuple(reader.tables("topics")),
        topics_dir=reader.value("", "topics_dir", "", str),
        feeds=offers(reader),
        **sections,
    )


def _section(reader: Reader, name: str, kind: type[Any]) -> Any:
    keys = settings_of(kind)
    reader.expect(name, {key.name for key in keys})
    values: dict[str, Any] = {}
    for key in keys:
        assert key.default is not MISSING  # every setting has one, see `setting`
        value = reader.value(name, key.name, key.default, type(key.default))
        _check(reader, name, key.name, value)
        values[key.name] = value
    return kind(**values)


def _check(reader: Reader, section: str, key: str, value: Any) -> None:
    choices = CHOICES.get((section, key))
    if choices is not None and value not in choices:
        raise reader.error(section, key, f"expected one of {', '.join(choices)}, not {value!r}")
    least: Any = LEAST.get((section, key))
    if least is not None and value < least:
        shown = duration(least) if isinstance(least, timedelta) else least
        raise reader.error(section, key, f"must be at least {shown}")
    most = MOST.get((section, key))
    if most is not None and value > most:
        raise reader.error(section, key, f"must be at most {most:g}")
    if key == "time_zone" and value not in available_timezones():
        raise reader.error(section, key, f"{value!r} is no IANA time zone, such as Asia/Baku")
    if key == "api_url" and not value.startswith(("http://", "https://")):
        raise reader.error(section, key, f"expected an http(s) address, not {value!r}")


def read(path: Path, environment: dict[str, str]) -> Config:
    """Read a config file. Raises `ConfigError`."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise ConfigError(
            f"{path} is not there. Copy config.example.toml to it, or name another with --config."
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path} cannot be read: {error}") from error
    return load(text, path, environment)
