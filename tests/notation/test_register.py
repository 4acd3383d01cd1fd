import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ccmagenda import data
from ccmagenda.desk.reading import library
from ccmagenda.model import Convention, Finding, Mandate, MeetingRecord, Party
from ccmagenda.notation import read_register

GOOD = """\
mandates:
  - group: universalization
    party: Norway
    begins: 3MSP
    until: 5MSP
    source: trial
meetings:
  - ref: 14MSP
    series: MSP
    from: 2027-09-13
    to: 2027-09-16
    source: trial
parties:
  - state: Tuvalu
    signed: 2026-01-05
    source: trial
"""


def read(text: str, base: Convention | None = None) -> tuple[Convention | None, tuple[Finding, ...]]:
    return read_register(text, "r.yaml", base, library())


def merged(text: str, base: Convention | None = None) -> Convention:
    found, faults = read(text, base)
    assert faults == ()
    assert found is not None
    return found


def told(text: str) -> list[str]:
    found, faults = read(text)
    assert found is None
    return [str(fault) for fault in faults]


def test_register_adds_a_mandate_a_meeting_and_a_party() -> None:
    before, after = data.convention("ccm"), merged(GOOD)
    mandate = Mandate(group="universalization", party="NOR", begins="3MSP", until="5MSP", source="trial")
    assert after.roster.mandates == (*before.roster.mandates, mandate)
    assert after.parties == (*before.parties, Party(code="TUV", signed=datetime.date(2026, 1, 5), source="trial"))
    assert after.meetings.records == (
        *before.meetings.records,
        MeetingRecord(
            ref="14MSP",
            series="MSP",
            start=datetime.date(2027, 9, 13),
            end=datetime.date(2027, 9, 16),
            zone="Europe/Zurich",
            source="trial",
        ),
    )


def test_what_is_added_knows_its_place() -> None:
    assert (str(merged(GOOD).roster.mandates[-1].origin), str(merged(GOOD).meetings.records[-1].origin)) == (
        "r.yaml:2:5",
        "r.yaml:8:5",
    )


def test_mandate_replaces_that_of_another_state() -> None:
    text = "mandates:\n  - {group: clearance, party: Norway, replaces: Lao PDR, begins: 3MSP, until: 5MSP, source: trial}\n"
    assert {m.party for m in merged(text).holders("clearance", "3MSP")} == (
        {m.party for m in data.convention("ccm").holders("clearance", "3MSP")} - {"LAO"} | {"NOR"}
    )


def test_mandate_that_replaces_nothing_is_told() -> None:
    text = "mandates:\n  - {group: clearance, party: Norway, replaces: Chad, begins: 3MSP, until: 5MSP, source: trial}\n"
    assert told(text) == ["r.yaml:2:49: 'Chad' has no mandate in this group from the end of the 3MSP [file.nothing-replaced]"]


def test_same_group_party_and_beginning_is_replaced_in_its_place() -> None:
    text = "mandates:\n  - {group: clearance, party: Lao PDR, begins: 3MSP, until: 1RC, confidence: doubtful, source: trial}\n"
    before, after = data.convention("ccm").roster.mandates, merged(text).roster.mandates
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    expected = Mandate(group="clearance", party="LAO", begins="3MSP", until="1RC", confidence="doubtful", source="trial")
    assert [new for _, new in changed] == [expected]
    assert [(old.until, old.confidence) for old, _ in changed] == [("5MSP", "documented")]


@pytest.mark.parametrize(
    "name", ["Cooperation and Assistance", "cooperation", "International Cooperation and Assistance"], ids=["name", "key", "also"]
)
def test_group_by_any_of_its_names(name: str) -> None:
    text = f"mandates:\n  - {{group: {name}, party: TGO, begins: 3MSP, until: 5MSP, source: trial}}\n"
    assert merged(text).roster.mandates[-1].group == "cooperation"


def test_mandate_may_end_at_a_meeting_of_the_same_file() -> None:
    text = GOOD.replace("begins: 3MSP", "begins: 13MSP").replace("until: 5MSP", "until: 14MSP")
    assert merged(text).holders("universalization", "13MSP")[-1].party == "NOR"


def test_meeting_is_corrected() -> None:
    text = "meetings:\n  - {ref: 3IM, series: IM, from: 2013-04-16, to: 2013-04-19, source: trial}\n"
    before, after = data.convention("ccm").meetings, merged(text).meetings
    assert (after.refs, after.end_of("3IM")) == (before.refs, datetime.date(2013, 4, 19))


def test_meeting_held_in_parts_is_corrected_as_a_whole() -> None:
    text = "meetings:\n  - {ref: 2RC, series: RC, from: 2020-11-23, to: 2020-11-27, source: trial}\n"
    assert merged(text).meetings.end_of("2RC") == datetime.date(2020, 11, 27)


