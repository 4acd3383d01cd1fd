"""Keys: each session and each sitting has its own, and whatever is named by a key is there."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from ccmagenda.model import ActionPoint, Deadline, Programme, Room, Session, Sitting
from ccmagenda.model.order import ALL, THEMES
from ccmagenda.notation.circles import refuse_circles
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
    refuse_circles(programme, context.faults)
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
