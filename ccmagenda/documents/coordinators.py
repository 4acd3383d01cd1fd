"""The seat board: who coordinates what, since and until which meeting, who leaves next, what is vacant."""

import datetime
from collections.abc import Iterator

import attrs

from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.model import Convention, Document, Finding, Mandate, Paragraph, Table, Tone, WorkingGroup
from ccmagenda.model.document import Block


@attrs.frozen(kw_only=True)
class Board:
    """What is asked of a register of offices: a day or the end of a meeting, a State, or a span of formal meetings."""

    convention: Convention
    day: datetime.date
    ref: str = ""
    state: str = ""
    refs: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()

    def name(self, code: str) -> str:
        """Return the name of a State on the day of the board."""
        state = self.convention.states.by_code.get(code)
        return state.name_on(min(self.day, datetime.date(9999, 1, 1))) if state else code

    def when(self, setting: Setting) -> str:
        """Return the day in words, or the meeting."""
        return f"from the end of the {self.ref}" if self.ref else setting.language.date_in_words(self.day)


def _draw(board: Board, setting: Setting) -> Document:
    return Document(
        title=f"{board.convention.names.read(setting.language.code)}: Coordinators",
        subtitle=board.when(setting),
        language=setting.language.code,
        direction=setting.language.direction,
        blocks=tuple(_blocks(board, setting)),
    )


def _blocks(board: Board, setting: Setting) -> Iterator[Block]:
    groups = [group for group in board.convention.groups if group.exists_on(board.day)]
    ends = [_end(mandate, board) for group in groups for mandate in board.convention.seated(group.key, board.day)]
    rows = [row for group in groups for row in _rows(group, min(ends, default=0), board, setting)]
    if rows:
        yield Table(columns=("group", "holder", "since the end of", "until the end of", ""), rows=rows)
    else:
        yield Paragraph("No group with a seat of its own is known at that time.")
    if not board.convention.roster.mandates:
        yield Paragraph("Our data holds no mandates of this convention; a register of your own adds them.", tone=Tone.QUIET)
    limit = board.convention.documented_until
    if limit:
        after = "after it, a vacant seat may only mean that no source names its holder"
        yield Paragraph(f"Offices are documented without gaps until the {limit}; {after}.", tone=Tone.QUIET)


def _end(mandate: Mandate, board: Board) -> int:
    return board.convention.place_of(mandate.until) or 0


def _rows(group: WorkingGroup, soonest: int, board: Board, setting: Setting) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield the seats of a group; whoever's term ends at the earliest of all ends leaves next."""
    name = group.names.read(setting.language.code)
    for mandate in board.convention.seated(group.key, board.day):
        leaves = "leaves next" if _end(mandate, board) == soonest else ""
        yield (
            name,
            board.name(mandate.party),
            mandate.begins,
            mandate.until,
            "; ".join(part for part in (leaves, _doubt(mandate)) if part),
        )
        name = ""
    for _ in range(board.convention.vacant(group.key, board.day)):
        yield name, "vacant" if board.convention.roster.mandates else "not known", "", "", ""
        name = ""


def _doubt(mandate: Mandate) -> str:
    return "" if mandate.confidence == "documented" else f"{mandate.confidence}: {mandate.doubt}".rstrip(": ")


kind = DocumentKind(
    summary="who coordinates what, since and until when, who leaves next, what is vacant", subject=Board, draw=_draw
)
