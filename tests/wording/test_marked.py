import datetime

import attrs
import pytest

from ccmagenda import convention, data
from ccmagenda.model import (
    After,
    Chair,
    Meeting,
    PartOfDay,
    Programme,
    Role,
    Room,
    Session,
    Sitting,
    Span,
    Talk,
    Tone,
    Who,
    words_of,
)
from ccmagenda.wording import Wording
from ccmagenda.wording.marked import body, city, filled, listed, own, place, roles, room, serial, talk, when, who

DAY = datetime.date(2012, 4, 16)
MEETING = Meeting(ref="2IM", title="Second Meeting", zone="Europe/Zurich", first=DAY, last=DAY)
PROGRAMME = Programme(meeting=MEETING)


def speaking(code: str, programme: Programme = PROGRAMME) -> Wording:
    return Wording(programme=programme, convention=convention("ccm"), language=data.language(code))


@pytest.mark.parametrize(
    ("one", "said"),
    [
        pytest.param(Who(state="NOR"), "Norvège", id="state"),
        pytest.param(
            Who(person="Ms. A", of="Minister of Health", state="NOR"),
            "Ms. A, Minister of Health [anglais], Norvège",
            id="function",
        ),
        pytest.param(Who(person="Minister of Health", state="NOR"), "Minister of Health [anglais], Norvège", id="function-alone"),
        pytest.param(Who(person="Ambassador Lee", state="NOR"), "Ambassador Lee, Norvège", id="name-with-title"),
        pytest.param(
            Who(person="Head of operations", of="mine action centre", state="NOR"),
            "Head of operations, mine action centre [anglais], Norvège",
            id="one-mark-for-both",
        ),
        pytest.param(Who(person="Ms. A", of="GICHD"), "Ms. A, GICHD", id="organisation"),
        pytest.param(
            Who(person="Ms. A", of="Director, UNMAS"), "Ms. A, Director, UNMAS [anglais]", id="function-in-an-organisation"
        ),
        pytest.param(Who(of="Human Rights Watch"), "Human Rights Watch", id="organisation-alone"),
        pytest.param(
            Who(of="Cluster Munition Coalition"), "Coalition contre les armes à sous-munitions", id="organisation-that-is-known"
        ),
        pytest.param(Who(person="Ms. A", of="ICRC"), "Ms. A, CICR", id="organisation-that-is-known-by-its-letters"),
        pytest.param(Who(person="Mr. X", of="UNMAS", state="NOR"), "Mr. X, UNMAS, Norvège", id="organisation-with-a-state"),
        pytest.param(Who(of="Network of survivors"), "Network of survivors [anglais]", id="words-of-the-author"),
        pytest.param(Who(person="Ms. A", of="Legal Counsel"), "Ms. A, Legal Counsel [anglais]", id="function-in-capitals"),
        pytest.param(Who(person="Director", of="GICHD"), "Director [anglais], GICHD", id="function-alone-in-an-organisation"),
        pytest.param(Who(of="President-designate", state="NOR"), "Président(e) désigné(e), Norvège", id="office-that-is-known"),
        pytest.param(Who(person="the President", state="NOR"), "Président(e), Norvège", id="office-for-a-person"),
        pytest.param(Who(of="Coordinator", state="IRL"), "Coordonnateur(trice), Irlande", id="office-of-a-coordinator"),
        pytest.param(Who(settled=False), "à confirmer", id="not-settled"),
        pytest.param(Who(of="UNMAS", settled=False), "UNMAS (à confirmer)", id="body-known-person-not"),
    ],
)
def test_functions_are_marked_and_names_are_not(one: Who, said: str) -> None:
    assert words_of(who(one, DAY, speaking("fr"))) == said


