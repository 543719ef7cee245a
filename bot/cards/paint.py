"""From SVG to PNG, with the font that ships: what a picture shows must not depend on the machine."""

from importlib.resources import as_file, files

import resvg_py

_FONT = files("bot.cards") / "fonts" / "DejaVuSans.ttf"


def painted(svg: str) -> bytes:
    """The picture as PNG. Takes some 50 ms: not on the event loop."""
    with as_file(_FONT) as font:
        return bytes(
            resvg_py.svg_to_bytes(
                svg_string=svg,
                skip_system_fonts=True,
                font_files=[str(font)],
                font_family="DejaVu Sans",
            )
        )
