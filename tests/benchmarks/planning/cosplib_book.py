"""What a CoSPLib workbook says: sessions, rooms, tracks, submissions, penalties between them, and the weight of each kind."""

import datetime
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import openpyxl

WEIGHTS = {
    "tracks_sessions|penalty": "track_session",
    "tracks_rooms|penalty": "track_room",
    "sessions_rooms|penalty": "session_room",
    "similar tracks": "similar",
    "number of rooms per track": "rooms_per_track",
    "parallel tracks": "parallel",
    "consecutive tracks": "consecutive",
    "submissions_timezones": "zone",
    "submissions order": "order",
    "submissions_sessions|penalty": "session",
    "submissions_rooms|penalty": "room",
    "presenters conflicts": "presenters",
    "attendees conflicts": "attendees",
    "chairs conflicts": "chairs",
    "presenters conflicts timeslot level": "presenters_slot",
    "attendees conflicts timeslot level": "attendees_slot",
}


@attrs.frozen(kw_only=True)
class Submission:
    """A submission: the penalty of each session and room, and of each session for the zone of its author."""

    track: int
    slots: int
    order: int
    presenters: frozenset[str]
    attendees: frozenset[str]
    sessions: tuple[int, ...]
    rooms: tuple[int, ...]
    zone: tuple[int, ...]


@attrs.frozen(kw_only=True)
class Book:
    """A conference. Tables of penalties are by the first thing of their name, then the second."""

    slots: tuple[int, ...]
    days: tuple[str, ...]
    rooms: int
    chairs: tuple[frozenset[str], ...]
    submissions: tuple[Submission, ...]
    track_session: tuple[tuple[int, ...], ...]
    track_room: tuple[tuple[int, ...], ...]
    session_room: tuple[tuple[int, ...], ...]
    similar: tuple[tuple[int, ...], ...]
    weights: dict[str, int]

    def of_track(self, track: int) -> tuple[int, ...]:
        """Return the submissions of a track."""
        return tuple(number for number, one in enumerate(self.submissions) if one.track == track)


Rows = list[tuple[Any, ...]]


def read(file: Path) -> Book:
    """Return what a workbook says."""
    book = openpyxl.load_workbook(file, data_only=True, read_only=True)
    sheets = {sheet.title.strip().lower(): _rows(sheet.iter_rows(values_only=True)) for sheet in book}
    tracks, sessions = sheets["tracks"][1:], sheets["sessions"][1:]
    rooms = [str(row[0]).strip() for row in sheets["rooms"][1:]]
    names = [str(row[0]).strip() for row in tracks]
    slots = [str(row[0]).strip() for row in sessions]
    clock = _Clock(sheets["parameters"], sessions)
    return Book(
        slots=tuple(int(row[1]) for row in sessions),
        days=tuple(str(row[2]) for row in sessions),
        rooms=len(rooms),
        chairs=tuple(_people(row[1] if len(row) > 1 else None) for row in tracks),
        submissions=tuple(_submissions(sheets["submissions"], names, slots, rooms, clock)),
        track_session=_table(sheets["tracks_sessions|penalty"], names, slots),
        track_room=_table(sheets["tracks_rooms|penalty"], names, rooms),
        session_room=_table(sheets["sessions_rooms|penalty"], slots, rooms),
        similar=_table(sheets["similar tracks"], names, names),
        weights=_weights(sheets["parameters"]),
    )


def _rows(rows: Iterator[tuple[Any, ...]]) -> Rows:
    return [row for row in rows if any(cell is not None and str(cell).strip() for cell in row)]


def _people(cell: object) -> frozenset[str]:
    return frozenset(name.strip() for name in str(cell or "").split(",") if name.strip())


def _table(rows: Rows, down: list[str], across: list[str]) -> tuple[tuple[int, ...], ...]:
    columns = {str(name).strip(): number for number, name in enumerate(rows[0]) if name is not None}
    by_name = {str(row[0]).strip(): row for row in rows[1:]}
    return tuple(tuple(int(by_name[one][columns[other]] or 0) for other in across) for one in down)


def _weights(rows: Rows) -> dict[str, int]:
    found = dict.fromkeys(WEIGHTS.values(), 0)
    for row in rows:
        name = str(row[3] or "").strip().rstrip(":").lower()
        if name in WEIGHTS:
            found[WEIGHTS[name]] = int(row[4] or 0)
    return found


def _submissions(rows: Rows, tracks: list[str], sessions: list[str], rooms: list[str], clock: "_Clock") -> Iterator[Submission]:
    columns = {str(name).strip(): number for number, name in enumerate(rows[0]) if name is not None}
    for row in rows[1:]:
        yield Submission(
            track=tracks.index(str(row[1]).strip()),
            slots=int(row[2]),
            order=int(row[3] or 0),
            presenters=_people(row[5]),
            attendees=_people(row[6]),
            sessions=tuple(int(row[columns[name]] or 0) for name in sessions),
            rooms=tuple(int(row[columns[name]] or 0) for name in rooms),
            zone=clock.penalties(str(row[4] or "")),
        )


class _Clock:
    """What the hours of each session cost somebody in another zone, whose hours are told as an offset (GMT+2)."""

    def __init__(self, parameters: Rows, sessions: Rows) -> None:
        values = [row[1] for row in parameters]
        self.here = _offset(str(values[0]))
        times = [one for one in values if isinstance(one, datetime.time)]
        self.good, self.fair = times[:2], times[2:4]
        self.costs = [int(row[1]) for row in parameters if str(row[0]).strip() == "Penalty:"]
        self.hours = [(row[3], row[4]) for row in sessions]

    def penalties(self, zone: str) -> tuple[int, ...]:
        shift = _offset(zone) - self.here
        return tuple(self._penalty(_moved(start, shift), _moved(end, shift)) for start, end in self.hours)

    def _penalty(self, start: datetime.time, end: datetime.time) -> int:
        if start < self.fair[0] or end > self.fair[1] or end < self.fair[0]:
            return self.costs[1]
        return self.costs[0] if start < self.good[0] or end > self.good[1] else 0


def _offset(zone: str) -> int:
    """Return the minutes of a zone before or after that of Greenwich."""
    found = re.search(r"([+-])(\d{1,2})(?::?(\d{2}))?", zone)
    return 0 if not found else (1 if found[1] == "+" else -1) * (60 * int(found[2]) + int(found[3] or 0))


def _moved(time: datetime.time, minutes: int) -> datetime.time:
    total = (60 * time.hour + time.minute + minutes) % 1440
    return datetime.time(total // 60, total % 60)
