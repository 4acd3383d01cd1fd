from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]


def test_hours_and_room_below_a_title_that_announces_a_list(items: Fixture) -> None:
    lines = ("Mardi 6 mai 2014", "Commission des puits :", "A 9 h 30 (salle 12) :", "– audition du maire ;", "– vote.")
    found = [(item.title, item.start and f"{item.start:%H:%M}", item.room) for item in items(*lines)]
    assert found[0] == ("Commission des puits", "09:30", "salle 12")
    assert [title for title, *_ in found[1:]] == ["audition du maire", "vote"]


def test_a_desk_that_tells_its_own_hours_stands_beside_them(items: Fixture) -> None:
    lines = ("Mardi 6 mai 2014", "Accueil à partir de 9 heures (se munir d’une pièce)", "9 h 30 à 10 h 00", "Ouverture")
    found = [(item.title, item.start and f"{item.start:%H:%M}", item.notes) for item in items(*lines)]
    assert found == [("Accueil", "09:00", "(se munir d’une pièce)"), ("Ouverture", "09:30", "")]


def test_a_title_that_ends_in_its_hour_begins_then(items: Fixture) -> None:
    lines = ("Sunday 15 October 2000", "Guided visit of the rooms at 16.30.", "19.30 Departure", "20.00 Show", "20.45 Dinner")
    found = [(item.title, item.start and f"{item.start:%H:%M}") for item in items(*lines, year=2000)]
    assert found[0] == ("Guided visit of the rooms", "16:30")


def test_a_sentence_that_ends_in_an_hour_begins_nothing(items: Fixture) -> None:
    lines = ("Monday 5 May 2014", "10:00 Opening", "List of speakers closes at 16.00", "11:00 Debate", "12:00 Vote")
    assert [item.start.hour for item in items(*lines) if item.start] == [10, 11, 12]


def test_hours_alone_in_brackets_below_a_title_that_begins_then_are_its(items: Fixture) -> None:
    lines = ("Monday 5 May 2014", "10.00 Judges elected", "(10.00-11.30)", "11.30 Rules", "15.00 Reports")
    found = [(item.title, item.end and f"{item.end:%H:%M}") for item in items(*lines)]
    assert found == [("Judges elected", "11:30"), ("Rules", None), ("Reports", None)]
