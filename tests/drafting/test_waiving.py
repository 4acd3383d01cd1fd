import datetime

import pytest

from ccmagenda import Programme, Session, Sitting, Waiver, data
from ccmagenda.drafting import Again, Draft, draft_like, with_waivers
from ccmagenda.drafting.waiving import ASK
from ccmagenda.model import Meeting

MEETING = Meeting(ref="2IM", title="2IM", zone="Europe/Zurich", first="2012-04-16", last="2012-04-17", series="IM", city="Geneva")
SITTINGS = (
    Sitting(key="2012-04-16-morning", day="2012-04-16", name="morning", sessions=[Session(key="a", title="A")]),
    Sitting(
        key="2012-04-17-morning", day="2012-04-17", name="morning", firmness="cancelled", sessions=[Session(key="b", title="B")]
    ),
)


def again(*waivers: Waiver) -> Draft:
    old = Programme(convention="ccm", meeting=MEETING, sittings=SITTINGS, waivers=waivers)
    return draft_like(old, Again(first=datetime.date(2013, 4, 15), english=data.language("en")), data.convention("ccm"))


@pytest.mark.parametrize(
    ("about", "now"),
    [
        pytest.param("a", ["a"], id="session"),
        pytest.param("2012-04-16-morning", ["2013-04-15-morning"], id="sitting-on-another-day"),
        pytest.param("", [""], id="whole-programme"),
        pytest.param("b", [], id="session-cancelled"),
        pytest.param("2012-04-17-morning", [], id="sitting-cancelled"),
    ],
)
def test_waiver_is_about_the_same_thing(about: str, now: list[str]) -> None:
    assert [waiver.about for waiver in again(Waiver(provision="D2", about=about, because="so")).waivers] == now


@pytest.mark.parametrize(
    ("because", "question"),
    [
        pytest.param("so", "to be decided for the 3IM; for the 2IM it was accepted because so", id="decided"),
        pytest.param(
            "to be decided for the 2IM; for the 1IM it was accepted because so",
            "to be decided for the 3IM; for the 1IM it was accepted because so",
            id="asked-and-never-answered",
        ),
    ],
)
def test_ground_becomes_a_question(because: str, question: str) -> None:
    assert [waiver.because for waiver in again(Waiver(provision="D2", because=because)).waivers] == [question]


def test_programme_has_no_waiver_until_it_is_known_to_need_it() -> None:
    assert again(Waiver(provision="D2", because="so")).programme.waivers == ()


def test_waivers_that_are_needed_are_asked_about_and_the_rest_is_told() -> None:
    made = again(
        *(Waiver(provision=number, about=about, because="so") for number, about in (("D2", "a"), ("C3", ""), ("D3", "a")))
    )
    needed = made.waivers[1:2]
    done = with_waivers(made, needed)
    assert (done.programme.waivers, done.waivers) == (needed, ())
    assert done.comments[-2:] == (
        ((), "Waivers of the last time that this draft does not need are left out: D2 (a), D3 (a)."),
        (
            ("waivers", 0),
            ASK,
        ),
    )


def test_programme_without_waivers_has_nothing_to_tell() -> None:
    made = again()
    assert with_waivers(made, ()) == made
