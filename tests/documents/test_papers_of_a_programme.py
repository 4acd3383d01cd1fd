"""Whatever stands in a programme, each of its papers is drawn, and the same again."""

import attrs
import pytest

from ccmagenda import convention, data, documents, render
from ccmagenda.documents import Setting
from ccmagenda.model import AgendaItem, Chair, Document, Meeting, Paper, Programme, Reference, Room, Session, Sitting, Talk, Who
from ccmagenda.model.agenda import PRINTED

KEYS = [
    "annotated-programme",
    "chairs-script",
    "list-of-documents",
    "order-of-the-day",
    "programme-of-work",
    "provisional-agenda",
    "reference-index",
    "side-events",
    "speakers-list",
]
HOSTILE = "<script>alert(1)</script> {meeting} %s \u202eevil\x1b[31m\n\n=1+1 \U0001f600 " + "x" * 300
MEETING = Meeting(ref="X", title="Meeting", zone="UTC", first="2012-04-16", last="2012-04-16")
EMPTY = Programme(meeting=MEETING)


def hostile_programme() -> Programme:
    """Return a programme with hostile words in every field that holds words."""
    who = Who(person=HOSTILE, of=HOSTILE, state="XXX")
    session = Session(
        key=HOSTILE, title=HOSTILE, number=HOSTILE, items=[HOSTILE], theme=HOSTILE, chairs=[Chair(who=who)], room=HOSTILE,
        talks=[Talk(title=HOSTILE, speakers=[who], minutes=5)], notes=HOSTILE, documents=[HOSTILE], stream=HOSTILE,
        references=[Reference(kind=HOSTILE, number=1, plan=HOSTILE)], interpretation=[HOSTILE], continues=HOSTILE,
    )  # fmt: skip
    event = attrs.evolve(session, key="event", kind="side event")
    sitting = Sitting(
        key=HOSTILE, day="2012-04-16", name=HOSTILE, title=HOSTILE, serial=HOSTILE, body=HOSTILE, chairs=[Chair(who=who)],
        room=HOSTILE, interpretation=[HOSTILE], sessions=[session, event],
    )  # fmt: skip
    return Programme(
        meeting=attrs.evolve(MEETING, title=HOSTILE, venue=HOSTILE, city=HOSTILE),
        symbol=HOSTILE,
        notes=HOSTILE,
        rooms=[Room(key="r", name=HOSTILE)],
        agenda=[AgendaItem(number=HOSTILE, title=HOSTILE, documents=[HOSTILE])],
        papers=[Paper(symbol=HOSTILE, title=HOSTILE, submitted_by=HOSTILE, item=HOSTILE)],
        sittings=[sitting, attrs.evolve(sitting, key="other", body="other", sessions=())],
        unplaced=[attrs.evolve(session, key="unplaced")],
    )


@pytest.fixture(scope="module", params=data.languages())
def setting(request: pytest.FixtureRequest) -> Setting:
    return Setting(convention=convention("ccm"), language=data.language(request.param))


def drawn(key: str, programme: Programme, setting: Setting) -> Document:
    document: Document = documents.shelf()[key].draw(programme, setting)
    return document


@pytest.mark.parametrize("key", KEYS)
def test_paper_of_an_empty_programme_says_that_there_is_nothing(key: str, setting: Setting) -> None:
    document = drawn(key, EMPTY, setting)
    marked = setting.language.code != "en"  # the title of the meeting is, and a first paragraph tells what the mark means
    assert [type(block).__name__ for block in document.blocks] == ["Paragraph"] * (2 if marked else 1)
    assert document.title == ("Meeting" if not marked else f"Meeting [{setting.language.say('language-en')}]")
    assert not documents.shelf()[key].stands_for(EMPTY)


@pytest.mark.parametrize("key", KEYS)
def test_paper_of_hostile_words_is_drawn_and_set(key: str, setting: Setting) -> None:
    document = drawn(key, hostile_programme(), setting)
    assert document == drawn(key, hostile_programme(), setting)
    assert documents.shelf()[key].stands_for(hostile_programme())
    for to in ("text", "terminal", "html"):
        page = render(document, to).decode()
        assert "<script>alert" not in page or to != "html"
        assert "\u202e" not in page
        assert "\x1b" not in page


@pytest.mark.parametrize("key", PRINTED)
def test_paper_that_bears_a_symbol_of_its_own_is_on_the_shelf(key: str) -> None:
    programme = attrs.evolve(hostile_programme(), papers=[Paper(symbol="OUR/1", kind=key)])
    setting = Setting(convention=convention("ccm"), language=data.language("en"))
    assert drawn(key, programme, setting).masthead[0] == "OUR/1"


def test_papers_of_a_long_programme_are_drawn_without_delay() -> None:
    sessions = [Session(key=f"s{n}", title=f"S{n}", items=["1"], documents=[f"D/{n}"]) for n in range(2000)]
    sittings = [Sitting(key=f"t{n}", day="2012-04-16", sessions=sessions[n : n + 20]) for n in range(0, 2000, 20)]
    programme = attrs.evolve(EMPTY, agenda=[AgendaItem(number="1", title="One")], sittings=sittings)
    setting = Setting(convention=convention("ccm"), language=data.language("en"))
    for key in KEYS:
        assert drawn(key, programme, setting).blocks
