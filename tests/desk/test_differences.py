import datetime
import json
from collections.abc import Callable
from pathlib import Path

import pytest

import ccmagenda
from ccmagenda.desk import changes, changes_as_json, earlier_state, issue, render, two_states, whom
from ccmagenda.errors import CcmagendaError, UnknownNameError, UnreadableError

DAYS = [datetime.date(2012, 4, day) for day in (10, 11, 12)]
THEMED = """\
convention: ccm
meeting: {ref: 2IM, title: Intersessional Meeting}
status: provisional
symbol: X/1
rooms: [{key: one, name: Room 1}, {key: two, name: Room 2}]
sittings:
  - day: Monday 16 April 2012
    morning: 10:00-13:00
    room: one
    sessions:
      - {key: opening, title: Opening, chair: president, time: 10:00-10:30}
      - {theme: universalization, chair: [Japan, Portugal], time: 10:30-13:00}
  - day: Tuesday 17 April 2012
    morning: 10:00-13:00
    room: one
    sessions: [{theme: clearance, chair: [Lao PDR, Ireland]}]
"""


def edit(file: Path, *pairs: tuple[str, str]) -> None:
    text = file.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")


def refusal(of: Callable[[], object], kind: type[CcmagendaError] = UnknownNameError) -> str:
    with pytest.raises(kind) as caught:
        of()
    return str(caught.value)


@pytest.fixture
def twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A programme of two editions: in the second the clearance session is on another day and in another room."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "programme.yaml"
    file.write_text(THEMED, encoding="utf-8")
    issue(file, DAYS[0], force=True)
    edit(
        file,
        (
            "Tuesday 17 April 2012\n    morning: 10:00-13:00\n    room: one",
            "Wednesday 18 April\n    morning: 9:00-12:00\n    room: two",
        ),
    )
    issue(file, DAYS[1], force=True)
    return file  # fmt: skip


def told(states: tuple[ccmagenda.Programme, ccmagenda.Programme], **whose: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(change.about, change.what.value, change.fields) for change in ccmagenda.compare(*states, **whose).changes]


MOVED = [("2012-04-17-morning", "altered", ("time", "room"))]
REVISED = [("programme", "altered", ("status",))]
OPENED = [("opening", "altered", ("title",))]


# Which two states


def test_two_editions_by_their_numbers(twice: Path) -> None:
    assert told(two_states("1", "2")) == told(two_states("1", "2", str(twice))) == [*REVISED, *MOVED]
    assert told(two_states("2", "1")) == [*REVISED, *MOVED]


def test_two_files(twice: Path) -> None:
    other = twice.with_name("other.yaml")
    other.write_text(THEMED.replace("Opening", "Beginning"), encoding="utf-8")
    assert told(two_states(str(other), str(twice))) == [*MOVED, *OPENED]


def test_an_edition_and_the_file_as_it_is(twice: Path) -> None:
    edit(twice, ("Opening", "The opening"))
    assert told(two_states("1", "programme.yaml")) == [*MOVED, *OPENED]
    assert told(two_states("2", "programme.yaml")) == told(two_states("2", "", "programme.yaml")) == OPENED
    assert told(two_states(str(twice.parent / "programme.ledger" / "2.yaml"), "programme.yaml")) == [*REVISED, *OPENED]


def test_a_lone_file_against_its_last_edition(twice: Path) -> None:
    assert told(two_states(str(twice), "")) == []
    edit(twice, ("Opening", "The opening"))
    assert told(two_states(str(twice), "")) == OPENED


def test_a_lone_edition_against_the_one_before_it(twice: Path) -> None:
    assert told(two_states(str(twice.parent / "programme.ledger" / "2.yaml"), "")) == [*REVISED, *MOVED]


def test_a_file_whose_name_is_a_number_is_a_file(twice: Path) -> None:
    twice.with_name("7").write_text(THEMED, encoding="utf-8")
    assert told(two_states("1", "7", str(twice))) == []
    assert told(two_states("7", "2", str(twice))) == [*REVISED, *MOVED]


@pytest.mark.parametrize(
    ("names", "said", "kind"),
    [
        (("1", "9"), "programme.yaml has no edition 9 - the last is 2", UnreadableError),
        (("0", "1"), "0: there is no such file", UnreadableError),
        (("1", ""), "say what edition 1 is to be compared with - diff 1 programme.yaml, or diff 1 2", UnknownNameError),
        (("1", "."), ". has no edition 1 - none was issued yet", UnreadableError),
        (("1", "2", "nix.yaml"), "nix.yaml has no edition 1 - none was issued yet", UnreadableError),
        (("nix.yaml", ""), "nix.yaml: there is no such file", UnreadableError),
        (("10000", "1"), "10000: there is no such file", UnreadableError),
    ],
    ids=["too-high", "nought", "number-alone", "folder", "of-another", "missing-file", "endless"],
)
def test_states_that_are_not_there(twice: Path, names: tuple[str, ...], said: str, kind: type[CcmagendaError]) -> None:
    assert refusal(lambda: two_states(*names), kind) == said
    assert twice.exists()


