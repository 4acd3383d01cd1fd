import datetime

import attrs
import pytest

from ccmagenda import convention, data, documents, hours
from ccmagenda.documents import Setting
from ccmagenda.errors import UnknownNameError
from ccmagenda.model import (
    After,
    AgendaItem,
    Bullets,
    Chair,
    Document,
    Heading,
    Meeting,
    Outline,
    Paper,
    Paragraph,
    Programme,
    Role,
    Session,
    Sitting,
    Talk,
    Who,
    words_of,
)

MEETING = Meeting(ref="2IM", title="Second Meeting", zone="Europe/Zurich", first="2012-04-16", last="2012-04-19", president="NOR")
PRESIDENT = Chair(role=Role.PRESIDENT, who=Who(state="NOR"))
PROGRAMME = Programme(meeting=MEETING, convention="ccm", agenda=[AgendaItem(number="3", title="Themes")])


def at(span: str, day: str = "2012-04-16") -> object:
    return hours(day, span, "Europe/Zurich")


@pytest.fixture(scope="module")
def setting() -> Setting:
    return Setting(convention=convention("ccm"), language=data.language("en"))


def morning(*sessions: Session, **fields: object) -> Sitting:
    return Sitting(key="morning", day="2012-04-16", hours=at("10:00-13:00"), sessions=sessions, **fields)


def draw(setting: Setting, *sittings: Sitting, **changes: object) -> Document:
    programme = attrs.evolve(PROGRAMME, sittings=sittings, **changes)
    return documents.shelf()["chairs-script"].draw(programme, setting)


def lines(drawn: Document) -> list[str]:
    """Return what is said, each with the clock in front and what happens meanwhile behind; headings with a sign."""
    found = []
    for block in drawn.blocks:
        if isinstance(block, Heading):
            found.append(f"{'#' * block.level} {words_of(block.words)}")
        elif isinstance(block, Outline):
            for point in block.points:
                cues = " ".join(words_of(cue) for cue in point.below)
                found.append(f"{point.label} {words_of(point.words)} {cues}".strip())
        elif isinstance(block, Paragraph):
            found.append(f"({words_of(block.words)})")
    return found


def test_whole_sitting_is_opened_led_and_closed(setting: Setting) -> None:
    talks = [
        Talk(title="Survey", speakers=[Who(person="Ms. Ada Lee", of="GICHD")], minutes=15),
        Talk(speakers=[Who(state="ZMB")], minutes=10),
        Talk(title="To come", minutes=5),
    ]
    session = Session(
        key="d", title="Debate", items=["3"], chairs=[Chair(who=Who(state="JPN"))], minutes=60, talks=talks, documents=["CCM/3"],
        notes="What is to be done.", access="closed",
    )  # fmt: skip
    pause = Session(key="p", kind="break", minutes=20)
    end = Session(key="e", title="End", kind="closing", chairs=[PRESIDENT])
    sitting = morning(session, pause, end, chairs=[PRESIDENT], interpretation=["en", "fr"], room="Room A")
    assert lines(draw(setting, sitting, papers=[Paper(symbol="CCM/3", title="A paper")])) == [
        "## Monday 16 April 2012, 10:00–13:00",
        "(chaired by the President; Room: Room A; Interpretation: English and French)",
        "10:00 I declare this meeting open: Second Meeting. [gavel]",
        "– Interpretation is provided in these languages: English and French.",
        "### 10:00–11:00  3. Debate (60 min, closed)",
        "(What is to be done.)",
        "10:00 We take up item 3 of the agenda: Themes. [closed: see who is in the room before you begin]",
        "– The chair for this part of our work goes to: Japan.",
        "– We have before us: CCM/3, A paper.",
        "10:00 The floor goes to: Ms. Ada Lee, GICHD. The subject: Survey. [15 min]",
        "– My thanks to: Ms. Ada Lee.",
        "10:15 The floor goes to: Zambia. [10 min]",
        "– My thanks to: Zambia.",
        "10:25 The next presentation: To come. [5 min] [to be confirmed]",
        "10:30 The floor is open. Who wishes to speak? [30 min for the debate]",
        "– [where something is to be decided] Is there any objection? I hear none. It is so decided.",
        "11:00 There are no more requests for the floor. This part of our work is done.",
        "### 11:00–11:20  Break (20 min)",
        "11:00 The sitting is suspended until 11:20. [Break]",
        "11:20 The sitting is resumed.",
        "### 11:20  End",
        "– The chair for this part of our work goes to: the President.",
        "13:00 Our work is done. I declare this meeting closed: Second Meeting. [gavel]",
        "## Words at hand",
    ]


