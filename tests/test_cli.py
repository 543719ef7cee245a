"""What an operator types: answers, JSON for programs, one clear line for what is wrong."""

import asyncio
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
import structlog
from click.testing import CliRunner, Result
from sqlite_utils import Database

import bot.topics
from bot.cli import cli
from bot.clock import WallClock
from bot.core.subscriber import Address
from bot.demo.calls import Fault
from bot.demo.newsroom import Newsroom
from bot.demo.rundown import load_stories
from bot.demo.telegram import TelegramStandIn
from bot.flows.pulse import beat
from bot.flows.subscribe import follow, join
from bot.ports import Unit
from bot.store.sqlite import SqliteStore
from bot.store.sqlite.schema import STEPS
from bot.topics import load_topics

Rasid = Callable[..., Result]


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    import logging

    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    yield
    root.handlers[:] = before
    root.setLevel(level)
    structlog.reset_defaults()


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "config.toml"
    path.write_text('[store]\npath = "test.db"\n[polling]\nprivate_addresses = true\n')
    return path


def rasid(*arguments: object, **more: str) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments], **more)  # type: ignore[arg-type]


def append(config: Path, text: str) -> None:
    config.write_text(config.read_text() + text)


def rows(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_match_shows_what_met_what(tmp_path: Path) -> None:
    text = tmp_path / "story.txt"
    text.write_text("باكو ترفض\nقال الرئيس في باكو ذلك. ثم أضاف.", encoding="utf-8")

    found = rasid("match", "باكو", text)
    assert found.exit_code == 0
    assert found.stdout.startswith("story.txt: باكو ترفض\n  'باكو' in the title met 'باكو' (equal)")
    (row,) = rows(rasid("match", "--json", "رفح", text))
    assert (row["matches"], row["evidence"]) == (False, [])
    assert rasid("match", "رفح", text).exit_code == 1


def test_match_reads_feeds_and_standard_input(tmp_path: Path) -> None:
    feed = tmp_path / "feed.xml"
    items = "".join(f"<item><title>{t}</title><guid>{t}</guid></item>" for t in ("Baku", "Rafah"))
    feed.write_text(f'<rss version="2.0"><channel><title>x</title>{items}</channel></rss>')

    assert [row["matches"] for row in rows(rasid("match", "--json", "Baku", feed))] == [True, False]
    assert "standard input: Baku opens" in rasid("match", "Baku", input="Baku opens\n").stdout


def test_match_tries_topics(tmp_path: Path) -> None:
    text = tmp_path / "story.txt"
    text.write_text("Azerbaijan will not join the international stabilisation force in Gaza\n")

    found = rasid("match", "--topic", "gaza-stabilisation-force", text, "--lang", "en")
    assert "(score " in found.stdout
    unknown = rasid("match", "--topic", "nosuch", text)
    assert unknown.exit_code == 2
    assert "rasid: there is no topic 'nosuch'; there are " in unknown.stderr


LABELLED = """\
{"text": "Baku opens a port\\nShips wait.", "meets": true, "lang": "en"}

{"text": "باكو تفتتح ميناء", "meets": true}
{"text": "Bakı limanı açıldı", "meets": true, "lang": "az"}
{"text": "Talks in Baku end", "meets": false}
{"text": "Rafah", "meets": false}
"""


def test_eval_scores_a_query_on_labelled_texts(tmp_path: Path) -> None:
    file = tmp_path / "labelled.jsonl"
    file.write_text(LABELLED, encoding="utf-8")

    scored = rasid("eval", "Baku, باكو", file)
    assert scored.exit_code == 0
    assert scored.stdout.splitlines() == [
        "Baku, باكو: precision 0.667 · recall 0.667 · F1 0.667 (2 right, 1 false alarms, 1 missed)",
        "  missed: labelled.jsonl:4 Bakı limanı açıldı",
        "  false alarm: labelled.jsonl:5 Talks in Baku end ('Baku')",
    ]
    (row,) = rows(rasid("eval", "Baku", file, "--json"))
    assert (row["right"], row["missed"], row["recall"]) == (1, 2, 1 / 3)
    assert rasid("eval", "Baku", file, "--at-least", "0.9").exit_code == 1
    (row,) = rows(rasid("eval", "Khartoum", file, "--json"))
    assert (row["precision"], row["recall"], row["f1"]) == (1, 0, 0)


def test_eval_scores_a_topic_of_the_operator(tmp_path: Path) -> None:
    (tmp_path / "ports.toml").write_text(
        'id = "ports"\nversion = 1\nthreshold = 5\nrequire = ["port"]\n'
        'title = { en = "Ports" }\nabout = { en = "Ports." }\n'
        '[concept.port]\nen = [["harbour", 10], ["port", 10]]\n'
    )
    file = tmp_path / "labelled.jsonl"
    file.write_text('{"text": "Baku opens a harbour", "meets": true, "lang": "en"}')
    folder = ["--topic", "--topics", tmp_path]
    assert "ports: precision 1.000 · recall 1.000" in rasid("eval", "ports", file, *folder).stdout
    text = tmp_path / "story.txt"
    text.write_text("Baku opens a harbour")
    assert "'harbour' in the title" in rasid("match", "ports", text, *folder).stdout


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        '{"text": 1, "meets": true}',
        '{"text": "x"}',
        '{"text": "x", "meets": true, "lang": 1}',
        '{"text": "x", "meets": true, "topic": "y"}',
    ],
)
def test_a_label_that_cannot_be_read_is_said_with_its_line(tmp_path: Path, line: str) -> None:
    file = tmp_path / "labelled.jsonl"
    file.write_text(f'{{"text": "Baku", "meets": true}}\n{line}\n')
    result = rasid("eval", "Baku", file)
    assert result.exit_code == 2
    assert "labelled.jsonl:2: " in result.stderr
    assert 'expected {"text": "…"' in result.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["match", "(Gaza"], "A bracket opened at character 1 is never closed"),
        (["match", "Gaza", "/nosuch/file"], "/nosuch/file cannot be read: No such file"),
        (["check", "--config", "/nosuch/config.toml"], "is not there. Copy config.example.toml"),
        (["health", "--config", "CONFIG"], "the bot has never run"),
        (["history", "--config", "CONFIG", "--subscriber", "7"], "there is no subscriber 7"),
    ],
)
def test_what_is_wrong_is_one_line(config: Path, arguments: list[str], said: str) -> None:
    result = rasid(*[config if part == "CONFIG" else part for part in arguments])

    assert result.exit_code == 2
    assert said in result.stderr
    assert "Traceback" not in result.output


