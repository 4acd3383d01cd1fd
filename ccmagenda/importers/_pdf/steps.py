"""How much work it is to draw instructions, counted before they are drawn: a small stream may hold a million of them."""

import re
from itertools import islice

_WORD = re.compile(rb"[^\s\[\]<>(){}/%]+|[\[(<{/]")
_SHAPE = re.compile(rb"\b(?:re|m)\b")
_IN_STRINGS = re.compile(rb"\\.|[()]", re.DOTALL)
_HEX = re.compile(rb"<([0-9A-Fa-f\s]+)>")
_OF_A_SHAPE, _OF_A_LETTER = 10, 4
"""Steps, each about as long as one word takes to read; measured with pdfplumber 0.11."""


def steps_of(instructions: bytes, most: int) -> int:
    """Return how many steps it takes to draw instructions; counting ends soon after ``most``.

    >>> steps_of(b"0 0 9 9 re f", 100), steps_of(b"(Opening) Tj", 100)
    (16, 31)
    """
    count = sum(1 for _ in islice(_WORD.finditer(instructions), most + 1))
    if count <= most:
        count += _OF_A_SHAPE * sum(1 for _ in islice(_SHAPE.finditer(instructions), most))
    if count <= most:
        count += _OF_A_LETTER * _letters(instructions)
    return count


def _letters(instructions: bytes) -> int:
    """Return how many bytes stand in strings, which may hold brackets in pairs; two figures are one byte."""
    count = sum(len(match[1]) // 2 for match in _HEX.finditer(instructions))
    depth = begin = 0
    for match in _IN_STRINGS.finditer(instructions):
        if match[0] == b"(":
            begin = begin if depth else match.end()
            depth += 1
        elif match[0] == b")" and depth:
            depth -= 1
            count += 0 if depth else match.start() - begin
    return count
