import pytest

from ccmagenda.errors import UnreadableError
from ccmagenda.importers._html.paper import carried_by
from ccmagenda.importers._printed import PrintedLine


def lines_of(page: str | bytes) -> tuple[PrintedLine, ...]:
    return carried_by(page if isinstance(page, bytes) else page.encode(), "paper.html").lines


def told(page: str | bytes) -> list[str]:
    return [str(f) for f in carried_by(page if isinstance(page, bytes) else page.encode(), "paper.html").apart]


def texts(page: str | bytes) -> list[str]:
    return [line.text for line in lines_of(page)]


def test_blocks_are_lines_and_blanks_are_one() -> None:
    page = "<div>Monday\n 16&nbsp; April <b>2012</b><p>10:00<br>Opening</p>by the <i>Chair</i></div><section>Room V</section>"
    assert texts(page) == ["Monday 16 April 2012", "10:00", "Opening", "by the Chair", "Room V"]


def test_parts_that_stand_beside_each_other_are_lines() -> None:
    styles = ".row { display: flex } .line > * + *::before { content: '\u00b7' }"
    page = f"<style>{styles}</style><p class=row><span>Norway</span><b>Room V</b></p><p style='display:grid'><i>a</i><i>b</i></p>"
    assert texts(f"{page}<p class=line><i>c</i><i>d</i></p>") == ["Norway", "Room V", "a", "b", "c", "d"]


def test_an_empty_line_that_is_set_is_kept() -> None:
    page = "<p>above</p><p></p><p>next</p><p>&nbsp;</p><p>&nbsp;</p><p>below<br><br><br>last<br></p>"
    assert texts(page) == ["above", "next", "", "below", "", "last"]


def test_what_the_page_sets_as_blocks_are_lines() -> None:
    styles = "/* .b { display: block } */ span.line, .a .cell { display: block } @media print { .b { display: block } }"
    page = (
        f"<style>{styles} .c::after {{ display: block }}</style><p><span class='line'>10:00</span><span class=cell>Opening</span>"
    )
    page += "<b class=b>by </b><i class=c>all</i>"
    page += "<b style='display:block'>Closing</b></p>"
    assert texts(page) == ["10:00", "Opening", "by all", "Closing"]


def test_headings_and_bold_lines_are_known() -> None:
    page = "<h1>Workshop</h1><h3>Monday</h3><p><b>Opening</b> (Chair)</p><p><b>Note:</b> all are invited</p>"
    page += "<p role=heading aria-level=4>x"
    assert [(line.text, line.heading, line.bold) for line in lines_of(page)] == [
        ("Workshop", 1, False),
        ("Monday", 3, False),
        ("Opening (Chair)", 0, True),
        ("Note: all are invited", 0, False),
        ("x", 4, False),
    ]


def test_lists_have_their_numbers() -> None:
    page = """<ol start=3><li>three<ol type=a><li>first<li value=4>fourth</ol><li>four</ol>
    <ol type=I><li>one</ol><ul><li><p>point</p><p>more of it</p></ul><blockquote>set in</blockquote>"""
    assert [(line.listed, line.text, line.indent) for line in lines_of(page)] == [
        ("3.", "three", 1),
        ("a.", "first", 2),
        ("d.", "fourth", 2),
        ("4.", "four", 1),
        ("I.", "one", 1),
        ("\u2022", "point", 1),
        ("", "more of it", 1),
        ("", "set in", 1),
    ]


def test_a_list_in_a_header_has_no_marks() -> None:
    page = "<header><h1>Workshop</h1><ul><li>CCM/MSP/2012/2<li>10 April 2012</ul></header><ul><li>point</ul>"
    assert [(line.listed, line.text, line.indent) for line in lines_of(page)][1:] == [
        ("", "CCM/MSP/2012/2", 0),
        ("", "10 April 2012", 0),
        ("\u2022", "point", 1),
    ]


