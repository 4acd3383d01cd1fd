"""Marks such as "[英文]": between Chinese letters a line may end anywhere, but a mark stays whole."""

import re

from ccmagenda.model import Span, Tone

_MARK = re.compile(r"(\s*)(\[[^\s\[\]]{0,10}[\u2e80-\u9fff][^\s\[\]]{0,10}\])")


def unparted(span: Span) -> tuple[str, str]:
    """Return the space before a mark, and the mark; of any other text nothing.

    >>> unparted(Span(" [英文]", Tone.QUIET)), unparted(Span(" [French]", Tone.QUIET)), unparted(Span("[英文]"))
    ((' ', '[英文]'), ('', ''), ('', ''))
    """
    found = _MARK.fullmatch(span.text) if span.tone is Tone.QUIET and "[" in span.text else None
    return (found[1], found[2]) if found else ("", "")
