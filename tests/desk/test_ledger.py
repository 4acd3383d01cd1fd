import datetime
import hashlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import attrs
import pytest

import ccmagenda
from ccmagenda.desk import NextEdition, editions, freeze, issue, issue_of, next_edition, with_editions
from ccmagenda.errors import CcmagendaError, InvalidValueError, StoppedError, UnreadableError, UnwritableError

DAYS = [datetime.date(2012, 4, day) for day in (10, 11, 12, 13, 14)]
TREATY = """\
key: ours
short: OT
names: {en: Our Treaty}
zone: Europe/Oslo
series: [{key: MX, names: {en: Meeting of Experts}}]
groups: [{key: theme, names: {en: Our Theme}, seats: 1, source: trial}]
"""
OURS = """\
convention: ./our-treaty.yaml
meeting: {ref: MX-2027, series: MX, from: 2027-08-09, to: 2027-08-10}
sittings: [{day: 9 August, hours: 10:00-13:00, sessions: [{theme: Our Theme, chair: Kenya}]}]
"""
REGISTER = """\
meetings:
  - {ref: 14MSP, series: MSP, from: 2026-09-15, to: 2026-09-18, city: Geneva, source: trial}
  - {ref: 15MSP, series: MSP, from: 2027-09-14, to: 2027-09-17, city: Geneva, source: trial}
mandates: [{group: clearance, party: Norway, begins: 13MSP, until: 15MSP, source: trial}]
"""
REGISTERED = """\
convention: ccm
register: ours.yaml
meeting: 15MSP
sittings: [{day: 14 September 2027, morning: 10:00-13:00, sessions: [{theme: clearance, chair: coordinators}]}]
"""
STATUSES = "'draft provisional', 'provisional', 'revised provisional', 'final'"
CLASH = ("time: 10:30-13:00", "chair: Norway, time: 10:15-13:00"), ("chair: [Japan, Portugal], ", "")


def edit(file: Path, *pairs: tuple[str, str]) -> None:
    text = file.read_bytes()
    for old, new in pairs:
        assert old.encode() in text
        text = text.replace(old.encode(), new.encode())
    file.write_bytes(text)


@pytest.fixture
def twice(small: Path) -> Path:
    issue(small, DAYS[0], symbol="X/1")
    edit(small, ("10:00-10:30", "10:00-10:20"))
    issue(small, DAYS[1])
    return small


def refusal(of: Callable[[], object], kind: type[CcmagendaError] = UnreadableError) -> str:
    with pytest.raises(kind) as caught:
        of()
    return str(caught.value)


# What is frozen


def test_first_edition_is_the_programme_with_its_date_and_symbol(small: Path) -> None:
    edition = issue(small, DAYS[0], symbol="X/1")
    assert edition.programme == attrs.evolve(ccmagenda.load(small), issued=DAYS[0], symbol="X/1")
    assert editions(small) == (edition,)
    assert sorted(file.name for file in (small.parent / "programme.ledger").iterdir()) == ["1.yaml"]


def test_edition_tells_what_it_is_and_bears_its_digests(twice: Path) -> None:
    first, second = ((twice.parent / "programme.ledger" / f"{number}.yaml").read_text(encoding="utf-8") for number in (1, 2))
    said = "frozen by ccmagenda. Do not edit it: calendars count their changes by the editions."
    body = second.split("\n", 3)[3]
    assert first.splitlines()[0] == f"# Edition 1 of programme.yaml, {said}"
    assert second.splitlines()[:3] == [
        f"# Edition 2 of programme.yaml, {said}",
        f"# It follows edition 1, whose SHA-256 is {hashlib.sha256(first.encode()).hexdigest()}.",
        f"# The SHA-256 of all that follows is {hashlib.sha256(body.encode()).hexdigest()}.",
    ]


def test_edition_lists_its_number_and_what_changed(small: Path) -> None:
    issue(small, DAYS[0])
    edit(small, ("10:00-10:30", "10:00-10:20"))
    proposed = next_edition(small, DAYS[1])
    assert proposed.comparison
    assert [(change.about, change.fields) for change in proposed.comparison.changes] == [("opening", ("time",))]
    assert (proposed.number, proposed.file.name, len(editions(small))) == (2, "2.yaml", 1)


def test_programme_is_not_touched_by_being_issued(small: Path) -> None:
    before = small.read_bytes()
    issue(small, DAYS[0], symbol="X/1", status="provisional")
    assert small.read_bytes() == before


def test_keys_that_were_changed_are_frozen_as_they_were_known(twice: Path) -> None:
    edit(twice, ("key: opening", "key: begin"), ("10:00-10:20", "10:00-10:25"))
    assert [session.key for _, session in issue(twice, DAYS[2]).programme.walk()] == ["opening", "debate"]


def test_with_editions_gives_the_programme_and_all_editions(twice: Path) -> None:
    found = with_editions(twice)
    assert (found.programme, [edition.number for edition in found.editions]) == (ccmagenda.load(twice), [1, 2])
    assert [edition.programme.issued for edition in found.editions] == DAYS[:2]