def test_next_sitting_of_the_same_body_is_announced_and_an_item_continued(setting: Setting) -> None:
    first = morning(Session(key="a", title="A", items=["3"]), body="Plenary")
    other = attrs.evolve(first, key="other", body="Committee", sessions=[Session(key="b", title="B")])
    second = Sitting(
        key="second", day="2012-04-17", hours=at("15:00-18:00", "2012-04-17"), body="Plenary", serial="2nd meeting",
        sessions=[Session(key="c", title="C", items=["3"])],
    )  # fmt: skip
    said = lines(draw(setting, first, other, second))
    assert [line for line in said if "closed" in line or "order" in line or "agenda" in line] == [
        "10:00 We take up item 3 of the agenda: Themes.",
        "13:00 The sitting is closed. We meet again on Tuesday 17 April 2012, 15:00–18:00. [gavel]",
        "10:00 I call this sitting to order: Committee. [gavel]",
        "13:00 The sitting is closed. [gavel]",
        "15:00 I call this sitting to order: 2nd meeting, Plenary. [gavel]",
        "15:00 We continue with item 3 of the agenda: Themes.",
        "18:00 Our work is done. I declare this meeting closed: Second Meeting. [gavel]",
    ]


@pytest.mark.parametrize(
    ("following", "said"),
    [
        (Sitting(key="n", day="2012-04-17", sessions=[Session(key="z", title="Z")]), "We meet again on Tuesday 17 April 2012."),
        (Sitting(key="n", sessions=[Session(key="z", title="Z")]), "The sitting is closed."),
    ],
    ids=["hours-open", "day-open"],
)
def test_closing_says_no_more_than_is_known(setting: Setting, following: Sitting, said: str) -> None:
    closing = [
        line for line in lines(draw(setting, morning(Session(key="a", title="A")), following)) if "sitting is closed" in line
    ]
    assert closing[0].removesuffix(" [gavel]").endswith(said)


def test_clock_is_unknown_after_a_session_of_open_length_and_known_again_with_hours(setting: Setting) -> None:
    sessions = [
        Session(key="a", title="A"),
        Session(key="b", title="B"),
        Session(key="c", title="C", when=at("12:00-12:30")),
        Session(key="d", title="D", when=After("c")),
    ]
    heads = [line for line in lines(draw(setting, morning(*sessions))) if line.startswith("### ")]
    assert heads == ["### 10:00  A", "### B", "### 12:00–12:30  C (30 min)", "### 12:30  D"]


DECIDE = "– [where something is to be decided] Is there any objection? I hear none. It is so decided."
TOO_LONG = "[planned are 20 min, and the presentations alone take 40 min]"


def test_single_presentation_that_takes_longer_than_planned_leaves_no_open_floor(setting: Setting) -> None:
    session = Session(key="a", title="A", minutes=10, talks=[Talk(speakers=[Who(state="ZMB")], minutes=15)])
    said = lines(draw(setting, morning(session, Session(key="b", title="B", minutes=5))))
    assert said[2:-5] == [
        "### 10:00–10:10  A (10 min)",
        "10:00 We now turn to: A.",
        "10:00 The floor goes to: Zambia. [15 min] [does not fit, ends 5 min too late]",
        "– My thanks to: Zambia.",
        "– [planned are 10 min, and the presentations alone take 15 min]",
        "### 10:10–10:15  B (5 min)",
    ]


def test_who_is_still_on_the_list_when_the_time_is_over_is_told_and_not_called(setting: Setting) -> None:
    talks = [Talk(speakers=[Who(state=state)], minutes=10) for state in ("ZMB", "JPN", "NOR", "VAT")]
    session = Session(key="a", title="A", items=["3"], minutes=20, talks=talks)
    said = lines(draw(setting, morning(session)))
    assert said[4:-2] == [
        "10:00 The floor goes to: Zambia. [10 min]",
        "– My thanks to: Zambia.",
        "10:10 The floor goes to: Japan. [10 min]",
        "– My thanks to: Japan.",
        f"10:20 Our time for this part is over. Still on the list: Norway; Holy See. {TOO_LONG}",
        DECIDE,
    ]


