import datetime
from pathlib import Path

import pytest

import ccmagenda
from ccmagenda.desk import day, draw_report, format_of, report_as_json
from ccmagenda.errors import UnknownNameError
from ccmagenda.model import Bullets, Heading, Paragraph, Sample, Table, words_of

KINDS = (
    "action-points",
    "annotated-programme",
    "chairs-script",
    "detailed-programme",
    "list-of-documents",
    "missing-texts",
    "order-of-the-day",
    "programme-of-work",
    "programme-sheet",
    "provisional-agenda",
    "reference-index",
    "side-events",
    "speakers-list",
    "time-budget",
)


def _headings(document: ccmagenda.Document) -> list[str]:
    return [words_of(block.words) for block in document.blocks if isinstance(block, Heading)]


def test_document_kinds_of_a_programme() -> None:
    assert tuple(ccmagenda.document_kinds()) == KINDS


def test_document_kinds_of_a_report() -> None:
    assert list(ccmagenda.document_kinds(ccmagenda.Report)) == ["findings"]


def test_formats_are_those_of_documents() -> None:
    assert list(ccmagenda.formats()) == ["csv", "docx", "html", "json", "markdown", "pdf", "svg", "terminal", "text", "xlsx"]


@pytest.mark.parametrize(
    ("name", "to"),
    [("a.html", "html"), ("A.HTML", "html"), ("b/a.txt", "text"), ("a", ""), ("-", ""), ("a.ics", ""), (".txt", "")],
    ids=["html", "capitals", "text", "no-ending", "stdout", "not-a-document", "hidden"],
)
def test_format_of_a_name(name: str, to: str) -> None:
    assert format_of(name) == to


@pytest.mark.parametrize(
    ("choice", "sentence"),
    [
        ({"to": "htm"}, "'htm' is not a format - did you mean 'html'?"),
        (
            {"to": "qqqqq"},
            "'qqqqq' is not a format - it is one of csv, docx, html, json, markdown, pdf, svg, terminal, text, xlsx",
        ),
        ({"kind": "detailed"}, "'detailed' is not a kind of document - did you mean 'detailed-programme'?"),
        (
            {"kind": "findings"},
            "'findings' is not drawn from this - ccmagenda documents tells which command makes it",
        ),
        ({"to": "Word"}, "'Word' is not a format - did you mean 'docx'?"),
        ({"kind": "agenda"}, "'agenda' is not a kind of document - did you mean 'provisional-agenda'?"),
        ({"language": "eng"}, "'eng' is not a language that we have - did you mean 'en'?"),
    ],
    ids=["format-near", "format-far", "kind-near", "kind-of-another-subject", "format-by-program", "kind-by-a-part", "language"],
)
def test_print_document_of_an_unknown_name(meeting: ccmagenda.Programme, choice: dict[str, str], sentence: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        ccmagenda.print_document(meeting, **choice)
    assert str(caught.value) == sentence


def test_print_document_in_the_programmes_own_language(meeting: ccmagenda.Programme) -> None:
    assert ccmagenda.print_document(meeting) == ccmagenda.print_document(meeting, language="en")


def test_render_fits_its_width(meeting: ccmagenda.Programme) -> None:
    narrow = ccmagenda.print_document(meeting, width=40).decode()
    assert max(len(line) for line in narrow.split("\n")) <= 40


def test_explain_a_provision_in_any_case_of_letters() -> None:
    assert _headings(ccmagenda.explain("b4")) == ["Provision B4", "Rule areas-inside-group", "Breaks it", "Keeps it"]


def test_explain_a_rule_shows_every_provision_that_it_judges() -> None:
    document = ccmagenda.explain("named-chair")
    assert _headings(document)[0].startswith("Provision ")
    assert [type(block) for block in document.blocks].count(Sample) == 2


def test_explain_a_provision_without_a_rule() -> None:
    document = ccmagenda.explain("A2")
    assert [type(block) for block in document.blocks] == [Heading, Paragraph, Table, Paragraph]


def test_explain_something_unknown() -> None:
    with pytest.raises(UnknownNameError) as caught:
        ccmagenda.explain("named-chiar")
    assert str(caught.value) == "'named-chiar' is neither a provision of the CCM nor a rule - did you mean 'named-chair'?"


def test_explain_a_provision_that_is_told_in_parts() -> None:
    with pytest.raises(UnknownNameError) as caught:
        ccmagenda.explain("i2", key="apmbc")
    said = "'i2' is neither a provision of the APMBC nor a rule - it is told in parts: I2.1, I2.2"
    assert str(caught.value) == said


def test_explain_an_unknown_convention() -> None:
    with pytest.raises(UnknownNameError) as caught:
        ccmagenda.explain("B11", key="cmm")
    assert str(caught.value) == "there is no convention 'cmm' - there are apmbc, bwc, ccm, ccw"


def test_parties_on_a_day() -> None:
    document = ccmagenda.parties(datetime.date(2012, 9, 14))
    assert (document.title, document.subtitle) == ("Convention on Cluster Munitions: status", "as of 14 September 2012")


def test_parties_before_anybody_signed() -> None:
    document = ccmagenda.parties(datetime.date(1999, 1, 1))
    assert _headings(document) == []
    assert b"0 have consented to be bound" in ccmagenda.render(document)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("2012-09-14", datetime.date(2012, 9, 14)), ("Friday 14 September 2012", datetime.date(2012, 9, 14))],
    ids=["figures", "words"],
)
def test_day_as_people_write_it(text: str, expected: datetime.date) -> None:
    assert day(text) == expected


@pytest.mark.parametrize("text", ["", "14/09/2012", "2012-02-30", "soon"], ids=["empty", "slashes", "no-such-day", "word"])
def test_day_that_cannot_be_read(text: str) -> None:
    with pytest.raises(UnknownNameError):
        day(text)


def test_draw_report_groups_by_force(example: Path) -> None:
    document = draw_report(ccmagenda.check(example))
    assert [heading.split(":")[0] for heading in _headings(document)] == ["SHALL", "CUSTOM"]
    assert [len(block.items) for block in document.blocks if isinstance(block, Bullets)] == [2, 10]


def test_report_as_json_ends_with_a_line_end(example: Path) -> None:
    content = report_as_json(ccmagenda.check(example))
    assert (content[:16], content[-2:]) == (b'{\n  "version": 1', b"}\n")
