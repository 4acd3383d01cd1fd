"""Several States, bodies or bare names in one text, parted where every part is one of them."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ccmagenda.importers._genre.persons.bare_names import PLAIN_NAME

if TYPE_CHECKING:
    from ccmagenda.importers._genre.persons.names import Names

_FUNCTIONS = 3


def without_titles(text: str, names: "Names") -> tuple[str, ...]:
    """Split a list of States, bodies or bare names; a comma parts them only where each part is one."""
    ands = names.words.regex(r"(\s*(?:,|/|、|،)\s*(?:(?:«and»)\s+|و)?|\s+(?:«and»|&)\s+|(?<=\w)和)")
    states = _rejoined(_split_outside(ands, text), names)
    if len(states) > 1 and all(names.is_state(part) for part in states):
        return tuple(states)
    parts = [part.strip() for part in _split_outside(re.compile("(,)"), text)[::2]]
    if len(parts) > 2 and all(re.fullmatch(rf"{PLAIN_NAME}(?:\s*\([^()]+\))?", part) for part in parts):
        known = [bool(names.is_somebody(part)) for part in parts]
        return tuple(parts) if sum(known) * 2 >= len(known) or not any(known) else (text,)
    with_functions = _beside_a_slash(text, names) or _with_functions(parts, names)
    if len(with_functions) > 1:
        return with_functions
    two = _rejoined(_split_outside(names.words.regex(r"(\s+(?:«and»|&)\s+)"), text), names)
    if len(two) > 1 and _begin_with_names(two, names):
        return tuple(two)  # "Ana Ruiz, ILO and Jean Petit, FAO"
    of_one = names.words.regex(r"(?:«affiliations»)(?!\w)")
    inside = of_one.match(text) is not None and not any(of_one.search(part) for part in two[1:])
    name = names.bare_name(text)
    inside = inside or (name is not None and name.known) or _goes_on(two, names)
    if "," not in text and len(two) > 1 and not inside and all(_stands_alone(part, names) for part in two):
        return tuple(two)
    return (text,)


def _goes_on(parts: Sequence[str], names: "Names") -> bool:
    """Tell whether what stands behind "and" is of the same body: "Representative of the Ministry of Trade and Industry"."""
    of = r"(?:.*\s)?(?:«functions»|«representatives»|«affiliations»)\s+(?:«of»|for|«to»)(?:\s|(?<=['’])).*"
    others = [part for part in parts[1:] if not re.match(r"(?:the|la|le|les|el|los)\s", part)]
    somebody = any(names.is_state(part) or names.tells_office(part) or names.bare_name(part) for part in others)
    return bool(others) and names.words.regex(of).fullmatch(parts[0]) is not None and not somebody


def _beside_a_slash(text: str, names: "Names") -> tuple[str, ...]:
    """Return the names of "Ana Ruiz/ Jean Petit", where each part is one and nothing more."""
    parts = tuple(part.strip() for part in text.split("/"))
    return parts if all((name := names.bare_name(part)) and name.end == len(part) for part in parts) else ()


def _begin_with_names(parts: Sequence[str], names: "Names") -> bool:
    """Tell whether every part begins with a name that a sign ends, one at least known for a name.

    What goes on with the body of the one before is none: "Ana Ruiz, Department of Peace and Conflict Research, Uppsala".
    """
    begun = [names.bare_name(part) for part in parts if re.match(rf"{PLAIN_NAME}\s*(?:[,(]|$)", part)]
    shared = not re.search("[,(]", parts[0]) and re.search("[,(]", parts[-1])
    open_body = names.words.regex(r".*\s(?:«of»|for|für|pour|para)\s[^,()]*$")
    whole = names.words.regex(r".*\s(?:«of»|for|für|pour|para)\s[^()]*$")
    goes_on = any(
        name is not None and not name.known and (open_body if name.end < len(part) else whole).match(before)
        for before, part, name in zip(parts, parts[1:], begun[1:], strict=False)
    )
    return not (shared or goes_on) and len(begun) == len(parts) and all(begun) and any(name.known for name in begun if name)


def _split_outside(pattern: re.Pattern[str], text: str) -> list[str]:
    """Split a text like ``re.split`` with one group, but nowhere within brackets."""
    parts: list[str] = []
    last = 0
    for found in pattern.finditer(text):
        if text[: found.start()].count("(") <= text[: found.start()].count(")"):
            parts += [text[last : found.start()], found[1]]
            last = found.end()
    return [*parts, text[last:]]


def _with_functions(parts: Sequence[str], names: "Names") -> tuple[str, ...]:
    """Join names with the functions behind them: "Ana Ruiz, director, Jean Petit"; none where a part is neither."""
    found: list[str] = []
    functions = 0
    known = names.bare_name(parts[0])
    for place, part in enumerate(parts):
        told = part[:1].islower() or names.tells_office(part) or bool(place and known and known.known)
        if re.fullmatch(PLAIN_NAME, part) and not told:
            found.append(part)
            functions = 0
        elif place and told and functions < _FUNCTIONS:
            found[-1] = f"{found[-1]}, {part}"
            functions += 1
        else:
            return ()
    return tuple(found) if any(", " in name for name in found) else ()


def _rejoined(parts: Sequence[str], names: "Names") -> list[str]:
    """Join again what is one State with "and" in it; every other part is what stood between two."""
    joined: list[str] = []
    for place in range(0, len(parts), 2):
        between = parts[place - 1] if place else ""
        if joined and names.is_state(f"{joined[-1]}{between}{parts[place]}"):
            joined[-1] = f"{joined[-1]}{between}{parts[place]}"
        elif parts[place].strip():
            joined.append(parts[place].strip())
    return joined


def _stands_alone(part: str, names: "Names") -> bool:
    article = re.match(r"(?:the|la|le|les|el|los)\s+[A-ZÀ-Ý]", part)
    return bool(article) or part[:1].isupper() or names.is_state(part)
