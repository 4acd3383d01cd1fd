"""A sheet that was edited goes back into the programme's own file."""

from pathlib import Path

import attrs

from ccmagenda import data
from ccmagenda.desk.files import fetch
from ccmagenda.desk.reading import convention_of, home, library, load
from ccmagenda.errors import NotAProgrammeError, UnknownNameError
from ccmagenda.importers import read_sheet
from ccmagenda.model import Finding, Programme, Report
from ccmagenda.notation import decode
from ccmagenda.notation.sheet import Manner, taken_over

_BOM = b"\xef\xbb\xbf"


@attrs.frozen(kw_only=True)
class Onto:
    """A programme's file as a sheet changes it: its bytes, the programme before and after, and what is to be told.

    ``language`` is the code of the language that the sheet is in: what it changes can be told in that one alone.
    """

    content: bytes
    before: Programme
    after: Programme
    changed: bool
    language: str = "en"
    told: tuple[Finding, ...] = ()


def import_onto(sheet: str | Path | bytes, source: str | Path, *, path: str = "", drop_missing: bool = False) -> Onto:
    """Return a programme's file with what a sheet of it changes: only that is changed in its text, comments are kept.

    The sheet is one that ``print --kind programme-sheet`` makes, as CSV or Excel (``path`` names bytes). Sessions without a
    row are kept and told, unless ``drop_missing``. What contradicts itself or cannot be read raises
    :class:`NotAProgrammeError`, whose ``report`` lists every cell, and nothing is changed; a file that is no such sheet is
    refused (:class:`UnknownNameError`).
    """
    name = path or ("" if isinstance(sheet, bytes) else str(sheet))
    content = sheet if isinstance(sheet, bytes) else fetch(sheet)
    before, programme = fetch(source), load(source)
    shelf = library(home(Path(source)))
    read, remarks = read_sheet(content, name, shelf)
    if read is None:
        way = f"ccmagenda print {source} --kind programme-sheet -o sheet.xlsx"
        sentence = f"{name}: this is not the sheet of a programme - make one with: {way}"
        raise UnknownNameError(sentence)
    decode(before, str(source))  # a file that is not UTF-8 was refused with its place when it was loaded
    text = before.removeprefix(_BOM).decode()
    manner = Manner(programme=programme, convention=convention_of(programme), language=data.language(read.language))
    taken = taken_over(read, text, manner, shelf, str(source), drop=drop_missing)
    told = (*remarks, *taken.told)
    if taken.faults:
        count = len(taken.faults)
        sentence = f"{name}: nothing is written, since {count} cell{' is' if count == 1 else 's are'} not right"
        raise NotAProgrammeError(sentence, Report(findings=(*taken.faults, *told), subject=name))
    made = (_BOM if before.startswith(_BOM) else b"") + taken.text.encode()
    after = taken.programme or programme
    return Onto(content=made, before=programme, after=after, changed=made != before, language=read.language, told=told)
