r"""Which format bytes without a name are of, as when they come by the standard input.

>>> sniffed(b"BEGIN:VCALENDAR\r\n"), sniffed(b"Monday 16 April 2012\n10:00 Opening\n"), sniffed(b"\x89PNG\r\n\x1a\n")
('.ics', '.txt', '')
"""

import re

from ccmagenda.importers._seeming import seeming

_ENDINGS = {
    "a PDF": ".pdf",
    "a Word document (.docx)": ".docx",
    "an Excel workbook (.xlsx)": ".xlsx",
    "a calendar": ".ics",
    "a web page": ".html",
}
_MARK = b"\xef\xbb\xbf"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_PROGRAMME = re.compile(rb"^(?:convention|meeting|sittings|status)\s*:", re.MULTILINE)
_SHEET = re.compile(rb"[^,;\t\r\n]+(?:([,;\t])(?!\s)[^,;\t\r\n]*){3,}\r?\n")
"""A first line with four cells or more: a comma within a sentence has a blank behind it."""
_HEAD = 4096


def sniffed(data: bytes) -> str:
    """Return the ending that a file of these bytes would have, or nothing where they are of no format that is read."""
    seems = seeming(data)
    if seems in _ENDINGS:
        return _ENDINGS[seems]
    if data.startswith(_UTF_16):
        return ".txt"
    head = data[:_HEAD].removeprefix(_MARK)
    if seems != "plain text":
        return ""
    return ".yaml" if _PROGRAMME.search(head) else ".csv" if _SHEET.match(head) else ".txt"
