"""From printed lines to rows: bullets, cells, headings and gaps known, page furniture set apart, broken lines joined."""

import re
from collections import Counter
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.clocks import clock_at
from ccmagenda.importers._genre.heads import CELL, Heads
from ccmagenda.importers._genre.marks import SYMBOL
from ccmagenda.importers._genre.mending import is_rule, mended, without_ornaments
from ccmagenda.importers._genre.sorts import is_room
from ccmagenda.importers._genre.words import Words
from ccmagenda.importers._printed import PrintedLine
from ccmagenda.model import NOWHERE, Origin

_BULLET = re.compile(r"\s*([•·▪◦‣∙●○■□➢►✓*]|[-–—](?=\s)|o(?=\s+[A-ZÀ-Ý«“]))\s*")
_PAGE = re.compile(r"[(\[–—-]?\s*(?:p(?:age|ágina)?\.?\s*)?\d{1,3}(?:\s*(?:/|of|de|sur)\s*\d{1,3})?\s*[)\]–—-]?", re.IGNORECASE)
_JOB = re.compile(r"(?:GE|N|V|K)\.?\d{2}-\d{4,6}.*|\(?[EFSACR]\)?\s*\*?\d{6,}\*?")
_FIELDS = (
    "chair",
    "coordinator",
    "moderator",
    "speaker",
    "rapporteur",
    "host",
    "talks",
    "room-labels",
    "title-label",
    "date-label",
    "time-label",
    "language-label",
    "link-label",
    "contact-label",
    "access-label",
    "documents-of-item",
    "venue",
    "note-label",
)
_FIELD = rf"(?:[\w'’-]+\s)?(?:{'|'.join(f'«{sort}»' for sort in _FIELDS)})(?:\(s\))?\s?[:：]"
LONGEST_ROW = 1_500
"""Characters of a line that is read; a longer one holds no row of a programme."""
_PROSE, _WRAPPED = 5, 60
_HEAD, _TOLD = 10, 12
_GAP = re.compile(r"\t+|\s{3,}")


@attrs.frozen(kw_only=True)
class Row:
    """A line as it is read: one or several printed lines, in ``sources`` by their place.

    ``loose`` tells that wide blanks alone part its cells, ``piped`` that a bar stands in its line, ``gap`` that something
    empty stood before it, ``lines`` of how many printed lines it was joined.
    """

    text: str
    cells: tuple[str, ...] = ()
    loose: bool = False
    piped: bool = False
    bullet: str = ""
    indent: int = 0
    heading: int = 0
    bold: bool = False
    gap: bool = False
    page: int = 0
    lines: int = 1
    width: int = 0
    sources: tuple[int, ...] = ()
    origin: Origin = NOWHERE
    guessed: bool = False


@attrs.frozen(kw_only=True)
class Rows:
    """All rows of a paper, and the places of lines that are furniture of its pages."""

    rows: tuple[Row, ...]
    furniture: tuple[int, ...]


def rows_of(lines: Sequence[PrintedLine], words: Words, heads: Heads) -> Rows:
    """Return the rows of printed lines."""
    furniture = _furniture(lines, words) | _running_heads(lines, heads)
    rows: list[Row] = []
    gap = False
    for place, line in enumerate(lines):
        if place in furniture or len(line.text) > LONGEST_ROW:
            furniture.add(place)
            continue
        if rows and words.regex(r"(?:«ordinal-ends»)").fullmatch(line.text.strip()):
            furniture.add(place)  # a superscript that has fallen onto a line of its own
            continue
        row = _row(place, line, words, gap=gap)
        if row is not None and row.text:
            rows.append(row)
            gap = False
        else:
            _underline(rows, line.text)
            gap = True
    return Rows(rows=tuple(_joined(rows, words, heads)), furniture=tuple(sorted(furniture)))


