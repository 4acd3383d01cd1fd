import datetime
from collections.abc import Callable

import pytest

from ccmagenda.errors import InvalidValueError
from ccmagenda.model import ActionPoint, Deadline, Delegation, Meeting, Origin, Programme, Progress, Texts, Who

DAY = datetime.date(2012, 3, 30)


def test_words_of_a_deadline_are_cleaned() -> None:
    made = Deadline(
        key=" a ", title="Papers\nin", day="2012-03-30", parties="JPN", documents=[" CCM/1 "], notes="One\ntwo.\n\n* b"
    )
    assert made == Deadline(
        key="a",
        title=Texts((("", "Papers in"),)),
        day=DAY,
        parties=("JPN",),
        documents=("CCM/1",),
        notes=Texts((("", "One two.\n\n- b"),)),
    )


def test_words_of_an_action_point_are_cleaned() -> None:
    made = ActionPoint(
        key=" a ", title={"fr": " Agir "}, owners=[Who(state="JPN")], due="2012-03-30", timing="by\nMay", progress="done"
    )
    assert made == ActionPoint(
        key="a", title=Texts((("fr", "Agir"),)), owners=(Who(state="JPN"),), due=DAY, timing="by May", progress=Progress.DONE
    )


def test_action_point_is_open_and_has_no_day_unless_told() -> None:
    point = ActionPoint(key="a", title="A")
    assert (point.progress, point.due, point.agreed) == (Progress.OPEN, None, None)


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        pytest.param(lambda: Deadline(key=" ", title="T", day=DAY), "a deadline needs its 'key'", id="deadline-without-a-key"),
        pytest.param(
            lambda: Deadline(key="a", title="T", day="soon"), "'soon' is not a day - write it as 2012-04-16", id="no-day"
        ),
        pytest.param(
            lambda: ActionPoint(key="a", title="T", progress="late"),
            "'late' is not a progress - it is one of 'open', 'done', 'cancelled'",
            id="progress",
        ),
        pytest.param(lambda: Delegation(party=" "), "a delegation needs its 'party'", id="delegation-of-nobody"),
    ],
)
def test_value_that_cannot_exist(make: Callable[[], object], sentence: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        make()
    assert str(caught.value) == sentence


@pytest.mark.parametrize(
    "things",
    [
        pytest.param({"deadlines": [Deadline(key="a", title="T", day=DAY)] * 2}, id="deadlines"),
        pytest.param({"action_points": [ActionPoint(key="a", title="T")] * 2}, id="action-points"),
    ],
)
def test_key_of_two_is_refused(things: dict[str, object]) -> None:
    meeting = Meeting(ref="m", title="M", zone="UTC", first="2012-04-16", last="2012-04-16")
    with pytest.raises(InvalidValueError, match="the key 'a' stands twice in this programme"):
        Programme(meeting=meeting, **things)


def test_origin_never_counts_in_equality() -> None:
    here, there = Origin("a.yaml", 1, 1), Origin("b.yaml", 2, 2)
    assert Delegation(party="JPN", origin=here) == Delegation(party="JPN", origin=there)
