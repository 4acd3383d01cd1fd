"""Every field of a thing in words, and what an altered one was and is now."""

import datetime
from collections.abc import Callable, Iterable, Iterator

import attrs

from ccmagenda.model import (
    Access,
    ActionPoint,
    AgendaItem,
    Chair,
    Change,
    Firmness,
    Meeting,
    Paper,
    Placed,
    Programme,
    Session,
    Sitting,
    Talk,
    Texts,
    led_by,
    line,
)
from ccmagenda.model.document import Line
from ccmagenda.model.people import LEADING
from ccmagenda.wording._called import field_of, named
from ccmagenda.wording._moments import day_of, moment
from ccmagenda.wording._passages import passages
from ccmagenda.wording._talks import changed_talks
from ccmagenda.wording.marked import filled, talk
from ccmagenda.wording.parts import Wording

Said = tuple[str, Line]
"""Plain words, and the same as a line."""
_TALKS = ("speaker", "presentation")


@attrs.frozen(kw_only=True)
class Altered:
    """An altered field: its key, what delegates are told ("room: Room 2 (was: Room 1)"), and all that it was and is.

    ``told`` are the same words, in which those are marked that are missing in the language.
    """

    field: str
    words: str
    told: Line
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
            words = new.language.say("new-order")
            yield Altered(field=name, words=words, told=line(words), before="", after="")
        else:
            before, after = _SAID[name](change.before, old), _SAID[name](change.after, new)
            told = _SHORTER.get(name, _as_they_are)(change.before, change.after, old, new) or (before, after)
            if before != after and told[0] != told[1]:
                lines = field_of(name, told[0], change.before, old), field_of(name, told[1], change.after, new)
                yield _was(name, f"field-{name}", (told[0], lines[0]), (told[1], lines[1]), new, whole=(before, after))


def _was(name: str, term: str, before: Said, after: Said, wording: Wording, *, whole: tuple[str, str]) -> Altered:
    """Return "room: Room 2 (was: Room 1)"; ``whole`` is all that the field was and is."""
    say, none = wording.language.say, wording.language.say("none")
    words = say("told", field=say(term), words=say("was", now=after[0] or none, before=before[0] or none))
    was = filled("was", wording, now=after[1] or none, before=before[1] or none)
    return Altered(
        field=name, words=words, told=filled("told", wording, field=say(term), words=was), before=whole[0], after=whole[1]
    )


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
        earlier, later = _said(was, days[0], old), _said(now, days[1], new)
        if earlier[0] != later[0]:
            alone = was and now and _only_speakers(was, now)
            yield _talk(earlier, later, _said(Talk(speakers=was.speakers), days[0], old) if was and alone else None, new)
    if not pairs:
        words = new.language.say("new-order-of-presentations")
        yield Altered(field="presentation", words=words, told=line(words), before="", after="")


def _said(one: Talk | None, day: datetime.date, wording: Wording) -> Said:
    return (wording.talk(one, day), talk(one, day, wording)) if one else ("", ())


def _only_speakers(was: Talk, now: Talk) -> bool:
    return attrs.evolve(was, speakers=now.speakers) == now


def _talk(before: Said, after: Said, speakers: Said | None, wording: Wording) -> Altered:
    """Return what a presentation was and is; ``speakers`` are those it had where nothing but these changed."""
    say, whole = wording.language.say, (before[0], after[0])
    if speakers is not None:
        return _was("speaker", "field-speaker", speakers if speakers[0] else _open(wording), after, wording, whole=whole)
    if before[0] and after[0]:
        return _was("presentation", "field-presentation", before, after, wording, whole=whole)
    what = say("what-added" if after[0] else "what-dropped")
    words = say("told", field=say("field-presentation"), words=say("became", thing=before[0] or after[0], what=what))
    became = filled("became", wording, thing=before[1] or after[1], what=what)
    told = filled("told", wording, field=say("field-presentation"), words=became)
    return Altered(field="presentation", words=words, told=told, before=before[0], after=after[0])


def _open(wording: Wording) -> Said:
    return wording.language.say("to-be-confirmed"), line(wording.language.say("to-be-confirmed"))


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
    return _in_one(_items(placed.subject.agenda, wording), wording)


def _in_one(parts: Iterable[str], wording: Wording) -> str:
    return wording.language.terms["semicolon"].join(part for part in parts if part)


def _papers(_placed: Placed, wording: Wording) -> str:
    """Return the documents of the meeting with their titles, who submits them, and the items that they are for."""
    return _in_one((_paper(paper, wording) for paper in wording.programme.papers), wording)


def _paper(paper: Paper, wording: Wording) -> str:
    language, code = wording.language, wording.language.code
    by = language.say("submitted-by", who=wording.submitter(paper.submitted_by)) if paper.submitted_by else ""
    item = language.say("item-of-agenda", number=paper.item) if paper.item else ""
    date = language.date_in_words(paper.issued) if paper.issued else ""
    return language.terms["comma"].join(part for part in (paper.symbol, paper.title.read(code), by, item, date) if part)


def _glossary(wording: Wording) -> list[str]:
    """Return what the glossary has in the language; in that of the file nothing is read by it."""
    code, programme = wording.language.code, wording.programme
    return sorted(dict(entry.by_language).get(code, "") for entry in programme.glossary) if code != programme.language else []


def _kind(placed: Placed, wording: Wording) -> str:
    return _kind_of(placed.subject, wording) if isinstance(placed.subject, Session) else ""


def _kind_of(session: Session, wording: Wording) -> str:
    kind, terms = session.kind.value.replace(" ", "-"), wording.language.terms
    return terms.get(f"sheet-kind-{kind}") or terms[kind]


def _continued(placed: Placed, wording: Wording) -> str:
    """Return what a session continues, by its title."""
    key = placed.subject.continues if isinstance(placed.subject, Session) else ""
    return wording.called(key) if key else ""


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
    "references": lambda placed, wording: _in_one(
        wording.references(placed.subject) if isinstance(placed.subject, Session) else (), wording
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
    "papers": _papers,
    "glossary": lambda _, wording: _in_one(_glossary(wording), wording),
    "serial": lambda placed, wording: wording.serial(placed.subject) if isinstance(placed.subject, Sitting) else "",
    "body": lambda placed, wording: wording.body(getattr(placed.subject, "body", "")),
    "item": lambda placed, wording: wording.language.listed(getattr(placed.subject, "items", ())),
    "kind": _kind,
    "continues": _continued,
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
