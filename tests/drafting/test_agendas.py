import datetime
from collections.abc import Callable

import pytest

from ccmagenda import Convention
from ccmagenda.drafting import Wanted
from ccmagenda.drafting.agendas import agenda_of, papers_of

Want = Callable[..., Wanted]


@pytest.mark.parametrize(
    ("first", "count", "election", "risk_education"),
    [
        pytest.param("2012-09-11", 18, "2", "", id="2012"),
        pytest.param("2027-09-06", 17, "", "9 (d)", id="2027"),
    ],
)
def test_agenda_has_the_items_of_its_time(
    want: Want, ccm: Convention, first: str, count: int, election: str, risk_education: str
) -> None:
    agenda = agenda_of(want("msp", first), datetime.date.fromisoformat(first), ccm)
    assert [item.number for item in agenda.items] == [str(number) for number in range(1, count + 1)]
    assert (agenda.numbers.get("election-president", ""), agenda.numbers.get("risk-education", "")) == (election, risk_education)


def test_items_on_themes_bear_the_names_of_the_groups(want: Want, ccm: Convention) -> None:
    agenda = agenda_of(want("msp", "2012-09-11"), datetime.date(2012, 9, 11), ccm)
    assert agenda.title("universalization") == ccm.group("universalization").names  # type: ignore[union-attr]  # it is there
    assert agenda.title("risk-education").by_language == ()
    assert agenda.title("compliance").by_language == (("", "Compliance"),)


def test_intersessional_meeting_has_no_agenda(want: Want, ccm: Convention) -> None:
    assert agenda_of(want("im", "2012-04-16"), datetime.date(2012, 4, 16), ccm).items == ()


def test_papers_bear_the_year_and_the_number_of_their_item(want: Want, ccm: Convention) -> None:
    wanted = want("msp", "2027-09-06", languages=("fr",))
    papers = papers_of(wanted, 2027, agenda_of(wanted, datetime.date(2027, 9, 6), ccm))
    assert [(paper.symbol, paper.item, paper.title.by_language) for paper in papers] == [
        ("CCM/MSP/2027/1", "4", (("", "Ordre du jour provisoire"),)),
        ("CCM/MSP/2027/2", "5", (("", "Programme de travail provisoire"),)),
    ]
