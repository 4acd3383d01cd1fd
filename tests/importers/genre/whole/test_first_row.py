from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]


def test_fields_of_the_whole_open_no_day_where_days_follow(printed: Fixture) -> None:
    lines = ("Dates: Thursday and Friday, April 24 and 25, 2014", "Time: 10:00 a.m. to 5:30 p.m.", "Place: Main Room")
    rows = (
        "Thursday, April 24, 2014",
        "9:00 - 10:00 a.m. Registration",
        "10:00 - 10:15 a.m. Election",
        "Friday, April 25, 2014",
        "9:00 a.m. Words of thanks",
    )
    paper = printed("Meeting of Authorities", *lines, *rows)
    assert [(day.date.day, day.sittings[0].start.hour) for day in paper.days] == [(24, 9), (25, 9)]


def test_day_of_another_meeting_above_an_annexed_timetable_is_none_of_it(printed: Fixture) -> None:
    head = ("Meeting of the Bureau", "Paris, Room 14", "15 September 2014, 10 a.m. to 1 p.m.")
    decision = ("The Bureau,", "1. Having looked at the agenda,", "2. Submits the timetable to the Committee.")
    rows = ("Provisional timetable of the Committee", "Tuesday 25 November 2014", "9:30 a.m. Opening", "10:30 a.m. Reports")
    assert [day.date.day for day in printed(*head, *decision, *rows).days] == [25]


def test_the_only_hours_above_the_only_day_are_those_of_it(hours: Fixture) -> None:
    lines = (
        "Parliaments at work",
        "Austrian parliament, 9:00 – 12:00",
        "Roundtable of parliaments.",
        "Tuesday, 9 December 2014",
        "Registration",
        "Discussion",
    )
    assert hours(*lines) == [("09:00", "12:00")]


def test_the_hours_of_a_day_above_the_programme_are_of_its_rows(hours: Fixture) -> None:
    lines = (
        "Journée mondiale",
        "Vendredi 29 janvier",
        "de 14h à 16h.",
        "Inscriptions dans la limite des places",
        "Programme",
        "14h00 - Introduction",
        "14h15 - Bilan",
    )
    assert hours(*lines, year=2021) == [("14:00", "16:00")]


def test_a_list_without_day_hours_or_number_is_read_from_its_first_point(titles: Fixture) -> None:
    lines = (
        "1st Meeting, Social Forum 2021",
        "The Forum meets again.",
        "-- Words of opening",
        "-- Keynote panel",
        "-- General discussion",
    )
    assert titles(*lines) == ["Words of opening", "Keynote panel", "General discussion"]


def test_a_part_of_the_day_in_the_name_of_a_meeting_opens_nothing(printed: Fixture) -> None:
    lines = ("Afternoon Session - 2nd Review Conference", "4 September 2020", "1. The meeting opens", "2. Agenda")
    assert [f"{day.date:%d.%m.%Y}" for day in printed(*lines).days] == ["04.09.2020"]


def test_agenda_begins_below_its_name_where_its_first_lines_have_no_number(titles: Fixture) -> None:
    lines = ("Meeting of the Wells Committee", "Oslo, 5 - 9 May 2014", "Agenda and documents", "Opening remarks", "1. Rules")
    assert titles(*lines) == ["Opening remarks", "Rules"]
    assert titles("Meeting of the Wells Committee", "AGENDA (Provisional)", "Opening of the meeting", "Wells", "Rain")[1:] == [
        "Wells",
        "Rain",
    ]


def test_an_agenda_without_day_hours_or_number_is_read_from_its_name(titles: Fixture) -> None:
    lines = ("Meeting of the Committee", "AGENDA (provisional)", "Rules of Procedure", "Planning the work", "Skills")
    assert titles(*lines) == ["Rules of Procedure", "Planning the work", "Skills"]


def test_a_record_without_any_is_read_from_the_title_above_the_first_who_leads(titles: Fixture) -> None:
    lines = (
        "Meeting 2022",
        "The meeting took place in May.",
        "Wells",
        "Coordinators: Peru and Spain",
        "Rain",
        "Coordinator: Chile",
    )
    assert titles(*lines) == ["Wells", "Rain"]


