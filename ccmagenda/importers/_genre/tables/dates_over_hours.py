"""Tables in whose first column hours stand below the date of their sitting: "Thursday, 13 October", then "10 a.m.-1 p.m."."""

import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.lines.heads import CELL, Heads
from ccmagenda.importers._genre.rows import Row

_LEAST = 3
_SIGN = re.compile(r"([•▪◦‣●■➢►✓·]|[-–—](?=\s))\s*")


def with_dates_over_hours(rows: Sequence[Row], heads: Heads) -> list[Row]:
    """Return rows in which a date and the hours below it stand above what is beside both, where a paper has all hours so."""
    days = [_is_day(row, heads) for row in rows]
    hours = [_is_hours(row, heads) for row in rows]
    pairs = {place for place in range(len(rows) - 1) if days[place] and hours[place + 1]}
    told = sum(bool(heads.read(_first(row)).clock) for row in rows)
    if len(pairs) < _LEAST or told != len(pairs):
        return list(rows)
    kept: list[Row] = []
    for place, row in enumerate(rows):
        if place in pairs:
            kept += _apart(row, rows[place + 1])
        elif place - 1 not in pairs:
            kept.append(row)
    return kept


def _first(row: Row) -> str:
    return " ".join((row.cells[0] if row.cells else row.text).split())


def _is_day(row: Row, heads: Heads) -> bool:
    """Tell whether a row has a date in its first cell, and something beside it."""
    head = heads.read(_first(row))
    dated = head.day is not None and head.day.day > 0 and not head.day.is_range
    return dated and not (head.text or head.clock) and any(cell.strip() for cell in row.cells[1:])


def _is_hours(row: Row, heads: Heads) -> bool:
    head = heads.read(_first(row))
    return head.clock is not None and head.clock.end is not None and not (head.text or head.day or head.part)


def _apart(day: Row, hours: Row) -> list[Row]:
    """Return the date with its hours, and below it what stands beside both: that beside the hours goes on with the first."""
    text = f"{_first(day)} {_first(hours)}"
    sources = (*day.sources, *hours.sources)
    beside = [cell.strip() for cell in hours.cells[1:]] or [""] * (len(day.cells) - 1)
    held = [_together(one.strip(), other) for one, other in zip(day.cells[1:], beside, strict=False)]
    head = attrs.evolve(day, text=text, cells=(), loose=False, sources=sources)
    cells = tuple(held) if len(held) > 1 else ()
    lines = [line for line in held[0].split("\n") if line.strip()] if not cells else [CELL.join(held)]
    return [head, *(_line(day, line, cells, sources) for line in lines)]


def _together(one: str, other: str) -> str:
    between = " " if other[:1].islower() else "\n"
    return f"{one}{between}{other}".strip()


def _line(day: Row, text: str, cells: tuple[str, ...], sources: tuple[int, ...]) -> Row:
    sign = _SIGN.match(text)
    bare = text[sign.end() :] if sign else text
    return attrs.evolve(day, text=bare, cells=cells, loose=False, gap=False, bullet=sign[1] if sign else "", sources=sources)
