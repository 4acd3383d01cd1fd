"""What was read from a paper as JSON, for scripts; ``version`` rises when the shape changes.

Dates are ISO, times ``HH:MM`` as printed, and null where none is printed. Doubts and leftovers have their lines. A row
and a sitting have further keys (number, notes, documents, serial and the like) where there is something to say, and a day
that is printed by its number alone ("Day 2") has the date ``reckoned`` from the first day of the meeting.
"""

import datetime
import json
from typing import Any

from ccmagenda.exporters._kinds import Exporter, Look
from ccmagenda.model import Finding, PrintedDay, PrintedItem, PrintedProgramme, PrintedSitting, Reading

VERSION = 1


def _time(time: datetime.time | None) -> str | None:
    return f"{time:%H:%M}" if time else None


def _item(item: PrintedItem) -> dict[str, Any]:
    more = {"number": item.number, "track": item.track, "kind": item.kind, "after": item.after, "notes": item.notes}
    documents = {"documents": list(item.documents)} if item.documents else {}
    reporting = [person.words for person in item.people if person.role == "rapporteur"]
    return {
        "title": item.title or None,
        "start": _time(item.start),
        "end": _time(item.end),
        "chairs": list(item.chairs),
        "speakers": list(item.speakers),
        "parent": item.parent or None,
        "room": item.room or None,
        **{key: value for key, value in more.items() if value},
        **documents,
        **({"rapporteurs": reporting} if reporting else {}),
    }


def _sitting(sitting: PrintedSitting) -> dict[str, Any]:
    more = {"name": sitting.name, "title": sitting.title, "body": sitting.body, "room": sitting.room, "serial": sitting.serial}
    chairs = [person.words for person in sitting.people if person.role != "rapporteur"]
    return {
        "start": _time(sitting.start),
        "end": _time(sitting.end),
        **{key: value for key, value in more.items() if value},
        **({"chairs": chairs} if chairs else {}),
        "items": [_item(item) for item in sitting.items],
    }


def _day(day: PrintedDay) -> dict[str, Any]:
    return {
        "date": day.date.isoformat() if day.date else None,
        **({"reckoned": day.reckoned.isoformat()} if day.reckoned else {}),
        "sittings": [_sitting(sitting) for sitting in day.sittings],
    }


def _programme(printed: PrintedProgramme) -> dict[str, Any]:
    chairs = [person.words for person in printed.people if person.role != "rapporteur"]
    return {
        "title": printed.title or None,
        "venue": printed.venue or None,
        "timezone": printed.zone or None,
        **({"chairs": chairs} if chairs else {}),
        "days": [_day(day) for day in printed.days],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    place = {"line": finding.origin.line, **({"column": finding.origin.column} if finding.origin.column else {})}
    others = [origin.line for origin in finding.others]
    return {**place, "sentence": finding.sentence, **({"also": others} if others else {})}


def _export(reading: Reading, _look: Look) -> bytes:
    shape = {
        "version": VERSION,
        "path": reading.path,
        "programme": _programme(reading.printed) if reading.printed else None,
        "doubts": [_finding(finding) for finding in reading.findings if finding.rule != "file.leftover"],
        "leftovers": [_finding(finding) for finding in reading.findings if finding.rule == "file.leftover"],
    }
    return (json.dumps(shape, ensure_ascii=False, indent=2) + "\n").encode()


exporter = Exporter(summary="what was read from a paper, for scripts", suffix=".json", subject=Reading, export=_export)
