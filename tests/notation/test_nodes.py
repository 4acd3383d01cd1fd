import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccmagenda.model import Origin
from ccmagenda.notation.faults import Faults
from ccmagenda.notation.nodes import Items, Mapping, Node, Scalar, compose

TREES = st.recursive(
    st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn")), max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["a", "b c", "é", "NO", ""]), inner, max_size=3),
    max_leaves=15,
)


def composed(text: str) -> tuple[Node | None, list[str]]:
    faults = Faults()
    return compose(text, "p", faults), [str(fault) for fault in faults.findings()]


def plain(node: Node | None) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Items):
        return [plain(item) for item in node.nodes]
    return {key.text: plain(value) for key, value in node.pairs} if node else None


def at(line: int, column: int) -> Origin:
    return Origin("p", line, column)


def test_every_key_and_value_has_its_place() -> None:
    root, faults = composed("a: b\nc:\n  - d\n  - {e: 'f'}\n")
    tree = Mapping(
        [
            (Scalar("a", at(1, 1)), Scalar("b", at(1, 4))),
            (
                Scalar("c", at(2, 1)),
                Items(
                    [Scalar("d", at(3, 5)), Mapping([(Scalar("e", at(4, 6)), Scalar("f", at(4, 9)))], at(4, 5))],
                    at(3, 3),
                ),
            ),
        ],
        at(1, 1),
    )
    assert (root, faults) == (tree, [])


def test_column_counts_characters_not_bytes() -> None:
    root, _ = composed("{é: 𝄞, b: c}")
    assert isinstance(root, Mapping)
    assert [(key.origin.column, value.origin.column) for key, value in root.pairs] == [(2, 5), (8, 11)]


@pytest.mark.parametrize(
    "text", [pytest.param(text, id=text) for text in ("NO", "on", "10:00", "010", "1_000", "0x10", "1e3", ".inf", "2012-04-16")]
)
def test_scalar_is_the_text_that_stands_there(text: str) -> None:
    assert plain(composed(f"a: {text}")[0]) == {"a": text}


@pytest.mark.parametrize("text", [pytest.param(text, id=text or "nothing") for text in ("", "~", "null", "Null", "NULL")])
def test_empty_value_is_the_empty_text(text: str) -> None:
    assert plain(composed(f"a: {text}")[0]) == {"a": ""}


@pytest.mark.parametrize("text", [pytest.param(text, id=text) for text in ("'~'", '"null"', "'NULL'")])
def test_quoted_value_is_never_empty(text: str) -> None:
    assert plain(composed(f"a: {text}")[0]) == {"a": text[1:-1]}


def test_key_that_stands_twice_is_left_to_the_reader() -> None:
    root, faults = composed("a: b\na: c")
    assert isinstance(root, Mapping)
    assert ([(key.text, plain(value)) for key, value in root.pairs], faults) == ([("a", "b"), ("a", "c")], [])


@pytest.mark.parametrize("text", [pytest.param(text, id=repr(text)) for text in ("", "# a", "\n\n")])
def test_empty_file_has_no_tree(text: str) -> None:
    assert composed(text) == (None, [])


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        pytest.param("a: &x b", "p:1:4: anchors are not used: &x - write the value out where it is needed", id="anchor"),
        pytest.param("a: &x {b: c}", "p:1:4: anchors are not used: &x - write the value out where it is needed", id="table"),
        pytest.param("a: *x", "p:1:4: aliases are not used: *x - write the value out", id="alias"),
        pytest.param("a: !x b", "p:1:4: tags are not used: '!x' - remove it", id="tag"),
        pytest.param("<<: {a: b}", "p:1:1: merge keys are not used: '<<' - write the values out", id="merge-key"),
        pytest.param(
            "[a]: b",
            "p:1:1: a key must be a word, not a list or a table - does a text begin with '[' or '{' without quotes?",
            id="list-as-key",
        ),
        pytest.param(
            "a: b\n---\nc: d",
            "p:2:1: a file holds one programme: a second document begins here with '---' - put it into a file of its own",
            id="second-document",
        ),
        pytest.param("[" * 41, "p:1:41: this is nested more than 40 levels deep", id="depth-41"),
        pytest.param(
            "a: " + "x" * 100_001, "p:1:4: this text has 100,001 characters, and the limit is 100,000", id="text-too-long"
        ),
        pytest.param("a: b: c", "p:1:5: a ': ' within a text needs quotes around the whole text", id="not-yaml"),
    ],
)
def test_what_is_not_used_stops_the_reading(text: str, fault: str) -> None:
    assert composed(text) == (None, [f"{fault} [file.yaml]"])


@pytest.mark.parametrize("mark", [pytest.param("&", id="anchor"), pytest.param("*", id="alias"), pytest.param("!", id="tag")])
def test_name_of_what_is_not_used_is_cut(mark: str) -> None:
    _, (fault,) = composed(f"a: {mark}{'x' * 5_000} b")
    assert (len(fault) < 200, "x" * 61 in fault) == (True, False)


def test_depth_of_forty_is_read() -> None:
    root, faults = composed("[" * 40 + "]" * 40)
    assert (isinstance(root, Items), faults) == (True, [])


def test_direction_marks_are_warned_of_and_the_reading_goes_on() -> None:
    root, (fault,) = composed("a: \u202eb\nc: d")
    said = "invisible marks that turn the direction of text were removed (U+202E)"
    assert fault == f"p:1:4: {said} [file.direction]"
    assert isinstance(root, Mapping)
    assert len(root.pairs) == 2


@given(TREES)
def test_any_tree_of_texts_comes_through(tree: object) -> None:
    expected = tree if isinstance(tree, list | dict) or tree else ""
    text = json.dumps(tree, ensure_ascii=False)
    root, faults = composed(text)
    assert [fault for fault in faults if not fault.endswith("[file.direction]")] == []
    assert plain(root) == expected


@given(st.text("[]{}:,-?&*!|>'\"%@`#\n\t ab~<", max_size=60))
def test_any_text_gives_a_tree_or_a_fault(text: str) -> None:
    root, faults = composed(text)
    assert root is not None or faults != [] or re.sub(r"#.*|\s", "", text) == ""
    assert [fault for fault in faults if not fault.startswith("p:")] == []
