"""A timetable problem in numbers: what is to be placed, where it can be, and what is asked of the placement.

Whoever states a problem (the rules of a treaty, a public instance) says everything in these words, and the search knows
no others. Things are named by their place in the tuples of the problem. Every condition carries ``why``, the number of
the reason that it stands for: conditions with one reason are given up together when an impossible problem is explained.
"""

from collections.abc import Iterator

import attrs

from ccmagenda.model.sequences import in_order

EVERYWHERE: tuple[int, ...] = ()


@attrs.frozen
class Price:
    """What breaking a condition costs: nothing of a later level outweighs the least of an earlier one."""

    level: int
    weight: int = 1


@attrs.frozen(kw_only=True)
class Opening:
    """A stretch of time that takes activities one after the other in each of its rooms: a sitting, a period, a grain.

    ``start`` and ``end`` are minutes from any common zero, ``day`` a number that tells days apart; ``minutes`` is how
    many minutes of activities each room takes, and ``halls`` are the rooms that are open then (none named: all).
    """

    start: int
    end: int
    day: int
    minutes: int
    halls: tuple[int, ...] = attrs.field(default=EVERYWHERE, converter=in_order)


@attrs.frozen(kw_only=True)
class Hall:
    """A room; halls of the same ``like`` are as good as each other in every condition (negative: like no other).

    A hall is used by one opening at a time: of two openings that overlap, or are nearer to each other than
    ``turn_round`` minutes, one at most has activities in it. ``anywhere`` is a hall that is no room: that is not asked of it.
    """

    like: int = -1
    turn_round: int = 0
    anywhere: bool = False


@attrs.frozen(kw_only=True)
class Activity:
    """Something to be placed in one opening and one hall.

    ``minutes`` is what it takes of the opening (0: it fits anywhere); ``span`` is how many openings of one day it takes,
    each ending where the next begins, from the one in which it is placed. ``openings`` and ``halls`` are those in which
    it can be placed at all (none named: all). ``tenant`` is the group that it belongs to where a hall takes one group at
    a time in an opening (negative: it shares with anybody). ``left_out`` is the price of not placing it; with none, it
    must be placed. ``share`` is what it counts besides its minutes where openings are to hold as much as each other.
    """

    minutes: int = 0
    span: int = 1
    openings: tuple[int, ...] = attrs.field(default=EVERYWHERE, converter=in_order)
    halls: tuple[int, ...] = attrs.field(default=EVERYWHERE, converter=in_order)
    tenant: int = -1
    left_out: Price | None = None
    share: int = 0

    @property
    def load(self) -> int:
        """Return what it counts in each opening that is to hold as much as others."""
        return self.minutes + self.share


@attrs.frozen(kw_only=True)
class Apart:
    """No two of these overlap in time; in one opening and hall they follow one another, and that is well.

    With a price, each two that overlap cost it once.
    """

    activities: tuple[int, ...] = attrs.field(converter=in_order)
    price: Price | None = None
    why: int = -1


@attrs.frozen(kw_only=True)
class Misplaced:
    """This activity is in none of these openings, or of these halls, or (both named) in none of these halls in these openings.

    With a price, it costs that if it is. An activity with a span is in every opening that it takes.
    """

    activity: int
    openings: tuple[int, ...] = attrs.field(default=EVERYWHERE, converter=in_order)
    halls: tuple[int, ...] = attrs.field(default=EVERYWHERE, converter=in_order)
    price: Price | None = None
    why: int = -1


@attrs.frozen(kw_only=True)
class Ordered:
    """``then`` begins when ``first`` has ended, in a later opening or after it in the same opening.

    In the same opening they may be in different halls only if the opening is told in finer grains; so they are not.
    """

    first: int
    then: int
    price: Price | None = None
    why: int = -1


@attrs.frozen(kw_only=True)
class Together:
    """These are in as few halls as can be: each further hall costs the price (without one: there is no further hall)."""

    activities: tuple[int, ...] = attrs.field(converter=in_order)
    price: Price | None = None
    why: int = -1


@attrs.frozen(kw_only=True)
class Spread:
    """These fall on at least ``days`` days (each day that is missing costs the price).

    With ``adjacent``, each opening with one of them must also stand beside another with one of them on the same day;
    each that stands alone costs that price, once for every one of them that is in it.
    """

    activities: tuple[int, ...] = attrs.field(converter=in_order)
    days: int = 0
    price: Price | None = None
    adjacent: Price | None = None
    why: int = -1


@attrs.frozen(kw_only=True)
class Kept:
    """This activity is where it was: another opening costs ``moved``, another hall in the same opening ``changed``."""

    activity: int
    opening: int
    hall: int
    moved: Price
    changed: Price | None = None
    why: int = -1


