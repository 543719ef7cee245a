"""Every sample document gives what stands in the expectation beside it.

A bug is a file: add the document that showed it, as short as can be, and what it ought to give.
"""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.core.errors import NotAFeed
from bot.feeds.kinds import parse

NOW = datetime(2026, 1, 7, tzinfo=UTC)
SAMPLES = Path(__file__).parent / "samples"
DOCUMENTS = sorted(
    path
    for path in SAMPLES.rglob("*")
    if path.suffix == ".xml"
    or (path.parent.name == "json" and not path.name.endswith(".expected.json"))
    if path.is_file()
)


def expected(document: Path) -> dict[str, Any]:
    ending = ".json" if document.suffix == ".xml" else ".expected.json"
    found: dict[str, Any] = json.loads(document.with_suffix(ending).read_text(encoding="utf-8"))
    return found


def shown(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_a_document_gives_what_is_expected(document: Path) -> None:
    want = expected(document)
    raw, url = document.read_bytes(), want.get("url", "https://news.example/feed.xml")

    if "not_a_feed" in want:
        with pytest.raises(NotAFeed) as caught:
            parse(raw, want.get("content_type"), url, NOW)
        assert caught.value.looks_like == want["not_a_feed"]
        return

    entries = parse(raw, want.get("content_type"), url, NOW)

    got = [
        {field: shown(getattr(entry, field)) for field in fields}
        for entry, fields in zip(entries, want["entries"], strict=True)
    ]
    assert got == want["entries"]


def test_there_are_samples() -> None:
    assert len(DOCUMENTS) > 50
