"""What every command shares: options, settings, and errors as one line."""

import asyncio
import os
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, TypeVar

import click

from bot.config import Config, read
from bot.core.errors import RasidError
from bot.log import configure

config_option = click.option(
    "--config",
    "config_path",
    type=click.Path(path_type=Path),
    default=Path("config.toml"),
    show_default=True,
    help="The settings; config.example.toml explains each.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")


T = TypeVar("T")


def settings(path: Path) -> Config:
    """The settings of a file, with logging set up as they say."""
    config = guarded(lambda: read(path, dict(os.environ)))
    secrets = (config.telegram.token, config.telegram.webhook_secret, *config.access.invitations)
    configure(config.log.level, config.log.format, sys.stderr, secrets)
    return config


def finished(work: Coroutine[Any, Any, T]) -> T:
    """What a coroutine gives, run to its end."""
    return guarded(lambda: asyncio.run(work))


def guarded(work: Callable[[], T]) -> T:
    """Errors that were made on purpose are one line; anything else is a mistake of ours and shows."""
    try:
        return work()
    except RasidError as error:
        click.echo(f"rasid: {error}", err=True)
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)
