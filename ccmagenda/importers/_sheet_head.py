"""The head of a sheet: which row it is, in which language it speaks, and which of our columns each of its cells names."""

from collections.abc import Iterator, Mapping, Sequence

import attrs

from ccmagenda.importers._sheet_grid import Grid, RawRow, doubt, place
from ccmagenda.model import Finding, Language, folded, shortened
from ccmagenda.notation import did_you_mean
from ccmagenda.notation.sheet.columns import COLUMNS
from ccmagenda.notation.sheet.readings import unguarded

_TRIED = 40
_FEWEST_OURS, _FEWEST_OTHERS = 3, 2
_HEARD = ("date", "time", "start", "end", "title", "chairs", "speakers", "room", "number", "minutes", "notes", "documents")


@attrs.frozen(kw_only=True)
class Head:
    """The head of a sheet: the index of its row, its language, and the key of our column for each place in the row.

    ``ours`` tells that the sheet has our layout; in another's, "time" stands for hours in one cell.
    """

    row: int
    language: Language
    places: Mapping[int, str] = attrs.field(hash=False)
    ours: bool


def head_of(grid: Grid, languages: Sequence[Language]) -> Head | None:
    """Return the head of a sheet: that of our layout where there is one, else one whose words are known, else None."""
    return _best(grid, languages, ours=True) or _best(grid, languages, ours=False)


def _best(grid: Grid, languages: Sequence[Language], *, ours: bool) -> Head | None:
    found = [head for head in _heads(grid, languages, ours=ours) if _is_enough(head)]
    return max(found, key=lambda head: (len(head.places), -head.row), default=None)


def _heads(grid: Grid, languages: Sequence[Language], *, ours: bool) -> Iterator[Head]:
    tables = [(language, _own_words(language) if ours else _heard_words(language)) for language in languages]
    for number, row in enumerate(grid.rows[:_TRIED]):
        for language, words in tables:
            yield Head(row=number, language=language, places=_places(row, words), ours=ours)


def _places(row: RawRow, words: Mapping[str, str]) -> dict[int, str]:
    found: dict[int, str] = {}
    for index, cell in enumerate(row):
        key = words.get(folded(unguarded(cell.text)).rstrip(" :*")) if len(cell.text) < 80 else None
        if key and key not in found.values():
            found[index] = key
    return found


def _is_enough(head: Head) -> bool:
    known = set(head.places.values())
    if head.ours:
        return "key" in known and len(known) >= _FEWEST_OURS
    return "title" in known and bool(known & {"time", "start", "date"}) and len(known) >= _FEWEST_OTHERS


def _own_words(language: Language) -> dict[str, str]:
    return {folded(language.terms[each.term]): each.key for each in COLUMNS}


def _heard_words(language: Language) -> dict[str, str]:
    """Return what the columns of other sheets are called in a language; our own words are known there too."""
    heard = {folded(word): key for key in _HEARD for word in language.terms[f"heard-{key}"].split(" / ")}
    return {**heard, **{word: key for word, key in _own_words(language).items() if key in _HEARD}}


def unknown_columns(grid: Grid, head: Head) -> Iterator[Finding]:
    """Yield a doubt for each column that is not known: it is told, and left out."""
    row = grid.rows[head.row]
    taken = {folded(row[index].text) for index in head.places}
    known = [head.language.terms[each.term] for each in COLUMNS] if head.ours else ()
    for index, cell in enumerate(row):
        if cell.text.strip() and index not in head.places:
            why = "stands twice" if folded(cell.text) in taken else "is none of this sheet" if head.ours else "is not known"
            near = did_you_mean(cell.text, known)
            way = near if "did you mean" in near and "twice" not in why else ""
            held = sum(1 for below in grid.rows[head.row + 1 :] if index < len(below) and below[index].text.strip())
            cells = f" with {held} filled cell{'' if held == 1 else 's'}" if held else ""
            yield doubt(f"column {place(index + 1)} '{shortened(cell.text)}'{cells} {why}, and is left out{way}", cell.origin)
