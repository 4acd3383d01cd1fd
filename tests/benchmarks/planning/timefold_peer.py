"""Timefold Solver beside ours on its own meetings: told them as numbers, with the clashes between people counted beforehand.

It runs from ``timefold_peer.java`` with the libraries that its Python package brings, in Java alone: through Python the same
constraints are weighed 15 times more slowly. What it answers is scored by our scorer, which must say what Timefold says.
"""

import json
import shutil
import subprocess
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from instance import Peer, Worth
from timefold_meeting import Schedule, worth

NAME = "timefold"
PROGRAM = Path(__file__).with_suffix(".java")
JARS = "import pathlib, timefold.solver as it; print(pathlib.Path(it.__file__).parent / 'jars')"


def solved(schedule: Schedule, python: Path | None, seconds: float, seed: int) -> Peer:
    """Return what Timefold makes of a schedule, or that it is absent."""
    java, jars = shutil.which("java"), _jars(python)
    if not jars:
        return Peer(name=NAME, absent="name a Python that has the package timefold with --peer-python")
    if not java:
        return Peer(name=NAME, absent="there is no java on the path")
    command = [java, "-cp", f"{jars}/*", str(PROGRAM)]
    text = f"{round(1000 * seconds)} {seed}\n{told(schedule)}"
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True, timeout=seconds + 60)
    answer = json.loads(done.stdout.splitlines()[-1])
    places = tuple(tuple(place) for place in answer["places"])
    ours = worth(schedule, places)
    assert answer["score"] == _as_theirs(ours) or ours.hard, f"Timefold says {answer['score']}, our scorer {ours}"
    return Peer(
        name=NAME,
        places=places,
        feasible=answer["feasible"] if answer["feasible"] >= 0 else None,
        last=answer["last"],
        ended=answer["ended"],
        mebibytes=answer["MiB"],
    )


def _jars(python: Path | None) -> str:
    """Return the folder of the libraries of the package, or nothing where there is none."""
    if python is None:
        return ""
    done = subprocess.run([python, "-c", JARS], capture_output=True, text=True, check=False)
    return done.stdout.strip()


def _as_theirs(value: Worth) -> str:
    return f"{-value.hard}hard/" + "/".join(f"{-cost}{name}" for name, cost in value.parts)


def told(schedule: Schedule) -> str:
    """Return a schedule as lines of numbers: days of grains, seats of rooms, meetings, clashes; each after how many they are."""
    people = [required | preferred for required, preferred in zip(schedule.required, schedule.preferred, strict=True)]
    rows = [
        [(day,) for day, _ in schedule.grains],
        [(seats,) for seats in schedule.seats],
        list(
            zip(
                schedule.lengths,
                [len(r) + len(p) for r, p in zip(schedule.required, schedule.preferred, strict=True)],
                strict=True,
            )
        ),
        list(_clashes(schedule, people)),
    ]
    return "\n".join(f"{len(row)} " + " ".join(str(number) for numbers in row for number in numbers) for row in rows) + "\n"


def _clashes(schedule: Schedule, people: list[frozenset[str]]) -> Iterator[tuple[int, ...]]:
    for one, other in combinations(range(len(people)), 2):
        both = len(people[one] & people[other])
        if both:
            must = len(schedule.required[one] & schedule.required[other])
            yield one, other, must, schedule.pairs(one, other), both
