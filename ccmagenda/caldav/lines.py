"""Content lines of iCalendar (RFC 5545, section 3.1): unfolded, taken apart, changed and folded again.

Written here, and not with icalendar, because an entry that a server holds must come through whatever stands in it, and
because nothing that is not understood may be lost from it.
"""

import re
from collections.abc import Iterable, Iterator

import attrs

DIGEST = "X-CCMAGENDA-DIGEST"
MAIN = ("VEVENT", "VTODO")
_FOLD = re.compile(rb"\r?\n[ \t]")
_PARAMETER = re.compile(r';([^=;:"]+)=((?:"[^"]*"|[^";:,])*(?:,(?:"[^"]*"|[^";:,])*)*)')
_NAME = re.compile(r"[A-Za-z0-9-]+")
_LONGEST = 75


@attrs.frozen
class Line:
    """One property: its name in capitals, its parameters with their values, its value as it is written."""

    name: str
    parameters: tuple[tuple[str, tuple[str, ...]], ...]
    value: str


def unfolded(data: bytes) -> list[str]:
    """Return the lines of an object, each whole; bytes that are no UTF-8 become the mark that says so."""
    return [line for line in re.split("\r?\n", _FOLD.sub(b"", data).decode("utf-8", "replace")) if line]


def folded(lines: Iterable[str]) -> bytes:
    """Return lines as bytes, none longer than 75 octets and no character cut in two."""
    return b"".join(part + b"\r\n" for line in lines for part in _pieces(line.encode("utf-8", "replace")))


def _pieces(line: bytes) -> Iterator[bytes]:
    lead, begin = b"", 0
    while begin < len(line) or not lead:
        end = min(len(line), begin + _LONGEST - len(lead))
        while end < len(line) and line[end] & 0xC0 == 0x80:
            end -= 1
        yield lead + line[begin:end]
        lead, begin = b" ", end


def parsed(line: str) -> Line:
    r"""Return a line taken apart; one that is no content line has an empty name.

    >>> parsed('attendee;CN="Doe, J";ROLE=CHAIR:mailto:a@b')
    Line(name='ATTENDEE', parameters=(('CN', ('Doe, J',)), ('ROLE', ('CHAIR',))), value='mailto:a@b')
    >>> parsed("no line").name
    ''
    """
    name = _NAME.match(line)
    place, parameters = name.end() if name else 0, []
    while found := _PARAMETER.match(line, place):
        values = re.findall(r'(?:^|,)("[^"]*"|[^,]*)', found[2])
        parameters.append((found[1].upper(), tuple(value.strip('"') for value in values)))
        place = found.end()
    if name is None or line[place : place + 1] != ":":
        return Line("", (), line)
    return Line(name[0].upper(), tuple(parameters), line[place + 1 :])


def inside(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Yield each line with its depth in an event or to-do: 1 directly in it, more in what it holds, 0 outside."""
    depth = 0
    for line in lines:
        word = line.upper()
        begins = word.startswith("BEGIN:") and (depth > 0 or word[6:].strip() in MAIN)
        depth += begins
        yield depth, line
        depth -= depth > 0 and word.startswith("END:")
