import csv
import datetime
import importlib.resources
import re
import unicodedata
from collections import Counter

import pytest

from ccmagenda import data
from ccmagenda.model import clean, one_line

STATES = data.states().states


def test_there_are_197_states() -> None:
    assert len(STATES) == 197


@pytest.mark.parametrize(("field", "figures"), [pytest.param("code", 3, id="alpha-3"), pytest.param("alpha2", 2, id="alpha-2")])
def test_codes_are_capitals_and_unique(field: str, figures: int) -> None:
    codes = [getattr(state, field) for state in STATES]
    assert [code for code in codes if not re.fullmatch(rf"[A-Z]{{{figures}}}", code)] == []
    assert len(set(codes)) == len(codes)


def test_names_follow_one_another_without_gap_or_overlap() -> None:
    ends = {state.code: [name.until for name in state.names] for state in STATES}
    assert ends == {state.code: [*(name.since for name in state.names[1:]), None] for state in STATES}


def test_every_state_has_a_name_on_every_day() -> None:
    assert [state.code for state in STATES if state.names[0].since or state.names[-1].until] == []


def test_a_name_is_used_for_at_least_a_day() -> None:
    names = [name for state in STATES for name in state.names]
    assert [name.text for name in names if name.since and name.until and name.until <= name.since] == []


def test_every_name_has_words_and_a_source() -> None:
    assert [name for state in STATES for name in state.names if not (name.text and name.source)] == []


def test_names_and_aliases_are_clean() -> None:
    said = [text for state in STATES for text in (*(name.text for name in state.names), *state.aliases)]
    assert [text for text in said if one_line(clean(text)) != text] == []


def test_every_name_that_was_ever_used_finds_its_state() -> None:
    found = {name.text: data.states().find(name.text) for state in STATES for name in state.names}
    assert found == {name.text: state for state in STATES for name in state.names}


def test_states_are_opened_once() -> None:
    assert data.states() is data.states()


CODES = ("fr", "es", "ar", "ru", "zh")
LATER, EARLIER = datetime.date(2025, 1, 1), datetime.date(2008, 12, 3)


@pytest.mark.parametrize("language", CODES)
def test_every_name_is_there_in_every_language(language: str) -> None:
    missing = [name.text for state in STATES for name in state.names if language not in dict(name.elsewhere.by_language)]
    assert missing == []
    assert sum(len(state.names) for state in STATES) == len(STATES) + 9


@pytest.mark.parametrize("language", CODES)
def test_names_in_a_language_are_clean_and_tell_the_states_apart(language: str) -> None:
    names = [name.read(language) for state in STATES for name in state.names]
    assert [name for name in names if unicodedata.normalize("NFC", one_line(name)) != name or "_" in name or "'" in name] == []
    for day in (LATER, EARLIER):
        borne = Counter(state.name_on(day, language) for state in STATES)
        assert [name for name, count in borne.items() if count > 1] == []


def test_the_sheet_of_names_has_the_names_of_the_english_sheet() -> None:
    english, others = (list(csv.DictReader(text.splitlines())) for text in map(sheet, ("states.csv", "state_names.csv")))
    assert [(row["iso3"], row["name"]) for row in others] == [(row["iso3"], row["name"]) for row in english]
    assert [row for row in others if not all(row.values())] == []


