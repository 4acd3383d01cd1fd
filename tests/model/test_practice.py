import datetime

import pytest

from ccmagenda.model import Kind
from ccmagenda.model.practice import UsualItem, UsualMeeting, UsualSession

ORDINALS = (("en", ("First", "Second")), ("fr", ("Première",)))
MEETING = UsualMeeting(
    key="m", series="M", title={"en": "{ordinal} Meeting", "fr": "{ordinal} Réunion", "zh": "会议"}, ordinals=ORDINALS
)


@pytest.mark.parametrize(
    ("ordinal", "named"),
    [
        pytest.param(1, {"en": "First Meeting", "fr": "Première Réunion", "zh": "会议"}, id="every-language"),
        pytest.param(2, {"en": "Second Meeting", "zh": "会议"}, id="no-word-in-french"),
        pytest.param(3, {"zh": "会议"}, id="no-word-but-none-needed"),
        pytest.param(0, {"zh": "会议"}, id="no-number"),
    ],
)
def test_named(ordinal: int, named: dict[str, str]) -> None:
    assert dict(MEETING.named(ordinal).by_language) == named


def test_named_where_no_language_has_the_word() -> None:
    assert (
        UsualMeeting(key="m", series="M", title={"en": "{ordinal} Meeting"}, ordinals=ORDINALS).named(9).read("en") == "Meeting"
    )


@pytest.mark.parametrize("kind", [UsualItem, UsualSession], ids=["item", "session"])
@pytest.mark.parametrize(
    ("day", "in_use"),
    [("2012-01-01", False), ("2012-01-02", True), ("2012-12-31", True), ("2013-01-01", False)],
    ids=["before", "first", "last", "after"],
)
def test_in_use_on(kind: type[UsualItem] | type[UsualSession], day: str, *, in_use: bool) -> None:
    made = kind(key="x", since=datetime.date(2012, 1, 2), until=datetime.date(2012, 12, 31))
    assert made.in_use_on(datetime.date.fromisoformat(day)) is in_use
    assert kind(key="x").in_use_on(datetime.date.fromisoformat(day))


@pytest.mark.parametrize(
    "wrong", [{"chair": "secretary"}, {"speaker": "guest"}, {"plenary": "second"}], ids=["chair", "speaker", "plenary"]
)
def test_word_that_is_not_in_the_list_is_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="must be in"):
        UsualSession(key="x", **wrong)


def test_session_is_an_hour_of_work_unless_told() -> None:
    session = UsualSession(key="x", title=" Opening\nof it ", actions=[1, 2])
    assert (session.minutes, session.kind, session.title.read("en"), session.actions) == (
        60,
        Kind.SESSION,
        "Opening of it",
        (1, 2),
    )
