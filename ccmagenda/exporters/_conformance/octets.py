"""The octets of a calendar: line ends, folds and characters (RFC 5545, section 3.1)."""

import functools
import re
from collections.abc import Iterator

import attrs

CRLF = b"\r\n"
_MOST = 75
_MARK = b"\xef\xbb\xbf"
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x9f]")
_LATE_CONTROL = re.compile(rb"\xc2[\x80-\x9f]")
_PHYSICAL = re.compile(rb"([^\r\n]*+)(\r\n|\r|\n|\Z)")
_GOOD = re.compile(rb"(?:[\t -~\x80-\xff]{0,75}+\r\n)++")
_END = re.compile(rb"\r\n|\r|\n")
_FOLD = re.compile(rb"\r\n[ \t]")
_NAME = re.compile(rb"[A-Za-z0-9-]+")
_ENDS = {b"\n": "ends in LF alone", b"\r": "ends in CR alone", b"": "has no line end"}


@attrs.frozen
class Flaw:
    """Something wrong in a calendar: the line as an editor counts it, the property or component, and a sentence.

    >>> str(Flaw(12, "DTSTART", "is missing: a VEVENT has it exactly once (RFC 5545, 3.6.1)"))
    'line 12: DTSTART: is missing: a VEVENT has it exactly once (RFC 5545, 3.6.1)'
    """

    line: int
    name: str
    sentence: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.name}: {self.sentence}"


@attrs.frozen(eq=False)
class Lines:
    """The lines of a calendar without their folds, the octets that they came from, and what is wrong with those.

    Octets that are wrong are mended first (line ends, byte-order mark), so that the lines can be judged all the same.
    """

    octets: bytes
    unfolded: list[bytes]
    flaws: tuple[Flaw, ...]

    @functools.cached_property
    def _starts(self) -> list[int]:
        physical = self.octets.split(CRLF)
        return [at for at, line in enumerate(physical, 1) if at == 1 or not line.startswith((b" ", b"\t"))]

    def number(self, index: int) -> int:
        """Return the number, from 1, of the physical line on which an unfolded line begins."""
        return self._starts[index]


def read(octets: bytes) -> Lines:
    r"""Return the lines of a calendar.

    >>> read(b"NAME:A\r\n B\r\n").unfolded
    [b'NAME:AB']
    """
    if _sound(octets):
        return Lines(octets, _unfolded(octets), ())
    mended = _END.sub(CRLF, octets.removeprefix(_MARK))
    if not mended.endswith(CRLF):
        mended += CRLF
    return Lines(mended, _unfolded(mended), tuple(_flaws(octets)))


def name_in(line: bytes) -> str:
    """Return the name that a line begins with, or the word for a line that begins with none."""
    found = _NAME.match(line)
    return found[0].decode().upper() if found else "line"


def _unfolded(octets: bytes) -> list[bytes]:
    whole = _FOLD.sub(b"", octets) if b"\t" in octets else octets.replace(b"\r\n ", b"")
    return whole.split(CRLF)[:-1]


def _sound(octets: bytes) -> bool:
    """Tell whether nothing is wrong with the octets; this is the way that every calendar of ours goes, so it is short."""
    return _GOOD.fullmatch(octets) is not None and (octets.isascii() or _whole_characters(octets))


def _whole_characters(octets: bytes) -> bool:
    """Tell whether all is UTF-8; a fold inside a character breaks it."""
    try:
        octets.decode()
    except UnicodeDecodeError:
        return False
    return not octets.startswith(_MARK) and not _LATE_CONTROL.search(octets)


def _flaws(octets: bytes) -> Iterator[Flaw]:
    if octets.startswith(_MARK):
        yield Flaw(1, "VCALENDAR", "begins with a byte-order mark: leave it out, as many readers refuse the file (RFC 5545, 3.4)")
    parts: list[bytes] = []
    name, number = "line", 0
    for number, found in enumerate(_PHYSICAL.finditer(octets.removeprefix(_MARK)), 1):
        line, end = found.groups()
        if not line.startswith((b" ", b"\t")):
            yield from _undecoded(parts, number - len(parts), name)
            parts, name = [], name_in(line)
        if line or end:
            parts.append(line)
            yield from (Flaw(number, name, sentence) for sentence in _physical(line, end))


def _physical(line: bytes, end: bytes) -> Iterator[str]:
    if end != CRLF:
        yield f"{_ENDS[end]}: end every line in CRLF (RFC 5545, 3.1)"
    if len(line) > _MOST:
        yield f"is {len(line)} octets long: fold it after {_MOST} at most (RFC 5545, 3.1)"
    if control := _CONTROL.search(line):
        yield f"holds the control character U+{control[0][-1]:04X}: leave it out (RFC 5545, 3.1; from U+0080 on our own rule)"


def _undecoded(parts: list[bytes], first: int, name: str) -> Iterator[Flaw]:
    """Yield what is no UTF-8 in a line, of which ``parts`` are the physical lines."""
    bodies = [*parts[:1], *(part[1:] for part in parts[1:])]
    try:
        b"".join(bodies).decode()
    except UnicodeDecodeError as error:
        yield Flaw(first, name, f"is not UTF-8, as the octet 0x{error.object[error.start]:02X} shows (RFC 5545, 3.1.4)")
        return
    for number, body in enumerate(bodies[1:], first + 1):
        if body and body[0] & 0xC0 == 0x80:
            yield Flaw(number, name, "is folded inside a character: fold before or after all its octets (RFC 5545, 3.1)")
