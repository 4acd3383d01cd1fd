"""A programme changed in a few calls: each returns a new programme and leaves the old one as it is.

Sessions and sittings are named by their keys, as in the file: "clearance", "2027-04-13-morning".
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

import attrs

from ccmagenda.errors import InvalidValueError, UnknownNameError
from ccmagenda.model import After, Programme, Session, Sitting, Untimed, shortened
from ccmagenda.notation import did_you_mean

T = TypeVar("T", Session, Sitting)
Become = Callable[[Session], Sequence[Session]]


def session_of(programme: Programme, key: str) -> Session:
    """Return the session of a key; one that is not there is refused with what was likely meant."""
    sessions = {session.key: session for _, session in programme.walk()}
    if key not in sessions:
        raise UnknownNameError(_unknown("session of this programme", key, sessions))
    return sessions[key]


def amend(programme: Programme, key: str, **fields: Any) -> Programme:  # noqa: ANN401 - the fields of a session or a sitting
    """Return a programme with other fields in a session, or in a sitting: ``amend(p, "clearance", chairs=chairs("Norway"))``.

    >>> from ccmagenda import draft
    >>> changed = amend(draft("ccm", "im", "2012-04-16"), "compliance", title="Compliance and assistance", minutes=90)
    >>> session_of(changed, "compliance").minutes
    90
    """
    sittings = {sitting.key for sitting in programme.sittings}
    if key in sittings and key not in {session.key for _, session in programme.walk()}:
        changed = (_evolved(sitting, fields) if sitting.key == key else sitting for sitting in programme.sittings)
        return attrs.evolve(programme, sittings=tuple(changed))
    session_of(programme, key)
    return _each(programme, lambda session: (_evolved(session, fields),) if session.key == key else (session,))


def add(programme: Programme, session: Session, *, to: str = "", before: str = "", after: str = "") -> Programme:
    """Return a programme with one more session: at the end of the sitting ``to``, or right before or after another.

    A key that is taken already is refused.
    """
    if sum(map(bool, (to, before, after))) != 1:
        sentence = "say where the session goes: 'to' a sitting, or 'before' or 'after' another session"
        raise InvalidValueError(sentence)
    if to:
        _refuse_no_sitting(programme, to)
        placed = (attrs.evolve(one, sessions=(*one.sessions, session)) if one.key == to else one for one in programme.sittings)
        return attrs.evolve(programme, sittings=tuple(placed))
    beside = session_of(programme, before or after)
    pair = (session, beside) if before else (beside, session)
    return _each(programme, lambda one: pair if one.key == beside.key else (one,))


def move(programme: Programme, key: str, *, to: str = "", before: str = "", after: str = "") -> Programme:
    """Return a programme with a session elsewhere: in another sitting, or right before or after another session.

    What stands within it goes with it. Hours of its own fall away where it comes into another sitting.

    >>> from ccmagenda import draft
    >>> moved = move(draft("ccm", "im", "2012-04-16"), "clearance", after="compliance")
    >>> [session.key for session in moved.sittings[6].sessions]
    ['compliance', 'clearance', 'wrap-up']
    """
    session = session_of(programme, key)
    if {before, after} & {nested.key for nested in session.walk()}:
        sentence = f"'{key}' cannot stand before or after itself, or what stands within it"
        raise InvalidValueError(sentence)
    moved = add(drop(programme, key, following=True), session, to=to, before=before, after=after)
    homes = [_home(found, key) for found in (programme, moved)]
    return moved if homes[0] == homes[1] else _each(moved, lambda one: (_without_hours(one),) if one.key == key else (one,))


def drop(programme: Programme, key: str, *, following: bool = False) -> Programme:
    """Return a programme without a session and all that stands within it.

    What followed or continued it stands by itself then; with ``following`` that is left as it is. Waivers about it and
    action points that were agreed in it are refused: they would speak of nothing.
    """
    session = session_of(programme, key)
    gone = {nested.key for nested in session.walk()}
    less = _each(programme, lambda one: () if one.key == key else (one,))
    if following:
        return less
    speaking = [waiver.provision for waiver in programme.waivers if waiver.about in gone]
    speaking += [point.key for point in programme.action_points if point.session in gone]
    if speaking:
        sentence = f"'{key}' cannot be dropped: {', '.join(speaking)} speaks of it"
        raise InvalidValueError(sentence)
    return _each(less, lambda one: (_unlinked(one, gone),))


def _each(programme: Programme, become: Become) -> Programme:
    """Return a programme with none, one or several sessions in the place of each."""
    sittings = (attrs.evolve(sitting, sessions=_within(sitting.sessions, become)) for sitting in programme.sittings)
    return attrs.evolve(programme, sittings=tuple(sittings), unplaced=_within(programme.unplaced, become))


def _within(sessions: Iterable[Session], become: Become) -> tuple[Session, ...]:
    """Return the sessions that others become, what is within them first asked where it stays the same."""
    made = [new for session in sessions for new in become(session)]
    return tuple(attrs.evolve(new, sessions=_within(new.sessions, become)) if new.sessions else new for new in made)


def _evolved(thing: T, fields: dict[str, Any]) -> T:
    """Return a value with other fields; one that it does not have is refused."""
    known = [field.name for field in attrs.fields(type(thing))]
    for name in fields:
        if name not in known:
            raise UnknownNameError(_unknown(f"field of a {type(thing).__name__.lower()}", name, known))
    return attrs.evolve(thing, **fields)


def _unknown(what: str, name: str, known: Iterable[str]) -> str:
    return f"'{shortened(name)}' is not a {what}{did_you_mean(name, known)}"


def _refuse_no_sitting(programme: Programme, key: str) -> None:
    keys = [sitting.key for sitting in programme.sittings]
    if key not in keys:
        raise UnknownNameError(_unknown("sitting of this programme", key, keys))


def _home(programme: Programme, key: str) -> str:
    """Return the key of the sitting in which a session stands, or nothing."""
    return next((sitting.key for sitting, session in programme.walk() if sitting and session.key == key), "")


def _without_hours(session: Session) -> Session:
    when = session.when if isinstance(session.when, After) else Untimed()
    return attrs.evolve(session, when=when, sessions=tuple(_without_hours(nested) for nested in session.sessions))


def _unlinked(session: Session, gone: set[str]) -> Session:
    """Return a session that follows, continues and comes later than none of those that are gone."""
    follows = isinstance(session.when, After) and session.when.key in gone
    return attrs.evolve(
        session,
        when=Untimed() if follows else session.when,
        continues="" if session.continues in gone else session.continues,
        later_than=tuple(key for key in session.later_than if key not in gone),
    )