def test_the_heading_of_the_first_numbers_is_read_where_others_head_more(titles: Fixture) -> None:
    lines = (
        "Assemblies 2019",
        "Geneva, 2019",
        "Opening of the work",
        "1. Agenda",
        "2. Officers",
        "Money and oversight",
        "3. Audit",
    )
    more = ("Norms and standards", "4. Rain", "5. Wells")
    assert titles(*lines, *more)[:2] == ["Opening of the work", "Agenda"]


def test_an_agenda_that_a_decision_hands_on_begins_below_its_name(titles: Fixture) -> None:
    lines = (
        "Decision 11.COM 2",
        "1. Having looked at the document,",
        "2. Adopts the agenda below:",
        "Agenda",
        "1. Wells",
        "2. Rain",
    )
    assert titles(*lines) == ["Wells", "Rain"]


def test_items_of_an_agenda_above_the_first_hours_are_of_it(titles: Fixture) -> None:
    rows = ("Agenda:", "1. Standards", "2. Measures", "16:45 Coffee break", "3. Technologies", "18:00 Adjournment")
    assert titles("Co-Chairs: Netherlands and Peru", *rows) == ["Standards", "Measures", "Coffee break", "Technologies"]


def test_days_that_are_only_counted_are_days_of_their_own(printed: Fixture) -> None:
    lines = ("Annual meeting", "Day 1", "- Wells", "- Rain", "Day 2", "- Lakes", "- Ice")
    assert [sum(len(sitting.items) for sitting in day.sittings) for day in printed(*lines).days] == [2, 2]


def test_a_day_that_begins_a_paragraph_below_the_programme_begins_none(titles: Fixture) -> None:
    told = "On 3 June 2013, the Minister of Waters, who is seen here between two of his guests, spoke of ten years of work " * 2
    lines = ("Forum on Wells", "Monday 3 June 2013", "Panel 1. Wells", "Panel 2. Rain", f"{told.strip()}.")
    assert titles(*lines)[:2] == ["Panel 1. Wells", "Panel 2. Rain"]


def test_a_list_begins_below_its_name_with_an_article(titles: Fixture) -> None:
    lines = ("La Convenzione tutela le Alpi.", "Il programma.", "L'acqua dei monti", "I pozzi", "Le piogge")
    assert titles(*lines) == ["L'acqua dei monti", "I pozzi", "Le piogge"]


@pytest.mark.parametrize("name", ["Draft agenda", "ANNOTATED AGENDA FOR THE THIRD SESSION"], ids=["name", "session"])
def test_item_that_the_paper_is_for_is_none_of_its_own(name: str, titles: Fixture) -> None:
    lines = ("Friends of Water", "Berne, 5-7 May 2014", "Item 2 of the provisional agenda", "", name, "", "1. Opening")
    assert titles(*lines, "2. Wells", "3. Rain") == ["Opening", "Wells", "Rain"]


def test_several_hours_alone_above_an_agenda_are_no_whole_day(titles: Fixture) -> None:
    lines = ("9:00 – 12:00", "Friends of wells gather", "Agenda", "• 9h00-9h30 Welcome", "14:00 – 16:00", "Rain")
    assert titles("Monday 5 May 2014", *lines) == ["Friends of wells gather", "Welcome", "Rain"]


def test_a_heading_above_the_first_hours_dressed_as_others_is_of_the_programme(titles: Fixture) -> None:
    head, rows = ("WORKSHOP ON WELLS", "Oslo, 3 June 2014"), ("9:00 Words", "SESSION ONE: NORTH", "10:00 Wells")
    assert titles(*head, "OPENING SESSION", *rows) == ["OPENING SESSION", "Words", "SESSION ONE: NORTH", "Wells"]
    assert titles(*head, "Ministry of Water", *rows) == ["Words", "SESSION ONE: NORTH", "Wells"]


