"""What planning gives: where each session is to be held, what moved and for whom, what was given up, and why."""

import attrs

from ccmagenda.model.people import Who
from ccmagenda.model.programme import Programme, Session
from ccmagenda.model.sequences import in_order, one_lines
from ccmagenda.model.text import one_line
from ccmagenda.model.when import UNTIMED, When


@attrs.frozen(kw_only=True)
class Move:
    """A session and the sittings, by their keys, that it leaves (none: it was not placed) and that it goes to.

    The two are the same where only its hours change, or its room. ``was`` is when it was held before; ``concerns`` are
    the States, by their codes, that chair it, speak in it or follow its theme; ``people`` are the persons and bodies
    of no State that do so.
    """

    session: Session
    old: str = attrs.field(default="", converter=one_line)
    was: When = UNTIMED
    new: str = attrs.field(default="", converter=one_line)
    room: str = attrs.field(default="", converter=one_line)
    concerns: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    people: tuple[Who, ...] = attrs.field(default=(), converter=in_order)


@attrs.frozen(kw_only=True)
class Repair:
    """One way to mend a programme: what moves, the wishes that it does not meet, and what stays broken as before.

    ``led`` are the sessions that are led by fewer than before, where they are held then.
    """

    moves: tuple[Move, ...] = attrs.field(default=(), converter=in_order)
    led: tuple[Move, ...] = attrs.field(default=(), converter=in_order)
    given_up: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    as_before: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    broken: tuple[str, ...] = attrs.field(default=(), converter=one_lines)


@attrs.frozen(kw_only=True)
class Plan:
    """What is planned of the programme ``old``: ``programme`` with every session placed, or ``conflicts`` that tell why not.

    ``placed`` are sessions that had no sitting, ``moved`` those that had; ``given_up`` are the rules with exceptions,
    and the wishes, that are not met. ``optimal`` tells that nothing better is possible, else ``note`` tells how far from
    the best it may be, or how the search ended. ``broken`` are the rules without exception that were broken before and
    still are, ``because`` the reasons that cannot all hold and so leave no way to mend it; ``as_before`` are those with
    exceptions, and the wishes, that were not met before either. ``untimed`` are the keys of sessions that were to have
    hours and have none, since how long they take is not told. ``unmeasured`` are the keys of those whose length is not
    told and that count as ``reckoned`` minutes each where sittings are filled alike. ``repairs`` are other ways, the
    next best first. ``stopped`` tells that the search was stopped before there was one. ``seed`` is the chance that was
    drawn.
    """

    old: Programme
    programme: Programme | None = None
    placed: tuple[Move, ...] = attrs.field(default=(), converter=in_order)
    moved: tuple[Move, ...] = attrs.field(default=(), converter=in_order)
    given_up: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    as_before: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    broken: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    because: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    unmeasured: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    reckoned: int = 0
    untimed: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    repairs: tuple[Repair, ...] = attrs.field(default=(), converter=in_order)
    conflicts: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    note: str = attrs.field(default="", converter=one_line)
    optimal: bool = False
    stopped: bool = False
    seed: int = 0
