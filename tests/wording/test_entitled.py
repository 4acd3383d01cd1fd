import pytest

from ccmagenda import convention, data
from ccmagenda.model import Meeting, Programme, Session, Sitting, Texts, words_of
from ccmagenda.wording import Wording
from ccmagenda.wording.entitled import meeting_before, named, note, sitting_of

OPENING, CLOSURE = Session(key="a", title="Opening"), Session(key="b", title={"": "Closure", "fr": "Clôture"})


def speaking(ref: str = "2IM", **title: str) -> Wording:
    meeting = Meeting(ref=ref, title={"": "A meeting", **title}, zone="UTC", first="2012-04-16", last="2012-04-16")
    programme = Programme(convention="ccm", meeting=meeting)
    return Wording(programme=programme, convention=convention("ccm"), language=data.language("fr"))


def test_titles_that_are_missing_bear_a_mark_and_translated_ones_none() -> None:
    french = speaking()
    assert [words_of(named(one, french)) for one in (OPENING, CLOSURE)] == ["Opening [anglais]", "Clôture"]
    sitting = Sitting(key="m", day="2012-04-16")
    assert words_of(sitting_of(sitting, (OPENING, CLOSURE), french)) == "Opening [anglais]\u202f; Clôture"
    assert words_of(sitting_of(sitting, (), french)) == "A meeting [anglais]"


@pytest.mark.parametrize(
    ("ref", "titles", "session", "expected"),
    [
        ("2IM", {}, OPENING, "CCM 2IM: "),
        ("Workshop", {}, OPENING, "CCM A meeting: "),
        ("Workshop", {}, CLOSURE, "CCM A meeting [anglais]: "),
        ("Workshop", {"fr": "Une réunion"}, OPENING, "CCM Une réunion: "),
    ],
    ids=["numbered", "marked-by-the-title", "marked-itself", "translated"],
)
def test_meeting_before_a_title_is_marked_once(ref: str, titles: dict[str, str], session: Session, expected: str) -> None:
    french = speaking(ref, **titles)
    assert words_of(meeting_before(named(session, french), french)) == expected


def test_note_is_marked_unless_its_title_is() -> None:
    french, words = speaking(), Texts((("", "A note."),))
    found = [words_of(note(words, french, named(one, french))) for one in (OPENING, CLOSURE)]
    assert found == ["A note.", "A note. [anglais]"]
    assert note(Texts(), french) == ()
