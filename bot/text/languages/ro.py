"""Romanian: the article behind the noun, plurals, the genitive, and the vowels that change with them.

Folding has made one letter of ă, â and a, of ș and s, of ț and t, of î and i.
"""

from bot.text.languages.rules import Language, by_endings, endings, mistakes, words

_ENDINGS = endings(
    """
    0: l ul ului i ii ilor uri urile urilor ule e ele elor a
    u: l lui i ii ilor ri rile rilor
    u: a e le lor oua
    e: ele elui i ii ilor ea a
    a: i ii ilor e ei ele elor le lei lor
    a: ua uii
    ie: ia iei ii iile iilor
    iu: ii iile iilor iul iului ia
    e: le lor i ii ilor
    ea: ele elei elor ii
    t: ti tii tilor
    d: zi zii zilor
    s: si sii silor
    st: sti stii stilor
    ct: cti ctii ctilor
    sc: sti stii stilor asca sti
    te: ti tii tilor tea
    ta: ti tii tilor te tei tele
    tate: tati tatii tatile tatilor tatea
    oare: ori orii orile orilor
    ala: ele elor eli
    oara: ori orii orile orilor
    oasa: oase oasei oasele
    os: oasa oase oasei osi osii
    or: oare oarei
    da: zi zii zile zilor
    l: i ii ilor
    """
)

_mistaken = mistakes(".{2,}(?:tor|nier|iten|udent)ii(?:lor)?=.*ie")
"""The lexicon takes plurals of men for words in -ie: studenții, actorii."""

ROMANIAN = Language(
    code="ro",
    script="latin",
    forms=by_endings(_ENDINGS),
    lexicon="ro",
    trust="all",
    mistaken=_mistaken,
    common=words("și în de la pe cu din că nu se care este pentru o un au fost prin sau cel"),
    telling="șțăşţ",
    hints=words(
        "eu tu mai foarte tot toti toate unde cand despre fara doi alt alta ne este sunt are"
        " poate face ale lui lor sa dupa pana din -ului -ilor -elor -tie -tia -tii -iune -are"
        " -ere -ati -eaza -esc -ile -ele -ul -ate"
    ),
)
