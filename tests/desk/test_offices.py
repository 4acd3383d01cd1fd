import datetime
from pathlib import Path

import pytest

from ccmagenda.desk import (
    check_coordinators,
    decision,
    format_of,
    mandates_in,
    record,
    register,
    register_as_yaml,
    render,
    seats,
    timeline,
)
from ccmagenda.desk.reading import library
from ccmagenda.errors import InvalidValueError, NotAProgrammeError, UnknownNameError, UnreadableError
from ccmagenda.model import Convention, Finding, Mandate, Report
from ccmagenda.notation import read_register

CHILE = "mandates:\n  - {group: universalization, party: Chile, begins: 3MSP, until: 5MSP, source: trial}\n"
PARAGRAPH = b"""\
from the end of the Third Meeting of States Parties as follows:

Working Group on Universalization

Until the end of the Fifth Meeting of States Parties: Chile and Cote d'Ivoire.
"""


@pytest.fixture(scope="module")
def ccm() -> Convention:
    return register("ccm")


def written(folder: Path, text: str, name: str = "r.yaml") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def holders(known: Convention, group: str = "universalization", ref: str = "3MSP") -> list[str]:
    return [mandate.party for mandate in known.holders(group, ref)]


def told(error: NotAProgrammeError) -> tuple[Finding, ...]:
    assert isinstance(error.report, Report)
    return error.report.findings


def seat(mandate: Mandate) -> tuple[str, ...]:
    return mandate.group, mandate.party, mandate.begins, mandate.until


def test_register_adds_what_files_say(tmp_path: Path) -> None:
    one = written(tmp_path, CHILE)
    other = written(tmp_path, CHILE.replace("Chile", "Togo"), "other.yaml")
    assert holders(register("ccm", one, str(other))) == ["PRT", "GHA", "CHL", "TGO"]


def test_register_adds_what_files_say_that_name_their_convention(tmp_path: Path) -> None:
    one = written(tmp_path, f"convention: ccm\n{CHILE}")
    other = written(tmp_path, f"convention: ccm\n{CHILE}".replace("Chile", "Togo"), "other.yaml")
    assert holders(register("ccm", one, other)) == ["PRT", "GHA", "CHL", "TGO"]


def test_register_of_another_convention_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotAProgrammeError):
        register("apmbc", written(tmp_path, f"convention: ccm\n{CHILE}"))


def test_register_with_faults_raises_with_all_of_them(tmp_path: Path) -> None:
    file = written(tmp_path, CHILE.replace("Chile", "Chlie").replace("5MSP", "5MPS"))
    with pytest.raises(NotAProgrammeError, match="this register cannot be read") as caught:
        register("ccm", file)
    assert [finding.rule for finding in told(caught.value)] == ["file.unknown-state", "file.unknown-meeting"]


def test_register_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError):
        register("ccm", tmp_path / "none.yaml")


