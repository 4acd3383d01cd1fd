"""Tables that are ruled between their rows alone: the columns lie where no word crosses from top to bottom."""

import itertools
from collections.abc import Iterable, Iterator, Sequence

from ccmagenda.importers._pdf.letters import Letter

Box = tuple[float, float, float, float]
Rule = tuple[float, float, float]
Band = tuple[float, float]

_NEAR, _FEWEST, _LINE = 3.0, 3, 6.0
_RIVER, _WIDE_RIVER, _MANY = 4.0, 8.0, 5
_ONE_COLUMN = 2


def between_rules(
    rules: Iterable[Rule], letters: Sequence[Letter], taken: Sequence[Box]
) -> Iterator[tuple[tuple[Box, ...], ...]]:
    """Yield the rows of such tables as boxes; ``rules`` are left, right and height, ``taken`` are tables found otherwise."""
    for left, right, heights in _ladders(rules):
        bands = list(itertools.pairwise(heights))
        held = [[letter for letter in letters if _is_in(letter, left, right, band)] for band in bands]
        for run in _runs(held, left, right):
            inside = [letter for number in run for letter in held[number]]
            edges = _columns(inside, left, right)
            covered = any(box[1] < bands[run[-1]][1] and bands[run[0]][0] < box[3] for box in taken)
            if len(edges) > _ONE_COLUMN and not covered:
                yield tuple(tuple(_boxes(edges, bands[number])) for number in run)


def _runs(held: Sequence[list[Letter]], left: float, right: float) -> Iterator[list[int]]:
    """Yield the bands that follow each other and share their columns, at least two of them."""
    run: list[int] = []
    for number, letters in enumerate(held):
        own = len(_columns(letters, left, right))
        shared = len(_columns([letter for other in (*run, number) for letter in held[other]], left, right))
        if own > _ONE_COLUMN and shared > _ONE_COLUMN and 2 * shared > own:
            run.append(number)
            continue
        if len(run) > 1:
            yield run
        run = [number] if own > _ONE_COLUMN else []
    if len(run) > 1:
        yield run


def _boxes(edges: Sequence[float], band: Band) -> Iterator[Box]:
    return ((start, band[0], end, band[1]) for start, end in itertools.pairwise(edges))


def _ladders(rules: Iterable[Rule]) -> Iterator[tuple[float, float, list[float]]]:
    """Yield rules of the same width below each other: left, right and their heights, at least three."""
    found: list[tuple[float, float, list[float]]] = []
    for left, right, height in sorted(_joined(rules), key=lambda rule: rule[2]):
        for ladder in found:
            if abs(ladder[0] - left) < _NEAR and abs(ladder[1] - right) < _NEAR:
                if height - ladder[2][-1] > _LINE:
                    ladder[2].append(height)
                break
        else:
            found.append((left, right, [height]))
    return (ladder for ladder in found if len(ladder[2]) >= _FEWEST)


def _joined(rules: Iterable[Rule]) -> Iterator[Rule]:
    """Yield rules with the pieces of one line joined, as programs draw it cell by cell."""
    pieces = sorted(rules, key=lambda rule: (round(rule[2]), rule[0]))
    line: Rule | None = None
    for left, right, height in pieces:
        if line is not None and abs(line[2] - height) < 1 and left - line[1] < _NEAR:
            line = (line[0], max(line[1], right), line[2])
        else:
            if line is not None:
                yield line
            line = (left, right, height)
    if line is not None:
        yield line


def _is_in(letter: Letter, left: float, right: float, band: Band) -> bool:
    middle = (letter.top + letter.bottom) / 2
    return bool(letter.text.strip()) and left - _NEAR < letter.x0 and letter.x1 < right + _NEAR and band[0] < middle < band[1]


def _columns(letters: Sequence[Letter], left: float, right: float) -> list[float]:
    """Return the edges of the columns: the middles of the blank rivers between the words, within the rules."""
    many = len({round((letter.top + letter.bottom) / 2 / _LINE) for letter in letters}) >= _MANY
    least = _RIVER if many else _WIDE_RIVER
    edges = [left]
    reached: float | None = None
    for letter in sorted(letters, key=lambda letter: letter.x0):
        if reached is not None and letter.x0 - reached > least:
            edges.append((letter.x0 + reached) / 2)
        reached = max(letter.x1, reached or letter.x1)
    return [*edges, right]
