"""What of a programme is to be placed, and where it can be: blocks of sessions, sittings with hours, rooms."""

from collections.abc import Iterator, Mapping

import attrs

from ccmagenda.model import After, Firmness, Kind, Programme, Session, Sitting, TimeSlot, slot_of, start_of
from ccmagenda.rules._kinds import Matter
from ccmagenda.rules.hours.fits_its_sitting import length, taken

_MOVABLE = frozenset({Kind.SESSION, Kind.CLOSING})


@attrs.frozen(kw_only=True, eq=False)
class Block:
    """Sessions that go together: one, with those that follow it immediately; ``sitting`` is where it stands, if anywhere."""

    sessions: tuple[Session, ...]
    sitting: Sitting | None
    fixed: bool

    @property
    def key(self) -> str:
        """Return the key of its first session."""
        return self.sessions[0].key

    @property
    def minutes(self) -> int:
        """Return how long it takes, apart from hours of its own; 0 where that is not known."""
        return sum(0 if slot_of(session.when) else length(session) for session in self.sessions)

    @property
    def slot(self) -> TimeSlot | None:
        """Return its own hours, where it has them; it is then in nobody's way at other times of its sitting."""
        return slot_of(self.sessions[0].when) if len(self.sessions) == 1 else None

    @property
    def room(self) -> str:
        """Return the room that it asks for itself."""
        return next((session.room for session in self.sessions if session.room), "")


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
        still to be placed goes into any of them.
        """
        told = block.room or sitting.room
        if told or block.sitting or not self.programme.rooms:
            return (self.rooms.index(told),)
        return tuple(self.rooms.index(room.key) for room in self.programme.rooms)

    def overlapping(self, slot: TimeSlot, besides: str = "") -> tuple[int, ...]:
        """Return the sittings that share time with a slot, without the one of a key."""
        sittings = enumerate(self.sittings)
        return tuple(n for n, one in sittings if one.key != besides and one.slot and one.slot.overlaps(slot))

    def minutes(self, sitting: Sitting) -> int:
        """Return how many minutes of a sitting are free of sessions with hours of their own."""
        return max(0, sitting.minutes - taken(sitting.sessions))

    @property
    def index(self) -> Mapping[str, int]:
        """Return the number of each sitting by its key."""
        return {sitting.key: number for number, sitting in enumerate(self.sittings)}


def stage(programme: Programme) -> Stage:
    """Return what is to be planned of a programme; sittings without hours, and cancelled ones, take nothing."""
    sittings = tuple(one for one in programme.sittings if one.slot and one.firmness is not Firmness.CANCELLED)
    blocks = [*_blocks(programme.unplaced, None)]
    for sitting in sittings:
        blocks.extend(_blocks(sitting.sessions, sitting))
    named = (*(room.key for room in programme.rooms), *(s.room for s in sittings), *(block.room for block in blocks))
    return Stage(programme=programme, sittings=sittings, rooms=("", *dict.fromkeys(n for n in named if n)), blocks=tuple(blocks))


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
        yield Block(sessions=tuple(chain), sitting=sitting, fixed=any(_is_fixed(session, sitting) for session in chain))


def _is_fixed(session: Session, sitting: Sitting | None) -> bool:
    """Tell whether planning leaves a session where it is: its author says so, it has hours of its own, or it is no session."""
    if sitting is None:
        return False
    timed = any(start_of(nested.when) is not None for nested in session.walk())
    return session.fixed or timed or session.kind not in _MOVABLE


def sitting_named(sitting: Sitting, matter: Matter) -> str:
    """Return a sitting in words: its day and its part of the day, or its hours."""
    day = matter.language.day_in_words(sitting.day) if sitting.day else ""
    hours = matter.language.hours_in_words(sitting.slot.start, sitting.slot.end) if sitting.slot else ""
    title = sitting.title.read(matter.language.code)
    return ", ".join(part for part in (title, day, sitting.name or hours) if part)
