"""What of a programme is to be placed, and where it can be: blocks of sessions, sittings with hours, rooms."""

import functools
from collections.abc import Collection, Iterator, Mapping

import attrs

from ccmagenda.model import After, Firmness, Kind, Programme, Session, Sitting, TimeSlot, slot_of, start_of
from ccmagenda.model.placing import length
from ccmagenda.planner._moments import without_hours
from ccmagenda.rules._kinds import Matter
from ccmagenda.rules.hours.fits_its_sitting import taken

_MOVABLE = frozenset({Kind.SESSION, Kind.CLOSING})


@attrs.frozen(kw_only=True, eq=False)
class Block:
    """Sessions that go together: one, with those that follow it immediately; ``sitting`` is where it stands, if anywhere.

    A block that is ``fixed`` stays there, at hours of its own if it has some. One that is not keeps its hours as long as
    it stays; ``to_be_timed`` is one that has lost them, and is to have others.
    """

    sessions: tuple[Session, ...]
    sitting: Sitting | None
    fixed: bool
    to_be_timed: bool = False

    @property
    def key(self) -> str:
        """Return the key of its first session."""
        return self.sessions[0].key

    @property
    def minutes(self) -> int:
        """Return how long it takes of a sitting, apart from hours that cannot change; 0 where that is not known."""
        slots = [(session, slot_of(session.when)) for session in self.sessions]
        return sum((0 if self.fixed else slot.minutes) if slot else length(session) for session, slot in slots)

    @property
    def untold(self) -> tuple[Session, ...]:
        """Return those of its sessions of which neither hours nor a length are told."""
        return tuple(one for one in self.sessions if one.kind in _MOVABLE and not (slot_of(one.when) or length(one)))

    @property
    def slot(self) -> TimeSlot | None:
        """Return its own hours, where it has them; it is then in nobody's way at other times of its sitting."""
        return slot_of(self.sessions[0].when) if len(self.sessions) == 1 else None

    @property
    def room(self) -> str:
        """Return the room that it asks for itself."""
        return next((session.room for session in self.sessions if session.room), "")

    @functools.cached_property
    def lifted(self) -> tuple[Session, ...]:
        """Return its sessions as they are in another sitting: without the hours that they have in their own.

        Those that are led by the chairs of their sitting keep them.
        """
        chairs = self.sitting.chairs if self.sitting else ()
        led = tuple(attrs.evolve(one, chairs=chairs) if chairs and not one.chairs else one for one in self.sessions)
        return tuple(without_hours(session) for session in led) if self.slot else led


@attrs.frozen(kw_only=True, eq=False)
class Stage:
    """The sittings in which something can be placed, the rooms there are ("" is no room), and the blocks to place."""

    programme: Programme
    sittings: tuple[Sitting, ...]
    rooms: tuple[str, ...]
    blocks: tuple[Block, ...]

    def halls(self, block: Block, sitting: Sitting) -> tuple[int, ...]:
        """Return the rooms in which a block can be held in a sitting.

        Its own room comes first, then that of the sitting; where neither is told and rooms are listed, a block that is
        not there yet goes into any of them.
        """
        told = block.room or sitting.room
        if told or sitting is block.sitting or not self.programme.rooms:
            return (self.rooms.index(told),)
        return tuple(self.rooms.index(room.key) for room in self.programme.rooms)

    def sessions(self, block: Block, sitting: Sitting) -> tuple[Session, ...]:
        """Return the sessions of a block as they are in a sitting: hours of their own are those of their own sitting."""
        return block.sessions if sitting is block.sitting else block.lifted

    def hours(self, block: Block, number: int) -> TimeSlot:
        """Return the time that a block takes in a sitting: its own hours in its own sitting, or all of it."""
        sitting = self.sittings[number]
        slot = (block.slot if sitting is block.sitting else None) or sitting.slot
        if slot is None:
            raise AssertionError(sitting.key)
        return slot

    def overlapping(self, slot: TimeSlot, besides: str = "") -> tuple[int, ...]:
        """Return the sittings that share time with a slot, without the one of a key."""
        sittings = enumerate(self.sittings)
        return tuple(n for n, one in sittings if one.key != besides and one.slot and one.slot.overlaps(slot))

    def turn_round(self, room: str) -> int:
        """Return how many minutes a room needs between two sittings."""
        return next((one.turn_round for one in self.programme.rooms if one.key == room), 0)

    def near(self, number: int) -> tuple[int, ...]:
        """Return the sittings for which a room may not be ready in time after a sitting, or before it, itself included."""
        slot, margin = self.sittings[number].slot, max((room.turn_round for room in self.programme.rooms), default=0)
        if slot is None:
            return ()
        return self.overlapping(TimeSlot(slot.start.subtract(minutes=margin), slot.end.add(minutes=margin)))

    def by_the_hour(self, block: Block) -> bool:
        """Tell whether it matters that a block has hours of its own: others are held while its sitting is."""
        return block.slot is not None and not block.fixed and block.sitting is not None and block.sitting.key in self._beside

    @functools.cached_property
    def _beside(self) -> frozenset[str]:
        """Return the sittings, by key, that share time with another, or are held in several rooms."""
        several = {sitting.key for sitting in self.sittings if len({session.room for session in sitting.sessions}) > 1}
        shared = {sitting.key for sitting in self.sittings if sitting.slot and self.overlapping(sitting.slot, sitting.key)}
        return frozenset(several | shared)

    def minutes(self, sitting: Sitting) -> int:
        """Return how many minutes of a sitting are free of sessions whose hours cannot change."""
        return max(0, sitting.minutes - taken([session for session in sitting.sessions if session.key not in self._loose]))

    @functools.cached_property
    def _loose(self) -> frozenset[str]:
        return frozenset(session.key for block in self.blocks if not block.fixed for session in block.sessions)

    @property
    def index(self) -> Mapping[str, int]:
        """Return the number of each sitting by its key."""
        return {sitting.key: number for number, sitting in enumerate(self.sittings)}


