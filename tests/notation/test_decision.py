import datetime
import re
from collections.abc import Callable

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ccmagenda import data
from ccmagenda.desk import decision, render
from ccmagenda.model import Convention, Force, Mandate, Roster
from ccmagenda.notation import Faults, read_decision

Term = tuple[str, str, str, str]

PARAGRAPH_30 = """\
30. At the same plenary meeting, the Meeting confirmed the Coordinators of the six Working Groups and two thematic areas \
and welcomed the appointment of the new Coordinators that will guide the intersessional work programme from the end of the \
Third Meeting of States Parties as follows:

Working Group on the General Status and Operation of the Convention

Until the end of the Fourth Meeting of States Parties: Zambia, and until the end of the Fifth Meeting of States Parties: \
Costa Rica;

Working Group on Universalization

Until the end of the Fourth Meeting of States Parties: Portugal, and until the end of the Fifth Meeting of States Parties: \
Ghana;

Working Group on Victim Assistance

Until the end of the Fourth Meeting of States Parties: Bosnia and Herzegovina, and until the end of the Fifth Meeting of \
States Parties: Afghanistan;

Working Group on Clearance and Risk Reduction

Until the end of the Fourth Meeting of States Parties: Ireland, and until the end of the Fifth Meeting of States Parties: \
Lao People's Democratic Republic;

Working Group on Stockpile Destruction and Retention

Until the end of the Fourth Meeting of States Parties: Croatia, and until the end of the Fifth Meeting of States Parties: \
Spain;

Working Group on Cooperation and Assistance

Until the end of the Fourth Meeting of States Parties: Mexico, and until the end of the Fifth Meeting of States Parties: \
Sweden;

Reporting

Until the end of the Fourth Meeting of States Parties: Belgium;

National Implementation Measures

Until the end of the Fourth Meeting of States Parties: New Zealand.
"""
FOURTEEN: list[Term] = [
    ("general-status", "ZMB", "2MSP", "4MSP"),
    ("general-status", "CRI", "3MSP", "5MSP"),
    ("universalization", "PRT", "2MSP", "4MSP"),
    ("universalization", "GHA", "3MSP", "5MSP"),
    ("victim-assistance", "BIH", "2MSP", "4MSP"),
    ("victim-assistance", "AFG", "3MSP", "5MSP"),
    ("clearance", "IRL", "2MSP", "4MSP"),
    ("clearance", "LAO", "3MSP", "5MSP"),
    ("stockpile-destruction", "HRV", "2MSP", "4MSP"),
    ("stockpile-destruction", "ESP", "3MSP", "5MSP"),
    ("cooperation", "MEX", "2MSP", "4MSP"),
    ("cooperation", "SWE", "3MSP", "5MSP"),
    ("reporting", "BEL", "2MSP", "4MSP"),
    ("national-implementation", "NZL", "2MSP", "4MSP"),
]
SHORT = """\
from the end of the Third Meeting of States Parties as follows:

Working Group on Universalization

Until the end of the Fifth Meeting of States Parties: {states}.
"""


@pytest.fixture(scope="module")
def ccm() -> Convention:
    return data.convention("ccm")


def terms(mandates: tuple[Mandate, ...]) -> list[Term]:
    return [(mandate.group, mandate.party, mandate.begins, mandate.until) for mandate in mandates]


def read(text: str, known: Convention, decided: str = "") -> tuple[list[Term], list[str]]:
    faults = Faults()
    found = read_decision(text, "p", known, decided, faults)
    return terms(found), [str(fault) for fault in faults.findings() if fault.force is Force.SHALL]


def remarked(text: str, known: Convention) -> list[str]:
    faults = Faults()
    read_decision(text, "p", known, "", faults)
    assert not faults.block
    return [str(fault) for fault in faults.findings()]


def states_read(states: str, known: Convention) -> tuple[list[str], list[str]]:
    found, faults = read(SHORT.format(states=states), known)
    return [party for _, party, _, _ in found], faults


def test_paragraph_30_of_the_3msp_gives_fourteen_mandates(ccm: Convention) -> None:
    assert read(PARAGRAPH_30, ccm) == (FOURTEEN, [])


