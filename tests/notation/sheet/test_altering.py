import datetime
from collections.abc import Callable

import attrs
import pytest

from ccmagenda.model import At, PartOfDay, Role, Session, Texts, Untimed
from ccmagenda.notation.emitting import InLine
from ccmagenda.notation.faults import Faults
from ccmagenda.notation.sheet.altering import Altering, plainly, with_words
from ccmagenda.notation.sheet.cells import Cell, Row, Sheet
from ccmagenda.notation.sheet.manner import Manner
from ccmagenda.notation.sheet.matching import Met, Programmed, met
from ccmagenda.notation.splicing import Within

Sheets = Callable[..., Sheet]
Said = Callable[[Faults], list[str]]
Alters = Callable[..., Altering]
MONDAY = datetime.date(2012, 4, 16)


def row_of(sheet: Sheet, programmed: Programmed, key: str) -> Met:
    return next(one for one in met(sheet, programmed, Faults()) if key in {one.row["key"].text, one.row["kind"].text})


@pytest.fixture
def altered(sheet: Sheets, programmed: Programmed, altering: Alters) -> Callable[..., Session]:
    def alter(key: str, **cells: str) -> Session:
        alters, one = altering(), row_of(sheet({key: cells}), programmed, key)
        return alters.session(one, MONDAY, alters.fields(one))

    return alter


@pytest.mark.parametrize(
    ("texts", "code", "own", "expected"),
    [
        pytest.param({}, "en", "en", {"": "New"}, id="nothing-yet-in-its-own-language"),
        pytest.param({}, "fr", "en", {"fr": "New"}, id="nothing-yet-in-another"),
        pytest.param({"": "Old"}, "en", "en", {"": "New"}, id="in-its-own"),
        pytest.param({"": "Old"}, "fr", "en", {"en": "Old", "fr": "New"}, id="a-second-language"),
        pytest.param({"en": "Old", "fr": "Vieux"}, "fr", "en", {"en": "Old", "fr": "New"}, id="one-of-several"),
        pytest.param({"fr": "Vieux"}, "en", "en", {"fr": "Vieux", "en": "New"}, id="its-own-where-only-another-is"),
    ],
)
def test_with_words(texts: dict[str, str], code: str, own: str, expected: dict[str, str]) -> None:
    assert dict(with_words(Texts(tuple(texts.items())), "New", code, own).by_language) == expected


def test_with_words_emptied() -> None:
    assert dict(with_words(Texts((("en", "A"), ("fr", "B"))), "", "fr", "en").by_language) == {"en": "A"}


@pytest.mark.parametrize(
    ("key", "cells", "fields"),
    [
        pytest.param("opening", {"title": "T"}, {"title"}, id="title"),
        pytest.param("opening", {"end": "11:00"}, {"when"}, id="hours"),
        pytest.param("opening", {"articles": "4", "status": "tentative"}, {"references", "firmness"}, id="two"),
        pytest.param("opening", {"sitting": "2012-04-17-morning"}, set(), id="place"),
        pytest.param("sitting", {"title": "T", "number": "2"}, {"title", "serial"}, id="of-a-sitting"),
    ],
)
def test_fields_that_a_row_changes(
    sheet: Sheets, programmed: Programmed, altering: Alters, key: str, cells: dict[str, str], fields: set[str]
) -> None:
    assert altering().fields(row_of(sheet({key: cells}), programmed, key)) == fields


def test_session_has_what_its_row_changes_and_the_rest_as_it_was(altered: Callable[..., Session], manner: Manner) -> None:
    made = altered("opening", room="Great Hall", articles="4; 7")
    base = manner.programme.sittings[0].sessions[0]
    assert (made.room, [one.number for one in made.references]) == ("hall", [4, 7])
    assert attrs.evolve(made, room="", references=()) == base


@pytest.mark.parametrize(
    ("cells", "start", "end"),
    [
        pytest.param({"end": "11:15"}, "10:00", "11:15", id="end"),
        pytest.param({"start": "09:30", "end": "10:15"}, "09:30", "10:15", id="both"),
    ],
)
def test_session_at_other_hours(altered: Callable[..., Session], cells: dict[str, str], start: str, end: str) -> None:
    when = altered("opening", **cells).when
    assert isinstance(when, At)
    assert (f"{when.slot.start:%H:%M}", f"{when.slot.end:%H:%M}") == (start, end)


def test_session_whose_hours_are_emptied_has_none(altered: Callable[..., Session]) -> None:
    assert altered("opening", start="", end="").when == Untimed()


