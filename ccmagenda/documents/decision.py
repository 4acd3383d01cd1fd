"""The paragraph by which a formal meeting confirms and names its coordinators, in the form of real final documents.

What the register does not say surely, or not at all, stands in notes after the paragraph and never in it.
"""

import datetime
from collections.abc import Iterable, Iterator

from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents.coordinators import Board
from ccmagenda.model import Bullets, Document, Heading, Mandate, Paragraph, WorkingGroup
from ccmagenda.model.document import Block
from ccmagenda.notation.decision import NOTES, meeting_name

_PRESIDENTS_OWN = " of the President"
_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def _draw(board: Board, setting: Setting) -> Document:
    return Document(
        title=f"Coordinators: decision of the {_meeting(board.ref, board)}",
        language=setting.language.code,
        direction=setting.language.direction,
        blocks=tuple(_blocks(board, setting)),
    )


def _meeting(ref: str, board: Board) -> str:
    return meeting_name(ref, board.convention)


def _blocks(board: Board, setting: Setting) -> Iterator[Block]:
    named = {group.key: _named(group, board) for group in board.convention.groups}
    groups = [group for group in board.convention.groups if named[group.key]]
    if groups:
        yield Paragraph(_opening(groups, [mandate for held in named.values() for mandate in held], board, setting))
    else:
        yield Paragraph(f"No Coordinators are documented from the end of the {_meeting(board.ref, board)}.")
    for number, group in enumerate(groups, start=1):
        name = group.names.read(setting.language.code)
        yield Paragraph(f"Working Group on {_article(name)}{name}" if group.kind == "working group" else name)
        yield Paragraph(_terms(named[group.key], board, setting) + (";" if number < len(groups) else "."))
    notes = list(_notes(board, setting))
    if notes:
        yield Heading(2, NOTES)
        yield Bullets(notes)


def _named(group: WorkingGroup, board: Board) -> list[Mandate]:
    """Return who holds a group's seats; the President's own friends are no choice of the meeting."""
    held = [mandate for mandate in board.convention.holders(group.key, board.ref) if not mandate.role.endswith(_PRESIDENTS_OWN)]
    return sorted(held, key=lambda mandate: board.convention.place_of(mandate.until) or 0)


def _opening(groups: list[WorkingGroup], named: list[Mandate], board: Board, setting: Setting) -> str:
    """Return the sentence that names the groups: who stays is confirmed, who is new is welcomed, and only who is there."""
    stay, new = (any((mandate.begins == board.ref) is fresh for mandate in named) for fresh in (False, True))
    whom = f"{_roles(named, setting)} of {_counted(groups, board, setting)}"
    guide = " that will guide the intersessional work programme" if _has_intersessional(board) else ""
    since = f"{guide if new else ''} from the end of the {_meeting(board.ref, board)} as follows:"
    if stay and new:
        return f"The Meeting confirmed the {whom} and welcomed the appointment of the new {_roles(named, setting)}{since}"
    return f"The Meeting {'welcomed the appointment of' if new else 'confirmed'} the {whom}{since}"


def _roles(named: Iterable[Mandate], setting: Setting) -> str:
    """Return what those named are: Coordinators of every sort under one word, any other role by its own."""
    roles = dict.fromkeys("Coordinator" if "coordinator" in one.role.casefold() else one.role for one in named)
    return setting.language.listed([_plural(role) for role in roles])


def _plural(role: str) -> str:
    head, of, rest = role.partition(" of ")
    return f"{head}s{of}{rest}"


def _counted(groups: list[WorkingGroup], board: Board, setting: Setting) -> str:
    """Return how many groups of each kind there are, and how many of them where not all are named."""
    there = {group.key: group for group in (*board.convention.groups,) if group.exists_on(board.day)}
    there.update({group.key: group for group in groups})
    counts = []
    for kind in dict.fromkeys(group.kind for group in groups):
        some, every = (sum(group.kind == kind for group in of) for of in (groups, there.values()))
        what = "Working Group" if kind == "working group" else kind
        part = "" if some == every else f"{_count(some)} of "
        counts.append(f"{part}the {_count(every)} {what}{'' if every == 1 else 's'}")
    listed = setting.language.listed(counts)
    return listed if " of the " in listed else listed.replace(" and the ", " and ")


