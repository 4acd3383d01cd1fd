import datetime
from pathlib import Path

import attrs
import pytest

import ccmagenda
from ccmagenda import data
from ccmagenda.errors import InvalidValueError
from ccmagenda.model import After, Chair, PartOfDay, Programme, Reference, Role, Session, Sitting, Texts, Who
from ccmagenda.notation import write_programme

STATES = data.states()
TEXT = """\
convention: ccm
meeting:
  ref: X
  title: A meeting
  zone: Europe/Zurich
  from: 2012-04-16
  to: 2012-04-17
  president: Lebanon
  president-designate: Norway
status: draft provisional
notes: Subject to change.
rooms:
- {key: big, name: Room 1, seats: 300}
agenda:
- number: 1
  title: Opening
sittings:
- day: 2012-04-16
  morning: 10:00-13:00
  key: 2012-04-16-morning
  chair: [president]
  room: big
  interpretation: [en, fr]
  sessions:
  - key: opening
    title: 'Opening: the first'
    item: [1]
    chair: [Lao People's Democratic Republic, {person: Ms. A, of: GICHD}]
    moderator: [{of: CMC}]
    actions: [1, 2]
    notes: |-
      A first paragraph.

      - one item
    talks:
    - title:
        en: Survey
        fr: Enquête
      speaker: [Norway, TBC]
      length: 10 min
  - key: dinner
    kind: reception
    title: Dinner 😀
    time: 22:00-02:00 (2012-04-17)
deadlines:
- key: papers
  title: Papers
  day: 2012-03-30
  for: [Zambia]
action-points:
- key: act
  title: Act
  owner: [Portugal, {person: A or B, settled: no}]
  due: 2012-05-01
  session: opening
  status: done
delegations:
- {party: Japan, follows: [clearance]}
glossary:
- en: Mayor
  fr: Maire
waivers:
- provision: B4
  about: opening
  because: It was agreed.
"""


def load(text: str) -> Programme:
    return ccmagenda.load(text.encode(), path="p")


PROGRAMME = load(TEXT)


def with_session(**fields: object) -> Programme:
    session = attrs.evolve(Session(key="a", title="A"), **fields)
    sitting = Sitting(key="s", day="2012-04-16", sessions=[Session(key="other", title="B"), session])
    return attrs.evolve(PROGRAMME, sittings=[sitting], waivers=(), action_points=())


def test_programme_is_written_as_people_write_it() -> None:
    assert write_programme(PROGRAMME, STATES) == TEXT


@pytest.mark.parametrize(
    "file", sorted((Path(__file__).parents[2] / "examples").glob("*/programme.yaml")), ids=lambda f: f.parent.name
)
def test_example_is_read_again_as_it_was(file: Path) -> None:
    programme = ccmagenda.load(file)
    assert load(write_programme(programme, STATES)) == programme


@pytest.mark.parametrize("code", sorted(STATES.by_code))
def test_every_state_is_read_again_wherever_it_stands(code: str) -> None:
    who = Who(state=code)
    chairs = [Chair(who=who), Chair(role=Role.MODERATOR, who=who), Chair(role=Role.HOST, who=who)]
    programme = with_session(chairs=chairs)
    assert load(write_programme(programme, STATES)) == programme


@pytest.mark.parametrize(
    "chairs",
    [
        pytest.param([Chair(role=Role.HOST, who=Who(of="A")), Chair(who=Who(state="JPN"))], id="host-before-the-chair"),
        pytest.param([Chair(role=Role.HOST, who=Who(of="A")), Chair(role=Role.MODERATOR, who=Who(of="B"))], id="other-order"),
        pytest.param([Chair(role=Role.MODERATOR)], id="moderator-without-a-name"),
        pytest.param([Chair()], id="chair-without-a-name"),
        pytest.param([Chair(role=Role.PRESIDENT)], id="president-without-a-holder"),
        pytest.param([Chair(role=Role.PRESIDENT, who=Who(state="ZMB"))], id="president-of-another-meeting"),
        pytest.param([Chair(role=Role.COORDINATOR, who=Who(state="IRL"))], id="coordinator"),
        pytest.param([Chair(who=Who(person="A or B"))], id="or-within-a-name"),
        pytest.param([Chair(who=Who(person="TBC", settled=False))], id="to-be-confirmed"),
        pytest.param([Chair(who=Who(settled=False))], id="nobody-yet"),
    ],
)
def test_chairs_are_read_again_in_their_order(chairs: list[Chair]) -> None:
    programme = with_session(chairs=chairs)
    assert load(write_programme(programme, STATES)) == programme


def test_programme_without_sittings_is_read_again() -> None:
    programme = attrs.evolve(PROGRAMME, sittings=(), waivers=(), action_points=())
    assert load(write_programme(programme, STATES)) == programme


def test_sitting_without_a_day_in_a_meeting_of_one_day_is_read_again() -> None:
    meeting = attrs.evolve(PROGRAMME.meeting, last=PROGRAMME.meeting.first)
    programme = Programme(meeting=meeting, convention="ccm", sittings=[Sitting(key="a"), Sitting(key="b", day=meeting.first)])
    assert load(write_programme(programme, STATES)) == programme


def test_register_beside_the_programme_is_named_and_a_chosen_one_is_not(tmp_path: Path) -> None:
    beside = "./coordinators.yaml"
    (tmp_path / beside).write_text("mandates: []\n", encoding="utf-8")
    programme = attrs.evolve(PROGRAMME, registers=[beside])
    file = tmp_path / "programme.yaml"
    file.write_text(write_programme(attrs.evolve(programme, registers=["/chosen.yaml", beside]), STATES), encoding="utf-8")
    assert ccmagenda.load(file) == programme


@pytest.mark.parametrize(
    ("programme", "sentence"),
    [
        pytest.param(
            with_session(references=[Reference(kind="rule", number=1)]),
            "session 'a' refers to something that is neither an action nor an article",
            id="reference",
        ),
        pytest.param(
            with_session(title=Texts((("", "A"), ("en", "B")))),
            "'A' has words of its own and others besides in the same language - give one of the two",
            id="english-twice",
        ),
        pytest.param(
            attrs.evolve(PROGRAMME, sittings=[Sitting(key="s", name="dawn", hours=PartOfDay("at dawn"))]),
            "sitting 's' is called 'dawn' and has no hours - give it hours, or a title instead",
            id="name-of-a-sitting",
        ),
        pytest.param(
            attrs.evolve(PROGRAMME, sittings=[Sitting(key="s", name="morning")]),
            "sitting 's' is called 'morning' and has no hours - give it hours, or a title instead",
            id="morning-without-hours",
        ),
        pytest.param(
            attrs.evolve(PROGRAMME, sittings=[Sitting(key="s", day=datetime.date(2012, 4, 16), hours=After("opening"))]),
            "sitting 's' follows 'opening', and only a session can - give it hours",
            id="sitting-that-follows",
        ),
    ],
)
def test_what_the_notation_has_no_words_for_is_refused(programme: Programme, sentence: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        write_programme(programme, STATES)
    assert str(caught.value) == sentence
