"""Planning: sessions without a sitting get one; a programme is mended with the least change."""

from collections.abc import Callable

import attrs

from ccmagenda import data
from ccmagenda.desk.papers import draw, language_of
from ccmagenda.desk.reading import convention_of
from ccmagenda.documents import Setting
from ccmagenda.errors import InvalidValueError
from ccmagenda.model import Document, Language, Programme
from ccmagenda.model.plan import Plan


def plan(
    programme: Programme,
    *,
    before: Programme | None = None,
    freely: bool = False,
    hours: bool = False,
    seconds: float = 30,
    seed: int = 0,
    ways: int = 2,
    told: Callable[[str], None] | None = None,
) -> Plan:
    """Return a programme in which every session stands in a sitting and a room (needs the extra ``plan``).

    What ``check`` asks is what binds: no SHALL is broken, then as few sessions move as can be, then as few SHOULD and
    CUSTOM are broken as can be, and sittings are shared fairly. ``before`` is the state to stay near to, such as the last
    edition; ``freely`` moves sessions for a SHOULD too; ``hours`` gives them hours within their sitting; ``seconds`` is how
    long the search may take at most, and ``ways`` how many ways to mend a programme are shown. The same ``seed`` gives the same
    answer (beyond 80 sessions only where the best is proven). Where nothing is possible, ``conflicts`` tell why.

    >>> import ccmagenda
    >>> programme = ccmagenda.load("examples/parallel-rooms/programme.yaml")
    >>> plan(programme).moved
    ()
    """
    from ccmagenda import planner  # noqa: PLC0415 - the door stays quick

    if not 0 < seconds < float("inf"):
        sentence = f"a search of {seconds:g} seconds finds nothing - give it some seconds, like 30"
        raise InvalidValueError(sentence)
    asked = planner.Asked(before=before, freely=freely, hours=hours, seconds=seconds, seed=seed, ways=ways)
    return planner.plan(programme, convention_of(programme), _languages(), asked, told)


def _languages() -> tuple[Language, ...]:
    return tuple(data.language(code) for code in sorted(data.languages(), key=lambda code: code != "en"))


def before_of(programme: Programme, last: Programme) -> Programme:
    """Return an edition with those sessions alone that have no sitting in a programme: the others stay where they stand."""
    waiting = {session.key for session in programme.unplaced}
    sittings = (
        attrs.evolve(sitting, sessions=tuple(session for session in sitting.sessions if session.key in waiting))
        for sitting in last.sittings
    )
    return attrs.evolve(last, sittings=tuple(sittings))


def plan_document(plan: Plan) -> Document:
    """Return a plan as a document: where each session is, what moved and for whom, what was given up."""
    return draw(plan, "plan", Setting(convention=convention_of(plan.old), language=language_of(plan.old.language)))


def time_budget(programme: Programme, speaking_time: int = 0) -> Document:
    """Return how much time each sitting has and what takes it; ``speaking_time`` counts for speakers without a length."""
    setting = Setting(convention=convention_of(programme), language=language_of(programme.language), speaking_time=speaking_time)
    return draw(programme, "time-budget", setting)
