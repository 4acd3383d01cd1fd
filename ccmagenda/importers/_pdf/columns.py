"""Columns that no rule parts: rows that follow each other share the places where their words begin."""

from collections.abc import Iterable, Sequence

from ccmagenda.importers._paper import is_bold
from ccmagenda.importers._pdf.letters import Strip
from ccmagenda.importers._pdf.setting import Setting
from ccmagenda.importers._pdf.wrapping import said_together
from ccmagenda.importers._printed import PrintedLine

_NEAR, _CLOSE, _HANGING = 4.0, 0.25, 3

Row = Sequence[Strip]


def starts_of(rows: Sequence[Row], middle: float) -> list[tuple[float, ...]]:
    """Return for each row where the columns begin among which it stands; nothing for rows that stand in none.

    Rows belong together as long as each has several strips, or one that begins where a column does and is not set in the
    ``middle`` of the page, or one that stands between two lines.
    """
    found: list[tuple[float, ...]] = [()] * len(rows)
    run: list[int] = []
    for number, row in enumerate([*rows, ()]):
        below = len(row) == 1 and abs(row[0].centre - middle) > _NEAR and _is_below(row[0], (rows[other] for other in run))
        between = len(row) == 1 and bool(run) and row[0].top < rows[number - 1][0].bottom - _CLOSE * row[0].size
        if len(row) > 1 or below or between:
            run.append(number)
            continue
        starts = _shared([rows[other] for other in run if len(rows[other]) > 1])
        for other in run:
            found[other] = starts
        run = []
    return found


def _is_below(strip: Strip, rows: Iterable[Row]) -> bool:
    return any(abs(strip.x0 - above.x0) < _NEAR for row in rows for above in row[1:])


def _shared(rows: Sequence[Row]) -> tuple[float, ...]:
    """Return where the columns of rows begin; a row that shares no place with another, such as a centred head, has no say."""
    often = _grouped(rows, 2)
    known = [row for row in rows if any(column_of(strip, often) >= 0 for strip in row)]
    plain = [row for row in rows if not all(strip.bold for strip in row)]
    return _grouped(known or plain or rows, 1)


def _grouped(rows: Sequence[Row], least: int) -> tuple[float, ...]:
    """Return the places where strips begin, close ones as one, as far as so many do."""
    groups: list[list[float]] = []
    for place in sorted(strip.x0 for row in rows for strip in row):
        if groups and place - groups[-1][0] < _NEAR:
            groups[-1].append(place)
        else:
            groups.append([place])
    return tuple(group[0] for group in groups if len(group) >= least)


def column_of(strip: Strip, starts: Sequence[float]) -> int:
    """Return the column that begins exactly where a strip does, or -1."""
    return next((number for number, start in enumerate(starts) if abs(start - strip.x0) < _NEAR), -1)


def _place(strip: Strip, starts: Sequence[float]) -> int:
    """Return the column that a strip stands in: the last that begins before it."""
    return max((number for number, start in enumerate(starts) if start < strip.x0 + _NEAR), default=0)


class Columns:
    """A row of columns under way: the strips of each; ``leading`` is the usual room between lines."""

    def __init__(self, row: Row, starts: Sequence[float], leading: float, setting: Setting) -> None:
        """Begin with the first line of the row."""
        places = [_place(strip, starts) for strip in row]
        apart = len(starts) > 1 and len(set(places)) == len(places)
        self._starts = starts if apart else tuple(strip.x0 for strip in row)
        self._columns: list[list[Strip]] = [[] for _ in self._starts]
        self._leading, self._setting, self._wrapping = leading, setting, setting.wrapping
        for strip in row:
            self._columns[_place(strip, self._starts)].append(strip)
        self._first = min(_place(strip, self._starts) for strip in row)
        self._bottom = max(strip.bottom for strip in row)

    def takes(self, row: Row) -> bool:
        """Take a line that goes on with the columns: close below, and none of it in the first, or words that were broken.

        The first column may also come late, where it is set in the middle of its row.
        """
        close = row[0].top - self._bottom < self._leading + _CLOSE * row[0].size
        places = [self._column(strip) for strip in row]
        late = not self._columns[0] and self._first > 0
        below = all(place > 0 for place in places) or (min(places) == 0 and (late or any(map(self._is_broken, places))))
        if not close or not below:
            return False
        for place, strip in zip(places, row, strict=True):
            self._columns[place].append(strip)
            self._bottom = max(self._bottom, strip.bottom)
        return True

    def _column(self, strip: Strip) -> int:
        """Return the column that a strip begins in, or -1; in the last, it may go on a little to the right of the words above."""
        place = column_of(strip, self._starts)
        if place >= 0:
            return place
        above = _place(strip, self._starts)
        column = self._columns[above] if above == len(self._starts) - 1 else []
        hangs = strip.x0 - self._starts[above] < _HANGING * strip.size and not column[1:] if column else False
        deeper = any(abs(strip.x0 - other.x0) < _NEAR for other in column[1:])
        goes_on = bool(column) and self._wrapping.goes_on(column[-1], strip, self._edge(above), walled=self._setting.walled)
        return above if (hangs or deeper) and goes_on else -1

    def _edge(self, place: int) -> float:
        """Return up to where the lines of a column may go."""
        return self._starts[place + 1] - 2 * _NEAR if place + 1 < len(self._starts) else self._setting.right

    def _is_broken(self, place: int) -> bool:
        """Tell whether the words of a column are known to go on in the next line."""
        return self._wrapping.told and bool(self._columns[place]) and self._columns[place][-1].open

    def line(self) -> PrintedLine:
        """Return the row as a line with cells."""
        last = len(self._starts) - 1
        cells = [
            "\n".join(
                said_together(part)
                for part in self._wrapping.paragraphs(column, self._edge(place), walled=place == last and self._setting.walled)
            )
            for place, column in enumerate(self._columns)
        ]
        strips = [strip for column in self._columns for strip in column]
        return PrintedLine(
            text="\t".join(cell.replace("\n", " ") for cell in cells).rstrip("\t"),
            cells=cells,
            bold=is_bold((strip.text, strip.bold) for strip in strips),
            page=strips[0].page,
        )
