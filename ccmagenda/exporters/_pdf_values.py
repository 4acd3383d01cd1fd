"""What the template of a page is given: a document as plain values, with each word that is wider than its room marked."""

import functools
import html
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ccmagenda.exporters._cell_lines import lines_of
from ccmagenda.exporters._drawings import as_figures
from ccmagenda.exporters._keeping import kept
from ccmagenda.exporters._labels import DEEPEST, LONGEST, rooms
from ccmagenda.exporters._marks import runs
from ccmagenda.exporters._pdf_columns import columns, is_low, is_whole, size_of, width_of
from ccmagenda.exporters._pdf_pages import Page
from ccmagenda.exporters._pdf_parts import parts_of
from ccmagenda.exporters._running import is_long, running
from ccmagenda.exporters._unparted import SPACES, is_spoken, unparted
from ccmagenda.model import (
    Bullets,
    Document,
    Heading,
    Mark,
    Outline,
    Paragraph,
    Point,
    Sample,
    Span,
    Table,
    Timeline,
    Tone,
    line,
    words_of,
)
from ccmagenda.model.document import Block, Line

Values = dict[str, Any]


_LINK = re.compile(r"(?:https?://|mailto:)[^\s\"'<>]+")
_LANGUAGE, _DIRECTIONS = re.compile(r"[a-z]{2,3}(?![^-])"), {"L": "ltr", "R": "rtl", "AL": "rtl"}
_WIDEST = 1.15
_SIZE, _STEP, _HANGING, _NUMBER, _WHOLE, _LINE = 11.0, 30.0, 7, 45, 500, 80
_SVG, _TOLD = re.compile(r"<svg.*?</svg>", re.DOTALL), re.compile(r"<(?:title|desc) id=[^>]*>([^<]+)</")
_VIEW, _FACE = re.compile(r'viewBox="0 0 (\S+) (\S+)"'), re.compile(r'font-family="[^"]*"')


def values_of(document: Document, page: Page) -> Values:
    """Return all of a document on such pages, but its faces of type."""
    head, wide = document.head, page.wide
    first, second = running(document, wide, functools.partial(width_of, size=9))
    return {
        "named": " – ".join(part for part in (document.title, document.subtitle) if part) or head.symbol or "ccmagenda",
        "running": [_line(document.told(words), wide, 9) for words in (first, second)],
        "lang": _language(document.language),
        "rtl": document.direction == "rtl",
        "flipped": page.flipped,
        "scale": page.scale,
        "margins": {"across": page.across, "down": page.down},
        "organ": _line(document.told(head.organ), wide / 2, 13),
        "aside": [_line(line(part), 150) for part in head.aside],
        "title": _line(document.told(document.title), wide, 20),
        "long": is_long(document.title),
        "subtitle": _line(line(document.subtitle), wide, 13),
        "masthead": [_line(document.told(part), wide) for part in document.masthead],
        "blocks": list(_blocks(document, page)),
        "colophon": _line(line(document.colophon), wide),
        "aside_of_number": width_of(document.colophon, 9) <= wide - _NUMBER,
    }


def _language(code: str) -> str:
    found = _LANGUAGE.match(code)
    return found[0] if found else "en"


def _line(spans: Line, room: float, size: float = _SIZE) -> list[Values]:
    """Return the pieces of a line; those that came or went stand together in a run."""
    said: list[Values] = []
    for mark, run in runs(spans):
        pieces = [piece for span in run for piece in _pieces(span, room, size)]
        said += pieces if mark is Mark.KEPT else [{"mark": mark.value, "said": run[0].said or mark.value, "pieces": pieces}]
    return said


def _pieces(span: Span, room: float, size: float) -> Iterator[Values]:
    """Yield a span, with the words that are wider than their room as pieces that may be parted anywhere."""
    look: Values = {} if span.tone is Tone.PLAIN else {"tone": span.tone.value}
    if _LINK.fullmatch(span.link):
        look["link"] = span.link
    if span.language:
        look["lang"] = _language(span.language)
        look["dir"] = _direction(span.text)
    space, mark = unparted(span)
    if mark:
        yield from ({"text": part, **look, "whole": part is mark} for part in (space, mark) if part)
        return
    kept, wide = "", size_of(span, size)
    if len(max(SPACES.split(span.text), key=len)) * wide * _WIDEST <= room:
        if span.text:
            yield {"text": span.text, **look}
        return
    for word in SPACES.split(span.text):
        if len(word) * wide * _WIDEST <= room or width_of(word, wide) <= room or word.isspace():
            kept += word
            continue
        yield from ({"text": part, **look} for part in (kept,) if part)
        yield {"text": word, "parted": True, "hyphened": is_spoken(word), "dir": _direction(word), **look}
        kept = ""
    yield from ({"text": part, **look} for part in (kept,) if part)


def _direction(text: str) -> str:
    """Return the direction of the first letter of a text; a text without letters, such as hours, runs from left to right."""
    return next((_DIRECTIONS[kind] for kind in map(unicodedata.bidirectional, text) if kind in _DIRECTIONS), "ltr")


