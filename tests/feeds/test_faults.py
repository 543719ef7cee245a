"""Feeds in trouble beside feeds that are well: each gets its class, its next check and its message.

That nobody waits for them is measured (`benchmarks/feed_faults.py`).
"""

from datetime import timedelta

from benchmarks.feed_faults import BAD, RETRY_AFTER, SHARES, play

TIMEOUT, SLOW = 4.0, 0.2


async def test_each_trouble_is_told_and_costs_nobody_else() -> None:
    kinds = [*SHARES, *["well"] * 20]

    told = await play(kinds, TIMEOUT, SLOW)

    for one in told:
        assert (one.arrived is None) == (one.kind in BAD), one
    by_kind = {one.kind: one for one in told}
    expected = {
        "500": ("failing", 5, "1 failure; http-500: the server answered 500"),
        "404": ("failing", 10, "1 failure; http-404: the server answered 404"),
        "410": ("dead", 24 * 60, "1 failure; gone: the publisher says it is gone for good"),
        "429": ("failing", RETRY_AFTER / 60, "1 failure; http-429: the server answered 429"),
        "hangs": ("failing", 5, "1 failure; timeout: no answer in time"),
        "breaks off": ("failing", 5, "1 failure; cut-short: the answer broke off before its end"),
        "slow": ("well", 5, ""),
        "301": ("well", 5, ""),
        "no validators": ("well", 5, ""),
        "well": ("well", 5, ""),
    }
    for kind, (word, minutes, detail) in expected.items():
        one = by_kind[kind]
        assert (one.word, one.detail) == (word, detail)
        assert abs(one.waits - timedelta(minutes=minutes)) < timedelta(minutes=1), kind
