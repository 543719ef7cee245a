"""The ways out to subscribers: one file and one row here for each."""

from collections.abc import Mapping

from bot.channels.console import ConsoleChannel
from bot.channels.telegram import TelegramChannel
from bot.ports import Channel

CHANNELS: Mapping[str, type[Channel]] = {
    "telegram": TelegramChannel,
    "console": ConsoleChannel,
}
"""The name that addresses carry, and the adapter behind it."""
