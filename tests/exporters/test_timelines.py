"""Timelines in words and as drawings: nothing is lost, nothing is wider than it may be, and marks are seen without colour."""

import itertools
import re
from xml.etree import ElementTree as ET

import attrs
import pytest

from ccmagenda import data
from ccmagenda.desk import render, timeline
from ccmagenda.errors import InvalidValueError
from ccmagenda.exporters import Look, shelf
from ccmagenda.exporters._timelines import bands, periods, rows_of
from ccmagenda.model import Bar, Document, Paragraph, Roster, Timeline
from ccmagenda.model.document import Stretch, Track

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = (
    "<script>alert(1)</script>",
    "</title><svg onload=alert(1)>",
    '"onload="alert(1)',
    "]]><!--",
    "&lt;b&gt;&amp;",
    "a\x00b\x07c\x1b[31m",
    "\ud800",
    "\ufffe\uffff",
    "\u202eabc",
)
HOSTILE_IDS = ("script", "title", "quote", "comment", "entities", "controls", "surrogate", "non-characters", "override")
NORWAY = Bar(start=0, end=1, words="Norway", short="NOR")
SPAIN = Bar(start=1, end=4, words="Spain", short="ESP", marks=("back to back", "doubtful"), until="9MSP")
SWEDEN = Bar(start=0, end=2, words="Sweden", short="SWE", marks=("breach",))
SMALL = Timeline(
    columns=("2MSP", "3MSP", "4MSP", "5MSP"),
    tracks=(
        Track(
            label="Clearance",
            lanes=((NORWAY, SPAIN), (SWEDEN,)),
            stretches=(Stretch(start=0, end=2, words="B10 affected", short="B10"),),
            start=0,
            end=4,
        ),
    ),
    caption="Terms",
    notes=("A note.",),
)
WIDTHS = (60, 79, 80, 100, 160)


def of(block: Timeline) -> Document:
    return Document(title="T", blocks=(block,))


def drawn(document: Document) -> ET.Element:
    return ET.fromstring(render(document, "svg"))  # noqa: S314 - our own drawing


@pytest.fixture(scope="module")
def ccm() -> Document:
    return timeline(data.convention("ccm"))


@pytest.fixture(scope="module")
def early() -> Document:
    return timeline(data.convention("ccm"), first="2MSP", last="1RC")


def block(document: Document) -> Timeline:
    (found,) = [one for one in document.blocks if isinstance(one, Timeline)]
    return found


def picture(document: Document, to: str, width: int) -> list[str]:
    return render(document, to, width=width).decode().partition("What was found")[0].splitlines()


def bars_of(root: ET.Element) -> list[ET.Element]:
    """Return the groups of the bars: those with a title of their own."""
    return [group for group in root.iter(f"{SVG}g") if group.find(f"{SVG}title") is not None]


def box(group: ET.Element) -> tuple[float, float, float, float]:
    """Return the outline of a bar: left, top, right, bottom."""
    path = group.find(f"{SVG}path")
    assert path is not None
    left, top = (float(figure) for figure in re.findall(r"[\d.]+", path.attrib["d"])[:2])
    across = [float(figure) for figure in re.findall(r"[MHL]([\d.]+)", path.attrib["d"])]
    return left, top, max(across), top


def words_in(root: ET.Element) -> list[str]:
    return [text.text or "" for text in root.iter(f"{SVG}text")]


def test_bands_are_as_equal_as_can_be() -> None:
    parts = bands(SMALL, 3)
    assert [(part.columns, periods(part)) for part in parts] == [(("2MSP", "3MSP", "4MSP"), 2), (("4MSP", "5MSP"), 2)]
    assert [part.caption for part in parts] == ["Terms (2MSP to 4MSP)", "Terms (4MSP to 5MSP)"]


def test_bar_that_is_cut_has_open_ends() -> None:
    first, second = bands(SMALL, 2)
    assert first.tracks[0].lanes == (
        (NORWAY, attrs.evolve(SPAIN, end=2)),
        (SWEDEN,),
    )
    assert second.tracks[0].lanes == ((attrs.evolve(SPAIN, start=0, end=2, since="3MSP"),),)
    assert second.tracks[0].stretches == ()


