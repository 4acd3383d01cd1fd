"""The paragraph of a final document by which a meeting names its coordinators, read into mandates."""

import contextlib
import datetime
import re
from collections.abc import Iterator

import attrs

from ccmagenda.model import Convention, Force, Mandate, Origin, folded
from ccmagenda.notation.faults import Faults, TooManyFaultsError, did_you_mean, quoted
from ccmagenda.notation.passages import Passage, paragraphs

NOTES = "Notes on this draft"
_UNTIL = re.compile(r"(?i)(?:,?\s*and\s+)?\buntil\s+the\s+end\s+of\s+the\s+")
_FROM = re.compile(r"(?i)from\s+the\s+end\s+of\s+the\s+([^,:;]+?)(?=\s+as\s+follows|[,:;.])")
_FOLLOWS = re.compile(r"(?i)as\s+follows\s*:?")
_BEGINS = re.compile(rf"(?i)(?:until\s+the\s+end\b|working\s+group\s+on\b|\d+\.\s|at\s+the\s+same\b|{NOTES})")
_ENDS = re.compile(r"(?i)(?:[;.]|as\s+follows:)$")
_PARTS = re.compile(r"(?i);|\.\s+(?=(?:the\s+)?working\s+group\s+on\b|[^.;:]+:\s*until\b)")
_STATES = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+")
_AND = re.compile(r"(?i),?\s+and$")
_NUMBERED = re.compile(r"\d+\.\s")
_HEADING = re.compile(r"(?i)^(?:\(\w{1,3}\)\s+|[-\u2022\u2013]\s+)?(?:the\s+)?working\s+group\s+on\s+(?:the\s+)?|^\(\w{1,3}\)\s+")


@attrs.frozen(kw_only=True)
class _Desk:
    """What a paragraph is read with: the register, the meeting that decides, and where faults go."""

    convention: Convention
    decided: str
    faults: Faults

    def place(self, ref: str) -> int:
        return self.convention.place_of(ref) or 0


def read_decision(text: str, path: str, convention: Convention, decided: str, faults: Faults) -> tuple[Mandate, ...]:
    """Return the mandates that a decision paragraph gives; ``decided`` is the meeting that decides, if it does not say so.

    A State that the register has in the same seat until the same meeting keeps the beginning that it has there; any
    other begins at the meeting that decides. What is no fault but worth knowing is recorded with the force CUSTOM.
    """
    ref = decided or deciding_meeting(text, convention)
    if not ref:
        faults.add(Origin(path, 1, 1), "no-meeting", _undecided(text, convention))
        return ()
    if convention.place_of(ref) is None:
        known = did_you_mean(ref, convention.formal_refs)
        faults.add(Origin(path, 1, 1), "unknown-meeting", f"{quoted(ref)} is not a known meeting{known}")
        return ()
    desk = _Desk(convention=convention, decided=ref, faults=faults)
    found: list[Mandate] = []
    with contextlib.suppress(TooManyFaultsError):
        for mandate in _mandates(list(_body(text, path)), desk):
            _refuse_twice(mandate, found, desk)
            found.append(mandate)
        _remark_too_many(found, desk)
        if not found and not faults.found:
            faults.add(
                Origin(path, 1, 1), "no-terms", "nobody is named here - a term is written 'until the end of the ...: Chile'"
            )
    return tuple(found)


def unnamed_groups(found: tuple[Mandate, ...], ref: str, convention: Convention) -> tuple[str, ...]:
    """Return the official names of the groups of that time for which a decision paragraph names nobody."""
    end = convention.meetings.end_of(ref)
    if not found or end is None:
        return ()
    named = {mandate.group for mandate in found}
    groups = [group for group in convention.groups if group.exists_on(end + datetime.timedelta(days=1))]
    return tuple(group.names.read("en") for group in groups if group.key not in named)


def deciding_meeting(text: str, convention: Convention) -> str:
    """Return the meeting that a decision paragraph says it is of, or nothing."""
    match = _FROM.search(" ".join(text.split()))
    return _meeting(match[1], convention) if match else ""


