"""German: plural and case endings; folding has taken the umlaut, so Häuser is a form of Haus."""

from bot.text.languages.rules import Language, by_endings, endings, words

_ENDINGS = endings(
    """
    nis: nisse nissen nisses
    0: e en n er ern es s em ens
    e: en er es em n
    um: en
    is: en
    us: en
    a: en
    in: innen
    el: le len ler les lem
    er: re ren rer res rem
    """
)

GERMAN = Language(
    code="de",
    script="latin",
    forms=by_endings(_ENDINGS),
    lexicon="de",
    trust="lemmas",
    common=words(
        "wegen der die das den dem des und in zu ein eine einen einem einer von mit auf für ist im"
        " sich nicht auch als"
        " an es bei aus nach wird wurde hat sind er sie wie dass am zum zur"
    ),
    telling="ßäö",
    hints=words(
        "ich wir ihr uns mein meine meinen sehr noch nur kann habe haben waren wenn oder aber"
        " uber durch gegen seine ihre ihren kein keine mehr schon immer dann doch unser unsere"
        " hier wieder vielen -ung -ungen -lich -liche -lichen -isch -ische -keit -heit -chen -aft"
        " -ieren -iert -tzt -cht -ssen -sten -stem"
    ),
)
