from ccmagenda.exporters._regions import regions
from ccmagenda.model import Document, Heading, Paragraph, Table

TABLE = Table(("a",), (("b",),))


def test_regions_are_called_by_caption_or_by_the_heading_above() -> None:
    captioned = Table(("a",), (("b",),), caption="List")
    blocks = (Heading(2, "Day"), TABLE, Paragraph("p"), captioned, Heading(3, "Hours"), TABLE)
    assert regions(Document(title="T", blocks=blocks)) == ["", "Day", "", "List", "", "Hours"]


def test_regions_of_one_heading_have_the_headings_around_it_and_then_a_number() -> None:
    day = (Heading(3, "12:45"), TABLE)
    blocks = (Heading(2, "Monday"), *day, Heading(2, "Tuesday"), *day, TABLE)
    names = ["Monday – 12:45", "Tuesday – 12:45", "Tuesday – 12:45 (2)"]
    assert [name for name in regions(Document(title="T", blocks=blocks)) if name] == names


def test_regions_without_a_heading_are_called_by_the_days_of_a_grid_or_by_the_paper() -> None:
    weeks = [Table(("hours", *days), (), grid=True) for days in (("Monday", "Friday"), ("Tuesday",))]
    assert regions(Document(title="T", blocks=(*weeks, TABLE, TABLE))) == ["Monday – Friday", "Tuesday", "T", "T (2)"]
