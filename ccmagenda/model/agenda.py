"""What a programme is made with: rooms, the items of the agenda, references, and what the masthead of its papers says."""

import datetime
from collections.abc import Iterator

import attrs

from ccmagenda.model.checks import not_empty, not_negative
from ccmagenda.model.days import as_day
from ccmagenda.model.origin import NOWHERE, Origin
from ccmagenda.model.sequences import in_order, one_lines
from ccmagenda.model.text import one_line
from ccmagenda.model.texts import Texts, title

DISTRIBUTIONS = ("general", "limited", "restricted")
PRINTED = ("provisional-agenda", "programme-of-work", "annotated-programme", "detailed-programme", "list-of-documents")


@attrs.frozen(kw_only=True)
class Room:
    """A room: how many it seats (0: not known) and for how many languages it has booths (None: not known).

    ``turn_round`` is how many minutes it needs between two sittings, or two sessions that have hours.
    """

    key: str = attrs.field(converter=one_line, validator=not_empty)
    name: Texts = attrs.field(converter=title)
    seats: int = attrs.field(default=0, validator=not_negative)
    booths: int | None = attrs.field(default=None, validator=attrs.validators.optional(not_negative))
    turn_round: int = attrs.field(default=0, validator=not_negative)
    origin: Origin = attrs.field(default=NOWHERE, eq=False)


@attrs.frozen(kw_only=True)
class AgendaItem:
    """An item of the agenda: a thing with a number, apart from the slots of time in which it is taken up."""

    number: str = attrs.field(converter=one_line)
    title: Texts = attrs.field(converter=title)
    theme: str = attrs.field(default="", converter=one_line)
    documents: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    children: tuple["AgendaItem", ...] = attrs.field(default=(), converter=in_order)
    origin: Origin = attrs.field(default=NOWHERE, eq=False)

    def walk(self) -> Iterator["AgendaItem"]:
        """Yield this item, then all within it, in printed order."""
        yield self
        for child in self.children:
            yield from child.walk()


@attrs.frozen(kw_only=True)
class Reference:
    """A reference to an article of the convention, or to a numbered action of an action plan (``plan`` is its key)."""

    kind: str = attrs.field(converter=one_line)
    number: int
    plan: str = attrs.field(default="", converter=one_line)


@attrs.frozen(kw_only=True)
class PaperData:
    """What the masthead of a programme's papers says.

    ``organ`` is whose papers they are, ``distribution`` one of "general", "limited" and "restricted" or nothing;
    ``original`` is the code of the language of drafting; ``item`` is the number of the agenda item that the paper is
    for; ``submitted_by`` tells who submits it ("Note by the President").
    """

    organ: Texts = attrs.field(default=Texts(), converter=title)
    distribution: str = attrs.field(default="", converter=one_line, validator=attrs.validators.in_(("", *DISTRIBUTIONS)))
    original: str = attrs.field(default="", converter=one_line)
    item: str = attrs.field(default="", converter=one_line)
    submitted_by: Texts = attrs.field(default=Texts(), converter=title)


@attrs.frozen(kw_only=True)
class Paper:
    """A document that the meeting has before it: its symbol, its title, who submits it, the agenda item that it is for.

    ``kind`` tells that it is one of those that are printed from the programme itself, such as "provisional-agenda";
    ``issued`` is the date that it bears (None: not told).
    """

    symbol: str = attrs.field(converter=one_line, validator=not_empty)
    submitted_by: Texts = attrs.field(default=Texts(), converter=title)
    title: Texts = attrs.field(default=Texts(), converter=title)
    item: str = attrs.field(default="", converter=one_line)
    kind: str = attrs.field(default="", converter=one_line, validator=attrs.validators.in_(("", *PRINTED)))
    issued: datetime.date | None = attrs.field(default=None, converter=attrs.converters.optional(as_day))
    origin: Origin = attrs.field(default=NOWHERE, eq=False)
