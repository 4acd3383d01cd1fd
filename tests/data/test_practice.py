"""How the meetings of the Convention on Cluster Munitions usually go, held against its own provisions and list of meetings."""

import re

import pytest

from ccmagenda import Convention, convention, data
from ccmagenda.model import MeetingRecord
from ccmagenda.model.practice import UsualItem, UsualMeeting

CCM = convention("ccm")
LANGUAGES = set(data.languages())


@pytest.fixture(scope="module")
def ccm() -> Convention:
    return CCM


def items(found: tuple[UsualItem, ...]) -> list[UsualItem]:
    return [one for item in found for one in (item, *items(item.items))]


@pytest.mark.parametrize("meeting", CCM.practice, ids=lambda meeting: meeting.key)
def test_every_title_is_there_in_six_languages(meeting: UsualMeeting) -> None:
    titles = [meeting.title, *(item.title for item in items(meeting.agenda)), *(paper.title for paper in meeting.papers)]
    titles += [session.title for session in meeting.sessions]
    assert [title for title in titles if title and set(dict(title.by_language)) != LANGUAGES] == []
    assert meeting.ordinals == () or {code for code, _ in meeting.ordinals} == LANGUAGES


@pytest.mark.parametrize("meeting", CCM.practice, ids=lambda meeting: meeting.key)
def test_every_provision_that_is_cited_is_there(meeting: UsualMeeting, ccm: Convention) -> None:
    said = " ".join([meeting.source, *(words for _, words in meeting.asks), *(session.source for session in meeting.sessions)])
    cited = set(re.findall(r"\b[A-H]\d{1,2}\b", said)) - {"D8"}
    assert cited <= {provision.number for provision in ccm.provisions}
    assert meeting.source


@pytest.mark.parametrize("meeting", CCM.practice, ids=lambda meeting: meeting.key)
def test_every_theme_has_a_session(meeting: UsualMeeting, ccm: Convention) -> None:
    treated = {session.theme for session in meeting.sessions}
    missing = {group.key for group in ccm.groups} - treated
    assert missing <= {"architecture", "general-status"}


def named(record: MeetingRecord, by_series: dict[str, UsualMeeting]) -> dict[str, str]:
    return dict(by_series[record.series].named(record.ordinal).by_language)


def test_names_by_the_practice_are_those_of_the_list_of_meetings(ccm: Convention) -> None:
    by_series = {meeting.series: meeting for meeting in ccm.practice if meeting.ordinals}
    known = [record for record in ccm.meetings.records if record.series in by_series and not record.part]
    assert len(known) > 14
    assert [record.ref for record in known if dict(record.names.by_language) != named(record, by_series)] == []


def test_every_item_of_the_agenda_is_taken_up_once() -> None:
    for meeting in CCM.practice:
        keys = [item.key for item in items(meeting.agenda) if not item.items]
        assert sorted(item for session in meeting.sessions for item in session.items) == sorted(keys)


def test_articles_and_actions_are_there(ccm: Convention) -> None:
    most = max(plan.actions for plan in ccm.plans)
    for meeting in ccm.practice:
        assert all(0 < number <= 23 for session in meeting.sessions for number in session.articles)
        assert all(0 < number <= most for session in meeting.sessions for number in session.actions)


def test_first_sessions_stand_first_and_last_ones_last() -> None:
    for meeting in CCM.practice:
        order = ["first", "", "last"]
        places = [order.index(session.plenary) for session in meeting.sessions]
        assert places == sorted(places)
