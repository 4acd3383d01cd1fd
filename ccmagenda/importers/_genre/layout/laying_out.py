"""From printed lines to rows: bullets, cells, headings and gaps known, page furniture set apart, broken lines joined."""

import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.layout.days_at_ends import with_days_at_ends
from ccmagenda.importers._genre.layout.doubled import with_single_blanks
from ccmagenda.importers._genre.layout.furniture import furniture_of
from ccmagenda.importers._genre.layout.gathered_bullets import Gathered
from ccmagenda.importers._genre.layout.gluing import unglued
from ccmagenda.importers._genre.layout.hosted import without_page_numbers
from ccmagenda.importers._genre.layout.lost_blanks import with_blanks
from ccmagenda.importers._genre.layout.run_in import headings_apart
from ccmagenda.importers._genre.layout.unrolling import LONGEST_PAPER, Unrolling, rows_of_cells
from ccmagenda.importers._genre.lines.cells import cells_of
from ccmagenda.importers._genre.lines.heads import CELL, Heads
from ccmagenda.importers._genre.lines.joining import joined
from ccmagenda.importers._genre.rows import Row, Rows
from ccmagenda.importers._genre.tables.barred import barred_rows
from ccmagenda.importers._genre.tables.broken_hours import rows_of_broken_hours
from ccmagenda.importers._genre.tables.closed_cells import closed_rows
from ccmagenda.importers._genre.tables.columns import TableRow, table_rows
from ccmagenda.importers._genre.tables.dealt import dealt
from ccmagenda.importers._genre.tables.lone_bars import rows_of_lone_bars
from ccmagenda.importers._genre.tables.number_columns import with_item_numbers
from ccmagenda.importers._genre.tables.side_by_side import rows_side_by_side
from ccmagenda.importers._genre.tables.slashed import slashed_rows
from ccmagenda.importers._genre.tables.spread import spread_rows
from ccmagenda.importers._genre.tables.stacked import stacked_rows
from ccmagenda.importers._genre.tables.week_columns import week_rows
from ccmagenda.importers._genre.tables.week_slashes import week_slash_rows
from ccmagenda.importers._genre.terms.linking import without_links
from ccmagenda.importers._genre.terms.mending import is_rule, mended, without_emphasis, without_ornaments
from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._printed import PrintedLine

_BULLET = re.compile(
    r"\s*([•·▪◦‣∙●○■□➢►✓✔→*⁃▶➤❖◆◇▸]|(?:[-–—>»]|--)(?=\s)|[-–—](?=[A-ZÀ-Ý][a-zà-ÿ]+\s)|[§¶¤Øü](?=\s+(?:[^\s\d]|\d\d?[:.h]\d\d))|o(?=\s+[A-ZÀ-Ý«“]))\s*"
)
_TWO_BULLETS = re.compile(r"\s*[•·▪●■□*]\s*([-–—])\s?(?=[A-ZÀ-Ý])")
"""A point within a point, of which a crawl kept both marks: "• -Words of welcome"."""
_STRAY = re.compile(r"^[§¶¤]\s+(?=\||\d\d?[:.hH]\d\d)")
"""A sign that stands before a row of a table by no will of its author."""
_DOTS = re.compile(r"(?<=[^\W_])\s+\.{4,}\s*$")
"""Dots that lead to nothing."""
_LEADER = re.compile(r"(?:\s\.){4,}\s?")
"""Dots that lead from one column to the next."""
_LONE_SIGN = re.compile(r"\s*(?:[•·▪◦‣∙●■□➢►✓✔*⁃▶➤❖◆◇▸–—-])\s*")
_NONE = PrintedLine(text="")
_EVEN, _LONGEST_DAY = 0.8, 60
LONGEST_ROW = 1_500
"""Characters of a line that is read; a longer one holds no row of a programme."""


