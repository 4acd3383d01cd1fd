"""Days that have run into the end of the line above them: "3. Election of officers Tuesday 5 May 2015", below it "9:30 Rain"."""

import itertools
from collections.abc import Sequence

from ccmagenda.importers._genre.lines.heads import Heads
from ccmagenda.importers._genre.times.clocks import clock_at
from ccmagenda.importers._genre.times.dates import days_within
from ccmagenda.importers._printed import PrintedLine

_OTHERS, _LONGEST = 2, 200
_HANGS = (
    r".*(?:[,:;(–—/-]|(?:^|\s)(?:«small»|«of»|«from»|«to»|«and»|«by»|«paper»|«day»|«event»|on|until|du|le|am|vom|bis|el|il|dal))$"
)
"""What a day behind belongs to, and is no new line: "Deadline: Friday 3 May", "Programme Monday 6 May"."""


def with_days_at_ends(lines: Sequence[PrintedLine], heads: Heads) -> dict[int, tuple[str, str]]:
    """Return the two texts of each line into the end of which a day has run, by its place.

    Other days of the paper stand alone on their lines, with a weekday as well, and hours stand right below.
    """
    kept = [(place, line.text.strip()) for place, line in enumerate(lines) if line.text.strip() and not line.cells]
    found: dict[int, tuple[str, str]] = {}
    alone = sum(_is_day_alone(text, heads) for _, text in kept if len(text) <= _LONGEST)
    for (place, text), (_, below) in itertools.pairwise(kept):
        parted = _parted(text, heads) if alone >= _OTHERS and len(text) <= _LONGEST and "|" not in text else None
        if parted and clock_at(below, heads.words):
            found[place] = parted
    return found


def _is_day_alone(text: str, heads: Heads) -> bool:
    head = heads.read(text)
    return head.day is not None and head.day.weekday is not None and bool(head.day.month) and not (head.text or head.clock)


def _is_full(text: str, reached: int) -> bool:
    return not text[reached:].strip(" .:")


def _parted(text: str, heads: Heads) -> tuple[str, str] | None:
    """Return a line without the day at its end, and the day."""
    if heads.words.regex(r".*\s(?:«weekdays»)(?!\w)[^:]{3,40}$").match(text) is None:
        return None
    for day, begin, end in days_within(text, heads.words):
        before = text[:begin].strip()
        whole = day.weekday is not None and not day.is_range and _is_full(text, end) and len(before.split()) > 1
        whole = whole and heads.words.begins("weekdays", text[begin:])  # and not "on Wednesday"
        if whole and heads.words.regex(_HANGS).match(before) is None and not heads.read(before).day:
            return before, text[begin:]
    return None
