"""What is planned, ``check`` accepts; what stands fixed stays; and there is an answer to every problem."""

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import ccmagenda
from ccmagenda.model import Programme, Session, Untimed, slot_of

pytest.importorskip("ortools", reason="the extra 'plan' is not installed")

SHOULD = ccmagenda.Force.SHOULD
HALVES = ("morning: 10:00-13:00", "afternoon: 15:00-18:00", "hours: 11:00-14:00", "hours: 13:10-14:50")
STATES = ("Japan", "Portugal", "Norway", "Lao PDR", "Zambia")
THEMES = ("clearance", "victim-assistance", "cooperation", "universalization")
SITTINGS = st.lists(
    st.tuples(st.integers(16, 18), st.sampled_from(HALVES), st.sampled_from(("", "room: a", "room: b"))),
    min_size=1, max_size=5, unique_by=lambda one: one[:2],
)  # fmt: skip
SESSIONS = st.lists(
    st.tuples(
        st.sampled_from(STATES), st.sampled_from((0, 30, 60, 90, 150)), st.booleans(), st.integers(0, 8), st.integers(-1, 4),
        st.sampled_from((-1, -1, 0, 30, 60, 120)), st.integers(0, 12),
    ),
    max_size=7,
)  # fmt: skip
ROOMS = st.tuples(st.sampled_from((0, 15, 30)), st.sampled_from((0, 30, 45)))
OTHERS = st.lists(st.lists(st.tuples(st.integers(16, 18), st.sampled_from(HALVES)), min_size=1, max_size=2), max_size=2)
FOLLOWED = st.lists(st.sampled_from(THEMES), min_size=1, max_size=3, unique=True)
ABSENCES = st.lists(st.tuples(st.sampled_from(STATES), st.integers(16, 18)), max_size=2)


def written(sittings: list, sessions: list, absences: list, alone: list, rooms: tuple[int, int]) -> str:  # type: ignore[type-arg]
    """Return a programme in which some sessions stand in a sitting and others are still to be placed."""
    inside: dict[int, list[str]] = {}
    for number, (chair, minutes, fixed, before, home, begins, first) in enumerate(sessions):
        theme = f", theme: {THEMES[number % 4]}" if fixed and number < 4 else ""
        waits = f", later-than: s{before}" if before < number else ""
        goes_on = f", continues: s{first}" if first < number else ""
        length = f", length: {minutes} min" if minutes else ""
        if minutes and begins >= 0 and 0 <= home < len(sittings):
            length = f", time: {hours(sittings[home][1], begins, minutes)}"
        at = home if home < len(sittings) else -1
        if goes_on and first % 2 and "time" not in length and f"{{key: s{first}," in "".join(inside.get(at, [])):
            goes_on = goes_on.replace("continues", "after")
        pinned = ", fixed: yes" if fixed else ""
        line = f"{{key: s{number}, title: S{number}, chair: {chair}{length}{theme}{waits}{goes_on}{pinned}}}"
        inside.setdefault(at, []).append(line)
    text = "convention: ccm\nmeeting: 2IM\nrooms:\n"
    text += "".join(f"  - {{key: {key}, name: {key.upper()}, turn-round: {gap}}}\n" for key, gap in zip("ab", rooms, strict=True))
    text += "sittings:\n"
    for number, (day, half, room) in enumerate(sittings):
        held = f", sessions: [{', '.join(inside[number])}]" if number in inside else ""
        text += f"  - {{key: k{number}, day: {day} April 2012, {half}{f', {room}' if room else ''}{held}}}\n"
    text += f"unplaced: [{', '.join(inside.get(-1, []))}]\n"
    text += "absences:\n" + "".join(f"  - {{who: {who}, day: {day} April}}\n" for who, day in absences) if absences else ""
    return text + f"delegations:\n  - {{party: Fiji, follows: [{', '.join(alone)}], alone: yes}}\n"


def beside(programme: Programme, others: list) -> Programme:  # type: ignore[type-arg]
    """Return a programme with the hours of other meetings at which nobody is free."""
    head = "convention: ccm\nmeeting: {ref: X, title: Other, zone: Europe/Zurich, from: 2012-04-16, to: 2012-04-18}\nsittings:\n"
    for number, held in enumerate(others):
        text = head + "".join(f"  - {{key: o{n}, day: {day} April 2012, {half}}}\n" for n, (day, half) in enumerate(held))
        other = ccmagenda.load(text.encode(), path="other.yaml")
        programme = ccmagenda.beside(programme, [(f"other {number}", other)])
    return programme


def hours(half: str, begins: int, minutes: int) -> str:
    """Return hours that begin some minutes after a sitting does, and may end after it."""
    hour, minute = half.partition(": ")[2][:5].split(":")
    start = int(hour) * 60 + int(minute) + begins
    return f"{start // 60:02}:{start % 60:02}-{(start + minutes) // 60:02}:{(start + minutes) % 60:02}"


def bare(session: Session) -> tuple[Session, int]:
    """Return a session apart from its place, with how long it takes."""
    slot = slot_of(session.when)
    return attrs.evolve(session, room="", when=Untimed(), minutes=0), slot.minutes if slot else session.minutes


def shall(programme: Programme) -> set[tuple[str, str]]:
    report = ccmagenda.check(programme)
    return {(one.rule, one.about) for one in report.findings if one.force is ccmagenda.Force.SHALL and one.counts}


def near(programme: Programme) -> set[str]:
    """Return what is said of sessions in one sitting that leave their room too little time."""
    return {one.about for one in ccmagenda.check(programme).findings if one.rule == "room-taken-once" and one.force is SHOULD}


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SITTINGS, SESSIONS, ABSENCES, FOLLOWED, ROOMS, OTHERS, st.booleans())
def test_what_is_planned_is_accepted_by_check(
    sittings: list, sessions: list, absences: list, alone: list, rooms: tuple[int, int], others: list, timed: bool,  # type: ignore[type-arg]  # noqa: FBT001 - drawn
) -> None:  # fmt: skip
    text = written(sittings, sessions, absences, alone, rooms)
    programme = beside(ccmagenda.load(text.encode(), path="drawn.yaml"), others)
    plan = ccmagenda.plan(programme, ways=1, hours=timed)
    if plan.programme is None:
        assert plan.conflicts
        return
    assert shall(plan.programme) <= shall(programme)
    assert plan.programme.unplaced == ()
    before = {s.key: sitting.key for sitting in programme.sittings for s in sitting.sessions if s.fixed}
    after = {s.key: sitting.key for sitting in plan.programme.sittings for s in sitting.sessions if s.key in before}
    assert after == before
    assert {bare(session) for _, session in plan.programme.walk()} == {bare(session) for _, session in programme.walk()}
    assert len(set(plan.broken)) >= len(shall(plan.programme))
    assert len([told for told in plan.given_up if "room-taken-once" in told]) == len(near(plan.programme) - near(programme))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SITTINGS, SESSIONS, ABSENCES, ROOMS, st.booleans())
def test_plan_of_a_plan_changes_nothing(
    sittings: list, sessions: list, absences: list, rooms: tuple[int, int], timed: bool,  # type: ignore[type-arg]  # noqa: FBT001 - drawn
) -> None:  # fmt: skip
    programme = ccmagenda.load(written(sittings, sessions, absences, ["clearance"], rooms).encode(), path="drawn.yaml")
    plan = ccmagenda.plan(programme, ways=1, hours=timed)
    if plan.programme is not None:
        again = ccmagenda.plan(plan.programme, ways=1, hours=timed)
        assert (again.placed, again.moved, again.programme) == ((), (), plan.programme)
