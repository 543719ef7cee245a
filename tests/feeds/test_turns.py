"""Turns at a host: two in flight, a pause between two that begin, nobody waits for another host."""

import asyncio
from datetime import timedelta
from itertools import pairwise

from bot.feeds.turns import LONGEST_REST, Turns


async def visits(turns: Turns, hosts: list[str]) -> tuple[list[tuple[str, float]], int]:
    started: list[tuple[str, float]] = []
    inside = most = 0
    loop = asyncio.get_running_loop()
    begin = loop.time()

    async def visit(host: str) -> None:
        nonlocal inside, most
        async with turns.at(host):
            started.append((host, loop.time() - begin))
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0.01)
            inside -= 1

    await asyncio.gather(*map(visit, hosts))
    return started, most


async def test_two_are_in_flight_at_a_host() -> None:
    _, most = await visits(Turns(pause=0), ["a.example"] * 6)

    assert most == 2


async def test_at_hosts_of_our_own_there_is_no_limit() -> None:
    _, most = await visits(Turns(pause=0, places=9), ["a.example"] * 6)

    assert most == 6


async def test_two_begin_with_a_pause_between() -> None:
    started, _ = await visits(Turns(pause=0.02), ["a.example"] * 4)

    moments = [at for _, at in started]
    assert all(later - at > 0.015 for at, later in pairwise(moments))


async def test_another_host_is_not_waited_for() -> None:
    started, _ = await visits(Turns(pause=5), ["a.example", "b.example", "c.example"])

    assert {host for host, _ in started} == {"a.example", "b.example", "c.example"}


async def test_a_host_that_asked_us_to_wait_is_left_alone_for_an_hour_at_most() -> None:
    turns = Turns()

    turns.send_away("a.example", timedelta(seconds=50))
    turns.send_away("b.example", timedelta(days=3))

    first, second = turns.rest("a.example"), turns.rest("b.example")
    assert first is not None
    assert second is not None
    assert timedelta(seconds=40) < first <= timedelta(seconds=50)
    assert timedelta(minutes=59) < second <= LONGEST_REST
    assert turns.rest("c.example") is None


async def test_a_rest_ends() -> None:
    turns = Turns()
    turns.send_away("a.example", timedelta(0))

    assert turns.rest("a.example") is None