def _count(number: int) -> str:
    return _COUNTS[number] if number < len(_COUNTS) else str(number)


def _has_intersessional(board: Board) -> bool:
    """Tell whether a meeting that treats all themes, such as an intersessional one, is known before the next formal one."""
    known = board.convention
    treating = {series.key for series in known.series if series.treats_all_themes and not series.formal}
    place, first = known.place_of(board.ref), known.meetings.end_of(board.ref)
    following = known.formal_refs[place + 1 :][:1] if place is not None else ()
    last = (known.meetings.end_of(following[0]) if following else None) or datetime.date.max
    return any(
        record.series in treating and record.start and first and first < record.start < last for record in known.meetings.records
    )


def _article(name: str) -> str:
    return "the " if " of the " in name else ""


def _terms(held: list[Mandate], board: Board, setting: Setting) -> str:
    by_end: dict[str, list[Mandate]] = {}
    for mandate in held:
        by_end.setdefault(mandate.until, []).append(mandate)
    parts = [
        f"until the end of the {_meeting(until, board)}: {setting.language.listed([board.name(m.party) for m in mandates])}"
        for until, mandates in by_end.items()
    ]
    said = ", and ".join(parts)
    return said[0].upper() + said[1:]


def _notes(board: Board, setting: Setting) -> Iterator[str]:
    """Yield what the paragraph cannot say: doubts, seats without a holder, holders without a seat or a known term."""
    known = board.convention
    held = [(group, mandate) for group in known.groups for mandate in known.holders(group.key, board.ref)]
    friends = [(group, mandate) for group, mandate in held if mandate.role.endswith(_PRESIDENTS_OWN)]
    for role in dict.fromkeys(mandate.role for _, mandate in friends):
        names = _listed([pair for pair in friends if pair[1].role == role], board, setting)
        yield f"in office as {role}, which is not for the meeting to decide: {names}"
    doubts: dict[str, list[tuple[WorkingGroup, Mandate]]] = {}
    for group, mandate in held:
        if doubt := _doubt(mandate):
            doubts.setdefault(doubt, []).append((group, mandate))
    for doubt, pairs in doubts.items():
        yield f"{doubt}: {_listed(pairs, board, setting)}"
    for group in known.groups:
        yield from _seats(group, board, setting)


def _doubt(mandate: Mandate) -> str:
    """Return what is not sure about a mandate, or nothing."""
    deduced = " and ".join({"begins": "beginning", "until": "end"}.get(name, name) for name in mandate.deduced)
    sure = mandate.confidence if mandate.confidence != "documented" else f"{deduced} inferred" if deduced else ""
    return f"{sure} ({mandate.doubt})" if sure and mandate.doubt else sure


def _listed(pairs: Iterable[tuple[WorkingGroup, Mandate]], board: Board, setting: Setting) -> str:
    return "; ".join(f"{board.name(mandate.party)} ({group.names.read(setting.language.code)})" for group, mandate in pairs)


def _seats(group: WorkingGroup, board: Board, setting: Setting) -> Iterator[str]:
    """Yield that a group has more holders than seats, or seats without a holder, as far as it is there."""
    name = group.names.read(setting.language.code)
    seats = "one seat" if group.seats == 1 else f"{_count(group.seats)} seats"
    held = group.seats_of(board.convention.holders(group.key, board.ref))
    seen = [m for m in board.convention.seated(group.key, board.day) if not (m.begins and m.until)]
    if len(held) > group.seats:
        yield f"{name} has {seats}, and {_count(len(held))} States are named for it"
    if seen:
        names = _listed([(group, mandate) for mandate in seen], board, setting)
        yield f"found in office, but it is not known from or until which meeting: {names}"
    free = group.seats - len(held) - len(seen)
    if free > 0 and group.exists_on(board.day):
        said = f"{_count(free)} of the {seats}" if free < group.seats else f"the {seats}"
        unsure = "" if board.convention.is_complete_after(board.ref) else ", or no source names the holder"
        yield f"{said} in {name} {'is' if free == 1 else 'are'} vacant{unsure}"


kind = DocumentKind(summary="the paragraph by which a meeting names its coordinators", subject=Board, draw=_draw)
