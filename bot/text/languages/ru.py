"""Russian: case endings by declension. A short stem takes no empty ending: газ is no form of Газа."""

from collections.abc import Iterator

from bot.text.languages.rules import Form, Language, endings, words

_ENDINGS = endings(
    """
    0: а у ом ем е ы и ов ев ей ам ами ах ою
    ь: я ю ем и ей ям ями ях ю е
    й: я ю ем е и ев ям ями ях
    о: а у ом е ам ами ах
    е: я ю ем и ям ями ях ей а у ом ах ам ами
    и-е: ия ию ием ии ий иям иями иях ье ья ью ьем
    а: ы и е у ой ою ей ам ами ах
    я: и е ю ей ею ям ями ях
    и-я: ии ию ией ий иям иями иях
    ь: ью
    ы: ов ам ами ах ев
    и: ов ев ей ам ами ах ям ями ях й
    а: ов ам ами ах ей
    я: ев ей ям ями ях
    ый: ого ому ым ом ая ую ой ою ое ые ых ыми
    ой: ого ому ым ом ая ую ою ое ые ых ыми им ие их ими
    ий: его ему им ем ом ого ому ая яя ую юю ой ей ое ее ие их ими ою
    ая: ой ую ою
    яя: ей юю
    ое: ого ому ым им ом
    ые: ых ым ыми
    ие: их им ими
    ь-и-й: ьего ьему ьим ьем ья ью ьей ье ьи ьих ьими
    ь-е: ья ью ьем ий ьям ьями ьях
    ь-я: ьи ью ьей ий ьям ьями ьях
    м-я: мени менем мена мен менам менами менах
    ок: ка ку ком ке ки ков кам ками ках
    е-к: ька ьку ьком ьке ьки ьков ькам ьками ьках ка ку ком ке ки ков кам ками ках
    е-ц: ца цу цом цем це цы цов цев цам цами цах ьца ьцу ьцом ьцем ьце ьцы ьцев ьцам ьцами ьцах йца йцу йцем йцы йцев
    е-нь: ня ню нем не ни ней ням нями нях
    е-л: ла лу лом ле лы лов лам лами лах
    о-р: ра ру ром ре ры ров рам рами рах
    о-л: ла лу лом ле лы лов лам лами лах
    е-р: ра ру ром ре ры ров рам рами рах
    о-т: та ту том те ты тов там тами тах
    к-а: ок ек
    к-о: ек ок
    ь-к-а: ек
    й-к-а: ек
    н-а: ен он
    н-о: ен он
    л-а: ел ол
    л-о: ел ол
    """,
    shortest_stem=2,
)
_ZERO = endings("а: 0\nо: 0\nы: 0\nя: ь", shortest_stem=3)
_SURNAMES = ("ов", "ев", "ин", "ын")
_SURNAME_ENDINGS = endings("0: ым ыми ых ой\nа: ой", shortest_stem=2)
_SHORT_PLURALS = words("сил мер рук ног дел цен стран лет раз баз войн")
"""Genitive plurals of three letters that are worth the risk: силы, меры, цены."""
_VOWELS = "аеиоуыэюя"


def _forms(folded: str, _printed: str) -> Iterator[Form]:
    if len(folded) < 3:
        return
    for form in _ENDINGS.forms(folded):
        yield form, "inflection"
    if folded[-1] not in _VOWELS and (len(folded) > 3 or folded in _SHORT_PLURALS):
        for form in _ZERO.forms(folded):
            yield form, "inflection"
    for form in _SURNAME_ENDINGS.forms(folded):
        if form.endswith(_SURNAMES) or form[:-1].endswith(_SURNAMES):
            yield form, "inflection"


RUSSIAN = Language(
    code="ru",
    script="cyrillic",
    forms=_forms,
    common=words(
        "и в во не на с со что он она они по к ко у о об из за от до для это этот как а но или же бы при так"
        " его ее их был была были быть который после также уже"
    ),
    telling="ыэъё",
)
