"""Queries of a thousand characters that are meant to take long; `make bench` measures what they take."""

HOSTILE = [
    "Gaza " * 200, "a1," * 333, "(" * 19 + "a1 b1," + ")" * 19, "(a1 b1 OR c1) OR " * 58,
    "(a1 b1 OR " * 20,
    "a^2," * 250, "a:b " * 250, "title: a " * 111, '"a" ' * 250, '"' * 1000, 'א"' * 500, "{" * 1000,
    "{a}" * 333,
    "<<<" * 333, "-a " * 333, "(a1 NEAR b1) " * 75, "abc* " * 200, "abcd" + "*" * 996, "以色列" * 333,
    "以 " * 500, "ع\u200c" * 500, "a-" * 500, "a" + "\u0301" * 999, "ﷺ" * 1000,
    "#ﷺ " * 333, "age:[" * 200, "AND " * 250,
    "a b OR " * 140 + "c", "a'" * 500, '"a\n' * 333, "a" * 990 + ":x",
    "min:" + "9" * 990, "x NEAR/" + "9" * 990,
    "search:a" * 125, "😀" * 1000, "^2" * 500, "[" * 1000, "age:" + "<" * 990,
]  # fmt: skip
