"""The masthead of a programme file: symbol, status and date, brought up to its last edition."""

import codecs
from collections.abc import Iterable
from pathlib import Path

import attrs

from ccmagenda import importers
from ccmagenda.desk.files import fetch, save
from ccmagenda.desk.reading import home, library, load
from ccmagenda.errors import UnwritableError
from ccmagenda.model import Programme
from ccmagenda.notation import LARGEST_FILE, with_values


def masthead(programme: Programme) -> dict[str, str]:
    """Return what a programme says of itself at its head, by the keys of its file."""
    issued = programme.issued.isoformat() if programme.issued else ""
    said = {"status": programme.status.value, "symbol": programme.symbol, "issued": issued}
    return {key: value for key, value in said.items() if value}


def masthead_lines(programme: Programme) -> str:
    """Return the same as the lines of a file would say it, on one line."""
    return "; ".join(f"{key}: {value}" for key, value in masthead(programme).items())


def write_masthead(source: str | Path, programme: Programme, *, registers: Iterable[str | Path] = ()) -> None:
    """Write status, symbol and date into a programme file; only these lines are touched.

    A file in which they are no lines of their own is left as it is (:class:`UnwritableError`): the programme that is read
    from it afterwards must be the same but for them.
    """
    raw = fetch(source)
    mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    content = mark + with_values(raw.removeprefix(mark).decode("utf-8"), masthead(programme)).encode()
    chosen = tuple(str(Path(register).resolve()) for register in registers)
    found = importers.shelf()["yaml"].read(content, str(source), library(home(Path(source)), chosen), LARGEST_FILE).programme
    before = load(source, registers=registers)
    if found != attrs.evolve(before, status=programme.status, symbol=programme.symbol, issued=programme.issued):
        sentence = f"{source} cannot be changed line by line - write there yourself {masthead_lines(programme)}"
        raise UnwritableError(sentence)
    save(content, source, force=True)
