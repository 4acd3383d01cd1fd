"""What of a programme stands in a calendar: an entry for each day, each sitting, or each session that has hours."""

import datetime
import functools
import re
import unicodedata
from collections.abc import Iterator

import attrs

from ccmagenda.exporters._feed import Entry, Grain
from ccmagenda.exporters._identity import uid
from ccmagenda.exporters._rows import Row, ends_of, rows
from ccmagenda.exporters._year import around
from ccmagenda.model import (
    Access,
    Chair,
    Firmness,
    Instant,
    Kind,
    Programme,
    Session,
    Sitting,
    Span,
    Status,
    concerned,
    led_by,
    line,
    start_of,
    words_of,
)
from ccmagenda.model.document import Line
from ccmagenda.model.people import LEADING
from ccmagenda.model.programme import AROUND, PAUSES
from ccmagenda.model.text import WITHIN
from ccmagenda.wording import Wording
from ccmagenda.wording.entitled import meeting_before, named, note, sitting_of
from ccmagenda.wording.marked import roles, talk, when
from ccmagenda.wording.originals import said
from ccmagenda.wording.places import city_of


@attrs.frozen(kw_only=True)
class Taking:
    """What is taken of a programme, and how it is told.

    ``banner`` adds one entry over all days of the meeting; ``also`` is a second zone in which hours are told; ``people``
    adds those who chair by name, for files in which they may stand.
    """

    grain: Grain = Grain.SITTING
    banner: bool = False
    also: str = ""
    people: bool = False


def entries(wording: Wording, taking: Taking = Taking()) -> Iterator[Entry]:
    """Yield the entries of a programme; what has no day has no entry, and no hour is invented.

    With ``Grain.SESSION`` a session with hours of its own has an entry of its own, and its sitting's entry holds the
    sessions that have none.
    """
    teller = _Teller(wording, taking)
    if taking.banner:
        yield _banner(teller)
    if taking.grain is Grain.DAY:
        yield from _days(teller)
    else:
        yield from map(teller.entry, rows(wording.programme, taking.grain))
    yield from around(wording, uid)


