"""What stands around the news: invitations to read on, share bars, captions, addresses and tags.

A line that is nothing else goes whole; at the end of a paragraph it goes from the news.
"""

import re
from collections.abc import Sequence

from bot.text.fold import fold

# Invitations that stand at the head of a paragraph, or at its end behind the news.
_INVITATIONS = (
    "read more", "read the full", "read full", "read the rest", "read the whole", "read also", "also read",
    "continue reading", "click here", "click the link", "see also", "follow us", "follow and connect",
    "sign up", "subscribe to", "subscribe for", "subscribe now", "subscribe and", "share this", "related:",
    "watch:", "advertisement", "submitted by", "posted by", "learn more", "find out more",
    "check out the new", "check out our", "support us on", "join us on",
    "view full coverage",
    "اقرأ أيضا", "اقرا المزيد", "اقرأ المزيد", "إقرأ أيضا", "للمزيد", "شاهد أيضا", "شاهد ايضا",
    "تابع مواقعنا", "تابع القراءة", "تابعوا", "تابعونا", "تابعنا", "اضغط هنا", "المزيد من التفاصيل",
    "المزيد من الأخبار", "طالع أيضا", "читать далее", "читайте также", "читать полностью",
    "читать дальше", "подробнее на", "подпишитесь", "подписывайтесь", "смотрите также", "קרא עוד",
    "קראו עוד", "לקריאה נוספת", "לכתבה המלאה", "המשך קריאה", "עוד בנושא", "קראו גם", "devamını oku",
    "haberin devamı", "devamı için", "ayrıca oku", "bizi takip", "daha çox oxu", "davamını oxu",
    "ətraflı oxu", "həmçinin oxu", "بیشتر بخوانید", "ادامه مطلب", "همچنین بخوانید", "بیشتر بدانید",
    "lire la suite", "lire aussi", "à lire aussi", "lire l'article", "suivez-nous", "abonnez-vous",
    "cliquez ici", "leer más", "lea también", "seguir leyendo", "sigue leyendo", "weiterlesen",
    "lesen sie auch", "mehr lesen", "mehr zum thema", "читати далі", "читайте також", "leggi anche",
    "leggi tutto", "continua a leggere", "leia mais", "leia também", "continue lendo", "lees meer",
    "lees verder", "lees ook", "läs mer", "läs vidare", "läs också", "les mer", "les også", "læs mere",
    "læs også", "lue lisää", "lue myös", "czytaj więcej", "czytaj dalej", "czytaj także", "číst dál",
    "čtěte také", "olvass tovább", "citește mai mult", "citește și", "citeşte şi", "pročitajte još",
    "прочитајте још", "opširnije", "прочетете още", "вижте още", "διαβάστε περισσότερα",
    "διαβάστε επίσης", "διαβάστε ακόμα", "और पढ़ें", "यह भी पढ़ें", "مزید پڑھیں", "یہ بھی پڑھیں",
    "կարդալ ավելին", "կարդացեք նաև", "წაიკითხეთ ასევე", "толығырақ оқу", "batafsil oʻqish",
    "baca juga", "baca selengkapnya", "阅读全文", "阅读更多", "查看全文", "点击阅读", "继续阅读", "延伸阅读",
    "相关阅读", "閱讀全文", "繼續閱讀", "続きを読む", "全文を読む", "더 읽기", "기사 더보기",
)  # fmt: skip
# Words that say nothing only when they stand alone: "share" is news in "Share prices fell".
_ALONE = (
    "share", "tweet", "more", "print", "email", "advertisement", "comments", "شارك", "مشاركة", "طباعة",
    "поделиться", "подробнее", "реклама", "שתפו", "שיתוף", "הדפסה", "paylaş", "yazdır", "ətraflı",
    "paylaşın", "اشتراک گذاری", "partager", "imprimer",
)  # fmt: skip
_CAPTIONS = (
    "file photo", "photo", "photos", "picture", "image", "photograph", "credit", "صورة",
    "صورة أرشيفية", "تصوير", "أرشيفية", "фото", "фотография", "צילום", "תמונה", "fotoğraf", "foto", "عکس",
    "archivo", "archivfoto",
)  # fmt: skip


def _any_of(phrases: Sequence[str]) -> str:
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))


def _folded(phrases: Sequence[str]) -> str:
    return _any_of([fold(phrase) for phrase in phrases])


