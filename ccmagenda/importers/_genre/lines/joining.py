"""Lines that were broken, joined again: the second goes on with a small letter, or would not have fitted on the first."""

import itertools
import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.lines.breaks import (
    LEAST,
    begins_somebody,
    breaks_a_body,
    breaks_a_name,
    is_an_officer,
    is_full,
    is_left_open,
    is_unfinished,
    room_of,
    width_of,
)
from ccmagenda.importers._genre.lines.heads import Heads
from ccmagenda.importers._genre.lines.sorts import is_room
from ccmagenda.importers._genre.lines.wrapped import close_in_hours, ends_in_its_hours, ends_in_its_number, has_hours_behind
from ccmagenda.importers._genre.persons.parting import HONOURED
from ccmagenda.importers._genre.rows import Row
from ccmagenda.importers._genre.terms.words import Words

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
_DASHES = frozenset("–—-")
_LIKE_HOURS = re.compile(r"[\dlO][\dlO]?[:.h](?=\w?\d)[\dlO]{2}(?!\w)")
"""Hours with a letter for a figure: "l6:00"."""
_FAMILIES = re.compile(r"\[[A-ZÀ-Ý][\w'’.-]+(?:\s?[/,&]\s?[\w'’.-]+)*\]")
"""Those who speak, by their family names: "[Ruiz/Petit]"."""
_NUMBER = re.compile(r"[a-z]{1,4}(?:[.)]\s|\)(?=[A-ZÀ-Ý«“]))")
_SHORT_NAME = re.compile(r"\([A-Z]{2,8}\)[,;:]?\s+\S")
"""The letters for a body whose name the line above ends in, and more of that line."""
_PROSE, _WRAPPED, _CLOSED, _TITLED = 5, 60, 3, 2
_LONGEST = 100
"""Lines that are joined at most: no title and no paragraph has more, and each that is joined is looked at as a whole."""
_SHOUTED = 12
_NARROW, _WIDE = 30, 130
"""Letters between which lie the widths at which lines are broken."""


def joined(rows: Sequence[Row], words: Words, heads: Heads) -> list[Row]:
    """Join lines that were broken: the second goes on with a small letter, or would not have fitted on the first."""
    going_on = [pair for pair in itertools.pairwise(rows) if _surely_goes_on(*pair, words)]
    wide, wrap = _width_of_prose(rows, going_on), _width_of_lines(rows, going_on)
    closed = close_in_hours(rows, heads)
    found: list[Row] = []
    for place, row in enumerate(rows):
        if found and found[-1].lines >= _LONGEST:
            found.append(row)
            continue
        if found and (_is_in_brackets(found[-1], rows[place : place + _CLOSED], heads) or _names(found[-1], row, words)):
            found[-1] = _with(found[-1], row)
            continue
        if len(found) > 1 and row.text[:1].islower() and is_room(found[-1].text, words) and is_unfinished(found[-2].text, words):
            room = found.pop()  # it had broken the title
            found[-1:] = [_with(found[-1], row), room]
            continue
        if found and closed and ends_in_its_hours(found[-1], rows[place : place + 2], heads):
            found[-1] = _with(found[-1], row)
            continue
        if found and (
            ends_in_its_number(found[-1], row, words)
            or _hangs(found[-1], row, words, heads)
            or _are_hours_to(found[-1], row, heads)
        ):
            found[-1] = _with(found[-1], row)
        elif found and _is_an_end(found[-1], row, heads):
            found[-1] = _with(found[-1], attrs.evolve(row, text=f"{row.bullet} {row.text}".strip()))
        elif found and _are_two_hours(found[-1], row, heads):
            found[-1] = _beside(found[-1], row)
        elif found and (
            _goes_on(_end(found[-1], row), row, wide, words, heads) or _is_wrapped(found[-1], row, wrap, words, heads)
        ):
            found[-1] = _with(found[-1], row)
        else:
            found.append(row)
    return found


def _is_in_brackets(before: Row, rows: Sequence[Row], heads: Heads) -> bool:
    """Tell whether lines go on with a bracket that is open above them, and close it: then even a date among them is told."""
    open_ = before.text.count("(") - before.text.count(")")
    if open_ != 1 or before.cells or before.text.endswith((".", ";")):
        return False
    for row in rows:
        if row.gap or row.bullet or row.cells or row.heading or row.piped or heads.read(row.text).clock:
            return False
        open_ += row.text.count("(") - row.text.count(")")
        if open_ <= 0:
            return row.text.count(")") > row.text.count("(")
    return False