def test_hours_in_sentences_above_the_name_of_the_paper_are_no_rows(items: Fixture) -> None:
    told = "At 9 a.m., the minister of rivers opens the meeting in the hall, where a lecture on the Charter will follow."
    later = "In the afternoon, six round tables will be held, three of which are on rivers and three on lakes and seas."
    found = items("Conference of mayors", told, later, "Read the programme:", "09:00 Opening", "10:00 Debate", "11:00 Vote")
    assert [(item.title, item.start.hour) for item in found] == [("Opening", 9), ("Debate", 10), ("Vote", 11)]


def test_a_heading_below_prose_stands_above_the_first_hours_as_others_do(titles: Fixture) -> None:
    told = "The seminar looks at the wells of the north and of the south and at who shall pay for the ropes in them."
    rows = ("14:00 Words", "14:30 Wells", "15:00 Coffee break", "Ropes and who pays for them", "15:30 Hemp", "16:00 Chains")
    assert titles("Seminar on wells", told, "Wells and who digs them", *rows)[0] == "Wells and who digs them"
    assert titles("Seminar on wells", "Ministry of Water", *rows)[0] == "Words"


CHAPTERS = ("1. Budget", "2. Audit", "3. Fees", "Law of wells", "4. Permits", "5. Marks", "Trade of wells", "6. Wool", "7. End")


@pytest.mark.parametrize(
    "opening",
    ["Opening of the meeting", "Opening ceremony", "Opening remarks of the Chair", "Statement of the Mayor"],
)
def test_what_opens_a_meeting_above_the_first_chapter_begins_it(opening: str, titles: Fixture) -> None:
    lines = ("Committee on wells", "Agenda and papers", "Title Files", opening, "(no document)", "Money matters", *CHAPTERS)
    assert titles(*lines)[:3] == [opening, "Money matters", "Budget"]


@pytest.mark.parametrize(
    "name", ["Provisional agenda of the third meeting of the Bureau", "Agenda", "Draft provisional agenda for the Bureau"]
)
def test_an_agenda_annexed_to_a_decision_begins_below_its_name(name: str, titles: Fixture) -> None:
    decided = ("The Bureau,", "1. Having seen the paper on wells,", "2. Adopts the agenda that is annexed.", "ANNEX", name)
    assert titles("Decisions", *decided, "Item Paper", "1. Opening", "2. Wells", "3. Close") == ["Opening", "Wells", "Close"]


def test_a_head_of_columns_above_the_first_number_is_no_chapter(titles: Fixture) -> None:
    assert titles("Committee on wells", "Agenda", "Item", *CHAPTERS)[:2] == ["Budget", "Audit"]
    assert titles("Committee on wells", "Agenda", "Finance", *CHAPTERS)[:2] == ["Finance", "Budget"]


@pytest.mark.parametrize(
    ("name", "opening"),
    [("Programme", "Opening"), ("Programação:", "Abertura"), ("Programme", "Ouverture")],
    ids=["en", "pt", "fr"],
)
def test_lines_without_a_number_below_the_name_begin_with_the_word_that_opens(name: str, opening: str, titles: Fixture) -> None:
    found = titles("Wells 2014", name, opening, "Ropes (Ana Ruiz – UNEP)", "1. Rain", "2. Snow")
    assert found == [opening, "Ropes", "Rain", "Snow"]


def test_titles_below_the_sentence_that_tells_of_the_meeting_are_its_sessions(titles: Fixture) -> None:
    held = "As decided at the Fifth Meeting, the First Review Conference was held in Split, Croatia, from 7 to 11 September 2015."
    rows = ("Opening of the conference", "Wells and ropes", "Rivers", "Other matters")
    assert titles("First Review Conference", held, *rows) == list(rows)


def test_counted_panels_begin_a_programme_without_days(titles: Fixture) -> None:
    links = ("Report of the conference", "Official summary")
    panels = ("Opening panel", "Ana Ruiz, Minister for Wells", "Panel 1: Ropes", "Ropes and hands", "Panel 2: Seas", "Hills")
    assert titles("Conference on wells", *links, *panels) == [
        "Opening panel",
        "Panel 1: Ropes",
        "Ropes and hands",
        "Panel 2: Seas",
        "Hills",
    ]
