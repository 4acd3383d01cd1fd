"""A slate of eight seats out of all parties, for every formal meeting that the data allows: time and proof.

Run it: python tests/benchmarks/propose_slate.py
Goal: all parties and eight groups in seconds, the best slate proven. The peer is the plain cost of asking every rule.
"""

import time

import ccmagenda
from ccmagenda import data
from ccmagenda.planner import Wishes
from ccmagenda.planner._candidates import vacancies


def main() -> None:
    """Propose for each meeting and print seconds, seats, States and whether the best slate is proven."""
    known = ccmagenda.register("ccm")
    ccmagenda.propose(known, "4MSP", slates=1)
    print("meeting  seats  ways  asking the rules s  one slate s  ratio  proven")
    for ref in ("2MSP", "3MSP", "4MSP", "5MSP", "1RC", "6MSP", "7MSP"):
        begun = time.perf_counter()
        found = vacancies(known, ref, data.language("en"), {}, Wishes())
        asked = time.perf_counter() - begun
        begun = time.perf_counter()
        offered = ccmagenda.propose(known, ref, slates=1)
        took = time.perf_counter() - begun
        ways = sum(len(options) for options in found.options.values())
        seats = len(offered.slates[0].choices) if offered.slates else 0
        proven = offered.slates[0].optimal if offered.slates else offered.conflicts[:1]
        print(f"{ref:7}  {seats:5}  {ways:5,}  {asked:18.2f}  {took:11.2f}  {took / asked:5.1f}  {proven}")


if __name__ == "__main__":
    main()
