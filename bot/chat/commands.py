"""The one table of commands, and the one table of buttons."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.chat import (
    admin,
    announce,
    dismiss,
    feeds,
    history,
    modes,
    mute,
    narrow,
    places,
    settings,
    sources,
    start,
    stats,
    takeaway,
    topics,
    watches,
    why,
    words,
)
from bot.chat.turn import ButtonHandler, Handler


@dataclass(frozen=True, slots=True)
class Command:
    """Something a subscriber types after a slash; `menu-NAME` is its line in Telegram's menu."""

    name: str
    handler: Handler
    edits: bool = True
    """It changes what a group receives: only the group's admins may."""
    joins: bool = True
    """It makes whoever sends it a subscriber."""
    of_chat: bool = False
    """It concerns the group or channel that a person speaks for in private."""
    private: bool = False
    """It is answered in a private chat alone."""
    admin: bool = False
    """For the operator's people alone; to all others it does not exist."""


@dataclass(frozen=True, slots=True)
class ButtonKind:
    """A kind of button: what comes before the colon in its data."""

    handler: ButtonHandler
    edits: bool = True
    admin: bool = False


COMMANDS: tuple[Command, ...] = (
    Command("start", start.start),
    Command("topics", topics.topics, edits=False, of_chat=True),
    Command("watch", watches.watch, of_chat=True),
    Command("watches", watches.watches, edits=False, of_chat=True),
    Command("history", history.history, edits=False, of_chat=True),
    Command("why", why.why, edits=False, of_chat=True),
    Command("stats", stats.stats, edits=False, of_chat=True),
    Command("mute", mute.mute, of_chat=True),
    Command("quiet", settings.quiet, of_chat=True),
    Command("digest", settings.digest, of_chat=True),
    Command("settings", settings.settings, of_chat=True),
    Command("chats", places.chats, edits=False, private=True),
    Command("help", start.help_, edits=False),
    Command("privacy", start.privacy, edits=False),
    Command("stop", start.stop, joins=False),
    Command("feeds", feeds.feeds, edits=False, private=True, admin=True),
    Command("sources", sources.sources, edits=False, private=True, admin=True),
    Command("users", admin.users, edits=False, private=True, admin=True),
    Command("health", admin.health, edits=False, private=True, admin=True),
    Command("invite", admin.invite, edits=False, private=True, admin=True),
    Command("announce", announce.announce, edits=False, private=True, admin=True),
)

BUTTONS: Mapping[str, ButtonKind] = {
    "lang": ButtonKind(start.choose_language),
    "back": ButtonKind(start.come_back),
    "ta": ButtonKind(takeaway.take_away),
    "erase": ButtonKind(start.erase),
    "sp": ButtonKind(places.speak_for, edits=False),
    "fl": ButtonKind(feeds.page, edits=False, admin=True),
    "fd": ButtonKind(feeds.open_, edits=False, admin=True),
    "fa": ButtonKind(feeds.add, edits=False, admin=True),
    "fx": ButtonKind(feeds.drop, edits=False, admin=True),
    "fo": ButtonKind(feeds.export, edits=False, admin=True),
    "so": ButtonKind(sources.page, edits=False, admin=True),
    "as": ButtonKind(announce.send, edits=False, admin=True),
    "ac": ButtonKind(announce.cancel, edits=False, admin=True),
    "us": ButtonKind(admin.more_users, edits=False, admin=True),
    "top": ButtonKind(topics.show, edits=False),
    "tf": ButtonKind(topics.toggle),
    "ws": ButtonKind(watches.show_list, edits=False),
    "wn": ButtonKind(watches.new),
    "w": ButtonKind(watches.open_, edits=False),
    "wo": ButtonKind(watches.show, edits=False),
    "we": ButtonKind(watches.change),
    "wr": ButtonKind(watches.rename),
    "wp": ButtonKind(watches.pause),
    "wd": ButtonKind(watches.delete),
    "wu": ButtonKind(watches.undo),
    "wt": ButtonKind(watches.test, edits=False),
    "wa": ButtonKind(words.add_names),
    "wl": ButtonKind(words.add_spelling),
    "wx": ButtonKind(words.use_repair),
    "sv": ButtonKind(watches.save),
    "cx": ButtonKind(watches.cancel),
    "h": ButtonKind(history.page, edits=False),
    "ha": ButtonKind(history.from_alert, edits=False),
    "hf": ButtonKind(history.filters, edits=False),
    "hc": ButtonKind(history.narrow, edits=False),
    "hs": ButtonKind(history.story, edits=False),
    "hx": ButtonKind(history.export, edits=False),
    "stats": ButtonKind(stats.from_history, edits=False),
    "why": ButtonKind(history.why, edits=False),
    "wm": ButtonKind(modes.show, edits=False),
    "wc": ButtonKind(modes.choose),
    "nl": ButtonKind(narrow.languages, edits=False),
    "nt": ButtonKind(narrow.choose_language),
    "ns": ButtonKind(narrow.sources, edits=False),
    "no": ButtonKind(narrow.choose_source),
    "ml": ButtonKind(mute.show_list, edits=False),
    "ms": ButtonKind(mute.mute_story),
    "mk": ButtonKind(mute.ask_span),
    "md": ButtonKind(mute.mute_for),
    "mu": ButtonKind(mute.undo_in_list),
    "mx": ButtonKind(mute.undo),
    "nr": ButtonKind(dismiss.not_relevant),
    "nx": ButtonKind(dismiss.exclude),
    "nu": ButtonKind(dismiss.undo),
    "st": ButtonKind(settings.show, edits=False),
    "tz": ButtonKind(settings.zone),
    "sy": ButtonKind(settings.show_style, edits=False),
    "sc": ButtonKind(settings.choose_style),
    "qs": ButtonKind(settings.show_quiet, edits=False),
    "qh": ButtonKind(settings.quiet_hours),
    "qd": ButtonKind(settings.quiet_day),
    "qo": ButtonKind(settings.quiet_off),
    "ds": ButtonKind(settings.show_digest, edits=False),
    "dg": ButtonKind(settings.choose_digest),
}
"""Data is `kind:argument`, and `@chat` behind it where it concerns another chat. Ids, and never keywords: it
can be forged, and has 64 bytes at the most."""
