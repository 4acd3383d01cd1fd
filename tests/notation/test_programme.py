import datetime

import pytest

import ccmagenda
from ccmagenda.desk.reading import library
from ccmagenda.model import AgendaItem, Origin, Room, Status, Texts, Waiver
from ccmagenda.notation import read_programme

HEAD = "convention: ccm\nmeeting: 2IM\nsittings: []\n"


def read(text: str) -> ccmagenda.Reading:
    return read_programme(text, "p", library())


def programme(more: str) -> ccmagenda.Programme:
    found = read(HEAD + more).programme
    assert found is not None
    return found


def test_smallest_programme() -> None:
    found = programme("")
    assert (found.convention, found.language, found.status, found.meeting.ref) == ("ccm", "en", Status.DRAFT, "2IM")
    assert (found.issued, found.rooms, found.agenda, found.sittings, found.unplaced, found.waivers) == (None, (), (), (), (), ())


@pytest.mark.parametrize(
    ("more", "field", "value"),
    [
        pytest.param("status: revised provisional", "status", Status.REVISED, id="status"),
        pytest.param("symbol: CCM/MSP/2012/2", "symbol", "CCM/MSP/2012/2", id="symbol"),
        pytest.param("issued: 30 March 2012", "issued", datetime.date(2012, 3, 30), id="issued"),
        pytest.param("issued: 30 March", "issued", datetime.date(2012, 3, 30), id="issued-without-a-year"),
        pytest.param(
            "rooms: [{key: a}, {key: b, name: B, seats: 100, booths: 6}]",
            "rooms",
            (Room(key="a", name="a"), Room(key="b", name="B", seats=100, booths=6)),
            id="rooms",
        ),
        pytest.param(
            "rooms: [{key: a, booths: 0, turn-round: 30}, {key: b, turn-round: 1 h}]",
            "rooms",
            (Room(key="a", name="a", booths=0, turn_round=30), Room(key="b", name="b", turn_round=60)),
            id="rooms-without-booths-and-with-turn-round",
        ),
        pytest.param(
            "agenda: [{number: 8, title: T, theme: clearance, items: [{number: 8(a), title: U, documents: D}]}]",
            "agenda",
            (
                AgendaItem(
                    number="8",
                    title=Texts((("", "T"),)),
                    theme="clearance",
                    children=(AgendaItem(number="8(a)", title=Texts((("", "U"),)), documents=("D",)),),
                ),
            ),
            id="agenda",
        ),
        pytest.param(
            "glossary: [{en: Mayor, fr: Maire}]", "glossary", (Texts((("en", "Mayor"), ("fr", "Maire"))),), id="glossary"
        ),
        pytest.param(
            "waivers: [{provision: B4, because: agreed}]", "waivers", (Waiver(provision="B4", because="agreed"),), id="waiver"
        ),
    ],
)
def test_part_of_a_programme(more: str, field: str, value: object) -> None:
    assert getattr(programme(more), field) == value


def test_unplaced_sessions_have_no_sitting() -> None:
    assert [(sitting, session.key) for sitting, session in programme("unplaced: [{key: a, title: A}]").walk()] == [(None, "a")]


def test_convention_may_be_left_out() -> None:
    reading = read("meeting: {ref: X, zone: UTC, from: 2012-04-16}\nsittings: []\n")
    assert reading.programme is not None
    assert (reading.programme.convention, reading.findings) == ("", ())


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        pytest.param(
            HEAD.replace("ccm", "ccmm"),
            "1:13: convention 'ccmm' is not known - did you mean 'ccm'? [file.unknown-convention]",
            id="convention",
        ),
        pytest.param(
            HEAD + "language: xx\n",
            "4:11: 'xx' is not a language that we have - it is one of en, ar, es, fr, ru, zh [file.unknown-language]",
            id="language",
        ),
        pytest.param(
            HEAD + "waivers: [{provision: B4}]\n",
            "4:11: 'because' is missing: the ground, in a sentence [file.missing]",
            id="ground",
        ),
        pytest.param(
            HEAD + "glossary: [{es: Alcalde, fr: Maire}]\n",
            "4:17: 'Alcalde' lacks 'en:', the words as they stand in the file [file.missing]",
            id="glossary",
        ),
    ],
)
def test_wrong_programme_is_one_fault(text: str, fault: str) -> None:
    reading = read(text)
    assert ([str(finding) for finding in reading.findings], reading.programme) == ([f"p:{fault}"], None)


def test_faults_are_gathered_in_the_order_of_the_file() -> None:
    text = "status: finished\n" + HEAD + "zzz: x\nlanguage: xx\n"
    assert [str(finding.origin) for finding in read(text).findings] == ["p:1:9", "p:5:1", "p:6:11"]


def test_wrong_weekday_is_a_fault_that_leaves_the_programme() -> None:
    reading = read("convention: ccm\nmeeting: 2IM\nsittings: [{day: Friday 16 April 2012}]\n")
    assert [finding.rule for finding in reading.findings] == ["file.weekday"]
    assert reading.programme is not None


def test_unseen_characters_come_before_everything_else() -> None:
    reading = read(HEAD + "zzz: \x1b\n")
    assert [finding.rule for finding in reading.findings] == ["file.character"]


def test_too_many_faults_end_with_a_word_on_it() -> None:
    reading = read(HEAD + "".join(f"zz{number}: x\n" for number in range(500)))
    last = reading.findings[-1]
    assert (len(reading.findings), last.rule, last.sentence) == (200, "file.too-many", "reading stopped after 200 faults")
    assert (last.origin, reading.programme) == (Origin("p", 203, 1), None)


@pytest.mark.parametrize(
    ("item", "faults"),
    [
        pytest.param("{number: 1, title: Opening}", [], id="title"),
        pytest.param("{number: 1, theme: clearance}", [], id="theme"),
        pytest.param("{number: 1}", ["'title' is missing: what it is called"], id="neither"),
    ],
)
def test_item_of_the_agenda_needs_a_title_or_a_theme(item: str, faults: list[str]) -> None:
    reading = ccmagenda.read(f"convention: ccm\nmeeting: 2IM\nagenda: [{item}]\nsittings: []\n".encode())
    assert [finding.sentence for finding in reading.findings] == faults


@pytest.mark.parametrize(("key", "number"), [("seats", "120"), ("booths", "3")])
def test_number_of_a_room_that_is_none_is_told_with_an_example(key: str, number: str) -> None:
    (fault,) = ccmagenda.read(f"meeting: 2IM\nconvention: ccm\nrooms: [{{key: a, {key}: few}}]\nsittings: []\n".encode()).findings
    assert fault.sentence == f"'few' is not a whole number - write a number, e.g. {number}"
