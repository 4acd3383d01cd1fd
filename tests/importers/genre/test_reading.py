import datetime
from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.model import At, Kind, PartOfDay, Role, Status, Untimed, Who

Fixture = Callable[..., Any]

MONDAY = "Monday 5 May 2014"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param((MONDAY, "10:00-13:00", "Opening", "Debate"), [("10:00", "13:00")], id="band"),
        pytest.param((MONDAY, "Morning (9h30-12h00)", "1. Opening"), [("09:30", "12:00")], id="band-behind-a-part"),
        pytest.param((MONDAY, "Morning", "1. Opening", "Afternoon", "2. Debate"), [("-", "-"), ("-", "-")], id="parts-alone"),
        pytest.param(
            (MONDAY, "9:00-9:30 Opening", "9:30-12:30 Panel", "12:30-14:00 Lunch", "14:00-15:00 Visit"),
            [("09:00", "12:30"), ("14:00", "15:00")],
            id="parted-at-lunch",
        ),
        pytest.param(
            (MONDAY, "10:00-11:30 Clearance", "11:30-13:00 Stocks", "14:00-15:00 Reporting"),
            [("10:00", "13:00"), ("14:00", "15:00")],
            id="parted-at-a-gap",
        ),
        pytest.param(
            (MONDAY, "9h00 Opening", "11h00 Coffee break", "13h00 Lunch", "15h00 Debate", "18h00 Meeting ends"),
            [("09:00", "13:00"), ("15:00", "18:00")],
            id="starts-alone",
        ),
        pytest.param((MONDAY, "10:00-13:00 Debate", "18:30 Reception"), [("10:00", "13:00"), ("18:30", "-")], id="reception"),
        pytest.param((MONDAY, "0930h", "Arrival", "", "1000h", "Welcome", "", "3 p.m.", "End"), [("09:30", "15:00")], id="cells"),
        pytest.param(
            (
                MONDAY,
                "10:00-11:30 Panel 1",
                "11:30-12:15 Ms. Ana Ruiz",
                "11:30-13:00 Panel 2",
                "13:00-15:00 Working lunch",
                "15:00-16:00 Visit",
            ),
            [("10:00", "13:00"), ("15:00", "16:00")],
            id="rows-that-overlap",
        ),
        pytest.param(
            (MONDAY, "8:15-9:45 Regional meetings", "10:00-13:00 Plenary", "1. Opening", "2. Rules"),
            [("08:15", "09:45"), ("10:00", "13:00")],
            id="row-after-a-gap",
        ),
        pytest.param(
            (MONDAY, "10:00-15:00 Talks", "15:00-15:30 Tea", "16:45-17:30 Reports"),
            [("10:00", "15:30"), ("16:45", "17:30")],
            id="gap-in-the-afternoon",
        ),
        pytest.param(
            (MONDAY, "Group", "Plenary", "Reception"), [("-", "-"), ("-", "-")], id="reception-among-rows-without-hours"
        ),
        pytest.param(
            (MONDAY, "9:00-10:00 Opening", "(Monday 5 May)", "10:00-11:00 Debate"), [("09:00", "11:00")], id="day-again"
        ),
        pytest.param(
            (f"{MONDAY}, 10 a.m.-1 p.m. and 3-6 p.m.", "1. Opening", "2. Debate"),
            [("10:00", "13:00"), ("15:00", "18:00")],
            id="two-bands-beside-a-day",
        ),
        pytest.param(
            (f"{MONDAY} | 9:00 - 17:00", "9:00-10:00 Opening", "10:00-11:00 Debate", "13:00-17:00 Visit"),
            [("09:00", "11:00"), ("13:00", "17:00")],
            id="hours-of-the-whole-day",
        ),
        pytest.param(
            (MONDAY, "1) Opening (9:00 - 10:00)", "2) Panel (10:00 - 13:00)", "Debate", "3) End (14:30 - 16:30)"),
            [("09:00", "13:00"), ("14:30", "16:30")],
            id="hours-behind-titles",
        ),
        pytest.param(
            ("Lundi 5 mai 2014", "9h00 Accueil", "9h30 Ouverture", "12h00 Dîner", "14h00 Ateliers", "15h00 Synthèse"),
            [("09:00", "12:00"), ("14:00", "-")],
            id="dinner-at-noon",
        ),
    ],
)
def test_sittings_as_printed(hours: Fixture, lines: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    assert hours(*lines) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            ("1. Opening 2. Adoption of the agenda", "3. Reports"),
            ["Opening", "Adoption of the agenda", "Reports"],
            id="run-together",
        ),
        pytest.param(
            ("4. Adoption of the records of the sixth", "session"), ["Adoption of the records of the sixth session"], id="broken"
        ),
        pytest.param(("Briefing for", "Room M2", "newcomers"), ["Briefing for newcomers"], id="broken-by-its-room"),
        pytest.param(("Work reviewed\u00c2 Stocks reviewed",), ["Work reviewed", "Stocks reviewed"], id="stray-sign"),
        pytest.param(("Item 4 (continued): Debate",), ["Debate"], id="continued-with-its-number"),
        pytest.param(("Opening", "Documents:", "Working paper"), ["Opening"], id="documents-behind"),
        pytest.param(("Opening", "* * *", "3", "Debate"), ["Opening", "Debate"], id="ornament-and-page"),
        pytest.param(("Budget *", "Debate", "* Closed meetings"), ["Budget", "Debate"], id="what-stars-mean"),
        pytest.param(("1. |", "Opening |", "no document |"), ["Opening"], id="cells-on-lines-of-their-own"),
    ],
)
def test_titles_as_printed(titles: Fixture, lines: tuple[str, ...], expected: list[str]) -> None:
    assert titles(MONDAY, "10:00-13:00", *lines) == expected


