"""The year around a meeting: deadlines for papers, action points that somebody owes, and what delegations follow."""

import datetime
import enum
from typing import Any

import attrs

from ccmagenda.model.checks import a_word_of, not_empty
from ccmagenda.model.days import as_day
from ccmagenda.model.origin import NOWHERE, Origin
from ccmagenda.model.people import Who
from ccmagenda.model.sequences import in_order, one_lines
from ccmagenda.model.text import one_line
from ccmagenda.model.texts import Texts, prose, title


class Progress(enum.Enum):
    """How far an action point has come."""

    OPEN = "open"
    DONE = "done"
    CANCELLED = "cancelled"


def _progress(word: Any) -> Progress:  # noqa: ANN401 - whatever a script passes
    return a_word_of(Progress, word)


@attrs.frozen(kw_only=True)
class Deadline:
    """A day by which something must be in: ``parties`` are the States that it binds (none: everybody)."""

    key: str = attrs.field(converter=one_line, validator=not_empty)
    title: Texts = attrs.field(converter=title)
    day: datetime.date = attrs.field(converter=as_day)
    parties: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    documents: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    notes: Texts = attrs.field(default=Texts(), converter=prose)
    cancelled: bool = False
    origin: Origin = attrs.field(default=NOWHERE, eq=False)


@attrs.frozen(kw_only=True)
class ActionPoint:
    """Something that was agreed to be done: by whom, and until when.

    ``due`` is None where no day was agreed; ``timing`` is how the paper says it ("by mid-January"); ``session`` is the
    key of the session in which it was agreed; ``agreed`` is the day.
    """

    key: str = attrs.field(converter=one_line, validator=not_empty)
    title: Texts = attrs.field(converter=title)
    owners: tuple[Who, ...] = attrs.field(default=(), converter=in_order)
    due: datetime.date | None = attrs.field(default=None, converter=attrs.converters.optional(as_day))
    timing: str = attrs.field(default="", converter=one_line)
    agreed: datetime.date | None = attrs.field(default=None, converter=attrs.converters.optional(as_day))
    session: str = attrs.field(default="", converter=one_line)
    progress: Progress = attrs.field(default=Progress.OPEN, converter=_progress)
    notes: Texts = attrs.field(default=Texts(), converter=prose)
    origin: Origin = attrs.field(default=NOWHERE, eq=False)


@attrs.frozen(kw_only=True)
class Delegation:
    """A State and the themes that it has asked to follow, besides what it chairs and presents.

    ``alone`` tells that it has one delegate, who cannot be in two rooms; ``zone`` is the IANA name of the clock by
    which it lives where it joins from afar.
    """

    party: str = attrs.field(converter=one_line, validator=not_empty)
    follows: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    alone: bool = False
    zone: str = attrs.field(default="", converter=one_line)
    origin: Origin = attrs.field(default=NOWHERE, eq=False)