def test_mandate_knows_its_place_and_source(ccm: Convention) -> None:
    found = read_decision(PARAGRAPH_30, "p", ccm, "", Faults())
    assert (str(found[0].origin), found[0].source) == ("p:5:56", "decision of the 3MSP")
    assert {mandate.source for mandate in found} == {"decision of the 3MSP"}


@pytest.mark.parametrize("change", [str.upper, lambda text: text.replace("\n\n", "\n")], ids=["capitals", "no-empty-lines"])
def test_paragraph_30_as_it_may_be_pasted(ccm: Convention, change: Callable[[str], str]) -> None:
    assert read(change(PARAGRAPH_30), ccm) == (FOURTEEN, [])


def test_paragraph_with_line_ends_of_windows(ccm: Convention) -> None:
    assert read(PARAGRAPH_30.replace("\n", "\r\n"), ccm) == (FOURTEEN, [])


def test_paragraph_that_names_the_convention(ccm: Convention) -> None:
    text = PARAGRAPH_30.replace("Meeting of States Parties", "Meeting of States Parties to the Convention on Cluster Munitions")
    assert read(text, ccm) == (FOURTEEN, [])


def test_new_mandates_begin_at_the_meeting_that_decides(ccm: Convention) -> None:
    bare = attrs.evolve(ccm, roster=Roster())
    assert read(PARAGRAPH_30, bare) == ([(group, party, "3MSP", until) for group, party, _, until in FOURTEEN], [])


def test_draft_reads_back_at_every_width(ccm: Convention) -> None:
    draft = decision(ccm, "3MSP")
    read_back = {width: read(render(draft, "text", width=width).decode(), ccm) for width in range(20, 161)}
    assert {width: faults for width, (_, faults) in read_back.items() if faults} == {}
    assert [width for width, (found, _) in read_back.items() if found != FOURTEEN] == []


@pytest.mark.parametrize("meeting", ["2MSP", "4MSP", "5MSP", "1RC", "6MSP", "7MSP"])
def test_draft_of_other_meetings_reads_back(ccm: Convention, meeting: str) -> None:
    found, faults = read(render(decision(ccm, meeting)).decode(), ccm)
    held = [mandate for group in ccm.groups for mandate in ccm.holders(group.key, meeting)]
    assert (sorted(found), faults) == (sorted(terms(tuple(held))), [])


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        pytest.param("Bosnia and Herzegovina", ["BIH"], id="bosnia"),
        pytest.param("Antigua and Barbuda", ["ATG"], id="antigua"),
        pytest.param("Trinidad and Tobago", ["TTO"], id="trinidad"),
        pytest.param("Saint Vincent and the Grenadines", ["VCT"], id="saint-vincent"),
        pytest.param("United Kingdom of Great Britain and Northern Ireland", ["GBR"], id="united-kingdom"),
        pytest.param("Bosnia and Herzegovina and Trinidad and Tobago", ["BIH", "TTO"], id="two-with-and"),
        pytest.param("Sao Tome and Principe, Saint Kitts and Nevis and Ghana", ["STP", "KNA", "GHA"], id="three-with-and"),
        pytest.param("Ghana, Norway and Chile", ["GHA", "NOR", "CHL"], id="three"),
        pytest.param("Ghana, Norway, and Chile", ["GHA", "NOR", "CHL"], id="three-with-comma-before-and"),
        pytest.param("Ghana, Antigua and Barbuda, and Chile", ["GHA", "ATG", "CHL"], id="and-within-the-list"),
        pytest.param("the Netherlands and the Holy See", ["NLD", "VAT"], id="articles"),
        pytest.param("Lao PDR", ["LAO"], id="other-name"),
    ],
)
def test_states_of_a_list(ccm: Convention, states: str, expected: list[str]) -> None:
    assert states_read(states, ccm) == (expected, [])


