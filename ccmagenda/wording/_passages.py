"""Two states of a long text, cut to what differs: enough to find the place, with an ellipsis for what is left out."""

import itertools

_AROUND = 40
_MOST = 160
_CUT = "\u2026"


def passages(before: str, after: str) -> tuple[str, str]:
    """Return the parts of two texts that differ, each with a few words around it; the same text twice where none does.

    >>> passages("All who are in the room are warmly invited to speak.", "All who are in the room are warmly invited to write.")
    ('…are in the room are warmly invited to speak.', '…are in the room are warmly invited to write.')
    """
    old, new = (" ".join(text.split()) for text in (before, after))
    same = _alike(old, new)
    ends = _alike(old[same:][::-1], new[same:][::-1])
    return _cut(old, same, len(old) - ends), _cut(new, same, len(new) - ends)


def _alike(first: str, second: str) -> int:
    """Return with how many characters two texts begin alike."""
    return sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False)))


def _cut(text: str, start: int, end: int) -> str:
    """Return what stands from ``start`` to ``end`` with words around it; only its beginning where it is long."""
    first = max(0, start - _AROUND)
    if first:
        first = text.find(" ", first, start) + 1 or first
    last = min(len(text), end + _AROUND, first + _MOST)
    if last < len(text):
        last = max(text.rfind(" ", min(end, last - _AROUND), last), 0) or last
    return f"{_CUT if first else ''}{text[first:last]}{_CUT if last < len(text) else ''}"
