"""Values in a file's text: only what is changed changes, and comments go with what they are about."""

from collections.abc import Callable

import pytest

from ccmagenda.notation.emitting import InLine
from ccmagenda.notation.spans import Place
from ccmagenda.notation.splicing import Splicing, Within

TEXT = """\
meeting: 2IM  # c
sittings:
  # the first
  - day: Monday   # day
    sessions:
      - key: a   # ka
        title: A
      # about b
      - {key: b, title: B, chair: Japan}   # cb

      - key: c
        notes: |  # nc
          long

          text
        sessions:
        - key: d
          title: {en: D, fr: Dé}
  - day: Tuesday
    sessions: [{key: e, title: E}]
  - day: Wednesday
"""
ORDER = ("day", "key", "title", "chair", "notes", "sessions")


def table(splicing: Splicing, key: str) -> Place:
    return next(
        place for place in splicing.root.walk() if place.kind == "table" and key in {place.word("key"), place.word("day")}
    )


def changed(change: Callable[[Splicing], object], text: str = TEXT) -> str:
    splicing = Splicing(text)
    change(splicing)
    return splicing.result()


def setting(key: str, values: dict[str, object]) -> str:
    return changed(lambda splicing: splicing.set(table(splicing, key), values, ORDER))


def plain(place: Place) -> dict[str, object]:
    return {key.text: value.text for key, value in place.pairs}


def test_without_a_change_the_text_is_the_same() -> None:
    assert changed(lambda _: None) == TEXT


@pytest.mark.parametrize(
    ("key", "values", "was", "now"),
    [
        pytest.param("a", {"title": "AA"}, "title: A\n", "title: AA\n", id="word"),
        pytest.param("a", {"key": "x"}, "key: a   # ka", "key: x   # ka", id="word-before-a-comment"),
        pytest.param("a", {"title": ""}, "        title: A\n", "", id="taken-out"),
        pytest.param("a", {"key": ""}, "- key: a   # ka\n        title", "- title", id="first-taken-out"),
        pytest.param("a", {"key": "", "title": ""}, "key: a   # ka\n        title: A", "{}   # ka" and "{}", id="all-taken-out"),
        pytest.param("a", {"chair": "Fiji"}, "title: A\n", "title: A\n        chair: Fiji\n", id="added-behind"),
        pytest.param("a", {"day": "x"}, "key: a   # ka\n", "day: x\n        key: a   # ka\n", id="added-first"),
        pytest.param(
            "a", {"notes": "x\ny"}, "title: A\n", "title: A\n        notes: |-\n          x\n          y\n", id="lines-added"
        ),
        pytest.param("b", {"title": "X, Y"}, "title: B", "title: 'X, Y'", id="in-braces"),
        pytest.param("b", {"chair": ""}, ", chair: Japan", "", id="last-in-braces-taken-out"),
        pytest.param("b", {"title": "", "chair": ""}, ", title: B, chair: Japan", "", id="two-in-braces-taken-out"),
        pytest.param("b", {"key": "", "title": ""}, "key: b, title: B, ", "", id="first-in-braces-taken-out"),
        pytest.param("b", {"notes": "x\ny"}, "Japan}", 'Japan, notes: "x\\ny"}', id="lines-in-braces"),
        pytest.param("b", {"day": "x"}, "{key: b", "{day: x, key: b", id="added-first-in-braces"),
        pytest.param(
            "c",
            {"notes": "short"},
            "notes: |  # nc\n          long\n\n          text",
            "notes: short  # nc",
            id="lines-to-a-word",
        ),
        pytest.param("d", {"title": Within(("fr",), {"en": "D", "fr": "X"})}, "fr: Dé", "fr: X", id="one-language"),
        pytest.param(
            "a",
            {"title": Within(("fr",), {"en": "A", "fr": "X"})},
            "title: A\n",
            "title:\n          en: A\n          fr: X\n",
            id="new-language",
        ),
        pytest.param(
            "Wednesday",
            {"chair": InLine(["x", "y"])},
            "day: Wednesday\n",
            "day: Wednesday\n    chair: [x, y]\n",
            id="list-in-a-line",
        ),
    ],
)
def test_value(key: str, values: dict[str, object], was: str, now: str) -> None:
    assert TEXT.count(was) == 1
    assert setting(key, values) == TEXT.replace(was, now)


