"""Greek: case and number endings of nouns and adjectives; folding has taken the tonos and the final ς."""

from bot.text.languages.rules import Language, by_endings, endings, words

_ENDINGS = endings(
    """
    ος: ου ο οι ων ους ε
    ος: η ης ην ες α ας
    ας: α ες ων αδες αδων
    ης: η ες ων ηδες ηδων
    α: ας ες ων αν ων
    η: ης ες ων ην
    η: εως εις εων
    ο: ου α ων
    ι: ιου ια ιων
    0: ου α ων ς ν
    μα: ματος ματα ματων
    ος: ους η ων εος
    ης: ους η εις ες ων
    υς: εως εις εων υ εων εις ιου ια ιας ιες ιων
    ας: ατος ατα ατων
    ως: ωτος ωτα ωτων
    ων: οντος οντα οντες οντων ονα ονες
    εας: εα εις εων εως
    ος: οτος
    ους: ου
    ου: ους ουδες ουδων
    ες: εδες εδων
    οι: ων ους
    ες: ων
    α: ων
    """,
    shortest_stem=2,
)

GREEK = Language(
    code="el",
    script="greek",
    forms=by_endings(_ENDINGS),
    lexicon="el",
    trust="all",
    common=words(
        "και το η ο του της να των που με για τα στο σε από στην τη την τον οι δεν είναι ότι θα"
    ),
)
