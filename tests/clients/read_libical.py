# Prints the events of .ics files as libical reads them: for each file one line of JSON, null where it is refused;
# complaints, those of its restriction check too, go to stderr, one a line, after the name of the file. Run by a Python that
# has PyGObject and gir1.2-ical-3.0: /usr/bin/python3 on Debian. Ends with 77 where they are missing.
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


def sent(calendar: Any) -> Any:  # noqa: ANN401 - as above
    # Without a METHOD libical looks at the calendar's own properties only. What it asks of events in a PUBLISH is asked here
    # (of one that names attendees, who may not stand there, what it asks in a REQUEST); not what it asks of tasks: a start.
    from gi.repository import ICalGLib

    copy = calendar.clone()
    invites = False
    for component in list(components(copy)):
        if component.isa() == ICalGLib.ComponentKind.VTODO_COMPONENT:
            copy.remove_component(component)
    for event in events(copy):
        invites |= event.get_first_property(ICalGLib.PropertyKind.ATTENDEE_PROPERTY) is not None
        if event.get_first_property(ICalGLib.PropertyKind.ORGANIZER_PROPERTY) is None:
            event.add_property(ICalGLib.Property.new_organizer("mailto:secretariat@example.org"))
    copy.set_method(ICalGLib.PropertyMethod.REQUEST if invites else ICalGLib.PropertyMethod.PUBLISH)
    return copy


def all_complaints(calendar: Any) -> list[str]:  # noqa: ANN401 - as above
    from gi.repository import ICalGLib

    with_method = calendar.get_method() != ICalGLib.PropertyMethod.NONE
    return [line for checked in (calendar, *(() if with_method else (sent(calendar),))) for line in complaints(checked)]


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
    several = [name for name in named if name != "CATEGORIES"]  # it makes a property of each category
    start = component.get_dtstart()
    return {
        "uid": component.get_uid(),
        "summary": component.get_summary(),
        "start_utc": moment(start),
        "end_utc": moment(component.get_dtend()) if "DTEND" in named else None,
        "all_day": start.is_date(),
        "description": component.get_description() or "",
        "location": component.get_location() or "",
        "status": component.get_status().value_nick.upper() if "STATUS" in named else "",
        "sequence": component.get_sequence() if "SEQUENCE" in named else None,
        "properties": sorted([*several, *{"CATEGORIES"}.intersection(named)]),
    }


def main() -> int:
    try:
        import gi

        gi.require_version("ICalGLib", "3.0")
        from gi.repository import ICalGLib
    except (ImportError, ValueError) as error:
        sys.stderr.write(f"libical cannot be had: {error}\n")
        return MISSING
    for file in sys.argv[1:]:
        try:
            calendar = ICalGLib.Component.new_from_string(Path(file).read_bytes().decode("utf-8"))
        except TypeError as error:
            sys.stdout.write("null\n")
            sys.stderr.write(f"{file}: {error}\n")
        else:
            sys.stdout.write(json.dumps([event(found) for found in events(calendar)]) + "\n")
            sys.stderr.writelines(f"{file}: {line}\n" for line in all_complaints(calendar))
    return 0


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)  # libical's values must not be freed a second time when Python ends
