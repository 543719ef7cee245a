"""Indonesian: the particles and pronouns -nya, -lah, -kah, -ku, -mu behind a word that never changes."""

from bot.text.languages.rules import Language, by_endings, endings, words

INDONESIAN = Language(
    code="id",
    script="latin",
    forms=by_endings(endings("0: nya lah kah", shortest_stem=4)),
    common=words(
        "yang dan di dari ini itu dengan untuk pada adalah dalam ke tidak akan juga oleh sebagai telah"
    ),
    hints=words(
        "saya kamu kami kita mereka ada bisa dapat sudah belum atau jika karena tetapi tahun"
        " orang banyak lebih antara secara seperti bahwa hanya serta ia dia tersebut menjadi para"
        " satu sebuah daerah kota -nya -kan -lah -kah -kannya -annya -aan -asi -ang -uan"
    ),
)
