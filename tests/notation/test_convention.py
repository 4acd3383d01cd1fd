import datetime

import pytest

from ccmagenda.errors import InvalidValueError
from ccmagenda.model import Force, Judged, Texts
from ccmagenda.notation import read_convention, read_mapping
from ccmagenda.notation.options import RuleOption, count

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


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        pytest.param(
            GOOD.replace("number: B2", "number: b1"),
            "tea.yaml:14:14: 'b1' stands already in line 13 - name each thing once [file.twice]",
            id="number",
        ),
        pytest.param(
            GOOD.replace("key: black", "key: green"),
            "tea.yaml:10:89: 'green' stands already in line 10 - name each thing once [file.twice]",
            id="group",
        ),
        pytest.param(
            GOOD.replace("{en: Black}", "{en: Sencha}"),
            "tea.yaml:10:108: 'Sencha' stands already in line 10 - name each thing once [file.twice]",
            id="name-of-a-group",
        ),
        pytest.param(
            GOOD.replace("{key: IM,", "{key: MSP, names: {en: A}}, {key: IM,"),
            "tea.yaml:8:63: 'MSP' stands already in line 8 - name each thing once [file.twice]",
            id="series",
        ),
        pytest.param(
            GOOD.replace("options: {d: [5]}", "options: {d: [5], d: 6}"),
            "tea.yaml:13:129: 'd' stands already in line 13 - name each thing once [file.twice]",
            id="option",
        ),
        pytest.param(
            GOOD.replace("options: {d: [5]}", "options: d"),
            "tea.yaml:13:120: keys with values are expected here, like {days: 4} [file.shape]",
            id="options-without-keys",
        ),
        pytest.param(
            GOOD.replace("series: IM", "series: IMM"),
            "tea.yaml:14:128: 'IMM' is not a kind of meeting of this convention - did you mean 'IM'? [file.unknown-series]",
            id="kind-of-meeting",
        ),
        pytest.param(
            GOOD.replace("seats: 2", "seats: 0"),
            "tea.yaml:10:54: '0' is not a whole number above nought - write a number, e.g. 3 [file.form]",
            id="no-seats",
        ),
        pytest.param(
            GOOD.replace("Europe/London", "Europe/Lundon"),
            "tea.yaml:5:7: 'Europe/Lundon' is not a time zone - did you mean 'Europe/London'? [file.zone]",
            id="zone",
        ),
        pytest.param(
            GOOD.replace("9:00-12:00", "nine"),
            "tea.yaml:7:35: 'nine' is not a time - write it as 15:00 [file.time]",
            id="hours",
        ),
        pytest.param(
            GOOD.replace("until: 2015-01-01", "since: 2016-01-01, until: 2015-01-01"),
            "tea.yaml:14:127: 2015-01-01 is before 2016-01-01, the first day [file.order]",
            id="ends-before-it-begins",
        ),
        pytest.param(
            "", "tea.yaml:1:1: there is no convention here - it begins with 'key:' and 'names:' [file.empty]", id="empty"
        ),
        pytest.param(
            "\n- key: tea\n",
            "tea.yaml:2:1: there is no convention here - it begins with 'key:' and 'names:' [file.empty]",
            id="list",
        ),
    ],
)
def test_what_contradicts_itself_is_one_line_with_its_place(text: str, fault: str) -> None:
    found, faults = read_convention(text, "tea.yaml")
    assert (found, [str(one) for one in faults]) == (None, [fault])


RULES = {
    "r": {"d": count("a whole number of days", needed=True), "group": RuleOption(what="a group", among="group")},
    "bare": {},
}


@pytest.mark.parametrize(
    ("options", "fault"),
    [
        pytest.param("rule: r, options: {d: 5, group: green}", "", id="right"),
        pytest.param(
            "rule: rr, options: {d: 5}",
            "13:108: provision B1: there is no rule 'rr' - did you mean 'r'? [file.unknown-rule]",
            id="rule",
        ),
        pytest.param(
            "rule: r, options: {d: 5, gruop: green}",
            "13:127: rule 'r' has no option 'gruop' - did you mean 'group'? [file.unknown-option]",
            id="option",
        ),
        pytest.param(
            "rule: bare, options: {d: 5}", "13:124: rule 'bare' has no option 'd' - it has none [file.unknown-option]", id="none"
        ),
        pytest.param(
            "rule: r, options: {d: -3}",
            "13:124: '-3' is not a whole number of days - write a number, e.g. 5 [file.form]",
            id="below-nought",
        ),
        pytest.param(
            "rule: r, options: {d: [5, five]}",
            "13:128: 'five' is not a whole number of days - write a number, e.g. 5 [file.form]",
            id="word",
        ),
        pytest.param(
            "rule: r, options: {d: 5, group: grean}",
            "13:134: 'grean' is not a group of this convention - did you mean 'green'? [file.unknown-word]",
            id="group",
        ),
        pytest.param(
            "rule: r, options: {d: }", "13:108: rule 'r' needs its option 'd': a whole number of days [file.missing]", id="empty"
        ),
        pytest.param(
            "rule: r", "13:108: rule 'r' needs its option 'd': a whole number of days [file.missing]", id="option-missing"
        ),
    ],
)
def test_rules_and_their_options_are_known(options: str, fault: str) -> None:
    text = GOOD.replace("rule: r, options: {d: [5]}", options)
    found, faults = read_convention(text, "tea.yaml", RULES)
    assert (found is None, [str(one) for one in faults]) == (bool(fault), [f"tea.yaml:{fault}"] if fault else [])


def test_convention_with_more_faults_than_anyone_reads_is_given_up() -> None:
    found, faults = read_convention(GOOD + "x: 1\n" * 300, "tea.yaml")
    assert (found, len(faults), faults[-1].rule) == (None, 200, "file.too-many")


def test_mapping_keeps_the_order_of_the_file() -> None:
    assert [key.text for key, _ in read_mapping("b: 1\na: 2\n", "p").pairs] == ["b", "a"]


@pytest.mark.parametrize(
    "text", [pytest.param("- a", id="list"), pytest.param("", id="empty"), pytest.param("a: &x b", id="anchor")]
)
def test_mapping_that_is_none_is_an_error_of_ours(text: str) -> None:
    with pytest.raises(InvalidValueError, match=r"^p is not readable: "):
        read_mapping(text, "p")