_INVITES = re.compile(
    rf"\W*(?:{_folded(_INVITATIONS)})|\W*the (?:post|article)\b.*\bappeared first"
)
_STANDS_ALONE = re.compile(rf"\W*(?:{_folded(_ALONE)})\W*$")
_CAPTION = re.compile(rf"\W*(?:{_folded(_CAPTIONS)})\s*[:/|(©-]")
_VALUE = re.compile(r"[\w:]+ ?= ?\S")
"""A row of a table of settings."""
_LED_BY_ADDRESS = re.compile(r"\W*(?:https?://|www\.)")
_TAIL = re.compile(
    rf"[\s\[(|>»→-]*(?:{_any_of(_INVITATIONS)})\s*[\])…>»→.:]*$"
    # … Read Full Article at Example.com · … Devamını oku: example.com
    rf"|(?<=[.!?؟…。])[\s\[(|>»→-]+(?:{_any_of(_INVITATIONS)})\W{{1,3}}(?:\S+\s?){{1,4}}$"
    r"|\s+read (?:the )?(?:full|whole|rest)(?: \w+){0,2} (?:at|on) \S+(?: \S+)?$"
    r"|\s*[阅閱][读讀]\s?[^\s。]{1,30}\s?全文$|\s*在\s?[^\s。]{1,30}\s?上?[阅閱][读讀]全文$",
    re.IGNORECASE,
)
_AT_HEAD = re.compile(
    # ► Follow us: https://… · Subscribe to the channel - https://…
    r"(?:[^.!?؟。:]{0,80}[:►>–—-]\s*(?:https?://|www\.)\S+\s+(?:[^\w\s\"“«(]+\s+)?)+(?=[\W\d]*[^\W\d])"
    r"|(?:h(?:ello|i|ey) (?:everyone|everybody|all|friends|folks|there)"
    r"|good (?:morning|afternoon|evening|day)"
    r"|доброе утро|добрый (?:день|вечер)|доброго ранку|guten (?:morgen|tag)"
    r"|buenos días|bonjour|buongiorno|bom dia|günaydın|sabahınız xeyir"
    r"|صباح الخير|مساء الخير|בוקר טוב|صبح بخیر)"
    r"[^.!?]{0,20}[!.]+\s+"
    # A caption, whose picture the feed left out, with its credit
    r"|[^\n]{0,300}?(?:/Getty Images|\(AP Photo/[^()]{2,40}\)|\(Photo: [^()]{2,40}\))[\s.|–—-]+(?=[^\W\d])",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<=[\u3040-\u30ff\u3400-\u9fff])@\w+(?:\s\S{1,6})?$")
_ADDRESS = re.compile(r"\W*(?:https?://|www\.)\S")
_TAG = re.compile(r"\W*#\w")
_TAIL_REACH = 60
"""Characters at the end of a paragraph in which an invitation may stand."""
_HEAD_REACH = 120
"""Characters at the head of a line by which it is known for furniture."""


def is_furniture(line: str) -> bool:
    """Whether a line is an invitation, a share bar, a caption or the like, and no news."""
    head = line[:_HEAD_REACH]
    folded = fold(head)
    known = _INVITES.match(folded) or _STANDS_ALONE.match(folded) or _CAPTION.match(folded)
    return bool(known or _VALUE.match(head) or _LED_BY_ADDRESS.match(head))


def without_furniture(line: str) -> str:
    """The line without greetings before the news in it, and invitations, addresses and tags around it."""
    head = _AT_HEAD.match(line)
    line = line[head.end() :] if head else line
    body, tail = line[:-_TAIL_REACH], line[-_TAIL_REACH:]
    return _without_addresses(body + _HANDLE.sub("", _TAIL.sub("", tail)))


def _without_addresses(line: str) -> str:
    """Addresses and tags go from the end, with their labels ("Follow us: …"); one in a sentence stays."""
    words = line.split(" ")
    end = len(words)
    while end and (_ADDRESS.match(words[end - 1]) or _TAG.match(words[end - 1])):
        end -= 1
        if words[end - 1].endswith(":"):
            end -= 2 if end > 1 and words[end - 2][-1:].isalnum() else 1
    part_of_it = end == len(words) - 1 and words[end - 1][-1:].isalnum()
    return line if part_of_it else " ".join(words[:end]).rstrip(" ,►>|–—-")
