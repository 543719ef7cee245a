"""/feeds: the list with its health, more by address or by OPML."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.feed import FeedOffer
from bot.ports import Unit
from tests.chat.person import Actor
from tests.chat.world import World

OUTDATED = ["(This button is out of date.)"]
RSS = (
    b"<rss version='2.0'><channel><language>az</language><item><title>Port opens</title>"
    b"<guid>1</guid><pubDate>Tue, 06 Jan 2026 08:00:00 GMT</pubDate></item></channel></rss>"
)
SITE = (
    b"<html><head><link rel='alternate' type='application/rss+xml' title='Port news' href='/rss'>"
    b"</head></html>"
)
OPML = (
    b"<opml version='2.0'><body><outline text='Ports'>"
    b"<outline text='A' xmlUrl='https://a.example/rss'/>"
    b"<outline text='B' xmlUrl='https://b.example/rss'/></outline></body></opml>"
)


async def polled(world: World) -> list[str]:
    feeds = await world.store.read(lambda unit: unit.feeds.all())
    return [feed.url for feed in feeds]


async def test_without_feeds_it_says_how_to_get_some() -> None:
    async with World() as world:
        said = await Actor(world, 99, "Root").say("/feeds")

        assert said[0] == "< No feeds yet."
        assert "OPML" in said[2]


async def test_by_the_address_of_a_site_its_feed_is_one_tap_away() -> None:
    async with World() as world:
        world.pages = {"https://port.example": SITE, "https://port.example/rss": RSS}
        root = Actor(world, 99, "Root")

        said = await root.say("/feeds port.example")
        assert said[0] == "< One feed at port.example. Tap it to read it from now on."
        assert "< Port news" in said
        assert await polled(world) == []
        card = await root.press("➕ Port news")
        assert "~ ⚪ port.example · not read yet" in card
        assert "~ az" in card
        assert await polled(world) == ["https://port.example/rss"]
        root.lines()
        assert "< [✅ Port news]" in await root.say("/feeds port.example")


async def test_a_search_in_vain_tells_what_was_tried() -> None:
    async with World() as world:
        said = await Actor(world, 99, "Root").say("/feeds nowhere.example")

        assert said[0] == "< I found no feed at nowhere.example. Tried:"
        assert "< https://nowhere.example" in said
        assert "< http-404: the server answered 404" in said


async def test_a_feed_is_taken_out_and_in_again() -> None:
    async with World() as world:
        offer = FeedOffer("https://a.example/rss", "A", "ar", "EG", "private")
        await world.store.run(lambda unit: unit.feeds.add(offer, world.clock.now()))
        root = Actor(world, 99, "Root")
        await root.say("/feeds")

        assert "~ ar · EG · private" in await root.press("⚪ A · ar")
        assert "~ It is not read. Its entries are kept." in await root.press("Stop reading it")
        assert await polled(world) == []
        await root.press("➕ Read it")
        assert await polled(world) == ["https://a.example/rss"]
        assert "~ [⚪ A · ar]" in await root.press("« Feeds")


async def test_ill_feeds_come_first_and_say_why_and_there_are_pages() -> None:
    async with World() as world:

        def fill(unit: Unit) -> None:
            now = world.clock.now()
            unit.feeds.sync(
                [FeedOffer(f"https://{n:02}.example/", f"N{n:02}") for n in range(21)], now
            )
            feed = unit.feeds.all()[20]
            state = replace(
                feed.state,
                failures=4,
                last_error="http-500: no",
                last_success=now - timedelta(days=9),
            )
            unit.feeds.save(feed.id, state)

        await world.store.run(fill)
        root = Actor(world, 99, "Root")
        said = await root.say("/feeds")

        assert said[0] == "< 21 feeds, the ill ones first. Tap one to see how it is."
        assert next(line for line in said if "N" in line) == "< [🔴 N20]"
        assert said[-1] == "< [2 ▶]"
        assert (await root.press("2 ▶"))[-1] == "~ [◀ 1] [3 ▶]"
        assert (await root.press("3 ▶"))[-1] == "~ [◀ 2]"
        assert (await root.forge("fl:99"))[-1] == "~ [◀ 2]"
        await root.say("/feeds")
        assert "~ 4 failures in a row; http-500: no" in await root.press("🔴 N20")


@pytest.mark.parametrize("data", ["fd:x", "fd:9", "fa:", "fa:9", "fx:-1", "fx:9"])
async def test_a_forged_button_does_nothing(data: str) -> None:
    async with World() as world:
        root, leyla = Actor(world, 99, "Root"), Actor(world, 7, "Leyla")
        await root.say("/start")
        await leyla.say("/start")
        root.lines()
        assert await root.forge(data) == OUTDATED
        leyla.lines()
        assert await leyla.forge(data) == OUTDATED
        assert await leyla.forge("fl:0") == OUTDATED


async def test_a_list_of_another_reader_is_taken() -> None:
    async with World() as world:
        root = Actor(world, 99, "Root")

        assert await root.send_file("mine.opml", OPML) == ["< ✅ 2 feeds more. Known already: 0."]
        assert await polled(world) == ["https://a.example/rss", "https://b.example/rss"]
        assert await root.send_file("mine.opml", OPML) == ["< No new feed in it. Known already: 2."]
        (said,) = await root.send_file("photo.txt", b"hello")
        assert said.startswith("< photo.txt lists no feeds")
        (said,) = await root.send_file("big.opml", OPML, size=3 * 1024 * 1024)
        assert said == "< A list of feeds may have 2 MB at the most."


async def test_files_of_all_others_are_not_read() -> None:
    async with World() as world:
        leyla = Actor(world, 7, "Leyla")

        assert await leyla.send_file("mine.opml", OPML) == []
        assert await polled(world) == []


async def test_all_feeds_are_given_as_a_list_for_other_readers() -> None:
    async with World() as world:
        root = Actor(world, 99, "Root")
        await root.send_file("mine.opml", OPML)
        await root.say("/feeds")
        assert await root.press("📄 OPML") == [
            "< {file}",
            "< 2 feeds as OPML, for any reader.",
        ]
        assert await root.say("/feeds OPML") == ["< {file}", "< 2 feeds as OPML, for any reader."]
        (_, again) = world.wire.documents
        assert [offer.url for offer in world.desk.finder.listed(again)] == await polled(world)


async def test_outlets_are_told_with_what_they_have_published() -> None:
    async with World() as world:
        root = Actor(world, 99, "Root")
        assert await root.say("/sources") == ["< No feeds yet."]
        await world.publish("Wire", "en", "Baku opens a port", "It is so.")
        world.clock.step(days=8)
        await world.publish("Wire", "en", "Baku builds a bridge", "It is so.")
        await world.publish("Wire", "en", "Baku buys six trams", "It is so.")
        offers = [
            FeedOffer("https://a.example/rss", "Al Masdar", "ar", "EG", "state"),
            FeedOffer("https://a.example/en", "Al Masdar", "en"),
            *(FeedOffer(f"https://{n}.example/", f"N{n:02}") for n in range(20)),
        ]

        def add(unit: Unit) -> None:
            for offer in offers:
                unit.feeds.add(offer, world.clock.now())

        await world.store.run(add)
        root.lines()

        said = await root.say("/sources")
        assert said[:4] == [
            "< 22 outlets, with their entries of the last 7 days",
            "<",
            "< Wire · English · 2 entries",
            "< Al Masdar · Egypt · Arabic · English · state · no entry",
        ]
        assert said[-1] == "< [2 ▶]"
        assert (await root.press("2 ▶"))[-3:] == [
            "~ N18 · no entry",
            "~ N19 · no entry",
            "~ [◀ 1]",
        ]
        assert await root.forge("so:99") != []
