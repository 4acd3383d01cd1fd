"""What the reading of a paper was not certain of, and every line that found no place; each with its line."""

from collections.abc import Iterable

from ccmagenda.importers._genre.rows import Row
from ccmagenda.importers._printed import PrintedLine
from ccmagenda.model import Finding, Force, Origin, one_line

_LONGEST = 300


class Found:
    """The doubts and leftovers of one reading."""

    def __init__(self, lines: tuple[PrintedLine, ...]) -> None:
        """Begin with none."""
        self._lines = lines
        self._doubts: dict[tuple[str, Origin], Finding] = {}
        self._left: set[int] = set()

    def doubt(self, sentence: str, origin: Origin) -> None:
        """Record what was decided without being certain, once for each line."""
        finding = Finding(rule="file.doubt", sentence=sentence, force=Force.CUSTOM, origin=origin)
        self._doubts.setdefault((sentence, origin), finding)

    def leave(self, row: Row) -> None:
        """Record that the lines of a row found no place."""
        self.leave_lines(row.sources)

    def leave_lines(self, places: Iterable[int]) -> None:
        """Record that lines found no place."""
        self._left.update(places)

    def take_back(self, places: Iterable[int]) -> None:
        """Record that lines which had found no place have one."""
        self._left.difference_update(places)

    @property
    def left(self) -> frozenset[int]:
        """Return the places of all lines that found none."""
        return frozenset(self._left)

    def findings(self) -> tuple[Finding, ...]:
        """Return all of them in the order of the paper."""
        left = [self._leftover(self._lines[place]) for place in sorted(self._left) if self._lines[place].text.strip()]
        both = [*self._doubts.values(), *left]
        return tuple(sorted(both, key=lambda finding: (finding.origin.line, finding.origin.column, finding.rule)))

    @staticmethod
    def _leftover(line: PrintedLine) -> Finding:
        text = one_line(line.text)
        said = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
        return Finding(rule="file.leftover", sentence=f"no place was found for: {said}", force=Force.CUSTOM, origin=line.origin)
