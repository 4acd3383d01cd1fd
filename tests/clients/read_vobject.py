# Prints the events of an .ics file as vobject reads them, as JSON. One file a process: vobject keeps the first zone
# of a name for as long as it lives. Ends with 77 where it is missing.
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


def event(component: Any) -> dict[str, object]:  # noqa: ANN401 - vobject has no types
    start = component.dtstart.value
    return {
        "uid": component.uid.value,
        "summary": component.summary.value,
        "start_utc": moment(start),
        "end_utc": moment(component.dtend.value) if "dtend" in component.contents else None,
        "all_day": not isinstance(start, datetime.datetime),
        "description": component.description.value if "description" in component.contents else "",
        "location": component.location.value if "location" in component.contents else "",
        "properties": sorted(name.upper() for name, lines in component.contents.items() for _ in lines),
    }


def main() -> int:
    try:
        import vobject
    except ImportError as error:
        sys.stderr.write(f"vobject cannot be had: {error}\n")
        return MISSING
    text = Path(sys.argv[1]).read_bytes().decode("utf-8")
    events = [event(found) for calendar in vobject.readComponents(text) for found in calendar.contents.get("vevent", ())]
    sys.stdout.write(json.dumps(events))
    return 0


if __name__ == "__main__":
    sys.exit(main())
