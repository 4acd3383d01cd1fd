import itertools
import re
from xml.etree import ElementTree as ET

import pytest

from ccmagenda import data
from ccmagenda.desk import render, timeline
from ccmagenda.errors import InvalidValueError
from ccmagenda.exporters import Look, shelf
from ccmagenda.model import Bar, Document, Paragraph, Timeline

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
SMALL = Timeline(
    columns=("2MSP", "3MSP", "4MSP", "5MSP"),
    rows=(
        (
            "Clearance",
            (NORWAY, Bar(start=1, end=3, words="Spain", mark="back to back")),
        ),
        ("", (Bar(start=0, end=2, words="Sweden", short="SWE", mark="breach"),)),
    ),
    caption="Terms",
)


def of(block: Timeline) -> Document:
    return Document(title="T", blocks=(block,))


def drawn(document: Document) -> ET.Element:
    return ET.fromstring(render(document, "svg"))  # noqa: S314 - our own drawing


@pytest.fixture(scope="module")
def ccm() -> Document:
    return timeline(data.convention("ccm"))


@pytest.fixture(scope="module")
def early() -> Document:
    return timeline(data.convention("ccm"), first="2MSP", last="5MSP")


def block(document: Document) -> Timeline:
    (found,) = [one for one in document.blocks if isinstance(one, Timeline)]
    return found


def bars(document: Document) -> list[Bar]:
    return [bar for _, lane in block(document).rows for bar in lane]


def boxes(root: ET.Element) -> list[tuple[int, int, int]]:
    rects = [rect for group in root.iter(f"{SVG}g") for rect in group.iter(f"{SVG}rect")]
    return [(int(rect.attrib["y"]), int(rect.attrib["x"]), int(rect.attrib["width"])) for rect in rects]


def test_drawing_has_title_and_description() -> None:
    root = drawn(of(SMALL))
    assert (root.tag, root.attrib["role"], root.attrib["aria-labelledby"]) == (f"{SVG}svg", "img", "timeline-title timeline-text")
    assert [(child.tag, child.attrib["id"], child.text) for child in root if child.tag in {f"{SVG}title", f"{SVG}desc"}] == [
        (f"{SVG}title", "timeline-title", "Terms"),
        (
            f"{SVG}desc",
            "timeline-text",
            (
                "Clearance: Norway from the 2MSP to the 3MSP; Clearance: Spain from the 3MSP to the 5MSP (back to back); "
                "Clearance: Sweden from the 2MSP to the 4MSP (breach)"
            ),
        ),
    ]


def test_drawing_marks_by_sign_and_word() -> None:
    root = drawn(of(SMALL))
    groups = list(root.iter(f"{SVG}g"))
    assert [group.findtext(f"{SVG}text") for group in groups] == ["Norway", "» Spain", "! Sweden"]
    assert [group.findtext(f"{SVG}title") for group in groups] == ["Norway", "Spain: back to back", "Sweden: breach"]
    assert [text.text for text in root.iter(f"{SVG}text")][-2:] == ["» back to back", "! breach"]


def test_drawing_without_marks_has_no_legend() -> None:
    plain = Timeline(columns=("2MSP",), rows=(("A", (Bar(start=0, end=1, words="Norway", short="NOR"),)),))
    assert [text.text for text in drawn(of(plain)).iter(f"{SVG}text")] == ["2MSP", "A", "Norway"]


def test_drawing_of_the_ccm_names_every_bar(ccm: Document) -> None:
    groups = list(drawn(ccm).iter(f"{SVG}g"))
    titles = [group.findtext(f"{SVG}title") for group in groups]
    assert titles == [f"{bar.words}: {bar.mark}" if bar.mark else bar.words for bar in bars(ccm)]


def test_bars_of_a_lane_do_not_overlap(ccm: Document) -> None:
    found = sorted(boxes(drawn(ccm)))
    assert len(found) == len(bars(ccm))
    overlaps = [(a, b) for a, b in itertools.pairwise(found) if a[0] == b[0] and a[1] + a[2] > b[1]]
    assert overlaps == []


