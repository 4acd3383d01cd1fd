"""A programme, its file, and its sheet: rows as the programme writes them, with what somebody edited in them."""

from collections.abc import Callable, Collection, Iterable, Mapping

import attrs
import pytest

import ccmagenda
from ccmagenda import data
from ccmagenda.desk.reading import library
from ccmagenda.model import Origin
from ccmagenda.notation.context import Context
from ccmagenda.notation.faults import Faults
from ccmagenda.notation.sheet.altering import Altering
from ccmagenda.notation.sheet.cells import Cell, Row, Sheet
from ccmagenda.notation.sheet.columns import COLUMNS
from ccmagenda.notation.sheet.manner import Manner
from ccmagenda.notation.sheet.matching import Programmed
from ccmagenda.notation.sheet.rows import people_of, rows_of
from ccmagenda.notation.sheet.wordings import RowReader

FILE = """\
convention: ccm
meeting: {ref: 2IM, president-designate: Norway}
rooms:
- {key: hall, name: Great Hall}
sittings:
- day: Monday 16 April 2012  # decided
  morning: 10:00-13:00
  sessions:
  - key: opening  # the first
    title: {en: Opening, fr: Ouverture}
    chair: president
    time: 10:00-10:30
  - {key: clearance, theme: clearance, chair: [Laos, Ireland]}
  - {kind: break, time: 11:30-11:45}
  - key: reporting
    theme: reporting
    notes: {en: One., fr: Un.}
    sessions:
    - {key: formats, title: Formats, number: "3.10", talks: [{title: {en: Forms, fr: Formulaires}, speaker: "Ms. A, UN"}]}
- day: Tuesday 17 April 2012
  morning: 10:00-13:00
  room: hall
  sessions:
  - {key: closing, title: Closing}
unplaced:
- {key: later, title: Later}
"""
Edits = Mapping[str, Mapping[str, str]]


def manner_of(code: str = "en") -> Manner:
    programme = ccmagenda.load(FILE.encode(), path="p")
    return Manner(programme=programme, convention=ccmagenda.convention("ccm"), language=data.language(code))


def _name(row: Row) -> str:
    return row["key"].text or row["kind"].text


def _sheet(
    edits: Edits | None = None,
    *,
    code: str = "en",
    without: Collection[str] = (),
    order: Iterable[str] = (),
    new: Iterable[Mapping[str, str]] = (),
    columns: Collection[str] = (),
) -> Sheet:
    named = {_name(row): {key: cell.text for key, cell in row.cells.items()} for row in rows_of(manner_of(code))}
    kept = [{**named[name], **(edits or {}).get(name, {})} for name in order or named if name not in without]
    known = frozenset(columns or (each.key for each in COLUMNS))
    cells = [{**dict.fromkeys(known, ""), **row} for row in (*kept, *new)]
    rows = (
        Row(
            cells={key: Cell(row[key], Origin("s", number, at)) for at, key in enumerate(row, 1) if key in known},
            origin=Origin("s", number, 1),
        )
        for number, row in enumerate(cells, 2)
    )
    return Sheet(language=code, columns=known, rows=tuple(rows), path="s")


@pytest.fixture(scope="session")
def file() -> str:
    """Return the text of the programme's file."""
    return FILE


@pytest.fixture
def manner() -> Manner:
    """Return the programme, as a sheet in English tells it."""
    return manner_of()


@pytest.fixture(scope="session")
def sheet() -> Callable[..., Sheet]:
    """Return what makes the sheet of the programme, with edits by the key of a row (``sitting`` and ``break`` have none).

    ``without`` are rows that are missing, ``order`` is that of the rows, ``new`` are rows that were added, ``columns`` those
    that the sheet has.
    """
    return _sheet


@pytest.fixture
def programmed(manner: Manner) -> Programmed:
    """Return the rows that the programme has now."""
    return Programmed(manner, tuple(library().languages))


@pytest.fixture
def faults() -> Faults:
    """Return a place for faults."""
    return Faults()


@pytest.fixture
def altering(faults: Faults) -> Callable[[str], Altering]:
    """Return what makes sessions and sittings of the rows of a sheet in a language."""

    def making(code: str = "en") -> Altering:
        manner = manner_of(code)
        context = Context(
            faults=faults, library=library(), convention=manner.convention, language="en",
            meeting=manner.programme.meeting, rooms=manner.programme.rooms,
        )  # fmt: skip
        return Altering(reader=RowReader(context=context, people=people_of(manner)), code=code, own="en")

    return making


@pytest.fixture(scope="session")
def said() -> Callable[[Faults], list[str]]:
    """Return what tells faults as they are printed."""
    return lambda faults: [str(attrs.evolve(fault)) for fault in faults.findings()]
