from pathlib import Path

import pytest

import ccmagenda
from ccmagenda.errors import UnknownNameError


def _values(content: bytes, name: str) -> list[str]:
    unfolded = content.decode().replace("\r\n ", "")
    return [line.partition(":")[2] for line in unfolded.split("\r\n") if line.partition(":")[0].partition(";")[0] == name]


def _entries(content: bytes) -> list[str]:
    return [uid for uid in _values(content, "UID") if "-calendar-" not in uid]


@pytest.fixture
def programme(small: Path) -> ccmagenda.Programme:
    return ccmagenda.load(small)


def test_calendar_of_the_whole_meeting_has_an_entry_for_each_sitting(meeting: ccmagenda.Programme) -> None:
    content = ccmagenda.calendar(meeting)
    assert len(_entries(content)) == len(meeting.sittings) == 8
    assert _values(content, "NAME") == ["CCM 2IM"]


def test_calendar_by_session_has_an_entry_for_each_session_with_hours(programme: ccmagenda.Programme) -> None:
    content = ccmagenda.calendar(programme, grain="session")
    assert _entries(content) == ["meeting-1xm-session-opening@ccmagenda", "meeting-1xm-session-debate@ccmagenda"]
    assert _values(content, "DTSTART") == ["20100328T020000", "20101031T030000", "20120416T100000", "20120416T103000"]


def test_calendar_by_session_invents_no_hours(meeting: ccmagenda.Programme) -> None:
    assert _entries(ccmagenda.calendar(meeting, grain="session")) == _entries(ccmagenda.calendar(meeting))


@pytest.mark.parametrize("name", ["JPN", "Japan", "japan", "JP"], ids=["code", "name", "small", "alpha-2"])
def test_calendar_of_a_party_by_any_of_its_names(programme: ccmagenda.Programme, name: str) -> None:
    content = ccmagenda.calendar(programme, party=name)
    assert (_values(content, "NAME"), len(_entries(content))) == (["1XM – Japan"], 1)


def test_calendar_of_a_party_has_only_its_own_sessions(programme: ccmagenda.Programme) -> None:
    content = ccmagenda.calendar(programme, party="Zambia", grain="session")
    assert _entries(content) == ["meeting-1xm-session-debate@ccmagenda"]


def test_calendar_of_a_theme_by_key_and_by_name(meeting: ccmagenda.Programme) -> None:
    content = ccmagenda.calendar(meeting, theme="clearance")
    assert _entries(content) == ["ccm-2im-sitting-2012-04-17-morning@ccmagenda"]
    assert ccmagenda.calendar(meeting, theme="Clearance and Risk Reduction") == content


@pytest.mark.parametrize(
    ("choice", "sentence"),
    [
        ({"party": "Norwya"}, "'Norwya' is not the name of a State - did you mean Norway?"),
        ({"party": "Lebanon"}, "Lebanon has no part in this programme; those that have: Japan, Norway, Portugal, Zambia"),
        ({"theme": "clearance"}, "theme 'clearance' is not treated in this programme"),
        ({"grain": "sesion"}, "'sesion' is not a grain - did you mean 'session'?"),
        ({"language": "klingon"}, "'klingon' is not a language that we have - it is one of en"),
        ({"party": "Japan", "theme": "clearance"}, "choose a calendar by party, by theme, by body or of tasks, one at a time"),
    ],
    ids=["state-misspelt", "state-without-part", "theme", "grain", "language", "both"],
)
def test_calendar_refused(programme: ccmagenda.Programme, choice: dict[str, str], sentence: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        ccmagenda.calendar(programme, **choice)
    assert str(caught.value) == sentence


def test_calendar_of_a_misspelt_theme(meeting: ccmagenda.Programme) -> None:
    with pytest.raises(UnknownNameError) as caught:
        ccmagenda.calendar(meeting, theme="clearence")
    assert str(caught.value) == "theme 'clearence' is not treated in this programme - did you mean 'clearance'?"


def test_calendar_of_a_long_hostile_state_is_told_in_a_short_line(programme: ccmagenda.Programme) -> None:
    with pytest.raises(UnknownNameError) as caught:
        ccmagenda.calendar(programme, party="\x1b]0;x\x07" + "x" * 5000)
    assert "\x1b" not in str(caught.value)
    assert len(str(caught.value)) < 200


def test_calendar_twice_gives_the_same_bytes(meeting: ccmagenda.Programme) -> None:
    assert ccmagenda.calendar(meeting, party="Norway") == ccmagenda.calendar(meeting, party="Norway")