@pytest.mark.parametrize("code", [pytest.param(code, id=code) for code in data.languages()])
def test_roles_are_said_as_in_calendars_where_nothing_is_to_be_marked(code: str) -> None:
    chairs = (
        Chair(who=Who(state="JPN")), Chair(who=Who(state="VAT")), Chair(role=Role.MODERATOR, who=Who(person="Ms. A")),
        Chair(role=Role.RAPPORTEUR, who=Who(settled=False)), Chair(role=Role.HOST, who=Who(of="GICHD")),
    )  # fmt: skip
    wording = speaking(code)
    assert words_of(roles(chairs, DAY, wording)) == wording.roles(chairs, DAY)
    assert words_of(roles((Chair(),), DAY, wording)) == wording.roles((Chair(),), DAY)
    assert roles((), DAY, wording) == ()


def test_plain_words_have_their_language_and_a_mark() -> None:
    assert own("Working Party", speaking("fr")) == (Span("Working Party", language="en"), Span(" [anglais]", Tone.QUIET))
    assert own("Working Party", speaking("en")) == (Span("Working Party"),)


@pytest.mark.parametrize(
    ("sitting", "said"),
    [
        pytest.param(Sitting(key="s", serial="1st plenary meeting", body="Plenary"), "1re séance plénière Plénière", id="known"),
        pytest.param(Sitting(key="s", serial="Round A", body="Party"), "Round A [anglais] Party [anglais]", id="own-words"),
        pytest.param(Sitting(key="s"), " ", id="none"),
    ],
)
def test_number_and_body_of_a_sitting(sitting: Sitting, said: str) -> None:
    wording = speaking("fr")
    assert f"{words_of(serial(sitting, wording))} {words_of(body(sitting, wording))}" == said


@pytest.mark.parametrize("code", [pytest.param(code, id=code) for code in data.languages()])
def test_list_of_lines_is_that_of_their_words(code: str) -> None:
    wording = speaking(code)
    lines = [own(words, wording) for words in ("A", "Irlanda", "A")]
    assert words_of(listed(lines, wording)) == wording.language.listed([words_of(line) for line in lines])


def test_term_is_filled_with_lines_that_keep_their_language() -> None:
    said = filled("say-title", speaking("fr"), title=own("Survey", speaking("fr")))
    assert words_of(said) == "Nous passons à la question suivante\u202f: Survey [anglais]."
    assert [span.language for span in said] == ["", "en", "", ""]


def test_presentation() -> None:
    one = Talk(title={"en": "Survey", "fr": "Enquête"}, speakers=[Who(state="JPN"), Who(state="NOR")], minutes=5)
    assert words_of(talk(one, DAY, speaking("fr"))) == "Enquête, Japon, Norvège (5 min)"


def test_president_is_called_alike_as_an_office_and_in_words() -> None:
    one = Who(of="President", state="NOR")
    for code in data.languages()[1:]:
        wording = speaking(code)
        assert words_of(who(one, DAY, wording)).startswith(wording.chair(Chair(role=Role.PRESIDENT), DAY))
        assert words_of(who(one, DAY, wording)) == wording.who(one, DAY)


@pytest.mark.parametrize("code", [pytest.param(code, id=code) for code in ("fr", "ar", "zh")])
def test_function_and_organisation_are_looked_up_one_by_one(code: str) -> None:
    glossary = [{"en": "Head of operations", code: "FUNCTION"}, {"en": "national mine action centre", code: "CENTRE"}]
    wording = speaking(code, attrs.evolve(PROGRAMME, glossary=glossary))
    one = Who(person="Head of operations", of="national mine action centre", state="NOR")
    said = wording.language.terms["comma"].join(("FUNCTION", "CENTRE", wording.state("NOR", DAY)))
    assert (words_of(who(one, DAY, wording)), wording.who(one, DAY)) == (said, said)


def test_comma_between_function_and_organisation_is_of_the_language_of_the_paper() -> None:
    wording = speaking("ar")
    function, comma, organisation, *_ = who(Who(person="Head of operations", of="mine action centre"), DAY, wording)
    assert (function.language, comma, organisation.language) == ("en", Span(wording.language.terms["comma"]), "en")


