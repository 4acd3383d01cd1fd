"""What States Parties decided: provisions with number, force, source and dates; and a convention that holds them."""

import datetime
import difflib
import enum
import functools
import itertools
from collections.abc import Mapping

import attrs

from ccmagenda.errors import InvalidValueError
from ccmagenda.model.offices import Mandate, MeetingCalendar, MeetingRecord, Presidents, Roster, WorkingGroup, days_seen
from ccmagenda.model.parties import Gazetteer, Party
from ccmagenda.model.practice import UsualMeeting
from ccmagenda.model.programme import Meeting, Waiver
from ccmagenda.model.sequences import in_order, one_lines
from ccmagenda.model.text import folded, one_line, shortened
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
        venue = folded(" ".join(words for name in (meeting.venue, meeting.city) for _, words in name.by_language))
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
    Presidents serve from the opening of their formal meeting to that of the next; after the end of the meeting that
    ``presidents_ahead_after`` names, from the end of the meeting before to the end of their own (empty: never).
    ``practice`` is how its meetings usually go.
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
    presidents_ahead_after: str = attrs.field(default="", converter=one_line)
    practice: tuple[UsualMeeting, ...] = attrs.field(default=(), converter=in_order)

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
        """Return the mandates in a group whose terms are known to run in the period after a formal meeting."""
        place, key = self.place_of(ref), self._known(group).key
        return tuple(m for m in self.roster.mandates if m.group == key and m.party and self._covers(m, place))

    def _covers(self, mandate: Mandate, place: int | None) -> bool:
        first, last = self.place_of(mandate.begins), self.place_of(mandate.until)
        return None not in {place, first, last} and (first or 0) <= (place or 0) < (last or 0)

    def _known(self, key: str) -> WorkingGroup:
        """Return the group of that key; another is refused with what was likely meant."""
        found = self.group(key)
        if found is None:
            near = difflib.get_close_matches(key[:80], [group.key for group in self.groups], n=1)
            way = f" - did you mean '{near[0]}'?" if near else ""
            sentence = f"'{shortened(key)}' is not a group of the {self.short or 'convention'}{way}"
            raise InvalidValueError(sentence)
        return found

    def seated(self, group: str, day: datetime.date) -> tuple[Mandate, ...]:
        """Return the mandates in a group that run on a day; on the last day of a formal meeting, both old and new.

        A State that a source only finds in office (``seen``) counts as in office from the formal meeting before that to
        the one after, unless a known term of its own runs on the day. A group that is not there is refused.

        >>> import ccmagenda, datetime
        >>> [m.party for m in ccmagenda.register("ccm").seated("clearance", datetime.date(2012, 4, 16))]
        ['LAO', 'IRL']
        """
        key = self._known(group).key
        running = self.roster.seated(key, day, self.meetings)
        parties = {mandate.party for mandate in running}
        seen = [m for m in self.roster.mandates if m.group == key and m.party not in {*parties, ""} and self._seen_about(m, day)]
        return tuple(m for m in self.roster.mandates if m in running or m in seen) if seen else running

    def _seen_about(self, mandate: Mandate, day: datetime.date) -> bool:
        """Tell whether a mandate whose term is not known must run on a day, by the day on which it was seen to run."""
        seen = None if mandate.begins and mandate.until else days_seen(mandate.seen)
        if seen is None:
            return False
        ends = [end for ref in self.formal_refs if (end := self.meetings.end_of(ref))]
        between = not any(seen[0] < end < seen[1] for end in ends)
        before = max((end for end in ends if between and end <= seen[0]), default=seen[0])
        after = min((end for end in ends if between and end >= seen[1]), default=seen[1])
        return (self.meetings.end_of(mandate.begins) or before) <= day <= (self.meetings.end_of(mandate.until) or after)

    def has_mandates(self, group: str) -> bool:
        """Tell whether the register names a holder in a group at any time; without one its vacancies are not known."""
        return any(mandate.group == group and mandate.party for mandate in self.roster.mandates)

    def vacant(self, group: str, day: datetime.date) -> int:
        """Return how many seats of a group nobody is known to hold on a day (0 also where it does not exist on that day).

        >>> import ccmagenda, datetime
        >>> ccmagenda.register("ccm").vacant("clearance", datetime.date(2012, 4, 16))
        0
        """
        found = self._known(group)
        return max(0, found.seats - len(found.seats_of(self.seated(group, day)))) if found.exists_on(day) else 0

    def presides_ahead(self, ref: str) -> bool:
        """Tell whether the President of a formal meeting serves from the end of the meeting before it."""
        change, place = self.place_of(self.presidents_ahead_after), self.place_of(ref)
        return change is not None and place is not None and place > change

    def presidents_on(self, day: datetime.date) -> Presidents:
        """Return whose President, President-designate and outgoing President are in office on a day.

        >>> import ccmagenda, datetime
        >>> ccmagenda.register("ccm").presidents_on(datetime.date(2016, 8, 11)).president.ref
        '6MSP'
        """
        known = [record for ref in self.formal_refs if (record := self.meetings.record(ref))]
        begun = [before for before, record in itertools.pairwise([None, *known]) if record and self._serves(before, record, day)]
        place = len(begun)
        found: dict[int, MeetingRecord] = dict(enumerate(known))
        ahead = bool(place) and self.presides_ahead(known[place - 1].ref)
        outgoing = found.get(place - 2) if ahead else None
        return Presidents(president=found.get(place - 1), designate=found.get(place), outgoing=outgoing)

    def _serves(self, before: MeetingRecord | None, record: MeetingRecord, day: datetime.date) -> bool:
        """Tell whether the presidency of a meeting has begun on a day."""
        if self.presides_ahead(record.ref):
            end = self.meetings.end_of(before.ref) if before else None
            return end is not None and end < day
        return record.start is not None and record.start <= day

    def provision(self, number: str) -> Provision | None:
        """Return the provision of that number, in any case of letters, or None."""
        return next((p for p in self.provisions if p.number.casefold() == number.casefold()), None)
