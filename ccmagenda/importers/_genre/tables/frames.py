"""Tables that are drawn with the signs of a typewriter or of an old screen, drawn as all others are: bars, hyphens, crosses."""

import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._printed import PrintedLine

_BARS = re.compile("[\u00a6\u2502\u2503\u2506\u2507\u250a\u250b\u254e\u254f\u2551]")
_LINES = "-=\u2500\u2501\u2504\u2505\u2508\u2509\u254c\u254d\u2550"
_CORNERS = "+|TLJ\u0413\u00ac\u00a6\u250c-\u254b\u2552-\u256c\u256d-\u2570"
"""Corners and crosses; letters and a sign of negation stand for them where a text has lost its alphabet."""
_BORDER = re.compile(rf"[{_CORNERS}]?[{_LINES}]{{2,}}(?:[{_CORNERS}]+[{_LINES}]{{2,}})*[{_CORNERS}]?")
_LEAST, _DRAWN = 2, 8


def with_plain_frames(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """Return lines with plain bars between cells and plain lines between rows, where at least two lines have such bars."""
    drawn = [line.text for line in lines if not line.cells and _BARS.search(line.text)]
    return [_plain(line) for line in lines] if len(drawn) >= _LEAST else list(lines)


def _plain(line: PrintedLine) -> PrintedLine:
    text = _BARS.sub("|", line.text)
    bare = text.strip()
    if _BORDER.fullmatch(bare) and len(bare) >= _DRAWN:
        text = re.sub(r"[^-]", "+", re.sub(f"[{_LINES}]", "-", bare))
    return line if text == line.text or line.cells else attrs.evolve(line, text=text)
