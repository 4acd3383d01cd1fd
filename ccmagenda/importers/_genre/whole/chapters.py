"""Headings of chapters in a numbered agenda: lines without a number between numbers that go on, decided over the whole paper."""

from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.sorts import is_note, is_room, kind_of
from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.persons.people import role_line
from ccmagenda.importers._genre.tables.columned import Columns

CHAPTER = "chapter"
_LEAST, _DEEPEST, _LONGEST, _FEW = 2, 2, 14, 3


def with_chapters_told(entries: Sequence[Entry | Columns], names: Names) -> list[Entry | Columns]:
    """Return entries in which the headings above numbers that go on are told, where a paper has two or more of them.

    They are a third of the numbers at most, since each heads several: what stands behind every number is said of it. One that
    stands right above another is of a larger part, and the first may stand above the first number.
    """
    runs = _without_openings(entries, list(_runs(entries, names)), names)
    numbers = {number for entry in entries if (number := _number(entry)) is not None}
    told = sum(_goes_on(entries, run) for run in runs)
    told += told == 1 and _number(entries[runs[0][-1] + 1]) == 1
    if not _LEAST <= told <= len(numbers) / _FEW:
        return list(entries)
    kept = list(entries)
    parted = False
    for run in runs:
        parted = parted or len(run) > 1
        for place, level in zip(run, range(2 - len(run) if parted else 0, 2), strict=False):
            entry = kept[place]
            kept[place] = attrs.evolve(entry, listed=f"{CHAPTER} {level}") if isinstance(entry, Entry) else entry
    return kept


def _runs(entries: Sequence[Entry | Columns], names: Names) -> Iterator[list[int]]:
    """Yield the places of plain lines one below the other that stand right above a number of the agenda."""
    run: list[int] = []
    for place, entry in enumerate(entries):
        if _is_heading(entry, names):
            run.append(place)
            continue
        if run and _number(entry) is not None and entries[run[0]].row.indent <= entry.row.indent:
            yield run
        run = []


def _without_openings(entries: Sequence[Entry | Columns], runs: Sequence[list[int]], names: Names) -> list[list[int]]:
    """Return runs that can be headings: above all numbers the last line, where no other run has two.

    What opens the meeting stands above the first chapter, without a number: "Opening ceremony", "Words of welcome of ...".
    """
    first = [run for run in runs[:1] if all(_number(entry) is None for entry in entries[: run[0]])]
    opens = names.words.regex(r"(?:«spoken»|«spoken-at»|«ceremony»)(?!\w)")
    rest = [run for run in runs[len(first) :] if len(run) <= _DEEPEST]
    first = [[place for place in run if place == run[-1] or not opens.match(entries[place].row.text)] for run in first]
    parted = any(len(run) > 1 for run in rest)
    return [*(run if parted and len(run) <= _DEEPEST else run[-1:] for run in first), *rest]


def _goes_on(entries: Sequence[Entry | Columns], run: Sequence[int]) -> bool:
    """Tell whether the number below headings is the one that follows on the last above them."""
    above = next((number for entry in reversed(entries[: run[0]]) if (number := _number(entry)) is not None), None)
    below = _number(entries[run[-1] + 1])
    return above is not None and below == above + 1


def _number(entry: Entry | Columns) -> int | None:
    """Return the first figure of a number of the agenda, on a line without hours."""
    label = entry.head.label if isinstance(entry, Entry) and not entry.head.structural else None
    first = label.parts[0] if label is not None and label.items else None
    return first if isinstance(first, int) else None


def _is_heading(entry: Entry | Columns, names: Names) -> bool:
    """Tell whether a line can be a heading: plain and short, about nobody, no note and no place."""
    if not isinstance(entry, Entry) or not entry.text or entry.head.label or entry.head.structural or entry.cells:
        return False
    text = entry.text
    if entry.row.bullet or entry.listed or len(text.split()) > _LONGEST or text.endswith((".", ",", ";")):
        return False
    if any(names.words.is_all(sort, text) for sort in ("spoken", "discussions")):
        return False
    if names.is_somebody(text) or role_line(text, names) is not None or kind_of(text, names.words) not in {"", "closing"}:
        return False
    return not (is_room(text, names.words) or is_note(text, entry.row.lines, names.words))
