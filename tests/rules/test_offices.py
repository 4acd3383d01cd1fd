"""The rules on offices, held against the real history of the CCM and against small registers."""

import datetime
import itertools
import random
from collections.abc import Mapping

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ccmagenda import data
from ccmagenda.desk import check_coordinators
from ccmagenda.desk.reading import library
from ccmagenda.model import Convention, Finding, Force, Mandate, Roster
from ccmagenda.notation import read_register

Found = tuple[str, str, str, str]

NARROW = "affected=narrow: obligations under Articles 4 and 5 as reported by 14 September 2012"
INFERRED = "found in office in 2014-2015; choice by the 4MSP follows from the two-year term, its final document was not seen"
BACK_TO_BACK: set[Found] = {
    ("B11", "no-back-to-back", "3MSP clearance", "LAO"),
    ("B11", "no-back-to-back", "3MSP stockpile-destruction", "ESP"),
    ("B11", "no-back-to-back", "4MSP victim-assistance", "MEX"),
    ("B11", "no-back-to-back", "4MSP reporting", "BEL"),
    ("B11", "no-back-to-back", "4MSP national-implementation", "NZL"),
}
AS_DECIDED: Found = ("C9", "held-as-decided", "3IM", "")
BOTH_OFFICES: set[Found] = {
    ("", "president-is-no-coordinator", "3MSP general-status", "ZMB"),
    ("", "president-is-no-coordinator", "4MSP general-status", "CRI"),
}
REMARKS = BOTH_OFFICES | {AS_DECIDED}
SWEDEN: Found = ("B5", "coordinator-is-party", "3MSP cooperation", "SWE")


def affected(*places: str) -> set[Found]:
    return {("B10", "affected-in-each-group", place, "") for place in places}


BROAD_PLACES = affected("2MSP general-status", "3MSP general-status", "3MSP universalization", "5MSP victim-assistance")
NARROW_PLACES = BROAD_PLACES | affected("2MSP universalization", "2MSP cooperation", "3MSP cooperation", "4MSP general-status")


@pytest.fixture(scope="module")
def ccm() -> Convention:
    return data.convention("ccm")


def findings(of: Convention, first: str = "", last: str = "", readings: Mapping[str, str] | None = None) -> tuple[Finding, ...]:
    return check_coordinators(of, first=first, last=last, readings=readings).findings


def known(finding: Finding, of: Convention) -> Found:
    """Return provision, rule, place, and the State where the finding is about one State's mandate."""
    by_line = {mandate.origin: mandate.party for mandate in of.roster.mandates}
    of_one = finding.rule in {"no-back-to-back", "coordinator-is-party", "term-length", "selected-by-formal-meeting"} | {
        "president-is-no-coordinator"
    }
    number = finding.provision.number if finding.provision else ""
    return number, finding.rule, finding.about, by_line[finding.origin] if of_one else ""


def places(found: tuple[Finding, ...], rule: str) -> list[str]:
    return [finding.about for finding in found if finding.rule == rule]


def registered(of: Convention, *mandates: str) -> Convention:
    text = "mandates:\n" + "".join(f"  - {{{mandate}, source: trial}}\n" for mandate in mandates)
    merged, faults = read_register(text, "r.yaml", of, library())
    assert faults == ()
    assert merged is not None
    return merged


def without(of: Convention, *seats: tuple[str, str]) -> Convention:
    return attrs.evolve(of, roster=Roster(tuple(m for m in of.roster.mandates if (m.group, m.party) not in seats)))


