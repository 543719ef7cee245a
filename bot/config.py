"""The settings: one table of TOML a part of the house, each key with its type, default and one sentence.

The sentences below are the manual; `config.example.toml` holds every one of them, and a test keeps it so.
Whatever is unknown or of the wrong type is an error with file, line, key and what was expected. Every
scalar can be set by the environment as well (`RASID_SECTION_KEY`), which wins; secrets belong there.
"""

from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, field, fields
from datetime import timedelta
from pathlib import Path
from typing import Any, get_args
from zoneinfo import available_timezones

from bot.core.errors import ConfigError
from bot.core.feed import FeedOffer, Rhythm, SourceKind
from bot.settings import Reader, duration


def setting(default: Any, doc: str, *, secret: bool = False) -> Any:
    """A key of a section with its default and its sentence."""
    return field(default=default, metadata={"doc": doc, "secret": secret})


@dataclass(frozen=True, slots=True)
class TelegramSection:
    """[telegram] The bot and its server."""

    token: str = setting(
        "", "Token of the bot, from @BotFather. Without one, alerts go to the console.", secret=True
    )
    api_url: str = setting(
        "https://api.telegram.org", "Bot API server; another one for tests or a server of your own."
    )
    webhook_url: str = setting(
        "", "https address of your proxy, for updates by webhook; empty: the bot asks for them."
    )
    webhook_listen: str = setting("127.0.0.1:8081", "host:port that your proxy passes them on to.")
    webhook_secret: str = setting(
        "", "What Telegram shows with each of them: letters, digits, _ and -.", secret=True
    )


@dataclass(frozen=True, slots=True)
class StoreSection:
    """[store] Where everything is kept."""

    path: str = setting("data/rasid.db", "The SQLite database, relative to this file.")


@dataclass(frozen=True, slots=True)
class PollingSection:
    """[polling] How feeds are read."""

    interval: timedelta = setting(
        timedelta(minutes=5), "Time between two polls of a feed that has news."
    )
    slowest: timedelta = setting(
        timedelta(minutes=30), "Time between two polls of a feed that is silent or asks to wait."
    )
    max_age: timedelta = setting(
        timedelta(hours=24), "How long an entry is news; older ones are held and fill the history."
    )
    timeout: timedelta = setting(timedelta(seconds=20), "The longest a feed may take to answer.")
    max_bytes: int = setting(5_242_880, "The largest feed that is read, in bytes, decompressed.")
    at_once: int = setting(20, "How many feeds are polled beside each other.")
    lease: timedelta = setting(
        timedelta(seconds=90), "After this time another process may poll what one has claimed."
    )
    private_addresses: bool = setting(
        False, "Allow feeds on private and loopback addresses; for tests, never on a public bot."
    )
    contact: str = setting(
        "", "Address or page for publishers to reach you, sent with every request as they ask for."
    )


@dataclass(frozen=True, slots=True)
class DeliverySection:
    """[delivery] How alerts go out."""

    lease: timedelta = setting(
        timedelta(seconds=60), "After this time another process may send what one has claimed."
    )
    edit_wait: timedelta = setting(
        timedelta(seconds=20),
        "From a change of a story to the edit of its alert, to gather changes.",
    )
    per_second: int = setting(
        28, "Alerts a second in all; Telegram lets through 30, and replies need room."
    )
    per_minute_in_chat: int = setting(57, "Alerts a minute to one person; Telegram: about 60.")
    per_minute_in_group: int = setting(
        18, "Alerts a minute to one group or channel; Telegram: about 20."
    )


@dataclass(frozen=True, slots=True)
class ChatSection:
    """[chat] The conversation."""

    time_zone: str = setting("UTC", "Time zone of new subscribers, such as Asia/Baku.")
    most_watches: int = setting(100, "How many watches a subscriber may have.")


@dataclass(frozen=True, slots=True)
class AccessSection:
    """[access] Who may subscribe."""

    mode: str = setting(
        "open", "open: everybody; invite: with a word of invitation; allowlist: by id."
    )
    admins: tuple[str, ...] = setting((), "Telegram ids of the operator's people; they may always.")
    allowed: tuple[str, ...] = setting((), "Ids of persons and chats, in mode allowlist.")
    invitations: tuple[str, ...] = setting(
        (), "Words that let people in, in mode invite: t.me/yourbot?start=WORD.", secret=True
    )


@dataclass(frozen=True, slots=True)
class WebSection:
    """[web] Health and figures for whoever looks after the bot."""

    listen: str = setting(
        "", "host:port for /healthz and /metrics, such as 127.0.0.1:8080; empty: nowhere."
    )


