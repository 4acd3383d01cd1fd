"""Timelines as drawings: everything fits, and marks are seen without colour."""

import itertools
import re
from xml.etree import ElementTree as ET

import pytest

from ccmagenda.desk import render
from ccmagenda.errors import InvalidValueError
from ccmagenda.exporters import Look, shelf
from ccmagenda.exporters._timelines import bands
from ccmagenda.model import Bar, Document, Paragraph, Timeline
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


def of(block: Timeline) -> Document:
    return Document(title="T", blocks=(block,))


def drawn(document: Document) -> ET.Element:
    return ET.fromstring(render(document, "svg"))  # noqa: S314 - our own drawing


def block(document: Document) -> Timeline:
    (found,) = [one for one in document.blocks if isinstance(one, Timeline)]
    return found


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


def test_drawing_has_title_and_description(small: Timeline) -> None:
    root = drawn(of(small))
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


def test_drawing_marks_by_shape_sign_and_word(small: Timeline) -> None:
    norway, spain, sweden = bars_of(drawn(of(small)))
    assert words_in(norway) == ["Norway"]
    assert words_in(spain) == ["»", "?", "Spain", "back to back, doubtful, to 9MSP"]
    assert words_in(sweden) == ["!", "Sweden", "breach"]
    assert [group.findtext(f"{SVG}title") for group in (norway, spain, sweden)] == [
        "Norway", "Spain: back to back, doubtful, to 9MSP", "Sweden: breach",
    ]  # fmt: skip


def test_drawing_says_all_its_words_in_the_language_of_its_timeline() -> None:
    ends = Bar(start=0, end=2, words="Norvège", marks=("breach",), since="1MSP", until="4MSP")
    track = Track(label="A", lanes=((ends,),), start=0, end=2)
    terms = (
        ("later", "plus tard"),
        (", ", " ; "),
        ("from {since}", "dès {since}"),
        ("to {until}", "à {until}"),
        ("breach", "!!"),
    )
    root = drawn(of(Timeline(columns=("2MSP", "3MSP"), tracks=(track,), terms=terms)))
    (bar,) = bars_of(root)
    assert (bar.findtext(f"{SVG}title"), "plus tard" in words_in(root)) == ("Norvège: dès 1MSP ; !! ; à 4MSP", True)


def test_words_on_hatching_stand_on_a_plate(small: Timeline) -> None:
    *_, sweden = bars_of(drawn(of(small)))
    (plate,) = sweden.iter(f"{SVG}rect")
    (name,) = [text for text in sweden.iter(f"{SVG}text") if text.text == "Sweden"]
    assert plate.attrib["fill"] == "#ffffff"
    assert list(sweden).index(plate) < list(sweden).index(name)


def test_bar_that_goes_on_has_a_tip_and_a_closed_one_has_none(small: Timeline) -> None:
    norway, spain, _ = (group.find(f"{SVG}path") for group in bars_of(drawn(of(small))))
    assert norway is not None
    assert spain is not None
    assert ("L" in norway.attrib["d"], "L" in spain.attrib["d"]) == (False, True)


def test_legend_has_a_sample_of_every_shape_that_occurs(small: Timeline) -> None:
    root = drawn(of(small))
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


def test_drawing_parts_what_it_says_as_its_language_does() -> None:
    bars = tuple(Bar(start=start, end=start + 1, words="A", marks=("breach", "inferred")) for start in (0, 1))
    tracks = (Track(label="T", lanes=(bars,), start=0, end=2),)
    drawn = render(
        Document(title="T", blocks=(Timeline(columns=("1", "2"), tracks=tracks, terms=((", ", "、"), ("; ", "；"))),)), "html"
    )
    (told,) = re.findall(r"<desc[^>]*>([^<]*)</desc>", drawn.decode())
    assert (told.count("breach、inferred"), told.count("；")) == (2, 1)