@pytest.mark.parametrize(
    ("readings", "expected"),
    [
        pytest.param({}, NARROW_PLACES | BACK_TO_BACK | REMARKS | {SWEDEN}, id="unless-told"),
        pytest.param(
            {"affected": "narrow", "party": "in-force"}, NARROW_PLACES | BACK_TO_BACK | REMARKS | {SWEDEN}, id="narrow-in-force"
        ),
        pytest.param({"affected": "broad"}, BROAD_PLACES | BACK_TO_BACK | REMARKS | {SWEDEN}, id="broad-in-force"),
        pytest.param({"party": "deposit"}, NARROW_PLACES | BACK_TO_BACK | REMARKS, id="narrow-deposit"),
        pytest.param({"affected": "broad", "party": "deposit"}, BROAD_PLACES | BACK_TO_BACK | REMARKS, id="broad-deposit"),
    ],
)
def test_history_from_the_2msp_to_the_5msp(ccm: Convention, readings: dict[str, str], expected: set[Found]) -> None:
    found = [known(finding, ccm) for finding in findings(ccm, "2MSP", "5MSP", readings)]
    assert (len(found), set(found)) == (len(expected), expected)


@pytest.mark.parametrize(
    ("rule", "force"),
    [
        pytest.param("affected-in-each-group", Force.SHOULD, id="affected"),
        pytest.param("coordinator-is-party", Force.SHALL, id="party"),
        pytest.param("no-back-to-back", Force.SHOULD, id="back-to-back"),
        pytest.param("held-as-decided", Force.CUSTOM, id="as-decided"),
    ],
)
def test_force_of_what_history_broke(ccm: Convention, rule: str, force: Force) -> None:
    assert {finding.force for finding in findings(ccm, "2MSP", "5MSP") if finding.rule == rule} == {force}


def test_sentence_on_sweden(ccm: Convention) -> None:
    (sweden,) = [finding for finding in findings(ccm, "3MSP", "3MSP") if finding.rule == "coordinator-is-party"]
    assert (sweden.reading, sweden.sentence) == (
        "party=in-force",
        (
            "Sweden was not a State Party when its term in Cooperation and Assistance began at the end of the 3MSP: it deposited "
            "its instrument on 23 April 2012, and the Convention is in force for it from 1 October 2012"
        ),
    )


def test_sentence_on_the_3im(ccm: Convention) -> None:
    (meeting,) = [finding for finding in findings(ccm, "3MSP", "4MSP") if finding.rule == "held-as-decided"]
    assert meeting.sentence == "the 3IM was held on 15–18 April 2013, and 16–19 April 2013 had been decided (3MSP para. 29)"


@pytest.mark.parametrize(
    ("meeting", "group", "sentence"),
    [
        pytest.param("3MSP", "clearance", "when its term on the same subject ended", id="lao-pdr-same"),
        pytest.param("3MSP", "stockpile-destruction", "when its term on Cooperation and Assistance ended", id="spain-another"),
        pytest.param("4MSP", "victim-assistance", "when its term on Cooperation and Assistance ended", id="mexico-another"),
        pytest.param("4MSP", "reporting", "when its term on the same subject ended", id="belgium-same"),
        pytest.param("4MSP", "national-implementation", "when its term on the same subject ended", id="new-zealand-same"),
    ],
)
def test_back_to_back_tells_the_subject_before(ccm: Convention, meeting: str, group: str, sentence: str) -> None:
    found = [f for f in findings(ccm, meeting, meeting) if f.rule == "no-back-to-back" and f.about == f"{meeting} {group}"]
    assert [finding.sentence.partition(", ")[2] for finding in found] == [sentence]


def test_every_group_finding_names_its_reading(ccm: Convention) -> None:
    found = findings(ccm, "2MSP", "5MSP")
    assert {finding.reading for finding in found if finding.rule == "affected-in-each-group"} == {
        NARROW,
        f"{NARROW}; data inferred: Netherlands, {INFERRED}",
    }


def test_findings_stand_in_order_of_time(ccm: Convention) -> None:
    formal = [f.about.split()[0] for f in findings(ccm, "2MSP", "5MSP") if f.rule != "held-as-decided"]
    assert formal == sorted(formal)


