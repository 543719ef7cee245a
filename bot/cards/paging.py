"""A long list in pages, and the row of buttons that turns them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.core.message import Button
from bot.text.bidi import base_direction, figure

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some of a list, in its order."""

    shown: Sequence[T]
    number: int
    """From 0 up."""
    of: int
    total: int
    """In the whole list."""


def page_of(everything: Sequence[T], number: int, size: int) -> Page[T]:
    """One page; a page that is not there any more, or never was, is the last one."""
    pages = max(1, -(-len(everything) // size))
    number = min(number, pages - 1)
    shown = everything[number * size : (number + 1) * size]
    return Page(shown, number, pages, len(everything))


def turning(page: Page[T], data: str, language: str) -> list[Button]:
    """To the page before and to the page after, as far as they are there, each arrow pointing outwards.

    `data` is what stands before the page's number. Where rows are mirrored the page before is on the right.
    """
    base = base_direction(language)
    before, after = ("{} ▶", "◀ {}") if base == "rtl" else ("◀ {}", "{} ▶")
    row = []
    if page.number:
        row.append(Button(figure(before.format(page.number), base), f"{data}{page.number - 1}"))
    if page.number + 1 < page.of:
        row.append(Button(figure(after.format(page.number + 2), base), f"{data}{page.number + 1}"))
    return row
