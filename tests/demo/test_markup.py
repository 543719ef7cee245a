"""HTML to entities, and offsets in UTF-16 units."""

import pytest

from bot.demo.markup import Formatted, MarkupError, cut, finish, parse_html, units


def read(source: str) -> list[tuple[str, str]]:
    body = finish(parse_html(source))
    return [(e["type"], cut(body.text, e["offset"], e["length"])) for e in body.entities]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<b>a</b> <strong>b</strong>", [("bold", "a"), ("bold", "b")]),
        ("<i>a</i><em>b</em>", [("italic", "a"), ("italic", "b")]),
        ("<u>a</u> <s>b</s>", [("underline", "a"), ("strikethrough", "b")]),
        ("<code>a &lt; b</code>", [("code", "a < b")]),
        ("<blockquote>q</blockquote>", [("blockquote", "q")]),
        ("<blockquote expandable>q</blockquote>", [("expandable_blockquote", "q")]),
        ("😀😀 <b>bold 😀</b> <i>it</i>", [("bold", "bold 😀"), ("italic", "it")]),
        ("<b>out <i>in</i></b>", [("bold", "out in"), ("italic", "in")]),
        ("<b></b>empty", []),
        ("<a>no address</a>", []),
        ("  <b> padded </b>  ", [("bold", "padded")]),
        ("go to https://example.org/a?b=c.", [("url", "https://example.org/a?b=c")]),
        (
            "/start@rasid_bot @leyla_x #خبر",
            [
                ("bot_command", "/start@rasid_bot"),
                ("mention", "@leyla_x"),
                ("hashtag", "#خبر"),
            ],
        ),
        ("<code>/start</code> and/or a/b", [("code", "/start")]),
        ("\u2068/help\u2069", [("bot_command", "/help")]),
    ],
)
def test_html_becomes_entities(source: str, expected: list[tuple[str, str]]) -> None:
    assert read(source) == expected


def test_links_and_code_keep_their_attributes() -> None:
    body = parse_html('<a href="https://example.org/?a=1&amp;b=2">x</a>')
    assert body.entities[0]["url"] == "https://example.org/?a=1&b=2"
    (pre,) = parse_html('<pre><code class="language-python">x = 1</code></pre>').entities
    assert (pre["type"], pre["language"]) == ("pre", "python")
    (code,) = parse_html('<code class="language-python">x</code>').entities
    assert "language" not in code


def test_references() -> None:
    assert parse_html("&lt;&gt;&amp;&quot;&#233;&#x1F600; &nbsp;").text == '<>&"é😀 &nbsp;'


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("<h1>x</h1>", 'Unsupported start tag "h1" at byte offset 0'),
        ("é a < b", "Unclosed start tag at byte offset 5"),
        ("a < b > c", 'Unsupported start tag "" at byte offset 2'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b><i>x</b>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
    ],
)
def test_bad_html_is_refused_in_telegrams_words(source: str, complaint: str) -> None:
    with pytest.raises(MarkupError) as caught:
        parse_html(source)
    assert str(caught.value) == complaint


def test_utf16() -> None:
    assert units("a😀é") == 4
    assert cut("😀b", 2, 1) == "b"


def test_stripping_moves_and_drops_entities() -> None:
    entities = (
        {"type": "bold", "offset": 0, "length": 1},
        {"type": "italic", "offset": 2, "length": 3},
    )
    assert finish(Formatted("  abc", entities)) == Formatted(
        "abc", ({"type": "italic", "offset": 0, "length": 3},)
    )
