"""The timeline of a document as a drawing of its own."""

from ccmagenda.errors import InvalidValueError
from ccmagenda.exporters._drawings import as_svg
from ccmagenda.exporters._kinds import Exporter, Look
from ccmagenda.model import Document, Timeline


def _export(document: Document, _look: Look) -> bytes:
    drawn = [block for block in document.blocks if isinstance(block, Timeline)]
    if not drawn:
        sentence = "only a timeline can be drawn as SVG, and this document has none"
        raise InvalidValueError(sentence)
    heading = ", ".join(part for part in (document.title, document.subtitle) if part)
    return (as_svg(drawn[0], heading) + "\n").encode()


exporter = Exporter(label="picture", summary="as a drawing (timelines only)", suffix=".svg", subject=Timeline, export=_export)
