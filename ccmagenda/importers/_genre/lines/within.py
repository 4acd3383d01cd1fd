"""Rows that hold several lines: those of a cell, and those that bullets within a line part."""

import itertools
import re
from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.importers._genre.lines.dashed import points_of
from ccmagenda.importers._genre.lines.heads import CELL, Heads
from ccmagenda.importers._genre.rows import Row
from ccmagenda.importers._genre.terms.mending import without_ornaments

_SIGNS = "•▪◦‣●■➢►✓"
_LETTERS = r"§(?=\s+[^\W\d_])|(?-i:Ø)(?=\s)"
"""Signs that other papers write words and numbers with, which are bullets before a word: "§ Opening", "Ø Ana Ruiz"."""
_WITHIN = re.compile(rf"\n+|(?<=\S)\s+(?=[{_SIGNS}]\s+\S|{_LETTERS})")
_SIGN = re.compile(rf"([{_SIGNS}·]|[-–—](?=\s)|{_LETTERS})\s*")
_GLUED = re.compile(
    r"(?<=[a-zà-ÿ]{3})(?=(?:[01]?\d|2[0-3])\.[0-5]\d(?!\d))|(?<=[^\W\d_]{3})(?=(?:[01]?\d|2[0-3])(?::|\s?[hH]\s?)[0-5]\d(?!\d))"
)
_DAY_WITHIN = (
    r"(?<=[\w.;:)?!”])(?<!,)\s+(?=(?-i:[A-ZÀ-Ý]{3}))"
    r"(?=(?:«weekdays»)[,.]?\s+(?:(?:«months»)\s*[0-3]?\d|[0-3]?\d\S{0,3}\s+(?:«of»\s+)?(?:«months»))"
    r"[^a-zà-ÿ]{0,9}(?:[01]?\d|2[0-3])\s?[:.hH]\s?[0-5]\d)"
)
"""A day in capitals with its first hours, within a line: "... after the meeting THURSDAY, MARCH 30 9h 30 - 11h 00 ..."."""
_DAY_LAST = (
    r"(?<=[\w.;:)?!”\"])(?<!,)\s+(?=(?-i:[A-ZÀ-Ý]))"
    r"(?=(?:«weekdays»),?\s+(?:(?:«months»)\s*[0-3]?\d|[0-3]?\d\S{0,3}\s+(?:«of»\s+)?(?:«months»))(?:,?\s+(?:19|20)\d\d)?$)"
)
"""The next day at the end of a line with hours: "18.00 Lecture (Main Hall) Thursday, 22 September"."""
_DATE = r"(?:(?:«months»)\s*[0-3]?\d|[0-3]?\d\S{0,3}\s+(?:«of»\s+)?(?:«months»))"
_DAY_GLUED = rf"(?<=[^\W\d_][.;:!?)])(?=(?-i:[A-ZÀ-Ý]))(?=(?:«weekdays»),?\s+{_DATE})"
"""A day right behind the stop of a sentence: "... the sole concern of theirs.Monday 16 November"."""
_WHEN = r"(?:«date-label»|«time-label»)\s?[:：]"
_FIELDS = rf"(?<!\S)(?=(?-i:[A-ZÀ-ÝА-Я])[^:]{{2,20}}:)(?:{_WHEN}|(?:«room-labels»|«venue-only»)\s?[:：])"
"""Fields of one line: "Date: 6 September 2012 Time: 10:00 Venue: Room 4"."""
_PARALLEL, _LONG = 3, 200


def lines_of(row: Row, heads: Heads) -> Iterator[Row]:
    """Yield the rows that a row holds: those that have run into each other, and those of its cells."""
    first = row.cells[0] if row.cells else row.text
    *before, last = _apart(first, heads)
    for text in before:
        yield _below(row, text)
    head, *points = points_of(last, heads)
    changed = bool(before or points)
    for held in _of_cells(_with_cells(row, [head, *row.cells[1:]]) if changed else row, heads):
        yield _unbarred(held)
    for point in points:
        yield _below(row, point)


def _unbarred(row: Row) -> Row:
    """Return a row with the parts of its cells that bars part as cells of their own: "Opening | Ms. Lee" beside its hours."""
    if " | " not in row.text:
        return row
    cells = tuple(piece.strip() for cell in row.cells or (row.text,) for piece in cell.split(" | "))
    return attrs.evolve(row, cells=cells, text=CELL.join(cells), piped=True)


