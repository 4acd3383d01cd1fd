"""From what a carrier hands on to a reading: the grammar reads the lines, and what the carrier told stands beside."""

import attrs

from ccmagenda.errors import UnreadableError
from ccmagenda.importers._genre import language_printed, read_lines
from ccmagenda.importers._kinds import Hints
from ccmagenda.importers._limits import MOST_LETTERS, MOST_LINES
from ccmagenda.importers._paper import Carried, left_out
from ccmagenda.model import Reading
from ccmagenda.notation import Library

_COLOPHON = "ccmagenda"


def read_paper(carried: Carried, path: str, library: Library, hints: Hints) -> Reading:
    """Return the reading of a paper's lines, with what its carrier told of among the findings."""
    lines = carried.lines
    letters = sum(len(line.text) for line in lines)
    if len(lines) > MOST_LINES or letters > MOST_LETTERS:
        sentence = (
            f"{path}: this paper has {len(lines):,} lines with {letters:,} characters, "
            f"and the limit is {MOST_LINES:,} lines with {MOST_LETTERS:,} - split it"
        )
        raise UnreadableError(sentence)
    spoken = carried.language if carried.ours else language_printed(lines, library.languages)
    known = hints if hints.language else attrs.evolve(hints, language=spoken or carried.language)
    ours = lines[-1:] if lines and _COLOPHON in lines[-1].text else ()
    reading = read_lines(lines[: len(lines) - len(ours)], path, library, known, spoken)
    told = (left_out("the colophon", line.text, line.origin) for line in ours)
    return attrs.evolve(reading, findings=(*reading.findings, *told, *carried.apart))
