"""Values between commas, semicolons or tabs: which of them, and in which encoding, is told by the file itself."""

import csv
import io
import re
from collections.abc import Iterator

from ccmagenda.errors import UnreadableError
from ccmagenda.importers._limits import MOST_SHEET_COLUMNS, MOST_SHEET_ROWS
from ccmagenda.importers._seeming import seeming
from ccmagenda.importers._sheet_grid import Grid, RawCell, RawRow, doubt
from ccmagenda.model import Finding, Origin

_DELIMITERS = (",", ";", "\t", "|")
_SAID = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_TRIED = 50
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f]")


def read_text(data: bytes, path: str, largest: int) -> Grid:
    """Return the cells of a text, or raise :class:`UnreadableError` where it is none or holds too much."""
    if len(data) > largest:
        sentence = f"{path}: the file has more than {largest:,} bytes, which is the limit - split it into several programmes"
        raise UnreadableError(sentence)
    text, remarks = _decoded(data, path)
    said = _SAID.match(text)
    rows = _rows(text[said.end() :] if said else text, said[1] if said else _delimiter(text), path, 1 if said else 0)
    return Grid(rows=tuple(rows), remarks=remarks)


def _decoded(data: bytes, path: str) -> tuple[str, tuple[Finding, ...]]:
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return _text_in(data, "utf-16", path), ()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        text = _text_in(data, "cp1252", path)
        told = f"byte {error.start} is not UTF-8, and the file is taken as Western European (Windows-1252) - look at its accents"
        return text, (doubt(told, Origin(path, line, 1)),)
    return _seen(text, data, path), ()


def _text_in(data: bytes, encoding: str, path: str) -> str:
    return _seen(data.decode(encoding, errors="replace"), data, path)


def _seen(text: str, data: bytes, path: str) -> str:
    if _UNSEEN.search(text):
        sentence = f"{path}: this is no table of text, but seems to be {seeming(data)} - save it as CSV in UTF-8"
        raise UnreadableError(sentence)
    return text


def _delimiter(text: str) -> str:
    """Return the sign that parts the first lines into the most cells, as many in each line as in the others."""
    lines = "\n".join(text.splitlines()[:_TRIED])
    best, most = ",", 0.0
    for sign in _DELIMITERS:
        try:
            counts = [len(row) for row in csv.reader(io.StringIO(lines), delimiter=sign) if any(row)]
        except csv.Error:
            continue
        widest = max(counts, default=0)
        weight = widest * counts.count(widest) / len(counts) if widest > 1 else 0.0
        best, most = (sign, weight) if weight > most else (best, most)
    return best


def _rows(text: str, delimiter: str, path: str, above: int) -> Iterator[RawRow]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    count, number = 0, above
    try:
        for found in reader:
            number += 1
            if len(found) > MOST_SHEET_COLUMNS and any(found[MOST_SHEET_COLUMNS:]):
                raise _too_large(path, number, f"{len(found):,} columns, and the limit is {MOST_SHEET_COLUMNS:,}")
            count += any(found)
            if count > MOST_SHEET_ROWS:
                raise _too_large(path, number, f"more than {MOST_SHEET_ROWS:,} rows, which is the limit")
            if any(found):
                yield tuple(
                    RawCell(said, Origin(path, number, place)) for place, said in enumerate(found[:MOST_SHEET_COLUMNS], 1)
                )
    except csv.Error as error:
        sentence = f"{path}:{number + 1}: this line cannot be read as a row of cells ({error}) - save the file as CSV again"
        raise UnreadableError(sentence) from error


def _too_large(path: str, number: int, told: str) -> UnreadableError:
    return UnreadableError(f"{path}:{number}: this sheet has {told}")
