"""The asymmetric heart of matching: under which words a printed word may be met.

A keyword is a dictionary form and is never cut down. A printed word offers itself, itself without its
clitics, and the dictionary forms that it may be a form of (`text_keys`); a keyword asks under its own
spelling (`query_keys`). They meet where a key is equal, so that a dictionary of keys finds all
keywords of all watches at once. Measured on 15 languages, this direction halves the false alarms of
stemmers, which merge words because they cut both sides.

Inside a phrase both sides offer their forms, because an adjective agrees with its noun there:
«последний раз» is met by «последнего раза».
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from bot.core.match import Rule
from bot.text.fold import fold_word
from bot.text.languages import of_script, of_word, ruling_script
from bot.text.languages.rules import Ask, Form, Forms, Language, itself
from bot.text.lexicon import Entry, look_up

STRICTNESS: Mapping[Rule, int] = {
    "equal": 0,
    "folded": 1,
    "clitic": 2,
    "inflection": 3,
    "wildcard": 4,
}
"""Rules from strict to loose."""

Keys = Mapping[str, Rule]

DOUBTFUL = "~"
"""Before a form that the rules give and the lexicon does not; only a keyword that is no dictionary form
itself asks for it, so that санкции (sanctions) is met by санкций, whose dictionary form is санкция."""


def looser(first: Rule, second: Rule) -> Rule:
    """Give the looser of two rules."""
    return first if STRICTNESS[first] >= STRICTNESS[second] else second


@lru_cache(maxsize=1 << 16)
def text_keys(printed: str, language: str) -> Keys:
    """Give the keys that a printed word can be met by, each with the strictest rule that gives it.

    `language` is the text's; the script of the word decides where the two disagree.
    """
    folded = fold_word(printed)
    rules = of_word(folded, language)
    keys: dict[str, Rule] = {folded.replace("'", ""): "equal"}
    if folded in rules.common:
        return keys  # a word as common as this is no form of a rarer one: لدينا (we have) of دين (debt)
    before = ""
    if rules.lexicon and rules.code == language:
        known = look_up(printed, rules.lexicon)
        if known.lemma and known.lemma[-2:] not in rules.infinitives:
            for key in rules.ask(known.lemma):
                keys.setdefault(key, "inflection")
        if _is_certain(folded, known, rules):
            before = DOUBTFUL
    by_rules = _around_apostrophes if "'" in folded else _of_rules
    for form, rule in by_rules(folded, printed, rules):
        key = before + form
        if form and (key not in keys or STRICTNESS[rule] < STRICTNESS[keys[key]]):
            keys[key] = rule
    return keys


def _of_rules(folded: str, printed: str, rules: Language) -> Iterable[Form]:
    return rules.forms(folded, printed)


def _around_apostrophes(folded: str, printed: str, rules: Language) -> Iterator[Form]:
    if rules.script == "latin":
        yield from _around_apostrophe(folded, printed, rules)
    yield from rules.forms(folded.replace("'", ""), printed)


def _is_certain(folded: str, known: Entry, rules: Language) -> bool:
    """Say whether the lexicon knows a word so well that the rules have nothing to add.

    A name that it knows only as another word of small letters is not known: Путина, путина (a season).
    """
    if not known.as_printed or rules.trust == "added":
        return False
    if rules.trust != "all" and folded != known.lemma:
        return False
    return not rules.mistaken(folded, known.lemma)


def _around_apostrophe(folded: str, printed: str, rules: Language) -> Iterator[Form]:
    """Cut the elided word in front and the ending behind: l'Azerbaïdjan, Qatar's, Gazze'ye."""
    before, _, after = folded.partition("'")
    if before in rules.elisions or (not rules.elisions and before in ("l", "d")):
        word = after.replace("'", "")
        yield word, "clitic"
        yield from rules.forms(word, printed)
        return
    stem, _, ending = folded.rpartition("'")
    if rules.cut_after_apostrophe or ending in ("s", ""):
        stem = stem.replace("'", "")
        yield stem, "clitic"
        yield from rules.forms(stem, printed)


@lru_cache(maxsize=1 << 16)
def query_keys(folded: str, language: str, *, in_phrase: bool = False) -> Keys:
    """Give the keys that a keyword is asked under in a text of `language`."""
    word = folded.replace("'", "")
    rules = of_word(word, language)
    keys: dict[str, Rule] = {}
    for key in rules.ask(word):
        keys.setdefault(key, "equal" if key == word else "clitic")
    if rules.trust != "added":
        known = look_up(folded, rules.lexicon)
        if known.as_printed and known.lemma != word:
            keys[DOUBTFUL + word] = "equal"
    if in_phrase:
        for form, rule in rules.forms(word, folded):
            keys.setdefault(form, rule)
    return keys


def all_query_keys(folded: str, *, in_phrase: bool = False) -> frozenset[str]:
    """Give the keys that a keyword may be asked under, whatever the language of the text.

    Not by way of `query_keys`: a hundred thousand keywords would drive out all that it remembers.
    """
    word = folded.replace("'", "")
    keys = {DOUBTFUL + word}
    asks, forms = _ways_of_asking(ruling_script(word))
    for ask in asks:
        keys.update(ask(word))
    if in_phrase:
        for form in forms:
            keys.update(key for key, _ in form(word, folded))
    return frozenset(keys)


@lru_cache
def _ways_of_asking(script: str) -> tuple[frozenset[Ask], frozenset[Forms]]:
    """Give the rules of all languages of a script, each once; most languages share theirs."""
    languages = of_script(script)
    return (
        frozenset((itself, *(language.ask for language in languages))),
        frozenset(language.forms for language in languages),
    )