def test_items_move_with_their_comments_and_changes() -> None:
    def change(splicing: Splicing) -> None:
        a, b, c, d = (table(splicing, key) for key in "abcd")
        splicing.set(c, {"title": "CC"}, ORDER)
        splicing.arrange(table(splicing, "Monday"), "sessions", [c, a], plain, ORDER)
        splicing.arrange(table(splicing, "Wednesday"), "sessions", [b, d, {"key": "n"}], plain, ORDER)
        splicing.arrange(c, "sessions", [], plain, ORDER)

    assert (
        changed(change)
        == """\
meeting: 2IM  # c
sittings:
  # the first
  - day: Monday   # day
    sessions:

      - key: c
        title: CC
        notes: |  # nc
          long

          text
      - key: a   # ka
        title: A
  - day: Tuesday
    sessions: [{key: e, title: E}]
  - day: Wednesday
    sessions:
      # about b
      - {key: b, title: B, chair: Japan}   # cb
      - key: d
        title: {en: D, fr: Dé}
      - key: n
"""
    )


def test_items_between_braces_and_lines() -> None:
    def change(splicing: Splicing) -> None:
        a, e = table(splicing, "a"), table(splicing, "e")
        b, c = table(splicing, "b"), table(splicing, "c")
        splicing.arrange(table(splicing, "Monday"), "sessions", [e, b, c], plain, ORDER)
        splicing.arrange(table(splicing, "Tuesday"), "sessions", [a], plain, ORDER)

    text = changed(change)
    assert "    sessions: [{key: a, title: A}]\n" in text
    assert "    sessions:\n      - key: e\n        title: E\n      # about b\n" in text


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_item_behind_a_last_line_without_an_end(end: str) -> None:
    text = "a:\n- b: c".replace("\n", end)
    made = changed(
        lambda splicing: splicing.arrange(splicing.root, "a", [*splicing.root.value("a").items, {"d": "e"}], plain, ()), text
    )
    assert made == f"{text}{end}- d: e"


def test_item_at_the_end_of_what_is_taken_out_there() -> None:
    def change(splicing: Splicing) -> None:
        item = splicing.root.value("a").items[1]
        splicing.arrange(splicing.root, "a", splicing.root.value("a").items[:1], plain, ())
        splicing.arrange(splicing.root, "z", [item], plain, ())

    assert changed(change, "a:\n  - b: c\n  - d: e\n") == "a:\n  - b: c\nz:\n  - d: e\n"


def test_list_that_loses_all_is_taken_out_and_one_of_the_file_stays_empty() -> None:
    assert changed(lambda s: s.arrange(table(s, "c"), "sessions", [], plain, ORDER)) == TEXT.replace(
        "        sessions:\n        - key: d\n          title: {en: D, fr: Dé}\n", ""
    )
    assert changed(lambda s: s.arrange(s.root, "sittings", [], plain, ())) == "meeting: 2IM  # c\nsittings: []\n"


def test_table_at_a_line_and_a_column() -> None:
    splicing = Splicing(TEXT.replace("\n", "\r\n"))
    assert [
        splicing.table_at(*place) and splicing.table_at(*place).word("key") for place in ((6, 9), (9, 9), (6, 8), (99, 1))
    ] == [
        "a",
        "b",
        None,
        None,
    ]


def test_items_at_one_place_stand_the_inner_before_the_outer() -> None:
    def change(splicing: Splicing) -> None:
        (outer,) = splicing.root.value("a").items
        splicing.arrange(splicing.root, "a", [outer, {"k": "3"}], plain, ())
        splicing.arrange(outer, "s", [*outer.value("s").items, {"k": "4"}], plain, ())

    text = "a:\n  - k: 1\n    s:\n      - k: 2\n"
    assert changed(change, text) == f"{text}      - k: 4\n  - k: 3\n"
