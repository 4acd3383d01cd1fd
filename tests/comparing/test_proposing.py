import datetime

import attrs
import pytest

from ccmagenda.comparing import compare, kind_of_edition, next_status, next_symbol, since
from ccmagenda.errors import InvalidValueError
from ccmagenda.model import (
    At,
    Firmness,
    Kind,
    Meeting,
    Programme,
    Room,
    Session,
    Sitting,
    Status,
    Symbol,
    Talk,
    TimeSlot,
    instant,
)

MEETING = Meeting(ref="m", title="M", zone="UTC", first="2012-04-16", last="2012-04-19")
SLOT = TimeSlot(*(instant(MEETING.first, datetime.time(hour), "UTC") for hour in (10, 11)))
OPENING, DEBATE = Session(key="opening", title="Opening"), Session(key="debate", title="Debate")
SITTING = Sitting(key="s", day=MEETING.first, sessions=(OPENING, DEBATE))
PLAIN = Programme(meeting=MEETING, sittings=(SITTING,), rooms=(Room(key="r", name="Room"),), status=Status.PROVISIONAL)


def edited(*sessions: Session, **fields: object) -> Programme:
    return attrs.evolve(PLAIN, sittings=(attrs.evolve(SITTING, sessions=sessions, **fields),))


NEW = Session(key="new", title="New")
EDITS = {
    "added": (edited(OPENING, DEBATE, NEW), "Add"),
    "two-added": (edited(NEW, OPENING, attrs.evolve(NEW, key="newer", title="Newer"), DEBATE), "Add"),
    "retitled": (edited(attrs.evolve(OPENING, title="The opening"), DEBATE), "Corr"),
    "notes": (edited(attrs.evolve(OPENING, notes="More"), DEBATE), "Corr"),
    "talk": (edited(attrs.evolve(OPENING, talks=(Talk(title="T"),)), DEBATE), "Corr"),
    "documents": (edited(attrs.evolve(OPENING, documents=("A/1",)), DEBATE), "Corr"),
    "added-and-retitled": (edited(attrs.evolve(OPENING, title="The opening"), DEBATE, NEW), "Rev"),
    "time": (edited(attrs.evolve(OPENING, when=At(SLOT)), DEBATE), "Rev"),
    "room": (edited(OPENING, DEBATE, room="r"), "Rev"),
    "order": (edited(DEBATE, OPENING), "Rev"),
    "dropped": (edited(OPENING), "Rev"),
    "cancelled": (edited(attrs.evolve(OPENING, firmness=Firmness.CANCELLED), DEBATE), "Rev"),
    "status": (attrs.evolve(PLAIN, status=Status.FINAL), "Rev"),
    "nothing": (PLAIN, "Rev"),
}


@pytest.mark.parametrize(("programme", "kind"), EDITS.values(), ids=EDITS)
def test_kind_of_edition_by_what_changed(programme: Programme, kind: str) -> None:
    assert kind_of_edition(compare(PLAIN, programme)) == kind


def chained(*symbols: str) -> list[Programme]:
    return [attrs.evolve(PLAIN, symbol=symbol) for symbol in symbols]


def proposed(earlier: list[Programme], edit: str, own: str = "") -> str:
    programme = attrs.evolve(EDITS[edit][0], symbol=own)
    return next_symbol(programme, earlier, compare(earlier[-1], programme))


STACKED = {
    "first-revision": (("X/1",), "time", "X/1/Rev.1"),
    "second-revision": (("X/1", "X/1/Rev.1"), "time", "X/1/Rev.2"),
    "addendum": (("X/1",), "added", "X/1/Add.1"),
    "addendum-to-a-revision": (("X/1", "X/1/Rev.1"), "added", "X/1/Rev.1/Add.1"),
    "corrigendum": (("X/1",), "retitled", "X/1/Corr.1"),
    "second-corrigendum": (("X/1", "X/1/Corr.1"), "retitled", "X/1/Corr.2"),
    "revision-of-an-addendum": (("X/1", "X/1/Add.1"), "time", "X/1/Rev.1"),
    "corrigendum-after-an-addendum": (("X/1", "X/1/Corr.1", "X/1/Add.1"), "retitled", "X/1/Corr.2"),
    "addendum-after-a-corrigendum": (("X/1", "X/1/Add.1", "X/1/Add.2", "X/1/Corr.1"), "added", "X/1/Add.3"),
    "no-symbol-ever": (("",), "time", ""),
}


