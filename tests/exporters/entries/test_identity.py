import datetime
from collections.abc import Callable

import pytest

from ccmagenda import (
    At,
    Firmness,
    Programme,
    Session,
    Sitting,
    TimeSlot,
    instant,
)
from ccmagenda.exporters import Entry, Grain
from ccmagenda.model import Instant

Made = Callable[..., Programme]
Listed = Callable[..., tuple[Entry, ...]]
Only = Callable[..., Entry]
MONDAY = datetime.date(2012, 4, 16)
TUESDAY = datetime.date(2012, 4, 17)


def clock(hour: int, minute: int = 0, day: datetime.date = MONDAY) -> Instant:
    return instant(day, datetime.time(hour, minute), "Europe/Zurich")


def hours(start: int, end: int, day: datetime.date = MONDAY) -> At:
    return At(TimeSlot(clock(start, day=day), clock(end, day=day)))


MORNING = hours(10, 13)
TIMED = Session(key="timed", title="Timed", when=hours(11, 12))
PLAIN = Session(key="plain", title="Plain", notes="Of the plain one.")
BEFORE = Sitting(key="opening", day=MONDAY, hours=MORNING, title="Opening", sessions=(PLAIN, TIMED))


@pytest.mark.parametrize(
    "after",
    [
        Sitting(key="opening", day=MONDAY, hours=MORNING, title="Another title", sessions=(PLAIN, TIMED)),
        Sitting(key="opening", day=TUESDAY, hours=hours(15, 18, TUESDAY), title="Opening", sessions=(PLAIN, TIMED)),
        Sitting(key="opening", day=MONDAY, hours=MORNING, title="Opening", sessions=(TIMED, PLAIN)),
        Sitting(key="opening", day=MONDAY, title="Opening", room="b", sessions=(PLAIN, TIMED)),
        Sitting(key="opening", day=MONDAY, hours=MORNING, firmness=Firmness.CANCELLED, sessions=(PLAIN, TIMED)),
    ],
    ids=["retitled", "moved", "reordered", "without-hours", "cancelled"],
)
@pytest.mark.parametrize("grain", [Grain.SITTING, Grain.SESSION], ids=["sitting", "session"])
def test_identity_stays_when_a_sitting_is(after: Sitting, grain: Grain, programme: Made, listed: Listed) -> None:
    before, now = (listed(programme(sitting), grain) for sitting in (BEFORE, after))
    assert [entry.uid for entry in before] == [entry.uid for entry in now]


def test_identity_stays_when_sittings_are_reordered(programme: Made, listed: Listed) -> None:
    sittings = tuple(Sitting(key=key, day=MONDAY, serial=str(number)) for number, key in enumerate("abc"))
    there, back = listed(programme(*sittings)), listed(programme(*reversed(sittings)))
    assert [entry.uid for entry in there] == [entry.uid for entry in reversed(back)]


def test_identity_of_a_session_stays_when_it_changes_its_sitting(programme: Made, only: Only) -> None:
    first, second = Sitting(key="a", day=MONDAY, sessions=(TIMED,)), Sitting(key="b", day=MONDAY, sessions=(TIMED,))
    assert only(programme(first), Grain.SESSION).uid == only(programme(second), Grain.SESSION).uid


def test_identities_are_different_for_different_keys(programme: Made, listed: Listed) -> None:
    keys = ("a", "b", "a-b", "ab", "1", "session-a", "sitting-a")
    found = [entry.uid for entry in listed(programme(*(Sitting(key=key, day=MONDAY) for key in keys)))]
    assert len(set(found)) == len(keys)


def test_unrelated_sitting_changes_no_other_entry(programme: Made, listed: Listed) -> None:
    extra = Sitting(key="extra", day=TUESDAY, title="Extra", hours=hours(8, 9, TUESDAY))
    alone, beside = listed(programme(BEFORE)), listed(programme(extra, BEFORE))
    assert [repr(entry) for entry in alone] == [repr(entry) for entry in beside[1:]]


@pytest.mark.parametrize(
    ("issued", "stamp"), [(datetime.date(2012, 3, 1), datetime.date(2012, 3, 1)), (None, MONDAY)], ids=["dated", "undated"]
)
def test_stamp_is_the_date_of_the_programme(
    issued: datetime.date | None, stamp: datetime.date, programme: Made, only: Only
) -> None:
    assert only(programme(BEFORE, issued=issued)).stamp == stamp
