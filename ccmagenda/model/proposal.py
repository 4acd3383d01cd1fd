"""What a planner offers: choices with their reasons, what is given up, what was excluded and why."""

import attrs

from ccmagenda.model.offices import Mandate
from ccmagenda.model.sequences import in_order, one_lines
from ccmagenda.model.text import one_line


@attrs.frozen(kw_only=True)
class Choice:
    """One seat filled: the mandate, why this State, and the next best State for the seat while all others keep theirs.

    ``gives_up`` and ``gains`` tell what the slate would lose and win with the next best; with neither it is as good.
    """

    mandate: Mandate
    reasons: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    runner_up: str = attrs.field(default="", converter=one_line)
    gives_up: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    gains: tuple[str, ...] = attrs.field(default=(), converter=one_lines)


@attrs.frozen(kw_only=True)
class Slate:
    """A whole slate; ``given_up`` are the rules and wishes that it does not meet, ``score`` is 0 at best."""

    choices: tuple[Choice, ...] = attrs.field(default=(), converter=in_order)
    given_up: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    score: int = 0
    optimal: bool = True


@attrs.frozen(kw_only=True)
class Proposal:
    """Slates in order of merit; ``conflicts`` tell why there is none, ``note`` how the search ended with fewer than asked for.

    ``given`` are seats that a register fills from the meeting on; ``excluded`` are States with what bars them, ``spared``
    those with the rule with exceptions that speaks against them.
    """

    ref: str = attrs.field(converter=one_line)
    slates: tuple[Slate, ...] = attrs.field(default=(), converter=in_order)
    given: tuple[Mandate, ...] = attrs.field(default=(), converter=in_order)
    excluded: tuple[tuple[str, str], ...] = attrs.field(default=(), converter=in_order)
    spared: tuple[tuple[str, str], ...] = attrs.field(default=(), converter=in_order)
    conflicts: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    note: str = attrs.field(default="", converter=one_line)
    seed: int = 0
