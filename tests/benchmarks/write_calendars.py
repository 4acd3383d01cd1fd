"""Writing calendars beside plain icalendar and ics.py: one large calendar, 300 delegates' calendars, memory at 50,000 entries.

Run it: python tests/benchmarks/write_calendars.py        (needs: pip install ics)
Goals: one calendar of 5,000 sessions at least 5 times as fast as icalendar; 300 delegates x 100 of 1,000 entries at least
100 times; memory grows by at most a tenth of what icalendar's grows by at 50,000 entries. All figures are ratios of CPU
time, or of growth of the peak of memory, in one run on one machine.
"""

import datetime
import io
import json
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ccmagenda.exporters import Entry, Feed

HERE = str(Path(__file__).parent)
WORDS = "States Parties are invited to report on progress, on what stands in the way and on needs for assistance; "
SCRIPTS = "Les États parties; الدول الأطراف, 缔约国 и государства-участники. "
LARGE, DELEGATES, EACH, SHARED, HUGE = 5_000, 300, 100, 1_000, 50_000
START = datetime.datetime(2012, 4, 16, 8, tzinfo=datetime.UTC)


def timed(work: Callable[[], Any]) -> float:
    """Return the CPU seconds that some work takes, the best of three runs."""
    best = float("inf")
    for _ in range(3):
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return best


def peak() -> float:
    """Return the peak of this process's memory in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def entry(number: int) -> dict[str, Any]:
    """Return what one entry says, about 1,300 octets of it."""
    start = START + datetime.timedelta(minutes=18 * (number % 30), days=number // 30 % 365)
    return {
        "uid": f"session-{number}@ccmagenda",
        "summary": f"CCM: Session {number}, on a theme; and its parts",
        "description": f"{WORDS * 3}\n{SCRIPTS * 3}{number}",
        "location": "Salle XX, Palais des Nations, Geneva",
        "start": start,
        "end": start + datetime.timedelta(minutes=18),
    }


def ours(numbers: Iterator[int]) -> Iterator[Any]:
    """Yield entries of ccmagenda's own type."""
    from ccmagenda.exporters import Entry
    from ccmagenda.model import instant

    for number in numbers:
        said = entry(number)
        start, end = (instant(t.date(), t.time(), "Europe/Zurich") for t in (said["start"], said["end"]))
        texts = {key: said[key] for key in ("uid", "summary", "description", "location")}
        yield Entry(start=start, end=end, status="TENTATIVE", stamp=START.date(), **texts)


def feed(entries: "Iterable[Entry]", clocks: "tuple[tuple[str, int, int], ...] | None" = None) -> "Feed":
    """Return a feed of entries."""
    from ccmagenda.exporters import Feed

    return Feed(uid="f", name="CCM", description="d", zone="Europe/Zurich", stamp=START.date(), entries=entries, clocks=clocks)


def of_icalendar(numbers: Iterator[int]) -> list[Any]:
    """Return components of icalendar with the same properties."""
    import icalendar

    made = []
    for number in numbers:
        said = entry(number)
        event = icalendar.Event()
        for key in ("uid", "summary", "description", "location"):
            event.add(key, said[key])
        event.add("dtstamp", START)
        event.add("dtstart", said["start"])
        event.add("dtend", said["end"])
        event.add("status", "TENTATIVE")
        event.add("transp", "OPAQUE")
        event.add("sequence", 0)
        event.add("last-modified", START)
        event.add("organizer", "invalid:nomail")
        made.append(event)
    return made


def by_icalendar(events: list[Any]) -> bytes:
    """Return a calendar of icalendar."""
    import icalendar

    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//peer//EN")
    calendar.add("version", "2.0")
    for event in events:
        calendar.add_component(event)
    return calendar.to_ical()


def by_ics(numbers: Iterator[int]) -> str | None:
    """Return a calendar of ics.py; None where that is not installed."""
    try:
        import ics
    except ImportError:
        return None
    calendar = ics.Calendar()
    for number in numbers:
        said = entry(number)
        more = {"description": said["description"], "location": said["location"], "uid": said["uid"]}
        times = {"begin": said["start"], "end": said["end"], "created": START, "last_modified": START}
        calendar.events.add(ics.Event(name=said["summary"], **times, **more))
    return calendar.serialize()


