"""One self-contained page: it opens from disk, asks no host for anything, prints well and reads aloud in order."""

import functools
from typing import TYPE_CHECKING

from ccmagenda.exporters._cell_lines import lines_of
from ccmagenda.exporters._drawings import as_figures
from ccmagenda.exporters._keeping import kept
from ccmagenda.exporters._kinds import Exporter, Look
from ccmagenda.exporters._labels import rooms
from ccmagenda.exporters._regions import regions
from ccmagenda.exporters._seals import sealed_page
from ccmagenda.exporters._sideways import sideways
from ccmagenda.model import Bullets, Document, Heading, Outline, Paragraph, Sample, Table, Timeline, words_of

if TYPE_CHECKING:
    import jinja2

_KINDS = {
    Heading: "heading",
    Paragraph: "paragraph",
    Bullets: "bullets",
    Outline: "outline",
    Table: "table",
    Sample: "sample",
    Timeline: "timeline",
}


@functools.cache
def _template() -> "jinja2.Template":
    import jinja2  # noqa: PLC0415 - slow to import, and only a page needs it

    from ccmagenda.exporters._markup import as_markup  # noqa: PLC0415 - as above

    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("ccmagenda.exporters"), autoescape=True, undefined=jinja2.StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
    )  # fmt: skip
    environment.filters["kind"] = lambda block: _KINDS[type(block)]
    environment.filters["words"] = words_of
    environment.filters["line"] = as_markup
    environment.filters["drawing"] = _drawing
    environment.filters["lines"] = lines_of
    return environment.get_template("document.html.j2")


def _drawing(timeline: Timeline) -> object:
    import markupsafe  # noqa: PLC0415 - comes with jinja2

    return markupsafe.Markup(as_figures(timeline))  # noqa: S704 - the drawing escapes every text in it


def _is_day(block: object) -> bool:
    return isinstance(block, Heading) and block.level == 2 and bool(block.anchor) and bool(words_of(block.words))


def _export(document: Document, _look: Look) -> bytes:
    days = [block for block in document.blocks if _is_day(block)]
    page = _template().render(
        document=document,
        days=days,
        blocks=[(*held, name) for held, name in zip(kept(document.blocks), regions(document), strict=True)],
        labels=rooms(document.blocks, len),
        sideways=sideways(document),
    )
    return sealed_page(page.encode())


exporter = Exporter(
    label="page", summary="as a page for the browser and for printing", suffix=".html", subject=Document, export=_export
)
