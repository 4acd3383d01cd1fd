"""The composition of the Coordination Committee on a day (reference/rules E2, and E7 after the First Review Conference)."""

from collections.abc import Iterator

from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents.coordinators import COORDINATING, Board, doubt_of, seen_in_words
from ccmagenda.model import Document, MeetingRecord, Paragraph, Table, Tone, WorkingGroup
from ccmagenda.model.document import Block


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
    presidents = board.convention.presidents_on(board.day)
    rows = [("President (chair)", _president(presidents.president, board))]
    rows += [("President-designate", _president(presidents.designate, board))]
    if _later(board) and presidents.outgoing:
        rows.append(("Outgoing President", _president(presidents.outgoing, board)))
    rows += [row for group in board.convention.groups for row in _coordinators(group, board, setting)]
    others = "Observer" if _later(board) else "Member"
    rows += [(others, name) for name in ("ICRC", "United Nations", "Cluster Munition Coalition")]
    yield Table(columns=("capacity", "who"), rows=rows)
    yield Paragraph(f"{provision.number}: {provision.wording.read(setting.language.code)} ({provision.source})", tone=Tone.QUIET)


def _later(board: Board) -> bool:
    end = board.convention.meetings.end_of(board.convention.presidents_ahead_after)
    return end is not None and board.day > end


def _coordinators(group: WorkingGroup, board: Board, setting: Setting) -> Iterator[tuple[str, str]]:
    """Yield the Coordinators of a group, each with what is not certain, and the seats of which no holder is known."""
    if not group.exists_on(board.day):
        return
    office = "Coordinator" if group.kind == "working group" else "Thematic Coordinator"
    capacity = f"{office}, {group.names.read(setting.language.code)}"
    for mandate in board.convention.seated(group.key, board.day):
        if mandate.role in COORDINATING:
            unsure = "; ".join(filter(None, (seen_in_words(mandate, setting.language), doubt_of(mandate))))
            yield capacity, f"{board.name(mandate.party)} ({unsure})" if unsure else board.name(mandate.party)
    for _ in range(board.convention.vacant(group.key, board.day)):
        yield capacity, "no holder is known"


def _president(record: MeetingRecord | None, board: Board) -> str:
    if record is None or not record.president:
        return "not known"
    return f"{board.name(record.president)} ({record.ref})"


kind = DocumentKind(summary="who makes up the Coordination Committee on a day", subject=Board, draw=_draw)
