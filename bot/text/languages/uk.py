"""Ukrainian: case endings by declension, with і that opens to о or е and к г х that soften before і."""

from collections.abc import Iterator

from bot.text.fold import fold
from bot.text.languages.rules import Form, Language, endings, words

_ENDINGS = endings(
    """
    0: а у ові ом ем еві і ї е и ів ей ам ами ах ою
    ь: я ю ем еві ові і ям ями ях ів
    й: я ю єм єві ї і їв ям ями ях
    о: а у ом і ам ами ах
    е: я ю ем і ям ями ях а у ам ами ах
    я: я ю ям і ї ями ях ь
    а: и і у ою ам ами ах ей
    я: і ї ю ею єю й ям ями ях ь
    ь: і ю
    и: ів ам ами ах
    ї: їв ям ями ях й
    і: ів ам ами ах ей ям ями ях
    а: ів ам ами ах
    ий: ого ому им ім а у ої ій ою е і их ими
    ій: ього ьому ім ім я ю ьої ьою є і їх іми
    ій: его єї єю
    а: ої ій ою
    е: ого ому им ім
    і: их им ими
    к-а: ці ок
    г-а: зі
    х-а: сі
    к: ці
    ок: ка ку ком ком ки ків кам ками ках кові ці
    е-ць: ця цю цем цеві ці ців цям цями цях
    е-нь: ня ню нем неві ні нів ням нями нях
    е-л: ла лу лом лові лі ли лів лам лами лах
    о-р: ра ру ром рові рі ри рів рам рами рах
    к-а: ок
    ання: ань
    ення: ень
    іння: інь
    е-ль: ля лю лем лі лів лям лями лях
    л-я: ель
    я: ів
    ян-ин: яни ян янам янами янах
    ан-ин: ани ан анам анами анах
    ар-ин: ари ар арам арами арах
    ов: ових овим овими
    ев: евих евим евими
    ін: іних іним іними
    """,
    shortest_stem=2,
)
_ZERO = endings("а: 0\nо: 0\nи: 0\nі: 0", shortest_stem=3)
_VOWELS = "аеиіоуюяє"


def _closed(form: str) -> str:
    """Close the last syllable: року is a form of рік, Києва of Київ."""
    if len(form) > 2 and form[-1] not in _VOWELS and form[-2] in "ое":
        return form[:-2] + "і" + form[-1]
    if form.endswith("ость"):
        return form[:-4] + "ість"
    if len(form) > 2 and form.endswith("єв"):
        return form[:-2] + "ів"
    return ""


def _opened(form: str) -> Iterator[str]:
    """Open the last syllable: доріг is a form of дорога."""
    if form[-2] == "і" and form[-1] not in _VOWELS:
        for vowel in "ое":
            yield form[:-2] + vowel + form[-1] + "а"
            yield form[:-2] + vowel + form[-1] + "о"


_IRREGULAR = {
    fold(form): fold(word)
    for word, forms in (
        ("день", "дня дню днем дні днів дням днями днях"),
        ("тиждень", "тижня тижню тижнем тижні тижнів тижням тижнями тижнях"),
        ("людина", "люди людей людям людьми людях"),
        ("дитина", "діти дітей дітям дітьми дітях"),
        ("рік", "років року роки рокам роках"),
    )
    for form in forms.split()
}


def _forms(folded: str, _printed: str) -> Iterator[Form]:
    if len(folded) < 3:
        return
    if folded in _IRREGULAR:
        yield _IRREGULAR[folded], "inflection"
    for form in _ENDINGS.forms(folded):
        yield form, "inflection"
        closed = _closed(form)
        if closed:
            yield closed, "inflection"
    if folded[-1] not in _VOWELS and len(folded) > 3:
        for form in (*_ZERO.forms(folded), *_opened(folded)):
            yield form, "inflection"


UKRAINIAN = Language(
    code="uk",
    script="cyrillic",
    forms=_forms,
    lexicon="uk",
    common=words(
        "і й та в у на з зі із що не до за про як це він вона вони від для по але або його її"
        " їх був була було"
        " бути який після також вже є"
    ),
    telling="іїєґ",
    hints=words(
        "я ти ми ви вони мені мене нас вас тільки дуже коли якщо щоб де там тут ні собі свій"
        " цього цей ці тому -ого -ому -ться -ти -ає -ує -ість -ості -ний -на -не -них -ія -ії -ів"
        " -ами -ями"
    ),
)
