"""Programmes of a few sittings, and the entries that calendars have of them."""

import datetime
from collections.abc import Callable

import pytest

import ccmagenda
from ccmagenda import (
    Meeting,
    Programme,
    Room,
    Sitting,
    Status,
)
from ccmagenda.desk.papers import language_of
from ccmagenda.exporters import Entry, Grain, Taking, entries
from ccmagenda.wording import Wording

Made = Callable[..., Programme]
Listed = Callable[..., tuple[Entry, ...]]
MONDAY = datetime.date(2012, 4, 16)


def _programme(
    *sittings: Sitting, status: Status = Status.DRAFT, issued: datetime.date | None = None, rooms: tuple[Room, ...] = ()
) -> Programme:
    meeting = Meeting(
        ref="2IM",
        title="Intersessional Meeting",
        zone="Europe/Zurich",
        first=MONDAY,
        last=datetime.date(2012, 4, 19),
        venue="WMO building",
        city="Geneva",
        url="https://example.org/2im",
    )
    return Programme(convention="ccm", meeting=meeting, sittings=sittings, status=status, issued=issued, rooms=rooms)


def _listed(made: Programme, grain: Grain = Grain.SITTING) -> tuple[Entry, ...]:
    wording = Wording(programme=made, convention=ccmagenda.convention("ccm"), language=language_of("en"))
    return tuple(entries(wording, Taking(grain=grain)))


@pytest.fixture(scope="session")
def programme() -> Made:
    """Return what makes a programme of sittings."""
    return _programme


@pytest.fixture(scope="session")
def listed() -> Listed:
    """Return what lists the entries of a programme."""
    return _listed


@pytest.fixture(scope="session")
def only() -> Callable[..., Entry]:
    """Return what gives the one entry of a programme."""

    def one(made: Programme, grain: Grain = Grain.SITTING) -> Entry:
        (entry,) = _listed(made, grain)
        return entry

    return one