@attrs.frozen
class _Teller:
    """Tells entries of one programme; what is alike in all of them is found once."""

    wording: Wording
    taking: Taking

    @functools.cached_property
    def place(self) -> str:
        return self.wording.place()

    @functools.cached_property
    def followers(self) -> dict[str, set[str]]:
        """Return for each theme the States that have asked to follow it."""
        found: dict[str, set[str]] = {}
        for delegation in self.wording.programme.delegations:
            for theme in delegation.follows:
                found.setdefault(theme, set()).add(delegation.party)
        return found

    def entry(self, row: Row) -> Entry:
        """Return the entry of a sitting or of a session."""
        programme, sitting, session = self.wording.programme, row.sitting, row.session
        thing = session or sitting
        (start, end), status = ends_of(row.when), _status(thing, sitting, programme)
        called = self._called(row)
        themes, parties = self._concerns(row)
        return Entry(
            uid=_uid_of(thing, programme),
            summary=words_of(called),
            called=called,
            start=start or row.day,
            end=end,
            description=self._description(row, start, end),
            location=self._location((session and session.room) or sitting.room),
            categories=tuple(map(self.wording.theme, themes)),
            status=status,
            busy=start is not None and status != "CANCELLED" and thing.access is not Access.CLOSED and not _aside(session),
            url=programme.meeting.url,
            stream=session.stream if session else next((s.stream for s in sitting.walk() if s.stream), ""),
            chairs=self._chairs(led_by(session, sitting) if session else sitting.chairs, row.day) if self.taking.people else (),
            parent=uid(programme, "session" if isinstance(row.parent, Session) else "sitting", row.parent.key)
            if row.parent
            else "",
            stamp=programme.as_of,
            parties=parties,
            themes=themes,
            body=sitting.body,
        )

    def _concerns(self, row: Row) -> tuple[tuple[str, ...], frozenset[str]]:
        """Return the themes and the States that a row concerns: by a part in it, or because they have asked to follow."""
        walked = [nested for top in row.told for nested in top.walk()]
        themes = tuple(dict.fromkeys(nested.theme for nested in walked if nested.theme))
        meeting = self.wording.programme.meeting
        parties = {state for nested in walked for state in concerned(nested, row.sitting, meeting)}
        for theme in themes:
            parties |= self.followers.get(theme, set())
        return themes, frozenset(parties)

    def _called(self, row: Row) -> Line:
        """Return what an entry is called, in which a text in another language is marked."""
        wording, thing = self.wording, row.session or row.sitting
        title = named(row.session, wording) if row.session else sitting_of(row.sitting, row.told, wording)
        marks = wording.marks(thing)
        return (*self.prefix(title), *title, *line(f" ({marks})" if marks else ""))

    def prefix(self, title: Line = ()) -> Line:
        """Return the meeting, as it stands before a title, whose mark holds for it too."""
        return meeting_before(title, self.wording)

    def _location(self, room: str) -> str:
        return self.wording.language.terms["comma"].join(filter(None, (room and self.wording.room(room), self.place)))

    def _description(self, row: Row, start: Instant | None, end: Instant | None) -> str:
        parts = [self._elsewhere(start, end)] if self.taking.also and start else []
        parts += [self._told(top, row.sitting) for top in row.told]
        return "\n\n".join(part for part in parts if part)

    def _elsewhere(self, start: Instant, end: Instant | None) -> str:
        """Return the hours by the clock of another place."""
        begun, ended = start.in_timezone(self.taking.also), end.in_timezone(self.taking.also) if end else None
        hours = self.wording.language.hours_in_words(begun, ended)
        if begun.date() != start.date():
            hours = f"{self.wording.language.day_in_words(begun.date())}, {hours}"
        return self.wording.language.say("elsewhere", hours=hours, place=city_of(self.taking.also, self.wording))

    def _chairs(self, chairs: tuple[Chair, ...], day: datetime.date) -> tuple[tuple[str, str], ...]:
        """Return the names of those who chair, each with an address at which no mail can arrive (RFC 2606)."""
        found = {}
        for chair in chairs:
            state = self.wording.programme.meeting.holder(chair)
            name = self.wording.chair(chair, day)
            if chair.role in LEADING and name and (state or chair.who):
                box = safe_box(state or name)
                found[name] = f"{box}@delegation.invalid"
        return tuple(found.items())

    def _told(self, session: Session, sitting: Sitting) -> str:
        """Return a session in words: title, chairs, notes, presentations, what stands within it, references."""
        wording, day = self.wording, sitting.day or datetime.date.max
        hours, terms = words_of(when(session.when, wording)), wording.language.terms
        who = words_of(roles(led_by(session, sitting), day, wording))
        aside = terms["semicolon"].join(filter(None, (who, wording.marks(session))))
        title = named(session, wording)
        lines = [" ".join(part for part in (hours, words_of(title), f"({aside})" if aside else "") if part)]
        lines += [words_of(note(session.notes, wording, title))]
        lines += [terms["presentations"]] if session.talks and session.notes else []
        lines += [f"- {words_of(talk(one, day, wording))}" for one in session.talks]
        lines += wording.references(session) if session.references else []
        lines += [wording.language.say("documents", symbols=terms["comma"].join(session.documents))] if session.documents else []
        lines += [self._within(nested, sitting) for nested in session.sessions if not _apart(nested, self.taking.grain)]
        return "\n".join(line for line in lines if line)

    def _within(self, session: Session, sitting: Sitting) -> str:
        """Return a session within another in words; a sign parts it from the notes above where no hour does."""
        told = self._told(session, sitting)
        return f"{WITHIN}{told}" if told and start_of(session.when) is None else told


