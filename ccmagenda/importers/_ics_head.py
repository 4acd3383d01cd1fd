"""What a calendar says of itself, before its events."""

import datetime
from collections.abc import Iterable

import attrs

from ccmagenda.importers._ics_events import address_of, is_nobody, mail_of, text_of
from ccmagenda.importers._ics_found import Found
from ccmagenda.importers._ics_lines import Line
from ccmagenda.importers._ics_values import Content, content, moment
from ccmagenda.model import one_line, shortened

_OURS = "-//ccmagenda//"
_TEXTS = {
    "PRODID": "PRODID",
    "UID": "UID",
    "NAME": "NAME",
    "X-WR-CALNAME": "NAME",
    "DESCRIPTION": "DESCRIPTION",
    "X-WR-CALDESC": "DESCRIPTION",
    "LAST-MODIFIED": "LAST-MODIFIED",
    "X-CCMAGENDA-ZONE-DATA": "X-CCMAGENDA-ZONE-DATA",
    "X-CCMAGENDA-LANGUAGE": "X-CCMAGENDA-LANGUAGE",
    "X-CCMAGENDA-STATUS": "X-CCMAGENDA-STATUS",
}
_WORDS = frozenset({"NAME", "X-WR-CALNAME", "DESCRIPTION", "X-WR-CALDESC"})
# These tell how a calendar is to be handled; the zone is read with the times.
_OF_THE_CALENDAR = frozenset({"VERSION", "METHOD", "REFRESH-INTERVAL", "X-PUBLISHED-TTL", "X-WR-TIMEZONE"})


@attrs.frozen(kw_only=True)
class Head:
    """What a calendar says of itself.

    ``ours`` tells that ccmagenda wrote it, and ``issued`` is then the date of the paper; ``relates`` tells that each
    session in it names the sitting that it is a part of, as far as that has an entry. ``language`` is the code of the
    language that it says it is in, ``status`` how far it says the programme has come; both are as written.
    """

    ours: bool = False
    relates: bool = False
    uid: str = ""
    name: str = ""
    description: str = ""
    url: str = ""
    contact: str = ""
    issued: datetime.date | None = None
    language: str = ""
    status: str = ""


def read_head(lines: Iterable[Line], found: Found) -> Head:
    """Return what the lines of a calendar say; what has no home in a programme is a leftover."""
    said: dict[str, str] = {}
    for line in lines:
        if line.name not in _OF_THE_CALENDAR:
            _take(line, said, found)
    ours = said.get("PRODID", "").startswith(_OURS)
    stamp = moment(said.get("LAST-MODIFIED", "")) if ours else None
    return Head(
        ours=ours,
        relates=ours and "X-CCMAGENDA-ZONE-DATA" in said,  # both came into our calendars at one time
        uid=said.get("UID", ""),
        name=one_line(said.get("NAME", "")),
        description=said.get("DESCRIPTION", ""),
        url=said.get("URL", ""),
        contact=said.get("ORGANIZER", ""),
        issued=stamp.date() if isinstance(stamp, datetime.datetime) else None,
        language=said.get("X-CCMAGENDA-LANGUAGE", ""),
        status=said.get("X-CCMAGENDA-STATUS", ""),
    )


def _take(line: Line, said: dict[str, str], found: Found) -> None:
    held = content(line)
    if held is None:
        found.leftover("a line that is no property", line.text, line.origin)
    elif line.name == "CALSCALE":
        _doubt_scale(held, found)
    elif line.name in _TEXTS:
        words = text_of(held, found)
        if said.setdefault(_TEXTS[line.name], words) != words and line.name in _WORDS:
            found.leftover(line.name, held.value, line.origin)
    else:
        _take_address(held, said, found)


def _take_address(held: Content, said: dict[str, str], found: Found) -> None:
    address = {"URL": address_of, "ORGANIZER": mail_of}.get(held.name, lambda _: "")(held)
    if is_nobody(held):
        return
    if not address or said.setdefault(held.name, address) != address:
        found.leftover(held.name, held.value, held.origin)


def _doubt_scale(held: Content, found: Found) -> None:
    if held.value.strip().upper() != "GREGORIAN":
        sentence = f"the calendar is said to count by '{shortened(held.value)}', and its days are read by the Gregorian calendar"
        found.doubt("CALSCALE", sentence, held.origin)
