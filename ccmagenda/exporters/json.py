"""A document as JSON, for scripts: every text as it is, with tones, links and marks; ``version`` rises with the shape."""

import json
from collections.abc import Callable
from typing import Any

import attrs

from ccmagenda.exporters._kinds import Exporter, Look
from ccmagenda.model import Bullets, Document, Heading, Outline, Paragraph, Sample, Table, Timeline
from ccmagenda.model.document import Block, Line

VERSION = 1
_ASIDE = ("organ", "symbol", "distribution", "date", "original")


def _export(document: Document, _look: Look) -> bytes:
    shape = {"version": VERSION, "document": _document(document)}
    return (json.dumps(shape, ensure_ascii=False, indent=2) + "\n").encode()


def _document(document: Document) -> dict[str, Any]:
    return {
        "title": document.title,
        "subtitle": document.subtitle,
        "head": {name: getattr(document.head, name) for name in _ASIDE},
        "masthead": list(document.masthead),
        "language": document.language,
        "direction": document.direction,
        "blocks": [_block(block) for block in document.blocks],
        "colophon": document.colophon,
    }


def _line(spans: Line) -> list[dict[str, str]]:
    """Return the pieces of a line; mark is "", "added" or "deleted"."""
    return [{"text": span.text, "tone": span.tone.value, "link": span.link, "mark": span.mark.value} for span in spans]


def _lines(lines: tuple[Line, ...]) -> list[list[dict[str, str]]]:
    return [_line(spans) for spans in lines]


def _block(block: Block) -> dict[str, Any]:
    kind, shape = _KINDS[type(block)]
    return {"kind": kind, **shape(block)}


def _heading(heading: Heading) -> dict[str, Any]:
    return {"level": heading.level, "anchor": heading.anchor, "words": _line(heading.words)}


def _paragraph(paragraph: Paragraph) -> dict[str, Any]:
    return {"tone": paragraph.tone.value, "words": _line(paragraph.words)}


def _bullets(bullets: Bullets) -> dict[str, Any]:
    return {"items": _lines(bullets.items)}


def _outline(outline: Outline) -> dict[str, Any]:
    points = [
        {"label": point.label, "level": point.level, "words": _line(point.words), "below": _lines(point.below)}
        for point in outline.points
    ]
    return {"points": points}


def _table(table: Table) -> dict[str, Any]:
    return {"caption": table.caption, "columns": list(table.columns), "rows": [_lines(row) for row in table.rows]}


_KINDS: dict[type[Block], tuple[str, Callable[[Any], dict[str, Any]]]] = {
    Heading: ("heading", _heading),
    Paragraph: ("paragraph", _paragraph),
    Bullets: ("bullets", _bullets),
    Outline: ("outline", _outline),
    Table: ("table", _table),
    Sample: ("sample", attrs.asdict),
    Timeline: ("timeline", attrs.asdict),
}
exporter = Exporter(label="JSON", summary="as JSON, for scripts", suffix=".json", subject=Document, export=_export)
