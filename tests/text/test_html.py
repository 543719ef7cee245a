"""Markup becomes the text that a reader would see."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.html import plain_text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("", ""),
        ("Port opens", "Port opens"),
        ("<p>Port <b>of</b> Ba<i>ku</i></p><p>opens</p>tail", "Port of Baku\nopens\ntail"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("a\nb", "a b"),
        ("a\n b\n\n c", "a b\nc"),
        ("<p>a\nb</p>", "a b"),
        ("<pre>a\nb</pre>", "a b"),
        ("&nbsp;a&nbsp;&amp;&nbsp;b ", "a & b"),
        ("&quot;x&quot; &#8212; &#x2014;", '"x" — —'),
        ("&amp;amp;quot;x", '"x'),
        ("&lt;p&gt;a &amp;amp; b&lt;/p&gt;&lt;p&gt;c&lt;/p&gt;", "a & b\nc"),
        ("a < b, I <3 you, R&D &unknown;", "a < b, I <3 you, R&D &unknown;"),
        ("<script>x()</script><style>p{}</style>a", "a"),
        ("<figure><img src=x><figcaption>File photo</figcaption></figure>a", "a"),
        ("<!-- note -->a<!-- b -->", "a"),
        ("<ul><li>a</li><li>b</li></ul><table><tr><td>c</td><td>d</td></tr></table>", "a\nb\nc\nd"),
        ("<head><title>t</title></head><body>b</body>", "b"),
        ("<frameset><frame></frameset>", ""),
        ("broken <b", "broken <b"),
        ("lone \ud800 surrogate", "lone surrogate"),
        ("<p>أذربيجان</p><p>غزة</p>", "أذربيجان\nغزة"),
        ("&amp;amp;amp;amp;lt;", "&amp;lt;"),
    ],
)
def test_markup_is_read(markup: str, text: str) -> None:
    assert plain_text(markup) == text


def test_hostile_nesting_is_walked() -> None:
    assert plain_text("<b>" * 20_000 + "x") == "x"


@given(st.text(alphabet="<>/&;ab pr\n#x1=\"'!-", max_size=80))
def test_text_has_single_spaces_and_no_empty_lines(markup: str) -> None:
    text = plain_text(markup)

    assert all(line == " ".join(line.split()) and line for line in text.split("\n")) or text == ""
