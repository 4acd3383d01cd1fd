import pytest

from ccmagenda.model import Meeting, Programme, Session, Sitting
from ccmagenda.notation import Path, session_paths, with_comments

TEXT = """\
meeting:
  ref: 2IM
  title: {en: One, fr: Un}
sittings:
- day: 2012-04-16
  sessions:
  - key: opening
    title: Opening
  - {key: tea, title: Tea}
- day: 2012-04-17
"""


def line_above(path: Path, words: str = "look") -> str:
    """Return the line above which a comment on a path comes to stand, after the comment's own margin."""
    made = with_comments(TEXT, {path: words}).split("\n")
    row = next(number for number, line in enumerate(made) if line.lstrip().startswith("# "))
    assert [line for line in made if not line.lstrip().startswith("# ")] == TEXT.split("\n")
    return f"{len(made[row]) - len(made[row].lstrip())} {made[row + 1].strip()}"


@pytest.mark.parametrize(
    ("path", "place"),
    [
        pytest.param((), "0 meeting:", id="head"),
        pytest.param(("meeting",), "0 meeting:", id="key"),
        pytest.param(("meeting", "title"), "2 title: {en: One, fr: Un}", id="key-within"),
        pytest.param(("meeting", "title", "fr"), "2 title: {en: One, fr: Un}", id="within-a-line"),
        pytest.param(("meeting", "zone"), "0 meeting:", id="not-written"),
        pytest.param(("sittings",), "0 sittings:", id="list"),
        pytest.param(("sittings", 1), "0 - day: 2012-04-17", id="member"),
        pytest.param(("sittings", 7), "0 sittings:", id="no-such-member"),
        pytest.param(("sittings", 0, "sessions", 0), "2 - key: opening", id="member-within"),
        pytest.param(("sittings", 0, "sessions", 0, "title"), "4 title: Opening", id="key-of-a-member"),
        pytest.param(("sittings", 0, "sessions", 1, "key"), "2 - {key: tea, title: Tea}", id="member-on-a-line"),
        pytest.param(("sittings", "day"), "0 sittings:", id="key-of-a-list"),
    ],
)
def test_comment_stands_above(path: Path, place: str) -> None:
    assert line_above(path) == place


def test_comment_of_several_lines_and_of_a_long_one() -> None:
    made = with_comments("a: 1\nb:\n  c: 2\n", {("b", "c"): "one\n" + "two " * 40})
    assert made == f"a: 1\nb:\n  # one\n  # {'two ' * 26}two\n  # {'two ' * 12}two\n  c: 2\n"


def test_comment_cannot_break_out_of_its_line() -> None:
    assert with_comments("a: 1\n", {("a",): "x\rb: 2\x85c: 3\u2028d: 4"}) == "# x b: 2 c: 3 d: 4\na: 1\n"


def test_two_comments_on_one_line_stand_in_their_order() -> None:
    assert with_comments("a: {b: 1}\n", {("a", "b"): "second?", ("a",): "first?"}) == "# second?\n# first?\na: {b: 1}\n"


def test_comments_on_nothing() -> None:
    assert with_comments("", {("a",): "x"}) == "# x\n"


def test_session_paths() -> None:
    meeting = Meeting(ref="X", title="X", zone="UTC", first="2012-04-16", last="2012-04-16")
    inner = Session(key="inner", title="I")
    programme = Programme(
        meeting=meeting,
        sittings=[Sitting(key="a"), Sitting(key="b", sessions=[Session(key="x", title="X", sessions=[inner])])],
        unplaced=[Session(key="y", title="Y")],
    )
    assert session_paths(programme) == {
        "x": ("sittings", 1, "sessions", 0),
        "inner": ("sittings", 1, "sessions", 0, "sessions", 0),
        "y": ("unplaced", 0),
    }
