from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.terms.marks import read_marks
from ccmagenda.importers._genre.terms.symbols import is_document, symbols_in

Fixture = Callable[..., Any]

SYMBOLS = (
    "CCM/MSP/2012/2/Rev.1/Add.1", "BWC/CONF.VIII/2", "NPT/CONF.2020/PC.III/1", "ATT/CSP12.WGTU/2026/CHAIR/831", "A75/1",
    "EB150/CONF./2", "C-15/DG.1", "ITH/13/8.COM/INF.5.c", "WHC-05/29.COM/2", "WHC/18/42.COM/3A", "GB.335/PFA/1(Rev.1)",
    "GC(63)/1", "UNEP/OzL.Pro.31/1", "SC57-01", "ICCD/COP(14)/1", "PC.DEL/12/19", "CM(2019)1", "DH-DEV(2019)01",
    "EX.CL/1(XXXV)", "Assembly/AU/1(XXXII)", "ICC-ASP/18/1", "STACFIS/1", "FO:COFO/2018/1", "IOTC-2019-S23-01",
    "CCAMLR-38/01", "SC-CAMLR-38/BG/1", "A40-WP/1", "CRP.2",
)  # fmt: skip
WITH_BLANKS = (
    "CoP18 Doc. 4.1", "PC23 Doc. 5.1 (Rev. 1)", "SC51 Com. 2", "AC31/PC25 Doc. 7", "LHE/21/16.COM 2.BUR/2", "197 EX/5 Part I",
    "40 C/5", "CL 160/INF/6", "C 2019/1", "CX/FAC 19/51/1", "MEPC 74/1/1", "UNEP/MED IG.24/1", "CP/CAJP-1234/19 rev. 1",
    "COM(2019) 123 final", "doc. 12345/1/19 REV 1", "Prel. Doc. No 1", "FCCC/CP/2003/1 and Add.1", "XXXI ATCM/WP1",
    "UPU C 2-Doc 1", "IFAD GC 42/L.1", "IOC/A-30/2 Annex 3", "A75/1 Rev.1",
    "A/66/1 Prov.3",
)  # fmt: skip


@pytest.mark.parametrize("symbol", [*SYMBOLS, *WITH_BLANKS])
def test_symbols_leave_a_title_wherever_they_stand_behind_it(words: Fixture, symbol: str) -> None:
    behind = (
        f"Wells and ropes {symbol}",
        f"Wells and ropes ({symbol})",
        f"Wells and ropes, {symbol}",
        f"Wells and ropes [{symbol}]",
    )
    for text in behind:
        marked = read_marks(text, words("en"))
        assert (marked.title, marked.documents) == ("Wells and ropes", (symbol,)), text
    assert is_document(symbol)
    assert is_document(f"{symbol}, {symbol}")


@pytest.mark.parametrize(
    "title",
    [
        "Wells in ROOM 1/2", "Wells on MONDAY 12/5", "News of COP-15", "News of COVID-19", "What the G7/G20 do",
        "Goals 2030/2063", "The years 2014/15", "SESSION 1/2", "Report A/63/1", "Wells and/or ropes", "SDG 6.1", "Wells 24/7",
    ],
)  # fmt: skip
def test_what_is_no_symbol_stays_in_a_title(words: Fixture, title: str) -> None:
    assert read_marks(title, words("en")).title == title


def test_texts_without_figures_hold_no_symbols() -> None:
    assert symbols_in("A/B/C and the rest") == []
    assert not is_document("")
