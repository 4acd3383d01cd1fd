"""Lists of plain words in a cell: between semicolons, or as JSON where a word holds one."""

import json
from collections.abc import Sequence

from ccmagenda.notation.sheet.people import entries


def listed(words: Sequence[str]) -> str:
    """Return words as the text of a cell.

    >>> listed(["CCM/MSP/2012/1", "CCM/MSP/2012/2"])
    'CCM/MSP/2012/1; CCM/MSP/2012/2'
    """
    said = "; ".join(words)
    return said if parted(said) == tuple(words) else json.dumps(list(words), ensure_ascii=False)


def parted(text: str) -> tuple[str, ...]:
    """Return the words of a cell."""
    if text.startswith('["'):
        try:
            plain = json.loads(text)
        except (ValueError, RecursionError):
            return entries(text)
        return tuple(str(word) for word in plain) if isinstance(plain, list) else entries(text)
    return entries(text)