def test_a_wrong_setting_is_one_line(config: Path) -> None:
    config.write_text("[polling]\nintervall = 1\n")

    result = rasid("check", "--config", config)

    assert (result.exit_code, result.stderr) == (
        2,
        "rasid: config.toml:2: [polling] intervall: unknown key. Did you mean interval?\n",
    )


def test_each_topic_and_each_broken_file_of_a_folder_is_told(config: Path) -> None:
    folder = config.parent / "topics"
    folder.mkdir()
    shipped = Path(bot.topics.__file__).with_name("gaza-aid.toml").read_text(encoding="utf-8")
    (folder / "aid.toml").write_text(shipped, encoding="utf-8")
    (folder / "bad.toml").write_text("oops = 1")
    (folder / "worse.toml").write_text("id = ")
    config.write_text('topics_dir = "topics"\n' + config.read_text())

    checked = rasid("check", "--offline", "--config", config)
    assert checked.exit_code == 1
    assert "FAIL topics: bad.toml, line 1: oops: expected one of" in checked.stdout
    assert "FAIL topics: worse.toml: not TOML: " in checked.stdout
    assert re.search(
        r"ok   topics: gaza-aid: \d+ patterns, ar az en fa fr he ru tr\n", checked.stdout
    )


def test_a_database_that_is_none_is_told_of(config: Path) -> None:
    (config.parent / "test.db").write_text("this is no database, whatever its name")

    checked = rasid("check", "--offline", "--config", config)
    assert checked.exit_code == 1
    assert "FAIL database: " in checked.stdout
    assert rasid("history", "--config", config).exit_code == 2


def test_migrate_and_history_of_nothing(config: Path) -> None:
    first = json.loads(rasid("migrate", "--config", config, "--json").stdout)
    assert first["applied"]
    assert "applied: nothing" in rasid("migrate", "--config", config).stdout
    assert rasid("history", "--config", config).stdout == ""
    assert (
        "ok   database: test.db, schema" in rasid("check", "--offline", "--config", config).stdout
    )


def test_health_tells_what_has_stalled(config: Path) -> None:
    rasid("migrate", "--config", config)
    ill = rasid("health", "--config", config)
    assert ill.exit_code == 1
    assert "poll has stalled: last done never" in ill.stderr

    async def revive() -> None:
        store = SqliteStore.open(config.parent / "test.db")
        for name in ("poll", "deliver"):
            await store.run(lambda unit, name=name: beat(unit, name, WallClock().now()))  # type: ignore[misc]
        await store.close()

    asyncio.run(revive())
    assert rasid("health", "--config", config).exit_code == 0