@attrs.frozen(kw_only=True)
class Even:
    """These openings hold as much as each other: the minutes above the fewest that the fullest could hold cost the price."""

    openings: tuple[int, ...] = attrs.field(converter=in_order)
    price: Price
    why: int = -1


@attrs.frozen(kw_only=True)
class Used:
    """At most ``free`` pairs of one of these openings and one of these halls (none named: all) hold any of these activities.

    Each further pair that holds some, however many, costs the price.
    """

    activities: tuple[int, ...] = attrs.field(converter=in_order)
    openings: tuple[int, ...] = attrs.field(default=EVERYWHERE, converter=in_order)
    halls: tuple[int, ...] = attrs.field(default=EVERYWHERE, converter=in_order)
    free: int = 0
    price: Price | None = None
    why: int = -1


@attrs.frozen(kw_only=True)
class Spaced:
    """Those of these that share an opening and a hall have ``minutes`` there, and ``gap`` minutes between each two.

    Each gap for which there is no time costs the price.
    """

    activities: tuple[int, ...] = attrs.field(converter=in_order)
    opening: int
    hall: int
    gap: int
    minutes: int
    price: Price
    why: int = -1


@attrs.frozen(kw_only=True)
class Rivals:
    """None of ``first`` is in an opening with any of ``second``, or in one that overlaps it, be it in the same hall or not.

    With a price, each opening in which both are, and each two overlapping ones with one of each, costs it once.
    """

    first: tuple[int, ...] = attrs.field(converter=in_order)
    second: tuple[int, ...] = attrs.field(converter=in_order)
    price: Price | None = None
    why: int = -1


@attrs.frozen(kw_only=True)
class Unbroken:
    """The openings that hold these follow one another, in the order of the problem, without one between that holds none.

    However many gaps there are, they cost the price once.
    """

    activities: tuple[int, ...] = attrs.field(converter=in_order)
    price: Price | None = None
    why: int = -1


@attrs.frozen(kw_only=True)
class Barred:
    """Not all of these activities are in these openings at once: each entry is an activity and the openings meant."""

    entries: tuple[tuple[int, tuple[int, ...]], ...] = attrs.field(converter=in_order)
    price: Price | None = None
    why: int = -1


Condition = Apart | Barred | Misplaced | Ordered | Together | Spread | Kept | Even | Used | Spaced | Rivals | Unbroken


@attrs.frozen(kw_only=True)
class Problem:
    """All that the search is told. Without halls there is one, in which everything is."""

    openings: tuple[Opening, ...] = attrs.field(converter=in_order)
    activities: tuple[Activity, ...] = attrs.field(converter=in_order)
    halls: tuple[Hall, ...] = attrs.field(default=(Hall(anywhere=True),), converter=in_order)
    conditions: tuple[Condition, ...] = attrs.field(default=(), converter=in_order)


@attrs.frozen(kw_only=True)
class Placement:
    """A placement: the opening and the hall of each activity (None: left out), what it costs at each level, and the bound.

    ``costs`` and ``bounds`` count levels from 0; ``bounds`` are the least that is possible at each level as far as is
    known, the earlier levels being as they are; ``optimal`` tells that nothing better is possible, and ``stopped`` that
    somebody stopped the search (Ctrl-C) before its time was up.
    """

    places: tuple[tuple[int, int] | None, ...] = attrs.field(converter=in_order)
    costs: tuple[int, ...] = attrs.field(default=(), converter=in_order)
    bounds: tuple[int, ...] = attrs.field(default=(), converter=in_order)
    optimal: bool = False
    stopped: bool = False


@attrs.frozen(kw_only=True)
class Infeasible:
    """It is proven that no placement keeps every condition without a price."""


@attrs.frozen(kw_only=True)
class Ended:
    """The search ended without a placement and without a proof that there is none: its time was up, or it was stopped."""

    stopped: bool = False


def levels(problem: Problem) -> int:
    """Return how many levels of cost a problem has, from level 0 to the last that a price names."""
    prices = [activity.left_out for activity in problem.activities]
    for condition in problem.conditions:
        names = ("price", "adjacent", "moved", "changed")
        prices += [getattr(condition, name) for name in names if hasattr(condition, name)]
    return 1 + max((price.level for price in prices if price is not None), default=-1)


def asked(problem: Problem, level: int) -> Problem:
    """Return the problem without the conditions of the levels after one; -1 leaves those that must be kept."""
    return attrs.evolve(problem, conditions=tuple(_kept(problem.conditions, level)))


def _kept(conditions: tuple[Condition, ...], level: int) -> Iterator[Condition]:
    for condition in conditions:
        if isinstance(condition, Spread) and condition.adjacent is not None and condition.adjacent.level > level:
            condition = attrs.evolve(condition, adjacent=None)  # noqa: PLW2901 - the days may be asked before the neighbours
        price = condition.moved if hasattr(condition, "moved") else condition.price
        if price is None or price.level <= level:
            yield condition
