"""What a plan does not keep: what is given up for it, and what was broken before and still is."""

import re
from collections.abc import Iterator
from itertools import chain

import attrs

from ccmagenda.model import NOWHERE, Finding, Force, Programme
from ccmagenda.planner._moments import without_hours
from ccmagenda.planner._seeking import Seeker
from ccmagenda.rules._court import hearings
from ccmagenda.rules._kinds import ClashRule, SessionRule
from ccmagenda.rules._order import OrderRule

_LINE = re.compile(r" \(the other is in line \d+\)")  # the lines of the old file
_MOST_TOLD = 8


@attrs.frozen
class Shortfall:
    """Sentences: what is ``given_up``, and what is broken ``as_before``, each with the rule."""

    given_up: tuple[str, ...] = ()
    as_before: tuple[str, ...] = ()


def shortfall(seeker: Seeker, programme: Programme) -> Shortfall:
    """Return what ``check`` says of places in a plan, SHOULD first: what it did not say before, and what it did."""
    known = {_mark(one) for one in seeker.court.found(seeker.old)}
    anywhere = {_mark(one) for one in seeker.court.found(_without_places(programme))}
    found = [*_of_places(seeker, programme)]
    given_up = dict.fromkeys(_told(one) for one in found if _mark(one) not in known)
    as_before = dict.fromkeys(_told(one) for one in found if _mark(one) in known - anywhere)
    return Shortfall(tuple(given_up), _few(tuple(as_before)))


def still_broken(seeker: Seeker, programme: Programme) -> tuple[str, ...]:
    """Return what rules without exception say of a plan."""
    return tuple(_LINE.sub("", str(attrs.evolve(one, origin=NOWHERE))) for one in seeker.court.shall(programme))


def _of_places(seeker: Seeker, programme: Programme) -> Iterator[Finding]:
    """Yield what is found by the rules that look at sessions in their places."""
    placing = {h.key for h in hearings(seeker.statement.matter) if isinstance(h.rule, ClashRule | SessionRule | OrderRule)}
    for finding in seeker.court.found(programme):
        if finding.rule in placing and finding.waiver is None:
            yield finding


def _without_places(programme: Programme) -> Programme:
    sessions = chain(programme.unplaced, *(sitting.sessions for sitting in programme.sittings))
    return attrs.evolve(programme, sittings=(), unplaced=tuple(without_hours(one) for one in sessions))


def _mark(finding: Finding) -> tuple[str, str, Force]:
    return finding.rule, finding.about, finding.force


def _told(finding: Finding) -> str:
    return f"{_LINE.sub('', finding.sentence)} [{finding.label}]"


def _few(sentences: tuple[str, ...]) -> tuple[str, ...]:
    more = len(sentences) - _MOST_TOLD
    return (*sentences[:_MOST_TOLD], f"and {more} more, which check tells") if more > 1 else sentences
