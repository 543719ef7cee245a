"""Korean: the particles written behind a noun, one or a few in a row, and the copula."""

import re
from collections.abc import Iterator

from bot.text.languages.rules import Form, Language, words

_PARTICLE = (
    "이|가|은|는|을|를|의|에|와|과|도|로|으로|만|나|이나|랑|이랑|까지|부터|보다|처럼|마다|조차|마저|밖에|뿐|대로"
    "|에서|에게|에게서|께|께서|한테|한테서|에는|에도|에서는|에서도|에만|라고|이라고|라는|이라는|로서|으로서|로써"
    "|으로써|로부터|으로부터|로의|으로의|와의|과의|에의|에서의|이며|며|이고|고|이다|다|인|이라|라|였다|이었다|이란|란"
    "|이자|자|이던|일|입니다|든지|이든|야|이야|같은|로는|으로는|로도|으로도|과는|와는|과도|와도|에게는|까지의|까지도|부터의"
    "|만의|만을|만이|만은|보다는|보다도|으로만|로만|뿐만|처럼은"
)
_ENDING = re.compile(f"(?:들)?(?:{_PARTICLE})?")


def _forms(folded: str, _printed: str) -> Iterator[Form]:
    for cut in range(1 if len(folded) == 2 else 2, len(folded)):
        if _ENDING.fullmatch(folded, cut):
            yield folded[:cut], "clitic"


KOREAN = Language(
    code="ko",
    script="hangul",
    forms=_forms,
    common=words("그 이 수 것 등 및 한 있다 있는 그리고 그러나 하지만 또한 대한 위해 따르면"),
    wildcard_letters=1,
)