def _hangs(before: Row, row: Row, words: Words, heads: Heads) -> bool:
    """Tell whether a line is the rest of the one whose bullet stands above it: each point of such a list has one."""
    apart = row.text[:1] in "[(" and not _SHORT_NAME.match(row.text)
    plain = not (row.gap or row.bullet or row.cells or row.heading or before.cells or apart)
    return before.hanging and plain and not _begins_anew(before, row, words, heads)


def _names(before: Row, row: Row, words: Words) -> bool:
    """Tell whether a line ends in "Mr." or in a first name, and so goes on with the name on the next."""
    plain = not (row.gap or row.bullet or row.cells or before.cells) and row.text[:1].isupper()
    honoured = before.text.endswith(".") and words.regex(r".*\s(?:«honorifics»)$").match(before.text) is not None
    return plain and (honoured or breaks_a_name(before.text, row.text, words) or breaks_a_body(before.text, row.text, words))


def _are_two_hours(before: Row, row: Row, heads: Heads) -> bool:
    """Tell whether hours that end in "and" go on with those of the next line."""
    if before.cells or not heads.words.regex(r".*\d.*\s(?:(?:«and»)|&)$").match(before.text):
        return False
    first, second = heads.read(before.text), heads.read(row.cells[0] if row.cells else row.text)
    return bool(first.clock and second.clock) and not re.search(r"\w.*\s\w", first.text)


def _are_hours_to(before: Row, row: Row, heads: Heads) -> bool:
    """Tell whether a line is the "to" between hours on lines of their own."""
    first = heads.read(before.text)
    alone = first.clock is not None and not (before.cells or before.bullet or first.text or first.day)
    return alone and not row.cells and heads.words.regex(r"(?:«to»)").fullmatch(row.text.strip()) is not None


def _is_an_end(before: Row, row: Row, heads: Heads) -> bool:
    """Tell whether a line begins with the end of the hours above it: "08h30", and below it "– 08h55 – Opening"."""
    dashed = row.bullet in _DASHES or before.text.rstrip()[-1:] in _DASHES
    dashed = dashed or heads.words.regex(r".*\d.*\s(?:«to»)").fullmatch(before.text.strip()) is not None
    if not dashed or before.cells or row.cells or before.bullet:
        return False
    first, last = heads.read(before.text), heads.read(row.text)
    begun, ends = first.clock, last.clock
    if (
        begun is None
        or ends is None
        or heads.words.regex(r"(?:«to»)?").fullmatch(first.text.strip(" –—-")) is None
        or first.day
        or last.day
    ):
        return False
    return bool(begun.start and ends.start and not begun.end and not ends.end and begun.start < ends.start)


def _beside(before: Row, row: Row) -> Row:
    """Return a row with the hours of the line before it beside its own."""
    cells = (f"{before.text} {row.cells[0]}", *row.cells[1:]) if row.cells else ()
    return attrs.evolve(
        row, text=f"{before.text} {row.text}", cells=cells, gap=before.gap, sources=(*before.sources, *row.sources)
    )


def _with(before: Row, row: Row) -> Row:
    """Return a row that goes on with another."""
    hyphen = before.text.endswith("-") and row.text[:1].islower() and not before.text.endswith(" -")
    rest = row.text if hyphen else f" {row.text}"
    cells = (*before.cells[:-1], f"{before.cells[-1]}{rest}") if before.cells else ()
    return attrs.evolve(
        before, text=f"{before.text}{rest}", cells=cells, lines=before.lines + 1, width=row.width, reach=row.reach,
        sources=(*before.sources, *row.sources),
    )  # fmt: skip


def _end(before: Row, row: Row) -> Row:
    """Return the title that blanks part from its hours, where the next line goes on with a small letter; else the row."""
    titled = before.loose and len(before.cells) == _TITLED and row.text[:1].islower()
    return attrs.evolve(before, text=before.cells[-1], cells=()) if titled else before


def _goes_on(before: Row, row: Row, wide: int, words: Words, heads: Heads) -> bool:
    if before.cells or row.cells or row.bullet or row.heading or before.heading:
        return _closes(before, row)
    above = heads.read(before.text)
    if above.label and not (above.text or above.structural) and heads.read(row.text).empty:
        return True
    if before.text.endswith((":", ".", ";", "?", "!")):
        return _closes(before, row) and not heads.read(row.text).structural
    if _begins_anew(before, row, words, heads):
        return words.is_all("tbc", row.text.partition(",")[0])
    if above.structural and not above.text:
        return False
    broken = not _ends_a_paragraph(before, row) and _is_broken(before, row, wide, words, numbered=above.label is not None)
    return broken or _closes(before, row)


def _ends_a_paragraph(before: Row, row: Row) -> bool:
    """Tell whether a line is the last of a paragraph that has broken its lines itself."""
    return before.inner and not row.inner


