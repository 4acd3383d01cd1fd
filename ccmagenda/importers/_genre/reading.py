"""The one way through the grammar: printed lines, a printed programme, a programme."""

from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.any_paper import read_any
from ccmagenda.importers._genre.found import Found
from ccmagenda.importers._genre.keeping import keep_all
from ccmagenda.importers._genre.last_resort import told_lines
from ccmagenda.importers._genre.occasion import Paper
from ccmagenda.importers._genre.own.paper import language_printed, own_language, without_colophon
from ccmagenda.importers._genre.own.reading import read_own
from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.programme import programme_of
from ccmagenda.importers._genre.terms.remarks import with_its_name, without_remarks
from ccmagenda.importers._genre.terms.words import words_for
from ccmagenda.importers._genre.times.days import Calendar
from ccmagenda.importers._genre.times.mistaken import doubt_hours
from ccmagenda.importers._kinds import Hints
from ccmagenda.importers._printed import PrintedLine
from ccmagenda.model import Finding, Origin, PrintedProgramme, Reading
from ccmagenda.notation import Library


def read_lines(lines: Sequence[PrintedLine], path: str, library: Library, hints: Hints, ours: str = "") -> Reading:
    """Return what printed lines say: the paper as printed, a programme made of it, doubts and leftovers.

    ``ours`` is the language of a paper that we set, where its last line, which tells it, is not among the lines.
    """
    own = own_language(lines, library.languages)
    ours = ours or language_printed(lines, library.languages)
    spoken = next((known for known in library.languages if known.code == ours), None)
    end = len(lines)
    if spoken and not own:
        lines, end = with_its_name(without_remarks(lines, spoken), spoken), without_colophon(lines)
    found = Found(tuple(lines))
    found.leave_lines(range(end, len(lines)))
    text = "\n".join(line.text for line in lines)
    known = own.code if own else hints.language or ours
    words, language = words_for(library.genre(), library.languages, text, known)
    names = Names(words, library.states)
    calendar = Calendar(year=hints.year)
    read = read_own(lines, own, names, calendar, found) if own else read_any(lines[:end], names, calendar, found)
    read = read if own or any(True for _ in read.walk()) else _told(lines[:end], names, hints, found) or read
    printed = attrs.evolve(read, language=language)
    keep_all(lines, printed, words, found, ours=own is not None or bool(ours))
    doubt_hours(printed, words, Origin(path, 1, 1), found)
    if not own:
        calendar.doubt_the_rest([day.known for day in printed.days], Origin(path, 1, 1), found)
    if not any(True for _ in printed.walk()):
        return _without(_NOTHING, printed, found, path)
    paper = Paper(
        printed=printed, lines=lines, text=text, path=path, words=words, library=library, hints=hints, found=found
    )  # fmt: skip
    programme = programme_of(paper, names)
    if programme is None:
        return _without(_NO_DAY, printed, found, path)
    return Reading(programme=programme, findings=found.findings(), path=path, printed=printed)


def _told(lines: Sequence[PrintedLine], names: Names, hints: Hints, found: Found) -> PrintedProgramme | None:
    """Return what sentences tell, in a paper without rows; each line whose words are not in it stays a leftover."""
    told = told_lines(lines, names.words)
    read = read_any(told, names, Calendar(year=hints.year), Found(tuple(told))) if told else None
    if read is None or not any(True for _ in read.walk()):
        return None
    found.take_back(range(len(lines)))
    found.doubt("there are no rows here: what sentences tell of days and hours is taken for them", lines[0].origin)
    return read


_NOTHING = "no programme was found: no title stands under a day or hours"
_NO_DAY = "no day of the calendar is printed here - give at least the year with --year"


def _without(sentence: str, printed: PrintedProgramme, found: Found, path: str) -> Reading:
    """Return a reading that no programme could be made of, and why."""
    empty = Finding(rule="file.empty", sentence=sentence, origin=Origin(path, 1, 1))
    return Reading(findings=(empty, *found.findings()), path=path, printed=printed)
