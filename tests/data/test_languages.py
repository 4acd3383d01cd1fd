import datetime
import re
import string
import unicodedata
from collections.abc import Mapping

import pytest

from ccmagenda import data
from ccmagenda.errors import UnknownNameError
from ccmagenda.model import Language

PARTING = {"comma", "semicolon"}
CODES = [pytest.param(code, id=code) for code in data.languages()]
PATTERNS = ("day", "date", "hours", "days", "days_of_month")
UNSEEN = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u200f": ""})
SCRIPTS = {"ar": "\u0600-\u06ff", "ru": "\u0400-\u04ff", "zh": "\u3400-\u9fff"}


def placeholders(pattern: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(pattern) if name is not None}


def by_term(terms: Mapping[str, str]) -> dict[str, set[str]]:
    return {term: placeholders(words) for term, words in terms.items()}


def test_english_stands_first() -> None:
    assert data.languages()[0] == "en"


def test_the_six_languages_of_the_united_nations_are_there() -> None:
    assert set(data.languages()) == {"en", "fr", "es", "ar", "ru", "zh"}


def test_language_that_is_not_there() -> None:
    with pytest.raises(UnknownNameError) as caught:
        data.language("xx")
    assert str(caught.value) == f"there is no language 'xx' - there are {', '.join(data.languages())}"


@pytest.mark.parametrize("code", CODES)
def test_language_has_exactly_the_terms_and_placeholders_of_english(code: str) -> None:
    assert by_term(data.language(code).terms) == by_term(data.language("en").terms)


@pytest.mark.parametrize("code", CODES)
def test_every_term_has_words_on_one_line(code: str) -> None:
    terms = {term: words.translate(UNSEEN) for term, words in data.language(code).terms.items()}
    assert [term for term, words in terms.items() if not words.strip() or not words.isprintable()] == []


@pytest.mark.parametrize("code", CODES)
def test_every_term_is_composed_and_has_no_stray_space(code: str) -> None:
    terms = data.language(code).terms
    assert [term for term, words in terms.items() if unicodedata.normalize("NFC", words) != words] == []
    assert [term for term, words in terms.items() if "  " in words or (words != words.strip() and term not in PARTING)] == []


def test_french_marks_have_a_narrow_space_before_them_that_does_not_break() -> None:
    terms = data.language("fr").terms
    assert [term for term, words in terms.items() if re.search(r"[^\u202f][:;?!»]|«[^\u202f]", words)] == []


@pytest.mark.parametrize("code", [pytest.param(code, id=code) for code in SCRIPTS])
def test_no_term_stands_in_latin_letters_where_the_language_has_others(code: str) -> None:
    words = {term: re.sub(r"\{[^}]*\}|ccmagenda", "", said) for term, said in data.language(code).terms.items()}
    latin = {term: said for term, said in words.items() if re.search("[A-Za-z]", said)}
    assert latin == {}
    assert [term for term, said in words.items() if re.search(r"\w", said) and not re.search(f"[{SCRIPTS[code]}]", said)] == []


@pytest.mark.parametrize("code", CODES)
def test_every_term_can_be_said(code: str) -> None:
    language = data.language(code)
    for term, words in language.terms.items():
        said = language.say(term, **dict.fromkeys(placeholders(words), "x"))
        assert "{" not in said


@pytest.mark.parametrize("code", [pytest.param(code, id=code) for code in data.languages() if code != "en"])
def test_names_after_which_an_article_would_stand_follow_a_colon(code: str) -> None:
    terms = data.language(code).terms
    for term, name in (
        ("chaired-by", "chairs"), ("moderated-by", "chairs"), ("reported-by", "chairs"), ("hosted-by", "chairs"),
        ("in-the-chair", "chairs"), ("bound", "parties"), ("owner", "owners"), ("no-changes-for", "whom"),
        ("say-floor", "speaker"), ("say-thanks", "speaker"), ("page-zone", "place"),
    ):  # fmt: skip
        assert re.search(rf"[:：] ?\{{{name}\}}", terms[term]), term


@pytest.mark.parametrize("code", CODES)
def test_language_has_twelve_months_and_seven_weekdays(code: str) -> None:
    language = data.language(code)
    assert (len(set(language.months)), len(language.months)) == (12, 12)
    assert (len(set(language.weekdays)), len(language.weekdays)) == (7, 7)
    assert all((*language.months, *language.weekdays))


@pytest.mark.parametrize("code", CODES)
def test_patterns_have_the_placeholders_of_english(code: str) -> None:
    def of(language: Language) -> dict[str, set[str]]:
        return {name: placeholders(getattr(language, name)) for name in PATTERNS}

    assert of(data.language(code)) == of(data.language("en"))