def test_friends_of_the_president_are_not_judged(ccm: Convention) -> None:
    friends = {m.origin for m in ccm.roster.mandates if m.begins == "1MSP"}
    told = [finding for finding in findings(ccm) if finding.origin in friends or set(finding.others) & friends]
    assert (len(friends), findings(ccm, "1MSP", "1MSP"), told) == (9, (), [])


def test_those_who_were_friends_of_the_president_may_coordinate_next(ccm: Convention) -> None:
    both = {m.party for m in ccm.roster.mandates if m.begins == "1MSP"} & {
        m.party for m in ccm.roster.mandates if m.begins == "2MSP"
    }
    assert both == {"JPN", "AUT", "DEU", "BEL", "NZL"}
    assert places(findings(ccm, "2MSP", "2MSP"), "no-back-to-back") == []


def test_nothing_of_rotation_is_judged_after_the_1rc(ccm: Convention) -> None:
    assert places(findings(ccm, "1RC", "13MSP"), "no-back-to-back") == []
    renewed = [m for m in ccm.roster.mandates if (m.group, m.party, m.begins) == ("national-implementation", "NZL", "1RC")]
    assert len(renewed) == 1


def test_nothing_counts_after_the_5msp(ccm: Convention) -> None:
    assert [str(finding) for finding in findings(ccm, "1RC", "13MSP") if finding.force.counts] == []


@pytest.mark.parametrize(
    ("confidence", "force", "word"),
    [
        pytest.param("doubtful", Force.CUSTOM, "; data doubtful", id="doubtful"),
        pytest.param("inferred", None, "; data inferred", id="inferred"),
        pytest.param("documented", None, "", id="documented"),
    ],
)
def test_data_that_is_not_documented_is_told(ccm: Convention, confidence: str, force: Force | None, word: str) -> None:
    sweden = f"group: cooperation, party: Sweden, begins: 3MSP, until: 5MSP, confidence: {confidence}"
    found = {f.rule: (f.force, f.reading) for f in findings(registered(ccm, sweden), "3MSP", "3MSP") if "coop" in f.about}
    assert found == {
        "coordinator-is-party": (force or Force.SHALL, f"party=in-force{word}"),
        "affected-in-each-group": (force or Force.SHOULD, f"{NARROW}{word}"),
    }


def test_term_after_a_doubtful_one_is_no_more_than_a_remark(ccm: Convention) -> None:
    before = "group: clearance, party: Lao PDR, begins: 2MSP, until: 3MSP, confidence: doubtful"
    found = [f for f in findings(registered(ccm, before), "3MSP", "3MSP") if f.about == "3MSP clearance"]
    assert [(f.rule, f.force, f.reading) for f in found] == [("no-back-to-back", Force.CUSTOM, "data doubtful")]


@settings(max_examples=20, deadline=None)
@given(st.randoms(use_true_random=False))
def test_answer_does_not_depend_on_the_order_of_mandates(chance: random.Random) -> None:
    ccm = data.convention("ccm")
    mixed = list(ccm.roster.mandates)
    chance.shuffle(mixed)
    again = attrs.evolve(ccm, roster=Roster(tuple(mixed)))
    expected = [(known(f, ccm), f.force, f.reading) for f in findings(ccm)]
    assert [(known(f, again), f.force, f.reading) for f in findings(again)] == expected


@pytest.mark.parametrize(
    ("begins", "until", "meetings"),
    [
        pytest.param("8MSP", "2RC", 2, id="until-the-2rc"),
        pytest.param("9MSP", "10MSP", 2, id="over-the-2rc"),
        pytest.param("2RC", "11MSP", 2, id="from-the-2rc"),
        pytest.param("9MSP", "2RC", 1, id="one-meeting"),
        pytest.param("9MSP", "11MSP", 3, id="three-meetings"),
    ],
)
def test_term_over_the_split_2rc_is_counted_in_meetings(ccm: Convention, begins: str, until: str, meetings: int) -> None:
    first, last = ccm.place_of(begins), ccm.place_of(until)
    assert (first is not None, last is not None, (last or 0) - (first or 0)) == (True, True, meetings)
    trial = registered(ccm, f"group: cooperation, party: Togo, begins: {begins}, until: {until}")
    found = [f for f in findings(trial, begins, begins) if f.rule == "term-length" and f.about == f"{begins} cooperation"]
    assert [f.provision.number for f in found if f.provision] == ([] if meetings == 2 else ["H2"])


