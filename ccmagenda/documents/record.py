"""A State's record: every office that it has held."""

import datetime
from collections.abc import Iterator

from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents.coordinators import Board
from ccmagenda.model import Document, Paragraph, Table
from ccmagenda.model.document import Block


def _draw(board: Board, setting: Setting) -> Document:
    state = board.convention.states.by_code.get(board.state)
    return Document(
        title=f"{state.names[-1].text if state else board.state}: offices under the {board.convention.short}",
        language=setting.language.code,
        direction=setting.language.direction,
        blocks=tuple(_blocks(board, setting)),
    )


def _blocks(board: Board, setting: Setting) -> Iterator[Block]:
    rows = sorted(_rows(board, setting), key=lambda row: row[0])
    if not rows:
        yield Paragraph("No office is known.")
        return
    yield Table(columns=("office", "from", "until", "how sure"), rows=[row[1:] for row in rows])


def _rows(board: Board, setting: Setting) -> Iterator[tuple[datetime.date, str, str, str, str]]:
    convention = board.convention
    for mandate in convention.roster.mandates:
        if mandate.party == board.state:
            group = convention.group(mandate.group)
            office = f"{mandate.role}, {group.names.read(setting.language.code) if group else mandate.group}"
            begun = convention.meetings.end_of(mandate.begins) or datetime.date.max
            yield (
                begun,
                office,
                f"end of the {mandate.begins}" if mandate.begins else "not known",
                _until(mandate.until),
                mandate.confidence,
            )
    for record in convention.meetings.records:
        if record.president == board.state:
            days = setting.language.days_in_words(record.start, record.end or record.start) if record.start else "not known"
            yield (
                record.start or datetime.date.max,
                f"President or chair, {record.name or record.ref}",
                days,
                "",
                record.confidence,
            )


def _until(ref: str) -> str:
    return f"end of the {ref}" if ref else "not known"


kind = DocumentKind(summary="every office that a State has held", subject=Board, draw=_draw)
