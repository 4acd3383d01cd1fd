"""The rules of the Convention on Cluster Munitions, on small programmes."""

import pytest

from ccmagenda import Finding, Force, check, read


def findings(text: str) -> tuple[Finding, ...]:
    return check(read(text.encode(), path="p.yaml")).findings


def of(rule: str, text: str) -> list[Finding]:
    return [finding for finding in findings(text) if finding.rule == rule]


def session(day: str, chair: str, meeting: str = "3MSP", theme: str = "universalization") -> str:
    return f"""\
convention: ccm
meeting: {meeting}
sittings:
  - day: {day}
    morning: 10:00-13:00
    sessions:
      - {{theme: {theme}, chair: {chair}}}
"""


@pytest.mark.parametrize(
    ("day", "chair", "count"),
    [
        pytest.param("2012-09-11", "[Japan, Portugal]", 0, id="first-day-outgoing"),
        pytest.param("2012-09-11", "[Ghana, Portugal]", 1, id="first-day-incoming"),
        pytest.param("2012-09-14", "[Japan, Portugal]", 0, id="last-day-outgoing"),
        pytest.param("2012-09-14", "[Ghana, Portugal]", 0, id="last-day-incoming"),
        pytest.param("2012-09-14", "Norway", 1, id="last-day-neither"),
    ],
)
def test_on_the_last_day_of_an_msp_outgoing_and_incoming_are_both_valid(day: str, chair: str, count: int) -> None:
    found = of("coordinators-in-office", session(day, chair))
    assert sum(finding.force is Force.SHALL for finding in found) == count


def test_a_coordinator_who_is_left_out_is_remarked_on_as_custom() -> None:
    (finding,) = of("coordinators-in-office", session("2012-04-16", "Japan", meeting="2IM"))
    assert (finding.force, finding.sentence) == (
        Force.CUSTOM,
        "Portugal also coordinates 'Universalization' and is not among its chairs",
    )


def test_finding_cites_provision_and_place() -> None:
    (finding,) = of("coordinators-in-office", session("2012-04-16", "[Ghana, Japan, Portugal]", meeting="2IM"))
    assert str(finding) == (
        "p.yaml:7:9: Ghana chairs 'Universalization', but does not coordinate it on 16 April 2012 - in office: "
        "Japan and Portugal [D2 coordinators-in-office]"
    )


@pytest.mark.parametrize(
    ("meeting", "rules"),
    [
        pytest.param("{ref: 2IM, city: Oslo}", {"held-in"}, id="another-city"),
        pytest.param("{ref: x, series: IM, city: Geneva, from: 2013-06-27, to: 2013-07-01}", {"held-by"}, id="after-june"),
        pytest.param("{ref: x, series: IM, city: Geneva, from: 2013-04-15, to: 2013-04-20}", {"at-most-days"}, id="six-days"),
        pytest.param("{ref: x, series: IM, city: Oslo, from: 2022-07-01, to: 2022-07-08}", set(), id="after-the-first-review"),
        pytest.param("{ref: x, series: MSP, city: Oslo, from: 2013-09-09, to: 2013-09-14}", set(), id="another-series"),
    ],
)
def test_place_and_days_of_an_intersessional_meeting(meeting: str, rules: set[str]) -> None:
    text = f"convention: ccm\nmeeting: {meeting}\nsittings: []\n"
    assert {finding.rule for finding in findings(text)} & {"held-in", "held-by", "at-most-days"} == rules


def test_waiver_keeps_the_finding_and_prints_its_ground() -> None:
    text = session("2012-04-18", "Belgium", meeting="2IM", theme="reporting")
    text += "waivers:\n  - {provision: B4, about: reporting, because: the Presidency wished it}\n"
    (finding,) = of("areas-inside-group", text)
    assert not finding.counts
    assert str(finding).endswith("(waived: the Presidency wished it) [B4 areas-inside-group]")


def test_waiver_of_another_session_does_not_help() -> None:
    text = session("2012-04-18", "Belgium", meeting="2IM", theme="reporting")
    text += "waivers:\n  - {provision: B4, about: 2012-04-18-morning, because: a mistake}\n"
    (finding,) = of("areas-inside-group", text)
    assert finding.counts


@pytest.mark.parametrize(
    ("chair", "why"),
    [
        pytest.param("Sweden", "the Convention is in force for it from 1 October 2012", id="ratified"),
        pytest.param("Australia", "it signed on 3 December 2008, and bound from 1 April 2013", id="signatory"),
        pytest.param("Finland", "it has neither signed nor joined", id="outside"),
        pytest.param("Andorra", "it is bound from 1 October 2013", id="later"),
    ],
)
def test_chair_that_is_not_a_party_is_remarked_on_with_the_date(chair: str, why: str) -> None:
    (finding,) = of("chairs-are-parties", session("2012-09-12", chair, theme="general-status"))
    assert (
        finding.sentence
        == f"{chair} chairs 'General Status and Operation of the Convention' and is not a State Party on 12 September 2012: {why}"
    )


def test_withdrawn_state_is_remarked_on_with_the_date() -> None:
    text = session("2025-09-16", "Lithuania", meeting="13MSP", theme="general-status")
    (finding,) = of("chairs-are-parties", text)
    assert finding.sentence.endswith("its withdrawal took effect on 6 March 2025")


IN_2024 = """\
convention: ccm
meeting: {ref: talks-2024, series: IM, city: Geneva, from: 2024-01-15, to: 2024-01-15}
sittings:
  - day: 15 January
    morning: 10:00-13:00
    sessions:
      - {theme: victim assistance, chair: CHAIR}
"""


def test_those_that_a_source_finds_in_office_may_chair() -> None:
    assert of("coordinators-in-office", IN_2024.replace("CHAIR", "coordinators")) == []
    (finding,) = of("coordinators-in-office", IN_2024.replace("CHAIR", "Chile"))
    assert finding.sentence.endswith("on 15 January 2024 - in office: Austria and Panama")
    assert finding.reading == "mandates inferred"
