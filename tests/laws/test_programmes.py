from collections import Counter
from collections.abc import Callable

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

import ccmagenda
from ccmagenda import data
from ccmagenda.comparing import aligned_chain, compare
from ccmagenda.model import Change, Placed, Programme, Session, Sitting, What
from ccmagenda.notation import write_programme

Programmes = st.SearchStrategy[Programme]
MIRRORED = {What.ADDED: What.DROPPED, What.DROPPED: What.ADDED, What.CANCELLED: What.RESTORED, What.RESTORED: What.CANCELLED}
KEYED_BY_LINE = ("break-", "lunch-")
STATES = data.states()
law = settings(max_examples=50, derandomize=True, deadline=None)


def read(text: str) -> Programme:
    return ccmagenda.load(text.encode(), path="p")


def each_session(programme: Programme, become: Callable[[Session], Session | None]) -> Programme:
    """Return a programme with another session, or none, for each."""

    def within(sessions: tuple[Session, ...]) -> list[Session]:
        kept = [made for session in sessions if (made := become(session)) is not None]
        return [attrs.evolve(session, sessions=within(session.sessions)) for session in kept]

    sittings = [attrs.evolve(sitting, sessions=within(sitting.sessions)) for sitting in programme.sittings]
    return attrs.evolve(programme, sittings=sittings, unplaced=within(programme.unplaced))


def told(change: Change) -> tuple[What, object]:
    """Return what became of which thing; a pause is the same thing under another line's key."""
    placed = change.before or change.after
    subject = placed.subject if placed else None
    if isinstance(subject, Session):
        subject = attrs.evolve(subject, key="x" if subject.key.startswith(KEYED_BY_LINE) else subject.key, sessions=())
    return (change.what, subject)


def dropped(things: list[Session | Sitting]) -> Counter[tuple[What, object]]:
    """Return what is told of things that are there no longer."""
    return Counter(told(Change(what=What.DROPPED, about=thing.key, before=Placed(subject=thing))) for thing in things)


@settings(law, max_examples=150)
@given(st.data())
def test_what_is_written_is_read_again(programmes: Programmes, data: st.DataObject) -> None:
    programme = data.draw(programmes)
    assert read(write_programme(programme, STATES)) == programme


@law
@given(st.data())
def test_programme_does_not_differ_from_itself(programmes: Programmes, data: st.DataObject) -> None:
    programme = data.draw(programmes)
    assert compare(programme, programme).changes == ()
    assert aligned_chain([programme, programme]) == (programme, programme)


@law
@given(st.data())
def test_order_and_numbers_of_a_file_are_no_change(programmes: Programmes, data: st.DataObject) -> None:
    programme = data.draw(programmes)
    lists = ("rooms", "agenda", "sittings", "unplaced", "waivers", "deadlines", "action_points", "delegations")
    turned = attrs.evolve(programme, **{name: getattr(programme, name)[::-1] for name in lists})
    renumbered = each_session(turned, lambda session: attrs.evolve(session, number="9"))
    assert compare(programme, renumbered).changes == ()


@law
@given(st.data())
def test_session_that_is_removed_is_all_that_is_told(programmes: Programmes, data: st.DataObject) -> None:
    programme = data.draw(programmes.filter(lambda made: any(made.walk())))
    _, session = data.draw(st.sampled_from(list(programme.walk())))
    less = each_session(programme, lambda other: None if other.key == session.key else other)
    assert Counter(map(told, compare(programme, less).changes)) == dropped(list(session.walk()))


@law
@given(st.data())
def test_sitting_that_is_removed_is_all_that_is_told(programmes: Programmes, data: st.DataObject) -> None:
    programme = data.draw(programmes.filter(lambda made: bool(made.sittings)))
    sitting = data.draw(st.sampled_from(programme.sittings))
    less = attrs.evolve(programme, sittings=[other for other in programme.sittings if other is not sitting])
    assert Counter(map(told, compare(programme, less).changes)) == dropped(list(sitting.walk()) or [sitting])


@law
@given(st.data())
def test_changes_of_the_way_back_mirror_those_of_the_way_there(programmes: Programmes, data: st.DataObject) -> None:
    old, new = data.draw(programmes), data.draw(programmes)
    there, back = compare(old, new).changes, compare(new, old).changes
    turned = [(MIRRORED.get(change.what, change.what), sorted({*change.fields} - {"order"})) for change in back]
    plain = [(change.what, sorted({*change.fields} - {"order"})) for change in there]
    assert sorted(map(repr, plain)) == sorted(map(repr, turned))
