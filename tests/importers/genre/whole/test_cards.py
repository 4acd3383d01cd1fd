from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]

CARDS = (
    "Forum of the rivers", "Programme",
    "Opening of the forum", "12 May 2021, 11.00 am (local time). The session will last 30 minutes.", "Anna Roy", "Maria Ruiz",
    "Panel 1", "How rivers rise", "12 May 2021, 12.00 pm", "Peter Roy",
    "Panel 2", "How rivers fall", "13 May 2021, 2.30 pm (90 min)", "David Ruiz",
)  # fmt: skip


def test_titles_above_their_date_and_hour_are_rows_of_it(printed: Fixture) -> None:
    rows = [(day.date.day, item.title, item.start.hour, len(item.speakers)) for day, _, item in printed(*CARDS).walk()]
    assert rows == [
        (12, "Opening of the forum", 11, 2),
        (12, "Panel 1 How rivers rise", 12, 1),
        (13, "Panel 2 How rivers fall", 14, 1),
    ]


def test_dates_above_their_titles_stay_so(printed: Fixture) -> None:
    lines = (
        "12 May 2021, 11.00 am", "Opening of the forum", "12 May 2021, 12.00 pm", "How rivers rise",
        "13 May 2021, 2.30 pm", "How rivers fall",
    )  # fmt: skip
    assert [(day.date.day, item.title) for day, _, item in printed(*lines).walk()] == [
        (12, "Opening of the forum"), (12, "How rivers rise"), (13, "How rivers fall"),
    ]  # fmt: skip
