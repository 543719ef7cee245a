"""Czech: case endings by declension, with the consonants that soften before them."""

from bot.text.languages.rules import Language, by_endings, endings, words

_ENDINGS = endings(
    """
    0: a u ovi em e y i ich ech um ove emi mi ami ach am u
    a: y e u ou o am ami ach 0 i
    e: i em imi ich u 0 a ete ata
    o: a u em e y ech um ach i 0
    i: iho imu im ich imi ho mu m ch mi
    y: eho emu ym em a e ych ymi ou ej i u
    um: a u em y ech
    us: a u em ovi
    is: e i
    k-a: ce ek
    k-o: ku ek
    h-a: ze
    ch-a: se
    r-a: re
    k: ci cich
    h: zi zich
    ch: si sich
    ek: ka ku kem ky ku kum cich kach kove
    ec: ce ci cem cich cum cu cove
    en: na nu nem ny ni ne nech num
    en: ne ni nem nu nich
    el: la lu lem ly le lech lum
    er: ra ru rem ry re rech rum
    st: sti stem stech stmi
    cky: cti ctich
    sky: sti
    ky: ci
    hy: zi
    uv: ova ovu ovo ove ovi ovy ovych ovym
    """
)

CZECH = Language(
    code="cs",
    script="latin",
    forms=by_endings(_ENDINGS),
    lexicon="cs",
    trust="all",
    common=words(
        "a v ve na se že je s z ze do o k i si za by jako po pro ale který která již jsou také"
    ),
    telling="ěřů",
    hints=words(
        "ja ty my mi me vsak jen take jeste velmi kdyz byl byla bylo byt bude jeho jeji jejich"
        " ten ta tato tento ktere kteri -eho -emu -ych -ach -ami -ovi -sky -ska -ske -ost -osti"
        " -oval -ani -eni -nim -nich -uje -uji"
    ),
)
