"""A query printed again: as one would type it (`write`), and with every bracket in place (`explain`).

In a right-to-left chat the second form is the only way to see what binds to what.
"""

from bot.matching.syntax import (
    DEFAULT_NEAR,
    And,
    Atom,
    Case,
    Exact,
    Fact,
    Near,
    Not,
    Or,
    Query,
    Scope,
    Word,
)


def write(query: Query) -> str:
    """Print a query in its shortest form; reading that again gives the same query."""
    return _print(query, " ", "-")


def explain(query: Query) -> str:
    """Print a query with AND, OR, NOT and all brackets; reading that again gives the same query."""
    return _print(query, " AND ", "NOT ")


def _print(query: Query, conjunction: str, negation: str) -> str:
    def inner(item: Query) -> str:
        printed = _print(item, conjunction, negation)
        return f"({printed})" if isinstance(item, And | Or | Near | Not) else printed

    def operand(item: Query) -> str:
        return _print(item, conjunction, negation) if isinstance(item, Not) else inner(item)

    match query:
        case Near(left, right, distance, ordered):
            operator = ("O" if ordered else "") + "NEAR"
            reach = "" if distance == DEFAULT_NEAR and conjunction == " " else f"/{distance}"
            return f"{inner(left)} {operator}{reach} {inner(right)}"
        case And(items):
            return conjunction.join(map(operand, items))
        case Or(items):
            return " OR ".join(map(operand, items))
        case Not(item):
            return f"{negation}{inner(item)}"
        case Scope(name, item):
            return (
                f"{name}:({inner(item)})"
                if isinstance(item, Scope | Fact)
                else f"{name}:{inner(item)}"
            )
        case Fact(name, value):
            return f"{name}:{value}"
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
