import datetime

import pytest

from ccmagenda import data
from ccmagenda.model import Language, instant

DAY = datetime.date(2012, 4, 16)


@pytest.fixture(scope="module")
def english() -> Language:
    return data.language("en")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param("2012-04-16", "Monday 16 April 2012", id="monday"),
        pytest.param("2012-02-29", "Wednesday 29 February 2012", id="leap-day"),
        pytest.param("2012-01-01", "Sunday 1 January 2012", id="sunday-and-january"),
        pytest.param("2012-12-31", "Monday 31 December 2012", id="december"),
    ],
)
def test_day_in_words(english: Language, day: str, expected: str) -> None:
    assert english.day_in_words(datetime.date.fromisoformat(day)) == expected


def test_date_in_words(english: Language) -> None:
    assert english.date_in_words(DAY) == "16 April 2012"


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        pytest.param("2012-04-16", "2012-04-16", "16 April 2012", id="one-day"),
        pytest.param("2012-04-16", "2012-04-19", "16–19 April 2012", id="one-month"),
        pytest.param("2012-04-30", "2012-05-01", "30 April 2012 – 1 May 2012", id="end-of-a-month"),
        pytest.param("2012-12-31", "2013-01-01", "31 December 2012 – 1 January 2013", id="end-of-a-year"),
        pytest.param("2012-04-16", "2013-04-19", "16 April 2012 – 19 April 2013", id="same-month-of-another-year"),
    ],
)
def test_days_in_words(english: Language, first: str, last: str, expected: str) -> None:
    assert english.days_in_words(datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)) == expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        pytest.param((16, "10:00"), (16, "13:00"), "10:00–13:00", id="one-day"),
        pytest.param((16, "09:05"), (16, "09:50"), "09:05–09:50", id="nought-in-front"),
        pytest.param((16, "22:00"), (17, "01:00"), "22:00–01:00 (17 April 2012)", id="over-midnight"),
        pytest.param((16, "22:00"), (17, "00:00"), "22:00–00:00 (17 April 2012)", id="to-midnight"),
        pytest.param((16, "10:00"), None, "from 10:00", id="no-end"),
    ],
)
def test_hours_in_words(english: Language, start: tuple[int, str], end: tuple[int, str] | None, expected: str) -> None:
    made = [
        instant(datetime.date(2012, 4, day), datetime.time.fromisoformat(time), "Europe/Zurich")
        for day, time in (start, end or start)
    ]
    assert english.hours_in_words(made[0], made[1] if end else None) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param([], "", id="none"),
        pytest.param(["Japan"], "Japan", id="one"),
        pytest.param(["Japan", "Portugal"], "Japan and Portugal", id="two"),
        pytest.param(("Japan", "Portugal", "Ghana"), "Japan, Portugal and Ghana", id="three"),
    ],
)
def test_listed(english: Language, words: list[str], expected: str) -> None:
    assert english.listed(words) == expected


def test_say_leaves_braces_of_a_value_as_they_are(english: Language) -> None:
    assert english.say("room", room="{0} {room!r}") == "Room: {0} {room!r}"


def test_say_of_an_unknown_term(english: Language) -> None:
    with pytest.raises(KeyError, match="no-such-term"):
        english.say("no-such-term")


def test_patterns_of_a_language_are_its_own() -> None:
    months = tuple("ABCDEFGHIJKL")
    language = Language(
        code="xx",
        name="X",
        months=months,
        weekdays=tuple("1234567"),
        day="{weekday}, {year}-{month}-{day}",
        hours="{end}<{start}",
    )
    assert language.day_in_words(DAY) == "1, 2012-D-16"
    start, end = (instant(DAY, datetime.time(hour), "UTC") for hour in (10, 13))
    assert language.hours_in_words(start, end) == "13:00<10:00"


XX = Language(
    code="xx",
    name="X",
    months=tuple("ABCDEFGHIJKL"),
    weekdays=("prime", *"234567"),
    first_of_month="1st",
    days_of_month="{first}-{last} {month} {year}",
    between=" / ",
    and_before={"[Ii]": "{some} e {last}", "O": "{some} o {last}"},
    terms={"and": "{some} y {last}", "comma": ", ", "column": "{weekday} {day} {month}: {what}"},
)


