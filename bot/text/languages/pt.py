"""Portuguese: plurals and genders of nouns and adjectives."""

from bot.text.languages.rules import Language, by_endings, endings, words

_ENDINGS = endings(
    """
    0: s es a as
    o: a as os
    ao: oes aes aos a as oa oas
    al: ais
    el: eis
    ol: ois
    ul: uis
    il: is eis
    m: ns
    r: ra ras res
    """
)

PORTUGUESE = Language(
    code="pt",
    script="latin",
    forms=by_endings(_ENDINGS),
    lexicon="pt",
    trust="all",
    common=words(
        "o e de do da dos das em no na nos nas um uma que para com por não se mais ao à são"
    ),
    telling="ãõç",
    hints=words(
        "eu voce muito todo todos toda todas ha onde quando sobre desde ate porque dois outro"
        " outra ser tem pode fazer foi pela pelo isso -cao -coes -dade -dades -mente -ando -endo"
        " -aram -eram -ado -ados -ava -agem -eiro -eira -inho"
    ),
)
