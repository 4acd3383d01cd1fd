"""The data of treaties other than the CCM: every group and provision has its source, and each can be explained."""

import datetime
import importlib.resources

import pytest

from ccmagenda import data
from ccmagenda.desk import check_coordinators, explain, render, seats
from ccmagenda.model import Convention, Judged
from ccmagenda.notation import read_convention
from ccmagenda.rules import shelf

TREATIES = {
    "apmbc": [f"I{part}.{number}" for part, most in ((1, 9), (2, 2), (3, 2), (4, 9)) for number in range(1, most + 1)],
    "ccw": [f"I5.{number}" for number in range(1, 10)],
    "bwc": [*(f"I6.{number}" for number in range(1, 6)), *(f"I7.{number}" for number in range(1, 9))],
}
PROVISIONS = [(key, number) for key, numbers in TREATIES.items() for number in numbers]
EVERY = pytest.mark.parametrize("key", list(TREATIES))
EACH = pytest.mark.parametrize(("key", "number"), PROVISIONS, ids=[f"{key}-{number}" for key, number in PROVISIONS])


@EVERY
def test_treaty_loads(key: str) -> None:
    known = data.convention(key)
    assert (known.key, known.short) == (key, key.upper())
    assert (bool(known.names.read("en")), bool(known.series), bool(known.groups)) == (True, True, True)


def test_all_conventions_are_known() -> None:
    assert sorted(data.conventions()) == ["apmbc", "bwc", "ccm", "ccw"]


@EVERY
def test_numbers_of_provisions(key: str) -> None:
    assert [provision.number for provision in data.convention(key).provisions] == TREATIES[key]


@EACH
def test_provision_is_sourced(key: str, number: str) -> None:
    provision = data.convention(key).provision(number)
    assert provision is not None
    assert (bool(provision.source), bool(provision.wording.read("en"))) == (True, True)
    assert provision.confidence in {"documented", "inferred", "doubtful"}


@EACH
def test_provision_is_judged_by_a_rule_that_is_there(key: str, number: str) -> None:
    provision = data.convention(key).provision(number)
    assert provision is not None
    assert bool(provision.rule) == (provision.judged is Judged.BY_RULE)
    assert provision.rule in {"", *shelf()}


@EACH
def test_provision_can_be_explained(key: str, number: str) -> None:
    provision = data.convention(key).provision(number)
    assert provision is not None
    text = " ".join(render(explain(number, key=key), width=1000).decode().split())
    assert [said for said in (number, provision.wording.read("en"), provision.source) if " ".join(said.split()) not in text] == []


@EVERY
def test_groups_are_sourced_and_have_seats(key: str) -> None:
    groups = data.convention(key).groups
    assert [group.key for group in groups if not group.source or group.seats < 1] == []
    assert len({group.key for group in groups}) == len(groups)


@EVERY
def test_no_name_leads_to_two_groups(key: str) -> None:
    known = data.convention(key)
    for group in known.groups:
        for name in (group.key, group.names.read("en"), *group.also):
            found = known.named_group(name)
            assert (name, found and found.key) == (name, group.key)


@EVERY
def test_a_provision_binds_meetings_of_kinds_that_are_there(key: str) -> None:
    known = data.convention(key)
    kinds = {series.key for series in known.series}
    assert {series for provision in known.provisions for series in provision.series} - kinds == set()


@EVERY
def test_sources_are_told(key: str) -> None:
    known: Convention = data.convention(key)
    assert [name for name, said in known.sources if not (name and said)] == []


@EVERY
def test_treaty_without_a_register_says_that_there_is_nothing_to_judge_and_has_a_board(key: str) -> None:
    known = data.convention(key)
    (nothing,) = check_coordinators(known).findings
    said = f"no mandates of the {known.short} are known, so there is nothing to judge - add a register"
    assert (nothing.label, nothing.sentence, check_coordinators(known).clean) == ("file.no-mandates", said, True)
    assert seats(known, datetime.date(2012, 4, 25)).title.endswith(": Coordinators")


@pytest.mark.parametrize("key", data.conventions())
def test_provisions_tell_their_rules_only_what_those_can_use(key: str) -> None:
    text = (importlib.resources.files("ccmagenda.data") / "conventions" / f"{key}.yaml").read_text(encoding="utf-8")
    _, faults = read_convention(text, key, {name: rule.options for name, rule in shelf().items()})
    assert [str(fault) for fault in faults] == []