def sheet(name: str) -> str:
    return importlib.resources.files("ccmagenda.data").joinpath(name).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("code", "names"),
    [
        pytest.param(code, names, id=code)
        for code, *names in (
            ("VAT", "Saint-Siège", "Santa Sede", "الكرسي الرسولي", "Святой Престол", "罗马教廷"),
            ("PSE", "État de Palestine", "Estado de Palestina", "دولة فلسطين", "Государство Палестина", "巴勒斯坦国"),
            ("CIV", "Côte d’Ivoire", "Côte d’Ivoire", "كوت ديفوار", "Кот-д’Ивуар", "科特迪瓦"),
            ("COK", "Îles Cook", "Islas Cook", "جزر كوك", "Острова Кука", "库克群岛"),
            ("NIU", "Nioué", "Niue", "نيوي", "Ниуэ", "纽埃"),
            ("TUR", "Türkiye", "Türkiye", "تركيا", "Турция", "土耳其"),
            ("SWZ", "Eswatini", "Eswatini", "إسواتيني", "Эсватини", "斯威士兰"),
            ("MKD", "Macédoine du Nord", "Macedonia del Norte", "مقدونيا الشمالية", "Северная Македония", "北马其顿"),
            ("CZE", "Tchéquie", "Chequia", "تشيكيا", "Чехия", "捷克"),
            ("NRU", "Nauru", "Nauru", "ناورو", "Науру", "瑙鲁"),
            ("TLS", "Timor-Leste", "Timor-Leste", "تيمور - ليشتي", "Тимор-Лешти", "东帝汶"),
            (
                "NLD",
                "Pays-Bas (Royaume des)",
                "Países Bajos (Reino de los)",
                "هولندا (مملكة -)",
                "Нидерланды (Королевство)",
                "荷兰王国",
            ),
            (
                "LAO",
                "République démocratique populaire lao",
                "República Democrática Popular Lao",
                "جمهورية لاو الديمقراطية الشعبية",
                "Лаосская Народно-Демократическая Республика",
                "老挝人民民主共和国",
            ),
        )
    ],
)
def test_delicate_names(code: str, names: list[str]) -> None:
    assert [data.states().by_code[code].name_on(LATER, language) for language in CODES] == names


@pytest.mark.parametrize(
    ("code", "before", "after", "names"),
    [
        pytest.param("SWZ", "2018-04-18", "2018-04-19", ("Swaziland", "Eswatini"), id="eswatini"),
        pytest.param("TUR", "2022-05-31", "2022-06-01", ("Turquie", "Türkiye"), id="türkiye"),
        pytest.param(
            "MKD",
            "2019-02-13",
            "2019-02-14",
            ("ex-République yougoslave de Macédoine", "Macédoine du Nord"),
            id="north-macedonia",
        ),
        pytest.param("CPV", "2013-10-23", "2013-10-24", ("Cap-Vert", "Cabo Verde"), id="cabo-verde"),
        pytest.param("CZE", "2016-05-16", "2016-05-17", ("République tchèque", "Tchéquie"), id="czechia"),
        pytest.param("NLD", "2022-12-31", "2023-01-01", ("Pays-Bas", "Pays-Bas (Royaume des)"), id="netherlands"),
        pytest.param("PSE", "2012-12-16", "2012-12-17", ("Palestine", "État de Palestine"), id="palestine"),
        pytest.param("LBY", "2011-09-15", "2011-09-16", ("Jamahiriya arabe libyenne", "Libye"), id="libya"),
    ],
)
def test_names_change_on_the_same_day_as_in_english(code: str, before: str, after: str, names: tuple[str, str]) -> None:
    state = data.states().by_code[code]
    assert tuple(state.name_on(datetime.date.fromisoformat(day), "fr") for day in (before, after)) == names


def test_name_in_a_language_that_is_not_there_is_the_english_one() -> None:
    assert data.states().by_code["CHE"].name_on(LATER, "de") == "Switzerland"


def test_names_with_an_article_are_names_of_states_or_organisations() -> None:
    states = {name.text for state in data.states().states for name in state.names}
    listed = data.language("en").in_sentences
    assert {name for name in listed if name not in states} == {
        "African Union", "Cluster Munition Coalition", "European Union", "Geneva International Centre for Humanitarian Demining",
        "International Committee of the Red Cross", "International Federation of Red Cross and Red Crescent Societies",
        "Secretariat", "United Nations", "United Nations Development Programme", "United Nations Mine Action Service",
    }  # fmt: skip
    republics = {name for name in states if " Republic" in name or "Kingdom" in name or "United " in name}
    assert republics <= set(listed)
    assert all(data.states().find(said) == data.states().find(name) for name, said in listed.items() if name in states)
