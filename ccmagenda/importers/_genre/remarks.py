"""The remarks of our papers that something stands in another language: "[French]"."""

import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._printed import PrintedLine
from ccmagenda.model import Language

_COMMAS = ",،，、"


def remark_of(language: Language) -> str:
    """Return as a pattern the remark that something stands in another language; brackets of an author are none."""
    names = [re.escape(name) for term, name in language.terms.items() if term.startswith("language-")]
    before, _, after = language.terms["in-original"].partition("{language}")
    return rf"{re.escape(before)}(?:{'|'.join(names)}|[a-z]{{2}}){re.escape(after)}"


def without_remarks(lines: Sequence[PrintedLine], language: Language) -> tuple[PrintedLine, ...]:
    """Return the lines of a paper of ours without these; a comma behind one that begins a line ends the line above."""
    begun = re.compile(rf"^{remark_of(language)}([{_COMMAS}]\u200f?)?\s*")
    found: list[PrintedLine] = []
    for line in lines:
        at_begin = begun.match(line.text)
        if at_begin and at_begin[1] and found:
            found[-1] = attrs.evolve(found[-1], text=f"{found[-1].text}{at_begin[1]}")
        found.append(_plain(line, line.text[at_begin.end() :] if at_begin else line.text, language))
    return tuple(found)


def _plain(line: PrintedLine, text: str, language: Language) -> PrintedLine:
    remark = rf"\s?{remark_of(language)}"
    cells = tuple(re.sub(remark, "", cell) for cell in line.cells)
    return attrs.evolve(line, text=re.sub(remark, "", text), cells=cells)
