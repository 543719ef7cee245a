"""A query printed again: as one would type it (`write`), and with every bracket in place (`explain`).

In a right-to-left chat the second form is the only way to see what binds to what.
"""

from bot.matching.syntax import (
    DEFAULT_NEAR,
    Age,
    And,
    AtLeast,
    Atom,
    Case,
    Exact,
    Fact,
    Near,
    Not,
    OfTopic,
    Or,
    Query,
    Scope,
    Scored,
    Weighted,
    Word,
)

_LOOSE = (And, Or, Near, Not)
"""What needs brackets as a part of another expression."""
_COUNTING = (*_LOOSE, AtLeast, Weighted)


def write(query: Query) -> str:
    """Print a query in its shortest form; reading that again gives the same query."""
    return _print(query, " ", "-")


def explain(query: Query) -> str:
    """Print a query with AND, OR, NOT and all brackets; reading that again gives the same query."""
    return _print(query, " AND ", "NOT ")


def _print(query: Query, conjunction: str, negation: str) -> str:
    def part(item: Query, bracketed: tuple[type[Query], ...] = _LOOSE) -> str:
        printed = _print(item, conjunction, negation)
        return f"({printed})" if isinstance(item, bracketed) else printed

    match query:
        case Near(left, right, distance, ordered):
            operator = ("O" if ordered else "") + "NEAR"
            is_default = distance == DEFAULT_NEAR and conjunction == " "
            reach = "" if is_default else "/s" if distance is None else f"/{distance}"
            return f"{part(left)} {operator}{reach} {part(right)}"
        case And(items):
            return conjunction.join(part(item, (And, Or, Near)) for item in items)
        case Or(items):
            return " OR ".join(part(item, (And, Or, Near)) for item in items)
        case Not(item):
            return f"{negation}{part(item)}"
        case AtLeast(times, item):
            return f"ATLEAST/{times} {part(item, _COUNTING)}"
        case Weighted(item, weight):
            return f"{part(item, (*_LOOSE, Weighted))}^{weight:g}"
        case Scored(item, None):
            return part(item, ())
        case Scored(item, least):
            return f"{part(item, (Or, Near))}{conjunction}min:{least:g}"
        case Scope(name, item):
            return f"{name}:{part(item, (*_COUNTING, Scope, Fact, Age, OfTopic))}"
        case Fact(name, value):
            bare = value.isalnum() or name in ("site", "lang", "country")
            return f"{name}:{value}" if bare else f'{name}:"{value}"'
        case Age(lowest, highest):
            return f"age:[{lowest} TO {highest}]" if lowest else f"age:<{highest}h"
        case OfTopic(topic):
            return f"topic:{topic}"
        case _:
            return write_atom(query)


def write_atom(atom: Atom) -> str:
    """Print a word or a phrase."""
    match atom:
        case Word(text):
            return text
        case Exact(text):
            return f"={text}"
        case Case(text):
            return f"{{{text}}}"
        case _:
            return f'"{" ".join(atom.words)}"' + ("" if atom.slop is None else f"~{atom.slop}")
