"""Changes to a user's own file that touch only the lines concerned: everything else stays byte for byte."""

import re

from ccmagenda.notation.emitting import emitted

_AFTER = ("symbol", "status", "meeting", "language", "register", "convention")


def with_values(text: str, values: dict[str, str]) -> str:
    r"""Return the text of a programme file with other values for some keys of its first level, one line each.

    A key that is not there is added after those that usually stand before it; its comment is kept.

    >>> with_values("meeting: 2IM\nstatus: final  # yes\nsittings: []\n", {"status": "provisional"})
    'meeting: 2IM\nstatus: provisional  # yes\nsittings: []\n'
    """
    for key, value in values.items():
        written = emitted({key: value}).rstrip("\n")
        line = re.compile(rf"^[\"']?{re.escape(key)}[\"']?[ \t]*:[^\r\n#]*?(?P<rest>[ \t]+#[^\r\n]*)?(?=\r?$)", re.MULTILINE)
        match = line.search(text)
        if match is None:
            text = _added(text, written)
        else:
            text = f"{text[: match.start()]}{written}{match['rest'] or ''}{text[match.end() :]}"
    return text


def _added(text: str, line: str) -> str:
    """Return a text with a line after the block of the first key that is there of those that stand before it."""
    for key in _AFTER:
        block = re.search(rf"^[\"']?{key}[\"']?[ \t]*:.*\n?(?:(?:[ \t].*|#.*|-.*)?\n)*?(?=^[^\s#-]|\Z)", text, re.MULTILINE)
        if block:
            gap = "" if block.group().endswith("\n") else "\n"
            return f"{text[: block.end()]}{gap}{line}\n{text[block.end() :]}"
    return f"{line}\n{text}"
