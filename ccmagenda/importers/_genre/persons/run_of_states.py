"""States that stand one behind the other with nothing between them, as a list of speakers does when its lines are lost."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ccmagenda.importers._genre.persons.names import Names

_LONGEST, _LEAST = 6, 3


def run_of_states(text: str, names: "Names") -> tuple[str, ...]:
    """Return the people of "Ms. X, Minister, Iceland Oman Chad Belize": whoever ends in the first State, and each other one.

    Nothing where fewer than three States follow on each other.
    """
    head, comma, last = text.rpartition(", ")
    told = last.split() if comma else text.split()
    found = _states(told, names)
    if len(found) < _LEAST:
        return ()
    return (f"{head}, {found[0]}", *found[1:]) if comma else found


def _states(words: list[str], names: "Names") -> tuple[str, ...]:
    """Return the States that words are made of and nothing else, the longest names first."""
    if not words:
        return ()
    for length in range(min(_LONGEST, len(words)), 0, -1):
        name = " ".join(words[:length])
        if words[0][0].isupper() and names.is_state(name):
            rest = _states(words[length:], names)
            if rest or length == len(words):
                return (name, *rest)
    return ()
