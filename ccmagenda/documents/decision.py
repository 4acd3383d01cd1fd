"""The paragraph by which a formal meeting confirms and names its coordinators, in the form of real final documents."""

from collections.abc import Iterator

from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents.coordinators import Board
from ccmagenda.model import Document, Mandate, Paragraph, WorkingGroup
from ccmagenda.model.document import Block


def _draw(board: Board, setting: Setting) -> Document:
    return Document(
        title=f"Coordinators: decision of the {_meeting(board.ref, board)}",
        language=setting.language.code,
        direction=setting.language.direction,
        blocks=tuple(_blocks(board, setting)),
    )


def _meeting(ref: str, board: Board) -> str:
    record = board.convention.meetings.record(ref)
    return record.name if record and record.name else ref


def _blocks(board: Board, setting: Setting) -> Iterator[Block]:
    groups = [g for g in board.convention.groups if g.exists_on(board.day) and board.convention.holders(g.key, board.ref)]
    if not groups:
        yield Paragraph("No Coordinators are documented from the end of this meeting.")
        return
    working = sum(group.kind == "working group" for group in groups)
    counts = [_counted(working, "Working Group"), _counted(len(groups) - working, "thematic area")]
    whom = " and ".join(count for count in counts if count)
    since = f"from the end of the {_meeting(board.ref, board)} as follows:"
    welcomed = f"and welcomed the appointment of the new Coordinators, {since}"
    yield Paragraph(f"The Meeting confirmed the Coordinators of the {whom} {welcomed}")
    for number, group in enumerate(groups, start=1):
        name = group.names.read(setting.language.code)
        yield Paragraph(f"Working Group on {_article(name)}{name}" if group.kind == "working group" else name)
        yield Paragraph(_terms(group, board, setting) + (";" if number < len(groups) else "."))


def _counted(number: int, what: str) -> str:
    return f"{_count(number)} {what}{'' if number == 1 else 's'}" if number else ""


def _count(number: int) -> str:
    words = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    return words[number] if number < len(words) else str(number)


def _article(name: str) -> str:
    return "the " if " of the " in name else ""


def _terms(group: WorkingGroup, board: Board, setting: Setting) -> str:
    held = sorted(
        board.convention.holders(group.key, board.ref), key=lambda mandate: board.convention.place_of(mandate.until) or 0
    )
    by_end: dict[str, list[Mandate]] = {}
    for mandate in held:
        by_end.setdefault(mandate.until, []).append(mandate)
    parts = [
        f"until the end of the {_meeting(until, board)}: {setting.language.listed([board.name(m.party) for m in mandates])}"
        for until, mandates in by_end.items()
    ]
    said = ", and ".join(parts)
    return said[0].upper() + said[1:]


kind = DocumentKind(summary="the paragraph by which a meeting names its coordinators", subject=Board, draw=_draw)
