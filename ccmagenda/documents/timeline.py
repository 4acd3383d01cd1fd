"""The terms of all groups over the formal meetings, as a picture; what breaks a rule is marked by a sign and a word."""

from collections.abc import Iterator

from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents.coordinators import Board
from ccmagenda.model import Bar, Bullets, Document, Finding, Force, Heading, Mandate, Timeline
from ccmagenda.model.document import Block

BACK_TO_BACK, BREACH = "back to back", "breach"


def _draw(board: Board, setting: Setting) -> Document:
    return Document(
        title=f"{board.convention.names.read(setting.language.code)}: terms of Coordinators",
        subtitle=f"{board.refs[0]} to {board.refs[-1]}" if board.refs else "",
        language=setting.language.code,
        direction=setting.language.direction,
        blocks=tuple(_blocks(board, setting)),
        colophon="Set by ccmagenda.",
    )


def _blocks(board: Board, setting: Setting) -> Iterator[Block]:
    rows = tuple(
        row for group in board.convention.groups for row in _rows(group.key, group.names.read(setting.language.code), board)
    )
    yield Timeline(columns=board.refs, rows=rows, caption="Terms from the end of one formal meeting to the end of another")
    told = [finding for finding in board.findings if finding.force.counts]
    if told:
        yield Heading(2, "What was found", anchor="found")
        yield Bullets([f"{finding.force.value}: {finding.sentence}{_reading(finding)} [{finding.label}]" for finding in told])


def _reading(finding: Finding) -> str:
    return f" ({finding.reading})" if finding.reading else ""


def _rows(group: str, name: str, board: Board) -> Iterator[tuple[str, tuple[Bar, ...]]]:
    """Yield one lane for each seat that is needed, so that no two bars lie over one another."""
    lanes: list[list[Bar]] = []
    for bar in sorted(_bars(group, board), key=lambda bar: (bar.start, bar.end)):
        lane = next((lane for lane in lanes if lane[-1].end <= bar.start), None)
        if lane is None:
            lanes.append([bar])
        else:
            lane.append(bar)
    for number, lane in enumerate(lanes):
        yield ("" if number else name), tuple(lane)


def _bars(group: str, board: Board) -> Iterator[Bar]:
    offset = board.convention.place_of(board.refs[0]) or 0 if board.refs else 0
    last = len(board.refs)
    for mandate in board.convention.roster.mandates:
        first, until = board.convention.place_of(mandate.begins), board.convention.place_of(mandate.until)
        if mandate.group == group and mandate.party and first is not None and until is not None:
            start, end = max(0, first - offset), min(last, until - offset)
            if start < end:
                yield Bar(start=start, end=end, words=_name(mandate, board), short=mandate.party, mark=_mark(mandate, board))


def _name(mandate: Mandate, board: Board) -> str:
    """Return a State's name as it was when its term began."""
    state = board.convention.states.by_code.get(mandate.party)
    begun = board.convention.meetings.end_of(mandate.begins)
    return state.name_on(begun) if state and begun else mandate.party


def _mark(mandate: Mandate, board: Board) -> str:
    found = [finding for finding in board.findings if finding.origin == mandate.origin and finding.force.counts]
    if any(finding.force is Force.SHALL for finding in found):
        return BREACH
    if any(finding.rule == "no-back-to-back" for finding in found):
        return BACK_TO_BACK
    return "" if mandate.confidence == "documented" else mandate.confidence


kind = DocumentKind(summary="the terms of all groups over the formal meetings, as a picture", subject=Board, draw=_draw)
