"""Languages for which the lexicon does nearly all: the rules are for names and words that it lacks.

Kin share a table, so that a keyword is not asked for under the forms of ten languages more: Slovak takes
the endings of Czech, Croatian, Bosnian and Slovene those of Serbian. None of them is guessed; a text is
taken for one of these only where its feed says so.
"""

from dataclasses import replace

from bot.text.languages.cs import CZECH
from bot.text.languages.rules import Forms, Language, by_endings, endings, words
from bot.text.languages.sr import SERBIAN

_GERMANIC = by_endings(
    endings(
        """
        0: s en ens et ets er ene enes erne ernes ar arna arnas erna ernas
        a: an ans or orna ornas
        e: n ns r rs rne rnes
        """
    )
)
_BALTIC = by_endings(
    endings(
        """
        as: o ui a e u ai ams us ais uose
        is: io iui i iu yje iai iams ius a im iem
        us: aus ui u uje um
        ys: io iui i iu yje
        s: a am u i iem os iem us
        a: os ai oje as u ama ai am
        e: es ei eje i
        """
    )
)


_COMMON = {
    "sv": "och att det som en på är av för med den till inte har ett om var de",
    "da": "og at det som en på er af for med den til ikke har et om var de",
    "nb": "og at det som en på er av for med den til ikke har et om var de",
    "nl": "de het een en van in is dat op te voor met zijn niet die aan er om ook",
    "lt": "ir yra kad su į iš tai ne per kaip bet už buvo jis",
    "lv": "un ir ka ar no uz par tas ne kas bet arī kā to",
    "sk": "a v na sa je že s z do o k aj za by ako po pre ale ktorý ktorá sú",
    "hr": "i u je da na se za su od sa koji koja koje nije biti što kao ali iz",
    "sl": "in v je na da se za so z od ki s pa ne po kot bi tudi",
}
_SAME_WORDS = {"nn": "nb", "no": "nb", "bs": "hr"}


def _common(code: str) -> frozenset[str]:
    return words(_COMMON[_SAME_WORDS.get(code, code)])


def _lexical(code: str, forms: Forms, lexicon: str = "") -> Language:
    return Language(
        code=code,
        script="latin",
        forms=forms,
        lexicon=lexicon or code,
        trust="all",
        common=_common(code),
    )


LEXICAL = (
    *(_lexical(code, _GERMANIC) for code in ("sv", "da", "nb", "nn", "nl")),
    _lexical("no", _GERMANIC, "nb"),
    *(_lexical(code, _BALTIC) for code in ("lt", "lv")),
    _lexical("sk", CZECH.forms),
    *(
        replace(
            SERBIAN, code=code, lexicon=lexicon, common=_common(code), hints=frozenset(), telling=""
        )
        for code, lexicon in (("hr", "hbs"), ("bs", "hbs"), ("sl", "sl"))
    ),
)
"""Dutch, the languages of Scandinavia, the Baltic and the Slavic ones that have no file of their own."""
