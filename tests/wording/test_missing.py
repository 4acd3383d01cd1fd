"""What is missing in a language is what is marked there: texts, and plain words that the glossary does not have."""

import attrs
import pytest

from ccmagenda import convention, data
from ccmagenda.model import (
    ActionPoint,
    Chair,
    Meeting,
    PartOfDay,
    Programme,
    Role,
    Session,
    Sitting,
    Talk,
    Texts,
    Waiver,
    Who,
    words_of,
)
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


def of(**fields: object) -> Wording:
    """Return the wording in French of a programme with one sitting and one session that have these fields."""
    session = {name: value for name, value in fields.items() if name in {"when", "talks", "chairs"}}
    rest = {name: value for name, value in fields.items() if name not in {*session, "hours"}}
    sitting = Sitting(
        key="am", hours=fields.get("hours", PartOfDay("morning")), sessions=[Session(key="s", title=BOTH, **session)]
    )
    programme = Programme(meeting=MEETING, **{"sittings": [sitting], **rest})
    return Wording(programme=programme, convention=convention("ccm"), language=data.language("fr"))


HEAD = Who(person="Head of operations", of="national mine action centre", state="NOR")


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        pytest.param(
            {"talks": [Talk(speakers=[HEAD])]},
            [("s", "speakers", "Head of operations"), ("s", "speakers", "national mine action centre")],
            id="function-and-organisation-one-by-one",
        ),
        pytest.param(
            {"talks": [Talk(speakers=[Who(person="Head of operations", of="GICHD")])]},
            [("s", "speakers", "Head of operations")],
            id="function-alone-where-the-organisation-is-a-name",
        ),
        pytest.param({"when": PartOfDay("at dawn")}, [("s", "when", "at dawn")], id="time-in-words"),
        pytest.param({"hours": PartOfDay("at dawn")}, [("am", "when", "at dawn")], id="time-of-a-sitting-in-words"),
        pytest.param({"hours": PartOfDay("evening")}, [], id="part-of-the-day-that-is-known"),
        *(
            pytest.param({"chairs": [Chair(role=role, who=Who(person="Mayor"))]}, [("s", field, "Mayor")], id=field)
            for role, field in (
                (Role.CHAIR, "chairs"), (Role.HOST, "hosts"), (Role.MODERATOR, "moderators"), (Role.RAPPORTEUR, "rapporteurs")
            )
        ),
        pytest.param(
            {"waivers": [Waiver(provision="D2", because="agreed"), Waiver(provision="D3", about="s", because="late")]},
            [("D2", "because", "agreed"), ("s", "because", "late")],
            id="ground-of-a-waiver",
        ),
        pytest.param(
            {"waivers": [Waiver(provision="D2", because="agreed")], "glossary": [{"en": "agreed", "fr": "convenu"}]},
            [],
            id="ground-that-the-glossary-has",
        ),
    ],
)  # fmt: skip
def test_what_is_missing_is_told_by_its_field(fields: dict[str, object], told: list[tuple[str, str, str]]) -> None:
    found = [(passage.key, passage.field, passage.texts.read("en")) for passage in missing(of(**fields))]
    assert found == told


@pytest.mark.parametrize(("city", "told"), [("Geneva", []), ("Somewhere", [("meeting", "city")])])
def test_city_that_is_known_by_its_name_is_not_missing(city: str, told: list[tuple[str, str]]) -> None:
    wording = of()
    meeting = attrs.evolve(MEETING, city={"en": city, "es": city})
    assert list(untranslated(attrs.evolve(wording, programme=attrs.evolve(wording.programme, meeting=meeting)))) == told


def test_each_text_that_is_listed_is_counted() -> None:
    wording = of(talks=[Talk(title="One"), Talk(title="Two"), Talk(speakers=[HEAD])])
    assert len(untranslated(wording)) == len(list(missing(wording))) == 4


def test_what_is_listed_is_what_the_glossary_takes() -> None:
    wording = of(talks=[Talk(speakers=[HEAD])], when=PartOfDay("at dawn"), waivers=[Waiver(provision="D2", because="agreed")])
    glossary = [{"en": passage.texts.read("en"), "fr": "mot"} for passage in missing(wording)]
    assert len(glossary) == 4
    assert untranslated(attrs.evolve(wording, programme=attrs.evolve(wording.programme, glossary=glossary))) == ()
