"""What planning gives: where each session is to be held, what moved and for whom, what was given up, and why."""

import attrs

from ccmagenda.model.programme import Programme, Session
from ccmagenda.model.sequences import in_order, one_lines
from ccmagenda.model.text import one_line
from ccmagenda.model.when import UNTIMED, When


@attrs.frozen(kw_only=True)
class Move:
    """A session and the sittings, by their keys, that it leaves (none: it was not placed) and that it goes to.

    The two are the same where only its hours change, or its room. ``was`` is when it was held before; ``concerns`` are
    the States, by their codes, that chair it, speak in it or follow its theme.
    """

    session: Session
    old: str = attrs.field(default="", converter=one_line)
    was: When = UNTIMED
    new: str = attrs.field(default="", converter=one_line)
    room: str = attrs.field(default="", converter=one_line)
    concerns: tuple[str, ...] = attrs.field(default=(), converter=one_lines)


@attrs.frozen(kw_only=True)
class Repair:
    """One way to mend a programme: what moves, and the wishes that it does not meet."""

    moves: tuple[Move, ...] = attrs.field(default=(), converter=in_order)
    given_up: tuple[str, ...] = attrs.field(default=(), converter=one_lines)


@attrs.frozen(kw_only=True)
class Plan:
    """What is planned of the programme ``old``: ``programme`` with every session placed, or ``conflicts`` that tell why not.

    ``placed`` are sessions that had no sitting, ``moved`` those that had; ``given_up`` are the rules with exceptions,
    and the wishes, that are not met. ``optimal`` tells that nothing better is possible, else ``note`` tells how far from
    the best it may be, or how the search ended. ``broken`` are
    the rules without exception that were broken before and still are, ``because`` the reasons that cannot all hold and
    so leave no way to mend it. ``untimed`` are the keys of sessions that were to have hours and have none,
    since how long they take is not told. ``repairs`` are other ways, the next best first. ``stopped`` tells that
    the search was stopped before there was one. ``seed`` is the chance that was drawn.
    """

    old: Programme
    programme: Programme | None = None
    placed: tuple[Move, ...] = attrs.field(default=(), converter=in_order)
    moved: tuple[Move, ...] = attrs.field(default=(), converter=in_order)
    given_up: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    broken: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    because: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    untimed: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    repairs: tuple[Repair, ...] = attrs.field(default=(), converter=in_order)
    conflicts: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    note: str = attrs.field(default="", converter=one_line)
    optimal: bool = False
    stopped: bool = False
    seed: int = 0
