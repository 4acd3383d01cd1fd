"""What is on at a time: a sitting, a session with hours, and each that shares the hours of a sitting in a room of its own."""

from collections.abc import Iterator

import attrs

from ccmagenda.exporters._feed import Grain
from ccmagenda.exporters._rows import Row, rows_of
from ccmagenda.model import Kind, Programme, Session, Sitting, When
from ccmagenda.wording.in_time import in_order


@attrs.frozen
class Shown:
    """What is on, and whose hours count for it: its own, or those of the sitting in which it stands."""

    row: Row
    timed_by: Session | Sitting

    @property
    def when(self) -> When:
        """Return the hours."""
        return hours_of(self.timed_by)

    @property
    def thing(self) -> Session | Sitting:
        """Return the session, or the sitting where it is on as a whole."""
        return self.row.session or self.row.sitting


def shown(programme: Programme) -> Iterator[Shown]:
    """Yield what is on, in the order of time: at lunch each side event by itself, and not the lunch hour with all."""
    for row in rows_of(in_order(programme), Grain.SESSION):
        apart = [] if row.session else [session for session in row.told if _is_apart(session, row.sitting)]
        rest = tuple(session for session in row.told if session not in apart)
        if rest or not apart:
            yield Shown(attrs.evolve(row, told=rest), row.session or row.sitting)
        for session in apart:
            yield Shown(Row(row.sitting, session, (session,), row.sitting if rest else None), row.sitting)


def hours_of(thing: Session | Sitting) -> When:
    """Return the hours of a session or a sitting."""
    return thing.when if isinstance(thing, Session) else thing.hours


def _is_apart(session: Session, sitting: Sitting) -> bool:
    return session.kind is Kind.SIDE_EVENT or session.room not in {"", sitting.room}