def rows_of(lines: Sequence[PrintedLine], words: Words, heads: Heads) -> Rows:
    """Return the rows of printed lines."""
    lines = with_blanks(with_item_numbers(with_single_blanks(without_page_numbers(lines))), words)
    lines = [_plain(line, heads) for line in lines]
    furniture = furniture_of(lines, words, heads)
    kept = [_NONE if place in furniture else line for place, line in enumerate(lines)]
    tables = _Tables.of(lines, kept, heads)
    below = {place for row in tables.rows.values() for place in row.sources[1:]}
    gathered = Gathered.of(kept, heads)
    unrolling = Unrolling.of([line.text for line in tables.others if not line.cells], heads, longest=LONGEST_ROW)
    ended, rows = with_days_at_ends(kept, heads), list[Row]()
    gap, sign = False, ""
    for place, line in enumerate(lines):
        if place in below or place in gathered.places:
            continue
        if _LONE_SIGN.fullmatch(line.text) and _may_be_listed(lines, place):
            sign = line.text.strip()
            continue
        parts = ended.get(place, (line.text,))
        texts = [line.text] if place in furniture or line.cells else _texts(parts, unrolling, heads)
        longest = LONGEST_PAPER if "|" in line.text else LONGEST_ROW
        if place in furniture or any(len(text) > longest for text in texts):
            furniture.add(place)
            continue
        if rows and words.regex(r"(?:«ordinal-ends»)").fullmatch(line.text.strip() or " "):  # "." may be left out
            furniture.add(place)  # a superscript that has fallen onto a line of its own
            continue
        table = tables.row(place, line, gap=gap)
        held = [table] if table else _rows(place, line, texts, heads, gap=gap)
        if any(len(row.text) > LONGEST_ROW for row in held) and "|" in line.text:
            furniture.add(place)
            continue
        if held and sign:
            held[0], sign = _listed(held[0], sign, place), ""
        rows += gathered.listed(place, held)
        gap = not held
        if not held:
            _underline(rows, line.text)
    rows, legends = _without_legends(rows)
    furniture |= legends
    return Rows(rows=_without_even_gaps(joined(_without_even_gaps(rows), words, heads)), furniture=tuple(sorted(furniture)))


@attrs.frozen
class _Tables:
    """The rows of tables that several lines hold, by their first; of those that are ``exact`` no blanks part the cells.

    ``others`` are the lines of a paper without those that bars close, cell by cell.
    """

    rows: dict[int, TableRow]
    exact: frozenset[int]
    others: Sequence[PrintedLine]

    @classmethod
    def of(cls, lines: Sequence[PrintedLine], kept: Sequence[PrintedLine], heads: Heads) -> "_Tables":
        """Find the tables of a paper, of which lines without furniture are kept."""
        drawn = [line if is_rule(line.text) else bare for line, bare in zip(lines, kept, strict=True)]
        closed = closed_rows(kept, heads)
        taken = {at for row in closed.values() for at in row.sources}
        others = [_NONE if place in taken else line for place, line in enumerate(kept)]
        exact = spread_rows(others) | barred_rows(drawn, heads) | stacked_rows(others, heads) | slashed_rows(others, heads)
        exact |= (
            week_rows(others, heads)
            | week_slash_rows(others, heads)
            | rows_side_by_side(others, heads)
            | rows_of_broken_hours(others, heads)
            | rows_of_lone_bars(others, heads)
            | closed
        )
        held = {at for row in exact.values() for at in row.sources}
        loose = {place: row for place, row in table_rows(others, heads).items() if held.isdisjoint(row.sources)}
        return cls(loose | exact, frozenset(exact), others)

    def row(self, place: int, line: PrintedLine, *, gap: bool) -> Row | None:
        """Return the row whose first line this is."""
        return _of_table(line, self.rows[place], gap=gap, loose=place not in self.exact) if place in self.rows else None


def _texts(texts: Sequence[str], unrolling: Unrolling, heads: Heads) -> list[str]:
    """Return the rows that have run into one line, of which some parts are known."""
    parts = [part for text in texts for said in headings_apart(text, heads.words) for part in dealt(said, heads)]
    return [row for part in parts for row in unrolling.rows(part)]


def _may_be_listed(lines: Sequence[PrintedLine], place: int) -> bool:
    """Tell whether a sign alone on its line is the bullet of the next, which has none: no line is drawn with it."""
    below = lines[place + 1] if place + 1 < len(lines) else _NONE
    return not below.cells and re.search(r"\w", below.text) is not None and not _BULLET.match(below.text)


def _listed(row: Row, sign: str, place: int) -> Row:
    """Return a row with the bullet that stands on the line above it."""
    return attrs.evolve(row, bullet=row.bullet or sign, hanging=True, sources=(place - 1, *row.sources))


