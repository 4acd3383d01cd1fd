import attrs
import pytest

from ccmagenda.exporters import Entry, prefix, uid, with_identity_of
from ccmagenda.model import Meeting, Programme

PROGRAMME = Programme(
    convention="ccm", meeting=Meeting(ref="2IM", title="M", zone="UTC", first="2012-04-16", last="2012-04-19"), sittings=()
)
RENAMED = attrs.evolve(PROGRAMME, convention="", meeting=attrs.evolve(PROGRAMME.meeting, ref="Spring"))


def entry(key: str, parent: str = "", programme: Programme = PROGRAMME) -> Entry:
    first = programme.meeting.first
    outer = uid(programme, "sitting", parent) if parent else ""
    return Entry(uid=uid(programme, "session", key), summary="S", start=first, end=None, stamp=first, parent=outer)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("opening", "ccm-2im-session-opening@ccmagenda"),
        ("Opening", "ccm-2im-session-opening@ccmagenda"),
        ("a b", "ccm-2im-session-a%20b@ccmagenda"),
        ("é@x", "ccm-2im-session-%c3%a9%40x@ccmagenda"),
    ],
    ids=["plain", "capital", "space", "other-letters"],
)
def test_identity_is_made_of_the_meeting_and_the_key(key: str, expected: str) -> None:
    assert uid(PROGRAMME, "session", key) == expected
    assert expected.startswith(prefix(PROGRAMME))


def test_prefix_without_a_convention() -> None:
    assert (prefix(PROGRAMME), prefix(RENAMED)) == ("ccm-2im-", "meeting-spring-")


def test_identity_of_the_first_state_is_kept() -> None:
    (found,) = with_identity_of(PROGRAMME, RENAMED, [entry("opening", "morning", RENAMED)])
    assert (found.uid, found.parent) == ("ccm-2im-session-opening@ccmagenda", "ccm-2im-sitting-morning@ccmagenda")


def test_entries_of_a_meeting_that_is_called_the_same_are_handed_on() -> None:
    entries = (entry("opening", "morning"), entry("closing"))
    assert with_identity_of(PROGRAMME, PROGRAMME, entries) == entries
