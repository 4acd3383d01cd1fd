"""A State's record: every office that it has held."""

import datetime
from collections.abc import Iterator

from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents.coordinators import Board, seen_in_words, term_of
from ccmagenda.model import Convention, Document, Mandate, MeetingRecord, Paragraph, Table
from ccmagenda.model.document import Block
from ccmagenda.model.offices import days_seen

_DESIGNATED = "inferred: a meeting designates who presides over the next"


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


Row = tuple[datetime.date, str, str, str, str]


def _rows(board: Board, setting: Setting) -> Iterator[Row]:
    """Yield every office, each with the day by which it is sorted in front."""
    for mandate in board.convention.roster.mandates:
        if mandate.party == board.state:
            yield _coordinator(mandate, board.convention, setting)
    for ref in board.convention.formal_refs:
        record = board.convention.meetings.record(ref)
        if record and record.president == board.state:
            yield from _presidency(record, board.convention)
    for record in board.convention.meetings.records:
        if record.president == board.state and board.convention.place_of(record.ref) is None:
            yield _chair(record, setting)


def _coordinator(mandate: Mandate, convention: Convention, setting: Setting) -> Row:
    group = convention.group(mandate.group)
    office = f"{mandate.role}, {group.names.read(setting.language.code) if group else mandate.group}"
    seen = days_seen(mandate.seen)
    begun = convention.meetings.end_of(mandate.begins) or (seen[0] if seen else datetime.date.max)
    begins, until = (said if said == "not known" else f"end of the {said}" for said in term_of(mandate))
    why = mandate.doubt or seen_in_words(mandate, setting.language)
    return begun, office, begins, until, f"{mandate.confidence}: {why}" if why else mandate.confidence


def _presidency(record: MeetingRecord, convention: Convention) -> Iterator[Row]:
    """Yield a State's presidency of a formal meeting, and before it the time as President-designate."""
    place = convention.place_of(record.ref) or 0
    earlier, ahead = convention.formal_refs[:place], convention.presides_ahead(record.ref)
    name = record.name.partition(",")[0] or record.ref
    begins = f"end of the {earlier[-1]}" if ahead else f"opening of the {record.ref}"
    day = (convention.meetings.end_of(earlier[-1]) if ahead else record.start) or datetime.date.max
    designating = earlier[-2:-1] if ahead and convention.presides_ahead(earlier[-1]) else () if ahead else earlier[-1:]
    if designating:
        named = convention.meetings.end_of(designating[0]) or datetime.date.max
        yield named, f"President-designate, {name}", f"end of the {designating[0]}", begins, _DESIGNATED
    yield day, f"President, {name}", begins, _end(record, convention), _sure(record)


def _end(record: MeetingRecord, convention: Convention) -> str:
    """Return when the President of a formal meeting hands over: at the next meeting, or since the change at the end."""
    place = convention.place_of(record.ref) or 0
    following = convention.formal_refs[place + 1 : place + 2]
    if convention.presides_ahead(record.ref) or (following and convention.presides_ahead(following[0])):
        return f"end of the {record.ref}"
    return f"opening of the {following[0]}" if following else "not known"


def _chair(record: MeetingRecord, setting: Setting) -> Row:
    first, last = record.start, record.end or record.start
    days = [setting.language.date_in_words(day) if day else "not known" for day in (first, last)]
    return first or datetime.date.max, f"Chair, {record.name or record.ref}", days[0], days[1], _sure(record)


def _sure(record: MeetingRecord) -> str:
    return record.confidence if record.status == "held" else f"{record.confidence}: {record.status}"


kind = DocumentKind(summary="every office that a State has held", subject=Board, draw=_draw)
