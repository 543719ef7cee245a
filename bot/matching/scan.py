"""The words and signs of a query, before its grammar.

Whatever people paste is read: smart quotes, dashes that a telephone made of hyphens, commas of every
script. Each sign keeps its position in what was typed, so that an error can point at it.
"""

import re
from typing import Literal, NamedTuple

from bot.matching.amounts import check_wildcard, near_distance, times, wildcard_first
from bot.matching.fields import FIELDS, unknown_field
from bot.matching.syntax import Advice
from bot.text.tokens import tokenize

Kind = Literal[
    "(", ")", ",", "AND", "OR", "NOT", "NEAR", "ATLEAST", "^", "field", "age", "min", "word", "exact",
    "case", "phrase",
]  # fmt: skip
VALUES = frozenset(("word", "exact", "case", "phrase"))

_QUOTES = '"“”„«»‟＂״'
_DASHES = "-–—―−!"
_COMMAS = ",،;؛，；、\n"
_CLOSERS = " \t\r()|&{}^~" + _COMMAS
_HEBREW = re.compile("[א-ת]")
_RUN = re.compile(
    f"(?:(?!<<<)[^\\s{re.escape(_CLOSERS + _QUOTES)}]"
    f"|(?<=[א-ת])[{_QUOTES}](?=[א-ת])"  # צה"ל
    r"|(?<=\d),(?=\d))+"  # 1,000
)
"""What belongs to one word as it was typed."""
_BEFORE_VALUE = re.compile(r"^([ \t]*)(https?://)?")
_NEAR = re.compile(r"(O?)NEAR(?:/(\w*))?")
_ATLEAST = re.compile(r"ATLEAST/(\w*)")
_REPEAT = re.compile(r"repeat(\d+):(?=\S)")
_WEIGHT = re.compile(r"\^(\d+(?:\.\d+)?)")
_AMOUNT = re.compile(r"<\s*\w*|\[[^\]\n]*\]?|\S*")
"""What is read as the value of age: and min:, right or wrong."""


class Sign(NamedTuple):
    """One word or sign of a query."""

    kind: Kind
    value: str
    position: int
    """Counted from 1."""
    number: int | None = None
    """Words of a NEAR or of the ~n after a phrase, times of an ATLEAST."""


