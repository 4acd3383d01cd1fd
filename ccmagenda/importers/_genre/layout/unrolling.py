"""Whole papers that stand on one line: parted again where a bullet, a bar or hours begin another row."""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

import attrs

from ccmagenda.importers._genre.layout.beginnings import Beginnings, listing_dashes
from ccmagenda.importers._genre.layout.counted_points import points_from
from ccmagenda.importers._genre.layout.gluing import parted_run, with_days_apart, without_heads_of_pages
from ccmagenda.importers._genre.layout.journals import journal_rows
from ccmagenda.importers._genre.lines.heads import CELL, Heads
from ccmagenda.importers._genre.rows import Row
from ccmagenda.importers._genre.terms.meetings_within import with_meetings_first

_LEAST, _HOURS, _LONG, _MOST, _PAGE, _OVERLONG = 3, 2, 90, 0.5, 600, 220
_BOLD = re.compile(r"\*\*(?=\S)([^*\n]{1,60})\*\*")
LONGEST_PAPER = 12_000
"""Characters of a line that may be a whole paper; a longer one is none."""
_SIGN = re.compile(r"(?=[•▪◦‣●■➢►✓])|(?<=[A-ZÀ-Ý0-9):;.])(?=o\s[A-ZÀ-Ý])")


@attrs.frozen
class Unrolling:
    """Parts the lines of a paper in which rows have run together.

    ``run_in`` tells that most of the paper stands in such lines, so that one of them may hold few hours or none.
    """

    beginnings: Beginnings
    longest: int
    run_in: bool = False
    some: bool = False

    @classmethod
    def of(cls, texts: Iterable[str], heads: Heads, *, longest: int) -> "Unrolling":
        """Return what parts the lines of a paper."""
        beginnings = Beginnings(heads)
        long = [text for text in texts if text.strip()]
        weights = {text: beginnings.weight(text) for text in long if _may_be_run_in(text)}
        held = [text for text, weight in weights.items() if weight >= (_HOURS if len(text) < _PAGE else 1)]
        dashes = listing_dashes([piece for text in held for piece in _pieces(text, beginnings.firm(text))], heads.words)
        share = sum(map(len, held)) / max(1, sum(map(len, long)))
        inner = sum(weight > 0 for weight in weights.values())
        begun = sum(heads.read(text[:_LONG]).clock is not None for text in long)
        most = share > _MOST or (inner > _HOURS and inner > 2 * begun)
        return cls(Beginnings(heads, dashes), longest, most, bool(held))

    def rows(self, text: str) -> list[str]:
        """Return the lines that have run into one: those that bullets begin, and in a long one those with hours or a day."""
        heads = self.beginnings.heads
        if len(text) > LONGEST_PAPER:
            return [text]
        journal = journal_rows(text, heads.words) if _may_be_run_in(text) else []
        if journal:
            return [row for line in journal for row in ([line] if "|" in line else self._of_a_page(line))]
        run, text = parted_run(text, heads.words), with_days_apart(text, heads.words)
        marked = _by_marks(text, heads)
        if len(marked) > 1:
            return [row for piece in marked for row in self.rows(piece)]
        pieces = [piece.strip() for piece in _SIGN.split(text) if piece.strip()]
        timed = sum(heads.read(piece[: self.longest].lstrip(" •▪◦‣●■➢►✓")).clock is not None for piece in pieces)
        if len(pieces) >= _LEAST and timed >= _HOURS and len(self.beginnings.firm(text)) <= 2 * timed:
            return pieces
        runs = run if len(run) > 1 else parted_run(text, heads.words)
        return runs if len(runs) > 1 else self._of_a_page(text)

    def _of_a_page(self, text: str) -> list[str]:
        """Return the rows of a page that stands on one line: its days and hours, and within these whatever begins a row."""
        if not _may_be_run_in(text):
            return [text]
        if not self._is_run_in(text):
            return self._points(text)
        text = with_meetings_first(without_heads_of_pages(text, self.beginnings.words), self.beginnings.words)
        return _pieces(text, self.beginnings.all(text))

    def _points(self, text: str) -> list[str]:
        """Return the points of an agenda that stands on one line, and what stands above it; any other line as it is."""
        begin = points_from(text, self.beginnings.words)
        if begin is None:
            return [text]
        firm = self.beginnings.firm(text)
        return _pieces(text, [place for place in self.beginnings.all(text) if place >= begin or place in firm])

    def _is_run_in(self, text: str) -> bool:
        """Tell whether enough rows begin within a text: two, one in a very long one, none where the paper is run in."""
        if self.run_in:
            return True
        if len(text) > _OVERLONG and self.beginnings.heads.read(text[:_LONG]).clock:
            return True  # no title is that long
        least = 1 if len(text) > self.longest else _HOURS
        if self.some and self.beginnings.weight(f" {text}") >= _HOURS:
            return len(text) > 2 * _LONG
        return len(text) > 2 * _LONG and self.beginnings.weight(text) >= least


def _may_be_run_in(text: str) -> bool:
    """Tell whether a text is so long that rows may have run together in it, and of no more than a paper."""
    return _LONG < len(text) <= LONGEST_PAPER and "|" not in text and "\t" not in text


def _by_marks(text: str, heads: Heads) -> list[str]:
    """Part a line before words set bold within it, where these are hours, a day, or end in a colon: "**10:00** Opening"."""
    begins = [
        found.start() for found in _BOLD.finditer(text) if found[1].strip().endswith(":") or heads.read(found[1]).structural
    ]
    return _pieces(text, [place for place in begins if text[:place].strip()])


def _pieces(text: str, places: Sequence[int]) -> list[str]:
    """Part a text at some places."""
    return [piece for begin, end in itertools.pairwise([0, *places, len(text)]) if (piece := text[begin:end].strip())]


def rows_of_cells(row: Row, heads: Heads) -> Iterator[Row]:
    """Yield the rows that bars alone part: each begins with a cell of hours or a day and nothing else."""
    read = [heads.read(cell) for cell in row.cells] if row.piped else []
    begins = [place for place, head in enumerate(read) if head.structural and not head.text]
    titled = [place for place in begins if read[place].clock and place + 1 < len(read) and read[place + 1].text]
    starts = {clock.start for place in titled if (clock := read[place].clock)}
    if len(starts) < _LEAST:
        yield row
        return
    if begins[0] and any(row.cells[: begins[0]]):
        yield _with(row, row.cells[: begins[0]])
    for first, last in zip(begins, [*begins[1:], len(read)], strict=True):
        yield _with(row, row.cells[first:last])


def _with(row: Row, cells: tuple[str, ...]) -> Row:
    kept = tuple(cell for cell in cells if cell)
    return attrs.evolve(row, cells=kept if len(kept) > 1 else (), text=CELL.join(kept))


def texts_begun(texts: Iterable[str]) -> Iterator[str]:
    """Yield texts, and of those in which rows may have run together also what begins with four figures: "0930 Coffee"."""
    for text in texts:
        yield text
        if _may_be_run_in(text):
            yield from re.split(r"\s(?=[012]\d[0-5][05]\s)", text)[1:]
