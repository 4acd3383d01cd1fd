"""What stands in a programme file besides its sittings: deadlines, action points, and what delegations follow."""

from typing import TYPE_CHECKING

import attrs

from ccmagenda.model import NOWHERE, Origin, Progress
from ccmagenda.model.agenda import DISTRIBUTIONS
from ccmagenda.notation.shapes import YES_OR_NO, Word, eithers, texts, word, words
from ccmagenda.notation.written_people import WrittenWho, short_name

if TYPE_CHECKING:
    from ccmagenda.notation.written_people import Said


@attrs.frozen(kw_only=True)
class WrittenDeadline:
    """A day by which something must be in."""

    origin: Origin = NOWHERE
    key: Word = short_name("a short name that never changes, by which calendars know the deadline", required=True)
    title: tuple[tuple[Word, Word], ...] = texts("what is due", required=True)
    day: Word = word("the day, like 2012-03-30", required=True)
    for_: tuple[Word, ...] = words("the States that it binds; without one, everybody")
    documents: tuple[Word, ...] = words("symbols of documents")
    notes: tuple[tuple[Word, Word], ...] = texts("paragraphs under the title")
    cancelled: Word = word("yes: it no longer stands", what="yes or no", choices=YES_OR_NO)


@attrs.frozen(kw_only=True)
class WrittenActionPoint:
    """Something that was agreed to be done."""

    origin: Origin = NOWHERE
    key: Word = short_name("a short name that never changes, by which calendars know the action point", required=True)
    title: tuple[tuple[Word, Word], ...] = texts("what is to be done", required=True)
    owner: "Said" = eithers(lambda: WrittenWho, "who does it: a State, 'Ms. Name, function', a body; or several in a list")
    due: Word = word("the day until which it is to be done, like 2012-01-24")
    timing: Word = word("how the paper says it, like 'by mid-January'")
    agreed: Word = word("the day on which it was agreed")
    session: Word = word("the key of the session in which it was agreed")
    status: Word = word("how far it has come", what="a status of an action point", choices=tuple(p.value for p in Progress))
    notes: tuple[tuple[Word, Word], ...] = texts("paragraphs under the title")


@attrs.frozen(kw_only=True)
class WrittenDelegation:
    """A State and the themes that it has asked to follow."""

    origin: Origin = NOWHERE
    party: Word = word("a State, by any of its names", required=True)
    follows: tuple[Word, ...] = words("the themes that it follows, by key or name")
    alone: Word = word("yes: it has one delegate, who cannot be in two rooms", what="yes or no", choices=YES_OR_NO)
    zone: Word = word("the clock by which it lives where it joins from afar, like Pacific/Fiji")


@attrs.frozen(kw_only=True)
class WrittenAbsence:
    """Some time in which somebody, or a room, is not there; with neither named, nobody is free."""

    origin: Origin = NOWHERE
    who: "Said" = eithers(lambda: WrittenWho, "who is not there: a State, 'Ms. Name, function'; or several in a list")
    room: Word = word("the key or name of a room that cannot be had")
    day: tuple[Word, ...] = words("the day, or several; without one, the whole meeting")
    time: Word = word("hours on that day, like '10:00-12:00'; without them, the whole day")
    because: Word = word("the ground")


@attrs.frozen(kw_only=True)
class WrittenPaper:
    """What the masthead of the papers says."""

    origin: Origin = NOWHERE
    organ: tuple[tuple[Word, Word], ...] = texts("whose papers they are, like 'Third Meeting of States Parties'")
    distribution: Word = word("to whom they go", what="a distribution", choices=DISTRIBUTIONS)
    original: Word = word("the language of drafting, like en", what="a language code like 'en'", pattern="[a-z]{2,3}")
    item: Word = word("the number of the agenda item that the programme is for")
    submitted_by: tuple[tuple[Word, Word], ...] = texts("who submits it, like 'Note by the President-designate'")