def test_list_that_fills_its_time_leaves_no_open_floor(setting: Setting) -> None:
    session = Session(key="a", title="A", minutes=10, talks=[Talk(speakers=[Who(state="ZMB")], minutes=10)])
    said = lines(draw(setting, morning(session)))
    assert [line for line in said if "Who wishes" in line] == []
    assert "10:10 There are no more requests for the floor. This part of our work is done." in said


def test_clock_of_a_script_never_goes_back(setting: Setting) -> None:
    talks = [Talk(speakers=[Who(state="ZMB")], minutes=100) for _ in range(3)]
    said = lines(draw(setting, morning(*(Session(key=key, title=key, minutes=90, talks=talks) for key in "abc"))))
    clocks = [line[:5] for line in said if line[:2].isdigit()]
    assert clocks == sorted(clocks)
    assert (
        said[-2]
        == "– Our work is done. I declare this meeting closed: Second Meeting. [does not fit, ends 90 min too late] [gavel]"
    )


def test_moderator_and_rapporteur_are_named(setting: Setting) -> None:
    chairs = [Chair(role=Role.MODERATOR, who=Who(person="Ms. X", state="NOR")), Chair(role=Role.RAPPORTEUR, who=Who(state="JPN"))]
    said = lines(draw(setting, morning(Session(key="a", title="A", chairs=chairs), chairs=[PRESIDENT])))
    assert said[4:7] == [
        "10:00 We now turn to: A.",
        "– This part of our work is moderated by: Ms. X, Norway.",
        "– The rapporteur is: Japan.",
    ]


def test_whoever_leads_item_1_opens_the_meeting_and_hands_over(setting: Setting) -> None:
    retiring = Chair(who=Who(person="Mr. Y", state="LBN"))
    sessions = [Session(key="a", title="A", items=["1"], chairs=[retiring]), Session(key="b", title="B")]
    said = lines(draw(setting, morning(*sessions, chairs=[PRESIDENT])))
    assert said[2] == "10:00 I declare this meeting open: Second Meeting. [In the chair: Mr. Y, Lebanon] [gavel]"
    assert [line for line in said if "chair for this part" in line] == [
        "– The chair for this part of our work goes to: the President."
    ]


def test_sitting_without_a_chair_is_opened_by_whoever_leads_its_first_session(setting: Setting) -> None:
    first = morning(Session(key="a", title="A"))
    second = attrs.evolve(
        first, key="s", day="2012-04-17", sessions=[Session(key="b", title="B", chairs=[Chair(who=Who(state="JPN"))])]
    )
    said = lines(draw(setting, first, second))
    assert [line for line in said if "In the chair" in line or "chair for" in line] == [
        "10:00 I call this sitting to order: Tuesday 17 April 2012, 10:00–13:00. [In the chair: Japan] [gavel]"
    ]


def test_words_that_are_missing_in_the_language_are_marked(setting: Setting) -> None:
    who = Who(person="Ms. Lee", of="Minister of Health", state="JPN")
    session = Session(key="a", title="A", items=["3"], talks=[Talk(title="Survey", speakers=[who])])
    french = attrs.evolve(setting, language=data.language("fr"))
    said = lines(draw(french, morning(session, body="Working Party", serial="1st closed meeting")))
    assert said[1] == "## Lundi 16 avril 2012, 10:00–13:00, 1re séance privée, Working Party [anglais]"
    assert said[2] == "10:00 Je déclare ouverte la réunion\u202f: Second Meeting [anglais]. [coup de marteau]"
    assert said[4:6] == [
        "10:00 Nous abordons le point 3 de l’ordre du jour\u202f: Themes [anglais].",
        "10:00 La parole est à\u202f: Ms. Lee, Minister of Health [anglais], Japon. Sujet\u202f: Survey [anglais].",
    ]


def test_ceremony_stands_before_the_meeting_is_opened(setting: Setting) -> None:
    ceremony = Session(key="c", title="Ceremony", kind="ceremony", minutes=30, talks=[Talk(speakers=[Who(state="ZMB")])])
    said = lines(draw(setting, morning(ceremony, Session(key="a", title="A"))))
    assert said[1:6] == [
        "### 10:00–10:30  Ceremony (30 min)",
        "10:00 The floor goes to: Zambia.",
        "– My thanks to: Zambia.",
        "### 10:00–13:00",
        "10:30 I declare this meeting open: Second Meeting. [gavel]",
    ]


