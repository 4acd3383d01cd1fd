"""The styles of our papers: what a secretary finds in Word's list of styles, and changes there for a whole paper."""

import functools
import re
from collections.abc import Iterator

import attrs

from ccmagenda.exporters._languages import REGIONS, tag
from ccmagenda.model import Document

MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_FONTS = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="SimSun" w:cs="Times New Roman"/>'
_FIXED = '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/><w:noProof/>'
_RULE = '<w:pBdr><w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{colour}"/></w:pBdr>'
_USUAL = 10.5
_LENGTHS = re.compile(r'(<w:sz(?:Cs)? w:val=|w:before=|w:after=)"(\d+)"')
_QUIET, _GOOD, _WARNING, _GRAVE, _LINK = "4F5661", "1A6B34", "8A4B00", "A3161C", "0B4F8A"


def font(*, size: float = 0, bold: bool = False, italic: bool = False, colour: str = "") -> str:
    """Return how letters look, those of Arabic and Hebrew too, which are never slanted; ``size`` is in points."""
    parts = ["<w:b/><w:bCs/>"] * bold + ["<w:i/>"] * italic
    parts += [f'<w:color w:val="{colour}"/>'] if colour else []
    parts += [f'<w:sz w:val="{2 * size:g}"/><w:szCs w:val="{2 * size:g}"/>'] if size else []
    return "".join(parts)


def _space(before: float, after: float) -> str:
    return f'<w:spacing w:before="{20 * before:g}" w:after="{20 * after:g}"/>'


def _rule(side: str, *, size: int = 4, space: int = 2, colour: str = "auto") -> str:
    return _RULE.format(side=side, size=size, space=space, colour=colour)


@attrs.frozen
class _Style:
    """A style of paragraphs: its id, the name that Word shows, how paragraphs and letters look, which style comes next."""

    key: str
    name: str
    paragraph: str = ""
    letters: str = ""
    after: str = "Normal"
    above: str = "Normal"

    def __str__(self) -> str:
        based = f'<w:basedOn w:val="{self.above}"/><w:next w:val="{self.after}"/>' if self.key != "Normal" else ""
        default = ' w:default="1"' if self.key == "Normal" else ""
        own = "" if self.name[0].islower() or self.key in _WORDS_OWN else ' w:customStyle="1"'
        return (
            f'<w:style w:type="paragraph" w:styleId="{self.key}"{default}{own}><w:name w:val="{self.name}"/>{based}<w:qFormat/>'
            f"<w:pPr>{self.paragraph}</w:pPr><w:rPr>{self.letters}</w:rPr></w:style>"
        )


_WORDS_OWN = frozenset({"Normal", "Title", "Subtitle", "ListBullet"})
_KEEP = "<w:keepNext/><w:keepLines/>"
_LEFT_TO_RIGHT = '<w:bidi w:val="0"/>'
_NUMBERED = '<w:numPr><w:numId w:val="1"/></w:numPr>'


def _heading(level: int, look: str, before: float, rule: str = "") -> _Style:
    look_of_paragraph = f'{_KEEP}{rule}{_space(before, 6 if rule else 3)}<w:outlineLvl w:val="{level - 1}"/>'
    return _Style(f"Heading{level}", f"heading {level}", look_of_paragraph, look)


