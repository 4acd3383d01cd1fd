"""Those who hold something together, parted: "Rain Centre and PAX", "UNEP, Peace Union, and Mission of Peru"."""

import re

from ccmagenda.importers._genre.persons.bare_names import BIG
from ccmagenda.importers._genre.persons.bodies import SHARED
from ccmagenda.importers._genre.persons.names import Names

_SAID = 10
_AND = r"(?:and|et|y|e|und|&)"
_ACRONYM = rf"[{BIG}][\w-]*[{BIG}]\w*"


def hosts_in(text: str, names: Names) -> tuple[str, ...]:
    """Return hosts parted by commas or "and", where each is a body of its own and none a unit or the place of the one before."""
    if re.search(SHARED, text):
        return ()
    parts = [re.sub(rf"^{_AND}\s+", "", part.strip()) for part in re.split(r",\s+(?![^()]*\))", text)]
    listed = re.fullmatch(rf"(.+?)\s+{_AND}\s+((?:the\s+)?[{BIG}].+)", parts[-1])
    if listed and names.is_state(parts[0]) and len(parts) > 1:
        return (*parts[:-1], *listed.groups())
    parts = [*parts[:-1], *_both(parts[-1], names)]
    each = all(part[:1].isupper() and len(part) > 2 and len(part.split()) <= _SAID for part in parts)
    own = not any(("," in text and names.is_state(part)) or names.words.begins("units", part) for part in parts[1:])
    return tuple(parts) if len(parts) > 1 and each and own and not names.is_somebody(parts[0]) else ()


def _both(text: str, names: Names) -> tuple[str, ...]:
    """Return the two bodies that "and" joins, where the second can be no more of the name of the first.

    "Rain Centre and PAX" are two; "Ministry of Lands and Water" and "Missions of Peru and Chad" are one.
    """
    if names.is_state(text):
        return (text,)
    for sign in re.finditer(rf"\s+{_AND}\s+(?=(?:the\s+)?[{BIG}])(?![^()]*\))", text):
        one, two = text[: sign.start()], text[sign.end() :]
        if _are_two(one, two, names):
            return one, *_both(two, names)
    return (text,)


def _are_two(one: str, two: str, names: Names) -> bool:
    """Tell whether what stands before and behind "and" is a body each."""
    open_name = names.words.regex(r".*\s(?:«of»|for|on|to|against|pour|para|für|per)\s.*").match(one) is not None
    of_several = re.match(r"(?:\S+\s)?\w+s\s(?:of|de|des|do|da|di|der)\s", one) is not None
    if names.is_state(two) and (of_several or names.is_state(one)):
        return False
    letters = re.match(rf"{_ACRONYM}(?:$|\s)", two) is not None
    own = letters or names.is_state(two) or names.words.regex(r"(?:.*\s)?(?:«affiliations»)(?!\w)").match(two) is not None
    ends = re.search(rf"(?:^|\s)(?:{_ACRONYM})$", one) is not None or names.is_state(one)
    several = len(one.split()) > 1 and len(two.split()) > 1 and not open_name
    told = names.is_body(one) or ends or names.is_state(one)
    return (own and (told or len(one.split()) > 1)) or (ends and not open_name) or several
