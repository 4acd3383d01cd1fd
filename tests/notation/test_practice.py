import datetime

import pytest

from ccmagenda.model import Kind
from ccmagenda.notation import read_convention

GOOD = """\
key: tea
names: {en: Convention on Tea}
series: [{key: MSP, names: {en: Meeting}}]
plans: [{key: plan, names: {en: Plan}, source: S}]
groups: [{key: green, names: {en: Green Tea}, source: S}]
practice:
  - key: meeting
    series: MSP
    also: msp
    numbered: yes
    title: {en: "{ordinal} Meeting"}
    ordinals: {en: [First, Second]}
    days: 2
    city: Geneva
    plan: plan
    chair: president
    ask: {venue: Where?}
    source: S
    agenda:
      - {key: one, title: {en: One}, until: 2015-01-01}
      - key: two
        title: {en: Two}
        items: [{key: tea, theme: green}]
    documents: [{symbol: "T/{year}/1", title: {en: Agenda}, item: one, kind: provisional-agenda}]
    sessions:
      - {key: opening, item: one, chair: outgoing-president, plenary: first, ask: Who?}
      - {theme: green, item: tea, chair: coordinators, articles: 3, actions: [1, 4-6], minutes: 90, later-than: opening}
      - {key: closing, title: {en: End}, kind: closing, plenary: last, since: 2012-01-01}
"""


def test_practice_is_read() -> None:
    found, faults = read_convention(GOOD, "tea.yaml")
    assert faults == ()
    assert found is not None
    (meeting,) = found.practice
    assert (meeting.key, meeting.series, meeting.also, meeting.numbered) == ("meeting", "MSP", ("msp",), True)
    assert (meeting.days, meeting.city, meeting.plan, meeting.chair) == (2, "Geneva", "plan", "president")
    assert (meeting.ordinals, meeting.asks) == ((("en", ("First", "Second")),), (("venue", "Where?"),))
    assert [(item.key, item.until, [one.theme for one in item.items]) for item in meeting.agenda] == [
        ("one", datetime.date(2015, 1, 1), []),
        ("two", None, ["green"]),
    ]
    assert [(paper.symbol, paper.item, paper.kind) for paper in meeting.papers] == [("T/{year}/1", "one", "provisional-agenda")]
    opening, tea, closing = meeting.sessions
    assert (opening.key, opening.chair, opening.plenary, opening.ask, opening.minutes) == (
        "opening",
        "outgoing-president",
        "first",
        "Who?",
        60,
    )
    assert (tea.key, tea.items, tea.articles, tea.actions, tea.minutes, tea.later_than) == (
        "green",
        ("tea",),
        (3,),
        (1, 4, 5, 6),
        90,
        ("opening",),
    )
    assert (closing.kind, closing.plenary, closing.since) == (Kind.CLOSING, "last", datetime.date(2012, 1, 1))


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        pytest.param(
            "series: MSP",
            "series: MPS",
            "8:13: 'MPS' is not a kind of meeting of this convention - did you mean 'MSP'?",
            id="series",
        ),
        pytest.param(
            "plan: plan", "plan: plam", "15:11: 'plam' is not a plan of this convention - did you mean 'plan'?", id="plan"
        ),
        pytest.param(
            "theme: green, item",
            "theme: grean, item",
            "27:17: 'grean' is not a group of this convention - did you mean 'green'?",
            id="theme",
        ),
        pytest.param("item: tea,", "item: taa,", "27:30: 'taa' is not an item of this agenda - did you mean 'tea'?", id="item"),
        pytest.param(
            "later-than: opening",
            "later-than: openning",
            "27:113: 'openning' is not a session of this meeting - did you mean 'opening'?",
            id="later-than",
        ),
        pytest.param(
            "chair: coordinators",
            "chair: cordinators",
            "27:42: 'cordinators' is not an office - did you mean 'coordinators'?",
            id="office",
        ),
        pytest.param("actions: [1, 4-6]", "actions: [1, 6-4]", "27:82: '6-4' is not a number - write 12, or 20-32", id="range"),
        pytest.param(
            "key: closing, title: {en: End}",
            "key: opening, title: {en: End}",
            "28:15: 'opening' stands already in line 26 - name each thing once",
            id="same-session",
        ),
        pytest.param("key: two", "key: one", "21:14: 'one' stands already in line 20 - name each thing once", id="same-item"),
        pytest.param(
            "key: closing, title: {en: End}",
            "key: closing",
            "28:9: a session needs a title, or a theme or a single item that brings one",
            id="no-title",
        ),
        pytest.param("{key: closing, title", "{title", "28:9: a session needs a key, or a theme that serves as one", id="no-key"),
    ],
)
def test_practice_with_a_fault(old: str, new: str, fault: str) -> None:
    assert old in GOOD
    found, faults = read_convention(GOOD.replace(old, new, 1), "tea.yaml")
    assert found is None
    assert [f"{one.origin.line}:{one.origin.column}: {one.sentence}" for one in faults] == [fault]
