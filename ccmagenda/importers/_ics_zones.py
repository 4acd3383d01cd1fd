"""Which zone a calendar is in, and the instant that each of its times stands for by the clock of the place."""

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping

import attrs

from ccmagenda.errors import InvalidValueError
from ccmagenda.importers._ics_found import Found
from ccmagenda.importers._ics_lines import Component
from ccmagenda.importers._ics_values import Content, content, windows_zone
from ccmagenda.importers._ics_vtimezone import clock_in, own_zone
from ccmagenda.model import Instant, Origin, instant, shortened, zone, zone_names

_MOST_ZONES = 20
_UTC = frozenset({"utc", "etc/utc", "gmt", "etc/gmt", "z", "etc/zulu", "zulu", "etc/uct"})


def known_zone(name: str) -> str:
    """Return the IANA name that a zone's name stands for without doubt, or nothing.

    >>> [known_zone(name) for name in ("W. Europe Standard Time", "/vendor.example/Tzfile/Europe/Zurich", "CET")]
    ['Europe/Berlin', 'Europe/Zurich', '']
    """
    bare = name.strip().strip("/").removeprefix("posix/")
    parts = bare.split("/")[-4:] if name.strip().startswith("/") else [bare]
    candidates = (bare, windows_zone(bare), *("/".join(parts[start:]) for start in range(len(parts))))
    return next((candidate for candidate in candidates if candidate in zone_names()), "")


@attrs.frozen
class Clock:
    """The zone of the place, and what the file itself says of zones with names of its own."""

    place: str
    described: Mapping[str, Component]
    found: Found
    _read: dict[str, str | datetime.tzinfo | None] = attrs.field(factory=dict, init=False)

    def instant(self, wall: datetime.datetime, said: Content) -> Instant:
        """Return the point of time that a line says, by the clock of the place; an hour that is not there is refused."""
        wall = self._whole_minutes(wall, said)
        if wall.tzinfo is not None:
            return self.at_place(wall)
        name = said.parameter("TZID")
        there = self._zone(name) if name else None
        if isinstance(there, datetime.tzinfo):
            return self._by_own_rules(wall, there, name)
        if there is None:
            self._doubt_zone(name, said.origin)
        made = instant(wall.date(), wall.time(), there or self.place)
        return made if (there or self.place) == self.place else self.at_place(made)

    def at_place(self, moment: datetime.datetime) -> Instant:
        """Return the same point of time by the clock of the place; an hour that this clock shows twice is refused."""
        local = moment.astimezone(zone(self.place))
        return instant(datetime.date(local.year, local.month, local.day), datetime.time(local.hour, local.minute), self.place)

    def _by_own_rules(self, wall: datetime.datetime, there: datetime.tzinfo, name: str) -> Instant:
        moment = clock_in(there, wall)
        if moment is None:
            sentence = f"{wall:%H:%M} on {wall.date().isoformat()} does not exist, or happens twice, in zone '{shortened(name)}'"
            raise InvalidValueError(sentence)
        return self.at_place(moment)

    def _zone(self, name: str) -> str | datetime.tzinfo | None:
        if name not in self._read:
            self._read[name] = self._look_up(name)
        return self._read[name]

    def _look_up(self, name: str) -> str | datetime.tzinfo | None:
        """Return a known name; else the zone that the file describes; names of UTC, which some misuse, come last."""
        known = known_zone(name)
        if known or name not in self.described:
            return known or ("UTC" if name.casefold() in _UTC else None)
        component = self.described[name]
        own = own_zone(component) if len(self._read) < _MOST_ZONES else None
        return _location(component) or own or ("UTC" if name.casefold() in _UTC else None)

    def _doubt_zone(self, name: str, origin: Origin) -> None:
        if not name:
            self.found.doubt("floating", f"this time names no zone, and is taken by the clock of {self.place}", origin)
            return
        why = "is described by rules that cannot be followed" if name in self.described else "is not known and not described"
        sentence = f"zone '{shortened(name)}' {why}: its times are taken by the clock of {self.place}"
        self.found.doubt(f"zone {name}", sentence, origin)

    def _whole_minutes(self, wall: datetime.datetime, said: Content) -> datetime.datetime:
        if wall.second:
            self.found.doubt("seconds", f"the seconds of {wall:%H:%M:%S} are left out", said.origin)
        return wall.replace(second=0, microsecond=0)


def clock(calendars: Iterable[Component], path: str, found: Found) -> Clock:
    """Return the clock of the place: the zone that the calendar names, else the one that most of its times name."""
    described: dict[str, Component] = {}
    named: list[Content] = []
    used: Counter[str] = Counter()
    for calendar in calendars:
        named += [said for line in calendar.lines if line.name == "X-WR-TIMEZONE" and (said := content(line))]
        for component in calendar.named("VTIMEZONE"):
            described.setdefault(_tzid(component), component)
        used.update(name for event in calendar.named("VEVENT") if (name := _start_zone(event)))
    place = next((known for said in named if (known := known_zone(said.value) or _utc_or_nothing(said.value))), "")
    if named and not place:
        found.doubt("X-WR-TIMEZONE", f"'{shortened(named[0].value)}' is not the name of a zone", named[0].origin)
    return Clock(place or _most_used(used, described, path, found), described, found)


def _most_used(used: Counter[str], described: Mapping[str, Component], path: str, found: Found) -> str:
    for name, _ in used.most_common():
        located = _location(described[name]) if name in described else ""
        if known := known_zone(name) or located:
            if not name.endswith(known):
                sentence = f"the place is taken to be in {known}, since times are in zone '{shortened(name)}'"
                found.doubt("place", sentence, Origin(path, 1, 1))
            return known
    found.doubt("place", "this calendar names no zone for its place, and its times are shown in UTC", Origin(path, 1, 1))
    return "UTC"


def _utc_or_nothing(name: str) -> str:
    return "UTC" if name.strip().casefold() in _UTC else ""


def _tzid(component: Component) -> str:
    return _said(component, "TZID")


def _location(component: Component) -> str:
    """Return the place that libical's programs name beside the rules of a zone with a name of its own."""
    return known_zone(_said(component, "X-LIC-LOCATION"))


def _start_zone(event: Component) -> str:
    said = next((said for line in event.lines if line.name == "DTSTART" and (said := content(line))), None)
    return said.parameter("TZID") if said else ""


def _said(component: Component, name: str) -> str:
    return next((said.value for line in component.lines if line.name == name and (said := content(line))), "")
