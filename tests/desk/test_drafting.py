import datetime
from pathlib import Path

import pytest

import ccmagenda
from ccmagenda import Programme, desk, draft, draft_like
from ccmagenda.errors import InvalidValueError, UnknownNameError, UnwritableError

REGISTER = """\
meetings:
  - {ref: 14MSP, series: MSP, from: 2026-09-15, to: 2026-09-18, city: Geneva, source: trial}
  - {ref: 15MSP, series: MSP, from: 2027-09-14, to: 2027-09-17, city: Geneva, source: trial}
mandates:
  - {group: clearance, party: Norway, begins: 13MSP, until: 15MSP, source: trial}
"""
TREATY = """\
key: tea
short: TEA
names: {en: Convention on Tea}
zone: Europe/London
series: [{key: MX, names: {en: Meeting of Experts}}]
groups: [{key: green, names: {en: Green Tea}, source: S}]
practice:
  - key: experts
    series: MX
    title: {en: Meeting of Experts on Tea}
    source: S
    sessions:
      - {key: opening, title: {en: Opening}, chair: president}
      - {theme: green, chair: coordinators}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "ours.yaml").write_text(REGISTER, encoding="utf-8")
    (tmp_path / "tea.yaml").write_text(TREATY, encoding="utf-8")
    (tmp_path / "next").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def chair_of(programme: Programme, key: str) -> list[str]:
    session = next(session for _, session in programme.walk() if session.key == key)
    return [chair.who.state for chair in session.chairs if chair.who]


@pytest.mark.parametrize(
    ("kind", "asked"),
    [
        pytest.param("intersessional", {"first": "2012-04-16"}, id="known"),
        pytest.param("intersessional", {"first": "12 April 2027", "languages": ["all"]}, id="every-language"),
        pytest.param("intersessional", {"first": "2025-04-09", "languages": ["fr"]}, id="french"),
        pytest.param("msp", {"ordinal": 3, "languages": ["en", "fr"]}, id="two-languages"),
        pytest.param("msp", {"ordinal": 11, "first": "2023-09-11", "last": "2023-09-14"}, id="end-not-known"),
        pytest.param("msp", {"ordinal": 14, "first": "2027-09-06", "city": "Bergen", "zone": "Europe/Oslo"}, id="elsewhere"),
        pytest.param("rc", {"ordinal": 3, "first": "2026-09-14"}, id="review"),
    ],
)
def test_file_of_a_draft_is_read_as_the_draft(kind: str, asked: dict[str, object]) -> None:
    made = desk.drafted("ccm", kind, **{**asked, "languages": tuple(asked.get("languages", ("en",)))})
    reading = ccmagenda.read(desk.draft_as_yaml(made), path="p")
    assert reading.findings == ()
    assert reading.programme == made.draft.programme == draft("ccm", kind, **asked)


@pytest.mark.parametrize("name", ["ccm-2012-intersessional", "ccm-2012-3msp", "ccm-2011-2012-cycle", "parallel-rooms"])
@pytest.mark.parametrize("first", ["2013-09-10", "2028-04-12"], ids=["next-year", "later"])
def test_file_of_a_programme_like_another_is_read_as_it_is(name: str, first: str, root: Path) -> None:
    old = ccmagenda.load(root / "examples" / name / "programme.yaml")
    made = desk.drafted_like(old, first)
    reading = ccmagenda.read(desk.draft_as_yaml(made), path="p")
    assert reading.findings == ()
    assert reading.programme == made.draft.programme == draft_like(old, first)


def test_same_question_gives_the_same_bytes() -> None:
    texts = [desk.draft_as_yaml(desk.drafted("ccm", "msp", ordinal=3, languages=("all",))) for _ in range(2)]
    assert texts[0] == texts[1]


@pytest.mark.usefixtures("folder")
def test_register_tells_who_leads() -> None:
    plain, with_register = (draft("ccm", "im", "2027-04-12", registers=files) for files in ((), ["ours.yaml"]))
    assert (chair_of(plain, "clearance"), chair_of(with_register, "clearance")) == ([""], ["NOR"])
    assert with_register.registers == ("ours.yaml",)


def test_files_of_ones_own_are_named_from_where_the_programme_will_stand(folder: Path) -> None:
    made = desk.drafted("tea.yaml", "experts", "2027-04-12", registers=(), folder=Path())
    (folder / "programme.yaml").write_bytes(desk.draft_as_yaml(made))
    assert ccmagenda.load("programme.yaml") == made.draft.programme
    assert made.draft.programme.convention == "tea.yaml"
    elsewhere = desk.drafted("ccm", "im", "2027-04-12", registers=("ours.yaml",), folder=folder / "next")
    assert elsewhere.draft.programme.registers == ("../ours.yaml",)


def test_register_of_an_earlier_programme_is_found_from_a_new_place(folder: Path) -> None:
    text = "convention: ccm\nregister: ours.yaml\nmeeting: 2IM\nsittings:\n- day: 16 April\n  sessions:\n"
    (folder / "old.yaml").write_text(text + "  - {theme: clearance, chair: coordinators}\n", encoding="utf-8")
    made = desk.drafted_like(ccmagenda.load("old.yaml"), "2027-04-12", file="old.yaml", folder=Path("next"))
    assert (made.draft.programme.registers, chair_of(made.draft.programme, "clearance")) == (("../ours.yaml",), ["NOR"])


@pytest.mark.parametrize(
    ("asked", "notes"),
    [
        pytest.param({"first": "2012-04-16"}, [], id="nothing"),
        pytest.param(
            {"first": "2016-04-12"},
            ["H1 no-meetings: the IM-2016 began on 12 April 2016, and no meeting of this kind was to be held then"],
            id="no-meetings",
        ),
        pytest.param(
            {"first": "2013-09-09"},
            ["C3 held-by: the meeting ends on 12 September 2013, and is to be held by 30 June"],
            id="too-late-in-the-year",
        ),
        pytest.param(
            {"first": "2014-05-05", "last": "2014-05-12"},
            ["C4 at-most-days: the meeting lasts 8 days, and at most 5 were decided"],
            id="too-long",
        ),
        pytest.param(
            {"first": "2013-04-15", "city": "Oslo"},
            ["C2 held-in: the meeting is held in Oslo, and its place is Geneva"],
            id="elsewhere",
        ),
    ],
)
def test_what_was_decided_against_a_meeting_is_noted(asked: dict[str, str], notes: list[str]) -> None:
    made = desk.drafted("ccm", "im", **asked)
    assert [f"{note.label}: {note.sentence}" for note in made.notes] == notes
    text = desk.draft_as_yaml(made).decode().replace("\n# ", " ")
    assert all(f"But {note.sentence} [{note.label}]." in text for note in made.notes)


@pytest.mark.parametrize(
    ("asked", "error", "sentence"),
    [
        pytest.param({"key": "cmm"}, UnknownNameError, "'cmm' is not a convention - did you mean 'ccm'?", id="convention"),
        pytest.param(
            {"languages": ["xx"]},
            UnknownNameError,
            "'xx' is not a language that we have - it is one of en, ar, es, fr, ru, zh",
            id="language",
        ),
        pytest.param({"first": "soon"}, None, "'soon' is not a day - write it as 2012-04-16 or 'Monday 16 April 2012'", id="day"),
        pytest.param(
            {"first": datetime.date(9999, 12, 31)},
            InvalidValueError,
            "9999-12-31 cannot be a day of a programme: its year is to lie between 1900 and 2998",
            id="no-day-of-ours",
        ),
        pytest.param(
            {"first": None}, InvalidValueError, "the first day of the meeting is missing - give it (--from)", id="no-day"
        ),
    ],
)
def test_draft_refused(asked: dict[str, object], error: type[Exception] | None, sentence: str) -> None:
    with pytest.raises(error or ccmagenda.CcmagendaError) as caught:
        draft(**{"key": "ccm", "kind": "im", "first": "2027-04-12", **asked})
    assert str(caught.value) == sentence


def test_note_on_a_draft_names_no_line_of_the_earlier_file() -> None:
    rooms = "rooms: [{key: hall, name: Hall, turn-round: 20 min}]\n"
    sessions = (
        "[{key: a, title: A, chair: president, time: 10:00-10:30}, {key: b, title: B, chair: president, time: 10:30-11:00}]"
    )
    sitting = f"sittings: [{{day: 16 April 2012, morning: 10:00-13:00, room: hall, sessions: {sessions}}}]\n"
    old = ccmagenda.load(f"convention: ccm\nmeeting: 2IM\n{rooms}{sitting}".encode(), path="p.yaml")
    (note,) = (note for note in desk.drafted_like(old, "2028-04-10").notes if note.rule == "room-taken-once")
    assert note.sentence == "Hall needs 20 minutes between 'A' and 'B' - move one, or change a room"


def test_draft_like_without_a_day_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="the first day of the meeting is missing"):
        draft_like(draft("ccm", "im", "2012-04-16"), "")


def test_head_says_which_meeting_it_is() -> None:
    text = desk.draft_as_yaml(desk.drafted("ccm", "msp", ordinal=3)).decode()
    assert text.startswith("# Third Meeting of States Parties, Oslo, 11–14 September 2012: a draft by ccmagenda, from how such")


def test_refuse_there(tmp_path: Path) -> None:
    there = tmp_path / "p.yaml"
    desk.refuse_there(there)
    desk.refuse_there("-")
    there.write_bytes(b"# Written by ccmagenda.\n")
    with pytest.raises(UnwritableError) as caught:
        desk.refuse_there(there)
    assert str(caught.value) == f"{there} is there already - choose another name, or add --force"
