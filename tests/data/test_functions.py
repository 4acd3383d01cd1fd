"""The words by which functions are known, in each language, and the organisations that are known by their names."""

import pytest

from ccmagenda import convention, data

CCM = convention("ccm")
FUNCTIONS = {
    "en": ["Prime Minister", "Executive Director", "Permanent Representative", "Legal Counsel", "Survivor and activist",
           "Under-Secretary-General", "Head of operations", "High Representative for Disarmament Affairs", "Foreign Minister"],
    "fr": ["Présidente désignée", "Conseillère juridique", "Cheffe de projet", "Coordonnatrice", "Ministre des affaires",
           "Ambassadeur chargé du désarmement", "Premier ministre", "Directrice adjointe"],
    "es": ["Ministra de Defensa", "Jefa de operaciones", "Presidenta designada", "Representante Permanente", "Asesor jurídico"],
    "ar": ["وزير الخارجية", "الأمين العام", "رئيس الاجتماع", "نائب وزير الصحة", "الممثل الدائم"],
    "ru": ["Министр обороны", "Постоянный представитель", "Генеральный секретарь", "Заместитель министра", "Советник"],
    "zh": ["外交部长", "常驻代表", "副主席", "执行主任", "法律顾问"],
}  # fmt: skip
NAMES = {
    "en": ["Ambassador Lee", "Minister Smith", "President Paul Kagame", "Chairul Tanjung", "Judge Dredd", "Mr. Neil Buhne"],
    "fr": ["Ambassadeur de la Rochefoucauld", "M. Dupont", "Jean Chef", "Professeur Morin"],
    "es": ["Embajador García", "Embajadora de la Cruz", "Sr. López"],
    "ar": ["السفير أحمد", "أمين معلوف", "السيد علي"],
    "ru": ["Министр Иванов", "Посол Сидоров", "Г-н Петров"],
    "zh": ["王毅部长", "李大使", "王毅"],
}


@pytest.mark.parametrize("code", [pytest.param(code, id=code) for code in data.languages()])
def test_functions_are_told_from_names(code: str) -> None:
    known = CCM.states.functions[code]
    assert [text for text in FUNCTIONS[code] if not known.is_alone(text) or not known.is_own_words(text)] == []
    assert [text for text in NAMES[code] if known.is_alone(text)] == []


@pytest.mark.parametrize("code", [pytest.param(code, id=code) for code in data.languages()])
def test_every_language_has_every_list(code: str) -> None:
    lists = CCM.states.functions[code].lists
    assert set(lists) == {"words", "ways", "of", "titles", "small"}
    assert [name for name, words in lists.items() if not all(words.split(" / "))] == []


@pytest.mark.parametrize("code", [pytest.param(code, id=code) for code in data.languages()])
def test_every_language_knows_every_office_by_its_term_and_by_other_forms(code: str) -> None:
    spoken, known = data.language(code), CCM.states.functions[code]
    assert tuple(spoken.offices) == tuple(data.language("en").offices)
    own = {key: spoken.terms.get(f"person-{key}") or spoken.terms[f"body-{key}"] for key in spoken.offices}
    assert {key: known.office(words) for key, words in own.items()} == {key: key for key in own}
    forms = [(form, key) for key, words in spoken.offices.items() for form in words.split(" / ") if form]
    assert [form for form, key in forms if known.office(form) != key] == []


def test_office_that_is_not_known_has_no_key() -> None:
    assert [CCM.states.functions["fr"].office(words) for words in ("Ambassadeur de France", "Ambassador", "")] == ["", "", ""]


@pytest.mark.parametrize("code", [pytest.param(code, id=code) for code in data.languages()])
def test_organisations_are_called_as_in_the_terms(code: str) -> None:
    terms = data.language(code).terms
    named = {"ICRC": "body-icrc", "United Nations": "body-united-nations", "Cluster Munition Coalition": "body-cmc"}
    assert {name: CCM.states.body(name, code) for name in named} == {name: terms[term] for name, term in named.items()}


def test_organisation_is_known_by_its_name_in_any_language() -> None:
    body = CCM.states.body
    assert (body("CICR", "en"), body("the united nations", "fr")) == ("ICRC", "Organisation des Nations Unies")
    assert body("Red Cross of Norway", "fr") == "Red Cross of Norway"


@pytest.mark.parametrize("code", [pytest.param(code, id=code) for code in data.languages() if code != "en"])
def test_president_has_one_name_in_a_language(code: str) -> None:
    terms = data.language(code).terms
    assert [terms[f"person-{office}"] for office in ("president", "president-designate")] == [
        terms[office] for office in ("president", "president-designate")
    ]


@pytest.mark.parametrize("code", [pytest.param(code, id=code) for code in data.languages()])
def test_parts_of_a_programme_are_told_apart(code: str) -> None:
    terms = {term: words for term, words in data.language(code).terms.items() if term.startswith("part-")}
    people = ("part-chairs", "part-moderators", "part-rapporteurs", "part-hosts", "part-speakers")
    assert len({terms[term] for term in people}) == len(people)
    assert terms["part-organ"] != terms["part-body"]
