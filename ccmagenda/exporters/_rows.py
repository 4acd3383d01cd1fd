"""What of a programme has an entry of its own, at the grain of sittings or of sessions, and which clocks it uses."""

import datetime
import functools
from collections.abc import Iterable, Iterator

import attrs

from ccmagenda.exporters._feed import Grain
from ccmagenda.exporters._lines import zone_of
from ccmagenda.model import Instant, Programme, Session, Sitting, When, slot_of, start_of
from ccmagenda.model.programme import PAUSES


@attrs.frozen
class Row:
    """What has an entry: a sitting with the sessions told in it, or a session of that sitting and what it is a part of."""

    sitting: Sitting
    session: Session | None
    told: tuple[Session, ...]
    parent: Session | Sitting | None = None

    @property
    def when(self) -> When:
        """Return the hours."""
        return self.session.when if self.session else self.sitting.hours

    @property
    def day(self) -> datetime.date:
        """Return the day."""
        return self.sitting.day or datetime.date.max


def rows(programme: Programme, grain: Grain) -> Iterator[Row]:
    """Yield what has an entry, in the order of the programme."""
    yield from rows_of(programme.sittings, grain)


def rows_of(sittings: Iterable[Sitting], grain: Grain) -> Iterator[Row]:
    """Yield what has an entry in some sittings."""
    for sitting in sittings:
        if sitting.day:
            yield from _rows(sitting, grain)


def _rows(sitting: Sitting, grain: Grain) -> Iterator[Row]:
    timed = list(_timed(sitting.sessions, None)) if grain is Grain.SESSION else []
    own = {id(session) for session, _ in timed}
    rest = tuple(session for session in sitting.sessions if id(session) not in own and session.kind not in PAUSES)
    whole = bool(rest) or not timed
    if whole:
        yield Row(sitting, None, rest)
    for session, outer in timed:
        yield Row(sitting, session, (session,), outer or (sitting if whole else None))


def _timed(sessions: tuple[Session, ...], outer: Session | None) -> Iterator[tuple[Session, Session | None]]:
    """Yield the sessions with hours of their own, each with the nearest such session around it."""
    for session in sessions:
        has_hours = start_of(session.when) is not None and session.kind not in PAUSES
        if has_hours:
            yield session, outer
        if session.sessions:
            yield from _timed(session.sessions, session if has_hours else outer)


def clocks(programme: Programme, grain: Grain) -> tuple[tuple[str, int, int], ...]:
    """Return the zones that the entries use, each with its first and its last year."""
    return spans(moment for row in rows(programme, grain) for moment in ends_of(row.when))


def ends_of(when: When) -> tuple[Instant | None, Instant | None]:
    """Return the beginning and the end, each as far as it is known."""
    slot = slot_of(when)
    return start_of(when), slot.end if slot else None


def spans(moments: Iterable[object]) -> tuple[tuple[str, int, int], ...]:
    """Return the zones of some moments, each with its first and its last year; UTC and whole days need none."""
    return _spans(frozenset([(zone_of(moment), moment.year) for moment in moments if isinstance(moment, Instant)]))


@functools.lru_cache(maxsize=256)
def _spans(years: frozenset[tuple[str, int]]) -> tuple[tuple[str, int, int], ...]:
    found: dict[str, list[int]] = {}
    for name, year in sorted(years):
        found.setdefault(name, []).append(year)
    return tuple((name, own[0], own[-1]) for name, own in found.items() if name != "UTC")
