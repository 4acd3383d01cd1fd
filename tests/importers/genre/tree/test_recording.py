from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]
HEAD = ("Meeting of the States Parties", "Monday 6 May 2013")
GAVE = "The following delegations provided updates on what they have done: Peru, Chad and the ICRC."
OPENED = "The meeting was opened by its Co-Chairs, Ana Ruiz of Peru and Jean Petit of France."


def test_prose_and_the_list_below_it_name_each_once(items: Fixture) -> None:
    first = items(*HEAD, "1. Clearance", GAVE, "• Peru PDF 51KB", "• Mali", "2. Closing of the meeting")[0]
    assert first.speakers == ("Peru", "Chad", "ICRC", "Mali")
    assert GAVE.rstrip(".") in first.notes


def test_who_opened_the_meeting_leads_the_whole(printed: Fixture) -> None:
    paper = printed(*HEAD, "1. Opening", OPENED, "2. Clearance", GAVE, "3. Closing")
    assert [person.words for person in paper.people] == ["Ana Ruiz of Peru", "Jean Petit of France"]


def test_addresses_announced_are_a_row_with_those_listed_below(items: Fixture) -> None:
    people = ("President of the Meeting, H.E. Ms. Ana Ruiz of Peru", "Representative of the host nation, Mr. Jean Petit")
    rows = items(*HEAD, "Opening addresses by:", *people, "General exchange of views", "Chad", "Mali")
    assert [(row.title, row.speakers) for row in rows] == [
        ("Opening addresses", people),
        ("General exchange of views", ("Chad", "Mali")),
    ]


def test_what_stands_beside_a_counted_day_names_the_page(printed: Fixture) -> None:
    rows = ("Cooperation (chaired by Peru)", "Statement by Chad", "Statement by Mali", "Statement by Iraq")
    paper = printed("Day 3: Cooperation and Assistance Session", "", *rows)
    assert paper.title == "Cooperation and Assistance Session"
    assert [(item.title, item.speakers) for _, _, item in paper.walk()] == [("Cooperation", ("Chad", "Mali", "Iraq"))]


def test_updates_name_speakers_and_members_do_not(items: Fixture) -> None:
    lines = ("Committee members: Australia, Belgium", "Updates by States with requests: Ecuador, Niger, Peru")
    rows = items(*HEAD, "10:00 – 10:45 What is left to clear", lines[0], "Chaired by Chad", lines[1])
    assert [(row.title, row.speakers) for row in rows] == [("What is left to clear", ("Ecuador", "Niger", "Peru"))]
    assert rows[0].notes == lines[0]


def test_some_of_those_who_give_news_speak_at_a_row_of_their_own(items: Fixture) -> None:
    rows = items(
        *HEAD, "10:40 Updates by States", "• Those whose time ends in 2004: Mali, Peru", "• Election of officers: Chad, Iraq"
    )
    assert [(row.title, row.speakers) for row in rows][1:] == [
        ("Those whose time ends in 2004", ("Mali", "Peru")),
        ("Election of officers: Chad, Iraq", ()),
    ]


def test_office_right_below_a_name_is_of_that_person(items: Fixture) -> None:
    people = ("", "Ana Ruiz", "Director of the Rain Law Department, OAS", "", "Jean Petit", "Chief of the Rain Unit, OAS")
    rows = items(*HEAD, "1) Opening remarks", *people, "", "2) Comments by delegations", "", "Peru", "Chad", "Mali")
    assert rows[0].speakers == ("Ana Ruiz, Director of the Rain Law Department, OAS", "Jean Petit, Chief of the Rain Unit, OAS")


def test_chair_with_a_state_in_brackets_is_no_statement_of_it(items: Fixture) -> None:
    rows = (
        "Thursday 8 May 2014", "Risks", "Wells", "Dr. Keiko Mori (Japan)", "Waste", "presenter TBC (WHO)", "Friday 9 May 2014",
        "Work of both groups", "Chair: Mr. Yury Orlov (Russian Federation)", "Adoption of the report",
    )  # fmt: skip
    found = next(item for item in items(*rows) if item.title == "Work of both groups")
    assert [(each.role, each.words) for each in found.people] == [("chair", "Mr. Yury Orlov (Russian Federation)")]