def test_tidy_tells_what_it_has_let_go(config: Path) -> None:
    told = json.loads(rasid("tidy", "--config", config, "--json").stdout)
    assert told == {"stories": 0, "entries": 0, "alerts": 0, "leftovers": 0}
    assert rasid("tidy", "--config", config).stdout.startswith("stories 0 · entries 0")


def test_backup_and_restore(config: Path, tmp_path: Path) -> None:
    rasid("migrate", "--config", config)
    copy = tmp_path / "copy.db"

    assert rasid("backup", copy, "--config", config).stdout == f"copied to {copy}\n"
    again = rasid("backup", copy, "--config", config)
    assert (again.exit_code, "is there already" in again.stderr) == (2, True)
    assert "former database is" in rasid("restore", copy, "--config", config).stdout

    async def revive() -> None:
        store = SqliteStore.open(config.parent / "test.db")
        for name in ("poll", "deliver"):
            await store.run(lambda unit, name=name: beat(unit, name, WallClock().now()))  # type: ignore[misc]
        await store.close()

    asyncio.run(revive())
    refused = rasid("restore", copy, "--config", config)
    assert (refused.exit_code, "stop it first" in refused.stderr) == (2, True)
    assert rasid("restore", copy, "--force", "--config", config).exit_code == 0
    (config.parent / "test.db").write_text("damaged beyond recognition, and long enough to be read")
    for log in ("test.db-wal", "test.db-shm"):
        (config.parent / log).unlink(missing_ok=True)
    assert rasid("restore", copy, "--config", config).exit_code == 0
    assert "damaged" in (config.parent / "test.db.before-restore").read_text()
    assert rasid("history", "--config", config).exit_code == 0


async def subscribe(path: Path) -> None:
    store = SqliteStore.open(path)

    def work(unit: Unit) -> None:
        now = WallClock().now()
        leyla = join(unit, Address("telegram", "7"), "private", "Leyla", "en", "UTC", now)
        for topic in load_topics().values():
            follow(unit, leyla.id, topic, now)

    await store.run(work)
    await store.close()


async def test_poll_once_check_and_history_with_real_feeds(config: Path) -> None:
    async with (
        TelegramStandIn() as telegram,
        Newsroom(stories=load_stories(), clock=WallClock().now, pace=0.0) as newsroom,
    ):
        newsroom.publish_until(3.0)
        feeds = "".join(
            f'[[feeds]]\nurl = "{feed.url}"\nname = "{feed.name}"\nlanguage = "{feed.language}"\n'
            for feed in newsroom.feeds[:2]
        )
        gone = '[[feeds]]\nurl = "http://127.0.0.1:9/none"\n'
        append(config, feeds + gone)
        await subscribe(config.parent / "test.db")

        polled = await asyncio.to_thread(rasid, "poll", "--once", "--config", config, "--json")
        (row,) = rows(polled)
        assert (row["feeds"], row["failed"], row["alerts"]) == (3, 1, 1)
        again = await asyncio.to_thread(rasid, "poll", "--once", "--config", config)
        assert again.stdout.startswith("feeds 0 · failed 0")

        environment = {
            "RASID_TELEGRAM_TOKEN": telegram.token,
            "RASID_TELEGRAM_API_URL": telegram.api_url,
        }
        checked = await asyncio.to_thread(
            lambda: CliRunner(env=environment).invoke(cli, ["check", "--config", str(config)])
        )
        assert checked.exit_code == 1
        assert "ok   token: @rasid_bot" in checked.stdout
        assert "FAIL http://127.0.0.1:9/none: " in checked.stdout
        telegram.fail("getMe", Fault.refused(401, "Unauthorized"))
        checked = await asyncio.to_thread(
            lambda: CliRunner(env=environment).invoke(
                cli, ["check", "--json", "--config", str(config)]
            )
        )
        assert [row["good"] for row in rows(checked) if row["what"] == "token"] == [False]

    history = await asyncio.to_thread(rasid, "history", "--config", config, "--json")
    told = rows(history)
    assert [row["verdict"] for row in told if row["verdict"] == "due"] == ["due"]
    assert "Leyla (1)" in (await asyncio.to_thread(rasid, "history", "--config", config)).stdout


def run_bot(config: Path, environment: dict[str, str]) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "bot", "run", "--config", str(config)],
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