def test_rows_stand_under_the_row_they_belong_to(items: Fixture) -> None:
    lines = ("10:00-13:00", "10. Status:", "(a) Universalization", "(b) Stocks", "(i) Requests", "(ii) Retention", "13. Other")
    assert [(item.number, item.parent) for item in items(MONDAY, *lines)] == [
        ("10", ""),
        ("(a)", "Status"),
        ("(b)", "Status"),
        ("(i)", "Stocks"),
        ("(ii)", "Stocks"),
        ("13", ""),
    ]


def test_lines_below_a_row_with_hours_stand_under_it(items: Fixture) -> None:
    lines = ("9h45 An overview:", "How reporting stands", "The guide", "11h30 Coffee break", "11h45 Article 8")
    assert [(item.title, item.parent, item.kind) for item in items(MONDAY, *lines)] == [
        ("An overview", "", ""),
        ("How reporting stands", "An overview", ""),
        ("The guide", "An overview", ""),
        ("Coffee break", "", "break"),
        ("Article 8", "", ""),
    ]


def test_bullets_beside_hours_share_them(items: Fixture) -> None:
    lines = ("9:30 – 11:00 • Strategy:", "o Framework", "• Science", "11:00 – 11:20 Break", "• Other")
    assert [(item.title, item.start and item.start.hour) for item in items(MONDAY, *lines)] == [
        ("Strategy", 9), ("Framework", None), ("Science", 9), ("Break", 11), ("Other", None),
    ]  # fmt: skip


def test_number_of_a_meeting_right_below_a_row_is_said_of_it(items: Fixture) -> None:
    found = items(MONDAY, "10:00 Credentials Committee", "Second meeting", "11:00 Plenary debate")
    assert [(item.title, item.notes) for item in found] == [("Credentials Committee", "Second meeting"), ("Plenary debate", "")]


def test_number_of_a_session_in_a_cell_belongs_to_the_title_in_the_next(titles: Fixture) -> None:
    assert titles(MONDAY, "| 10:00-11:00 | Session 1 | The sea |") == ["Session 1 The sea"]


def test_a_session_heads_the_rows_with_hours_below_it(items: Fixture) -> None:
    lines = ("First Session: Opening (plenary/Ieper Room)", "09:00 – 09:40 / Welcome", "09:40 – 10:00 / Coffee break")
    assert [(item.title, item.parent, item.room) for item in items(MONDAY, *lines)] == [
        ("First Session: Opening", "", "plenary/Ieper Room"),
        ("Welcome", "First Session: Opening", ""),
        ("Coffee break", "", ""),
    ]


