from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.persons.bodies import bodies_in

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Water Watch (WW), Rivers First (RF) & Peru, Chile", ("Water Watch (WW)", "Rivers First (RF)", "Peru", "Chile")),
        ("Bosnia and Herzegovina and Peru", ("Bosnia and Herzegovina", "Peru")),
        ("Peru, Governments of Latvia and Poland", ("Peru", "Governments of Latvia and Poland")),
        ("Colectivo Jara & Argentina", ("Colectivo Jara", "Argentina")),
        ("OFCOM, EBU and Council of Europe", ("OFCOM", "EBU", "Council of Europe")),
        ("Department of Peace and Conflict Research", ()),
        ("Ana Ruiz, Ministry of Peace, Peru", ()),
        ("What was done, what is left", ()),
        ("Statement by Ms. Ruiz, Peru, UNEP", ()),
        ("Secretariat of the Basel, Rotterdam and Stockholm Conventions", ()),
        ("Corazon Fabros, IPB & Peace Coalition", ()),
        ("Western Region – Benin, Togo, Mali", ()),
    ],
    ids=[
        "letters",
        "State with and",
        "governments",
        "unknown",
        "and",
        "one body",
        "person",
        "title",
        "statement",
        "conventions",
        "name",
        "dash",
    ],
)
def test_bodies_and_states_of_a_list(names: Fixture, text: str, bodies: tuple[str, ...]) -> None:
    assert bodies_in(text, names("en")) == bodies
