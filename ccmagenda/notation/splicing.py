"""Changes to some values of a file's text, each in its own place: whatever is not concerned stays byte for byte.

All places are those of the text as it was: a list whose items move, items that are changed as they move, and new items in
them are put together at the end. Comments above an item go with it, one behind a value stays behind its first line.
"""

import functools
import re
from collections.abc import Callable, Mapping, Sequence

import attrs

from ccmagenda.notation.emitting import InLine
from ccmagenda.notation.set_lines import (
    Table,
    TextLines,
    block_lines,
    dashed,
    in_flow,
    last_before,
    longest_run,
    runs,
    says,
    shifted,
)
from ccmagenda.notation.spans import Place, depth_of, is_within, places

_DONE = object()
_COMMENT = re.compile(r"[ \t]+#[^\r\n]*")
_BLOCK_COMMENT = re.compile(r"[|>][^#\r\n]*(#[^\r\n]*)")


@attrs.frozen
class Within:
    """A table of which only some keys change; ``whole`` is all of it, for where there is no such table yet."""

    changed: tuple[str, ...]
    whole: object


@attrs.frozen(eq=False)
class _Splice:
    """Other words for a part of the text; ``at`` is the value that they belong to, ``gone`` an item that leaves its list."""

    start: int
    end: int
    words: Callable[[], str]
    at: Place
    gone: Place | None = None


