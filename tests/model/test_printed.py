import pytest

from ccmagenda.model import PrintedDay, PrintedItem, PrintedPerson, PrintedProgramme, PrintedSitting


def person(role: str, words: str) -> PrintedPerson:
    return PrintedPerson(role=role, words=words)


@pytest.mark.parametrize(
    ("people", "chairs", "speakers"),
    [
        pytest.param((person("chair", "A"), person("moderator", "B"), person("speaker", "C")), ("A",), ("B", "C"), id="both"),
        pytest.param((person("moderator", "B"), person("speaker", "C")), ("B",), ("C",), id="moderator-alone"),
        pytest.param((person("host", "H"), person("speaker", "C")), (), ("H", "C"), id="host"),
        pytest.param((person("rapporteur", "R"), person("speaker", "C")), (), ("C",), id="rapporteur"),
        pytest.param((), (), (), id="nobody"),
    ],
)
def test_a_moderator_leads_where_nobody_is_in_the_chair(
    people: tuple[PrintedPerson, ...], chairs: tuple[str, ...], speakers: tuple[str, ...]
) -> None:
    item = PrintedItem(title="Panel", people=people)
    assert (item.chairs, item.speakers) == (chairs, speakers)


def test_walk_gives_every_row_with_its_day_and_its_band() -> None:
    item = PrintedItem(title="Opening")
    sitting = PrintedSitting(items=(item,))
    day = PrintedDay(sittings=(sitting,))
    assert list(PrintedProgramme(days=(day,)).walk()) == [(day, sitting, item)]