def one_large() -> dict[str, float | None]:
    """Measure one calendar; the values of both sides are made beforehand."""
    from ccmagenda.exporters.ics import write

    entries = tuple(ours(iter(range(LARGE))))
    events = of_icalendar(iter(range(LARGE)))
    mine, theirs = timed(lambda: write(feed(entries))), timed(lambda: by_icalendar(events))
    with_values = timed(lambda: by_icalendar(of_icalendar(iter(range(LARGE)))))
    third = timed(lambda: by_ics(iter(range(LARGE)))) if by_ics(iter(range(1))) else None
    return {"ours": mine, "icalendar": theirs, "icalendar, values too": with_values, "ics": third}


def delegates() -> dict[str, float]:
    """Measure 300 calendars of 100 entries each out of 1,000, beside icalendar and beside joining ready blocks."""
    from ccmagenda.exporters.ics import write

    chance = random.Random(1)  # noqa: S311 - which delegate follows what is no secret
    chosen = [chance.sample(range(SHARED), EACH) for _ in range(DELEGATES)]
    entries = tuple(ours(iter(range(SHARED))))
    events = of_icalendar(iter(range(SHARED)))

    def all_of_ours() -> None:
        pressed: dict[Any, bytes] = {}
        for numbers in chosen:
            write(feed(tuple(entries[number] for number in numbers)), pressed)

    def all_of_theirs() -> None:
        for numbers in chosen:
            by_icalendar([events[number] for number in numbers])

    blocks = [event.to_ical() for event in events]
    joined = timed(lambda: [b"".join(blocks[number] for number in numbers) for numbers in chosen])
    begun = time.process_time()
    all_of_theirs()
    return {"ours": timed(all_of_ours), "icalendar": time.process_time() - begun, "joining blocks": joined}


def memory(who: str) -> float:
    """Return by how many MB the peak grows when 50,000 entries are written to a file."""
    target = Path("/dev/null")
    if who == "ours":
        from ccmagenda.exporters.ics import stream, write

        write(feed(tuple(ours(iter(range(10))))))
        before = peak()
        with target.open("wb") as file:
            for piece in stream(feed(ours(iter(range(HUGE))), clocks=(("Europe/Zurich", 2012, 2013),))):
                file.write(piece)
    else:
        by_icalendar(of_icalendar(iter(range(10))))
        before = peak()
        with target.open("wb") as file:
            file.write(by_icalendar(of_icalendar(iter(range(HUGE)))))
    return peak() - before


def alone(call: str) -> Any:  # noqa: ANN401 - whatever a measurement gives
    """Run one measurement in a process of its own."""
    code = f"import json, sys; sys.path.insert(0, {HERE!r}); import write_calendars as b; print(json.dumps(b.{call}))"
    return json.loads(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)


def main() -> None:
    """Measure everything and print the ratios."""
    large, many = alone("one_large()"), alone("delegates()")
    grown = {who: alone(f"memory({who!r})") for who in ("ours", "icalendar")}
    out = io.StringIO()
    out.write(f"one calendar of {LARGE:,} entries: {large['icalendar'] / large['ours']:.1f} x icalendar")
    out.write(f" ({large['icalendar, values too'] / large['ours']:.1f} x with the making of its values)")
    out.write(f", {large['ics'] / large['ours']:.1f} x ics.py\n" if large["ics"] else ", ics.py is not installed\n")
    out.write(f"{DELEGATES} calendars of {EACH} out of {SHARED:,}: {many['icalendar'] / many['ours']:.0f} x icalendar, ")
    out.write(f"{many['ours'] / many['joining blocks']:.1f} times what joining ready blocks takes\n")
    out.write(f"memory at {HUGE:,} entries: {grown['ours']:.0f} MB, {grown['ours'] / grown['icalendar']:.2f} of icalendar's\n")
    print(out.getvalue(), end="")


if __name__ == "__main__":
    main()
