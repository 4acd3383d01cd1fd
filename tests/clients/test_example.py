from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.clients

Read = Callable[..., list[tuple[list[dict[str, object]], list[str]]]]


def test_meeting_calendar_of_the_example_has_every_sitting_at_its_instant(read: Read, built: list[Path]) -> None:
    [(events, complaints)] = read(next(file for file in built if file.name == "meeting.ics"))
    assert [(event["uid"], event["start_utc"], event["end_utc"]) for event in events] == [
        ("ccm-2im-sitting-2012-04-16-morning@ccmagenda", "2012-04-16T08:00:00Z", "2012-04-16T11:00:00Z"),
        ("ccm-2im-sitting-2012-04-16-afternoon@ccmagenda", "2012-04-16T13:00:00Z", "2012-04-16T16:00:00Z"),
        ("ccm-2im-sitting-2012-04-17-morning@ccmagenda", "2012-04-17T08:00:00Z", "2012-04-17T11:00:00Z"),
        ("ccm-2im-sitting-2012-04-17-afternoon@ccmagenda", "2012-04-17T13:00:00Z", "2012-04-17T16:00:00Z"),
        ("ccm-2im-sitting-2012-04-18-morning@ccmagenda", "2012-04-18T08:00:00Z", "2012-04-18T11:00:00Z"),
        ("ccm-2im-sitting-2012-04-18-afternoon@ccmagenda", "2012-04-18T13:00:00Z", "2012-04-18T16:00:00Z"),
        ("ccm-2im-sitting-2012-04-19-morning@ccmagenda", "2012-04-19T08:00:00Z", "2012-04-19T11:00:00Z"),
        ("ccm-2im-sitting-2012-04-19-afternoon@ccmagenda", "2012-04-19T13:00:00Z", "2012-04-19T16:00:00Z"),
    ]
    assert events[1]["summary"] == "CCM 2IM: Victim assistance"
    assert [event["location"] for event in events] == ["World Meteorological Organization building, Geneva"] * 8
    assert [(event["status"], event["sequence"], event["all_day"]) for event in events] == [("TENTATIVE", 0, False)] * 8
    assert complaints == []


def test_every_calendar_of_the_example_is_read_with_all_its_events(read: Read, built: list[Path]) -> None:
    assert len(built) == 3 * (2 + 16 + 8 + 8)
    readings = zip(built, read(*built), strict=True)
    counted = {file: (len(events), complaints) for file, (events, complaints) in readings}
    assert counted == {file: (file.read_bytes().count(b"BEGIN:VEVENT"), []) for file in built}
    assert all(count for count, _ in counted.values())
