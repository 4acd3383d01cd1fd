from collections.abc import Callable

import pytest

from ccmagenda.notation.faults import Faults
from ccmagenda.notation.sheet.cells import Sheet
from ccmagenda.notation.sheet.matching import Programmed, as_excel_makes_it, met, missing, titled

Sheets = Callable[..., Sheet]
Said = Callable[[Faults], list[str]]
EVERY = ["opening", "clearance", "break-13", "reporting", "formats", "sitting", "closing", "later"]


def changed(sheet: Sheet, programmed: Programmed) -> dict[str, set[str]]:
    found = met(sheet, programmed, Faults())
    return {each.known.key: set(each.changed) for each in found if each.known and each.changed}


def keys(sheet: Sheet, programmed: Programmed) -> list[str]:
    return [each.known.key if each.known else "?" for each in met(sheet, programmed, Faults())]


def test_programmed_knows_where_each_session_stands(programmed: Programmed) -> None:
    places = {key: (known.sitting.key if known.sitting else "", known.within) for key, known in programmed.sessions.items()}
    assert list(programmed.sittings) == ["2012-04-16-morning", "2012-04-17-morning"]
    assert (places["formats"], places["closing"], places["later"]) == (
        ("2012-04-16-morning", "reporting"),
        ("2012-04-17-morning", ""),
        ("", ""),
    )


def test_sheet_that_nobody_edited_changes_nothing(sheet: Sheets, programmed: Programmed) -> None:
    assert changed(sheet(), programmed) == {}
    assert len(set(keys(sheet(), programmed))) == len(EVERY)


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param({"opening": {"title": "Welcome"}}, {"opening": {"title"}}, id="one-cell"),
        pytest.param({"opening": {"start": "09:00", "end": ""}}, {"opening": {"start", "end"}}, id="two-cells"),
        pytest.param({"opening": {"sitting": "2012-04-17-morning", "within": "reporting"}}, {}, id="place-alone"),
        pytest.param({"sitting": {"room": "Hall 2"}}, {"2012-04-17-morning": {"room"}}, id="whole-sitting"),
        pytest.param({"break": {"end": "12:00"}}, {"break-13": {"end"}}, id="pause-without-a-key"),
    ],
)
def test_changed_are_the_cells_that_differ(
    sheet: Sheets, programmed: Programmed, edits: dict[str, dict[str, str]], expected: dict[str, set[str]]
) -> None:
    named = {key.replace("break-13", _pause(programmed)): cells for key, cells in expected.items()}
    assert changed(sheet(edits), programmed) == named


def _pause(programmed: Programmed) -> str:
    return next(key for key in programmed.sessions if key.startswith("break-"))


def test_column_that_the_sheet_has_not_stays_as_it_is(sheet: Sheets, programmed: Programmed) -> None:
    found = met(sheet({"opening": {"title": "Welcome"}}, columns={"key", "kind", "title"}), programmed, Faults())
    assert (found[0].changed, found[0].row["start"].text) == ({"title"}, "10:00")


def test_row_without_a_known_key_is_new(sheet: Sheets, programmed: Programmed) -> None:
    (*_, one, two) = met(sheet(new=[{"title": "New"}, {"key": "new", "title": "New"}]), programmed, Faults())
    assert (one.known, one.changed, two.known) == (None, frozenset(), None)


@pytest.mark.parametrize(
    ("pause", "is_it"),
    [
        pytest.param({"start": "11:30", "end": "11:45"}, True, id="at-its-hours"),
        pytest.param({"start": "11:30", "end": "12:00", "title": "Coffee"}, True, id="longer"),
        pytest.param({"start": "12:00", "end": "12:15"}, True, id="moved"),
        pytest.param({"sitting": "2012-04-17-morning", "start": "11:30"}, True, id="in-another-sitting-at-its-hour"),
        pytest.param({"sitting": "2012-04-17-morning", "start": "12:00"}, False, id="nothing-alike"),
        pytest.param({"kind": "lunch"}, False, id="another-kind"),
    ],
)
def test_pause_is_known_by_what_is_alike(sheet: Sheets, programmed: Programmed, pause: dict[str, str], *, is_it: bool) -> None:
    found = met(sheet({"break": pause}), programmed, Faults())
    assert (found[2].known is programmed.sessions[_pause(programmed)]) is is_it


def test_second_pause_of_a_sitting_is_new(sheet: Sheets, programmed: Programmed) -> None:
    second = {"kind": "break", "sitting": "2012-04-16-morning", "start": "12:30"}
    found = met(sheet(new=[second]), programmed, Faults())
    assert [each.known is None for each in found if each.row["kind"].text == "break"] == [False, True]


@pytest.mark.parametrize(
    ("new", "sentence"),
    [
        pytest.param(
            {"key": "opening", "title": "Again"},
            "rows 2 and 10 both have the key 'opening' - empty the key of the one that is new [file.same-key]",
            id="session",
        ),
        pytest.param(
            {"kind": "sitting", "sitting": "2012-04-17-morning"},
            "rows 7 and 10 are both the row of the sitting '2012-04-17-morning' - keep one of them [file.same-key]",
            id="sitting",
        ),
    ],
)
def test_two_rows_for_one_thing_are_told(
    sheet: Sheets, programmed: Programmed, faults: Faults, said: Said, new: dict[str, str], sentence: str
) -> None:
    met(sheet(new=[new]), programmed, faults)
    assert [one.split(": ", 1)[1] for one in said(faults)] == [sentence]


def test_two_rows_without_keys_are_two_new_sessions(sheet: Sheets, programmed: Programmed, faults: Faults) -> None:
    met(sheet(new=[{"title": "A"}, {"title": "A"}]), programmed, faults)
    assert faults.found == []


def lost(sheet: Sheet, programmed: Programmed) -> list[str]:
    return [known.key for known in missing(programmed, met(sheet, programmed, Faults()), sheet.columns)]


def test_missing_are_those_without_a_row(sheet: Sheets, programmed: Programmed) -> None:
    assert lost(sheet(), programmed) == []
    assert lost(sheet(without={"formats", "sitting"}), programmed) == ["formats"]
    assert lost(sheet(without={"sitting", "closing"}), programmed) == ["2012-04-17-morning", "closing"]
    assert lost(sheet(without={"break"}), programmed) == [_pause(programmed)]


def test_sheet_without_columns_says_nothing_of_what_they_tell(sheet: Sheets, programmed: Programmed) -> None:
    gone = {"break", "sitting", "closing"}
    assert lost(sheet(without=gone, columns={"key", "title"}), programmed) == ["closing"]


@pytest.mark.parametrize(
    ("text", "before", "made"),
    [
        pytest.param("3.1", "3.10", True, id="nought-lost"),
        pytest.param("3", "3.0", True, id="nought-and-point-lost"),
        pytest.param("7", "007", True, id="noughts-in-front"),
        pytest.param("3.10", "3.1", False, id="longer"),
        pytest.param("3.1", "3.1", False, id="the-same"),
        pytest.param("3.2", "3.10", False, id="another-figure"),
        pytest.param("a", "3.10", False, id="no-figure"),
        pytest.param("3.1.1", "3.1.10", False, id="two-points"),
        pytest.param("٣", "3.0", False, id="other-figures"),
    ],
)
def test_as_excel_makes_it(text: str, before: str, *, made: bool) -> None:
    assert as_excel_makes_it(text, before) is made


def test_titled(programmed: Programmed) -> None:
    known = programmed.sessions
    assert [titled(known["opening"]), titled(known[_pause(programmed)])] == ["'opening' (Opening)", f"'{_pause(programmed)}'"]
