"""Thematic areas that stand by themselves, put where the provisions that bind a meeting want them: in their group's session."""

import datetime
from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.drafting._again import Turn
from ccmagenda.drafting.offices import INSIDE, areas_inside, chairs_of
from ccmagenda.model import At, Programme, Session, TimeSlot, Untimed, When
from ccmagenda.notation import Path, session_paths


def gathered(programme: Programme, turn: Turn) -> Programme:
    """Return a programme in which no area stands beside the session that it belongs within.

    An area comes into the session of its group where that is right before it without hours of its own, else into one that
    continues it on the same day: where the areas stood, and when, stays as it was.
    """
    inside = areas_inside(tuple(one for one in turn.convention.provisions if one.binds(turn.meeting)))
    gathering = _Gathering(turn=turn, inside=inside, order=tuple(session for _, session in programme.walk()))
    return attrs.evolve(
        programme,
        sittings=tuple(
            attrs.evolve(one, sessions=gathering.sessions(one.sessions, one.day or turn.meeting.first))
            for one in programme.sittings
        ),
        unplaced=gathering.sessions(programme.unplaced, turn.meeting.first),
    )


@attrs.frozen(kw_only=True)
class _Gathering:
    """Puts areas into sessions of their groups; ``inside`` has the group of each, ``order`` all sessions as they were."""

    turn: Turn
    inside: dict[str, str]
    order: tuple[Session, ...]

    def sessions(self, sessions: Sequence[Session], day: datetime.date) -> tuple[Session, ...]:
        """Return the sessions of one place with those that are areas within those of their groups."""
        made: list[Session] = []
        for session in sessions:
            group, before = self.inside.get(session.theme, ""), made[-1] if made else None
            if before and group and before.theme == group and self._takes(before):
                made[-1] = self._longer(before, session)
            elif group:
                made.append(self._continuing(group, session, day))
            elif session.theme in self.inside.values():
                made.append(session)
            else:
                made.append(attrs.evolve(session, sessions=self.sessions(session.sessions, day)))
        return tuple(made)

    def _takes(self, holder: Session) -> bool:
        """Tell whether an area may come into a session: one without hours of its own, or one made for areas."""
        return isinstance(holder.when, Untimed) or self._is_made(holder)

    def _is_made(self, holder: Session) -> bool:
        return holder.key not in {session.key for session in self.order}

    def _longer(self, holder: Session, area: Session) -> Session:
        sessions = (*holder.sessions, area)
        return attrs.evolve(holder, sessions=sessions, when=_hours(sessions) if self._is_made(holder) else holder.when)

    def _continuing(self, group: str, area: Session, day: datetime.date) -> Session:
        """Return a session of a group for an area, in the place where that stood."""
        earlier = self.order[: self.order.index(area)]
        found = self.turn.convention.group(group)
        return Session(
            key=_free(f"{group}-{area.key}", {session.key for session in self.order}),
            title=next((session.title for session in earlier if session.theme == group), found.names if found else group),
            theme=group,
            chairs=chairs_of(group, day, self.turn.meeting.first, self.turn.convention),
            continues=next((session.key for session in earlier if session.theme == group), ""),
            when=_hours((area,)),
            sessions=(area,),
        )


def _hours(sessions: Sequence[Session]) -> When:
    """Return the hours from the first of some sessions to the last, or none where any of them has none."""
    slots = [session.when.slot for session in sessions if isinstance(session.when, At)]
    if len(slots) < len(sessions):
        return Untimed()
    return At(TimeSlot(min(slot.start for slot in slots), max(slot.end for slot in slots)))


def _free(key: str, taken: set[str]) -> str:
    return next(one for one in (key, *(f"{key}-{number}" for number in range(2, len(taken) + 3))) if one not in taken)


def about_areas(before: Programme, after: Programme, old: Programme, turn: Turn) -> Iterator[tuple[Path, str]]:
    """Yield why areas stand elsewhere than before, and why they stood by themselves as far as a waiver tells it."""
    homes, paths = _homes(before), session_paths(after)
    moved: dict[str, list[str]] = {}
    for area, home in _homes(after).items():
        if homes.get(area, home) != home:
            moved.setdefault(home, []).append(area)
    law = [one.number for one in turn.convention.provisions if one.rule == INSIDE and one.binds(turn.meeting)]
    for home, areas in moved.items():
        because = "; ".join(dict.fromkeys(one.because for one in old.waivers if one.about in areas))
        said = f"Last time {turn.english.listed(areas)} stood beside this session{f' ({because})' if because else ''}"
        way = "To have it so again, take them out and give this year's reason under 'waivers:'."
        yield paths[home], f"{said}; {turn.english.listed(law)} wants them within it. {way}"


def _homes(programme: Programme) -> dict[str, str]:
    """Return within which session each session stands, by keys; nothing for those that stand in a sitting themselves."""
    inner = {nested.key: session.key for _, session in programme.walk() for nested in session.sessions}
    return {session.key: inner.get(session.key, "") for _, session in programme.walk()}
