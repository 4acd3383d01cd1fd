"""Several activities on a board, as a condition sees them: how many are in each opening, in each hall, in each group's place."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from ccmagenda.planner._timetable.board import Band, Board, Place, Tally, Variable


class Crowd:
    """The activities of a condition: the kinds that the search places, and those that stand still."""

    def __init__(self, board: Board, activities: Iterable[int]) -> None:
        """Sort the activities into those that are free and those that stand still."""
        self.board = board
        named = tuple(dict.fromkeys(activities))
        self.still = [one for one in named if one in board.still]
        self.kinds = tuple(dict.fromkeys(board.kind_of[one] for one in named if one in board.kind_of))
        self.key = (self.kinds, tuple(self.still))

    @property
    def size(self) -> int:
        """Return how many activities there are."""
        return len(self.still) + sum(self.board.kinds[kind].number for kind in self.kinds)

    @cached_property
    def openings(self) -> dict[int, Tally]:
        """Return how many are in each opening."""
        found: defaultdict[int, Tally] = defaultdict(Tally)
        for kind in self.kinds:
            for opening, variables in self.board.cover_x[kind].items():
                found[opening].terms += variables
        for one in self.still:
            for opening, _ in self.board.taken.get(one, ()):
                found[opening].still += 1
        return dict(sorted(found.items()))

    @cached_property
    def places(self) -> dict[Place, Tally]:
        """Return how many are in each opening and hall, those of groups with one hall left aside."""
        found: defaultdict[Place, Tally] = defaultdict(Tally)
        for kind in self.kinds:
            for place, variables in self.board.cover_y[kind].items():
                found[place].terms += variables
        for one in self.still:
            for place in self.board.taken.get(one, ()):
                found[place].still += 1
        return dict(sorted(found.items()))

    @cached_property
    def bands(self) -> list[tuple[Band, tuple[int, ...]]]:
        """Return the groups with one hall of which some kinds are here, with those kinds."""
        parts: dict[int, tuple[Band, list[int]]] = {}
        for kind in self.kinds:
            if kind in self.board.band_of:
                band = self.board.band_of[kind]
                parts.setdefault(id(band), (band, []))[1].append(kind)
        return [(band, tuple(kinds)) for band, kinds in parts.values()]

    def in_band(self, band: Band, kinds: tuple[int, ...], opening: int) -> Variable:
        """Return a literal that is true if any of these kinds of a group is in an opening."""
        if set(kinds) == set(band.kinds):
            return band.present.get(opening, 0)
        tally = Tally([self.board.x[kind][opening] for kind in kinds if opening in self.board.x[kind]])
        return self.board.literal(("in band", kinds, opening), tally)

    @cached_property
    def held(self) -> dict[Place, list[Variable]]:
        """Return for each opening and hall literals that are true if any are there; at most one of them can be true."""
        board = self.board
        found: defaultdict[Place, list[Variable]] = defaultdict(list)
        for place, tally in self.places.items():
            found[place].append(board.literal((self.key, place), tally))
        for band, kinds in self.bands:
            for (opening, hall), at in band.at.items():
                found[opening, hall].append(self._at(band, kinds, (opening, hall), at))
        return dict(found)

    def _at(self, band: Band, kinds: tuple[int, ...], place: Place, at: Variable) -> Variable:
        if set(kinds) == set(band.kinds):
            return at
        here = self.in_band(band, kinds, place[0])
        both = self.board.model.new_bool_var("")
        self.board.model.add(both >= here + band.hall[place[1]] - 1)
        return both

    @cached_property
    def halls(self) -> dict[int, Variable]:
        """Return a literal for each hall that is true if any are there."""
        terms: defaultdict[int, Tally] = defaultdict(Tally)
        for (_, hall), tally in self.places.items():
            terms[hall].terms += tally.terms
            terms[hall].still += tally.still
        for band, _ in self.bands:
            for hall, variable in band.hall.items():
                terms[hall].terms.append(variable)
        return {hall: self.board.literal((self.key, "hall", hall), tally) for hall, tally in sorted(terms.items())}

    @cached_property
    def apart(self) -> bool:
        """Tell whether at most one of them can be in an opening."""
        return self.board.apart([*self.still, *(one for kind in self.kinds for one in self.board.kinds[kind].members)])