def _is_wrapped(before: Row, row: Row, wrap: int, words: Words, heads: Heads) -> bool:
    """Tell whether a line goes on with the one before in a paper whose lines were broken at one width."""
    plain = not (row.gap or row.bullet or row.heading or row.cells or before.cells or before.heading)
    if (
        not wrap
        or not plain
        or _ends_a_paragraph(before, row)
        or not is_full(before.reach, row.text, wrap)
        or before.text.endswith((".", ";", ")"))
    ):
        return False
    return is_left_open(before.text, row.text, words) or not (
        _begins_anew(before, row, words, heads) or begins_somebody(row.text, words)
    )


def _width_of_prose(rows: Sequence[Row], going_on: Sequence[tuple[Row, Row]]) -> int:
    """Return how wide long lines are, some of which surely go on in the next, or 0."""
    widths = sorted(row.width for row in rows if not row.cells)
    widest = widths[int(len(widths) * 0.95)] if widths else 0
    broken = sum(before.width > 0.7 * widest for before, _ in going_on)
    return widest if broken >= LEAST and sum(width > 0.85 * widest for width in widths) > _PROSE else 0


def _width_of_lines(rows: Sequence[Row], going_on: Sequence[tuple[Row, Row]]) -> int:
    """Return the width at which the lines of a paper were broken, or 0 where they were not."""
    plain = [row.reach for row in rows if not row.cells and not row.piped]
    breaks = [(before.reach, len(row.text.split(maxsplit=1)[0])) for before, row in going_on]
    found, room = width_of(breaks, plain), room_of(breaks)
    return found if _NARROW <= found <= _WIDE else room if not found and _WRAPPED <= room <= _WIDE else 0


def _surely_goes_on(before: Row, row: Row, words: Words) -> bool:
    """Tell whether a line surely goes on in the next, by the small letter or word between them."""
    if row.gap or row.bullet or row.cells or before.cells or before.text.endswith((".", ":", ";")):
        return False
    return row.text[:1].islower() or words.regex(r".*\s(?-i:«small»)$").match(before.text) is not None


def _begins_anew(before: Row, row: Row, words: Words, heads: Heads) -> bool:
    """Tell whether a line is none that goes on with another, by what it is itself or by what that one is."""
    unsettled = words.regex(r"(?:«open-names»)\s+(?:«tbc»)").match(row.text) and not before.text.endswith(",")
    told = words.regex(rf"{_FIELD}|(?:«furniture»)(?!\w)|(?:«spoken»)\s[–—-]\s").match(row.text)
    shouted = row.text.isupper() and not before.text.isupper() and len(row.text) > _SHOUTED
    apart = (
        words.is_all("columns", before.text) or words.is_all("discussions", row.text) or (before.piped and row.piped) or shouted
    )
    itself = (
        not heads.read(row.text).empty
        or _LIKE_HOURS.match(row.text) is not None
        or _FAMILIES.fullmatch(row.text) is not None
        or (is_room(row.text, words) and not _awaits(before.text, words))
        or (has_hours_behind(row.text, heads) and not _awaits(before.text, words))
    )
    return bool(unsettled or told) or apart or itself


def _is_broken(before: Row, row: Row, wide: int, words: Words, *, numbered: bool) -> bool:
    """Tell whether a line goes on with the one before, by its first letter or because that one had no room for it."""
    closed = before.text.endswith(("]", ")")) and not row.text[:1].islower()
    if numbered and not (row.gap or closed) and wide >= _WRAPPED and before.width > 0.7 * wide:
        return True
    if row.text[:1].islower():
        somebody = is_an_officer(row.text, words) or words.regex(HONOURED).match(row.text)
        held = somebody and not is_unfinished(before.text, words)
        return (not row.gap or is_unfinished(before.text, words) or before.lines > 1) and not held
    fits = before.width + 1 + len(row.text.split()[0]) <= wide * 0.95
    if row.gap:
        return _awaits(before.text, words)
    return is_left_open(before.text, row.text, words) or (wide >= _WRAPPED and not fits and before.width > 50)


def _closes(before: Row, row: Row) -> bool:
    """Tell whether a line closes a bracket or goes on with a small letter after an abbreviation."""
    if before.cells or row.cells or row.bullet or row.gap:
        return False
    opened = before.text.count("(") > before.text.count(")") and row.text.count(")") > row.text.count("(")
    small = (
        row.text[:1].islower()
        and not _NUMBER.match(row.text)
        and (before.text.endswith(":") or (before.text.endswith(".") and before.width > 40))
    )
    return opened or small


def _awaits(text: str, words: Words) -> bool:
    """Tell whether a line ends in a word that another must follow, whatever stands between: "Bureau of the"."""
    return words.regex(r".*\s(?-i:«of»|«and»)(?:\s(?-i:«small»))?$").match(text) is not None
