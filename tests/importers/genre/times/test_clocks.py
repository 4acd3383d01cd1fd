from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.times.clocks import Clock, clock_at

Fixture = Callable[..., Any]


def shown(found: tuple[Clock, int] | None) -> tuple[str, ...] | None:
    if found is None:
        return None
    clock, reached = found
    return (*(f"{time:%H:%M}" if time else "-" for time in (clock.start, clock.end)), reached)


@pytest.mark.parametrize(
    ("code", "text", "hours"),
    [
        pytest.param("en", "10:00-13:00", ("10:00", "13:00", 11), id="colon"),
        pytest.param("en", "9.00 – 12.00 Opening", ("09:00", "12:00", 12), id="dots-and-an-en-dash"),
        pytest.param("en", "10 a.m.-1 p.m.", ("10:00", "13:00", 14), id="both-halves"),
        pytest.param("en", "3-6 p.m.", ("15:00", "18:00", 8), id="one-half-for-both-ends"),
        pytest.param("en", "10:00-12:30 p.m.", ("10:00", "12:30", 16), id="one-half-for-the-end"),
        pytest.param("en", "10 a.m. - 1", ("10:00", "13:00", 11), id="one-half-for-the-start"),
        pytest.param("fr", "15h 30 Pause", ("15:30", "-", 6), id="h-and-a-blank"),
        pytest.param("fr", "9 h 00 – 12 h 30", ("09:00", "12:30", 16), id="spaced-h"),
        pytest.param("en", "0930h Arrival", ("09:30", "-", 5), id="four-figures"),
        pytest.param("fr", "20 h", ("20:00", "-", 4), id="hour-alone"),
        pytest.param("fr", "A partir de 8.30 Inscription", ("08:30", "-", 16), id="open-french"),
        pytest.param("en", "As of 2.30 p.m. Registration", ("14:30", "-", 15), id="open-english"),
        pytest.param("es", "De las 9.00 a las 12.00", ("09:00", "12:00", 23), id="spanish"),
        pytest.param("en", "12 noon", ("12:00", "-", 7), id="noon"),
        pytest.param("en", "13:15 – 14:45 CEST", ("13:15", "14:45", 18), id="zone"),
        pytest.param("en", "08.15  09:00", ("08:15", "09:00", 12), id="dash-lost"),
        pytest.param("en", "1530  1600", ("15:30", "16:00", 10), id="dash-lost-among-figures"),
        pytest.param("en", "9:00\x1e9:30\x1eWelcome", ("09:00", "09:30", 9), id="end-in-a-cell-of-its-own"),
        pytest.param("en", "9:30\x1e9:00\x1eWelcome", ("09:30", "-", 4), id="earlier-time-in-the-next-cell"),
        pytest.param("en", "11.00 – 11.30 hoursCoffee", ("11:00", "11:30", 19), id="title-run-into-the-hours"),
        pytest.param("es", "12:30 m. 1:00 p. m. Baile", ("12:30", "13:00", 19), id="dash-lost-between-halves"),
        pytest.param("en", "9:00 → 10:30 Talks", ("09:00", "10:30", 12), id="arrow"),
        pytest.param("fr", "14h-30 : Ouverture", ("14:30", "-", 6), id="dash-before-the-minutes"),
        pytest.param("ru", "9-00 – 10-30 Доклад", ("09:00", "10:30", 12), id="russian-dashes"),
        pytest.param("fr", "À 19 heures 30", ("19:30", "-", 14), id="minutes-behind-the-word"),
        pytest.param("fr", "Avant 16 heures :", ("-", "16:00", 15), id="end-alone"),
        pytest.param("de", "ca. 10:00 Uhr", ("10:00", "-", 13), id="about"),
        pytest.param("en", "~10:00", ("10:00", "-", 6), id="about-as-a-sign"),
        pytest.param("en", "h. 9.30 – 12.30", ("09:30", "12:30", 15), id="mark-before-the-hours"),
        pytest.param("fr", "A 16 h 30", ("16:30", "-", 9), id="french-without-its-accent"),
        pytest.param("en", "09:00 GMT – 09:30 GMT", ("09:00", "09:30", 21), id="zone-behind-both-ends"),
        pytest.param("en", "09:00 – 09:30 (Geneva time)", ("09:00", "09:30", 27), id="clock-of-a-place"),
        pytest.param("pt", "9h00min às 10h30min", ("09:00", "10:30", 19), id="minutes-with-their-word"),
        pytest.param("zh", "09：00-09：30", ("09:00", "09:30", 11), id="wide-colons"),
        pytest.param("en", "between 9.00 and 12.30", ("09:00", "12:30", 22), id="between"),
        pytest.param("en", "09:00 10:30 Welcome", ("09:00", "10:30", 11), id="dash-lost-before-a-title"),
        pytest.param("en", "09:00 16:30 Welcome", ("09:00", "-", 5), id="too-far-apart-for-a-lost-dash"),
        pytest.param("en", "9.00. - 9.15. Opening", ("09:00", "09:15", 12), id="dots-behind-the-times"),
        pytest.param("en", "09h00 à 09h15", ("09:00", "09:15", 13), id="another-language-between"),
        pytest.param("en", "10:00-13:00 CEST / 04:00-07:00 EDT Opening", ("10:00", "13:00", 34), id="another-zone"),
        pytest.param("en", "10:00-13:00 Geneva time", ("10:00", "13:00", 23), id="clock-of-a-known-place"),
        pytest.param("en", "10:00 Opening time", ("10:00", "-", 5), id="clock-of-no-place"),
        pytest.param("it", "Ore 10 Apertura", ("10:00", "-", 6), id="word-for-the-hour-before"),
        pytest.param("ar", "الساعة 10/00", ("10:00", "-", 12), id="arabic"),
        pytest.param("zh", "上午10时至下午1时30分", ("10:00", "13:30", 13), id="chinese"),
        pytest.param("ru", "10 ч. 30 мин.", ("10:30", "-", 13), id="russian-minutes"),
        pytest.param("en", "items 3-7", None, id="items"),
        pytest.param("en", "3.1 Opening", None, id="number-of-an-item"),
        pytest.param("en", "9-10 March", None, id="days"),
        pytest.param("en", "2012-2013", None, id="years"),
        pytest.param("en", "2012", None, id="year"),
    ],
)
def test_hours_as_printed(words: Fixture, code: str, text: str, hours: object) -> None:
    assert shown(clock_at(text, words(code))) == hours


