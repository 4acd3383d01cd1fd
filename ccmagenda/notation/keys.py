"""Keys: each session and each sitting has its own, and whatever is named by a key is there."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from graphlib import CycleError, TopologicalSorter

from ccmagenda.model import ActionPoint, After, Deadline, Programme, Room, Session, Sitting
from ccmagenda.model.order import ALL, THEMES, in_wished_order
from ccmagenda.notation.context import Context
from ccmagenda.notation.faults import Faults, did_you_mean, quoted
from ccmagenda.notation.shapes import Word
from ccmagenda.notation.written import WrittenProgramme, WrittenSession


def refuse_double_keys(sittings: Sequence[Sitting], unplaced: Sequence[Session], faults: Faults) -> bool:
    """Add a fault for each key that two sessions, or two sittings, share, both lines named; tell whether there is any."""
    holders: list[Sitting | Session] = [*sittings, *unplaced]
    twice = refuse_double([nested for holder in holders for nested in holder.walk()], "session", faults)
    return refuse_double(sittings, "sitting", faults) or twice


Keyed = Session | Sitting | Room | Deadline | ActionPoint


def refuse_double(things: Iterable[Keyed], what: str, faults: Faults) -> bool:
    """Add a fault for each key that two things of a kind share; tell whether there is any."""
    before = len(faults.found)
    held: dict[str, Keyed] = {}
    for thing in things:
        first = held.setdefault(thing.key, thing)
        if first is not thing:
            said = f"key {quoted(thing.key)} is already the key of the {what} in line {first.origin.line}"
            faults.add(thing.origin, "same-key", f"{said} - give each {what} a 'key' of its own", others=(first.origin,))
    return len(faults.found) > before


def refuse_unknown_keys(programme: Programme, written: WrittenProgramme, context: Context) -> None:
    """Add a fault for each session, sitting, provision or rule that is named and is not there."""
    sessions = dict.fromkeys(session.key for _, session in programme.walk())
    _refuse_circles(programme, context.faults)
    for said in _sessions(written):
        for word in (said.after, said.continues):
            _refuse(word, sessions, "no session has the key", context.faults)
        for word in said.later_than:
            _refuse(word, (*sessions, THEMES, ALL), "no session has the key", context.faults)
    for point in written.action_points:
        _refuse(point.session, sessions, "no session has the key", context.faults)
    everything = {**sessions, **dict.fromkeys(sitting.key for sitting in programme.sittings)}
    provisions = [provision.number for provision in context.convention.provisions]
    for waiver in written.waivers:
        _refuse(waiver.about, everything, "no session or sitting has the key", context.faults)
        _refuse(
            waiver.provision,
            [*provisions, *sorted(context.library.rules)],
            "neither a provision nor a rule is called",
            context.faults,
        )


def _refuse_circles(programme: Programme, faults: Faults) -> None:
    """Add a fault for each circle of sessions that follow, or continue, one another; it is named once."""
    _refuse_circle_of_order(programme, faults)
    _refuse_later_than_itself(programme, faults)
    sessions = {session.key: session for _, session in programme.walk()}
    for links, what in ((_followed(sessions), "after"), (_continued(sessions), "continues")):
        told: set[str] = set()
        for key in links:
            circle = _circle(key, links)
            if circle and not told & set(circle):
                told |= set(circle)
                sentence = f"these sessions go in a circle by '{what}': {' - '.join([*circle, circle[0]])}"
                faults.add(sessions[circle[0]].origin, "circle", sentence)


def _refuse_circle_of_order(programme: Programme, faults: Faults) -> None:
    before: dict[str, list[str]] = {}
    for first, then in in_wished_order(programme):
        before.setdefault(then.key, []).append(first.key)
    try:
        TopologicalSorter(before).prepare()
    except CycleError as error:
        circle = list(reversed(error.args[1]))
        origin = next(session.origin for _, session in programme.walk() if session.key == circle[0])
        faults.add(origin, "circle", f"these sessions go in a circle by 'later-than': {' - '.join(circle)}")


def _refuse_later_than_itself(programme: Programme, faults: Faults) -> None:
    for _, session in programme.walk():
        own = {nested.key for nested in session.walk()}
        for word in session.later_than:
            if word in own:
                what = "itself" if word == session.key else f"{quoted(word)}, which is a part of it"
                faults.add(session.origin, "circle", f"{quoted(session.key)} cannot be later than {what} - name another session")


def _followed(sessions: dict[str, Session]) -> dict[str, str]:
    return {key: session.when.key for key, session in sessions.items() if isinstance(session.when, After)}


def _continued(sessions: dict[str, Session]) -> dict[str, str]:
    return {key: session.continues for key, session in sessions.items() if session.continues}


def _circle(key: str, links: dict[str, str]) -> list[str]:
    path = [key]
    while links.get(path[-1]) is not None:
        following = links[path[-1]]
        if following in path:
            return path[path.index(following) :]
        path.append(following)
    return []


def _refuse(word: Word, known: Collection[str], what: str, faults: Faults) -> None:
    if word and word.text not in known:
        rule = "unknown-provision" if "provision" in what else "unknown-session"
        faults.add(word.origin, rule, f"{what} {quoted(word.text)}{did_you_mean(word.text, known)}")


def _sessions(written: WrittenProgramme) -> Iterator[WrittenSession]:
    stack = [*written.unplaced, *(session for sitting in written.sittings for session in sitting.sessions)]
    while stack:
        session = stack.pop()
        yield session
        stack.extend(session.sessions)
