"""One line per event, and no secret in any."""

import io
import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from bot.log import configure
from bot.metrics import LogMeter

TOKEN = "123456789:AAE-x_yzABCDEFGHIJKLMNOPQRSTUVWXYZ"


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    yield io.StringIO()
    root.handlers[:] = before
    root.setLevel(level)
    structlog.reset_defaults()


def test_an_event_is_one_line_for_people(stream: io.StringIO) -> None:
    configure("info", "text", stream)

    LogMeter().event("feed.failed", feed="https://a.example/rss", code="timeout")

    line = stream.getvalue()
    assert line.count("\n") == 1
    assert "level=warning event=feed.failed" in line
    assert "feed=https://a.example/rss" in line


def test_an_event_is_one_line_for_programs(stream: io.StringIO) -> None:
    configure("info", "json", stream)
    meter = LogMeter()

    meter.event("delivery.sent", subscriber=3, seconds=0.5)

    row = json.loads(stream.getvalue())
    assert (row["event"], row["level"], row["subscriber"]) == ("delivery.sent", "info", 3)
    assert meter.counts["delivery.sent"] == 1


def test_what_is_below_the_level_is_counted_only(stream: io.StringIO) -> None:
    configure("info", "text", stream)
    meter = LogMeter()

    meter.event("feed.polled", feed="x")

    assert stream.getvalue() == ""
    assert meter.counts["feed.polled"] == 1


def test_an_event_that_nobody_knows_is_a_mistake(stream: io.StringIO) -> None:
    with pytest.raises(KeyError):
        LogMeter().event("no.such.event")


def test_no_secret_reaches_the_log_by_any_way(stream: io.StringIO) -> None:
    configure("debug", "json", stream, secrets=("let-me-in", ""))
    try:
        raise RuntimeError(f"POST /bot{TOKEN}/sendMessage let-me-in")
    except RuntimeError as error:
        LogMeter().event("job.crashed", error=repr(error), exception=error)
    logging.getLogger("somebody").warning("GET /bot%s/getMe let-me-in", TOKEN)

    written = stream.getvalue()
    assert written.count("\n") == 2
    assert "AAE-x_yz" not in written
    assert "let-me-in" not in written
    assert "[token]" in written
    assert "[secret]" in written


def test_the_library_that_logs_addresses_is_quiet(stream: io.StringIO) -> None:
    configure("info", "text", stream)

    logging.getLogger("httpx").info("HTTP Request: POST %s", "https://api.telegram.org/bot1:x")

    assert stream.getvalue() == ""