@pytest.mark.parametrize(
    ("text", "hours", "doubts"),
    [
        pytest.param("16..00", ("16:00", "-", 6), ("'16..00' is taken as 16:00",), id="two-dots"),
        pytest.param("10.00 - 1015", ("10:00", "10:15", 12), ("'1015' is taken as 10:15",), id="no-dot"),
        pytest.param("9.0-9.30", ("09:00", "09:30", 8), ("'9.0' is taken as 09:00",), id="one-nought"),
        pytest.param("9: 00", ("09:00", "-", 5), ("'9: 00' is taken as 09:00",), id="blank"),
        pytest.param(
            "09,00 - 09,30",
            ("09:00", "09:30", 13),
            ("'09,00' is taken as 09:00", "'09,30' is taken as 09:30"),
            id="commas",
        ),
        pytest.param("10'15", ("10:15", "-", 5), ("'10'15' is taken as 10:15",), id="prime"),
        pytest.param("11.30 - 12 a.m.", ("11:30", "12:00", 15), ("'12 a.m.' is taken as noon",), id="noon-as-midnight"),
        pytest.param(
            "9:00-1:00", ("09:00", "13:00", 9), ("the end 1:00 lies before the beginning, and is taken as 13:00",), id="no-half"
        ),
    ],
)
def test_faulty_hours_are_read_with_a_doubt(words: Fixture, text: str, hours: object, doubts: tuple[str, ...]) -> None:
    found = clock_at(text, words("en"))
    assert (shown(found), found and found[0].doubts) == (hours, doubts)


def test_zone_and_a_second_range_are_known(words: Fixture) -> None:
    found = clock_at("10:00 - 13:00 and 15:00 - 18:00 UTC+2 Working Group", words("en"))
    assert found is not None
    assert (found[0].many, clock_at("10:00 UTC+2", words("en"))[0].zone) == (True, "UTC+2")


@pytest.mark.parametrize("text", ["1015 - 12 a.m. Talk", "1015 - 11.00 Talk"])
def test_four_figures_begin_a_range_in_another_notation(words: Fixture, text: str) -> None:
    found = clock_at(text, words("en"))
    assert found is not None
    assert f"{found[0].start:%H:%M}" == "10:15"


def test_the_same_hours_by_the_clock_of_another_place_are_no_title(items: Fixture) -> None:
    (row,) = items("Monday 5 May 2014", "14:00-16:00 (The Hague) / 8:00-10:00 (NY) Debate")
    assert (row.title, row.start.hour, row.end.hour) == ("Debate", 14, 16)


@pytest.mark.parametrize(
    ("text", "language", "hours"),
    [
        pytest.param("Ore 17,00 Apertura", "it", (17, None), id="word-before"),
        pytest.param("ore 18,00 alle 20,00 Cena", "it", (18, 20), id="both"),
        pytest.param("9,30 Uhr Begrüßung", "de", (9, None), id="word-behind"),
    ],
)
def test_a_comma_parts_hours_from_minutes_beside_the_word_for_hours(
    words: Fixture, text: str, language: str, hours: tuple[int, int | None]
) -> None:
    found = clock_at(text, words(language))
    assert found is not None
    assert found[0].start is not None
    assert (found[0].start.hour, found[0].end and found[0].end.hour) == hours


def test_a_number_with_a_comma_is_no_time(words: Fixture) -> None:
    assert clock_at("17,00 euro", words("it")) is None
