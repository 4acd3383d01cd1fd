import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccmagenda.notation import with_values

FULL = """\
# yaml-language-server: $schema=programme.schema.json
convention: ccm
meeting:
  ref: 2IM
  # the city
  city: Geneva

status: provisional   # as of March
symbol: 'A#1 # x'
issued: 2012-03-30
# The week

sittings: []
"""


@pytest.mark.parametrize(
    ("values", "old", "new"),
    [
        ({"status": "final"}, "status: provisional   # as of March", "status: final   # as of March"),
        ({"symbol": "B/2"}, "symbol: 'A#1 # x'", "symbol: B/2"),
        ({"issued": "2012-04-01"}, "issued: 2012-03-30", "issued: 2012-04-01"),
        ({"symbol": "B: 2"}, "symbol: 'A#1 # x'", "symbol: 'B: 2'"),
    ],
    ids=["comment-is-kept", "quoted-with-a-hash", "date", "value-that-needs-quotes"],
)
def test_value_is_changed_on_its_line_and_nothing_else(values: dict[str, str], old: str, new: str) -> None:
    assert with_values(FULL, values) == FULL.replace(old, new)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("status: final", "status: x"),
        ("status:   final  ", "status: x"),
        ("status:", "status: x"),
        ("status: # to come", "status: x # to come"),
        ('"status": final', "status: x"),
        ("status : final", "status: x"),
        ('status: "a # b" # c', "status: x # c"),
        ("status: a#b # c", "status: x # c"),
        ("status: 'it''s' # c", "status: x # c"),
    ],
    ids=["plain", "spaces", "empty", "comment-alone", "quoted-key", "space-before-colon", "quoted", "hash-within", "apostrophe"],
)
def test_value_however_its_line_is_written(line: str, expected: str) -> None:
    assert with_values(f"meeting: 2IM\n{line}\nsittings: []\n", {"status": "x"}) == f"meeting: 2IM\n{expected}\nsittings: []\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("meeting: 2IM\nsittings: []\n", "meeting: 2IM\nstatus: x\nsittings: []\n"),
        ("meeting: 2IM", "meeting: 2IM\nstatus: x"),
        ("meeting:\n  ref: 2IM\n\n# The week\nsittings: []\n", "meeting:\n  ref: 2IM\nstatus: x\n\n# The week\nsittings: []\n"),
        ("meeting:\n  ref: A\n\n# x\n  city: G\nsittings: []", "meeting:\n  ref: A\n\n# x\n  city: G\nstatus: x\nsittings: []"),
        ("meeting: {ref: 2IM,\n  city: G,\n}\nsittings: []\n", "meeting: {ref: 2IM,\n  city: G,\n}\nstatus: x\nsittings: []\n"),
        ("register:\n- a.yaml\n- b.yaml\nsittings: []\n", "register:\n- a.yaml\n- b.yaml\nstatus: x\nsittings: []\n"),
        ("meetings: 1\nsittings: []\n", "status: x\nmeetings: 1\nsittings: []\n"),
        ("sittings:\n  - status: y\nmeeting: 2IM\n", "sittings:\n  - status: y\nmeeting: 2IM\nstatus: x\n"),
    ],
    ids=["after-meeting", "no-line-end", "before-the-comment", "comment-within", "over-lines", "list", "other-key", "nested-key"],
)  # fmt: skip
def test_key_that_is_not_there_is_added_after_what_stands_before_it(text: str, expected: str) -> None:
    assert with_values(text, {"status": "x"}) == expected


def test_keys_are_added_in_the_order_in_which_they_usually_stand() -> None:
    values = {"status": "final", "symbol": "A/1", "issued": "2012-04-10"}
    expected = "meeting: 2IM\nstatus: final\nsymbol: A/1\nissued: 2012-04-10\nsittings: []\n"
    assert with_values("meeting: 2IM\nsittings: []\n", values) == expected
    assert with_values("meeting: 2IM\nsittings: []\n", dict(reversed(values.items()))) == expected


@pytest.mark.parametrize(
    "text", [FULL, "meeting:\n  ref: 2IM\n\n# x\nsittings: []\n", "meeting: 2IM"], ids=["full", "few", "one"]
)
def test_line_ends_of_windows_stay(text: str) -> None:
    values = {"status": "final", "symbol": "A/1", "issued": "2012-04-10"}
    made = with_values(text.replace("\n", "\r\n"), values)
    ends = "\r\n" if "\n" in text else "\n"
    assert made == with_values(text, values).replace("\n", ends)


@given(st.text("a:#'\"\n\r -{}[]|", max_size=40))
def test_any_text_keeps_all_its_other_lines(text: str) -> None:
    made = with_values(text, {"status": "x"})
    assert "status: x" in made
    assert made.replace("status: x", "", 1).replace("\n", "").replace("\r", "") == text.replace("\n", "").replace("\r", "")


def test_long_file_is_changed_at_once() -> None:
    text = "meeting:\n" + "  # x\n\n" * 20_000 + "sittings: []\n"
    assert with_values(text, {"status": "x"}).startswith("meeting:\nstatus: x\n")
