from collections.abc import Callable, Mapping

import pytest

from ccmagenda.errors import UnreadableError
from ccmagenda.importers._docx.paper import carried_by
from ccmagenda.importers._printed import PrintedLine

Word = Callable[..., bytes]
Archive = Callable[[Mapping[str, bytes | str]], bytes]

STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="Own"/><w:basedOn w:val="H1"/>
<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="H2b"><w:name w:val="Based"/><w:basedOn w:val="H2"/></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Point"><w:name w:val="Point"/>
<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
"""
NUMBERING = """
<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Point"/><w:lvlText w:val="%1."/>
<w:pPr><w:ind w:left="400"/></w:pPr></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/>
<w:pPr><w:ind w:left="800"/></w:pPr></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="(%3)"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
"""


def run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, style: str = "", more: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{more}</w:pPr>{''.join(one if one.startswith('<') else run(one) for one in runs)}</w:p>"


def item(text: str, number: int, level: int = 0) -> str:
    return paragraph(text, more=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def cell(*texts: str, more: str = "") -> str:
    return f"<w:tc><w:tcPr>{more}</w:tcPr>{''.join(map(paragraph, texts or ['']))}</w:tc>"


def row(*cells: str, more: str = "") -> str:
    return f"<w:tr><w:trPr>{more}</w:trPr>{''.join(cells)}</w:tr>"


def lines_of(data: bytes) -> tuple[PrintedLine, ...]:
    return carried_by(data, "paper.docx").lines


def test_an_empty_paragraph_is_an_empty_line(word: Word) -> None:
    assert [line.text for line in lines_of(word(paragraph("above") + paragraph("") + paragraph("below")))] == [
        "above",
        "",
        "below",
    ]


def told(data: bytes) -> list[str]:
    return [finding.sentence for finding in carried_by(data, "paper.docx").apart]


def test_headings_are_counted_from_the_title(word: Word) -> None:
    body = (
        paragraph("Workshop", style="Title")
        + paragraph("Monday", style="H1")
        + paragraph("10:00", style="H2b")
        + paragraph("Text")
    )
    assert [(line.text, line.heading, line.bold) for line in lines_of(word(body, styles=STYLES))] == [
        ("Workshop", 1, True),
        ("Monday", 2, False),
        ("10:00", 3, False),
        ("Text", 0, False),
    ]


def test_headings_without_a_title_begin_at_one(word: Word) -> None:
    body = (
        paragraph("Monday", style="H1")
        + paragraph("Own level", more='<w:outlineLvl w:val="3"/>')
        + paragraph("Body", style="H1", more='<w:outlineLvl w:val="9"/>')
    )
    assert [line.heading for line in lines_of(word(body, styles=STYLES))] == [1, 4, 0]


def test_a_line_is_bold_where_it_begins_so_and_is_so_for_the_most_part(word: Word) -> None:
    body = (
        paragraph(run("Victim assistance", "<w:b/>"), " (Austria)")
        + paragraph(run("Note:", "<w:b/>"), " all delegations are invited")
        + paragraph(run("light in a bold title", '<w:rStyle w:val="Strong"/>'), style="Title")
        + paragraph(run("light", '<w:b w:val="0"/>'), style="Title")
    )
    assert [line.bold for line in lines_of(word(body, styles=STYLES))] == [True, False, False, False]


def test_numbers_are_those_that_word_prints(word: Word) -> None:
    body = "".join(
        [
            paragraph("Opening", style="Point"),
            item("Statements", 1),
            item("of States", 1, 1),
            item("of others", 1, 1),
            item("deeper", 1, 2),
            item("Closing", 1),
            item("anew", 1, 1),
            item("a bullet", 2),
            item("of its own", 3),
            item("goes on", 3),
        ]
    )
    assert [(line.listed, line.text) for line in lines_of(word(body, styles=STYLES, numbering=NUMBERING))] == [
        ("1.", "Opening"),
        ("2.", "Statements"),
        ("2.a)", "of States"),
        ("2.b)", "of others"),
        ("(I)", "deeper"),
        ("3.", "Closing"),
        ("3.a)", "anew"),
        ("\u2022", "a bullet"),
        ("7.", "of its own"),
        ("8.", "goes on"),
    ]


def test_lengths_become_steps_to_the_right(word: Word) -> None:
    body = (
        paragraph("left")
        + item("first level", 1)
        + item("second level", 1, 1)
        + paragraph("hanging", more='<w:ind w:left="800" w:hanging="400"/>')
        + paragraph("nearly", more='<w:ind w:left="820"/>')
    )
    assert [line.indent for line in lines_of(word(body, numbering=NUMBERING))] == [0, 1, 2, 1, 2]


def test_tabs_breaks_and_hyphens_are_printed(word: Word) -> None:
    said = "<w:t>10:00</w:t><w:tab/><w:t>Vice</w:t><w:noBreakHyphen/><w:t>President</w:t><w:br/><w:t>Room V</w:t>"
    body = f"<w:p><w:r>{said}</w:r></w:p>"
    assert [line.text for line in lines_of(word(body))] == ["10:00\tVice-President", "Room V"]


def test_tracked_changes_are_read_as_accepted(word: Word) -> None:
    body = (
        f"<w:p>{run('Opening at ')}<w:del><w:r><w:delText>9</w:delText></w:r></w:del><w:ins>{run('10')}</w:ins></w:p>"
        + paragraph("Statements", more="<w:rPr><w:del/></w:rPr>")
        + paragraph(" of States")
        + f"<w:tbl>{row(cell('gone'), cell('too'), more='<w:del/>')}{row(cell('kept'), cell('here'), more='<w:ins/>')}</w:tbl>"
        + f"<w:p><w:moveFrom>{run('moved away')}</w:moveFrom><w:moveTo>{run('moved here')}</w:moveTo></w:p>"
    )
    assert [line.text for line in lines_of(word(body))] == ["Opening at 10", "Statements of States", "kept\there", "moved here"]


def test_a_row_is_a_line_with_cells_and_what_is_merged_stands_once(word: Word) -> None:
    body = f"""<w:tbl>
    {row(cell("Time"), cell("Item"), cell("Room"), more="<w:tblHeader/>")}
    {row(cell("10:00", more='<w:vMerge w:val="restart"/>'), cell("Opening", "by the Chair"), cell("V"))}
    {row(cell(more="<w:vMerge/>"), cell("Statements", more='<w:gridSpan w:val="2"/>'))}
    {row(cell("Tuesday 4 June", more='<w:gridSpan w:val="3"/>'))}
    {row(cell("Lunch"), more='<w:gridBefore w:val="1"/>')}
    </w:tbl>"""
    assert [(line.cells, line.text, line.bold) for line in lines_of(word(body))] == [
        (("Time", "Item", "Room"), "Time\tItem\tRoom", True),
        (("10:00", "Opening\nby the Chair", "V"), "10:00\tOpening by the Chair\tV", False),
        (("", "Statements", ""), "\tStatements", False),
        ((), "Tuesday 4 June", False),
        (("", "Lunch", ""), "\tLunch", False),
    ]


def test_a_table_that_only_frames_is_none(word: Word) -> None:
    inner = f"<w:tbl>{row(cell('10:00'), cell('Opening'))}</w:tbl>"
    framed = f"<w:tbl>{row(f'<w:tc>{inner}</w:tc>', cell('beside'))}</w:tbl>"
    one_column = f"<w:tbl>{row(cell('Monday', 'Tuesday'))}</w:tbl>"
    assert [(line.text, len(line.cells)) for line in lines_of(word(framed + one_column))] == [
        ("10:00\tOpening", 2),
        ("beside", 0),
        ("Monday", 0),
        ("Tuesday", 0),
    ]


def test_boxes_and_controls_are_read_once_and_in_their_place(word: Word) -> None:
    box = f"<w:txbxContent>{paragraph('in a box')}</w:txbxContent>"
    body = (
        f"<w:p>{run('before')}<w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        f"</mc:AlternateContent></w:r></w:p><w:sdt><w:sdtPr/><w:sdtContent>{paragraph('in a control')}</w:sdtContent></w:sdt>"
        f"<w:p><w:hyperlink>{run('a link')}</w:hyperlink><w:fldSimple>{run(' and a field')}</w:fldSimple></w:p>"
    )
    assert [line.text for line in lines_of(word(body))] == ["before", "in a box", "in a control", "a link and a field"]


def test_what_is_not_printed_in_the_text_is_told(word: Word) -> None:
    body = (
        paragraph("Opening ....... 3", style="TOC1")
        + paragraph("Opening of the meeting", run("1", '<w:vertAlign w:val="superscript"/>'), run("secret", "<w:vanish/>"))
        + paragraph("16", run("th", '<w:vertAlign w:val="superscript"/>'), " April")
    )
    data = word(
        body,
        styles=STYLES,
        header=paragraph("CCM/MSP/2012/2"),
        footer=paragraph("3"),
        footnotes=f"<w:footnote>{paragraph('Subject to change.')}</w:footnote>",
    )
    assert [line.text for line in lines_of(data)] == ["Opening of the meeting", "16th April"]
    assert told(data) == [
        "the table of contents is left out: 'Opening ....... 3'",
        "hidden text is left out: 'secret'",
        "a mark that leads to a note is left out: '1'",
        "a running header is left out: 'CCM/MSP/2012/2'",
        "a footnote is left out: 'Subject to change.'",
    ]


def test_a_paragraph_is_counted_as_a_line(word: Word) -> None:
    assert [str(line.origin) for line in lines_of(word(paragraph("one") + paragraph("") + paragraph("three")))] == [
        "paper.docx:1",
        "paper.docx:2",
        "paper.docx:3",
    ]


def test_the_strict_form_of_the_standard_is_read_too(archive: Archive) -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    text = f'<x:document xmlns:x="{strict}"><x:body><x:p><x:r><x:t>Opening</x:t></x:r></x:p></x:body></x:document>'
    assert [line.text for line in lines_of(archive({"word/document.xml": text}))] == ["Opening"]


def test_a_document_without_text_says_so(word: Word) -> None:
    with pytest.raises(UnreadableError, match=r"^paper\.docx: this Word document holds no text$"):
        carried_by(word(paragraph("")), "paper.docx")


def test_deleted_and_struck_out_words_are_left_out_and_told(word: Word) -> None:
    gone = "<w:del><w:r><w:delText>Old </w:delText></w:r></w:del>"
    struck = "<w:r><w:rPr><w:strike/></w:rPr><w:t>cancelled </w:t></w:r>"
    struck += "<w:r><w:rPr><w:strike w:val='0'/></w:rPr><w:t>Debate</w:t></w:r>"
    carried = carried_by(word(f"<w:p>{gone}{struck}</w:p>"), "p.docx")
    assert [line.text for line in carried.lines] == ["Debate"]
    assert [finding.sentence for finding in carried.apart] == [
        "text that is deleted in a tracked change is left out: 'Old'",
        "text that is struck out is left out: 'cancelled'",
    ]
