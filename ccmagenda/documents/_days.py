"""The sittings of a programme in the order of time, and those of them that a paper is asked for."""

import datetime
from collections.abc import Iterator

from ccmagenda.documents._kinds import Setting
from ccmagenda.documents._parts import aside
from ccmagenda.errors import UnknownNameError
from ccmagenda.model import Heading, Paragraph, Programme, Session, Sitting, Span, line, shortened, words_of
from ccmagenda.model.document import CellForm, Known, Line
from ccmagenda.notation import did_you_mean
from ccmagenda.wording import Wording
from ccmagenda.wording.in_time import Days, by_day
from ccmagenda.wording.marked import body, in_one_piece, parted, serial, when
from ccmagenda.wording.originals import said


def chosen(programme: Programme, setting: Setting) -> Days:
    """Return the sittings of the day, or of the sitting or session, that is asked for; all of them where none is."""
    holders = {sitting.key: {sitting.key, *(session.key for session in sitting.walk())} for sitting in programme.sittings}
    known = sorted(set().union(*holders.values()))
    if setting.key and setting.key not in known:
        sentence = f"no sitting or session has the key '{shortened(setting.key)}'{did_you_mean(setting.key, known)}"
        raise UnknownNameError(sentence)
    days = [
        (day, [sitting for sitting in sittings if not setting.key or setting.key in holders[sitting.key]])
        for day, sittings in by_day(programme)
        if setting.day is None or day == setting.day
    ]
    return [(day, sittings) for day, sittings in days if sittings]


def wanted(session: Session, sitting: Sitting, setting: Setting) -> bool:
    """Tell whether a session is asked for: by its own key, or with its sitting."""
    return setting.key in {"", sitting.key} or any(inner.key == setting.key for inner in session.walk())


def nothing(setting: Setting, term: str) -> Paragraph:
    """Return that there is nothing to list: in ``term`` for all of the meeting, or for the day that was asked for."""
    say = setting.language.say
    return Paragraph(say("no-sittings-on", day=setting.language.day_in_words(setting.day)) if setting.day else say(term))


def day_in_words(day: datetime.date | None, wording: Wording) -> str:
    """Return a day with its weekday, or that it is still to be decided."""
    return wording.language.day_as_heading(day) if day else wording.language.say("undated")


def day_heading(day: datetime.date | None, wording: Wording) -> Heading:
    """Return the heading of a day."""
    return Heading(2, day_in_words(day, wording), anchor=f"day-{day.isoformat() if day else 'undated'}")


def called(sitting: Sitting, wording: Wording) -> Line:
    """Return "10:00-13:00, 1st meeting, Plenary (closed)": what a sitting is known by on its day."""
    hours = when(sitting.hours, wording) or line(wording.language.say("untimed"))
    title = said(sitting.title.read(wording.language.code), sitting.title, wording)
    words = parted((hours, serial(sitting, wording), body(sitting, wording), title), wording.language.terms["comma"])
    return (*words, *aside((wording.marks(sitting),), wording))


def dated(sitting: Sitting, wording: Wording) -> Line:
    """Return what a sitting is known by with its day in front."""
    day = Span(f"{day_in_words(sitting.day, wording)}{wording.language.terms['comma']}")
    return in_one_piece((day, *called(sitting, wording)))


def known(sitting: Sitting, session: Session, wording: Wording) -> tuple[Known, ...]:
    """Return the day, the sitting and the session of a table, as a sheet without headings tells them."""
    say, day = wording.language.say, sitting.day
    return (
        Known(name=say("column-read-day"), value=day.isoformat() if day else say("undated"), form=CellForm(kind="day")),
        Known(name=say("sheet-kind-sitting"), value=words_of(called(sitting, wording))),
        Known(name=say("sheet-kind-session"), value=wording.title(session)),
    )


def sessions_in(programme: Programme) -> Iterator[tuple[Sitting | None, Session]]:
    """Yield every session with its sitting in the order of time, those that are not placed last."""
    for _, sittings in by_day(programme):
        for sitting in sittings:
            for session in sitting.walk():
                yield sitting, session
    for session in programme.unplaced:
        yield from ((None, nested) for nested in session.walk())