def _blocks(document: Document, page: Page) -> Iterator[Values]:
    level, wide = 1 if document.title else 0, page.wide
    labels = rooms(document.blocks, functools.partial(width_of, size=_SIZE))
    first = next((block for block in document.blocks if isinstance(block, Table)), None)
    for block, held in kept(document.blocks):
        if isinstance(block, Heading):
            if not words_of(block.words).strip():
                continue
            level = min(block.level, level + 1)
            words = _line(block.words, wide, 15)
            shown = {"level": level, "look": block.level, "anchor": block.anchor, "held": held, "words": words}
            yield {"kind": "heading", **shown}
        elif isinstance(block, Timeline):
            yield _timeline(block, page)
        elif isinstance(block, Paragraph):
            yield {"kind": "paragraph", "tone": block.tone.value, "held": held, "words": _line(block.words, wide)}
        elif isinstance(block, Outline) and block.points:
            yield {"kind": "outline", "points": _points(list(block.points), wide, labels)}
        elif isinstance(block, Table) and block.columns:
            for part in parts_of(block, wide):
                yield _table(part, page, whole=block.grid and block is not first)
        else:
            yield from _block(block, page)


def _block(block: Block, page: Page) -> Iterator[Values]:
    if isinstance(block, Bullets) and block.items:
        items = [_line(item, page.wide - _STEP) for item in block.items]
        yield {"kind": "bullets", "items": items, "whole": _is_short(block.items)}
    elif isinstance(block, Sample):
        yield {"kind": "sample", "text": block.text, "pieces": _line(line(block.text), page.wide, 10)}


def _is_short(lines: Sequence[Line]) -> bool:
    """Tell whether lines are so few that they stay on one page."""
    return sum(max(_LINE, len(words_of(words))) for words in lines) <= _WHOLE


def _points(points: Sequence[Point], room: float, labels: Mapping[int, float], depth: int = 1) -> list[Values]:
    """Return points, each with those that lie within it; those that lie deeper than six levels stand on the sixth."""
    found: list[Values] = []
    starts = _starts(points, depth)
    for start, end in zip(starts, [*starts[1:], len(points)], strict=True):
        point, inner = points[start], points[start + 1 : end]
        short = len(point.label) <= LONGEST
        label, words = (point.label, point.words) if short else ("", (Span(f"{point.label} "), *point.words))
        found.append(
            {
                "label": label,
                "wide": labels.get(min(DEEPEST, point.level), 0),
                "whole": _is_short((words, *point.below)),
                "words": _line(words, room - _STEP * 2),
                "below": [_line(one, room - _STEP * 2) for one in point.below],
                "points": _points(inner, room - _STEP, labels, depth + 1) if inner else [],
            }
        )
    return found


def _starts(points: Sequence[Point], depth: int) -> list[int]:
    if depth >= DEEPEST:
        return list(range(len(points)))
    least = min((point.level for point in points), default=1)
    return [number for number, point in enumerate(points) if number == 0 or point.level <= least]


def _table(table: Table, page: Page, *, whole: bool) -> Values:
    """Return a table; ``whole`` asks that it stand on one page, which the first of a paper need not: the head stands above it."""
    room = page.wide
    found = columns(table, room)
    heads = [_line(line(name), width, 11) for name, width in zip(table.columns, found.rooms, strict=True)]
    rows = [
        {
            "whole": is_whole(row, found.rooms),
            "cells": [_cell(cell, width, grid=table.grid) for cell, width in zip(row, found.rooms, strict=True)],
        }
        for row in table.rows
    ]
    return {
        "kind": "table",
        "caption": _line(line(table.caption), room),
        "columns": heads,
        "headed": any(table.columns),
        "repeated": is_whole([line(name) for name in table.columns], [width / 2 for width in found.rooms]),
        "widths": found.widths,
        "whole": whole and is_low(table, found.rooms, page.high),
        "rows": rows,
    }


def _cell(cell: Line, room: float, *, grid: bool) -> list[list[Values]]:
    """Return the lines of a cell: those of a grid each by itself."""
    lines = lines_of(cell) if grid else [cell]
    return [_line(one, room - (_HANGING if len(lines) > 1 else 0), 10) for one in lines]


def _timeline(timeline: Timeline, page: Page) -> Values:
    otherwise = timeline.say(", ").join(track.label for track in timeline.tracks) or "–"
    drawings = [_drawing(svg, otherwise, page) for svg in _SVG.findall(as_figures(timeline))]
    return {"kind": "timeline", "drawings": drawings, "notes": [_line(line(note), page.wide) for note in timeline.notes]}


def _drawing(svg: str, otherwise: str, page: Page) -> Values:
    """Return a drawing as wide as the page, or so that it is no higher, and what it says to those who cannot see it."""
    across, down = map(float, _VIEW.findall(svg)[0])
    told = ": ".join(html.unescape(words) for words in _TOLD.findall(svg))
    face = _FACE.sub('font-family="Libertinus Serif"', svg, count=1)
    return {"svg": face, "width": min(page.drawn, across * page.high / down), "words": told or otherwise}
