import pytest

import ccmagenda
from ccmagenda import data
from ccmagenda.model import Paper, Programme, Texts
from ccmagenda.notation import write_programme

HEAD = """\
convention: ccm
meeting: 2IM
agenda:
  - {number: 1, title: Opening, items: [{number: 1 (a), title: Welcome}]}
sittings:
  - {day: 16 April, sessions: [{key: opening, title: Opening}]}
documents:
"""


def read(*lines: str) -> ccmagenda.Reading:
    return ccmagenda.read((HEAD + "".join(f"  - {{{line}}}\n" for line in lines)).encode(), path="p")


def programme(*lines: str) -> Programme:
    reading = read(*lines)
    assert reading.findings == ()
    assert reading.programme is not None
    return reading.programme


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("symbol: CCM/1", Paper(symbol="CCM/1"), id="least"),
        pytest.param(
            "symbol: CCM/1, title: {en: T, fr: U}, submitted-by: A, item: 1 (a), kind: provisional-agenda, issued: 2012-03-02",
            Paper(
                symbol="CCM/1",
                title=Texts((("en", "T"), ("fr", "U"))),
                submitted_by="A",
                item="1 (a)",
                kind="provisional-agenda",
                issued="2012-03-02",
            ),
            id="everything",
        ),
    ],
)
def test_document_is_read_and_written_back(line: str, expected: Paper) -> None:
    made = programme(line)
    assert made.papers == (expected,)
    assert ccmagenda.load(write_programme(made, data.states()).encode(), path="p").papers == (expected,)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["title: T"], "p:8:5: 'symbol' is missing: its symbol, like CCM/MSP/2012/WP.3 [file.missing]"),
        (["symbol: CCM/1, item: 1 (b)"], "p:8:27: item '1 (b)' is not on the agenda - did you mean '1 (a)'? [file.unknown-item]"),
        (["symbol: CCM/1"] * 2, "p:9:5: symbol 'CCM/1' is already that of the document in line 8 [file.same-symbol]"),
        (
            ["symbol: A, kind: programme-of-work", "symbol: B, kind: programme-of-work"],
            "p:9:5: kind 'programme-of-work' is already that of the document in line 8 [file.same-kind]",
        ),
        (
            ["symbol: A, kind: programme-work"],
            (
                "p:8:23: 'programme-work' is not a kind of paper that bears a symbol - did you mean 'programme-of-work'? "
                "[file.unknown-word]"
            ),
        ),
    ],
    ids=["no-symbol", "item-not-on-the-agenda", "symbol-twice", "kind-twice", "unknown-kind"],
)
def test_fault_is_told_with_its_place(lines: list[str], said: str) -> None:
    assert [str(finding) for finding in read(*lines).findings] == [said]
