"""Words as Telegram counts them."""

from hypothesis import given
from hypothesis import strategies as st

from bot.core.message import Message, Span, shortened, utf16_length


@given(st.text())
def test_length_is_that_of_utf_16(text: str) -> None:
    assert utf16_length(text) == len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(st.text(), st.integers(1, 50))
def test_shortened_keeps_the_limit_and_what_fits(text: str, limit: int) -> None:
    short = shortened(text, limit)

    assert utf16_length(short) <= limit
    if utf16_length(text) <= limit:
        assert short == text
    else:
        assert short.endswith("…")
        assert text.startswith(short[:-1])


def test_shortened_cuts_between_words() -> None:
    assert shortened("Baku sends no troops to Gaza", 20) == "Baku sends no…"
    assert shortened("Sicherheitsratsresolution", 10) == "Sicherhei…"
    assert shortened("🇦🇿🇦🇿🇦🇿🇦🇿", 8) == "🇦🇿…" or utf16_length(shortened("🇦🇿🇦🇿🇦🇿🇦🇿", 8)) <= 8


def test_plain_keeps_the_words_and_drops_the_styles() -> None:
    message = Message((Span("a", "bold"), Span("b", "link", "https://x.example")), silent=True)

    assert message.text == "ab"
    assert message.plain() == Message((Span("ab"),), silent=True)