def test_first_round_terms_of_one_year_are_no_breach(ccm: Convention) -> None:
    short = [m.party for m in ccm.roster.mandates if (m.begins, m.until) == ("2MSP", "3MSP")]
    assert (len(short), places(findings(ccm, "2MSP", "2MSP"), "term-length")) == (6, [])


def test_first_round_with_two_terms_of_one_year_is_a_breach(ccm: Convention) -> None:
    both = registered(ccm, "group: universalization, party: Portugal, begins: 2MSP, until: 3MSP")
    found = findings(both, "2MSP", "2MSP")
    assert places(found, "term-length") == ["2MSP universalization"] * 2
    assert places(found, "staggered-terms") == ["2MSP universalization"]


@pytest.mark.parametrize(
    ("until", "sentence"),
    [
        pytest.param("4MSP", "lasts 1 formal meeting, from the end of the 3MSP to the end of the 4MSP", id="one"),
        pytest.param("1RC", "lasts 3 formal meetings, from the end of the 3MSP to the end of the 1RC", id="three"),
    ],
)
def test_term_of_another_length_after_the_first_round(ccm: Convention, until: str, sentence: str) -> None:
    trial = registered(
        without(ccm, ("universalization", "GHA")), f"group: universalization, party: Chile, begins: 3MSP, until: {until}"
    )
    found = [f.sentence for f in findings(trial, "3MSP", "3MSP") if f.rule == "term-length"]
    assert found == [f"the term of Chile in Universalization {sentence}, and a term lasts 2"]


def test_free_seat_is_a_remark_and_a_group_without_coordinator_is_not(ccm: Convention) -> None:
    one = [f for f in findings(without(ccm, ("universalization", "GHA")), "3MSP", "3MSP") if f.rule == "seats"]
    both = without(ccm, ("universalization", "GHA"), ("universalization", "PRT"))
    none = [f for f in findings(both, "3MSP", "3MSP") if f.rule == "seats"]
    assert [(f.force, f.sentence) for f in one] == [
        (Force.CUSTOM, "a seat is vacant in Universalization from the end of the 3MSP")
    ]
    assert [(f.force, f.sentence) for f in none] == [
        (Force.SHALL, "2 seats are vacant in Universalization from the end of the 3MSP")
    ]


def test_third_coordinator_is_one_too_many(ccm: Convention) -> None:
    trial = registered(ccm, "group: clearance, party: Chile, begins: 3MSP, until: 5MSP")
    assert [f.sentence for f in findings(trial, "3MSP", "3MSP") if f.rule == "seats"] == [
        (
            "Clearance and Risk Reduction has 2 seats, and from the end of the 3MSP 3 States hold it: "
            "Ireland, the Lao People's Democratic Republic and Chile"
        )
    ]


def test_gap_of_one_meeting_is_no_breach(ccm: Convention) -> None:
    trial = registered(ccm, "group: clearance, party: Japan, begins: 4MSP, until: 1RC")
    assert [f.about for f in findings(trial, "4MSP", "4MSP") if f.rule == "no-back-to-back" and "Japan" in f.sentence] == []


def test_meeting_that_was_decided_against_is_found(ccm: Convention) -> None:
    text = "meetings:\n  - {ref: 6IM, series: IM, from: 2016-04-18, to: 2016-04-19, source: trial}\n"
    merged, faults = read_register(text, "r.yaml", ccm, library())
    assert (merged is not None, faults) == (True, ())
    found = findings(merged or ccm, "1RC", "6MSP")
    assert [(f.provision.number, f.about) for f in found if f.rule == "no-meetings" and f.provision] == [("H1", "6IM")]


