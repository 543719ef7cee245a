"""What there is to say about a query that can be read, and about an operator without its words."""

from collections.abc import Sequence

from bot.core.errors import QueryError
from bot.matching.printing import explain
from bot.matching.scan import Sign
from bot.matching.syntax import Advice, And, Query, all_of, any_of


def lonely(sign: Sign, text: str) -> Advice:
    """Say that an operator or a field was left out, for there is nothing that it belongs to."""
    start, end = sign.position - 1, sign.position - 1 + len(sign.value)
    if sign.kind == "field":
        end = text.index(":", start) + 1
    repair = text[:start] + text[end:]
    details = (("operator", sign.value),)
    return Advice("query-operator-lonely", sign.position, repair.strip(), details)


def mixed(items: Sequence[Query], position: int) -> Advice:
    """Say how AND and OR were read, and where it is plain what else may be meant."""
    reading = explain(any_of(items))
    first = items[0]
    if not isinstance(first, And) or any(isinstance(item, And) for item in items[1:]):
        return Advice("query-mixed-and-or", position, reading)
    regrouped = any_of([first.items[-1], *items[1:]])
    other = explain(all_of([*first.items[:-1], regrouped]))
    return Advice("query-mixed-other", position, reading, (("other", other),))


def unreachable(least: float, reached: float, position: int) -> Advice:
    """Say that no story can weigh as much as is asked."""
    details = (("least", f"{least:g}"), ("reached", f"{reached:g}"))
    return Advice("query-min-unreachable", position, None, details)


def needs_word(sign: Sign, side: str) -> QueryError:
    """Make the error for an operator that has no word on one side."""
    message = f"{sign.value} needs a word on its {side}"
    key = f"query-near-needs-{side}"
    return QueryError(key, message, sign.position, operator=sign.value)
