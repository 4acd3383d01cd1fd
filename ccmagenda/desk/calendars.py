"""Calendars: of the whole meeting, of what concerns one State, one theme or one body; files for one entry; tasks."""

import datetime
import functools
import itertools
from collections.abc import Callable, Iterable, Iterator

import attrs

from ccmagenda.comparing import aligned_chain, since
from ccmagenda.desk.making import state
from ccmagenda.desk.papers import language_of
from ccmagenda.desk.reading import convention_of
from ccmagenda.desk.rendering import pick
from ccmagenda.errors import InvalidValueError, UnknownNameError
from ccmagenda.exporters import Entry, Feed, Grain, Method, Taking, changed, clocks, entries, lived, tasks, uid, with_identity_of
from ccmagenda.exporters.ics import Pressed, stream, write
from ccmagenda.model import Issue, Programme, folded, shortened, words_of, zone
from ccmagenda.notation import did_you_mean
from ccmagenda.wording import Wording
from ccmagenda.wording.marked import parted, place
from ccmagenda.wording.missing import explanation
from ccmagenda.wording.originals import said
from ccmagenda.wording.places import organiser

LARGEST_FOR_GOOGLE = 500_000
"""Bytes above which a calendar is near the limit of 1 MB that Google sets."""


@attrs.frozen(kw_only=True)
class Manner:
    """In what manner calendars are made: the method, minutes of warning before each entry, times in UTC or not."""

    taking: Taking = attrs.field(factory=Taking)
    method: Method = Method.PUBLISH
    alarm: int = 0
    utc: bool = False


