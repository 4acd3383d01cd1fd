"""A proposal on paper: what is given, the slates, the next best in words, who is left out and why."""

from collections.abc import Callable

import attrs
import pytest

from ccmagenda import Mandate, desk, register
from ccmagenda.model import Bullets, Choice, Document, Heading, MeetingCalendar, Origin, Paragraph, Proposal, Slate

MANDATE = Mandate(group="clearance", party="CHL", begins="4MSP", until="1RC")


@pytest.fixture
def drawn() -> Callable[..., Document]:
    known = register("ccm")

    def draw(**parts: object) -> Document:
        return desk.proposal(known, Proposal(ref="4MSP", **parts))  # type: ignore[arg-type]

    return draw


def words(document: Document) -> str:
    return " ".join(desk.render(document).decode().split())


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        pytest.param({}, "next: no other State can take this seat", id="nobody"),
        pytest.param({"runner_up": "PER"}, "next: Peru, which would give up nothing: as good", id="as-good"),
        pytest.param({"runner_up": "PER", "gives_up": ("a", "b")}, "next: Peru, which would give up: a; b", id="worse"),
        pytest.param(
            {"runner_up": "PER", "gives_up": ("a",), "gains": ("c", "d")},
            "next: Peru, which would give up: a, and gain: c; d",
            id="both",
        ),
        pytest.param({"runner_up": "PER", "gains": ("c",)}, "next: Peru, which would give up nothing, and gain: c", id="better"),
    ],
)
def test_next_best(drawn: Callable[..., Document], parts: dict[str, object], said: str) -> None:
    choice = Choice(mandate=MANDATE, reasons=("it was wished for",), **parts)  # type: ignore[arg-type]
    text = words(drawn(slates=(Slate(choices=(choice,)),)))
    assert (
        f"Clearance and Risk Reduction: Chile, until the end of the 1RC because: it was wished for {said} Nothing is given up"
        in text
    )


def test_lists_have_headings_that_say_how(drawn: Callable[..., Document]) -> None:
    blocks = drawn(excluded=(("ALB", "x [B5 y]"),), spared=(("PER", "z [B11 w]"),)).blocks
    assert blocks == (
        Heading(2, "Excluded (from every vacant seat)", anchor="excluded"),
        Bullets(["Albania: x [B5 y]"]),
        Heading(2, "Spared (by a rule that allows exceptions, or by your own choice)", anchor="spared"),
        Bullets(["Peru: z [B11 w]"]),
    )


def test_given_seats_come_first_with_their_place(drawn: Callable[..., Document]) -> None:
    blocks = drawn(given=(attrs.evolve(MANDATE, origin=Origin("ours.yaml", 2, 5)),), conflicts=()).blocks
    assert blocks == (
        Paragraph("Seats that are filled already from the end of the 4MSP are taken as given:"),
        Bullets(["Clearance and Risk Reduction: Chile, until the end of the 1RC (ours.yaml:2:5)"]),
    )


def test_note_is_a_sentence(drawn: Callable[..., Document]) -> None:
    blocks = drawn(note="there is no other slate").blocks
    assert blocks == (Paragraph("There is no other slate."),)


def test_names_are_words_where_the_days_of_the_meeting_are_not_known() -> None:
    known = register("ccm")
    records = (attrs.evolve(record, start=None, end=None) for record in known.meetings.records)
    undated = attrs.evolve(known, meetings=MeetingCalendar(tuple(records)))
    assert "Risk Reduction: Chile, until" in words(
        desk.proposal(undated, Proposal(ref="4MSP", slates=(Slate(choices=(Choice(mandate=MANDATE),)),)))
    )
