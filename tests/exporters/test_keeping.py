import pytest

from ccmagenda.exporters._keeping import kept
from ccmagenda.model import Bullets, Heading, Paragraph, Table, Tone
from ccmagenda.model.document import Block

DAY, SITTING, SESSION = Heading(2, "Monday"), Heading(3, "10:00"), Heading(4, "Opening")
QUIET, TEXT, LIST = Paragraph("Room: XX", tone=Tone.QUIET), Paragraph("States are invited."), Bullets(("one",))


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        pytest.param((DAY, SITTING, SESSION, TEXT), [True, True, True, False], id="headings-stay-with-what-is-under-them"),
        pytest.param((SESSION, DAY, TEXT), [False, True, False], id="heading-before-another-day-is-free"),
        pytest.param((SESSION, SESSION), [False, False], id="heading-before-one-of-its-rank-is-free"),
        pytest.param((SITTING, QUIET, SESSION, TEXT), [True, True, True, False], id="room-stays-with-the-first-session"),
        pytest.param((SITTING, QUIET, QUIET, TEXT), [True, True, True, False], id="all-that-stands-under-a-heading-stays"),
        pytest.param((SESSION, QUIET, DAY), [True, False, False], id="room-before-another-day-is-free"),
        pytest.param((TEXT, QUIET, TEXT), [True, False, False], id="text-stays-with-the-quiet-line-below-it"),
        pytest.param((SESSION, TEXT, TEXT, LIST), [True, False, True, False], id="text-stays-with-its-list"),
        pytest.param((TEXT, Table(("a",), ())), [True, False], id="text-stays-with-its-table"),
        pytest.param((Paragraph("word " * 101), LIST), [False, False], id="long-text-is-free"),
        pytest.param((), [], id="nothing"),
    ],
)
def test_what_stays_with_the_next(blocks: tuple[Block, ...], expected: list[bool]) -> None:
    assert list(kept(blocks)) == list(zip(blocks, expected, strict=True))
