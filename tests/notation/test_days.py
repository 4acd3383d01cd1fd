import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccmagenda import data
from ccmagenda.model import Language
from ccmagenda.notation.days import DayError, read_day

ENGLISH = (data.language("en"),)
ALL = tuple(map(data.language, data.languages()))
FRENCH = Language(
    code="fr",
    name="Français",
    months=(
        *("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août"),
        *("septembre", "octobre", "novembre", "décembre"),
    ),
    weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
)
APRIL_16 = datetime.date(2012, 4, 16)
DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2999, 12, 31))


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        pytest.param("2012-04-16", None, id="figures"),
        pytest.param(" 2012-04-16 ", None, id="spaces"),
        pytest.param("Monday 16 April 2012", 0, id="words"),
        pytest.param("Monday, 16 April 2012", 0, id="comma"),
        pytest.param("Mon. 16 Apr. 2012", 0, id="short"),
        pytest.param("16 APRIL 2012", None, id="capitals"),
        pytest.param("April 16, 2012", None, id="month-first"),
        pytest.param("16th of April 2012", None, id="ordinal"),
        pytest.param("Sunday 16 April 2012", 6, id="wrong-weekday-is-handed-on"),
    ],
)
def test_day_with_a_year(text: str, weekday: int | None) -> None:
    assert read_day(text, ENGLISH) == (APRIL_16, weekday)


def test_day_in_another_language_of_the_shelf() -> None:
    assert read_day("lundi 16 avril 2012", (*ENGLISH, FRENCH)) == (APRIL_16, 0)


def test_day_in_a_language_that_is_not_there() -> None:
    with pytest.raises(DayError):
        read_day("lundi 16 avril 2012", ENGLISH)


@pytest.mark.parametrize("code", [pytest.param(code, id=code) for code in data.languages()])
@given(day=DAYS)
def test_any_day_that_a_language_prints_is_read_back(code: str, day: datetime.date) -> None:
    language = data.language(code)
    assert read_day(language.day_in_words(day), ALL) == (day, day.weekday())
    assert read_day(language.day_as_heading(day), ALL) == (day, day.weekday())
    assert read_day(language.date_in_words(day), ALL) == (day, None)
    assert read_day(language.say_on("column-day", day), ALL, day, day) == (day, day.weekday())


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        pytest.param("lun. 16 avr. 2012", 0, id="fr-short"),
        pytest.param("mar 17 abr 2012", 1, id="es-weekday-like-a-month"),
        pytest.param("16 апр. 2012 г.", None, id="ru-short"),
        pytest.param("16 نيسان 2012", None, id="ar-one-of-two-names"),
        pytest.param("4月16日", None, id="zh-without-year"),
    ],
)
def test_day_written_shortly_in_any_language(text: str, weekday: int | None) -> None:
    day = datetime.date(2012, 4, 17) if weekday == 1 else APRIL_16
    assert read_day(text, ALL, APRIL_16, APRIL_16) == (day, weekday)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("16 jui 2012", "juin or juillet", id="fr"),
        pytest.param("16 كانون 2012", "كانون الثاني or كانون الأول", id="ar"),
    ],
)
def test_month_that_is_too_short_to_tell_is_refused_with_both(text: str, names: str) -> None:
    with pytest.raises(DayError) as caught:
        read_day(text, ALL)
    assert str(caught.value) == f"'{text}' may be {names} - write it in full, or as 2012-04-16"


@pytest.mark.parametrize(
    ("text", "first", "last", "day"),
    [
        pytest.param("16 April", (2012, 4, 16), (2012, 4, 19), (2012, 4, 16), id="within"),
        pytest.param("20 April", (2012, 4, 16), (2012, 4, 19), (2012, 4, 20), id="after-the-last"),
        pytest.param("2 January", (2012, 12, 30), (2013, 1, 3), (2013, 1, 2), id="over-the-new-year"),
        pytest.param("31 December", (2012, 12, 30), (2013, 1, 3), (2012, 12, 31), id="before-the-new-year"),
        pytest.param("16 April", (2012, 4, 16), None, (2012, 4, 16), id="no-last-day"),
        pytest.param("29 February", (2011, 12, 30), (2012, 3, 1), (2012, 2, 29), id="leap-year-is-the-second"),
    ],
)
def test_day_without_a_year_is_sought_in_the_meeting(
    text: str, first: tuple[int, int, int], last: tuple[int, int, int] | None, day: tuple[int, int, int]
) -> None:
    until = datetime.date(*last) if last else None
    assert read_day(text, ENGLISH, datetime.date(*first), until) == (datetime.date(*day), None)


def test_day_without_a_year_is_refused_where_nothing_tells_it() -> None:
    with pytest.raises(DayError, match=r"^'16 April' has no year - write it as 2012-04-16 or 'Monday 16 April 2012'$"):
        read_day("16 April", ENGLISH)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(text, id=text)
        for text in ("2012 April", "99999999 April", "16 17 April", "16 May April", "16", "Monday", "16 Aprl 2012", "16 A 2012")
    ],
)
def test_text_that_is_not_a_day(text: str) -> None:
    with pytest.raises(DayError) as caught:
        read_day(text, ENGLISH, APRIL_16, APRIL_16)
    assert str(caught.value) == f"'{text}' is not a day - write it as 2012-04-16 or 'Monday 16 April 2012'"


def test_long_text_is_cut() -> None:
    with pytest.raises(DayError) as caught:
        read_day("x" * 1000, ENGLISH)
    assert str(caught.value).partition(" is ")[0] == f"'{'x' * 59}…'"


@given(DAYS)
def test_any_day_is_read_back_from_words_and_figures(day: datetime.date) -> None:
    english = ENGLISH[0]
    assert read_day(english.day_in_words(day), ENGLISH) == (day, day.weekday())
    assert read_day(english.date_in_words(day), ENGLISH) == (day, None)
    assert read_day(day.isoformat(), ENGLISH) == (day, None)


@given(st.text(st.sampled_from("0123456789 -/.,AprilMondayth²٣"), max_size=20))
def test_any_text_is_a_day_or_a_day_error(text: str) -> None:
    try:
        said = f"{read_day(text, ENGLISH, APRIL_16, APRIL_16)[0].year} is its year"
    except DayError as error:
        said = str(error)
    ways = "write it as 2012-04-16 or 'Monday 16 April 2012'|write it in full, or as 2012-04-16"
    assert re.fullmatch(rf"(19|2\d)\d\d is its year|.* - ({ways})", said)
