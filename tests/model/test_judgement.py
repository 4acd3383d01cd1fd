import datetime

import attrs
import pytest

from ccmagenda.model import NOWHERE, Finding, Force, Origin, Provision, Report, Waiver

WAIVER = Waiver(provision="B4", because="no other room")
TWICE = Waiver(provision="B4", because="pas d’autre salle", because_in=(("fr", "pas d’autre salle"), ("en", "no other room")))
PROVISION = Provision(number="B4", force=Force.SHALL, wording="A sitting each.", source="PRG", since=datetime.date(2012, 1, 1))


def finding(force: Force, *, waived: bool = False) -> Finding:
    return Finding(rule="a-rule", sentence="a sentence", force=force, waiver=WAIVER if waived else None)


@pytest.mark.parametrize(
    ("findings", "clean", "stops"),
    [
        pytest.param([], True, False, id="none"),
        pytest.param([finding(Force.SHALL)], False, True, id="shall"),
        pytest.param([finding(Force.SHOULD)], False, False, id="should"),
        pytest.param([finding(Force.CUSTOM)], True, False, id="custom"),
        pytest.param([finding(Force.PROPOSAL)], True, False, id="proposal"),
        pytest.param([finding(Force.SHALL, waived=True)], True, False, id="waived-shall"),
        pytest.param([finding(Force.SHALL, waived=True), finding(Force.SHALL)], False, True, id="one-of-two-waived"),
        pytest.param([finding(Force.SHALL, waived=True), finding(Force.SHOULD)], False, False, id="waived-shall-and-should"),
    ],
)
def test_report_clean_and_stops(findings: list[Finding], clean: bool, stops: bool) -> None:  # noqa: FBT001 - expected answers
    report = Report(findings=findings)
    assert (report.clean, report.stops) == (clean, stops)


def test_report_counts_what_is_not_waived() -> None:
    forces = (Force.SHALL, Force.SHALL, Force.SHOULD, Force.CUSTOM, Force.CUSTOM, Force.CUSTOM)
    waived = (finding(Force.SHALL, waived=True), finding(Force.CUSTOM, waived=True))
    report = Report(findings=(*(finding(force) for force in forces), *waived))
    assert {force: report.count(force) for force in Force} == {
        Force.SHALL: 2,
        Force.SHOULD: 1,
        Force.CUSTOM: 3,
        Force.PROPOSAL: 0,
    }


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, "a.yaml:9:45: a sentence [a-rule]", id="rule-alone"),
        pytest.param({"provision": PROVISION}, "a.yaml:9:45: a sentence [B4 a-rule]", id="provision"),
        pytest.param({"waiver": WAIVER}, "a.yaml:9:45: a sentence (waived: no other room) [a-rule]", id="waived"),
        pytest.param({"waiver": TWICE}, "a.yaml:9:45: a sentence (waived: no other room) [a-rule]", id="waived-in-french"),
        pytest.param({"origin": NOWHERE}, "a sentence [a-rule]", id="nowhere"),
        pytest.param({"sentence": " a\nsentence\x1b "}, "a.yaml:9:45: a sentence [a-rule]", id="cleaned"),
    ],
)
def test_finding_in_words(changes: dict[str, object], expected: str) -> None:
    found = Finding(rule="a-rule", sentence="a sentence", origin=Origin("a.yaml", 9, 45))
    assert str(attrs.evolve(found, **changes)) == expected
