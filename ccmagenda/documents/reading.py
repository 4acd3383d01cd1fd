"""What was read from a paper: days and rows, how sure the reading is, and every line that found no place."""

from collections.abc import Iterator

import attrs

from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents._voice import Voice, voice
from ccmagenda.model import (
    Document,
    Finding,
    Heading,
    Paragraph,
    PrintedDay,
    PrintedProgramme,
    Reading,
    Table,
    Tone,
)
from ccmagenda.model.document import Block, Line

_LEFT = "file.leftover"


def _draw(reading: Reading, setting: Setting) -> Document:
    said = voice(setting)
    made = said.document(
        _blocks(reading, said),
        title=said.say("reading-report-of", path=reading.path) if reading.path else said.say("reading-report"),
        subtitle=reading.printed.title if reading.printed else "",
    )
    return attrs.evolve(made, masthead=tuple(_masthead(reading.printed, said)) if reading.printed else ())


def _masthead(printed: PrintedProgramme, said: Voice) -> Iterator[str]:
    if printed.venue:
        yield said.say("read-place", venue=printed.venue)
    if printed.people:
        names = said.language.terms["comma"].join(person.words for person in printed.people)
        yield said.say("read-chairs", names=names)


def _blocks(reading: Reading, said: Voice) -> Iterator[Block]:
    doubts = [finding for finding in reading.findings if finding.rule != _LEFT]
    left = [finding for finding in reading.findings if finding.rule == _LEFT]
    yield Paragraph(_verdict(reading, len(doubts), len(left), said))
    if reading.printed and reading.printed.days:
        yield Heading(2, said.say("what-was-read"), anchor="read")
        columns = ("column-read-day", "column-hours", "column-read-rows", "column-read-chairs", "column-read-speakers")
        rows = [row for day in reading.printed.days for row in _rows(day, said)]
        yield Table([said.say(column) for column in columns], rows)
    yield from _listed("what-is-doubtful", "doubts", doubts, said)
    yield from _listed("what-is-left", "leftovers", left, said)


def _verdict(reading: Reading, doubts: int, left: int, said: Voice) -> Line:
    rows = sum(1 for _ in reading.printed.walk()) if reading.printed else 0
    days = len(reading.printed.days) if reading.printed else 0
    counted = said.say("read-counts", days=days, rows=rows, doubts=doubts, left=left)
    sure = not doubts and not left
    verdict = "read-nothing" if reading.programme is None else "read-all" if sure else "read-in-part"
    tone = Tone.GRAVE if reading.programme is None else Tone.GOOD if sure else Tone.WARNING
    return said.line("told", tone, field=counted, words=said.say(verdict))


def _rows(day: PrintedDay, said: Voice) -> Iterator[tuple[str, ...]]:
    words = said.language.day_in_words(day.known) if day.known else said.say("read-no-date")
    for sitting in day.sittings:
        hours = "–".join(f"{time:%H:%M}" for time in (sitting.start, sitting.end) if time) or sitting.name
        chairs = sum(len(item.chairs) for item in sitting.items)
        speakers = sum(len(item.speakers) for item in sitting.items)
        yield words, hours, str(len(sitting.items)), str(chairs), str(speakers)


def _listed(term: str, anchor: str, findings: list[Finding], said: Voice) -> Iterator[Block]:
    """Yield findings as a table, so that spreadsheets have them too."""
    if findings:
        yield Heading(2, said.say(term), anchor=anchor)
        columns = [said.say("column-what"), said.say("column-read-where")]
        yield Table(columns, [(said.told(finding.sentence), str(finding.origin)) for finding in findings])


kind = DocumentKind(summary="what was read from a paper, what is doubtful, what is left over", subject=Reading, draw=_draw)
