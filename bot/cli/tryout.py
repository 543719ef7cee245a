"""`rasid match` and `rasid eval`: queries and topics tried on texts."""

import json
import sys
from dataclasses import asdict
from pathlib import Path

import click

from bot.cli.common import guarded, json_option
from bot.tryout import Asked, score
from bot.tryout import match as matches

_topic = click.option("--topic", is_flag=True, help="QUERY is the id of a topic.")
_folder = click.option(
    "--topics",
    "folder",
    type=click.Path(path_type=Path),
    default=None,
    help="Folder of topics of your own; else those that ship.",
)


@click.command("match")
@click.argument("query")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@_topic
@_folder
@click.option(
    "--lang", default=None, help="Language of the texts, two letters; else it is guessed."
)
@json_option
def match(
    query: str,
    files: tuple[Path, ...],
    topic: bool,
    folder: Path | None,
    lang: str | None,
    as_json: bool,
) -> None:
    """Show what QUERY finds in FILES (or standard input), and by which words.

    A file is a feed, of which every entry is tried, or a text whose first line is the headline.
    Exit code 1 where nothing matches.
    """
    found = False
    asked = Asked(query, topic, folder)
    for result in guarded(lambda: list(matches(asked, files, sys.stdin, lang))):
        found = found or result.matches
        if as_json:
            click.echo(json.dumps(asdict(result), ensure_ascii=False))
        elif result.matches:
            click.echo(str(result))
    if not found:
        sys.exit(1)


@click.command("eval")
@click.argument("query")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@_topic
@_folder
@click.option("--at-least", default=0.0, help="Exit code 1 where F1 is below.")
@json_option
def evaluate(
    query: str,
    files: tuple[Path, ...],
    topic: bool,
    folder: Path | None,
    at_least: float,
    as_json: bool,
) -> None:
    """Score QUERY on labelled texts: precision, recall, F1, and each mistake with its line.

    A file has a text a line, as JSON: {"text": "Headline\\nBody", "meets": true, "lang": "ar"}. Without a
    language it is guessed. Write down what your watch or topic has missed or brought in vain, and see
    whether a change makes it better.
    """
    counted = guarded(lambda: score(Asked(query, topic, folder), files))
    if as_json:
        figures = {"precision": counted.precision, "recall": counted.recall, "f1": counted.f1}
        click.echo(json.dumps({**asdict(counted), **figures}, ensure_ascii=False))
    else:
        click.echo(str(counted))
    if counted.f1 < at_least:
        sys.exit(1)
