"""The sections of the config file, each key with its type, default and one sentence: the manual.

`config.example.toml` holds every sentence of them, and a test keeps it so.
"""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from bot.stories.thresholds import Thresholds


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
    keep_days: int = setting(
        30,
        "Days after which a story of which nothing more is heard is let go, and all texts of it; words that "
        "a history was searched for, too.",
    )
    keep_history_days: int = setting(
        180, "Days after which alerts and held decisions are let go; their stories stay until then."
    )


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


_MEASURED = Thresholds()


@dataclass(frozen=True, slots=True)
class StoriesSection:
    """[stories] What is taken as the same news."""

    same: float = setting(
        _MEASURED.same,
        "How alike an entry must read to a story, 0 to 1, to fold into it. Lower folds more and loses more "
        "news: of first stories 1.8 % were lost at 0.24, 1.7 % at 0.26, 1.3 % at 0.28.",
    )
    kin: float = setting(
        _MEASURED.kin,
        "How alike an entry that adds something must read to a story, 0 to 1, to be told as a reply to it.",
    )
    window: timedelta = setting(
        _MEASURED.window,
        "How long an entry is compared with a story of which nothing more is heard.",
    )
    semantic: bool = setting(
        False,
        "Compare also what headlines mean, of entries that met a watch: folds more, takes 30 ms of a "
        "processor for each. Needs the extra: pip install rasid[semantic].",
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
    group_wait: timedelta = setting(
        timedelta(seconds=90),
        "From a story to its alert, so that copies arrive together; urgent watches do not wait.",
    )
    most_an_hour: int = setting(
        60, "Alerts that a subscriber gets in an hour, the rest comes as a digest; 0: no limit."
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


SECTIONS: dict[str, type[Any]] = {
    "telegram": TelegramSection,
    "store": StoreSection,
    "polling": PollingSection,
    "stories": StoriesSection,
    "delivery": DeliverySection,
    "chat": ChatSection,
    "access": AccessSection,
    "web": WebSection,
    "log": LogSection,
}

CHOICES: dict[tuple[str, str], tuple[str, ...]] = {
    ("access", "mode"): ("open", "invite", "allowlist"),
    ("log", "level"): ("debug", "info", "warning", "error"),
    ("log", "format"): ("text", "json"),
}

LEAST: dict[tuple[str, str], timedelta | float] = {
    ("store", "keep_days"): 8,
    ("store", "keep_history_days"): 1,
    ("polling", "interval"): timedelta(seconds=1),
    ("polling", "slowest"): timedelta(seconds=1),
    ("polling", "timeout"): timedelta(seconds=1),
    ("polling", "max_bytes"): 1024,
    ("polling", "at_once"): 1,
    ("polling", "lease"): timedelta(seconds=1),
    ("stories", "same"): 0.0,
    ("stories", "kin"): 0.0,
    ("stories", "window"): timedelta(hours=1),
    ("delivery", "lease"): timedelta(seconds=1),
    ("delivery", "group_wait"): timedelta(0),
    ("delivery", "most_an_hour"): 0,
    ("delivery", "per_second"): 1,
    ("delivery", "per_minute_in_chat"): 1,
    ("delivery", "per_minute_in_group"): 1,
    ("chat", "most_watches"): 1,
}

MOST: dict[tuple[str, str], float] = {("stories", "same"): 1.0, ("stories", "kin"): 1.0}
