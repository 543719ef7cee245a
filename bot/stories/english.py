"""English words cut to what they share: "sentenced", "sentences" and "sentencing" become one term.

Where a watch asks for a word, the matcher cuts nothing; here two texts are compared and both are cut, which
is what a stemmer is good for. A few endings and the irregular words that news is made of do most of the work.
"""

from functools import lru_cache

from bot.text.languages.rules import words

EMPTY = words(
    """
    a about again against all also am amid an and any are as at be because been before being between both but
    by can could did do does down during each few first for from further get gets getting got had has have he
    her here him his how if in into is it its just may might more most much must my new news no nor not now of
    off on once one only or other our out over own per report reportedly reports said same say says she should
    so some still such than that the their them then there these they this those through to too under until up
    update us very via video was watch we were what when where which while who why will with would you your
    after back make makes made making he'll she'll we'll they'll you'll i'll we've i've
    """
)
"""Words that say nothing about which news it is."""

_IRREGULAR = {
    form: word
    for word, forms in (
        ("shoot", "shot"), ("die", "died dies dead death deaths deadly dying"), ("find", "found"),
        ("buy", "bought"), ("sell", "sold"), ("hold", "held"), ("win", "won"), ("lose", "lost"),
        ("go", "went goes gone"), ("send", "sent"), ("leave", "left"), ("steal", "stole stolen"),
        ("take", "took taken"), ("give", "gave given"), ("rise", "rose risen"), ("meet", "met"),
        ("fall", "fell fallen"), ("tell", "told"), ("flee", "fled"), ("beat", "beaten"),
        ("run", "ran"), ("begin", "began begun"), ("pay", "paid"), ("man", "men"),
        ("woman", "women"), ("child", "children"), ("person", "people"), ("come", "came"),
        ("see", "saw seen"), ("break", "broke broken"), ("strike", "struck"), ("seek", "sought"),
        ("choose", "chose chosen"), ("speak", "spoke spoken"), ("drive", "drove driven"),
        ("write", "wrote written"), ("build", "built"), ("catch", "caught"), ("lead", "led"),
        ("fight", "fought"), ("teach", "taught"), ("bring", "brought"), ("think", "thought"),
        ("show", "shown"), ("throw", "threw thrown"), ("sting", "stung"), ("bite", "bit bitten"),
        ("sentence", "sentence sentenced sentencing"),
    )
    for form in forms.split()
}  # fmt: skip
_VERB_ENDINGS = ("ingly", "edly", "ing", "ed")
_NOUN_ENDINGS = (
    ("ational", "at"), ("ization", "iz"), ("isation", "iz"), ("fulness", "ful"), ("ousness", "ous"),
    ("iveness", "iv"), ("ation", "at"), ("ition", "it"), ("tion", "t"), ("sion", "s"), ("ment", ""),
    ("ness", ""), ("ity", ""), ("ance", ""), ("ence", ""), ("ally", "al"), ("ly", ""), ("er", ""),
    ("or", ""), ("al", ""), ("ian", ""), ("an", ""), ("ist", ""), ("ism", ""), ("ive", ""),
    ("ize", "iz"), ("ise", "iz"),
)  # fmt: skip
_SHORTEST = 4
_VOWELS = frozenset("aeiouy")


@lru_cache(maxsize=1 << 16)
def english_stem(word: str) -> str:
    """Cut a folded English word down to what its forms share."""
    word = _singular(word)
    word = _IRREGULAR.get(word, word)
    if len(word) < _SHORTEST:
        return word
    word = _without_noun_ending(_without_verb_ending(word))
    word = word.removesuffix("e")
    return word[:-1] + "i" if word.endswith("y") else word


def _singular(word: str) -> str:
    if word in _IRREGULAR or len(word) < _SHORTEST:
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _without_verb_ending(word: str) -> str:
    for ending in _VERB_ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= 3 and _VOWELS & set(stem):
            doubled = len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsz"
            return stem[:-1] if doubled else stem
    return word


def _without_noun_ending(word: str) -> str:
    for ending, instead in _NOUN_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word[: -len(ending)] + instead
            break
    return word[:-2] if word.endswith("at") and len(word) > 5 else word
