"""Hours that run on from one to the next are those of rows, and the sitting is what they make together."""

import datetime
from collections.abc import Sequence

from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._genre.times.clocks import Clock
from ccmagenda.importers._genre.tree.benches import APART, minutes_between
from ccmagenda.importers._genre.tree.drafts import Bench, Sheet

_WHOLE = 150
"""Minutes from which on hours are those of a whole sitting, even where another follows at once."""
_NOON, _THREE, _LATE = datetime.time(12), datetime.time(15, 30), datetime.time(17, 30)
_LISTED = 2
_DESK = 60
"""Minutes before its hours in which people arrive."""
_AROUND = APART - {"ceremony", "registration"}


def join_touching(sheets: Sequence[Sheet], words: Words) -> None:
    """Join sittings of a day of which one begins when the other ends: their hours are those of rows.

    A paper that has its hours so has them so throughout: those beside a numbered title are of it.
    """
    before = [len(sheet.benches) for sheet in sheets]
    for sheet in sheets:
        sheet.benches = _joined(sheet.benches, words)
    if before != [len(sheet.benches) for sheet in sheets]:
        for bench in (bench for sheet in sheets for bench in sheet.benches):
            if not _is_told(bench) and bench.items and bench.items[0].label and bench.items[0].origin == bench.origin:
                _share(bench)


def _joined(benches: Sequence[Bench], words: Words) -> list[Bench]:
    kept: list[Bench] = []
    for bench in benches:
        if kept and _goes_on(kept[-1], bench, words):
            _join(kept[-1], bench)
        elif kept and _is_around(kept[-1], bench):
            bench.end = kept.pop().end
            kept.append(bench)
        else:
            kept.append(bench)
    return kept


def _goes_on(one: Bench, other: Bench, words: Words) -> bool:
    """Tell whether a sitting begins when the one before ends, and neither is told to be one of its own."""
    start = _start(other)
    if (
        other.behind_lunch
        or start is None
        or _end(one) != start
        or not (one.items and other.items)
        or not (one.band or other.band)
    ):
        return False
    if any(_is_told(bench) or _is_apart(bench, words) for bench in (one, other)) or one.room != other.room:
        return False
    return not (_is_whole(other) or _is_over_noon(one, other) or _is_evening(one, other))


def _is_evening(one: Bench, other: Bench) -> bool:
    """Tell whether a whole sitting ends late, and what begins then lasts an hour or more."""
    start, end = _start(other), _end(other)
    if start is None or end is None or start < _LATE:
        return False
    return _is_whole(one) and minutes_between(start, end) >= _DESK


def _is_over_noon(one: Bench, other: Bench) -> bool:
    """Tell whether what is held over noon, without hours of a sitting, ends when hours alone with numbered items begin."""
    start, end = _start(one), _end(one)
    numbered = sum(bool(item.label and item.label.items) for item in other.items)
    over = start is not None and end is not None and start >= _NOON and end <= _THREE
    return over and not one.band and other.band and numbered >= _LISTED


def _is_around(one: Bench, other: Bench) -> bool:
    """Tell whether hours without rows are those of the rows below, the first of which may be a desk before them."""
    start, end = _start(other), other.last_end or other.last_start
    if not one.band or one.items or one.kept or other.band or other.end or start is None or end is None or _is_told(one):
        return False
    if one.start is None or one.end is None or end > one.end:
        return False
    return 0 < minutes_between(start, one.start) <= _DESK


def _is_told(bench: Bench) -> bool:
    """Tell whether a sitting has a name, a number or a body, or hours of its own around those of its rows."""
    return bool(bench.name or bench.serial or bench.body or bench.people or (bench.band and any(i.start for i in bench.items)))


def _is_apart(bench: Bench, words: Words) -> bool:
    """Tell whether a sitting is another kind of event: a reception, or the meeting of a body alone."""
    alone = bench.items[0].title if len(bench.items) == 1 and not bench.items[0].label else ""
    body = words.regex(r"(?:.*\s)?(?:«body»|«body-alone»)(?!\w)").match(alone)
    return body is not None or any(item.kind in _AROUND for item in bench.items)


def _is_whole(bench: Bench) -> bool:
    start, end = _start(bench), _end(bench)
    return start is not None and end is not None and minutes_between(start, end) >= _WHOLE


def _start(bench: Bench) -> datetime.time | None:
    return bench.start if bench.band else min((item.start for item in bench.items if item.start), default=None)


def _end(bench: Bench) -> datetime.time | None:
    return bench.end if bench.band else bench.last_end


def _join(one: Bench, other: Bench) -> None:
    """Let a sitting go on with the rows of another; hours of its own are those of the rows that stand under nothing."""
    for bench in (one, other):
        _share(bench)
    one.end = other.end
    one.items += other.items


def _share(bench: Bench) -> None:
    """Give the hours of a sitting to its rows."""
    if not bench.band:
        return
    for item in bench.items:
        if item.parent is None and item.clock is None:
            item.clock = Clock(start=bench.start, end=bench.end)
    bench.band, bench.end = False, None
