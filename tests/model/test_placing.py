from ccmagenda.model import Chair, Meeting, Role, Session, Sitting, Talk, Who, concerned, led_by

JAPAN, PORTUGAL = (Chair(who=Who(state=code)) for code in ("JPN", "PRT"))
MEETING = Meeting(ref="m", title="M", zone="Europe/Zurich", first="2012-04-16", last="2012-04-19", president="LBN")


def test_led_by_its_own_chairs_else_by_those_of_the_sitting() -> None:
    inner = Session(key="c")
    own, outer = Session(key="a", chairs=[JAPAN]), Session(key="b", sessions=[inner])
    sitting = Sitting(key="s", chairs=[PORTUGAL], sessions=[own, outer])
    assert [led_by(session, sitting) for session in (own, outer, inner)] == [(JAPAN,), (PORTUGAL,), ()]


def test_concerned_are_those_who_chair_or_speak() -> None:
    talk = Talk(title="T", speakers=[Who(state="NOR"), Who(person="Ms. X")])
    session = Session(key="a", chairs=[Chair(role=Role.PRESIDENT), JAPAN], talks=[talk])
    assert list(concerned(session, None, MEETING)) == ["LBN", "JPN", "NOR"]