@pytest.mark.parametrize(
    ("one", "said"),
    [
        pytest.param(PartOfDay("lunchtime"), "Heure du déjeuner", id="part-of-the-day-that-is-known"),
        pytest.param(PartOfDay("before dawn"), "avant l’aube", id="in-the-glossary"),
        pytest.param(PartOfDay("after the walk"), "after the walk [anglais]", id="words-of-the-author"),
        pytest.param(After("a"), "aussitôt après\u202f: Opening [anglais]", id="after-a-title-that-is-missing"),
        pytest.param(After("b"), "aussitôt après\u202f: Clôture", id="after-a-title"),
    ],
)
def test_hours_in_words(one: PartOfDay | After, said: str) -> None:
    sessions = [Session(key="a", title="Opening"), Session(key="b", title={"en": "Closing", "fr": "Clôture"})]
    glossary = [{"en": "before dawn", "fr": "avant l’aube"}]
    wording = speaking("fr", Programme(meeting=MEETING, unplaced=sessions, glossary=glossary))
    assert words_of(when(one, wording)) == said
    assert wording.when(one) == said.removesuffix(" [anglais]")


def test_places_with_names_in_other_languages_alone_are_marked() -> None:
    meeting = attrs.evolve(MEETING, venue={"en": "Centre", "fr": "Le Centre"}, city={"en": "Somewhere", "fr": "Quelque part"})
    rooms = [Room(key="h", name={"en": "Great Hall", "fr": "Grande salle"}), Room(key="x", name="Salle XX")]
    wording = speaking("es", Programme(meeting=meeting, rooms=rooms))
    assert [words_of(room(key, wording)) for key in ("h", "x", "y", "")] == ["Great Hall [inglés]", "Salle XX", "y", ""]
    assert words_of(place(wording)) == "Centre [inglés], Somewhere [inglés]"


def test_city_that_is_known_by_its_name_is_not_marked() -> None:
    meeting = attrs.evolve(MEETING, venue="Palais", city={"en": "Geneva", "fr": "Genève"})
    assert words_of(city(speaking("es", Programme(meeting=meeting)))) == "Ginebra"
    assert words_of(place(speaking("es", Programme(meeting=meeting)))) == "Palais, Ginebra"


@pytest.mark.parametrize(
    ("own", "words", "told"),
    [
        pytest.param("fr", "Ambassadrice", "Ms. A, Ambassador", id="french-office"),
        pytest.param("es", "ministra de relaciones exteriores", "Ms. A, Minister for Foreign Affairs", id="spanish-office"),
        pytest.param("fr", "Ambassadrice de France", "Ms. A, Ambassadrice de France [French]", id="french-words"),
        pytest.param("es", "Canciller", "Ms. A, Canciller [Spanish]", id="spanish-words-of-two-meanings"),
        pytest.param("fr", "CICR", "Ms. A, ICRC", id="organisation"),
    ],
)
def test_office_is_said_from_any_language_of_a_programme_or_marked(own: str, words: str, told: str) -> None:
    meeting = Meeting(ref="1X", title="M", zone="UTC", first=DAY, last=DAY)
    wording = Wording(
        programme=Programme(meeting=meeting, language=own), convention=convention("ccm"), language=data.language("en")
    )
    assert words_of(who(Who(person="Ms. A", of=words), DAY, wording)) == told


@pytest.mark.parametrize(
    ("of", "told"),
    [
        ("NATIONAL DEMINING AUTHORITY", "Ms. A, NATIONAL DEMINING AUTHORITY [anglais], Norvège"),
        ("DEMINING AUTHORITY", "Ms. A, DEMINING AUTHORITY [anglais], Norvège"),
        ("UNIDIR", "Ms. A, UNIDIR, Norvège"),
        ("UN OCHA", "Ms. A, UN OCHA, Norvège"),
    ],
    ids=["words", "two-words", "first-letters", "first-letters-twice"],
)
def test_body_of_a_state_in_capitals_is_marked_unless_it_is_first_letters(of: str, told: str) -> None:
    meeting = Meeting(ref="1X", title="M", zone="UTC", first=DAY, last=DAY)
    french = Wording(programme=Programme(meeting=meeting), convention=convention("ccm"), language=data.language("fr"))
    assert words_of(who(Who(person="Ms. A", of=of, state="NOR"), DAY, french)) == told
