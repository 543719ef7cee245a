"""Reader processes: they read, they are killed when stuck, and the next document finds a new one."""

import asyncio
import io
import os
import pickle
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from bot.core.entry import Entry
from bot.core.errors import NotAFeed
from bot.core.feed import FetchFailed
from bot.feeds import reader
from bot.feeds.article import Articles, first_words
from bot.feeds.discover import P, Page, T, discover, here, links_of
from bot.feeds.kinds import parse
from bot.feeds.reader import FORK, LENGTH, ORDER, serve
from bot.feeds.readers import MOST_ASIDE, Readers

NOW = datetime(2026, 1, 7, tzinfo=UTC)
RSS = b"<rss version='2.0'><channel><item><title>Port opens</title></item></channel></rss>"
# feedparser's pattern for authors takes quadratic time (its issue 562): minutes for this one. The prefix
# that is bound to nothing brings the document there.
STUCK = (
    b"<rss version='2.0'><channel><x:y/><item><title>x</title><author>"
    + b"a" * 200_000
    + b"</author></item></channel></rss>"
)


def framed(message: object) -> bytes:
    packed = pickle.dumps(message)
    return LENGTH.pack(len(packed)) + packed


def test_a_reader_answers_in_order() -> None:
    url = "https://news.example/feed"
    jobs = framed((parse, (RSS, None, url, NOW))) + framed((parse, (b"", None, url, NOW)))
    answers = io.BytesIO()

    serve(io.BytesIO(jobs), answers)

    answers.seek(0)
    first = pickle.loads(answers.read(*LENGTH.unpack(answers.read(LENGTH.size))))
    second = pickle.loads(answers.read(*LENGTH.unpack(answers.read(LENGTH.size))))
    assert [entry.title for entry in first] == ["Port opens"]
    assert isinstance(second, NotAFeed)
    assert (str(second), second.looks_like) == ("the answer is empty", "empty")


async def test_documents_are_read() -> None:
    readers = Readers()
    entries = await readers.read(RSS, None, "https://news.example/feed", NOW)
    nothing = await readers.read(b"<rss/>", None, "https://news.example/feed", NOW)
    page = await readers.read(b"<html></html>", None, "https://news.example/feed", NOW)
    blank = await readers.read(b"\xff\xfe", None, "https://news.example/feed", NOW)
    await readers.close()

    assert isinstance(entries, tuple)
    assert isinstance(entries[0], Entry)
    assert nothing == ()
    assert page == FetchFailed("soft", "not-a-feed", "not a feed but html")
    assert blank == FetchFailed("soft", "empty", "the answer is empty")


async def test_a_stuck_reader_is_killed_and_replaced() -> None:
    readers = Readers(seconds=2.0)
    stuck = await readers.read(STUCK, None, "https://news.example/feed", NOW)
    after = await readers.read(RSS, None, "https://news.example/feed", NOW)
    await readers.close()

    assert stuck == FetchFailed("soft", "unreadable", "not read after 2 s")
    assert isinstance(after, tuple)


async def test_a_reader_that_dies_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    readers = Readers()
    real = sys.executable
    monkeypatch.setattr(sys, "executable", "/bin/true")
    died = await readers.read(RSS, None, "https://news.example/feed", NOW)
    monkeypatch.setattr(sys, "executable", real)
    after = await readers.read(RSS, None, "https://news.example/feed", NOW)
    (process,) = readers._idle
    os.kill(process.pid, signal.SIGKILL)
    await process.answers.read()
    again = await readers.read(RSS, None, "https://news.example/feed", NOW)
    await readers.close()

    assert died == FetchFailed("soft", "unreadable", "the reader died of it")
    assert isinstance(after, tuple)
    assert isinstance(again, tuple)


async def test_who_gives_up_leaves_no_half_answer_behind() -> None:
    readers = Readers()
    waiting = asyncio.create_task(readers.read(STUCK, None, "https://news.example/feed", NOW))
    await asyncio.sleep(0.5)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting

    after = await readers.read(RSS, None, "https://news.example/feed", NOW)
    await readers.close()

    assert isinstance(after, tuple)


def test_a_reader_process_has_a_limit_of_memory() -> None:
    assert reader.MEMORY == 1 << 30


async def test_an_origin_that_was_killed_is_started_anew() -> None:
    readers = Readers()
    await readers.read(RSS, None, "https://news.example/feed", NOW)
    (orphan,) = readers._idle
    origin = readers._origin._process
    assert origin is not None
    origin.kill()
    await origin.wait()
    stuck = asyncio.create_task(readers.read(STUCK, None, "https://news.example/feed", NOW))
    await asyncio.sleep(0.3)  # on the orphan, aside
    after = await readers.read(RSS, None, "https://news.example/feed", NOW)

    assert isinstance(after, tuple)
    assert await stuck == FetchFailed("soft", "unreadable", "the reader died of it")
    assert orphan.is_gone
    await readers.close()


