"""A convention's file as written: what States Parties decided, with number, force, source and dates."""

from typing import Any

import attrs

from ccmagenda.model import NOWHERE, Force, Judged, Origin
from ccmagenda.notation.shapes import YES_OR_NO, TableShape, Word, tables, texts, word, words
from ccmagenda.notation.written_options import Pairs, options
from ccmagenda.notation.written_practice import WrittenUsualMeeting

_COUNT: dict[str, Any] = {"what": "a whole number above nought", "pattern": "[1-9][0-9]{0,3}", "like": "a number, e.g. 3"}


@attrs.frozen(kw_only=True)
class WrittenHours:
    """The usual hours of a sitting."""

    origin: Origin = NOWHERE
    name: Word = word("the name of the sitting: morning, afternoon", required=True)
    hours: Word = word("its hours, like 10:00-13:00", required=True)


@attrs.frozen(kw_only=True)
class WrittenSeries:
    """A kind of meeting."""

    origin: Origin = NOWHERE
    key: Word = word("a short name, like MSP", required=True)
    names: tuple[tuple[Word, Word], ...] = texts("its official name", required=True)
    formal: Word = word("yes: terms of office are counted by it", what="yes or no", choices=YES_OR_NO)
    themes: Word = word("all: every theme is expected to have a session", what="a word for themes", choices=("all",))


@attrs.frozen(kw_only=True)
class WrittenPlan:
    """A plan of numbered actions."""

    origin: Origin = NOWHERE
    key: Word = word("a short name", required=True)
    names: tuple[tuple[Word, Word], ...] = texts("its official name", required=True)
    actions: Word = word("how many actions it has", **_COUNT)
    since: Word = word("the day from which it is at work")
    until: Word = word("the day until which it is at work")
    source: Word = word("where that stands", required=True)


@attrs.frozen(kw_only=True)
class WrittenGroup:
    """A working group or thematic area."""

    origin: Origin = NOWHERE
    key: Word = word("a short name", required=True)
    names: tuple[tuple[Word, Word], ...] = texts("its official name", required=True)
    kind: Word = word("working group, thematic area")
    seats: Word = word("how many coordinators lead it", **_COUNT)
    also: tuple[Word, ...] = words("other names in use")
    beside: tuple[Word, ...] = words("roles that take none of its seats, like Rapporteur")
    since: Word = word("the day from which it exists")
    until: Word = word("the day until which it exists")
    source: Word = word("where that stands", required=True)


@attrs.frozen(kw_only=True)
class WrittenProvision:
    """One provision."""

    origin: Origin = NOWHERE
    number: Word = word("its number, like B11", required=True)
    force: Word = word("how strongly it binds", required=True, what="a force", choices=tuple(force.value for force in Force))
    weight: Word = word("the source's own word for its force")
    wording: tuple[tuple[Word, Word], ...] = texts("what it says", required=True)
    source: Word = word("where it stands", required=True)
    since: Word = word("the day from which it binds")
    until: Word = word("the last day on which it binds")
    confidence: Word = word(
        "how sure this is", required=True, what="a degree of confidence", choices=("documented", "inferred", "doubtful")
    )
    doubt: Word = word("what is not certain about it")
    judged: Word = word(
        "whether the tool judges it", required=True, what="one of the three", choices=tuple(judged.value for judged in Judged)
    )
    rule: Word = word("the key of the rule that judges it")
    series: tuple[Word, ...] = words("the kinds of meeting that it binds; without one, all")
    venues: tuple[Word, ...] = words("the buildings that it binds; without one, all")
    options: Pairs = options("what the rule needs to know")


@attrs.frozen(kw_only=True)
class WrittenConvention:
    """A convention."""

    origin: Origin = NOWHERE
    key: Word = word("a short name, like ccm", required=True)
    short: Word = word("how people call it, like CCM")
    names: tuple[tuple[Word, Word], ...] = texts("its official name", required=True)
    in_force: Word = word("the day on which it entered into force")
    zone: Word = word("the clock of its secretariat")
    languages: tuple[Word, ...] = words("the languages of its formal meetings")
    documented_until: Word = word("the formal meeting until which its offices are documented without gaps")
    presidents_ahead_after: Word = word("the meeting after whose end a President serves from the end of the meeting before")
    sittings: tuple[WrittenHours, ...] = tables(lambda: WrittenHours, "the usual hours of sittings")
    series: tuple[WrittenSeries, ...] = tables(lambda: WrittenSeries, "the kinds of meeting")
    plans: tuple[WrittenPlan, ...] = tables(lambda: WrittenPlan, "the action plans")
    groups: tuple[WrittenGroup, ...] = tables(lambda: WrittenGroup, "the working groups and thematic areas")
    sources: Pairs = options("short names of sources and what they stand for")
    provisions: tuple[WrittenProvision, ...] = tables(lambda: WrittenProvision, "the provisions, in order")
    practice: tuple[WrittenUsualMeeting, ...] = tables(
        lambda: WrittenUsualMeeting, "how its meetings usually go: what a draft programme is made from"
    )


CONVENTION = TableShape(lambda: WrittenConvention)
