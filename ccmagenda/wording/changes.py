"""What changed from one state of a programme to another, in words: for each thing what it was and what it is now."""

import datetime
from collections.abc import Callable, Iterator

import attrs

from ccmagenda.model import (
    Access,
    ActionPoint,
    AgendaItem,
    Chair,
    Change,
    Comparison,
    Deadline,
    Firmness,
    Meeting,
    Placed,
    Programme,
    Session,
    Sitting,
    Texts,
    What,
    led_by,
    start_of,
)
from ccmagenda.model.people import LEADING
from ccmagenda.wording.parts import Wording

_NOTE = 160


@attrs.frozen(kw_only=True)
class Saying:
    """One change in words.

    ``fields`` are rows of a field's key, its name, what it was and what it is; ``when`` is day and hours of the thing
    now, or those it had, ``hours`` and ``day`` each alone; ``parties`` and ``themes`` are whom and what it concerns,
    by code and by key.
    """

    what: What
    about: str
    subject: str
    title: str
    when: str
    hours: str
    day: datetime.date | None
    fields: tuple[tuple[str, str, str, str], ...] = ()
    parties: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Telling:
    """A comparison in words: what the older and the newer state are called, and every change."""

    comparison: Comparison
    wording: Wording
    before: str
    after: str
    sayings: tuple[Saying, ...]


def telling(comparison: Comparison, wording: Wording) -> Telling:
    """Return a comparison in words; ``wording`` gives the convention and the language."""
    old, new = (attrs.evolve(wording, programme=side) for side in (comparison.old, comparison.new))
    return Telling(
        comparison=comparison,
        wording=new,
        before=_state(old),
        after=_state(new),
        sayings=tuple(_saying(change, old, new) for change in comparison.changes),
    )


def _state(wording: Wording) -> str:
    """Return what a state of a programme is called: its symbol or its status, and its date."""
    programme = wording.programme
    return ", ".join((programme.symbol or wording.status(), wording.language.date_in_words(programme.as_of)))


def _saying(change: Change, old: Wording, new: Wording) -> Saying:
    sides = [(placed, wording) for placed, wording in ((change.before, old), (change.after, new)) if placed]
    placed, wording = sides[-1]
    rows = ((name, new.language.say(f"field-{name}"), *_both(name, change, old, new)) for name in change.fields)
    return Saying(
        what=change.what,
        about=change.about,
        subject=_subject(placed),
        title=_title(placed, wording),
        when=_time(placed, wording),
        hours=_hours(placed, wording),
        day=_day(placed),
        fields=tuple(row for row in rows if row[2] != row[3] or row[0] == "order"),
        parties=tuple(sorted(change.parties)),
        themes=tuple(sorted(change.themes)),
    )


def _subject(placed: Placed) -> str:
    names = {
        Session: "session", Sitting: "sitting", Meeting: "meeting", Programme: "programme",
        Deadline: "deadline", ActionPoint: "action point",
    }  # fmt: skip
    return names[type(placed.subject)]


def _title(placed: Placed, wording: Wording) -> str:
    subject, code = placed.subject, wording.language.code
    match subject:
        case Session():
            return wording.title(subject)
        case Sitting():
            return wording.sitting(subject, subject.sessions)
        case Deadline():
            return wording.language.say("deadline", title=subject.title.read(code))
        case ActionPoint():
            return wording.language.say("action-point", title=subject.title.read(code))
        case _:
            return wording.meeting_title()


def _day(placed: Placed) -> datetime.date | None:
    match placed.subject:
        case Deadline(day=day):
            return day
        case ActionPoint(due=due):
            return due
        case Session() | Sitting():
            return placed.sitting.day if placed.sitting else None
        case _:
            return None


def _both(name: str, change: Change, old: Wording, new: Wording) -> tuple[str, str]:
    say = _SAID[name]
    return (say(change.before, old) if change.before else "", say(change.after, new) if change.after else "")


def _time(placed: Placed, wording: Wording) -> str:
    """Return day and hours: of a session its own, else those of its sitting."""
    subject, sitting = placed.subject, placed.sitting
    if isinstance(subject, ActionPoint):
        return ", ".join(part for part in (_date(subject.due, wording), subject.timing) if part)
    if isinstance(subject, Deadline):
        return _date(subject.day, wording)
    if not isinstance(subject, Session | Sitting):
        return ""
    day = wording.language.day_in_words(sitting.day) if sitting and sitting.day else wording.language.say("undated")
    return ", ".join(part for part in (day, _hours(placed, wording)) if part)