def _plain(line: PrintedLine, heads: Heads) -> PrintedLine:
    """Return a line without the signs that set off its words, and without wide blanks where it is a date and nothing else."""
    if line.cells:
        return line
    text = _STRAY.sub("", _DOTS.sub("", line.text))
    bare = without_emphasis(text) if re.search(r"\*\*|__|^[#_]|(?<![\w*])\*(?=\S)[^*]+\*", text) else text
    plain = " ".join(bare.split())
    if len(plain) > _LONGEST_DAY or not re.search(r"\S\s\s+\S", bare):
        return line if bare == line.text else attrs.evolve(line, text=bare)
    head = heads.read(plain)
    whole = head.day and head.day.day and head.day.month and not (head.text or head.clock or head.part or head.label)
    return attrs.evolve(line, text=plain if whole else bare)


def _without_even_gaps(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Return rows without gaps where nearly all have one before them: a paper in double lines, where they tell nothing."""
    apart = sum(row.gap for row in rows) >= _EVEN * len(rows)
    return tuple(attrs.evolve(row, gap=False) if apart else row for row in rows)


def _without_legends(rows: list[Row]) -> tuple[list[Row], set[int]]:
    """Set apart what stars at the end of titles mean: "* Closed meetings"."""
    starred = any(re.search(r"[^\W_]\s?\*+$", cell) for row in rows for cell in row.cells or (row.text,))
    legends = [row for row in rows if starred and row.bullet == "*" and not row.text.endswith("*")]
    return [row for row in rows if row not in legends], {place for row in legends for place in row.sources}


def _underline(rows: list[Row], text: str) -> None:
    """Make the row above a drawn line a heading, as our own text papers print it; "---|---" is drawn below heads of columns."""
    signs = set(text.strip())
    if rows and rows[-1].cells and {"-", "|"} <= signs <= set("-|: "):
        rows[-1] = attrs.evolve(rows[-1], header=True)
    if rows and len(signs) == 1 and signs <= {"=", "-"} and len(text.strip()) >= 4 and not rows[-1].cells:
        rows[-1] = attrs.evolve(rows[-1], heading=2 if "=" in signs else 3)


def _of_table(line: PrintedLine, row: TableRow, *, gap: bool, loose: bool) -> Row:
    """Return the row of a table whose cells go over several lines."""
    read = [mended(cell) for cell in row.texts]
    cells = tuple(without_ornaments(text)[0] for text, _ in read)
    return Row(
        text=CELL.join(cells), cells=cells, loose=loose, heading=line.heading, bold=line.bold, gap=gap, page=line.page,
        sources=tuple(row.sources), origin=line.origin, guessed=any(guessed for _, guessed in read),
    )  # fmt: skip


def _rows(place: int, line: PrintedLine, texts: Sequence[str], heads: Heads, *, gap: bool) -> list[Row]:
    """Return the rows that a line holds: one, or several that have run into each other."""
    read = [_row(place, attrs.evolve(line, text=text), heads.words, gap=gap and not number) for number, text in enumerate(texts)]
    return [row for each in read if each is not None and each.text for row in rows_of_cells(each, heads)]


def _row(place: int, line: PrintedLine, words: Words, *, gap: bool) -> Row | None:
    text, guessed = mended(line.text)
    text = unglued(without_emphasis(without_links(_LEADER.sub("   ", text), words)), words)
    bullet = _TWO_BULLETS.match(text) or _BULLET.match(text)
    held = cells_of(line, text[bullet.end() :] if bullet and "|" not in text else text, words)
    cells = tuple(without_ornaments(cell)[0] for cell in held)
    text, ornament = without_ornaments(text[bullet.end() :] if bullet else text)
    if is_rule(text) or not text:
        return None
    sign = line.listed or (bullet[1] if bullet else "") or (ornament if ornament != "\u0489" else "")
    if cells:
        text = CELL.join(cells)
        sign = ""
    elif "|" in text:
        text = text.strip(" |")
    elif line.listed and re.search(r"\w", line.listed) and not text.startswith(line.listed):
        text, sign = f"{line.listed} {text}", ""
    return Row(
        text=text, cells=cells, loose=bool(cells) and not line.cells and "|" not in line.text, piped="|" in line.text,
        bullet=sign, indent=line.indent, heading=line.heading, bold=line.bold, gap=gap, page=line.page, inner=line.further,
        width=len(line.text) + (line.indent if line.indent > 3 else 0), reach=len(line.text) + 2 * line.indent,
        sources=(place,), origin=line.origin, guessed=guessed,
    )  # fmt: skip
