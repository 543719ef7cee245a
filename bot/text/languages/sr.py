"""Serbian, in both of its alphabets: case endings; everything is compared in Latin letters.

So a keyword typed in one alphabet is met by a text in the other. Folding has made one letter of č and c,
of š and s, of đ and d; what stands for ч, ш, ђ here is folded the same way.
"""

from collections.abc import Iterator

from bot.text.languages.rules import Form, Language, endings, mistakes, words

_LATIN = str.maketrans(
    dict(
        zip("абвгдежзијклмнопрстћуфхцчшђ", "abvgdezzijklmnoprstcufhccsd", strict=True),
        љ="lj",
        њ="nj",
        џ="dz",
    )
)
_ENDINGS = endings(
    """
    0: a u e om em i ima ovi ova ove ovima evi eva eve evima
    a: e i u o om ama 0
    o: a u om ima 0 ma
    e: a u em ima eta etu etom
    i: a e u o om ama ima
    je: ja ju jem jima
    k-a: ci
    g-a: zi
    h-a: si
    k: ci cima ce
    g: zi zima ze
    h: si sima
    ac: ca cu cem ce ci cima aca
    ak: ka ku kom ce ci ka ke cima aka
    an: na nu nom ni ne nih nim nima nog noj no
    ar: ra ru rom ri re rima ara
    ao: la lu lo li le lom
    o: la lu lo li le lom lima lova lovi
    st: scu
    i: og om im a e u oj ih ima o eg em
    an: ni nog nom
    ski: skog skom skim ska ske sku skoj skih skima sko
    in: i a e ima
    ost: osti oscu ostima
    a: ju
    """
)


def _forms(folded: str, _printed: str) -> Iterator[Form]:
    latin = folded.translate(_LATIN)
    if latin != folded:
        yield latin, "folded"
    for form in _ENDINGS.forms(latin):
        yield form, "inflection"


def _ask(folded: str) -> Iterator[str]:
    yield folded
    yield folded.translate(_LATIN)


_mistaken = mistakes(".{3,}nici(?:ma)?=.*nica|.{3,}nik[ae]=.*nika")
"""The lexicon takes plurals of men for women: stanovnici, saveznici."""

SERBIAN = Language(
    code="sr",
    script="latin",
    also="cyrillic",
    forms=_forms,
    ask=_ask,
    lexicon="hbs",
    trust="all",
    mistaken=_mistaken,
    common=words(
        "i u je da na se za su od sa koji koja koje nije biti što kao ali iz и у је да се за су од са"
    ),
    telling="čćđјљњћџђ",
    hints=words(
        "ja ti mi vi oni ovo taj ta to onda samo jos veoma kada bio bila bilo biti njegov njegova"
        " njihov prema posle -ovi -ima -ama -ih -og -oj -om -ski -ska -ske -ost -osti -anje -enje"
        " -ovao -lja"
    ),
)
