"""Ranges of hours whose dash is lost: "08:15 09:00 Registration", "10 a.m.1 p.m.", "36 p.m.", or that a footnote has run into."""

import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._printed import PrintedLine

_LEAST = 3
SIDE = r"(?:[01]?\d|2[0-3])(?:[:.][0-5]\d|\s?[hH]\s?[0-5]\d)(?!\d)"
_HALF = r"[ap]\.?\s?m(?!\w)\.?"
_TWO = re.compile(rf"(?<![\w:.–—-])(?<![–—-]\s)({SIDE})\s({SIDE})(?=\s|$)(?!\s?[–—-]\s?\d)(?!\s?{_HALF})")
_ANY = re.compile(rf"(?<![\w:.]){SIDE}")
_HOUR = r"(?:1[0-2]|[1-9])(?:[.:][0-5]\d)?"
_BEHIND_A_HALF = re.compile(rf"(?<![\w.:])({_HOUR}\s?[ap]\.m\.)(?={_HOUR}\s?{_HALF})")
_GLUED = re.compile(rf"(?<![\w.:/-])({_HOUR})({_HOUR})(?=\s?[ap]\.m)")
_APART = re.compile(rf"(?<![\w:.])({_HOUR})(\s?[ap]\.m\.)?\s({_HOUR})(?=\s?{_HALF})")
_NOTED = re.compile(r"(?<![\d.:])((?:[01]?\d|2[0-3])([.:])[0-5]\d)\d(?=\s?[–—-]\s?\d{1,2}\2[0-5]\d(?!\d))")
_RUN = re.compile(
    r"(?<![\d.:])(?<![–—-])(?<![–—-]\s)((?:[01]?\d|2[0-3])([.:])[0-5]\d)(?=((?:[01]?\d|2[0-3])\2[0-5]\d)(?![\d.:]|\s?[–—-]))"
)
"""Two times that have run into each other: "10.0013.00"."""
_LATE, _SITTING = 12, 3


def with_dashes(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """Return lines with a dash between the two sides of a range that have lost it.

    Two times beside each other, with nothing that tells of a range, are one where nearly all hours of the paper stand so.
    """
    lines = [_with(line, _RUN.sub(_dashed, _NOTED.sub(r"\1", _unglued(line.text)))) for line in lines]
    pairs = sum(_rise(*found.groups()) for line in lines for found in _TWO.finditer(line.text))
    times = sum(len(_ANY.findall(line.text)) for line in lines)
    return lines if pairs < _LEAST or 4 * pairs < times else [_with(line, _TWO.sub(_ranged, line.text)) for line in lines]


def _with(line: PrintedLine, text: str) -> PrintedLine:
    return line if text == line.text else attrs.evolve(line, text=text)


def _ranged(found: re.Match[str]) -> str:
    return f"{found[1]} – {found[2]}" if _rise(found[1], found[2]) else found[0]


def _dashed(found: re.Match[str]) -> str:
    return f"{found[1]}-" if _rise(found[1], found[3]) else found[1]


def _rise(first: str, last: str) -> bool:
    """Tell whether the second of two times is the later."""
    return _figures(first) < _figures(last)


def _figures(side: str) -> list[int]:
    return [int(figure) for figure in re.findall(r"\d+", side)]


def _unglued(text: str) -> str:
    """Return a text with a dash between two times by the clock of twelve hours that have run into each other.

    >>> _unglued("10 a.m.1 p.m. and 36 p.m., 1.152.30 p.m., 12.30 p.m.")
    '10 a.m.-1 p.m. and 3-6 p.m., 1.15-2.30 p.m., 12.30 p.m.'
    >>> _unglued("10 a.m. 1 p.m. and 3 6 p.m., then 9 a.m. 10 a.m.")
    '10 a.m.-1 p.m. and 3-6 p.m., then 9 a.m. 10 a.m.'
    """
    if re.search(r"\d\s?[ap]\.m", text) is None:
        return text
    return _GLUED.sub(_parted, _BEHIND_A_HALF.sub(r"\1-", _APART.sub(_of_a_sitting, text)))


def _of_a_sitting(found: re.Match[str]) -> str:
    """Return two times that stand apart with a dash between them where three hours lie between them, as in most sittings."""
    (first, *minutes), (last, *others) = _figures(found[1]), _figures(found[3])
    whole = (last - first) % _LATE == _SITTING and minutes == others
    return f"{found[1]}{found[2] or ''}-{found[3]}" if whole else found[0]


def _parted(found: re.Match[str]) -> str:
    """Return two times of which the second is the later, unless their figures are those of one: "12.30 p.m."."""
    (hour, *minutes), last = _figures(found[1]), _figures(found[2])
    one = re.fullmatch(_HOUR, found[0]) or [hour % _LATE, *minutes] >= last
    return found[0] if one else f"{found[1]}-{found[2]}"
