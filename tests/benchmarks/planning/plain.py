"""Peers of our own making: the compact CP-SAT models that somebody would write by hand for CoSPLib and for ITC-2007."""

import time
from collections import defaultdict
from typing import Any

from cosplib import most_sessions, presenter_pairs
from cosplib_book import Book
from instance import Peer
from itc2007 import ALONE, DAYS, ROOM, Timetable
from ortools.sat.python import cp_model


class _Clock(cp_model.CpSolverSolutionCallback):
    def __init__(self) -> None:
        super().__init__()
        self.began = time.perf_counter()
        self.times: list[float] = []

    def on_solution_callback(self) -> None:
        self.times.append(time.perf_counter() - self.began)


def _solved(model: Any, began: float, seconds: float, workers: int) -> tuple[cp_model.CpSolver, Peer]:  # noqa: ANN401 - theirs
    solver, clock = cp_model.CpSolver(), _Clock()
    clock.began = began
    solver.parameters.num_workers = workers
    solver.parameters.max_time_in_seconds = max(0.1, seconds - (time.perf_counter() - began))
    status = solver.solve(model, clock)
    found = status in {cp_model.OPTIMAL, cp_model.FEASIBLE}
    peer = Peer(
        name="plain CP-SAT",
        penalty=round(solver.objective_value) if found else None,
        bound=round(solver.best_objective_bound),
        feasible=clock.times[0] if clock.times else None,
        last=clock.times[-1] if clock.times else None,
        ended=time.perf_counter() - began,
    )
    return solver, peer


def cosplib(book: Book, seconds: float, workers: int) -> Peer:  # noqa: C901 - a model as somebody would write it down
    """Solve a conference: submissions choose sessions, tracks choose a room, and a track is in a room in its sessions."""
    began = time.perf_counter()
    model, weights = cp_model.CpModel(), book.weights
    sessions, rooms, tracks = range(len(book.slots)), range(book.rooms), range(len(book.chairs))
    x = [[model.new_bool_var("") for _ in sessions] for _ in book.submissions]
    there = [[model.new_bool_var("") for _ in sessions] for _ in tracks]
    room = [[model.new_bool_var("") for _ in rooms] for _ in tracks]
    costs = []
    for number, one in enumerate(book.submissions):
        model.add_exactly_one(x[number])
        for session in sessions:
            model.add_implication(x[number][session], there[one.track][session])
            cost = weights["session"] * one.sessions[session] + weights["zone"] * one.zone[session]
            costs.append(cost * x[number][session])
        costs += [weights["room"] * one.rooms[r] * room[one.track][r] for r in rooms if weights["room"] * one.rooms[r]]
    at = {(t, s, r): model.new_bool_var("") for t in tracks for s in sessions for r in rooms}
    for track in tracks:
        model.add_exactly_one(room[track])
        model.add(sum(there[track]) <= most_sessions(book, track))
        members = book.of_track(track)
        for session in sessions:
            load = sum(book.submissions[one].slots * x[one][session] for one in members)
            model.add(load <= book.slots[session] * there[track][session])
            model.add(sum(x[one][session] for one in members) >= there[track][session])
            for r in rooms:
                both = at[track, session, r]
                model.add_bool_or(both, there[track][session].negated(), room[track][r].negated())
                cost = weights["track_session"] * book.track_session[track][session]
                cost += (
                    weights["track_room"] * book.track_room[track][r] + weights["session_room"] * book.session_room[session][r]
                )
                costs.append(cost * both)
    for session in sessions:
        for r in rooms:
            model.add_at_most_one(at[track, session, r] for track in tracks)
    for one, other in presenter_pairs(book):
        if book.submissions[one].track != book.submissions[other].track:
            for session in sessions:
                model.add_at_most_one(x[one][session], x[other][session])
    model.minimize(sum(costs))
    return _solved(model, began, seconds, workers)[1]


def itc2007(table: Timetable, seconds: float, workers: int) -> Peer:
    """Solve a timetable in one model: a course is in a period and a room, or is not."""
    began = time.perf_counter()
    model = cp_model.CpModel()
    courses, rooms, periods = table.courses, range(len(table.rooms)), range(table.days * table.per_day)
    y = {(c, p, r): model.new_bool_var("") for c in range(len(courses)) for p in periods for r in rooms}
    x = [[model.new_bool_var("") for _ in periods] for _ in courses]
    costs: list[Any] = []
    by_teacher: defaultdict[str, list[int]] = defaultdict(list)
    for number, course in enumerate(courses):
        by_teacher[course.teacher].append(number)
        model.add(sum(x[number]) == course.lectures)
        uses = [model.new_bool_var("") for _ in rooms]
        for period in periods:
            model.add(sum(y[number, period, r] for r in rooms) == x[number][period])
            if (course.name, period) in table.closed:
                model.add(x[number][period] == 0)
        for r in rooms:
            for period in periods:
                model.add_implication(y[number, period, r], uses[r])
                costs.append(max(0, course.students - table.rooms[r][1]) * y[number, period, r])
        costs += [ROOM * use for use in uses]
        costs += [DAYS * _missing(model, table, x[number], course.days), -ROOM]
    for period in periods:
        for r in rooms:
            model.add_at_most_one(y[number, period, r] for number in range(len(courses)))
        for members in by_teacher.values():
            model.add_at_most_one(x[number][period] for number in members)
    index = {course.name: number for number, course in enumerate(courses)}
    for _, names in table.curricula:
        costs += _compact(model, table, [x[index[name]] for name in names])
    model.minimize(sum(costs))
    return _solved(model, began, seconds, workers)[1]


def _missing(model: Any, table: Timetable, row: list[Any], days: int) -> Any:  # noqa: ANN401 - theirs
    held = []
    for day in range(table.days):
        held.append(model.new_bool_var(""))
        model.add(sum(row[day * table.per_day : (day + 1) * table.per_day]) >= held[-1])
    missing = model.new_int_var(0, days, "")
    model.add(missing >= days - sum(held))
    return missing


def _compact(model: Any, table: Timetable, rows: list[list[Any]]) -> list[Any]:  # noqa: ANN401 - theirs
    costs = []
    busy = [sum(row[period] for row in rows) for period in range(table.days * table.per_day)]
    for period, here in enumerate(busy):
        model.add(here <= 1)
        near = [busy[p] for p in (period - 1, period + 1) if 0 <= p < len(busy) and p // table.per_day == period // table.per_day]
        alone = model.new_bool_var("")
        model.add(alone >= here - sum(near))
        costs.append(ALONE * alone)
    return costs
