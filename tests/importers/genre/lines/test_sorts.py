from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.lines.sorts import is_end, is_note, is_room, kind_of, room_in

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("code", "title", "ends"),
    [
        pytest.param("en", "Close of 1st Day", True, id="close-of-a-day"),
        pytest.param("en", "End of the second plenary session", True, id="end-of-a-session"),
        pytest.param("en", "Closing of the first day's work", True, id="end-of-the-work"),
        pytest.param("en", "Workshop adjourns", True, id="verb"),
        pytest.param("en", "Closing session", False, id="closing-session"),
        pytest.param("en", "End of waste: new criteria", False, id="subject"),
        pytest.param("fr", "Fin de la première journée", True, id="french"),
        pytest.param("fr", "Clôture de l'atelier", True, id="french-elision"),
        pytest.param("fr", "fin des travaux et début de la soirée", True, id="end-and-what-comes-then"),
        pytest.param("es", "Clausura de los trabajos", True, id="spanish"),
    ],
)
def test_ends(words: Fixture, code: str, title: str, *, ends: bool) -> None:
    assert is_end(title, words(code)) is ends


@pytest.mark.parametrize(
    ("code", "title", "kind"),
    [
        pytest.param("fr", "Repas à l'Hôtel de Gournay (12 € par personne)", "lunch", id="place-behind"),
        pytest.param("en", "End of session / Lunch", "lunch", id="end-and-lunch"),
        pytest.param("en", "Debate after lunch", "", id="after-lunch"),
        pytest.param("fr", "Buffet Bio (traiteur)", "lunch", id="buffet-of-a-sort"),
        pytest.param("en", "Buffet-lunch (Foyer 5)", "lunch", id="hyphen"),
        pytest.param("fr", "Petit-déjeuner", "reception", id="breakfast"),
        pytest.param("fr", "Pot de clôture", "reception", id="drink"),
    ],
)
def test_kinds(words: Fixture, code: str, title: str, kind: str) -> None:
    assert kind_of(title, words(code)) == kind


def test_bullet_with_a_full_stop_is_a_point_and_not_a_note(words: Fixture) -> None:
    said = "The network, its progress and its steps towards institutions."
    assert (is_note(said, 1, words("en")), is_note(said, 1, words("en"), bullet="-")) == (True, False)


@pytest.mark.parametrize(
    ("text", "room"),
    [("Espace polyvalent, level 0, CICG", True), ("Peace, level by level", False)],
    ids=["place-on-a-floor", "no-number"],
)
def test_place_on_a_floor_is_a_room(words: Fixture, text: str, *, room: bool) -> None:
    assert is_room(text, words("en")) is room


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Drinks will be served in the hall of the house", id="served"),
        pytest.param("Followed by a discussion", id="followed"),
        pytest.param("A study was shown.", id="shown"),
        pytest.param("Key learning objectives:", id="label"),
    ],
)
def test_sentence_tells_what_will_be_done(line: str, words: Fixture) -> None:
    assert is_note(line, 1, words("en"))


@pytest.mark.parametrize("line", ["How rivers will be kept clean", "The rivers and the sea"], ids=["asked", "plain"])
def test_subject_is_no_sentence(line: str, words: Fixture) -> None:
    assert not is_note(line, 1, words("en"))


@pytest.mark.parametrize(
    ("line", "note"),
    [
        pytest.param("By invitation only", True, id="invitation"),
        pytest.param("Open to all participants", True, id="open-to-all"),
        pytest.param("For members only", True, id="members"),
        pytest.param("Press admitted (tbc)", True, id="press"),
        pytest.param("English/French interpretation", True, id="tongues"),
        pytest.param("Duration: 30 minutes", True, id="length"),
        pytest.param("Open to the sea: ports and people", False, id="title"),
        pytest.param("Press conference", False, id="press-conference"),
        pytest.param("Members arrive", False, id="arrival"),
        pytest.param("Legal interpretation", False, id="law"),
        pytest.param("30 years of wells", False, id="years"),
    ],
)
def test_line_says_who_may_come_in_which_tongue_or_how_long(line: str, *, note: bool, words: Fixture) -> None:
    assert is_note(line, 1, words("en")) is note


def test_debate_with_those_in_the_hall_is_no_room(words: Fixture) -> None:
    said = {"Débat avec la salle": "fr", "Questions de la salle": "fr", "Salle des débats": "fr"}
    assert [is_room(text, words(code)) for text, code in said.items()] == [False, False, True]


@pytest.mark.parametrize(
    ("line", "note"),
    [
        pytest.param("With the support of the Friends of Wells", True, id="support"),
        pytest.param("Partners: UNEP, FAO", True, id="partners"),
        pytest.param("Partners in water and rain", False, id="title"),
        pytest.param("Draft of 3 May 2014", True, id="draft"),
        pytest.param("Version 2", True, id="version"),
        pytest.param("Programme 3 May", True, id="dated"),
        pytest.param("2014 Programme and budget", False, id="budget"),
        pytest.param("#rainyday", True, id="sign"),
    ],
)
def test_line_says_who_helped_or_of_which_day_the_paper_is(line: str, *, note: bool, words: Fixture) -> None:
    assert is_note(line, 1, words("en")) is note


def test_debate_held_in_the_plenary_is_no_room_and_a_room_of_talks_is(words: Fixture) -> None:
    assert not is_room("Debates no Plenário", words("pt"))
    assert is_room("Briefing Room 3", words("en"))


@pytest.mark.parametrize(
    ("code", "line"),
    [
        pytest.param("en", "All day", id="English"),
        pytest.param("fr", "Toute la journée", id="French"),
        pytest.param("ru", "В течение дня", id="Russian"),
    ],
)
def test_the_whole_day_is_no_title(code: str, line: str, words: Fixture) -> None:
    assert is_note(line, 1, words(code))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Opening Session (JDE 62)", ("Opening Session", "JDE 62")),
        ("Lunch buffet (Foyer 6)", ("Lunch buffet", "Foyer 6")),
        ("Songs of the young (Atrium 6)", ("Songs of the young", "Atrium 6")),
        ("Session on the climate (COP 26)", ("Session on the climate (COP 26)", "")),
        ("What binds (ABC 12)", ("What binds (ABC 12)", "")),
        ("Opening session (Day 1)", ("Opening session (Day 1)", "")),
        ("OPENING SESSION (DAY 1)", ("OPENING SESSION (DAY 1)", "")),
    ],
    ids=["session", "lunch", "spot", "conference", "title", "day", "capitals"],
)
def test_code_or_spot_in_brackets_is_a_room(text: str, told: tuple[str, str], words: Fixture) -> None:
    assert room_in(text, words("en")) == told