def meeting_name(ref: str, convention: Convention) -> str:
    """Return the name of a meeting, without the part where it was held in parts; its reference where it has no name."""
    record = convention.meetings.record(ref)
    if record is None or not record.name:
        return ref
    return record.name.rpartition(", ")[0] or record.name if record.part else record.name


def _undecided(text: str, convention: Convention) -> str:
    """Return why the meeting that decides cannot be told: its name is not known, or it is not there."""
    match = _FROM.search(" ".join(text.split()))
    if not match:
        return "the meeting that decides is not told - add --decided 3MSP"
    known = did_you_mean(match[1], _names(convention))
    return f"{quoted(match[1])}, the meeting that decides, is not a meeting of the convention{known}"


def _names(convention: Convention) -> tuple[str, ...]:
    return tuple(dict.fromkeys(meeting_name(record.ref, convention) for record in convention.meetings.records if record.name))


def _meeting(name: str, convention: Convention) -> str:
    """Return the reference of a meeting by its full name or by its short one."""
    wanted = folded(name).removesuffix(f" to the {folded(convention.names.read('en'))}")
    for record in convention.meetings.records:
        if wanted in {folded(record.name), folded(record.ref), folded(meeting_name(record.ref, convention))}:
            return record.ref
    return ""


def _body(text: str, path: str) -> Iterator[Passage]:
    """Yield the paragraphs that follow the words "as follows", up to the next numbered one; all where it does not say so."""
    all_of_it = list(paragraphs(text, path, _BEGINS, _ENDS))
    opening = next((number for number, one in enumerate(all_of_it) if _FROM.search(one.text)), -1)
    if opening >= 0:
        follows = _FOLLOWS.search(all_of_it[opening].text)
        rest = all_of_it[opening].part(follows.end(), len(all_of_it[opening].text)).stripped() if follows else None
        all_of_it = [*([rest] if rest and rest.text else []), *all_of_it[opening + 1 :]]
    for one in all_of_it:
        if (opening >= 0 and _NUMBERED.match(one.text)) or one.text.startswith(NOTES):
            return
        yield one


def _mandates(body: list[Passage], desk: _Desk) -> Iterator[Mandate]:
    """Yield the mandates below each heading; below one that is not known, faults are told and nothing else."""
    group, headed = "", False
    for part in (part for one in body for part in _clauses(one)):
        first = _UNTIL.search(part.text)
        head = part.part(0, first.start() if first else len(part.text)).stripped(" :;.,-\u2013\u2014")
        if head.text and first and _are_states(head, desk):
            name = _ahead(part).text
            sentence = f"{quoted(head.text)} stands before its term - write 'until the end of the {name}: {head.text}'"
            desk.faults.add(head.origin, "order-of-words", sentence)
            continue
        if head.text:
            group, headed = _group(head, desk), True
        elif not headed:
            desk.faults.add(part.origin, "no-group", "no working group stands above these names")
            continue
        found = list(_of_group(part.part(first.start(), len(part.text)), group, desk)) if first else []
        yield from found if group else ()


def _clauses(paragraph: Passage) -> Iterator[Passage]:
    """Yield the parts of a paragraph in which several groups follow one another."""
    parts = paragraph.parted(_PARTS) if _UNTIL.search(paragraph.text) else iter([paragraph])
    yield from (part.stripped() for part in parts if part.text.strip())


def _ahead(part: Passage) -> Passage:
    return next(iter([*part.parted(_UNTIL)][1:])).stripped(" ;.,:")


def _are_states(words: Passage, desk: _Desk) -> bool:
    """Tell whether words are a list of States and nothing else."""
    states = desk.convention.states
    return states.find(words.text) is not None or all(states.find(one.text.strip()) for one in words.parted(_STATES))


def _group(head: Passage, desk: _Desk) -> str:
    name = " ".join(_HEADING.sub("", head.text).split())
    found = desk.convention.named_group(name) or desk.convention.named_group(f"the {name}")
    if found is None:
        known = did_you_mean(name, [group.names.read("en") for group in desk.convention.groups])
        desk.faults.add(head.origin, "unknown-group", f"{quoted(name)} is not a group of the convention{known}")
    return found.key if found else ""


