"""Numbers as the language of the reader writes them: CLDR, through Babel."""

from decimal import Decimal, InvalidOperation

from babel.numbers import format_compact_decimal, format_decimal, format_percent

from bot.text.bidi import base_direction, figure

_MILLION = 1_000_000
_SIGNED = "+#,##0.##;-#,##0.##"


def number(value: str, language: str) -> str:
    """`2,400`, `2.5 million`; what is no number comes back as it is."""
    amount = _amount(value)
    if amount is None:
        return value
    if amount >= _MILLION:
        return format_compact_decimal(
            amount, format_type="long", locale=language, fraction_digits=2
        )
    return format_decimal(amount, locale=language)


def percent(value: str, language: str) -> str:
    """`12.5` as `12.5%`, `12,5 %`, `%12,5`."""
    amount = _amount(value)
    if amount is None:
        return f"{value}%"
    return format_percent(amount / 100, locale=language, decimal_quantization=False)


def weight(value: float, language: str, *, signed: bool = False) -> str:
    """A weight or a score, with its sign where it is one of several that are added up."""
    if not signed:
        return format_decimal(value, locale=language)
    return figure(format_decimal(value, _SIGNED, locale=language), base_direction(language))


def likeness(value: float, language: str) -> str:
    """Of two stories, from 0 to 1: `0.98`, `0,98`."""
    return format_decimal(value, "0.00", locale=language)


def _amount(value: str) -> Decimal | None:
    try:
        amount = Decimal(value)
    except InvalidOperation:
        return None
    return amount if amount.is_finite() else None
