import pytest

from ccmagenda.errors import InvalidValueError
from ccmagenda.model import Chair, Role, Talk, Texts, Who


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        pytest.param(Who(state="LAO"), "state:LAO", id="state"),
        pytest.param(Who(of="GICHD"), "body:gichd", id="body"),
        pytest.param(Who(person="Ms. Åsa Gilbert", of="GICHD"), "person:ms. åsa gilbert, gichd", id="person"),
        pytest.param(Who(state="NOR", person="Mr. A"), "person:mr. a, ", id="person-of-a-state"),
        pytest.param(Who(state="NOR", of="President-designate"), "state:NOR", id="state-with-function"),
        pytest.param(Who(), "", id="nobody"),
        pytest.param(Who(of="UNMAS", settled=False), "", id="not-settled"),
    ],
)
def test_identity(who: Who, expected: str) -> None:
    assert who.identity == expected


def test_identity_is_the_same_for_two_spellings() -> None:
    assert Who(person="MS. A\u030asa  Gilbert", of="gichd").identity == Who(person="Ms. Åsa Gilbert", of="GICHD").identity


def test_role_may_be_given_by_its_word() -> None:
    assert Chair(role="president-designate") == Chair(role=Role.PRESIDENT_DESIGNATE)


def test_role_that_is_not_one_is_refused_with_those_there_are() -> None:
    with pytest.raises(InvalidValueError) as caught:
        Chair(role="cordinator")
    assert "'cordinator'" in str(caught.value)
    assert "coordinator" in str(caught.value).replace("'cordinator'", "")


def test_words_of_a_talk_are_cleaned() -> None:
    assert Talk(title=" Survey\n", speakers=[Who(of="UNMAS\x1b")]) == Talk(
        title=Texts((("", "Survey"),)), speakers=(Who(of="UNMAS"),)
    )


def test_talk_of_less_than_no_time_is_refused() -> None:
    with pytest.raises(InvalidValueError):
        Talk(minutes=-1)