def _hours(placed: Placed, wording: Wording) -> str:
    """Return the hours of a session, or those of its sitting where it has none of its own."""
    subject, sitting = placed.subject, placed.sitting
    if not isinstance(subject, Session | Sitting):
        return ""
    own = subject.when if isinstance(subject, Session) else subject.hours
    around = sitting.hours if isinstance(subject, Session) and sitting and start_of(own) is None else None
    return ", ".join(part for part in ((wording.when(around) if around else ""), wording.when(own)) if part)


def _date(day: datetime.date | None, wording: Wording) -> str:
    return wording.language.day_in_words(day) if day else ""


def _room(placed: Placed, wording: Wording) -> str:
    own = placed.subject.room if isinstance(placed.subject, Session | Sitting) else ""
    return wording.room(own or (placed.sitting.room if placed.sitting else ""))


def _chair(placed: Placed, wording: Wording) -> str:
    day = (placed.sitting.day if placed.sitting else None) or wording.programme.meeting.first
    match placed.subject:
        case Session() as session:
            return _people(led_by(session, placed.sitting), day, wording)
        case Sitting() as sitting:
            return _people(sitting.chairs, day, wording)
        case ActionPoint(owners=owners):
            return wording.language.listed([wording.who(who, day) for who in owners])
        case _:
            return ""


def _people(chairs: tuple[Chair, ...], day: datetime.date, wording: Wording) -> str:
    """Return the names alone where everybody chairs, else who has which role."""
    if all(chair.role in LEADING for chair in chairs):
        return wording.language.listed([wording.chair(chair, day) for chair in chairs])
    return wording.roles(chairs, day)


def _talks(placed: Placed, wording: Wording) -> str:
    day = (placed.sitting.day if placed.sitting else None) or wording.programme.meeting.first
    return "; ".join(wording.talk(talk, day) for talk in placed.subject.talks) if isinstance(placed.subject, Session) else ""


def _notes(placed: Placed, wording: Wording) -> str:
    """Return the beginning of the notes: what a list of changes has room for."""
    said = " ".join(getattr(placed.subject, "notes", Texts()).read(wording.language.code).split())
    return said if len(said) <= _NOTE else f"{said[: _NOTE - 1].rstrip()}\u2026"


def _status(placed: Placed, wording: Wording) -> str:
    match placed.subject:
        case Session() | Sitting() as thing:
            plain = thing.access is Access.OPEN and thing.firmness is Firmness.PLANNED
            return wording.language.say("as-planned") if plain else wording.marks(thing)
        case ActionPoint(progress=progress):
            return wording.language.say(f"progress-{progress.value}")
        case _:
            return wording.status()


def _documents(placed: Placed, wording: Wording) -> str:
    return wording.language.listed(getattr(placed.subject, "documents", ()))


def _agenda(placed: Placed, wording: Wording) -> str:
    if not isinstance(placed.subject, Programme):
        return ""
    return "; ".join(_items(placed.subject.agenda, wording))


def _items(items: tuple[AgendaItem, ...], wording: Wording) -> Iterator[str]:
    for item in items:
        yield f"{item.number} {item.title.read(wording.language.code)}"
        yield from _items(item.children, wording)


def _of_meeting(read: Callable[[Meeting, Wording], str]) -> Callable[[Placed, Wording], str]:
    return lambda _, wording: read(wording.programme.meeting, wording)


_SAID: dict[str, Callable[[Placed, Wording], str]] = {
    "time": _time,
    "room": _room,
    "chair": _chair,
    "owner": _chair,
    "title": _title,
    "speaker": _talks,
    "presentation": _talks,
    "notes": _notes,
    "documents": _documents,
    "references": lambda placed, wording: "; ".join(
        wording.references(placed.subject) if isinstance(placed.subject, Session) else ()
    ),
    "status": _status,
    "interpretation": lambda placed, _: ", ".join(getattr(placed.subject, "interpretation", ())),
    "stream": lambda placed, _: str(getattr(placed.subject, "stream", "")),
    "length": lambda placed, wording: wording.language.say("minutes", minutes=getattr(placed.subject, "minutes", 0)),
    "order": lambda _, __: "",
    "for": lambda placed, wording: wording.language.listed(
        [wording.state(code, wording.programme.as_of) for code in getattr(placed.subject, "parties", ())]
    ),
    "agenda": _agenda,
    "dates": _of_meeting(lambda meeting, wording: wording.language.days_in_words(meeting.first, meeting.last)),
    "place": _of_meeting(lambda _, wording: wording.place()),
    "zone": _of_meeting(lambda meeting, _: meeting.zone),
    "president": _of_meeting(
        lambda meeting, wording: wording.language.listed(
            [wording.state(code, meeting.first) for code in (meeting.president, meeting.president_designate) if code]
        )
    ),
    "contact": _of_meeting(lambda meeting, _: ", ".join(part for part in (meeting.contact, meeting.url) if part)),
}
