from collections.abc import Callable, Collection

import pytest

from ccmagenda.notation.faults import Faults
from ccmagenda.notation.sheet.altering import Altering
from ccmagenda.notation.sheet.arranging import Arranging
from ccmagenda.notation.sheet.cells import Sheet
from ccmagenda.notation.sheet.manner import Manner
from ccmagenda.notation.sheet.matching import Programmed, met

Sheets = Callable[..., Sheet]
Said = Callable[[Faults], list[str]]
Put = Callable[..., tuple[list[str], list[str]]]
MONDAY, TUESDAY = "2012-04-16-morning", "2012-04-17-morning"


@pytest.fixture
def arranging(file: str, manner: Manner, programmed: Programmed, altering: Callable[..., Altering], faults: Faults) -> Arranging:
    return Arranging(file, manner, programmed, altering(), faults)


@pytest.fixture
def put(arranging: Arranging, programmed: Programmed, file: str) -> Put:
    """Return what puts a sheet into the file, and tells the lines that are gone and those that came."""

    def putting(sheet: Sheet, dropped: Collection[str] = ()) -> tuple[list[str], list[str]]:
        new = arranging.changed(met(sheet, programmed, Faults()), dropped).split("\n")
        old = file.split("\n")
        return [line for line in old if line not in new], [line for line in new if line not in old]

    return putting


def test_sheet_that_nobody_edited_leaves_the_file(sheet: Sheets, put: Put, arranging: Arranging) -> None:
    assert put(sheet()) == ([], [])
    assert (arranging.told, arranging.given, arranging.wanted) == ([], {}, {})


@pytest.mark.parametrize(
    ("edits", "gone", "came"),
    [
        pytest.param(
            {"opening": {"title": "Welcome"}},
            ["    title: {en: Opening, fr: Ouverture}"],
            ["    title: {en: Welcome, fr: Ouverture}"],
            id="title",
        ),
        pytest.param({"opening": {"end": "10:45"}}, ["    time: 10:00-10:30"], ["    time: 10:00-10:45"], id="hours"),
        pytest.param(
            {"closing": {"number": "9"}},
            ["  - {key: closing, title: Closing}"],
            ["  - {key: closing, number: 9, title: Closing}"],
            id="new-value",
        ),
        pytest.param({"sitting": {"room": ""}}, ["  room: hall"], [], id="of-a-sitting"),
    ],
)
def test_cell_changes_its_own_line(
    sheet: Sheets, put: Put, edits: dict[str, dict[str, str]], gone: list[str], came: list[str]
) -> None:
    assert put(sheet(edits)) == (gone, came)


def test_comments_stay_beside_what_is_changed(sheet: Sheets, programmed: Programmed, arranging: Arranging) -> None:
    edits = {"opening": {"title": "Welcome", "room": "Great Hall"}}
    text = arranging.changed(met(sheet(edits), programmed, Faults()), ())
    assert "- key: opening  # the first\n" in text
    assert "- day: Monday 16 April 2012  # decided\n" in text


def order(text: str) -> list[str]:
    """Return the keys of a file in their order."""
    return [line.partition("key: ")[2].split(",")[0].split(" ")[0].strip("}") for line in text.split("\n") if "key: " in line][1:]


@pytest.mark.parametrize(
    ("edits", "keys"),
    [
        pytest.param(
            {"clearance": {"sitting": TUESDAY}},
            ["opening", "reporting", "formats", "clearance", "closing", "later"],
            id="to-another-sitting",
        ),
        pytest.param(
            {"later": {"sitting": TUESDAY}},
            ["opening", "clearance", "reporting", "formats", "closing", "later"],
            id="to-its-first",
        ),
        pytest.param(
            {"closing": {"within": "reporting", "sitting": MONDAY}},
            ["opening", "clearance", "reporting", "formats", "closing", "later"],
            id="into-another-session",
        ),
        pytest.param(
            {"formats": {"within": ""}}, ["opening", "clearance", "reporting", "formats", "closing", "later"], id="out-of-one"
        ),
    ],
)
def test_session_is_moved_with_all_that_stands_in_it(
    sheet: Sheets, programmed: Programmed, arranging: Arranging, faults: Faults, edits: dict[str, dict[str, str]], keys: list[str]
) -> None:
    text = arranging.changed(met(sheet(edits), programmed, Faults()), ())
    assert (order(text), faults.found) == (keys, [])


def test_homes_tell_where_each_row_is_put(sheet: Sheets, programmed: Programmed, arranging: Arranging) -> None:
    rows = met(sheet({"closing": {"within": "reporting", "sitting": MONDAY}}), programmed, Faults())
    arranging.changed(rows, ())
    homes = {each.row["key"].text: arranging.homes[id(each.row)] for each in rows if each.row["key"]}
    assert homes == {
        "opening": (MONDAY, ""),
        "clearance": (MONDAY, ""),
        "reporting": (MONDAY, ""),
        "formats": (MONDAY, "reporting"),
        "closing": (MONDAY, "reporting"),
        "later": ("", ""),
    }


