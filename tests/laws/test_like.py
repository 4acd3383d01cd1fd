import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

import ccmagenda
from ccmagenda import desk
from ccmagenda.errors import CcmagendaError
from ccmagenda.model import Firmness, Programme

Programmes = st.SearchStrategy[Programme]
FIRST = st.dates(datetime.date(2009, 1, 1), datetime.date(2040, 12, 31))
law = settings(max_examples=60, derandomize=True, deadline=None)


def kept(programme: Programme) -> list[str]:
    """Return the keys of the sessions that were not cancelled, in themselves or with what they stand in."""
    stack = [list(sitting.sessions) for sitting in programme.sittings if sitting.firmness is not Firmness.CANCELLED]
    sessions = [session for sessions in (*stack, list(programme.unplaced)) for session in sessions]
    keys = []
    while sessions:
        session = sessions.pop()
        if session.firmness is not Firmness.CANCELLED:
            keys.append(session.key)
            sessions.extend(session.sessions)
    return sorted(keys)


@law
@given(st.data(), FIRST, st.none() | st.integers(0, 9))
def test_programme_like_any_other_keeps_its_sessions_and_can_be_written(
    programmes: Programmes, data: st.DataObject, first: datetime.date, length: int | None
) -> None:
    old = data.draw(programmes)
    last = None if length is None else first + datetime.timedelta(days=length)
    try:
        made = desk.drafted_like(old, first, last, zone=old.meeting.zone)
    except CcmagendaError:  # nothing else may be raised: days that cannot be, a place whose clock is not known
        return
    programme = made.draft.programme
    known = {session.key for _, session in old.walk()}
    assert sorted(session.key for _, session in programme.walk() if session.key in known) == kept(old)
    assert ccmagenda.load(desk.draft_as_yaml(made), path="p") == programme
