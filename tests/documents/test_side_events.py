import datetime

import attrs
import pytest

from ccmagenda import convention, data, documents, hours
from ccmagenda.documents import Setting
from ccmagenda.model import (
    Bullets,
    Chair,
    Document,
    Heading,
    Meeting,
    Paragraph,
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
AT = hours("2012-04-17", "13:15-14:45", "Europe/Zurich")
EVENT = Session(
    key="film",
    title="A film",
    kind="side event",
    chairs=[Chair(role="host", who=Who(of="CMC"))],
    room="Room B",
    interpretation=["fr"],
    notes="About a village.",
    talks=[Talk(speakers=[Who(person="Ms. Ada Lee")])],
    stream="https://example.org",
)
LUNCH = Sitting(key="lunch", day="2012-04-17", hours=AT, room="Foyer", sessions=[EVENT, Session(key="pause", kind="lunch")])
PROGRAMME = Programme(meeting=MEETING, convention="ccm", sittings=[LUNCH])


@pytest.fixture(scope="module")
def setting() -> Setting:
    return Setting(convention=convention("ccm"), language=data.language("en"))


def draw(setting: Setting, **changes: object) -> Document:
    return documents.shelf()["side-events"].draw(attrs.evolve(PROGRAMME, **changes), setting)


def test_event_with_host_hours_room_interpretation_and_what_it_is_about(setting: Setting) -> None:
    assert draw(setting).blocks == (
        Heading(2, "Tuesday 17 April 2012", anchor="day-2012-04-17"),
        Heading(3, (Span("13:15–14:45  ", QUIET), Span("A film")), anchor="session-film"),
        Paragraph("hosted by CMC; Room: Room B; Interpretation: French", tone=QUIET),
        Paragraph("About a village."),
        Paragraph("Speakers:"),
        Bullets(["Ms. Ada Lee"]),
        Paragraph("To follow online: https://example.org", tone=QUIET),
    )


def test_event_without_a_room_is_in_that_of_its_sitting(setting: Setting) -> None:
    plain = Session(key="x", title="X", kind="side event")
    blocks = draw(setting, sittings=[attrs.evolve(LUNCH, sessions=[plain])]).blocks
    assert blocks[2] == Paragraph("Room: Foyer", tone=QUIET)


def test_events_stand_in_the_order_of_time_and_unplaced_ones_last(setting: Setting) -> None:
    def event(key: str, span: str = "") -> Session:
        when = {"when": hours("2012-04-17", span, "Europe/Zurich")} if span else {}
        return Session(key=key, title=key, kind="side event", **when)

    earlier = Sitting(key="before", day="2012-04-16", sessions=[event("first")])
    lunch = attrs.evolve(LUNCH, sessions=[event("later", "14:00-14:30"), event("sooner", "13:00-14:00"), event("middle")])
    blocks = draw(setting, sittings=[lunch, earlier], unplaced=[event("last")]).blocks
    headed = [block.words[-1].text for block in blocks if isinstance(block, Heading)]
    assert headed == [
        "Monday 16 April 2012", "first", "Tuesday 17 April 2012", "sooner", "middle", "later", "Day to be decided", "last",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "shown"),
    [({}, 1), ({"key": "film"}, 1), ({"key": "lunch"}, 1), ({"key": "pause"}, 0), ({"day": datetime.date(2012, 4, 16)}, 0)],
    ids=["all", "event", "sitting", "another-session", "another-day"],
)
def test_part_of_the_events(setting: Setting, asked: dict[str, object], shown: int) -> None:
    blocks = draw(attrs.evolve(setting, **asked)).blocks
    assert sum(isinstance(block, Heading) and block.level == 3 for block in blocks) == shown


def test_programme_without_side_events_says_so(setting: Setting) -> None:
    assert draw(setting, sittings=()).blocks == (Paragraph("No side events are planned."),)
    assert not documents.shelf()["side-events"].stands_for(attrs.evolve(PROGRAMME, sittings=()))