async def test_run_without_a_token_says_so_and_uses_the_console(config: Path) -> None:
    async with Newsroom(stories=load_stories(), clock=WallClock().now, pace=0.0) as newsroom:
        newsroom.publish_until(3.0)
        feed = newsroom.feeds[0]
        feeds = f'[[feeds]]\nurl = "{feed.url}"\nname = "Cairo24"\n'
        append(config, f'interval = "1s"\n[delivery]\ngroup_wait = "0s"\n{feeds}')
        bot = run_bot(config, {})
        assert bot.stdout is not None
        lines: list[str] = []
        while "Cairo24 · " not in (lines[-1] if lines else ""):
            lines.append(await asyncio.wait_for(asyncio.to_thread(bot.stdout.readline), 20))
        bot.send_signal(signal.SIGTERM)
        _, errors = await asyncio.to_thread(bot.communicate)

    assert bot.returncode == 0
    assert "No token is set, so alerts go to this terminal" in errors
    assert any("أذربيجان" in line for line in lines)


async def test_run_with_a_bad_token_is_one_line(config: Path) -> None:
    async with TelegramStandIn() as telegram:
        environment = {"RASID_TELEGRAM_API_URL": telegram.api_url}
        bot = run_bot(config, {**environment, "RASID_TELEGRAM_TOKEN": "123456:WRONGWRONGWRONG"})
        _, errors = await asyncio.to_thread(bot.communicate, timeout=20)

    assert bot.returncode == 2
    assert errors.startswith("rasid: Telegram refuses the token. Ask @BotFather for it")
    assert "WRONGWRONG" not in errors


async def test_run_waits_for_a_telegram_that_is_away(config: Path) -> None:
    bot = run_bot(
        config,
        {
            "RASID_TELEGRAM_API_URL": "http://127.0.0.1:9",
            "RASID_TELEGRAM_TOKEN": "123456:AAAAAAAAAA",
        },
    )
    assert bot.stderr is not None
    line = await asyncio.wait_for(asyncio.to_thread(bot.stderr.readline), 20)
    bot.send_signal(signal.SIGTERM)
    await asyncio.to_thread(bot.communicate, timeout=20)

    assert "event=telegram.unreachable" in line
    assert bot.returncode == 0


def test_every_command_explains_itself() -> None:
    for name in cli.commands:
        result = rasid(name, "--help")
        assert result.exit_code == 0
        assert len(result.stdout.splitlines()) > 5


def test_the_doctor_finds_a_healthy_bot_healthy(config: Path) -> None:
    rasid("migrate", "--config", config)
    examined = rasid("doctor", "--offline", "--config", config)
    assert examined.exit_code == 0, examined.stdout
    for what in ("permissions", "disk", "integrity", "pulse", "outbox", "subscribers", "gone"):
        assert f"ok   {what}: " in examined.stdout
    rows = [
        json.loads(line)
        for line in rasid("doctor", "--offline", "--json", "--config", config).stdout.splitlines()
    ]
    assert all(row["good"] for row in rows)


@pytest.mark.parametrize(("command", "code"), [("doctor --offline", 1), ("health", 2)])
def test_who_looks_at_an_older_database_leaves_it_as_it_is(
    config: Path, command: str, code: int
) -> None:
    database = config.parent / "test.db"
    with closing(Database(database)) as db:
        STEPS.apply(db, stop_before="005-rhythm")
    before = database.read_bytes()
    looked = rasid(*command.split(), "--config", config)
    assert looked.exit_code == code
    assert "lacks step 005-rhythm: start the bot, or run `rasid migrate`" in looked.output
    assert database.read_bytes() == before


def test_the_doctor_tells_what_is_ill(config: Path) -> None:
    rasid("migrate", "--config", config)
    database = config.parent / "test.db"
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("INSERT INTO questions VALUES (9, 'watch', 0, 1, '')")
        connection.execute("INSERT INTO marks VALUES ('pulse-poll', '2999-01-01T00:00:00+00:00')")
        connection.commit()
    config.write_text('[telegram]\ntoken = "123456:SECRETSECRET"\n' + config.read_text())
    config.chmod(0o644)

    examined = rasid("doctor", "--offline", "--config", config)
    assert examined.exit_code == 1
    assert "FAIL permissions: others on this machine can read the token" in examined.stdout
    assert "FAIL integrity: a row of questions refers to nothing" in examined.stdout

    database.write_bytes(b"no database at all" * 99)
    examined = rasid("doctor", "--offline", "--config", config)
    assert examined.exit_code == 1
    assert "FAIL integrity: " in examined.stdout
