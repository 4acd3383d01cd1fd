import datetime

import attrs
import pytest

from ccmagenda import data
from ccmagenda.model import (
    Access,
    After,
    At,
    Chair,
    Firmness,
    From,
    Kind,
    Meeting,
    PartOfDay,
    Programme,
    Reference,
    Role,
    Room,
    Session,
    Sitting,
    Status,
    Talk,
    TimeSlot,
    Untimed,
    When,
    Who,
    instant,
)
from ccmagenda.wording import Wording

DAY = datetime.date(2012, 4, 16)
START, END = (instant(DAY, datetime.time(hour), "Europe/Zurich") for hour in (10, 13))
MEETING = Meeting(ref="2IM", title="Second Meeting", zone="Europe/Zurich", first=DAY, last=DAY, city="Geneva", venue="WMO")
PROGRAMME = Programme(meeting=MEETING, rooms=[Room(key="xix", name="Room XIX")])
JAPAN, PORTUGAL = Chair(who=Who(state="JPN")), Chair(who=Who(state="PRT"))


@pytest.fixture(scope="module")
def wording() -> Wording:
    return Wording(programme=PROGRAMME, convention=data.convention("ccm"), language=data.language("en"))


def of_meeting(wording: Wording, **changes: object) -> Wording:
    return attrs.evolve(wording, programme=attrs.evolve(PROGRAMME, meeting=attrs.evolve(MEETING, **changes)))


@pytest.mark.parametrize(
    ("code", "day", "name"),
    [
        pytest.param("SWZ", DAY, "Swaziland", id="former-name"),
        pytest.param("SWZ", datetime.date(2020, 1, 1), "Eswatini", id="present-name"),
        pytest.param("XXX", DAY, "XXX", id="unknown-code"),
    ],
)
def test_state(wording: Wording, code: str, day: datetime.date, name: str) -> None:
    assert wording.state(code, day) == name


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        pytest.param(Who(state="NOR"), "Norway", id="state"),
        pytest.param(Who(person="Ms. A", of="GICHD"), "Ms. A, GICHD", id="person-with-function"),
        pytest.param(Who(person="Ms. A", state="NOR"), "Ms. A, Norway", id="person-of-a-state"),
        pytest.param(Who(settled=False), "to be confirmed", id="not-settled"),
        pytest.param(Who(of="UNMAS", settled=False), "UNMAS (to be confirmed)", id="body-known-person-not"),
        pytest.param(Who(), "", id="nobody"),
    ],
)
def test_who(wording: Wording, who: Who, expected: str) -> None:
    assert wording.who(who, DAY) == expected


@pytest.mark.parametrize(
    ("chairs", "expected"),
    [
        pytest.param((), "", id="none"),
        pytest.param((JAPAN,), "chaired by Japan", id="one"),
        pytest.param((Chair(who=Who(state="VAT")), JAPAN), "chaired by the Holy See and Japan", id="with-an-article"),
        pytest.param((Chair(role=Role.RAPPORTEUR, who=Who(state="VAT")),), "rapporteur: Holy See", id="no-article-after-a-colon"),
        pytest.param((JAPAN, PORTUGAL), "chaired by Japan and Portugal", id="two"),
        pytest.param((Chair(role=Role.PRESIDENT),), "chaired by the President", id="president"),
        pytest.param((Chair(role=Role.PRESIDENT_DESIGNATE),), "chaired by the President-designate", id="president-designate"),
        pytest.param((Chair(),), "chair to be confirmed", id="open"),
        pytest.param(
            (Chair(role=Role.HOST, who=Who(of="ICRC")), Chair(role=Role.MODERATOR, who=Who(person="Mr. B")), JAPAN),
            "chaired by Japan; moderated by Mr. B; hosted by ICRC",
            id="several-roles",
        ),
        pytest.param((Chair(role=Role.RAPPORTEUR, who=Who(person="Ms. C")),), "rapporteur: Ms. C", id="rapporteur"),
    ],
)
def test_roles(wording: Wording, chairs: tuple[Chair, ...], expected: str) -> None:
    assert wording.roles(chairs, DAY) == expected


def test_every_role_is_said(wording: Wording) -> None:
    assert [role for role in Role if not wording.roles((Chair(role=role, who=Who(state="JPN")),), DAY)] == []


@pytest.mark.parametrize(
    ("session", "expected"),
    [
        pytest.param(Session(key="a", title="Opening"), "Opening", id="plain"),
        pytest.param(Session(key="a", title="Opening", number="1.a"), "1.a Opening", id="number"),
        pytest.param(Session(key="b", title="Debate", number="a)", continues="a"), "a) Debate (continued)", id="continued"),
        pytest.param(Session(key="a", title={"": "Opening", "en": "Beginning"}), "Beginning", id="in-the-language"),
        pytest.param(Session(key="a", kind=Kind.LUNCH), "Lunch", id="lunch"),
        pytest.param(Session(key="a", kind=Kind.BREAK), "Break", id="break"),
        pytest.param(Session(key="a", kind=Kind.LUNCH, title="Working lunch"), "Working lunch", id="lunch-with-a-title"),
        pytest.param(Session(key="tour", kind=Kind.SIDE_EVENT), "tour", id="no-title-at-all"),
    ],
)
def test_title(wording: Wording, session: Session, expected: str) -> None:
    assert wording.title(session) == expected


