"""The composition of the Coordination Committee on a day (reference/rules E2, and E7 after the First Review Conference)."""

from collections.abc import Iterator

from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents.coordinators import Board
from ccmagenda.model import Document, MeetingRecord, Paragraph, Table, Tone
from ccmagenda.model.document import Block

_NEW_CYCLE = "1RC"


def _draw(board: Board, setting: Setting) -> Document:
    return Document(
        title=f"{board.convention.names.read(setting.language.code)}: Coordination Committee",
        subtitle=board.when(setting),
        language=setting.language.code,
        direction=setting.language.direction,
        blocks=tuple(_blocks(board, setting)),
    )


def _blocks(board: Board, setting: Setting) -> Iterator[Block]:
    provision = board.convention.provision("E7" if _later(board) else "E2")
    if provision is None or (provision.since and provision.since > board.day):
        yield Paragraph("No such committee is documented for this convention and day.")
        return
    last, following = _around(board)
    rows = [("President (chair)", _president(_chairing(board, last, following), board))]
    rows += [("President-designate", _president(_designate(board, following), board))]
    if _later(board) and last:
        rows.append(("Outgoing President", _president(last, board)))
    for group in board.convention.groups:
        office = "Coordinator" if group.kind == "working group" else "Thematic Coordinator"
        role = f"{office}, {group.names.read(setting.language.code)}"
        rows += [(role, board.name(mandate.party)) for mandate in board.convention.seated(group.key, board.day)]
    rows += [
        ("Observer" if _later(board) else "Member", name) for name in ("ICRC", "United Nations", "Cluster Munition Coalition")
    ]
    yield Table(columns=("capacity", "who"), rows=rows)
    provision = board.convention.provision("E7" if _later(board) else "E2")
    if provision:
        yield Paragraph(
            f"{provision.number}: {provision.wording.read(setting.language.code)} ({provision.source})", tone=Tone.QUIET
        )


def _later(board: Board) -> bool:
    end = board.convention.meetings.end_of(_NEW_CYCLE)
    return end is not None and board.day > end


def _around(board: Board) -> tuple[MeetingRecord | None, MeetingRecord | None]:
    """Return the last formal meeting that had begun on the day, and the one after it."""
    records = [record for ref in board.convention.formal_refs if (record := board.convention.meetings.record(ref))]
    later = _later(board)
    ended = board.convention.meetings.end_of
    begun = [record for record in records if (day := ended(record.ref) if later else record.start) and day <= board.day]
    following = records[len(begun) : len(begun) + 1]
    return (begun[-1] if begun else None), (following[0] if following else None)


def _chairing(board: Board, last: MeetingRecord | None, following: MeetingRecord | None) -> MeetingRecord | None:
    """Return the meeting whose President is in office: since 2015 a presidency begins at the end of the meeting before (H7)."""
    return following if _later(board) and following else last


def _designate(board: Board, following: MeetingRecord | None) -> MeetingRecord | None:
    if not _later(board) or following is None:
        return following
    refs = board.convention.formal_refs
    place = refs.index(following.ref) + 1
    return board.convention.meetings.record(refs[place]) if place < len(refs) else None


def _president(record: MeetingRecord | None, board: Board) -> str:
    if record is None or not record.president:
        return "not known"
    return f"{board.name(record.president)} ({record.ref})"


kind = DocumentKind(summary="who makes up the Coordination Committee on a day", subject=Board, draw=_draw)
