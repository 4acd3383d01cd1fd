"""Run conference-scheduler on a conference told as JSON, in a Python that has it; print its places and its seconds."""

import json
import sys
import time
from datetime import datetime, timedelta

from conference_scheduler import scheduler
from conference_scheduler.lp_problem import objective_functions
from conference_scheduler.resources import Event, ScheduledItem, Slot


def main() -> None:
    """Read, solve, print."""
    told = json.load(sys.stdin)
    slots, places = [], []
    for opening, (day, start, minutes) in enumerate(told["times"]):
        for hall, (name, seats) in enumerate(told["rooms"]):
            if [opening, hall] not in told["lost"]:
                at = datetime(2016, 9, day) + timedelta(minutes=start)  # noqa: DTZ001 - theirs has no zones
                slots.append(Slot(venue=name, starts_at=at, duration=minutes, capacity=seats, session=f"{day} {opening}"))
                places.append((opening, hall))
    events = [Event(f"talk {number}", talk["minutes"], demand=0) for number, talk in enumerate(told["talks"])]
    for event, talk in zip(events, told["talks"], strict=True):
        event.add_unavailability(*(slot for slot, place in zip(slots, places, strict=True) if place[0] in talk["away"]))
    for one, other in told["clashes"]:
        events[one].add_unavailability(events[other])
    began = time.perf_counter()
    if told["before"]:
        by_place = dict(zip(places, slots, strict=True))
        known = [
            ScheduledItem(event, by_place[tuple(place)])
            for event, place in zip(events, told["before"], strict=True)
            if tuple(place) in by_place
        ]
        found = scheduler.schedule(
            events, slots, objective_function=objective_functions.number_of_changes, original_schedule=known
        )
    else:
        found = scheduler.schedule(events, slots)
    seconds = time.perf_counter() - began
    by_slot = dict(zip(slots, places, strict=True))
    where = {item.event.name: by_slot[item.slot] for item in found}
    print(json.dumps({"places": [where[event.name] for event in events], "seconds": seconds}))


main()
