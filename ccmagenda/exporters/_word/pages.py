"""The page: its size, the header from the second page on, the page number in the footer, and what Word asks of a paper."""

import functools

from ccmagenda.exporters._running import running
from ccmagenda.exporters._sideways import sideways
from ccmagenda.exporters._strokes import width_of
from ccmagenda.exporters._word.paragraphs import paragraph, plain
from ccmagenda.exporters._word.runs import Pen
from ccmagenda.exporters._word.styles import HEAD, MAIN, wide
from ccmagenda.model import Document

_UPRIGHT, _FLIPPED = '<w:pgSz w:w="11906" w:h="16838"/>', '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
_MARGINS = '<w:pgMar w:top="{}" w:right="1134" w:bottom="{}" w:left="1134" w:header="{}" w:footer="{}" w:gutter="0"/>'
_HIGH, _LOW = (1304, 1247, 624, 567), (1077, 964, 510, 454)
_SIZE, _TWENTIETHS = 9, 20


def section(document: Document) -> str:
    """Return what is said of all pages; the first has no header, since it has the masthead."""
    bidi = "<w:bidi/>" if document.direction == "rtl" else ""
    furniture = (
        '<w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/>'
        '<w:footerReference w:type="first" r:id="firstFooter"/>'
    )
    size, margins = (_FLIPPED, _LOW) if sideways(document) else (_UPRIGHT, _HIGH)
    return f"<w:sectPr>{furniture}{size}{_MARGINS.format(*margins)}<w:titlePg/>{bidi}</w:sectPr>"


def header(document: Document) -> str:
    """Return the running header: the symbol on one side and the title on the other, on one line."""
    pen = Pen(leftwards=document.direction == "rtl")
    both = running(document, wide(document) / _TWENTIETHS, functools.partial(width_of, size=_SIZE))
    parts = [part for part in both if part]
    words = pen.words(parts[0]) + "".join(f"<w:r><w:tab/></w:r>{pen.words(part)}" for part in parts[1:]) if parts else ""
    return f"{HEAD}<w:hdr {MAIN}>{paragraph(pen, 'Header', words)}</w:hdr>"


def footer() -> str:
    """Return the page number and how many pages there are; figures run from left to right in every language."""
    fields = "<w:r><w:t>/</w:t></w:r>".join(
        f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>' for name in ("PAGE", "NUMPAGES")
    )
    return f'{HEAD}<w:ftr {MAIN}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{fields}</w:p></w:ftr>'


def title(document: Document, pen: Pen) -> str:
    """Return the title, the line below it, and the lines between title and text."""
    lines = "".join(plain(pen, "PaperPlace", words) for words in document.masthead)
    return plain(pen, "Title", document.title) + plain(pen, "Subtitle", document.subtitle) + lines


def numbering() -> str:
    """Return the one list that we number by definition: bullets."""
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/>'
        '<w:lvlText w:val="\u2022"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="425" w:hanging="283"/></w:pPr></w:lvl>'
    )
    one = f'<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>{level}</w:abstractNum>'
    return f'{HEAD}<w:numbering {MAIN}>{one}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'


def settings() -> str:
    """Return the settings of a paper of today's Word, so that it does not open as one of an older."""
    kinds = (("compatibilityMode", 15), ("enableOpenTypeFeatures", 1), ("doNotFlipMirrorIndents", 1))
    uri = "http://schemas.microsoft.com/office/word"
    compat = "".join(f'<w:compatSetting w:name="{name}" w:uri="{uri}" w:val="{value}"/>' for name, value in kinds)
    return (
        f'{HEAD}<w:settings {MAIN}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
        f'<w:characterSpacingControl w:val="doNotCompress"/><w:compat>{compat}</w:compat></w:settings>'
    )
