import datetime
from collections.abc import Callable
from typing import Any

import pytest

import ccmagenda

Run = Callable[..., Any]


@pytest.mark.parametrize("words", [(), ("ccm",)], ids=["no-convention", "convention"])
def test_parties_on_a_day(run: Run, words: tuple[str, ...]) -> None:
    done = run("parties", *words, "--at", "2012-09-14")
    expected = ccmagenda.render(ccmagenda.parties(datetime.date(2012, 9, 14))).decode()
    assert (done.code, done.out, done.err) == (0, expected, "")


def test_parties_without_a_day_are_those_of_today(run: Run) -> None:
    done = run("parties")
    assert (done.code, done.out.splitlines()[0]) == (0, "Convention on Cluster Munitions: status")


@pytest.mark.parametrize("day", ["31-31", "2012-02-30", "16/04/2012"], ids=["nonsense", "no-such-day", "slashes"])
def test_parties_on_what_is_no_day(run: Run, day: str) -> None:
    done = run("parties", "--at", day)
    assert (done.code, done.out, done.err.startswith("ccmagenda: ")) == (2, "", True)
    assert "2012-04-16" in done.err


def test_parties_of_an_unknown_convention(run: Run) -> None:
    done = run("parties", "ccmm")
    assert (done.code, done.out, done.err) == (
        2,
        "",
        "ccmagenda: there is no convention 'ccmm' - there are apmbc, bwc, ccm, ccw\n",
    )


def test_parties_on_a_narrow_screen_names_every_state(screen: Run) -> None:
    code, shown = screen("parties", "--at", "2012-09-14", columns=60, NO_COLOR="1")
    plain = ccmagenda.render(ccmagenda.parties(datetime.date(2012, 9, 14))).decode()
    states = [line.split("  ")[0] for line in plain.splitlines() if line[:1].isalpha() and " 20" in line and line[:2] != "as"]
    joined = "".join(line[:14].strip() for line in shown.splitlines()).replace(" ", "")
    assert (code, len(states) > 100, [state for state in states if state[:10].replace(" ", "") not in joined]) == (0, True, [])
