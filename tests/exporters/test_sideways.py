import pytest

from ccmagenda.exporters._sideways import sideways
from ccmagenda.model import Document, Paragraph, Table


@pytest.mark.parametrize(
    ("columns", "grid", "expected"),
    [(4, True, True), (3, True, False), (9, False, False)],
    ids=["three-rooms", "two-rooms", "a-table-that-is-no-grid"],
)
def test_paper_with_a_grid_of_many_columns_lies_on_its_side(columns: int, grid: bool, expected: bool) -> None:  # noqa: FBT001
    table = Table(("c",) * columns, (("x",) * columns,), grid=grid)
    assert sideways(Document(title="T", blocks=(Paragraph("text"), table))) is expected