def test_a_number_before_a_block_is_the_mark_of_its_item() -> None:
    page = "<ul><li style='--level: 2'><span>(a)</span> <div>Universalization</div></li><li><span>7.</span></li></ul>"
    assert [(line.listed, line.text, line.indent) for line in lines_of(page)] == [("(a)", "Universalization", 2), ("", "7.", 1)]


def test_a_row_is_a_line_with_cells_and_what_is_merged_stands_once() -> None:
    page = """<table><caption>Programme</caption><thead><tr><th>Time<th>Item<th>Room</thead>
    <tr><td rowspan=2>10:00<td><p>Opening</p><p>by the Chair</p><td>V
    <tr><td colspan=2>Statements
    <tr><td colspan=3>Tuesday 4 June
    <tr><th>11:00<td>Closing<td></table>"""
    assert [(line.cells, line.text, line.bold) for line in lines_of(page)] == [
        ((), "Programme", False),
        (("Time", "Item", "Room"), "Time\tItem\tRoom", True),
        (("10:00", "Opening\nby the Chair", "V"), "10:00\tOpening by the Chair\tV", False),
        (("", "Statements", ""), "\tStatements", False),
        ((), "Tuesday 4 June", False),
        (("11:00", "Closing", ""), "11:00\tClosing", False),
    ]


def test_a_cell_that_reaches_further_down_than_its_neighbours_keeps_columns_below_each_other() -> None:
    page = "<table><tr><td>a<td rowspan=3>b<td>c<tr><td>d<td rowspan=2>e<tr><td>f<tr><td>g<td>h<td>i</table>"
    assert [line.cells for line in lines_of(page)] == [("a", "b", "c"), ("d", "", "e"), ("f", "", ""), ("g", "h", "i")]


def test_a_table_that_only_frames_is_none() -> None:
    page = (
        "<table><tr><td><table><tr><td>10:00<td>Opening</table><td><p>beside</p></table><table><tr><td>Monday<p>Tuesday</table>"
    )
    assert [(line.text, len(line.cells)) for line in lines_of(page)] == [
        ("10:00\tOpening", 2),
        ("beside", 0),
        ("Monday", 0),
        ("Tuesday", 0),
    ]


def test_menus_and_hidden_parts_are_told_and_panels_that_open_are_read() -> None:
    page = """<nav>Home</nav><p>Opening<sup>1</sup> on the 16<sup>th</sup></p><p hidden>secret</p>
    <div role=tabpanel style='display: none'>Tuesday</div><p style='visibility:hidden'>unseen</p><del>gone</del>
    <script>var a = "no";</script><a href='x.ics'>Add</a><h2><button>Wednesday</button></h2><footer>Contact</footer>"""
    assert texts(page) == ["Opening on the 16th", "Tuesday", "Wednesday"]
    assert told(page) == [
        "paper.html:1: a menu is left out: 'Home' [file.leftover]",
        "paper.html:1: a mark that leads to a note is left out: '1' [file.leftover]",
        "paper.html:1: hidden text is left out: 'secret / unseen' [file.leftover]",
        "paper.html:2: struck-out text is left out: 'gone' [file.leftover]",
        "paper.html:3: a link to a calendar is left out: 'Add' [file.leftover]",
        "paper.html:3: the foot of the page is left out: 'Contact' [file.leftover]",
    ]


def test_the_main_part_is_the_paper_with_the_header_that_has_its_title() -> None:
    page = """<body><div>Login</div><header><h1>Workshop</h1></header>
    <div><aside>News</aside><main><p>Monday 3 June</p><p>Opening of the workshop</p></main><p>Partners</p></div>"""
    assert texts(page) == ["Workshop", "Monday 3 June", "Opening of the workshop"]
    around = "what stands around the main part of the page is left out: 'Login / News / Partners'"
    assert told(page) == [f"paper.html:1: {around} [file.leftover]"]