@pytest.mark.parametrize("kind", [pytest.param(kind, id=kind.value) for kind in Kind if kind not in {Kind.BREAK, Kind.LUNCH}])
def test_title_of_what_is_no_break_is_not_break(wording: Wording, kind: Kind) -> None:
    assert wording.title(Session(key="reception", kind=kind)) != "Break"


@pytest.mark.parametrize(
    ("access", "firmness", "expected"),
    [
        pytest.param(Access.OPEN, Firmness.PLANNED, "", id="nothing-to-say"),
        pytest.param(Access.CLOSED, Firmness.PLANNED, "closed", id="access"),
        pytest.param(Access.OPEN, Firmness.IF_NECESSARY, "if necessary", id="firmness"),
        pytest.param(Access.INFORMAL, Firmness.TENTATIVE, "informal, tentative", id="both"),
    ],
)
def test_marks(wording: Wording, access: Access, firmness: Firmness, expected: str) -> None:
    assert wording.marks(Session(key="a", access=access, firmness=firmness)) == expected
    assert wording.marks(Sitting(key="a", access=access, firmness=firmness)) == expected


@pytest.mark.parametrize("code", [pytest.param(code, id=code) for code in data.languages()])
def test_every_word_of_the_closed_lists_can_be_said(wording: Wording, code: str) -> None:
    spoken = attrs.evolve(wording, language=data.language(code))
    sessions = [Session(key="a", access=access, firmness=firmness) for access in Access for firmness in Firmness]
    statuses = [attrs.evolve(spoken, programme=attrs.evolve(PROGRAMME, status=status)).status() for status in Status]
    assert sum(not spoken.marks(session) for session in sessions) == 1
    assert (len(set(statuses)), "" in statuses) == (len(Status), False)


@pytest.mark.parametrize(
    ("talk", "expected"),
    [
        pytest.param(Talk(title="Survey", speakers=[Who(state="ZMB")]), "Survey, Zambia", id="title-and-speaker"),
        pytest.param(Talk(speakers=[Who(person="Ms. A", of="B"), Who(state="ZMB")]), "Ms. A, B, Zambia", id="speakers-alone"),
        pytest.param(Talk(title="Survey", minutes=10), "Survey (10 min)", id="length"),
        pytest.param(Talk(title="Survey", speakers=[Who(settled=False)]), "Survey, to be confirmed", id="speaker-not-settled"),
    ],
)
def test_talk(wording: Wording, talk: Talk, expected: str) -> None:
    assert wording.talk(talk, DAY) == expected


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        pytest.param(At(TimeSlot(START, END)), "10:00–13:00", id="at"),
        pytest.param(From(START), "from 10:00", id="from"),
        pytest.param(After("opening"), "immediately after Opening of the meeting", id="after"),
        pytest.param(After("unknown"), "immediately after unknown", id="after-a-session-without-a-title"),
        pytest.param(PartOfDay("Morning"), "Morning", id="part-of-day-of-the-list"),
        pytest.param(PartOfDay("over coffee"), "over coffee", id="part-of-day-in-own-words"),
        pytest.param(PartOfDay("from"), "from", id="part-of-day-that-is-the-name-of-another-term"),
        pytest.param(Untimed(), "", id="untimed"),
    ],
)
def test_when(wording: Wording, when: When, expected: str) -> None:
    assert wording.when(when, {"opening": "Opening of the meeting"}) == expected


def action(*numbers: int, plan: str = "vientiane") -> tuple[Reference, ...]:
    return tuple(Reference(kind="action", number=number, plan=plan) for number in numbers)


def article(*numbers: int) -> tuple[Reference, ...]:
    return tuple(Reference(kind="article", number=number) for number in numbers)


@pytest.mark.parametrize(
    ("references", "expected"),
    [
        pytest.param((), (), id="none"),
        pytest.param(article(5), ("Article of the Convention: 5",), id="one-article"),
        pytest.param(article(6, 3, 4, 3), ("Articles of the Convention: 3, 4 and 6",), id="articles-sorted-once-each"),
        pytest.param(action(1), ("Vientiane Action Plan: Action #1",), id="one-action"),
        pytest.param(action(20, 21, 22), ("Vientiane Action Plan: Actions #20–#22",), id="run"),
        pytest.param(
            action(3, 1, 2, 5, 2, 8, 9), ("Vientiane Action Plan: Actions #1–#3, Action #5, Actions #8–#9",), id="runs-and-single"
        ),
        pytest.param(
            (*action(1), *action(2, plan="lausanne"), *article(8)),
            ("Article of the Convention: 8", "Vientiane Action Plan: Action #1", "Lausanne Action Plan: Action #2"),
            id="two-plans-and-an-article",
        ),
        pytest.param(action(9, plan=""), ("Action #9",), id="no-plan"),
    ],
)
def test_references(wording: Wording, references: tuple[Reference, ...], expected: tuple[str, ...]) -> None:
    assert wording.references(Session(key="a", references=references)) == expected


