import datetime

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccmagenda import data
from ccmagenda.errors import InvalidValueError
from ccmagenda.model import Gazetteer, Party, Standing, State, StateName

CONGO = State(code="COG", alpha2="CG", names=(StateName(text="Congo"),), aliases=("Congo-Brazzaville",))
DR_CONGO = State(code="COD", alpha2="CD", names=(StateName(text="Democratic Republic of the Congo"),), aliases=("DRC",))
TURKIYE = State(
    code="TUR",
    alpha2="TR",
    names=(
        StateName(text="Turkey", until=datetime.date(2022, 6, 1)),
        StateName(text="Türkiye", since=datetime.date(2022, 6, 1)),
    ),
)
SIGNED, CONSENT, IN_FORCE, WITHDRAWN = (datetime.date(year, 6, 15) for year in (2009, 2011, 2012, 2025))
PARTY = Party(code="XXX", signed=SIGNED, consent=CONSENT, in_force=IN_FORCE, withdrawn=WITHDRAWN)


@pytest.fixture(scope="module")
def states() -> Gazetteer:
    return data.states()


def code_of(state: State | None) -> str:
    return state.code if state else ""


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("UK", "GBR", id="uk"),
        pytest.param("Turkey", "TUR", id="former-name"),
        pytest.param("Türkiye", "TUR", id="present-name"),
        pytest.param("Tu\u0308rkiye", "TUR", id="decomposed"),
        pytest.param("Laos", "LAO", id="laos"),
        pytest.param("Lao PDR", "LAO", id="lao-pdr"),
        pytest.param("the Lao People's Democratic Republic", "LAO", id="with-article"),
        pytest.param("Ivory Coast", "CIV", id="ivory-coast"),
        pytest.param("COTE D'IVOIRE", "CIV", id="capitals-without-accent"),
        pytest.param("Congo", "COG", id="congo-is-the-short-name-of-one"),
        pytest.param("DRC", "COD", id="drc"),
        pytest.param("Guinea", "GIN", id="guinea-is-the-short-name-of-one"),
        pytest.param("Guinea\u2011Bissau", "GNB", id="guinea-bissau"),
        pytest.param("Republic of Korea", "KOR", id="republic-of-korea"),
        pytest.param("DPRK", "PRK", id="dprk"),
        pytest.param("Bosnia & Herzegovina", "BIH", id="ampersand"),
        pytest.param("Swaziland", "SWZ", id="swaziland"),
        pytest.param("NO", "NOR", id="alpha-2"),
        pytest.param(" NOR ", "NOR", id="alpha-3-with-spaces"),
        pytest.param("Niger", "NER", id="niger"),
        pytest.param("Nigeria", "NGA", id="nigeria"),
    ],
)
def test_find(states: Gazetteer, text: str, code: str) -> None:
    assert code_of(states.find(text)) == code


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Korea", ("Democratic People's Republic of Korea", "Republic of Korea"), id="two-states"),
        pytest.param("no", (), id="alpha-2-in-small-letters"),
        pytest.param("Norwey", ("Norway",), id="misspelt"),
        pytest.param("N\u043erway", ("Norway",), id="cyrillic-o"),
        pytest.param("\u0421uba", ("Cuba",), id="cyrillic-c"),
        pytest.param("\u041dorway", ("Norway",), id="cyrillic-n"),
        pytest.param("Turkiy", ("Türkiye",), id="cut-off"),
        pytest.param("NRO", ("Norway",), id="turned-letters-of-a-code"),
        pytest.param("Yugoslavia", (), id="no-longer-a-state"),
        pytest.param("coordinators", (), id="a-role"),
        pytest.param("Japan and Portugal", (), id="two-names"),
        pytest.param("", (), id="empty"),
        pytest.param("x" * 10_000, (), id="very-long"),
    ],
)
def test_find_never_guesses_but_suggests(states: Gazetteer, text: str, names: tuple[str, ...]) -> None:
    assert (states.find(text), states.suggest(text)) == (None, names)


def test_suggest_gives_no_more_than_asked(states: Gazetteer) -> None:
    assert [len(states.suggest("Guinea", most)) for most in (1, 2)] == [1, 2]


def test_suggest_for_congo_names_both() -> None:
    assert Gazetteer((CONGO, DR_CONGO)).suggest("Kongo") == ("Congo",)
    assert Gazetteer((CONGO, DR_CONGO)).suggest("Congo") == ("Congo", "Democratic Republic of the Congo")


@given(st.text(max_size=30))
def test_what_is_found_bears_that_name(text: str) -> None:
    found = data.states().find(text)
    names = (found.code, found.alpha2, *(name.text for name in found.names), *found.aliases) if found else ()
    assert found is None or text.strip() in names or text.casefold().strip() in {name.casefold() for name in names}


def test_a_name_that_leads_to_two_states_is_refused() -> None:
    with pytest.raises(InvalidValueError):
        _ = Gazetteer((CONGO, State(code="COD", alpha2="CD", names=(StateName(text="Congo"),)))).find("Congo")


@pytest.mark.parametrize(
    ("day", "name"),
    [
        pytest.param("1945-01-01", "Turkey", id="long-ago"),
        pytest.param("2022-05-31", "Turkey", id="day-before"),
        pytest.param("2022-06-01", "Türkiye", id="first-day"),
        pytest.param("2099-01-01", "Türkiye", id="far-ahead"),
    ],
)
def test_name_on_the_days_around_a_change(day: str, name: str) -> None:
    assert TURKIYE.name_on(datetime.date.fromisoformat(day)) == name


