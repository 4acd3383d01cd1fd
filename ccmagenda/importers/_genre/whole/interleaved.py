"""Titles without a number between those of a numbered list: what is treated under a number, or the heads of its chapters."""

import itertools
from collections.abc import Callable, Sequence

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.tables.columned import Columns

_FEW = 2


def below_numbers(entries: Sequence[Entry | Columns], is_title: Callable[[Entry], bool]) -> frozenset[int]:
    """Return the places of titles that stand under the number above them, as nearly every number has one.

    Where few numbers are followed by such a title, it heads the numbers below it.
    """
    runs: list[list[tuple[int, bool]]] = []
    run: list[tuple[int, bool]] = []
    for place, entry in [*enumerate(entries), (len(entries), None)]:
        if not isinstance(entry, Entry) or (entry.head.structural and not entry.shared):
            runs.append(run)
            run = []
        elif _is_number(entry):
            run.append((place, True))
        elif _is_plain(entry) and is_title(entry):
            run.append((place, False))
    decided = any(_is_interleaved(run) for run in runs)
    return frozenset(place for run in runs for place in (_below(run) if decided else ()))


def _is_interleaved(run: Sequence[tuple[int, bool]]) -> bool:
    """Tell whether in one run of rows without hours most numbers have a title below them."""
    numbers = sum(numbered for _, numbered in run)
    parted = sum(one[1] and not other[1] for one, other in itertools.pairwise(run))
    return numbers >= _FEW and parted >= _FEW and 2 * parted > numbers


def _below(run: Sequence[tuple[int, bool]]) -> set[int]:
    """Return the places of titles behind the first number of a run."""
    first = next((number for number, (_, numbered) in enumerate(run) if numbered), len(run))
    return {place for place, numbered in run[first:] if not numbered}


def _is_number(entry: Entry) -> bool:
    return entry.head.label is not None and entry.head.label.items and len(entry.head.label.parts) == 1


def _is_plain(entry: Entry) -> bool:
    return not (entry.head.label or entry.row.bullet or entry.row.heading)
