"""Lines of text as runs: tones as character styles, marks as tracked changes, links that lead out or to a bookmark."""

import html
import itertools
import re
from collections.abc import Iterator, Mapping

import attrs

from ccmagenda.exporters._languages import tag
from ccmagenda.exporters._links import outside
from ccmagenda.exporters._word.scripts import is_rightwards, stretches
from ccmagenda.exporters._zips import BEFORE_ALL_WRITTEN
from ccmagenda.model import Mark, Span, Tone, words_of
from ccmagenda.model.document import Line

TONES = {
    Tone.STRONG: "Strong",
    Tone.QUIET: "Quiet",
    Tone.GOOD: "Good",
    Tone.WARNING: "Warning",
    Tone.GRAVE: "Grave",
}
_BOLD, _LIGHT = "<w:b/><w:bCs/>", '<w:b w:val="0"/><w:bCs w:val="0"/>'
# A bold style within a bold paragraph is light to Word (ISO/IEC 29500-1, 17.7.3), so that there a run says it by itself.
_WEIGHTS = {Tone.STRONG: _BOLD, Tone.WARNING: _BOLD, Tone.GRAVE: _BOLD, Tone.QUIET: _LIGHT}
_CHANGES = {Mark.ADDED: "ins", Mark.DELETED: "del"}
_LETTERS = {"ar": "bidi", "zh": "eastAsia"}
_SIGNS, _STOP = frozenset(".,;:!?)]"), "<w:r><w:t>\u200e</w:t></w:r>"
_PIECE = re.compile(r"[^\n\t]+|[\n\t]")


def escaped(text: str) -> str:
    """Return a text that neither ends an element or a value, nor begins one."""
    return html.escape(text, quote=True)


@attrs.frozen(kw_only=True)
class Pen:
    """What a line needs to know of its paper, and what it adds: the addresses of its links, the numbers of its marks.

    ``wide`` is how wide its text is, in twentieths of a point, ``scale`` by how much all is set smaller, and ``steps`` how wide
    the numbers of each level of an outline;
    ``lists`` tells for one outline after the other the number of its list, or 0 for one whose numbers are typed.
    """

    leftwards: bool = False
    wide: int = 9638
    scale: float = 1.0
    steps: Mapping[int, int] = attrs.field(factory=dict)
    lists: Iterator[int] = attrs.field(factory=lambda: itertools.repeat(0))
    bookmarks: Mapping[str, str] = attrs.field(factory=dict)
    addresses: dict[str, str] = attrs.field(factory=dict)
    numbers: Iterator[int] = attrs.field(factory=lambda: itertools.count(1))

    def line(self, spans: Line, tone: Tone = Tone.PLAIN, *, bold: bool = False) -> str:
        """Return the runs of a line; ``tone`` is that of pieces that have none, ``bold`` tells that the paragraph is bold.

        A line in another script than its paper's, such as a text that is not translated yet, runs as a whole that way;
        a mark holds its last sign, which some readers else put at the other end.
        """
        if self.leftwards and is_rightwards("".join(span.text for span in spans)):
            runs = attrs.evolve(self, leftwards=False).line(spans, tone, bold=bold)
            return runs + _STOP if words_of(spans)[-1:] in _SIGNS else runs
        toned = ((span, tone if span.tone is Tone.PLAIN else span.tone) for span in spans if span.text)
        return "".join(self._span(span, own, _WEIGHTS.get(own, "") if bold else "") for span, own in toned)

    def words(self, text: str) -> str:
        """Return the runs of a plain text."""
        return self.line((Span(text),))

    def change(self, mark: Mark, within: str = "") -> str:
        """Return a tracked change around some runs; nothing within says it of the paragraph or row that it stands in."""
        if mark is Mark.KEPT:
            return within
        name = f'{_CHANGES[mark]} w:id="{next(self.numbers)}" w:author="ccmagenda" w:date="{BEFORE_ALL_WRITTEN}"'
        return f"<w:{name}>{within}</w:{_CHANGES[mark]}>" if within else f"<w:{name}/>"

    def _span(self, span: Span, tone: Tone, weight: str) -> str:
        target = self._target(span.link)
        look, spoken = _look(tone, weight, linked=bool(target)), _spoken(span.language)
        runs = "".join(
            _run(piece, (look, "<w:rtl/>" * side, spoken), gone=span.mark is Mark.DELETED)
            for side, piece in stretches(span.text, leftwards=self.leftwards)
        )
        marked = self.change(span.mark, runs)
        return f"<w:hyperlink {target}>{marked}</w:hyperlink>" if target else marked

    def _target(self, link: str) -> str:
        if link.startswith("#"):
            name = self.bookmarks.get(link.removeprefix("#"), "")
            return f'w:anchor="{name}" w:history="1"' if name else ""
        address = outside(link)
        if not address:
            return ""
        return f'r:id="{self.addresses.setdefault(address, f"link{len(self.addresses) + 1}")}" w:history="1"'


def _look(tone: Tone, weight: str, *, linked: bool) -> str:
    if tone is Tone.PLAIN:
        return '<w:rStyle w:val="Hyperlink"/>' if linked else ""
    return f'<w:rStyle w:val="{TONES[tone]}"/>{weight}' + ('<w:u w:val="single"/>' if linked else "")


def _spoken(language: str) -> str:
    """Return in which language a run stands, for whoever checks its spelling or reads it aloud; Word asks by kinds of letters."""
    return f'<w:lang w:{_LETTERS.get(language, "val")}="{escaped(tag(language))}"/>' if language else ""


def _run(text: str, looks: tuple[str, ...], *, gone: bool) -> str:
    properties = "".join(looks)
    pieces = "".join(_piece(piece, "delText" if gone else "t") for piece in _PIECE.findall(text))
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{pieces}</w:r>"


def _piece(text: str, name: str) -> str:
    if text == "\n":
        return "<w:br/>"
    return "<w:tab/>" if text == "\t" else f'<w:{name} xml:space="preserve">{html.escape(text, quote=False)}</w:{name}>'


def whole_mark(lines: tuple[Line, ...]) -> Mark:
    """Return what became of several lines as a whole: added or deleted where all of their words are, else kept."""
    found = {span.mark for spans in lines for span in spans if span.text.strip()}
    return found.pop() if len(found) == 1 else Mark.KEPT