def test_first_of_a_month_has_a_form_of_its_own() -> None:
    first, second = datetime.date(2012, 10, 1), datetime.date(2012, 10, 2)
    assert (XX.day_in_words(first), XX.date_in_words(second)) == ("prime 1st J 2012", "2 J 2012")
    assert (XX.days_in_words(first, second), XX.days_in_words(first, first)) == ("1st-2 J 2012", "1st J 2012")


def test_day_as_a_heading_begins_with_a_capital() -> None:
    assert XX.day_as_heading(datetime.date(2012, 10, 1)) == "Prime 1st J 2012"


def test_term_with_the_parts_of_a_day() -> None:
    assert XX.say_on("column", datetime.date(2012, 10, 1), what="x") == "prime 1st J: x"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(["A"], "A", id="one"),
        pytest.param(["A", "B"], "A y B", id="two"),
        pytest.param(["A", "I"], "A e I", id="by-what-the-last-begins-with"),
        pytest.param(["I", "A", "Ox"], "I / A o Ox", id="the-second-pattern"),
        pytest.param(["A", "B", "C"], "A / B y C", id="between"),
    ],
)
def test_listed_in_a_language_with_rules_of_its_own(words: list[str], expected: str) -> None:
    assert XX.listed(words) == expected


@pytest.mark.parametrize(
    ("number", "ordinal"),
    [
        pytest.param(number, ordinal, id=ordinal)
        for number, ordinal in (
            (1, "1st"),
            (2, "2nd"),
            (3, "3rd"),
            (4, "4th"),
            (11, "11th"),
            (12, "12th"),
            (13, "13th"),
            (21, "21st"),
            (111, "111th"),
        )
    ],
)
def test_ordinal(english: Language, number: int, ordinal: str) -> None:
    assert english.ordinal(number) == ordinal


def test_ordinal_in_a_language_without_forms_is_the_figure() -> None:
    assert Language(code="xx", name="X").ordinal(3) == "3"


@pytest.mark.parametrize(
    ("number", "count"), [pytest.param(0, "no", id="none"), pytest.param(9, "nine", id="nine"), pytest.param(10, "10", id="ten")]
)
def test_count(english: Language, number: int, count: str) -> None:
    assert english.count(number) == count


def test_count_in_a_language_that_writes_figures() -> None:
    assert data.language("fr").count(2) == "2"


@pytest.mark.parametrize(
    ("serial", "code", "said"),
    [
        pytest.param("34", "en", "34th meeting", id="figure"),
        pytest.param("34", "fr", "34e séance", id="figure-elsewhere"),
        pytest.param("34th meeting", "es", "34ª sesión", id="meeting"),
        pytest.param("1st plenary meeting", "fr", "1re séance plénière", id="plenary"),
        pytest.param("Second plenary meeting", "fr", "2e séance plénière", id="ordinal-in-words"),
        pytest.param("Second plenary meeting", "en", "Second plenary meeting", id="own-words-in-english"),
        pytest.param("1st closed meeting", "ar", "الجلسة المغلقة 1", id="closed"),
        pytest.param("3rd informal meeting", "ru", "3-е неофициальное заседание", id="informal"),
        pytest.param("1st session", "zh", "第1次会议", id="session"),
        pytest.param("Twelfth sitting", "fr", "12e séance", id="sitting"),
        pytest.param("Round A", "fr", "Round A", id="other-words"),
        pytest.param("First", "fr", "First", id="ordinal-alone"),
    ],
)
def test_number_of_a_sitting(serial: str, code: str, said: str) -> None:
    assert data.language(code).serial_in_words(serial) == said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        pytest.param("Holy See", "the Holy See", id="article"),
        pytest.param("Norway", "Norway", id="none"),
        pytest.param("Iran (Islamic Republic of)", "the Islamic Republic of Iran", id="turned"),
        pytest.param(
            "The former Yugoslav Republic of Macedonia", "the former Yugoslav Republic of Macedonia", id="its-own-article"
        ),
    ],
)
def test_name_in_a_sentence(english: Language, name: str, said: str) -> None:
    assert english.in_sentence(name) == said
    assert data.language("fr").in_sentence(name) == name
