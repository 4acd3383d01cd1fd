import datetime

import attrs
import pytest

from ccmagenda import convention, data, documents, hours
from ccmagenda.documents import Setting
from ccmagenda.errors import UnknownNameError
from ccmagenda.model import (
    Bullets,
    Chair,
    Deadline,
    Document,
    Heading,
    Meeting,
    Outline,
    Paragraph,
    Point,
    Programme,
    Session,
    Sitting,
    Span,
    Talk,
    Tone,
    Who,
)

MEETING = Meeting(ref="2IM", title="Second Meeting", zone="Europe/Zurich", first="2012-04-16", last="2012-04-19")
QUIET = Tone.QUIET
LATE = Sitting(key="late", day="2012-04-16", hours=hours("2012-04-16", "15:00-18:00", "Europe/Zurich"))
EARLY = Sitting(
    key="early",
    day="2012-04-16",
    hours=hours("2012-04-16", "10:00-13:00", "Europe/Zurich"),
    serial="1st meeting",
    body="Plenary",
    chairs=[Chair(who=Who(state="NOR"))],
    room="Room A",
    interpretation=["en", "xx"],
    sessions=[
        Session(
            key="debate",
            title="Debate",
            items=["3", "4"],
            chairs=[Chair(who=Who(state="JPN"))],
            minutes=90,
            talks=[Talk(title="Survey", speakers=[Who(state="ZMB")], minutes=10)],
            documents=["CCM/2"],
            sessions=[Session(key="part", title="First part")],
        ),
    ],
)
PROGRAMME = Programme(meeting=MEETING, convention="ccm", sittings=[LATE, EARLY, Sitting(key="next", day="2012-04-17")])


@pytest.fixture(scope="module")
def setting() -> Setting:
    return Setting(convention=convention("ccm"), language=data.language("en"), day=datetime.date(2012, 4, 16))


def draw(setting: Setting, **changes: object) -> Document:
    return documents.shelf()["order-of-the-day"].draw(attrs.evolve(PROGRAMME, **changes), setting)


def test_day_stands_in_the_order_of_time(setting: Setting) -> None:
    assert draw(setting).blocks == (
        Heading(2, "Monday 16 April 2012", anchor="day-2012-04-16"),
        Heading(3, "10:00–13:00, 1st meeting, Plenary", anchor="sitting-early"),
        Paragraph("chaired by Norway; Room: Room A; Interpretation: English and xx", tone=QUIET),
        Outline(
            [
                Point(
                    label="3, 4",
                    words=[Span("Debate", Tone.STRONG), Span(" (90 min)", QUIET)],
                    below=[[Span("chaired by Japan", QUIET)], [Span("Documents: CCM/2", QUIET)], [Span("Speakers:", QUIET)]],
                ),
                Point(label="·", words="Survey, Zambia (10 min)", level=2),
                Point(label="–", words="First part", level=2),
            ]
        ),
        Heading(3, "15:00–18:00", anchor="sitting-late"),
    )


def test_without_a_day_every_day_is_headed(setting: Setting) -> None:
    blocks = draw(attrs.evolve(setting, day=None)).blocks
    assert [block.words[0].text for block in blocks if isinstance(block, Heading) and block.level == 2] == [
        "Monday 16 April 2012",
        "Tuesday 17 April 2012",
    ]


def test_day_without_sittings_says_so(setting: Setting) -> None:
    blocks = draw(attrs.evolve(setting, day=datetime.date(2012, 4, 18))).blocks
    assert blocks == (Paragraph("Nothing is planned on Wednesday 18 April 2012."),)


def test_programme_without_sittings_says_so(setting: Setting) -> None:
    assert draw(attrs.evolve(setting, day=None), sittings=()).blocks == (Paragraph("No sittings are planned yet."),)


@pytest.mark.parametrize(("key", "shown"), [("late", ["sitting-late"]), ("part", ["sitting-early"])])
def test_one_sitting_or_session_alone(setting: Setting, key: str, shown: list[str]) -> None:
    blocks = draw(attrs.evolve(setting, key=key)).blocks
    assert [block.anchor for block in blocks if isinstance(block, Heading) and block.level == 3] == shown


def test_key_that_is_not_there_is_told(setting: Setting) -> None:
    with pytest.raises(UnknownNameError) as caught:
        draw(attrs.evolve(setting, key="debat"))
    assert str(caught.value) == "no sitting or session has the key 'debat' - did you mean 'debate'?"


def test_deadlines_of_the_day_stand_at_its_end(setting: Setting) -> None:
    deadlines = [
        Deadline(key="a", title="Requests to speak", day="2012-04-16"),
        Deadline(key="b", title="Tomorrow", day="2012-04-17"),
        Deadline(key="c", title="No longer", day="2012-04-16", cancelled=True),
    ]
    assert draw(setting, deadlines=deadlines).blocks[-2:] == (Heading(3, "Deadlines"), Bullets(["Requests to speak"]))
