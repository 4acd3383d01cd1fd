"""Plain text: each line is a printed line; steps to the right are blanks at its beginning."""

import re

import attrs

from ccmagenda.importers._genre import read_lines
from ccmagenda.importers._kinds import Hints, Importer
from ccmagenda.importers._printed import PrintedLine
from ccmagenda.importers._ruled import ruled_rows
from ccmagenda.importers._tabs import cells_of
from ccmagenda.importers._unseen import unseen_doubts
from ccmagenda.model import Origin, Reading
from ccmagenda.model.text import clean
from ccmagenda.notation import Library, decode

_TAB, _STEP = 8, 2
_BULLETS = "•·▪◦‣●■➢►✓§"
_UNSEEN = re.compile("[\u200b\u2060]")
"""Blanks of no width, which would hide the blanks behind them."""
_EMPTY_CELL = "\u00a0"
"""Stands alone on a line where a cell of a table was empty."""


def _read(data: bytes, path: str, library: Library, largest: int, hints: Hints) -> Reading:
    text = decode(data, path, largest)
    reading = read_lines(printed_lines(clean(text), path), path, library, hints)
    return attrs.evolve(reading, findings=(*reading.findings, *unseen_doubts(text, path)))


def printed_lines(text: str, path: str) -> tuple[PrintedLine, ...]:
    """Return the lines of a text; two blanks before a line are a step to the right, and tabs within it part cells."""
    lines = _with_empty_cells(_UNSEEN.sub("", text).split("\n"))
    listed = _lone_bullets(lines) | _lost_bullets(lines)
    ruled = ruled_rows(lines)
    return tuple(
        _printed(line.expandtabs(_TAB), ruled.get(number - 1, cells), Origin(path, number, 1), listed=listed.get(number - 1, ""))
        for number, (line, cells) in enumerate(zip(lines, cells_of(lines), strict=True), 1)
        if ruled.get(number - 1, (line,))
    )


def _with_empty_cells(lines: list[str]) -> list[str]:
    """Return lines in which blanks alone between two empty lines are an empty cell: such a table has a cell a paragraph."""
    empty = [False, *(not line for line in lines), False]
    return [
        _EMPTY_CELL if line.isspace() and before and after else line
        for line, before, after in zip(lines, empty, empty[2:], strict=False)
    ]


def _lone_bullets(lines: list[str]) -> dict[int, str]:
    """Return the bullets that stand on a line of their own, by the place of the line below that they belong to."""
    found: dict[int, str] = {}
    for place, line in enumerate(lines):
        below = next((number for number in range(place + 1, len(lines)) if lines[number].strip()), -1)
        if len(line.strip()) == 1 and line.strip() in _BULLETS and below > 0 and lines[below].strip()[0].isalpha():
            found[below] = line.strip()
    return found


def _lost_bullets(lines: list[str]) -> dict[int, str]:
    """Return bullets that were lost: one blank is left of them, where no other line steps in."""
    begun = [place for place, line in enumerate(lines) if line[:1] == " " and line.strip()]
    plain = sum(bool(line.strip()) for line in lines) - len(begun)
    sole = all(lines[place][1:2].isupper() for place in begun)
    return dict.fromkeys(begun, "•") if sole and 1 < len(begun) < plain * 2 else {}


def _printed(line: str, cells: tuple[str, ...], origin: Origin, *, listed: str = "") -> PrintedLine:
    said = "\t".join(cells).replace("\n", " ").rstrip("\t") if cells else line.strip(" ") if line == _EMPTY_CELL else line.strip()
    return PrintedLine(text=said, cells=cells, indent=(len(line) - len(line.lstrip())) // _STEP, listed=listed, origin=origin)


importer = Importer(summary="plain text, as copied from a page or a mail", suffixes=(".txt", ".text", ".md"), reader=_read)
