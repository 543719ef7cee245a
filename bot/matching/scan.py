"""The words and signs of a query, before its grammar.

Whatever people paste is read: smart quotes, dashes that a telephone made of hyphens, commas of every
script. Each sign keeps its position in what was typed, so that an error can point at it.
"""

import re
from difflib import get_close_matches
from typing import Literal, NamedTuple

from bot.core.errors import QueryError
from bot.matching.syntax import DEFAULT_NEAR, FARTHEST_NEAR, Advice
from bot.text.languages import SPACELESS, of_word, script_of
from bot.text.tokens import tokenize

Kind = Literal[
    "(", ")", ",", "AND", "OR", "NOT", "NEAR", "field", "word", "exact", "case", "phrase"
]

FIELDS = {
    "title": "title", "intitle": "title", "headline": "title",
    "lead": "lead", "ingress": "lead",
    "text": "text",
    "site": "site", "domain": "site", "source": "site",
    "lang": "lang", "language": "lang", "sourcelang": "lang",
    "country": "country",
}  # fmt: skip
"""The fields of a query by all their names."""

NOT_YET = frozenset(("author", "tag", "topic", "search", "age", "min"))

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


class Sign(NamedTuple):
    """One word or sign of a query."""

    kind: Kind
    value: str
    position: int
    """Counted from 1."""
    number: int | None = None
    """Words of a NEAR, or of the ~n after a phrase."""


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
        elif letter in "^#*?":
            self._reserved(letter)
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

    def _reserved(self, letter: str) -> None:
        if letter in "*?" and self._next_is_letter():
            raise _wildcard_first(self._rest_of_run(), self.at)
        if letter == "#" and self._next_is_letter():
            raise not_yet("#", self.at)
        if letter == "^" and self.text[self.at + 1 : self.at + 2].isdigit():
            raise not_yet("^", self.at)
        self.at += 1

    def _rest_of_run(self) -> str:
        found = _RUN.match(self.text, self.at)
        assert found is not None
        return found[0]

    def _between_hebrew(self, at: int) -> bool:
        around = self.text[max(at - 1, 0) : at], self.text[at + 1 : at + 2]
        return all(_HEBREW.fullmatch(letter) for letter in around)

    def _run(self, *, exact: bool = False) -> None:
        start, run = self.at, self._rest_of_run()
        self.at += len(run)
        name, colon, rest = run.partition(":")
        if colon and not exact and name.isalpha() and self._field(name, rest, start):
            return
        words = tokenize(run, wildcards=True)
        if not words:
            return
        text = run[: words[-1].end]
        check_wildcard(text, start)
        valued = bool(self.signs) and self.signs[-1].kind == "field"
        if not exact and not valued and self._operator(text, start):
            return
        self.signs.append(Sign("exact" if exact else "word", text, start + 1))

    def _operator(self, text: str, start: int) -> bool:
        near = _NEAR.fullmatch(text)
        if text in ("AND", "OR", "NOT"):
            self.signs.append(
                Sign("AND" if text == "AND" else "OR" if text == "OR" else "NOT", text, start + 1)
            )
        elif near:
            distance = near_distance(near[2], self.text, start)
            self.signs.append(Sign("NEAR", text, start + 1, distance))
        elif re.fullmatch(r"ATLEAST/\d+", text):
            raise not_yet("ATLEAST", start)
        else:
            return False
        return True

    def _field(self, name: str, rest: str, start: int) -> bool:
        field = FIELDS.get(name.casefold())
        behind = start + len(name) + 1
        if name.casefold() in NOT_YET and (rest or self.text[behind : behind + 1] in tuple("(<[")):
            raise not_yet(f"{name}:", start)
        if field is None:
            if not rest:
                return False
            raise _unknown_field(name, rest, self.text, start)
        space, address = _BEFORE_VALUE.findall(self.text[behind:])[0]
        self.at = behind + len(space) + len(address)
        if space:
            repair = self.text[:behind] + self.text[self.at :]
            self.advice.append(
                Advice("query-space-after-field", start + 1, repair, (("field", name),))
            )
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
            near_distance(slop[1], self.text, start)
        for word in re.finditer(r"\S+", inside):
            check_wildcard(word[0], start + 1 + word.start())
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


def not_yet(feature: str, at: int) -> QueryError:
    """Make the error for a part of the watch language that we do not read yet."""
    return QueryError("query-not-yet", f"{feature} is not understood yet", at + 1, feature=feature)


def near_distance(typed: str | None, text: str, at: int) -> int:
    """Read the number of a NEAR or of a ~n."""
    if typed is None:
        return DEFAULT_NEAR
    if typed == "s":
        raise not_yet("NEAR/s", at)
    digits = typed.removesuffix("f")
    if digits.isascii() and digits.isdigit() and 1 <= int(digits) <= FARTHEST_NEAR:
        return int(digits)
    repair = re.sub(r"\s*\bO?NEAR/\w*\s*", " ", text).strip()
    message = f"NEAR takes 1 to {FARTHEST_NEAR} words"
    raise QueryError("query-near-range", message, at + 1, repair, most=FARTHEST_NEAR, typed=typed)


def check_wildcard(word: str, at: int) -> None:
    """Refuse a word that begins with a wildcard, or has too few letters before its first one."""
    first = min((word.index(sign) for sign in "*?" if sign in word), default=-1)
    if first < 0:
        return
    if any(token.folded.startswith(("*", "?")) for token in tokenize(word, wildcards=True)):
        raise _wildcard_first(word, at)
    needed = 1 if script_of(word) in SPACELESS else of_word(word, "").wildcard_letters
    if sum(map(str.isalnum, word[:first])) < needed:
        message = f"{word} would match too many words: use at least {needed} letters first"
        raise QueryError("query-wildcard-too-short", message, at + 1, word=word, letters=needed)


def _wildcard_first(word: str, at: int) -> QueryError:
    bare = word.strip("*?") or None
    return QueryError(
        "query-wildcard-first", "A word cannot begin with a wildcard", at + 1, bare, word=word
    )


def _unknown_field(name: str, rest: str, text: str, at: int) -> QueryError:
    close = get_close_matches(name.casefold(), FIELDS, 1, 0.6)
    if rest.startswith("//"):
        repair = f"site:{rest[2:].partition('/')[0]}"
    elif close:
        repair = f"{text[:at]}{close[0]}{text[at + len(name) :]}"
    else:
        repair = f"{text[:at]}{name} {text[at + len(name) + 1 :]}"
    fields = ", ".join(dict.fromkeys(FIELDS.values()))
    return QueryError(
        "query-unknown-field", f"Unknown field {name}", at + 1, repair, field=name, fields=fields
    )