@pytest.mark.parametrize(
    ("states", "kept", "column", "said"),
    [
        pytest.param("Norwya", [], 55, "'Norwya' is not the name of a State - did you mean 'Norway'?", id="near"),
        pytest.param(
            "Ghana and Norwya", ["GHA"], 65, "'Norwya' is not the name of a State - did you mean 'Norway'?", id="second"
        ),
        pytest.param("Norwya and Ghana", ["GHA"], 55, "'Norwya' is not the name of a State - did you mean 'Norway'?", id="first"),
        pytest.param("Ghana,\nXyzzy", ["GHA"], 0, "'Xyzzy' is not the name of a State", id="far"),
    ],
)
def test_name_that_is_no_state(ccm: Convention, states: str, kept: list[str], column: int, said: str) -> None:
    place = f"5:{column}" if column else "6:1"
    assert states_read(states, ccm) == (kept, [f"p:{place}: {said} [file.unknown-state]"])


@pytest.mark.parametrize("states", ["", " ", ";"], ids=["nothing", "space", "mark"])
def test_term_without_a_state_is_told(ccm: Convention, states: str) -> None:
    found, faults = states_read(states, ccm)
    assert (found, len(faults)) == ([], 1)


def test_missing_group_heading(ccm: Convention) -> None:
    text = SHORT.format(states="Ghana").replace("Working Group on Universalization\n\n", "")
    assert read(text, ccm) == ([], ["p:3:1: no working group stands above these names [file.no-group]"])


def test_unknown_group(ccm: Convention) -> None:
    text = SHORT.format(states="Ghana").replace("Universalization", "Universalisatoin")
    found, faults = read(text, ccm)
    said = "'Universalisatoin' is not a group of the convention - did you mean 'Universalization'?"
    assert (found, faults[0]) == ([], f"p:3:1: {said} [file.unknown-group]")


def test_unknown_group_is_told_once(ccm: Convention) -> None:
    text = SHORT.format(states="Ghana").replace("Universalization", "Universalisatoin")
    assert [fault.split(" ")[-1] for fault in read(text, ccm)[1]] == ["[file.unknown-group]"]


def test_unknown_meeting_of_an_end(ccm: Convention) -> None:
    text = SHORT.format(states="Ghana").replace("Fifth", "Fiftieth")
    said = "'Fiftieth Meeting of States Parties' is not a meeting of the convention"
    found, faults = read(text, ccm)
    assert (found, [fault.startswith(f"p:5:22: {said}") for fault in faults]) == ([], [True])


def test_end_that_is_not_after_the_decision(ccm: Convention) -> None:
    found, faults = read(SHORT.format(states="Ghana").replace("Fifth", "Second"), ccm)
    assert (found, len(faults)) == ([], 1)


@pytest.mark.parametrize("start", ["as follows:", "from now on as follows:", ""], ids=["not-said", "vague", "nothing"])
def test_no_deciding_meeting(ccm: Convention, start: str) -> None:
    text = start + SHORT.format(states="Ghana").partition("as follows:")[2]
    assert read(text, ccm) == ([], ["p:1:1: the meeting that decides is not told - add --decided 3MSP [file.no-meeting]"])


def test_unknown_group_hides_no_other_fault(ccm: Convention) -> None:
    text = PARAGRAPH_30.replace("on Victim Assistance", "on Victim Asistance").replace("Afghanistan", "Afganistan")
    found, faults = read(text, ccm)
    assert [fault.split(" is not ")[0] for fault in faults] == ["p:11:1: 'Victim Asistance'", "p:13:138: 'Afganistan'"]
    assert "victim-assistance" not in {group for group, *_ in found}


def test_misspelt_meeting_that_decides_is_told(ccm: Convention) -> None:
    text = PARAGRAPH_30.replace("Third Meeting of States Parties as", "Third Meeting of State Partis as")
    said = "'Third Meeting of State Partis', the meeting that decides, is not a meeting of the convention"
    assert read(text, ccm) == ([], [f"p:1:1: {said} - did you mean 'Third Meeting of States Parties'? [file.no-meeting]"])


def test_deciding_meeting_may_be_told(ccm: Convention) -> None:
    text = SHORT.format(states="Chile").partition("as follows:")[2]
    assert read(text, ccm, "3MSP") == ([("universalization", "CHL", "3MSP", "5MSP")], [])


