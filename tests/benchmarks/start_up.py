"""How long the door takes to open: our start-up beside bare Python and ``import click``, in turn, as ratios of the best.

Run it: python tests/benchmarks/start_up.py [rounds]
Goals: ``ccmagenda --version`` and ``ccmagenda --help`` at most 1.25 times ``import click``. All modules are compiled
beforehand, as pip compiles them.
"""

import os
import subprocess
import sys
import time

SCRIPT = "import sys; from ccmagenda.cli import main; sys.exit(main())"  # what pip puts into bin/ccmagenda
WAYS = {
    "python -c pass": ["-c", "pass"],
    "import click": ["-c", "import click"],
    "import ccmagenda": ["-c", "import ccmagenda"],
    "ccmagenda --version": ["-c", SCRIPT, "--version"],
    "ccmagenda --help": ["-c", SCRIPT, "--help"],
    "ccmagenda explain B4": ["-c", SCRIPT, "explain", "B4"],
}


def main() -> None:
    """Run every way in turn, and print the best of each and ratios: other work on the machine only ever adds."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    seconds: dict[str, list[float]] = {way: [] for way in WAYS}
    ours = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    for number in range(rounds + 1):
        for way, words in WAYS.items():
            begun = time.perf_counter()
            subprocess.run([sys.executable, *words], stdout=subprocess.DEVNULL, check=True, env=ours)
            seconds[way] += [time.perf_counter() - begun] if number else []  # the first round compiles
    best = {way: min(times) for way, times in seconds.items()}
    print(f"{'way':24}    best ms  / bare  / click")
    for way, took in best.items():
        print(f"{way:24}  {1000 * took:9.0f}  {took / best['python -c pass']:6.2f}  {took / best['import click']:7.2f}")


if __name__ == "__main__":
    main()
