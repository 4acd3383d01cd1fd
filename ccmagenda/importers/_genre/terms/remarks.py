"""What our papers of any kind say in words of their own: the name of the paper, and that something is in another language."""

import re
from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.importers._printed import PrintedLine
from ccmagenda.model import Language

_COMMAS = ",،，、"
_BEFORE_LATIN = re.compile("[،，]\u200f?\\s*(?=[A-Z])|(?<=[A-Za-z])[،，]\u200f?$")
"""A comma of another script beside words in Latin letters, such as the name of somebody whose title is in the original."""
_NAMES = ("paper-", "work-", "status-", "annotated-")


def remark_of(language: Language) -> str:
    """Return as a pattern the remark that something stands in another language; brackets of an author are none."""
    names = [re.escape(name) for term, name in language.terms.items() if term.startswith("language-")]
    before, _, after = language.terms["in-original"].partition("{language}")
    return rf"{re.escape(before)}(?:{'|'.join(names)}|[a-z]{{2}}){re.escape(after)}"


def with_its_name(lines: Sequence[PrintedLine], language: Language) -> tuple[PrintedLine, ...]:
    """Return the lines of a paper of ours, the name of the paper as a heading, which is no part of the line above or below."""
    names = {name for term, name in language.terms.items() if term.startswith(_NAMES)}
    return tuple(attrs.evolve(line, heading=line.heading or 1) if line.text in names else line for line in lines)


def without_remarks(lines: Sequence[PrintedLine], language: Language) -> tuple[PrintedLine, ...]:
    """Return the lines of a paper of ours without these, and with plain commas before Latin letters.

    A comma behind a remark that begins a line ends the line above, and a remark may be parted by the end of a line.
    """
    begun = re.compile(rf"^{remark_of(language)}([{_COMMAS}]\u200f?)?\s*")
    remarks = [_remark(name, language) for term, name in language.terms.items() if term.startswith("language-")]
    found: list[PrintedLine] = []
    for line in lines:
        text = line.text
        parted = next((cut for cut in _cuts(found[-1].text, text, remarks)), None) if found else None
        if parted:
            found[-1], text = attrs.evolve(found[-1], text=parted[0]), parted[1]
        at_begin = begun.match(text)
        if at_begin and at_begin[1] and found:
            found[-1] = attrs.evolve(found[-1], text=f"{found[-1].text}{at_begin[1]}")
        found.append(_plain(line, text[at_begin.end() :] if at_begin else text, language))
    return tuple(found)


def _remark(name: str, language: Language) -> str:
    return language.terms["in-original"].replace("{language}", name)


def _cuts(above: str, below: str, remarks: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield two lines without the remark that the end of the first parts."""
    for remark in remarks:
        for place in range(1, len(remark)):
            before, after = remark[:place].rstrip(), remark[place:].lstrip()
            if above.endswith(before) and below.startswith(after):
                yield above[: -len(before)].rstrip(), below[len(after) :].lstrip()


def _plain(line: PrintedLine, text: str, language: Language) -> PrintedLine:
    remark = rf"\s?{remark_of(language)}"
    cells = tuple(_BEFORE_LATIN.sub(", ", re.sub(remark, "", cell)) for cell in line.cells)
    return attrs.evolve(line, text=_BEFORE_LATIN.sub(", ", re.sub(remark, "", text)).rstrip(), cells=cells)