def _underline(rows: list[Row], text: str) -> None:
    """Make the row above a drawn line a heading, as our own text papers print it."""
    signs = set(text.strip())
    if rows and len(signs) == 1 and signs <= {"=", "-"} and len(text.strip()) >= 4 and not rows[-1].cells:
        rows[-1] = attrs.evolve(rows[-1], heading=2 if "=" in signs else 3)


def _row(place: int, line: PrintedLine, words: Words, *, gap: bool) -> Row | None:
    text, guessed = mended(line.text)
    bullet = _BULLET.match(text)
    cells = _cells(line, text[bullet.end() :] if bullet and "|" not in text else text, words)
    text, ornament = without_ornaments(text)
    if is_rule(text) or not text:
        return None
    sign = line.listed or (bullet[1] if bullet else "") or (ornament if ornament != "\u0489" else "")
    if bullet:
        text = text[bullet.end() :]
    if cells:
        text = CELL.join(cells)
        sign = ""
    elif line.listed and re.search(r"\w", line.listed) and not text.startswith(line.listed):
        text, sign = f"{line.listed} {text}", ""
    return Row(
        text=text, cells=cells, loose=bool(cells) and not line.cells and "|" not in line.text, piped="|" in line.text,
        bullet=sign, indent=line.indent, heading=line.heading, bold=line.bold, gap=gap, page=line.page,
        width=len(line.text) + (line.indent if line.indent > 3 else 0), sources=(place,), origin=line.origin, guessed=guessed,
    )  # fmt: skip


def _cells(line: PrintedLine, text: str, words: Words) -> tuple[str, ...]:
    """Return the cells of a line: its carrier's, or those that bars, wide blanks or slashes part."""
    if len(line.cells) > 1:
        return tuple(without_ornaments(mended(cell)[0])[0] for cell in line.cells)
    if "|" in text:
        parts = [part.strip() for part in text.split("|")]
        closed = text.rstrip().endswith("|") and len(parts) > 2
        inner = parts[1:] if text.lstrip().startswith("|") and (closed or len(parts) == 2) else parts
        inner = inner[:-1] if text.rstrip().endswith("|") and inner else inner
        if all(is_rule(part) or not part for part in inner):
            return ()
        return tuple(inner)
    if _GAP.search(text.strip()) and not re.search(r"[.…_]{4,}", text):
        return tuple(part for part in _GAP.split(text.strip()) if part)
    return _slashed(text, words)


def _slashed(text: str, words: Words) -> tuple[str, ...]:
    """Part a line at slashes where what stands before the first is hours, a serial number or the head of a column."""
    parts = re.split(r"\s+/\s*|^/\s*", text)
    if len(parts) < 2:
        return ()
    first = parts[0].strip()
    clock = clock_at(first, words)
    serial = words.regex(r"(?:\d{1,5}\s?(?:«ordinal-ends»)?|(?:«ordinals»))\s+(?:«serial»)").fullmatch(first)
    if not first or (clock and clock[1] == len(first)) or serial or words.is_all("columns", first):
        return tuple(part.strip() for part in parts)
    return ()


def _furniture(lines: Sequence[PrintedLine], words: Words) -> set[int]:
    """Return the places of page numbers, job numbers and heads of pages: lines that come again with another number."""
    shapes: Counter[str] = Counter()
    for line in lines:
        if SYMBOL.search(line.text) or line.page:
            shapes[_shape(line.text)] += 1
    found = set()
    for place, line in enumerate(lines):
        text = line.text.strip()
        page = _PAGE.fullmatch(text) and not (text.isdigit() and len(text) > 3)
        said = words.regex(r"(?:«furniture»)").fullmatch(text)
        again = SYMBOL.search(text) and words.regex(r"\b(?:page|página|p\.)\s*\d+").search(text) and len(text) < 90
        head = line.page > 1 and shapes[_shape(text)] > 2 and len(text) < 90 and not clock_at(text, words)
        if text and not line.cells and (page or said or again or head or _JOB.fullmatch(text)):
            found.add(place)
    return found