@pytest.mark.parametrize(
    ("key", "said"),
    [
        pytest.param("cmm", "'cmm' is not a convention - did you mean 'ccm'?", id="near"),
        pytest.param("xyz", "'xyz' is not a convention - it is one of apmbc, bwc, ccm, ccw", id="far"),
    ],
)
def test_unknown_convention(key: str, said: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        register(key)
    assert str(caught.value) == said


def test_check_from_and_to_are_included(ccm: Convention) -> None:
    report = check_coordinators(ccm, first="3MSP", last="4MSP")
    refs = {finding.about.split()[0] for finding in report.findings if finding.rule != "held-as-decided"}
    assert (report.subject, refs) == ("CCM coordinators", {"3MSP", "4MSP"})


def test_check_of_everything_is_the_same_as_from_the_first_to_the_last(ccm: Convention) -> None:
    everything = check_coordinators(ccm)
    assert everything == check_coordinators(ccm, first="1MSP", last=ccm.formal_refs[-1])


@pytest.mark.parametrize(
    ("readings", "said"),
    [
        pytest.param({"affect": "broad"}, "'affect' is not a reading - did you mean 'affected'?", id="name"),
        pytest.param({"affected": "wide"}, "'wide' is not a reading of 'affected' - it is one of narrow, broad", id="value"),
        pytest.param(
            {"party": "deposited"}, "'deposited' is not a reading of 'party' - did you mean 'deposit'?", id="near-value"
        ),
    ],
)
def test_check_with_an_unknown_reading(ccm: Convention, readings: dict[str, str], said: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        check_coordinators(ccm, readings=readings)
    assert str(caught.value) == said


@pytest.mark.parametrize(
    ("ref", "said"),
    [
        pytest.param("3msp", "'3msp' is not a formal meeting of the CCM - did you mean '3MSP'?", id="case"),
        pytest.param("3MPS", "'3MPS' is not a formal meeting of the CCM - did you mean '3MSP'?", id="near"),
    ],
)
def test_unknown_meeting_is_refused_everywhere(ccm: Convention, ref: str, said: str) -> None:
    told = []
    for asked in (
        lambda: check_coordinators(ccm, first=ref),
        lambda: check_coordinators(ccm, last=ref),
        lambda: timeline(ccm, last=ref),
        lambda: decision(ccm, ref),
        lambda: seats(ccm, ref),
    ):
        with pytest.raises(UnknownNameError) as caught:
            asked()
        told.append(str(caught.value))
    assert told == [said] * 5


@pytest.mark.parametrize("ref", ["2IM", "3CC"], ids=["intersessional", "committee"])
def test_meeting_that_is_not_formal_decides_nothing(ccm: Convention, ref: str) -> None:
    with pytest.raises(UnknownNameError, match=f"^'{ref}' is not a formal meeting of the CCM"):
        decision(ccm, ref)


def test_decision_of_no_meeting_is_refused(ccm: Convention) -> None:
    with pytest.raises(UnknownNameError):
        decision(ccm, "")


def test_check_backwards_is_refused_and_not_clean(ccm: Convention) -> None:
    with pytest.raises((UnknownNameError, InvalidValueError)):
        check_coordinators(ccm, first="5MSP", last="2MSP")


def test_timeline_backwards_is_refused(ccm: Convention) -> None:
    with pytest.raises((UnknownNameError, InvalidValueError)):
        timeline(ccm, first="5MSP", last="2MSP")


def test_seats_by_meeting_are_those_of_the_day_after(ccm: Convention) -> None:
    assert seats(ccm, "3MSP").blocks == seats(ccm, datetime.date(2012, 9, 15)).blocks


def test_seats_after_a_meeting_without_days(ccm: Convention) -> None:
    assert seats(ccm, "3RC").subtitle == "from the end of the 3RC"


def test_record_is_that_of_the_state(ccm: Convention) -> None:
    assert record(ccm, "ZMB").title == "Zambia: offices under the CCM"


def test_mandates_in_a_paragraph(tmp_path: Path, ccm: Convention) -> None:
    file = tmp_path / "paragraph.txt"
    file.write_bytes(PARAGRAPH)
    expected = [("universalization", "CHL", "3MSP", "5MSP"), ("universalization", "CIV", "3MSP", "5MSP")]
    assert [seat(mandate) for mandate in mandates_in(PARAGRAPH, ccm)] == expected
    assert [seat(mandate) for mandate in mandates_in(file, ccm)] == expected
    assert [str(mandate.origin) for mandate in mandates_in(file, ccm)] == [f"{file}:5:1"] * 2


def test_mandates_in_a_faulty_paragraph(ccm: Convention) -> None:
    with pytest.raises(NotAProgrammeError, match="<input>: this paragraph cannot be read") as caught:
        mandates_in(PARAGRAPH.replace(b"Chile", b"Chlie"), ccm)
    assert [str(finding) for finding in told(caught.value)] == [
        "<input>:5:1: 'Chlie' is not the name of a State - did you mean 'Chile'? [file.unknown-state]"
    ]


def test_mandates_in_what_is_no_text(ccm: Convention) -> None:
    with pytest.raises(UnreadableError):
        mandates_in(b"\xff\xfe\x00", ccm)


def test_mandates_as_yaml(ccm: Convention) -> None:
    assert register_as_yaml(mandates_in(PARAGRAPH, ccm), "ccm").decode().splitlines() == [
        "# Written by ccmagenda.",
        "convention: ccm",
        "mandates:",
        "  - {group: universalization, party: 'Chile', begins: 3MSP, until: 5MSP, source: decision of the 3MSP}",
        "  - {group: universalization, party: 'Côte d''Ivoire', begins: 3MSP, until: 5MSP, source: decision of the 3MSP}",
    ]


def test_register_as_yaml_reads_back(ccm: Convention) -> None:
    known = tuple(m for m in ccm.roster.mandates if m.party and m.begins and m.until)
    found, faults = read_register(register_as_yaml(known, "ccm").decode(), "r.yaml", None, library())
    assert [str(fault) for fault in faults] == []
    assert found is not None
    kept = {(*seat(m), m.role, m.source, m.confidence) for m in found.roster.mandates if m.party and m.begins and m.until}
    assert kept == {(*seat(m), m.role, m.source, m.confidence) for m in known}


def test_no_mandates_as_yaml_are_a_register_that_changes_nothing(ccm: Convention) -> None:
    found, faults = read_register(register_as_yaml((), "ccm").decode(), "r.yaml", None, library())
    assert (faults, found and found.roster) == ((), ccm.roster)


@pytest.mark.parametrize("to", ["text", "terminal", "html", "svg"])
def test_timeline_can_be_set_in_every_format(ccm: Convention, to: str) -> None:
    assert render(timeline(ccm, first="2MSP", last="5MSP"), to) != b""


def test_only_a_timeline_can_be_a_drawing(ccm: Convention) -> None:
    with pytest.raises(UnknownNameError, match=r"^'svg' is not a format"):
        render(seats(ccm, "3MSP"), "svg")


def test_format_of_a_drawing_is_known_by_its_name() -> None:
    assert format_of("terms.svg") == "svg"