class Splicing:
    """The text of a file and all changes to it."""

    def __init__(self, text: str) -> None:
        """Begin without any change."""
        self.text = text
        self.root = places(text)
        self._eol = next((end for end in ("\r\n", "\n", "\r") if end in text), "\n")
        self._lines = TextLines(text)
        self._by_start = {place.start: place for place in self.root.walk() if place.kind == "table"}
        self._inset = 2 if any(self._is_inset(place) for place in self.root.walk()) else 0
        self._splices: list[_Splice] = []

    def table_at(self, line: int, column: int) -> Place | None:
        """Return the table that begins at a line and a column, both counted from 1."""
        return self._by_start.get(self._lines.at(line, column))

    def result(self) -> str:
        """Return the text with all changes."""
        return self._rendered(0, len(self.text), None, None)

    # Values of tables

    def set(self, table: Place, values: Table, order: Sequence[str]) -> None:
        """Give keys of a table other values; an empty one takes the key out.

        ``order`` is that in which keys usually stand: a new one is put behind those that come before it.
        """
        held = {key.text: (key, value) for key, value in table.pairs}
        values = {key: self._set_within(held, key, value) for key, value in values.items()}
        values = {key: value for key, value in values.items() if value is not _DONE}
        if not values:
            return
        gone = {key for key, value in values.items() if key in held and not says(value)}
        kept = [key.text for key, _ in table.pairs if key.text not in gone]
        if not kept:
            self._add(table.start, table.end, lambda: self._emitted_item(values, table), table)
            return
        for run in runs([number for number, (key, _) in enumerate(table.pairs) if key.text in gone]):
            self._take_out(table, run[0], run[-1])
        for key in sorted(set(values) - gone, key=lambda key: order.index(key) if key in order else len(order)):
            if key in held:
                self._replace(table, *held[key], values[key])
            elif says(values[key]):
                self._put_behind(table, key, values[key], last_before(key, kept, order))

    def _set_within(self, held: Mapping[str, tuple[Place, Place]], key: str, value: object) -> object:
        """Return a value to be set, after the keys of one that is a table in the text already have been set."""
        if not isinstance(value, Within):
            return value
        inner = held[key][1] if key in held else None
        if inner is None or inner.kind != "table" or not isinstance(value.whole, Mapping):
            return value.whole
        self.set(inner, {name: value.whole.get(name, "") for name in value.changed}, tuple(value.whole))
        return _DONE

    def _replace(self, table: Place, key: Place, value: Place, new: object) -> None:
        end = max(value.end, self.text.index(":", key.end) + 1)
        if table.flow:
            self._add(key.start, end, lambda: self._in_braces(key.text, new), value)
            return
        words = self._block(key.text, new, self._lines.column(key.start))
        first, rest = words.partition(self._eol)[0], words[len(words.partition(self._eol)[0]) :]
        behind = _COMMENT.match(self.text, end)
        if value.items and not value.flow:  # what stands behind a list in lines is about its last item
            of_key = _COMMENT.match(self.text, self.text.index(":", key.end) + 1)
            comment = of_key.group() if of_key else ""
            self._add(key.start, behind.end() if behind else end, lambda: f"{first}{comment}{rest}", value)
            return
        within = _BLOCK_COMMENT.match(self.text, value.start) if not value.flow else None
        comment = behind.group() if behind and rest else f"  {within[1]}" if within and value.kind == "word" else ""
        self._add(key.start, behind.end() if behind and rest else end, lambda: f"{first}{comment}{rest}", value)

    def _take_out(self, table: Place, first: int, last: int) -> None:
        """Take out the pairs of a table from one to another; at least one of the table stays."""
        start, value = table.pairs[first][0].start, table.pairs[last][1]
        following = table.pairs[last + 1][0].start if last + 1 < len(table.pairs) else -1
        if table.flow and following < 0:
            start, end = table.pairs[first - 1][1].end, value.end
        elif table.flow or (first == 0 and not self._lines.is_begun_by(start)):
            end = following
        else:
            start, end = self._lines.start(start), self._lines.after(max(value.end, table.pairs[last][0].end))
        self._add(start, end, str, table)

    def _put_behind(self, table: Place, key: str, value: object, before: str) -> None:
        first = table.pairs[0][0].start
        if table.flow:
            words = self._in_braces(key, value)
            behind = next((held.end for name, held in table.pairs if name.text == before), -1)
            self._add(*((behind, behind) if before else (first, first)), lambda: f", {words}" if before else f"{words}, ", table)
            return
        column = self._lines.column(first)
        words = self._block(key, value, column)
        if before:
            held = next(pair for pair in table.pairs if pair[0].text == before)
            at = self._lines.end(max(held[1].end, self.text.index(":", held[0].end) + 1))
            self._add(at, at, lambda: f"{self._eol}{' ' * column}{words}", table)
        else:
            self._add(first, first, lambda: f"{words}{self._eol}{' ' * column}", table)

    # Lists of tables

    def arrange(
        self, table: Place, key: str, items: Sequence[Place | Table], written: Callable[[Place], Table], order: Sequence[str]
    ) -> None:
        """Give a list under a key of a table other items: those that stand in the text already, wherever, and new ones.

        ``written`` tells what to write for an item that cannot be moved as it stands, from braces into lines or back.
        """
        held = table.value(key)
        empty = held is None or (held.flow and not held.items and not held.text)
        if empty and items and not table.flow:
            self._begin_list(table, key, items, written)
            return
        if held is None or held.kind != "list" or held.flow or not held.items or not items:
            plain = [written(item) if isinstance(item, Place) else item for item in items]
            self.set(table, {key: self._plain_list(plain, held)}, order)
            return
        stay = longest_run([held.items.index(item) if item in held.items else -1 for item in items])
        for item in held.items:
            if not any(held.items[number] is item for number in stay):
                self.leave(item)
        self._insert(held, items, [held.items[number] for number in stay], written)

    def leave(self, item: Place) -> None:
        """Take an item out of its list; the list keeps others, or is arranged anew."""
        around = item.up
        if (
            around is not None
            and around.kind == "list"
            and not around.flow
            and not any(each.gone is item for each in self._splices)
        ):
            self._splices.append(_Splice(*self._chunk(item), str, around, item))

    def _insert(
        self, held: Place, items: Sequence[Place | Table], stay: Sequence[Place], written: Callable[[Place], Table]
    ) -> None:
        at = self._chunk(held.items[0])[0]
        for item in items:
            if isinstance(item, Place) and any(item is other for other in stay):
                at = self._chunk(item)[1]
            else:
                self._add(at, at, functools.partial(self._item_at, item, at, self._lines.column(held.start), written), held)

    def _begin_list(self, table: Place, key: str, items: Sequence[Place | Table], written: Callable[[Place], Table]) -> None:
        held = next((pair for pair in table.pairs if pair[0].text == key), None)
        column, at = self._lines.column(table.pairs[0][0].start), self._lines.after(table.end)
        if held:
            colon = self.text.index(":", held[0].end) + 1
            at = self._lines.after(max(held[1].end, colon))
            self._add(colon, max(held[1].end, colon), str, held[1])

        def words() -> str:
            lines = "".join(self._lines_of(item, column + self._inset, written) for item in items)
            return self._after_a_line(lines if held else f"{' ' * column}{key}:{self._eol}{lines}", at)

        self._add(at, at, words, table)

    def _item_at(self, item: Place | Table, at: int, column: int, written: Callable[[Place], Table]) -> str:
        """Return an item as lines of a list whose dashes stand in a column."""
        return self._after_a_line(self._lines_of(item, column, written), at)

    def _after_a_line(self, lines: str, at: int) -> str:
        """Return lines to be put at a place: at the end of a file that has no end of line, they bring it with them."""
        return lines if at == 0 or self.text[at - 1] in "\r\n" else self._eol + lines.removesuffix(self._eol)

    def _lines_of(self, item: Place | Table, column: int, written: Callable[[Place], Table]) -> str:
        if isinstance(item, Place) and item.up is not None and not item.up.flow:
            start, end = self._chunk(item)
            lines = shifted(self._rendered(start, end, item, item), column - self._lines.column(self._dash(item)))
        else:
            lines = self._dashed(written(item) if isinstance(item, Place) else item, column)
        return lines if lines.endswith(("\n", "\r")) else lines + self._eol

    def _plain_list(self, items: Sequence[Table], held: Place | None) -> object:
        if held is not None and held.flow and held.items:
            return InLine([dict(item) for item in items])
        return [dict(item) for item in items] or (InLine([]) if held is not None and held.up is self.root else "")

    # Text

    def _add(self, start: int, end: int, words: Callable[[], str], at: Place) -> None:
        self._splices.append(_Splice(start, end, words, at))

    def _rendered(self, start: int, end: int, owner: Place | None, moved: Place | None) -> str:
        """Return a part of the text with all changes in it; of an item that moves, with those that belong to it."""
        found = [s for s in self._splices if start <= s.start and s.end <= end and (s.gone is None or s.gone is not moved)]
        found = [s for s in found if owner is None or is_within(s.at, owner)]
        gone = [s.gone for s in found if s.gone is not None]
        found = [s for s in found if not any(is_within(s.at, item) for item in gone)]
        parts, at = [], start
        for splice in sorted(found, key=lambda s: (s.start, s.end > s.start, -depth_of(s.at))):
            if splice.start >= at:
                parts += [self.text[at : splice.start], splice.words()]
                at = splice.end
        return "".join([*parts, self.text[at:end]])

    def _chunk(self, item: Place) -> tuple[int, int]:
        """Return the lines of an item of a list, with the comments and empty lines above it."""
        start = self._lines.start(self._dash(item))
        around = item.up.items if item.up else [item]
        number = next(index for index, each in enumerate(around) if each is item)
        above = self._lines.after(around[number - 1].end) if number else self._lines.after(self._head_of(item))
        while start > above:
            line = self._lines.before(start)
            if self.text[line:start].strip() and not self.text[line:start].lstrip().startswith("#"):
                break
            start = line
        return start, self._lines.after(item.end)

    def _head_of(self, item: Place) -> int:
        """Return where the key of the list of an item stands."""
        held = item.up
        table = held.up if held else None
        return next((key.start for key, value in (table.pairs if table else ()) if value is held), held.start if held else 0)

    def _dash(self, item: Place) -> int:
        """Return where the dash of an item stands: in the column of its list."""
        column = self._lines.column(item.up.start if item.up else item.start)
        line = self._lines.start(item.start)
        while line > 0 and not (line + column < item.start and self.text[line + column] == "-"):
            line = self._lines.before(line)
        return line + column

    def _is_inset(self, place: Place) -> bool:
        """Tell whether a list stands further to the right than its key, as most people write it."""
        lists = (pair for pair in place.pairs if pair[1].kind == "list" and pair[1].items and not pair[1].flow)
        return any(self._lines.column(value.start) > self._lines.column(key.start) for key, value in lists)

    def _block(self, key: str, value: object, column: int) -> str:
        """Return a key with its value as lines, the second and later ones moved to a column."""
        return shifted(block_lines({key: value}, self._inset), column, first=False).replace("\n", self._eol)

    def _dashed(self, item: Table, column: int) -> str:
        return shifted(dashed(item, self._inset), column).replace("\n", self._eol)

    def _emitted_item(self, values: Table, table: Place) -> str:
        plain = {key: value for key, value in values.items() if says(value)}
        if table.flow or not plain:
            return in_flow(plain)
        return shifted(block_lines(plain, self._inset), self._lines.column(table.start), first=False).replace("\n", self._eol)

    def _in_braces(self, key: str, value: object) -> str:
        return f"{in_flow(key)}: {in_flow(value)}"
