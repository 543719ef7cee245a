"""Polish: case endings by declension, with the consonants that soften before them.

Folding has made one letter of ł and l, ó and o, ą and a, so half of the alternations are gone already.
"""

from bot.text.languages.rules import Language, by_endings, endings, mistakes, words

_ENDINGS = endings(
    """
    0: a u owi em ie y i ow om ami ach e iem
    a: y i e ie o om ami ach 0
    ia: ii ie io iom iami iach i
    ja: ji je jo jom jami jach i
    o: a u em ie om ami ach 0 i
    e: a u em om ami ach y i
    ie: ia iu iem iom iami iach
    i-um: ia iow iom iami iach
    um: a ow om ami ach
    k-a: ce ek
    k-o: ek
    g-a: dze
    ch-a: sze
    r-a: rze
    r: rze rzy
    t-a: cie
    t: cie ci
    d-a: dzie
    d: dzie dzi
    st: scie sci
    at: ecie
    k: cy
    g: dzy
    iec: ca cowi cem cu cy cow com cami cach ce
    ec: ca cowi cem cu cy cow com cami cach ce
    iek: ka ku kowi kiem ki kow kom kami kach
    ek: ka ku kowi kiem ki kow kom kami kach
    ien: nia niowi niem niu nie ni niom niami niach
    ier: ra rowi rem rze ry row rom rami rach
    er: ra rowi rem rze ry row rom rami rach
    iel: la lowi lem lu le ly li low lom lami lach
    el: la lowi lem lu le ly li low lom lami lach
    y: ego emu ym ej a e ych ymi ow
    i: iego iemu im iej a ia ie e ich imi ego emu ow
    y: i
    ry: rzy
    ki: cy
    gi: dzy
    sc: sci scia sciom sciami
    """
)

_mistaken = mistakes(
    "(.{3,}k)i=\\1i|(.{3,}k)(?:ami|ach|om|ow)=\\2i|(.{3,})(?:ami|ach|om|ow)=\\3y|.{3,}nia(?:ch|mi|m)?=.*c"
)
"""The lexicon takes some plurals for dictionary forms (warunki), and nouns of -nie for verbs (działania)."""

POLISH = Language(
    code="pl",
    script="latin",
    forms=by_endings(_ENDINGS),
    lexicon="pl",
    trust="all",
    mistaken=_mistaken,
    common=words(
        "i w na z ze do się nie że jest o od za po dla jak oraz przez był była ale są już przy"
    ),
    telling="łąęśżźćń",
    hints=words(
        "ja ty my mi mnie czy tylko tak jeszcze bardzo gdy kiedy ze juz moze byc bedzie jego jej"
        " ich ten ta tego tej ktory ktora ktore -ego -emu -ych -ach -ami -owi -ski -ska -skie"
        " -skiej -osc -osci -owal -ala -czne -czny -nia -nie -cie -rzy"
    ),
)
