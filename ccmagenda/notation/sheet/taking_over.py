"""A sheet that was edited, taken over into the programme's own file: only what differs is changed in its text.

What a cell says is compared with what the sheet of the programme would say now. So a sheet that nobody edited changes
nothing, and what a sheet has no column for stays as it is.
"""

from collections.abc import Iterable

import attrs

from ccmagenda.errors import InvalidValueError
from ccmagenda.model import Finding, Force, Language, Origin, Programme
from ccmagenda.notation.context import Context, Library
from ccmagenda.notation.faults import Faults, TooManyFaultsError, quoted
from ccmagenda.notation.programme import read_programme
from ccmagenda.notation.sheet.altering import Altering
from ccmagenda.notation.sheet.arranging import Arranging
from ccmagenda.notation.sheet.cells import Cell, Row, Sheet
from ccmagenda.notation.sheet.columns import COLUMNS, OF_THE_SITTING
from ccmagenda.notation.sheet.manner import Manner
from ccmagenda.notation.sheet.matching import Known, Met, Programmed, as_excel_makes_it, met, missing, titled
from ccmagenda.notation.sheet.rows import is_keyless, people_of
from ccmagenda.notation.sheet.wordings import RowReader


@attrs.frozen(kw_only=True)
class TakenOver:
    """What came of it: the text of the file and its programme, or faults and the text as it was; and what is to be told."""

    text: str
    programme: Programme | None = None
    faults: tuple[Finding, ...] = ()
    told: tuple[Finding, ...] = ()


def taken_over(sheet: Sheet, text: str, manner: Manner, library: Library, path: str, *, drop: bool = False) -> TakenOver:
    """Return a programme's file with what a sheet changes in it; where anything contradicts, nothing is changed.

    ``manner`` holds the programme as it was read from ``text``; with ``drop``, what has no row in the sheet is taken out.
    """
    faults = Faults()
    try:
        taking = _Taking(sheet, text, manner, library, path, faults, drop=drop)
        changed = taking.changed()
        programme = None if faults.found else taking.verified(changed)
    except TooManyFaultsError:
        return TakenOver(text=text, faults=faults.findings())
    except InvalidValueError as error:
        faults.add(Origin(sheet.path, 1, 1), "sheet", str(error))
        return TakenOver(text=text, faults=faults.findings())
    if faults.found:
        return TakenOver(text=text, faults=faults.findings())
    return TakenOver(text=changed, programme=programme, told=tuple(taking.told))


