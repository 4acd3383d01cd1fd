# Writes a calendar for each set of texts in a JSON file into a folder: write_hostile.py TEXTS.json FOLDER. A program of its
# own, so that tests can run it under `python -O` too.
import datetime
import json
import sys
from pathlib import Path

import ccmagenda
from ccmagenda import At, Chair, Meeting, Programme, Room, Session, Sitting, Talk, TimeSlot, Who, instant

DAY = datetime.date(2012, 4, 16)


def hostile(texts: dict[str, str]) -> Programme:
    slot = TimeSlot(*(instant(DAY, datetime.time(hour), "Europe/Zurich") for hour in (10, 13)))
    chair, speaker = Who(person=texts["chair"]), Who(person=texts["speaker"])
    session = Session(
        key="s",
        title=texts["title"],
        notes=texts["note"],
        chairs=(Chair(who=chair),),
        talks=(Talk(title=texts["talk"], speakers=(speaker,)),),
    )
    meeting = Meeting(
        ref="M",
        title=texts["meeting"],
        zone="Europe/Zurich",
        first=DAY,
        last=DAY,
        venue=texts["venue"],
        contact=texts["contact"],
        url=f"https://example.org/{texts['url']}",
    )
    sitting = Sitting(key="m", day=DAY, hours=At(slot), room="r", sessions=(session,))
    return Programme(meeting=meeting, issued=DAY, rooms=(Room(key="r", name=texts["room"]),), sittings=(sitting,))


if __name__ == "__main__":
    source, folder = map(Path, sys.argv[1:])
    for number, texts in enumerate(json.loads(source.read_text(encoding="utf-8"))):
        (folder / f"{number:03}.ics").write_bytes(ccmagenda.calendar(hostile(texts)))
