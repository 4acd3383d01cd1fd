"""Why there is no plan: what no search is needed for, and the reasons that cannot all hold."""

from collections.abc import Collection, Iterator, Sequence

import attrs

from ccmagenda.planner._capacity import capacity, one_each
from ccmagenda.planner._stating import Statement, without_turn_round
from ccmagenda.planner._timetable import Problem, possible, smallest_conflict
from ccmagenda.planner._wishes import longest, too_long

_MOST_TOLD = 8
_MOST_ASKED = 40  # each is a search of its own


def hopeless(statement: Statement) -> Iterator[str]:
    """Yield what no search is needed for: no sittings, or a session that is longer than every one."""
    stage, matter = statement.stage, statement.matter
    if not stage.sittings and stage.blocks:
        yield "there is no sitting with hours in which a session could be placed - add sittings"
        return
    for block in stage.blocks:
        outer = block.sitting.slot if block.sitting else None
        if block.fixed and block.slot and outer and not outer.holds(block.slot):
            hours, around = (matter.language.hours_in_words(slot.start, slot.end) for slot in (block.slot, outer))
            yield f"{matter.title(block.sessions[0])} is held {hours}, outside its sitting, {around} - change one of them"
    for block in too_long(stage):
        titles = matter.language.listed([matter.title(session) for session in block.sessions])
        several = len(block.sessions) > 1
        longer = f"{titles} {'together take' if several else 'takes'} {block.minutes} minutes"
        yield f"{longer}, and no sitting has more than {longest(stage)} - divide it, or make a sitting longer"


def conflicts(statement: Statement, seconds: float, hourless: Sequence[str], against: Sequence[str] = ()) -> Iterator[str]:
    """Yield reasons of which none can be left out.

    ``hourless`` are the titles of sessions for which no hours were found, ``against`` what was said of them without.
    """
    reasons = smallest_conflict(statement.problem, seconds=seconds)
    if too_little := next(_too_little(statement), ""):
        yield too_little
    elif reasons:
        yield from (statement.reasons[number] for number in reasons[:_MOST_TOLD])
        yield from _beside_the_reasons(statement, seconds)
    elif hourless:
        listed = statement.matter.language.listed([*hourless])
        said = f" ({'; '.join(against)})" if against else ""
        yield f"no hours are left for {listed} where nothing speaks against it{said} - lengthen a sitting, or let others move"
    elif against and possible(statement.problem, seconds=seconds):
        yield from against
    else:
        time, room = (next(found(statement, seconds), "") for found in (_turn_rounds, _rooms))
        told = f"{room} - give it more sittings, or let some be elsewhere" if room else ""
        yield time or told or "the sessions do not fit into the sittings by their lengths - add a sitting, or shorten sessions"


def _too_little(statement: Statement) -> Iterator[str]:
    """Yield that the sessions take more minutes than the sittings have, or than the rooms have while these last."""
    problem = statement.problem
    needed, free = sum(block.minutes for block in statement.stage.blocks), capacity(problem)
    said = f"the sessions take {needed} minutes, and the"
    if free < needed and needed > one_each(problem):
        yield f"{said} sittings have {free} - add a sitting, or shorten sessions"
    elif free < needed and len({hall for one in problem.openings for hall in one.halls}) > 1:
        yield f"{said} rooms have {free} while the sittings last - add a sitting or a room, or shorten sessions"


def _beside_the_reasons(statement: Statement, seconds: float) -> Iterator[str]:
    """Yield what else there is to it: lengths, or the time that a room needs, without which all could hold."""
    problem, matter = statement.problem, statement.matter
    time = next(_turn_rounds(statement, seconds), "")
    if time:
        yield time
        return
    yield from _rooms(statement, seconds)
    if lengths := _too_much(problem, seconds):
        titles = [matter.title(statement.stage.blocks[number].sessions[0]) for number in lengths]
        needed, most = sum(problem.activities[number].minutes for number in lengths), longest(statement.stage)
        listed = matter.language.listed(titles) if len(lengths) <= _MOST_TOLD else "the sessions"
        free = f"and no sitting has more than {most}" if needed > most else "which are not free where that leaves them"
        yield f"{listed} {'takes' if len(lengths) == 1 else 'take'} {needed} minutes, {free}"


def _turn_rounds(statement: Statement, seconds: float) -> Iterator[str]:
    """Yield the time that rooms need between two sittings, where without it all could hold."""
    problem, matter = statement.problem, statement.matter
    looser = without_turn_round(problem)
    if looser != problem and possible(looser, seconds=seconds):
        needing = {matter.room(room.key): room.turn_round for room in matter.programme.rooms if room.turn_round}
        yield "; ".join(f"{name} needs {minutes} minutes between two sittings" for name, minutes in needing.items())


def _too_much(problem: Problem, seconds: float) -> tuple[int, ...]:
    """Return the activities whose lengths stand in the way; none of them can be left out, unless there are very many."""
    lengths = [number for number, activity in enumerate(problem.activities) if activity.minutes]
    if not lengths or not possible(_without_lengths(problem, lengths), seconds=seconds):
        return ()
    for number in [*lengths] if len(lengths) <= _MOST_ASKED else ():
        without = [other for other in range(len(problem.activities)) if other == number or other not in lengths]
        if possible(_without_lengths(problem, without), seconds=seconds) is False:
            lengths.remove(number)
    return tuple(lengths)


def _rooms(statement: Statement, seconds: float) -> Iterator[str]:
    """Yield a room in which sittings are at the same time, where all could hold if it were two."""
    problem, stage = statement.problem, statement.stage
    for number, room in enumerate(stage.rooms):
        halls = tuple(attrs.evolve(hall, anywhere=hall.anywhere or n == number) for n, hall in enumerate(problem.halls))
        if room and possible(attrs.evolve(problem, halls=halls), seconds=seconds):
            yield f"{statement.matter.room(room)} is one room, and can hold only one of two sittings at a time"
            return


def _without_lengths(problem: Problem, numbers: Collection[int]) -> Problem:
    """Return a problem in which some activities take no time."""
    activities = enumerate(problem.activities)
    return attrs.evolve(problem, activities=tuple(attrs.evolve(a, minutes=0) if n in numbers else a for n, a in activities))
