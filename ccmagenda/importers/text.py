"""Plain text: each line is a printed line; steps to the right are blanks at its beginning."""

from ccmagenda.importers._genre import read_lines
from ccmagenda.importers._kinds import Hints, Importer
from ccmagenda.importers._printed import PrintedLine
from ccmagenda.importers._tabs import cells_of
from ccmagenda.model import Origin, Reading
from ccmagenda.model.text import clean
from ccmagenda.notation import Library, decode

_TAB, _STEP = 8, 2


def _read(data: bytes, path: str, library: Library, largest: int, hints: Hints) -> Reading:
    return read_lines(printed_lines(clean(decode(data, path, largest)), path), path, library, hints)


def printed_lines(text: str, path: str) -> tuple[PrintedLine, ...]:
    """Return the lines of a text; two blanks before a line are a step to the right, and tabs within it part cells."""
    lines = text.split("\n")
    return tuple(
        _printed(line.expandtabs(_TAB), cells, Origin(path, number, 1))
        for number, (line, cells) in enumerate(zip(lines, cells_of(lines), strict=True), 1)
    )


def _printed(line: str, cells: tuple[str, ...], origin: Origin) -> PrintedLine:
    said = "\t".join(cells).rstrip("\t") if cells else line.strip()
    return PrintedLine(text=said, cells=cells, indent=(len(line) - len(line.lstrip())) // _STEP, origin=origin)


importer = Importer(summary="plain text, as copied from a page or a mail", suffixes=(".txt", ".text", ".md"), reader=_read)
