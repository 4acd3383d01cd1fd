from typing import Any

import attrs
import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccmagenda.model import NOWHERE, Origin
from ccmagenda.notation.faults import Faults
from ccmagenda.notation.nodes import compose
from ccmagenda.notation.shapes import (
    EitherShape,
    ManyShape,
    Shape,
    TableShape,
    TextsShape,
    Word,
    WordShape,
    fields_of,
    tables,
    texts,
    word,
    words,
)


@attrs.frozen(kw_only=True)
class WrittenTea:
    """A tea.

    Nothing of this paragraph is told to editors.
    """

    origin: Origin = NOWHERE
    leaf_type: Word = word("which leaf", required=True)  # noqa: RUF009 - word() makes an attrs field
    from_: Word = word("where it grew")  # noqa: RUF009 - as above
    cups: tuple[Word, ...] = words("which cups", what="a figure", pattern="[0-9]")
    names: tuple[tuple[Word, Word], ...] = texts("its names")
    teas: tuple["WrittenTea", ...] = tables(lambda: WrittenTea, "teas within it")


TEA = TableShape(lambda: WrittenTea)
EITHER = EitherShape(WordShape(), TEA)
YES = WordShape(what="yes or no", choices=("yes", "no"))
FIGURE = WordShape(what="a figure", pattern="[0-9]")


def read(shape: Shape, text: str) -> tuple[Any, list[str]]:
    faults = Faults()
    node = compose(text, "p", faults)
    assert node is not None
    return shape.read(node, faults), [str(fault) for fault in faults.findings()]


def w(text: str, line: int, column: int) -> Word:
    return Word(text, Origin("p", line, column))


def test_word_is_false_without_text_and_given_with_a_place() -> None:
    assert [(bool(one), one.given) for one in (Word(), w("", 1, 1), w("a", 1, 1))] == [
        (False, False),
        (False, True),
        (True, True),
    ]


@pytest.mark.parametrize(
    ("shape", "text", "expected"),
    [
        pytest.param(WordShape(), "a b", w("a b", 1, 1), id="text"),
        pytest.param(YES, "yes", w("yes", 1, 1), id="choice"),
        pytest.param(FIGURE, "7", w("7", 1, 1), id="form"),
        pytest.param(FIGURE, "''", w("", 1, 1), id="form-left-empty"),
        pytest.param(ManyShape(FIGURE), "[1, 2]", (w("1", 1, 2), w("2", 1, 5)), id="list"),
        pytest.param(ManyShape(FIGURE), "''", (), id="list-left-empty"),
        pytest.param(ManyShape(FIGURE, alone=True), "1", (w("1", 1, 1),), id="alone"),
        pytest.param(TextsShape(), "A", ((Word(), w("A", 1, 1)),), id="own-language"),
        pytest.param(TextsShape(), "''", (), id="texts-left-empty"),
        pytest.param(TextsShape(), "{en: A, fr: }", ((w("en", 1, 2), w("A", 1, 6)),), id="by-language"),
        pytest.param(EITHER, "a", w("a", 1, 1), id="either-word"),
        pytest.param(EITHER, "leaf-type: a", WrittenTea(origin=Origin("p", 1, 1), leaf_type=w("a", 1, 12)), id="either-table"),
    ],
)
def test_right_value_is_read_without_a_fault(shape: Shape, text: str, expected: object) -> None:
    assert read(shape, text) == (expected, [])


