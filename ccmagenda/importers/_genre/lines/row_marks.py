"""Patterns of what begins a row of a programme, or ends one: roles, sessions, speeches, people, rooms, documents, numbers."""

import re

from ccmagenda.importers._genre.lines.heads import PARTS
from ccmagenda.importers._genre.terms.symbols import SYMBOL

BIG = r"(?=(?-i:[A-ZÀ-ÝА-ЯŠŽČ«“\"]))"
PARTED = "|".join(f"«{part}»" for part in PARTS)
STARTS = (
    rf"(?<=\s)(?:(?=\d|(?<!\d\s)[(\[]\d)|(?=(?!(?-i:[A-ZÀ-Ý])\s)(?:«open-from»|«from»)\s+\d)|(?=(?:«weekdays»)(?!\w))|(?={BIG}(?:«months»)\s+\d)"
    rf"|(?=(?:«day»)\s+(?:\d|(?:«numerals»)|(?-i:[IVX]+))(?!\w))|(?={BIG}(?:{PARTED})(?!\w)))"
)
SERIAL = (
    r"(?<!\d\s)(?<!m\.\s)(?<!m\s)(?<=\s)(?=(?:\d\d?[.:]\d\d\s+)?(?:\d{1,5}(?:«ordinal-ends»)|(?:«ordinals»))\s+(?:plenary\s+)?(?:«serial»)(?!\w))"
    r"(?!(?:\S+\s+){1,3}(?:(?-i:«of»|«verbs»)|,))"
)
ONWARDS = r"(?:«open-from»|«from»)\s+\d"
MEETING = r"(?<=\s)\d\d?[.:]\d\d\s+\d{1,5}(?:«ordinal-ends»)\s+(?:plenary\s+)?(?:«serial»)(?!\w)"
GOES_ON = (
    r"(?:.*[\s(])?(?:(?-i:«small»|«from»|«at»|«before»|«of»|«by»|«and»|«to»|«on»|«with»|«or»|«verbs»)"
    r"|(?:«honorifics»|«presented-by»|«hosted-by»|«chaired-by»|«moderated-by»|«words-of»|No\.|(?:«date-label»|«time-label»)\s?:))$|.*[,/&]$"
)
ROLES = "|".join(
    f"«{sort}»" for sort in ("chair", "coordinator", "moderator", "rapporteur", "speaker", "host", "talks", "spoken")
)
LABELS = "|".join(f"«{sort}»" for sort in ("title-label", "room-labels", "documents-of-item", "note-label", "list-heads"))
LABEL = rf"{BIG}(?:{ROLES}|{LABELS})(?:\(\w+\))?(?:\s(?:«of»)\s[\w'’]+)?\s?[:：]"
SAYING = rf"{BIG}(?:«spoken»|«talks»|{LABELS})\s?[:：]"
FIELD = rf"(?<=\s)(?={BIG}(?:«date-label»|«time-label»|{LABELS})\s?[:：])"
ROLE = rf"(?<=\s)(?={LABEL})"
PANEL = (
    rf"(?<=\s)(?={BIG}(?:(?:«speaker»|«talks»)\s|(?:{ROLES})\s[-–—]\s)(?:«honorifics»)\s{BIG}"
    rf"|{BIG}(?:«session»)\s?:\s(?:[•▪◦‣●■➢►✓]|(?:«honorifics»)\s{BIG}))"
)
SPOKEN = (
    rf"(?<=\s)(?={BIG}(?:«presented-by»|(?:«spoken»|«spoken-at»)(?:\s+\S+){{0,4}}?\s+(?-i:«by»)|«openers»"
    rf"|(?:«words-of»)\s?:)(?!\w))"
)
SESSION = (
    rf"(?<=\s)(?={BIG}(?:(?:«session»|«track»)\s+(?:\d{{1,2}}(?![:.hH]\d)|(?-i:[IVX]{{1,4}}|[A-H])|(?:«numerals»)(?!\w))(?:\s?[:.–—-]|\s\(|\s{BIG})"
    rf"|(?:{PARTED})\s+(?:«session»|«serial»)(?:\s?[:–—-]|\s[IVX\d])))"
)
DASHED = rf"[-–—]\s(?:«honorifics»)\s{BIG}"
PERSON = rf"(?<=[\w.;)”»\"]\s)(?={BIG}(?:«honorifics»)\s(?:(?:«honorifics»)\s)?{BIG})"
ASKED = rf"(?<=[\w)\]]\s)(?={BIG}(?:«question-words»|«discussions»)(?:\s(?-i:[^\W\d_]+)|\s?:|$))"
"""What begins a title behind somebody's function: a question, a discussion."""
ROOM = r"(?<=[\w)\].]\s)(?:(?-i:«room-names»)\s+){0,2}(?:«room»)\s+(?:(?-i:[A-Z]|[IVXLC]+)|\d+)(?!\w)"
HALL = rf"(?<=[)\].]\s)(?:{BIG}[\w'’]+\s){{1,4}}(?:«room»)(?!\w)"
TOLD = r"(?:[^.!?\[\]]|\.(?!\s[A-ZÀ-Ý]|\s?$)){3,400}[.!?](?:\s|$)"
SUBJECT = rf"{BIG}(?:(?:«articles»)\s[^.!?:\[\]]{{3,160}}?|\w+)\s(?-i:«verbs»)\s{TOLD}"
SENTENCE = rf"(?<=[a-zà-ÿ)”\"]\s)(?={SUBJECT})"
CONTINUED = (
    r"[(\[](?:(?:«continued»)|(?:«item»)\s\d[\d.,]*\s?(?:\([a-z]\)|[a-z])?)\s?[)\]](?=\s+\(?(?-i:[A-ZÀ-Ý])|\s+\([a-z]\)\s)"
)
MEETING_ALONE = (
    r"(?:\d[.:h]\d\d|[ap]\.?m\.?)\s+\d{1,5}(?:«ordinal-ends»)\s+(?:plenary\s+)?(?:«serial»)(?:\s+\[[a-z ]{4,12}\])?"
    r"(?=\s+(?-i:[A-ZÀ-Ý]))"
)
SIGN = re.compile(r"(?<=\s)(?=[•▪◦‣●■➢►✓·]\s?\S)")
SUB_SIGN = re.compile(r"(?<=[\w.:;)]\s)(?=o\s[A-ZÀ-Ý])")
DASH = re.compile(r"(?<=[\w.:;)?!”»]\s)(?=[-–—]\s[A-ZÀ-Ý«“\"])")
NOTE = re.compile(r"(?<=[\w.)\]]\s)(?=\*{1,3}\s?[A-ZÀ-Ý][a-zà-ÿ]+\s[a-zà-ÿ])")
LONG_BRACKET = re.compile(r"(?<=\s)\[[A-ZÀ-Ý][^\[\]]{40,}\]")
CAPITAL_WORD = re.compile(r"[A-ZÀ-Ý][\w'’.-]+\s")
BESIDE = re.compile(r",\s|\s\(|\s[-–—]\s")
NO_END = re.compile(r"[:,\-–—(“«•]$|^[A-Z]\.$")
CAPITAL = re.compile(r"(?<=\s)(?=[A-ZÀ-Ý])")
SOME = rf"(?:{SYMBOL.pattern}|(?:GE|N|V|K)\.?\d{{2}}-\d{{4,6}})\*{{0,3}}"
DOCUMENTS = re.compile(rf"(?<=\s)[A-Z][\w.-]*/[\w./-]+\s+[Pp]age\s\d{{1,3}}(?!\w)|(?<=\s){SOME}(?:,?\s{SOME})*(?=\s|$)")
DOCUMENTED = re.compile(rf"(?<=\s)\({SOME}(?:[;,]\s*{SOME})*\)(?=\s+[A-ZÀ-Ý\d(])")
LOUD_SECTION = r"(?<=\s)(?=(?-i:[A-ZÀ-Ý]{4}))(?:«sections»)(?:\s\d)?(?=\s+(?-i:[A-ZÀ-Ý]{4}))"
AFTER = rf"(?<=[\w)\]]\s)(?={BIG}(?:«after»)\s(?:\S+\s){{0,12}}?(?:«serial»|«body-alone»)(?!\w))"
BY = r".*\s(?-i:«by»)\s(?!(?:«honorifics»)\s)(?:[\w'’.-]+\s){0,3}[\w'’.-]+$"
HEAD = rf"(?:(?<=\s)|^){BIG}(?:«sections»):(?=\s{BIG})"
UNTIMED_PAUSE = rf"(?<=\s)(?={BIG}(?:«lunch»|«break»|«reception»)(?:\s{BIG}|$))"
PAUSE = rf"(?<=\s){BIG}(?:«lunch»|«break»)(?=\s{BIG}(?!(?:«lunch»|«break»|«room»|«at»|«by»)(?!\w))\w)"
LIST = r"(?<=\s)(?!(?:«by»):)(?-i:«small»|«with»|«on»):(?:\s*\((?:«continued»)\))?(?=\s)"
NUMBER = (
    r"(?<=\s)(?=[(\[]?(?:\d{1,2}|(?-i:[a-hA-H])|(?-i:[ivx]{1,4}|[IVX]{1,4}))[.)\]])|(?<=\s)(?=(?-i:(?=[A-ZÀ-Ý]))(?:«item»)\s+\d)"
)