def test_rows_in_another_order_are_followed_and_told(sheet: Sheets, programmed: Programmed, arranging: Arranging) -> None:
    rows = sheet(order=["clearance", "opening", "break", "reporting", "formats", "sitting", "closing", "later"])
    text = arranging.changed(met(rows, programmed, Faults()), ())
    assert order(text)[:2] == ["clearance", "opening"]
    (told,) = [finding.sentence for finding in arranging.told]
    assert told.startswith("these sessions are in another order now: clearance, opening, break-")


@pytest.mark.parametrize(
    ("new", "came"),
    [
        pytest.param(
            {"title": "Any other business", "sitting": TUESDAY},
            ["  - key: any-other-business", "    title: Any other business"],
            id="title",
        ),
        pytest.param(
            {"theme": "cooperation", "sitting": TUESDAY}, ["  - key: cooperation", "    theme: cooperation"], id="theme-alone"
        ),
        pytest.param({"key": "own", "title": "Own", "sitting": TUESDAY}, ["  - key: own", "    title: Own"], id="key-of-its-own"),
        pytest.param({"title": "Closing", "sitting": TUESDAY}, ["  - key: closing-2", "    title: Closing"], id="key-taken"),
        pytest.param({"kind": "lunch", "start": "13:00", "sitting": TUESDAY}, ["  - kind: lunch", "    time: 13:00"], id="pause"),
    ],
)
def test_new_row_becomes_a_session(sheet: Sheets, put: Put, faults: Faults, new: dict[str, str], came: list[str]) -> None:
    assert put(sheet(new=[new])) == ([], came)
    assert faults.found == []


def test_given_are_the_keys_of_new_rows(sheet: Sheets, programmed: Programmed, arranging: Arranging) -> None:
    rows = met(sheet(new=[{"title": "New"}, {"kind": "break", "start": "16:00"}]), programmed, Faults())
    arranging.changed(rows, ())
    assert list(arranging.given.values()) == ["new"]


def test_new_sitting_stands_behind_the_days_before_it(sheet: Sheets, programmed: Programmed, arranging: Arranging) -> None:
    new = {"title": "New", "date": "2012-04-16", "part": "afternoon"}
    text = arranging.changed(met(sheet(new=[new]), programmed, Faults()), ())
    days = [line for line in text.split("\n") if "day: " in line]
    assert days == ["- day: Monday 16 April 2012  # decided", "- day: 2012-04-16", "- day: Tuesday 17 April 2012"]
    assert "  afternoon: 15:00-18:00\n  key: 2012-04-16-afternoon\n  sessions:\n  - key: new\n    title: New\n" in text
    assert list(arranging.sittings) == [MONDAY, TUESDAY, "2012-04-16-afternoon"]


def test_new_sitting_without_a_day_is_refused(sheet: Sheets, put: Put, faults: Faults, said: Said) -> None:
    put(sheet(new=[{"title": "New", "sitting": "third"}]))
    assert [fault.split(": ", 1)[1] for fault in said(faults)] == [
        "'third' is new and has no day - write its day, or the key of a sitting that is there [file.sitting]"
    ]


def test_sitting_that_is_moved_keeps_its_key(sheet: Sheets, put: Put) -> None:
    edits = {key: {"date": "2012-04-19"} for key in ("sitting", "closing")}
    gone, came = put(sheet(edits))
    assert gone == ["- day: Tuesday 17 April 2012"]
    assert came == ["- day: Thursday 19 April 2012", "  key: 2012-04-17-morning"]


def test_sitting_that_is_dropped_is_taken_out(sheet: Sheets, put: Put) -> None:
    gone, came = put(sheet(without={"sitting", "closing"}), {TUESDAY})
    assert came == []
    assert gone == ["- day: Tuesday 17 April 2012", "  room: hall", "  - {key: closing, title: Closing}"]


def test_wanted_are_the_sessions_that_rows_change(sheet: Sheets, programmed: Programmed, arranging: Arranging) -> None:
    rows = met(sheet({"opening": {"title": "Welcome"}, "sitting": {"title": "Last"}}), programmed, Faults())
    arranging.changed(rows, ())
    assert [made.title.read("en") for made in arranging.wanted.values()] == ["Last", "Welcome"]


def test_file_stays_where_anything_is_wrong(sheet: Sheets, put: Put, faults: Faults) -> None:
    new = {"title": "New", "sitting": "third"}
    assert put(sheet({"opening": {"room": "Cellar"}, "closing": {"title": "End"}}, new=[new])) == ([], [])
    assert len(faults.found) == 2