def _apart(text: str, heads: Heads) -> list[str]:
    """Part a text where hours have run into the word before them, or where a line goes on with another day."""
    fields = [found.start() for found in heads.words.regex(_FIELDS).finditer(text)]
    timed = any(heads.words.regex(_WHEN).match(text, place) for place in fields)
    texts = _pieces(text, fields) if len(fields) > 1 and timed else [text]
    parts = [piece for text in texts for part in heads.words.regex(_DAY_WITHIN).split(text) for piece in _GLUED.split(part)]
    parts = [piece for part in parts for piece in heads.words.regex(_DAY_GLUED).split(part) if piece.strip()] or parts
    if heads.read(parts[0]).clock:
        parts = [*parts[:-1], *_before_a_day(parts[-1], heads)]
    parts = [*parts[:-1], *_before_a_lunch(parts[-1], heads)]
    if len(text) < _LONG:
        return parts
    day = r"(?=(?-i:[A-ZÀ-Ý]))(?=(?:«weekdays»)[,.]?\s*[0-3]?\d)"
    begins = heads.words.regex(rf"(?<=[^\W_]){day}|(?<=[.;!?)])\s+{day}|\s+(?=(?-i:[A-ZÀ-Ý]{{4}})){day}")
    return [piece for part in parts for piece in begins.split(part) if piece.strip()]


def _before_a_day(text: str, heads: Heads) -> list[str]:
    """Part a line from the next day that it ends in, where no small word or verb leads to that day."""
    before, *day = heads.words.regex(_DAY_LAST).split(text)
    led = heads.words.regex(r".*\s(?:«small»|«and»|«verbs»|«hosted-by»|«to»)$").match(before)
    return [text] if led else [before, *day]


def _before_a_lunch(text: str, heads: Heads) -> list[str]:
    """Part a line from the lunch that it ends in: "National statements (continued) Lunch break"."""
    found = re.fullmatch(r"(.*\S\s\S.{8,}[\w)”»’.])\s+((?-i:[A-ZÀ-Ý])[^\W\d_]+(?:\s[^\W\d_]+){1,2})", text)
    if found is None or not heads.words.is_all("lunch", found[2]):
        return [text]
    open_ = heads.words.regex(r".*\s(?:«small»|«and»|«verbs»|«hosted-by»|«to»)$").match(found[1])
    return [text] if open_ else [found[1], found[2]]


def _pieces(text: str, places: Sequence[int]) -> list[str]:
    """Part a text at some places."""
    return [piece for begin, end in itertools.pairwise([0, *places, len(text)]) if (piece := text[begin:end].strip(" ,;|"))]


def _of_cells(row: Row, heads: Heads) -> Iterator[Row]:
    """Yield the rows of a row: its own, and below it the further lines of the cell that its title stands in.

    Further lines of the other cells stay with them, unless each stands beside one of the title.
    """
    cells = row.cells or (row.text,)
    if not any(_WITHIN.search(cell) for cell in cells):
        yield row
        return
    place = next((number for number, cell in enumerate(cells) if _holds_a_title(cell, heads)), len(cells) - 1)
    lines = [[line.strip() for line in _WITHIN.split(cell) if line.strip()] for cell in cells]
    before = [" ".join(cell) for cell in lines[:place]]
    beside = lines[place + 1 :]
    if len(lines[place]) >= _PARALLEL and any(len(cell) == len(lines[place]) for cell in beside):
        for number, line in enumerate(lines[place]):
            others = [cell[number] if len(cell) == len(lines[place]) else "" if number else "\n".join(cell) for cell in beside]
            yield _with_cells(row, [*(before if number == 0 else [""] * place), line, *others])
        return
    first, *more = lines[place] or [""]
    yield _with_cells(row, [*before, first, *("\n".join(cell) for cell in beside)])
    for line in more:
        yield _below(row, line)


def _holds_a_title(cell: str, heads: Heads) -> bool:
    """Tell whether a cell holds more than a day, hours, a part of the day or a number."""
    return any(letter.isalpha() for letter in cell) and bool(heads.read(" ".join(cell.split())).text.strip())


def _with_cells(row: Row, cells: list[str]) -> Row:
    return attrs.evolve(row, cells=tuple(cells) if row.cells else (), text=CELL.join(cells))


def _below(row: Row, line: str) -> Row:
    sign = _SIGN.match(line)
    text = without_ornaments(line[sign.end() :] if sign else line)[0]
    return attrs.evolve(
        row, text=text, bullet=sign[1] if sign else "", cells=(), loose=False, piped=False, inner=bool(row.cells), heading=0,
        bold=False, gap=False, width=0 if row.cells else row.width,
    )  # fmt: skip
