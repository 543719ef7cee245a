"""Bulgarian: the article behind the noun or adjective, plurals, the vowel that falls."""

from bot.text.languages.rules import Language, by_endings, endings, mistakes, words

_ENDINGS = endings(
    """
    0: а ът и ите ове овете та те та ата я ят
    й: я ят и ите еве евете
    ь: я ят
    а: ата и ите о
    я: ята и ите йо
    о: ото а ата
    е: ето та тата ета етата я ята
    ие: ието ия ията
    и: ият ия а ата о ото ите та
    и: те
    к: ци ците
    г: зи зите
    х: си сите
    ец: ци ците еца
    ък: ка ки ките ката ко кото кият
    ен: на ната но ното ни ните ният ния
    ър: ри рите ра рът
    ел: ли лите ла лът
    ъл: ли лите
    ъм: ми мите ма мът
    ин: и ите
    ски: ска ската ско ското ските ския ският
    яд: еди едите
    як: еци
    я-т: етове
    """
)

_mistaken = mistakes(".{3,}ици(?:те)?=.*ица|.{3,}ения(?:та)?=.*(?<!ие)")
"""The lexicon takes the plurals of men for women (участници) and those of -ение for verbs (нарушения)."""

BULGARIAN = Language(
    code="bg",
    script="cyrillic",
    forms=by_endings(_ENDINGS),
    lexicon="bg",
    trust="all",
    mistaken=_mistaken,
    common=words(
        "и в на за от да се е с че по не са като до ще при който която които също през си"
    ),
    telling="ъ",
    hints=words(
        "аз ти ние вие те мен нас вас само още много когато ако къде там тук това този тази тези"
        " беше има няма -ата -ята -ото -ете -ите -ият -ето -ния -ване -ция -ка -ха -ва"
    ),
)
