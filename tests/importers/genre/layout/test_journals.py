from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]


LINE = (
    "Asamblea N° 4 Programa de sesiones para el jueves 24 de mayo de 2018 Hora Comisión A Sala XVIII Comisión B Sala XVII "
    "09.00 Séptima sesión Segunda sesión 14.30 Octava sesión Tercera sesión 18.00 Cuarta sesión Índice 1. Programa de trabajo "
    "2. Avisos Grupo de redacción Punto 12.6: Los pozos Sala XXIII 09.30-12.30"
)


def test_the_table_of_a_journal_on_one_line_is_read_row_by_row(items: Fixture) -> None:
    found = [(item.title, item.start and f"{item.start:%H:%M}", item.room, item.track) for item in items(LINE, year=2018)]
    assert found[:4] == [
        ("Séptima sesión", "09:00", "Sala XVIII", "Comisión A"),
        ("Segunda sesión", "09:00", "Sala XVII", "Comisión B"),
        ("Octava sesión", "14:30", "Sala XVIII", "Comisión A"),
        ("Tercera sesión", "14:30", "Sala XVII", "Comisión B"),
    ]


def test_a_meeting_alone_in_its_row_stands_below_the_one_that_it_follows(items: Fixture) -> None:
    found = {item.title: item.track for item in items(LINE, year=2018)}
    assert found["Cuarta sesión"] == "Comisión B"


def test_what_is_held_besides_is_a_sitting_and_the_contents_are_none(printed: Fixture) -> None:
    day = printed(LINE, year=2018).days[0]
    held = next(each for each in day.sittings if each.start and f"{each.start:%H:%M}" == "09:30")
    assert [(item.title, item.parent) for item in held.items] == [("Grupo de redacción", ""), ("Los pozos", "Grupo de redacción")]
    assert not any("Avisos" in item.title for each in day.sittings for item in each.items)