def test_lone_file_without_editions(tmp_path: Path) -> None:
    file = tmp_path / "p.yaml"
    file.write_text(THEMED, encoding="utf-8")
    assert refusal(lambda: two_states(str(file), "")) == f"{file} has no editions yet - name two files, or issue it first"


def test_numbers_where_there_is_no_ledger_or_several(twice: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    twice.with_name("other.ledger").mkdir()
    assert (
        refusal(lambda: two_states("1", "2"))
        == "there are 2 ledgers here - say whose editions are meant with --of programme.yaml"
    )
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    assert (
        refusal(lambda: two_states("1", "2")) == "there is no ledger here - say whose editions are meant with --of programme.yaml"
    )


# Whom it concerns


@pytest.mark.parametrize(
    ("whose", "expected"),
    [
        ({"party": "Ireland"}, [*REVISED, *MOVED]),
        ({"party": "LAO"}, [*REVISED, *MOVED]),
        ({"party": "Japan"}, REVISED),
        ({"theme": "clearance"}, [*REVISED, *MOVED]),
        ({"theme": "Universalization"}, REVISED),
    ],
    ids=["party", "code", "other-party", "theme", "other-theme"],
)
def test_only_what_concerns_a_state_or_a_theme(twice: Path, whose: dict[str, str], expected: list[object]) -> None:
    assert told(two_states("1", "2", str(twice)), **whose) == expected


@pytest.mark.parametrize(
    ("whose", "said"),
    [
        ({"party": "Norwya"}, "'Norwya' is not the name of a State - did you mean Norway?"),
        ({"theme": "clearence"}, "'clearence' is not a theme - did you mean 'clearance'?"),
    ],
    ids=["party", "theme"],
)
def test_unknown_state_and_theme_are_refused(twice: Path, whose: dict[str, str], said: str) -> None:
    assert refusal(lambda: told(two_states("1", "2", str(twice)), **whose)) == said


def test_whom_is_told_by_name(twice: Path) -> None:
    comparison = ccmagenda.compare(*two_states("1", "2", str(twice)))
    assert [whom(comparison, "LAO", ""), whom(comparison, "", "clearance"), whom(comparison, "", "")] == [
        "Lao People's Democratic Republic",
        "Clearance and Risk Reduction",
        "",
    ]


# How it is told


@pytest.mark.parametrize("kind", ["changes", "notice"])
@pytest.mark.parametrize("to", ["text", "html", "terminal"])
def test_changes_in_every_format_tell_what_was_and_what_is(twice: Path, kind: str, to: str) -> None:
    comparison = ccmagenda.compare(*two_states("1", "2", str(twice)))
    page = " ".join(render(changes(comparison, kind), to, width=100).decode().split())
    assert [words in page for words in ("Wednesday 18 April 2012", "Room 2", "Room 1", "09:00", "10:00")] == [True] * 5


def test_changes_as_json(twice: Path) -> None:
    shape = json.loads(changes_as_json(ccmagenda.compare(*two_states("1", "2", str(twice)), theme="clearance")))
    assert [(entry["key"], [field["field"] for field in entry["fields"]]) for entry in shape["changes"]] == [
        ("programme", ["status"]),
        ("2012-04-17-morning", ["time", "room"]),
    ]
    assert (shape["version"], shape["changes"][1]["parties"], shape["changes"][1]["themes"]) == (1, ["IRL", "LAO"], ["clearance"])


@pytest.mark.parametrize("by", ["day", "party", "theme"])
def test_changes_grouped_tell_each_change(twice: Path, by: str) -> None:
    page = render(changes(ccmagenda.compare(*two_states("1", "2", str(twice))), by=by)).decode()
    assert page.count("Room 2 (was:") == {"day": 1, "party": 2, "theme": 1}[by]


def test_changes_grouped_by_something_else_are_refused(twice: Path) -> None:
    comparison = ccmagenda.compare(*two_states("1", "2", str(twice)))
    assert (
        refusal(lambda: changes(comparison, by="week")) == "'week' is not a way to group changes - it is one of day, party, theme"
    )


# The state against which a paper is marked


def test_earlier_state_is_the_last_edition_that_was_different(twice: Path) -> None:
    assert earlier_state(ccmagenda.load(twice), str(twice)).issued == DAYS[0]
    edit(twice, ("Opening", "The opening"))
    assert earlier_state(ccmagenda.load(twice), str(twice)).issued == DAYS[1]


def test_earlier_state_may_be_named(twice: Path) -> None:
    programme = ccmagenda.load(twice)
    assert earlier_state(programme, str(twice), "2").issued == DAYS[1]
    assert earlier_state(programme, str(twice), str(twice)) == programme


def test_earlier_state_of_a_single_edition_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "p.yaml"
    file.write_text(THEMED, encoding="utf-8")
    said = f"{file} has no earlier edition to mark changes against - name a file or an edition with --since"
    assert refusal(lambda: earlier_state(ccmagenda.load(file), str(file))) == said
    issue(file, DAYS[0], force=True)
    assert refusal(lambda: earlier_state(ccmagenda.load(file), str(file))) == said
