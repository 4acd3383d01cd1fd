"""A grid of sittings: bands of the day as rows; days, or rooms and bodies that sit at once, as columns."""

import datetime
import itertools
from collections.abc import Iterable, Iterator, Sequence

import attrs

from ccmagenda.model import Session, Sitting, Span, Table, line
from ccmagenda.model.document import Line
from ccmagenda.wording import Wording
from ccmagenda.wording.in_time import minute_of
from ccmagenda.wording.marked import when

Times = tuple[datetime.time, datetime.time] | None


@attrs.frozen(kw_only=True)
class Lane:
    """A column beside others on the same day: a room by its key, or a body where no room is told."""

    room: str = ""
    body: str = ""


def lane_of(sitting: Sitting, session: Session | None) -> Lane:
    """Return the column of a session: that of its own room, else of its sitting's."""
    room = (session.room if session else "") or sitting.room
    return Lane(room=room, body="" if room else sitting.body)


def lanes_of(sitting: Sitting) -> tuple[Lane, ...]:
    """Return the columns in which a sitting stands, each once."""
    return tuple(dict.fromkeys(lane_of(sitting, session) for session in sitting.sessions or (None,)))


def parallel(sittings: Sequence[Sitting]) -> bool:
    """Tell whether several sit at once: their hours overlap, or they have the same part of the day in different places."""
    return any(_at_once(one, other) for one, other in itertools.combinations(sittings, 2))


def _at_once(one: Sitting, other: Sitting) -> bool:
    if one.slot and other.slot:
        return one.slot.overlaps(other.slot)
    return bool(one.name) and one.name == other.name and lanes_of(one) != lanes_of(other)


@attrs.frozen(kw_only=True)
class Band:
    """A row: its head, and its sittings; ``told`` if the head says the hours of all of them."""

    head: Line
    sittings: tuple[Sitting, ...]
    told: bool


def bands(sittings: Iterable[Sitting], wording: Wording) -> list[Band]:
    """Return the rows in the order of the day: sittings of one part of the day, or of the same hours, share a row."""
    rows: dict[object, list[Sitting]] = {}
    ordered = sorted(sittings, key=minute_of)
    names = {_times(sitting): sitting.name for sitting in ordered if sitting.name and _times(sitting)}
    for sitting in ordered:
        key = sitting.name or names.get(_times(sitting)) or _times(sitting) or wording.when(sitting.hours)
        rows.setdefault(key, []).append(sitting)
    return [_band(row, wording) for row in rows.values()]


def _times(sitting: Sitting) -> Times:
    return (sitting.slot.start.time(), sitting.slot.end.time()) if sitting.slot else None


def _band(sittings: list[Sitting], wording: Wording) -> Band:
    hours = {wording.when(sitting.hours) for sitting in sittings if sitting.slot is None}
    times = {_times(sitting) for sitting in sittings}
    if len(times) == 1 and len(hours) <= 1:
        head = when(sittings[0].hours, wording) or line(wording.language.say("untimed"))
        return Band(head=head, sittings=tuple(sittings), told=True)
    name = next((sitting.name for sitting in sittings if sitting.name), "")
    return Band(head=line(wording.language.say(name) if name else ""), sittings=tuple(sittings), told=False)


def table(columns: Sequence[str], rows: Iterable[tuple[Line, Sequence[Sequence[Line]]]], wording: Wording) -> Table:
    """Return the grid: each row a head and, for each column, the lines of its cell."""
    return Table(
        columns=(wording.language.say("column-hours"), *columns),
        rows=[(head, *(tuple(_stacked(cell)) for cell in cells)) for head, cells in rows],
        grid=True,
    )


def _stacked(lines: Sequence[Line]) -> Iterator[Span]:
    for number, one in enumerate(lines):
        if number:
            yield Span("\n")
        yield from one
