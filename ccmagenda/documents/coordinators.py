"""The seat board: who coordinates what, since and until which meeting, who leaves next, what is vacant."""

import datetime
from collections.abc import Iterator

import attrs

from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents._voice import Piece, Voice, voice
from ccmagenda.model import Convention, Document, Finding, Language, Mandate, Paragraph, Table, Tone, WorkingGroup
from ccmagenda.model.document import Block, Line, line
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

    def name(self, code: str, said: Voice) -> str:
        """Return the name of a State on the day of the board."""
        return said.state(code, min(self.day, datetime.date(9999, 1, 1)))

    def when(self, said: Voice) -> str:
        """Return the day in words, or the meeting."""
        return said.say("from-end-of", meeting=self.ref) if self.ref else said.language.date_in_words(self.day)

    def document(self, blocks: Iterator[Block], term: str, said: Voice) -> Document:
        """Return a document on the day or the meeting of the board."""
        title = said.say(term, convention=self.convention.names.read(said.language.code))
        return said.document(blocks, title=title, subtitle=self.when(said))


def _draw(board: Board, setting: Setting) -> Document:
    said = voice(setting)
    return board.document(_blocks(board, said), "coordinators-of", said)


def _blocks(board: Board, said: Voice) -> Iterator[Block]:
    known = board.convention
    groups = [group for group in known.groups if group.exists_on(board.day) or known.seated(group.key, board.day)]
    ends = [end for group in groups for mandate in known.seated(group.key, board.day) if (end := _end(mandate, board))]
    rows = [row for group in groups for row in _rows(group, min(ends, default=0), board, said)]
    if rows:
        columns = tuple(said.say(f"column-{name}") for name in ("group", "holder", "since-end", "until-end"))
        yield Table(columns=(*columns, ""), rows=rows)
    else:
        yield Paragraph(said.say("no-groups"))
    if not known.roster.mandates:
        yield Paragraph(said.say("no-mandates"), tone=Tone.QUIET)
    elif not all(known.has_mandates(group.key) for group in groups):
        yield Paragraph(said.say("holders-unknown"), tone=Tone.QUIET)
    if known.documented_until:
        yield Paragraph(said.say("documented-until", meeting=known.documented_until), tone=Tone.QUIET)


def _end(mandate: Mandate, board: Board) -> int:
    return board.convention.place_of(mandate.until) or 0


def _rows(group: WorkingGroup, soonest: int, board: Board, said: Voice) -> Iterator[tuple[Piece, ...]]:
    """Yield the seats of a group; whoever's term ends at the earliest of all ends leaves next."""
    name: Line = (said.read(group.names),)
    for mandate in board.convention.seated(group.key, board.day):
        leaves = said.say("leaves-next") if _end(mandate, board) == soonest and mandate.until else ""
        remarks = (leaves, seen_in_words(mandate, said.language), doubt_of(mandate, said))
        yield (name, _holder(mandate, board, said), *term_of(mandate, said.language), said.listed(remarks))
        name = ()
    for _ in range(board.convention.vacant(group.key, board.day)):
        yield name, said.say("vacant" if board.convention.has_mandates(group.key) else "not-known"), "", "", ""
        name = ()


def _holder(mandate: Mandate, board: Board, said: Voice) -> Line:
    """Return the State, with its role where that is not Coordinator."""
    name = board.name(mandate.party, said)
    usual = mandate.role in COORDINATING
    return line(name) if usual else said.line("in-brackets", words=name, aside=said.known("office", mandate.role))


def term_of(mandate: Mandate, language: Language, pattern: str = "") -> tuple[str, str]:
    """Return the meetings from and until whose end a term runs; what is deduced or not known is said.

    ``pattern`` is a term in which each meeting is told, such as "end-of".
    """
    return _said("begins", mandate.begins, mandate, language, pattern), _said("until", mandate.until, mandate, language, pattern)


def _said(name: str, ref: str, mandate: Mandate, language: Language, pattern: str) -> str:
    if not ref:
        return language.say("not-known")
    words = language.say(pattern, meeting=ref) if pattern else ref
    return language.say("as-inferred", words=words) if name in mandate.deduced else words


def seen_in_words(mandate: Mandate, language: Language) -> str:
    """Return when a State whose term is not known was found in office, or nothing."""
    days = None if mandate.begins and mandate.until else days_seen(mandate.seen)
    if days is None:
        return ""
    first, last = days
    missing = language.say("missing-end" if mandate.begins else "missing-beginning" if mandate.until else "missing-term")
    if first == last:
        return language.say("seen-on", date=language.date_in_words(first), missing=missing)
    return language.say("seen-in", month=language.months[first.month - 1], year=first.year, missing=missing)


def doubt_of(mandate: Mandate, said: Voice) -> Line:
    """Return what is not certain about who holds an office, or nothing where it is documented."""
    return () if mandate.confidence == "documented" else said.sure(mandate.confidence, mandate.doubt)


kind = DocumentKind(
    summary="who coordinates what, since and until when, who leaves next, what is vacant", subject=Board, draw=_draw
)
