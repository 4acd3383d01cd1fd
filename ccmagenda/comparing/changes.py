"""Every change from one state of a programme to another, a thing at a time, as a delegate would want to be told."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import attrs

from ccmagenda.comparing.aligning import aligned
from ccmagenda.comparing.moves import moves, room_name
from ccmagenda.comparing.order import out_of_order
from ccmagenda.model import (
    ActionPoint,
    AgendaItem,
    Change,
    Comparison,
    Deadline,
    Firmness,
    Meeting,
    Placed,
    Programme,
    Progress,
    Session,
    Sitting,
    What,
    concerned,
)

Fields = Mapping[str, Callable[[Any], object]]
_MEETING: Fields = {
    "title": lambda meeting: meeting.title,
    "dates": lambda meeting: (meeting.first, meeting.last),
    "place": lambda meeting: (meeting.venue, meeting.city),
    "zone": lambda meeting: meeting.zone,
    "president": lambda meeting: (meeting.president, meeting.president_designate),
    "contact": lambda meeting: (meeting.contact, meeting.url),
}
_PROGRAMME: Fields = {
    "status": lambda programme: programme.status,
    "notes": lambda programme: programme.notes,
    "agenda": lambda programme: _unordered(programme.agenda),
    "masthead": lambda programme: programme.paper,
    "papers": lambda programme: frozenset(programme.papers),
    "glossary": lambda programme: frozenset(programme.glossary),
}
_SITTING: Fields = {
    "time": lambda sitting: (sitting.day, sitting.hours),
    "chair": lambda sitting: sitting.chairs,
    "title": lambda sitting: sitting.title,
    "status": lambda sitting: (sitting.firmness, sitting.access),
    "interpretation": lambda sitting: sitting.interpretation,
    "serial": lambda sitting: sitting.serial,
    "body": lambda sitting: sitting.body,
}
_SESSION: Fields = {
    "title": lambda session: session.title,
    "speaker": lambda session: [talk.speakers for talk in session.talks],
    "presentation": lambda session: [(talk.title, talk.minutes) for talk in session.talks],
    "notes": lambda session: session.notes,
    "documents": lambda session: session.documents,
    "references": lambda session: sorted((r.kind, r.plan, r.number) for r in session.references),
    "status": lambda session: (session.firmness, session.access),
    "interpretation": lambda session: session.interpretation,
    "stream": lambda session: session.stream,
    "theme": lambda session: session.theme,
    "item": lambda session: session.items,
    "kind": lambda session: session.kind,
    "continues": lambda session: session.continues,
    "length": lambda session: session.minutes,
}
_DEADLINE: Fields = {
    "time": lambda entry: entry.day,
    "title": lambda entry: entry.title,
    "for": lambda entry: entry.parties,
    "documents": lambda entry: entry.documents,
    "notes": lambda entry: entry.notes,
}
_ACTION: Fields = {
    "time": lambda entry: (entry.due, entry.timing),
    "title": lambda entry: entry.title,
    "owner": lambda entry: entry.owners,
    "status": lambda entry: entry.progress,
    "notes": lambda entry: entry.notes,
}


def _unordered(items: tuple[AgendaItem, ...]) -> frozenset[object]:
    """Return agenda items without their order in the file: they are numbered."""
    return frozenset((item.number, item.title, item.theme, item.documents, _unordered(item.children)) for item in items)


_OFF = {Firmness.CANCELLED, Progress.CANCELLED, True}


def compare(old: Programme, new: Programme) -> Comparison:
    """Return every change from ``old`` to ``new``; the same programme twice has none.

    Sessions are matched by their keys, and by a guess where those changed. How a file is ordered and numbered does not
    count; the order of sessions counts where they have no hours, since it is all that tells when they are.
    """
    new = aligned(new, old)
    changes = (
        *_things({"meeting": old.meeting}, {"meeting": new.meeting}, _MEETING),
        *_things({"programme": old}, {"programme": new}, _PROGRAMME),
        *_sittings(old, new),
        *_sessions(old, new),
        *_things(_by_key(old.deadlines), _by_key(new.deadlines), _DEADLINE),
        *_things(_by_key(old.action_points), _by_key(new.action_points), _ACTION),
    )
    return Comparison(old=old, new=new, changes=changes)


def _by_key(entries: tuple[Any, ...]) -> dict[str, Any]:
    return {entry.key: entry for entry in entries}


def _things(old: Mapping[str, Any], new: Mapping[str, Any], fields: Fields) -> Iterator[Change]:
    for key in dict.fromkeys([*new, *old]):
        before, after = ((Placed(subject=side[key]) if key in side else None) for side in (old, new))
        altered = _altered(before, after, fields)
        yield from _change(key, before, after, altered, _bound(before) | _bound(after), frozenset())


def _bound(placed: Placed | None) -> frozenset[str]:
    """Return whom a deadline or an action point binds."""
    subject = placed.subject if placed else None
    if isinstance(subject, ActionPoint):
        return frozenset(who.state for who in subject.owners if who.state)
    return frozenset(subject.parties) if isinstance(subject, Deadline) else frozenset()


def _altered(before: Placed | None, after: Placed | None, fields: Fields) -> tuple[str, ...]:
    if before is None or after is None:
        return ()
    return tuple(name for name, value in fields.items() if value(before.subject) != value(after.subject))


def _change(
    key: str,
    before: Placed | None,
    after: Placed | None,
    altered: tuple[str, ...],
    parties: frozenset[str],
    themes: frozenset[str],
) -> Iterator[Change]:
    """Yield the change of one thing: what became of it, then what of it was altered."""
    was, is_now = _is_off(before), _is_off(after)
    what = None
    if before is None or after is None:
        what = What.ADDED if before is None else What.DROPPED
    elif was != is_now:
        what = What.CANCELLED if is_now else What.RESTORED
        altered = tuple(name for name in altered if name != "status" or _access(before) != _access(after))
    told = Change(what=What.ALTERED, about=key, fields=altered, before=before, after=after, parties=parties, themes=themes)
    if what:
        yield attrs.evolve(told, what=what, fields=())
    if altered:
        yield told


def _is_off(placed: Placed | None) -> bool:
    subject = placed.subject if placed else None
    if isinstance(subject, Meeting | Programme) or subject is None:
        return False
    off = {getattr(subject, name, None) for name in ("firmness", "progress", "cancelled")}
    return bool(off & _OFF)


def _access(placed: Placed | None) -> object:
    return getattr(placed.subject, "access", None) if placed else None


def _sittings(old: Programme, new: Programme) -> Iterator[Change]:
    """Yield what became of sittings; one that came or went with its sessions is told by these."""
    before, after = _by_key(old.sittings), _by_key(new.sittings)
    for key in dict.fromkeys([*after, *before]):
        was, now = before.get(key), after.get(key)
        if (was is None and now and now.sessions) or (now is None and was and was.sessions):
            continue
        placed = [(Placed(subject=side, sitting=side) if side else None) for side in (was, now)]
        elsewhere = was and now and room_name(old, was.room) != room_name(new, now.room)
        altered = (*_altered(placed[0], placed[1], _SITTING), *(("room",) if elsewhere else ()))
        yield from _change(key, placed[0], placed[1], altered, *_within(was, now, old.meeting, new.meeting))


def _within(was: Sitting | None, now: Sitting | None, before: Meeting, after: Meeting) -> tuple[frozenset[str], frozenset[str]]:
    """Return the States and the themes in a sitting, before or after."""
    sides = [(sitting, meeting) for sitting, meeting in ((was, before), (now, after)) if sitting]
    walked = [(sitting, meeting, session) for sitting, meeting in sides for session in sitting.walk()]
    parties = {state for sitting, meeting, session in walked for state in concerned(session, sitting, meeting)}
    return frozenset(parties), frozenset(session.theme for _, _, session in walked if session.theme)


def _sessions(old: Programme, new: Programme) -> Iterator[Change]:
    before = {session.key: Placed(subject=session, sitting=sitting) for sitting, session in old.walk()}
    after = {session.key: Placed(subject=session, sitting=sitting) for sitting, session in new.walk()}
    moved = out_of_order(old, new)
    for key in dict.fromkeys([*after, *before]):
        was, now = before.get(key), after.get(key)
        places = moves(was, now, old, new) if was and now else ()
        altered = (*places, *_altered(was, now, _SESSION), *(("order",) if key in moved else ()))
        sides = [(placed, side.meeting) for placed, side in ((was, old), (now, new)) if placed]
        parties = {s for p, meeting in sides for s in _states(p, meeting)}
        themes = {p.subject.theme for p, _ in sides if isinstance(p.subject, Session) and p.subject.theme}
        yield from _change(key, was, now, altered, frozenset(parties), frozenset(themes))


def _states(placed: Placed, meeting: Meeting) -> Iterator[str]:
    if isinstance(placed.subject, Session):
        yield from concerned(placed.subject, placed.sitting, meeting)