def test_track_is_left_out_where_it_is_not_there() -> None:
    short = attrs.evolve(SMALL, tracks=(*SMALL.tracks, Track(label="Old", start=0, end=1)))
    assert [[track.label for track in part.tracks] for part in bands(short, 2)] == [["Clearance", "Old"], ["Clearance"]]


def test_every_period_is_in_one_band(ccm: Document) -> None:
    whole = block(ccm)
    for most in range(1, periods(whole) + 1):
        parts = bands(whole, most)
        assert max(map(periods, parts)) <= most
        assert sum(map(periods, parts)) == periods(whole)


def test_stretches_that_lie_over_one_another_have_rows_of_their_own() -> None:
    one, two, three = (Stretch(start=a, end=b, words="x") for a, b in ((0, 2), (1, 3), (2, 4)))
    assert rows_of((two, three, one)) == [[one, three], [two]]


def test_text_as_blocks() -> None:
    assert render(of(SMALL), "text", width=80).decode() == (
        "T\n"
        "\n"
        "             2MSP           3MSP           4MSP           5MSP\n"
        "Clearance    ▐   Norway   ▌ ▐               »?Spain                9MSP▸\n"
        "             ▐          !Sweden          ▌\n"
        "             ╰─────────── B10 ───────────╯\n"
        "\n"
        "» back to back   ? doubtful   ! breach   ▸ goes on\n"
        "╰ B10 ╯ B10 affected (the whole group)\n"
        "\n"
        "A note.\n"
    )