def test_deciding_meeting_that_is_not_known_is_named(ccm: Convention) -> None:
    found, faults = read(SHORT.format(states="Chile"), ccm, "3MPS")
    assert (found, [fault.startswith("p:1:1: '3MPS' is not a known meeting") for fault in faults]) == ([], [True])


def test_decision_with_very_many_faults_does_not_raise(ccm: Convention) -> None:
    text = SHORT.format(states="Xyzzy") + "\nUntil the end of the Fifth Meeting of States Parties: Xyzzy;\n" * 500
    found, faults = read(text, ccm)
    assert (found, len(faults) > 0) == ([], True)


DAY = datetime.date(2012, 9, 15)
CODES = [party.code for party in data.convention("ccm").parties]
GROUPS = [group.key for group in data.convention("ccm").groups if group.exists_on(DAY)]
SEATS = st.tuples(st.sampled_from(CODES), st.sampled_from(["4MSP", "5MSP"]))
SLATES = st.fixed_dictionaries({group: st.lists(SEATS, max_size=3, unique_by=lambda seat: seat[0]) for group in GROUPS})


@settings(max_examples=60, deadline=None)
@given(SLATES, st.integers(min_value=30, max_value=130))
def test_any_slate_drafted_and_read_back_is_unchanged(slate: dict[str, list[tuple[str, str]]], width: int) -> None:
    assume(any(slate.values()))
    bare = attrs.evolve(data.convention("ccm"), roster=Roster())
    mandates = [
        Mandate(group=group, party=party, begins="3MSP", until=until, source="trial")
        for group, seats in slate.items()
        for party, until in seats
    ]
    draft = decision(attrs.evolve(bare, roster=Roster(tuple(mandates))), "3MSP")
    found, faults = read(render(draft, "text", width=width).decode(), bare)
    assert (sorted(found), faults) == (sorted(terms(tuple(mandates))), [])


PIECES = st.sampled_from([*re.split(r"(?<=[ \n:;,.])", SHORT.format(states="Ghana, Norway and Chile")), ":", ";", "\n", " and "])


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=80).map("".join)), st.sampled_from(["", "3MSP"]))
def test_no_text_makes_reading_raise(text: str, decided: str) -> None:
    faults = Faults()
    found = read_decision(text, "p", data.convention("ccm"), decided, faults)
    assert all(mandate.group in GROUPS or mandate.group for mandate in found)


FIFTH = "Fifth Meeting of States Parties"
RUNNING = f"""\
30. The Meeting confirmed the Coordinators from the end of the Third Meeting of States Parties as follows: Working Group on \
Universalization: until the end of the {FIFTH}: Ghana; Working Group on the General Status and Operation of the
  Convention, until the end of the {FIFTH}: Costa
  Rica. Reporting: until the end of the Fourth Meeting of States Parties: Belgium.
31. Something else: until the end of the {FIFTH}: Narnia.
"""


def test_running_text_is_read_like_paragraphs(ccm: Convention) -> None:
    assert read(RUNNING, ccm) == (
        [
            ("universalization", "GHA", "3MSP", "5MSP"),
            ("general-status", "CRI", "3MSP", "5MSP"),
            ("reporting", "BEL", "2MSP", "4MSP"),
        ],
        [],
    )


def test_group_in_running_text_that_is_not_known(ccm: Convention) -> None:
    found, faults = read(RUNNING.replace("Universalization:", "Universalisatoin:"), ccm)
    said = "p:1:108: 'Universalisatoin' is not a group of the convention - did you mean 'Universalization'?"
    assert (found[:1], faults[0]) == ([("general-status", "CRI", "3MSP", "5MSP")], f"{said} [file.unknown-group]")


@pytest.mark.parametrize("mark", ["(a) Working Group on ", "- the Working Group on ", "(iv) "], ids=["letter", "dash", "bare"])
def test_headings_may_be_marked(ccm: Convention, mark: str) -> None:
    text = SHORT.format(states="Chile").replace("Working Group on ", mark)
    assert read(text, ccm) == ([("universalization", "CHL", "3MSP", "5MSP")], [])


