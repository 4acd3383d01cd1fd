"""A State's record: every office that it has held."""

import datetime
from collections.abc import Iterator

from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents._voice import Piece, Voice, voice
from ccmagenda.documents.coordinators import Board, seen_in_words, term_of
from ccmagenda.model import Convention, Document, Mandate, MeetingRecord, Paragraph, Table
from ccmagenda.model.document import Block, Line
from ccmagenda.model.offices import days_seen

Row = tuple[datetime.date, Line, str, str, Line]


def _draw(board: Board, setting: Setting) -> Document:
    said = voice(setting)
    title = said.say("offices-under", state=said.state(board.state, None), convention=board.convention.short)
    return said.document(_blocks(board, said), title=title)


def _blocks(board: Board, said: Voice) -> Iterator[Block]:
    rows = sorted(_rows(board, said), key=lambda row: row[0])
    if not rows:
        yield Paragraph(said.say("no-office"))
        return
    columns = tuple(said.say(f"column-{name}") for name in ("office", "from", "held-until", "sure"))
    yield Table(columns=columns, rows=[row[1:] for row in rows])


def _rows(board: Board, said: Voice) -> Iterator[Row]:
    """Yield every office, each with the day by which it is sorted in front."""
    for mandate in board.convention.roster.mandates:
        if mandate.party == board.state:
            yield _coordinator(mandate, board.convention, said)
    for ref in board.convention.formal_refs:
        record = board.convention.meetings.record(ref)
        if record and record.president == board.state:
            yield from _presidency(record, board.convention, said)
    for record in board.convention.meetings.records:
        if record.president == board.state and board.convention.place_of(record.ref) is None:
            yield _chair(record, said)


def _coordinator(mandate: Mandate, convention: Convention, said: Voice) -> Row:
    office = said.line("office-of", office=said.known("office", mandate.role), of=said.group(mandate.group))
    seen = days_seen(mandate.seen)
    begun = convention.meetings.end_of(mandate.begins) or (seen[0] if seen else datetime.date.max)
    begins, until = term_of(mandate, said.language, "end-of")
    in_office = seen_in_words(mandate, said.language)
    why: Piece = said.told(mandate.doubt) if mandate.doubt else in_office
    sure = said.known("sure", mandate.confidence)
    return begun, office, begins, until, said.line("told", field=sure, words=why) if why else (sure,)


def _presidency(record: MeetingRecord, convention: Convention, said: Voice) -> Iterator[Row]:
    """Yield a State's presidency of a formal meeting, and before it the time as President-designate."""
    place = convention.place_of(record.ref) or 0
    earlier, ahead = convention.formal_refs[:place], convention.presides_ahead(record.ref)
    begins = said.say("end-of", meeting=earlier[-1]) if ahead else said.say("opening-of", meeting=record.ref)
    day = (convention.meetings.end_of(earlier[-1]) if ahead else record.start) or datetime.date.max
    designating = earlier[-2:-1] if ahead and convention.presides_ahead(earlier[-1]) else () if ahead else earlier[-1:]
    if designating:
        named = convention.meetings.end_of(designating[0]) or datetime.date.max
        why = said.line("told", field=said.say("sure-inferred"), words=said.say("designates"))
        since = said.say("end-of", meeting=designating[0])
        yield named, _office("president-designate", record, said), since, begins, why
    yield day, _office("president", record, said), begins, _end(record, convention, said), _sure(record, said)


def _office(name: str, record: MeetingRecord, said: Voice) -> Line:
    return said.line("office-of", office=said.say(f"office-{name}"), of=said.meeting(record.ref))


def _end(record: MeetingRecord, convention: Convention, said: Voice) -> str:
    """Return when the President of a formal meeting hands over: at the next meeting, or since the change at the end."""
    place = convention.place_of(record.ref) or 0
    following = convention.formal_refs[place + 1 : place + 2]
    if convention.presides_ahead(record.ref) or (following and convention.presides_ahead(following[0])):
        return said.say("end-of", meeting=record.ref)
    return said.say("opening-of", meeting=following[0]) if following else said.say("not-known")


def _chair(record: MeetingRecord, said: Voice) -> Row:
    first, last = record.start, record.end or record.start
    days = [said.language.date_in_words(day) if day else said.say("not-known") for day in (first, last)]
    return first or datetime.date.max, _office("chair", record, said), days[0], days[1], _sure(record, said)


def _sure(record: MeetingRecord, said: Voice) -> Line:
    sure = said.known("sure", record.confidence)
    return (sure,) if record.status == "held" else said.line("told", field=sure, words=said.known("meeting", record.status))


kind = DocumentKind(summary="every office that a State has held", subject=Board, draw=_draw)
