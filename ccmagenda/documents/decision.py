"""The paragraph by which a formal meeting confirms and names its coordinators, in the form of real final documents.

What the register does not say surely, or not at all, stands in notes after the paragraph and never in it.
"""

import datetime
import functools
from collections.abc import Iterable, Iterator

import attrs

from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents._voice import Piece, Voice, joined, voice
from ccmagenda.documents.coordinators import Board
from ccmagenda.model import Bullets, Document, Heading, Mandate, Paragraph, Span, WorkingGroup, words_of
from ccmagenda.model.document import Block, Line, line

_PRESIDENTS_OWN = " of the President"


def _draw(board: Board, setting: Setting) -> Document:
    said = voice(setting)
    title = said.line("decision-of", meeting=said.meeting(board.ref))
    return said.document(_blocks(board, said), title=words_of(title))


def _blocks(board: Board, said: Voice) -> Iterator[Block]:
    named = {group.key: _named(group, board) for group in board.convention.groups}
    groups = [group for group in board.convention.groups if named[group.key]]
    if groups:
        yield Paragraph(_opening(groups, [mandate for held in named.values() for mandate in held], board, said))
    else:
        yield Paragraph(said.line("no-coordinators-from", meeting=said.meeting(board.ref)))
    for number, group in enumerate(groups, start=1):
        yield Paragraph(_heading(group, said))
        end = said.language.terms["semicolon"].rstrip() if number < len(groups) else said.say("full-stop")
        yield Paragraph(joined((*_terms(named[group.key], board, said), Span(end))))
    notes = list(_notes(board, said))
    if notes:
        yield Heading(2, said.say("notes-on-draft"))
        yield Bullets(notes)


def _heading(group: WorkingGroup, said: Voice) -> Line:
    name = said.read(group.names)
    if group.kind != "working group":
        return (name,)
    return said.line("working-group-on-the" if " of the " in name.text else "working-group-on", group=name)


def _named(group: WorkingGroup, board: Board) -> list[Mandate]:
    """Return who holds a group's seats; the President's own friends are no choice of the meeting."""
    held = [mandate for mandate in board.convention.holders(group.key, board.ref) if not mandate.role.endswith(_PRESIDENTS_OWN)]
    return sorted(held, key=lambda mandate: board.convention.place_of(mandate.until) or 0)


def _opening(groups: list[WorkingGroup], named: list[Mandate], board: Board, said: Voice) -> Line:
    """Return the sentence that names the groups: who stays is confirmed, who is new is welcomed, and only who is there."""
    stay, new = (any((mandate.begins == board.ref) is fresh for mandate in named) for fresh in (False, True))
    what = "decision-both" if stay and new else "decision-new" if new else "decision-stay"
    guiding = "-guiding" if new and _has_intersessional(board) else ""
    roles, counted = _roles(named, said), _counted(groups, board, said)
    return said.line(f"{what}{guiding}", roles=roles, groups=counted, meeting=said.meeting(board.ref))


def _roles(named: Iterable[Mandate], said: Voice) -> Line:
    """Return what those named are: Coordinators of every sort under one word, any other role by its own."""
    roles = dict.fromkeys("Coordinator" if "coordinator" in one.role.casefold() else one.role for one in named)
    return said.all_of([said.known("offices", role, _plural(role)) for role in roles])


def _plural(role: str) -> str:
    """Return the English plural of a role that has no term: "Friends of the Chair"."""
    head, of, rest = role.partition(" of ")
    return f"{head}s{of}{rest}"


def _counted(groups: list[WorkingGroup], board: Board, said: Voice) -> Line:
    """Return how many groups of each kind there are, and how many of them where not all are named."""
    there = {group.key: group for group in (*board.convention.groups,) if group.exists_on(board.day)}
    there.update({group.key: group for group in groups})
    counted = {
        kind: tuple(sum(group.kind == kind for group in of) for of in (groups, there.values()))
        for kind in dict.fromkeys(group.kind for group in groups)
    }
    if all(some == every for some, every in counted.values()):
        return said.line("all-groups", groups=said.all_of([_whole(kind, every, said) for kind, (_, every) in counted.items()]))
    return said.all_of(
        [
            said.line("all-groups", groups=_whole(kind, every, said))
            if some == every
            else said.line("some-groups", some=said.count(some), count=said.count(every), kinds=_kind(kind, every, said))
            for kind, (some, every) in counted.items()
        ]
    )


