"""People in every place where programmes tell them: the title and who speaks are told apart, whatever the two look like."""

from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]

LAYOUTS = (
    "10:00 {title}, {person}",
    "10:00 {title} ({person})",
    "10:00 {title} – {person}",
    "10:00 {title}\n{person}",
    "10:00 {title}\n- {person}",
    "10:00 {title} by {person}",
    "10:00 {title}\nSpeaker: {person}",
    "10:00 {person}: {title}",
    "10:00 {person}, “{title}”",
    "10:00 {person}\n“{title}”",
    "10:00 {person}\n{title}",
    "10:00 “{title}”, {person}",
    "10:00-10:30 | {title} | {person} |",
    "10:00\n{title}\n{person}",
    "10:00 {title}\nModerator: {person}",
    "10:00 {title} (Chair: {person})",
)
PEOPLE = (
    "Ms. Ana Ruiz",
    "Ana Ruiz (Peru)",
    "H.E. Ms. Ana Ruiz, GICHD",
    "Ambassador Ana Ruiz, Deputy Permanent Representative of Peru",
    "Ms Ana RUIZ, Director of Programmes, Ministry of Health, Peru",
    "Kwame Mensah-Boateng, University of Oslo",
)
TONGUES = {
    "fr": (
        ("Lundi 5 mai 2014", "Le déminage des puits", "Comment on mesure les rivières", "M. Paul Novak, PNUD"),
        ("Mme Ana Ruiz, Directrice, OMS", "S.E. M. Jean Petit", "Kouamé Petit (Pérou)"),
        (
            "10h00 {title}, {person}",
            "10h00 {title} par {person}",
            "10h00 {title}\n{person}",
            "10h00 {title}\nModérateur : {person}",
        ),
    ),
    "es": (
        ("Lunes 5 de mayo de 2014", "La limpieza de pozos", "Cómo se miden los ríos", "Sr. Pablo Novak, PNUD"),
        ("Sra. Ana Ruiz, Directora, OMS", "Excmo. Sr. Juan Pérez", "Ing. Juan Pérez (Perú)"),
        (
            "10:00 {title} ({person})",
            "10:00 {title}, a cargo de {person}",
            "10:00 {title}\n{person}",
            "10:00 {title}\nModera: {person}",
        ),
    ),
    "de": (
        ("Montag, 5. Mai 2014", "Brunnen in trockenen Gebieten", "Wie man Flüsse misst", "Herr Paul Klein, UNDP"),
        ("Prof. Dr. Anna Weber", "Frau Anna Weber, Leiterin der Abteilung Wasser", "Jan Weber (Peru)"),
        (
            "10:00 {title}, {person}",
            "10:00 {person}, „{title}“",
            "10.00 Uhr {title}\n{person}",
            "10:00 {title}\nModeration: {person}",
        ),
    ),
    "it": (
        ("Lunedì 5 maggio 2014", "I pozzi nelle terre secche", "Come si misurano i fiumi", "Dott. Paolo Verdi, UNDP"),
        ("Dott.ssa Anna Rossi, FAO", "Prof. Marco Bianchi, Università di Roma", "Anna Rossi (Perù)"),
        ("ore 10.00 {title}, {person}", "10.00 {title} ({person})", "10.00 {title}\n{person}", "10.00 {title}\nModera: {person}"),
    ),
    "pt": (
        ("Segunda-feira, 5 de maio de 2014", "Os poços nas terras secas", "Como se medem os rios", "Sr. Paulo Novo, PNUD"),
        ("Sra. Ana Ruiz, Diretora, OMS", "Prof. João Pereira", "Ana Ruiz (Brasil)"),
        (
            "10h00 {title}, {person}",
            "10h00 {title} por {person}",
            "10h00 {title}\n{person}",
            "10h00 {title}\nModerador: {person}",
        ),
    ),
    "ru": (
        ("Понедельник, 5 мая 2014 года", "Колодцы в засушливых землях", "Как измеряют реки", "г-н Пётр Новиков, ПРООН"),
        ("г-жа Анна Петрова, ЮНЕП", "д-р Анна Петрова", "Иванов И.И."),
        ("10:00 {title}, {person}", "10:00 {title}\n{person}", "10:00 {person}: {title}", "10:00 {title}\nВыступает: {person}"),
    ),
}


def later(layout: str) -> str:
    """Return a layout an hour later."""
    for before, behind in (("10:", "11:"), ("10h", "11h"), ("10.", "11.")):
        layout = layout.replace(before, behind)
    return layout


def told(items: Fixture, layout: str, person: str, words: tuple[str, str, str, str]) -> list[tuple[str, list[str]]]:
    day, title, second, other = words
    lines = (
        *layout.format(title=title, person=person).split("\n"),
        *later(layout).format(title=second, person=other).split("\n"),
    )
    return [(row.title.strip("“”„«»"), [each.words for each in row.people]) for row in items("", day, *lines)]


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_title_and_person_are_told_apart(items: Fixture, layout: str, person: str) -> None:
    words = ("Monday 5 May 2014", "Clearing wells in dry lands", "How rivers are measured", "Mr. Jan Novak, UNDP")
    assert told(items, layout, person, words) == [(words[1], [person]), (words[2], [words[3]])]


@pytest.mark.parametrize(
    ("tongue", "layout", "person"),
    [
        pytest.param(tongue, layout, person, id=f"{tongue}-{place}-{number}")
        for tongue, (_, people, layouts) in TONGUES.items()
        for place, layout in enumerate(layouts)
        for number, person in enumerate(people)
    ],
)
def test_title_and_person_are_told_apart_in_other_languages(items: Fixture, tongue: str, layout: str, person: str) -> None:
    words = TONGUES[tongue][0]
    assert told(items, layout, person, words) == [(words[1], [person]), (words[2], [words[3]])]
