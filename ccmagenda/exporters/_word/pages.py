"""The page: its size, the header from the second page on, the page number in the footer, and what Word asks of a paper."""

import functools

from ccmagenda.exporters._running import is_long, running
from ccmagenda.exporters._strokes import width_of
from ccmagenda.exporters._word.leaves import Leaf
from ccmagenda.exporters._word.lists import definition
from ccmagenda.exporters._word.paragraphs import paragraph, plain
from ccmagenda.exporters._word.runs import Pen
from ccmagenda.exporters._word.styles import HEAD, MAIN
from ccmagenda.model import Document

_UPRIGHT, _FLIPPED = '<w:pgSz w:w="11906" w:h="16838"/>', '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
_MARGINS = (
    '<w:pgMar w:top="{0.top}" w:right="{0.side}" w:bottom="{0.bottom}" w:left="{0.side}" '
    'w:header="{0.header}" w:footer="{0.footer}" w:gutter="0"/>'
)
_SIZE, _TWENTIETHS = 9, 20
_PARTED = '<w:keepNext w:val="0"/><w:keepLines w:val="0"/>'


def section(document: Document, leaf: Leaf) -> str:
    """Return what is said of all pages; the first has no header, since it has the masthead."""
    bidi = "<w:bidi/>" if document.direction == "rtl" else ""
    furniture = (
        '<w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/>'
        '<w:footerReference w:type="first" r:id="firstFooter"/>'
    )
    size = _FLIPPED if leaf.flipped else _UPRIGHT
    return f"<w:sectPr>{furniture}{size}{_MARGINS.format(leaf)}<w:titlePg/>{bidi}</w:sectPr>"


def header(document: Document, leaf: Leaf) -> str:
    """Return the running header: the symbol on one side and the title on the other, on one line."""
    pen = Pen(leftwards=document.direction == "rtl")
    both = running(document, leaf.wide / _TWENTIETHS, functools.partial(width_of, size=_SIZE))
    words = "<w:r><w:tab/></w:r>".join(pen.line(document.told(part)) for part in both if part)
    return f"{HEAD}<w:hdr {MAIN}>{paragraph(pen, 'Header', words)}</w:hdr>"


def footer() -> str:
    """Return the page number and how many pages there are; figures run from left to right in every language."""
    fields = "<w:r><w:t>/</w:t></w:r>".join(
        f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>' for name in ("PAGE", "NUMPAGES")
    )
    return f'{HEAD}<w:ftr {MAIN}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{fields}</w:p></w:ftr>'


def title(document: Document, pen: Pen) -> str:
    """Return the title, the line below it, and the lines between title and text."""
    lines = "".join(paragraph(pen, "PaperPlace", pen.line(document.told(words))) for words in document.masthead)
    held = _PARTED if is_long(document.title) else ""
    named = paragraph(pen, "Title", pen.line(document.told(document.title), bold=True), held=held) if document.title else ""
    return named + plain(pen, "Subtitle", document.subtitle) + lines


def numbering(document: Document) -> str:
    """Return the lists of a paper, which Word counts: bullets, and outlines that have the numbers of a list."""
    return f"{HEAD}<w:numbering {MAIN}>{definition(document)}</w:numbering>"


def settings() -> str:
    """Return the settings of a paper of today's Word, so that it does not open as one of an older."""
    kinds = (("compatibilityMode", 15), ("enableOpenTypeFeatures", 1), ("doNotFlipMirrorIndents", 1))
    uri = "http://schemas.microsoft.com/office/word"
    compat = "".join(f'<w:compatSetting w:name="{name}" w:uri="{uri}" w:val="{value}"/>' for name, value in kinds)
    return (
        f'{HEAD}<w:settings {MAIN}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
        f'<w:characterSpacingControl w:val="doNotCompress"/><w:compat>{compat}</w:compat></w:settings>'
    )
