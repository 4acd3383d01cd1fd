"""Every paper that is set as a page, of every example: read by axe, and on a small screen."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

import ccmagenda
from ccmagenda import documents
from ccmagenda.desk.pages import programme_page

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*/programme.yaml"))
Papers = Iterator[tuple[str, bytes]]
Show = Callable[[bytes, int], Any]


def papers(programme: ccmagenda.Programme) -> Papers:
    yield "page", programme_page(programme)
    for key, kind in documents.shelf().items():
        if kind.subject is ccmagenda.Programme and not kind.formats and kind.stands_for(programme):
            yield key, ccmagenda.print_document(programme, key, "html")


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.parent.name)
def test_no_paper_of_an_example_has_a_fault_that_axe_finds(file: Path, axe: str, show: Show) -> None:
    found = {}
    for key, content in papers(ccmagenda.load(file)):
        tab = show(content, 1300)
        tab.js(f"{axe}; 0")
        faults = tab.js("axe.run({resultTypes: ['violations']}).then(r => r.violations.map(v => [v.id, v.nodes[0].html]))")
        found |= {key: faults} if faults else {}
    assert found == {}


def test_paper_with_unbreakable_words_in_its_head_never_scrolls_sideways(show: Show) -> None:
    programme = ccmagenda.load(EXAMPLES[-1])
    paper = attrs.evolve(programme.paper, organ="Übereinkommensvertragsstaatenkonferenz" * 3)
    programme = attrs.evolve(programme, symbol="CCM/MSP/2012/INF.123/" * 6, paper=paper)
    programme = attrs.evolve(programme, papers=(), notes="", meeting=attrs.evolve(programme.meeting, title="x" * 200))
    tab = show(ccmagenda.print_document(programme, "detailed-programme", "html"), 360)
    assert tab.js("document.documentElement.scrollWidth") <= 360
