"""From a paper as printed to a programme: keys, States, roles, hours in a zone, themes; whatever is not certain is told."""

import datetime
import itertools
from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.errors import InvalidValueError
from ccmagenda.importers._genre.occasion import Paper, convention_of, meeting_of
from ccmagenda.importers._genre.persons.chairs import chairs_of, office_of, who_of
from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.standing import status_of
from ccmagenda.importers._genre.terms.marks import without_continued
from ccmagenda.importers._ics_keys import Keys, slug
from ccmagenda.model import (
    Access,
    At,
    Convention,
    Firmness,
    From,
    Kind,
    Meeting,
    Origin,
    PartOfDay,
    PrintedDay,
    PrintedItem,
    PrintedSitting,
    Programme,
    Session,
    Sitting,
    Talk,
    TimeSlot,
    When,
    Who,
    folded,
    instant,
)
from ccmagenda.model.programme import usual_key
from ccmagenda.model.when import UNTIMED
from ccmagenda.notation.limits import LONGEST_SITTING

_KINDS = {kind.value: kind for kind in Kind}
_ACCESS = {"closed": Access.CLOSED, "restricted": Access.RESTRICTED, "informal": Access.INFORMAL}
_FIRMNESS = {"if-necessary": Firmness.IF_NECESSARY, "tentative": Firmness.TENTATIVE}


def programme_of(paper: Paper, names: Names) -> Programme | None:
    """Return the programme that a paper prints, or None where not even its year is known."""
    convention = convention_of(paper)
    meeting = meeting_of(paper, convention)
    if meeting is None:
        return None
    maker = _Maker(paper=paper, names=names, convention=convention, meeting=meeting)
    return Programme(
        meeting=meeting,
        convention=convention.key,
        language=paper.printed.language if _is_ours(paper) else "en",
        status=status_of(paper),
        symbol=paper.printed.symbol,
        notes=_notes_of_the_whole(paper),
        sittings=tuple(maker.sitting(each, day) for day in paper.printed.days if not day.unplaced for each in day.sittings),
        unplaced=tuple(session for day in paper.printed.days if day.unplaced for session in maker.loose(day)),
        origin=paper.origin,
    )


def _is_ours(paper: Paper) -> bool:
    return any(language.code == paper.printed.language for language in paper.library.languages)


def _notes_of_the_whole(paper: Paper) -> str:
    """Return who leads the whole, as printed: a programme has chairs at its sittings and sessions alone."""
    names: dict[str, list[str]] = {}
    for person in paper.printed.people:
        names.setdefault(next(iter(paper.words.of(person.role)), person.role), []).append(person.words)
    return "\n\n".join(f"{role[:1].upper()}{role[1:]}: {'; '.join(words)}" for role, words in names.items())


