from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.people import role_line, tell_apart

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "title", "people"),
    [
        ("Status (chaired by The Holy See and Zambia)", "Status", [("chair", "The Holy See"), ("chair", "Zambia")]),
        (
            "Victims (chaired by Austria and Bosnia & Herzegovina)",
            "Victims",
            [("chair", "Austria"), ("chair", "Bosnia & Herzegovina")],
        ),
        ("Survey, Ms. Åsa Gilbert, GICHD", "Survey", [("speaker", "Ms. Åsa Gilbert, GICHD")]),
        ("Clearance in the desert, presenter TBC, UNMAS", "Clearance in the desert", [("speaker", "presenter TBC, UNMAS")]),
        ("Clearance, UNMAS (to be confirmed)", "Clearance", [("speaker", "UNMAS (to be confirmed)")]),
        ("Methods (Mr. Paul Weber, GICHD)", "Methods", [("speaker", "Mr. Paul Weber, GICHD")]),
        ("Getting ready (President-designate)", "Getting ready", [("speaker", "President-designate")]),
        ("Statement by Ambassador Jean Lint, President", "Statement", [("speaker", "Ambassador Jean Lint, President")]),
        (
            "Presentation by Ms. Sue Eitel, consultant, or Mr. Max Deneu",
            "Presentation",
            [("speaker", "Ms. Sue Eitel, consultant, or Mr. Max Deneu")],
        ),
        ("Statement, Director-General of the Organization", "Statement", [("speaker", "Director-General of the Organization")]),
        ("Reception hosted by Canada", "Reception", [("host", "Canada")]),
        ("Disability, Chair: Ms. Margaret Arach, Uganda", "Disability", [("chair", "Ms. Margaret Arach, Uganda")]),
        ("Joint session, chaired by Mr. Yury Orlov (Peru)", "Joint session", [("chair", "Mr. Yury Orlov (Peru)")]),
        ("Ms. Sylvie Brigot, ICBL - Comments", "Comments", [("speaker", "Ms. Sylvie Brigot, ICBL")]),
        ('Presentation: Dr. Keiko Mori (Japan), "Ventilation"', "Ventilation", [("speaker", "Dr. Keiko Mori (Japan)")]),
        ("Clearance in deserts - Ana Ruiz, Director, GICHD", "Clearance in deserts", [("speaker", "Ana Ruiz, Director, GICHD")]),
        ("Peru: Mr. Yury Orlov", "", [("speaker", "Peru: Mr. Yury Orlov")]),
        ("China (Mr. Yongning Wu)", "China", [("speaker", "Mr. Yongning Wu")]),
        ("Lao PDR", "", [("speaker", "Lao PDR")]),
        ("General debate", "General debate", []),
        ("Working Group on Implementation (WGETI)", "Working Group on Implementation (WGETI)", []),
        ("Opening remarks by the Chair", "Opening remarks by the Chair", []),
        ("Training course, Thun, Switzerland: information", "Training course, Thun, Switzerland: information", []),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) and value else "",
)
def test_title_and_people_are_told_apart(names: Fixture, text: str, title: str, people: list[tuple[str, str]]) -> None:
    told = tell_apart(text, names("en"))
    assert (told.title, [(person.role, person.words) for person in told.people]) == (title, people)


@pytest.mark.parametrize(
    ("code", "text", "role"),
    [
        ("en", "Co-Chairs: Belgium and Peru", ("chair", "Belgium and Peru")),
        ("en", "Moderator: Stephen Goose, HRW", ("moderator", "Stephen Goose, HRW")),
        ("en", "Panellists:", ("speaker", "")),
        ("en", "Hosted by the Secretariat", ("host", "the Secretariat")),
        ("en", "chaired by the President", ("chair", "the President")),
        ("fr", "Présidence : M. Abdou Diouf, Sénégal", ("chair", "M. Abdou Diouf, Sénégal")),
        ("fr", "Allocutions de Ana Ruiz, directrice, Jean Petit", ("speaker", "Ana Ruiz, directrice, Jean Petit")),
        ("fr", "présidence : Japon et Portugal", ("chair", "Japon et Portugal")),
        ("es", "Moderador: Sr. Julio Andrade", ("moderator", "Sr. Julio Andrade")),
        ("en", "Chair of the Board", None),
        ("en", "Keynote: water under sand", None),
        ("en", "Introduction", None),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else "",
)
def test_lines_of_a_role(names: Fixture, code: str, text: str, role: tuple[str, str] | None) -> None:
    assert role_line(text, names(code)) == role


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Japan, Portugal and Lao PDR", ("Japan", "Portugal", "Lao PDR")),
        (
            "Ms. Wanjiru Kamau, Foreign Affairs, Kenya Mr. Peter Lund, Director",
            ("Ms. Wanjiru Kamau, Foreign Affairs, Kenya", "Mr. Peter Lund, Director"),
        ),
        ("H.E. Mr. Marek Nowotny, Minister of Trade, Poland", ("H.E. Mr. Marek Nowotny, Minister of Trade, Poland",)),
        ("Stephen Goose, HRW", ("Stephen Goose, HRW",)),
        ("Mr. Jan de Boer and Ms. Ana Sousa", ("Mr. Jan de Boer", "Ms. Ana Sousa")),
    ],
    ids=["States", "run-together", "honoured", "bare-name", "two"],
)
def test_people_are_parted(names: Fixture, text: str, people: tuple[str, ...]) -> None:
    assert names("en").split(text) == people
