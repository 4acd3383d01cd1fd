"""What is asked of a plan besides the rules: that it moves little, shares the sittings fairly, and keeps the written order."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from ccmagenda.model import Programme, Session, slot_of
from ccmagenda.model.placing import length
from ccmagenda.planner._reasoned import Levels, Reasons
from ccmagenda.planner._stage import Block, Stage, sitting_named
from ccmagenda.planner._timetable import Condition, Even, Kept, Misplaced, Ordered, Price
from ccmagenda.rules._kinds import Matter

_AN_HOUR = 60


def pinned(stage: Stage, matter: Matter, reasons: Reasons) -> Iterator[Condition]:
    """Yield that fixed sessions stay where they are."""
    index = stage.index
    for place, block in enumerate(stage.blocks):
        if block.fixed and block.sitting:
            home = index[block.sitting.key]
            others = tuple(number for number in range(len(stage.sittings)) if number != home)
            slot = block.slot
            hours = f", {matter.language.hours_in_words(slot.start, slot.end)}" if slot else ""
            why = reasons.number(f"{matter.title(block.sessions[0])} is fixed to {sitting_named(block.sitting, matter)}{hours}")
            if others:
                yield Misplaced(activity=place, openings=others, why=why)


def rooms_taken(stage: Stage, matter: Matter, reasons: Reasons) -> Iterator[Condition]:
    """Yield that nothing is put into a room while a session whose hours cannot change is there."""
    for taker in (block for block in stage.blocks if block.slot and block.sitting and block.fixed):
        room = taker.room or (taker.sitting.room if taker.sitting else "")
        home = taker.sitting.key if taker.sitting else ""
        over = stage.overlapping(taker.slot, home) if taker.slot and room else ()
        if not over:
            continue
        why = reasons.number(f"{matter.room(room)} is taken by {matter.title(taker.sessions[0])}")
        for place, block in enumerate(stage.blocks):
            if not block.fixed:
                yield Misplaced(activity=place, openings=over, halls=(stage.rooms.index(room),), why=why)


def kept(stage: Stage, before: Programme | None, concerned: Mapping[str, int], levels: Levels) -> Iterator[Condition]:
    """Yield that sessions stay where they stand, or stood in ``before``; each costs one, and one for each State concerned."""
    states = (stage.programme, before) if before else (stage.programme,)
    homes = {session.key: sitting.key for state in states for sitting in state.sittings for session in sitting.sessions}
    index = stage.index
    for place, block in enumerate(stage.blocks):
        home = index.get(homes.get(block.key, ""))
        if home is not None and not block.fixed:
            price = Price(levels.moves, 1 + concerned.get(block.key, 0))
            hall = stage.halls(block, stage.sittings[home])[0]
            yield Kept(activity=place, opening=home, hall=hall, moved=price)


def shared_fairly(stage: Stage, levels: Levels) -> Iterator[Condition]:
    """Yield that the sittings into which something can be placed are filled alike."""
    if any(not block.fixed for block in stage.blocks) and len(stage.sittings) > 1:
        yield Even(openings=tuple(range(len(stage.sittings))), price=Price(levels.shares))


def reckoned_length(stage: Stage) -> int:
    """Return how many minutes a session counts in the sharing whose length is not told: as many as the others on average."""
    told = [minutes for block in stage.blocks for one in block.sessions if (minutes := _told(one))]
    return round(sum(told) / len(told)) if told else _AN_HOUR


def _told(session: Session) -> int:
    slot = slot_of(session.when)
    return slot.minutes if slot else length(session)


def as_written(stage: Stage, levels: Levels) -> Iterator[Condition]:
    """Yield that sessions to be placed follow one another as they are written."""
    waiting = [place for place, block in enumerate(stage.blocks) if block.sitting is None]
    for first, then in pairwise(waiting):
        yield Ordered(first=first, then=then, price=Price(levels.written))


def longest(stage: Stage) -> int:
    """Return how many minutes the sitting with most room for sessions has free."""
    return max((stage.minutes(sitting) for sitting in stage.sittings), default=0)


def too_long(stage: Stage) -> Iterator[Block]:
    """Yield the blocks to be placed that no sitting could hold even were it empty."""
    room = longest(stage)
    yield from (block for block in stage.blocks if not block.fixed and block.minutes > room)