def test_mandate_without_a_state_is_not_judged(ccm: Convention) -> None:
    nobody = Mandate(group="clearance", party="", begins="3MSP", until="4MSP", source="trial")
    more = attrs.evolve(ccm, roster=Roster((*ccm.roster.mandates, nobody)))
    assert findings(more, "2MSP", "5MSP") == findings(ccm, "2MSP", "5MSP")


def test_seats_on_the_last_day_are_both_and_are_no_breach(ccm: Convention) -> None:
    day = datetime.date(2012, 9, 14)
    assert [m.party for m in ccm.seated("universalization", day)] == ["JPN", "PRT", "GHA"]
    assert places(findings(ccm, "3MSP", "3MSP"), "seats") == []


def test_term_that_ends_at_no_formal_meeting_is_refused(ccm: Convention) -> None:
    with pytest.raises(AssertionError, match="'4IM' is not a formal meeting, and terms end with one"):
        registered(without(ccm, ("universalization", "GHA")), "group: universalization, party: Ghana, begins: 3MSP, until: 4IM")


@pytest.mark.parametrize(
    ("group", "state"),
    [("victim-assistance", "Mexico"), ("reporting", "Belgium"), ("national-implementation", "New Zealand")],
)
def test_finding_that_rests_on_a_deduced_choice_says_so(ccm: Convention, group: str, state: str) -> None:
    (found,) = [f for f in findings(ccm, "4MSP", "4MSP") if (f.rule, f.about) == ("no-back-to-back", f"4MSP {group}")]
    assert (found.force, found.reading) == (Force.SHOULD, f"data inferred: {state}, {INFERRED}")
    assert f"(data inferred: {state}, {INFERRED})" in str(found)


def test_deduced_end_is_told_where_a_finding_rests_on_it_and_only_there(ccm: Convention) -> None:
    laos = "data inferred: Lao People's Democratic Republic, end deduced, since the list of the 3MSP no longer has it"
    (after,) = [f for f in findings(ccm, "3MSP", "3MSP") if (f.rule, f.about) == ("no-back-to-back", "3MSP clearance")]
    assert after.reading == laos
    assert [f.reading for f in findings(ccm, "2MSP", "2MSP")] == [NARROW] * 3


def test_seats_are_judged_after_the_1rc_too_as_a_remark(ccm: Convention) -> None:
    (found,) = findings(ccm, "1RC", "1RC")
    assert (found.rule, found.provision, found.force, found.about) == ("seats", None, Force.CUSTOM, "1RC general-status")
    assert found.sentence.endswith("3 States hold it: Lebanon, the Czech Republic and Switzerland")
    assert "data doubtful: Switzerland, a single source" in found.reading


def test_free_seat_after_the_1rc_is_a_remark(ccm: Convention) -> None:
    found = findings(without(ccm, ("cooperation", "PER")), "7MSP", "7MSP")
    assert [(f.force, f.sentence) for f in found] == [
        (Force.CUSTOM, "a seat is vacant in Cooperation and Assistance from the end of the 7MSP")
    ]


def test_group_of_which_no_mandate_is_known_is_not_vacant(ccm: Convention) -> None:
    parties = {mandate.party for mandate in ccm.roster.mandates if mandate.group == "cooperation"}
    none = without(ccm, *(("cooperation", party) for party in parties))
    assert [f.about for f in findings(none, "3MSP", "3MSP") if f.rule == "seats"] == []


@pytest.mark.parametrize("group", ["reporting", "national-implementation"])
def test_renewable_mandates_of_one_year_are_no_breach(ccm: Convention, group: str) -> None:
    refs = ["10MSP", "11MSP", "12MSP", "13MSP"]
    terms = [f"group: {group}, party: Chile, begins: {one}, until: {two}" for one, two in itertools.pairwise(refs)]
    assert findings(registered(ccm, *terms), "10MSP", "12MSP") == ()


