from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.lines.edges import is_aside, trimmed

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("line", "title", "room"),
    [
        pytest.param("10:00 Coordination meeting (for members of the Bureau only)", "Coordination meeting", "", id="for-members"),
        pytest.param("10:00 Business meeting (delegates only)", "Business meeting", "", id="delegates-only"),
        pytest.param("10:00 What lies ahead (PUBLIC SESSION)", "What lies ahead (PUBLIC SESSION)", "", id="public"),
        pytest.param("10:00 The committees go on (same rooms)", "The committees go on", "same rooms", id="same-rooms"),
        pytest.param(
            "10:00 Groups meet (Workers – Room B-1, Employers – Room B-2)",
            "Groups meet", "Workers – Room B-1, Employers – Room B-2", id="a-room-for-each",
        ),
        pytest.param("10:00 (Room A) Keynote address", "Keynote address", "Room A", id="room-before"),
        pytest.param("10:00 A visit of the museum (www.museum.example)", "A visit of the museum", "", id="address"),
        pytest.param("10:00 Group picture in the Salle du Lac", "Group picture", "Salle du Lac", id="room-within"),
        pytest.param("10:00 Groups meet (venue to be decided)", "Groups meet", "", id="place-to-be-decided"),
        pytest.param(
            "10:00 Talks on peace (Main Round Table, each 5-7 minutes)", "Talks on peace", "", id="length-of-each"
        ),
        pytest.param("10:00 Drinks @ Old Hall, Perth", "Drinks", "Old Hall, Perth", id="at-sign"),
        pytest.param("10:00 Talk of hosts (at the seat of the club)", "Talk of hosts", "at the seat of the club", id="spot"),
        pytest.param("10:00 Mine action (IMAS)", "Mine action (IMAS)", "", id="letters-stay"),
        pytest.param("10:00 Plan B (how it grows)", "Plan B (how it grows)", "", id="words-stay"),
        pytest.param("10:00 Plans (on the basis of the draft)", "Plans (on the basis of the draft)", "", id="basis-stays"),
    ],
)  # fmt: skip
def test_edge_of_a_title_tells_no_word_of_it(line: str, title: str, room: str, items: Fixture) -> None:
    found = items("Monday 5 May 2014", line, "11:00 Rain")
    assert [(item.title, item.room) for item in found][:1] == [(title, room)]


def test_words_taken_from_the_edge_are_kept_as_notes(items: Fixture) -> None:
    found = items("Monday 5 May 2014", "10:00 Business meeting (delegates only) (www.cpa.example)", "11:00 Rain")
    assert found[0].notes.split("\n\n") == ["www.cpa.example", "delegates only"]


@pytest.mark.parametrize(
    ("line", "title", "minutes"),
    [
        pytest.param("- Discussion: (10 mn)", "Discussion", 10, id="brackets"),
        pytest.param("- Interlude: Dance and Song-5 Minutes", "Interlude: Dance and Song", 5, id="dash"),
        pytest.param("- The meeting is opened (10-15 min. each)", "The meeting is opened", 15, id="from-to"),
    ],
)
def test_length_behind_a_title_is_told_apart(line: str, title: str, minutes: int, items: Fixture) -> None:
    found = items("Monday 5 May 2014", "10:00 Session on wells", line, "11:00 Rain")
    assert (found[1].title, found[1].minutes) == (title, minutes)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        pytest.param("10:00 Election: A chair will be elected and will serve until the end.", "Election", id="colon"),
        pytest.param("10:00 Registration. Participants will register in the lobby of the house.", "Registration", id="stop"),
        pytest.param(
            "10:00 What it is for This session will tell what is hoped for from it.", "What it is for", id="none"
        ),
        pytest.param("10:00 Panel: How we can be fed by the sea", "Panel: How we can be fed by the sea", id="theme"),
    ],
)  # fmt: skip
def test_sentence_behind_a_title_is_said_of_it(line: str, title: str, titles: Fixture) -> None:
    assert titles("Monday 5 May 2014", line, "11:00 Rain")[0] == title


@pytest.mark.parametrize(
    ("line", "title", "room"),
    [
        pytest.param("10:00 Talks on reports (link: https://zoom.example/j/8?p=1 );", "Talks on reports", "", id="link"),
        pytest.param("10:00 Opening session (Weltsaal)", "Opening session", "Weltsaal", id="hall-in-one-word"),
        pytest.param("10:00 Film for everybody. Please sign up by Friday", "Film for everybody", "", id="asked"),
        pytest.param("10:00 General talk. Delegations will be invited to speak for five minutes", "General talk", "", id="told"),
    ],
)  # fmt: skip
def test_what_stands_behind_a_title_is_kept_beside_it(line: str, title: str, room: str, items: Fixture) -> None:
    found = items("Monday 5 May 2014", line, "11:00 Rain", "12:00 Snow")
    assert (found[0].title, found[0].room) == (title, room)


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        pytest.param("Report on wells [not yet available];", "Report on wells", id="not-available"),
        pytest.param("Rapport sur les puits (disponible en anglais)", "Rapport sur les puits", id="tongue"),
        pytest.param("Report on wells [see also the map]", "Report on wells", id="see"),
        pytest.param("Opening (open to the media)", "Opening (open to the media)", id="in-public"),
        pytest.param("Opening (by invitation only)", "Opening", id="guests"),
    ],
)
def test_bracket_that_says_where_to_read_a_paper_is_no_title(title: str, bare: str, words: Fixture) -> None:
    assert trimmed(title, words("en")).title == bare


def test_how_the_whole_is_held_is_an_aside(words: Fixture) -> None:
    assert [is_aside(text, words("en")) for text in ("Online event", "Online wells")] == [True, False]
