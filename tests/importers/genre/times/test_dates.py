import datetime
from collections.abc import Callable
from typing import Any

import attrs
import pytest

from ccmagenda.importers._genre.times.dates import DayWords, _own, day_at, day_within

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("code", "text", "day"),
    [
        pytest.param("en", "Monday 16 April 2012", {"day": 16, "month": 4, "year": 2012, "weekday": 0}, id="full"),
        pytest.param("en", "TUESDAY, 11 SEPTEMBER", {"day": 11, "month": 9, "weekday": 1}, id="capitals-without-a-year"),
        pytest.param("en", "3/16/26", {"day": 16, "month": 3, "year": 2026}, id="month-first-in-short-figures"),
        pytest.param(
            "en",
            "September 30 to October 9, 2019",
            {"day": 30, "month": 9, "year": 2019, "last_day": 9, "last_month": 10},
            id="months-first-from-one-to-another",
        ),
        pytest.param(
            "en",
            "du 5 au 9 mai 2014",
            {"day": 5, "month": 5, "year": 2014, "last_day": 9, "last_month": 5},
            id="french-range-in-english",
        ),
        pytest.param("en", "16th of April", {"day": 16, "month": 4}, id="ordinal"),
        pytest.param("en", "Mercredi 21 mai 2014", {"day": 21, "month": 5, "year": 2014, "weekday": 2}, id="french-in-english"),
        pytest.param(
            "en", "jeudi 1er mai 2014", {"day": 1, "month": 5, "year": 2014, "weekday": 3}, id="french-first-in-english"
        ),
        pytest.param(
            "en", "miércoles 21 de mayo de 2014", {"day": 21, "month": 5, "year": 2014, "weekday": 2}, id="spanish-in-english"
        ),
        pytest.param("en", "21 мая 2014", {"day": 21, "month": 5, "year": 2014}, id="russian-in-english"),
        pytest.param("en", "March 29, 2011", {"day": 29, "month": 3, "year": 2011}, id="month-first"),
        pytest.param("en", "Tues. 5 May", {"day": 5, "month": 5, "weekday": 1}, id="short-weekday"),
        pytest.param("en", "Day II", {"number": 2}, id="numbered-in-roman"),
        pytest.param(
            "en", "Monday , 12 November 2018", {"day": 12, "month": 11, "year": 2018, "weekday": 0}, id="blank-before-comma"
        ),
        pytest.param("en", "Monday/12 November 2018", {"day": 12, "month": 11, "year": 2018, "weekday": 0}, id="slash"),
        pytest.param("ru", "12 ноября (понедельник) 2018 г.", {"day": 12, "month": 11, "year": 2018, "weekday": 0}, id="within"),
        pytest.param("zh", "星期一,2018年11月12日", {"day": 12, "month": 11, "year": 2018, "weekday": 0}, id="weekday-first"),
        pytest.param("ar", "الاثنين، ١٢ نوفمبر ٢٠١٨", {"day": 12, "month": 11, "year": 2018, "weekday": 0}, id="arabic-figures"),
        pytest.param("en", "AGENDA DAY 1", {"number": 1}, id="numbered-behind-the-name-of-the-paper"),
        pytest.param("de", "Mo, 4. Juni", {"day": 4, "month": 6, "weekday": 0}, id="weekday-of-two-letters"),
        pytest.param("pt", "Segunda, 4 de junho", {"day": 4, "month": 6, "weekday": 0}, id="portuguese-weekday-cut-short"),
        pytest.param("pt", "Dia 3/6", {"day": 3, "month": 6}, id="day-in-figures"),
        pytest.param("en", "2019/06/03", {"day": 3, "month": 6, "year": 2019}, id="year-first-with-slashes"),
        pytest.param("en", "03-06-2019", {"day": 3, "month": 6, "year": 2019}, id="figures-with-dashes"),
        pytest.param("en", "Monday, 06/03/2019", {"day": 3, "month": 6, "year": 2019, "weekday": 0}, id="month-first-by-weekday"),
        pytest.param("en", "of Monday 3 June", {"day": 3, "month": 6, "weekday": 0}, id="behind-its-part"),
        pytest.param("en", "Tuesday (3 June)", {"day": 3, "month": 6, "weekday": 1}, id="weekday-and-date-in-brackets"),
        pytest.param("en", "Tuesday, 2014-06-03", {"day": 3, "month": 6, "year": 2014, "weekday": 1}, id="weekday-and-iso"),
        pytest.param("en", "Mon 22-Feb-99", {"day": 22, "month": 2, "year": 1999, "weekday": 0}, id="year-of-the-last-century"),
        pytest.param("en", "Sunday 22", {"day": 22, "weekday": 6}, id="no-month"),
        pytest.param("en", "Monday", {"weekday": 0}, id="weekday-alone"),
        pytest.param("en", "Day two", {"number": 2}, id="numbered"),
        pytest.param("en", "Day #2", {"number": 2}, id="numbered-behind-a-sign"),
        pytest.param("en", "DAY 02", {"number": 2}, id="numbered-with-a-nought"),
        pytest.param("ru", "День второй", {"number": 2}, id="numbered-behind-the-word"),
        pytest.param("zh", "第二天", {"number": 2}, id="numbered-in-chinese"),
        pytest.param("en", "THURSDAY / 3 MAY", {"day": 3, "month": 5, "weekday": 3}, id="slash-behind-the-weekday"),
        pytest.param("en", "Thursday, 3rd. May", {"day": 3, "month": 5, "weekday": 3}, id="dot-behind-the-ordinal"),
        pytest.param("en", "16th Monday", {"day": 16, "weekday": 0}, id="weekday-behind-a-day-alone"),
        pytest.param("ru", "16.04.2012 г.", {"day": 16, "month": 4, "year": 2012}, id="russian-figures-and-year"),
        pytest.param("ar", "يوم الإثنين، 16 أبريل", {"day": 16, "month": 4, "weekday": 0}, id="arabic"),
        pytest.param(
            "en",
            "Mon-Wed, 16-18 April",
            {"day": 16, "month": 4, "weekday": 0, "last_day": 18, "last_month": 4},
            id="two-weekdays-before-a-range",
        ),
        pytest.param("en", "2012-04-16", {"day": 16, "month": 4, "year": 2012}, id="iso"),
        pytest.param("en", "16.4.2012", {"day": 16, "month": 4, "year": 2012}, id="figures"),
        pytest.param("fr", "1er juin", {"day": 1, "month": 6}, id="french-first"),
        pytest.param("fr", "MERCREDI 29 MARS9h 00", {"day": 29, "month": 3, "weekday": 2}, id="french-run-together"),
        pytest.param("en", "MARCH 309h 30", {"day": 30, "month": 3}, id="english-run-together"),
        pytest.param("en", "25 JanuaryMonday", {"day": 25, "month": 1, "weekday": 0}, id="weekday-run-into-the-month"),
        pytest.param("ru", "21 марта. Четверг", {"day": 21, "month": 3, "weekday": 3}, id="weekday-behind"),
        pytest.param(
            "en", "Thursday 13thMarch 201413.00", {"day": 13, "month": 3, "year": 2014, "weekday": 3}, id="all-run-together"
        ),
        pytest.param("en", "1st Day: March 27", {"number": 1}, id="numbered-in-figures"),
        pytest.param("en", "Wednedsay, 28 November 2012", {"day": 28, "month": 11, "year": 2012, "weekday": 2}, id="misspelt"),
        pytest.param("en", "18 Septembr 2020", {"day": 18, "month": 9, "year": 2020}, id="misspelt-month"),
        pytest.param(
            "en",
            "Friday, 18 Septembr 2020",
            {"day": 18, "month": 9, "year": 2020, "weekday": 4},
            id="misspelt-month-behind-a-weekday",
        ),
        pytest.param(
            "en", "May 7, 2016 – Saturday", {"day": 7, "month": 5, "year": 2016, "weekday": 5}, id="month-first-and-weekday"
        ),
        pytest.param("en", "2016-05-07 (Saturday)", {"day": 7, "month": 5, "year": 2016, "weekday": 5}, id="iso-and-weekday"),
        pytest.param("en", "Monday the 4th of June", {"day": 4, "month": 6, "weekday": 0}, id="weekday-the"),
        pytest.param("en", "Monday - 4 June 2018", {"day": 4, "month": 6, "year": 2018, "weekday": 0}, id="weekday-dash"),
        pytest.param("en", "Monday/Lundi 4 June", {"day": 4, "month": 6, "weekday": 0}, id="weekday-in-two-languages"),
        pytest.param("en", "Mon. 04/06", {"day": 4, "month": 6, "weekday": 0}, id="weekday-and-figures"),
        pytest.param("en", "04/06 – Monday", {"day": 4, "month": 6, "weekday": 0}, id="figures-and-weekday"),
        pytest.param("en", "4-Jun-18", {"day": 4, "month": 6, "year": 2018}, id="short-month-and-year"),
        pytest.param("es", "Día 4 de junio", {"day": 4, "month": 6}, id="spanish-day"),
        pytest.param("ru", "4 июня 2018 г.", {"day": 4, "month": 6, "year": 2018}, id="russian-year"),
        pytest.param("es", "Lunes 3 de junio de 2013", {"day": 3, "month": 6, "year": 2013, "weekday": 0}, id="spanish"),
        pytest.param("ru", "понедельник, 16 апреля 2012 года", {"day": 16, "month": 4, "year": 2012, "weekday": 0}, id="russian"),
        pytest.param("zh", "2012年4月16日星期一", {"day": 16, "month": 4, "year": 2012, "weekday": 0}, id="chinese"),
        pytest.param("zh", "4月16日星期一", {"day": 16, "month": 4, "weekday": 0}, id="chinese-without-a-year"),
        pytest.param("zh", "4月16日（星期一）", {"day": 16, "month": 4, "weekday": 0}, id="chinese-weekday-in-brackets"),
        pytest.param(
            "en", "15 to 18 April 2013", {"day": 15, "month": 4, "year": 2013, "last_day": 18, "last_month": 4}, id="range"
        ),
        pytest.param(
            "fr",
            "du 29 au 31 mars 2017",
            {"day": 29, "month": 3, "year": 2017, "last_day": 31, "last_month": 3},
            id="french-range",
        ),
        pytest.param(
            "en",
            "30 November - 4 December 2015",
            {"day": 30, "month": 11, "year": 2015, "last_day": 4, "last_month": 12},
            id="over-two-months",
        ),
    ],
)
def test_days_as_printed(words: Fixture, code: str, text: str, day: dict[str, int]) -> None:
    found = day_at(text, words(code))
    assert found is not None
    assert found[0] == DayWords(**day)


