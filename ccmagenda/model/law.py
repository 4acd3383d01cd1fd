"""What States Parties decided: provisions with number, force, source and dates; and a convention that holds them."""

import datetime
import enum
import functools
from collections.abc import Mapping

import attrs

from ccmagenda.model.offices import Mandate, MeetingCalendar, Roster, WorkingGroup
from ccmagenda.model.parties import Gazetteer, Party
from ccmagenda.model.programme import Meeting, Waiver
from ccmagenda.model.sequences import in_order, one_lines
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
    """A convention as data: its parties, meetings, groups, offices and provisions, each with its source.

    ``documented_until`` is the formal meeting until which its offices are documented without gaps (empty: all are).
    """

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
    waivers: tuple[Waiver, ...] = attrs.field(default=(), converter=in_order)
    documented_until: str = attrs.field(default="", converter=one_line)

    @functools.cached_property
    def party_by_code(self) -> Mapping[str, Party]:
        """Return the participants by the codes of their States."""
        return {party.code: party for party in self.parties}

    def group(self, key: str) -> WorkingGroup | None:
        """Return the working group or thematic area of that key, or None."""
        return next((group for group in self.groups if group.key == key), None)

    def named_group(self, name: str) -> WorkingGroup | None:
        """Return the group that a key, an official name or another name in use stands for, or None."""
        wanted = folded(name)
        for group in self.groups:
            if wanted in {folded(known) for known in (group.key, *(said for _, said in group.names.by_language), *group.also)}:
                return group
        return None

    def series_of(self, key: str) -> MeetingSeries | None:
        """Return the series of that key, or None."""
        return next((series for series in self.series if series.key == key), None)

    def plan_on(self, day: datetime.date) -> ActionPlan | None:
        """Return the action plan at work on that day, or None."""
        return next((plan for plan in self.plans if plan.in_force_on(day)), None)

    @functools.cached_property
    def formal_refs(self) -> tuple[str, ...]:
        """Return the formal meetings by which terms are counted, in order of time; those without days come last."""
        formal = {series.key for series in self.series if series.formal}
        refs = dict.fromkeys(record.ref for record in self.meetings.records if record.series in formal)
        return tuple(sorted(refs, key=lambda ref: self.meetings.end_of(ref) or datetime.date.max))

    def place_of(self, ref: str) -> int | None:
        """Return the place of a formal meeting in their order, or None for any other."""
        return self.formal_refs.index(ref) if ref in self.formal_refs else None

    def is_complete_after(self, ref: str) -> bool:
        """Tell whether the register is known to hold every office of the period after a formal meeting."""
        limit, place = self.place_of(self.documented_until), self.place_of(ref)
        return place is not None and (limit is None or place < limit)

    def holders(self, group: str, ref: str) -> tuple[Mandate, ...]:
        """Return the mandates in a group that run in the period after a formal meeting."""
        place = self.place_of(ref)
        return tuple(m for m in self.roster.mandates if m.group == group and m.party and self._covers(m, place))

    def _covers(self, mandate: Mandate, place: int | None) -> bool:
        first, last = self.place_of(mandate.begins), self.place_of(mandate.until)
        return None not in {place, first, last} and (first or 0) <= (place or 0) < (last or 0)

    def seated(self, group: str, day: datetime.date) -> tuple[Mandate, ...]:
        """Return the mandates in a group that run on a day; on the last day of a formal meeting, both old and new.

        >>> import ccmagenda, datetime
        >>> [m.party for m in ccmagenda.register("ccm").seated("clearance", datetime.date(2012, 4, 16))]
        ['LAO', 'IRL']
        """
        return self.roster.seated(group, day, self.meetings)

    def vacant(self, group: str, day: datetime.date) -> int:
        """Return how many seats of a group nobody is known to hold on a day (0 also where the group is not there).

        >>> import ccmagenda, datetime
        >>> ccmagenda.register("ccm").vacant("clearance", datetime.date(2012, 4, 16))
        0
        """
        found = self.group(group)
        return max(0, found.seats - len(self.seated(group, day))) if found and found.exists_on(day) else 0

    def provision(self, number: str) -> Provision | None:
        """Return the provision of that number, in any case of letters, or None."""
        return next((p for p in self.provisions if p.number.casefold() == number.casefold()), None)
