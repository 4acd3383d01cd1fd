import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccmagenda import data
from ccmagenda.model import Chair, Role, Who
from ccmagenda.notation.sheet.people import People, SaidTalk, as_json, plain_chair, plain_talk

STATES = data.states()
PEOPLE = People(states=STATES, language=data.language("en"), holders=((Role.PRESIDENT, "NOR"),))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Japan", Who(state="JPN")),
        ("the Holy See", Who(state="VAT")),
        ("Ms. A", Who(person="Ms. A")),
        ("Ms. A, UNMAS", Who(person="Ms. A", of="UNMAS")),
        ("Ms. A, Ambassador (Ghana)", Who(person="Ms. A", of="Ambassador", state="GHA")),
        ("Ms. A (Ghana)", Who(person="Ms. A", state="GHA")),
        ("Ms. A (UNMAS)", Who(person="Ms. A (UNMAS)")),
        ("UNMAS", Who(of="UNMAS")),
        ("Jane Roe,", Who(person="Jane Roe")),
        (", Norway", Who(of="Norway")),
        ("TBC", Who(settled=False)),
        ("to be confirmed", Who(settled=False)),
        ("Japan (to be confirmed)", Who(state="JPN", settled=False)),
        ("presenter TBC, UNMAS", Who(of="UNMAS", settled=False)),
        ("Ms. A or Mr. B", Who(person="Ms. A or Mr. B", settled=False)),
    ],
)
def test_who(text: str, who: Who) -> None:
    assert PEOPLE.who(text) == who


@pytest.mark.parametrize(
    ("text", "chairs"),
    [
        ("Japan; Ghana", (Chair(who=Who(state="JPN")), Chair(who=Who(state="GHA")))),
        ("Japan\nGhana", (Chair(who=Who(state="JPN")), Chair(who=Who(state="GHA")))),
        ("Moderator: Ms. A", (Chair(role=Role.MODERATOR, who=Who(person="Ms. A")),)),
        ("coordinator: Chad", (Chair(role=Role.COORDINATOR, who=Who(state="TCD")),)),
        ("the President", (Chair(role=Role.PRESIDENT, who=Who(state="NOR")),)),
        ("President: Chad", (Chair(role=Role.PRESIDENT, who=Who(state="TCD")),)),
        ("Rapporteur", (Chair(role=Role.RAPPORTEUR),)),
        ("", ()),
    ],
)
def test_chairs(text: str, chairs: tuple[Chair, ...]) -> None:
    assert PEOPLE.chairs(text) == chairs


@pytest.mark.parametrize(
    ("text", "talks"),
    [
        ("Japan", (SaidTalk(speakers=(Who(state="JPN"),)),)),
        ("Title | Japan; Chad | 15 min", (SaidTalk(title="Title", speakers=(Who(state="JPN"), Who(state="TCD")), minutes=15),)),
        ("Japan | 5 min", (SaidTalk(speakers=(Who(state="JPN"),), minutes=5),)),
        ("Title |", (SaidTalk(title="Title"),)),
        ("Japan\n\nChad", (SaidTalk(speakers=(Who(state="JPN"),)), SaidTalk(speakers=(Who(state="TCD"),)))),
    ],
)
def test_talks(text: str, talks: tuple[SaidTalk, ...]) -> None:
    assert PEOPLE.talks(text) == talks


WORDS = st.text(max_size=8).map(lambda text: " ".join(text.split())).filter(str.isprintable)
WHO = st.builds(Who, person=WORDS, of=WORDS, state=st.sampled_from(("", "JPN")), settled=st.booleans())


@given(st.lists(st.builds(Chair, role=st.sampled_from(Role), who=st.none() | WHO), min_size=1, max_size=3))
def test_json_gives_back_any_chairs(chairs: list[Chair]) -> None:
    assert PEOPLE.chairs(as_json([plain_chair(chair) for chair in chairs])) == tuple(chairs)


@given(
    st.lists(
        st.builds(SaidTalk, title=WORDS, speakers=st.lists(WHO).map(tuple), minutes=st.integers(0, 720)), min_size=1, max_size=2
    )
)
def test_json_gives_back_any_talks(talks: list[SaidTalk]) -> None:
    assert PEOPLE.talks(as_json([plain_talk(talk) for talk in talks])) == tuple(talks)


@pytest.mark.parametrize(
    "text", ['[{"who": 1}]', '[{"role": "x"}]', '[{"speakers": 3, "minutes": "x"}]', "[{", '[{"who": {"state": 3}}, 1]']
)
def test_json_that_is_none_of_ours_is_no_error(text: str) -> None:
    assert isinstance(PEOPLE.chairs(text), tuple)
    assert isinstance(PEOPLE.talks(text), tuple)
