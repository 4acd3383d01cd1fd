"""Several people behind "with", each a name with a bracket or without: "Panel with Ana Ruiz, Xo Abcde (UNEP) and Jean Petit"."""

import re

from ccmagenda.importers._genre.persons.names import PLAIN_NAME, Names
from ccmagenda.importers._genre.persons.told import Told
from ccmagenda.importers._genre.terms.marks import tidy
from ccmagenda.model import PrintedPerson

_LEAST = 2
_OUTSIDE = r"(?![^()]*\))"


def joined_by_with(text: str, names: Names) -> Told | None:
    """Return a title and the names behind "with", where a bracket tells who one of them is and half of them are known."""
    found = names.words.regex(r"^([^,:]+?)\s+(?:«with»)\s+([^:]*\([^:]*)$").match(text)
    if found is None or names.is_somebody(found[1]):
        return None
    sign = rf"\s*[,;/]\s*{_OUTSIDE}(?:(?:«and»|&)\s+)?|\s+(?:«and»|&)\s+{_OUTSIDE}"
    said = [part for part in names.words.regex(sign).split(found[2]) if part]
    each = [re.fullmatch(rf"({PLAIN_NAME})(?:\s*\([^()]+\))?", part.strip()) for part in said]
    known = sum(names.is_given(part.split()[0]) for part in said)
    if len(said) < _LEAST or not all(each) or 2 * known < len(said):
        return None
    return Told(title=tidy(found[1]), people=tuple(PrintedPerson(role="speaker", words=tidy(part)) for part in said))
