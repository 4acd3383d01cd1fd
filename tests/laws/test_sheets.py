"""Laws of the sheet: what goes out comes in again, and what was not edited is not touched."""

from pathlib import Path

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import ccmagenda
from ccmagenda.desk import as_yaml, import_file, import_onto
from ccmagenda.model import After, Programme, Session, Sitting, Untimed, one_line
from ccmagenda.model.programme import PAUSES

Programmes = st.SearchStrategy[Programme]
law = settings(max_examples=60, derandomize=True, deadline=None)
FORMATS = st.sampled_from(("csv", "xlsx"))
CODES = st.sampled_from(("en", "en", "fr", "ar", "zh"))


def room(key: str, programme: Programme, code: str) -> str:
    return one_line(next((each.name.read(code) for each in programme.rooms if each.key == key), "") or key)


def of_sitting(sitting: Sitting | None, programme: Programme, code: str) -> tuple[object, ...]:
    if sitting is None:
        return ()
    where = room(sitting.room, programme, code)
    return (sitting.key, sitting.day, sitting.name, sitting.hours, sitting.title.read(code), sitting.chairs, where, sitting.body)


def of_session(session: Session, programme: Programme, code: str) -> tuple[object, ...]:
    talks = [(talk.title.read(code), talk.speakers, talk.minutes) for talk in session.talks]
    key = "" if session.kind in PAUSES else session.key  # a sheet does not show keys that are made of a line
    told = (key, session.title.read(code), session.number, session.kind, session.theme, session.when, session.chairs, talks)
    plain = (session.minutes, session.access, session.firmness, session.interpretation, session.stream, session.fixed)
    references = [(reference.kind, reference.number) for reference in session.references]
    return (*told, *plain, room(session.room, programme, code), session.notes.read(code), session.documents, references)


def told(programme: Programme, code: str) -> list[tuple[object, ...]]:
    """Return what a sheet tells of a programme, with everything in its order."""
    sittings = [of_sitting(sitting, programme, code) for sitting in programme.sittings]
    sessions = [
        (*of_session(session, programme, code), sitting.key if sitting else "", len(session.sessions))
        for sitting, session in programme.walk()
    ]
    return [*sittings, *sessions]


@settings(law, max_examples=120)
@given(st.data())
def test_sheet_gives_back_what_was_written(programmes: Programmes, data: st.DataObject) -> None:
    programme = data.draw(programmes.filter(lambda made: any(sitting.day for sitting in made.sittings)))
    to, code = data.draw(FORMATS), data.draw(CODES)
    reading = import_file(ccmagenda.print_document(programme, "programme-sheet", to, language=code), path=f"sheet.{to}")
    assert reading.programme is not None
    assert told(reading.programme, code) == told(programme, code)


@law
@given(st.data())
def test_sheet_that_nobody_edited_changes_no_byte(programmes: Programmes, place: Path, data: st.DataObject) -> None:
    programme = data.draw(programmes.filter(lambda made: bool(made.sittings or made.unplaced)))
    to, code = data.draw(FORMATS), data.draw(CODES)
    place.write_bytes(as_yaml(programme))
    sheet = ccmagenda.print_document(programme, "programme-sheet", to, language=code)
    done = import_onto(sheet, place, path=f"sheet.{to}")
    assert (done.content, done.told) == (place.read_bytes(), ())


TAKEN = ("title", "number", "chairs", "talks", "room", "access", "firmness", "notes", "documents", "minutes", "interpretation")


def placed(programme: Programme, lists: list[list[Session]]) -> Programme:
    """Return a programme with other sessions in its sittings, and the last of the lists in none."""
    sittings = [attrs.evolve(sitting, sessions=held) for sitting, held in zip(programme.sittings, lists[:-1], strict=True)]
    return attrs.evolve(programme, sittings=sittings, unplaced=lists[-1])


def without_hours(session: Session) -> Session:
    """Return a session that fits any day."""
    return attrs.evolve(session, when=Untimed(), sessions=[without_hours(inner) for inner in session.sessions])


def edited(programme: Programme, data: st.DataObject) -> Programme:
    """Return a programme as somebody edits it: values of a session are those of another, sessions move, one is taken out."""
    lists = [[*sitting.sessions] for sitting in programme.sittings] + [[*programme.unplaced]]
    taken = data.draw(st.sampled_from([session for held in lists for session in held]))
    for _ in range(data.draw(st.integers(1, 4))):
        held = data.draw(st.sampled_from([held for held in lists if held]))
        number = data.draw(st.integers(0, len(held) - 1))
        match data.draw(st.sampled_from(("values", "move", "drop") if sum(map(len, lists)) > 1 else ("values",))):
            case "values":
                names = data.draw(st.lists(st.sampled_from(TAKEN), unique=True, max_size=3))
                names = [name for name in names if getattr(taken, name) or name not in {"title", "notes"}]
                held[number] = attrs.evolve(held[number], **{name: getattr(taken, name) for name in names})
            case "move":
                session = without_hours(held.pop(number))
                other = data.draw(st.sampled_from(lists))
                other.insert(data.draw(st.integers(0, len(other))), session)
            case "drop":
                del held[number]
    return placed(programme, lists)


def is_whole(programme: Programme) -> bool:
    """Tell whether nothing in a programme is named that is not in it."""
    known = {session.key for _, session in programme.walk()}
    named = {session.continues for _, session in programme.walk()} | {point.session for point in programme.action_points}
    named |= {key for _, session in programme.walk() for key in session.later_than}
    named |= {session.when.key for _, session in programme.walk() if isinstance(session.when, After)}
    about = {waiver.about for waiver in programme.waivers} - {sitting.key for sitting in programme.sittings}
    return (named | about) - {""} <= known


@settings(law, max_examples=100)
@given(st.data())
def test_edited_sheet_makes_of_the_file_what_it_says(programmes: Programmes, place: Path, data: st.DataObject) -> None:
    programme = data.draw(programmes.filter(lambda made: any(made.walk())))
    wanted = edited(programme, data)
    assume(is_whole(wanted))
    to, code = data.draw(FORMATS), data.draw(CODES)
    place.write_bytes(as_yaml(programme))
    sheet = ccmagenda.print_document(wanted, "programme-sheet", to, language=code)
    done = import_onto(sheet, place, path=f"sheet.{to}", drop_missing=True)
    assert told(done.after, code) == told(wanted, code)
    assert ccmagenda.load(done.content, path="p") == done.after


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("sheets") / "programme.yaml"