@pytest.mark.parametrize(
    ("group", "begins", "until", "number"),
    [
        pytest.param("clearance", "10MSP", "11MSP", "H2", id="one-year-in-another-group"),
        pytest.param("reporting", "10MSP", "13MSP", "H2", id="three-meetings"),
        pytest.param("reporting", "4MSP", "5MSP", "B8", id="one-year-before-the-1rc"),
    ],
)
def test_other_terms_of_another_length_are_found(ccm: Convention, group: str, begins: str, until: str, number: str) -> None:
    trial = registered(ccm, f"group: {group}, party: Chile, begins: {begins}, until: {until}")
    found = [f.provision.number for f in findings(trial, begins, begins) if f.rule == "term-length" and f.provision]
    assert found == [number]


def test_states_that_preside_or_are_to_preside_are_remarked_on(ccm: Convention) -> None:
    found = [f for f in findings(ccm) if f.rule == "president-is-no-coordinator"]
    assert {f.force for f in found} == {Force.CUSTOM}
    assert [f.sentence.partition(" from ")[2] for f in found] == [
        "the end of the 3MSP, and is President-designate of the 4MSP as well",
        "the end of the 4MSP, and is President-designate of the 5MSP as well",
        "the end of the 2RC, and is President-designate of the 11MSP as well",
    ]


RAPPORTEUR = """\
convention: apmbc
meetings:
  - {ref: 2MSP, series: MSP, from: 2000-09-11, to: 2000-09-15, source: trial}
  - {ref: 3MSP, series: MSP, from: 2001-09-18, to: 2001-09-21, source: trial}
  - {ref: 4MSP, series: MSP, from: 2002-09-16, to: 2002-09-20, source: trial}
mandates:
  - {group: stockpile-destruction, party: Romania, role: Co-Rapporteur, begins: 2MSP, until: 3MSP, source: trial}
"""
FOLLOWING = "  - {{group: stockpile-destruction, party: {}, role: {}, begins: 3MSP, until: 4MSP, source: trial}}\n"


@pytest.mark.parametrize(
    ("after", "told"),
    [
        pytest.param("", 0, id="nobody-recorded"),
        pytest.param(FOLLOWING.format("Croatia", "Co-Rapporteur"), 0, id="rapporteurs-only"),
        pytest.param(FOLLOWING.format("Romania", "Co-Chair"), 0, id="itself"),
        pytest.param(FOLLOWING.format("Croatia", "Co-Chair"), 1, id="another"),
    ],
)
def test_succession_is_told_where_successors_are_recorded(after: str, told: int) -> None:
    merged, faults = read_register(RAPPORTEUR + after, "r.yaml", None, library())
    assert (merged is not None, faults) == (True, ())
    assert len(places(findings(merged or data.convention("apmbc"), "2MSP", "2MSP"), "succession")) == told


def test_rapporteurs_take_no_seat() -> None:
    chairs = "".join(
        FOLLOWING.format(state, role)
        for state, role in (("Chile", "Co-Chair"), ("Togo", "Co-Chair"), ("Peru", "Co-Rapporteur"), ("Mali", "Rapporteur"))
    )
    merged, faults = read_register(RAPPORTEUR + chairs, "r.yaml", None, library())
    assert (merged is not None, faults) == (True, ())
    assert places(findings(merged or data.convention("apmbc"), "3MSP", "3MSP"), "seats") == []


def test_period_of_which_no_mandate_is_known_has_no_vacant_seats() -> None:
    merged, _ = read_register(RAPPORTEUR.replace("Co-Rapporteur", "Co-Chair"), "r.yaml", None, library())
    found = findings(merged or data.convention("apmbc"))
    assert [(f.rule, f.force, f.about) for f in found] == [("seats", Force.CUSTOM, "2MSP stockpile-destruction")]
