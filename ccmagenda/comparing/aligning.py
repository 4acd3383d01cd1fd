"""What is the same thing in two states of a programme.

A session is known by its key. Where a key was changed, or where a sitting has none of its own and its day was moved,
the same thing is found by a guess: a session by its title, a sitting by the sessions in it. What was guessed gets
the key that it had, so that whatever counts by keys (changes, calendars) goes on with the same thing.
"""

import itertools
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

import attrs

from ccmagenda.comparing.pauses import is_known_by_place, matched_pauses
from ccmagenda.comparing.sittings import matched_sittings
from ccmagenda.model import After, Programme, Session, Texts, folded, start_of

Keys = Mapping[str, str]


def aligned_chain(chain: Sequence[Programme]) -> tuple[Programme, ...]:
    """Return states of a programme, the oldest first, with one key for the same thing throughout."""
    done: list[Programme] = list(chain[:1])
    for before, programme in itertools.pairwise(chain):
        done.append(aligned(_carried(programme, before, done[-1]), done[-1], done))
    return tuple(done)


def _carried(programme: Programme, before: Programme, known: Programme) -> Programme:
    """Return a programme with the keys by which its sessions are ``known`` since the file ``before`` it changed theirs."""
    own = {session.key for _, session in programme.walk()}
    pairs = zip(_known_by_key(before), _known_by_key(known), strict=True)
    renamed = {was.key: now.key for was, now in pairs if was.key != now.key and was.key in own and now.key not in own}
    return _renamed(programme, renamed, {})


def aligned(new: Programme, old: Programme, earlier: Iterable[Programme] = ()) -> Programme:
    """Return the newer programme with the older one's keys for what is the same thing; ``earlier`` keys are not reused."""
    past = (*earlier, old)
    sessions = _matched_sessions(new, old)
    sittings = matched_sittings(new, old, sessions, past)
    kept = {sessions.get(session.key, session.key) for session in _known_by_key(new)}
    gone = {session.key for programme in past for _, session in programme.walk()}
    return _renamed(new, sessions | matched_pauses(new, old, sittings, kept, gone), sittings)


def _known_by_key(programme: Programme) -> list[Session]:
    return [session for _, session in programme.walk() if not is_known_by_place(session)]


def _matched_sessions(new: Programme, old: Programme) -> dict[str, str]:
    """Return for each session of the newer programme that had another key the key that it had."""
    ours, theirs = (_known_by_key(programme) for programme in (new, old))
    known = {session.key for session in ours} & {session.key for session in theirs}
    left, gone = ([s for s in sessions if s.key not in known] for sessions in (ours, theirs))
    found: dict[str, str] = {}
    for likeness in (_title_and_start, _title_and_theme, _title, _theme):
        found |= _paired(left, gone, likeness)
        left = [session for session in left if session.key not in found]
        gone = [session for session in gone if session.key not in found.values()]
    return found


def _paired(left: list[Session], gone: list[Session], likeness: Callable[[Session], Hashable | None]) -> dict[str, str]:
    """Return pairs of sessions that are alike and like no other."""
    ours, theirs = (_by_likeness(things, likeness) for things in (left, gone))
    return {ours[mark][0]: theirs[mark][0] for mark in ours if len(ours[mark]) == len(theirs.get(mark, ())) == 1}


def _by_likeness(things: list[Session], likeness: Callable[[Session], Hashable | None]) -> dict[Hashable, list[str]]:
    found: dict[Hashable, list[str]] = {}
    for thing in things:
        mark = likeness(thing)
        if mark is not None:
            found.setdefault(mark, []).append(thing.key)
    return found


def _words(texts: Texts) -> str:
    return folded(texts.read("en"))


def _title_and_start(session: Session) -> Hashable | None:
    return (_words(session.title), start_of(session.when)) if session.title else None


def _title_and_theme(session: Session) -> Hashable | None:
    return (_words(session.title), session.theme) if session.title else None


def _title(session: Session) -> Hashable | None:
    return _words(session.title) or None


def _theme(session: Session) -> Hashable | None:
    return (session.theme, session.kind) if session.theme else None


def _renamed(programme: Programme, sessions: Keys, sittings: Keys) -> Programme:
    """Return a programme with other keys, wherever they are named."""
    if all(key == name for keys in (sessions, sittings) for key, name in keys.items()):
        return programme

    def rename(session: Session) -> Session:
        when = After(sessions.get(session.when.key, session.when.key)) if isinstance(session.when, After) else session.when
        return attrs.evolve(
            session,
            key=sessions.get(session.key, session.key),
            when=when,
            continues=sessions.get(session.continues, session.continues),
            later_than=tuple(sessions.get(key, key) for key in session.later_than),
            sessions=tuple(rename(nested) for nested in session.sessions),
        )

    return attrs.evolve(
        programme,
        sittings=tuple(
            attrs.evolve(sitting, key=sittings.get(sitting.key, sitting.key), sessions=tuple(rename(s) for s in sitting.sessions))
            for sitting in programme.sittings
        ),
        unplaced=tuple(rename(session) for session in programme.unplaced),
        waivers=tuple(
            attrs.evolve(waiver, about=sessions.get(waiver.about, sittings.get(waiver.about, waiver.about)))
            for waiver in programme.waivers
        ),
        action_points=tuple(
            attrs.evolve(point, session=sessions.get(point.session, point.session)) for point in programme.action_points
        ),
    )
