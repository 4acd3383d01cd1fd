import pytest

import ccmagenda
from ccmagenda import desk
from ccmagenda.model import Bullets, Document, Paragraph, words_of
from ccmagenda.model.document import Block

TEXT = """\
convention: ccm
meeting: {ref: X, title: A meeting, city: Geneva, zone: Europe/Zurich, from: 2012-04-16, to: 2012-04-19}
issued: 2012-04-10
sittings:
  - day: 2012-04-16
    morning: 10:00-13:00
    sessions:
      - {key: opening, title: Opening, notes: Welcome., stream: https://example.org/a}
      - {key: treaty, title: Treaty, chair: Japan}
  - day: 2012-04-17
    afternoon: 15:00-18:00
    sessions: [{key: law, title: Law}]
deadlines:
  - {key: papers, title: Papers, day: 2012-03-30, for: Japan}
action-points:
  - {key: act, title: Act, owner: Japan, due: 2012-03-01}
"""


def notice(*edits: tuple[str, str], party: str = "") -> Document:
    sides = []
    for steps in ((), edits):
        text = TEXT
        for before, after in steps:
            assert text.count(before) == 1, before
            text = text.replace(before, after)
        sides.append(ccmagenda.load(text.encode(), path="p"))
    comparison = ccmagenda.compare(*sides, party=party)
    return desk.changes(comparison, "notice", whom=desk.whom(comparison, party, ""))


def told(blocks: tuple[Block, ...]) -> list[str]:
    items = [item for block in blocks if isinstance(block, Bullets) for item in block.items]
    return [*map(words_of, items), *(words_of(block.words) for block in blocks if isinstance(block, Paragraph))]


def test_notice_of_nothing_has_its_frame() -> None:
    name = "the Detailed draft provisional programme of 10 April 2012"
    assert notice() == Document(
        title="Change notice",
        subtitle="A meeting",
        masthead=(f"From {name} to {name}",),
        blocks=(Paragraph("Nothing changed."),),
        colophon="Change notice, 10 April 2012. Set by ccmagenda.",
    )


@pytest.mark.parametrize(
    ("edit", "item"),
    [
        pytest.param(("to: 2012-04-19", "to: 2012-04-20"), "dates: 16–20 April 2012 (was: 16–19 April 2012)", id="dates"),
        pytest.param(("issued:", "status: final\nissued:"),
                     "status: Detailed programme (was: Detailed draft provisional programme)", id="status-of-the-paper"),
        pytest.param(("10:00-13:00", "09:00-12:00"),
                     "Opening; Treaty, Monday 16 April 2012\ntime: 09:00–12:00 (was: 10:00–13:00)", id="hours"),
        pytest.param(("chair: Japan", "chair: Zambia"),
                     "Treaty, Monday 16 April 2012, 10:00–13:00\nchair: Zambia (was: Japan)", id="chair"),
        pytest.param(("org/a", "org/b"), "Opening, Monday 16 April 2012, 10:00–13:00\naddress to follow it online:"
                     " https://example.org/b (was: https://example.org/a)", id="address"),
        pytest.param(("title: Treaty", "title: Treaty, access: closed"),
                     "Treaty, Monday 16 April 2012, 10:00–13:00\nstatus: closed (was: as planned)", id="closed"),
        pytest.param(("title: Treaty", "title: Treaty, status: cancelled"),
                     "Treaty, Monday 16 April 2012, 10:00–13:00: cancelled", id="cancelled"),
        pytest.param(("day: 2012-03-30", "day: 2012-04-02"),
                     "Deadline: Papers\ntime: Monday 2 April 2012 (was: Friday 30 March 2012)", id="deadline"),
        pytest.param(("owner: Japan", "owner: Zambia"),
                     "Action point: Act, Thursday 1 March 2012\nwho does it: Zambia (was: Japan)", id="owner"),
    ],
)  # fmt: skip
def test_what_delegates_must_know_is_told(edit: tuple[str, str], item: str) -> None:
    assert told(notice(edit).blocks) == [item]


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(("title: Treaty", "title: The treaty"), id="title"),
        pytest.param(("Welcome", "Be welcome"), id="notes"),
        pytest.param(("title: Act", "title: Act, status: done"), id="action-point-done"),
        pytest.param(("issued:", "notes: Subject to change.\nissued:"), id="notes-of-the-paper"),
    ],
)
def test_what_delegates_need_not_know_is_counted(edit: tuple[str, str]) -> None:
    assert told(notice(edit).blocks) == ["No time, place or chair changed. Other changes: 1 (see the list of changes)."]


def test_notice_of_both_counts_the_rest_of_a_thing_too() -> None:
    edits = (("title: Treaty, chair: Japan", "title: The treaty, chair: Zambia"), ("Welcome", "Be welcome"))
    assert told(notice(*edits).blocks) == [
        "The treaty, Monday 16 April 2012, 10:00–13:00\nchair: Zambia (was: Japan)",
        "Other changes: 2 (see the list of changes).",
    ]


def test_meeting_stands_first_then_days_then_what_is_owed() -> None:
    edits = (
        ("day: 2012-03-30", "day: 2012-04-02"),
        ("15:00-18:00", "14:00-17:00"),
        ("chair: Japan", "chair: Zambia"),
        ("to: 2012-04-19", "to: 2012-04-20"),
    )
    assert [item[:6] for item in told(notice(*edits).blocks)] == ["dates:", "Treaty", "Law, T", "Deadli"]


def test_notice_of_nothing_for_one_party_names_it() -> None:
    assert told(notice(("chair: Japan", "chair: Zambia"), party="Fiji").blocks) == ["Nothing changed that concerns Fiji."]
