"""Sessions of which a chair is never there, led by those who lead them with it: a way where else there is none."""

from collections.abc import Iterator

import attrs

from ccmagenda.model import Chair, Programme, Session, Sitting, Who
from ccmagenda.model.plan import Move, Plan, Repair
from ccmagenda.planner._outcome import concerning


def led_alone(programme: Programme) -> Programme:
    """Return a programme in which whoever is away from every sitting leads no session that others lead, too."""
    slots = [sitting.slot for sitting in programme.sittings if sitting.slot]

    def is_there(chair: Chair) -> bool:
        who = chair.who or Who(state=programme.meeting.holder(chair))
        away = [absence for absence in programme.absences if absence.is_of(who)]
        return not away or not all(any(absence.covers(slot) for absence in away) for slot in slots)

    def led(session: Session) -> Session:
        return attrs.evolve(session, chairs=tuple(filter(is_there, session.chairs)) or session.chairs)

    sittings = tuple(_led_in(sitting, tuple(map(led, sitting.sessions))) for sitting in programme.sittings)
    unplaced = tuple(map(led, programme.unplaced))
    changed = (sittings, unplaced) != (programme.sittings, programme.unplaced)
    return attrs.evolve(programme, sittings=sittings, unplaced=unplaced) if changed else programme


def way_alone(plan: Plan, old: Programme, other: Programme) -> Repair:
    """Return the way that a plan of another programme is, in which some sessions are led by fewer."""
    return Repair(
        moves=(*plan.placed, *plan.moved),
        led=tuple(_led(plan.programme or other, old)),
        given_up=plan.given_up,
        as_before=plan.as_before,
    )


def _led_in(sitting: Sitting, sessions: tuple[Session, ...]) -> Sitting:
    return attrs.evolve(sitting, sessions=sessions) if sessions != sitting.sessions else sitting


def _led(programme: Programme, old: Programme) -> Iterator[Move]:
    """Yield the sessions that are led by fewer; they concern those too who no longer lead them."""
    before = {session.key: (sitting, session) for sitting, session in old.walk()}
    for sitting, session in programme.walk():
        home, was = before[session.key]
        if session.chairs != was.chairs and set(session.chairs) < set(was.chairs):
            states, people = concerning(was, home, old)
            key = sitting.key if sitting else ""
            yield Move(session=session, old=key, was=session.when, new=key, concerns=states, people=people)