def test_party_is_corrected() -> None:
    text = "parties:\n  - {state: Sweden, consent: 2012-01-23, in-force: 2012-07-01, marks: [art3, art4], source: trial}\n"
    sweden = merged(text).party_by_code["SWE"]
    assert (sweden.bound_at(datetime.date(2012, 9, 15)), sweden.marks) == (True, frozenset({"art3", "art4"}))


@pytest.mark.parametrize("text", ["convention: ccm\n", "mandates: []\n", "mandates:\n"], ids=["convention", "none", "empty"])
def test_register_without_entries_changes_nothing(text: str) -> None:
    before, after = data.convention("ccm"), merged(text)
    assert (after.roster, after.meetings, after.parties) == (before.roster, before.meetings, before.parties)


def test_registers_stand_on_one_another_where_each_names_the_convention() -> None:
    one = "convention: ccm\nmandates:\n  - {group: clearance, party: Togo, begins: 3MSP, until: 5MSP, source: trial}\n"
    other = one.replace("Togo", "Samoa")
    parties = [mandate.party for mandate in merged(other, merged(one)).holders("clearance", "3MSP")]
    assert parties == ["IRL", "LAO", "TGO", "WSM"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "party: Norway",
            "party: Norwya",
            "r.yaml:3:12: 'Norwya' is not the name of a State - did you mean 'Norway'? [file.unknown-state]",
            id="state-near",
        ),
        pytest.param(
            "party: Norway",
            "party: 12345",
            "r.yaml:3:12: '12345' is not the name of a State - write the name of a State [file.unknown-state]",
            id="state-far",
        ),
        pytest.param(
            "state: Tuvalu",
            "state: Tuvaluu",
            "r.yaml:14:12: 'Tuvaluu' is not the name of a State - did you mean 'Tuvalu'? [file.unknown-state]",
            id="state-of-a-party",
        ),
        pytest.param(
            "group: universalization",
            "group: universalisatoin",
            "r.yaml:2:12: 'universalisatoin' is not a group of the convention - did you mean 'universalization'? "
            "[file.unknown-group]",
            id="group-near",
        ),
        pytest.param(
            "group: universalization",
            "group: catering",
            "r.yaml:2:12: 'catering' is not a group of the convention - it is one of general-status, universalization, "
            "victim-assistance, clearance, stockpile-destruction, cooperation, reporting, national-implementation, "
            "risk-education, architecture [file.unknown-group]",
            id="group-far",
        ),
        pytest.param(
            "begins: 3MSP",
            "begins: 3MPS",
            "r.yaml:4:13: '3MPS' is not a known meeting - did you mean '3MSP'? [file.unknown-meeting]",
            id="beginning",
        ),
        pytest.param(
            "until: 5MSP",
            "until: 5MPS",
            "r.yaml:5:12: '5MPS' is not a known meeting - did you mean '5MSP'? [file.unknown-meeting]",
            id="end",
        ),
        pytest.param(
            "until: 5MSP",
            "until: 2MSP",
            "r.yaml:5:12: the mandate ends with the 2MSP, which is not after the 3MSP [file.order]",
            id="ends-before-it-begins",
        ),
        pytest.param(
            "until: 5MSP",
            "until: 3MSP",
            "r.yaml:5:12: the mandate ends with the 3MSP, which is not after the 3MSP [file.order]",
            id="ends-where-it-begins",
        ),
        pytest.param(
            "begins: 3MSP\n    until: 5MSP",
            "begins: 3RC\n    until: 13MSP",
            "r.yaml:5:12: the mandate ends with the 13MSP, which is not after the 3RC [file.order]",
            id="ends-before-a-meeting-without-days",
        ),
        pytest.param(
            "series: MSP",
            "series: MPS",
            "r.yaml:9:13: 'MPS' is not a kind of meeting - did you mean 'MSP'? [file.unknown-series]",
            id="series",
        ),
        pytest.param(
            "to: 2027-09-16",
            "to: 2027-09-10",
            "r.yaml:11:9: the meeting ends on 2027-09-10, before it begins on 2027-09-13 [file.days]",
            id="days",
        ),
        pytest.param(
            "    until: 5MSP\n",
            "",
            "r.yaml:2:5: 'until' is missing: the meeting at whose end it ends, like 5MSP [file.missing]",
            id="no-end",
        ),
        pytest.param(
            "until: 5MSP",
            "util: 5MSP\n    until: 5MSP",
            "r.yaml:5:5: unknown key 'util' - did you mean 'until'? [file.unknown-key]",
            id="key",
        ),
        pytest.param(
            "until: 5MSP",
            "until: 5MSP\n    confidence: doubtfull",
            "r.yaml:6:17: 'doubtfull' is not a degree of confidence - did you mean 'doubtful'? [file.unknown-word]",
            id="confidence",
        ),
        pytest.param(
            "mandates:",
            "convention: cmm\nmandates:",
            "r.yaml:1:13: convention 'cmm' is not known - did you mean 'ccm'? [file.unknown-convention]",
            id="convention",
        ),
    ],
)
def test_fault_is_told_with_its_place_and_the_way_out(old: str, new: str, expected: str) -> None:
    assert old in GOOD
    assert told(GOOD.replace(old, new, 1)) == [expected]


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        pytest.param("begins: 3MSP", "begins: Jakarta", "4:13", id="beginning"),
        pytest.param("until: 5MSP", "until: Jakarta", "5:12", id="end"),
    ],
)
def test_meeting_that_resembles_none_is_told_with_a_way_out(old: str, new: str, place: str) -> None:
    start = f"r.yaml:{place}: 'Jakarta' is not a known meeting - "
    assert [fault[: len(start)] for fault in told(GOOD.replace(old, new))] == [start]


