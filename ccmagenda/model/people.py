"""Who chairs and who speaks."""

import enum
from typing import Any

import attrs

from ccmagenda.model.checks import a_word_of, not_negative
from ccmagenda.model.origin import NOWHERE, Origin
from ccmagenda.model.sequences import in_order
from ccmagenda.model.text import as_set, folded, one_line
from ccmagenda.model.texts import Texts, title


class Role(enum.Enum):
    """In what capacity somebody leads a session or takes part in it."""

    CHAIR = "chair"
    COORDINATOR = "coordinator"
    PRESIDENT = "president"
    PRESIDENT_DESIGNATE = "president-designate"
    MODERATOR = "moderator"
    RAPPORTEUR = "rapporteur"
    HOST = "host"


LEADING = frozenset({Role.CHAIR, Role.COORDINATOR, Role.PRESIDENT, Role.PRESIDENT_DESIGNATE})


def _role(word: Any) -> Role:  # noqa: ANN401 - whatever a script passes
    return a_word_of(Role, word)


@attrs.frozen(kw_only=True)
class Who:
    """A State, a person or a body; or somebody not yet settled ("TBC", "A or B").

    ``state`` is an ISO 3166 alpha-3 code; ``person`` is the name with its title as printed; ``of`` is the function,
    organisation or delegation as printed; with ``settled=False`` the other fields hold whatever is known already.

    >>> Who(person="Ms. Åsa Gilbert", of="GICHD").identity
    'person:ms. åsa gilbert, gichd'
    """

    state: str = attrs.field(default="", converter=one_line)
    person: str = attrs.field(default="", converter=as_set)
    of: str = attrs.field(default="", converter=as_set)
    settled: bool = True

    @property
    def identity(self) -> str:
        """Return what tells this one from every other, or nothing where it is not settled."""
        if not self.settled:
            return ""
        if self.person:
            return f"person:{folded(self.person)}, {folded(self.of)}"
        return f"state:{self.state}" if self.state else f"body:{folded(self.of)}" if self.of else ""


@attrs.frozen(kw_only=True)
class Chair:
    """Somebody in a leading role; ``who`` is None where an office is named whose holder is not known."""

    role: Role = attrs.field(default=Role.CHAIR, converter=_role)
    who: Who | None = None


@attrs.frozen(kw_only=True)
class Talk:
    """A presentation: its title (it may have none), its speakers in order, its length in minutes (0: not given)."""

    title: Texts = attrs.field(default=Texts(), converter=title)
    speakers: tuple[Who, ...] = attrs.field(default=(), converter=in_order)
    minutes: int = attrs.field(default=0, validator=not_negative)
    origin: Origin = attrs.field(default=NOWHERE, eq=False)
