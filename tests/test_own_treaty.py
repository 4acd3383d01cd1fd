"""A treaty and a register of one's own, beside the programme, with no change of the package."""

from pathlib import Path

import pytest

import ccmagenda
from ccmagenda.cli import main

TREATY = """\
key: ours
short: OT
names: {en: Our Treaty}
zone: Europe/Oslo
series:
  - {key: MX, names: {en: Meeting of Experts}}
groups:
  - {key: theme, names: {en: Our Theme}, seats: 1, source: trial}
provisions:
  - number: X1
    force: SHALL
    wording: {en: Two days at most.}
    source: trial
    confidence: documented
    judged: by rule
    rule: at-most-days
    options: {days: 2}
"""
PROGRAMME = """\
convention: ./our-treaty.yaml
meeting: {ref: MX-2027, series: MX, from: 2027-08-09, to: 2027-08-11}
sittings:
  - day: 9 August
    hours: 10:00-13:00
    sessions:
      - {theme: Our Theme, chair: Kenya}
"""
REGISTER = """\
meetings:
  - {ref: 14MSP, series: MSP, from: 2026-09-15, to: 2026-09-18, city: Geneva, source: trial}
  - {ref: 15MSP, series: MSP, from: 2027-09-14, to: 2027-09-17, city: Geneva, source: trial}
mandates:
  - {group: clearance, party: Norway, begins: 13MSP, until: 15MSP, source: trial}
"""
INTERSESSIONAL = """\
convention: ccm
register: ./ours.yaml
meeting: {ref: IM-2027, series: IM, city: Geneva, from: 2027-04-12, to: 2027-04-13}
sittings:
  - day: 12 April
    morning:
    sessions:
      - {theme: clearance, chair: coordinators}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "our-treaty.yaml").write_text(TREATY, encoding="utf-8")
    (tmp_path / "ours.yaml").write_text(REGISTER, encoding="utf-8")
    (tmp_path / "programme.yaml").write_text(PROGRAMME, encoding="utf-8")
    (tmp_path / "intersessional.yaml").write_text(INTERSESSIONAL, encoding="utf-8")
    return tmp_path


def test_own_treaty_judges_the_programme_by_its_own_paragraph(folder: Path) -> None:
    (finding,) = ccmagenda.check(folder / "programme.yaml").findings
    assert (finding.label, finding.sentence) == ("X1 at-most-days", "the meeting lasts 3 days, and at most 2 were decided")


def test_own_treaty_is_taken_by_the_path_of_its_file(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "X1", "--convention", str(folder / "our-treaty.yaml")]) == 0
    assert "Two days at most." in capfd.readouterr().out
    assert main(["coordinators", "board", str(folder / "our-treaty.yaml"), "--at", "2027-08-09"]) == 0
    assert "Our Theme" in capfd.readouterr().out


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        pytest.param(TREATY, "", "1:1: there is no convention here - it begins with 'key:' and 'names:'", id="empty"),
        pytest.param(TREATY, "- key: ours\n", "1:1: there is no convention here", id="list"),
        pytest.param("at-most-days", "at-most-dais", "16:11: provision X1: there is no rule 'at-most-dais'", id="rule"),
        pytest.param("days: 2", "dais: 2", "17:15: rule 'at-most-days' has no option 'dais' - did you mean 'days'?", id="option"),
        pytest.param("days: 2", "days: -3", "17:21: '-3' is not a whole number of days - write a number, e.g. 5", id="value"),
    ],
)
def test_fault_of_a_treaty_is_a_line_with_its_place(
    folder: Path, capfd: pytest.CaptureFixture[str], old: str, new: str, said: str
) -> None:
    place = folder / "our-treaty.yaml"
    place.write_text(TREATY.replace(old, new), encoding="utf-8")
    assert main(["coordinators", "board", str(place)]) == 1
    (told,) = capfd.readouterr().out.splitlines()
    assert told.startswith(f"{place}:{said}")


def test_treaty_that_is_not_there_is_told(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["coordinators", "board", str(folder / "none.yaml")]) == 1
    assert "there is no such file" in capfd.readouterr().out


def test_own_treaty_prints_and_builds(folder: Path) -> None:
    programme = ccmagenda.load(folder / "programme.yaml")
    assert b"Our Theme (chaired by Kenya)" in ccmagenda.print_document(programme)
    (built,) = ccmagenda.build(folder / "programme.yaml", folder / "out", force=True)
    assert "calendars/themes/theme.ics" in built.calendars


def test_register_beside_the_programme_fills_the_coordinators(folder: Path) -> None:
    programme = ccmagenda.load(folder / "intersessional.yaml")
    (chair,) = programme.sittings[0].sessions[0].chairs
    assert chair.who is not None
    assert chair.who.state == "NOR"
    assert "coordinators-in-office" not in {finding.rule for finding in ccmagenda.check(programme).findings}


def test_register_may_be_given_to_the_command(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = folder / "intersessional.yaml"
    file.write_text(INTERSESSIONAL.replace("register: ./ours.yaml\n", ""), encoding="utf-8")
    assert main(["check", str(file)]) == 1
    assert "nobody is known to coordinate 'clearance'" in capsys.readouterr().out
    assert main(["check", str(file), "--register", str(folder / "ours.yaml")]) == 0
    assert main(["print", str(file), "--register", str(folder / "ours.yaml")]) == 0
    assert "chaired by Norway" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        pytest.param(
            "programme.yaml", "./our-treaty", "../our-treaty", "lies outside the folder of the programme", id="convention-outside"
        ),
        pytest.param("programme.yaml", "./our-treaty", "./none", "there is no such file", id="convention-missing"),
        pytest.param(
            "our-treaty.yaml",
            "at-most-days",
            "at-most-dais",
            "there is no rule 'at-most-dais' - did you mean 'at-most-days'?",
            id="rule",
        ),
        pytest.param("our-treaty.yaml", "force: SHALL", "force: MUST", "'MUST' is not a force", id="force"),
        pytest.param(
            "intersessional.yaml", "./ours", "/etc/ours", "lies outside the folder of the programme", id="register-outside"
        ),
        pytest.param("intersessional.yaml", "./ours", "./none", "there is no such file", id="register-missing"),
        pytest.param(
            "ours.yaml", "Norway", "Norwey", "'Norwey' is not the name of a State - did you mean 'Norway'?", id="register-fault"
        ),
    ],
)
def test_faults_are_told_with_their_place(folder: Path, file: str, old: str, new: str, said: str) -> None:
    place = folder / file
    place.write_text(place.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    programme = "intersessional.yaml" if "ours.yaml" in file or "inter" in file else "programme.yaml"
    reading = ccmagenda.read(folder / programme)
    assert reading.programme is None
    (fault,) = reading.findings
    assert fault.origin.line > 0
    assert said in fault.sentence