_PARAGRAPHS = (
    _Style("Normal", "Normal", _space(0, 5)),
    _Style("Title", "Title", f"{_KEEP}{_space(14, 3)}", font(size=17, bold=True), "Subtitle"),
    _Style("Subtitle", "Subtitle", f"{_KEEP}{_space(0, 5)}", font(size=13.5, bold=True), "PaperPlace"),
    _Style("PaperPlace", "Paper Place", f"{_space(0, 8)}<w:contextualSpacing/>", "", "PaperPlace"),
    _heading(1, font(size=14.5, bold=True), 20, _rule("bottom", size=8)),
    _heading(2, font(size=12, bold=True), 14),
    _heading(3, font(size=11, bold=True), 10),
    _heading(4, font(size=10.5, bold=True, italic=True), 8),
    _heading(5, font(size=10.5, italic=True), 6),
    _Style(
        "ListBullet",
        "List Bullet",
        f'{_NUMBERED}{_space(0, 3)}<w:ind w:left="425" w:hanging="283"/>',
        "",
        "ListBullet",
    ),
    _Style("AgendaItem", "Agenda Item", f'{_space(3, 3)}<w:ind w:left="567" w:hanging="567"/>', "", "AgendaItem"),
    _Style("AgendaText", "Agenda Text", f'{_space(0, 3)}<w:ind w:left="567"/>', font(size=9.5, colour=_QUIET), "AgendaItem"),
    _Style("Caption", "caption", f"{_KEEP}{_space(8, 3)}", font(size=9.5, italic=True)),
    _Style("TableHead", "Table Head", f"{_KEEP}{_space(2, 2)}", font(size=9.5, bold=True), "TableText"),
    _Style("TableText", "Table Text", _space(2, 2), font(size=9.5), "TableText"),
    _Style("GridText", "Grid Text", f'{_space(1, 1)}<w:ind w:left="142" w:hanging="142"/>', font(size=9.5), "GridText"),
    _Style(
        "Sample",
        "Sample",
        f'<w:shd w:val="clear" w:color="auto" w:fill="F3F6F9"/>{_LEFT_TO_RIGHT}{_space(4, 8)}<w:ind w:left="284"/>',
        _FIXED + font(size=9),
    ),
    _Style("Masthead", "Masthead", _space(2, 4), font(size=13, bold=True)),
    _Style("MastheadAside", "Masthead Aside", _space(0, 2), font(size=10)),
    _Style("Gap", "Gap", '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>', font(size=4)),
    _Style("Colophon", "Colophon", f"{_rule('top', space=4)}{_space(12, 0)}", font(size=9, colour=_QUIET)),
    _Style("Footer", "footer", f'{_LEFT_TO_RIGHT}{_space(0, 0)}<w:jc w:val="center"/>', font(size=9)),
)
_LETTERS = (
    ("Strong", "Strong", font(bold=True)),
    ("Hyperlink", "Hyperlink", f'{font(colour=_LINK)}<w:u w:val="single"/>'),
    ("Quiet", "Quiet", font(colour=_QUIET)),
    ("Good", "Good", font(colour=_GOOD)),
    ("Warning", "Warning", font(bold=True, colour=_WARNING)),
    ("Grave", "Grave", font(bold=True, colour=_GRAVE)),
)
_TABLES = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>'
    '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="113" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    '</w:style><w:style w:type="table" w:customStyle="1" w:styleId="PaperTable"><w:name w:val="Paper Table"/>'
    '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>'
    '<w:top w:val="single" w:sz="6" w:space="0" w:color="auto"/><w:bottom w:val="single" w:sz="12" w:space="0" w:color="auto"/>'
    '<w:insideH w:val="single" w:sz="4" w:space="0" w:color="C9CED6"/></w:tblBorders></w:tblPr>'
    '<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" '
    'w:color="auto"/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>'
)


@attrs.frozen(kw_only=True)
class Measures:
    """The size of the letters of a style, and the space before and after its paragraphs, in points."""

    size: float
    before: float
    after: float


@functools.cache
def measures(key: str) -> Measures:
    """Return the measures of a style, in which an odd one is found at its usual size."""
    style = next(style for style in _PARAGRAPHS if style.key == key)
    size = re.search(r'<w:sz w:val="(\d+)"/>', style.letters)
    space = re.search(r'w:before="(\d+)" w:after="(\d+)"', style.paragraph)
    before, after = (int(space[1]) / 20, int(space[2]) / 20) if space else (0.0, 0.0)
    return Measures(size=int(size[1]) / 2 if size else _USUAL, before=before, after=after)


def _scaled(written: str, scale: float) -> str:
    """Return styles with their letters and the space around their paragraphs set smaller."""
    return _LENGTHS.sub(lambda found: f'{found[1]}"{round(int(found[2]) * scale)}"', written) if scale < 1 else written


def _header(room: int) -> _Style:
    stop = f'<w:tabs><w:tab w:val="right" w:pos="{room}"/></w:tabs>'
    return _Style("Header", "header", f"{_rule('bottom')}{stop}{_space(0, 0)}", font(size=9))


def _defaults(document: Document) -> str:
    own, leftwards = tag(document.language), document.direction == "rtl"
    eastern = _eastern(document)
    western = REGIONS["en"] if leftwards or eastern else own
    language = (
        f'<w:lang w:val="{western}" w:eastAsia="{own if eastern else REGIONS["zh"]}" '
        f'w:bidi="{own if leftwards else REGIONS["ar"]}"/>'
    )
    bidi = "<w:bidi/>" if leftwards else ""
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_FONTS}{font(size=_USUAL)}{language}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr>{bidi}</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def styles(document: Document, wide: int, scale: float = 1.0) -> str:
    """Return all styles, with the language and the direction of a paper, and how wide it is; all set smaller by ``scale``."""
    found = _scaled("".join(_styles(document, wide)), scale)
    if _eastern(document):
        found = found.replace("<w:i/>", "")  # nor are letters of Chinese, Japanese and Korean
    return f"{HEAD}<w:styles {MAIN}>{found}</w:styles>"


def _eastern(document: Document) -> bool:
    return tag(document.language).split("-")[0].casefold() in {"zh", "ja", "ko"}


def _styles(document: Document, wide: int) -> Iterator[str]:
    yield _defaults(document)
    yield from map(str, (*_PARAGRAPHS, _header(wide)))
    yield '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>'
    yield '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
    for key, name, look in _LETTERS:
        own = "" if key in {"Strong", "Hyperlink"} else ' w:customStyle="1"'
        yield f'<w:style w:type="character" w:styleId="{key}"{own}><w:name w:val="{name}"/>'
        yield f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{look}</w:rPr></w:style>'
    yield _TABLES
    yield '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:semiHidden/></w:style>'
