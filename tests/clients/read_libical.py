# Prints the events of an .ics file as libical reads them, as JSON; libical's complaints go to stderr, one a line.
# Run by a Python that has PyGObject and gir1.2-ical-3.0: /usr/bin/python3 on Debian. Ends with 77 where they are missing.
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

MISSING = 77


def components(parent: Any) -> Iterator[Any]:  # noqa: ANN401 - libical has no types
    from gi.repository import ICalGLib

    yield parent
    child = parent.get_first_component(ICalGLib.ComponentKind.ANY_COMPONENT)
    while child is not None:
        yield from components(child)
        child = parent.get_next_component(ICalGLib.ComponentKind.ANY_COMPONENT)


def properties(component: Any) -> Iterator[Any]:  # noqa: ANN401 - as above
    from gi.repository import ICalGLib

    found = component.get_first_property(ICalGLib.PropertyKind.ANY_PROPERTY)
    while found is not None:
        yield found
        found = component.get_next_property(ICalGLib.PropertyKind.ANY_PROPERTY)


def events(calendar: Any) -> list[Any]:  # noqa: ANN401 - as above
    from gi.repository import ICalGLib

    return [found for found in components(calendar) if found.isa() == ICalGLib.ComponentKind.VEVENT_COMPONENT]


def complaints(calendar: Any) -> Iterator[str]:  # noqa: ANN401 - as above
    from gi.repository import ICalGLib

    ICalGLib.restriction_check(calendar)
    for component in components(calendar):
        for found in properties(component):
            if found.get_property_name() == "X-LIC-ERROR":
                yield f"{component.isa().value_nick}: {found.get_value_as_string()}"


def published(calendar: Any) -> Any:  # noqa: ANN401 - as above
    # Without a METHOD libical looks at the calendar's own properties only; the strict check is the one for PUBLISH.
    from gi.repository import ICalGLib

    copy = calendar.clone()
    copy.set_method(ICalGLib.PropertyMethod.PUBLISH)
    for event in events(copy):
        event.add_property(ICalGLib.Property.new_organizer("mailto:secretariat@example.org"))
    return copy


def moment(time: Any) -> str:  # noqa: ANN401 - as above
    from gi.repository import ICalGLib

    if time.is_date():
        return f"{time.get_year():04}-{time.get_month():02}-{time.get_day():02}"
    if not time.is_utc() and time.get_timezone() is None:
        return f"floating {time.as_ical_string()}"
    utc = time.convert_to_zone(ICalGLib.Timezone.get_utc_timezone())
    day = f"{utc.get_year():04}-{utc.get_month():02}-{utc.get_day():02}"
    return f"{day}T{utc.get_hour():02}:{utc.get_minute():02}:{utc.get_second():02}Z"


def event(component: Any) -> dict[str, object]:  # noqa: ANN401 - as above
    named = [found.get_property_name() for found in properties(component)]
    start = component.get_dtstart()
    return {
        "uid": component.get_uid(),
        "summary": component.get_summary(),
        "start_utc": moment(start),
        "end_utc": moment(component.get_dtend()) if "DTEND" in named else None,
        "all_day": start.is_date(),
        "description": component.get_description() or "",
        "location": component.get_location() or "",
        "properties": sorted(named),
    }


def main() -> int:
    try:
        import gi

        gi.require_version("ICalGLib", "3.0")
        from gi.repository import ICalGLib
    except (ImportError, ValueError) as error:
        sys.stderr.write(f"libical cannot be had: {error}\n")
        return MISSING
    calendar = ICalGLib.Component.new_from_string(Path(sys.argv[1]).read_bytes().decode("utf-8"))
    if calendar is None:
        sys.stderr.write("libical found no calendar\n")
        return 1
    sys.stdout.write(json.dumps([event(found) for found in events(calendar)]))
    for checked in (calendar, published(calendar)):
        sys.stderr.writelines(f"{complaint}\n" for complaint in complaints(checked))
    return 0


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)  # libical's values must not be freed a second time when Python ends
