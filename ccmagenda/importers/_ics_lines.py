"""The outline of an iCalendar file: its components and content lines, each with the line of the file where it begins."""

import re
from collections.abc import Iterator

import attrs

from ccmagenda.errors import UnreadableError
from ccmagenda.importers._ics_found import Found
from ccmagenda.model import Origin
from ccmagenda.notation.limits import DEEPEST

MOST_COMPONENTS = 50_000
_NAME = re.compile(r"[A-Za-z0-9._ \t-]+(?=[;:])")
_BLANKS = str.maketrans("", "", " \t")
_FRAME = re.compile(r"(BEGIN|END)[ \t]*:(.*)", re.IGNORECASE)
_SPLIT_LETTER = re.compile(rb"(\r?\n[ \t])([\x80-\xbf]{1,3})")
_ONLY_IN_A_CALENDAR = frozenset({"VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE"})


@attrs.frozen
class Line:
    """A content line, unfolded: its name in capitals, the whole of it, and where it begins."""

    name: str
    text: str
    origin: Origin


@attrs.frozen
class Component:
    """A component: its name in capitals, its lines and the components in it, both filled while the file is read."""

    name: str
    origin: Origin
    lines: list[Line] = attrs.field(factory=list)
    components: list["Component"] = attrs.field(factory=list)

    def named(self, name: str) -> Iterator["Component"]:
        """Yield the components of that name that stand directly in this one."""
        return (component for component in self.components if component.name == name)


def mended(data: bytes) -> bytes:
    r"""Return the bytes with every letter whole: RFC 5545, section 3.1, lets a fold fall between the bytes of one.

    >>> mended(b"Gen\xc3\r\n \xa8ve").decode()
    'Genè\r\n ve'
    """
    return _SPLIT_LETTER.sub(rb"\2\1", data)


def outline(text: str, path: str, found: Found) -> Component:
    """Return the components of a file under one root without a name; what is not closed or not opened is a doubt."""
    root = Component("", Origin(path, 1, 1))
    stack, count = [root], 0
    for line in _unfolded(text, path):
        frame = _FRAME.fullmatch(line.text)
        if frame is None:
            stack[-1].lines.append(line)
        elif frame[1].upper() == "END":
            _close(stack, frame[2].strip().upper(), line.origin, found)
        else:
            count += 1
            _open(stack, Component(frame[2].strip().upper(), line.origin), found)
            _refuse_too_much(count, len(stack), line.origin)
    for component in stack[1:]:
        _doubt_end(component, found)
    return root


def _refuse_too_much(count: int, depth: int, origin: Origin) -> None:
    if count > MOST_COMPONENTS:
        sentence = f"{origin}: the calendar has more than {MOST_COMPONENTS:,} components - split it into several calendars"
        raise UnreadableError(sentence)
    if depth > DEEPEST:
        sentence = f"{origin}: components stand within one another more than {DEEPEST} deep - this is no calendar of a meeting"
        raise UnreadableError(sentence)


def _unfolded(text: str, path: str) -> Iterator[Line]:
    parts: list[str] = []
    begun = 0
    for number, written in enumerate(text.split("\n"), 1):
        if parts and written[:1] in {" ", "\t"}:
            parts.append(written[1:])
        elif written.strip():
            if parts:
                yield _line("".join(parts), Origin(path, begun, 1))
            parts, begun = [written], number
    if parts:
        yield _line("".join(parts), Origin(path, begun, 1))


def _line(text: str, origin: Origin) -> Line:
    name = _NAME.match(text)
    return Line(name.group().translate(_BLANKS).upper() if name else "", text, origin)


def _open(stack: list[Component], component: Component, found: Found) -> None:
    ended = stack[1:] if component.name == "VCALENDAR" else []
    while ended or (component.name in _ONLY_IN_A_CALENDAR and stack[-1].name in _ONLY_IN_A_CALENDAR):
        _doubt_end(stack.pop(), found)  # the one before has lost its end: none of these stands in another
        ended = ended[1:]
    stack[-1].components.append(component)
    stack.append(component)


def _close(stack: list[Component], name: str, origin: Origin, found: Found) -> None:
    if not any(component.name == name for component in stack[1:]):
        found.doubt("no-begin", f"END:{name} closes nothing that was begun", origin)
        return
    while stack[-1].name != name:
        _doubt_end(stack.pop(), found)
    stack.pop()


def _doubt_end(component: Component, found: Found) -> None:
    found.doubt(
        "no-end", f"BEGIN:{component.name} has no END:{component.name}, and is taken to end with what follows", component.origin
    )
