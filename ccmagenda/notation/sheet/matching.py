"""Which row of a sheet is which session or sitting of a programme, and what of it was changed."""

from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.model import Language, Session, Sitting, shortened
from ccmagenda.notation.faults import Faults, quoted
from ccmagenda.notation.sheet.cells import Cell, Row, Sheet
from ccmagenda.notation.sheet.columns import OF_THE_SITTING, OF_THE_WHOLE
from ccmagenda.notation.sheet.manner import Manner
from ccmagenda.notation.sheet.readings import canonical
from ccmagenda.notation.sheet.rows import Writer

_PLACING = frozenset({*OF_THE_SITTING, *OF_THE_WHOLE, "key", "within"})


@attrs.frozen(kw_only=True, eq=False)
class Known:
    """A session of the programme, or a sitting as a whole: where it stands, and its row."""

    key: str
    session: Session | None
    sitting: Sitting | None
    within: str
    cells: dict[str, str]


@attrs.frozen(kw_only=True, eq=False)
class Met:
    """A row of the sheet with what the programme knows of it (None: it is new).

    ``row`` has the cells of the programme where the sheet has no such column; ``changed`` are the columns whose cells the
    sheet changes, without those that tell where the row stands.
    """

    row: Row
    known: Known | None
    changed: frozenset[str]


class Programmed:
    """The rows that the programme has now."""

    def __init__(self, manner: Manner, languages: Sequence[Language]) -> None:
        """Write all rows of the programme."""
        self._languages, writer, programme = languages, Writer(manner), manner.programme
        self.sittings = {
            sitting.key: self._known(sitting.key, None, sitting, "", writer.sitting(sitting)) for sitting in programme.sittings
        }
        self.sessions: dict[str, Known] = {}
        for sitting in programme.sittings:
            for session in sitting.sessions:
                self._add(session, sitting, "", writer)
        for session in programme.unplaced:
            self._add(session, None, "", writer)

    def _add(self, session: Session, sitting: Sitting | None, within: str, writer: Writer) -> None:
        self.sessions[session.key] = self._known(session.key, session, sitting, within, writer.session(session, sitting, within))
        for nested in session.sessions:
            self._add(nested, sitting, session.key, writer)

    def _known(self, key: str, session: Session | None, sitting: Sitting | None, within: str, cells: dict[str, str]) -> Known:
        plain = {name: canonical(name, text, self._languages) for name, text in cells.items()}
        return Known(key=key, session=session, sitting=sitting, within=within, cells=plain)


def met(sheet: Sheet, programmed: Programmed, faults: Faults) -> tuple[Met, ...]:
    """Return what each row of a sheet is; two rows for one thing are a fault."""
    _refuse_twice(sheet, faults)
    pauses = _matched_pauses(sheet, programmed)
    return tuple(_met(row, _known(row, programmed, pauses), sheet) for row in sheet.rows)


def _refuse_twice(sheet: Sheet, faults: Faults) -> None:
    first: dict[tuple[str, str], Row] = {}
    for row in sheet.rows:
        name = ("sitting", row["sitting"].text) if row.of_sitting else ("key", row["key"].text)
        other = first.setdefault(name, row)
        if other is not row and name[1]:
            what = "are both the row of the sitting" if row.of_sitting else "both have the key"
            way = "keep one of them" if row.of_sitting else "empty the key of the one that is new"
            sentence = f"rows {other.number} and {row.number} {what} {quoted(name[1])} - {way}"
            faults.add(row[name[0]].origin, "same-key", sentence, others=(other.origin,))


def _known(row: Row, programmed: Programmed, pauses: dict[int, Known]) -> Known | None:
    if row.of_sitting:
        return programmed.sittings.get(row["sitting"].text)
    return programmed.sessions.get(row["key"].text) or pauses.get(id(row))


def _matched_pauses(sheet: Sheet, programmed: Programmed) -> dict[int, Known]:
    """Return for rows without a key the pauses that they are: those of their sitting at their hours, else in their turn."""
    left = [known for known in programmed.sessions.values() if known.session and not known.cells["key"]]
    rows = [row for row in sheet.rows if not row["key"] and row["kind"].text in {"break", "lunch"}]
    found: dict[int, Known] = {}
    for columns in (
        ("sitting", "kind", "start", "end", "title", "within"),
        ("sitting", "kind", "start", "end", "title"),
        ("sitting", "kind", "start"),
        ("sitting", "kind"),
        ("kind", "start"),
    ):
        for row in rows:
            same = [known for known in left if all(known.cells[name] == row[name].text for name in columns if name in row.cells)]
            if id(row) not in found and same:
                found[id(row)] = same[0]
                left.remove(same[0])
    return found


def _met(row: Row, known: Known | None, sheet: Sheet) -> Met:
    if known is None:
        return Met(row=row, known=None, changed=frozenset())
    cells = {key: row.cells.get(key, Cell(text, row.origin)) for key, text in known.cells.items()}
    changed = {key for key in sheet.columns & set(cells) if cells[key].text != known.cells[key]}
    return Met(row=Row(cells=cells, origin=row.origin), known=known, changed=frozenset(changed - _PLACING))


def as_excel_makes_it(text: str, before: str) -> bool:
    """Tell whether Excel makes one text of another by itself, since it takes it for a number.

    >>> as_excel_makes_it("3.1", "3.10"), as_excel_makes_it("3.2", "3.10")
    (True, False)
    """
    plain = all(each.replace(".", "", 1).isdecimal() and each.isascii() for each in (text, before))
    return plain and text != before and float(text) == float(before) and len(text) < len(before)


def missing(programmed: Programmed, found: Sequence[Met], columns: frozenset[str]) -> Iterator[Known]:
    """Yield the sittings that no row stands in, and the sessions that no row stands for.

    A sheet without the columns that tell of sittings and of kinds says nothing of sittings, and of pauses without keys.
    """
    seen = {id(each.known) for each in found}
    sittings = {each.row["sitting"].text for each in found}
    for known in programmed.sittings.values():
        if "sitting" in columns and id(known) not in seen and known.key not in sittings:
            yield known
    for known in programmed.sessions.values():
        if id(known) not in seen and (known.cells["key"] or {"sitting", "kind"} <= columns):
            yield known


def titled(known: Known) -> str:
    """Return how a thing is called in a message: its key, and its title."""
    title = known.cells["title"]
    return f"'{known.key}'" + (f" ({shortened(title)})" if title else "")