def test_a_main_part_with_few_of_the_words_is_not_believed() -> None:
    page = "<main>Menu</main><p>Monday 3 June 2019, Opening of the workshop by the Chair</p>"
    assert texts(page) == ["Menu", "Monday 3 June 2019, Opening of the workshop by the Chair"]


def test_each_line_has_the_line_of_the_file() -> None:
    page = "<html>\n<body>\n<p>one\n<p>\n\n two<br>\nthree\n<pre>four\n\n  five</pre>"
    assert [(line.text, line.origin.line) for line in lines_of(page)] == [
        ("one", 3),
        ("two", 6),
        ("three", 7),
        ("four", 8),
        ("  five", 10),
    ]


@pytest.mark.parametrize(
    ("page", "said", "doubts"),
    [
        ("<meta charset=utf-8><p>à 15 h".encode(), "à 15 h", []),
        (b"\xef\xbb\xbf<p>\xc3\xa0 15 h", "à 15 h", []),
        ("<p>à 15 h".encode("utf-16"), "à 15 h", []),
        ("<meta charset='iso-8859-1'><p>à 15 h – 18 h".encode("cp1252"), "à 15 h – 18 h", []),
        ("<meta http-equiv=x content='text/html; charset=koi8-r'><p>Открытие".encode("koi8-r"), "Открытие", []),
        ("<meta charset=macintosh><p>à".encode("mac-roman"), "à", []),
        (
            "<p>à 15 h".encode("cp1252"),
            "à 15 h",
            ["this page is not written in UTF-8 and says nothing else: it is read as Windows-1252"],
        ),
        (
            "<meta charset=iso-8859-1><p>à 15 h".encode(),
            "à 15 h",
            ["this page says that it is written in iso-8859-1, and is read as the UTF-8 that it is"],
        ),
        (b"<meta charset=unicode_escape><p>\\x41", "\\x41", []),
    ],
    ids=["utf-8", "mark", "utf-16", "windows", "koi8", "mac", "silent", "mistaken", "no-charset"],
)
def test_the_characters_are_those_of_the_page(page: bytes, said: str, doubts: list[str]) -> None:
    carried = carried_by(page, "paper.html")
    assert ([line.text for line in carried.lines], [finding.sentence for finding in carried.apart]) == ([said], doubts)


@pytest.mark.parametrize(
    ("page", "language"),
    [
        ("<html lang=fr-CH><p>x", "fr"),
        ("<html lang=en><p>x", ""),
        ("<html lang=en><meta name=generator content=ccmagenda><p>x", "en"),
        ("<p>x", ""),
    ],
    ids=["french", "template", "ours", "none"],
)
def test_the_language_is_the_one_the_page_says_but_for_that_of_templates(page: str, language: str) -> None:
    assert carried_by(page.encode(), "paper.html").language == language


@pytest.mark.parametrize(
    ("page", "sentence"),
    [
        (
            b"<div hidden>Monday</div>",
            "there is no text in this page - where its scripts show it, print what the browser shows to a PDF",
        ),
        (
            b"<script>show()</script>",
            "there is no text in this page - where its scripts show it, print what the browser shows to a PDF",
        ),
        (
            b"<div>" * 300 + b"x",
            "this page holds more than 200 elements within each other, which is the limit - copy its text into a .txt file",
        ),
        (
            b"<p " + b" ".join(b"a%d" % number for number in range(201)) + b">x",
            "this page holds more than 200 attributes of one element, which is the limit - copy its text into a .txt file",
        ),
        (
            b"<i></i>" * 400_000 + b"x",
            "this page holds more than 400,000 elements, which is the limit - copy its text into a .txt file",
        ),
        (b"<table><tr>" + b"<td>x" * 300, "a row of a table has more than 200 cells, which is the limit"),
    ],
    ids=["empty", "scripts", "deep", "attributes", "many", "wide"],
)
def test_what_is_no_page_is_refused(page: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        carried_by(page, "paper.html")
    assert str(refused.value) == f"paper.html: {sentence}"