def test_people_belong_to_the_row_above(items: Fixture) -> None:
    lines = (
        "MORNING",
        "9.00 – 12.00",
        "4th meeting / Panel",
        "Chair: Mr. A. Ella",
        "Moderator: Ms. B. Shaheed",
        "Panellists:",
        "· Mr. C. Greiff, Chile;",
    )
    (panel,) = items(MONDAY, *lines)
    assert (panel.chairs, panel.speakers) == (("Mr. A. Ella",), ("Ms. B. Shaheed", "Mr. C. Greiff, Chile"))


def test_prose_below_a_title_is_a_note(items: Fixture) -> None:
    prose = "States Parties are invited to speak about the measures that they have taken. They may also speak about others."
    (opening,) = items(MONDAY, "10:00-13:00", "Opening", "", prose)
    assert (opening.title, opening.notes) == ("Opening", prose)


def test_columns_of_days_are_read_day_by_day(printed: Fixture) -> None:
    found = printed(
        " | Monday 5 May 2014 | Tuesday 6 May 2014", "9:00–12:00 | Opening | Debate", "15:00–18:00 | – | Closing remarks"
    )
    assert [(day.date and day.date.day, [[i.title for i in s.items] for s in day.sittings]) for day in found.days] == [
        (5, [["Opening"]]),
        (6, [["Debate"], ["Closing remarks"]]),
    ]


def test_columns_of_bodies_are_tracks(items: Fixture) -> None:
    lines = ("Time | Plenary | Committee A | Committee B", "09:00 – 12:00 | 1. Opening 2. Credentials | – | 9. Costs")
    assert [(item.title, item.track) for item in items(MONDAY, *lines)] == [
        ("Opening", "Plenary"),
        ("Credentials", "Plenary"),
        ("Costs", "Committee B"),
    ]


def test_head_of_a_table_tells_who_speaks(items: Fixture) -> None:
    lines = ("Time | Topic | Speaker | Room", "09:00-10:00 | Wells | Desert Institute | Hall 2")
    (wells,) = items(MONDAY, *lines)
    assert (wells.title, wells.speakers, wells.room) == ("Wells", ("Desert Institute",), "Hall 2")


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        pytest.param((MONDAY, "16..00 Debate"), "2: '16..00' is taken as 16:00", id="hours"),
        pytest.param(
            ("Tuesday 5 May 2014", "10:00 Debate"),
            "1: 05.05.2014 is no such weekday as printed here: the date is taken",
            id="weekday",
        ),
        pytest.param(
            (MONDAY, "10:00 Debate", "Tuesday", "9:00 Visit"),
            "3: the weekday alone is printed, and taken as 2014-05-06",
            id="no-date",
        ),
        pytest.param(
            ("5 May 2014", "6 May 2014", "10:00 Debate"),
            "2: these days stand one below the other, and what follows is taken for the first",
            id="menu",
        ),
    ],
)
def test_what_is_not_certain_is_told_with_its_line(told: Fixture, lines: tuple[str, ...], sentence: str) -> None:
    assert sentence in told(*lines)


def test_every_line_without_a_place_is_left_over(told: Fixture) -> None:
    lines = ("Ministry of Rivers", "Agenda", MONDAY, "10:00 Opening", "Documents", "Paper A by the Secretariat")
    assert [sentence for sentence in told(*lines) if "no place" in sentence] == [
        "1: no place was found for: Ministry of Rivers",
        "5: no place was found for: Documents",
        "6: no place was found for: Paper A by the Secretariat",
    ]


def test_head_of_a_paper_is_read(printed: Fixture) -> None:
    found = printed("Workshop on Wells", "Geneva, Switzerland, 5 to 6 May 2014", "Chair: Peru", MONDAY, "10:00 CEST Opening")
    assert (found.title, found.venue, found.zone, [person.words for person in found.people]) == (
        "Workshop on Wells",
        "Geneva, Switzerland",
        "CEST",
        ["Peru"],
    )


