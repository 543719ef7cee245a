"""Spanish: plurals and the feminine of adjectives."""

from bot.text.languages.rules import Language, by_endings, endings, words

_ENDINGS = endings(
    """
    0: s es
    z: ces
    o: a as
    or: ora oras
    es: esa esas
    an: ana anas
    ol: ola olas
    """,
    shortest_stem=2,
)

SPANISH = Language(
    code="es",
    script="latin",
    forms=by_endings(_ENDINGS),
    lexicon="es",
    trust="all",
    common=words(
        "el la los las de del un una y a en que es por con para se no su al lo como más pero"
        " sus le ha fue son"
        " este esta también entre"
    ),
    telling="ñ¿¡",
    hints=words(
        "yo tu mi muy todo todos toda todas hay donde cuando sobre desde hasta porque dos otro"
        " otra nos ser tiene puede hacer -cion -ciones -dad -dades -mente -ando -iendo -aron"
        " -ieron -ado -ados -aba -idad -illo -illa -ero -eros"
    ),
)
