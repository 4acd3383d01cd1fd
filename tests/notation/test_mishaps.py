import pytest
import yaml

from ccmagenda.notation.mishaps import in_our_words


def told(text: str) -> tuple[str, int, int]:
    with pytest.raises(yaml.MarkedYAMLError) as caught:
        list(yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
    return in_our_words(caught.value, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a: b: c", ("a ': ' within a text needs quotes around the whole text", 1, 5), id="colon"),
        pytest.param('x: y\na: "b', ("a quotation mark is opened here and never closed", 2, 4), id="quote"),
        pytest.param("a: [b, c", ("a '[' is opened here and never closed, or a comma is missing in its list", 1, 4), id="list"),
        pytest.param("a:\n\t- b", ("a tab indents this line - use spaces", 2, 1), id="tab"),
        pytest.param("a: @b", ("a text that begins with '@' needs quotes", 1, 4), id="at-sign"),
        pytest.param(
            "- a\n b: c",
            ("this line is indented too far, or a ': ' within a text needs quotes around the whole text", 2, 3),
            id="text-over-two-lines",
        ),
        pytest.param(
            "a: b\nc\n", ("a key needs a colon and a space before its value, like 'title: Opening'", 3, 1), id="no-colon"
        ),
        pytest.param(
            'a: "\\q"', ("a backslash within double quotes begins a code - write the text in single quotes", 1, 4), id="code"
        ),
        pytest.param('a: "\\ud800"', ("this is not a character that can be printed", 1, 4), id="surrogate"),
    ],
)
def test_stumble_is_told_with_its_place(text: str, expected: tuple[str, int, int]) -> None:
    assert told(text) == expected


def test_unknown_handle_is_told_as_a_tag() -> None:
    sentence, line, column = told("a: !foo!bar b")
    assert (sentence.startswith("tags are not used"), line, column) == (True, 1, 4)


def test_unknown_version_is_told_as_a_version() -> None:
    sentence, line, _ = told("%YAML 3.0\n---\na: b")
    assert ("indentation" in sentence, line) == (False, 1)


@pytest.mark.parametrize("column", [pytest.param(1, id="first"), pytest.param(7, id="beyond-the-line")])
def test_stumble_of_an_unknown_kind_is_told_all_the_same(column: int) -> None:
    mark = yaml.Mark("", 0, 4, column - 1, None, None)
    error = yaml.MarkedYAMLError(None, None, "something new", mark)
    assert in_our_words(error, "a") == ("this cannot be read as YAML - check the indentation and the quotes", 5, column)


def test_stumble_without_a_place_is_at_the_beginning() -> None:
    error = yaml.MarkedYAMLError(problem="something new")
    assert in_our_words(error, "") == ("this cannot be read as YAML - check the indentation and the quotes", 1, 1)