def test_an_edition_comes_with_those_before_it(twice: Path) -> None:
    second = twice.parent / "programme.ledger" / "2.yaml"
    found = issue_of(ccmagenda.load(second), second)
    assert [edition.number for edition in found.editions] == [1]
    assert [edition.number for edition in editions(second)] == [1, 2]


def test_ledger_is_found_from_within(twice: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(twice.parent / "programme.ledger")
    assert [edition.number for edition in editions("2.yaml")] == [1, 2]
    assert refusal(lambda: issue("2.yaml", DAYS[2]), InvalidValueError).startswith("2.yaml is an edition itself")


def test_name_of_the_file_cannot_break_the_edition(small: Path) -> None:
    odd = small.rename(small.with_name(os.fsdecode(b"a\n: \xff.yaml")))
    assert issue(odd, DAYS[0]).programme == attrs.evolve(ccmagenda.load(odd), issued=DAYS[0])


# What becomes of registers and treaties


def test_edition_says_the_same_when_a_register_changes_or_is_gone(tmp_path: Path) -> None:
    file, register = tmp_path / "p.yaml", tmp_path / "ours.yaml"
    file.write_text(REGISTERED, encoding="utf-8")
    register.write_text(REGISTER, encoding="utf-8")
    frozen = issue(file, DAYS[0]).programme
    assert [chair.who.state for _, session in frozen.walk() for chair in session.chairs if chair.who] == ["NOR"]
    edit(register, ("Norway", "Kenya"))
    assert editions(file)[0].programme == frozen
    register.unlink()
    assert editions(file)[0].programme == frozen
    assert b"chaired by Norway" in ccmagenda.print_document(frozen)
    assert b"BEGIN:VEVENT" in ccmagenda.calendar(with_editions(tmp_path / "p.ledger" / "1.yaml"), party="Norway")


def test_register_that_is_named_only_when_issuing_fills_the_edition(tmp_path: Path) -> None:
    file, register = tmp_path / "p.yaml", tmp_path / "elsewhere" / "ours.yaml"
    register.parent.mkdir()
    register.write_text(REGISTER, encoding="utf-8")
    file.write_text(REGISTERED.replace("register: ours.yaml\n", ""), encoding="utf-8")
    frozen = issue(file, DAYS[0], registers=[register]).programme
    assert [chair.who.state for _, session in frozen.walk() for chair in session.chairs if chair.who] == ["NOR"]
    assert (frozen.registers, editions(file)[0].programme) == ((), frozen)


def test_own_treaty_beside_the_programme_is_found_from_the_ledger(tmp_path: Path) -> None:
    (tmp_path / "our-treaty.yaml").write_text(TREATY, encoding="utf-8")
    file = tmp_path / "p.yaml"
    file.write_text(OURS, encoding="utf-8")
    frozen = issue(file, DAYS[0]).programme
    assert frozen == attrs.evolve(ccmagenda.load(file), issued=DAYS[0])
    assert b"Our Theme (chaired by Kenya)" in ccmagenda.print_document(ccmagenda.load(tmp_path / "p.ledger" / "1.yaml"))


# What is refused


def test_broken_rule_that_binds_stops_it_and_force_goes_on(small: Path) -> None:
    edit(small, *CLASH)
    with pytest.raises(StoppedError) as caught:
        issue(small, DAYS[0])
    assert [finding.rule for finding in caught.value.report.findings] == ["chair-in-one-place"]
    assert str(caught.value) == f"{small}: a rule that binds is broken - settle it, waive it with its ground, or add --force"
    assert not (small.parent / "programme.ledger").exists()
    assert issue(small, DAYS[0], force=True).number == 1


@pytest.mark.parametrize("more", ["", "# a word to myself\n"], ids=["as-it-was", "comment"])
def test_programme_that_did_not_change_is_not_issued_again(twice: Path, more: str) -> None:
    twice.write_text(twice.read_text(encoding="utf-8") + more, encoding="utf-8")
    said = f"{twice}: nothing changed since edition 2 of 2012-04-11 - there is nothing to issue"
    assert refusal(lambda: issue(twice, DAYS[2]), StoppedError) == said


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        ({"on": DAYS[0]}, "edition 3 cannot be of 2012-04-10, before edition 2 of 2012-04-11"),
        ({"status": "finl"}, "'finl' is not a status - it is one of " + STATUSES),
        ({"symbol": "X 1"}, "'X 1' is not a symbol - write it as CCM/MSP/2012/2 or CCM/MSP/2012/2/Rev.1"),
    ],
    ids=["earlier-date", "status", "symbol"],
)  # fmt: skip
def test_edition_that_cannot_be_is_refused(twice: Path, choice: dict[str, str], said: str) -> None:
    edit(twice, ("10:00-10:20", "10:00-10:25"))
    assert refusal(lambda: issue(twice, **{"on": DAYS[2], **choice}), InvalidValueError) == said  # type: ignore[arg-type]
    assert len(editions(twice)) == 2