@dataclass(frozen=True, slots=True)
class LogSection:
    """[log] What the operator is told."""

    level: str = setting("info", "debug, info, warning or error.")
    format: str = setting("text", "text for people, json for programs.")


@dataclass(frozen=True, slots=True)
class Config:
    """All settings."""

    folder: Path
    """Where relative paths begin: the folder of the config file."""
    telegram: TelegramSection = field(default_factory=TelegramSection)
    store: StoreSection = field(default_factory=StoreSection)
    polling: PollingSection = field(default_factory=PollingSection)
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
    def store_path(self) -> Path:
        """The database, absolute."""
        return self.folder / self.store.path

    @property
    def topics_folder(self) -> Path | None:
        """The operator's folder of topics, absolute; None: those that ship."""
        return self.folder / self.topics_dir if self.topics_dir else None


SECTIONS: dict[str, type[Any]] = {
    "telegram": TelegramSection,
    "store": StoreSection,
    "polling": PollingSection,
    "delivery": DeliverySection,
    "chat": ChatSection,
    "access": AccessSection,
    "web": WebSection,
    "log": LogSection,
}

SOURCE_KINDS = get_args(SourceKind)

CHOICES: dict[tuple[str, str], tuple[str, ...]] = {
    ("access", "mode"): ("open", "invite", "allowlist"),
    ("log", "level"): ("debug", "info", "warning", "error"),
    ("log", "format"): ("text", "json"),
}

LEAST: dict[tuple[str, str], timedelta | int] = {
    ("polling", "interval"): timedelta(seconds=1),
    ("polling", "slowest"): timedelta(seconds=1),
    ("polling", "timeout"): timedelta(seconds=1),
    ("polling", "max_bytes"): 1024,
    ("polling", "at_once"): 1,
    ("polling", "lease"): timedelta(seconds=1),
    ("delivery", "lease"): timedelta(seconds=1),
    ("delivery", "per_second"): 1,
    ("delivery", "per_minute_in_chat"): 1,
    ("delivery", "per_minute_in_group"): 1,
    ("chat", "most_watches"): 1,
}


def settings_of(section: type[Any]) -> tuple[Field[Any], ...]:
    """The keys of a section, in their order."""
    return tuple(key for key in fields(section) if "doc" in key.metadata)


def load(text: str, file: Path, environment: dict[str, str]) -> Config:
    """Read a config file's text. Raises `ConfigError`."""
    reader = Reader(text, file.name, environment)
    reader.expect("", {*SECTIONS, "feeds", "topics_dir", "topics"})
    sections = {name: _section(reader, name, kind) for name, kind in SECTIONS.items()}
    return Config(
        folder=file.parent.absolute(),
        topics=tuple(reader.tables("topics")),
        topics_dir=reader.value("", "topics_dir", "", str),
        feeds=_feeds(reader),
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
    if key == "time_zone" and value not in available_timezones():
        raise reader.error(section, key, f"{value!r} is no IANA time zone, such as Asia/Baku")
    if key == "api_url" and not value.startswith(("http://", "https://")):
        raise reader.error(section, key, f"expected an http(s) address, not {value!r}")


def _feeds(reader: Reader) -> tuple[FeedOffer, ...]:
    offers: dict[str, FeedOffer] = {}
    for number, table in enumerate(reader.tables("feeds")):
        where = f"feeds[{number}]"
        reader.expect_table(where, table, {"url", "name", "language", "country", "kind", "article"})
        url = reader.text(where, table, "url", required=True)
        if not url.startswith(("http://", "https://")):
            raise reader.error(where, "url", f"expected an http(s) address, not {url!r}", table)
        if url in offers:
            raise reader.error(where, "url", f"{url} is listed twice", table)
        language = reader.text(where, table, "language").lower()
        if language and not (len(language) == 2 and language.isalpha()):
            raise reader.error(
                where, "language", f"two letters such as ar, not {language!r}", table
            )
        name = reader.text(where, table, "name") or url.split("/")[2].removeprefix("www.")
        country = reader.text(where, table, "country").upper()
        kind = reader.text(where, table, "kind")
        if kind and kind not in SOURCE_KINDS:
            problem = f"expected one of {', '.join(SOURCE_KINDS)}, not {kind!r}"
            raise reader.error(where, "kind", problem, table)
        article = table.get("article", False)
        if not isinstance(article, bool):
            raise reader.error(where, "article", f"expected true or false, not {article!r}", table)
        offers[url] = FeedOffer(
            url,
            name,
            language or None,
            country or None,
            kind or None,  # type: ignore[arg-type]  # it was looked up above
            article,
        )
    return tuple(offers.values())


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