def test_title_keeps_its_words_in_other_languages(altered: Callable[..., Session]) -> None:
    assert dict(altered("opening", title="Welcome").title.by_language) == {"en": "Welcome", "fr": "Ouverture"}


def test_chairs_are_read_with_their_roles(altered: Callable[..., Session]) -> None:
    made = altered("opening", chairs="Japan; Moderator: Ms. A, UN")
    assert [(one.role, one.who and (one.who.state or one.who.person)) for one in made.chairs] == [
        (Role.CHAIR, "JPN"),
        (Role.MODERATOR, "Ms. A"),
    ]


@pytest.mark.parametrize(
    ("line", "titles"),
    [
        pytest.param("Forms | Ms. B, UN", {"en": "Forms", "fr": "Formulaires"}, id="another-speaker"),
        pytest.param("Papers | Ms. A, UN", {"en": "Papers", "fr": "Formulaires"}, id="another-title"),
    ],
)
def test_presentation_keeps_its_title_in_other_languages(
    altered: Callable[..., Session], line: str, titles: dict[str, str]
) -> None:
    (talk,) = altered("formats", speakers=line).talks
    assert dict(talk.title.by_language) == titles


def test_presentation_in_front_leaves_the_one_that_was_there(altered: Callable[..., Session], manner: Manner) -> None:
    first, second = altered("formats", speakers="New | Japan\nForms | Ms. A, UN").talks
    was = manner.programme.sittings[0].sessions[3].sessions[0].talks[0]
    assert (second, first.title.read("en")) == (was, "New")


@pytest.mark.parametrize(
    ("key", "cells", "sentence"),
    [
        pytest.param(
            "clearance",
            {"title": ""},
            "the title of 'clearance' is empty - write one, or delete the row and add --drop-missing",
            id="title",
        ),
        pytest.param(
            "reporting",
            {"notes": ""},
            "this cell is empty, and its words stay in other languages (fr) - take them out in the file",
            id="notes-in-two-languages",
        ),
        pytest.param("opening", {"room": "Grate Hall"}, "is not in the list of rooms - did you mean 'Great Hall'?", id="room"),
        pytest.param("opening", {"chairs": "Irland"}, "'Irland' is not the name of a State", id="state"),
    ],
)
def test_cell_that_cannot_be_taken_is_a_fault(
    altered: Callable[..., Session], faults: Faults, said: Said, key: str, cells: dict[str, str], sentence: str
) -> None:
    altered(key, **cells)
    assert any(sentence in fault for fault in said(faults))


@pytest.mark.parametrize(
    ("cells", "fields"),
    [
        pytest.param({}, set(), id="nothing"),
        pytest.param({"title": "Welcome"}, {"title"}, id="title"),
        pytest.param({"title": "Welcome", "end": "11:00"}, {"title", "when"}, id="title-and-hours"),
    ],
)
def test_states_of_a_session_differ_in_what_was_changed(
    altered: Callable[..., Session], altering: Alters, manner: Manner, cells: dict[str, str], fields: set[str]
) -> None:
    base = manner.programme.sittings[0].sessions[0]
    assert altering().differing(base, altered("opening", **cells), {"title", "when", "room"}) == fields


def test_words_in_a_language_that_the_sheet_does_not_speak_do_not_differ(altering: Alters, programmed: Programmed) -> None:
    base = programmed.sessions["opening"].session
    assert base is not None
    other = attrs.evolve(base, title={"en": "Opening", "fr": "Autre"})
    assert (altering("en").differing(base, other, {"title"}), altering("fr").differing(base, other, {"title"})) == (
        set(),
        {"title"},
    )


def new_row(**cells: str) -> Row:
    return Row(cells={key: Cell(text) for key, text in cells.items()})


@pytest.mark.parametrize(
    ("cells", "title"),
    [
        pytest.param({"title": "New"}, "New", id="title"),
        pytest.param({"theme": "cooperation"}, "Cooperation and Assistance", id="theme"),
        pytest.param({"kind": "lunch", "start": "13:00"}, "", id="pause"),
    ],
)
def test_new_session(altering: Alters, faults: Faults, cells: dict[str, str], title: str) -> None:
    made = altering().new_session(new_row(**cells), "new", MONDAY)
    assert (made.key, faults.found) == ("new", [])
    assert made.title.read("en") == title