@attrs.frozen
class Calendars:
    """All calendars of one programme; each entry is written once and shared by those that hold it."""

    issue: Issue
    wording: Wording
    manner: Manner = attrs.field(factory=Manner)
    pressed: Pressed = attrs.field(factory=dict, eq=False, repr=False)

    @property
    def programme(self) -> Programme:
        """Return the programme at hand."""
        return self.wording.programme

    @functools.cached_property
    def states(self) -> tuple[Programme, ...]:
        """Return the editions and the programme at hand, with one key for the same thing throughout."""
        return aligned_chain(self.issue.chain)

    @functools.cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Return all entries, those that were dropped since an earlier edition as cancelled."""
        if not self.issue.editions:
            return tuple(entries(self.wording, self.manner.taking))
        return lived(self._told(self._entries_of))

    @functools.cached_property
    def tasks(self) -> tuple[Entry, ...]:
        """Return the action points as things to be done."""
        return lived(self._told(lambda wording: tasks(wording, uid)))

    @functools.cached_property
    def changes(self) -> tuple[Entry, ...]:
        """Return the entries that the last edition changed, added or ended."""
        return changed(self._told(self._entries_of)) if self.issue.editions else ()

    def _entries_of(self, wording: Wording) -> Iterator[Entry]:
        return entries(wording, self.manner.taking)

    def _told(self, tell: Callable[[Wording], Iterable[Entry]]) -> list[tuple[datetime.date, Iterable[Entry]]]:
        """Return the date and the entries of each state; no date lies before one of an earlier state."""
        days = itertools.accumulate((programme.as_of for programme in self.states), max)
        found = (tell(attrs.evolve(self.wording, programme=programme)) for programme in self.states)
        known = (with_identity_of(self.states[0], *both) for both in zip(self.states, found, strict=True))
        return list(zip(days, known, strict=True))

    @property
    def parties(self) -> tuple[str, ...]:
        """Return the codes of the States that have a part in the programme, sorted."""
        return tuple(sorted({code for entry in (*self.entries, *self.tasks) for code in entry.parties}))

    @property
    def themes(self) -> tuple[str, ...]:
        """Return the themes that are treated, in the order of the programme."""
        return tuple(dict.fromkeys(theme for entry in self.entries for theme in entry.themes))

    @property
    def bodies(self) -> tuple[str, ...]:
        """Return the bodies that sit, in the order of the programme."""
        return tuple(dict.fromkeys(entry.body for entry in self.entries if entry.body))

    def whole(self) -> bytes:
        """Return the calendar of the whole meeting."""
        return self._write("all", "", self.entries)

    def pieces(self) -> Iterator[bytes]:
        """Yield the calendar of the whole meeting piece by piece: nothing of it is held."""
        if self.issue.editions or self.manner.taking.grain is Grain.DAY:
            yield self.whole()
            return
        feed = self._feed("all", "", entries(self.wording, self.manner.taking))
        yield from stream(attrs.evolve(feed, clocks=clocks(self.programme, self.manner.taking.grain)))

    def of_party(self, code: str) -> bytes:
        """Return the calendar of what a State chairs, presents, owes or has asked to follow, and of what concerns all."""
        name = self.wording.state(code, self.programme.meeting.first)
        chosen = self.entries_of(code)
        if not chosen:
            why = f"{name} has no part in anything that has a day, so there is no calendar of it"
            sentence = f"{why} - name another, or nobody for the whole meeting"
            raise InvalidValueError(sentence)
        return self._write(f"party-{code.casefold()}", name, chosen)

    def entries_of(self, code: str) -> tuple[Entry, ...]:
        """Return the entries that concern a State, and those that concern all."""
        return tuple(entry for entry in self.entries if code in entry.parties or entry.everybody)

    def of_theme(self, theme: str) -> bytes:
        """Return the calendar of one theme."""
        chosen = tuple(entry for entry in self.entries if theme in entry.themes)
        return self._write(f"theme-{theme}", self.wording.theme(theme), chosen)

    def of_body(self, body: str) -> bytes:
        """Return the calendar of one body, where several sit."""
        chosen = tuple(entry for entry in self.entries if entry.body == body or entry.everybody)
        return self._write(f"body-{folded(body)}", body, chosen)

    def to_do(self) -> bytes:
        """Return the action points as a list of tasks (VTODO)."""
        return self._write("tasks", self.wording.language.say("action-points"), self.tasks)

    def alone(self, entry: Entry, method: Method) -> bytes:
        """Return a file with one entry, to be taken over or to be ended."""
        feed = self._feed("entry", "", (entry,))
        return write(attrs.evolve(feed, uid=f"file-{entry.uid}", method=method))

    def _write(self, what: str, name: str, chosen: tuple[Entry, ...]) -> bytes:
        return write(self._feed(what, name, chosen), self.pressed)

    @functools.cached_property
    def _about(self) -> str:
        """Return which meeting it is and where, and what the marks of texts in the original mean, where there are any."""
        title = said(self.wording.meeting_title(), self.programme.meeting.title, self.wording)
        about = words_of(parted((title, place(self.wording)), self.wording.language.terms["comma"]))
        return "\n".join(filter(None, (about, explanation(self.wording))))

    def _feed(self, what: str, name: str, chosen: Iterable[Entry]) -> Feed:
        meeting = self.programme.meeting
        return Feed(
            uid=uid(self.issue.chain[0], "calendar", what),
            name=" \u2013 ".join(part for part in (self.wording.meeting_short(), name) if part),
            description=self._about,
            zone=meeting.zone,
            stamp=max(programme.as_of for programme in self.issue.chain),
            entries=chosen,
            url=meeting.url,
            organizer=(organiser(self.wording) or self.wording.meeting_title(), meeting.contact),
            method=self.manner.method,
            alarm=self.manner.alarm,
            utc=self.manner.utc,
            language=self.wording.language.code,
            status=self.programme.status.value,
        )


def all_calendars(subject: Programme | Issue, manner: Manner = Manner(), language: str = "") -> Calendars:
    """Return all calendars of a programme, or of its last edition where nothing changed since that was issued.

    Each entry is written once, so that those of hundreds of delegations cost little more than one.

    >>> import ccmagenda
    >>> programme = ccmagenda.load("examples/ccm-2012-intersessional/programme.yaml")
    >>> made = all_calendars(programme, manner("session", alarm=15))
    >>> {code: len(made.of_party(code)) > 0 for code in made.parties[:2]}
    {'AUT': True, 'BEL': True}
    """
    issue = as_issued(subject if isinstance(subject, Issue) else Issue(programme=subject))
    programme = aligned_chain(issue.chain)[-1] if issue.editions else issue.programme
    known = convention_of(programme)
    wording = Wording(programme=programme, convention=known, language=language_of(language or programme.language))
    return Calendars(issue, wording, manner)


def as_issued(issue: Issue) -> Issue:
    """Return an issue that ends with its last edition where the programme at hand is no different from that.

    What delegations have asked to follow is no part of what is issued: it is taken as it stands now.
    """
    last = issue.last
    if last is None or since(last, issue.programme).changes:
        return issue
    return Issue(programme=attrs.evolve(last, delegations=issue.programme.delegations), editions=issue.editions[:-1])


def manner(
    grain: str = "sitting", *, banner: bool = False, alarm: int = 0, also: str = "", utc: bool = False, method: str = "publish"
) -> Manner:
    """Return a manner from words; a word that is not in its list, a zone that is none and a negative alarm are refused."""
    if not 0 <= alarm <= 28 * 24 * 60:
        sentence = f"an alarm rings 0 to 40320 minutes (4 weeks) before an entry, and not {alarm}"
        raise InvalidValueError(sentence)
    methods = {"publish": Method.PUBLISH, "none": Method.NONE}
    chosen = methods[pick(method, methods, "a method")]
    divided = Grain(pick(grain, [g.value for g in Grain], "a grain"))
    taking = Taking(grain=divided, banner=banner, also=also and zone(also).name, people=chosen is Method.NONE)
    return Manner(taking=taking, method=chosen, alarm=alarm, utc=utc)


def calendar(  # noqa: PLR0913 - a calendar takes its options
    programme: Programme | Issue,
    *,
    grain: str = "sitting",
    party: str = "",
    theme: str = "",
    body: str = "",
    language: str = "",
    banner: bool = False,
    alarm: int = 0,
    also: str = "",
    utc: bool = False,
    method: str = "publish",
    tasks: bool = False,
) -> bytes:
    """Return a calendar as iCalendar bytes: the whole meeting, or what concerns one State, one theme or one body.

    ``party`` is a State by any of its names or codes, ``theme`` the key or name of a theme, ``body`` the name of a body
    that sits. A State, theme or body without a part in the programme is refused (:class:`UnknownNameError`), since a
    calendar without entries is no calendar. ``grain`` is ``day``, ``sitting`` or ``session``; ``banner`` adds an entry
    over all days; ``alarm`` rings so many minutes before each entry; ``also`` tells the hours in a second zone;
    ``utc`` writes times in UTC, for zones with irregular changes. ``method`` is ``publish`` for a feed, or ``none`` for
    a file to import, in which those who chair stand as such (RFC 5546 allows nobody to in what is published).
    ``tasks`` gives the action points as a list of things to be done.

    A programme with its editions (:func:`with_editions`) has sequence numbers, and its dropped entries as cancelled.

    >>> import ccmagenda
    >>> programme = ccmagenda.load("examples/ccm-2012-intersessional/programme.yaml")
    >>> calendar(programme, party="Japan").count(b"BEGIN:VEVENT")
    1
    """
    made = all_calendars(programme, manner(grain, banner=banner, alarm=alarm, also=also, utc=utc, method=method), language)
    if sum(map(bool, (party, theme, body, tasks))) > 1:
        sentence = "choose a calendar by party, by theme, by body or of tasks, one at a time"
        raise UnknownNameError(sentence)
    if party:
        return made.of_party(_party(party, made))
    if theme:
        return made.of_theme(_theme(theme, made))
    if tasks:
        return made.to_do()
    return made.of_body(_body(body, made)) if body else made.whole()


def is_issued(issue: Issue) -> bool:
    """Tell whether a programme stands as its last edition has it."""
    return as_issued(issue) is not issue


def _party(name: str, made: Calendars) -> str:
    code = state(name)
    if code not in made.parties:
        have = ", ".join(made.wording.state(known, made.programme.meeting.first) for known in made.parties) or "no State"
        sentence = (
            f"{made.wording.state(code, made.programme.meeting.first)} has no part in this programme; those that have: {have}"
        )
        raise UnknownNameError(sentence)
    return code


def _theme(name: str, made: Calendars) -> str:
    found = made.wording.convention.named_group(name)
    key = found.key if found else name
    if key not in made.themes:
        sentence = f"theme '{shortened(name)}' is not treated in this programme{did_you_mean(name, made.themes)}"
        raise UnknownNameError(sentence)
    return key


def _body(name: str, made: Calendars) -> str:
    found = next((body for body in made.bodies if folded(body) == folded(name)), None)
    if found is None:
        sentence = f"no body '{shortened(name)}' sits in this programme{did_you_mean(name, made.bodies)}"
        raise UnknownNameError(sentence)
    return found