@pytest.mark.parametrize(
    ("day", "language", "name"),
    [
        pytest.param("2022-05-31", "fr", "Turquie", id="day-before"),
        pytest.param("2022-06-01", "fr", "Türkiye", id="first-day"),
        pytest.param("2022-05-31", "es", "Turkey", id="missing-in-a-language"),
        pytest.param("2022-05-31", "en", "Turkey", id="english"),
    ],
)
def test_name_on_a_day_in_a_language(day: str, language: str, name: str) -> None:
    former, present = TURKIYE.names
    turkiye = attrs.evolve(
        TURKIYE, names=(attrs.evolve(former, elsewhere={"fr": "Turquie"}), attrs.evolve(present, elsewhere={"fr": "Türkiye"}))
    )
    assert turkiye.name_on(datetime.date.fromisoformat(day), language) == name


def test_state_without_a_name_is_refused() -> None:
    with pytest.raises(InvalidValueError):
        State(code="XXX", alpha2="XX", names=())


@pytest.mark.parametrize(
    ("day", "standing"),
    [
        pytest.param("2009-06-14", Standing.OUTSIDE, id="before-signature"),
        pytest.param("2009-06-15", Standing.SIGNATORY, id="day-of-signature"),
        pytest.param("2011-06-14", Standing.SIGNATORY, id="before-consent"),
        pytest.param("2011-06-15", Standing.AWAITING, id="day-of-consent"),
        pytest.param("2012-06-14", Standing.AWAITING, id="before-entry-into-force"),
        pytest.param("2012-06-15", Standing.PARTY, id="day-of-entry-into-force"),
        pytest.param("2025-06-14", Standing.PARTY, id="before-withdrawal"),
        pytest.param("2025-06-15", Standing.WITHDRAWN, id="day-of-withdrawal"),
    ],
)
def test_standing_on_the_boundary_days(day: str, standing: Standing) -> None:
    date = datetime.date.fromisoformat(day)
    assert (PARTY.standing_at(date), PARTY.bound_at(date)) == (standing, standing is Standing.PARTY)


@pytest.mark.parametrize(
    ("party", "standing"),
    [
        pytest.param(Party(code="XXX"), Standing.OUTSIDE, id="no-dates"),
        pytest.param(Party(code="XXX", consent=CONSENT, in_force=IN_FORCE), Standing.PARTY, id="acceded-without-signature"),
        pytest.param(Party(code="XXX", signed=SIGNED), Standing.SIGNATORY, id="only-signed"),
    ],
)
def test_standing_where_dates_are_missing(party: Party, standing: Standing) -> None:
    assert party.standing_at(datetime.date(2020, 1, 1)) is standing


@pytest.mark.parametrize(
    ("text", "language", "near"),
    [
        pytest.param("Norwy", "en", "Norway", id="letter-missing"),
        pytest.param("Noruegua", "es", "Noruega", id="own-language"),
        pytest.param("Noruegua", "en", "", id="other-language"),
        pytest.param("Norw", "en", "", id="short"),
        pytest.param("Norwegian Aid", "en", "", id="body"),
        pytest.param("x" * 81, "en", "", id="long"),
    ],
)
def test_misspelt(states: Gazetteer, text: str, language: str, near: str) -> None:
    assert states.misspelt(text, language) == near


def test_name_that_two_states_bear_in_other_languages_names_none() -> None:
    both = [State(code=code, alpha2="", names=[StateName(text=code, elsewhere={"fr": "Deux"})]) for code in ("ONE", "TWO")]
    assert Gazetteer(tuple(both)).find("Deux") is None


def test_english_name_goes_before_the_name_of_another_state_in_another_language() -> None:
    first = State(code="ONE", alpha2="", names=[StateName(text="Same")])
    second = State(code="TWO", alpha2="", names=[StateName(text="Other", elsewhere={"fr": "Same"})])
    assert code_of(Gazetteer((second, first)).find("same")) == "ONE"


@pytest.mark.parametrize("language", [pytest.param(code, id=code) for code in data.languages()])
def test_every_name_of_every_state_in_every_language_is_found(states: Gazetteer, language: str) -> None:
    unfound = [
        name.read(language) for state in states.states for name in state.names if states.find(name.read(language)) is not state
    ]
    assert unfound == []


@pytest.mark.parametrize(
    ("name", "language", "said"),
    [
        pytest.param("Geneva", "fr", "Genève", id="known"),
        pytest.param("Ginebra", "ru", "Женева", id="by-another-name"),
        pytest.param("Springfield", "fr", "Springfield", id="unknown"),
        pytest.param("Geneva", "xx", "Geneva", id="no-such-language"),
    ],
)
def test_city(states: Gazetteer, name: str, language: str, said: str) -> None:
    assert states.city(name, language) == said


@pytest.mark.parametrize(
    ("name", "known"),
    [
        pytest.param("International Committee of the Red Cross", True, id="english"),
        pytest.param("the Cluster Munition Coalition", True, id="with-its-article"),
        pytest.param("Comité international de la Croix-Rouge", True, id="french"),
        pytest.param("Network of survivors", False, id="unknown"),
    ],
)
def test_organisation_is_known_in_any_language(states: Gazetteer, name: str, known: bool) -> None:  # noqa: FBT001
    assert states.is_body(name) is known
