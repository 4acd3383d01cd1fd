"""Why there is no plan: what no search is needed for, and the reasons that cannot all hold."""

from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.planner._stating import Statement
from ccmagenda.planner._timetable import possible, smallest_conflict
from ccmagenda.planner._wishes import longest, too_long

_MOST_TOLD = 8


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
        longer = f"{matter.title(block.sessions[0])} takes {block.minutes} minutes"
        yield f"{longer}, and no sitting has more than {longest(stage)} - divide it, or make a sitting longer"


def conflicts(statement: Statement, seconds: float, hourless: Sequence[str]) -> Iterator[str]:
    """Yield reasons of which none can be left out; ``hourless`` are the titles of sessions for which no hours were found."""
    reasons = smallest_conflict(statement.problem, seconds=seconds)
    stage = statement.stage
    free = sum(opening.minutes * max(1, len(opening.halls)) for opening in statement.problem.openings)
    needed = sum(block.minutes for block in stage.blocks)
    if needed > free:
        yield f"the sessions take {needed} minutes, and the sittings have {free} - add a sitting, or shorten sessions"
    elif reasons:
        yield from (statement.reasons[number] for number in reasons[:_MOST_TOLD])
        yield from _beside_the_reasons(statement, seconds)
    elif hourless:
        listed = statement.matter.language.listed(list(hourless))
        yield f"no hours are left for {listed} where nothing speaks against it - lengthen a sitting, or let others move"
    else:
        yield "the sessions do not fit into the sittings by their lengths - add a sitting, or shorten sessions"


def _beside_the_reasons(statement: Statement, seconds: float) -> Iterator[str]:
    """Yield what else there is to it: lengths, or the time that a room needs, without which all could hold."""
    problem, matter = statement.problem, statement.matter
    halls = tuple(attrs.evolve(hall, turn_round=0) for hall in problem.halls)
    if halls != problem.halls and possible(attrs.evolve(problem, halls=halls), seconds=seconds):
        needing = {matter.room(room.key): room.turn_round for room in matter.programme.rooms if room.turn_round}
        yield "; ".join(f"{name} needs {minutes} minutes between two sittings" for name, minutes in needing.items())
        return
    activities = tuple(attrs.evolve(activity, minutes=0) for activity in problem.activities)
    if activities != problem.activities and possible(attrs.evolve(problem, activities=activities), seconds=seconds):
        needed = sum(activity.minutes for activity in problem.activities)
        yield f"the sessions take {needed} minutes, and no sitting has more than {longest(statement.stage)}"
