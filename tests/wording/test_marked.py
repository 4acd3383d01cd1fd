import datetime

import pytest

from ccmagenda import convention, data
from ccmagenda.model import Chair, Meeting, Programme, Role, Sitting, Span, Talk, Tone, Who, words_of
from ccmagenda.wording import Wording
from ccmagenda.wording.marked import body, filled, listed, own, roles, serial, talk, who

DAY = datetime.date(2012, 4, 16)
MEETING = Meeting(ref="2IM", title="Second Meeting", zone="Europe/Zurich", first=DAY, last=DAY)
PROGRAMME = Programme(meeting=MEETING)


def speaking(code: str) -> Wording:
    return Wording(programme=PROGRAMME, convention=convention("ccm"), language=data.language(code))


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
        pytest.param(Who(of="Cluster Munition Coalition"), "Cluster Munition Coalition", id="organisation-alone"),
        pytest.param(Who(of="President-designate", state="NOR"), "Présidence désignée, Norvège", id="office-that-is-known"),
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
