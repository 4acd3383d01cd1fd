import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

import ccmagenda
from ccmagenda import From, Meeting, Programme, Sitting, instant

pytestmark = pytest.mark.clients

CHANGE, SUNDAY = datetime.date(2012, 3, 25), datetime.date(2012, 4, 15)
EVENING = datetime.time(18, 30)
VIEWERS = ("Pacific/Honolulu", "Europe/Zurich", "Pacific/Auckland")
Read = Callable[..., list[tuple[list[dict[str, object]], list[str]]]]


@pytest.mark.parametrize("viewer", VIEWERS)
def test_sittings_without_hours_stay_on_their_date_and_one_without_an_end_has_none(
    read: Read, viewer: str, tmp_path: Path
) -> None:
    sittings = (
        Sitting(key="visit", day=CHANGE, title="A visit"),
        Sitting(key="registration", day=SUNDAY, title="Registration"),
        Sitting(key="reception", day=SUNDAY, title="Reception", hours=From(instant(SUNDAY, EVENING, "Europe/Zurich"))),
    )
    meeting = Meeting(ref="M", title="A meeting", zone="Europe/Zurich", first=CHANGE, last=SUNDAY)
    file = tmp_path / "days.ics"
    file.write_bytes(ccmagenda.calendar(Programme(meeting=meeting, issued=CHANGE, sittings=sittings)))
    [(events, complaints)] = read(file, viewer=viewer)
    assert [(event["start_utc"], event["end_utc"], event["all_day"]) for event in events] == [
        ("2012-03-25", "2012-03-26", True),
        ("2012-04-15", "2012-04-16", True),
        ("2012-04-15T16:30:00Z", None, False),
    ]
    assert complaints == []
