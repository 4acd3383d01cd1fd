import attrs
import pytest

from ccmagenda import convention, data, documents, hours
from ccmagenda.documents import Setting
from ccmagenda.model import (
    After,
    Document,
    Heading,
    Meeting,
    Paragraph,
    Programme,
    Room,
    Session,
    Sitting,
    Span,
    Table,
    Tone,
    words_of,
)

MEETING = Meeting(ref="2IM", title="Second Meeting", zone="Europe/Zurich", first="2012-04-16", last="2012-04-19")
PROGRAMME = Programme(meeting=MEETING, convention="ccm", status="provisional", symbol="CCM/2", issued="2012-04-10")
MONDAY, TUESDAY = "2012-04-16", "2012-04-17"


@pytest.fixture(scope="module")
def setting() -> Setting:
    return Setting(convention=convention("ccm"), language=data.language("en"))


def draw(setting: Setting, **changes: object) -> Document:
    return documents.shelf()["programme-of-work"].draw(attrs.evolve(PROGRAMME, **changes), setting)


def sitting(key: str, day: str, span: str = "", **fields: object) -> Sitting:
    if span:
        fields["hours"] = hours(day, span, "Europe/Zurich")
    return Sitting(key=key, day=day, **fields)


def grid(table: object) -> list[list[str]]:
    """Return a table as the words of its cells, its header first."""
    assert isinstance(table, Table)
    return [list(table.columns), *([words_of(cell) for cell in row] for row in table.rows)]


def test_programme_without_sittings_says_so(setting: Setting) -> None:
    drawn = draw(setting)
    assert (drawn.subtitle, drawn.masthead[0], drawn.blocks) == (
        "Provisional programme of work", "CCM/2", (Paragraph("No sittings are planned yet."),)
    )  # fmt: skip


def test_days_are_columns_and_hours_are_rows(setting: Setting) -> None:
    sittings = [
        sitting("b", TUESDAY, "10:00-13:00", name="morning", sessions=[Session(key="d", title="Debate", items=["3"])]),
        sitting("c", MONDAY, "15:00-18:00", name="afternoon", sessions=[Session(key="e", title="End", items=["4 (a)"])]),
        sitting(
            "a", MONDAY, "10:00-13:00", serial="1st meeting", sessions=[Session(key="o", title="O"), Session(key="p", title="P")]
        ),
    ]
    (table,) = draw(setting, sittings=sittings).blocks
    assert grid(table) == [
        ["hours", "Monday 16 April", "Tuesday 17 April"],
        ["10:00–13:00", "1st meeting\n– O\n– P", "3. Debate"],
        ["15:00–18:00", "4\u00a0(a) End", ""],
    ]


def test_row_whose_sittings_differ_in_hours_is_headed_by_the_part_of_the_day(setting: Setting) -> None:
    sittings = [
        sitting("a", MONDAY, "10:00-13:00", name="morning"),
        sitting("b", TUESDAY, "09:30-12:00", name="morning", sessions=[Session(key="d", title="Debate")]),
    ]
    (table,) = draw(setting, sittings=sittings).blocks
    assert grid(table)[1:] == [["Morning", "10:00–13:00", "09:30–12:00\nDebate"]]


def test_sitting_without_hours_or_day_has_its_place(setting: Setting) -> None:
    sittings = [Sitting(key="x", sessions=[Session(key="d", title="Debate")]), sitting("a", MONDAY, name="morning")]
    (table,) = draw(setting, sittings=sittings).blocks
    assert grid(table) == [
        ["hours", "Monday 16 April", "Day to be decided"],
        ["Hours to be decided", "", ""],
        ["Hours to be decided", "", "Debate"],
    ]


