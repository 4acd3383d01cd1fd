import pytest

from ccmagenda import data
from ccmagenda.importers._sheet_grid import Grid, RawCell
from ccmagenda.importers._sheet_head import Head, head_of, unknown_columns
from ccmagenda.model import Origin
from ccmagenda.notation.sheet.columns import COLUMNS

LANGUAGES = tuple(data.language(code) for code in data.languages())


def grid(*rows: tuple[str, ...]) -> Grid:
    return Grid(
        rows=tuple(
            tuple(RawCell(text, Origin("s", line, column)) for column, text in enumerate(row, 1))
            for line, row in enumerate(rows, 1)
        )
    )


def head(*rows: tuple[str, ...]) -> Head:
    found = head_of(grid(*rows), LANGUAGES)
    assert found is not None
    return found


@pytest.mark.parametrize("code", data.languages())
def test_head_of_our_sheet_in_each_language(code: str) -> None:
    language = data.language(code)
    found = head(("A title",), tuple(language.terms[each.term] for each in COLUMNS))
    assert (found.ours, found.row, found.language.code) == (True, 1, code)
    assert list(found.places.values()) == [each.key for each in COLUMNS]


def test_columns_may_be_moved_and_left_out() -> None:
    found = head(("title", "key", "date"))
    assert (found.ours, dict(found.places)) == (True, {0: "title", 1: "key", 2: "date"})


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("KEY", "Title", "DATE"), id="capitals"),
        pytest.param((" key :", "title*", "date"), id="marks-behind"),
        pytest.param(("'key", "title", "date"), id="no-formula"),
    ],
)
def test_words_at_the_head_as_people_write_them(words: tuple[str, ...]) -> None:
    found = head_of(grid(words), LANGUAGES)
    known = set(found.places.values()) if found else set()
    assert {"title", "date"} <= known


@pytest.mark.parametrize(
    ("words", "places"),
    [
        pytest.param(("Time", "Session", "Speakers"), {0: "time", 1: "title", 2: "speakers"}, id="english"),
        pytest.param(("Horaire", "Titre"), {0: "time", 1: "title"}, id="french"),
        pytest.param(("Fecha", "Título", "Sala"), {0: "date", 1: "title", 2: "room"}, id="spanish"),
    ],
)
def test_head_of_the_sheet_of_another(words: tuple[str, ...], places: dict[int, str]) -> None:
    found = head(words)
    assert (found.ours, dict(found.places)) == (False, places)


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param((), id="nothing"),
        pytest.param((("a", "b"), ("c", "d")), id="no-words-of-a-head"),
        pytest.param((("title",),), id="title-alone"),
        pytest.param((("title", "room"),), id="no-day-and-no-hour"),
        pytest.param((("date", "time", "room"),), id="no-title"),
        pytest.param((("title" + " " * 90, "date"),), id="a-long-text"),
        pytest.param((*((("x",),) * 40), ("title", "date")), id="too-far-down"),
    ],
)
def test_sheet_without_a_head(rows: tuple[tuple[str, ...], ...]) -> None:
    assert head_of(grid(*rows), LANGUAGES) is None


def test_head_is_the_row_with_the_most_words_and_the_first_of_equals() -> None:
    rows = (("title", "date"), ("title", "date", "time", "room"), ("title", "date", "time", "room"))
    assert head(*rows).row == 1


def test_our_layout_goes_before_another_with_more_words() -> None:
    rows = (("date", "time", "title", "room", "speakers"), ("key", "title", "kind"))
    found = head(*rows)
    assert (found.ours, found.row) == (True, 1)


def told(*rows: tuple[str, ...]) -> list[str]:
    table = grid(*rows)
    return [finding.sentence for finding in unknown_columns(table, head(*rows))]


@pytest.mark.parametrize(
    ("column", "below", "sentence"),
    [
        pytest.param(
            "tittle", "", "column D 'tittle' is none of this sheet, and is left out - did you mean 'title'?", id="misspelt"
        ),
        pytest.param("Budget", "", "column D 'Budget' is none of this sheet, and is left out", id="unlike-any"),
        pytest.param("Budget", "5", "column D 'Budget' with 1 filled cell is none of this sheet, and is left out", id="filled"),
        pytest.param("Title", "5", "column D 'Title' with 1 filled cell stands twice, and is left out", id="twice"),
    ],
)
def test_column_that_is_not_known_is_told(column: str, below: str, sentence: str) -> None:
    assert told(("key", "title", "date", column), ("a", "A", "", below)) == [sentence]


def test_column_of_another_sheet_that_is_not_known_is_told() -> None:
    rows = (("Date", "Title", "Budget"), ("1", "A", "5"), ("2", "B", "6"))
    assert told(*rows) == ["column C 'Budget' with 2 filled cells is not known, and is left out"]


def test_empty_cells_at_the_head_are_nothing() -> None:
    assert told(("key", "title", "date", "", " ")) == []
