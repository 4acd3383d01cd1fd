import pytest

from ccmagenda.model import Force, Origin
from ccmagenda.notation.faults import Faults, TooManyFaultsError, did_you_mean, quoted


def test_faults_are_in_the_order_of_the_file() -> None:
    faults = Faults()
    for line, column in ((3, 1), (1, 9), (1, 2)):
        faults.add(Origin("p", line, column), "form", "wrong")
    assert [str(fault.origin) for fault in faults.findings()] == ["p:1:2", "p:1:9", "p:3:1"]


@pytest.mark.parametrize(
    ("rule", "force", "blocks"),
    [
        pytest.param("form", Force.SHALL, True, id="fault"),
        pytest.param("weekday", Force.SHALL, False, id="weekday"),
        pytest.param("direction", Force.CUSTOM, False, id="warning"),
    ],
)
def test_fault_blocks_where_a_value_is_not_read(rule: str, force: Force, blocks: bool) -> None:  # noqa: FBT001 - a table
    faults = Faults()
    assert not faults.block
    faults.add(Origin("p", 1, 1), rule, "wrong", force=force)
    assert (faults.block, faults.found[0].rule) == (blocks, f"file.{rule}")


def test_faults_end_at_the_limit() -> None:
    faults = Faults()
    for line in range(1, 200):
        faults.add(Origin("p", line, 1), "form", "wrong")
    with pytest.raises(TooManyFaultsError):
        faults.add(Origin("p", 200, 1), "form", "wrong")


@pytest.mark.parametrize(
    ("text", "known", "said"),
    [
        pytest.param("knd", ["kind", "key"], " - did you mean 'kind'?", id="near"),
        pytest.param("KIND", ["kind", "key"], " - did you mean 'kind'?", id="case"),
        pytest.param("zzz", ["kind", "key"], " - it is one of kind, key", id="far"),
        pytest.param("zzz", [], "", id="nothing-known"),
        pytest.param("zzz", [f"known-{number}" for number in range(17)], "", id="long-list"),
        pytest.param("x" * 100_000, ["kind"], " - it is one of kind", id="long-text"),
    ],
)
def test_suggestion_from_a_closed_list(text: str, known: list[str], said: str) -> None:
    assert did_you_mean(text, known) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("a\n b", "'a b'", id="two-lines"),
        pytest.param("x" * 60, f"'{'x' * 60}'", id="sixty"),
        pytest.param("x" * 61, f"'{'x' * 59}…'", id="sixty-one"),
        pytest.param("x" * 100_000, f"'{'x' * 59}…'", id="long"),
        pytest.param("a\x1b[31mb", "'a[31mb'", id="escape"),
    ],
)
def test_quoted_value_is_short_and_on_one_line(text: str, said: str) -> None:
    assert quoted(text) == said
