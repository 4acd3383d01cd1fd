from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]
UN = ("CCM/MSP/2012/1", "11 May 2012", "Original: English", "Third Meeting of States Parties", "Oslo, 11-14 September 2012")


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(("Item 2 of the provisional agenda", "Adoption of the agenda", "Provisional agenda", "Note by us"), id="en"),
        pytest.param(("Agenda item 4", "Adoption of the agenda", "Provisional agenda"), id="agenda-item"),
        pytest.param(
            ("Point 2 de l’ordre du jour provisoire", "Adoption de l’ordre du jour", "Ordre du jour provisoire"), id="fr"
        ),
        pytest.param(("Tema 2 del programa provisional", "Aprobación del programa", "Programa provisional anotado"), id="es"),
    ],
)
def test_agenda_that_is_a_paper_for_an_item_begins_with_its_own_first_number(titles: Fixture, head: tuple[str, ...]) -> None:
    assert titles(*UN, *head, "1. Opening", "2. Wells and ropes", "3. Rivers") == ["Opening", "Wells and ropes", "Rivers"]


def test_programme_that_is_a_paper_for_an_item_begins_with_its_day(printed: Fixture) -> None:
    head = ("Item 3 of the provisional agenda", "Adoption of the programme of work", "Provisional programme of work")
    days = ("Tuesday, 11 September 2012", "10:00-13:00", "1. Opening", "Wednesday, 12 September 2012", "10:00-13:00", "2. Wells")
    found = printed(*UN, *head, *days)
    told = [(f"{day.date}", day.sittings[0].items[0].title) for day in found.days]
    assert told == [("2012-09-11", "Opening"), ("2012-09-12", "Wells")]


NOTES = (
    "1.The Committee on Wells will hold its sixth session at Oslo and open it on Tuesday, 11 September 2012, at 10 a.m.",
    "2.The provisional agenda, annexed hereto with annotations, has been prepared by the Secretary-General, as rule 6 asks.",
)
FRENCH = (
    "1.Le Comité des puits tiendra sa sixième session à Oslo et l’ouvrira le mardi 11 septembre 2012, à 10 heures.",
    "2.L’ordre du jour provisoire, joint avec ses annotations, a été préparé par le Secrétaire général, selon l’article 6.",
)


@pytest.mark.parametrize(
    ("names", "notes"),
    [
        pytest.param(("Provisional agenda and annotations", "PROVISIONAL AGENDA"), NOTES, id="en"),
        pytest.param(("Ordre du jour provisoire et annotations", "Ordre du jour provisoire"), FRENCH, id="fr"),
    ],
)
@pytest.mark.parametrize("own", [(), ("Item 1 of the provisional agenda", "Adoption of the agenda")])
def test_agenda_below_a_note_in_numbered_paragraphs_begins_with_its_own_first_number(
    titles: Fixture, names: tuple[str, str], notes: tuple[str, ...], own: tuple[str, ...]
) -> None:
    items = ("1.Opening", "2.Wells and ropes:", "a)Wells;", "b)Ropes;", "3.Rivers")
    found = titles(*UN, *own, names[0], *notes, names[1], *items)
    assert found == ["Opening", "Wells and ropes", "Wells", "Ropes", "Rivers"]


@pytest.mark.parametrize(
    ("names", "notes"), [(("Provisional agenda", "PROVISIONAL AGENDA"), NOTES), (("Ordre du jour",) * 2, FRENCH)]
)
def test_day_on_which_a_meeting_opens_is_not_that_of_its_whole_agenda(
    printed: Fixture, names: tuple[str, str], notes: tuple[str, ...]
) -> None:
    found = printed(*UN, names[0], notes[0], names[1], "1.Opening", "2.Wells and ropes", "3.Rivers")
    assert [(day.date, day.known) for day in found.days] == [(None, None)]
