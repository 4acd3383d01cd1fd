from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]
HEAD = ("Meeting of the States Parties", "Monday 6 May 2013")
FILES = ("• Peru PDF 51KB", "• Landmine Action UK", "• Chad’s request and what it asks PDF 69KB", "• ICRC")


def test_short_names_among_delegations_speak_and_papers_are_notes(items: Fixture) -> None:
    first = items(*HEAD, "1. Clearance", *FILES, "2. Closing of the meeting")[0]
    assert first.speakers == ("Peru", "Landmine Action UK", "ICRC")
    assert "Chad’s request and what it asks" in first.notes


def test_who_makes_statements_speaks_at_the_item_and_those_on_something_stand_below_it(items: Fixture) -> None:
    rows = items(
        *HEAD, "Clearance", "Statement by Peru", "Statement on land release by GICHD", "Statement by EU", "Statement of the ICRC"
    )
    assert [(row.title, row.parent, row.speakers) for row in rows] == [
        ("Clearance", "", ("Peru", "EU", "ICRC")),
        ("Statement on land release", "Clearance", ("GICHD",)),
    ]


def test_two_statements_stand_below_their_item(items: Fixture) -> None:
    rows = items(*HEAD, "Clearance", "Statement by Peru", "Statement on land release by GICHD", "Statement of the ICRC")
    assert [(row.title, row.speakers) for row in rows[1:]] == [
        ("Statement", ("Peru",)), ("Statement on land release", ("GICHD",)), ("Statement", ("ICRC",)),
    ]  # fmt: skip


def test_hours_make_a_paper_none_of_records(titles: Fixture) -> None:
    rows = ("10:00 Clearance", "Statement by Peru", "Statement by Chad", "Statement by Mali")
    assert titles(*HEAD, *rows) == ["Clearance"]


def test_items_below_a_chaired_one_without_speakers_are_within_it(items: Fixture) -> None:
    first = ("Clearance", "Coordinators: Peru and Chad", "Requests for more time", "Mali – statement and presentation", "Iraq")
    rows = items(*HEAD, *first, "Land that is left", "Chile", "Norway", "Measures at home", "Coordinator: Kenya", "Namibia")
    assert [(row.title, row.parent) for row in rows] == [
        ("Clearance", ""),
        ("Requests for more time", "Clearance"),
        ("Land that is left", "Clearance"),
        ("Measures at home", ""),
    ]


def test_a_list_by_statements_begins_below_the_day_with_the_heading_above(items: Fixture) -> None:
    lists = ("• Peru, Ambassador Ana Ruiz", "• Chad (Mr.)", "• UNMAS", "• Mali", "• European Union (Ms.)")
    rows = items("Statements to the 2013 Conference", "General debate", "Monday 6 May 2013", *lists, "Tuesday 7 May 2013", *lists)
    assert [(row.title, len(row.speakers)) for row in rows] == [("General debate", 5), ("General debate", 5)]


def test_a_page_of_statements_alone_is_not_empty(titles: Fixture) -> None:
    head = ("First Review Conference", "It took place in Geneva.")
    assert titles(*head, "Statement by Peru", "Statement by Chad", "Statement by Mali") == ["Statement"] * 3


def test_what_a_state_in_brackets_has_given_is_a_statement(items: Fixture) -> None:
    rows = items(*HEAD, "Clearance", "Chair’s notes (Peru)", "Statement by Chad", "Statement by Mali")
    assert [(row.title, row.parent, row.speakers) for row in rows][1] == ("Chair’s notes", "Clearance", ("Peru",))