@pytest.mark.parametrize(
    ("lines", "dates"),
    [
        pytest.param(
            ("Oslo, 30 December 2014 - 2 January 2015", "Tuesday 30 December", "Opening", "Friday 2 January", "End"),
            ["2014-12-30", "2015-01-02"],
            id="over-the-year",
        ),
        pytest.param(("May 2022", "Sunday 22", "Opening", "Monday 23", "Debate"), ["2022-05-22", "2022-05-23"], id="month-above"),
        pytest.param(
            ("Oslo, 5-6 May 2014", "Day 1", "10:00 Opening", "Day 2: 6 May", "10:00 Debate"),
            ["None", "2014-05-06"],
            id="numbered",
        ),
        pytest.param(
            ("Friday 2 May and Saturday 3 May 2014: Group of Islands, 9:00-18:00",), ["2014-05-02", "2014-05-03"], id="two-days"
        ),
        pytest.param(("Workshop, Oslo, 5 May 2014", "10:00 Opening"), ["2014-05-05"], id="in-the-head"),
        pytest.param(
            ("Session 1: Monday, 5 May 2014 afternoon", "14:00-15:00 Opening", "Session 2: Tuesday, 6 May 2014", "9:00 Debate"),
            ["2014-05-05", "2014-05-06"],
            id="behind-a-session",
        ),
        pytest.param(
            ("Monday 5 May 2014", "Time |", "Item |", "9:00 Opening", "17:00 Talks", "Time |", "Item |", "9:00 Debate"),
            ["2014-05-05", "None"],
            id="heads-of-columns-again",
        ),
    ],
)
def test_dates_are_completed(printed: Fixture, lines: tuple[str, ...], dates: list[str]) -> None:
    assert [str(day.date) for day in printed(*lines, year=0).days] == dates


def test_days_printed_by_their_number_are_reckoned_for_the_programme(read: Fixture) -> None:
    reading = read("Oslo, 5-6 May 2014", "Day 1", "10:00 Opening", "Day 2", "10:00 Debate")
    assert [(day.date, day.reckoned.day) for day in reading.printed.days] == [(None, 5), (None, 6)]
    assert [str(sitting.day) for sitting in reading.programme.sittings] == ["2014-05-05", "2014-05-06"]


# The programme made of it


def test_programme_has_keys_states_roles_and_hours(read: Fixture) -> None:
    lines = (
        "Revised provisional programme",
        MONDAY,
        "10:00-13:00",
        "1. Status (chaired by Laos and Peru)",
        "- Survey, Ms. A. Gilbert, GICHD",
        "11:00-11:15 Coffee break",
    )
    programme = read(*lines).programme
    assert programme is not None
    (sitting,) = programme.sittings
    status, pause = sitting.sessions
    assert (programme.status, programme.meeting.first) == (Status.REVISED, datetime.date(2014, 5, 5))
    assert (status.key, status.number, [(chair.role, chair.who) for chair in status.chairs]) == (
        "status",
        "1",
        [(Role.CHAIR, Who(state="LAO")), (Role.CHAIR, Who(state="PER"))],
    )
    assert [(talk.title.read("en"), talk.speakers) for talk in status.talks] == [
        ("Survey", (Who(person="Ms. A. Gilbert", of="GICHD"),))
    ]
    assert (isinstance(sitting.hours, At), status.when, pause.kind) == (True, Untimed(), Kind.BREAK)


def test_programme_goes_on_with_an_earlier_session(read: Fixture) -> None:
    programme = read(MONDAY, "10:00-13:00", "Debate", "15:00-18:00", "Debate (continued)").programme
    assert programme is not None
    assert [(session.key, session.title.read("en"), session.continues) for _, session in programme.walk()] == [
        ("debate", "Debate", ""),
        ("debate-2", "Debate", "debate"),
    ]


def test_programme_keeps_a_part_of_the_day_in_words(read: Fixture) -> None:
    programme = read(MONDAY, "Morning", "1. Opening").programme
    assert programme is not None
    assert [sitting.hours for sitting in programme.sittings] == [PartOfDay("morning")]


