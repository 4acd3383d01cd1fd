"""What content lines hold, as icalendar reads them; with the descriptions of zones nothing else here knows that library."""

import datetime
import re

import attrs

from ccmagenda.importers._ics_lines import Line
from ccmagenda.model import Origin

Moment = datetime.datetime | datetime.date | datetime.timedelta
_YEARS = range(1900, 2200)
_VALUE = re.compile(r'(?:"[^"]*"|[^":])*:')
_PARTS = re.compile(r"((?:\\.|[^,\\])*),?", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


@attrs.frozen(kw_only=True)
class Content:
    """A content line taken apart: the value with its backslashes resolved, and the parameters by name in capitals."""

    name: str
    value: str
    parameters: tuple[tuple[str, str], ...]
    line: Line

    @property
    def origin(self) -> Origin:
        """Return where the line begins."""
        return self.line.origin

    def parameter(self, name: str) -> str:
        """Return a parameter, or nothing."""
        return dict(self.parameters).get(name, "")


def content(line: Line) -> Content | None:
    """Return a line taken apart, or None where it has not the form of one."""
    from icalendar.parser import Contentline  # noqa: PLC0415 - slow to import, and only calendars need it

    try:
        _, parameters, value = Contentline(line.text).parts()  # type: ignore[no-untyped-call]  # the library types it partly
    except ValueError:
        return None
    said = tuple((key.upper(), held if isinstance(held, str) else ", ".join(held)) for key, held in parameters.items())
    return Content(name=line.name, value=value, parameters=said, line=line)


def listed(line: Line) -> tuple[str, ...]:
    r"""Return the values of a line that holds several, parted by the commas that no backslash stands before.

    >>> listed(Line("CATEGORIES", r"CATEGORIES:Clearance\, Risk,Reporting", Origin()))
    ('Clearance, Risk', 'Reporting')
    """
    match = _VALUE.match(line.text)
    parts = _PARTS.findall(line.text[match.end() :]) if match else []
    return tuple(plain for part in parts if (plain := _ESCAPED.sub(lambda m: "\n" if m[1] in "nN" else m[1], part).strip()))


def moment(value: str) -> Moment | None:
    """Return a time, a day or a length, or None where it is none of them; a time is aware only where it is in UTC."""
    from icalendar import vDDDTypes  # noqa: PLC0415 - as above

    try:
        read = vDDDTypes.from_ical(value.strip())  # type: ignore[no-untyped-call]  # as above
    except (ValueError, OverflowError):
        return None
    if isinstance(read, datetime.timedelta):
        return read
    return read if isinstance(read, datetime.date) and read.year in _YEARS else None


def windows_zone(name: str) -> str:
    """Return the IANA name of a zone that Windows names, by the table of the Unicode Consortium, or nothing."""
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON  # noqa: PLC0415 - as above

    return str(WINDOWS_TO_OLSON.get(name, ""))
