"""Placing what is not yet placed: every session gets a sitting, by the rules that ``check`` applies, moving little."""

import attrs

from ccmagenda.model import Convention, Language, Programme
from ccmagenda.model.plan import Plan
from ccmagenda.planner._alone import led_alone, way_alone
from ccmagenda.planner._answer import answer
from ccmagenda.planner._asked import Asked, Told
from ccmagenda.planner._court import Court
from ccmagenda.planner._mending import at_broken_hours, lifted, retimed
from ccmagenda.planner._seeking import Seeker


def plan(
    programme: Programme,
    convention: Convention,
    languages: tuple[Language, ...],
    asked: Asked,
    told: Told | None = None,
) -> Plan:
    """Return a programme in which every session is placed; or why there is none.

    The first of ``languages`` is that of the sentences. ``told`` hears of each better plan while the search goes on.
    """
    found = _planned(programme, Court(convention, languages), asked, told)
    other = led_alone(programme) if (found.programme is None or found.broken) and not found.stopped else programme
    if other is programme:
        return found
    alone = _planned(other, Court(convention, languages), attrs.evolve(asked, ways=1), None)
    if alone.programme is None or alone.broken:
        return found
    return attrs.evolve(found, repairs=(way_alone(alone, programme, other), *found.repairs))


def _planned(programme: Programme, court: Court, asked: Asked, told: Told | None) -> Plan:
    mended = retimed(programme, court.shall)
    lost = at_broken_hours(mended, court.shall(mended))
    given = answer(Seeker.of(lifted(mended, lost), court, asked, told, old=programme, lost=lost))
    if given.programme is None and lost:
        second = answer(Seeker.of(mended, court, asked, told, old=programme, held=tuple(lost)))
        return attrs.evolve(second, because=given.conflicts) if second.programme else given
    return given