def test_two_days_that_are_joined(words: Fixture) -> None:
    found = day_at("Friday 4 November and Saturday 5 November 2016: Group", words("en"))
    assert found is not None
    assert attrs.asdict(found[0])["also"]["day"] == 5


@pytest.mark.parametrize(
    "text", ["Opening", "Sundry 4 items", "may speak", "Second session", "12.10 Other"], ids=lambda text: text[:8]
)
def test_words_that_are_no_day(words: Fixture, text: str) -> None:
    assert day_at(text, words("en")) is None


def test_day_within_a_line(words: Fixture) -> None:
    found = day_within("Geneva, Switzerland, 15 to 18 April 2013.", words("en"))
    assert found is not None
    assert (found[1:], found[0].on(0)) == ((21, 40), datetime.date(2013, 4, 15))


def test_pattern_of_a_language_is_made_once(words: Fixture) -> None:
    english = words("en")
    assert _own("{day} {month} {year} года", english) is _own("{day} {month} {year} года", english)


def test_number_of_a_paper_begins_no_days(words: Fixture) -> None:
    found = day_within("Diario N.º 4 – 30 de mayo de 2024", words("es"))
    assert found is not None
    assert (found[0].day, found[0].last_day) == (30, 0)


@pytest.mark.parametrize(("text", "language"), [("II ° Giorno", "it"), ("2° giorno", "it"), ("【2日目】", "en")])
def test_days_that_are_counted_with_other_signs(words: Fixture, text: str, language: str) -> None:
    found = day_at(text, words(language))
    assert found is not None
    assert found[0].number == 2


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("1126日,星期三", (11, 26, 2), id="two figures"),
        pytest.param("603日（星期一）", (6, 3, 0), id="one figure"),
        pytest.param("11月26日，周三", (11, 26, 2), id="whole, short weekday"),
    ],
)
def test_a_chinese_date_may_have_lost_the_sign_of_its_month(text: str, day: tuple[int, int, int], words: Fixture) -> None:
    found = day_at(text, words("zh"))
    assert found is not None
    assert (found[0].month, found[0].day, found[0].weekday) == day