def test_same_mandate_twice_is_told_at_the_second_with_the_first() -> None:
    line = "  - {group: clearance, party: Togo, begins: 3MSP, until: 5MSP, source: trial}\n"
    _, faults = read(f"mandates:\n{line}{line.replace('Togo', 'TGO').replace('5MSP', '1RC')}")
    assert [str(fault) for fault in faults] == [
        "r.yaml:3:5: this mandate stands already in line 2 - write it once [file.same-seat]"
    ]
    assert [[str(origin) for origin in fault.others] for fault in faults] == [["r.yaml:2:5"]]


def test_same_meeting_twice_is_not_lost_silently() -> None:
    line = "  - {ref: 14MSP, series: MSP, from: 2027-09-13, to: 2027-09-16, source: trial}\n"
    found, faults = read(f"meetings:\n{line}{line.replace('2027', '2028')}")
    assert found is None or [record.ref for record in found.meetings.records].count("14MSP") == 2
    assert found is not None or [str(fault.origin) for fault in faults] == ["r.yaml:3:5"]


def test_all_faults_are_told_at_once_in_the_order_of_the_file() -> None:
    text = GOOD.replace("Norway", "Norwya").replace("series: MSP", "series: MPS").replace("Tuvalu", "Tuvaluu")
    assert [fault.split(": ")[0] for fault in told(text)] == ["r.yaml:3:12", "r.yaml:9:13", "r.yaml:14:12"]


@pytest.mark.parametrize("text", ["", "# nothing\n", "- a\n", "words\n"], ids=["empty", "comment", "list", "words"])
def test_what_is_no_register_is_told(text: str) -> None:
    assert told(text) == [
        "r.yaml:1:1: there is no register here - it begins with 'mandates:', 'meetings:' or 'parties:' [file.empty]"
    ]


def test_register_with_very_many_faults_does_not_raise() -> None:
    line = "  - {group: x, party: x, begins: x, until: x, source: x}\n"
    found, faults = read("mandates:\n" + line * 500)
    assert (found, len(faults) > 0) == (None, True)


PARTS = ("convention: ccm", "convention: apmbc", "  - {", "    until: 5MSP}", "  - [", "&a *a", "\t")
LINES = st.sampled_from([*GOOD.splitlines(), *PARTS])


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(LINES, max_size=25).map("\n".join)))
def test_no_text_makes_reading_raise(text: str) -> None:
    found, faults = read(text)
    assert (found is None) == (faults != ())


SEEN = "mandates:\n  - {group: reporting, party: Chile, SAID, source: trial}\n"


def test_state_that_is_only_found_in_office_needs_no_term() -> None:
    mandate = merged(SEEN.replace("SAID", "seen: 2024-01")).roster.mandates[-1]
    assert mandate == Mandate(group="reporting", party="CHL", seen="2024-01", source="trial")


@pytest.mark.parametrize(
    ("said", "faults"),
    [
        pytest.param(
            "seen: January",
            ["r.yaml:2:44: 'January' is neither a day nor a month - write it as 2024-01-15 or 2024-01 [file.day]"],
            id="no-day",
        ),
        pytest.param(
            "begins: 10MSP",
            ["r.yaml:2:5: 'until' is missing: the meeting at whose end it ends, like 5MSP [file.missing]"],
            id="no-end",
        ),
        pytest.param(
            "note: none",
            [
                "r.yaml:2:5: 'begins' is missing: the meeting at whose end it begins, like 3MSP [file.missing]",
                "r.yaml:2:5: 'until' is missing: the meeting at whose end it ends, like 5MSP [file.missing]",
            ],
            id="nothing",
        ),
    ],
)
def test_mandate_needs_its_term_or_when_it_was_seen(said: str, faults: list[str]) -> None:
    assert told(SEEN.replace("SAID", said)) == faults
