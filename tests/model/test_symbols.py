import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccmagenda.errors import InvalidValueError
from ccmagenda.model import Symbol
from ccmagenda.model.symbols import SUFFIXES

stems = st.lists(st.text("ABCZ0129.-", min_size=1, max_size=5), min_size=1, max_size=4).map("/".join)
stacks = st.lists(st.tuples(st.sampled_from(SUFFIXES), st.integers(1, 999)), max_size=4).map(tuple)


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        pytest.param("CCM/MSP/2012/2", Symbol("CCM/MSP/2012/2"), id="plain"),
        pytest.param("CCM/MSP/2012/2/Rev.1", Symbol("CCM/MSP/2012/2", (("Rev", 1),)), id="revised"),
        pytest.param("CCM/MSP/2012/2/Rev.1/Add.1", Symbol("CCM/MSP/2012/2", (("Rev", 1), ("Add", 1))), id="stacked"),
        pytest.param("CCM/1/add.2/CORR.1", Symbol("CCM/1", (("Add", 2), ("Corr", 1))), id="any-case"),
        pytest.param(" CCM/1/Amend.12\n", Symbol("CCM/1", (("Amend", 12),)), id="spaces-around"),
        pytest.param("CCM/Rev.1/2", Symbol("CCM/Rev.1/2"), id="not-at-the-end"),
        pytest.param("CCM/1/Rev.0", Symbol("CCM/1/Rev.0"), id="number-nought"),
        pytest.param("CCM/1/Rev.1000", Symbol("CCM/1/Rev.1000"), id="number-too-large"),
        pytest.param("CCM/1/WP.2", Symbol("CCM/1/WP.2"), id="no-suffix-of-ours"),
        pytest.param("Rev.1", Symbol("Rev.1"), id="suffix-alone"),
    ],
)
def test_symbol_is_read(text: str, symbol: Symbol) -> None:
    assert Symbol.read(text) == symbol


@pytest.mark.parametrize("text", ["", "CCM//1", "/CCM", "CCM/", "CCM MSP/1"], ids=["empty", "gap", "first", "last", "space"])
def test_text_that_is_no_symbol(text: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Symbol.read(text)
    assert str(caught.value) == f"'{text}' is not a symbol - write it as CCM/MSP/2012/2 or CCM/MSP/2012/2/Rev.1"


@pytest.mark.parametrize(
    ("stack", "shown"),
    [
        pytest.param(("Foo", 1), "Foo.1", id="unknown"),
        pytest.param(("rev", 1), "rev.1", id="case"),
        pytest.param(("Rev", 0), "Rev.0", id="nought"),
        pytest.param(("Rev", 1000), "Rev.1000", id="too-large"),
    ],
)
def test_what_does_not_stack_is_refused(stack: tuple[str, int], shown: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Symbol("CCM/1").added(*stack)
    assert str(caught.value) == f"'{shown}' does not stack upon a symbol - these do, from 1 to 999: Rev, Add, Corr, Amend"


@pytest.mark.parametrize(
    ("text", "kind", "following"),
    [
        pytest.param("CCM/1", "Rev", "CCM/1/Rev.1", id="first-revision"),
        pytest.param("CCM/1/Rev.1", "Rev", "CCM/1/Rev.2", id="second-revision"),
        pytest.param("CCM/1/Add.3", "Rev", "CCM/1/Rev.1", id="revision-clears-what-was-stacked"),
        pytest.param("CCM/1/Rev.1/Add.2/Corr.1", "Rev", "CCM/1/Rev.2", id="second-revision-clears-what-was-stacked"),
        pytest.param("CCM/1", "Add", "CCM/1/Add.1", id="first-addendum"),
        pytest.param("CCM/1/Add.1", "Add", "CCM/1/Add.2", id="second-addendum"),
        pytest.param("CCM/MSP/2012/2/Rev.1", "Add", "CCM/MSP/2012/2/Rev.1/Add.1", id="addendum-to-a-revision"),
        pytest.param("CCM/1/Rev.1/Corr.2", "Corr", "CCM/1/Rev.1/Corr.3", id="corrigendum"),
        pytest.param("CCM/1/Rev.1/Add.1", "Corr", "CCM/1/Rev.1/Corr.1", id="corrigendum-after-an-addendum"),
        pytest.param("CCM/1/Amend.1", "Amend", "CCM/1/Amend.2", id="amendment"),
        pytest.param("CCM/1/Add.1/Rev.1", "Rev", "CCM/1/Add.1/Rev.2", id="revision-of-an-addendum"),
        pytest.param("CCM/1/Add.1/Rev.1", "Corr", "CCM/1/Add.1/Rev.1/Corr.1", id="corrigendum-to-a-revised-addendum"),
        pytest.param("CCM/1/Rev.1/Add.1/Rev.2", "Rev", "CCM/1/Rev.1/Add.1/Rev.3", id="last-revision-of-two"),
    ],
)
def test_following(text: str, kind: str, following: str) -> None:
    assert str(Symbol.read(text).following(kind)) == following


def test_added_stacks_upon_all_that_is_there() -> None:
    assert str(Symbol.read("CCM/1/Rev.1").added("Add").added("Corr", 2)) == "CCM/1/Rev.1/Add.1/Corr.2"


@given(stems, stacks)
def test_symbol_is_read_again(stem: str, stack: tuple[tuple[str, int], ...]) -> None:
    assert Symbol.read(str(Symbol(stem, stack))) == Symbol(stem, stack)


@given(stems, stacks, st.sampled_from(SUFFIXES))
def test_following_is_never_the_same(stem: str, stack: tuple[tuple[str, int], ...], kind: str) -> None:
    low = tuple((name, min(number, 998)) for name, number in stack)
    assert str(Symbol(stem, low).following(kind)) != str(Symbol(stem, low))
