"""The paragraph of a final document by which a meeting names its coordinators, read into mandates."""

import contextlib
import datetime
import re
from collections.abc import Iterator

import attrs

from ccmagenda.model import Convention, Mandate, Origin, folded
from ccmagenda.notation.faults import Faults, TooManyFaultsError, did_you_mean, quoted

_UNTIL = re.compile(r"(?i)(?:,?\s*and\s+)?\buntil\s+the\s+end\s+of\s+the\s+")
_FROM = re.compile(r"(?i)from\s+the\s+end\s+of\s+the\s+([^,:;]+?)(?=\s+as\s+follows|[,:;.])")
_BEGINS = re.compile(r"(?i)(?:until\s+the\s+end\b|working\s+group\s+on\b|\d+\.\s|at\s+the\s+same\b)")
_ENDS = re.compile(r"(?i)(?:[;.]|as\s+follows:)$")
_AND = re.compile(r"(?i),?\s+and$")
_NUMBERED = re.compile(r"\d+\.\s")
_HEADING = re.compile(r"(?i)^(?:the\s+)?working\s+group\s+on\s+(?:the\s+)?")


@attrs.frozen
class _Line:
    text: str
    origin: Origin


def read_decision(text: str, path: str, convention: Convention, decided: str, faults: Faults) -> tuple[Mandate, ...]:
    """Return the mandates that a decision paragraph gives; ``decided`` is the meeting that decides, if it does not say so.

    A State that the register has in the same seat until the same meeting keeps the beginning that it has there; any
    other begins at the meeting that decides.
    """
    lines = [_Line(line.strip(), Origin(path, number, 1)) for number, line in enumerate(text.split("\n"), start=1)]
    ref = decided or deciding_meeting(text, convention)
    if not ref:
        faults.add(Origin(path, 1, 1), "no-meeting", _undecided(text, convention))
        return ()
    if convention.place_of(ref) is None:
        known = did_you_mean(ref, convention.formal_refs)
        faults.add(Origin(path, 1, 1), "unknown-meeting", f"{quoted(ref)} is not a known meeting{known}")
        return ()
    found: list[Mandate] = []
    with contextlib.suppress(TooManyFaultsError):
        found.extend(_mandates(lines, ref, convention, faults))
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


def _undecided(text: str, convention: Convention) -> str:
    """Return why the meeting that decides cannot be told: its name is not known, or it is not there."""
    match = _FROM.search(" ".join(text.split()))
    if not match:
        return "the meeting that decides is not told - add --decided 3MSP"
    known = did_you_mean(match[1], [record.name for record in convention.meetings.records if record.name])
    return f"{quoted(match[1])}, the meeting that decides, is not a meeting of the convention{known}"


def _meeting(name: str, convention: Convention) -> str:
    """Return the reference of a meeting by its full name or by its short one."""
    wanted = folded(name).removesuffix(" to the convention on cluster munitions")
    for record in convention.meetings.records:
        if wanted in {folded(record.name), folded(record.ref)}:
            return record.ref
    return ""


def _mandates(lines: list[_Line], decided: str, convention: Convention, faults: Faults) -> Iterator[Mandate]:
    group, headed = "", False
    paragraphs = list(_paragraphs(lines))
    begun = next((number + 1 for number, line in enumerate(paragraphs) if _FROM.search(line.text)), 0)
    for line in paragraphs[begun:]:
        if begun and _NUMBERED.match(line.text):
            break
        if not _UNTIL.search(line.text):
            group, headed = _group(line, convention, faults), True
        elif not group and not headed:
            faults.add(line.origin, "no-group", "no working group stands above these names")
        else:  # under a heading that is not known, too, so that no fault of the paragraph is hidden
            found = list(_of_group(line, group, decided, convention, faults))
            yield from found if group else ()


def _paragraphs(lines: list[_Line]) -> Iterator[_Line]:
    """Join the lines that one paragraph was broken into, as in text that was pasted from a page."""
    held: _Line | None = None
    for line in lines:
        if held and (not line.text or _BEGINS.match(line.text) or _ENDS.search(held.text)):
            yield held
            held = None
        if line.text:
            held = _Line(f"{held.text} {line.text}", held.origin) if held else line
    if held:
        yield held


def _group(line: _Line, convention: Convention, faults: Faults) -> str:
    name = _HEADING.sub("", line.text).rstrip(":;.")
    found = convention.named_group(name) or convention.named_group(f"the {name}")
    if found is None:
        known = did_you_mean(name, [group.names.read("en") for group in convention.groups])
        faults.add(line.origin, "unknown-group", f"{quoted(name)} is not a group of the convention{known}")
    return found.key if found else ""


def _of_group(line: _Line, group: str, decided: str, convention: Convention, faults: Faults) -> Iterator[Mandate]:
    for part in _UNTIL.split(line.text)[1:]:
        name, colon, states = _AND.sub("", part.rstrip(" ;.,")).partition(":")
        until = _meeting(name, convention)
        if not until or not colon:
            known = did_you_mean(name, [record.name for record in convention.meetings.records if record.name])
            faults.add(line.origin, "unknown-meeting", f"{quoted(name)} is not a meeting of the convention{known}")
            continue
        if (convention.place_of(until) or 0) <= (convention.place_of(decided) or 0):
            faults.add(line.origin, "order", f"these terms end with the {until}, which is not after the {decided} that decides")
            continue
        for code in _states(states, line, convention, faults):
            yield _mandate(group, code, until, decided, convention, line.origin)


def _states(text: str, line: _Line, convention: Convention, faults: Faults) -> Iterator[str]:
    """Yield the States of a list; "and" within a State's name is not mistaken for the end of one."""
    pieces = re.split(r"(\s*,\s*(?:and\s+)?|\s+and\s+)", text.strip())
    index = 0
    while index < len(pieces):
        for end in range(len(pieces), index, -1):
            state = convention.states.find("".join(pieces[index:end]).strip())
            if state:
                yield state.code
                index = end + 1
                break
        else:
            name = pieces[index].strip()
            near = convention.states.suggest(name)
            way = f" - did you mean {' or '.join(quoted(one) for one in near)}?" if near else ""
            faults.add(line.origin, "unknown-state", f"{quoted(name)} is not the name of a State{way}")
            index += 2


def _mandate(group: str, party: str, until: str, decided: str, convention: Convention, origin: Origin) -> Mandate:
    known = [m for m in convention.roster.mandates if (m.group, m.party, m.until) == (group, party, until)]
    begins = known[0].begins if known else decided
    return Mandate(group=group, party=party, begins=begins, until=until, source=f"decision of the {decided}", origin=origin)
