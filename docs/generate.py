"""Writes docs/reference/ from the tables in the code, so that what is written is what there is.

`python docs/generate.py` writes; `tests/test_docs.py` asks whether the files are what this would write.
"""

import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from bot.channels import CHANNELS
from bot.chat.commands import BUTTONS, COMMANDS
from bot.cli import cli
from bot.config import Config, settings_of
from bot.core import errors
from bot.core.delivery import TRANSITIONS
from bot.locale import Catalogues
from bot.metrics import EVENTS
from bot.sections import CHOICES, SECTIONS
from bot.settings import PREFIX, duration
from bot.topics import load_topics

HERE = Path(__file__).parent / "reference"
NOTE = "<!-- Written by `make docs` from the tables in the code; change those. -->\n"


def pages() -> dict[str, str]:
    """The text of each page by its file name."""
    return {
        "commands.md": "\n".join(commands()),
        "settings.md": "\n".join(settings()),
        "cli.md": "\n".join(command_line()),
        "errors.md": "\n".join(error_tree()),
        "events.md": "\n".join(events()),
        "topics.md": "\n".join(topics()),
    }


def commands() -> Iterator[str]:
    phrases = Catalogues.load()
    yield f"# Commands\n\n{NOTE}"
    yield "What a subscriber types. In groups those marked *admins* are for the group's admins.\n"
    yield "| command | what it does | who |\n| --- | --- | --- |"
    for command in COMMANDS:
        who = "admins" if command.edits else "everybody"
        yield f"| /{command.name} | {phrases.say('en', f'menu-{command.name}')} | {who} |"
    yield "\n## Buttons\n\nThe data of a button is `kind:argument`; the argument is an id, never a keyword.\n"
    yield "| kind | what it does | who |\n| --- | --- | --- |"
    for name, button in BUTTONS.items():
        words = (inspect.getdoc(button.handler) or "").splitlines()[0]
        yield f"| `{name}` | {words} | {'admins' if button.edits else 'everybody'} |"
    yield f"\nInterface languages: {', '.join(phrases.languages())}.\n"


def shown(value: Any) -> str:
    if hasattr(value, "total_seconds"):
        return duration(value)
    if isinstance(value, tuple):
        return "[" + ", ".join(value) + "]"
    return str(value).lower() if isinstance(value, bool) else str(value)


def settings() -> Iterator[str]:
    yield f"# Settings\n\n{NOTE}"
    yield "`config.example.toml` holds every key with its default. The environment wins over the file.\n"
    yield "| key | default | environment | what it does |\n| --- | --- | --- | --- |"
    for key in settings_of(Config):
        name = f"{PREFIX}_{key.name}".upper()
        yield f"| `{key.name}` | `{shown(key.default)}` | `{name}` | {key.metadata['doc']} |"
    for section, kind in SECTIONS.items():
        for key in settings_of(kind):
            name = f"{PREFIX}_{section}_{key.name}".upper()
            doc = key.metadata["doc"]
            choices = CHOICES.get((section, key.name))
            known = f" One of {', '.join(choices)}." if choices else ""
            yield f"| `[{section}] {key.name}` | `{shown(key.default)}` | `{name}` | {doc}{known} |"
    yield "| `[[feeds]] url` | required | | Address of a feed. |"
    yield "| `[[feeds]] name` | its host | | Name of the publisher, as subscribers read it. |"
    yield "| `[[feeds]] language` | told from the text | | Two letters, such as `ar`. |"
    yield "| `[[feeds]] country` | unknown | | Two letters, such as `EG`. |"
    yield "| `[[feeds]] kind` | not said | | public, state, private or exile. |"
    yield "| `[[feeds]] article` | false | | Read the page of an item without a summary. |"
    yield "| `[[topics]]` | none | | A topic in this file, with the keys of a topic file. |\n"


def command_line() -> Iterator[str]:
    yield f"# Command line\n\n{NOTE}"
    yield f"```\n{help_of(cli, 'rasid')}\n```\n"
    for name, command in cli.commands.items():
        yield f"## rasid {name}\n\n```\n{help_of(command, name)}\n```\n"
        for inner, part in getattr(command, "commands", {}).items():
            yield f"### rasid {name} {inner}\n\n```\n{help_of(part, f'{name} {inner}')}\n```\n"


def help_of(command: click.Command, name: str) -> str:
    # As the command line makes it: the names of the help option are inherited from the group.
    width = {"max_content_width": 100, "terminal_width": 100}
    group = click.Context(cli, info_name="rasid", **{**cli.context_settings, **width})
    if command is cli:
        return cli.get_help(group).strip()
    context = click.Context(command, info_name=name, parent=group, **width)
    return command.get_help(context).strip()


def error_tree() -> Iterator[str]:
    yield f"# Errors\n\n{NOTE}"
    yield "| error | what it means |\n| --- | --- |"
    for name, kind in inspect.getmembers(errors, inspect.isclass):
        if issubclass(kind, errors.RasidError):
            yield f"| `{name}` | {(inspect.getdoc(kind) or '').splitlines()[0]} |"
    yield "\n## What a subscriber is told about a query\n\n| key | words |\n| --- | --- |"
    phrases = Catalogues.load()
    for key in phrases.keys("en"):
        if key.startswith("query-"):
            yield f"| `{key}` | {phrases.source('en', key)} |"
    yield "\n## States of a delivery\n\n| state | may become |\n| --- | --- |"
    for state, then in TRANSITIONS.items():
        yield f"| {state} | {', '.join(sorted(then)) or '–'} |"
    yield ""


def events() -> Iterator[str]:
    yield f"# Events\n\n{NOTE}"
    yield "One line in the log for each. Channels: " + ", ".join(CHANNELS) + ".\n"
    yield "| event | level |\n| --- | --- |"
    for name, level in EVENTS.items():
        yield f"| `{name}` | {level} |"
    yield ""


def topics() -> Iterator[str]:
    yield f"# Curated topics\n\n{NOTE}"
    for topic in load_topics().values():
        yield f"## {topic.title['en']}\n\n`{topic.id}` · {', '.join(sorted(topic.title))}\n"
        yield f"{topic.about['en']}\n"


def main() -> None:
    HERE.mkdir(exist_ok=True)
    for name, text in pages().items():
        (HERE / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
