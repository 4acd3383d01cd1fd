import datetime

import attrs
import pytest

from ccmagenda import convention, data, documents, parties
from ccmagenda.documents import Setting
from ccmagenda.errors import InvalidValueError
from ccmagenda.model import Convention, Document, Heading, Paragraph, Party, Table

DAY = datetime.date(2012, 9, 14)
COLUMNS = ("State", "signed", "consent", "in force")
SIGNED, CONSENT, IN_FORCE = datetime.date(2008, 12, 3), datetime.date(2009, 2, 5), datetime.date(2010, 8, 1)


@pytest.fixture(scope="module")
def small() -> Convention:
    return Convention(
        key="xcm",
        names="Small Convention",
        states=data.states(),
        parties=(
            Party(code="ZMB", signed=SIGNED, consent=CONSENT, kind="ratification", in_force=IN_FORCE),
            Party(code="SWZ", consent=CONSENT, kind="accession", in_force=IN_FORCE),
            Party(
                code="CHE",
                signed=SIGNED,
                consent=datetime.date(2012, 7, 17),
                kind="ratification",
                in_force=datetime.date(2013, 1, 1),
            ),
            Party(code="AGO", signed=SIGNED),
            Party(
                code="LTU",
                signed=SIGNED,
                consent=CONSENT,
                kind="ratification",
                in_force=IN_FORCE,
                withdrawn=datetime.date(2012, 3, 6),
            ),
            Party(code="BOL"),
        ),
    )


def draw(of: Convention, day: datetime.date | None) -> Document:
    return documents.shelf()["parties"].draw(of, Setting(convention=of, language=data.language("en"), day=day))


def table(caption: str, *rows: tuple[str, ...]) -> Table:
    return Table(COLUMNS, rows, caption=caption)


def test_status_by_category_with_totals(small: Convention) -> None:
    bound = "States Parties, for which the Convention is in force"
    waiting = "States that have ratified or acceded, not yet in force"
    assert draw(small, DAY) == Document(
        title="Small Convention: status",
        subtitle="as of 14 September 2012",
        blocks=(
            Paragraph("3 have consented to be bound (2 in force, 1 not yet), 1 have only signed"),
            Heading(2, f"{bound}: 2", anchor="party"),
            table(
                bound,
                ("Swaziland", "", "2009-02-05 accession", "2010-08-01"),
                ("Zambia", "2008-12-03", "2009-02-05 ratification", "2010-08-01"),
            ),
            Heading(2, f"{waiting}: 1", anchor="awaiting"),
            table(waiting, ("Switzerland", "2008-12-03", "2012-07-17 ratification", "2013-01-01")),
            Heading(2, "Signatories: 1", anchor="signatory"),
            table("Signatories", ("Angola", "2008-12-03", "", "")),
            Heading(2, "States that have withdrawn: 1", anchor="withdrawn"),
            table(
                "States that have withdrawn",
                ("Lithuania", "2008-12-03", "2009-02-05 ratification", "2010-08-01, withdrawn 2012-03-06"),
            ),
        ),
    )


def test_status_shows_nothing_that_came_after_its_day(small: Convention) -> None:
    before = draw(small, datetime.date(2009, 1, 1))
    assert before.blocks[2] == table(
        "Signatories",
        ("Angola", "2008-12-03", "", ""),
        ("Lithuania", "2008-12-03", "", ""),
        ("Switzerland", "2008-12-03", "", ""),
        ("Zambia", "2008-12-03", "", ""),
    )


def test_status_before_anybody_signed(small: Convention) -> None:
    assert draw(small, datetime.date(2000, 1, 1)).blocks == (
        Paragraph("0 have consented to be bound (0 in force, 0 not yet), 0 have only signed"),
    )


def test_status_without_a_day_is_refused(small: Convention) -> None:
    with pytest.raises(InvalidValueError) as caught:
        draw(small, None)
    assert str(caught.value) == "the status of a convention is drawn up for a day: give one"


def test_state_that_is_not_in_the_gazetteer_stands_by_its_code(small: Convention) -> None:
    drawn = draw(attrs.evolve(small, parties=(Party(code="XXX", signed=SIGNED),)), DAY)
    assert drawn.blocks[2] == table("Signatories", ("XXX", "2008-12-03", "", ""))


def test_names_that_begin_with_an_accent_stand_in_their_place(small: Convention) -> None:
    later = attrs.evolve(small, parties=tuple(Party(code=code, signed=SIGNED) for code in ("CIV", "CUB", "COG", "CRI")))
    drawn = draw(later, DAY)
    assert drawn.blocks[2] == table(
        "Signatories", *((name, "2008-12-03", "", "") for name in ("Congo", "Costa Rica", "Côte d'Ivoire", "Cuba"))
    )


def test_status_of_the_ccm_at_the_end_of_the_3msp() -> None:
    drawn = parties(DAY)
    assert drawn == draw(convention("ccm"), DAY)
    assert drawn.blocks[0] == Paragraph("75 have consented to be bound (70 in force, 5 not yet), 36 have only signed")
    assert [len(block.rows) for block in drawn.blocks if isinstance(block, Table)] == [70, 5, 36]
    assert [block.anchor for block in drawn.blocks if isinstance(block, Heading)] == ["party", "awaiting", "signatory"]