def test_new_session_without_a_title_is_refused(altering: Alters, faults: Faults, said: Said) -> None:
    altering().new_session(new_row(room="hall"), "new", MONDAY)
    assert ["is a new session, and has no title - write one" in fault for fault in said(faults)] == [True]


def test_sitting_has_what_its_row_changes(sheet: Sheets, programmed: Programmed, altering: Alters) -> None:
    alters = altering()
    one = row_of(sheet({"sitting": {"title": "Last", "status": "tentative"}}), programmed, "sitting")
    made = alters.sitting(one, alters.fields(one))
    assert (made.title.read("en"), made.firmness.value, made.room) == ("Last", "tentative", "hall")


@pytest.mark.parametrize(
    ("cells", "day", "name", "hours"),
    [
        pytest.param({"date": "2012-04-18", "part": "morning", "from": "09:00", "to": "12:00"}, 18, "morning", "09-12", id="all"),
        pytest.param({"date": "2012-04-18", "part": "afternoon"}, 18, "afternoon", "15-18", id="usual-hours"),
        pytest.param({"date": "2012-04-18", "part": "evening"}, 18, "evening", "evening", id="no-usual-hours"),
        pytest.param({"date": "2012-04-18"}, 18, "", "", id="day-alone"),
    ],
)
def test_placed(altering: Alters, manner: Manner, cells: dict[str, str], day: int, name: str, hours: str) -> None:
    made = altering().placed(manner.programme.sittings[1], {key: Cell(text) for key, text in cells.items()}, new_row())
    slot = f"{made.hours.slot.start:%H}-{made.hours.slot.end:%H}" if isinstance(made.hours, At) else ""
    told = made.hours.word if isinstance(made.hours, PartOfDay) else slot
    assert (made.day and made.day.day, made.name, told) == (day, name, hours)


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        pytest.param({"date": "soon"}, "'soon' is not a day - write it as 2012-04-16", id="day"),
        pytest.param({"part": "noon"}, "'noon' is no part of the day - it is one of morning, afternoon, evening", id="part"),
    ],
)
def test_placed_where_nothing_can_be(
    altering: Alters, manner: Manner, faults: Faults, said: Said, cells: dict[str, str], sentence: str
) -> None:
    altering().placed(manner.programme.sittings[1], {key: Cell(text) for key, text in cells.items()}, new_row())
    assert [sentence in fault for fault in said(faults)] == [True]


def test_values_of_a_session_are_those_keys_of_its_file_that_change(altering: Alters, programmed: Programmed) -> None:
    session = programmed.sessions["opening"].session
    assert session is not None
    values = altering("fr").session_values(session, MONDAY, {"title", "chairs", "when"})
    assert values == {
        "chair": "president",
        "moderator": "",
        "rapporteur": "",
        "host": "",
        "time": "10:00-10:30",
        "after": "",
        "title": Within(("fr",), {"en": "Opening", "fr": "Ouverture"}),
    }


def test_values_of_a_sitting_are_those_keys_of_its_file_that_change(altering: Alters, manner: Manner) -> None:
    values = altering().sitting_values(manner.programme.sittings[1], {"room", "hours"})
    assert values == {"morning": "10:00-13:00", "afternoon": "", "evening": "", "lunchtime": "", "hours": "", "room": "hall"}


@pytest.mark.parametrize(
    ("said_before", "written"),
    [
        pytest.param("Monday 16 April 2012", "Tuesday 17 April 2012", id="in-english"),
        pytest.param("lundi 16 avril 2012", "mardi 17 avril 2012", id="in-french"),
        pytest.param("2012-04-16", "2012-04-17", id="in-figures"),
        pytest.param("the first day", "2012-04-17", id="in-no-words-of-ours"),
    ],
)
def test_day_is_written_as_the_one_before_it_was(altering: Alters, manner: Manner, said_before: str, written: str) -> None:
    before, after = manner.programme.sittings
    assert altering().day_as_written(after, before, said_before) == written


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(InLine(["Japan"]), "Japan", id="one-word"),
        pytest.param({"a": InLine(["Japan"])}, {"a": "Japan"}, id="within-a-table"),
        pytest.param([InLine(["Japan"])], ["Japan"], id="within-a-list"),
        pytest.param("Japan", "Japan", id="plain"),
    ],
)
def test_plainly(value: object, expected: object) -> None:
    assert plainly(value) == expected


def test_plainly_leaves_two_words() -> None:
    two = InLine(["Japan", "Chad"])
    assert plainly(two) is two