def _whole(kind: str, count: int, said: Voice) -> Line:
    return said.line("counted-groups", count=said.count(count), kinds=_kind(kind, count, said))


def _kind(kind: str, count: int, said: Voice) -> Span:
    return said.known("kind", kind) if count == 1 else said.known("kinds", kind, f"{kind}s")


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


def _terms(held: list[Mandate], board: Board, said: Voice) -> Line:
    by_end: dict[str, list[Mandate]] = {}
    for mandate in held:
        by_end.setdefault(mandate.until, []).append(mandate)
    parts = [
        said.line(
            "until-end-named",
            meeting=said.meeting(until),
            states=said.language.listed([board.name(mandate.party, said) for mandate in mandates]),
        )
        for until, mandates in by_end.items()
    ]
    words = functools.reduce(lambda some, last: said.line("and-until", some=some, last=last), parts)
    first = words[0]
    return (attrs.evolve(first, text=first.text[:1].upper() + first.text[1:]), *words[1:])


Seat = tuple[WorkingGroup, Mandate]


def _notes(board: Board, said: Voice) -> Iterator[Line]:
    """Yield what the paragraph cannot say: doubts, seats without a holder, holders without a seat or a known term."""
    known = board.convention
    held = [(group, mandate) for group in known.groups for mandate in known.holders(group.key, board.ref)]
    friends = [(group, mandate) for group, mandate in held if mandate.role.endswith(_PRESIDENTS_OWN)]
    for role in dict.fromkeys(mandate.role for _, mandate in friends):
        names = _listed([pair for pair in friends if pair[1].role == role], board, said)
        yield said.line("note-friends", role=said.known("office", role), names=names)
    doubts: dict[Line, list[Seat]] = {}
    for group, mandate in held:
        if doubt := _doubt(mandate, said):
            doubts.setdefault(doubt, []).append((group, mandate))
    for doubt, pairs in doubts.items():
        yield said.line("note", doubt=doubt, names=_listed(pairs, board, said))
    for group in known.groups:
        yield from _seats(group, board, said)


def _doubt(mandate: Mandate, said: Voice) -> Line:
    """Return what is not sure about a mandate, or nothing."""
    if mandate.confidence != "documented":
        sure: Piece = said.known("sure", mandate.confidence)
    elif mandate.deduced:
        sure = said.say(f"deduced-{mandate.deduced[0] if len(mandate.deduced) == 1 else 'both'}")
    else:
        return ()
    return said.line("in-brackets", words=sure, aside=said.told(mandate.doubt)) if mandate.doubt else line(sure)


def _listed(pairs: Iterable[Seat], board: Board, said: Voice) -> Line:
    return said.listed(
        said.line("in-brackets", words=board.name(mandate.party, said), aside=said.read(group.names)) for group, mandate in pairs
    )


def _seats(group: WorkingGroup, board: Board, said: Voice) -> Iterator[Line]:
    """Yield that a group has more holders than seats, or seats without a holder, as far as it is there."""
    name = said.read(group.names)
    seats = said.say("one-seat") if group.seats == 1 else said.say("several-seats", count=said.count(group.seats))
    held = group.seats_of(board.convention.holders(group.key, board.ref))
    seen = [m for m in board.convention.seated(group.key, board.day) if not (m.begins and m.until)]
    if len(held) > group.seats:
        yield said.line("note-too-many", group=name, seats=seats, count=said.count(len(held)))
    if seen:
        yield said.line("note-seen", names=_listed([(group, mandate) for mandate in seen], board, said))
    free = group.seats - len(held) - len(seen)
    if free > 0 and group.exists_on(board.day):
        open_ = said.say("seats-some", free=said.count(free), seats=seats)
        vacant = open_ if free < group.seats else said.say("seats-all", seats=seats)
        unsure = "" if board.convention.is_complete_after(board.ref) else "-or-unknown"
        yield said.line(f"note{'' if free == 1 else '-several'}-vacant{unsure}", seats=vacant, group=name)


kind = DocumentKind(summary="the paragraph by which a meeting names its coordinators", subject=Board, draw=_draw)
