"""Versions of a text in several languages against one another."""

import pytest

from ccmagenda import check, data, read
from ccmagenda.rules.texts._figures import figures_in

HEAD = "convention: ccm\nmeeting: 2IM\nsittings:\n  - day: 16 April\n    morning: 10:00-13:00\n    sessions:\n"
ALIKE = {
    "en": "Papers are due on Friday 20 April 2012 at 6 p.m.; 2,000 copies, Actions #20-32. Delegations may speak.",
    "fr": "Les documents sont attendus le vendredi 20 avril 2012 à 18 heures ; 2\u202f000 exemplaires, actions n° 20 à 32.",
    "es": "Los documentos deben presentarse el viernes 20 de abril de 2012 a las 18.00 horas; 2.000 ejemplares, medidas 20 a 32.",
    "ru": "Документы представляются: пятница, 20 апреля 2012 года, 18 ч. 00; 2 000 экземпляров, действия № 20–32.",
    "zh": "文件应在2012年4月20日星期五下午6时前提交；2000份，行动20至32。",
    "ar": "تُقدَّم الوثائق يوم الجمعة ٢٠ نيسان/أبريل ٢٠١٢ الساعة 18:00؛ 2000 نسخة، الإجراءات 20–32.",
}


def found(**notes: str) -> list[str]:
    texts = ", ".join(f'{code}: "{words}"' for code, words in notes.items())
    text = f"{HEAD}      - {{key: opening, title: Opening, chair: president, notes: {{{texts}}}}}\n"
    return [
        finding.sentence for finding in check(read(text.encode(), path="p.yaml")).findings if finding.rule == "versions-agree"
    ]


@pytest.mark.parametrize("code", [pytest.param(code, id=code) for code in ALIKE])
def test_the_same_figures_are_found_in_every_language(code: str) -> None:
    figures = figures_in(ALIKE[code], data.language(code))
    assert (figures.numbers, figures.times) == ({"20", "2012", "2000", "32"}, {"18:00"})
    assert (figures.months, figures.weekdays) == ({4}, {5})


def test_versions_in_six_languages_agree() -> None:
    assert found(**ALIKE) == []


@pytest.mark.parametrize(
    ("french", "said"),
    [
        pytest.param("Le 20 avril à 18 heures", [], id="the-same"),
        pytest.param("Le 20 avril à 18 h 00", [], id="another-way-of-writing-hours"),
        pytest.param("Le 2012-04-20 à 18:00", ["only 'fr' has 2012"], id="a-year-more"),
        pytest.param("Le 21 avril à 18 heures", ["only 'en' has 20; only 'fr' has 21"], id="another-day"),
        pytest.param("Le 20 mai à 18 heures", ["only 'en' has April; only 'fr' has May"], id="another-month"),
        pytest.param("Le 20 avril à 6 heures", ["only 'en' has 18:00; only 'fr' has 6:00"], id="another-hour"),
        pytest.param("Le 20 avril", ["only 'en' has 18:00"], id="hour-left-out"),
    ],
)
def test_versions_that_differ(french: str, said: list[str]) -> None:
    sentences = [f"the versions of the notes of 'opening' differ in their figures: {words}" for words in said]
    assert found(en="On 20 April at 6 p.m.", fr=french) == sentences


def test_weekdays_are_compared_where_both_name_them() -> None:
    assert found(en="On Friday", fr="Le jeudi") == [
        "the versions of the notes of 'opening' differ in their figures: only 'en' has Friday; only 'fr' has Thursday"
    ]
    assert found(en="On Friday", ru="В пятницу") == []


def test_names_of_meetings_are_words_in_every_language() -> None:
    english, spanish = "before the Thirteenth Meeting of States Parties", "antes de la 13ª Reunión de los Estados Partes"
    assert found(en=english, es=spanish) == []
    assert found(en=f"{english}, 2 days", es=f"{spanish}, 3 días") == [
        "the versions of the notes of 'opening' differ in their figures: only 'en' has 2; only 'es' has 3"
    ]


def test_every_version_is_held_against_that_of_the_programme_itself() -> None:
    assert found(fr="Le 2", en="On 1", es="El 1") == [
        "the versions of the notes of 'opening' differ in their figures: only 'en' has 1; only 'fr' has 2"
    ]


def test_names_that_the_convention_gives_are_not_judged() -> None:
    text = "convention: ccm\nmeeting: 3CC\nsittings: [{sessions: [{theme: clearance, chair: coordinators}]}]\n"
    report = check(read(text.encode(), path="p.yaml"))
    assert [finding for finding in report.findings if finding.rule == "versions-agree"] == []


@pytest.mark.parametrize(
    ("text", "numbers", "times"),
    [
        pytest.param("the 3MSP, CCM/MSP/2012/2", {"2012", "2"}, set(), id="abbreviations-are-words"),
        pytest.param("1er, 2nd, 3rd and 16th", {"1", "2", "3", "16"}, set(), id="ordinals"),
        pytest.param("10:00–13:00", set(), {"10:00", "13:00"}, id="range"),
        pytest.param("12 p.m., 3.30 p.m., 15 h", set(), {"12:00", "15:30", "15:00"}, id="notations"),
        pytest.param("上午10时至下午3时半", set(), {"10:00", "15:30"}, id="chinese"),
        pytest.param("2.5 million", {"2.5"}, set(), id="decimal"),
        pytest.param("2,5 millions", {"2.5"}, set(), id="decimal-comma"),
        pytest.param("on 16.04.2012", {"16", "2012"}, set(), id="date-in-figures"),
        pytest.param("", set(), set(), id="nothing"),
    ],
)
def test_figures_without_a_language(text: str, numbers: set[str], times: set[str]) -> None:
    figures = figures_in(text)
    assert (figures.numbers, figures.times) == (numbers, times)


@pytest.mark.parametrize(
    "text", [pytest.param(text, id=text) for text in ("²", "99:99", "2012-99-99", "99月", "٣.٣.٣", "1" * 5000)]
)
def test_odd_figures_do_no_harm(text: str) -> None:
    assert figures_in(text, data.language("zh")).months == frozenset()