def test_bars_stay_within_the_drawing(ccm: Document) -> None:
    root = drawn(ccm)
    width, height = int(root.attrib["width"]), int(root.attrib["height"])
    assert [box for box in boxes(root) if box[1] + box[2] > width or box[0] + 26 > height or box[1] < 0] == []


@pytest.mark.parametrize("name", HOSTILE, ids=HOSTILE_IDS)
def test_hostile_names_are_escaped(name: str) -> None:
    hostile = Timeline(
        columns=(name, "b"), rows=((name, (Bar(start=0, end=2, words=name, short=name, mark=name),)),), caption=name
    )
    root = drawn(of(hostile))
    assert {element.tag.removeprefix(SVG) for element in root.iter()} == {
        "svg", "title", "desc", "rect", "defs", "pattern", "line", "text", "g",
    }  # fmt: skip
    assert [key for element in root.iter() for key in element.attrib if key.startswith("on")] == []


def test_drawing_of_an_empty_timeline() -> None:
    assert boxes(drawn(of(Timeline(columns=(), rows=())))) == []


def test_same_input_gives_the_same_bytes(ccm: Document) -> None:
    assert render(ccm, "svg") == render(ccm, "svg")


def test_document_without_a_timeline_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="only a timeline can be drawn as SVG, and this document has none"):
        shelf()["svg"].export(Document(title="T", blocks=(Paragraph("words"),)), Look())


def test_text_as_blocks() -> None:
    assert render(of(SMALL), "text", width=40).decode() == (
        "T\n"
        "\n"
        "           2MSP   3MSP   4MSP   5MSP\n"
        "Clearance  ▐NOR ▌ ▐   »Spain  ▌\n"
        "           ▐  !Sweden  ▌\n"
        "\n"
        "» back to back\n"
        "! breach\n"
        "NOR: Norway\n"
    )


@pytest.mark.parametrize("which", ["ccm", "early"])
@pytest.mark.parametrize("width", [40, 79, 160])
def test_text_loses_no_name(request: pytest.FixtureRequest, which: str, width: int) -> None:
    document: Document = request.getfixturevalue(which)
    lines = render(document, "text", width=width).decode().partition("What was found")[0].splitlines()
    shown = [words.strip().lstrip("!»*?~") for line in lines for words in re.findall("▐([^▌]*)▌", line)]
    told = dict(line.split(": ", 1) for line in lines if re.match(r"[A-Z]{3}: ", line))
    assert [told.get(words, words) for words in shown] == [bar.words for bar in bars(document)]


@pytest.mark.parametrize("width", [40, 79, 160])
def test_text_keeps_bars_under_their_meetings(early: Document, width: int) -> None:
    lines = render(early, "text", width=width).decode().splitlines()
    head = next(line for line in lines if line.split() == list(block(early).columns))
    starts = [head.index(column) for column in block(early).columns]
    found = [[match.start() for match in re.finditer("▐", line)] for line in lines if "▐" in line]
    assert found == [[starts[bar.start] for bar in lane] for _, lane in block(early).rows]


@pytest.mark.parametrize("width", [40, 79, 160])
def test_text_marks_by_sign_and_word(early: Document, width: int) -> None:
    lines = render(early, "text", width=width).decode().splitlines()
    assert [line for line in lines if line in {"» back to back", "! breach"}] == ["» back to back", "! breach"]
    assert sum(line.count("▐") and len(re.findall("▐ *[»!]", line)) for line in lines) == 6


def test_text_keeps_a_long_name_without_a_short_one() -> None:
    long = "Saint Vincent and the Grenadines"
    lane = (Bar(start=0, end=1, words=long), Bar(start=1, end=2, words="Norway", short="NOR"))
    text = render(of(Timeline(columns=("a", "b"), rows=(("A", lane),))), "text").decode()
    assert [words.strip() for words in re.findall("▐([^▌]*)▌", text)] == [long, "Norway"]


@pytest.mark.parametrize("to", ["terminal", "text", "html"])
def test_other_formats_name_every_bar(early: Document, to: str) -> None:
    shown = " ".join(render(early, to).decode().split()).replace("&#x27;", "'")
    assert [bar.words for bar in bars(early) if bar.words not in shown] == []
