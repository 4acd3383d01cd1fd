"""Numbers of agenda items without a dot in a column of their own, as the timetables of health assemblies print them.

Also those on lines of their own above their titles, where the cells of such a table have fallen below each other.
"""

import itertools
import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._printed import PrintedLine

_BEFORE = r"(?P<before>\s*(?:\d{1,2}[:.h]\d\d\s{2,})?)"
_TITLE = r"\s{2,}(?P<title>[^\W\d_](?:(?!\s{3,}\S|\|).)*)"
_WHOLE = re.compile(rf"{_BEFORE}(?P<number>[1-9]\d?){_TITLE}")
_PARTED = re.compile(rf"{_BEFORE}(?P<number>[1-9]\d?\.\d{{1,2}}){_TITLE}")
_LEAST, _LEAST_PARTED, _LEAST_ALONE, _NEAR = 3, 2, 4, 5
_ALONE = re.compile(r"\s*([1-9]\d?)\s*")
_BELOW = re.compile(r"\s*[A-ZÀ-ÝА-Я“«\"].*[^\W\d_]{3}.*")


def with_item_numbers(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """Return lines with a dot behind such numbers, where parts of them ("12.1") stand in the same column."""
    lines = _with_numbers_alone(lines)
    whole = _found(lines, _WHOLE)
    parted = [_column(lines[place], found) for place, found in _found(lines, _PARTED).items()]
    below = {place: found for place, found in whole.items() if _column(lines[place], found) in parted}
    if len(parted) < _LEAST_PARTED or len(below) < _LEAST:
        return list(lines)
    return [_dotted(line, below[place]) if place in below else line for place, line in enumerate(lines)]


def _with_numbers_alone(lines: Sequence[PrintedLine]) -> Sequence[PrintedLine]:
    """Return lines with a dot behind figures that stand alone right above titles, count from 1 and stand near each other.

    The numbers of pages stand further apart.
    """
    kept = [(at, line) for at, line in enumerate(lines) if line.text.strip()]
    found: list[int] = []
    for nth, ((_, line), (_, below)) in enumerate(itertools.pairwise(kept)):
        figure = None if line.cells else _ALONE.fullmatch(line.text)
        if figure and int(figure[1]) == len(found) + 1 and _BELOW.fullmatch(below.text):
            if found and nth - found[-1] > _NEAR:
                return lines
            found.append(nth)
    if len(found) < _LEAST_ALONE:
        return lines
    alone = {kept[nth][0] for nth in found}
    return [attrs.evolve(line, text=f"{line.text.rstrip()}.") if at in alone else line for at, line in enumerate(lines)]


def _found(lines: Sequence[PrintedLine], pattern: re.Pattern[str]) -> dict[int, re.Match[str]]:
    return {place: found for place, line in enumerate(lines) if not line.cells and (found := pattern.fullmatch(line.text))}


def _column(line: PrintedLine, found: re.Match[str]) -> int:
    return found.start("number") + (0 if line.text[:1].isspace() else 2 * line.indent)


def _dotted(line: PrintedLine, found: re.Match[str]) -> PrintedLine:
    """Return a line with the number beside its title, as far to the right as the number stands, hours before it or not."""
    hours = found["before"].strip()
    text = f"{found['number']}. {found['title']}"
    text = f"{hours} {text}" if hours else f"{found['before']}{text}"
    return attrs.evolve(line, text=text, indent=_column(line, found) // 2 if hours else line.indent)
