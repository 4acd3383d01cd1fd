"""Keys: each session and each sitting has its own, and whatever is named by a key is there."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from ccmagenda.model import Programme, Room, Session, Sitting
from ccmagenda.notation.context import Context
from ccmagenda.notation.faults import Faults, did_you_mean, quoted
from ccmagenda.notation.shapes import Word
from ccmagenda.notation.written import WrittenProgramme, WrittenSession


def refuse_double_keys(sittings: Sequence[Sitting], unplaced: Sequence[Session], faults: Faults) -> bool:
    """Add a fault for each key that two sessions, or two sittings, share, both lines named; tell whether there is any."""
    before = len(faults.found)
    holders: list[Sitting | Session] = [*sittings, *unplaced]
    refuse_double([nested for holder in holders for nested in holder.walk()], "session", faults)
    refuse_double(sittings, "sitting", faults)
    return len(faults.found) > before


def refuse_double(things: Iterable[Session | Sitting | Room], what: str, faults: Faults) -> None:
    """Add a fault for each key that two things of a kind share."""
    held: dict[str, Session | Sitting | Room] = {}
    for thing in things:
        first = held.setdefault(thing.key, thing)
        if first is not thing:
            said = f"key {quoted(thing.key)} is already the key of the {what} in line {first.origin.line}"
            faults.add(thing.origin, "same-key", f"{said} - give each {what} a 'key' of its own", others=(first.origin,))


def refuse_unknown_keys(programme: Programme, written: WrittenProgramme, context: Context) -> None:
    """Add a fault for each session, sitting, provision or rule that is named and is not there."""
    sessions = {session.key for _, session in programme.walk()}
    for said in _sessions(written):
        for word in (said.after, said.continues):
            _refuse(word, sessions, "no session has the key", context.faults)
    everything = sessions | {sitting.key for sitting in programme.sittings}
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
