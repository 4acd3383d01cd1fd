import datetime

import attrs
import pytest

from ccmagenda import data, documents, explain, rules
from ccmagenda.documents import Setting
from ccmagenda.documents.explanation import Explained
from ccmagenda.model import (
    Convention,
    Document,
    Force,
    Heading,
    Judged,
    Paragraph,
    Provision,
    Sample,
    Span,
    Table,
    words_of,
)

CCM = data.convention("ccm")
NOT_YET = Paragraph("No rule on the shelf judges this provision yet: it is shown, and a check says nothing of it.")
NOTHING = Paragraph("There is nothing to judge in it: it explains, permits, or concerns what no programme shows.")
PROVISION = Provision(
    number="B4",
    force=Force.SHALL,
    wording="Each group has a sitting.",
    source="PRG-1 para. 2",
    judged=Judged.BY_RULE,
    rule="a-rule",
)
FACTS = (
    ("Force", "SHALL"),
    ("Source", "PRG-1 para. 2"),
    ("Binds", "from a day that is not documented, with no end known"),
    ("How sure", "documented"),
)


@pytest.fixture(scope="module")
def setting() -> Setting:
    small = Convention(key="xcm", short="XCM", sources=(("PRG", "A programme"), ("MIN", "Minutes of a meeting")))
    return Setting(convention=small, language=data.language("en"))


def draw(setting: Setting, *provisions: Provision, rule: str = "", words: str = "") -> Document:
    explained = Explained(asked="B4", provisions=provisions, rule=rule, words=words)
    return documents.shelf()["explanation"].draw(explained, setting)


def facts(*rows: tuple[str, str]) -> Table:
    return Table(("", ""), rows, caption="Provision B4")


def test_provision_with_its_rule(setting: Setting) -> None:
    words = (
        "Every group\nhas a ``sitting``.\n\nWhy: so it was decided.\n\n"
        "Breaks it::\n\n    a: 1\n\n    b: 2\n\nKeeps it::\n\n    a: 2\n"
    )
    assert draw(setting, PROVISION, rule="a-rule", words=words) == Document(
        title="XCM B4",
        blocks=(
            Heading(2, "Provision B4"),
            Paragraph("Each group has a sitting."),
            facts(*FACTS),
            Heading(2, "Rule a-rule"),
            Paragraph("Every group has a sitting."),
            Paragraph("Why: so it was decided."),
            Heading(3, "Breaks it"),
            Sample("a: 1\n\nb: 2"),
            Heading(3, "Keeps it"),
            Sample("a: 2"),
        ),
    )


def test_provision_with_all_that_can_be_told(setting: Setting) -> None:
    provision = attrs.evolve(
        PROVISION,
        source="PRG p. 1; MIN item 3",
        weight="hard",
        since=datetime.date(2010, 8, 1),
        until=datetime.date(2015, 9, 11),
        series=("IM", "MSP"),
        venues=("Geneva",),
        options=(("days", ("4",)), ("hours", ("10:00-13:00", "15:00-18:00"))),
        confidence="inferred",
        doubt="the date is assumed",
    )
    assert draw(setting, provision).blocks[2] == facts(
        ("Force", "SHALL (hard)"),
        ("Source", "PRG p. 1; MIN item 3 (PRG: A programme; MIN: Minutes of a meeting)"),
        ("Binds", "from 1 August 2010 to 11 September 2015"),
        ("Only for", "IM, MSP, Geneva"),
        ("Option days", "4"),
        ("Option hours", "10:00-13:00, 15:00-18:00"),
        ("How sure", "inferred: the date is assumed"),
    )


@pytest.mark.parametrize(
    ("judged", "paragraph"),
    [pytest.param(Judged.NOT_YET, NOT_YET, id="not-yet"), pytest.param(Judged.NO, NOTHING, id="no")],
)
def test_provision_that_is_not_judged_says_so(setting: Setting, judged: Judged, paragraph: Paragraph) -> None:
    assert draw(setting, attrs.evolve(PROVISION, judged=judged, rule="")).blocks[-1] == paragraph


def test_nothing_to_explain_has_no_blocks(setting: Setting) -> None:
    assert draw(setting) == Document(title="XCM B4")


@pytest.mark.parametrize(
    ("source", "told"),
    [
        pytest.param("PRG", "PRG (PRG: A programme)", id="alone"),
        pytest.param("PRG-1 and XPRG", "PRG-1 and XPRG", id="part-of-another-key"),
        pytest.param("XCM/PRG/2012", "XCM/PRG/2012", id="part-of-a-symbol"),
        pytest.param("", "", id="none"),
    ],
)
def test_source_is_told_where_its_key_stands_by_itself(setting: Setting, source: str, told: str) -> None:
    assert draw(setting, attrs.evolve(PROVISION, source=source)).blocks[2].rows[1][1] == ((Span(told),) if told else ())


def test_sources_are_parted_by_the_sign_of_the_language(setting: Setting) -> None:
    of_two = attrs.evolve(PROVISION, source="PRG and MIN")
    chinese = attrs.evolve(setting, language=data.language("zh"))
    told = [draw(one, of_two).blocks for one in (setting, chinese)]
    found = [next(words_of(row[1]) for block in blocks if isinstance(block, Table) for row in block.rows[1:2]) for blocks in told]
    assert found == [
        "PRG and MIN (PRG: A programme; MIN: Minutes of a meeting)",
        "PRG and MIN（PRG：A programme；MIN：Minutes of a meeting）",
    ]


@pytest.mark.parametrize("provision", [pytest.param(p, id=p.number) for p in CCM.provisions])
def test_every_provision_of_the_ccm_can_be_explained(provision: Provision) -> None:
    drawn = explain(provision.number)
    expected = [f"Provision {provision.number}", *([f"Rule {provision.rule}", "Breaks it", "Keeps it"] if provision.rule else [])]
    assert [words_of(block.words) for block in drawn.blocks if isinstance(block, Heading)] == expected
    assert (drawn.title, drawn.blocks[1]) == (f"CCM {provision.number}", Paragraph(provision.wording.read("en")))
    assert (NOT_YET in drawn.blocks, NOTHING in drawn.blocks) == (
        provision.judged is Judged.NOT_YET,
        provision.judged is Judged.NO,
    )


@pytest.mark.parametrize("key", [pytest.param(key, id=key) for key in rules.shelf()])
def test_every_rule_can_be_explained(key: str) -> None:
    drawn = explain(key)
    under = [f"Provision {p.number}" for p in CCM.provisions if p.rule == key]
    headings = [words_of(block.words) for block in drawn.blocks if isinstance(block, Heading)]
    assert headings == [*under, f"Rule {key}", "Breaks it", "Keeps it"]
    assert [block for block in drawn.blocks if isinstance(block, Sample) and not block.text] == []
    assert [block for block in drawn.blocks if isinstance(block, Paragraph) and "``" in words_of(block.words)] == []
