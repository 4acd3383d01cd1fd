"""What is missing in a language is what is marked there: texts, and plain words that the glossary does not have."""

import attrs
import pytest

from ccmagenda import convention, data
from ccmagenda.model import ActionPoint, Chair, Meeting, Programme, Session, Sitting, Talk, Texts, Who, words_of
from ccmagenda.wording import Wording, untranslated
from ccmagenda.wording.marked import roles, talk, who
from ccmagenda.wording.missing import missing

BOTH = {"en": "Opening", "fr": "Ouverture"}
MEETING = Meeting(ref="1X", title=BOTH, zone="UTC", first="2012-04-16", last="2012-04-16")
MINISTER = Who(person="Minister of Health", state="NOR")
MAYOR = Who(person="Ms. A", of="Deputy head of the centre")
TALK = Talk(speakers=[MAYOR, Who(person="Ms. B", of="GICHD")])
SESSION = Session(key="debate", title=BOTH, chairs=[Chair(who=MINISTER), Chair(who=Who(state="JPN"))], talks=[TALK])
PROGRAMME = Programme(
    meeting=MEETING,
    sittings=[
        Sitting(
            key="am",
            day="2012-04-16",
            serial="second reading",
            body="Contact group",
            chairs=[Chair(who=MAYOR)],
            sessions=[SESSION],
        ),
        Sitting(key="pm", day="2012-04-16", serial="4th meeting", body="Plenary"),
    ],
    action_points=[ActionPoint(key="letter", title=BOTH, timing="by mid-January", owners=[Who(of="President", state="NOR")])],
)
WORDS = ("Deputy head of the centre", "second reading", "Contact group", "Minister of Health", "by mid-January")


def speaking(code: str, glossary: tuple[dict[str, str], ...] = ()) -> Wording:
    programme = attrs.evolve(PROGRAMME, glossary=glossary)
    return Wording(programme=programme, convention=convention("ccm"), language=data.language(code))


def test_plain_words_that_bear_a_mark_are_missing_each_once() -> None:
    assert [(passage.key, passage.field, passage.texts.read("en")) for passage in missing(speaking("fr"))] == [
        ("am", "serial", "second reading"),
        ("am", "body", "Contact group"),
        ("am", "chairs", "Deputy head of the centre"),
        ("debate", "chairs", "Minister of Health"),
        ("letter", "timing", "by mid-January"),
    ]


def test_nothing_is_missing_in_the_language_of_the_file() -> None:
    assert untranslated(speaking("en")) == ()


def test_nothing_is_missing_that_the_glossary_has() -> None:
    glossary = tuple({"en": words, "fr": words.upper()} for words in WORDS)
    assert untranslated(speaking("fr", glossary)) == ()
    assert len(untranslated(speaking("es", glossary))) == len(WORDS) + 3


@pytest.mark.parametrize(
    ("fr", "said"),
    [
        pytest.param("Ministre de la santé", "Ministre de la santé, Norvège", id="known"),
        pytest.param("", "Minister of Health [anglais], Norvège", id="not-known"),
    ],
)
def test_glossary_says_a_function(fr: str, said: str) -> None:
    wording = speaking("fr", ({"en": "Minister of Health", "fr": fr},))
    assert words_of(who(MINISTER, MEETING.first, wording)) == said
    assert words_of(roles([Chair(who=MINISTER)], MEETING.first, wording)).endswith(said)


def test_glossary_may_have_the_name_of_a_person_which_needs_no_mark_without_it() -> None:
    name = Talk(speakers=[Who(person="Ms. B", of="GICHD")])
    assert words_of(talk(name, MEETING.first, speaking("ar", ({"en": "Ms. B", "ar": "السيدة ب"},)))).startswith("السيدة ب")
    assert words_of(talk(name, MEETING.first, speaking("fr"))) == "Ms. B, GICHD"


def test_glossary_says_a_body_and_a_number_of_a_sitting() -> None:
    wording = speaking(
        "fr", ({"en": "Contact group", "fr": "Groupe de contact"}, {"en": "second reading", "fr": "seconde lecture"})
    )
    first, second = PROGRAMME.sittings
    assert (wording.body(first.body), wording.serial(first)) == ("Groupe de contact", "seconde lecture")
    assert (wording.body(second.body), wording.serial(second)) == ("Plénière", "4e séance")


def test_words_of_the_file_are_its_own_in_its_language() -> None:
    assert speaking("en").glossed("Mayor") == Texts((("", "Mayor"),))
    assert speaking("en", ({"en": "Mayor", "fr": "Maire"},)).plain("Mayor") == "Mayor"
