import datetime

import pytest

from ccmagenda import data
from ccmagenda.importers._sheet_grid import Kind, RawCell
from ccmagenda.importers._sheet_values import Values, month_first
from ccmagenda.model import Origin

LANGUAGES = tuple(data.language(code) for code in data.languages())
EXCEL = datetime.date(1899, 12, 30)


def raw(text: str, kind: Kind = Kind.TEXT) -> RawCell:
    return RawCell(text, Origin("s", 4, 2), kind)


def values(**more: object) -> Values:
    return Values(languages=LANGUAGES, first=EXCEL, **more)


def remarks(of: Values) -> list[str]:
    return [finding.sentence for finding in of.remarks]


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        pytest.param("2012-04-16", Kind.DAY, "2012-04-16", id="day-of-a-workbook"),
        pytest.param("2012-04-16 10:00", Kind.MOMENT, "2012-04-16", id="moment-of-a-workbook"),
        pytest.param("41015", Kind.NUMBER, "2012-04-16", id="serial-number"),
        pytest.param("41015", Kind.TEXT, "2012-04-16", id="serial-number-as-text"),
        pytest.param("2012", Kind.NUMBER, "2012", id="no-serial-number"),
        pytest.param("2012/4/16", Kind.TEXT, "2012-04-16", id="year-first"),
        pytest.param("16.4.2012", Kind.TEXT, "2012-04-16", id="day-first"),
        pytest.param("16.4.12.", Kind.TEXT, "2012-04-16", id="short-year"),
        pytest.param("16-4-75", Kind.TEXT, "1975-04-16", id="short-year-of-the-last-century"),
        pytest.param("4/16/2012", Kind.TEXT, "2012-04-16", id="month-first-since-16-is-none"),
        pytest.param("16.4.2012 10:00", Kind.TEXT, "2012-04-16", id="with-an-hour"),
        pytest.param("31.2.2012", Kind.TEXT, "31.2.2012", id="day-that-does-not-exist"),
        pytest.param("Monday 16 April 2012", Kind.TEXT, "2012-04-16", id="words"),
        pytest.param("soon", Kind.TEXT, "soon", id="no-day"),
    ],
)
def test_day(text: str, kind: Kind, day: str) -> None:
    reading = values()
    assert (reading.cell("date", raw(text, kind)).text, remarks(reading)) == (day, [])


@pytest.mark.parametrize(
    ("first", "day", "told"),
    [
        pytest.param(
            None, "2012-05-04", ["'4/5/2012' is taken as day 4 of month 5: write it as 2012-04-16"], id="nobody-can-tell"
        ),
        pytest.param(True, "2012-04-05", [], id="month-first"),
        pytest.param(False, "2012-05-04", [], id="day-first"),
    ],
)
def test_day_that_may_be_two(first: bool | None, day: str, told: list[str]) -> None:  # noqa: FBT001 - None is the third
    reading = values(month_first=first)
    assert (reading.cell("date", raw("4/5/2012")).text, remarks(reading)) == (day, told)


@pytest.mark.parametrize("text", ["5/5/2012", "4.5.2012"], ids=["same-figures", "points"])
def test_day_that_is_but_one_is_not_told(text: str) -> None:
    reading = values()
    assert reading.cell("date", raw(text)).text in {"2012-05-05", "2012-05-04"}
    assert remarks(reading) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("16 April", "2012-04-16", id="without-a-year"),
        pytest.param("16 April 2011", "2011-04-16", id="with-one"),
        pytest.param(" ", "", id="empty"),
    ],
)
def test_day_in_a_year_that_is_given(text: str, day: str) -> None:
    assert values(year=2012).cell("date", raw(text)).text == day


@pytest.mark.parametrize(
    ("text", "kind", "time", "told"),
    [
        pytest.param("10:00", Kind.CLOCK, "10:00", [], id="clock-of-a-workbook"),
        pytest.param("2012-04-16 10:00", Kind.MOMENT, "10:00", [], id="moment"),
        pytest.param("2012-04-16", Kind.DAY, "00:00", [], id="midnight"),
        pytest.param("0.5", Kind.NUMBER, "12:00", [], id="part-of-a-day"),
        pytest.param("0.4375", Kind.TEXT, "10:30", [], id="part-of-a-day-as-text"),
        pytest.param("9.3", Kind.NUMBER, "09:30", ["'9.3' is taken as 09:30"], id="hours-and-minutes"),
        pytest.param("15", Kind.NUMBER, "15:00", ["'15' is taken as 15:00"], id="hours"),
        pytest.param("25", Kind.NUMBER, "25", [], id="no-hour"),
        pytest.param("9.75", Kind.NUMBER, "9.75", [], id="no-minute"),
        pytest.param("-1", Kind.NUMBER, "-1", [], id="below-nought"),
        pytest.param("nan", Kind.NUMBER, "nan", [], id="not-a-number"),
        pytest.param("1e999", Kind.NUMBER, "1e999", [], id="no-end"),
        pytest.param("3 p.m.", Kind.TEXT, "15:00", [], id="words"),
        pytest.param("all day", Kind.TEXT, "all day", [], id="a-part-of-the-day"),
    ],
)
def test_time_of_the_clock(text: str, kind: Kind, time: str, told: list[str]) -> None:
    reading = values()
    assert (reading.cell("start", raw(text, kind)).text, remarks(reading)) == (time, told)


@pytest.mark.parametrize("kind", [Kind.DAY, Kind.MOMENT], ids=["day", "moment"])
def test_date_where_words_stand_is_told(kind: Kind) -> None:
    reading = values()
    assert reading.cell("number", raw("2012-02-01", kind)).text == "2012-02-01"
    assert remarks(reading) == ["B4 holds a date where words stand otherwise, as Excel makes of '1-2': look at it"]


def test_cell_keeps_its_place() -> None:
    assert values().cell("title", raw("A")).origin == Origin("s", 4, 2)


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        pytest.param(["4/5/2012", "4/16/2012"], True, id="month-first"),
        pytest.param(["4/5/2012", "16/4/2012"], False, id="day-first"),
        pytest.param(["16/4/2012", "4/16/2012"], False, id="both"),
        pytest.param(["4/5/2012"], None, id="nobody-can-tell"),
        pytest.param(["2012-16-04", "words"], None, id="year-first-tells-nothing"),
        pytest.param([], None, id="nothing"),
    ],
)
def test_month_first(cells: list[str], found: bool | None) -> None:  # noqa: FBT001 - None is the third
    assert month_first(map(raw, cells)) is found
