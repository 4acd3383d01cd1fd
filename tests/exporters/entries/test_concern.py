import datetime
from collections.abc import Callable

import pytest

import ccmagenda
from ccmagenda import (
    At,
    Chair,
    Programme,
    Role,
    Session,
    Sitting,
    Talk,
    TimeSlot,
    UnknownNameError,
    Who,
    instant,
)
from ccmagenda.desk.calendars import all_calendars
from ccmagenda.exporters import Entry
from ccmagenda.model import Instant

Made = Callable[..., Programme]
Listed = Callable[..., tuple[Entry, ...]]
MONDAY = datetime.date(2012, 4, 16)
TUESDAY = datetime.date(2012, 4, 17)


def clock(hour: int, minute: int = 0, day: datetime.date = MONDAY) -> Instant:
    return instant(day, datetime.time(hour, minute), "Europe/Zurich")


def hours(start: int, end: int, day: datetime.date = MONDAY) -> At:
    return At(TimeSlot(clock(start, day=day), clock(end, day=day)))


MORNING = hours(10, 13)


def chaired(code: str) -> tuple[Chair, ...]:
    return (Chair(who=Who(state=code)),)


CHAIRED = Session(key="chaired", title="Chaired", theme="clearance", chairs=chaired("IRL"))
SPOKEN = Session(key="spoken", title="Spoken", theme="victim-assistance", talks=(Talk(speakers=(Who(state="NOR"),)),))
MODERATED = Session(key="moderated", title="Moderated", chairs=(Chair(role=Role.MODERATOR, who=Who(state="LAO")),))
WITH_A_PART = "Ireland, Lao People's Democratic Republic, Norway"


@pytest.fixture
def days(programme: Made) -> Programme:
    return programme(
        Sitting(key="a", day=MONDAY, hours=MORNING, sessions=(CHAIRED,)),
        Sitting(key="b", day=MONDAY, hours=hours(15, 18), sessions=(SPOKEN, Session(key="o", title="O", sessions=(MODERATED,)))),
        Sitting(key="c", day=TUESDAY, title="Visit"),
    )


def test_entry_concerns_those_that_chair_speak_and_moderate(listed: Listed, days: Programme) -> None:
    assert [entry.parties for entry in listed(days)] == [frozenset({"IRL"}), frozenset({"NOR", "LAO"}), frozenset()]
    assert [entry.themes for entry in listed(days)] == [("clearance",), ("victim-assistance",), ()]


def test_calendars_are_offered_for_those_that_have_a_part(days: Programme) -> None:
    made = all_calendars(days)
    assert made.parties == ("IRL", "LAO", "NOR")
    assert made.themes == ("clearance", "victim-assistance")


@pytest.mark.parametrize(
    ("chosen", "sittings"),
    [
        ({"party": "Ireland"}, ["a"]),
        ({"party": "NOR"}, ["b"]),
        ({"party": "Lao PDR"}, ["b"]),
        ({"theme": "clearance"}, ["a"]),
        ({"theme": "Victim Assistance"}, ["b"]),
        ({}, ["a", "b", "c"]),
    ],
    ids=["by-name", "by-code", "by-alias", "by-theme", "by-name-of-theme", "whole"],
)
def test_calendar_holds_exactly_the_entries_chosen(chosen: dict[str, str], sittings: list[str], days: Programme) -> None:
    lines = ccmagenda.calendar(days, **chosen).decode().split("\r\n")
    events = [line for line in lines if line.startswith("UID:") and "-calendar-" not in line]
    assert events == [f"UID:ccm-2im-sitting-{key}@ccmagenda" for key in sittings]


@pytest.mark.parametrize(
    ("chosen", "sentence"),
    [
        ({"party": "Japan"}, f"Japan has no part in this programme; those that have: {WITH_A_PART}"),
        ({"party": "Irland"}, "'Irland' is not the name of a State - did you mean Ireland?"),
        ({"theme": "clearence"}, "theme 'clearence' is not treated in this programme - did you mean 'clearance'?"),
        ({"party": "Ireland", "theme": "clearance"}, "choose a calendar by party, by theme, by body or of tasks, one at a time"),
    ],
    ids=["without-a-part", "misspelt-state", "misspelt-theme", "both"],
)  # fmt: skip
def test_calendar_of_somebody_else_is_refused(chosen: dict[str, str], sentence: str, days: Programme) -> None:
    with pytest.raises(UnknownNameError) as caught:
        ccmagenda.calendar(days, **chosen)
    assert str(caught.value) == sentence
