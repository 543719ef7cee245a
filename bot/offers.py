"""The feeds that the config file lists, checked one by one."""

from typing import get_args

from bot.core.feed import FeedOffer, SourceKind
from bot.settings import Reader

SOURCE_KINDS = get_args(SourceKind)


def offers(reader: Reader) -> tuple[FeedOffer, ...]:
    """What `[[feeds]]` offers, each address once. Raises `ConfigError`."""
    found: dict[str, FeedOffer] = {}
    for number, table in enumerate(reader.tables("feeds")):
        where = f"feeds[{number}]"
        reader.expect_table(where, table, {"url", "name", "language", "country", "kind", "article"})
        url = reader.text(where, table, "url", required=True)
        if not url.startswith(("http://", "https://")):
            raise reader.error(where, "url", f"expected an http(s) address, not {url!r}", table)
        if url in found:
            raise reader.error(where, "url", f"{url} is listed twice", table)
        language = reader.text(where, table, "language").lower()
        if language and not (len(language) == 2 and language.isalpha()):
            raise reader.error(
                where, "language", f"two letters such as ar, not {language!r}", table
            )
        name = reader.text(where, table, "name") or url.split("/")[2].removeprefix("www.")
        country = reader.text(where, table, "country").upper()
        kind = reader.text(where, table, "kind")
        if kind and kind not in SOURCE_KINDS:
            problem = f"expected one of {', '.join(SOURCE_KINDS)}, not {kind!r}"
            raise reader.error(where, "kind", problem, table)
        article = table.get("article", False)
        if not isinstance(article, bool):
            raise reader.error(where, "article", f"expected true or false, not {article!r}", table)
        found[url] = FeedOffer(
            url,
            name,
            language or None,
            country or None,
            kind or None,  # type: ignore[arg-type]  # it was looked up above
            article,
        )
    return tuple(found.values())
