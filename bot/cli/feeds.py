"""`rasid feeds`: find, add, test, list, remove feeds; lists of them in and out."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from bot.cli.common import config_option, finished, guarded, json_option, settings
from bot.core.discovery import Discovery
from bot.core.feed import SourceKind
from bot.sources import add, exported, find, imported, listed, read_list, remove


@click.group("feeds")
def feeds() -> None:
    """Find, add, test, list and remove feeds.

    Feeds of the config file are polled by themselves; those added here are kept in the database.
    """


@feeds.command("list")
@config_option
@json_option
def list_command(config_path: Path, as_json: bool) -> None:
    """List the feeds that are polled, with their health."""
    for row in finished(listed(settings(config_path))):
        click.echo(json.dumps(asdict(row), ensure_ascii=False) if as_json else str(row))


@feeds.command("test")
@click.argument("address")
@config_option
@json_option
def test_command(address: str, config_path: Path, as_json: bool) -> None:
    """Look for feeds at ADDRESS, a feed or a site, and tell what was found.

    Exit code 1 where there is none.
    """
    told = finished(find(settings(config_path), address))
    _tell(told, as_json)
    raise SystemExit(0 if told.found else 1)


@feeds.command("add")
@click.argument("address")
@click.option("--name", default="", help="The publisher, as subscribers read it; else its host.")
@click.option("--language", default="", help="Two letters; else told from the text.")
@click.option("--country", default="", help="Two letters.")
@click.option("--kind", type=click.Choice(["public", "state", "private", "exile"]), default=None)
@config_option
@json_option
def add_command(
    address: str,
    name: str,
    language: str,
    country: str,
    kind: SourceKind | None,
    config_path: Path,
    as_json: bool,
) -> None:
    """Poll the feed at ADDRESS, or the first feed that the site there offers, from now on.

    A running bot takes it up with its next round.
    """
    told = finished(add(settings(config_path), address, name, language, country, kind))
    _tell(told, as_json)
    raise SystemExit(0 if told.found else 1)


@feeds.command("remove")
@click.argument("url")
@config_option
def remove_command(url: str, config_path: Path) -> None:
    """Stop polling the feed URL; its entries are kept.

    A feed of the config file comes back with the next start: take it out there.
    """
    finished(remove(settings(config_path), url))
    click.echo(f"no longer polled: {url}")


@feeds.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@config_option
def import_command(file: Path, config_path: Path) -> None:
    """Add every feed of an OPML file."""
    offers = guarded(lambda: read_list(file))
    count = finished(imported(settings(config_path), offers))
    click.echo(f"{count} feeds added")


@feeds.command("export")
@config_option
def export_command(config_path: Path) -> None:
    """Print the feeds that are polled as OPML."""
    click.echo(finished(exported(settings(config_path))).decode())


def _tell(told: Discovery, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(asdict(told), ensure_ascii=False, default=str))
        return
    for found in told.found:
        newest = found.newest.isoformat(timespec="minutes") if found.newest else "undated"
        click.echo(f"feed {found.url}  {found.entries} entries, newest {newest}  {found.title}")
    if not told.found:
        for address, reason in told.tried:
            click.echo(f"none {address}: {reason}", err=True)
