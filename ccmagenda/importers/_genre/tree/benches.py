"""Days and sittings under way: where a row with hours, or without, is to be set down."""

import datetime
from collections.abc import Iterable

import attrs

from ccmagenda.importers._genre.times.clocks import Clock
from ccmagenda.importers._genre.tree.drafts import Bench, Draft, Sheet
from ccmagenda.model import Origin

_GAP, _PAUSE, _BRIEF, _WHOLE = 16, 10, 90, 150
_FAR, _BEYOND = 180, 240
_HOUR = 60
_FORENOON = datetime.time(10)
_EVENING = datetime.time(17)
_MIDDAY, _NEAR_ONE, _AFTER = datetime.time(12, 30), datetime.time(12, 45), datetime.time(13, 30)
APART = frozenset({"reception", "registration", "ceremony", "side event"})


def minutes_between(one: datetime.time, other: datetime.time) -> int:
    """Return how many minutes the second time comes after the first."""
    return (other.hour * 60 + other.minute) - (one.hour * 60 + one.minute)


@attrs.define(eq=False)
class Benches:
    """The days of a paper with their sittings, the last one open; ``resumed`` is when the lunch printed last is over."""

    sheets: list[Sheet] = attrs.field(factory=list)
    bench: Bench | None = None
    part: str = ""
    paused: bool = False
    resumed: datetime.time | None = None

    @property
    def sheet(self) -> Sheet:
        """Return the open day; one without a date where none was opened."""
        if not self.sheets:
            self.sheets.append(Sheet())
        return self.sheets[-1]

    def open_day(self, date: datetime.date | None, title: str, origin: Origin, *, reckoned: bool = False) -> None:
        """Open a day; one that is open already goes on with its sitting, and one before it with a new one."""
        self.part, self.paused, self.resumed = "", False, None
        again = [sheet for sheet in self.sheets if date is not None and sheet.date == date]
        for sheet in again:
            sheet.reckoned &= reckoned
        if again and again[0] is self.sheets[-1]:
            return
        self.close()
        if again:
            self.sheets.remove(again[0])
            self.sheets.append(again[0])
        elif self.sheets and self.sheets[-1].date is None and not self.sheets[-1].benches and date:
            self.sheets[-1].date, self.sheets[-1].reckoned = date, reckoned
        else:
            self.sheets.append(Sheet(date=date, reckoned=reckoned and date is not None, title=title, origin=origin))

    def close(self) -> None:
        """Close the open sitting."""
        self.bench = None

    def open(self, origin: Origin, clock: Clock | None = None, *, band: bool = False) -> Bench:
        """Open a sitting; with hours of its own it is a band."""
        self.bench = Bench(
            start=clock.start if clock else None, end=clock.end if clock else None, band=band, name=self.part, origin=origin
        )
        self.bench.behind_lunch, self.paused = self.paused, False
        self.sheet.benches.append(self.bench)
        return self.bench

    def named(self, part: str, origin: Origin) -> None:
        """Open a part of the day that is told in words, unless the open sitting already is in it."""
        self.part = part
        bench = self.bench
        if bench and not bench.band and bench.items and lies_in(bench.last_start or bench.start, part):
            bench.name = bench.name or part
        elif bench and not bench.items:
            bench.name = part
        else:
            self.open(origin)

    def for_untimed(self, draft: Draft) -> Bench:
        """Return the sitting that a row without hours belongs to; a reception among such rows is one of its own."""
        if self.bench is None or (draft.kind == "reception" and len(self.bench.items) > 1 and self._untimed(self.bench)):
            return self.open(draft.origin)
        return self.bench

    def _untimed(self, bench: Bench) -> bool:
        """Tell whether a sitting holds rows without hours alone."""
        return not bench.band and bool(bench.items) and not any(item.start for item in bench.items)

    def for_timed(self, draft: Draft) -> Bench:
        """Return the sitting that a row with hours belongs to: the band that holds it, or the rows it follows on."""
        bench, start = self.bench, draft.start
        if bench is None or start is None:
            return bench or self.open(draft.origin)
        if bench.band and not bench.holds(start):
            return self._parallel(draft, bench) or self.open(draft.origin)
        if draft.kind == "reception" and self._untimed(bench):
            return self.open(draft.origin)
        if bench.band or not any(item.start for item in bench.items):
            return bench
        return (self._beside(draft) or self.open(draft.origin)) if self._parts(bench, draft, start) else bench

    def is_left_at(self, clock: Clock | None) -> bool:
        """Tell whether a row with such hours is none of the open sitting: then neither is the heading above it."""
        bench = self.bench
        if bench is None or clock is None or clock.start is None:
            return False
        if bench.band:
            return bool(bench.items) and not bench.holds(clock.start)
        return any(item.start for item in bench.items) and self._parts(bench, Draft(clock=clock), clock.start)

    def _beside(self, draft: Draft) -> Bench | None:
        """Return an earlier sitting of the day whose rows a row overlaps, as those of parallel bodies do."""
        for bench in self.sheet.benches[:-1]:
            first, end = min((item.start for item in bench.recent if item.start), default=None), bench.last_end
            held = first and end and draft.start and draft.end and draft.start < end and first < draft.end
            if held and not bench.band and draft.kind not in APART:
                self.bench = bench
                return bench
        return None

    def _parallel(self, draft: Draft, bench: Bench) -> Bench | None:
        """Return the band just before whose hours are those of the row."""
        return bench if draft.start == bench.start and draft.end == bench.end and bench.band else None

    def _parts(self, bench: Bench, draft: Draft, start: datetime.time) -> bool:  # noqa: PLR0911 - each sign is one
        """Tell whether a row with hours begins another sitting: behind a gap, or as another sort of event."""
        ended, begun = bench.last_end, bench.last_start
        if self._was_over_lunch(bench, start):
            return True
        timed = [item for item in bench.recent if item.start]
        last = next((item for item in reversed(timed) if not item.lasts), timed[-1])
        first = min(item.start for item in bench.recent if item.start)
        if draft.kind in {"reception", "side event"} or last.kind in {"reception", "side event"}:
            return not _is_of_one_event(last, draft, ended)
        if ended and timed[0].kind == "side event" and timed[0].end == ended <= start and minutes_between(first, ended) >= _HOUR:
            return True  # the rows within the hours of side events are such events too
        before = minutes_between(start, first) > 0 and minutes_between(draft.end or start, first) >= 0
        whole = min(item.clock.minutes if item.clock else 0 for item in (draft, last)) >= _WHOLE
        if before or (whole and last.end and start >= last.end):
            return True
        if draft.clock and draft.clock.minutes >= _BEYOND and all(item.kind == "registration" and not item.end for item in timed):
            return True  # a desk that opens and has no end is before the hours of a whole sitting, and no part of it
        if begun and (ended is None or begun >= ended):
            apart = minutes_between(begun, start) >= _FAR and bool(draft.track and last.track)  # rows of several bodies
            at_once = begun == ended and begun <= _NEAR_ONE and start >= _AFTER  # it stands where the rows before it end
            return apart or (at_once and minutes_between(begun, start) >= _BRIEF)
        if ended is None:
            return False
        gap = minutes_between(max(ended, bench.through or ended), start)
        if gap > 0 and last.clock and last.clock.minutes >= _WHOLE:
            return True
        brief = minutes_between(first, ended) <= _BRIEF
        if gap > 0 and first >= _MIDDAY and brief and draft.clock and draft.clock.minutes >= _WHOLE:
            return True  # what was held over noon is behind it
        whole = draft.clock is not None and draft.clock.minutes >= _WHOLE
        return gap >= (_PAUSE if whole else _GAP) and not (gap <= _HOUR and _ends_in_a_pause(bench))

    def _was_over_lunch(self, bench: Bench, start: datetime.time) -> bool:
        """Tell whether all rows of a sitting lie within the lunch printed above, and another row behind it."""
        ends = [item.end for item in bench.recent if item.start]
        return self.resumed is not None and start >= self.resumed and all(end and end <= self.resumed for end in ends)

    def lunch(self, clock: Clock | None) -> None:
        """Let a lunch end the open sitting."""
        self.resumed = clock.end if clock else None
        bench = self.bench
        if bench and not bench.band and clock and clock.start and any(item.start for item in bench.items):
            bench.end = clock.start
        self.close()
        self.paused = True

    def end(self, clock: Clock | None) -> None:
        """Let a printed end close the open sitting."""
        bench = self.bench
        if bench and clock and clock.start and (not bench.band or bench.end is None) and bench.items:
            bench.end = clock.end or clock.start
        self.close()


