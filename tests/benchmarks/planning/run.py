"""The planner on public instances and on generated meetings, beside its peers, each in a process of its own.

    python tests/benchmarks/planning/run.py [--instances FOLDER] [--seconds 60] [--only comp05] [--peer-python PYTHON]

``--instances`` is a folder with the folders cosplib, itc2007-cbctt, timefold-meeting and pyconuk, or some of them; without it the
small instances of our own making are run. ``--peer-python`` names a Python that has conference-scheduler and timefold, to compare
with them (timefold needs a Java that compiles, too). A value of three numbers is what is broken, and the medium and soft penalty.
Seconds are those of the wall, without the import of the solver; every value is that of the instance's own scorer.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import cosplib
import generated
import itc2007
import pyconuk
import timefold_meeting
import timefold_peer
from cosplib_book import read as read_book
from instance import Instance

from ccmagenda.planner._timetable import Infeasible, Placement, solve

HERE = Path(__file__).parent / "instances"
COLUMNS = ("instance", "planner", "feasible", "best at", "ended", "value", "bound", "goal", "CPU s", "MiB", "load")


def found(folder: Path) -> Iterator[tuple[str, str, Path]]:
    """Yield the name, the family and the file of each instance of a folder, and the generated ones."""
    for file in sorted(folder.glob("**/*.ctt")):
        yield file.stem, "itc2007", file
    for file in sorted(folder.glob("**/*.xlsx")):
        yield file.stem, "cosplib", file
        yield f"{file.stem}-whole", "cosplib-whole", file
    for file in sorted(folder.glob("**/*.json")):
        yield file.stem, "timefold", file
    for file in sorted(folder.glob("**/*.yml")):
        yield "pyconuk", "pyconuk", file
        yield "pyconuk-replan", "pyconuk-replan", file
    for size in generated.SIZES:
        yield size.name, "generated", Path(size.name)


def opened(family: str, file: Path, python: Path | None) -> Instance:
    """Return the instance of a file."""
    if family == "itc2007":
        return itc2007.instance(file)
    if family.startswith("cosplib"):
        return cosplib.instance(file, whole=family.endswith("whole"))
    if family == "timefold":
        return timefold_meeting.instance(file)
    if family == "generated":
        return generated.instance(next(size for size in generated.SIZES if size.name == str(file)))
    conference = pyconuk.read(file)
    if family == "pyconuk":
        return pyconuk.instance(conference, "pyconuk", python)
    first = solve(pyconuk.problem(conference), workers=1)
    assert isinstance(first, Placement)
    return pyconuk.instance(pyconuk.replanned(conference, first.places), "pyconuk-replan", python)


def ours(instance: Instance, args: argparse.Namespace) -> dict[str, object]:
    """Run our planner on an instance."""
    import ortools.sat.python.cp_model  # noqa: F401 - its import is not counted

    began, times = time.perf_counter(), []
    answer = solve(
        instance.problem,
        seconds=args.seconds,
        seed=args.seed,
        workers=args.workers,
        told=lambda _: times.append(time.perf_counter() - began),
    )
    row: dict[str, object] = {"ended": time.perf_counter() - began}
    if isinstance(answer, Placement):
        value = str(instance.worth(answer.places))
        row |= {"feasible": times[0] if times else row["ended"], "best at": times[-1] if times else row["ended"]}
        row |= {"value": value, "bound": "proven" if answer.optimal else ",".join(map(str, answer.bounds))}
    else:
        row["value"] = "impossible" if isinstance(answer, Infeasible) else "none"
    return row


def theirs(instance: Instance, family: str, file: Path, args: argparse.Namespace) -> dict[str, object]:
    """Run the peer of an instance."""
    import plain

    if family == "itc2007":
        peer = plain.itc2007(itc2007.read(file.read_text(encoding="utf-8")), args.seconds, args.workers)
    elif family == "cosplib":
        peer = plain.cosplib(read_book(file), args.seconds, args.workers)
    elif family == "timefold":
        schedule = timefold_meeting.read(file.read_text(encoding="utf-8"))
        peer = timefold_peer.solved(schedule, args.peer_python, args.seconds, args.seed)
    elif instance.peer:
        peer = instance.peer(args.seconds, args.seed)
    else:
        return {}
    if peer.absent:
        return {"planner": peer.name, "absent": peer.absent}
    value = str(instance.worth(peer.places)) if peer.places else peer.penalty
    row: dict[str, object] = {"planner": peer.name, "ended": peer.ended, "value": value, "bound": peer.bound}
    row |= {"MiB": peer.mebibytes} if peer.mebibytes else {}
    return row | {"feasible": peer.feasible, "best at": peer.last}


def child(args: argparse.Namespace) -> None:
    """Run one planner on one instance, and print its row as JSON."""
    family, file = args.child[1], Path(args.child[2])
    instance = opened(family, file, args.peer_python)
    before, load = _processor_seconds(), os.getloadavg()[0]
    row = ours(instance, args) if args.child[0] == "ours" else theirs(instance, family, file, args)
    if row:
        row["CPU s"], row["load"] = _processor_seconds() - before, load
        row.setdefault("MiB", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
        row["goal"] = instance.goal
    print(json.dumps(row))


def _processor_seconds() -> float:
    """Return the seconds of the processor that this process and those that it has run have used."""
    return sum(os.times()[:4])


def main() -> None:
    """Run what is asked for and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--instances", type=Path, default=HERE)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--only", default="")
    parser.add_argument("--peer-python", type=Path)
    parser.add_argument("--child", nargs=3, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.child:
        child(args)
        return
    print(" | ".join(COLUMNS), flush=True)
    for name, family, file in found(args.instances):
        if args.only in name:
            for who in ("ours", "theirs"):
                _row(name, family, file, who, args)


def _row(name: str, family: str, file: Path, who: str, args: argparse.Namespace) -> None:
    options = [f"--{key}={getattr(args, key)}" for key in ("seconds", "seed", "workers")]
    options += [f"--peer-python={args.peer_python}"] if args.peer_python else []
    command = [sys.executable, __file__, *options, "--child", who, family, str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        print(f"{name} | {who} | failed: {done.stderr.strip().splitlines()[-1:]}", flush=True)
        return
    row = {"instance": name, "planner": "ccmagenda", **json.loads(done.stdout.splitlines()[-1])}
    if "absent" in row:
        print(f"{name} | {row['planner']} | skipped: {row['absent']}", flush=True)
    if "ended" in row:
        print(" | ".join(_cell(row.get(column)) for column in COLUMNS), flush=True)


def _cell(value: object) -> str:
    return "-" if value is None else f"{value:.2f}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    main()
