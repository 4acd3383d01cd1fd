"""Titles in quotation marks on the line below who speaks: "Ana Ruiz", "University of Lima", "“What the clouds bring”"."""

import re

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.tree.setting_down import set_down
from ccmagenda.importers._genre.tree.state import State
from ccmagenda.importers._genre.whole.lists import SPOKEN_ON
from ccmagenda.importers._genre.whole.lookahead import Ahead

_WHOLE = re.compile(r"[“\"«„‘]\s?([^“”\"«»„]{4,}?)\s?[”\"»“’][.,]?")
_REACH = 6


def is_quoted_title(state: State, place: int, entry: Entry, ahead: Ahead) -> bool:
    """Take a line in quotation marks for what the person on the line above speaks on.

    A row of somebody without a title gets it; of several people below one row, each has a talk of its own.
    """
    title = _title(entry)
    last, above = state.last, ahead.above(place)
    bare = not (entry.head.label or entry.head.structural or entry.cells or entry.row.bullet or state.waiting)
    if not title or last is None or above is None or not bare:
        return False
    if not last.title and last.speakers and (state.told_at == place - 1 or last.origin == above.row.origin):
        last.title = title
        return True
    told = state.told_to
    if (
        state.told_at != place - 1
        or told is not last.people
        or told[-1].role != "speaker"
        or not _is_one_of_several(place, ahead)
    ):
        return False
    person = told.pop()
    state.ahead = [*state.ahead, person]
    set_down(state, attrs.evolve(entry, text=title), given=True)
    return True


def _title(entry: Entry) -> str:
    """Return what a line says in quotation marks, or as a whole where it is told to be what somebody speaks on."""
    found = _WHOLE.fullmatch(entry.text.strip())
    return found[1] if found else entry.text if entry.listed == SPOKEN_ON else ""


def _is_one_of_several(place: int, ahead: Ahead) -> bool:
    """Tell whether another line near this one is a title in quotation marks too."""
    before, behind = ahead.around(place, _REACH)
    near = [each for each in (*before, *behind[1:]) if each.clock is None]
    return any(_title(each) for each in near)
