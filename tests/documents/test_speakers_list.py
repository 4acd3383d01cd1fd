import attrs
import pytest

from ccmagenda import convention, data, documents, hours, render
from ccmagenda.documents import Setting
from ccmagenda.model import Document, Heading, Meeting, Paragraph, Programme, Session, Sitting, Table, Talk, Tone, Who, words_of
from ccmagenda.model.document import Block

MEETING = Meeting(ref="2IM", title="Second Meeting", zone="Europe/Zurich", first="2012-04-16", last="2012-04-19")
PROGRAMME = Programme(meeting=MEETING, convention="ccm", symbol="CCM/2")


def at(span: str) -> object:
    return hours("2012-04-16", span, "Europe/Zurich")


def talk(state: str, minutes: int = 0, title: str = "") -> Talk:
    return Talk(title=title, speakers=[Who(state=state)], minutes=minutes)


@pytest.fixture(scope="module")
def setting() -> Setting:
    return Setting(convention=convention("ccm"), language=data.language("en"))


def draw(setting: Setting, *sessions: Session, span: str = "10:00-13:00") -> Document:
    sitting = Sitting(key="s", day="2012-04-16", hours=at(span), sessions=sessions)
    return documents.shelf()["speakers-list"].draw(attrs.evolve(PROGRAMME, sittings=[sitting]), setting)


def told(block: Block) -> object:
    """Return a table as the words of its cells, any other block as its words."""
    if isinstance(block, Table):
        return [list(block.columns), *([words_of(cell) for cell in row] for row in block.rows)]
    assert isinstance(block, Heading | Paragraph)
    return words_of(block.words)


def test_speakers_with_minutes_that_fit(setting: Setting) -> None:
    session = Session(key="d", title="Debate", when=at("10:30-11:00"), talks=[talk("ZMB", 10, "Survey"), talk("JPN", 15)])
    drawn = draw(setting, session)
    assert (drawn.subtitle, drawn.masthead) == ("List of speakers", ("16–19 April 2012",))
    assert [told(block) for block in drawn.blocks] == [
        "Monday 16 April 2012, 10:00–13:00",
        "Debate",
        [
            ["no.", "hours", "speaker", "subject", "minutes"],
            ["1", "10:30", "Zambia", "Survey", "10"],
            ["2", "10:40", "Japan", "", "15"],
            ["total", "", "", "", "25"],
        ],
        "25 of 30 min are taken, 5 min are left.",
    ]


def test_what_does_not_fit_is_told_in_numbers(setting: Setting) -> None:
    session = Session(key="d", title="Debate", minutes=20, talks=[talk("ZMB", 15), talk("JPN", 10), talk("NOR", 5)])
    _, _, table, budget = draw(setting, session).blocks
    assert told(table) == [
        ["no.", "hours", "speaker", "minutes", "minutes over"],
        ["1", "10:00", "Zambia", "15", ""],
        ["2", "10:15", "Japan", "10", "5"],
        ["3", "10:25", "Norway", "5", "10"],
        ["total", "", "", "30", "10"],
    ]
    assert [row[-1][0].tone for row in table.rows if row[-1]] == [Tone.GRAVE] * 3
    assert (told(budget), budget.words[0].tone) == ("30 min are asked for and there are 20: 10 min too many.", Tone.GRAVE)


def test_sheet_tells_day_sitting_session_and_numbers(setting: Setting) -> None:
    session = Session(key="d", title="Debate", minutes=20, talks=[talk("ZMB", 15), talk("JPN", 10)])
    content = render(draw(setting, session), "csv").decode("utf-8-sig").splitlines()
    assert content == [
        "day,sitting,session,no.,hours,speaker,minutes,minutes over",
        "2012-04-16,10:00–13:00,Debate,1,10:00,Zambia,15,",
        "2012-04-16,10:00–13:00,Debate,2,10:15,Japan,10,5",
        "2012-04-16,10:00–13:00,Debate,total,,,25,5",
    ]


def test_missing_lengths_are_told_and_stop_the_clock(setting: Setting) -> None:
    session = Session(key="d", title="Debate", talks=[talk("ZMB", 10), talk("JPN"), talk("NOR", 5)])
    _, _, table, budget = draw(setting, session).blocks
    assert [row[1:] for row in told(table)[1:]] == [
        ["10:00", "Zambia", "10"],
        ["10:10", "Japan", "not given"],
        ["", "Norway", "5"],
        ["", "", "15"],
    ]
    assert told(budget) == (
        "15 of 180 min are taken, 165 min are left. Without a length: 1 of 3. The sum holds only the lengths that are given."
    )


def test_usual_speaking_time_is_counted_where_it_is_asked_for(setting: Setting) -> None:
    session = Session(key="d", title="Debate", minutes=20, talks=[talk("ZMB"), talk("JPN", 5)])
    note, *_, budget = draw(attrs.evolve(setting, speaking_time=3), session).blocks
    assert (told(note), told(budget)) == (
        "Where no length is given, 3 min are counted.",
        "8 of 20 min are taken, 12 min are left.",
    )


@pytest.mark.parametrize(
    ("span", "said"),
    [("10:00-13:00", "No length is given, and there are 180 min."), ("10:00", "No length is given.")],
    ids=["capacity-known", "capacity-open"],
)
def test_no_length_at_all(setting: Setting, span: str, said: str) -> None:
    assert told(draw(setting, Session(key="d", title="D", talks=[talk("ZMB")]), span=span).blocks[3]) == said


def test_sum_where_it_is_not_known_how_much_time_there_is(setting: Setting) -> None:
    budget = draw(setting, Session(key="d", title="D", talks=[talk("ZMB", 5)]), span="10:00").blocks[3]
    assert told(budget) == "5 min are asked for; how many there are is not known."


def test_sessions_of_a_sitting_are_summed_with_what_runs_over_and_with_pauses(setting: Setting) -> None:
    sessions = [
        Session(key="a", title="A", minutes=60, talks=[talk("ZMB", 70)]),
        Session(key="p", kind="break", minutes=20),
        Session(key="b", title="B", minutes=100),
        Session(key="c", title="C", minutes=500, firmness="cancelled"),
        Session(key="x", title="X", minutes=90, kind="side event"),
    ]
    *_, heading, budget = draw(setting, *sessions).blocks
    assert (told(heading), told(budget)) == (
        "The whole sitting",
        "190 min are asked for and there are 180: 10 min too many.",
    )


def test_cancelled_sessions_and_those_without_speakers_are_left_out(setting: Setting) -> None:
    sessions = [Session(key="a", title="A", firmness="cancelled", talks=[talk("ZMB", 5)]), Session(key="b", title="B")]
    assert draw(setting, *sessions).blocks == (Paragraph("No speakers are listed."),)


def test_one_session_alone(setting: Setting) -> None:
    sessions = [Session(key=key, title=key.upper(), talks=[talk("ZMB", 5)]) for key in "ab"]
    headings = [told(block) for block in draw(attrs.evolve(setting, key="b"), *sessions).blocks if isinstance(block, Heading)]
    assert headings[1] == "B"
    assert "A" not in headings


def test_speaker_who_is_not_settled(setting: Setting) -> None:
    _, _, table, _ = draw(setting, Session(key="a", title="A", talks=[Talk(title="Survey", minutes=5)])).blocks
    assert told(table)[1][2] == "to be confirmed"
