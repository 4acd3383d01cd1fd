import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccmagenda.model import clean
from ccmagenda.notation.emitting import InLine, emitted
from ccmagenda.notation.faults import Faults
from ccmagenda.notation.nodes import Items, Mapping, Node, compose

texts = st.text(max_size=30).map(clean)
values = st.recursive(
    texts, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3)
)


def plain(node: Node | None) -> object:
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.pairs}
    return [plain(inner) for inner in node.nodes] if isinstance(node, Items) else node.text if node else None


@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param("2IM", "a: 2IM\n", id="plain"),
        pytest.param("10:00-13:00", "a: 10:00-13:00\n", id="hours"),
        pytest.param("yes", "a: yes\n", id="no-truth-values"),
        pytest.param("null", "a: 'null'\n", id="null"),
        pytest.param("", "a: ''\n", id="empty"),
        pytest.param("b: c", "a: 'b: c'\n", id="colon"),
        pytest.param("- b", "a: '- b'\n", id="dash"),
        pytest.param("Opening \U0001f600", "a: Opening \U0001f600\n", id="emoji"),
        pytest.param("الذخائر", "a: الذخائر\n", id="arabic"),
        pytest.param("b\n\nc", "a: |-\n  b\n\n  c\n", id="paragraphs"),
        pytest.param(["b", {"c": "d"}], "a:\n- b\n- c: d\n", id="lists-and-tables"),
        pytest.param(InLine(["b, c", {"d": "e"}]), "a: ['b, c', {d: e}]\n", id="in-line"),
        pytest.param([], "a: []\n", id="empty-list"),
    ],
)
def test_value_is_written_as_people_write_it(value: object, text: str) -> None:
    assert emitted({"a": value}) == text


def test_value_that_is_none_of_ours_is_refused() -> None:
    with pytest.raises(TypeError) as caught:
        emitted({"a": 1})
    assert str(caught.value) == "int cannot be written as YAML"


@given(values, st.booleans())
def test_every_value_is_read_again(value: object, in_line: bool) -> None:  # noqa: FBT001 - drawn
    faults = Faults()
    assert plain(compose(emitted({"a": InLine(value) if in_line else value}), "p", faults)) == {"a": value}
    assert faults.found == []
