# Prints the events of .ics files as `ical` (Home Assistant's library) reads them: for each file one line of JSON, null
# where it is refused; complaints go to stderr, one a line, after the name of the file. Ends with 77 where it is missing.
import datetime
import json
import sys
from pathlib import Path
from typing import Any

MISSING = 77


def moment(value: datetime.date) -> str:
    if not isinstance(value, datetime.datetime):
        return value.isoformat()
    if value.tzinfo is None:
        return f"floating {value.isoformat()}"
    return f"{value.astimezone(datetime.UTC):%Y-%m-%dT%H:%M:%SZ}"


def event(found: Any, component: Any) -> dict[str, object]:  # noqa: ANN401 - the library is only there when tests run
    return {
        "uid": found.uid,
        "summary": found.summary,
        "start_utc": moment(found.dtstart),
        "end_utc": moment(found.dtend) if found.dtend else None,
        "all_day": not isinstance(found.dtstart, datetime.datetime),
        "description": found.description or "",
        "location": found.location or "",
        "status": found.status.value if found.status else "",
        "sequence": found.sequence,
        "properties": sorted(line.name.upper() for line in component.properties),
    }


def events(text: str) -> list[dict[str, object]]:
    from ical.calendar_stream import CalendarStream
    from ical.parsing.component import parse_content

    found = [event for calendar in CalendarStream.from_ics(text).calendars for event in calendar.events]
    raw = [component for calendar in parse_content(text) for component in calendar.components if component.name == "vevent"]
    return [event(one, component) for one, component in zip(found, raw, strict=True)]


def main() -> int:
    try:
        import ical  # noqa: F401 - only whether it is there
    except ImportError as error:
        sys.stderr.write(f"ical cannot be had: {error}\n")
        return MISSING
    for file in sys.argv[1:]:
        try:
            read = events(Path(file).read_bytes().decode("utf-8"))
        except Exception as error:  # noqa: BLE001 - whatever it raises is its way to refuse a file
            read = None
            sys.stderr.write(f"{file}: {' '.join(str(error).split())}\n")
        sys.stdout.write(json.dumps(read) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
