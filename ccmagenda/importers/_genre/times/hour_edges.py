"""What stands before and behind a time of the clock and is no part of a title: "about", "onwards", zones, marks of doubt."""

import re

DASH = r"\s*(?:--?>?|[–—−‐‑~～〜>→…至到]|/(?=\s*\d{1,2}[:.h]))\s*"
ABOUT = r"(?:[(\[]?(?:«about»)[)\]]?(?:\s+|(?<=\W)))"
"""What makes hours rough ones, printed before them: "approx.", "(ca.)", "+/-"."""
OPENED = (
    rf"(?P<said>(?:«begins»|«open-from»|«from»|«between»)(?:\s+|(?<=[.@])))?(?P<about>{ABOUT})?(?P<hour>(?:«hour-words»)\s*)?"
    r"(?=\d|«noon»|«midnight»|«am-before»|«pm-before»)"
)
"""What stands before hours: "from", "between", "about", or the word for the hour, which makes a figure one."""
NOT_CERTAIN = (
    r"(?:\s*(?:[(\[](?:«about»)[)\]]|[(\[](?:«tentative»|«tbc»)[)\]](?=\s+\w)|(?:«about-behind»)(?!\w)|\*+(?=\s*$))|\*+)"
)
"""What tells behind hours that they are not certain: "(approx.)", "circa", "(tbc)", or the mark of a footnote."""
ONWARDS = rf"(?:\s*(?:{DASH})?(?:«open-until»)(?!\w)|\s*{DASH}(?:«open-end»|\?+)(?!\w))"
"""What tells behind one time that no end is known: "onwards", "- end"."""
MARK_ENDS = r"(?:(?!\w)|(?-i:(?<=[a-z]m|rs))(?=(?-i:[A-ZÀ-Ý][a-zà-ÿ])))"
"""A mark of the hour ends here, or a title has run into it: "10.30 hoursCoffee"."""
MORE_MINUTES = re.compile(r"[ \u00a0]([0-5]\d)(?!\d|[:.]\d|\s?[hH])(?:\s?мин\.?(?!\w))?")
"""Minutes behind the mark of the hour: "11 Uhr 05"."""
TOWN = r"\s*[(\[][^()\[\]\d]{2,30}[)\]]"
_BY_UTC = r"(?:UTC|GMT)(?:\s?[+−]\s?\d{1,2}(?::?\d{2})?|\s?-\d{1,2}(?::?\d{2})?(?!\d)|\s?[–-]\s?\d{1,2}(?![\d:.h]))"
ZONE = re.compile(
    rf"\s*(?:,\s|[–-]\s)?[(\[]?({_BY_UTC}|(?:UTC|GMT|CES?T|EES?T|WES?T|BST|ES?T|EDT|CDT|PDT|PST|MSK|IST|SGT"
    rf"|JST|AEST|AEDT|EAT|CAT|WAT|SAST|HNEC|HAEC|HEC|BRT|COT|ART)\b)(?:\s?[:,/=]\s?{_BY_UTC})?(?:,\s[A-ZÀ-Ý][\w\s]{{2,20}}(?=\)))?[)\]]?"
)
_CITY = r"(?:«clock-cities»)(?:\s?/\s?(?:«clock-cities»))?"
BY_CLOCK_OF = (
    r"(?:\s*(?:,\s|[–—-]\s)?(?:[(\[](?:[^()\[\]\d]{2,30}\s)?(?:«clock-of»)(?:,?\s[^()\[\]\d]{2,30})?[)\]]|«local-clock»(?!\w)"
    rf"|{_CITY}\s(?:«clock-of»)(?!\w)|(?:«clock-of»)\s(?:of\s|de\s|di\s|d['’])\s?{_CITY}(?!\w)"
    r"|(?-i:(?:Central|Eastern|Western|Greenwich|British|Pacific|Mountain|Atlantic|Indian|Japan|China|East|West)(?:\s(?:European|Africa))?"
    r"\s(?:Mean\s|Standard\s|Daylight\s|Summer\s)?[Tt]ime)(?!\w)))"
)
"""What tells by which clock hours are: "(Geneva time)", "local time", "Central European Time"."""

_FIGURES = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹０１２３４５６７８９", "0123456789" * 3)


def with_our_figures(text: str) -> str:
    """Return a text of the same length with Arabic, Persian and full-width figures as 0 to 9."""
    return text if text.isascii() else text.translate(_FIGURES)


def until_pattern(to: str) -> str:
    """Return the pattern of the word between the sides of a range, given the names of the words that may stand there."""
    return (
        rf"\s*(?:(?:{to})\s+{ABOUT}?(?:(?:«hour-words»)\s*)?(?=\d|«noon»|«midnight»)|(?-i:à|a|bis|до)\s+(?=\d{{1,2}}\s?[:.hH]))"
    )