@pytest.mark.parametrize("code", CODES)
def test_language_says_its_name_and_direction(code: str) -> None:
    language = data.language(code)
    assert (language.code, bool(language.name)) == (code, True)
    assert language.direction == ("rtl" if code in {"ar", "fa", "he", "ur"} else "ltr")


FIRST, SIXTEENTH, NINETEENTH = datetime.date(2025, 9, 1), datetime.date(2012, 4, 16), datetime.date(2012, 4, 19)


@pytest.mark.parametrize(
    ("code", "day", "date", "days", "over_two_months"),
    [
        pytest.param(
            "en", "Monday 1 September 2025", "1 September 2025", "16–19 April 2012", "19 April 2012 – 1 September 2025", id="en"
        ),
        pytest.param(
            "fr",
            "lundi 1er septembre 2025",
            "1er septembre 2025",
            "16-19 avril 2012",
            "19 avril 2012 – 1er septembre 2025",
            id="fr",
        ),
        pytest.param(
            "es",
            "lunes 1 de septiembre de 2025",
            "1 de septiembre de 2025",
            "16 a 19 de abril de 2012",
            "19 de abril de 2012 a 1 de septiembre de 2025",
            id="es",
        ),
        pytest.param(
            "ar",
            "الاثنين 1 أيلول/سبتمبر 2025",
            "1 أيلول/سبتمبر 2025",
            "16–19 نيسان/أبريل 2012",
            "19 نيسان/أبريل 2012 – 1 أيلول/سبتمبر 2025",
            id="ar",
        ),
        pytest.param(
            "ru",
            "понедельник, 1 сентября 2025 года",
            "1 сентября 2025 года",
            "16–19 апреля 2012 года",
            "19 апреля 2012 года – 1 сентября 2025 года",
            id="ru",
        ),
        pytest.param("zh", "2025年9月1日星期一", "2025年9月1日", "2012年4月16日至19日", "2012年4月19日至2025年9月1日", id="zh"),
    ],
)
def test_days_as_the_united_nations_write_them(code: str, day: str, date: str, days: str, over_two_months: str) -> None:
    language = data.language(code)
    assert (language.day_in_words(FIRST), language.date_in_words(FIRST)) == (day, date)
    assert language.days_in_words(SIXTEENTH, NINETEENTH) == days
    assert language.days_in_words(NINETEENTH, FIRST) == over_two_months


@pytest.mark.parametrize(
    ("code", "two", "three"),
    [
        pytest.param("en", "Japan and Portugal", "Japan, Portugal and Iraq", id="en"),
        pytest.param("fr", "Japon et Portugal", "Japon, Portugal et Iraq", id="fr"),
        pytest.param("es", "Japón y Portugal", "Japón, Portugal e Iraq", id="es"),
        pytest.param("ar", "اليابان، والبرتغال", "اليابان، والبرتغال، والعراق", id="ar"),
        pytest.param("ru", "Япония и Португалия", "Япония, Португалия и Ирак", id="ru"),
        pytest.param("zh", "日本和葡萄牙", "日本、葡萄牙和伊拉克", id="zh"),
    ],
)
def test_lists_of_states(code: str, two: str, three: str) -> None:
    names = [data.states().by_code[state].name_on(SIXTEENTH, code) for state in ("JPN", "PRT", "IRQ")]
    assert (data.language(code).listed(names[:2]), data.language(code).listed(names)) == (two, three)


@pytest.mark.parametrize(
    ("last", "joined"),
    [
        pytest.param(last, f"Zambia {word} {last}", id=last)
        for word, names in (
            ("e", ("Irlanda", "Italia", "Islas Cook", "Índigo", "Hidalgo")),
            ("y", ("Yemen", "Hungría", "Hierro", "Haití", "Iowa", "Japón")),
        )
        for last in names
    ],
)
def test_spanish_and_before_the_sound_of_i(last: str, joined: str) -> None:
    assert data.language("es").listed(["Zambia", last]) == joined


@pytest.mark.parametrize(
    ("code", "locale"),
    [
        pytest.param(*pair, id=pair[0])
        for pair in (("en", "en"), ("fr", "fr"), ("es", "es"), ("ar", "ar_LB"), ("ru", "ru"), ("zh", "zh"))
    ],
)
def test_months_and_weekdays_are_those_of_the_common_locale_data(code: str, locale: str) -> None:
    dates = pytest.importorskip("babel.dates", reason="Babel is only looked at, where there is one")
    language = data.language(code)
    months = [month.partition("/")[0] for month in language.months]
    width = "abbreviated" if code == "zh" else "wide"
    assert months == [dates.get_month_names(width, locale=locale)[number] for number in range(1, 13)]
    assert list(language.weekdays) == [dates.get_day_names("wide", locale=locale)[number] for number in range(7)]