@pytest.mark.parametrize("to", ["text", "terminal"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("which", ["ccm", "early"])
def test_no_line_is_wider_than_the_screen(request: pytest.FixtureRequest, which: str, width: int, to: str) -> None:
    lines = picture(request.getfixturevalue(which), to, width)
    assert [line for line in lines if len(line) > width] == []


@pytest.mark.parametrize("width", WIDTHS)
def test_text_and_terminal_draw_the_same(ccm: Document, width: int) -> None:
    blocks = [[line for line in picture(ccm, to, width) if set(line) & set("▐▌◂▸")] for to in ("text", "terminal")]
    assert blocks[0] == blocks[1]


@pytest.mark.parametrize("which", ["ccm", "early"])
@pytest.mark.parametrize("width", WIDTHS)
def test_text_loses_no_name(request: pytest.FixtureRequest, which: str, width: int) -> None:
    document: Document = request.getfixturevalue(which)
    lines = picture(document, "text", width)
    inside = [re.sub(r"^\d\w+ +| +\d\w+$", "", found) for line in lines for found in re.findall("[▐◂]([^▌▸]*)[▌▸]", line)]
    told = dict(re.findall(r"([A-Z]{3}): ((?:\S+ )*?\S+)(?=   |$)", "\n".join(lines), re.MULTILINE))
    shown = [name.strip(" !»?~○…") for name in inside]
    names = {told.get(name, name) for name in shown}
    assert {bar.words for bar in block(document).bars} - names == set()


@pytest.mark.parametrize("width", WIDTHS)
def test_text_keeps_bars_under_their_meetings(early: Document, width: int) -> None:
    starts: dict[int, str] = {}
    found = []
    for line in picture(early, "text", width):
        columns = {match.start(): match[0] for match in re.finditer(r"\S+", line)}
        if set(columns.values()) <= set(block(early).columns) and columns:
            starts = columns
        found += [(starts.get(match.start()), match[0]) for match in re.finditer("[▐◂]", line) if "began" not in line]
    assert [one for one in found if one[0] is None] == []
    assert sum(edge == "▐" for _, edge in found) == len(block(early).bars)


@pytest.mark.parametrize("width", WIDTHS)
def test_text_says_where_terms_beyond_the_picture_end(early: Document, width: int) -> None:
    lines = "\n".join(picture(early, "text", width))
    ends = [bar.until for bar in block(early).bars if bar.until]
    assert sorted(re.findall(r"(\d\w+)▸", lines)) == sorted(ends)


def test_every_band_has_its_labels(ccm: Document) -> None:
    lines = picture(ccm, "text", 80)
    assert [sum(line.startswith(label) for line in lines) for label in ("Universalization", "Reporting", "Clearance and")] == [
        3
    ] * 3


def test_text_keeps_a_long_name_without_a_short_one() -> None:
    long = "Saint Vincent and the Grenadines"
    lane = (Bar(start=0, end=1, words=long), Bar(start=1, end=2, words="Norway", short="NOR"))
    whole = Timeline(columns=("a", "b"), tracks=(Track(label="A", lanes=(lane,), start=0, end=2),))
    text = render(of(whole), "text").decode()
    assert [words.strip() for words in re.findall("▐([^▌]*)▌", text)] == [long, "Norway"]


def test_marks_that_are_not_of_the_house_have_signs_of_their_own() -> None:
    lane = (
        Bar(start=0, end=1, words="Norway", marks=("Friend",)),
        Bar(start=1, end=2, words="Chile", marks=("B8 length", "Friend")),
    )
    whole = Timeline(columns=("a", "b", "c"), tracks=(Track(label="A", lanes=(lane,), start=0, end=2),))
    assert "○ Friend   * B8 length" in render(of(whole), "text").decode()


@pytest.mark.parametrize("to", ["text", "terminal", "html", "svg"])
def test_picture_without_terms_says_why(to: str) -> None:
    empty = timeline(attrs.evolve(data.convention("apmbc"), roster=Roster()))
    assert "Our data holds no mandates of this convention" in " ".join(render(empty, to, width=79).decode().split())


def test_drawing_has_title_and_description() -> None:
    root = drawn(of(SMALL))
    assert (root.tag, root.attrib["role"], root.attrib["aria-labelledby"]) == (f"{SVG}svg", "img", "terms-title terms-text")
    assert [(child.tag, child.attrib["id"], child.text) for child in root if child.tag in {f"{SVG}title", f"{SVG}desc"}] == [
        (f"{SVG}title", "terms-title", "Terms"),
        (
            f"{SVG}desc",
            "terms-text",
            (
                "Clearance: Norway from the 2MSP to the 3MSP; "
                "Clearance: Spain from the 3MSP to the 9MSP (back to back, doubtful); "
                "Clearance: Sweden from the 2MSP to the 4MSP (breach); "
                "Clearance: B10 affected from the 2MSP to the 4MSP"
            ),
        ),
    ]


def test_drawing_marks_by_shape_sign_and_word() -> None:
    norway, spain, sweden = bars_of(drawn(of(SMALL)))
    assert words_in(norway) == ["Norway"]
    assert words_in(spain) == ["»", "?", "Spain", "back to back, doubtful, to 9MSP"]
    assert words_in(sweden) == ["!", "Sweden", "breach"]
    assert [group.findtext(f"{SVG}title") for group in (norway, spain, sweden)] == [
        "Norway", "Spain: back to back, doubtful, to 9MSP", "Sweden: breach",
    ]  # fmt: skip


def test_words_on_hatching_stand_on_a_plate() -> None:
    *_, sweden = bars_of(drawn(of(SMALL)))
    (plate,) = sweden.iter(f"{SVG}rect")
    (name,) = [text for text in sweden.iter(f"{SVG}text") if text.text == "Sweden"]
    assert plate.attrib["fill"] == "#ffffff"
    assert list(sweden).index(plate) < list(sweden).index(name)


def test_bar_that_goes_on_has_a_tip_and_a_closed_one_has_none() -> None:
    norway, spain, _ = (group.find(f"{SVG}path") for group in bars_of(drawn(of(SMALL))))
    assert norway is not None
    assert spain is not None
    assert ("L" in norway.attrib["d"], "L" in spain.attrib["d"]) == (False, True)


def test_legend_has_a_sample_of_every_shape_that_occurs() -> None:
    root = drawn(of(SMALL))
    samples = [group for group in root.iter(f"{SVG}g") if group.attrib.get("transform", "").count(" ") == 1]
    words = words_in(root)
    legend = ["back to back", "doubtful", "breach", "goes on", "B10 affected (the whole group)"]
    assert [one for one in words if one in legend and one != "breach"] == [one for one in legend if one != "breach"]
    assert len(samples) == len(legend) + 1  # and the band itself


def test_drawing_without_marks_has_no_legend() -> None:
    plain = Timeline(columns=("2MSP", "3MSP"), tracks=(Track(label="A", lanes=((NORWAY,),), start=0, end=1),))
    assert words_in(drawn(of(plain))) == ["T", "2MSP", "3MSP", "A", "Norway"]


def test_drawing_of_the_ccm_names_every_bar(ccm: Document) -> None:
    titles = [(group.findtext(f"{SVG}title") or "").partition(":")[0] for group in bars_of(drawn(ccm))]
    assert titles == [bar.words for part in bands(block(ccm), 5) for bar in part.bars]


def test_bars_of_a_lane_do_not_overlap(ccm: Document) -> None:
    (*bands_,) = [group for group in drawn(ccm) if group.tag == f"{SVG}g"]
    for band in bands_:
        found = sorted((box(group)[1], box(group)[0], box(group)[2]) for group in bars_of(band))
        assert [(a, b) for a, b in itertools.pairwise(found) if a[0] == b[0] and a[2] > b[1]] == []


def test_drawing_fits_its_window_and_everything_fits_in_it(ccm: Document) -> None:
    root = drawn(ccm)
    width, height = (float(figure) for figure in root.attrib["viewBox"].split()[2:])
    assert "width:100%" in root.attrib["style"]
    for group in bars_of(root):
        left, top, right, bottom = box(group)
        assert 0 <= left < right <= width
        assert 0 <= top < bottom + 30 <= height
    assert [text for text in root.iter(f"{SVG}text") if float(text.attrib["y"]) > height] == []


def test_page_has_a_drawing_for_each_band_with_names_of_its_own(ccm: Document) -> None:
    page = render(ccm, "html").decode()
    names = re.findall(r'(?<![\w-])id="([^"]+)"', page)
    assert page.count("<svg ") == page.count("<figure>") == 3
    assert len(names) == len(set(names))
    assert [name for name in re.findall(r"url\(#([^)]+)\)", page) if name not in names] == []


@pytest.mark.parametrize("name", HOSTILE, ids=HOSTILE_IDS)
def test_hostile_names_are_escaped(name: str) -> None:
    lane = (Bar(start=0, end=2, words=name, short=name, marks=(name,), until=name),)
    stretch = Stretch(start=0, end=1, words=name, short=name)
    hostile = Timeline(
        columns=(name, "b"),
        tracks=(Track(label=name, lanes=(lane,), stretches=(stretch,), start=0, end=2),),
        caption=name,
        stretches=(stretch,),
        notes=(name,),
    )
    root = drawn(of(hostile))
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {
        "svg", "title", "desc", "rect", "defs", "pattern", "line", "text", "g", "path", "circle",
    }  # fmt: skip
    assert [key for element in root.iter() for key in element.attrib if key.startswith("on")] == []


def test_same_input_gives_the_same_bytes(ccm: Document) -> None:
    assert render(ccm, "svg") == render(ccm, "svg")


def test_document_without_a_timeline_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="only a timeline can be drawn as SVG, and this document has none"):
        shelf()["svg"].export(Document(title="T", blocks=(Paragraph("words"),)), Look())


@pytest.mark.parametrize("to", ["terminal", "text", "html"])
def test_other_formats_name_every_bar(early: Document, to: str) -> None:
    shown = " ".join(render(early, to).decode().split()).replace("&#x27;", "'")
    assert [bar.words for bar in block(early).bars if bar.words not in shown] == []
