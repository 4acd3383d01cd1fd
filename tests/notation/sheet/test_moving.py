from collections.abc import Callable, Mapping

import pytest

from ccmagenda.model import Finding
from ccmagenda.notation.faults import Faults
from ccmagenda.notation.sheet.cells import Sheet
from ccmagenda.notation.sheet.matching import Programmed, met
from ccmagenda.notation.sheet.moving import moved_sitting

Sheets = Callable[..., Sheet]
Said = Callable[[Faults], list[str]]
MONDAY, TUESDAY = "2012-04-16-morning", "2012-04-17-morning"
ALL = ("opening", "clearance", "break", "reporting", "formats")


def moved(
    sheet: Sheet, programmed: Programmed, faults: Faults, told: list[Finding] | None = None, key: str = MONDAY
) -> dict[str, str]:
    """Return what the rows that name a sitting say of it."""
    rows = [each for each in met(sheet, programmed, Faults()) if each.row["sitting"].text == key]
    found = moved_sitting(programmed.sittings[key], rows, faults, [] if told is None else told)
    return {name: cell.text for name, cell in found.items()}


def each(names: tuple[str, ...], **cells: str) -> Mapping[str, Mapping[str, str]]:
    plain = {column.rstrip("_"): text for column, text in cells.items()}
    return {name: dict(plain) for name in names}


def test_sitting_that_no_row_moves_stays(sheet: Sheets, programmed: Programmed, faults: Faults) -> None:
    assert (moved(sheet(), programmed, faults), faults.found) == ({}, [])


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        pytest.param({"date": "2012-04-18"}, {"date": "2012-04-18"}, id="day"),
        pytest.param({"part": "afternoon"}, {"part": "afternoon"}, id="part-of-the-day"),
        pytest.param({"from_": "09:00", "to": "12:00"}, {"from": "09:00", "to": "12:00"}, id="hours"),
        pytest.param({"to": ""}, {"to": ""}, id="end-emptied"),
    ],
)
def test_sitting_that_all_rows_move_is_moved(
    sheet: Sheets, programmed: Programmed, faults: Faults, cells: dict[str, str], expected: dict[str, str]
) -> None:
    told: list[Finding] = []
    assert moved(sheet(each(ALL, **cells)), programmed, faults, told) == expected
    assert (told, faults.found) == ([], [])


def test_new_hours_in_one_row_are_taken_for_all_and_told(sheet: Sheets, programmed: Programmed, faults: Faults) -> None:
    told: list[Finding] = []
    assert moved(sheet(each(("clearance",), to="12:30")), programmed, faults, told) == {"to": "12:30"}
    assert [finding.sentence for finding in told] == [
        "the new end '12:30' of the sitting '2012-04-16-morning' is taken for all of its rows"
    ]


@pytest.mark.parametrize(
    ("name", "text", "what"), [("date", "2012-04-18", "day"), ("part", "afternoon", "part of the day")], ids=["day", "part"]
)
def test_new_day_in_some_rows_alone_is_refused(
    sheet: Sheets, programmed: Programmed, faults: Faults, said: Said, name: str, text: str, what: str
) -> None:
    assert moved(sheet(each(ALL[:3], **{name: text})), programmed, faults) == {}
    (fault,) = said(faults)
    assert f"row 4 gives the sitting '2012-04-16-morning' another {what}, and row 5, 6 the old one - to move the session" in fault


def test_rows_that_contradict_each_other_are_refused(sheet: Sheets, programmed: Programmed, faults: Faults, said: Said) -> None:
    edits = {**each(ALL[:2], from_="09:00"), **each(ALL[2:3], from_="09:30")}
    assert moved(sheet(edits), programmed, faults) == {}
    (fault,) = said(faults)
    assert fault.endswith("rows 2 and 4 give the sitting '2012-04-16-morning' two beginnings: '09:00' and '09:30' [file.sitting]")


def test_day_that_is_none_is_refused(sheet: Sheets, programmed: Programmed, faults: Faults, said: Said) -> None:
    assert moved(sheet(each(ALL, date="soon")), programmed, faults) == {}
    assert [fault.split(": ", 1)[1] for fault in said(faults)] == ["'soon' is not a day - write it as 2012-04-16 [file.day]"]


def test_row_that_came_from_elsewhere_is_not_heard_of_its_former_sitting(
    sheet: Sheets, programmed: Programmed, faults: Faults
) -> None:
    edits = {"clearance": {"sitting": TUESDAY}}  # its day and hours still tell of Monday
    assert (moved(sheet(edits), programmed, faults, key=TUESDAY), faults.found) == ({}, [])


def test_row_that_came_from_elsewhere_does_not_hold_a_sitting_back(sheet: Sheets, programmed: Programmed, faults: Faults) -> None:
    edits = {"clearance": {"sitting": TUESDAY}, **each(("sitting", "closing"), date="2012-04-19")}
    assert (moved(sheet(edits), programmed, faults, key=TUESDAY), faults.found) == ({"date": "2012-04-19"}, [])


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        pytest.param({}, {}, id="silent"),
        pytest.param({"date": "2012-04-17", "from": "10:00"}, {}, id="as-it-is"),
        pytest.param({"to": "12:00"}, {"to": "12:00"}, id="other-hours"),
    ],
)
def test_new_row_may_tell_of_the_sitting_that_it_stands_in(
    sheet: Sheets, programmed: Programmed, faults: Faults, cells: dict[str, str], expected: dict[str, str]
) -> None:
    new = {"title": "New", "sitting": TUESDAY, **cells}
    assert (moved(sheet(new=[new]), programmed, faults, key=TUESDAY), faults.found) == (expected, [])


def test_row_that_the_sheet_does_not_have_says_nothing(sheet: Sheets, programmed: Programmed, faults: Faults) -> None:
    found = sheet(columns={"key", "kind", "sitting"})
    assert (moved(found, programmed, faults), faults.found) == ({}, [])