def test_rooms_are_columns_where_several_sit_at_once(setting: Setting) -> None:
    rooms = [Room(key="r1", name="Hall"), Room(key="r2", name="Blue Room")]
    side = Session(key="s", title="Lunch talk", room="r2", kind="side event")
    sittings = [
        sitting("a", MONDAY, "10:00-13:00", body="Plenary", room="r1", sessions=[Session(key="o", title="Opening")]),
        sitting(
            "b", MONDAY, "10:00-13:00", body="Committee", room="r2", sessions=[Session(key="c", title="Clearance", items=["4"])]
        ),
        sitting("l", MONDAY, "13:15-14:45", name="lunchtime", sessions=[side]),
        sitting("t", TUESDAY, "10:00-13:00", room="r1", sessions=[Session(key="e", title="End")]),
    ]
    monday, first, tuesday, second = draw(setting, rooms=rooms, sittings=sittings).blocks
    assert (monday, tuesday) == (
        Heading(2, "Monday 16 April 2012", anchor="day-2012-04-16"),
        Heading(2, "Tuesday 17 April 2012", anchor="day-2012-04-17"),
    )
    assert grid(first) == [
        ["hours", "Hall", "Blue Room"],
        ["10:00–13:00", "Plenary\nOpening", "Committee\n4. Clearance"],
        ["13:15–14:45", "", "Lunch talk"],
    ]
    assert grid(second) == [["hours", "Hall"], ["10:00–13:00", "End"]]


def test_bodies_are_columns_where_no_rooms_are_told(setting: Setting) -> None:
    sittings = [sitting(body, MONDAY, name="morning", body=body) for body in ("Plenary", "Committee")]
    _, table = draw(setting, sittings=sittings).blocks
    assert grid(table)[0] == ["hours", "Plenary", "Committee"]


def test_bodies_as_columns_are_said_in_the_language() -> None:
    french = Setting(convention=convention("ccm"), language=data.language("fr"))
    sittings = [sitting(body, MONDAY, name="morning", body=body) for body in ("Plenary", "Contact group", "Drafting group")]
    glossary = [{"en": "Drafting group", "fr": "Groupe de rédaction"}]
    *_, table = draw(french, sittings=sittings, glossary=glossary).blocks
    assert grid(table)[0][1:] == ["Plénière", "Contact group [anglais]", "Groupe de rédaction"]


def test_hours_after_a_session_name_it_by_its_title(setting: Setting) -> None:
    sessions = [Session(key="a", title={"en": "Opening", "fr": "Ouverture"}), Session(key="b", title="B", when=After(key="a"))]
    (table,) = draw(setting, sittings=[sitting("s", MONDAY, "10:00-13:00", sessions=sessions)]).blocks
    assert "immediately after Opening" in grid(table)[1][1]


def test_one_room_is_told_once_and_several_in_the_cells(setting: Setting) -> None:
    one = [sitting("a", MONDAY, "10:00-13:00", room="Room A"), sitting("b", TUESDAY, "10:00-13:00", room="Room A")]
    assert draw(setting, sittings=one).blocks[1:] == (Paragraph("Room: Room A", tone=Tone.QUIET),)
    two = [one[0], attrs.evolve(one[1], room="Room B")]
    (table,) = draw(setting, sittings=two).blocks
    assert grid(table)[1] == ["10:00–13:00", "Room A", "Room B"]


def test_pauses_are_left_out_and_marks_and_hours_stand_with_their_sessions(setting: Setting) -> None:
    sessions = [
        Session(key="p", kind="break"),
        Session(key="d", title="Debate", access="closed", when=hours(MONDAY, "10:00-11:00", "Europe/Zurich")),
    ]
    (table,) = draw(setting, sittings=[sitting("a", MONDAY, "10:00-13:00", sessions=sessions)]).blocks
    assert table.rows[0][1] == (Span("10:00–11:00  ", Tone.QUIET), Span("Debate"), Span(" (closed)", Tone.QUIET))


def test_two_weeks_are_two_tables(setting: Setting) -> None:
    days = [f"2012-04-{day}" for day in (16, 17, 18, 19, 20, 23, 24)]
    blocks = draw(setting, sittings=[sitting(day, day, "10:00-13:00") for day in days]).blocks
    assert [len(block.columns) for block in blocks] == [6, 3]


def test_sessions_not_placed_and_notes_stand_below(setting: Setting) -> None:
    blocks = draw(setting, unplaced=[Session(key="a", title="Debate")], notes="Subject to change.").blocks
    assert [type(block).__name__ for block in blocks] == ["Paragraph", "Heading", "Bullets", "Paragraph"]
    assert blocks[-1] == Paragraph("Subject to change.", tone=Tone.QUIET)
