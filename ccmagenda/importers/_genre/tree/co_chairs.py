"""Further lines of those who lead together: "Co-Chairs: Peru Ms. X, Ambassador", and below it "Chad Mr. Y, Head of Water"."""

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.persons.people import people, role_line
from ccmagenda.importers._genre.persons.together import begins_several, is_one_more
from ccmagenda.importers._genre.tree.state import State
from ccmagenda.importers._genre.whole.lookahead import Ahead

_SEVERAL = 2


def is_another_leader(state: State, place: int, entry: Entry, ahead: Ahead) -> bool:
    """Take somebody on the line below those who lead the whole or a sitting together, for one more of them.

    Below a row with a title whoever stands there is told otherwise.
    """
    bench, told, above = state.benches.bench, state.told_to, ahead.above(place)
    whole = told is state.people or (bench is not None and told is bench.people)
    plain = entry.head.empty and not (entry.cells or entry.row.bullet or entry.row.heading) and state.waiting is None
    if not (whole and told and plain) or above is None or state.told_at != place - 1 or not is_one_more(entry.text, state.names):
        return False
    role = told[-1].role
    among = len([person for person in told if person.role == role]) >= _SEVERAL and role_line(above.text, state.names) is None
    if role in {"host", "speaker"} or not (among or begins_several(above.text, state.names)):
        return False
    told += people(role, entry.text, state.names)
    state.told_at = place
    return True
