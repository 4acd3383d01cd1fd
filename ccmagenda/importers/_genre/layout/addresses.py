"""Addresses of houses among rows: the street, the town behind its number, and the house above: "12 Lake Street", "00170 Oslo"."""

import re
from collections.abc import Sequence

from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._genre.times.clocks import clock_at
from ccmagenda.importers._printed import PrintedLine

_LONGEST = 60
_STREET = re.compile(
    r"(?=.{6,60}$)(?:[^\W\d_][^\d:|]*\s\d{1,4}(?:\s?[-–/]\s?\d{1,4})?\s?[A-Za-z]?|\d{1,4}(?:\s?(?:bis|ter))?,?\s[^\W\d_][^\d:|]*),?"
)
_CODE = r"(?:[A-Z]{1,3}[- ]\d{4,5}|\d{5,6}|\d{3}\s\d{2}|\d{2}-\d{3}|\d{4}\s[A-Z]{2})"
_LAND = r"(?:\s\d{1,2})?(?:,\s[^\W\d_][^\d:;|]{2,30})?"
_TOWN = re.compile(rf"(?:{_CODE}\s+[^\W\d_][^\d:;|]{{2,40}}|[^\W\d_][^\d:;|]{{2,30}},\s[A-Z]{{2}}\s\d{{5}}){_LAND}")


def of_addresses(lines: Sequence[PrintedLine], words: Words) -> set[int]:
    """Return the places of the street and the town where something is held, and of the house above them below bare hours."""
    kept = [(place, line.text.strip(" ,")) for place, line in enumerate(lines) if line.text.strip()]
    found: set[int] = set()
    for at in range(1, len(kept)):
        if not (_TOWN.fullmatch(kept[at][1]) and _STREET.fullmatch(kept[at - 1][1])):
            continue
        found |= {kept[at][0], kept[at - 1][0]}
        above = kept[at - 3][1] if at > 2 else ""
        hours = clock_at(above, words)
        house = hours is not None and not above[hours[1] :].strip(" .:–-")
        found |= (
            {kept[at - 2][0]} if house and len(kept[at - 2][1]) <= _LONGEST and not clock_at(kept[at - 2][1], words) else set()
        )
    return found