@pytest.mark.parametrize(
    ("line", "said"),
    [
        pytest.param(
            f"Belgium until the end of the {FIFTH}.",
            f"p:5:1: 'Belgium' stands before its term - write 'until the end of the {FIFTH}: Belgium' [file.order-of-words]",
            id="state-first",
        ),
        pytest.param(
            f"Until the end of the {FIFTH}:.",
            f"p:5:22: no State is named until the end of the '{FIFTH}' - write it after a colon [file.no-state]",
            id="nobody",
        ),
        pytest.param(
            f"Until the end of the {FIFTH}.",
            f"p:5:22: no State is named until the end of the '{FIFTH}' - write it after a colon [file.no-state]",
            id="no-colon",
        ),
        pytest.param(
            f"Until the end of the {FIFTH}: Ghana, , Chile.",
            "p:5:62: the name of a State is missing here [file.unknown-state]",
            id="two-commas",
        ),
        pytest.param(
            "Until the end of the Second Intersessional Meeting: Ghana.",
            "p:5:22: the 2IM is not a formal meeting, and terms end with one [file.not-formal]",
            id="not-formal",
        ),
        pytest.param(
            f"Until the end of the {FIFTH}: Chile and\nBosnia\nand Herzegovina and Chile.",
            "p:7:21: Chile is named in line 5 already for this group - name it once [file.same-seat]",
            id="twice-in-a-list",
        ),
    ],
)
def test_fault_stands_at_its_line_and_column(ccm: Convention, line: str, said: str) -> None:
    text = SHORT.format(states="Ghana").replace(f"Until the end of the {FIFTH}: Ghana.", line)
    assert read(text, ccm)[1] == [said]


def test_state_under_a_group_that_is_headed_twice_is_told(ccm: Convention) -> None:
    text = SHORT.format(states="Chile") + SHORT.format(states="Chile").partition("as follows:")[2]
    assert read(text, ccm)[1] == ["p:10:55: Chile is named in line 5 already for this group - name it once [file.same-seat]"]


def test_more_states_than_seats_are_remarked_on(ccm: Convention) -> None:
    said = "p:5:68: Universalization has 2 seats, and 3 States are named for it [file.too-many]"
    assert remarked(SHORT.format(states="Chile, Togo, Peru"), ccm) == [said]


def test_beginning_that_is_assumed_is_remarked_on(ccm: Convention) -> None:
    text = SHORT.format(states="Togo").replace("Fifth", "Fourth")
    said = (
        "no earlier term of Togo until the 4MSP is known, so it is taken to begin at the end of the 3MSP and to last one meeting "
        "only"
    )
    assert remarked(text, ccm) == [f"p:5:56: {said} [file.beginning-assumed]"]
    assert remarked(PARAGRAPH_30, ccm) == []


def test_text_that_names_nobody_is_told(ccm: Convention) -> None:
    said = "nobody is named here - a term is written 'until the end of the ...: Chile'"
    assert read("from the end of the Third Meeting of States Parties as follows:\n", ccm) == (
        [],
        [f"p:1:1: {said} [file.no-terms]"],
    )


@pytest.mark.parametrize("name", ["Second Review Conference", "Second Review Conference, first part"], ids=["whole", "part"])
def test_meeting_in_parts_is_known_by_its_name(ccm: Convention, name: str) -> None:
    text = f"Reporting\nuntil the end of the {name}: Chile"
    assert read(text, ccm, "8MSP") == ([("reporting", "CHL", "8MSP", "2RC")], [])


def test_notes_on_a_draft_are_no_part_of_it(ccm: Convention) -> None:
    draft = render(decision(ccm, "8MSP")).decode()
    assert "\nNotes on this draft\n" in draft
    held = [mandate for group in ccm.groups for mandate in ccm.holders(group.key, "8MSP")]
    assert (sorted(read(draft, ccm)[0]), read(draft, ccm)[1]) == (sorted(terms(tuple(held))), [])
