"""The whole programme in one table: days side by side, parts of the day one below the other, parallel rooms in columns."""

import datetime
from collections.abc import Sequence

import attrs

from ccmagenda.exporters._page.view import DayView, SessionView, SittingView
from ccmagenda.model import Language

_PARTS = ("morning", "lunchtime", "afternoon", "evening")
_LUNCH, _AFTERNOON, _EVENING = datetime.time(12), datetime.time(14), datetime.time(18)
_LUNCH_IS_OVER = datetime.time(15, 30)


@attrs.frozen(kw_only=True)
class Block:
    """A sitting in a cell, with those of its sessions that are held in the cell's room."""

    sitting: SittingView
    sessions: tuple[SessionView, ...]


@attrs.frozen(kw_only=True)
class Cell:
    """What is held in one room on one part of a day; ``span`` is how many columns it takes."""

    span: int
    room: str
    blocks: tuple[Block, ...]


@attrs.frozen(kw_only=True)
class Column:
    """A day, over as many columns as it has rooms in use at a time."""

    day: DayView
    span: int


@attrs.frozen(kw_only=True)
class Band:
    """A part of the day on all days."""

    words: str
    cells: tuple[Cell, ...]


@attrs.frozen(kw_only=True)
class Grid:
    """The days and the bands of a programme."""

    columns: tuple[Column, ...]
    bands: tuple[Band, ...]


Lanes = dict[str, list[Block]]
Parts = dict[str, Lanes]


def grid(days: Sequence[DayView], language: Language) -> Grid:
    """Return the table of a programme."""
    parted = [_parts(day) for day in days]
    columns = tuple(
        Column(day=day, span=max(map(len, parts.values()), default=1)) for day, parts in zip(days, parted, strict=True)
    )
    known = dict.fromkeys(part for parts in parted for part in parts)
    order = sorted(known, key=lambda part: _PARTS.index(part) if part in _PARTS else len(_PARTS) + (not part))
    return Grid(columns=columns, bands=tuple(_band(part, parted, columns, language) for part in order))


def _band(part: str, parted: Sequence[Parts], columns: tuple[Column, ...], language: Language) -> Band:
    words = language.say(part) if part in _PARTS else part or language.say("untimed")
    both = zip(columns, parted, strict=True)
    return Band(words=words, cells=tuple(cell for column, parts in both for cell in _cells(parts.get(part, {}), column.span)))


def _parts(day: DayView) -> Parts:
    """Return the parts of a day, each with its rooms, each with what is held there."""
    found: Parts = {}
    for sitting in day.sittings:
        lanes = found.setdefault(_part_of(sitting), {})
        for room, sessions in _by_room(sitting).items():
            lanes.setdefault(room, []).append(Block(sitting=sitting, sessions=tuple(sessions)))
    return found


def _by_room(sitting: SittingView) -> dict[str, list[SessionView]]:
    found: dict[str, list[SessionView]] = {}
    for session in sitting.sessions:
        found.setdefault(session.told.room, []).append(session)
    return found or {sitting.told.room: []}


def _part_of(sitting: SittingView) -> str:
    """Return the part of the day by its name, else by its hours; a name of another kind is a part of its own."""
    name = sitting.part.casefold()
    if name in _PARTS:
        return name
    ends = [datetime.time.fromisoformat(piece.text) for piece in sitting.told.hours if piece.at]
    return _part_at(ends[0], ends[-1]) if ends else sitting.part


def _part_at(start: datetime.time, end: datetime.time) -> str:
    if start < _LUNCH:
        return "morning"
    if start < _AFTERNOON and end <= _LUNCH_IS_OVER:
        return "lunchtime"
    return "afternoon" if start < _EVENING else "evening"


def _cells(lanes: Lanes, columns: int) -> list[Cell]:
    """Return one cell for each room; the first take the columns that are left over."""
    if not lanes:
        return [Cell(span=columns, room="", blocks=())]
    least, more = divmod(columns, len(lanes))
    return [
        Cell(span=least + (number < more), room=room, blocks=tuple(blocks)) for number, (room, blocks) in enumerate(lanes.items())
    ]
