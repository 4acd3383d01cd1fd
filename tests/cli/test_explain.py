from collections.abc import Callable
from typing import Any

import pytest

import ccmagenda

Run = Callable[..., Any]


@pytest.mark.parametrize("asked", ["B11", "b11", "B4", "named-chair", "NAMED-CHAIR"])
def test_explain_in_a_pipe_is_plain_text(run: Run, asked: str) -> None:
    done = run("explain", asked)
    assert (done.code, done.out, done.err) == (0, ccmagenda.render(ccmagenda.explain(asked)).decode(), "")


def test_explain_says_force_source_and_dates(run: Run) -> None:
    lines = run("explain", "B11").out.splitlines()
    assert [word for word in ("Force ", "Source ", "Binds ") if not any(line.startswith(word) for line in lines)] == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("B111",), "'B111' is neither a provision of the CCM nor a rule - did you mean 'B11'?"),
        (("named-chiar",), "'named-chiar' is neither a provision of the CCM nor a rule - did you mean 'named-chair'?"),
        (("B11", "--convention", "cmm"), "there is no convention 'cmm' - there are apmbc, bwc, ccm, ccw"),
    ],
    ids=["provision", "rule", "convention"],
)
def test_explain_of_an_unknown_name(run: Run, words: tuple[str, ...], said: str) -> None:
    done = run("explain", *words)
    assert (done.code, done.out, done.err) == (2, "", f"ccmagenda: {said}\n")


def test_explain_without_a_word_is_wrong_usage(run: Run) -> None:
    assert run("explain").code == 2


def test_explain_every_provision_and_every_rule(run: Run) -> None:
    known = ccmagenda.convention("ccm").provisions
    asked = [*(provision.number for provision in known), *sorted({p.rule for p in known if p.rule})]
    assert [(one, run("explain", one).code) for one in asked] == [(one, 0) for one in asked]


def test_explain_on_a_narrow_screen(screen: Run) -> None:
    code, shown = screen("explain", "B4", columns=20, NO_COLOR="1")
    assert (code, "Traceback" in shown, "areas-inside-group" in "".join(shown.split())) == (0, False, True)
