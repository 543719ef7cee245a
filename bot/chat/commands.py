"""The one table of commands, and the one table of buttons."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.chat import admin, feeds, history, places, start, topics, watches
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
    Command("chats", places.chats, edits=False, private=True),
    Command("help", start.help_, edits=False),
    Command("privacy", start.privacy, edits=False),
    Command("stop", start.stop, joins=False),
    Command("feeds", feeds.feeds, edits=False, private=True, admin=True),
    Command("users", admin.users, edits=False, private=True, admin=True),
    Command("health", admin.health, edits=False, private=True, admin=True),
    Command("invite", admin.invite, edits=False, private=True, admin=True),
)

BUTTONS: Mapping[str, ButtonKind] = {
    "lang": ButtonKind(start.choose_language),
    "back": ButtonKind(start.come_back),
    "erase": ButtonKind(start.erase),
    "sp": ButtonKind(places.speak_for, edits=False),
    "fl": ButtonKind(feeds.page, edits=False, admin=True),
    "fd": ButtonKind(feeds.open_, edits=False, admin=True),
    "fa": ButtonKind(feeds.add, edits=False, admin=True),
    "fx": ButtonKind(feeds.drop, edits=False, admin=True),
    "us": ButtonKind(admin.more_users, edits=False, admin=True),
    "top": ButtonKind(topics.show, edits=False),
    "tf": ButtonKind(topics.toggle),
    "ws": ButtonKind(watches.show_list, edits=False),
    "wn": ButtonKind(watches.new),
    "w": ButtonKind(watches.open_, edits=False),
    "we": ButtonKind(watches.change),
    "wr": ButtonKind(watches.rename),
    "wp": ButtonKind(watches.pause),
    "wd": ButtonKind(watches.delete),
    "wu": ButtonKind(watches.undo),
    "wt": ButtonKind(watches.test, edits=False),
    "sv": ButtonKind(watches.save),
    "cx": ButtonKind(watches.cancel),
    "h": ButtonKind(history.page, edits=False),
    "ha": ButtonKind(history.from_alert, edits=False),
    "why": ButtonKind(history.why, edits=False),
}
"""Data is `kind:argument`, and `@chat` behind it where it concerns another chat. Ids, and never keywords: it
can be forged, and has 64 bytes at the most."""