def _of_group(part: Passage, group: str, desk: _Desk) -> Iterator[Mandate]:
    for term in list(part.parted(_UNTIL))[1:]:
        words = term.stripped(" ;.,")
        joined = _AND.search(words.text)
        words = words.part(0, joined.start()) if joined else words
        name, colon, _ = words.text.partition(":")
        until = _until(words.part(0, len(name)), desk)
        if not until:
            continue
        listed = words.part(len(name) + len(colon), len(words.text)).stripped()
        if not listed.text:
            sentence = f"no State is named until the end of the {quoted(' '.join(name.split()))} - write it after a colon"
            desk.faults.add(words.origin, "no-state", sentence)
            continue
        for code, origin in _states(listed, desk):
            yield _mandate(group, code, until, origin, desk)


def _until(name: Passage, desk: _Desk) -> str:
    """Return the meeting with which terms end, or nothing after recording a fault."""
    until = _meeting(name.text, desk.convention)
    if not until:
        known = did_you_mean(" ".join(name.text.split()), _names(desk.convention))
        sentence = f"{quoted(name.text)} is not a meeting of the convention{known}"
        desk.faults.add(name.origin, "unknown-meeting", sentence)
    elif desk.convention.place_of(until) is None:
        desk.faults.add(name.origin, "not-formal", f"the {until} is not a formal meeting, and terms end with one")
    elif desk.place(until) <= desk.place(desk.decided):
        sentence = f"these terms end with the {until}, which is not after the {desk.decided} that decides"
        desk.faults.add(name.origin, "order", sentence)
    else:
        return until
    return ""


def _states(listed: Passage, desk: _Desk) -> Iterator[tuple[str, Origin]]:
    """Yield the States of a list; "and" within a State's name is not mistaken for the end of one."""
    pieces, index = list(listed.parted(_STATES)), 0
    while index < len(pieces):
        for end in range(len(pieces), index, -1):
            name = attrs.evolve(pieces[index], end=pieces[end - 1].end)
            state = desk.convention.states.find(name.text.strip())
            if state:
                yield state.code, name.origin
                index = end
                break
        else:
            desk.faults.add(pieces[index].origin, "unknown-state", _no_state(pieces[index].text.strip(), desk))
            index += 1


def _no_state(name: str, desk: _Desk) -> str:
    if not name:
        return "the name of a State is missing here"
    near = desk.convention.states.suggest(name)
    way = f" - did you mean {' or '.join(quoted(one) for one in near)}?" if near else ""
    return f"{quoted(name)} is not the name of a State{way}"


def _mandate(group: str, party: str, until: str, origin: Origin, desk: _Desk) -> Mandate:
    known = [m for m in desk.convention.roster.mandates if (m.group, m.party, m.until) == (group, party, until) and m.begins]
    begins = known[0].begins if known else desk.decided
    if not known and group and desk.place(until) - desk.place(desk.decided) == 1:
        name = desk.convention.states.by_code[party].names[-1].text
        begun = f"no earlier term of {name} until the {until} is known, so it is taken to begin at the end of the {desk.decided}"
        desk.faults.add(origin, "beginning-assumed", f"{begun} and to last one meeting only", force=Force.CUSTOM)
    source = f"decision of the {desk.decided}"
    return Mandate(group=group, party=party, begins=begins, until=until, source=source, origin=origin)


def _refuse_twice(mandate: Mandate, found: list[Mandate], desk: _Desk) -> None:
    first = next((one for one in found if (one.group, one.party) == (mandate.group, mandate.party)), None)
    if first:
        name = desk.convention.states.by_code[mandate.party].names[-1].text
        sentence = f"{name} is named in line {first.origin.line} already for this group - name it once"
        desk.faults.add(mandate.origin, "same-seat", sentence, others=(first.origin,))


def _remark_too_many(found: list[Mandate], desk: _Desk) -> None:
    """Record a remark, at the first name too many, for each group in which more States are named than it has seats."""
    for group in desk.convention.groups:
        named = [mandate for mandate in found if mandate.group == group.key]
        if len({mandate.party for mandate in named}) > group.seats:
            seats = "one seat" if group.seats == 1 else f"{group.seats} seats"
            sentence = f"{group.names.read('en')} has {seats}, and {len(named)} States are named for it"
            desk.faults.add(named[group.seats].origin, "too-many", sentence, force=Force.CUSTOM)
