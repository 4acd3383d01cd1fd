import pytest

from ccmagenda.model.sequences import in_order, lines_as_set, one_lines


@pytest.mark.parametrize(
    "values",
    [
        pytest.param([1, 2], id="list"),
        pytest.param((1, 2), id="tuple"),
        pytest.param({1: "a", 2: "b"}, id="keys"),
        pytest.param(range(1, 3), id="range"),
    ],
)
def test_in_order_of_any_iterable(values: list[int]) -> None:
    assert in_order(values) == (1, 2)


def test_in_order_of_an_iterator_takes_it_whole() -> None:
    assert in_order(iter("ab")) == ("a", "b")


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param("CCM/MSP/2012/1", ("CCM/MSP/2012/1",), id="one-text"),
        pytest.param([" a\nb ", "c\x00"], ("a b", "c"), id="cleaned"),
        pytest.param([], (), id="none"),
    ],
)
def test_one_lines(values: list[str] | str, expected: tuple[str, ...]) -> None:
    assert one_lines(values) == expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param("N\u00ba\u00a01", ("N\u00ba\u00a01",), id="one-text"),
        pytest.param([" a\nb ", "c\u202f:\x00"], ("a b", "c\u202f:"), id="cleaned"),
    ],
)
def test_lines_as_set(values: list[str] | str, expected: tuple[str, ...]) -> None:
    assert lines_as_set(values) == expected
