"""How long the door takes to open: our start-up beside bare Python and ``import click``, in turn, as ratios of medians.

Run it: python tests/benchmarks/start_up.py [rounds]
Goals: ``ccmagenda --version`` at most 1.25 times ``import click``.
"""

import statistics
import subprocess
import sys
import time

WAYS = {
    "python -c pass": ["-c", "pass"],
    "import click": ["-c", "import click"],
    "import ccmagenda": ["-c", "import ccmagenda"],
    "ccmagenda --version": ["-m", "ccmagenda", "--version"],
    "ccmagenda --help": ["-m", "ccmagenda", "--help"],
    "ccmagenda explain B4": ["-m", "ccmagenda", "explain", "B4"],
}


def main() -> None:
    """Run every way in turn, and print medians and ratios."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    seconds: dict[str, list[float]] = {way: [] for way in WAYS}
    for _ in range(rounds):
        for way, words in WAYS.items():
            begun = time.perf_counter()
            subprocess.run([sys.executable, *words], stdout=subprocess.DEVNULL, check=True)
            seconds[way].append(time.perf_counter() - begun)
    medians = {way: statistics.median(times) for way, times in seconds.items()}
    print(f"{'way':24}  median ms  / bare  / click")
    for way, median in medians.items():
        print(
            f"{way:24}  {1000 * median:9.0f}  {median / medians['python -c pass']:6.2f}  {median / medians['import click']:7.2f}"
        )


if __name__ == "__main__":
    main()