async def test_readers_end_with_their_program() -> None:
    readers = Readers()
    await readers.read(RSS, None, "https://news.example/feed", NOW)
    (reader_process,) = readers._idle
    stuck = asyncio.create_task(readers.read(STUCK, None, "https://news.example/feed", NOW))
    await asyncio.sleep(0.3)
    await readers.close()
    answer = await stuck

    assert answer == FetchFailed("soft", "unreadable", "the reader died of it")
    with pytest.raises(ProcessLookupError):
        os.kill(reader_process.pid, 0)


def test_a_reader_whose_program_was_killed_ends_without_a_word() -> None:
    orders, theirs = socket.socketpair()
    asker, handed = socket.socketpair()
    with (
        theirs,
        subprocess.Popen(
            [sys.executable, "-m", "bot.feeds.reader"],
            stdin=theirs.fileno(),
            stderr=subprocess.PIPE,
        ) as process,
    ):
        with handed:
            socket.send_fds(orders, [ORDER.pack(FORK)], [handed.fileno()])
        asker.sendall(framed((parse, (RSS, None, "https://a.example", NOW))))
        asker.close()  # nobody will read the answer
        orders.close()
        _, said = process.communicate(timeout=20)

    assert (process.returncode, said) == (0, b"")


async def test_nobody_waits_for_a_document_that_takes_long() -> None:
    readers = Readers(count=1, seconds=6.0, patience=0.2)
    url = "https://news.example/feed"

    stuck = asyncio.create_task(readers.read(STUCK, None, url, NOW))
    await asyncio.sleep(0)
    good = [await readers.read(RSS, None, url, NOW) for _ in range(3)]

    assert not stuck.done()
    assert all(isinstance(answer, tuple) for answer in good)
    stuck.cancel()
    await asyncio.gather(stuck, return_exceptions=True)
    await readers.close()


async def test_with_many_such_documents_the_good_ones_do_not_wait() -> None:
    readers = Readers(count=1, seconds=2.5, patience=0.05)
    url = "https://news.example/feed"

    jobs = [asyncio.create_task(readers.read(STUCK, None, url, NOW)) for _ in range(MOST_ASIDE + 1)]
    good = await readers.read(RSS, None, url, NOW)
    early = [job.done() for job in jobs]
    # The last one had to make way, and had its whole time afterwards.
    answers = await asyncio.gather(*jobs)

    assert isinstance(good, tuple)
    assert early == [False] * (MOST_ASIDE + 1)
    assert {str(answer) for answer in answers} == {
        str(FetchFailed("soft", "unreadable", "not read after 2.5 s"))
    }
    await readers.close()


async def test_an_archive_that_takes_its_time_is_read_aside() -> None:
    items = b"".join(b"<item><title>t%d</title></item>" % n for n in range(20_000))
    archive = b"<rss version='2.0'><channel>" + items + b"</channel></rss>"
    readers = Readers(patience=0.0)

    read = await readers.read(archive, None, "https://news.example/feed", NOW)

    assert isinstance(read, tuple)
    assert len(read) == 1000
    await readers.close()


PAGE = "https://news.example/1"


async def deep(url: str) -> Page | FetchFailed:
    """A page of a megabyte that takes an HTML parser a minute: it nests without end."""
    return FetchFailed("soft", "http-404", "x") if "robots" in url else Page(url, None, DEEP)


DEEP = b"<html>" + b"<div>" * 200_000


async def test_a_hostile_page_holds_neither_an_article_nor_a_search() -> None:
    handed: list[object] = []

    async def noted(work: Callable[P, T], *arguments: P.args, **names: P.kwargs) -> T | FetchFailed:
        handed.append(work)
        if handed[-1] is parse:
            return await here(work, *arguments, **names)
        return FetchFailed("soft", "unreadable", "x")

    assert await Articles(deep, "Rasid", noted).summary(PAGE) == ""
    assert (await discover(deep, PAGE, NOW, noted)).found == ()

    # On the event loop it would take a minute each, whatever the clock says.
    assert handed[0] is first_words
    assert {parse, links_of} <= set(handed)


async def test_what_a_hostile_page_takes_is_bounded() -> None:
    readers = Readers(seconds=1.0, patience=0.2)
    page = Page(PAGE, None, DEEP)

    answers = [
        await readers.apart(first_words, page.body),
        await readers.apart(links_of, page),
    ]
    await readers.close()

    assert answers == [FetchFailed("soft", "unreadable", "not read after 1 s")] * 2


async def test_a_search_tells_of_a_feed_that_could_not_be_read() -> None:
    async def stuck(url: str) -> Page | FetchFailed:
        return Page(url, None, STUCK)

    readers = Readers(seconds=1.0)
    told = await discover(stuck, PAGE, NOW, readers.apart)
    await readers.close()

    assert told.tried[0] == (PAGE, "unreadable: not read after 1 s")
