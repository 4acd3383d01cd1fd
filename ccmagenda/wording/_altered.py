"""Every field of a thing in words, and what an altered one was and is now."""

import datetime
from collections.abc import Callable, Iterator

import attrs

from ccmagenda.model import (
    Access,
    ActionPoint,
    AgendaItem,
    Chair,
    Change,
    Deadline,
    Firmness,
    Meeting,
    Placed,
    Programme,
    Session,
    Sitting,
    Talk,
    Texts,
    led_by,
)
from ccmagenda.model.people import LEADING
from ccmagenda.wording._moments import day_of, moment
from ccmagenda.wording._passages import passages
from ccmagenda.wording._talks import changed_talks
from ccmagenda.wording.parts import Wording

_TALKS = ("speaker", "presentation")


@attrs.frozen(kw_only=True)
class Altered:
    """An altered field: its key, what delegates are told ("room: Room 2 (was: Room 1)"), and all that it was and is."""

    field: str
    words: str
    before: str
    after: str


def altered(change: Change, old: Wording, new: Wording) -> Iterator[Altered]:
    """Yield the fields that were altered, as far as that can be seen in words; of presentations each by itself."""
    if change.before is None or change.after is None:
        return
    for name in change.fields:
        if name in _TALKS:
            if name == next(field for field in change.fields if field in _TALKS):
                yield from _talks(change.before, change.after, old, new)
        elif name == "order":
            yield Altered(field=name, words=new.language.say("new-order"), before="", after="")
        else:
            before, after = _SAID[name](change.before, old), _SAID[name](change.after, new)
            told = _SHORTER.get(name, _as_they_are)(change.before, change.after, old, new) or (before, after)
            if before != after and told[0] != told[1]:
                yield Altered(field=name, words=_was(f"field-{name}", *told, new), before=before, after=after)


def _was(term: str, before: str, after: str, wording: Wording) -> str:
    """Return "room: Room 2 (was: Room 1)"."""
    say = wording.language.say
    return say("told", field=say(term), words=say("was", now=after or say("none"), before=before or say("none")))


def _as_they_are(_before: Placed, _after: Placed, _old: Wording, _new: Wording) -> tuple[str, str] | None:
    return None


def _hours(before: Placed, after: Placed, old: Wording, new: Wording) -> tuple[str, str] | None:
    """Return the hours alone where a session or a sitting stays on its day."""
    was, now = moment(before, old), moment(after, new)
    if was.day != now.day or not isinstance(after.subject, Session | Sitting):
        return None
    none = new.language.say("untimed")
    return was.hours or none, now.hours or none


def _talks(before: Placed, after: Placed, old: Wording, new: Wording) -> Iterator[Altered]:
    """Yield the presentations that changed; where none did, their order did."""
    if not isinstance(before.subject, Session) or not isinstance(after.subject, Session):
        return
    days = day_of(before, old), day_of(after, new)
    pairs = changed_talks(before.subject.talks, after.subject.talks)
    for was, now in pairs:
        words = old.talk(was, days[0]) if was else "", new.talk(now, days[1]) if now else ""
        if words[0] != words[1]:
            speakers = old.talk(Talk(speakers=was.speakers), days[0]) if was and now and _only_speakers(was, now) else None
            yield _talk(*words, speakers, new)
    if not pairs:
        yield Altered(field="presentation", words=new.language.say("new-order-of-presentations"), before="", after="")


def _only_speakers(was: Talk, now: Talk) -> bool:
    return attrs.evolve(was, speakers=now.speakers) == now


def _talk(before: str, after: str, speakers: str | None, wording: Wording) -> Altered:
    """Return what a presentation was and is; ``speakers`` are those it had where nothing but these changed."""
    say = wording.language.say
    if speakers is not None:
        words = _was("field-speaker", speakers or say("to-be-confirmed"), after, wording)
        return Altered(field="speaker", words=words, before=before, after=after)
    if before and after:
        return Altered(field="presentation", words=_was("field-presentation", before, after, wording), before=before, after=after)
    became = say("became", thing=before or after, what=say("what-added" if after else "what-dropped"))
    words = say("told", field=say("field-presentation"), words=became)
    return Altered(field="presentation", words=words, before=before, after=after)


def named(placed: Placed, wording: Wording) -> str:
    """Return what a thing of a programme is called."""
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


def _room(placed: Placed, wording: Wording) -> str:
    own = placed.subject.room if isinstance(placed.subject, Session | Sitting) else ""
    return wording.room(own or (placed.sitting.room if placed.sitting else ""))


def _chair(placed: Placed, wording: Wording) -> str:
    day = day_of(placed, wording)
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


def _notes(placed: Placed, wording: Wording) -> str:
    return " ".join(getattr(placed.subject, "notes", Texts()).read(wording.language.code).split())


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
    "time": lambda placed, wording: moment(placed, wording).words,
    "room": _room,
    "chair": _chair,
    "owner": _chair,
    "title": named,
    "notes": _notes,
    "documents": _documents,
    "references": lambda placed, wording: "; ".join(
        wording.references(placed.subject) if isinstance(placed.subject, Session) else ()
    ),
    "status": _status,
    "interpretation": lambda placed, _: ", ".join(getattr(placed.subject, "interpretation", ())),
    "stream": lambda placed, _: str(getattr(placed.subject, "stream", "")),
    "theme": lambda placed, wording: wording.theme(getattr(placed.subject, "theme", "")),
    "length": lambda placed, wording: wording.language.say("minutes", minutes=getattr(placed.subject, "minutes", 0)),
    "for": lambda placed, wording: wording.language.listed(
        [wording.state(code, wording.programme.as_of) for code in getattr(placed.subject, "parties", ())]
    ),
    "agenda": _agenda,
    "masthead": lambda _, wording: wording.masthead(),
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

_Shorter = Callable[[Placed, Placed, Wording, Wording], tuple[str, str] | None]
_SHORTER: dict[str, _Shorter] = {
    "time": _hours,
    "notes": lambda before, after, old, new: passages(_notes(before, old), _notes(after, new)),
}
