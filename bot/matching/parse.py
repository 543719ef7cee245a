"""The grammar of the watch language: from what a subscriber typed to a query, or to one clear error.

query = or { "," or }     or = and { OR and }     and = near { [AND] near }
near = unary [ NEAR unary ]     unary = [ NOT ] primary
primary = "(" query ")" | field ":" primary | phrase | case | exact | word
"""

from bot.core.errors import QueryError
from bot.matching.meaning import check_meaning, fact
from bot.matching.printing import explain
from bot.matching.scan import Scanner, Sign
from bot.matching.syntax import (
    DEFAULT_NEAR,
    LONGEST_QUERY,
    Advice,
    And,
    Case,
    Exact,
    Fact,
    Near,
    Not,
    Phrase,
    Query,
    Reading,
    Scope,
    ScopeName,
    Word,
    all_of,
    any_of,
)

_DEEPEST = 40
"""Brackets within brackets; nobody types more, and Python's stack has an end."""
_SCOPES: dict[str, ScopeName] = {"title": "title", "lead": "lead", "text": "text"}


def parse(text: str) -> Reading:
    """Read a query. Raises QueryError, and never anything else."""
    if len(text) > LONGEST_QUERY:
        message = f"At most {LONGEST_QUERY} characters"
        raise QueryError(
            "query-too-long", message, LONGEST_QUERY + 1, most=LONGEST_QUERY, typed=len(text)
        )
    scanner = Scanner(text)
    parser = _Parser(text, scanner.scan())
    query = parser.whole()
    check_meaning(query)
    advice = sorted((*scanner.advice, *parser.advice), key=lambda item: item.position)
    return Reading(query, tuple(advice))


class _Parser:
    """Goes through the signs once; each method reads one rule of the grammar."""

    def __init__(self, text: str, signs: list[Sign]) -> None:
        self.text = text
        self.signs = signs
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
        return query

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
        mixed = False
        separators: list[Sign] = []
        while True:
            item, joined = self._and()
            mixed = mixed or joined
            if item is not None:
                items.append(item)
            if self._kind() != "OR":
                break
            separators.append(self._take())
        if not items:
            return None
        if len(items) <= len(separators):
            self._lonely(separators[0])
        elif mixed and separators:
            self._mixed(items, self.signs[start].position)
        return any_of(items)

    def _and(self) -> tuple[Query | None, bool]:
        """Give the expression, and whether it was joined here from several without brackets."""
        items: list[Query] = []
        operator: Sign | None = None
        while self._kind() not in ("", ")", ",", "OR"):
            if self._kind() == "AND":
                operator = self._take()
                if not items:
                    self._lonely(operator)
                continue
            item = self._near()
            if item is not None:
                operator = None
                items.append(item)
        if operator is not None and items:
            self._lonely(operator)
        return (all_of(items) if items else None), len(items) > 1

    def _near(self) -> Query | None:
        if self._kind() == "NEAR":
            raise _lonely_near(self._take(), "left")
        start = self.signs[self.at].position
        left = self._unary()
        if self._kind() != "NEAR":
            return left
        sign = self._take()
        right = self._unary() if self._kind() not in ("", ")", ",", "AND", "OR", "NEAR") else None
        for side, item in (("left", left), ("right", right)):
            if item is None or isinstance(item, Not | Fact):
                raise _lonely_near(sign, side)
        assert left is not None
        assert right is not None
        if self._kind() == "NEAR":
            at = self.signs[self.at].position
            first = self.text[start - 1 : at - 1].rstrip()
            repair = f"{self.text[: start - 1]}({first}) {self.text[at - 1 :]}"
            raise QueryError("query-near-twice", "Two NEARs in a row need brackets", at, repair)
        return Near(left, right, sign.number or DEFAULT_NEAR, sign.value.startswith("O"))

    def _unary(self) -> Query | None:
        negated = False
        while self._kind() == "NOT":
            sign = self._take()
            negated = True
            if self._kind() in ("", ")", ",", "AND", "OR", "NEAR"):
                self._lonely(sign)
                return None
        item = self._primary()
        return Not(item) if negated and item is not None else item

    def _primary(self) -> Query | None:
        sign = self._take()
        match sign.kind:
            case "(":
                return self._group(sign)
            case "field":
                return self._field(sign)
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
        if self.depth > _DEEPEST:
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
        if self._kind() not in ("word", "exact", "case", "phrase", "("):
            self._lonely(sign)
            return None
        item = self._primary()
        if item is None:
            return None
        if sign.value in _SCOPES:
            return Scope(_SCOPES[sign.value], item)
        return fact(sign.value, item, sign.position)

    def _lonely(self, sign: Sign) -> None:
        start, end = sign.position - 1, sign.position - 1 + len(sign.value)
        if sign.kind == "field":
            end = self.text.index(":", start) + 1
        repair = self.text[:start] + self.text[end:]
        details = (("operator", sign.value),)
        self.advice.append(Advice("query-operator-lonely", sign.position, repair.strip(), details))

    def _mixed(self, items: list[Query], position: int) -> None:
        reading = explain(any_of(items))
        other = ""
        first = items[0]
        if isinstance(first, And) and not any(isinstance(item, And) for item in items[1:]):
            regrouped = any_of([first.items[-1], *items[1:]])
            other = explain(all_of([*first.items[:-1], regrouped]))
        details = (("reading", reading), ("other", other))
        self.advice.append(Advice("query-mixed-and-or", position, reading, details))


def _lonely_near(sign: Sign, side: str) -> QueryError:
    message = f"{sign.value} needs a word on its {side}"
    key = f"query-near-needs-{side}"
    return QueryError(key, message, sign.position, operator=sign.value)
