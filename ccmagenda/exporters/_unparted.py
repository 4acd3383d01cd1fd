"""Where a line may end within words: in a long one between its syllables, and never in a mark such as "[英文]"."""

import re
import unicodedata

from ccmagenda.model import Span, Tone

_UNSPOKEN = re.compile("[aeiouyаеиоуыэюяіє]{5}|[^aeiouyаеиоуыэюяіє]{6}")
SPACES = re.compile(r"([^\S\u00a0\u2007\u202f]+)")
"""Spaces at which a line may end."""

_MARK = re.compile(r"(\s*)(\[[^\s\[\]]{0,10}[\u2e80-\u9fff][^\s\[\]]{0,10}\])")


def unparted(span: Span) -> tuple[str, str]:
    """Return the space before a mark, and the mark; of any other text nothing.

    >>> unparted(Span(" [英文]", Tone.QUIET)), unparted(Span(" [French]", Tone.QUIET)), unparted(Span("[英文]"))
    ((' ', '[英文]'), ('', ''), ('', ''))
    """
    found = _MARK.fullmatch(span.text) if span.tone is Tone.QUIET and "[" in span.text else None
    return (found[1], found[2]) if found else ("", "")


def is_spoken(word: str) -> bool:
    """Tell whether a word has syllables to be parted at; a line may end anywhere in a symbol or an address.

    >>> is_spoken("d’opérationnalisation,"), is_spoken("CCM/MSP/2012/INF.1"), is_spoken("WWWWWWWWWW")
    (True, False, False)
    """
    letters = "".join(letter for letter in unicodedata.normalize("NFD", word.casefold()) if not unicodedata.combining(letter))
    said = letters.strip(".,;:!?()[]«»“”\"'’").replace("’", "").replace("'", "").replace("-", "")
    return said.isalpha() and not _UNSPOKEN.search(said)
