import attrs
import pytest

from ccmagenda import convention, data, documents, hours
from ccmagenda.documents import Setting
from ccmagenda.model import Document, Heading, Meeting, Paragraph, Programme, Reference, Session, Sitting, Table, words_of

MEETING = Meeting(ref="2IM", title="Second Meeting", zone="Europe/Zurich", first="2012-04-16", last="2012-04-19")
PROGRAMME = Programme(meeting=MEETING, convention="ccm")
AT = hours("2012-04-16", "10:00-13:00", "Europe/Zurich")


@pytest.fixture(scope="module")
def setting() -> Setting:
    return Setting(convention=convention("ccm"), language=data.language("en"))


def draw(setting: Setting, **changes: object) -> Document:
    return documents.shelf()["reference-index"].draw(attrs.evolve(PROGRAMME, **changes), setting)


def refer(key: str, kind: str, *numbers: int, plan: str = "") -> Session:
    return Session(key=key, title=key, references=[Reference(kind=kind, number=number, plan=plan) for number in numbers])


def rows(table: object) -> list[list[str]]:
    assert isinstance(table, Table)
    return [[words_of(cell) for cell in row] for row in table.rows]


def test_articles_come_before_actions_each_in_order_and_with_day_and_hours(setting: Setting) -> None:
    sitting = Sitting(
        key="s", day="2012-04-16", hours=AT, sessions=[refer("B", "action", 2, 3, 1, plan="vientiane"), refer("A", "article", 5)]
    )
    blocks = draw(setting, sittings=[sitting], unplaced=[refer("C", "article", 4, 5)]).blocks
    assert [words_of(block.words) for block in blocks if isinstance(block, Heading)] == [
        "Articles of the Convention",
        "Vientiane Action Plan",
    ]
    assert rows(blocks[1]) == [
        ["Article 4", "C", "Sessions not yet placed"],
        ["Article 5", "A", "Monday 16 April 2012, 10:00–13:00"],
        ["Article 5", "C", "Sessions not yet placed"],
    ]
    assert rows(blocks[3]) == [["Actions #1–#3", "B", "Monday 16 April 2012, 10:00–13:00"]]


def test_actions_that_no_session_treats_are_told(setting: Setting) -> None:
    *_, last = draw(setting, unplaced=[refer("A", "action", *range(3, 66), plan="vientiane")]).blocks
    assert words_of(last.words) == "No session refers to: Actions #1–#2, Action #66"


def test_numbers_in_different_sessions_stand_apart(setting: Setting) -> None:
    _, table = draw(setting, unplaced=[refer("A", "article", 3, 4), refer("B", "article", 4)]).blocks
    assert [row[:2] for row in rows(table)] == [["Article 3", "A"], ["Article 4", "A"], ["Article 4", "B"]]


def test_plan_that_is_not_known_goes_by_its_key(setting: Setting) -> None:
    blocks = draw(setting, unplaced=[refer("A", "action", 1, plan="ours"), refer("B", "action", 2)]).blocks
    assert [words_of(block.words) for block in blocks if isinstance(block, Heading)] == ["action", "ours"]


def test_programme_without_references_says_so(setting: Setting) -> None:
    assert draw(setting).blocks == (Paragraph("No session refers to an article or an action."),)
    assert not documents.shelf()["reference-index"].stands_for(PROGRAMME)
