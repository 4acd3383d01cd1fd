import datetime

import pytest

from ccmagenda import Chair, Convention, Session, Talk, Who, data
from ccmagenda.drafting import Again
from ccmagenda.drafting._again import Turn
from ccmagenda.drafting.next_meeting import next_meeting
from ccmagenda.drafting.renewing import gone, renewed_talk, renewed_who
from ccmagenda.model import Meeting, Programme

OLD = Meeting(
    ref="2IM",
    title="T",
    zone="UTC",
    first="2012-04-16",
    last="2012-04-19",
    series="IM",
    president="LBN",
    president_designate="NOR",
)


@pytest.fixture
def turn(ccm: Convention) -> Turn:
    again = Again(first=datetime.date(2013, 4, 15), english=data.language("en"))
    return next_meeting(Programme(convention="ccm", meeting=OLD), again, ccm)


@pytest.mark.parametrize(
    ("who", "renewed"),
    [
        pytest.param(Who(of="GICHD"), Who(of="GICHD"), id="body"),
        pytest.param(Who(person="Ms. A", of="GICHD"), Who(of="GICHD", settled=False), id="person"),
        pytest.param(Who(state="JPN"), Who(settled=False), id="state"),
        pytest.param(Who(state="LBN", of="President"), Who(state="NOR", of="President"), id="president"),
        pytest.param(Who(state="NOR", of="President-designate"), Who(state="ZMB", of="President-designate"), id="designate"),
        pytest.param(Who(state="JPN", of="Ministry"), Who(of="Ministry", settled=False), id="body-of-a-state"),
        pytest.param(Who(of="GICHD", settled=False), Who(of="GICHD", settled=False), id="not-settled-before"),
        pytest.param(Who(person="A", of="the 2MSP"), Who(of="the 3MSP", settled=False), id="name-of-a-meeting"),
    ],
)
def test_renewed_who(turn: Turn, who: Who, renewed: Who) -> None:
    assert renewed_who(who, turn) == renewed
    assert renewed_talk(Talk(title="T", speakers=[who], minutes=5), turn) == Talk(title="T", speakers=[renewed], minutes=5)


def test_gone_names_everybody_once(turn: Turn) -> None:
    talk = Talk(speakers=[Who(person="Ms. A", of="GICHD", state="JPN"), Who(of="UNMAS")])
    old = Session(key="a", title="A", chairs=[Chair(who=Who(state="JPN")), Chair(who=Who(state="JPN"))], talks=[talk])
    nobody = Chair(who=Who(settled=False))
    new = Session(key="a", title="A", chairs=[nobody, nobody], talks=[renewed_talk(talk, turn)])
    assert gone(old, new, turn) == ("Japan", "Ms. A, GICHD (Japan)")