def test_symbol_in_the_file_that_is_none_is_refused_at_once(small: Path) -> None:
    edit(small, ("status: final", "status: final\nsymbol: X 1"))
    assert refusal(lambda: issue(small, DAYS[0]), InvalidValueError).startswith("'X 1' is not a symbol")


def test_edition_of_the_same_day_is_taken(twice: Path) -> None:
    edit(twice, ("10:00-10:20", "10:00-10:25"))
    assert issue(twice, DAYS[1]).number == 3


TAMPERED = {
    "first": (1, "10:30", "10:31", "1.yaml was changed after it was issued"),
    "last": (2, "10:20", "10:21", "2.yaml was changed after it was issued"),
    "comment": (1, "# Edition 1 of programme.yaml", "# Edition 1 of mine", "1.yaml was changed after 2.yaml was issued"),
    "unchained": (2, "# It follows edition 1", "# It came after 1", "2.yaml does not say which edition it follows"),
}


@pytest.mark.parametrize(("number", "old", "new", "said"), TAMPERED.values(), ids=TAMPERED)
def test_edition_that_was_changed_is_refused_with_its_path(twice: Path, number: int, old: str, new: str, said: str) -> None:
    folder = twice.parent / "programme.ledger"
    edit(folder / f"{number}.yaml", (old, new))
    assert refusal(lambda: editions(twice)) == f"{folder}/{said} - bring it back as it was"


def test_ledger_with_a_gap_is_refused(twice: Path) -> None:
    folder = twice.parent / "programme.ledger"
    (folder / "1.yaml").unlink()
    assert refusal(lambda: with_editions(twice)) == f"{folder} has no edition 1, but edition 2 - bring the missing file back"


@pytest.mark.parametrize("number", [1, 2])
def test_other_line_ends_and_a_byte_order_mark_are_no_change(twice: Path, number: int) -> None:
    known = editions(twice)
    file = twice.parent / "programme.ledger" / f"{number}.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert editions(twice) == known
    edit(twice, ("10:00-10:20", "10:00-10:25"))
    assert [issue(twice, DAYS[2]).number, len(editions(twice))] == [3, 3]


def test_other_files_in_the_ledger_are_left_alone(twice: Path) -> None:
    folder = twice.parent / "programme.ledger"
    for name in ("notes.yaml", "02.yaml", "3.yml", "readme.txt"):
        (folder / name).write_text("mine", encoding="utf-8")
    assert len(editions(twice)) == 2


def test_edition_is_never_replaced(twice: Path) -> None:
    edit(twice, ("10:00-10:20", "10:00-10:25"))
    proposed = next_edition(twice, DAYS[2])
    issue(twice, DAYS[2])
    before = proposed.file.read_bytes()
    assert refusal(lambda: freeze(proposed, twice), UnwritableError) == f"{proposed.file} is there already and is never replaced"
    assert refusal(lambda: ccmagenda.save(b"x", proposed.file, force=True), UnwritableError) == (
        f"{proposed.file} is an edition, and no edition is ever replaced - choose another name"
    )
    assert proposed.file.read_bytes() == before


# Interruption, and several at once

ISSUE = "import datetime, sys; from ccmagenda.desk import issue; issue(sys.argv[1], datetime.date(2012, 4, 10))"
KILLED = f"import os, signal; os.{{call}} = lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL)\n{ISSUE}"


@pytest.mark.parametrize("call", ["fsync", "link"])
def test_run_that_is_killed_leaves_no_half_edition(small: Path, call: str) -> None:
    done = subprocess.run([sys.executable, "-c", KILLED.format(call=call), str(small)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert editions(small) == ()
    assert issue(small, DAYS[0]).number == 1
    assert [file.name for file in (small.parent / "programme.ledger").iterdir()] == ["1.yaml"]


def test_of_several_at_once_one_wins_and_the_others_are_told(small: Path) -> None:
    def attempt(_: int) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "ccmagenda", "issue", str(small)], capture_output=True, text=True, check=False
        )
        return f"{done.returncode} {done.stderr.count(chr(10))} {'Traceback' in done.stderr}"

    with ThreadPoolExecutor(4) as pool:
        outcomes = sorted(pool.map(attempt, range(4)))
    assert outcomes.count("0 2 False") == 1
    assert set(outcomes) <= {"0 2 False", "1 1 False", "3 1 False"}
    assert [edition.number for edition in editions(small)] == [1]


def test_edition_that_would_not_say_all_is_refused_before_it_enters_the_ledger(small: Path) -> None:
    programme = ccmagenda.load(small)
    first, *others = programme.sittings[0].sessions
    session = attrs.evolve(first, references=(ccmagenda.Reference(kind="action", number=1, plan="a plan of another treaty"),))
    told = attrs.evolve(programme, sittings=(attrs.evolve(programme.sittings[0], sessions=(session, *others)),))
    file = small.with_suffix(".ledger") / "1.yaml"
    with pytest.raises(InvalidValueError, match=r"its sittings would not be read again as they are$"):
        freeze(NextEdition(number=1, file=file, programme=told), small)
    assert not file.exists()
