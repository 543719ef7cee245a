"""Italian: plurals and genders; the article and the preposition that elide before a vowel."""

from bot.text.languages.rules import Language, by_endings, endings, words

_ENDINGS = endings(
    """
    o: i a e
    a: e
    e: i
    a: i
    co: chi ca che
    go: ghi ga ghe
    ca: che
    ga: ghe
    io: i
    cia: ce
    gia: ge
    ista: isti iste
    tore: trice trici
    """
)

ITALIAN = Language(
    code="it",
    script="latin",
    forms=by_endings(_ENDINGS),
    lexicon="it",
    trust="all",
    common=words(
        "il lo la gli le di del della dei delle e che in un una per con non si è da dal nel alla"
    ),
    telling="ìòèù",
    elisions=frozenset(
        [
            "l",
            "d",
            "un",
            "dell",
            "all",
            "dall",
            "nell",
            "sull",
            "c",
            "s",
            "n",
            "dev",
            "quest",
            "quell",
            "sant",
            "anch",
            "senz",
            "mezz",
            "gl",
        ]
    ),
    hints=words(
        "io tu mi molto tutto tutti tutta tutte dove quando sui sulla sul dalla dai nella nei"
        " degli agli gli anche ma se piu essere stato ha hanno sono questo questa -zione -zioni"
        " -ita -mente -ando -endo -ato -ata -ati -are -ere -ire -ino -elli -ello -tti -gli -ggio"
    ),
)
