# Prints the events of .ics files as vobject reads them: for each file one line of JSON, null where it is refused;
# complaints go to stderr, one a line, after the name of the file. Ends with 77 where it is missing.
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
    from vobject.base import ContentLine

    held = component.contents
    start = component.dtstart.value
    return {
        "uid": component.uid.value,
        "summary": component.summary.value,
        "start_utc": moment(start),
        "end_utc": moment(component.dtend.value) if "dtend" in held else None,
        "all_day": not isinstance(start, datetime.datetime),
        "description": component.description.value if "description" in held else "",
        "location": component.location.value if "location" in held else "",
        "status": component.status.value if "status" in held else "",
        "sequence": int(component.sequence.value) if "sequence" in held else None,
        "properties": sorted(line.name for lines in held.values() for line in lines if isinstance(line, ContentLine)),
    }


def events(text: str) -> list[dict[str, object]]:
    import vobject

    zones = vars(vobject.icalendar)["__tzidMap"]  # it would keep the first zone of a name for the next file
    for name in zones.keys() - {"UTC"}:
        del zones[name]
    return [event(found) for calendar in vobject.readComponents(text) for found in calendar.contents.get("vevent", ())]


def main() -> int:
    try:
        import vobject  # noqa: F401 - only whether it is there
    except ImportError as error:
        sys.stderr.write(f"vobject cannot be had: {error}\n")
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
