import datetime
from collections.abc import Callable

import pytest

from ccmagenda import (
    After,
    At,
    From,
    Kind,
    PartOfDay,
    Programme,
    Session,
    Sitting,
    TimeSlot,
    Untimed,
    instant,
)
from ccmagenda.exporters import Entry, Grain
from ccmagenda.model import Instant, When

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


def test_sitting_with_hours_has_them(programme: Made, only: Only) -> None:
    entry = only(programme(Sitting(key="m", day=MONDAY, hours=MORNING)))
    assert (entry.start, entry.end, entry.busy) == (clock(10), clock(13), True)


def test_sitting_with_a_start_alone_has_no_end(programme: Made, only: Only) -> None:
    entry = only(programme(Sitting(key="m", day=MONDAY, hours=From(clock(18, 30)))))
    assert (entry.start, entry.end, entry.busy) == (clock(18, 30), None, True)


@pytest.mark.parametrize(
    "when", [Untimed(), PartOfDay("morning"), After("opening")], ids=["untimed", "part-of-day", "after-another"]
)
def test_sitting_without_hours_takes_the_whole_day(when: When, programme: Made, only: Only) -> None:
    entry = only(programme(Sitting(key="m", day=TUESDAY, hours=when)))
    assert (entry.start, entry.end, entry.busy) == (TUESDAY, None, False)
    assert not isinstance(entry.start, datetime.datetime)


@pytest.mark.parametrize("grain", Grain, ids=[grain.value for grain in Grain])
def test_undated_sitting_has_no_entry(grain: Grain, programme: Made, listed: Listed) -> None:
    undated = Sitting(key="later", title="Later", sessions=(Session(key="a", title="A"),))
    dated = Sitting(key="m", day=MONDAY, title="Dated", hours=MORNING)
    assert [entry.start for entry in listed(programme(undated, dated), grain)] == [clock(10)]


def test_programme_without_days_has_no_entries(programme: Made, listed: Listed) -> None:
    assert listed(programme(Sitting(key="later"))) == ()


def test_entries_stand_in_the_order_of_the_programme(programme: Made, listed: Listed) -> None:
    made = programme(Sitting(key="b", day=TUESDAY), Sitting(key="a", day=MONDAY, hours=MORNING))
    assert [entry.uid for entry in listed(made)] == ["ccm-2im-sitting-b@ccmagenda", "ccm-2im-sitting-a@ccmagenda"]


TIMED = Session(key="timed", title="Timed", when=hours(11, 12))
OPEN = Session(key="open", title="Open", when=From(clock(12)))
PLAIN = Session(key="plain", title="Plain", notes="Of the plain one.")
COFFEE = Session(key="coffee", title="Coffee", kind=Kind.BREAK, when=hours(12, 13))


def test_by_session_sessions_with_hours_have_their_own_entry_and_the_rest_is_in_the_sittings(
    programme: Made, listed: Listed
) -> None:
    made = programme(Sitting(key="m", day=MONDAY, hours=MORNING, sessions=(PLAIN, TIMED, OPEN)))
    assert [(entry.uid, entry.summary, entry.start, entry.end) for entry in listed(made, Grain.SESSION)] == [
        ("ccm-2im-sitting-m@ccmagenda", "CCM 2IM: Plain", clock(10), clock(13)),
        ("ccm-2im-session-timed@ccmagenda", "CCM 2IM: Timed", clock(11), clock(12)),
        ("ccm-2im-session-open@ccmagenda", "CCM 2IM: Open", clock(12), None),
    ]
    assert listed(made, Grain.SESSION)[0].description == "Plain\nOf the plain one."


def test_by_session_sitting_whose_sessions_all_have_hours_has_no_entry_of_its_own(programme: Made, listed: Listed) -> None:
    made = programme(Sitting(key="m", day=MONDAY, hours=MORNING, sessions=(TIMED, COFFEE, OPEN)))
    assert [entry.summary for entry in listed(made, Grain.SESSION)] == ["CCM 2IM: Timed", "CCM 2IM: Open"]


def test_by_session_sitting_without_sessions_keeps_its_entry(programme: Made, listed: Listed) -> None:
    made = programme(Sitting(key="m", day=MONDAY, hours=MORNING, title="Visit"))
    assert [entry.summary for entry in listed(made, Grain.SESSION)] == ["CCM 2IM: Visit"]


def test_by_session_nested_session_with_hours_has_its_own_entry(programme: Made, listed: Listed) -> None:
    outer = Session(key="outer", title="Outer", sessions=(TIMED, PLAIN))
    made = programme(Sitting(key="m", day=MONDAY, hours=MORNING, sessions=(outer,)))
    assert [(entry.summary, entry.description) for entry in listed(made, Grain.SESSION)] == [
        ("CCM 2IM: Outer", "Outer\n\u2022 Plain\nOf the plain one."),
        ("CCM 2IM: Timed", "11:00\u201312:00 Timed"),
    ]


def test_by_session_nested_session_with_a_start_alone_is_told_once(programme: Made, listed: Listed) -> None:
    outer = Session(key="outer", title="Outer", sessions=(OPEN,))
    made = programme(Sitting(key="m", day=MONDAY, hours=MORNING, sessions=(outer,)))
    assert [entry.description for entry in listed(made, Grain.SESSION)] == ["Outer", "from 12:00 Open"]


def test_by_sitting_one_entry_tells_of_all_sessions_but_the_breaks(programme: Made, only: Only) -> None:
    made = programme(Sitting(key="m", day=MONDAY, hours=MORNING, sessions=(PLAIN, TIMED, COFFEE, OPEN)))
    entry = only(made)
    assert entry.summary == "CCM 2IM: Plain; Timed; Open"
    assert entry.description == "Plain\nOf the plain one.\n\n11:00\u201312:00 Timed\n\nfrom 12:00 Open"


def test_by_sitting_nested_sessions_are_told_with_their_hours(programme: Made, only: Only) -> None:
    outer = Session(key="outer", title="Outer", sessions=(TIMED, OPEN, PLAIN))
    made = programme(Sitting(key="m", day=MONDAY, hours=MORNING, sessions=(outer,)))
    assert only(made).description == "Outer\n11:00\u201312:00 Timed\nfrom 12:00 Open\n\u2022 Plain\nOf the plain one."
