"""The composition of the Coordination Committee on a day (reference/rules E2, and E7 after the First Review Conference)."""

from collections.abc import Iterator

from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents._voice import Piece, Voice, joined, voice
from ccmagenda.documents.coordinators import COORDINATING, Board, doubt_of, seen_in_words
from ccmagenda.model import Document, MeetingRecord, Paragraph, Span, Table, Tone, WorkingGroup
from ccmagenda.model.document import Block, Line, line


def _draw(board: Board, setting: Setting) -> Document:
    said = voice(setting)
    return board.document(_blocks(board, said), "committee-of", said)


def _blocks(board: Board, said: Voice) -> Iterator[Block]:
    provision = board.convention.provision("E7" if _later(board) else "E2")
    if provision is None or (provision.since and provision.since > board.day):
        yield Paragraph(said.say("no-committee"))
        return
    presidents, say = board.convention.presidents_on(board.day), said.say
    rows: list[tuple[Piece, Piece]] = [(say("capacity-president"), _president(presidents.president, board, said))]
    rows += [(say("office-president-designate"), _president(presidents.designate, board, said))]
    if _later(board) and presidents.outgoing:
        rows.append((say("capacity-outgoing"), _president(presidents.outgoing, board, said)))
    rows += [row for group in board.convention.groups for row in _coordinators(group, board, said)]
    others = say("capacity-observer" if _later(board) else "capacity-member")
    rows += [(others, say(f"body-{body}")) for body in ("icrc", "united-nations", "cmc")]
    yield Table(columns=(say("column-capacity"), say("column-held-by")), rows=rows)
    cited = (Span(f"{provision.number}: "), said.read(provision.wording), said.told(f" ({provision.source})"))
    yield Paragraph(joined(cited), tone=Tone.QUIET)


def _later(board: Board) -> bool:
    end = board.convention.meetings.end_of(board.convention.presidents_ahead_after)
    return end is not None and board.day > end


def _coordinators(group: WorkingGroup, board: Board, said: Voice) -> Iterator[tuple[Line, Line]]:
    """Yield the Coordinators of a group, each with what is not certain, and the seats of which no holder is known."""
    if not group.exists_on(board.day):
        return
    office = said.say("office-coordinator" if group.kind == "working group" else "office-thematic-coordinator")
    capacity = said.line("office-of", office=office, of=said.read(group.names))
    for mandate in board.convention.seated(group.key, board.day):
        if mandate.role in COORDINATING:
            unsure = said.listed((seen_in_words(mandate, said.language), doubt_of(mandate, said)))
            name = board.name(mandate.party, said)
            yield capacity, said.line("in-brackets", words=name, aside=unsure) if unsure else line(name)
    for _ in range(board.convention.vacant(group.key, board.day)):
        yield capacity, line(said.say("no-holder"))


def _president(record: MeetingRecord | None, board: Board, said: Voice) -> str:
    if record is None or not record.president:
        return said.say("not-known")
    return said.say("in-brackets", words=board.name(record.president, said), aside=record.ref)


kind = DocumentKind(summary="who makes up the Coordination Committee on a day", subject=Board, draw=_draw)