def test_room_and_theme_by_key_or_as_written(wording: Wording) -> None:
    assert (wording.room("xix"), wording.room("Salle A")) == ("Room XIX", "Salle A")
    assert (wording.theme("clearance"), wording.theme("x")) == ("Clearance and Risk Reduction", "x")


@pytest.mark.parametrize(
    ("title", "count", "expected"),
    [
        pytest.param("Plenary", 5, "Plenary", id="own-title"),
        pytest.param("", 0, "Second Meeting", id="no-sessions"),
        pytest.param("", 1, "T1", id="one-session"),
        pytest.param("", 3, "T1; T2; T3", id="three-sessions"),
        pytest.param("", 4, "T1; T2 and 2 more", id="four-sessions"),
    ],
)
def test_sitting(wording: Wording, title: str, count: int, expected: str) -> None:
    sessions = [Session(key=f"k{number}", title=f"T{number}") for number in range(1, count + 1)]
    assert wording.sitting(Sitting(key="a", title=title), sessions) == expected


@pytest.mark.parametrize(
    ("ref", "expected"),
    [
        pytest.param("2IM", "CCM 2IM", id="number"),
        pytest.param("IM-2025", "CCM Second Meeting", id="no-number"),
        pytest.param("", "CCM Second Meeting", id="no-reference"),
    ],
)
def test_meeting_short(wording: Wording, ref: str, expected: str) -> None:
    assert of_meeting(wording, ref=ref).meeting_short() == expected


@pytest.mark.parametrize(
    ("venue", "city", "expected"),
    [
        pytest.param("WMO", "Geneva", "WMO, Geneva", id="both"),
        pytest.param("WMO, Geneva", "Geneva", "WMO, Geneva", id="city-in-the-venue"),
        pytest.param("", "Geneva", "Geneva", id="city-alone"),
        pytest.param("online", "", "online", id="venue-alone"),
        pytest.param("", "", "", id="nowhere"),
    ],
)
def test_place(wording: Wording, venue: str, city: str, expected: str) -> None:
    assert of_meeting(wording, venue=venue, city=city).place() == expected


@pytest.mark.parametrize(
    ("code", "city", "expected"),
    [
        pytest.param("fr", "Geneva", "WMO, Genève", id="known-city"),
        pytest.param("ru", "geneva", "WMO, Женева", id="known-city-in-any-case"),
        pytest.param("fr", "Springfield", "WMO, Springfield", id="unknown-city"),
        pytest.param("fr", {"en": "Geneva", "fr": "Carouge"}, "WMO, Carouge", id="told-in-the-language"),
        pytest.param("es", {"en": "Geneva", "fr": "Carouge"}, "WMO, Ginebra", id="told-in-another"),
        pytest.param("en", "Genève", "WMO, Genève", id="own-language-as-written"),
    ],
)
def test_city_by_the_name_that_it_has_in_a_language(wording: Wording, code: str, city: str, expected: str) -> None:
    there = attrs.evolve(of_meeting(wording, city=city), language=data.language(code))
    assert there.place() == expected


@pytest.mark.parametrize(
    ("city", "expected"),
    [pytest.param("Geneva", "Genève", id="as-our-list-tells-it"), pytest.param("Carouge", "Carouge", id="unknown")],
)
def test_city_in_a_file_of_another_language_than_our_list(wording: Wording, city: str, expected: str) -> None:
    programme = attrs.evolve(of_meeting(wording, city=city).programme, language="fr")
    assert attrs.evolve(wording, programme=programme, language=data.language("fr")).city() == expected


def test_room_and_venue_in_several_languages(wording: Wording) -> None:
    room = Room(key="xx", name={"en": "Main hall", "fr": "Grande salle"})
    meeting = attrs.evolve(MEETING, venue={"en": "House of Peace", "fr": "Maison de la paix"}, city="")
    programme = attrs.evolve(PROGRAMME, meeting=meeting, rooms=[room])
    said = attrs.evolve(wording, programme=programme, language=data.language("fr"))
    assert (said.room("xx"), said.place()) == ("Grande salle", "Maison de la paix")


@pytest.mark.parametrize(
    ("code", "serial", "expected"),
    [
        pytest.param("en", "34", "34th meeting", id="number"),
        pytest.param("fr", "34th meeting", "34e séance", id="english-words"),
        pytest.param("fr", "1", "1re séance", id="first"),
        pytest.param("zh", "2", "第2次会议", id="zh"),
        pytest.param("fr", "Plenary 2", "Plenary 2", id="other-words"),
        pytest.param("fr", "", "", id="none"),
    ],
)
def test_serial_of_a_sitting(wording: Wording, code: str, serial: str, expected: str) -> None:
    said = attrs.evolve(wording, language=data.language(code))
    assert said.serial(Sitting(key="a", serial=serial)) == expected
