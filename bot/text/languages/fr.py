"""French: elision in front (l'Azerbaïdjan), plurals and feminines behind."""

from bot.text.languages.rules import Language, by_endings, endings, words

_ENDINGS = endings(
    """
    0: s x e es
    al: aux ale ales
    ail: aux
    en: enne ennes
    on: onne onnes
    el: elle elles
    er: ere eres
    if: ive ives
    eux: euse euses
    eur: euse euses rice rices
    teur: trice trices
    et: ette ettes
    f: ve ves
    c: che ches que ques
    eau: elle
    """
)

FRENCH = Language(
    code="fr",
    script="latin",
    forms=by_endings(_ENDINGS),
    common=words(
        "le la les de des du un une et à en dans que qui est pour sur par au aux avec il elle"
        " ce cette ces"
        " ne se sa son ses plus ont été sont mais ou leur après d l"
    ),
    telling="êèçœùàâ",
    elisions=words("l d j m t s c n qu jusqu lorsqu puisqu quoiqu presqu quelqu"),
    hints=words(
        "nous vous je tu mon ma mes notre votre tres tout tous toute toutes fait faire peut meme"
        " bien aussi deux sous entre sans comme lors cette aux -tion -tions -ment -ments -eux"
        " -euse -eur -eurs -aux -eau -aient -ait -ique -iques -isme -ance -ence -oir -ent -ees"
    ),
)
