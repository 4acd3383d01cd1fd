"""Which seats fall vacant, who could take each, and what stands against that.

The rules are asked themselves: a State in a seat is a mandate that a judge is shown. A SHALL bars it, a SHOULD is what
it costs.
"""

import itertools
from collections.abc import Iterator, Mapping

import attrs

from ccmagenda.errors import InvalidValueError
from ccmagenda.model import Convention, Force, Language, Mandate, Roster, WorkingGroup
from ccmagenda.planner._hearing import Hearing, Told, hearing
from ccmagenda.planner._vacancies import ONE_SEAT, OWN_CHOICE, Option, Single, Vacancies, Wishes, lot, sitting
from ccmagenda.rules._offices import Bench

TERM = 2


def is_ours(mandate: Mandate) -> bool:
    """Tell whether a mandate stands in our own sheet of the history: a row has a line there, and no column."""
    return mandate.origin.line > 0 and not mandate.origin.column


def before(convention: Convention, ref: str) -> Convention:
    """Return a convention as it is known when a meeting decides.

    Mandates of our own history that begin then or later are put aside; those of a register file or a script stay.
    """
    place = convention.place_of(ref) or 0
    known = [m for m in convention.roster.mandates if not is_ours(m) or _begins_before(m, place, convention)]
    return attrs.evolve(convention, roster=Roster(tuple(known)))


def _begins_before(mandate: Mandate, place: int, convention: Convention) -> bool:
    begins = convention.place_of(mandate.begins)
    return begins is not None and begins < place


def end_of_term(known: Convention, ref: str) -> str:
    """Return the meeting with which a term ends that begins at the end of ``ref``."""
    place = (known.place_of(ref) or 0) + TERM
    if place >= len(known.formal_refs):
        sentence = f"the second formal meeting after the {ref} is not known - add it with a register file"
        raise InvalidValueError(sentence)
    return known.formal_refs[place]


def vacancies(
    convention: Convention, ref: str, language: Language, readings: Mapping[str, str], wishes: Wishes, seed: int = 0
) -> Vacancies:
    """Return the seats that a formal meeting has to fill, with every State that could take each, in the order of a lot."""
    known = before(convention, ref)
    bench = Bench(convention=known, language=language, refs=(ref,), readings=readings)
    codes = dict.fromkeys([*known.party_by_code, *(code for _, code in wishes.wished)])
    term = _Term(
        bench=bench,
        hearing=hearing(bench),
        until=end_of_term(known, ref),
        wishes=wishes,
        codes=tuple(sorted(codes, key=lambda code: lot(seed, code))),
    )
    held = {code: tuple(term.held_by(code)) for code in codes}
    vacant = [(group, free) for group in known.groups if (free := _free(group, bench)) > 0]
    heard = {group.key: [term.heard(group.key, code, held[code]) for code in term.codes] for group, _ in vacant}
    bars = {key: _barred(singles) for key, singles in heard.items()}
    singles = {key: tuple(one for one in told if one[0].party not in bars[key]) for key, told in heard.items()}
    asked = {group.key: singles[group.key] if free > 1 else tuple(heard[group.key]) for group, free in vacant}
    ways = {group.key: _ways(group, asked[group.key], free, term.hearing) for group, free in vacant}
    seats = {group.key: free for group, free in vacant}
    bars |= {key: {way.parties[0]: way.bars for way in ways[key] if way.bars} for key, free in seats.items() if free == 1}
    return Vacancies(bench=bench, seats=seats, singles=singles, ways=ways, bars=bars, held=held)


def _free(group: WorkingGroup, bench: Bench) -> int:
    held = group.seats_of(bench.convention.holders(group.key, bench.refs[0]))
    return group.seats - len(held) if group.exists_on(bench.day_after(bench.refs[0])) else 0


@attrs.frozen(kw_only=True)
class _Term:
    """The new term: who decides when, how long it lasts, and who may be asked in which order."""

    bench: Bench
    hearing: Hearing
    until: str
    wishes: Wishes
    codes: tuple[str, ...]

    def heard(self, group: str, code: str, held: tuple[Mandate, ...]) -> Single:
        """Return a State's mandate in a group with what stands against it, by the rules and by what is no rule."""
        mandate = Mandate(group=group, party=code, begins=self.bench.refs[0], until=self.until, source="proposal")
        return mandate, (*self._own_bars(mandate, held), *self.hearing.of_mandate(mandate))

    def _own_bars(self, mandate: Mandate, held: tuple[Mandate, ...]) -> Iterator[Told]:
        """Yield what no provision says: a State is out of the question, or it sits already.

        A second seat may be wished for, since a President may have reasons for it, but not in the same group.
        """
        if mandate.party in self.wishes.excluded:
            yield Told(Force.SHALL, OWN_CHOICE, "", "excluded by your own choice", cited=False)
        for seat in held:
            if seat.group == mandate.group or (mandate.group, mandate.party) not in self.wishes.wished:
                yield Told(Force.SHALL, ONE_SEAT, "", f"it {sitting(seat, self.bench)}", cited=False)

    def held_by(self, code: str) -> Iterator[Mandate]:
        """Yield the seats that a State holds already in the time of the new term."""
        known = self.bench.convention
        first, last = known.place_of(self.bench.refs[0]) or 0, known.place_of(self.until) or 0
        for seat in known.roster.mandates:
            begins, ends = known.place_of(seat.begins), known.place_of(seat.until)
            if seat.party == code and begins is not None and ends is not None and begins < last and ends > first:
                yield seat


def _barred(singles: list[Single]) -> dict[str, tuple[Told, ...]]:
    shall = {mandate.party: tuple(one for one in told if one.force is Force.SHALL) for mandate, told in singles}
    return {code: bars for code, bars in shall.items() if bars}


def _ways(group: WorkingGroup, singles: tuple[Single, ...], free: int, heard: Hearing) -> tuple[Option, ...]:
    """Return every way to fill a group: with full terms, or where all these are forbidden, with those of a first round."""
    staying = heard.bench.convention.holders(group.key, heard.bench.refs[0])
    combined = list(itertools.combinations(singles, free))
    found: tuple[Option, ...] = ()
    for full in dict.fromkeys((free, 1, 0)):
        ways = tuple(_way(group, staying, _shortened(chosen, full, heard), heard) for chosen in combined)
        found = found or ways
        if any(not way.bars for way in ways):
            return ways
    return found


def _shortened(chosen: tuple[Single, ...], full: int, heard: Hearing) -> tuple[Single, ...]:
    """Return the terms of a first round: all but the first ``full`` serve until the next meeting only."""
    if full >= len(chosen):
        return chosen
    known, ref = heard.bench.convention, heard.bench.refs[0]
    following = known.formal_refs[(known.place_of(ref) or 0) + 1]
    mandates = tuple(one if number < full else attrs.evolve(one, until=following) for number, (one, _) in enumerate(chosen))
    own = (tuple(one for one in told if not one.cited) for _, told in chosen)
    return tuple((mandate, (*kept, *heard.of_mandate(mandate, mandates))) for mandate, kept in zip(mandates, own, strict=True))


def _way(group: WorkingGroup, staying: tuple[Mandate, ...], chosen: tuple[Single, ...], heard: Hearing) -> Option:
    mandates = tuple(mandate for mandate, _ in chosen)
    own = [one for _, told in chosen for one in told]
    return Option(group.key, mandates, (*own, *heard.of_group(group, (*staying, *mandates))))