def _ends_in_a_pause(bench: Bench) -> bool:
    """Tell whether the last row of a sitting is a pause without hours: it is the gap before the next row."""
    return bench.items[-1].kind == "break" and bench.items[-1].start is None


def lead_their_rows(benches: Iterable[Bench]) -> None:
    """Let who leads a sitting of one row lead that row."""
    for bench in benches:
        if len(bench.items) == 1 and not bench.items[0].chaired:
            bench.items[0].people, bench.people = [*bench.people, *bench.items[0].people], []


def _is_of_one_event(last: Draft, draft: Draft, ended: datetime.time | None) -> bool:
    """Tell whether of two rows, one of which is an event of its own, the second still is of the sitting of the first."""
    if draft.start is None or _is_breakfast(last, draft, ended):
        return draft.start is not None
    beside = last.end is not None and draft.start < last.end
    if last.kind == "reception" and last.start and _EVENING <= last.start <= draft.start and not beside:
        return True  # the way back from a dinner is part of it
    if last.kind == "reception" and draft.start == last.start:
        return draft.kind == last.kind
    beside = draft.start == last.start or (ended is not None and draft.start < ended)
    return beside and (draft.kind == last.kind or _lies_mostly_before(draft, ended))


def _is_breakfast(last: Draft, draft: Draft, ended: datetime.time | None) -> bool:
    """Tell whether one of two rows is a meal before the forenoon, and the other follows on it."""
    return (
        draft.start is not None
        and draft.start < _FORENOON
        and (ended is None or ended == draft.start)
        and last.kind != draft.kind
    )


def _lies_mostly_before(draft: Draft, ended: datetime.time | None) -> bool:
    """Tell whether most of a row of known length lies before a time."""
    if draft.start is None or ended is None or draft.kind == "reception":
        return False
    if draft.end is None:
        return draft.start < ended
    return minutes_between(draft.start, ended) >= minutes_between(ended, draft.end)


def lies_in(time: datetime.time | None, part: str) -> bool:
    if time is None:
        return False
    bounds = {"morning": (0, 13), "lunchtime": (12, 15), "afternoon": (12, 19), "evening": (17, 24)}
    first, last = bounds.get(part, (0, 24))
    return first <= time.hour < last
