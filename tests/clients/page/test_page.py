"""The page of a programme as somebody uses it: choosing, changing the view and the clock, now and next, the keyboard."""

from collections.abc import Callable
from typing import Any

import pytest

Open = Callable[..., Any]
NOW = "?now=2012-04-16T10:40+02:00"


def test_page_opens_day_by_day(opened: Open) -> None:
    tab = opened()
    assert (len(tab.shown()), tab.text("#count")) == (15, "Sessions shown: 14 of 14")
    assert tab.js("[...document.querySelectorAll('#tools, #grid, #days, #now')].map(n => n.checkVisibility())") == [
        True, False, False, True,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("  asa GILBERT ", ["Clearance and risk reduction", "a) Survey", "b) Land release"]),
        ("croatia", ["Clearance and risk reduction", "b) Land release"]),
        ("tuesday night", ["Drafting of the final document"]),
        ("film", ["A film on the treaty"]),
        ("calendar", []),
        ("no-such-word", []),
    ],
    ids=["no-accents-no-case", "in-a-part", "day-and-sitting", "not-placed", "no-word-of-a-link", "nothing"],
)
def test_page_finds_words(opened: Open, words: str, expected: list[str]) -> None:
    tab = opened()
    tab.type(words)
    assert tab.shown() == expected
    said = f"Sessions shown: {len(expected)} of 14"
    assert tab.text("#count") == (said if expected else f"{said}. No session matches. Try fewer words, or show everything.")
    tab.click("#clear")
    assert (len(tab.shown()), tab.js("document.activeElement.id"), tab.js("location.hash")) == (15, "by-words", "")


@pytest.mark.parametrize(
    ("by", "token", "expected"),
    [
        ("theme", "victim-assistance", ["Victim assistance"]),
        ("state", "JPN", ["Clearance by drones"]),
        ("state", "NOR", ["Opening", "A film on the treaty"]),
        ("state", "LBN", ["Clearance and risk reduction", "a) Survey", "b) Land release"]),
        ("room", "bar", ["Clearance by drones"]),
        ("room", "xx", ["Reporting made easy", "Demonstration of a database"]),
    ],
    ids=["theme", "chair", "presidency", "speaker", "room", "parallel-room"],
)
def test_page_chooses_and_its_address_can_be_shared(opened: Open, by: str, token: str, expected: list[str]) -> None:
    tab = opened()
    tab.choose(by, token)
    address = tab.js("location.hash")
    assert (tab.shown(), address) == (expected, f"#{by}={token}")
    assert tab.js("document.getElementById('link').hash") == address
    assert opened(address).shown() == expected


def test_page_with_an_address_that_is_nonsense(opened: Open) -> None:
    tab = opened("#state=%ZZ&theme=nothing&view=round&=&%")
    assert len(tab.shown()) == 15


def test_page_shows_the_table(opened: Open) -> None:
    tab = opened()
    tab.click("#view-grid")
    assert (tab.js("document.getElementById('days').hidden"), tab.js("location.hash")) == (True, "#view=grid")
    heads = "[...document.querySelectorAll('#grid thead th')].map(n => [n.innerText, n.colSpan])"
    assert tab.js(heads) == [
        ["Part of the day", 1], ["Monday 16 April 2012", 2], ["Tuesday 17 April 2012", 1], ["Wednesday 18 April 2012", 1],
    ]  # fmt: skip
    found = "(cell.innerText.match(/Room X+I?X?|Bar/) || [''])[0]"
    cells = f"[...document.querySelectorAll('#grid tbody tr')].map(row => [...row.cells].map(cell => {found}))"
    assert tab.js(cells) == [
        ["", "Room XIX", "Room XIX", ""], ["", "Bar", "", ""], ["", "Room XIX", "Room XX", "", "Room XIX"], ["", "", "", ""],
    ]  # fmt: skip


def test_page_filters_the_table_and_leads_from_it_to_a_session(opened: Open) -> None:
    tab = opened("#view=grid&room=xx")
    assert tab.js("[...document.querySelectorAll('#grid li')].filter(n => n.checkVisibility()).map(n => n.innerText)") == [
        "Reporting made easy", "Demonstration of a database cancelled",
    ]  # fmt: skip
    assert tab.js("[...document.querySelectorAll('#grid tbody tr')].filter(n => n.checkVisibility()).length") == 1
    tab.click("#grid a[href='#session-reporting']")
    assert tab.js("document.getElementById('session-reporting').checkVisibility()")
    assert tab.js("document.getElementById('grid').hidden")


def test_page_leads_to_a_session_that_is_filtered_out(opened: Open) -> None:
    tab = opened(f"{NOW}#room=bar")
    tab.click("#now-list a")
    assert (tab.js("location.hash"), len(tab.shown())) == ("#session-clearance", 15)


def test_page_shows_the_readers_own_clock(opened: Open) -> None:
    tab = opened(zone="America/New_York")
    label = "Show also the times of my own clock (New York, UTC-04:00)"
    assert (tab.text("#own-clock-label"), tab.js("document.getElementById('same-clock').hidden")) == (label, True)
    assert tab.text("#session-opening .hours") == "10:00–10:30"
    tab.click("#own-clock")
    assert tab.text("#session-opening .hours") == "10:00–10:30 · 04:00–04:30 in New York"
    assert tab.js("location.hash") == "#clock=own"
    tab.click("#own-clock")
    assert tab.text("#session-opening .hours") == "10:00–10:30"


