"""Values as the lines of a file: how they are set, and how lines are moved to the right or to the left."""

import bisect
import json
import re
from collections.abc import Mapping, Sequence

from ccmagenda.notation.emitting import InLine, emitted

Table = Mapping[str, object]
_HOURS = re.compile(r"\d{1,2}:\d{2}(?:-\d{1,2}:\d{2})?")
_END = re.compile(r"\r\n|\r|\n")


class TextLines:
    """Where the lines of a text begin and end, whatever ends them."""

    def __init__(self, text: str) -> None:
        """Look at where lines begin."""
        self._text = text
        self._starts = [0, *(found.end() for found in re.finditer(r"\r\n|\r|\n", text))]

    def at(self, line: int, column: int) -> int:
        """Return the place of a line and a column that are counted from 1, or -1 where there is no such line."""
        return self._starts[line - 1] + column - 1 if 0 < line <= len(self._starts) else -1

    def start(self, at: int) -> int:
        """Return where the line of a place begins."""
        return self._starts[bisect.bisect_right(self._starts, at) - 1]

    def before(self, start: int) -> int:
        """Return where the line above that begins which itself begins at ``start``."""
        return self.start(start - 1)

    def end(self, at: int) -> int:
        """Return where the line of a place ends, before what ends it."""
        found = _END.search(self._text, at)
        return found.start() if found else len(self._text)

    def after(self, at: int) -> int:
        """Return where the line below that of a place begins, or the end of the text."""
        found = _END.search(self._text, at)
        return found.end() if found else len(self._text)

    def column(self, at: int) -> int:
        """Return how far a place stands from the beginning of its line."""
        return at - self.start(at)

    def is_begun_by(self, at: int) -> bool:
        """Tell whether nothing but blanks stands before a place in its line."""
        return not self._text[self.start(at) : at].strip()


def block_lines(table: Table, inset: int) -> str:
    """Return a table as lines, its lists of tables ``inset`` by some columns."""
    parts = []
    for key, value in table.items():
        if isinstance(value, list) and value and all(isinstance(item, Mapping) for item in value):
            parts += [f"{in_flow(key)}:", *(shifted(dashed(item, inset), inset) for item in value)]
        else:
            parts.append(emitted({key: value}).rstrip("\n"))
    return "\n".join(parts)


def dashed(item: Table, inset: int) -> str:
    """Return a table as an item of a list."""
    return "- " + shifted(block_lines(item, inset), 2, first=False)


def in_flow(value: object) -> str:
    """Return a value on one line, as it stands in braces or brackets."""
    if isinstance(value, InLine):
        return in_flow(value.value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{in_flow(key)}: {in_flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(in_flow(inner) for inner in value) + "]"
    if _HOURS.fullmatch(str(value)):
        return str(value)  # which needs no quotes, though an emitter sets them
    plain = emitted(InLine([str(value)])).rstrip("\n")
    return json.dumps(str(value), ensure_ascii=False) if "\n" in plain else plain[1:-1]


def shifted(lines: str, by: int, *, first: bool = True) -> str:
    """Return lines moved to the right, or to the left as far as there is room."""
    parts = re.split(r"(\r\n|\r|\n)", lines)
    for number in range(0 if first else 2, len(parts), 2):
        line = parts[number]
        if line.strip():
            parts[number] = " " * by + line if by >= 0 else line[min(-by, len(line) - len(line.lstrip(" "))) :]
    return "".join(parts)


def longest_run(numbers: Sequence[int]) -> list[int]:
    """Return the most numbers that stand in rising order; those below 0 stand for nothing.

    >>> longest_run([3, 0, -1, 1, 2])
    [0, 1, 2]
    """
    best: list[list[int]] = []
    for number in numbers:
        if number >= 0:
            before = max((run for run in best if run[-1] < number), key=len, default=[])
            best.append([*before, number])
    return max(best, key=len, default=[])


def runs(numbers: Sequence[int]) -> list[list[int]]:
    """Return rising numbers in runs of those that follow one another.

    >>> runs([0, 1, 3])
    [[0, 1], [3]]
    """
    found: list[list[int]] = []
    for number in numbers:
        if found and found[-1][-1] == number - 1:
            found[-1].append(number)
        else:
            found.append([number])
    return found


def says(value: object) -> bool:
    """Tell whether there is anything to write of a value."""
    return not (value is None or (isinstance(value, str | list | tuple | dict) and not value))


def last_before(key: str, kept: Sequence[str], order: Sequence[str]) -> str:
    """Return the last of the keys of a table that usually stand before a key, or nothing."""
    earlier = set(order[: order.index(key)]) if key in order else set(kept)
    return next((name for name in reversed(kept) if name in earlier), "")
