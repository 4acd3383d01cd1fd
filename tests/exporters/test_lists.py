import pytest

from ccmagenda.exporters._word.lists import counted
from ccmagenda.model import Mark, Outline, Point, Span


def outline(*labels: str) -> Outline:
    """Return an outline of labels, each on the level of the blanks before it."""
    return Outline([Point(label=label.strip(), words="x", level=1 + len(label) - len(label.lstrip())) for label in labels])


@pytest.mark.parametrize(
    ("labels", "levels"),
    [
        (("1.", "2."), [("decimal", "%1.", 1)]),
        (("8.", "9.", "10."), [("decimal", "%1.", 8)]),
        (("1.", " (a)", " (b)", "2.", " (a)"), [("decimal", "%1.", 1), ("lowerLetter", "(%2)", 1)]),
        (("1.", " (i)", " (ii)"), [("decimal", "%1.", 1), ("lowerRoman", "(%2)", 1)]),
        (("1.", " (i)", " (j)"), [("decimal", "%1.", 1), ("lowerLetter", "(%2)", 9)]),
        (("A", "B", " I.", " II."), [("upperLetter", "%1", 1), ("upperRoman", "%2.", 1)]),
        (
            ("8.", " 8.1", " 8.2", "  8.2.1", "9.", " 9.1"),
            [("decimal", "%1.", 8), ("decimal", "%1.%2", 1), ("decimal", "%1.%2.%3", 1)],
        ),
    ],
    ids=["figures", "from-eight", "letters", "roman", "from-the-ninth-letter", "capitals", "figures-of-three"],
)
def test_numbers_that_come_of_counting(labels: tuple[str, ...], levels: list[tuple[str, str, int]]) -> None:
    assert [(level.form, level.text, level.start) for level in counted(outline(*labels))] == levels


@pytest.mark.parametrize(
    "labels",
    [
        ("1.",),
        ("1.", "3."),
        ("1.", "2.", "2."),
        ("1.", "2"),
        ("1.", "–", "2."),
        ("1.", "", "2."),
        ("4 (a)", "4 (b)"),
        ("1.", " (a)", "2.", " (b)"),
        (" 1.", " 2."),
        ("1.", "  (a)"),
        ("01", "02"),
        ("<1>", "<2>"),
        ("Topic 1", "Topic 2"),
    ],
    ids=[
        "alone",
        "gap",
        "twice",
        "other-sign",
        "dash",
        "none",
        "both",
        "goes-on",
        "inside",
        "too-deep",
        "zero",
        "signs",
        "words",
    ],
)
def test_numbers_that_do_not_come_of_counting(labels: tuple[str, ...]) -> None:
    assert counted(outline(*labels)) == ()


def test_numbers_of_a_marked_outline_are_typed() -> None:
    gone = Point(label="2.", words=(Span("x", mark=Mark.DELETED),))
    assert counted(Outline([Point(label="1.", words="x"), gone])) == ()
