"""What States Parties decided: provisions with number, force, source and dates; and a convention that holds them."""

import datetime
import enum
import functools
from collections.abc import Mapping

import attrs

from ccmagenda.model.offices import MeetingCalendar, Roster, WorkingGroup
from ccmagenda.model.parties import Gazetteer, Party
from ccmagenda.model.programme import Meeting
from ccmagenda.model.sequences import one_lines
from ccmagenda.model.text import folded, one_line
from ccmagenda.model.texts import Texts, title


class Force(enum.Enum):
    """How strongly a provision binds: decided without exception, decided with room left, practised, or proposed."""

    SHALL = "SHALL"
    SHOULD = "SHOULD"
    CUSTOM = "CUSTOM"
    PROPOSAL = "PROPOSAL"

    @property
    def rank(self) -> int:
        """Return 0 for the strongest; findings are sorted by it."""
        return list(Force).index(self)

    @property
    def counts(self) -> bool:
        """Tell whether a breach is more than a departure from custom."""
        return self in {Force.SHALL, Force.SHOULD}


class Judged(enum.Enum):
    """Whether the tool judges a provision."""

    BY_RULE = "by rule"
    NOT_YET = "not yet"
    NO = "no"


@attrs.frozen(kw_only=True)
class Provision:
    """One provision: what it says, how strongly, where it stands, when, where and for whom it binds.

    ``rule`` is the key of the rule that judges it (empty unless ``judged`` says "by rule") and ``options`` are what
    that rule needs to know; ``series`` and ``venues`` narrow it to certain meetings (empty: all); ``weight`` is the
    source's own word for its force; ``doubt`` is what is not certain about it.
    """

    number: str = attrs.field(converter=one_line)
    force: Force
    wording: Texts = attrs.field(converter=title)
    source: str = attrs.field(converter=one_line)
    judged: Judged = Judged.NO
    rule: str = attrs.field(default="", converter=one_line)
    options: tuple[tuple[str, tuple[str, ...]], ...] = ()
    series: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    venues: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    since: datetime.date | None = None
    until: datetime.date | None = None
    weight: str = attrs.field(default="", converter=one_line)
    confidence: str = attrs.field(default="documented", converter=one_line)
    doubt: str = attrs.field(default="", converter=one_line)

    def option(self, name: str) -> tuple[str, ...]:
        """Return the values of an option, none where it is not given."""
        return dict(self.options).get(name, ())

    def in_force_on(self, day: datetime.date) -> bool:
        """Tell whether it binds on that day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

    def binds(self, meeting: Meeting) -> bool:
        """Tell whether it binds that meeting: by date, series and venue."""
        venue = folded(f"{meeting.venue} {meeting.city}")
        return (
            self.in_force_on(meeting.first)
            and (not self.series or meeting.series in self.series)
            and (not self.venues or any(folded(known) in venue for known in self.venues))
        )


@attrs.frozen(kw_only=True)
class MeetingSeries:
    """A kind of meeting: "MSP"; ``formal`` meetings are those that terms are counted by.

    ``treats_all_themes`` tells that every theme is expected to have a session.
    """

    key: str = attrs.field(converter=one_line)
    names: Texts = attrs.field(converter=title)
    formal: bool = False
    treats_all_themes: bool = False


@attrs.frozen(kw_only=True)
class UsualHours:
    """The hours that a sitting of a given name has by custom, as written: "10:00-13:00"."""

    name: str = attrs.field(converter=one_line)
    hours: str = attrs.field(converter=one_line)


@attrs.frozen(kw_only=True)
class ActionPlan:
    """A plan of numbered actions; ``actions`` is how many it has (0: not documented)."""

    key: str = attrs.field(converter=one_line)
    names: Texts = attrs.field(converter=title)
    actions: int = 0
    since: datetime.date | None = None
    until: datetime.date | None = None
    source: str = attrs.field(default="", converter=one_line)

    def in_force_on(self, day: datetime.date) -> bool:
        """Tell whether it is the plan at work on that day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@attrs.frozen(kw_only=True)
class Convention:
    """A convention as data: its parties, meetings, groups, offices and provisions, each with its source."""

    key: str = attrs.field(converter=one_line)
    short: str = attrs.field(default="", converter=one_line)
    names: Texts = attrs.field(default=Texts(), converter=title)
    in_force: datetime.date | None = None
    zone: str = attrs.field(default="", converter=one_line)
    languages: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    sittings: tuple[UsualHours, ...] = ()
    series: tuple[MeetingSeries, ...] = ()
    plans: tuple[ActionPlan, ...] = ()
    groups: tuple[WorkingGroup, ...] = ()
    states: Gazetteer = attrs.field(factory=Gazetteer)
    parties: tuple[Party, ...] = ()
    meetings: MeetingCalendar = attrs.field(factory=MeetingCalendar)
    roster: Roster = attrs.field(factory=Roster)
    provisions: tuple[Provision, ...] = ()
    sources: tuple[tuple[str, str], ...] = ()

    @functools.cached_property
    def party_by_code(self) -> Mapping[str, Party]:
        """Return the participants by the codes of their States."""
        return {party.code: party for party in self.parties}

    def group(self, key: str) -> WorkingGroup | None:
        """Return the working group or thematic area of that key, or None."""
        return next((group for group in self.groups if group.key == key), None)

    def series_of(self, key: str) -> MeetingSeries | None:
        """Return the series of that key, or None."""
        return next((series for series in self.series if series.key == key), None)

    def plan_on(self, day: datetime.date) -> ActionPlan | None:
        """Return the action plan at work on that day, or None."""
        return next((plan for plan in self.plans if plan.in_force_on(day)), None)

    def provision(self, number: str) -> Provision | None:
        """Return the provision of that number, in any case of letters, or None."""
        return next((p for p in self.provisions if p.number.casefold() == number.casefold()), None)
