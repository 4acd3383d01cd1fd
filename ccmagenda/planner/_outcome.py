"""A placement as a programme: each block in its sitting, in an order that keeps what is to come before what."""

from collections.abc import Iterator, Sequence
from graphlib import TopologicalSorter

import attrs

from ccmagenda.model import Programme, Session, Sitting, Who, concerned, slot_of
from ccmagenda.model.order import in_order
from ccmagenda.model.placing import without_a_state
from ccmagenda.model.plan import Move
from ccmagenda.planner._stage import Block, Stage
from ccmagenda.planner._timetable import Placement


def planned(stage: Stage, placement: Placement) -> Programme:
    """Return the programme with every block where it was placed; sessions that were there already keep their order."""
    programme = stage.programme
    inside: dict[str, list[Session]] = {sitting.key: [] for sitting in stage.sittings}
    known = {session.key for block in stage.blocks for session in block.sessions}
    for sitting in stage.sittings:
        inside[sitting.key] = [session for session in sitting.sessions if session.key not in known]
    for block, place in zip(_as_they_stand(stage), _in_that_order(stage, placement), strict=True):
        if place is not None:
            sitting = stage.sittings[place[0]]
            room = stage.rooms[place[1]]
            chosen = room if not (block.room or sitting.room) else ""
            inside[sitting.key] += [_in_room(session, chosen) for session in stage.sessions(block, sitting)]
    before = [(first.key, then.key) for first, then in in_order(programme)]
    sittings = tuple(
        attrs.evolve(one, sessions=_ordered(inside[one.key], before, one)) if one.key in inside else one
        for one in programme.sittings
    )
    placed = {session.key for one in sittings for session in one.sessions}
    unplaced = tuple(session for session in programme.unplaced if session.key not in placed)
    return attrs.evolve(programme, sittings=sittings, unplaced=unplaced)


def moves(old: Programme, new: Programme) -> Iterator[Move]:
    """Yield every session that is in another sitting, at other hours, or in a sitting at last, in the order of the new programme.

    Hours where there were none are no move.
    """
    was = {session.key: (sitting.key if sitting else "", session) for sitting, session in _outer(old)}
    for sitting, session in _outer(new):
        key = sitting.key if sitting else ""
        home, before = was.get(session.key, ("", session))
        other_hours = slot_of(before.when) is not None and session.when != before.when
        if (home, before.room) != (key, session.room) or other_hours:
            states, people = concerning(session, sitting, new)
            yield Move(
                session=session,
                old=home,
                was=before.when,
                new=key,
                room=session.room or (sitting.room if sitting else ""),
                concerns=states,
                people=people,
            )


def _outer(programme: Programme) -> Iterator[tuple[Sitting | None, Session]]:
    for sitting in programme.sittings:
        yield from ((sitting, session) for session in sitting.sessions)
    yield from ((None, session) for session in programme.unplaced)


def _states(outer: Session, sitting: Sitting | None, programme: Programme) -> Iterator[str]:
    """Yield the States that a session concerns, or one within it, and those that follow a theme of theirs."""
    for session in outer.walk():
        yield from concerned(session, sitting, programme.meeting)
        yield from (one.party for one in programme.delegations if session.theme and session.theme in one.follows)


def concerning(session: Session, sitting: Sitting | None, programme: Programme) -> tuple[tuple[str, ...], tuple[Who, ...]]:
    """Return the States, and the persons and bodies of none, that a session concerns, or one within it."""
    states = tuple(sorted({*_states(session, sitting, programme)}))
    people = {who.identity: who for one in session.walk() for who in without_a_state(one, sitting)}
    return states, tuple(people.values())


def _order(stage: Stage) -> list[int]:
    """Return the numbers of the blocks, those in sittings first."""
    return sorted(range(len(stage.blocks)), key=lambda number: stage.blocks[number].sitting is None)


def _as_they_stand(stage: Stage) -> list[Block]:
    return [stage.blocks[number] for number in _order(stage)]


def _in_that_order(stage: Stage, placement: Placement) -> list[tuple[int, int] | None]:
    return [placement.places[number] for number in _order(stage)]


def _in_room(session: Session, room: str) -> Session:
    return attrs.evolve(session, room=room) if room else session


def _ordered(sessions: Sequence[Session], before: Sequence[tuple[str, str]], sitting: Sitting) -> tuple[Session, ...]:
    """Return sessions in an order that keeps what comes before what, and else as they were."""
    by_key = {session.key: session for session in sessions}
    if [session.key for session in sessions] == [session.key for session in sitting.sessions]:
        return tuple(sessions)
    graph = TopologicalSorter(dict.fromkeys(by_key, ()))
    for first, then in before:
        if first in by_key and then in by_key:
            graph.add(then, first)
    there = {session.key: number for number, session in enumerate(sitting.sessions)}
    place = {key: there.get(key, len(there) + number) for number, key in enumerate(by_key)}
    found: list[str] = []
    graph.prepare()
    ready: list[str] = []
    while graph.is_active():
        ready = sorted([*ready, *graph.get_ready()], key=place.__getitem__)
        found.append(ready[0])
        graph.done(ready.pop(0))
    return tuple(by_key[key] for key in found)
