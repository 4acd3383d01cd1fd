import pytest

import ccmagenda
from ccmagenda import Kind, Programme, Session, Sitting, Talk, Who, chairs, data, hours, meeting
from ccmagenda.model import AgendaItem, Chair, Reference, Role
from ccmagenda.notation import write_briefly

ZURICH = "Europe/Zurich"
SEATED = tuple(Chair(role=Role.COORDINATOR, who=Who(state=code)) for code in ("LAO", "IRL"))
CLEARANCE = ccmagenda.convention("ccm").group("clearance").names  # type: ignore[union-attr]  # it is there


def briefly(*sessions: Session, comments: dict[tuple[str | int, ...], str] | None = None, **fields: object) -> str:
    sitting = Sitting(
        key="2012-04-16-morning",
        day="2012-04-16",
        name="morning",
        hours=hours("2012-04-16", "10:00-13:00", ZURICH),
        sessions=sessions,
    )
    known = ccmagenda.convention("ccm")
    title = known.meetings.record("2IM").names  # type: ignore[union-attr]  # as above
    programme = Programme(convention="ccm", meeting=meeting("ccm", "2IM", title=title), sittings=[sitting], **fields)
    text = write_briefly(programme, known, data.states(), data.language("en").day_in_words, comments)
    assert ccmagenda.load(text.encode(), path="p") == programme
    return text


def rows(text: str) -> list[str]:
    """Return the lines of the sessions."""
    return text.partition("  sessions:\n")[2].splitlines()


def test_what_the_convention_tells_is_left_out() -> None:
    assert briefly(Session(key="clearance", theme="clearance", title=CLEARANCE, chairs=SEATED)) == (
        "convention: ccm\n\nmeeting:\n  ref: 2IM\n  from: 2012-04-16\n  to: 2012-04-19\nstatus: draft provisional\n\n"
        "sittings:\n- day: Monday 16 April 2012\n  morning: 10:00-13:00\n  sessions:\n"
        "  - {theme: clearance, chair: coordinators}\n"
    )


@pytest.mark.parametrize(
    ("session", "line"),
    [
        pytest.param(Session(key="a", theme="clearance", title=CLEARANCE), "{key: a, theme: clearance}", id="own-key"),
        pytest.param(Session(key="clearance", theme="clearance", title="C"), "{title: C, theme: clearance}", id="own-title"),
        pytest.param(
            Session(key="clearance", theme="clearance", title=CLEARANCE, chairs=SEATED[:1]),
            "{theme: clearance, chair: {role: coordinator, state: Lao People's Democratic Republic}}",
            id="one-of-two-coordinators",
        ),
        pytest.param(
            Session(key="a", title="A", chairs=chairs("Norway", "Japan")),
            "{key: a, title: A, chair: [Norway, Japan]}",
            id="states",
        ),
        pytest.param(
            Session(key="a", title="A", chairs=[Chair(who=Who(settled=False))]), "{key: a, title: A, chair: TBC}", id="tbc"
        ),
        pytest.param(
            Session(key="a", title="A", chairs=chairs("president-designate")),
            "{key: a, title: A, chair: president-designate}",
            id="office",
        ),
        pytest.param(
            Session(key="a", title="A", references=[Reference(kind="action", number=n, plan="vientiane") for n in (2, 3, 4, 9)]),
            "{key: a, title: A, actions: [2-4, 9]}",
            id="actions",
        ),
        pytest.param(
            Session(key="a", title="A", kind=Kind.CLOSING, minutes=15),
            "{key: a, kind: closing, title: A, length: 15 min}",
            id="kind",
        ),
        pytest.param(Session(key="a", title={"en": "A", "fr": "B"}), "{key: a, title: {en: A, fr: B}}", id="languages"),
    ],
)
def test_session_on_a_line(session: Session, line: str) -> None:
    assert rows(briefly(session)) == [f"  - {line}"]


def test_session_with_more_in_it_stands_on_lines() -> None:
    talks = [Talk(title="Survey", speakers=[Who(of="GICHD")])]
    inner = Session(key="b", title="B")
    assert rows(briefly(Session(key="a", title="A", talks=talks, sessions=[inner]))) == [
        "  - key: a",
        "    title: A",
        "    talks:",
        "    - {title: Survey, speaker: {of: GICHD}}",
        "    sessions:",
        "    - {key: b, title: B}",
    ]


def test_long_titles_stand_on_lines_of_their_own() -> None:
    long = {"en": "word " * 15, "fr": "mot " * 15}
    assert rows(briefly(Session(key="a", title=long))) == [
        "  - key: a",
        "    title:",
        f"      en: {'word ' * 14}word",
        f"      fr: {'mot ' * 14}mot",
    ]


def test_title_of_its_only_item_is_left_out() -> None:
    agenda = [AgendaItem(number="1", title="Opening"), AgendaItem(number="2", title=CLEARANCE, theme="clearance")]
    text = briefly(
        Session(key="a", title="Opening", items=["1"]), Session(key="b", title="Both", items=["1", "2"]), agenda=agenda
    )
    assert "- {number: 1, title: Opening}\n- {number: 2, theme: clearance}\n" in text
    assert rows(text) == ["  - {key: a, item: 1}", "  - {key: b, title: Both, item: [1, 2]}"]


def test_comments_stand_above_and_empty_lines_above_them() -> None:
    text = briefly(
        Session(key="a", title="A"), comments={(): "head", ("sittings",): "why", ("sittings", 0, "sessions", 0): "who"}
    )
    assert text.startswith("# head\nconvention: ccm\n\nmeeting:")
    assert "\n\n# why\nsittings:\n- day:" in text
    assert rows(text) == ["  # who", "  - {key: a, title: A}"]