def test_convention_that_is_named_gives_its_meeting_and_themes(read: Fixture) -> None:
    lines = (
        "Intersessional Meeting of the Convention on Cluster Munitions",
        "Monday 16 April 2012",
        "10:00-13:00",
        "Victim assistance",
    )
    programme = read(*lines).programme
    assert programme is not None
    assert (programme.convention, programme.meeting.ref, next(session.theme for _, session in programme.walk())) == (
        "ccm",
        "2IM",
        "victim-assistance",
    )


@pytest.mark.parametrize(
    ("lines", "year", "sentence"),
    [
        pytest.param(
            ("A letter", "with words"), 2014, "1: no programme was found: no title stands under a day or hours", id="letter"
        ),
        pytest.param(
            ("10:00 Opening",), 0, "1: no day of the calendar is printed here - give at least the year with --year", id="no-day"
        ),
        pytest.param(
            ("Monday 31 June 2014", "10:00 Opening"),
            0,
            "1: no day of the calendar is printed here - give at least the year with --year",
            id="no-such-day",
        ),
        pytest.param(("",), 0, "1: no programme was found: no title stands under a day or hours", id="empty"),
    ],
)
def test_paper_without_a_programme(read: Fixture, told: Fixture, lines: tuple[str, ...], year: int, sentence: str) -> None:
    assert read(*lines, year=year).programme is None
    assert told(*lines, year=year)[0] == sentence


def test_days_stand_for_themselves_until_they_are_known(read: Fixture, told: Fixture) -> None:
    programme = read("10:00 Opening", year=2014).programme
    assert programme is not None
    assert (programme.meeting.first, programme.sittings[0].day) == (datetime.date(2014, 1, 1), None)
    assert "1: no day is printed: 1 January stands for the days of the meeting until they are known" in told("10:00 Opening")


def test_title_between_a_pause_and_rows_heads_them(items: Fixture) -> None:
    lines = ("9:00-10:00 Opening", "10:00-10:30 Coffee break", "Cities and water", "10:30-11:00 Survey", "11:00-12:00 Debate")
    assert [(item.title, item.parent) for item in items(MONDAY, *lines)] == [
        ("Opening", ""),
        ("Coffee break", ""),
        ("Cities and water", ""),
        ("Survey", "Cities and water"),
        ("Debate", "Cities and water"),
    ]


def test_list_that_a_colon_announces_stands_under_its_title(items: Fixture) -> None:
    lines = ("10:00-13:00", "3. Finance", "• Personnel:", "a) Contracts", "b) Other matters")
    assert [(item.title, item.parent) for item in items(MONDAY, *lines)] == [
        ("Finance", ""),
        ("Personnel", "Finance"),
        ("Contracts", "Personnel"),
        ("Other matters", "Personnel"),
    ]


@pytest.mark.parametrize(
    ("line", "title", "room"),
    [
        ("19:00 Dinner at the Orangerie", "Dinner", "Orangerie"),
        ("19:00 Reception hosted by the Mayor, Jardin des Deux Rives", "Reception", "Jardin des Deux Rives"),
        ("19:00 Concert. Venue: Victoria Hall", "Concert", "Victoria Hall"),
        ("19:00 Debate (S022-S023)", "Debate", "S022-S023"),
    ],
    ids=["at", "behind-the-host", "labelled", "code"],
)
def test_place_behind_a_title_is_its_room(items: Fixture, line: str, title: str, room: str) -> None:
    assert [(item.title, item.room) for item in items(MONDAY, line)] == [(title, room)]


@pytest.mark.parametrize(
    ("lines", "language"),
    [
        (("Freitag, 3. Juli 2009", "10.30 – 10.45 Uhr Begrüßung durch die Gastgeber", "13.00 – 14.30 Uhr Mittagessen"), "de"),
        (("Sexta-feira, 6 de março de 2009", "09h45 Chegada dos participantes", "10h00 Sessão de abertura"), "pt"),
    ],
    ids=["German", "Portuguese"],
)
def test_language_that_is_only_read(printed: Fixture, lines: tuple[str, ...], language: str) -> None:
    found = printed(*lines, year=2009)
    assert (found.language, [day.date and day.date.year for day in found.days]) == (language, [2009])


