"""This year's programme from last year's: the same sessions under the same keys, on the same weekdays, led by those in office."""

import datetime
import re
from collections.abc import Iterator

import attrs

from ccmagenda.drafting._again import Again, Turn
from ccmagenda.drafting._wanted import Draft
from ccmagenda.drafting.areas import about_areas, gathered
from ccmagenda.drafting.naming import renamed, renewed_papers, renewed_symbol, renewed_symbols
from ccmagenda.drafting.next_meeting import next_meeting
from ccmagenda.drafting.renewing import gone, renewed_chairs, renewed_talk
from ccmagenda.drafting.shifting import by_weeks, moved, same_weekday
from ccmagenda.drafting.waiving import waivers_again
from ccmagenda.model import (
    NOWHERE,
    After,
    AgendaItem,
    Convention,
    Deadline,
    Firmness,
    Programme,
    Session,
    Sitting,
    Status,
    Texts,
    Untimed,
    shortened,
)
from ccmagenda.model.order import ALL, THEMES
from ccmagenda.model.programme import usual_key
from ccmagenda.notation import Path, session_paths
from ccmagenda.notation.glossary import still_used

_HONOURS = "Mr|Ms|Mrs|Dr|Prof|M|Mme|Sr|Sra|H\\.E|S\\.E|Ambassador|Ambassadeur|Ambassadrice|Embajador|Embajadora"
_PEOPLE_AND_YEARS = re.compile(rf"\b(?:19|20)\d\d\b|\b(?:{_HONOURS})\b\.?(?:\s+[A-ZÀ-Ý][\w'’-]+){{1,4}}")
_SHOWN = 4  # names and years of one session in a comment
_WEEKEND = 2  # days by which working days can come closer together


def draft_like(old: Programme, again: Again, convention: Convention) -> Draft:
    """Return a programme like an earlier one, for another meeting of its kind.

    Dropped are what was cancelled, action points, absences, the note at the head and the date of the paper; what does not
    fit before the last day is not placed. What a provision wants within another session is put there. Waivers are handed on
    as questions, beside the programme. Days that cannot be are refused.
    """
    turn = next_meeting(old, again, convention)
    kept = _Kept(turn=turn, keys=frozenset(session.key for session in _held(old)))
    sittings = [kept.sitting(sitting) for sitting in old.sittings if sitting.firmness is not Firmness.CANCELLED]
    fitting = [sitting for sitting in sittings if sitting.day is None or sitting.day <= turn.meeting.last]
    over = [session for sitting in sittings if sitting not in fitting for session in sitting.sessions]
    programme = attrs.evolve(
        old,
        meeting=turn.meeting,
        status=Status.DRAFT,
        notes=Texts(),
        symbol=renewed_symbol(old.symbol, turn.years),
        issued=None,
        agenda=tuple(_item(item, turn) for item in old.agenda),
        papers=renewed_papers(old.papers, turn.years),
        sittings=fitting,
        unplaced=(*kept.sessions(old.unplaced, None), *(_unplaced(session) for session in over)),
        waivers=(),
        deadlines=tuple(_deadline(entry, turn) for entry in old.deadlines if not entry.cancelled),
        action_points=(),
        absences=(),
    )
    beside = attrs.evolve(renamed(programme, turn.rename), meeting=turn.meeting)
    programme = gathered(beside, turn)
    programme = attrs.evolve(programme, glossary=still_used(programme))
    comments = [*_head(old, turn, programme, over), *_comments(old, programme, turn), *about_areas(beside, programme, old, turn)]
    waivers = waivers_again(old, kept.new_keys(programme), turn)
    return Draft(programme=programme, comments=comments, waivers=waivers, told=tuple(_other_weekdays(turn)))


def _held(old: Programme) -> Iterator[Session]:
    """Yield the sessions that were not cancelled, neither themselves nor with what they stood in."""
    holders = [sitting.sessions for sitting in old.sittings if sitting.firmness is not Firmness.CANCELLED]
    stack = [session for sessions in (*holders, old.unplaced) for session in sessions]
    while stack:
        session = stack.pop()
        if session.firmness is not Firmness.CANCELLED:
            yield session
            stack.extend(session.sessions)


def _unplaced(session: Session) -> Session:
    """Return a session without hours of its own, and so everything within it."""
    when = session.when if isinstance(session.when, After) else Untimed()
    return attrs.evolve(session, when=when, sessions=tuple(_unplaced(nested) for nested in session.sessions))


def _item(item: AgendaItem, turn: Turn) -> AgendaItem:
    children = tuple(_item(child, turn) for child in item.children)
    return attrs.evolve(item, documents=renewed_symbols(item.documents, turn.years), children=children)


def _deadline(entry: Deadline, turn: Turn) -> Deadline:
    day = by_weeks(entry.day, turn.old.meeting.first, turn.meeting.first)
    return attrs.evolve(entry, day=day, documents=renewed_symbols(entry.documents, turn.years))


