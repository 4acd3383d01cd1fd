"""Which rows of a sheet stand together: in one sitting, within one session, or in none."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

import attrs

from ccmagenda.model import one_line
from ccmagenda.notation.faults import Faults, did_you_mean, quoted
from ccmagenda.notation.sheet.cells import Row

_DEEPEST, _LONGEST = 12, 60
_WHEN = ("date", "part", "from", "to")


def slug(text: str, most: int = 40) -> str:
    """Return a text as a key, or nothing where it has no letter that keys have.

    >>> slug("Réception du Président / 18:30")
    'reception-du-president-18-30'
    """
    plain = unicodedata.normalize("NFKD", one_line(text[:1000])).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:most].strip("-")


class KeyGiver:
    """Gives keys, each once; those that are ``reserved`` go to nobody who does not ask for them by their very letters."""

    def __init__(self, reserved: Iterable[str]) -> None:
        """Begin with none given."""
        self._reserved, self._given = set(reserved), set[str]()

    def take(self, wanted: str) -> str:
        """Return the key that is wanted, or one made of it."""
        if wanted in self._reserved and wanted not in self._given:
            self._given.add(wanted)
            return wanted
        return self.give(slug(wanted) or "session")

    def give(self, key: str) -> str:
        """Return a key, with a number behind it where it is given or reserved already."""
        found, number = key, 1
        while found in self._given or found in self._reserved:
            number += 1
            found = f"{key[: _LONGEST - 5]}-{number}"
        self._given.add(found)
        return found


@attrs.frozen(kw_only=True)
class Placed:
    """The rows of each sitting (without those within sessions) under its key, the rows in no sitting, and those within each.

    The key is empty for a sitting that is known by its day and hours alone.
    """

    sittings: tuple[tuple[str, tuple[Row, ...]], ...]
    unplaced: tuple[Row, ...]
    inner: dict[int, tuple[Row, ...]]

    def within(self, row: Row) -> tuple[Row, ...]:
        """Return the rows of the sessions within that of a row."""
        return self.inner.get(id(row), ())


def placed(rows: Sequence[Row], faults: Faults) -> Placed:
    """Return which rows stand together; a row that names a session or a sitting wrongly is told."""
    inner: dict[int, list[Row]] = {}
    by_key = _by_key(rows)
    top = [row for row in rows if not _is_within(row, by_key, inner, faults)]
    groups: dict[object, list[Row]] = {}
    unplaced: list[Row] = []
    for row in top:
        if row["sitting"]:
            groups.setdefault(row["sitting"].text, [])
    for row in top:
        name = row["sitting"].text or _group_of(row, top, faults)
        (groups.setdefault(name, []) if name else unplaced).append(row)
    return Placed(
        sittings=tuple((name if isinstance(name, str) else "", tuple(group)) for name, group in groups.items() if group),
        unplaced=tuple(unplaced),
        inner={key: tuple(found) for key, found in inner.items()},
    )


def _by_key(rows: Sequence[Row]) -> dict[str, Row]:
    found: dict[str, Row] = {}
    for row in rows:
        if row["key"]:
            found.setdefault(row["key"].text, row)
    return found


def _is_within(row: Row, by_key: dict[str, Row], inner: dict[int, list[Row]], faults: Faults) -> bool:
    """Put a row below that of the session around it, and tell whether there is one."""
    cell = row["within"]
    if not cell or row.of_sitting:
        return False
    around = by_key.get(cell.text)
    if around is None:
        faults.add(cell.origin, "unknown-session", f"no row has the key {quoted(cell.text)}{did_you_mean(cell.text, by_key)}")
        return False
    if not _leads_out(row, by_key):
        faults.add(cell.origin, "circle", f"the session of this row would stand within itself, by {quoted(cell.text)}")
        return False
    inner.setdefault(id(around), []).append(row)
    return True


def _leads_out(row: Row, by_key: dict[str, Row]) -> bool:
    found: Row | None = row
    for _ in range(_DEEPEST):
        found = by_key.get(found["within"].text) if found and found["within"] else None
        if found is None:
            return True
        if found is row:
            return False
    return False


def _group_of(row: Row, rows: Sequence[Row], faults: Faults) -> object:
    """Return by what the sitting of a row without the key of one is known: a sitting with a key, or its day and hours."""
    if not any(row[name] for name in _WHEN):
        return ""
    alike = dict.fromkeys(other["sitting"].text for other in rows if other["sitting"] and _agree(row, other))
    if len(alike) > 1:
        around = dict.fromkeys(other["sitting"].text for other in rows if other["sitting"].text in alike and _holds(other, row))
        if len(around) != 1:
            told = f"several sittings are on {row['date'].text or 'that day'}: {', '.join(alike)}"
            faults.add(row["date"].origin, "sitting", f"{told} - write the key of one of them")
        alike = around or alike
    return next(iter(alike), None) or tuple(row[name].text for name in _WHEN)


def _agree(row: Row, other: Row) -> bool:
    """Tell whether what a row says of its day and sitting is what another says."""
    return bool(row["date"]) and all(row[name].text in {"", other[name].text} for name in _WHEN)


def _holds(sitting: Row, row: Row) -> bool:
    start = row["start"].text
    return bool(start) and sitting["from"].text <= start < (sitting["to"].text or "24")
