"""The meeting that a paper is for: its convention where that is named, its reference, its days, the clock of its place."""

import datetime
import re
from pathlib import PurePath

import attrs

from ccmagenda.importers._genre.found import Found
from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._genre.times.dates import day_within
from ccmagenda.importers._ics_keys import slug
from ccmagenda.importers._kinds import Hints
from ccmagenda.importers._printed import PrintedLine
from ccmagenda.model import Convention, Meeting, MeetingRecord, Origin, PrintedProgramme, folded, one_line, zone_names
from ccmagenda.model.sequences import in_order
from ccmagenda.notation import Library

_LONGEST_REF, _HEAD = 40, 30


@attrs.frozen(kw_only=True)
class Paper:
    """A paper and what is known around it: its lines and their text, its path, what may be looked up, hints."""

    printed: PrintedProgramme
    lines: tuple[PrintedLine, ...] = attrs.field(converter=in_order)
    text: str
    path: str
    words: Words
    library: Library
    hints: Hints
    found: Found

    @property
    def origin(self) -> Origin:
        """Return the head of the paper."""
        return Origin(self.path, 1, 1)


def convention_of(paper: Paper) -> Convention:
    """Return the convention that the head of a paper names; without one, what every reading knows of States."""
    head = folded(f"{paper.printed.title}\n{paper.text[:3000]}")
    for key in paper.library.conventions:
        known = paper.library.convention(key)
        if any(name and folded(name) in head for _, name in known.names.by_language):
            return known
    return Convention(key="", states=paper.library.states)


def meeting_of(paper: Paper, convention: Convention) -> Meeting | None:
    """Return the meeting, or None where not even its year is known."""
    dates = sorted(day.known for day in paper.printed.days if day.known) or _told_in_the_head(paper)
    if not dates:
        if not paper.hints.year:
            return None
        dates = [datetime.date(paper.hints.year, 1, 1)]
        paper.found.doubt("no day is printed: 1 January stands for the days of the meeting until they are known", paper.origin)
    record = _record(convention, dates[0], dates[-1])
    title = paper.printed.title or one_line(PurePath(paper.path).stem.strip("<>")) or "Meeting"
    return Meeting(
        ref=record.ref if record else slug(title, _LONGEST_REF),
        series=record.series if record else "",
        title=title,
        city=record.city if record and not paper.printed.venue else "",
        venue=paper.printed.venue,
        zone=_zone(paper, record.city if record else ""),
        first=dates[0],
        last=dates[-1],
        president=record.president if record else "",
        origin=paper.origin,
    )


def _told_in_the_head(paper: Paper) -> list[datetime.date]:
    """Return the first and the last day of the stretch that the head of a paper names with its year, where no row has a day."""
    for line in paper.lines[:_HEAD]:
        told = day_within(line.text, paper.words)
        stretch = told[0] if told and told[0].is_range and told[0].month else None
        year = stretch.year or paper.hints.year if stretch else 0
        first = stretch.on(year) if stretch and year else None
        last = stretch.on(year, stretch.last_month or stretch.month, stretch.last_day) if stretch and year else None
        if first and last and first <= last:
            paper.found.doubt("no row has a day: the meeting is taken to be on the days that its head names", line.origin)
            return [first, last]
        if stretch and year:
            sentence = f"these days run backwards or are not in the calendar: '{one_line(line.text)}' - mend them in a copy"
            paper.found.doubt(f"{sentence}, or give the year with --year", line.origin)
    return []


def _record(convention: Convention, first: datetime.date, last: datetime.date) -> MeetingRecord | None:
    """Return the meeting of the register that was held on these days."""
    held = (record for record in convention.meetings.records if record.start and record.start <= last)
    return next((record for record in held if record.start and first <= (record.end or record.start)), None)


def _zone(paper: Paper, city: str) -> str:
    """Return the zone of the place: the one hinted at, or that of a city which the paper names."""
    if paper.hints.zone:
        return paper.hints.zone
    said = folded(f"{paper.printed.venue} {city}")
    for entry in paper.words.of("places"):
        name, _, zone = entry.partition("=")
        if re.search(rf"\b{re.escape(folded(name.strip()))}\b", said):
            return zone.strip()
    for zone in sorted(zone_names()):
        name = zone.rpartition("/")[2].replace("_", " ")
        if len(name) > 3 and re.search(rf"\b{re.escape(folded(name))}\b", said):
            paper.found.doubt(f"the clock is taken to be that of {zone}: give another with --zone", paper.origin)
            return zone
    said_zone = f" (the paper says {paper.printed.zone})" if paper.printed.zone else ""
    paper.found.doubt(
        f"no place with a clock is named{said_zone}, and times are taken as UTC: give one with --zone", paper.origin
    )
    return "UTC"
