"""Words outside of ruled tables, by where they stand: paragraphs, and rows of columns that stand below each other."""

import itertools
import re
from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.importers._paper import LABEL, is_bold
from ccmagenda.importers._pdf.columns import Columns, Row, column_of, starts_of
from ccmagenda.importers._pdf.letters import Strip
from ccmagenda.importers._pdf.setting import Setting
from ccmagenda.importers._pdf.wrapping import said_together
from ccmagenda.importers._printed import PrintedLine

_BULLETS = frozenset("\u2022\u25cf\u25aa\u00b7\uf0b7")
_TIME = re.compile(r"\d{1,2}\s?[:.h]\s?\d{2}|\d{1,2}\s?[ap]\.?m\b", re.IGNORECASE)
_NEAR, _CLOSE, _STEP, _ALIKE = 4.0, 0.75, 5.0, 0.5
_HANGING, _NARROW, _TENTH, _SPACED, _OVERLAP = 3, 0.8, 10, 0.5, 0.25


def lines_of_rows(rows: Sequence[Row], setting: Setting) -> Iterator[PrintedLine]:
    """Yield the lines of rows that follow each other; the step to the right is still a length."""
    under_way: _Paragraph | Columns | None = None
    leading = _leading(rows)
    parted = [_label(row) for row in rows]
    worded = [rest if label and len(rest) == 1 else row for row, (label, rest) in zip(rows, parted, strict=True)]
    for row, (label, rest), starts in zip(rows, parted, starts_of(worded, setting.width / 2), strict=True):
        if under_way is not None and under_way.takes(row):
            continue
        if under_way is not None:
            yield under_way.line()
        if len(rest) > 1 or (not label and column_of(row[0], starts) > 0):
            under_way = Columns(row, starts, leading, setting)
        else:
            under_way = _Paragraph(label, row[0].x0, rest[0], setting)
    if under_way is not None:
        yield under_way.line()


def _leading(rows: Sequence[Row]) -> float:
    """Return the usual room between the lines of a text: what hardly any line goes below."""
    found = ((after[0].top - before[0].bottom, after[0].size) for before, after in itertools.pairwise(rows))
    gaps = sorted(gap for gap, size in found if gap > -_OVERLAP * size)
    most = _SPACED * min(row[0].size for row in rows) if rows else 0
    return min(most, gaps[len(gaps) // _TENTH]) if gaps else 0


def _label(row: Row) -> tuple[str, Row]:
    """Return the number or bullet that a line begins with, where it stands apart from the words, and the words."""
    if len(row) > 1 and LABEL.fullmatch(row[0].text):
        return row[0].text, row[1:]
    bullet, _, words = row[0].text.partition(" ")
    if words and bullet in _BULLETS:
        return bullet, (attrs.evolve(row[0], text=words), *row[1:])
    return "", row


class _Paragraph:
    """A paragraph under way."""

    def __init__(self, label: str, begins: float, strip: Strip, setting: Setting) -> None:
        self._label, self._begins, self._strips, self._setting = label, begins, [strip], setting

    def takes(self, row: Row) -> bool:
        """Take a line that goes on with the paragraph: close below, alike, and only since the last line was full."""
        if len(row) > 1 or not self._goes_on(row[0]):
            return False
        last = self._strips[-1]
        self._strips[-1] = attrs.evolve(last, torn=self._setting.wrapping.is_torn(last, row[0], self._setting.right))
        self._strips.append(row[0])
        return True

    def _goes_on(self, strip: Strip) -> bool:
        last = self._strips[-1]
        alike = abs(last.size - strip.size) < _ALIKE and last.bold == strip.bold
        close = -last.size < strip.top - last.bottom < _CLOSE * last.size
        if not alike or not close or _TIME.match(strip.text):
            return False
        right, wrapping = self._setting.right, self._setting.wrapping
        first = len(self._strips) == 1
        below = abs(strip.x0 - (last.x0 if not first or not self._label else self._begins)) < _NEAR
        hangs = first and abs(strip.x0 - last.x0) < _HANGING * last.size
        if below or hangs:
            return wrapping.goes_on(last, strip, right, walled=self._setting.walled)
        centred = abs(strip.centre - last.centre) < _NEAR
        return centred and wrapping.goes_on(attrs.evolve(last, x1=last.x1 - last.x0), strip, right - self._setting.left)

    def line(self) -> PrintedLine:
        """Return the paragraph as a line."""
        first, setting = self._strips[0], self._setting
        narrow = first.x1 - first.x0 < _NARROW * (setting.right - setting.left) and not self._label
        middles = ((setting.left + setting.right) / 2, setting.width / 2)
        centred = narrow and any(abs(first.centre - middle) < _NEAR for middle in middles)
        return PrintedLine(
            text=said_together(self._strips),
            heading=setting.sizes.get(round(first.size, 1), 0),
            bold=is_bold((strip.text, strip.bold) for strip in self._strips),
            indent=round(setting.left if centred else self._begins),
            listed=self._label,
            page=first.page,
        )
