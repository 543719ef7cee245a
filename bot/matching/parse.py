"""The grammar of the watch language: from what a subscriber typed to a query, or to one clear error.

query = or { "," or }     or = and { OR and }     and = near { [AND] ( near | "min:" number ) }
near = unary [ NEAR unary ]     unary = [ NOT ] weighted     weighted = counted [ "^" number ]
counted = [ ATLEAST ] primary
primary = "(" query ")" | field ":" primary | "age:" range | phrase | case | exact | word
"""

from functools import partial

from bot.core.errors import QueryError
from bot.matching import amounts, reuse
from bot.matching.fields import each_value, fact, not_here
from bot.matching.meaning import check_meaning
from bot.matching.remarks import lonely, mixed, needs_word, unreachable
from bot.matching.reuse import Reusable
from bot.matching.scan import VALUES, Scanner, Sign
from bot.matching.syntax import (
    LONGEST_QUERY,
    LONGEST_SAVED,
    Advice,
    AtLeast,
    Case,
    Exact,
    Near,
    Not,
    Phrase,
    Query,
    Reading,
    Scope,
    ScopeName,
    Weighted,
    Word,
    Wordless,
    all_of,
    any_of,
    topics_in,
)
from bot.matching.weights import most, weighed

_DEEPEST = 20
"""Brackets within brackets; nobody types more, and Python's stack has an end."""
_DEEPEST_SAVED = 2 * _DEEPEST + 1
"""A query is kept with a bracket more around what AND and OR bind."""
_SCOPES: dict[str, ScopeName] = {"title": "title", "lead": "lead", "text": "text"}
_NO_OPERAND = frozenset(("", ")", ",", "AND", "OR", "NEAR", "^", "min"))
"""Kinds of signs that no expression begins with."""


def parse(text: str, reusable: Reusable | None = None) -> Reading:
    """Read a query as it was typed. Raises QueryError, and never anything else.

    `reusable` is what `topic:` and `search:` may name; without it any topic and no search.
    """
    return _read(text, LONGEST_QUERY, _DEEPEST, reusable or Reusable())


def parse_saved(text: str) -> Reading:
    """Read a query as it is kept: printed, with what it reuses, it may have grown."""
    return _read(text, LONGEST_SAVED, _DEEPEST_SAVED, Reusable(reader=None))


def _saved(text: str) -> Query:
    return parse_saved(text).query


def parse_pattern(text: str) -> Query:
    """Read a pattern of a topic, which cannot ask for topics in its turn."""
    query = parse(text).query
    if topics_in(query):
        raise not_here("topic:", 1)
    return query


def _read(text: str, longest: int, deepest: int, reusable: Reusable) -> Reading:
    if len(text) > longest:
        message = f"At most {longest} characters"
        raise QueryError("query-too-long", message, longest + 1, most=longest, typed=len(text))
    scanner = Scanner(text)
    parser = _Parser(text, scanner.scan(), deepest, reusable)
    query = parser.whole()
    check_meaning(query, reusable.reader)
    advice = sorted((*scanner.advice, *parser.advice), key=lambda item: item.position)
    return Reading(query, tuple(advice))