def stage(programme: Programme, held: Collection[str] = (), to_be_timed: Collection[str] = ()) -> Stage:
    """Return what is to be planned of a programme; sittings without hours, and cancelled ones, take nothing.

    ``held`` are sessions that stay at the hours that they have, and ``to_be_timed`` those that are to have others.
    """
    sittings = tuple(one for one in programme.sittings if one.slot and one.firmness is not Firmness.CANCELLED)
    blocks = [*_blocks(programme.unplaced, None)]
    for sitting in sittings:
        blocks.extend(_blocks(sitting.sessions, sitting))
    named = (*(room.key for room in programme.rooms), *(s.room for s in sittings), *(block.room for block in blocks))
    there = Stage(programme=programme, sittings=sittings, rooms=("", *dict.fromkeys(n for n in named if n)), blocks=tuple(blocks))
    settled = (
        attrs.evolve(
            block,
            fixed=block.fixed or (block.slot is not None and (block.key in held or _is_entangled(block, there))),
            to_be_timed=block.key in to_be_timed and all(length(one) for one in block.sessions),
        )
        for block in blocks
    )
    return attrs.evolve(there, blocks=tuple(settled))


def loose_blocks(programme: Programme) -> Iterator[Block]:
    """Yield the blocks at hours of their own that may be held at others."""
    for sitting in programme.sittings:
        if sitting.slot and sitting.firmness is not Firmness.CANCELLED:
            yield from (block for block in _blocks(sitting.sessions, sitting) if block.slot and not block.fixed)


def loose_chains(programme: Programme) -> Iterator[Block]:
    """Yield the blocks that are fixed by the hours of their first session alone: the others follow it immediately."""
    for sitting in programme.sittings:
        for block in _blocks(sitting.sessions, sitting) if sitting.slot and sitting.firmness is not Firmness.CANCELLED else ():
            first, *others = block.sessions
            clock = any(start_of(nested.when) for one in others for nested in one.walk())
            if others and slot_of(first.when) and not clock and not any(_is_fixed(one, sitting) for one in block.sessions):
                yield block


def _is_entangled(block: Block, there: Stage) -> bool:
    """Tell whether a session at hours of its own shares its time and place in a way that only hours tell apart.

    Such are two at once in a sitting, and one in a room that another sitting has at other hours.
    """
    sitting, slot = block.sitting, block.slot
    if sitting is None or sitting.slot is None or slot is None:
        return False
    beside = [slot_of(one.when) for one in sitting.sessions if one is not block.sessions[0] and one.room == block.room]
    if any(other.overlaps(slot) for other in beside if other):
        return True
    room = block.room or sitting.room
    margin = there.turn_round(room)
    around = TimeSlot(sitting.slot.start.subtract(minutes=margin), sitting.slot.end.add(minutes=margin))
    others = (there.sittings[number] for number in there.overlapping(around, sitting.key))
    return bool(room) and any((session.room or other.room) == room for other in others for session in other.sessions)


def _blocks(sessions: tuple[Session, ...], sitting: Sitting | None) -> Iterator[Block]:
    """Yield the sessions of a sitting, each with those that are held immediately after it."""
    held = [session for session in sessions if session.firmness is not Firmness.CANCELLED]
    heads: dict[str, list[Session]] = {}
    home: dict[str, str] = {}
    for session in held:
        before = home.get(session.when.key, "") if isinstance(session.when, After) else ""
        home[session.key] = before or session.key
        heads.setdefault(before or session.key, []).append(session)
    for chain in heads.values():
        clock = len(chain) > 1 and sitting is not None and any(start_of(session.when) for session in chain)
        fixed = clock or any(_is_fixed(session, sitting) for session in chain)
        yield Block(sessions=tuple(chain), sitting=sitting, fixed=fixed)


def _is_fixed(session: Session, sitting: Sitting | None) -> bool:
    """Tell whether planning leaves a session where it is.

    Its author says so, or it is no session; or it has hours that would not be known elsewhere, such as a beginning alone.
    """
    if sitting is None:
        return False
    clock = any(start_of(nested.when) is not None for nested in session.walk())
    return session.fixed or session.kind not in _MOVABLE or (clock and slot_of(session.when) is None)


def sitting_named(sitting: Sitting, matter: Matter) -> str:
    """Return a sitting in words: its day and its part of the day, or its hours; its room too where these are not enough."""
    said = _by_its_time(sitting, matter)
    others = (one for one in matter.programme.sittings if one.key != sitting.key and one.day == sitting.day)
    alike = any(_by_its_time(other, matter) == said for other in others)
    return f"{said}, {matter.room(sitting.room) if sitting.room else sitting.key}" if alike else said


def _by_its_time(sitting: Sitting, matter: Matter) -> str:
    day = matter.language.day_in_words(sitting.day) if sitting.day else ""
    hours = matter.language.hours_in_words(sitting.slot.start, sitting.slot.end) if sitting.slot else ""
    title = sitting.title.read(matter.language.code)
    return ", ".join(part for part in (title, day, sitting.name or hours) if part)
