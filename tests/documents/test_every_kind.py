"""Every kind of document on the shelf draws its subject in every language."""

import datetime
from pathlib import Path

import attrs
import pytest

from ccmagenda import check, compare, convention, data, documents, load, propose
from ccmagenda.desk.differences import told
from ccmagenda.documents import Setting
from ccmagenda.documents.contents import Contents, Listed
from ccmagenda.documents.coordinators import Board
from ccmagenda.documents.explanation import Explained
from ccmagenda.documents.timeline import Terms
from ccmagenda.model import Convention, Document, Programme, Proposal, Reading, Report
from ccmagenda.model.plan import Plan
from ccmagenda.wording import Telling

EXAMPLE = Path(__file__).parents[2] / "examples" / "ccm-2012-intersessional" / "programme.yaml"


@pytest.fixture(scope="module")
def subjects() -> dict[type, object]:
    programme, ccm = load(EXAMPLE), convention("ccm")
    report = check(programme)
    return {
        Programme: programme,
        Report: report,
        Convention: ccm,
        Board: Board(convention=ccm, day=datetime.date(2012, 9, 15), ref="3MSP", state="NZL", refs=("2MSP", "3MSP", "4MSP")),
        Terms: Terms(convention=ccm, day=datetime.date(2012, 9, 15), refs=("2MSP", "3MSP", "4MSP")),
        Plan: Plan(old=programme, programme=programme, optimal=True),
        Reading: Reading(path="a.docx", programme=programme, findings=report.findings),
        Proposal: propose(ccm, "4MSP", slates=1),
        Telling: told(compare(programme, attrs.evolve(programme, sittings=programme.sittings[1:]))),
        Explained: Explained(asked="A1", provisions=ccm.provisions[:1]),
        Contents: Contents(
            programme=programme, report=report, files=(("Calendars", (Listed("Whole meeting", (("", "meeting.ics"),)),)),)
        ),
    }


@pytest.mark.parametrize("code", [pytest.param(code, id=code) for code in data.languages()])
@pytest.mark.parametrize("key", [pytest.param(key, id=key) for key in documents.shelf()])
def test_kind_draws_in_every_language(subjects: dict[type, object], key: str, code: str) -> None:
    kind, language = documents.shelf()[key], data.language(code)
    setting = Setting(convention=convention("ccm"), language=language, day=datetime.date(2012, 9, 14))
    drawn = kind.draw(subjects[kind.subject], setting)
    assert (type(drawn), drawn.language, drawn.direction) == (Document, code, language.direction)
    assert drawn.skip == language.terms["text-skip"]
    assert (bool(drawn.title), bool(drawn.blocks), bool(kind.summary)) == (True, True, True)
    assert drawn == kind.draw(subjects[kind.subject], setting)
