"""A grid of many columns on the pages of a PDF: no word and no hours of it are squeezed."""

import itertools
import re
from collections.abc import Callable

import pytest

from ccmagenda import render
from ccmagenda.exporters._pdf_columns import columns, width_of
from ccmagenda.exporters._pdf_pages import page_for
from ccmagenda.exporters._pdf_parts import parts_of
from ccmagenda.model import Document, Table, words_of

pytest.importorskip("typst", reason="typst belongs to the extra 'pdf'")

TITLE = "10:00–11:00 Mesures nationales d’application et opérationnalisation de la Convention"
Poppler = Callable[..., str]


def grid(rooms: int, cell: str = TITLE) -> Document:
    columns = ("horaire", *(f"Salle {number}" for number in range(rooms)))
    return Document(
        title="Travaux", language="fr", blocks=(Table(columns, (("10:00–13:00", *[cell] * rooms),), grid=True, caption="Lundi"),)
    )


def words_on(document: Document, poppler: Poppler) -> list[tuple[float, float, float, str]]:
    """Return the words of a page in lines from top to bottom: where each begins, where it ends, how low it stands."""
    boxes = poppler("pdftotext", render(document, "pdf"), "-bbox")
    found = re.findall(r'<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax=".+?">(.*?)<', boxes)
    words = ((float(left), float(right), round(float(top), 1), word) for left, top, right, word in found)
    return sorted(words, key=lambda one: (one[2], one[0]))


@pytest.mark.parametrize("rooms", [3, 5, 8, 9, 10, 12, 20], ids=str)
def test_pdf_of_a_grid_parts_neither_words_nor_hours(rooms: int, poppler: Poppler) -> None:
    found = words_on(grid(rooms), poppler)
    said = [word for *_, word in found]
    whole = ("10:00–11:00", "Mesures", "d’application", "opérationnalisation", "Convention")
    assert [said.count(word) for word in whole] == [rooms] * len(whole)
    assert [one for one, other in itertools.pairwise(found) if one[2] == other[2] and one[1] > other[0]] == []


def test_pdf_of_a_grid_hyphenates_a_word_that_is_wider_than_its_room(poppler: Poppler) -> None:
    said = [word for *_, word in words_on(grid(8, "10:00–11:00 anticonstitutionnellementissimement"), poppler)]
    parts = ("10:00–11:00", "anticonstitutionnellemen\xad", "tissimement")
    assert [said.count(part) for part in parts] == [8, 8, 8]


@pytest.mark.parametrize(
    ("rooms", "flipped", "scale", "each"),
    [
        (2, False, 1.0, [2]),
        (6, True, 1.0, [6]),
        (7, True, 0.92, [7]),
        (8, True, 0.85, [8]),
        (12, True, 1.0, [6, 6]),
        (13, True, 1.0, [5, 4, 4]),
    ],
    ids=["upright", "on-its-side", "denser", "denser-still", "in-two", "in-three"],
)
def test_page_for_a_grid_is_denser_before_the_grid_is_parted(rooms: int, flipped: bool, scale: float, each: list[int]) -> None:  # noqa: FBT001
    document = grid(rooms)
    page, (table,) = page_for(document), document.blocks
    assert isinstance(table, Table)
    parts = parts_of(table, page.wide)
    assert (page.flipped, page.scale, [len(part.columns) - 1 for part in parts]) == (flipped, scale, each)
    assert [part.caption for part in parts] == ["Lundi", *[""] * (len(parts) - 1)]
    assert [name for part in parts for name in part.columns[1:]] == list(table.columns[1:])
    assert {words_of(part.rows[0][0]) for part in parts} == {"10:00–13:00"}


def test_parts_of_a_table_that_is_no_grid_are_the_table() -> None:
    table = Table(["opérationnalisation"] * 30, ())
    assert parts_of(table, 400) == [table]


def test_columns_of_a_grid_stay_even_where_long_words_are_hyphenated() -> None:
    long = "anticonstitutionnellementissimement"
    table = Table(("horaire", *"abcde"), (("10:00–13:00", *[long] * 4, "x"),), grid=True)
    first, *others = columns(table, 717).rooms
    assert (round(first - width_of("10:00–13:00", 10), 6), len({round(room) for room in others})) == (0, 1)
