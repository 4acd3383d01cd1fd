import pytest

from ccmagenda.model import Origin
from ccmagenda.notation.faults import Faults
from ccmagenda.notation.sheet.cells import Cell, Row
from ccmagenda.notation.sheet.placing import KeyGiver, placed, slug


def row(number: int, **cells: str) -> Row:
    plain = {"from_": "from"}
    return Row(
        cells={plain.get(key, key): Cell(text, Origin("s", number, 1)) for key, text in cells.items()},
        origin=Origin("s", number, 1),
    )


def keys(rows: tuple[Row, ...]) -> list[str]:
    return [each["key"].text for each in rows]


def test_rows_stand_in_the_sitting_that_they_name_or_that_fits() -> None:
    rows = (
        row(2, key="a", sitting="s1", date="2012-04-16", part="morning", from_="10:00", to="13:00"),
        row(3, key="b", sitting="s2", date="2012-04-16", part="afternoon", from_="15:00", to="18:00"),
        row(4, key="c", date="2012-04-16", start="16:00"),
        row(5, key="d", date="2012-04-16", part="morning"),
        row(6, key="e", date="2012-04-17"),
        row(7, key="f"),
        row(8, key="g", date="2012-04-17"),
    )
    faults = Faults()
    found = placed(rows, faults)
    assert [(key, keys(held)) for key, held in found.sittings] == [("s1", ["a", "d"]), ("s2", ["b", "c"]), ("", ["e", "g"])]
    assert (keys(found.unplaced), faults.found) == (["f"], [])


def test_day_with_several_sittings_asks_for_one() -> None:
    faults = Faults()
    rows = (row(2, sitting="s1", date="2012-04-16"), row(3, sitting="s2", date="2012-04-16"), row(4, key="c", date="2012-04-16"))
    placed(rows, faults)
    assert [str(fault) for fault in faults.found] == [
        "s:4:1: several sittings are on 2012-04-16: s1, s2 - write the key of one of them [file.sitting]"
    ]


def test_rows_within_others() -> None:
    rows = (row(2, key="a"), row(3, key="b", within="a"), row(4, key="c", within="b"), row(5, key="d", within="a"))
    found = placed(rows, Faults())
    assert (keys(found.unplaced), keys(found.within(rows[0])), keys(found.within(rows[1]))) == (["a"], ["b", "d"], ["c"])


@pytest.mark.parametrize(
    ("within", "said"),
    [
        ({"a": "b", "b": "a"}, "would stand within itself"),
        ({"a": "a"}, "would stand within itself"),
        ({"a": "x"}, "no row has the key 'x'"),
    ],
    ids=["circle", "itself", "nobody"],
)
def test_rows_within_each_other_are_told_and_kept(within: dict[str, str], said: str) -> None:
    faults = Faults()
    rows = tuple(row(number, key=key, within=around) for number, (key, around) in enumerate(within.items(), 2))
    assert keys(placed(rows, faults).unplaced) == list(within)
    assert all(said in fault.sentence for fault in faults.found)
    assert faults.found


def test_keys_are_given_once() -> None:
    keys = KeyGiver(["opening", "a-2"])
    assert [keys.take(wanted) for wanted in ("Opening!", "opening", "opening", "A", "A", "说")] == [
        "opening-2", "opening", "opening-3", "a", "a-3", "session",
    ]  # fmt: skip


def test_key_of_a_long_text_is_short() -> None:
    assert (len(slug("word " * 100)) <= 40, slug("—")) == (True, "")
