"""Rows of columns that leaders of dots part, run into one text column after column, as a crawl takes them out of a journal.

"10 a.m.-1 p.m. 3-6 p.m. ..... 208th meeting 209th meeting ..... Room 1 Room 2 ..... General debate" is read row by row again.
"""

import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._genre.times.clocks import clock_at
from ccmagenda.importers._printed import PrintedLine

_DOTS = r"(?:\s*\.(?:\s?\.){3,})+\s*"
_TIME = r"\d{1,2}(?:[.:]\d\d)?(?:\s?[ap]\.m\.|\s?h\b)?(?:\s?[-–—]\s?\d{1,2}(?:[.:]\d\d)?(?:\s?[ap]\.m\.|\s?h\b)?)?"
_MEETING = (
    r"(?:\d{1,5}(?:«ordinal-ends»)?\s+(?:(?-i:[a-z]+)\s+)?(?:«serial»)|(?:«closed»|«informal»))(?:\s*[(\[][^()\[\]]{3,30}[)\]])?"
)
_ROOM = r"(?:(?-i:[A-ZÀ-Ý])[\w'’-]*\s+){0,3}?(?:«room»)(?:\s+(?:[A-Z]{0,2}\d{1,3}|[IVX]{1,5}|[A-Z])(?!\w))?"


def without_leaders(lines: Sequence[PrintedLine], words: Words) -> list[PrintedLine]:
    """Return lines in which such rows stand one behind the other, each with its hours, its meeting and its room."""
    return [_plain(line, words) if line.text.count("....") or ". . . ." in line.text else line for line in lines]


def _plain(line: PrintedLine, words: Words) -> PrintedLine:
    rows = words.regex(
        rf"(?<![\w.:])(?P<times>{_TIME}(?:(?:\s*\.)?\s+{_TIME})*)(?:{_DOTS}|\s*\.{{1,3}}\s+|\s+)"
        rf"(?P<meetings>{_MEETING}(?:\s*\.?\s+{_MEETING})*)(?:\s*\.)?(?:{_DOTS}(?P<rooms>{_ROOM}(?:\s+{_ROOM})*)(?:{_DOTS})?)?"
    )
    return attrs.evolve(line, text=rows.sub(lambda found: _row_by_row(found, words), line.text))


def _row_by_row(found: re.Match[str], words: Words) -> str:
    """Return the rows of columns of the same length; anything else as it is."""
    times = [time for time in re.findall(_TIME, found["times"]) if clock_at(time, words)]
    meetings = [each[0] for each in words.regex(_MEETING).finditer(found["meetings"])]
    rooms = [each[0] for each in words.regex(_ROOM).finditer(found["rooms"] or "")]
    if (
        len(times) != len(meetings)
        or (rooms and len(rooms) != len(times))
        or (len(times) == 1 and (not rooms or ". . ." in found[0]))
    ):
        return found[0]
    rooms = rooms or [""] * len(times)
    rooms = [room if not room or room[-1].isdigit() else f", {room}" for room in rooms]
    rows = (" ".join(row).replace(" ,", ",").rstrip() for row in zip(times, meetings, rooms, strict=True))
    return f"{' '.join(rows)} "