@pytest.mark.parametrize(
    ("shape", "text", "fault"),
    [
        pytest.param(WordShape(), "[a]", "1:1: a text is expected here, not a list [file.shape]", id="list"),
        pytest.param(
            WordShape(), "{a: b}", "1:1: a text is expected here, not a table of keys and values [file.shape]", id="table"
        ),
        pytest.param(YES, "yess", "1:1: 'yess' is not yes or no - did you mean 'yes'? [file.unknown-word]", id="near-choice"),
        pytest.param(YES, "maybe", "1:1: 'maybe' is not yes or no - it is one of yes, no [file.unknown-word]", id="far-choice"),
        pytest.param(FIGURE, "12", "1:1: '12' is not a figure [file.form]", id="form"),
        pytest.param(
            WordShape(what="a figure", pattern="[0-9]", like="one, e.g. 3"),
            "12",
            "1:1: '12' is not a figure - write one, e.g. 3 [file.form]",
            id="form-with-an-example",
        ),
        pytest.param(FIGURE, "٣", "1:1: '٣' is not a figure [file.form]", id="form-in-other-figures"),
        pytest.param(
            ManyShape(FIGURE), "1", "1:1: a list is expected here, not '1' - begin each line with '- ' [file.shape]", id="word"
        ),
        pytest.param(ManyShape(FIGURE), "[1, x]", "1:5: 'x' is not a figure [file.form]", id="item-of-a-list"),
        pytest.param(
            TextsShape(),
            "[a]",
            "1:1: a text or a table of texts by language is expected here, not a list [file.shape]",
            id="texts",
        ),
        pytest.param(
            TextsShape(),
            "{EN: a}",
            "1:2: 'EN' is not a language code - write en, fr, es, ar, ru or zh [file.unknown-language]",
            id="language",
        ),
        pytest.param(
            TextsShape(), "{en: a, en: b}", "1:9: 'en' stands twice in this table, first in line 1 [file.twice]", id="twice"
        ),
        pytest.param(TEA, "a", "1:1: keys with values are expected here, not 'a' [file.shape]", id="word-for-a-table"),
        pytest.param(TEA, "[a]", "1:1: keys with values are expected here, not a list [file.shape]", id="list-for-a-table"),
        pytest.param(TEA, "{}", "1:1: 'leaf-type' is missing: which leaf [file.missing]", id="missing"),
        pytest.param(TEA, "{leaf-type: }", "1:1: 'leaf-type' is missing: which leaf [file.missing]", id="left-empty"),
        pytest.param(
            TEA, "{leaf-type: a, form: b}", "1:16: unknown key 'form' - did you mean 'from'? [file.unknown-key]", id="near-key"
        ),
        pytest.param(
            TEA,
            "leaf-type: a\nzzz: b",
            "2:1: unknown key 'zzz' - it is one of leaf-type, from, cups, names, teas [file.unknown-key]",
            id="far-key",
        ),
        pytest.param(
            TEA,
            "leaf-type: a\nfrom: b\nleaf-type: c",
            "3:1: 'leaf-type' stands twice in this table, first in line 1 [file.twice]",
            id="key-twice",
        ),
        pytest.param(
            TEA,
            "{leaf-type: a, leaf_type: b}",
            "1:16: unknown key 'leaf_type' - did you mean 'leaf-type'? [file.unknown-key]",
            id="_",
        ),
    ],
)
def test_wrong_value_is_one_fault_with_its_place(shape: Shape, text: str, fault: str) -> None:
    assert read(shape, text)[1] == [f"p:{fault}"]


def test_reading_goes_on_after_a_fault() -> None:
    tea, faults = read(TEA, "zzz: a\nleaf-type: b\ncups: [x, 1]\nfrom: c")
    assert [fault.partition(": ")[0] for fault in faults] == ["p:1:1", "p:3:8"]
    assert (tea.leaf_type, tea.cups, tea.from_) == (w("b", 2, 12), (Word(), w("1", 3, 11)), w("c", 4, 7))


def test_what_is_no_table_is_told_once_and_left_out() -> None:
    teas, faults = read(ManyShape(TEA), "[oolong]")
    assert (teas, len(faults)) == ((), 1)


def test_key_is_the_name_of_the_field_with_hyphens() -> None:
    assert list(fields_of(WrittenTea)) == ["leaf-type", "from", "cups", "names", "teas"]


def test_schema_of_a_table() -> None:
    definitions: dict[str, Any] = {}
    assert TEA.schema(definitions) == {"$ref": "#/$defs/tea"}
    tea = definitions["tea"]
    assert (tea["type"], tea["description"], tea["additionalProperties"]) == ("object", "A tea.", False)
    assert tea["required"] == ["leaf-type"]
    assert tea["properties"]["leaf-type"] == {"description": "which leaf", "type": ["string", "number", "boolean"]}
    assert tea["properties"]["teas"]["items"] == {"$ref": "#/$defs/tea"}


SCALARS = st.sampled_from(["a", "7", "", "yes", "maybe", "en"])
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["leaf-type", "from", "cups", "names", "teas", "en", "EN", "zzz"]), inner, max_size=4)
    ),
    max_leaves=8,
)


@pytest.mark.parametrize(
    "shape",
    [
        pytest.param(WordShape(), id="word"),
        pytest.param(ManyShape(WordShape(), alone=True), id="words"),
        pytest.param(TextsShape(), id="texts"),
        pytest.param(ManyShape(TEA), id="tables"),
        pytest.param(EITHER, id="either"),
    ],
)
@given(value=VALUES)
def test_schema_and_reader_are_of_one_mind(shape: Shape, value: object) -> None:
    definitions: dict[str, Any] = {}
    schema = shape.schema(definitions)
    accepted = jsonschema.Draft202012Validator({**schema, "$defs": definitions}).is_valid(_nulled(value))
    assert (read(shape, repr(value))[1] == []) == accepted


def _nulled(value: object) -> object:
    """Nothing written is null to an editor."""
    if isinstance(value, dict):
        return {key: _nulled(inner) for key, inner in value.items()}
    return [_nulled(inner) for inner in value] if isinstance(value, list) else value or None
