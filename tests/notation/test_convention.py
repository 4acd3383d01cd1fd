import datetime

import pytest

from ccmagenda.errors import InvalidValueError
from ccmagenda.model import Force, Judged, Texts
from ccmagenda.notation import read_convention, read_mapping

GOOD = """\
key: tea
short: TEA
names: {en: Convention on Tea}
in-force: 2010-08-01
zone: Europe/London
languages: [en, fr]
sittings: [{name: morning, hours: "9:00-12:00"}]
series: [{key: MSP, formal: yes, names: {en: Meeting}}, {key: IM, names: {en: Other}, themes: all}]
plans: [{key: first, names: {en: Plan}, actions: 12, since: 2011-01-01, source: S}]
groups: [{key: green, names: {en: Green Tea}, seats: 2, also: Sencha, source: S}, {key: black, names: {en: Black}, source: S}]
sources: {S: a source}
provisions:
  - {number: B1, force: SHALL, wording: {en: W}, source: S, confidence: documented, judged: by rule, rule: r, options: {d: [5]}}
  - {number: B2, force: CUSTOM, wording: {en: W}, source: S, confidence: inferred, judged: not yet, until: 2015-01-01, series: IM}
"""


def test_convention_is_read() -> None:
    found, faults = read_convention(GOOD, "tea.yaml")
    assert found is not None
    assert faults == ()
    assert (found.key, found.short, found.names) == ("tea", "TEA", Texts((("en", "Convention on Tea"),)))
    assert (found.in_force, found.zone, found.languages) == (datetime.date(2010, 8, 1), "Europe/London", ("en", "fr"))
    assert [(sitting.name, sitting.hours) for sitting in found.sittings] == [("morning", "9:00-12:00")]
    assert [(series.key, series.formal, series.treats_all_themes) for series in found.series] == [
        ("MSP", True, False),
        ("IM", False, True),
    ]
    assert [(plan.key, plan.actions, plan.since, plan.until) for plan in found.plans] == [
        ("first", 12, datetime.date(2011, 1, 1), None)
    ]
    assert [(group.key, group.kind, group.seats, group.also) for group in found.groups] == [
        ("green", "working group", 2, ("Sencha",)),
        ("black", "working group", 1, ()),
    ]
    assert found.sources == (("S", "a source"),)


def test_provisions_are_read() -> None:
    found, _ = read_convention(GOOD, "tea.yaml")
    assert found is not None
    first, second = found.provisions
    assert (first.number, first.force, first.judged, first.rule) == ("B1", Force.SHALL, Judged.BY_RULE, "r")
    assert first.option("d") == ("5",)
    assert (second.judged, second.until, second.series) == (Judged.NOT_YET, datetime.date(2015, 1, 1), ("IM",))


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        pytest.param(
            GOOD.replace(", rule: r", ""),
            "tea.yaml:13:5: a provision judged by a rule names its 'rule:', and no other does [file.judged]",
            id="rule-missing",
        ),
        pytest.param(
            GOOD.replace("judged: not yet", "judged: not yet, rule: r"),
            "tea.yaml:14:5: a provision judged by a rule names its 'rule:', and no other does [file.judged]",
            id="rule-too-many",
        ),
        pytest.param(
            GOOD.replace("short: TEA", "shrt: TEA"),
            "tea.yaml:2:1: unknown key 'shrt' - did you mean 'short'? [file.unknown-key]",
            id="key",
        ),
        pytest.param(
            GOOD.replace("in-force: 2010-08-01", "in-force: soon"),
            "tea.yaml:4:11: 'soon' is not a day - write it as 2012-04-16 or 'Monday 16 April 2012' [file.day]",
            id="day",
        ),
        pytest.param(GOOD.replace("key: tea", "key: &x tea"), "tea.yaml:1:6: anchors are not used: &x", id="anchor"),
        pytest.param(GOOD.replace("TEA", "T\x1bA"), "tea.yaml:2:9: U+001B (a control character)", id="control-character"),
    ],
)
def test_convention_with_a_fault_is_none(text: str, fault: str) -> None:
    found, faults = read_convention(text, "tea.yaml")
    assert found is None
    assert str(faults[0]).startswith(fault)


def test_mapping_keeps_the_order_of_the_file() -> None:
    assert [key.text for key, _ in read_mapping("b: 1\na: 2\n", "p").pairs] == ["b", "a"]


@pytest.mark.parametrize(
    "text", [pytest.param("- a", id="list"), pytest.param("", id="empty"), pytest.param("a: &x b", id="anchor")]
)
def test_mapping_that_is_none_is_an_error_of_ours(text: str) -> None:
    with pytest.raises(InvalidValueError, match=r"^p is not readable: "):
        read_mapping(text, "p")
