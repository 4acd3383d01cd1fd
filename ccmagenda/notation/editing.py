"""Changes to a user's own file that touch only the lines concerned: everything else stays byte for byte."""

import re

from ccmagenda.notation.emitting import emitted

_HEAD = ("convention", "register", "language", "meeting", "status", "symbol", "issued")
_QUOTED = r"\"(?:[^\"\\\r\n]|\\.)*\"|'(?:[^'\r\n]|'')*'"


def with_values(text: str, values: dict[str, str]) -> str:
    r"""Return the text of a programme file with other values for some keys of its first level, one line each.

    A key that is not there is added after those that usually stand before it; the comment behind a value is kept.

    >>> with_values("meeting: 2IM\nstatus: final  # yes\nsittings: []\n", {"status": "provisional"})
    'meeting: 2IM\nstatus: provisional  # yes\nsittings: []\n'
    """
    for key, value in values.items():
        written = emitted({key: value}).rstrip("\n")
        match = re.search(rf"^{_key(key)}(?:[ \t]*(?:{_QUOTED})|[^\r\n]*?)(?P<rest>[ \t]+#[^\r\n]*)?(?=\r?$)", text, re.MULTILINE)
        if match is None:
            text = _added(text, key, written)
        else:
            text = f"{text[: match.start()]}{written}{match['rest'] or ''}{text[match.end() :]}"
    return text


def _key(key: str) -> str:
    return rf"[\"']?{re.escape(key)}[\"']?[ \t]*:(?![^\s])"


def _added(text: str, key: str, line: str) -> str:
    """Return a text with a line after all that belongs to the nearest key that usually stands before it."""
    end = next((end for end in ("\r\n", "\n", "\r") if end in text), "\n")
    for before in reversed(_HEAD[: _HEAD.index(key)]):
        block = re.search(rf"^{_key(before)}.*(?:\n(?:[ \t]*(?:#.*)?\r?\n)*(?:[ \t]+[^\s#]|[-}}\]]).*)*", text, re.MULTILINE)
        if block:
            at = block.start() + len(block.group().rstrip("\r"))
            return f"{text[:at]}{end}{line}{text[at:]}"
    return f"{line}{end}{text}"
