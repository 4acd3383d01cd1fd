"""What is on now where several events share the hours of a lunch, each in a room of its own."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import ccmagenda
from ccmagenda.desk.pages import programme_page

FILE = Path(__file__).parents[3] / "examples" / "parallel-rooms" / "programme.yaml"
LUNCH = [
    "12:45–14:15 Seen from above: aerial images in survey, Linden Room",
    "12:45–14:15 Who counts? National registers of victims, Emerald Room",
]
LINES = "[...document.querySelectorAll('#{} li')].map(n => n.innerText)"
FAILING_ONCE = """{
  const { replaceChildren } = Element.prototype, { setInterval } = window;
  Element.prototype.replaceChildren = function () {
    Element.prototype.replaceChildren = replaceChildren;
    throw new Error("once");
  };
  window.setInterval = (act) => setInterval(act, 20);
}"""


@pytest.fixture(scope="module")
def content() -> bytes:
    return programme_page(ccmagenda.load(FILE))


@pytest.mark.parametrize(
    ("moment", "listed"),
    [("2014-05-21T12:30:00%2B02:00", "next-list"), ("2014-05-21T12:50:00%2B02:00", "now-list")],
    ids=["next", "now"],
)
def test_page_lists_side_events_with_the_hours_of_their_sitting(
    content: bytes, show: Callable[..., Any], moment: str, listed: str
) -> None:
    tab = show(content, 1300, f"?now={moment}")
    assert tab.said("Runtime.exceptionThrown") == []
    assert tab.js(LINES.format(listed)) == LUNCH


def test_page_goes_on_telling_what_is_on_after_a_failure(content: bytes, show: Callable[..., Any]) -> None:
    tab = show(content, 1300, "?now=2014-05-21T12:50:00%2B02:00", FAILING_ONCE)
    assert len(tab.said("Runtime.exceptionThrown")) == 1
    waiting = "new Promise(done => setInterval(() => document.querySelector('#now-list li') && done(true), 20))"
    tab.js(f"Promise.race([{waiting}, new Promise(done => setTimeout(done, 3000))])")
    assert tab.js(LINES.format("now-list")) == LUNCH
