"""Every rule on the shelf explains itself, and its own snippets break it and keep it."""

import re
import textwrap

import pytest

from ccmagenda import check, check_coordinators, data, read
from ccmagenda.desk.reading import library
from ccmagenda.model import Judged
from ccmagenda.notation import read_register
from ccmagenda.rules import Rule, shelf
from ccmagenda.rules._offices import RuleOnOffices

KEYS = list(shelf())


def snippet(key: str, heading: str) -> str:
    part = re.search(rf"^{heading}::\n\n(.*?)(?=^\S|\Z)", shelf().words(key), re.DOTALL | re.MULTILINE)
    assert part is not None, f"{key} has no '{heading}' snippet"
    return textwrap.dedent(part[1])


def rules_found(key: str, text: str) -> set[str]:
    """Return the rules that a snippet breaks: a programme by itself, a register by what it adds to its convention."""
    return offices_found(text) if isinstance(shelf()[key], RuleOnOffices) else programme_found(text)


def programme_found(text: str) -> set[str]:
    report = check(read(text.encode(), path="snippet.yaml"))
    faults = [str(finding) for finding in report.findings if finding.rule.startswith("file.")]
    assert faults == []
    return {finding.rule for finding in report.findings}


def offices_found(text: str) -> set[str]:
    merged, faults = read_register(text, "snippet.yaml", None, library())
    assert faults == ()
    assert merged is not None
    before = {finding.sentence for finding in check_coordinators(data.convention(merged.key)).findings}
    return {finding.rule for finding in check_coordinators(merged).findings if finding.sentence not in before}


@pytest.mark.parametrize("key", KEYS)
def test_rule_says_what_it_asks_why_and_with_which_options(key: str) -> None:
    words = shelf().words(key)
    first, _, rest = words.partition("\n\n")
    assert first.endswith(".")
    assert re.findall(r"^(Why|Options|Breaks it|Keeps it):", rest, re.MULTILINE) == ["Why", "Options", "Breaks it", "Keeps it"]


@pytest.mark.parametrize("key", KEYS)
def test_options_that_a_rule_takes_are_those_that_it_explains(key: str) -> None:
    told = re.search(r"^Options: (.*?)(?=^Readings:|Readings:|\n\n)", shelf().words(key), re.DOTALL | re.MULTILINE)
    assert told is not None
    assert set(re.findall(r"``([a-z]+)``", told[1])) == set(shelf()[key].options)


@pytest.mark.parametrize("key", KEYS)
def test_breaking_snippet_is_found(key: str) -> None:
    assert key in rules_found(key, snippet(key, "Breaks it"))


@pytest.mark.parametrize("key", KEYS)
def test_keeping_snippet_is_not_found(key: str) -> None:
    assert key not in rules_found(key, snippet(key, "Keeps it"))


@pytest.mark.parametrize("key", KEYS)
def test_rule_is_heard_by_itself_or_under_a_provision(key: str) -> None:
    rule: Rule = shelf()[key]
    provisions = [p for name in data.conventions() for p in data.convention(name).provisions if p.rule == key]
    assert rule.by_itself is not None or provisions


@pytest.mark.parametrize("name", data.conventions())
def test_provisions_name_only_rules_on_the_shelf(name: str) -> None:
    named = {p.rule for p in data.convention(name).provisions if p.judged is Judged.BY_RULE}
    assert named - set(KEYS) == set()
