"""Plain papers in every notation: what any of them says is read whole, whatever rules of odder papers there are."""

import datetime
import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest

Fixture = Callable[..., Any]

HEAD = ("Third Meeting of Experts", "Provisional programme of work", "Geneva, 5-6 May 2014", "")
DAYS = {
    "full": ("Monday 5 May 2014", "Tuesday 6 May 2014"),
    "comma": ("Monday, 5 May 2014", "Tuesday, 6 May 2014"),
    "capitals": ("MONDAY, 5 MAY 2014", "TUESDAY, 6 MAY 2014"),
    "month-first": ("Monday, May 5, 2014", "Tuesday, May 6, 2014"),
    "counted": ("Day 1: Monday 5 May 2014", "Day 2: Tuesday 6 May 2014"),
    "bare": ("5 May 2014", "6 May 2014"),
}
BANDS = {
    "colons": ("10:00-13:00", "15:00-18:00"),
    "dots": ("10.00 – 13.00", "15.00 – 18.00"),
    "half-days": ("10 a.m. – 1 p.m.", "3 – 6 p.m."),
    "brackets": ("Morning (10:00-13:00)", "Afternoon (15:00-18:00)"),
    "capitals": ("MORNING 10.00 - 13.00", "AFTERNOON 15.00 - 18.00"),
    "letters": ("10h00 - 13h00", "15h00 - 18h00"),
    "words": ("10:00 to 13:00", "15:00 to 18:00"),
    "sessions": ("Morning session, 10:00-13:00", "Afternoon session, 15:00-18:00"),
}
NUMBERED: tuple[Callable[[int, str], str], ...] = (
    lambda number, title: f"{number}. {title}",
    lambda number, title: f"Agenda item {number}: {title}",
    lambda _, title: title,
    lambda _, title: f"- {title}",
    lambda number, title: f"({'abcdefghijkl'[number - 1]}) {title}",
)
LAYOUTS: dict[str, Callable[[str, Sequence[str]], list[str]]] = {
    "own": lambda band, rows: [band, *rows, ""],
    "tight": lambda band, rows: [band, *rows],
    "blank": lambda band, rows: [band, "", *(line for row in rows for line in (row, ""))],
    "tabs": lambda band, rows: [f"{band}\t{rows[0]}", *(f"\t{row}" for row in rows[1:]), ""],
    "steps": lambda band, rows: [band, *(f"    {row}" for row in rows), ""],
}
LONG = (
    (("Opening of the Meeting", "Election of the President"), ("General exchange of views", "Reports of the Coordinators")),
    (("Universalization", "Clearance of contaminated areas"), ("Consideration of the budget", "Closing of the Meeting")),
)
SHORT = ((("Opening of the Meeting", "Election of the President"),), (("Universalization",),))


def lines(days: str, bands: str, number: int, layout: str, held: Sequence[Sequence[Sequence[str]]]) -> Iterator[str]:
    count = itertools.count(1)
    for day, sittings in zip(DAYS[days], held, strict=True):
        yield from (day, "")
        for band, titles in zip(BANDS[bands], sittings, strict=False):
            yield from LAYOUTS[layout](band, [NUMBERED[number](next(count), title) for title in titles])


@pytest.mark.parametrize("held", [LONG, SHORT], ids=["two-sittings", "one-sitting"])
@pytest.mark.parametrize("layout", LAYOUTS, ids=str)
@pytest.mark.parametrize("bands", BANDS, ids=str)
def test_plain_paper_of_sittings_is_read_whole(
    bands: str, layout: str, held: Sequence[Sequence[Sequence[str]]], printed: Fixture
) -> None:
    for number, days in enumerate(DAYS):
        paper = (*HEAD[: 4 * (number % 2)], *lines(days, bands, number % len(NUMBERED), layout, held))
        read = [
            (day.date, sitting.start.hour, sitting.end.hour, tuple(item.title for item in sitting.items))
            for day in printed(*paper).days
            for sitting in day.sittings
        ]
        assert read == [
            (datetime.date(2014, 5, day), start, start + 3, titles)
            for day, sittings in enumerate(held, 5)
            for start, titles in zip((10, 15), sittings, strict=False)
        ], days


HOURS: dict[str, Callable[[int, int], str]] = {
    "colons": lambda start, end: f"{start // 60:02}:{start % 60:02}-{end // 60:02}:{end % 60:02}",
    "dots": lambda start, end: f"{start // 60}.{start % 60:02} – {end // 60}.{end % 60:02}",
    "start": lambda start, _: f"{start // 60:02}:{start % 60:02}",
    "letters": lambda start, end: f"{start // 60}h{start % 60:02} - {end // 60}h{end % 60:02}",
    "figures": lambda start, end: f"{start // 60:02}{start % 60:02}-{end // 60:02}{end % 60:02} hrs",
}
PEOPLE: dict[str, Callable[[str, Sequence[str]], list[str]]] = {
    "below": lambda title, people: [title, *people],
    "bullets": lambda title, people: [title, *(f"• {each}" for each in people)],
    "label": lambda title, people: [title, f"Speakers: {'; '.join(people)}"] if people else [title],
    "dash": lambda title, people: [f"{title} – {people[0]}"] if len(people) == 1 else [title, *people],
}
ROWS = (
    (570, 600, "Registration", ()),
    (600, 630, "Opening of the workshop", ("Ms. Ana Ruiz, Minister of Defence, Peru",)),
    (630, 675, "Survey of old mine fields", ("Mr. John Smith, UNMAS", "Ms. Eva Lind, Norwegian People's Aid")),
    (675, 690, "Coffee break", ()),
    (690, 780, "Discussion on the way ahead", ()),
    (780, 870, "Lunch", ()),
    (870, 930, "What machines can do", ("Dr. Paul Okoro, University of Lagos",)),
    (930, 1050, "Group work", ()),
)


@pytest.mark.parametrize("people", PEOPLE, ids=str)
@pytest.mark.parametrize("hours", HOURS, ids=str)
@pytest.mark.parametrize("before", [" ", "\t", "\n", ": "], ids=["blank", "tab", "line", "colon"])
def test_plain_paper_of_rows_is_read_whole(before: str, hours: str, people: str, printed: Fixture) -> None:
    paper = ["Workshop on clearance", "Lima, 5 May 2014", "", "Monday 5 May 2014", ""]
    for start, end, title, who in ROWS:
        first, *more = PEOPLE[people](title, who)
        paper += [*f"{HOURS[hours](start, end)}{before}{first}".split("\n"), *more]
    read = [(item.start, item.title, item.speakers) for _, _, item in printed(*paper).walk()]
    assert read == [(datetime.time(start // 60, start % 60), title, who) for start, _, title, who in ROWS if title != "Lunch"]
