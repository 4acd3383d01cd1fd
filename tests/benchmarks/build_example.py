"""The main job on the real example: check, every document, every calendar, beside a bare start of Python.

Run it: python tests/benchmarks/build_example.py [rounds]
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

EXAMPLE = Path(__file__).parents[2] / "examples" / "ccm-2012-intersessional"


def once(words: list[str]) -> float:
    """Return the wall seconds of one run."""
    begun = time.perf_counter()
    subprocess.run([sys.executable, *words], stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begun


def main() -> None:
    """Build the example again and again, and print the median and its ratio to a bare start."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    builds, bare = [], []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            builds.append(once(["-m", "ccmagenda", "build", str(EXAMPLE), "-o", f"{folder}/out"]))
        bare.append(once(["-c", "pass"]))
    median, start = statistics.median(builds), statistics.median(bare)
    print(f"build of the example: {median:.2f} s, {median / start:.0f} times a bare start")


if __name__ == "__main__":
    main()