@attrs.define(eq=False, kw_only=True)
class _Maker:
    """Makes sittings and sessions, each key once."""

    paper: Paper
    names: Names
    convention: Convention
    meeting: Meeting
    keys: Keys = attrs.field(factory=Keys)
    sitting_keys: Keys = attrs.field(factory=Keys)
    by_title: dict[str, str] = attrs.field(factory=dict)

    def sitting(self, sitting: PrintedSitting, day: PrintedDay) -> Sitting:
        hours = self._when(sitting.start, sitting.end, day.known, sitting.origin)
        if day.known is None:
            self._tell_end(sitting)
        name = sitting.name if isinstance(hours, At | From) else ""
        if hours is UNTIMED and sitting.name:
            hours = PartOfDay(sitting.name)
        begun = f"{sitting.start:%H%M}" if sitting.start else ""
        return Sitting(
            key=self.sitting_keys.take(usual_key(day.known, sitting.name or begun)),
            day=day.known,
            name=name,
            title=sitting.title,
            hours=hours,
            serial=sitting.serial,
            body=sitting.body,
            room=sitting.room,
            chairs=tuple(chair for person in sitting.people for chair in chairs_of(person, self.names)),
            access=_ACCESS.get(sitting.access, Access.OPEN),
            firmness=_FIRMNESS.get(sitting.firmness, Firmness.PLANNED),
            sessions=self._sessions(sitting.items, day.known),
            origin=sitting.origin,
        )

    def loose(self, day: PrintedDay) -> Iterator[Session]:
        """Yield the sessions that have no sitting yet."""
        for sitting in day.sittings:
            self._tell_end(sitting)
            yield from self._sessions(sitting.items, None)

    def _tell_end(self, sitting: PrintedSitting) -> None:
        """Tell when a sitting without a day ends, where no row of it keeps that."""
        if sitting.end and all(item.end != sitting.end for item in sitting.items):
            last = sitting.items[-1].origin if sitting.items else sitting.origin
            self.paper.found.doubt(f"this sitting ends at {sitting.end:%H:%M}, but has no day to end on", last)

    def _sessions(self, items: Sequence[PrintedItem], day: datetime.date | None) -> tuple[Session, ...]:
        """Return the rows of one level with those nested below them."""
        found: list[Session] = []
        place = 0
        while place < len(items):
            end = place + 1
            while end < len(items) and items[end].level > items[place].level:
                end += 1
            found.append(self._session(items[place], items[place + 1 : end], day))
            place = end
        return tuple(found)

    def _session(self, item: PrintedItem, within: Sequence[PrintedItem], day: datetime.date | None) -> Session:
        title = self._title(item)
        key = self.keys.take(slug(title or item.kind or "item"))
        talks = [one for one in within if self._is_talk(one, within)]
        rows = [one for one in within if one not in talks]
        leads = [person for person in item.people if person.role != "speaker"]
        continues = self.by_title.get(folded(title), "") if item.continued else ""
        self.by_title.setdefault(folded(title), key)
        return Session(
            key=key,
            title=title,
            kind=_KINDS.get(item.kind, Kind.SESSION),
            number=item.number,
            theme=self._theme(title),
            chairs=tuple(chair for person in leads for chair in chairs_of(person, self.names)),
            talks=(*self._untitled(item), *(self._talk(one) for one in talks)),
            when=self._when(item.start, item.end, day, item.origin),
            room=item.room,
            minutes=item.minutes if not item.start else 0,
            continues=continues,
            access=_ACCESS.get(item.access, Access.OPEN),
            firmness=_FIRMNESS.get(item.firmness, Firmness.PLANNED),
            notes=self._notes(item, day),
            documents=item.documents,
            sessions=self._sessions(rows, day),
            origin=item.origin,
        )

    def _title(self, item: PrintedItem) -> str:
        title = without_continued(item.title, self.names.words) if item.continued else item.title
        return title or next((person.words for person in item.people), "") or item.kind or "Item"

    def _is_talk(self, item: PrintedItem, rows: Sequence[PrintedItem]) -> bool:
        """Tell whether a nested row is a presentation: somebody speaks, and it has neither hours nor rows of its own."""
        after = rows[list(rows).index(item) + 1 :]
        holds = bool(after) and after[0].level > item.level
        plain = not item.chairs and not item.start and not item.notes and not holds and not item.documents and not item.room
        return plain and bool(item.speakers) and item.level == min(row.level for row in rows)

    def _talk(self, item: PrintedItem) -> Talk:
        speakers = tuple(self._speaker(words) for words in item.speakers)
        minutes = item.minutes or max((person.minutes for person in item.people), default=0)
        return Talk(title=item.title, speakers=speakers, minutes=minutes, origin=item.origin)

    def _untitled(self, item: PrintedItem) -> Iterator[Talk]:
        """Yield the presentations of a row that have no title: one of all its speakers, but for those who speak alone."""
        speaking = [person for person in item.people if person.role == "speaker"]
        for (alone, minutes), together in itertools.groupby(speaking, key=lambda person: (person.alone, person.minutes)):
            said = [self._speaker(person.words) for person in together]
            yield from (Talk(speakers=who, minutes=minutes) for who in ([(each,) for each in said] if alone else [tuple(said)]))

    def _speaker(self, words: str) -> Who:
        office = office_of(words, self.names)
        return who_of(words, self.names) if office is None else Who(of=words)

    def _theme(self, title: str) -> str:
        group = self.convention.named_group(title) if self.convention.key else None
        return group.key if group and group.exists_on(self.meeting.first) else ""

    def _notes(self, item: PrintedItem, day: datetime.date | None) -> str:
        """Return the notes of a row, with what a session has no place for before them."""
        hours = f"{item.start:%H:%M}" + (f"–{item.end:%H:%M}" if item.end else "") if item.start and day is None else ""
        return "\n\n".join(part for part in (hours, item.track, item.after, item.notes) if part)

    def _when(self, start: datetime.time | None, end: datetime.time | None, day: datetime.date | None, origin: Origin) -> When:
        if start is None:
            return UNTIMED
        if day is None:
            self.paper.found.doubt("these hours have no day, and are kept in words until it is known", origin)
            return UNTIMED
        try:
            begun = instant(day, start, self.meeting.zone)
            if end is None:
                return From(begun)
            slot = TimeSlot(begun, instant(day, end, self.meeting.zone))
        except InvalidValueError as error:
            self.paper.found.doubt(f"{str(error).partition(' - ')[0]}: the hours are left open in part", origin)
            return self._start_alone(start, day)
        if slot.minutes > LONGEST_SITTING:
            self.paper.found.doubt(f"{slot.minutes // 60} hours are more than a sitting has: the end is left open", origin)
            return From(begun)
        return At(slot)

    def _start_alone(self, start: datetime.time, day: datetime.date) -> When:
        try:
            return From(instant(day, start, self.meeting.zone))
        except InvalidValueError:
            return UNTIMED