@pytest.mark.parametrize(
    ("zone", "hours"),
    [
        ("Asia/Tokyo", "20:00–02:00 (18 April 2012) · Wednesday 18 April 2012, 03:00–09:00 in Tokyo"),
        ("Pacific/Auckland", "20:00–02:00 (18 April 2012) · Wednesday 18 April 2012, 06:00–12:00 in Auckland"),
        ("America/Los_Angeles", "20:00–02:00 (18 April 2012) · 11:00–17:00 in Los Angeles"),
        ("Asia/Kabul", "20:00–02:00 (18 April 2012) · 22:30–04:30 (18 April 2012) in Kabul"),
        ("UTC", "20:00–02:00 (18 April 2012) · 18:00–00:00 (18 April 2012) in UTC"),
    ],
    ids=["tokyo", "auckland", "los-angeles", "half-an-hour", "utc"],
)
def test_page_says_a_date_that_is_another_by_the_readers_clock(opened: Open, zone: str, hours: str) -> None:
    tab = opened("#clock=own", zone=zone)
    assert tab.text("#sitting-2012-04-17-evening .hours") == hours


def test_page_where_the_clocks_agree(opened: Open) -> None:
    tab = opened(zone="Africa/Johannesburg")
    assert tab.js("document.getElementById('own-clock-label').hidden")
    assert tab.text("#zone") == "All times are those of Geneva (UTC+02:00). Your own clock shows the same times."


@pytest.mark.parametrize(
    ("moment", "now", "after"),
    [
        ("2012-04-14T10:00+02:00", None, None),
        ("2012-04-15T12:00+02:00", ["Nothing is on at this moment."], ["Monday 16 April 2012, 10:00–10:30 Opening, Room XIX"]),
        ("2012-04-16T10:30+02:00", ["10:30–12:15 Clearance and risk reduction, Room XIX"], ["12:15–12:30 Coffee, Room XIX"]),
        ("2012-04-16T10:29:59Z", ["12:15–12:30 Coffee, Room XIX"], ["12:30–13:00 Consultations of the Coordinators, Room XIX"]),
        (
            "2012-04-16T16:00+02:00",
            ["15:00–18:00 Victim assistance, Room XIX", "15:00–18:00 Technical workshop, Room XX"],
            ["Tuesday 17 April 2012, 10:00–13:00 Cooperation and assistance; Reports of the workshops (continued), Room XIX"],
        ),
        ("2012-04-18T01:59+02:00", ["Tuesday 17 April 2012, 20:00–02:00 (18 April 2012) Night sitting"],
         ["from 15:00 Closing of the meeting, Room XIX"]),
        ("2012-04-18T23:00+02:00", ["from 15:00 Closing of the meeting, Room XIX"], []),
        ("2012-04-19T00:00+02:00", None, None),
        ("nonsense", None, None),
    ],
    ids=["long-before", "the-day-before", "begins", "in-another-zone", "in-parallel", "after-midnight", "no-end-known", "over",
         "nonsense"],
)  # fmt: skip
def test_page_tells_what_is_on_now_and_next(opened: Open, moment: str, now: list[str] | None, after: list[str] | None) -> None:
    tab = opened(f"?now={moment}", zone="Asia/Tokyo")
    lines = "[...document.querySelectorAll('#{} li')].map(n => n.innerText)"
    shown = tab.js("document.getElementById('now').checkVisibility()")
    assert (now is not None) == shown
    assert shown is False or [tab.js(lines.format("now-list")), tab.js(lines.format("next-list"))] == [now, after]


def test_page_marks_what_is_on(opened: Open) -> None:
    tab = opened(NOW)
    assert tab.js("[...document.querySelectorAll('.on')].map(n => n.parentElement.id)") == ["session-clearance"]


def test_page_is_used_with_the_keyboard_alone(opened: Open) -> None:
    tab, visited = opened(zone="Asia/Tokyo"), []
    named = "(n => n.id || n.className || n.hash || n.tagName)(document.activeElement)"
    for _ in range(16):
        tab.press("Tab")
        visited.append(tab.js(named))
    assert visited[:1] + visited[3:] == [
        "skip", "#day-2012-04-16", "#day-2012-04-17", "#day-2012-04-18", "#unplaced", "#agenda", "#calendars", "by-words",
        "by-theme", "by-state", "by-room", "view-days", "view-grid", "own-clock",
    ]  # fmt: skip
    tab.press(" ")
    assert tab.js("document.getElementById('own-clock').checked")
    outline = "(s => [s.outlineStyle, s.outlineWidth])(getComputedStyle(document.activeElement))"
    assert tab.js(outline) == ["solid", "3px"]


def test_page_changes_its_view_with_the_enter_key(opened: Open) -> None:
    tab = opened()
    tab.js("document.getElementById('view-grid').focus()")
    tab.press("Enter")
    assert tab.js("[document.getElementById('days').hidden, document.activeElement.id]") == [True, "view-grid"]


def test_page_skips_to_its_text(opened: Open) -> None:
    tab = opened()
    tab.press("Tab")
    tab.press("Enter")
    assert tab.js("document.activeElement.id") == "main"


def test_page_tells_what_is_on_with_the_language_of_its_title(opened: Open) -> None:
    tab = opened(NOW, language="ar")
    pieces = "[...document.querySelectorAll('#now-list a span')].map(n => [n.innerText.trim(), n.lang, n.className])"
    assert tab.js(pieces) == [["Clearance and risk reduction", "en", ""], ["[الإنكليزية]", "", "quiet"]]


def test_page_calls_the_readers_own_clock_by_its_city_in_the_language(opened: Open) -> None:
    tab = opened("#clock=own", zone="America/New_York", language="ar")
    assert "نيويورك" in tab.text("#session-opening .own")