class _Parser:
    """Goes through the signs once; each method reads one rule of the grammar."""

    def __init__(self, text: str, signs: list[Sign], deepest: int, reusable: Reusable) -> None:
        self.text = text
        self.signs = signs
        self.deepest = deepest
        self.reusable = reusable
        self.least: Sign | None = None
        self.at = 0
        self.depth = 0
        self.advice: list[Advice] = []

    def whole(self) -> Query:
        query = self._query()
        if self.at < len(self.signs):
            at = self.signs[self.at].position
            repair = self.text[: at - 1] + self.text[at:]
            raise QueryError("query-unopened-bracket", "No bracket to close here", at, repair)
        if query is None:
            raise QueryError("query-empty", "There is no word to look for", 1)
        return self._weighed(query)

    def _weighed(self, query: Query) -> Query:
        if self.least is None:
            return weighed(query, None)
        position = self.least.position
        least = amounts.least_sum(self.least.value, position)
        if most(query) < least:
            self.advice.append(unreachable(least, most(query), position))
        return weighed(query, least)

    def _kind(self) -> str:
        return self.signs[self.at].kind if self.at < len(self.signs) else ""

    def _take(self) -> Sign:
        self.at += 1
        return self.signs[self.at - 1]

    def _query(self) -> Query | None:
        items = []
        while True:
            item = self._or()
            if item is not None:
                items.append(item)
            if self._kind() != ",":
                return any_of(items) if items else None
            self._take()

    def _or(self) -> Query | None:
        items: list[Query] = []
        start = self.at
        together = False
        separators: list[Sign] = []
        while True:
            item, joined = self._and()
            together = together or joined
            if item is not None:
                items.append(item)
            if self._kind() != "OR":
                break
            separators.append(self._take())
        if not items:
            return None
        if len(items) <= len(separators):
            self.advice.append(lonely(separators[0], self.text))
        elif together and separators:
            self.advice.append(mixed(items, self.signs[start].position))
        return any_of(items)

    def _and(self) -> tuple[Query | None, bool]:
        """Give the expression, and whether it was joined here from several without brackets."""
        items: list[Query] = []
        operator: Sign | None = None
        while self._kind() not in ("", ")", ",", "OR"):
            if self._kind() == "AND":
                operator = self._take()
                if not items:
                    self.advice.append(lonely(operator, self.text))
                continue
            if self._kind() == "min":
                operator = None
                self._take_least()
                continue
            item = self._near()
            if item is not None:
                operator = None
                items.append(item)
        if operator is not None and items:
            self.advice.append(lonely(operator, self.text))
        return (all_of(items) if items else None), len(items) > 1

    def _take_least(self) -> None:
        sign = self._take()
        if self.least is not None:
            raise not_here(f"min:{sign.value}", sign.position)
        self.least = sign

    def _near(self) -> Query | None:
        if self._kind() == "NEAR":
            raise needs_word(self._take(), "left")
        start = self.signs[self.at].position
        left = self._unary()
        if self._kind() != "NEAR":
            return left
        sign = self._take()
        right = None if self._kind() in _NO_OPERAND else self._unary()
        for side, item in (("left", left), ("right", right)):
            if item is None or isinstance(item, Wordless):
                raise needs_word(sign, side)
        assert left is not None
        assert right is not None
        if self._kind() == "NEAR":
            at = self.signs[self.at].position
            first = self.text[start - 1 : at - 1].rstrip()
            repair = f"{self.text[: start - 1]}({first}) {self.text[at - 1 :]}"
            raise QueryError("query-near-twice", "Two NEARs in a row need brackets", at, repair)
        return Near(left, right, sign.number or None, sign.value.startswith("O"))

    def _unary(self) -> Query | None:
        negated = False
        while self._kind() == "NOT":
            sign = self._take()
            negated = True
            if self._kind() in _NO_OPERAND:
                self.advice.append(lonely(sign, self.text))
                return None
        item = self._weighted()
        return Not(item) if negated and item is not None else item

    def _weighted(self) -> Query | None:
        item = self._counted()
        if self._kind() != "^":
            return item
        sign = self._take()
        if item is None:
            return None
        if not most(item):
            raise not_here(f"^{sign.value}", sign.position)
        return Weighted(item, amounts.weight(sign.value, sign.position))

    def _counted(self) -> Query | None:
        if self._kind() != "ATLEAST":
            return self._primary()
        sign = self._take()
        item = None if self._kind() in _NO_OPERAND | {"NOT", "ATLEAST"} else self._primary()
        if item is None or isinstance(item, Wordless):
            raise needs_word(sign, "right")
        assert sign.number is not None
        return AtLeast(sign.number, item)

    def _primary(self) -> Query | None:
        sign = self._take()
        match sign.kind:
            case "(":
                return self._group(sign)
            case "field":
                return self._field(sign)
            case "age":
                return amounts.age(sign.value, sign.position)
            case "word":
                return Word(sign.value)
            case "exact":
                return Exact(sign.value)
            case "case":
                return Case(sign.value)
            case _:
                return Phrase(tuple(sign.value.split()), sign.number)

    def _group(self, opened: Sign) -> Query | None:
        self.depth += 1
        if self.depth > self.deepest:
            raise QueryError("query-too-deep", "Too many brackets in brackets", opened.position)
        query = self._query()
        self.depth -= 1
        if self._kind() != ")":
            at = opened.position
            message = f"A bracket opened at character {at} is never closed"
            repair = self.text.rstrip() + ")" * (self.depth + 1)
            raise QueryError("query-unclosed-bracket", message, at, repair)
        self._take()
        return query

    def _field(self, sign: Sign) -> Query | None:
        if self._kind() not in VALUES | {"("}:
            self.advice.append(lonely(sign, self.text))
            return None
        item = self._primary()
        if item is None:
            return None
        if sign.value in _SCOPES:
            return Scope(_SCOPES[sign.value], item)
        made = each_value(item, partial(self._value, sign.value, sign.position))
        if made is None:
            raise not_here(f"{sign.value}:(…)", sign.position)
        return made

    def _value(self, field: str, position: int, typed: str) -> Query:
        if field == "topic":
            return reuse.topic(typed, self.reusable, position, self.text)
        if field == "search":
            return reuse.search(typed, self.reusable, position, self.text, _saved)
        return fact(field, typed, position, self.text)
