"""The command line: what an operator types. Errors are one line with what to do, and exit code 2."""

import asyncio
import json
import signal
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import click

from bot import __version__
from bot.cli.common import config_option, finished, guarded, json_option, settings
from bot.cli.feeds import feeds
from bot.cli.tryout import evaluate, match
from bot.config import Config
from bot.demo.play import How, play
from bot.doctor import examine
from bot.flows.tidy import TidyReport
from bot.log import configure
from bot.report import Finding, check, health, history, poll_once, runs
from bot.running import run
from bot.store.sqlite import SqliteStore
from bot.store.sqlite.copies import backup, restore
from bot.wiring import house


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="rasid")
def cli() -> None:
    """Rasid, the one who watches: news feeds in many languages, alerts in Telegram, one a story.

    Every scalar setting can come from the environment, too: RASID_TELEGRAM_TOKEN, RASID_STORE_PATH, …
    """


@cli.command("run")
@config_option
def run_command(config_path: Path) -> None:
    """Run the live bot until SIGTERM or Ctrl-C.

    Without a token alerts go to this terminal, for every topic that ships.
    """
    config = settings(config_path)
    if not config.telegram.token:
        click.echo(
            "No token is set, so alerts go to this terminal (every topic is followed).\n"
            "For Telegram: ask @BotFather for a token and set RASID_TELEGRAM_TOKEN.",
            err=True,
        )
    finished(_until_signal(config))


async def _until_signal(config: Config) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    await run(config, stop)


@cli.command("demo")
@click.option("--script", is_flag=True, help="Play a short dialog by itself and exit.")
@click.option("--terminal", is_flag=True, help="Chat in this terminal instead of a browser page.")
@click.option("--port", default=0, help="Port of the page on 127.0.0.1; 0 takes any.")
@click.option("--pace", default=1.0, show_default=True, help="How fast the demo's news arrives.")
def demo_command(script: bool, terminal: bool, port: int, pace: float) -> None:
    """See the whole bot at work, without a token and without the network.

    A newsroom of invented outlets publishes stories in eight languages, and a chat like Telegram's
    opens on 127.0.0.1: follow a topic there, and the first alert comes within seconds.
    """
    configure("error", "text", sys.stderr)
    how: How = "script" if script else "terminal" if terminal else "page"
    sys.exit(finished(play(run, how, port, pace)))


@cli.command("poll")
@config_option
@click.option("--once", is_flag=True, required=True, help="Poll what is due, once, and exit.")
@json_option
def poll_command(config_path: Path, once: bool, as_json: bool) -> None:
    """Poll the feeds that are due, take in what they bring, and send nothing.

    What became an alert waits in the outbox for `rasid run`.
    """
    config = settings(config_path)

    async def work() -> None:
        async with house(config) as parts:
            report = await poll_once(parts)
        if as_json:
            click.echo(json.dumps(asdict(report)))
        else:
            click.echo(" · ".join(f"{name} {n}" for name, n in asdict(report).items()))

    finished(work())


@cli.command("check")
@config_option
@click.option("--offline", is_flag=True, help="Do not ask Telegram and the feeds.")
@json_option
def check_command(config_path: Path, offline: bool, as_json: bool) -> None:
    """Test the config, the topics, the database, the token and every feed, without starting.

    Exit code 1 where something does not work.
    """
    config = settings(config_path)
    _tell(finished(check(config, offline=offline)), as_json)


@cli.command("doctor")
@config_option
@click.option("--offline", is_flag=True, help="Do not ask Telegram and the feeds.")
@json_option
def doctor_command(config_path: Path, offline: bool, as_json: bool) -> None:
    """Examine everything that keeps a bot from working, while it may be running.

    Beside what `check` tests: permissions, disk, integrity of the database, outbox, subscribers that are
    gone, clock. Exit code 0 where all is well, 1 where something is not, 2 where the config cannot be read.
    """
    config = settings(config_path)
    _tell(finished(examine(config, config_path, offline=offline)), as_json)


def _tell(findings: Sequence[Finding], as_json: bool) -> None:
    """Print findings, one a line; ends with exit code 1 where one of them is not good."""
    for finding in findings:
        line = json.dumps(asdict(finding), ensure_ascii=False) if as_json else str(finding)
        click.echo(line)
    if not all(finding.good for finding in findings):
        sys.exit(1)


@cli.command("history")
@config_option
@click.option("--subscriber", type=int, default=None, help="Only this one, by id.")
@click.option("--limit", default=20, show_default=True, help="How many decisions.")
@json_option
def history_command(config_path: Path, subscriber: int | None, limit: int, as_json: bool) -> None:
    """Show the latest alerts and held decisions of every subscriber, newest first."""
    config = settings(config_path)
    for row in finished(history(config, subscriber, limit)):
        click.echo(json.dumps(asdict(row), ensure_ascii=False) if as_json else str(row))


@cli.command("health")
@config_option
def health_command(config_path: Path) -> None:
    """Tell whether a running bot does its work; exit code 1 where polling or sending has stalled."""
    late = finished(health(settings(config_path)))
    for name, last in late.items():
        click.echo(f"{name} has stalled: last done {last or 'never'}", err=True)
    sys.exit(1 if late else 0)


@cli.command("migrate")
@config_option
@json_option
def migrate_command(config_path: Path, as_json: bool) -> None:
    """Bring the database to the schema of this version; a copy of the old one is kept beside it."""
    config = settings(config_path)
    done = guarded(lambda: SqliteStore.migrate(config.store_path))
    if as_json:
        click.echo(json.dumps({"version": done.version, "applied": list(done.applied)}))
    else:
        click.echo(f"schema {done.version}; applied: {', '.join(done.applied) or 'nothing'}")


@cli.command("backup")
@click.argument("file", type=click.Path(path_type=Path))
@config_option
def backup_command(file: Path, config_path: Path) -> None:
    """Copy the database to FILE, while the bot may be running."""
    config = settings(config_path)
    guarded(lambda: backup(config.store_path, file))
    click.echo(f"copied to {file}")


@cli.command("restore")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Even where a bot seems to be running.")
@config_option
def restore_command(file: Path, force: bool, config_path: Path) -> None:
    """Put the copy FILE in the place of the database; the former one is kept beside it.

    Stop the bot first.
    """
    config = settings(config_path)
    if not force and finished(runs(config)):
        click.echo("rasid: a bot seems to be running; stop it first, or say --force", err=True)
        sys.exit(2)
    kept = guarded(lambda: restore(config.store_path, file))
    click.echo(f"restored; the former database is {kept}" if kept else "restored")


@cli.command("tidy")
@config_option
@json_option
def tidy_command(config_path: Path, as_json: bool) -> None:
    """Let go at once of all that is older than [store] keep_days and keep_history_days.

    A running bot does this by itself, an hour's worth at a time. The file does not become smaller; its room
    is used again. For a smaller file: `rasid backup`, and `rasid restore` of that copy.
    """
    config = settings(config_path)

    async def work() -> TidyReport:
        async with house(config) as parts:
            return await parts.tidier().sweep()

    swept = asdict(finished(work()))
    told = " · ".join(f"{name} {n}" for name, n in swept.items())
    click.echo(json.dumps(swept) if as_json else told)


for command in (feeds, match, evaluate):
    cli.add_command(command)


def main() -> None:
    """Entry point of the command `rasid`."""
    cli(prog_name="rasid")