class _Taking:
    """One sheet on its way into one file."""

    def __init__(
        self, sheet: Sheet, text: str, manner: Manner, library: Library, path: str, faults: Faults, *, drop: bool
    ) -> None:
        self._sheet, self._text, self._manner, self._library, self._path = sheet, text, manner, library, path
        self._faults, self._drop = faults, drop
        self.told: list[Finding] = []
        self._languages: tuple[Language, ...] = tuple(library.languages)
        self._programmed = Programmed(manner, self._languages)
        programme = manner.programme
        items = tuple(number for item in programme.agenda for number in _numbers(item))
        context = Context(
            faults=faults, library=library, convention=manner.convention, language=programme.language,
            meeting=programme.meeting, rooms=programme.rooms, items=items,
        )  # fmt: skip
        reader = RowReader(context=context, people=people_of(manner))
        self._altering = Altering(reader=reader, code=manner.language.code, own=programme.language)

    def changed(self) -> str:
        """Return the text with all changes, as far as there is no fault."""
        self._refuse_other_meeting()
        if "key" not in self._sheet.columns:
            self._faults.add(
                Origin(self._sheet.path, 1, 1), "sheet", "a sheet without the column 'key' cannot be put onto a file"
            )
        self._rows = tuple(self._without_excel(each) for each in met(self._sheet, self._programmed, self._faults))
        self._rows = tuple(each for each in self._rows if self._is_about_something(each))
        if self._faults.found:
            return self._text
        lost = tuple(missing(self._programmed, self._rows, self._sheet.columns))
        self._tell_missing(lost)
        kept = [known for known in lost if known.session and not self._drop]
        arranging = Arranging(self._text, self._manner, self._programmed, self._altering, self._faults)
        changed = arranging.changed(
            (*self._rows, *map(_as_it_is, kept)), {known.key for known in lost if not known.session and self._drop}
        )
        self.told += arranging.told
        self._arranging = arranging
        return self._text if self._faults.found else changed

    def _is_about_something(self, each: Met) -> bool:
        """Tell whether it is known what a row is about: without its key and the columns of its place it may be anything."""
        if each.known or each.row["title"] or each.row["theme"] or {"sitting", "kind"} <= self._sheet.columns:
            return True
        self._tell(f"row {each.row.number} has no key, and is left as it is", each.row.origin)
        return False

    def _refuse_other_meeting(self) -> None:
        ours = next(
            (known.cells["meeting"] for known in (*self._programmed.sittings.values(), *self._programmed.sessions.values())), ""
        )
        for row in self._sheet.rows:
            cell = row["meeting"]
            if cell and ours and cell.text != ours:
                sentence = f"this sheet is of {quoted(cell.text)}, and the programme is that of {quoted(ours)}"
                self._faults.add(cell.origin, "meeting", sentence)
                return

    def _without_excel(self, each: Met) -> Met:
        """Return a row without what Excel made of figures by itself."""
        known, kept = each.known, set(each.changed)
        for key in sorted(each.changed & {"number", "items", "title"}):
            before, now = known.cells[key] if known else "", each.row[key]
            if as_excel_makes_it(now.text, before):
                kept.discard(key)
                self._tell(f"{quoted(now.text)} is taken for what Excel made of {quoted(before)}, which is kept", now.origin)
        return attrs.evolve(each, changed=frozenset(kept))

    def _tell(self, sentence: str, origin: Origin) -> None:
        self.told.append(Finding(rule="file.doubt", sentence=sentence, force=Force.CUSTOM, origin=origin))

    def _tell_missing(self, lost: Iterable[Known]) -> None:
        gone = {known.key for known in lost if not known.session}
        for known in (each for each in lost if not (each.session and each.sitting and each.sitting.key in gone)):
            what = "session" if known.session else "sitting"
            done = "is taken out" if self._drop else "is kept - to take it out, add --drop-missing"
            pause = known.session is not None and is_keyless(known.session)
            name = f"the {known.cells['kind']} at {known.cells['start'] or 'no hour'}" if pause else f"{what} {titled(known)}"
            self._tell(f"{name} has no row in the sheet, and {done}", Origin(self._sheet.path, 1, 1))

    def verified(self, changed: str) -> Programme | None:
        """Return the programme of the changed text, after making sure that the sheet would change nothing in it any more."""
        if changed == self._text and all(each.known and not each.changed for each in self._rows):
            return self._manner.programme
        reading = read_programme(changed, self._path, self._library)
        known = {finding.sentence for finding in read_programme(self._text, self._path, self._library).findings}
        if reading.programme is None:
            for finding in reading.findings:
                if finding.sentence not in known:
                    self._faults.add(
                        Origin(self._sheet.path, 1, 1), "sheet", f"the programme would not be right: {finding.sentence}"
                    )
            return None
        after = Programmed(attrs.evolve(self._manner, programme=reading.programme), self._languages)
        sheet = attrs.evolve(self._sheet, rows=tuple(self._with_key(each) for each in self._rows))
        for each, now in zip(self._rows, met(sheet, after, Faults()), strict=True):
            self._refuse_unlike(now, each)
        return reading.programme

    def _with_key(self, each: Met) -> Row:
        key = self._arranging.given.get(id(each.row), "")
        return attrs.evolve(each.row, cells={**each.row.cells, "key": Cell(key, each.row["key"].origin)}) if key else each.row

    def _refuse_unlike(self, now: Met, was: Met) -> None:
        """Add a fault where the file does not say what a row says: that is better than to write something else."""
        if now.known is None or not self._is_home(now.known, was):
            sentence = f"row {now.row.number} cannot be put in its place in this file - write it there yourself"
            self._faults.add(now.row.origin, "sheet", sentence)
            return
        for key in sorted(self._unlike(now.known, was)):
            cell, read = now.row[key], quoted(now.known.cells[key])
            sentence = f"{quoted(cell.text)} cannot be written into this file: it would be read as {read}"
            self._faults.add(cell.origin, "sheet", sentence)

    def _unlike(self, known: Known, was: Met) -> Iterable[str]:
        """Yield the columns of which the file does not say what a row says, or of which it should say what it said before."""
        found, wanted = known.session or known.sitting, self._arranging.wanted.get(id(was.row))
        for each in COLUMNS:
            fields = each.sitting if was.row.of_sitting else each.session
            if was.known is None or each.key in was.changed:
                if found is None or wanted is None or not fields or self._altering.differing(found, wanted, fields):
                    yield from (each.key,) if fields or each.key in was.changed else ()
            elif each.key not in OF_THE_SITTING and known.cells[each.key] != was.known.cells[each.key]:
                yield from (each.key,) if each.key not in {"key", "within"} else ()

    def _is_home(self, known: Known, was: Met) -> bool:
        sitting, within = self._arranging.homes.get(id(was.row), (was.row["sitting"].text, ""))
        wanted = self._arranging.sittings.get(sitting)
        if known.sitting is None or wanted is None:
            return not sitting and known.sitting is None
        told = [(each.day, each.name, each.hours) for each in (known.sitting, wanted)]
        return (known.sitting.key, known.within) == (sitting, within) and told[0] == told[1]


def _as_it_is(known: Known) -> Met:
    """Return a row for a session that the sheet has none for, and that stays as it is."""
    return Met(row=Row(cells={key: Cell(text) for key, text in known.cells.items()}), known=known, changed=frozenset())


def _numbers(item: object) -> Iterable[str]:
    yield getattr(item, "number", "")
    for child in getattr(item, "children", ()):
        yield from _numbers(child)