def _running_heads(lines: Sequence[PrintedLine], heads: Heads) -> set[int]:
    """Return the places of lines that come again as they stood at the head of the paper, above its first day."""
    head: set[str] = set()
    for line in [line for line in lines if line.text.strip()][:_HEAD]:
        if heads.read(line.text).structural or line.heading or line.cells:
            break
        head.add(line.text.strip())
    head = {text for text in head if len(text) >= _TOLD}
    seen: set[str] = set()
    found: set[int] = set()
    for place, line in enumerate(lines):
        text = line.text.strip()
        if text in head and text in seen:
            found.add(place)
        seen.add(text)
    return found


def _shape(text: str) -> str:
    return re.sub(r"\W+|\d+", "", text.casefold())


def _joined(rows: list[Row], words: Words, heads: Heads) -> list[Row]:
    """Join lines that were broken: the second goes on with a small letter, or would not have fitted on the first."""
    widths = sorted(row.width for row in rows if not row.cells)
    widest = widths[int(len(widths) * 0.95)] if widths else 0
    wide = widest if sum(width > 0.85 * widest for width in widths) > _PROSE else 0
    joined: list[Row] = []
    for row in rows:
        if len(joined) > 1 and row.text[:1].islower() and is_room(joined[-1].text, words) and _unfinished(joined[-2].text, words):
            room = joined.pop()  # it had broken the title
            joined[-1:] = [_with(joined[-1], row), room]
            continue
        if joined and _goes_on(joined[-1], row, wide, words, heads):
            joined[-1] = _with(joined[-1], row)
        else:
            joined.append(row)
    return joined


def _with(before: Row, row: Row) -> Row:
    """Return a row that goes on with another."""
    hyphen = before.text.endswith("-") and row.text[:1].islower() and not before.text.endswith(" -")
    text = f"{before.text}{'' if hyphen else ' '}{row.text}"
    return attrs.evolve(before, text=text, lines=before.lines + 1, width=row.width, sources=(*before.sources, *row.sources))


def _goes_on(before: Row, row: Row, wide: int, words: Words, heads: Heads) -> bool:  # noqa: PLR0911 - each sign is one
    if (
        before.cells
        or row.cells
        or row.bullet
        or row.heading
        or before.heading
        or before.text.endswith((":", ".", ";", "?", "!"))
    ):
        return _closes(before, row)
    if words.regex(r"(?:«open-names»)\s+(?:«tbc»)").match(row.text) and not before.text.endswith(","):
        return False
    if not heads.read(row.text).empty or words.regex(_FIELD).match(row.text) or is_room(row.text, words):
        return words.is_all("tbc", row.text.partition(",")[0])
    if words.regex(r"(?:«furniture»)(?!\w)").match(row.text):
        return False
    above = heads.read(before.text)
    if above.label and not above.text and not above.structural:
        return True
    if above.structural and not above.text:
        return False
    if above.label and not row.gap and wide >= _WRAPPED and before.width > 0.7 * wide:
        return True
    if row.text[:1].islower():
        return not row.gap or _unfinished(before.text, words) or before.lines > 1
    if row.gap:
        return False
    fits = before.width + 1 + len(row.text.split()[0]) <= wide * 0.95
    return _unfinished(before.text, words) or (wide >= _WRAPPED and not fits and before.width > 50)


def _closes(before: Row, row: Row) -> bool:
    """Tell whether a line closes a bracket or goes on with a small letter after an abbreviation."""
    if before.cells or row.cells or row.bullet or row.gap:
        return False
    opened = before.text.count("(") > before.text.count(")") and row.text.count(")") > row.text.count("(")
    return opened or (before.text.endswith(".") and row.text[:1].islower() and before.width > 40)


def _unfinished(text: str, words: Words) -> bool:
    """Tell whether a line cannot end here: a small word, a comma or a hyphen is its last."""
    return words.regex(r".*(?:\s(?-i:«small»)|,|&|[–—-])$").match(text) is not None