@pytest.mark.parametrize(
    ("lines", "parents"),
    [
        (("1. Opening", "Money and staff", "2. Budget", "3. Staff"), ["", "", "Money and staff", "Money and staff"]),
        (("General questions", "1.1 Agenda", "Legal questions", "10.2 Report"), ["", "General questions", "", "Legal questions"]),
        (("1. Opening", "Ms. Ana Ruiz: remarks", "2. Budget"), ["", "Opening", ""]),
    ],
    ids=["number-goes-on", "two-figures", "somebody-between"],
)
def test_heading_between_numbers_is_their_chapter(items: Fixture, lines: tuple[str, ...], parents: list[str]) -> None:
    assert [item.parent for item in items(MONDAY, "10:00-13:00", *lines)] == parents


def test_sentence_that_names_somebody_is_a_note(items: Fixture) -> None:
    lines = (
        "9:00 Opening",
        "The meeting will be opened by the Union, and the Chair introduced, Ms. Ana Ruiz, Permanent Secretary.",
    )
    (opening,) = items(MONDAY, *lines)
    assert (opening.title, opening.speakers, opening.notes) == ("Opening", (), lines[1])


def test_name_of_the_paper_below_a_day_is_no_title(items: Fixture) -> None:
    assert [item.title for item in items(MONDAY, "PROVISIONAL PROGRAMME OF WORK", "9:00 Opening")] == ["Opening"]


@pytest.mark.parametrize(
    ("days", "doubts"),
    [
        ("16-17 April 2012", ["the head names 16.04.2012 to 17.04.2012, and rows are of 16.04.2012"]),
        ("15-16 April 2012", ["the head names 15.04.2012 to 16.04.2012, and rows are of 16.04.2012"]),
    ],
)
def test_days_of_the_head_without_rows_are_doubted(told: Fixture, days: str, doubts: list[str]) -> None:
    found = told("Meeting of the rivers", f"Geneva, {days}", "Monday 16 April 2012", "10:00 Opening")
    assert [said.partition(": ")[2].partition(": ")[0] for said in found if "the head names" in said] == doubts


def test_days_of_the_head_that_are_those_of_the_rows_are_not_doubted(told: Fixture) -> None:
    found = told("Geneva, 16-17 April 2012", "Monday 16 April 2012", "10:00 Opening", "Tuesday 17 April 2012", "10:00 Closing")
    assert not [said for said in found if "the head names" in said]


def test_rough_hours_are_doubted_and_no_leftovers(told: Fixture) -> None:
    assert told("Monday 5 May 2014", "10:00 – ca. 10.30 Rain") == ["2: the hours are not certain: '10:00 – ca. 10.30'"]


def test_speakers_are_persons_in_the_programme_where_only_their_names_tell(read: Fixture) -> None:
    programme = read("Monday 5 May 2014", "10:00 Rain by Ana Ruiz (Peru)").programme
    ((talk,),) = [session.talks for sitting in programme.sittings for session in sitting.sessions]
    assert [(who.person, who.of) for who in talk.speakers] == [("Ana Ruiz", "Peru")]


def test_agenda_without_days_is_for_the_days_that_its_head_names(read: Fixture) -> None:
    head = ("Third Meeting of States Parties", "Oslo, 11-14 September 2012", "Provisional agenda")
    found = read(*head, "1. Opening of the meeting", "2. Wells and ropes", "3. Other matters", year=0)
    assert found.programme is not None
    assert (f"{found.programme.meeting.first}", f"{found.programme.meeting.last}") == ("2012-09-11", "2012-09-14")
    assert [day.date for day in found.printed.days] == [None]
    assert any("its head names" in finding.sentence for finding in found.findings)


def test_agenda_whose_head_names_no_days_has_none(read: Fixture) -> None:
    assert read("Third Meeting", "Provisional agenda", "1. Opening", "2. Wells", "3. Ropes", year=0).programme is None


@pytest.mark.parametrize("days", ["14-11 September 2012", "11-31 September 2012"])
def test_head_that_names_days_which_are_none_is_told_with_its_line(told: Fixture, days: str) -> None:
    found = told("Third Meeting", f"Oslo, {days}", "Provisional agenda", "1. Opening", "2. Wells", "3. Ropes", year=0)
    assert any(sentence.startswith("2: these days run backwards or are not in the calendar") for sentence in found)
