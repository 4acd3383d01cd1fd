import datetime
from pathlib import Path

import pytest

from ccmagenda.desk import (
    check_coordinators,
    committee,
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


def test_register_that_says_the_same_as_another_is_taken_once(tmp_path: Path) -> None:
    one, other = written(tmp_path, CHILE), written(tmp_path, CHILE, "other.yaml")
    assert holders(register("ccm", one, other)) == ["PRT", "GHA", "CHL"]


def test_register_that_contradicts_another_does_not_win_silently(tmp_path: Path) -> None:
    one, other = written(tmp_path, CHILE), written(tmp_path, CHILE.replace("5MSP", "4MSP"), "other.yaml")
    with pytest.raises(NotAProgrammeError, match="this register contradicts another that was given") as caught:
        register("ccm", one, other)
    said = f"{other}:2:5: this mandate stands already in {one}:2:5 with other words - keep one of the two [file.same-seat]"
    assert [str(finding) for finding in told(caught.value)] == [said]


def test_register_that_moves_the_meeting_of_another_does_not_win_silently(tmp_path: Path) -> None:
    meeting = "meetings:\n  - {ref: 14MSP, series: MSP, from: 2027-09-13, to: 2027-09-16, source: trial}\n"
    one, other = written(tmp_path, meeting), written(tmp_path, meeting.replace("16", "17"), "other.yaml")
    with pytest.raises(NotAProgrammeError) as caught:
        register("ccm", one, other)
    assert [(finding.rule, finding.origin.line) for finding in told(caught.value)] == [("file.same-meeting", 2)]


def test_register_corrects_our_own_data(tmp_path: Path) -> None:
    ghana = written(tmp_path, CHILE.replace("Chile", "Ghana").replace("5MSP", "4MSP"))
    assert [m.until for m in register("ccm", ghana).holders("universalization", "3MSP")] == ["4MSP", "4MSP"]


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
        pytest.param("14MSP", "'14MSP' is not a formal meeting of the CCM - those known are 1MSP to 13MSP", id="not-yet-known"),
        pytest.param(
            "4RC", "'4RC' is not a formal meeting of the CCM - those known are 1RC to 3RC", id="conference-not-yet-known"
        ),
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


@pytest.mark.parametrize("at", ["2012-04-16", "16 April 2012"])
def test_day_may_be_a_text(ccm: Convention, at: str) -> None:
    day = datetime.date(2012, 4, 16)
    assert (seats(ccm, at), committee(ccm, at)) == (seats(ccm, day), committee(ccm, day))


def test_day_that_does_not_exist_is_refused(ccm: Convention) -> None:
    with pytest.raises(UnknownNameError, match=r"^'2012-04-31' is a day that does not exist"):
        committee(ccm, "2012-04-31")


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
    assert [str(mandate.origin) for mandate in mandates_in(file, ccm)] == [f"{file}:5:55", f"{file}:5:65"]


def test_mandates_in_a_faulty_paragraph(ccm: Convention) -> None:
    with pytest.raises(NotAProgrammeError, match="<input>: this paragraph cannot be read") as caught:
        mandates_in(PARAGRAPH.replace(b"Chile", b"Chlie"), ccm)
    assert [str(finding) for finding in told(caught.value)] == [
        "<input>:5:55: 'Chlie' is not the name of a State - did you mean 'Chile'? [file.unknown-state]"
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
    with pytest.raises(UnknownNameError, match=r"^this document has nothing that 'svg' could show"):
        render(seats(ccm, "3MSP"), "svg")


def test_format_of_a_drawing_is_known_by_its_name() -> None:
    assert format_of("terms.svg") == "svg"


TREATY = """\
key: ours
short: OT
names: {en: Our Treaty}
series:
  - {key: MSP, formal: yes, names: {en: Meeting of States Parties}}
groups:
  - {key: theme, names: {en: Our Theme}, seats: 1, source: trial}
"""
MEETINGS = """\
meetings:
  - {ref: 1MSP, series: MSP, name: First Meeting, from: 2027-09-13, to: 2027-09-16, source: trial}
  - {ref: 2MSP, series: MSP, name: Second Meeting, from: 2028-09-13, to: 2028-09-16, source: trial}
"""


@pytest.fixture
def treaty(tmp_path: Path) -> Path:
    return written(tmp_path, TREATY, "our-treaty.yaml")


def test_register_of_a_treaty_of_ones_own_is_written_with_its_key_and_reads_back(tmp_path: Path, treaty: Path) -> None:
    meetings = written(tmp_path, MEETINGS)
    text = b"from the end of the First Meeting as follows:\n\nOur Theme\n\nUntil the end of the Second Meeting: Chile."
    known = register(str(treaty), meetings)
    made = register_as_yaml(mandates_in(text, known), str(treaty))
    assert made.decode().splitlines()[1] == "convention: ours"
    again = register(str(treaty), meetings, written(tmp_path, made.decode(), "read.yaml"))
    assert holders(again, "theme", "1MSP") == ["CHL"]


@pytest.mark.parametrize("name", ["./our-treaty.yaml", "orus"], ids=["path", "misspelt"])
def test_register_of_a_treaty_that_is_not_known_suggests_the_one_asked_for(tmp_path: Path, treaty: Path, name: str) -> None:
    with pytest.raises(NotAProgrammeError) as caught:
        register(str(treaty), written(tmp_path, f"convention: {name}\n{MEETINGS}"))
    (fault,) = told(caught.value)
    assert fault.sentence.startswith(f"convention '{name}' is not known - ")
    assert "ours" in fault.sentence


def test_remarks_of_a_paragraph_are_told_and_do_not_stop_it(ccm: Convention) -> None:
    said: list[str] = []
    found = mandates_in(PARAGRAPH.replace(b"Chile and", b"Chile, Togo and"), ccm, remark=said.append)
    assert [mandate.party for mandate in found] == ["CHL", "TGO", "CIV"]
    assert said[0] == "<input>:5:71: Universalization has 2 seats, and 3 States are named for it [file.too-many]"
    assert said[1].startswith("<input>: the paragraph names nobody for ")


@pytest.mark.parametrize("width", [60, 80])
def test_timeline_on_a_screen_never_wraps(ccm: Convention, width: int) -> None:
    lines = render(timeline(ccm), "terminal", width=width).decode().splitlines()
    assert [line for line in lines if len(line) > width] == []