def safe_box(name: str) -> str:
    """Return the part of a mail address before the @ for a name: small ASCII letters, figures and hyphens."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60] or "chair"


def _aside(session: Session | None) -> bool:
    """Tell whether a session stands beside the programme, so that nobody is taken to be busy by it."""
    return session is not None and session.kind in AROUND - {Kind.CEREMONY}


def _uid_of(thing: Session | Sitting, programme: Programme) -> str:
    return uid(programme, "session" if isinstance(thing, Session) else "sitting", thing.key)


def _status(thing: Session | Sitting, sitting: Sitting, programme: Programme) -> str:
    firmness = (thing.firmness, sitting.firmness)
    if Firmness.CANCELLED in firmness:
        return "CANCELLED"
    firm = programme.status is Status.FINAL and firmness == (Firmness.PLANNED, Firmness.PLANNED)
    return "CONFIRMED" if firm else "TENTATIVE"


def _apart(session: Session, grain: Grain) -> bool:
    """Tell whether a nested session is not told with the one around it: a pause, or one with an entry of its own."""
    return session.kind in PAUSES or (grain is Grain.SESSION and start_of(session.when) is not None)


def _banner(teller: _Teller) -> Entry:
    """Return the entry that stands over all days of the meeting."""
    wording = teller.wording
    programme = wording.programme
    meeting = programme.meeting
    called = said(wording.meeting_title(), meeting.title, wording)
    return Entry(
        uid=uid(programme, "meeting", "days"), summary=words_of(called), called=called, start=meeting.first, end=meeting.last,
        description=wording.status(), location=teller.place, busy=False, url=meeting.url, stamp=programme.as_of,
        status="CONFIRMED" if programme.status is Status.FINAL else "TENTATIVE", everybody=True,
    )  # fmt: skip


def _days(teller: _Teller) -> Iterator[Entry]:
    """Yield an entry for each day: from the first beginning to the last end where all hours are known, else the whole day."""
    by_day: dict[datetime.date, list[Row]] = {}
    for row in rows(teller.wording.programme, Grain.SITTING):
        by_day.setdefault(row.day, []).append(row)
    for day, found in sorted(by_day.items()):
        held = [row for row in found if row.sitting.firmness is not Firmness.CANCELLED] or found
        yield _of_day(day, [teller.entry(row) for row in held], teller)


def _of_day(day: datetime.date, parts: list[Entry], teller: _Teller) -> Entry:
    wording = teller.wording
    starts = [part.start for part in parts if isinstance(part.start, Instant)]
    ends = [part.end for part in parts if isinstance(part.end, Instant)]
    whole = min(len(starts), len(ends)) < len(parts)
    statuses = {part.status for part in parts}
    called = (*teller.prefix(), Span(wording.language.day_in_words(day)))
    return Entry(
        uid=uid(wording.programme, "day", day.isoformat()),
        summary=words_of(called),
        called=called,
        start=day if whole else min(starts),
        end=None if whole else max(ends),
        description="\n\n".join(_part(part, wording) for part in parts),
        location=teller.place,
        categories=tuple(dict.fromkeys(name for part in parts for name in part.categories)),
        status=statuses.pop() if len(statuses) == 1 else "TENTATIVE",
        busy=not whole and any(part.busy for part in parts),
        url=parts[0].url,
        stamp=wording.programme.as_of,
        parties=frozenset().union(*(part.parties for part in parts)),
        themes=tuple(dict.fromkeys(theme for part in parts for theme in part.themes)),
    )


def _part(part: Entry, wording: Wording) -> str:
    """Return a sitting within the entry of its day."""
    end = part.end if isinstance(part.end, Instant) else None
    hours = wording.language.hours_in_words(part.start, end) if isinstance(part.start, Instant) else ""
    first = " ".join(word for word in (hours, part.summary) if word)
    return "\n".join(line for line in (first, part.description) if line)
