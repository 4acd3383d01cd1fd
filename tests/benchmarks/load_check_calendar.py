"""Load, check and calendar of large programmes, in a process for each size, beside plain icalendar in the same process.

Run it: python tests/benchmarks/load_check_calendar.py [sizes]
Goals: 5,000 sessions in 5 s in all and under 300 MB; the cost of a session stays the same from 500 to 50,000.
"""

import datetime
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

SIZES = (500, 5_000, 50_000)
LARGEST = 200_000_000
NOTE = "States Parties are invited to report on progress, on what stands in the way and on needs for assistance."


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """Return the CPU seconds that some work takes, and what it gives."""
    begun = time.process_time()
    result = work()
    return time.process_time() - begun, result


def plain_icalendar(events: int) -> bytes:
    """Write as many events as simply as icalendar allows: the peer."""
    import icalendar

    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//peer//EN")
    calendar.add("version", "2.0")
    start = datetime.datetime(2012, 4, 16, 8, tzinfo=datetime.UTC)
    for number in range(events):
        event = icalendar.Event()
        event.add("uid", f"{number}@peer")
        event.add("dtstamp", start)
        event.add("dtstart", start)
        event.add("dtend", start + datetime.timedelta(minutes=18))
        event.add("summary", f"Session {number} on a theme")
        event.add(
            "description",
            NOTE,
        )
        event.add("location", "Room 1")
        event.add("status", "TENTATIVE")
        calendar.add_component(event)
    return calendar.to_ical()


def measure(size: int) -> dict[str, float]:
    """Measure one size in this process."""
    sys.path.insert(0, str(Path(__file__).parent))
    from programmes import written

    import ccmagenda

    data = written(size).encode()
    ccmagenda.check(ccmagenda.load(written(20).encode()))
    base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    load, programme = timed(lambda: ccmagenda.load(data, largest=LARGEST))
    check, report = timed(lambda: ccmagenda.check(programme))
    calendar, content = timed(lambda: ccmagenda.calendar(programme, grain="session"))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    peer, _ = timed(lambda: plain_icalendar(size))
    events = content.count(b"BEGIN:VEVENT")
    steps = {"load": load, "check": check, "calendar": calendar, "all": load + check + calendar, "peer": peer}
    sizes = {"sessions": size, "file_mb": len(data) / 1e6, "events": events, "findings": len(report.findings)}
    return {**sizes, **steps, "peak_mb": peak / 1024, "growth_mb": (peak - base) / 1024}


def main() -> None:
    """Measure every size in a process of its own and print a table."""
    sizes = [int(size) for size in sys.argv[1:]] or list(SIZES)
    rows = []
    for size in sizes:
        here = str(Path(__file__).parent)
        code = f"import json, sys; sys.path.insert(0, {here!r}); import load_check_calendar as b; "
        code += f"print(json.dumps(b.measure({size})))"
        rows.append(json.loads(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout))
    print("sessions  file MB  load s  check s  calendar s  all s  ms/session  calendar/icalendar  peak MB")
    for r in rows:
        ratio = r["calendar"] / r["peer"]
        times = f"{r['load']:6.2f}  {r['check']:7.2f}  {r['calendar']:10.2f}  {r['all']:5.2f}"
        each = f"{1000 * r['all'] / r['sessions']:10.2f}  {ratio:18.2f}"
        print(f"{r['sessions']:8,}  {r['file_mb']:7.2f}  {times}  {each}  {r['peak_mb']:7.0f}")


if __name__ == "__main__":
    main()
