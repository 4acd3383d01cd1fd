"""Names of the Convention, its meetings, groups and plans in the six languages."""

import unicodedata

import pytest

from ccmagenda import Convention, convention, data
from ccmagenda.model import Texts, one_line

CODES = frozenset(data.languages())


def named(ccm: Convention) -> list[tuple[str, Texts]]:
    things = [(thing.key, thing.names) for thing in (*ccm.series, *ccm.plans, *ccm.groups)]
    return [("ccm", ccm.names), *things, *((record.ref, record.names) for record in ccm.meetings.records)]


@pytest.fixture(scope="module")
def ccm() -> Convention:
    return convention("ccm")


def test_everything_that_is_named_is_named_in_six_languages(ccm: Convention) -> None:
    assert {
        key: CODES - dict(names.by_language).keys() for key, names in named(ccm) if dict(names.by_language).keys() != CODES
    } == {}


def test_names_are_composed_and_clean(ccm: Convention) -> None:
    said = [words for _, names in named(ccm) for _, words in names.by_language]
    assert [words for words in said if unicodedata.normalize("NFC", one_line(words)) != words or not words] == []


@pytest.mark.parametrize("code", sorted(CODES))
def test_names_tell_groups_plans_and_formal_meetings_apart(ccm: Convention, code: str) -> None:
    formal = {record.ref: record for record in ccm.meetings.records if record.series in {"MSP", "RC", "IM"}}.values()
    for things in (ccm.groups, ccm.plans, ccm.series, tuple(formal)):
        names = [thing.names.read(code) for thing in things]
        assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("ref", "names"),
    [
        pytest.param(
            "3MSP",
            {
                "en": "Third Meeting of States Parties",
                "fr": "Troisième Assemblée des États parties",
                "es": "Tercera Reunión de los Estados Partes",
                "ar": "الاجتماع الثالث للدول الأطراف",
                "ru": "Третье совещание государств-участников",
                "zh": "缔约国第三次会议",
            },
            id="meeting-of-states-parties",
        ),
        pytest.param(
            "1RC",
            {
                "en": "First Review Conference",
                "fr": "Première Conférence d’examen",
                "es": "Primera Conferencia de Examen",
                "ar": "المؤتمر الاستعراضي الأول",
                "ru": "Первая обзорная Конференция",
                "zh": "第一次审议会议",
            },
            id="review-conference",
        ),
    ],
)
def test_ordinals_of_meetings(ccm: Convention, ref: str, names: dict[str, str]) -> None:
    record = ccm.meetings.record(ref)
    assert record is not None
    assert dict(record.names.by_language) == names


def test_meeting_without_a_name_has_none(ccm: Convention) -> None:
    record = type(ccm.meetings.records[0])(ref="X", series="MSP")
    assert record.names == Texts()


def test_every_city_of_the_calendar_of_meetings_has_a_name_in_every_language(ccm: Convention) -> None:
    named = {dict(city.by_language)["en"]: {code for code, _ in city.by_language} for city in ccm.states.cities}
    cities = {record.city for record in ccm.meetings.records if record.city}
    assert {city: named.get(city) for city in cities} == {city: set(data.languages()) for city in cities}