@attrs.frozen(kw_only=True)
class _Kept:
    """Makes sessions and sittings anew; ``keys`` are those of the sessions that are kept."""

    turn: Turn
    keys: frozenset[str]

    def sitting(self, sitting: Sitting) -> Sitting:
        return attrs.evolve(
            sitting,
            key=self.key(sitting),
            day=self.turn.days.get(sitting.day) if sitting.day else None,
            hours=moved(sitting.hours, self.turn.days, self.turn.meeting.zone),
            chairs=renewed_chairs(sitting.chairs, "", sitting.day, self.turn),
            sessions=self.sessions(sitting.sessions, sitting.day),
            origin=NOWHERE,  # a line of the earlier file is none of this one
        )

    def key(self, sitting: Sitting) -> str:
        """Return the key of a sitting on its new day; one that its author gave is kept."""
        own = sitting.key != usual_key(sitting.day, sitting.name)
        day = self.turn.days.get(sitting.day) if sitting.day else None
        return sitting.key if own else usual_key(day, sitting.name)

    def new_keys(self, programme: Programme) -> dict[str, str]:
        """Return the keys of the sittings and sessions that are still in a programme, each with the one that it has now."""
        there = {sitting.key for sitting in programme.sittings}
        sittings = {sitting.key: self.key(sitting) for sitting in self.turn.old.sittings if self.key(sitting) in there}
        return {**sittings, **{key: key for key in self.keys}}

    def sessions(self, sessions: tuple[Session, ...], day: datetime.date | None) -> tuple[Session, ...]:
        return tuple(self._session(session, day) for session in sessions if session.firmness is not Firmness.CANCELLED)

    def _session(self, session: Session, day: datetime.date | None) -> Session:
        follows = isinstance(session.when, After) and session.when.key not in self.keys
        return attrs.evolve(
            session,
            when=Untimed() if follows else moved(session.when, self.turn.days, self.turn.meeting.zone),
            chairs=renewed_chairs(session.chairs, session.theme, day, self.turn),
            talks=tuple(renewed_talk(talk, self.turn) for talk in session.talks),
            continues=session.continues if session.continues in self.keys else "",
            later_than=tuple(key for key in session.later_than if key in {*self.keys, THEMES, ALL}),
            documents=renewed_symbols(session.documents, self.turn.years),
            references=tuple(one for one in session.references if one.kind != "action" or one.plan == self._plan()),
            stream="",
            sessions=self.sessions(session.sessions, day),
            origin=NOWHERE,
        )

    def _plan(self) -> str:
        plan = self.turn.convention.plan_on(self.turn.meeting.first)
        return plan.key if plan else ""


def _head(old: Programme, turn: Turn, programme: Programme, over: list[Session]) -> Iterator[tuple[Path, str]]:
    """Yield what was left out, and what has to be read again."""
    left = tuple(_left_out(old))
    if left:
        yield (), f"Left out: {turn.english.listed(left)}."
    yield (
        (),
        "Titles, notes and documents are those of the last time, with the numbers of meetings and symbols raised: read them.",
    )
    yield from ((("sittings",), f"{words[0].upper()}{words[1:]}.") for words in _other_weekdays(turn))
    if over:
        yield ("unplaced",), "These do not fit before the last day."
    if _plans(old) - _plans(programme):
        yield ("sittings",), "Actions of the last plan are left out: another plan is at work."


def _other_weekdays(turn: Turn) -> Iterator[str]:
    """Yield how the days of a meeting that begins on another weekday were laid."""
    if same_weekday(turn.old.meeting.first, turn.meeting.first):
        return
    between = [(new - turn.meeting.first).days - (old - turn.old.meeting.first).days for old, new in turn.days.items()]
    closer = ", and closer together than the last time" if min(between, default=0) < -_WEEKEND else ""
    yield f"the meeting begins on another day of the week: its days are taken in order{closer}"


def _plans(programme: Programme) -> set[str]:
    return {one.plan for _, session in programme.walk() for one in session.references if one.kind == "action"}


def _left_out(old: Programme) -> Iterator[str]:
    kept = {session.key for session in _held(old)}
    cancelled = [session.key for _, session in old.walk() if session.key not in kept]
    if cancelled:
        yield f"what was cancelled ({', '.join(cancelled)})"
    if old.notes:
        yield f"the note at the head of the last paper ('{shortened(old.notes.read('en'))}')"
    things = {
        "the date of the paper": old.issued,
        "action points": old.action_points,
        "cancelled deadlines": [entry for entry in old.deadlines if entry.cancelled],
        "absences": old.absences,
        "addresses to follow online": [session for _, session in old.walk() if session.stream],
    }
    yield from (what for what, there in things.items() if there)


def _of_its_time(session: Session) -> tuple[str, ...]:
    """Return the people and years that title and notes of a session name: they were those of the last time."""
    words = (text for texts in (session.title, session.notes) for _, text in texts.by_language)
    found = dict.fromkeys(one[0] for text in words for one in _PEOPLE_AND_YEARS.finditer(text))
    return tuple(found)[:_SHOWN]


def _comments(old: Programme, programme: Programme, turn: Turn) -> Iterator[tuple[Path, str]]:
    """Yield who is to be found for each session and each sitting."""
    yield ("meeting",), f"Last time: {old.meeting.ref}. Check the reference, the place and the Presidents."
    before = {session.key: session for _, session in old.walk()}
    paths = session_paths(programme)
    for _, session in programme.walk():
        if session.key in before and (names := gone(before[session.key], session, turn)):
            yield paths[session.key], f"Last time: {'; '.join(names)}."
        if told := _of_its_time(session):
            yield paths[session.key], f"Its title and notes tell of the last time ({'; '.join(told)}): read them."
    kept = [sitting for sitting in old.sittings if sitting.firmness is not Firmness.CANCELLED]
    for number, (sitting, was) in enumerate(zip(programme.sittings, kept, strict=False)):
        if names := gone(was, sitting, turn):
            yield ("sittings", number), f"Last time: {'; '.join(names)}."
