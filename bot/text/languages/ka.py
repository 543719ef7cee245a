"""Georgian: plural, case, postposition and particle behind; the nominative -ი falls, vowels drop."""

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.text.languages.rules import Form, Language, words

_POST = "(?:ში|ზე|თან|გან|დან|თვის|კენ|ვით|მდე|ებრ)"
_ENDING = re.compile(
    f"(?:(?:ებ|ნ)?(?:ი|მა|მ|ს|ის|ისა|ისას|ისათვის|ისაგან|ით|ითა|ად|ადა|ო|სა|ა|ისთვის|იდან|ისგან|ისკენ|{_POST}|ის{_POST}|ს{_POST}|ამდე|თა)?"
    "(?:ც|ვე|აც|ა|ო)?)"
)


@lru_cache(maxsize=1 << 14)
def _is_ending(ending: str) -> bool:
    return _ENDING.fullmatch(ending) is not None


def _forms(folded: str, _printed: str) -> Iterator[Form]:
    for cut in range(2, len(folded)):
        stem, ending = folded[:cut], folded[cut:]
        if not _is_ending(ending):
            continue
        yield stem + "ი", "inflection"
        yield stem, "inflection"
        for vowel in "ეაო":
            yield stem + vowel, "inflection"
            if len(stem) > 2:
                yield stem[:-1] + vowel + stem[-1] + "ი", "inflection"


GEORGIAN = Language(
    code="ka",
    script="georgian",
    forms=_forms,
    lexicon="ka",
    trust="all",
    common=words(
        "და არის რომ ეს ის ამ არ იყო მისი მის რომელიც როგორც ან მაგრამ ასევე შემდეგ თუ მას"
    ),
)
