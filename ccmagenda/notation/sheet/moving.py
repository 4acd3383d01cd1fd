"""When a sitting is, by all rows that stand in it: those that say something new are heard, and must agree."""

from collections.abc import Sequence

from ccmagenda.model import Finding, Force
from ccmagenda.notation.faults import Faults, quoted
from ccmagenda.notation.sheet.cells import Cell
from ccmagenda.notation.sheet.matching import Known, Met
from ccmagenda.notation.sheet.readings import iso

_NAMES = {"date": "day", "part": "part of the day", "from": "beginning", "to": "end"}
_ALL_MUST_SAY = frozenset({"date", "part"})


def moved_sitting(known: Known, rows: Sequence[Met], faults: Faults, told: list[Finding]) -> dict[str, Cell]:
    """Return the cells that give a sitting another day or other hours.

    A row that another session was moved with may still tell of its former sitting, and is not heard. All rows that were in
    the sitting must name a new day; new hours may stand in one of them.
    """
    found: dict[str, Cell] = {}
    for name in _NAMES:
        heard = [each for each in rows if each.row.number and _says_anew(each, name, known)]
        said = {each.row[name].text: each.row[name] for each in heard}
        if len(said) > 1:
            faults.add(heard[-1].row[name].origin, "sitting", _contradiction(known, heard, name))
        elif said:
            stay = [each for each in rows if each.row.number and each.known and not _came(each, known)]
            silent = [each for each in stay if all(each is not other for other in heard)]
            (cell,) = said.values()
            if name == "date" and cell and iso(cell.text) is None:
                faults.add(cell.origin, "day", f"{quoted(cell.text)} is not a day - write it as 2012-04-16")
            elif silent and name in _ALL_MUST_SAY:
                faults.add(cell.origin, "sitting", _only_some(known, cell, silent, name))
            else:
                found[name] = cell
                _tell_partial(known, cell, silent, name, told)
    return found


def _came(each: Met, known: Known) -> bool:
    """Tell whether a row is of a session that stood in another sitting."""
    return each.known is not None and each.known.sitting is not known.sitting


def _says_anew(each: Met, name: str, known: Known) -> bool:
    cell = each.row.cells.get(name)
    if cell is None or cell.text == known.cells[name]:
        return False
    if each.known is None:
        return bool(cell)
    return cell.text != each.known.cells[name]


def _contradiction(known: Known, heard: Sequence[Met], name: str) -> str:
    first = heard[0].row[name]
    other = next(each.row[name] for each in heard if each.row[name].text != first.text)
    return (
        f"rows {first.origin.line} and {other.origin.line} give the sitting {quoted(known.key)} two {_NAMES[name]}s: "
        f"{quoted(first.text)} and {quoted(other.text)}"
    )


def _only_some(known: Known, cell: Cell, silent: Sequence[Met], name: str) -> str:
    rows = ", ".join(str(each.row.number) for each in silent[:5])
    return (
        f"row {cell.origin.line} gives the sitting {quoted(known.key)} another {_NAMES[name]}, and row {rows} the old one - "
        "to move the session, write the key of its new sitting or empty that cell; to move the sitting, change all of its rows"
    )


def _tell_partial(known: Known, cell: Cell, silent: Sequence[Met], name: str, told: list[Finding]) -> None:
    if silent:
        sentence = f"the new {_NAMES[name]} {quoted(cell.text)} of the sitting {quoted(known.key)} is taken for all of its rows"
        told.append(Finding(rule="file.doubt", sentence=sentence, force=Force.CUSTOM, origin=cell.origin))