class Scanner:
    """Reads a query from left to right, once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.signs: list[Sign] = []
        self.advice: list[Advice] = []

    def scan(self) -> list[Sign]:
        """Give the signs of the query."""
        while self.at < len(self.text):
            self._step()
        return self.signs

    def _step(self) -> None:
        letter = self.text[self.at]
        if self.text.startswith("<<<", self.at):
            end = self.text.find(">>>", self.at)
            self.at = len(self.text) if end < 0 else end + 3
        elif letter in _COMMAS:
            self._add(",", letter, 1)
        elif letter in "()":
            self._add("(" if letter == "(" else ")", letter, 1)
        elif letter in "|&":
            width = 2 if self.text.startswith(letter * 2, self.at) else 1
            self._add("OR" if letter == "|" else "AND", letter, width)
        elif letter in _QUOTES:
            self._phrase()
        elif letter == "{":
            self._case()
        elif letter in _DASHES or letter == "=":
            self._prefix(letter)
        elif letter == "^":
            self._weight()
        elif letter in "*?" and self._next_is_letter():
            raise wildcard_first(self._rest_of_run(), self.at + 1, self.text)
        elif letter == "#" and self._next_is_letter():
            self._add("field", "tag", 1)
        elif letter.isalnum() or tokenize(letter):
            self._run()
        else:
            self.at += 1

    def _add(self, kind: Kind, value: str, width: int, number: int | None = None) -> None:
        self.signs.append(Sign(kind, value, self.at + 1, number))
        self.at += width

    def _next_is_letter(self) -> bool:
        return bool(tokenize(self.text[self.at + 1 : self.at + 2]))

    def _prefix(self, letter: str) -> None:
        following = self.text[self.at + 1 : self.at + 2]
        if letter == "=":
            if self._next_is_letter():
                self.at += 1
                self._run(exact=True)
            else:
                self.at += 1
        elif following and not following.isspace() and following not in _DASHES:
            self._add("NOT", letter, 1)
        else:
            self.at += 1

    def _weight(self) -> None:
        found = _WEIGHT.match(self.text, self.at)
        if found is None:
            self.at += 1
        elif self.signs and self.signs[-1].kind in VALUES | {")"}:
            self._add("^", found[1], len(found[0]))
        else:
            repair = self.text[: self.at] + self.text[found.end() :]
            details = (("operator", found[0]),)
            self.advice.append(
                Advice("query-operator-lonely", self.at + 1, repair.strip(), details)
            )
            self.at = found.end()

    def _rest_of_run(self) -> str:
        found = _RUN.match(self.text, self.at)
        assert found is not None
        return found[0]

    def _between_hebrew(self, at: int) -> bool:
        around = self.text[max(at - 1, 0) : at], self.text[at + 1 : at + 2]
        return all(_HEBREW.fullmatch(letter) for letter in around)

    def _run(self, *, exact: bool = False) -> None:
        repeat = None if exact else _REPEAT.match(self.text, self.at)
        if repeat:
            number = times(repeat[1], self.at + 1)
            self._add("ATLEAST", repeat[0], len(repeat[0]), number)
            return
        start, run = self.at, self._rest_of_run()
        self.at += len(run)
        name, colon, rest = run.partition(":")
        if colon and not exact and name.isalpha() and self._field(name, rest, start):
            return
        words = tokenize(run, wildcards=True)
        if not words:
            return
        text = run[: words[-1].end]
        check_wildcard(text, start + 1, self.text)
        valued = bool(self.signs) and self.signs[-1].kind == "field"
        if not exact and not valued and self._operator(text, start):
            return
        self.signs.append(Sign("exact" if exact else "word", text, start + 1))

    def _operator(self, text: str, start: int) -> bool:
        if text[0] not in "ANO":
            return False
        near, at_least = _NEAR.fullmatch(text), _ATLEAST.fullmatch(text)
        if text in ("AND", "OR", "NOT"):
            self.signs.append(
                Sign("AND" if text == "AND" else "OR" if text == "OR" else "NOT", text, start + 1)
            )
        elif near:
            distance = near_distance(near[2], self.text, start + 1)
            self.signs.append(Sign("NEAR", text, start + 1, distance))
        elif at_least:
            number = times(at_least[1], start + 1)
            self.signs.append(Sign("ATLEAST", text, start + 1, number))
        else:
            return False
        return True

    def _field(self, name: str, rest: str, start: int) -> bool:
        field = FIELDS.get(name.casefold())
        behind = start + len(name) + 1
        if field is None:
            if not rest:
                return False
            raise unknown_field(name, rest, self.text, start + 1)
        space, address = _BEFORE_VALUE.findall(self.text[behind:])[0]
        self.at = behind + len(space) + len(address)
        if space:
            repair = self.text[:behind] + self.text[self.at :]
            self.advice.append(
                Advice("query-space-after-field", start + 1, repair, (("field", name),))
            )
        amount = _AMOUNT.match(self.text, self.at) if field in ("age", "min") else None
        if amount is not None and amount[0]:
            self.at = amount.end()
            kind: Kind = "age" if field == "age" else "min"
            self.signs.append(Sign(kind, amount[0], start + 1))
        else:
            self.signs.append(Sign("field", field, start + 1))
        return True

    def _phrase(self) -> None:
        start, end = self.at, self.at + 1
        while end < len(self.text) and self.text[end] != "\n":
            if self.text[end] in _QUOTES and not self._between_hebrew(end):
                break
            end += 1
        inside = self.text[start + 1 : end]
        closed = end < len(self.text) and self.text[end] != "\n"
        if not closed:
            repair = f'{self.text[:end].rstrip()}"{self.text[end:]}'
            self.advice.append(Advice("query-unclosed-quote", start + 1, repair))
        self.at = end + closed
        slop = re.compile(r"~(\d{1,3})").match(self.text, self.at) if closed else None
        if slop:
            self.at = slop.end()
            near_distance(slop[1], self.text, start + 1)
        for word in re.finditer(r"\S+", inside):
            check_wildcard(word[0], start + 2 + word.start(), self.text)
        if tokenize(inside, wildcards=True):
            self.signs.append(Sign("phrase", inside, start + 1, int(slop[1]) if slop else None))

    def _case(self) -> None:
        start = self.at
        end = self.text.find("}", start)
        if end < 0:
            end = len(self.text)
            self.advice.append(Advice("query-unclosed-quote", start + 1, self.text.rstrip() + "}"))
        inside = " ".join(self.text[start + 1 : end].split())
        self.at = end + 1
        if tokenize(inside):
            self.signs.append(Sign("case", inside, start + 1))