def test_all_speak_at_a_ceremony_and_its_clock_does_not_run_beyond_it(setting: Setting) -> None:
    talks = [Talk(speakers=[Who(state=state)], minutes=40) for state in ("ZMB", "JPN")]
    said = lines(
        draw(setting, morning(Session(key="c", title="C", kind="ceremony", minutes=30, talks=talks), Session(key="a", title="A")))
    )
    assert [line for line in said if "floor goes" in line] == [
        "10:00 The floor goes to: Zambia. [40 min] [does not fit, ends 10 min too late]",
        "– The floor goes to: Japan. [40 min] [does not fit, ends 50 min too late]",
    ]
    assert "10:30 I declare this meeting open: Second Meeting. [gavel]" in said


def test_sessions_within_a_session_are_debated_one_by_one(setting: Setting) -> None:
    session = Session(
        key="a", title="A", sessions=[Session(key="b", title="B", minutes=30), Session(key="c", title="C", minutes=20)]
    )
    said = lines(draw(setting, morning(session)))
    assert [line for line in said if line.startswith("#")][1:-1] == [
        "### 10:00–10:50  A (50 min)",
        "#### 10:00–10:30  B (30 min)",
        "#### 10:30–10:50  C (20 min)",
    ]
    assert sum("Who wishes" in line for line in said) == 2


@pytest.mark.parametrize(
    ("key", "headed"),
    [
        ("a", ["## Monday 16 April 2012, 10:00–13:00", "### 10:00  A", "## Words at hand"]),
        ("morning", ["## Monday 16 April 2012, 10:00–13:00", "### 10:00  A", "### B", "## Words at hand"]),
    ],
)
def test_one_sitting_or_session_alone(setting: Setting, key: str, headed: list[str]) -> None:
    drawn = draw(attrs.evolve(setting, key=key), morning(Session(key="a", title="A"), Session(key="b", title="B")))
    assert [line for line in lines(drawn) if line.startswith("#")] == headed
    assert any("I declare" in line for line in lines(drawn)) is (key == "morning")


def test_one_day_alone_is_told_where_nothing_is_planned(setting: Setting) -> None:
    drawn = draw(attrs.evolve(setting, day=datetime.date(2012, 4, 18)), morning(Session(key="a", title="A")))
    assert drawn.blocks == (Paragraph("Nothing is planned on Wednesday 18 April 2012."),)


def test_events_beside_the_meeting_and_what_is_cancelled_need_no_chair(setting: Setting) -> None:
    aside = [Session(key=kind[:4], title="X", kind=kind) for kind in ("side event", "reception", "registration", "lunch")]
    gone = Session(key="gone", title="Gone", firmness="cancelled")
    drawn = draw(setting, morning(*aside, gone))
    assert drawn.blocks == (Paragraph("No sittings are planned yet."),)


def test_script_bears_no_symbol_and_ends_with_words_at_hand(setting: Setting) -> None:
    drawn = draw(setting, morning(Session(key="a", title="A")), symbol="CCM/2")
    assert (drawn.masthead, bool(drawn.head)) == (("16–19 April 2012",), False)
    assert isinstance(drawn.blocks[-1], Bullets)


def test_script_parts_titles_and_symbols_as_its_language_does() -> None:
    french = Setting(convention=convention("ccm"), language=data.language("fr"))
    agenda = [AgendaItem(number="3", title={"fr": "Thèmes"}), AgendaItem(number="4", title={"fr": "Budget"})]
    session = Session(key="d", title={"fr": "Débat"}, items=["3", "4"], documents=["CCM/3", "CCM/4"])
    said = "\n".join(lines(draw(french, morning(session), agenda=agenda)))
    assert ("Thèmes\u202f; Budget" in said, "CCM/3\u202f; CCM/4" in said) == (True, True)


def test_pause_with_a_number_is_called_whole_where_its_title_is_missing_in_the_language() -> None:
    french = Setting(convention=convention("ccm"), language=data.language("fr"))
    said = lines(
        draw(french, morning(Session(key="d", title={"fr": "Débat"}), Session(key="p", kind="break", number="2.", title="Tea")))
    )
    assert [line for line in said if line.endswith("[2. Tea]")] == ["– La séance est suspendue. [2. Tea]"]


def test_what_nobody_leads_has_no_script(setting: Setting) -> None:
    aside = Session(key="se", title="X", kind="side event")
    with pytest.raises(UnknownNameError, match=r"there is no script for 'se': nobody leads a pause.* - name another"):
        draw(attrs.evolve(setting, key="se"), morning(aside))