@pytest.mark.parametrize(("symbols", "edit", "expected"), STACKED.values(), ids=STACKED)
def test_symbol_is_stacked_by_what_changed(symbols: tuple[str, ...], edit: str, expected: str) -> None:
    assert proposed(chained(*symbols), edit, symbols[-1]) == expected
    assert proposed(chained(*symbols), edit, symbols[0]) == expected


OWN = {
    "another-paper": (("X/1",), "Y/7", "Y/7"),
    "own-revision": (("X/1",), "X/1/Rev.4", "X/1/Rev.4"),
    "revision-after-an-addendum": (("X/1/Rev.2", "X/1/Rev.2/Add.1"), "X/1/Rev.3", "X/1/Rev.3"),
    "stacked-upon": (("X/1", "X/1/Rev.1", "X/1/Rev.1/Add.1"), "X/1/Rev.1", "X/1/Rev.2"),
    "replaced-by-a-revision": (("X/1", "X/1/Rev.9", "X/1/Rev.10"), "X/1/Rev.9/Corr.1", "X/1/Rev.11"),
    "corrigendum-that-a-revision-replaced": (("X/1", "X/1/Rev.1"), "X/1/Corr.1", "X/1/Rev.2"),
    "older-than-all": (("X/1/Rev.1",), "X/1", "X/1/Rev.2"),
    "first-ever": (("",), "X/1", "X/1"),
    "used-before": (("X/1", "Y/2"), "X/1", "Y/2/Rev.1"),
    "small-letters": (("X/1",), "X/1/rev.3", "X/1/Rev.3"),
}


@pytest.mark.parametrize(("symbols", "own", "expected"), OWN.values(), ids=OWN)
def test_symbol_that_the_author_wrote_is_taken_where_it_is_new(symbols: tuple[str, ...], own: str, expected: str) -> None:
    assert proposed(chained(*symbols), "time", own) == expected


def test_symbol_that_is_none_is_refused() -> None:
    with pytest.raises(InvalidValueError):
        proposed(chained("X/1"), "time", "X 1")


def test_no_symbol_is_proposed_twice_however_editions_follow() -> None:
    earlier = chained("X/1")
    for edit in ("retitled", "added", "retitled", "time", "added", "retitled", "added", "time", "time", "retitled") * 3:
        earlier += chained(proposed(earlier, edit, earlier[-1].symbol))
    symbols = [programme.symbol for programme in earlier]
    assert (len(set(symbols)), symbols[-1], {Symbol.read(symbol).stem for symbol in symbols}) == (31, "X/1/Rev.9/Corr.1", {"X/1"})


@pytest.mark.parametrize(
    ("last", "status", "revised", "expected"),
    [
        (None, Status.PROVISIONAL, True, Status.PROVISIONAL),
        (Status.PROVISIONAL, Status.PROVISIONAL, True, Status.REVISED),
        (Status.REVISED, Status.PROVISIONAL, True, Status.REVISED),
        (Status.REVISED, Status.PROVISIONAL, False, Status.REVISED),
        (Status.PROVISIONAL, Status.PROVISIONAL, False, Status.PROVISIONAL),
        (Status.DRAFT, Status.DRAFT, True, Status.DRAFT),
        (Status.REVISED, Status.FINAL, True, Status.FINAL),
    ],
    ids=["first", "provisional", "revised", "unchanged-revised", "unchanged", "draft", "final"],
)
def test_provisional_programme_that_is_issued_again_is_revised(
    last: Status | None, status: Status, expected: Status, *, revised: bool
) -> None:
    before = None if last is None else attrs.evolve(PLAIN, status=last)
    assert next_status(attrs.evolve(PLAIN, status=status), before, revised=revised) is expected


def test_that_the_last_edition_is_called_revised_is_no_change() -> None:
    assert since(attrs.evolve(PLAIN, status=Status.REVISED), PLAIN).changes == ()
    assert [change.fields for change in since(PLAIN, attrs.evolve(PLAIN, status=Status.DRAFT)).changes] == [("status",)]


def test_break_that_is_added_is_an_addition() -> None:
    pause = Session(key="break-9", kind=Kind.BREAK)
    assert kind_of_edition(compare(PLAIN, edited(OPENING, pause, DEBATE))) == "Add"
