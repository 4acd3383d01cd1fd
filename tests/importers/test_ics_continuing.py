import datetime

from ccmagenda import data
from ccmagenda.importers._ics_continuing import with_continued
from ccmagenda.model import Session, Sitting


def sitting(hour: int, *sessions: Session) -> Sitting:
    return Sitting(key=f"s{hour}", day=datetime.date(2012, 4, 16), sessions=sessions)


def test_session_that_goes_on_names_the_first_of_its_title_and_loses_the_mark() -> None:
    first = sitting(9, Session(key="views", title="Exchange of views"))
    later = sitting(15, Session(key="day", title="Day", sessions=[Session(key="v2", title="Exchange of views (continued)")]))
    last = sitting(17, Session(key="v3", title="Exchange of Views (continued)"))
    _, second, third = with_continued((first, later, last), data.language("en"))
    inner = second.sessions[0].sessions[0]
    assert (inner.title.read("en"), inner.continues) == ("Exchange of views", "views")
    assert (third.sessions[0].title.read("en"), third.sessions[0].continues) == ("Exchange of Views", "views")


def test_title_whose_beginning_is_nowhere_is_left_as_it_is() -> None:
    (only,) = with_continued((sitting(9, Session(key="v", title="Elections (suite)")),), data.language("fr"))
    assert (only.sessions[0].title.read("fr"), only.sessions[0].continues) == ("Elections (suite)", "")
