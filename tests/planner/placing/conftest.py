"""Plans of small programmes, and what is to be seen in them."""

from collections.abc import Callable

import pytest

import ccmagenda
from ccmagenda.model import Programme, Session
from ccmagenda.model.plan import Plan


def _planned(text: str, **asked: object) -> Plan:
    return ccmagenda.plan(ccmagenda.load(text.encode(), path="p.yaml"), **asked)  # type: ignore[arg-type]


def _where(plan: Plan) -> dict[str, str]:
    assert plan.programme, plan.conflicts
    return {session.key: sitting.key for sitting in plan.programme.sittings for session in sitting.sessions}


def _where_of(found: Programme) -> dict[str, str]:
    return {session.key: sitting.key for sitting in found.sittings for session in sitting.sessions}


def _hours_of(plan: Plan) -> dict[str, str]:
    assert plan.programme, plan.conflicts
    return {session.key: _clock(session) for sitting in plan.programme.sittings for session in sitting.sessions}


def _clock(found: Session) -> str:
    slot = ccmagenda.model.slot_of(found.when)
    return f"{slot.start:%H:%M}-{slot.end:%H:%M}" if slot else ""


def _shall(found: Programme) -> set[tuple[str, str]]:
    report = ccmagenda.check(found)
    return {(one.rule, one.about) for one in report.findings if one.force is ccmagenda.Force.SHALL and one.counts}


@pytest.fixture
def planned() -> Callable[..., Plan]:
    """Return a planner of the programme in a text."""
    return _planned


@pytest.fixture
def where() -> Callable[[Plan], dict[str, str]]:
    """Return the reader of the sitting of each session of a plan."""
    return _where


@pytest.fixture
def where_of() -> Callable[[Programme], dict[str, str]]:
    """Return the same of a programme."""
    return _where_of


@pytest.fixture
def hours_of() -> Callable[[Plan], dict[str, str]]:
    """Return the reader of the hours of each session of a plan."""
    return _hours_of


@pytest.fixture
def clock() -> Callable[[Session], str]:
    """Return the reader of the hours of a session."""
    return _clock


@pytest.fixture
def shall() -> Callable[[Programme], set[tuple[str, str]]]:
    """Return the reader of every SHALL that a programme breaks."""
    return _shall
