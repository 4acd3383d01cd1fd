"""The seat board: who coordinates what, since and until which meeting, who leaves next, what is vacant."""

import datetime
from collections.abc import Iterator

import attrs

from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.model import Convention, Document, Finding, Language, Mandate, Paragraph, Table, Tone, WorkingGroup
from ccmagenda.model.document import Block
from ccmagenda.model.offices import days_seen

COORDINATING = frozenset({"Coordinator", "Co-Coordinator"})


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
    known = board.convention
    groups = [group for group in known.groups if group.exists_on(board.day) or known.seated(group.key, board.day)]
    ends = [end for group in groups for mandate in known.seated(group.key, board.day) if (end := _end(mandate, board))]
    rows = [row for group in groups for row in _rows(group, min(ends, default=0), board, setting)]
    if rows:
        yield Table(columns=("group", "holder", "since the end of", "until the end of", ""), rows=rows)
    else:
        yield Paragraph("No group with a seat of its own is known at that time.")
    if not known.roster.mandates:
        yield Paragraph("Our data holds no mandates of this convention; a register of your own adds them.", tone=Tone.QUIET)
    elif not all(known.has_mandates(group.key) for group in groups):
        unknown = "Where a holder is not known, our data names nobody for the group; a register of your own adds holders."
        yield Paragraph(unknown, tone=Tone.QUIET)
    limit = known.documented_until
    if limit:
        after = "after it, a vacant seat may only mean that no source names its holder"
        yield Paragraph(f"Offices are documented without gaps until the {limit}; {after}.", tone=Tone.QUIET)


def _end(mandate: Mandate, board: Board) -> int:
    return board.convention.place_of(mandate.until) or 0


def _rows(group: WorkingGroup, soonest: int, board: Board, setting: Setting) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield the seats of a group; whoever's term ends at the earliest of all ends leaves next."""
    name = group.names.read(setting.language.code)
    for mandate in board.convention.seated(group.key, board.day):
        leaves = "leaves next" if _end(mandate, board) == soonest and mandate.until else ""
        remarks = (leaves, seen_in_words(mandate, setting.language), doubt_of(mandate))
        yield (name, _holder(mandate, board), *term_of(mandate), "; ".join(filter(None, remarks)))
        name = ""
    for _ in range(board.convention.vacant(group.key, board.day)):
        yield name, "vacant" if board.convention.has_mandates(group.key) else "not known", "", "", ""
        name = ""


def _holder(mandate: Mandate, board: Board) -> str:
    """Return the State, with its role where that is not Coordinator."""
    name = board.name(mandate.party)
    return name if mandate.role in COORDINATING else f"{name} ({mandate.role})"


def term_of(mandate: Mandate) -> tuple[str, str]:
    """Return the meetings from and until whose end a term runs; what is deduced or not known is said."""
    return _said("begins", mandate.begins, mandate), _said("until", mandate.until, mandate)


def _said(name: str, ref: str, mandate: Mandate) -> str:
    return f"{ref} (inferred)" if ref and name in mandate.deduced else ref or "not known"


def seen_in_words(mandate: Mandate, language: Language) -> str:
    """Return when a State whose term is not known was found in office, or nothing."""
    days = None if mandate.begins and mandate.until else days_seen(mandate.seen)
    if days is None:
        return ""
    first, last = days
    month = f"in {language.months[first.month - 1]} {first.year}"
    missing = "end" if mandate.begins else "beginning" if mandate.until else "term"
    return f"known in office {f'on {language.date_in_words(first)}' if first == last else month}; {missing} not known"


def doubt_of(mandate: Mandate) -> str:
    """Return what is not certain about who holds an office, or nothing where it is documented."""
    return "" if mandate.confidence == "documented" else f"{mandate.confidence}: {mandate.doubt}".rstrip(": ")


kind = DocumentKind(
    summary="who coordinates what, since and until when, who leaves next, what is vacant", subject=Board, draw=_draw
)
