"""People behind a title in quotes: "“Rain and wells” Ana Ruiz, a keeper of both"."""

import re

from ccmagenda.importers._genre.persons.names import HONOURED, PLAIN_NAME, Names
from ccmagenda.importers._genre.persons.people import people
from ccmagenda.importers._genre.persons.told import Told

_LEAST = 2


def behind_a_quoted_title(text: str, names: Names) -> Told | None:
    """Read "“Rain and wells” Ana Ruiz, a keeper of both": behind a quoted title a name needs no known office."""
    found = re.match(r"^([“\"«„][^“”\"«»]{6,}[”\"»“])[.,]?\s+([^\s“”\"«»][^“”\"«»]*?)\.?$", text)
    if found is None or len(found[1].split()) < _LEAST:
        return None
    named = re.match(rf"{PLAIN_NAME}\s*[,(]", found[2]) is not None and names.bare_name(found[2]) is not None
    if not (named or names.words.regex(HONOURED).match(found[2])):
        return None
    return Told(title=found[1], people=people("speaker", found[2], names))
