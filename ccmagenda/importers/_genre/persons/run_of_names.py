"""Lists of names and of nothing else: "Ana Ruiz, Xo Abcde, Jean Petit and Mario Rossi", where some are not known for names."""

import itertools
import re
from typing import TYPE_CHECKING

from ccmagenda.importers._genre.persons.bare_names import PLAIN_NAME

if TYPE_CHECKING:
    from ccmagenda.importers._genre.persons.names import Names

_LIST = 4
_DASH = re.compile(r"\s+(?:[–—-]|/)\s+(?![^()]*\))")
_LISTED = re.compile(r"\),\s")
"""Commas that part people in a list, where a slash joins two of them: "A (X), B (Y) / C (Z)"."""
_SENT = re.compile(r"\([^()]+\)$")


def run_of_names(text: str, names: "Names") -> tuple[str, ...]:
    """Return the names of a list of nothing else, where most are known and two that are stand side by side: "A, B, C and D".

    Where known and unknown ones take turns, what is unknown may be whose they are: "Ana Ruiz, Water Aid, Jean Petit, Rain Now".
    """
    parts = tuple(names.words.regex(r",\s+(?:(?:«and»)\s+)?|\s+(?:«and»|&)\s+").split(text))
    if len(parts) < _LIST or not all(re.fullmatch(PLAIN_NAME, part) and names.bare_name(part) for part in parts):
        return ()
    known = [names.is_somebody(part) for part in parts]
    beside = any(one and other for one, other in itertools.pairwise(known))
    return parts if known[-1] and beside and 2 * sum(known) >= len(parts) else ()


def run_of_people(text: str, names: "Names") -> tuple[str, ...]:
    """Return those whom dashes or slashes part, each told with a body: "Ana Ruiz (UNEP) – Xo Abcde (ILO)", "Ms. X, ILO / Y, FAO".

    With commas in place of brackets all of them have to be known for names, as a body would else be taken for one.
    """
    parts = tuple(part.strip() for part in _DASH.split(text))
    if len(parts) < 2 or not all(names.is_person(part) or names.bare_name(part) for part in parts):
        return ()
    if any(names.begins_a_title(part) or ":" in part or _LISTED.search(part) for part in parts):
        return ()
    known = sum(names.is_somebody(part) for part in parts)
    if all(_SENT.search(part) for part in parts):
        return parts if 2 * known >= len(parts) else ()
    return parts if known == len(parts) and all(re.search(r"[,(]", part) for part in parts) else ()
