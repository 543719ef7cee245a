"""A picture of bars, as SVG: one panel of days, then panels of names, mirrored for right-to-left readers.

Every text is an element of its own, so that names, figures and directions never meet in one line; the
renderer shapes Arabic and joins its letters by itself.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from bot.core.message import shortened
from bot.text.bidi import clean

WIDTH = 900
"""Pixels; Telegram shows a picture at 800 to 1,280 without making it smaller."""
EDGE = 44
PANEL_TITLE = 62
DAYS_HEIGHT = 250
ROW = 66
NAME_LENGTH = 44
MOST_ROWS = 6
INK, PALE, BAR, GROUND = "#1d2733", "#6b7a8a", "#2f7bbf", "#ffffff"
TRACK = "#e9eff5"


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar with its name."""

    name: str
    value: int
    below: str = ""
    """A second, shorter line: the weekday under the date."""


@dataclass(frozen=True, slots=True)
class Panel:
    """Bars under one title."""

    title: str
    bars: Sequence[Bar]


def drawn(title: str, days: Panel, others: Sequence[Panel], *, rtl: bool) -> str:
    """The picture as SVG."""
    pen = _Pen(rtl)
    body = [*pen.text(EDGE, 66, title, 38, INK)]
    top = 96.0
    body += pen.days(days, top)
    top += PANEL_TITLE + DAYS_HEIGHT + 86
    for panel in others:
        body += pen.rows(panel, top)
        top += PANEL_TITLE + ROW * min(len(panel.bars), MOST_ROWS) + 22
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{top:.0f}" '
        f'font-family="DejaVu Sans"><rect width="100%" height="100%" fill="{GROUND}"/>'
        f"{''.join(body)}</svg>"
    )


class _Pen:
    """Draws from the side where reading begins."""

    def __init__(self, rtl: bool) -> None:
        self._rtl = rtl

    def text(
        self, x: float, y: float, words: str, size: int, color: str, anchor: str = "start"
    ) -> Iterator[str]:
        if self._rtl:
            x = WIDTH - x
            anchor = {"start": "end", "end": "start"}.get(anchor, anchor)
        shown = escape(clean(words))
        yield (
            f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" fill="{color}" '
            f'text-anchor="{anchor}">{shown}</text>'
        )

    def box(self, x: float, y: float, width: float, height: float, color: str) -> str:
        left = WIDTH - x - width if self._rtl else x
        return (
            f'<rect x="{left:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" '
            f'rx="5" fill="{color}"/>'
        )

    def days(self, panel: Panel, top: float) -> Iterator[str]:
        yield from self.text(EDGE, top + 40, panel.title, 28, PALE)
        most = max((bar.value for bar in panel.bars), default=0) or 1
        step = (WIDTH - 2 * EDGE) / max(len(panel.bars), 1)
        base = top + PANEL_TITLE + DAYS_HEIGHT
        yield self.box(EDGE, base, WIDTH - 2 * EDGE, 2, TRACK)
        for number, bar in enumerate(panel.bars):
            left = EDGE + number * step
            height = (DAYS_HEIGHT - 36) * bar.value / most
            middle = left + step / 2
            if bar.value:
                yield self.box(left + 7, base - height, step - 14, height, BAR)
                yield from self.text(middle, base - height - 10, str(bar.value), 24, INK, "middle")
            yield from self.text(middle, base + 32, bar.name, 24, INK, "middle")
            yield from self.text(middle, base + 60, bar.below, 18, PALE, "middle")

    def rows(self, panel: Panel, top: float) -> Iterator[str]:
        yield from self.text(EDGE, top + 40, panel.title, 28, PALE)
        most = max((bar.value for bar in panel.bars), default=0) or 1
        for number, bar in enumerate(panel.bars[:MOST_ROWS]):
            y = top + PANEL_TITLE + number * ROW
            yield from self.text(EDGE, y + 24, shortened(bar.name, NAME_LENGTH), 26, INK)
            yield from self.text(WIDTH - EDGE, y + 24, str(bar.value), 26, INK, "end")
            yield self.box(EDGE, y + 36, WIDTH - 2 * EDGE, 12, TRACK)
            yield self.box(EDGE, y + 36, (WIDTH - 2 * EDGE) * bar.value / most, 12, BAR)