def test_a_chinese_stretch_of_days_needs_one_sign_alone(words: Fixture) -> None:
    found = day_at("2003年11月26-28日,罗马", words("zh"))
    assert found is not None
    assert (found[0].day, found[0].last_day, found[0].is_range) == (26, 28, True)


@pytest.mark.parametrize("days", [("SEGUNDA (18)", "TERÇA (19)"), ("Segunda (18):", "Terça (19):")])
def test_short_weekdays_before_a_day_in_brackets_are_days(printed: Fixture, days: tuple[str, str]) -> None:
    rows = ("9h30: Abertura da reunião", "10h: Debate", "9h30: Encontro com os países", "11h: Visita aos poços")
    found = printed("Programa da reunião de novembro de 2024", days[0], *rows[:2], days[1], *rows[2:])
    titles = [[item.title for each in day.sittings for item in each.items] for day in found.days]
    assert titles == [["Abertura da reunião", "Debate"], ["Encontro com os países", "Visita aos poços"]]


@pytest.mark.parametrize(("said", "month"), [("21 de xuño de 2018", 6), ("21 de xullo de 2018", 7), ("21 de xaneiro de 2018", 1)])
def test_galician_months_are_read(printed: Fixture, said: str, month: int) -> None:
    found = printed(
        "Foro dos ríos", f"Valença, {said}", "PROGRAMA", "9:00 h Chegada de participantes", "9:30 h Apertura da reunião"
    )
    assert [day.date.month for day in found.days] == [month]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "29.8.2019 – 2.9.2019"), ("de", "29.8. bis 2.9.2019"), ("de", "vom 29.08.2019 bis 02.09.2019"),
        ("en", "29/08/2019 to 02/09/2019"), ("fr", "du 29/08/2019 au 02/09/2019"), ("es", "del 29/08/2019 al 02/09/2019"),
        ("it", "dal 29/08/2019 al 02/09/2019"), ("ru", "29.08.2019 – 02.09.2019"), ("en", "08/29/2019 - 09/02/2019"),
        ("en", "2019-08-29 - 2019-09-02"),
    ],
)  # fmt: skip
def test_a_stretch_of_days_in_figures_alone(words: Fixture, code: str, text: str) -> None:
    found = day_at(text, words(code))
    assert found is not None
    day, reached = found
    assert (day.day, day.month, day.last_day, day.last_month, reached) == (29, 8, 2, 9, len(text))


@pytest.mark.parametrize("text", ["29.-30.08.2019", "29. - 30.8.2019", "29-30/08/2019", "29. bis 30.8.2019"])
def test_a_stretch_of_days_of_one_month_in_figures(words: Fixture, text: str) -> None:
    found = day_at(text, words("de"))
    assert found == (DayWords(day=29, month=8, year=2019, last_day=30, last_month=8), len(text))


@pytest.mark.parametrize(
    "said", ["29/30.10.2020", "29./30.10.2020", "29/30 October 2020", "29./30. Oktober 2020", "October 29/30, 2020"]
)
def test_two_days_parted_by_a_slash_are_a_stretch(words: Fixture, said: str) -> None:
    found = day_within(said, words("de" if "Okt" in said else "en"))
    assert found is not None
    assert (found[0].day, found[0].last_day, found[0].month, found[0].year) == (29, 30, 10, 2020)
