"""Four figures at the beginning of a line that lie between the hours around them: "1130 Second talk" below "10:15 First talk"."""

import datetime
import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.found import Found
from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.importers._genre.terms.numbers import label_at
from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._genre.times.clocks import Clock

_FIGURES = re.compile(
    r"(0[6-9]|1\d|2[0-3])([0-5][05])(?!\d)\s*(?:[-–—:|\x1e]\s*)?(?=$|[A-ZÀ-Ý“«\"]|(?P<numbered>\d{1,2}[.)]\s+[A-ZÀ-Ý“«\"]))"
)
_YEARS = frozenset({19, 20})
_USUAL = 2
"""Hours in four figures that make them the notation of a paper."""


def with_four_figures(entries: Sequence[Entry | Columns], words: Words, found: Found) -> list[Entry | Columns]:
    """Return entries in which such figures are hours, each with a doubt; what may be a year needs hours on both sides."""
    starts = [_start(entry) for entry in entries]
    later = _next_starts(entries, starts)
    usual = sum(isinstance(entry, Entry) and entry.clock is not None and entry.clock.style == "four" for entry in entries)
    read: list[Entry | Columns] = []
    before: datetime.time | None = None
    for entry, start, after in zip(entries, starts, later, strict=True):
        figures = _FIGURES.match(entry.text) if isinstance(entry, Entry) and _is_plain(entry) else None
        time = datetime.time(int(figures[1]), int(figures[2])) if figures else None
        if (
            isinstance(entry, Entry)
            and figures
            and time
            and _fits(before, time, after, sure=usual >= _USUAL or bool(figures["numbered"]))
        ):
            found.doubt(f"'{figures[1]}{figures[2]}' is taken for hours", entry.row.origin)
            read.append(_timed(entry, figures, time, words))
            before = time
        else:
            read.append(entry)
            before = None if _opens_a_day(entry) and start is None else start or before
    return read


def _start(entry: Entry | Columns) -> datetime.time | None:
    return entry.clock.start if isinstance(entry, Entry) and entry.clock else None


def _opens_a_day(entry: Entry | Columns) -> bool:
    return isinstance(entry, Entry) and entry.head.day is not None


def _next_starts(entries: Sequence[Entry | Columns], starts: Sequence[datetime.time | None]) -> list[datetime.time | None]:
    """Return for each entry the next hours of the same day."""
    found: list[datetime.time | None] = []
    after: datetime.time | None = None
    for entry, start in zip(reversed(entries), reversed(starts), strict=True):
        found.append(after)
        after = start or (None if _opens_a_day(entry) else after)
        after = None if _opens_a_day(entry) and start is None else after
    return found[::-1]


def _is_plain(entry: Entry) -> bool:
    head = entry.head
    return head.empty and not entry.row.bullet and not entry.after and not entry.track


def _fits(before: datetime.time | None, time: datetime.time, after: datetime.time | None, *, sure: bool) -> bool:
    """Tell whether a time lies between the hours around it; one that may be a year needs both, or to be ``sure``."""
    if before is None and after is None:
        return sure and time.hour not in _YEARS
    if before is None or after is None:
        return (sure or time.hour not in _YEARS) and (before is not None or after is not None) and _fits_one(before, time, after)
    return before < time < after


def _fits_one(before: datetime.time | None, time: datetime.time, after: datetime.time | None) -> bool:
    return (before is None or before < time) and (after is None or time < after)


def _timed(entry: Entry, figures: re.Match[str], time: datetime.time, words: Words) -> Entry:
    rest = entry.text[figures.end() :]
    label = label_at(rest, words) if figures["numbered"] else None
    rest = rest[label[1] :] if label else rest
    head = attrs.evolve(entry.head, clock=Clock(start=time, style="four"), label=label[0] if label else None, text=rest)
    return attrs.evolve(entry, head=head, text=rest)
