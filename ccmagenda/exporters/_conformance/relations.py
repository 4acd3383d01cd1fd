"""How the properties of a component agree with each other and with what is around it (RFC 5545, 3.6 and 3.8; RFC 5546, 3)."""

from collections.abc import Callable, Iterator, Mapping

from ccmagenda.exporters._conformance.grammar import PLACE, shown
from ccmagenda.exporters._conformance.sheet import Found, Open, Sheet

_ITIP: Mapping[tuple[str, str], tuple[str, tuple[str, ...]]] = {
    ("PUBLISH", "VEVENT"): ("RFC 5546, 3.2.1", ("ORGANIZER", "SUMMARY")),
    ("PUBLISH", "VTODO"): ("RFC 5546, 3.4.1", ("ORGANIZER", "SUMMARY", "DTSTART", "PRIORITY")),
    ("CANCEL", "VEVENT"): ("RFC 5546, 3.2.5, and SUMMARY by our own rule", ("ORGANIZER", "SEQUENCE", "STATUS", "SUMMARY")),
    ("CANCEL", "VTODO"): ("RFC 5546, 3.4.5", ("ORGANIZER", "SEQUENCE", "STATUS")),
}

_METHODS = frozenset(method for method, _ in _ITIP)


def completed(sheet: Sheet, opened: Open) -> Iterator[Found]:
    """Yield what is wrong with a component as a whole, once all of it was read."""
    component = opened.component
    if not component.once <= opened.seen.keys():
        for name in sorted(component.once - opened.seen.keys()):
            yield opened.at, name, f"is missing: a {component.name} has it exactly once ({component.section})"
    if component.name in _RELATIONS:
        yield from _RELATIONS[component.name](sheet, opened)


def _event(sheet: Sheet, opened: Open) -> Iterator[Found]:
    if "DTEND" in opened.seen:
        yield from _span(opened, "DTEND", "RFC 5545, 3.8.2.2")
        if "DURATION" in opened.seen:
            yield opened.seen["DURATION"][0], "DURATION", "stands beside DTEND: say one of them alone (RFC 5545, 3.6.1)"
    yield from _entry(sheet, opened)


def _task(sheet: Sheet, opened: Open) -> Iterator[Found]:
    if "DUE" in opened.seen:
        yield from _span(opened, "DUE", "RFC 5545, 3.8.2.3")
    yield from _entry(sheet, opened)


def _span(opened: Open, last: str, section: str) -> Iterator[Found]:
    """Yield what is wrong between a start and an end; two zones cannot be compared without their rules, so they are not."""
    if "DTSTART" not in opened.seen:
        return
    (_, start, begins), (at, end, ends) = opened.seen["DTSTART"], opened.seen[last]
    if not (start.kind.value and start.kind.fits(begins) and end.kind.value and end.kind.fits(ends)):
        return  # what each of them is was said before
    if start.kind.value != end.kind.value:
        yield at, last, f"is a {end.kind.name} and DTSTART a {start.kind.name}: write both alike ({section})"
    elif ends <= begins and end.kind is start.kind and end.zone == start.zone:
        how = "the first day after the last" if end.kind.value == "DATE" and last == "DTEND" else "a later one"
        yield at, last, f"{shown(ends)} is not after DTSTART {shown(begins)}: write {how} ({section})"


def _entry(sheet: Sheet, opened: Open) -> Iterator[Found]:
    if "UID" in opened.seen:
        at, _, uid = opened.seen["UID"]
        sheet.identify(uid.decode(errors="replace"), at)
    if sheet.method:
        yield from _scheduled(sheet.method, opened)


def _scheduled(method: str, opened: Open) -> Iterator[Found]:
    name, seen = opened.component.name, opened.seen
    section, needed = _ITIP.get((method, name), ("", ()))
    for lacking in needed:
        if lacking not in seen and lacking not in opened.component.once:
            yield opened.at, lacking, f"is missing: a {name} in a calendar with METHOD:{method} has it ({section})"
    if method == "PUBLISH" and "ATTENDEE" in seen:
        yield seen["ATTENDEE"][0], "ATTENDEE", f"stands in a calendar with METHOD:PUBLISH: leave it out ({section})"
    if method == "CANCEL" and opened.text("STATUS") not in {"", "CANCELLED"}:
        yield seen["STATUS"][0], "STATUS", f"is to be CANCELLED in a calendar with METHOD:CANCEL ({section})"


def _alarm(sheet: Sheet, opened: Open) -> Iterator[Found]:
    if sheet.method == "CANCEL":
        yield opened.at, "VALARM", "stands in a calendar with METHOD:CANCEL: leave it out (RFC 5546, 3.2.5 and 3.4.5)"
    if "TRIGGER" not in opened.seen or not opened.outer:
        return
    at, head, _ = opened.seen["TRIGGER"]
    related = head.parameters.get("RELATED", "START").upper()
    wanted = {"DTSTART"} if related == "START" else {"DTEND", "DUE", "DURATION"}
    if head.kind.value == "DURATION" and not wanted & opened.outer.seen.keys():
        name, has = opened.outer.component.name, "DTSTART" if related == "START" else "an end"
        yield (
            at,
            "TRIGGER",
            f"counts from {has}, which the {name} does not have: choose RELATED by what it has (RFC 5545, 3.8.6.3)",
        )


def _zone(sheet: Sheet, opened: Open) -> Iterator[Found]:
    if not opened.held:
        yield opened.at, "VTIMEZONE", "has no STANDARD and no DAYLIGHT: write one of them at least (RFC 5545, 3.6.5)"
    if "TZID" in opened.seen:
        at, _, zone = opened.seen["TZID"]
        sheet.declare(zone.decode(errors="replace"), at)


def _calendar(sheet: Sheet, opened: Open) -> Iterator[Found]:
    if not opened.held and not sheet.uids:
        yield opened.at, "VCALENDAR", "holds no component: write one at least (RFC 5545, 3.6)"
    if sheet.method == "CANCEL" and len(sheet.uids) != 1:
        yield (
            opened.seen["METHOD"][0],
            "METHOD",
            f"CANCEL is said of {len(sheet.uids)} UIDs: write a file for each (RFC 5546, 3.2.5)",
        )
    if sheet.method in _METHODS and {"VEVENT", "VTODO"} <= opened.held:
        yield (
            opened.seen["METHOD"][0],
            "METHOD",
            "is said of VEVENT and VTODO at once: write a file for each (RFC 5546, 3.2 and 3.4)",
        )
    for zone, at in sheet.zones.items():
        if zone not in sheet.declared and PLACE.fits(zone.encode()):
            yield at, "TZID", f"'{zone}' has no VTIMEZONE: write one in this calendar (RFC 5545, 3.2.19)"
    for zone, at in sheet.declared.items():
        if zone not in sheet.zones and PLACE.fits(zone.encode()):
            yield at, "TZID", f"'{zone}' is used by no entry: leave its VTIMEZONE out (our own rule beside RFC 5545, 3.6.5)"


_RELATIONS: Mapping[str, Callable[[Sheet, Open], Iterator[Found]]] = {
    "VCALENDAR": _calendar,
    "VEVENT": _event,
    "VTODO": _task,
    "VALARM": _alarm,
    "VTIMEZONE": _zone,
}
