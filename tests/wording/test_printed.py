from pathlib import Path

import ccmagenda
from ccmagenda import data
from ccmagenda.desk.reading import convention_of
from ccmagenda.model import PrintedProgramme
from ccmagenda.wording import Wording, as_printed


def printed(file: Path, language: str) -> PrintedProgramme:
    programme = ccmagenda.load(file)
    return as_printed(Wording(programme=programme, convention=convention_of(programme), language=data.language(language)))


def test_programme_as_it_would_be_printed(example: Path) -> None:
    found = [
        (str(day.date), item.title, item.chairs, item.speakers, item.parent) for day, _, item in printed(example, "en").walk()
    ]
    assert found[1] == ("2012-04-16", "General status and operation of the Convention", ("Holy See", "Zambia"), (), "")
    assert found[2][4] == "General status and operation of the Convention"
    assert (
        "2012-04-17",
        "Increased efficiency in survey and clearance operations",
        (),
        ("Ms. Åsa Gilbert, GICHD",),
        "Clearance and risk reduction",
    ) in found


def test_states_have_their_names_in_the_language(example: Path) -> None:
    assert next(
        item.chairs for _, _, item in printed(example, "fr").walk() if "Austria" not in item.chairs and len(item.chairs) == 2
    ) == ("Saint-Siège", "Zambie")


def test_sessions_without_a_sitting_stand_last(root: Path) -> None:
    days = printed(root / "examples" / "ccm-2012-to-be-planned" / "programme.yaml", "en").days
    assert [day.unplaced for day in days] == [*[False] * (len(days) - 1), True]
