import datetime

import pytest

from ccmagenda.model import Absence, At, From, TimeSlot, Who, instant

DAY = datetime.date(2012, 4, 16)


def slot(day: int, start: int, end: int) -> TimeSlot:
    date = datetime.date(2012, 4, day)
    return TimeSlot(*(instant(date, datetime.time(hour), "Europe/Zurich") for hour in (start, end)))


NOON = instant(DAY, datetime.time(12), "Europe/Zurich")


@pytest.mark.parametrize(
    ("absence", "covered"),
    [
        (Absence(), (True, True, True)),
        (Absence(day=DAY), (True, True, False)),
        (Absence(day=DAY, hours=At(slot(16, 9, 11))), (True, False, False)),
        (Absence(day=DAY, hours=From(NOON)), (True, True, False)),
        (Absence(day=DAY, hours=From(slot(16, 14, 15).start)), (False, True, False)),
    ],
    ids=["always", "whole-day", "hours", "from-noon", "from-two"],
)
def test_absence_covers_what_falls_into_it(absence: Absence, covered: tuple[bool, ...]) -> None:
    assert tuple(absence.covers(one) for one in (slot(16, 10, 13), slot(16, 15, 18), slot(17, 10, 13))) == covered


def test_sitting_over_midnight_is_covered_by_either_day() -> None:
    night = TimeSlot(slot(15, 22, 23).start, slot(16, 1, 2).start)
    until = TimeSlot(slot(15, 22, 23).start, slot(16, 0, 1).start)
    assert (Absence(day=DAY).covers(night), Absence(day=DAY).covers(until)) == (True, False)


@pytest.mark.parametrize(
    ("absent", "who", "meant"),
    [
        (Who(state="NOR"), Who(state="NOR"), True),
        (Who(state="NOR"), Who(state="JPN"), False),
        (Who(person="Ms. Åsa Gilbert"), Who(person="Ms. Åsa Gilbert", of="GICHD"), True),
        (Who(person="Ms. Åsa Gilbert", of="UN"), Who(person="Ms. Åsa Gilbert", of="GICHD"), False),
        (Who(settled=False), Who(settled=False), False),
    ],
    ids=["state", "another", "person-by-name", "another-function", "unsettled"],
)
def test_absence_is_of_those_it_names(absent: Who, who: Who, meant: bool) -> None:  # noqa: FBT001 - the answer expected
    assert Absence(who=[absent]).is_of(who) is meant


def test_absence_that_names_nobody_is_of_all() -> None:
    assert (Absence().of_all, Absence(room="xx").of_all, Absence(who=[Who(state="NOR")]).of_all) == (True, False, False)
