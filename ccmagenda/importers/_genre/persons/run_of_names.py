"""Lists of names and of nothing else: "Ana Ruiz, Xo Abcde, Jean Petit and Mario Rossi", where some are not known for names."""

import itertools
import re
from typing import TYPE_CHECKING

from ccmagenda.importers._genre.persons.bare_names import PLAIN_NAME

if TYPE_CHECKING:
    from ccmagenda.importers._genre.persons.names import Names

_LIST = 4


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
