"""One run of the solver over a board: in a thread of its own, so that Ctrl-C stops it and what it has found is kept."""

from collections.abc import Callable
from threading import Event, Thread
from typing import Any

import attrs

from ccmagenda.planner._timetable.board import Board, Place, Variable
from ccmagenda.planner._timetable.watch import STEPS, Watch

Places = tuple[Place | None, ...]
LARGEST_SEED = 2**31


@attrs.frozen(kw_only=True)
class Effort:
    """How a search goes about it: its chance, its threads, its time, and whom it tells of better placements.

    ``plain`` tells that each thing costs by itself: then cleaning up between restarts gains nothing.
    """

    watch: Watch
    seed: int = 0
    workers: int = 1
    plain: bool = False
    told: Callable[[Places], None] | None = None


@attrs.frozen(kw_only=True)
class Outcome:
    """How a run ended: the values of its variables (none: nothing found), its bound, and whether that is all there is."""

    values: Any = None
    value: int = 0
    bound: int = 0
    proven: bool = False
    stopped: bool = False

    @property
    def found(self) -> bool:
        """Tell whether there is a solution."""
        return self.values is not None


def run(
    board: Board,
    effort: Effort,
    seconds: float,
    *,
    tune: Callable[[Any], None] | None = None,
    after: Callable[[Any], None] | None = None,
) -> Outcome:
    """Solve the model of a board, for some seconds at most; ``tune`` sets the solver, ``after`` asks it for more."""
    solver = board.cp.CpSolver()
    steps = effort.watch.steps
    solver.parameters.max_time_in_seconds = max(seconds if steps is None else effort.watch.by_the_clock, 0.001)
    if steps is not None:
        solver.parameters.max_deterministic_time = max(seconds * STEPS, 0.001)
    solver.parameters.random_seed = effort.seed % LARGEST_SEED
    solver.parameters.num_workers = effort.workers
    solver.parameters.catch_sigint_signal = False
    if effort.workers == 1:  # what these look for is seldom there, and small problems would wait for it longest
        solver.parameters.symmetry_level = 0
        solver.parameters.cp_model_probing_level = 0
        if effort.plain:
            solver.parameters.use_sat_inprocessing = False
    if tune:
        tune(solver.parameters)
    callback = _listener(board, effort.told) if effort.told else None
    status, stopped = _until_stopped(solver, board.model, callback)
    if steps is not None:
        steps.append(solver.response_proto.deterministic_time)
    if after:
        after(solver)
    proven = status in {board.cp.OPTIMAL, board.cp.INFEASIBLE}
    if status not in {board.cp.OPTIMAL, board.cp.FEASIBLE}:
        return Outcome(proven=proven, stopped=stopped)
    return Outcome(
        values=solver.value,
        value=round(solver.objective_value),
        bound=round(solver.best_objective_bound),
        proven=proven,
        stopped=stopped,
    )


def _until_stopped(solver: Any, model: Any, callback: Any) -> tuple[Any, bool]:  # noqa: ANN401 - the solver's own types
    """Solve, and return how it ended and whether somebody stopped it."""
    ended: list[Any] = []
    failed: list[BaseException] = []
    done = Event()  # a thread that was joined when Ctrl-C came looks dead to Python 3.11, though it is not

    def work() -> None:
        try:
            ended.append(solver.solve(model, callback))
        except BaseException as error:  # noqa: BLE001 - raised again below, in the thread of the caller
            failed.append(error)
        finally:
            done.set()

    Thread(target=work, daemon=True).start()
    stopped = False
    while not done.is_set():
        try:
            done.wait(0.5)
        except KeyboardInterrupt:
            stopped = True
            solver.stop_search()
    if failed:
        raise failed[0]
    return ended[0], stopped


def _listener(board: Board, told: Callable[[Places], None]) -> Any:  # noqa: ANN401 - the solver's own types
    class Listener(board.cp.CpSolverSolutionCallback):  # type: ignore[misc,name-defined]
        def on_solution_callback(self) -> None:
            told(places_of(board, self.value))

    return Listener()


def places_of(board: Board, value: Callable[[Variable], int]) -> Places:
    """Return where the values of the variables place each activity; hall -1 where the board has no halls."""
    places: list[Place | None] = [board.still.get(one) for one in range(len(board.problem.activities))]
    for number, kind in enumerate(board.kinds):
        waiting = list(kind.members)
        for place, variable in _ways(board, number, value):
            for _ in range(value(variable)):
                places[waiting.pop(0)] = place
    return tuple(places)


def _ways(board: Board, kind: int, value: Callable[[Variable], int]) -> list[tuple[Place, Variable]]:
    if not board.with_halls:
        return [((opening, -1), variable) for opening, variable in board.x[kind].items()]
    if kind in board.band_of:
        hall = next(hall for hall, variable in board.band_of[kind].hall.items() if value(variable))
        return [((opening, hall), variable) for opening, variable in board.x[kind].items()]
    return list(board.y[kind].items())


def hint(board: Board, places: Places) -> None:
    """Tell the solver where a placement has each activity."""
    board.model.clear_hints()
    for number, kind in enumerate(board.kinds):
        there = [places[member] for member in kind.members]
        openings = [place[0] for place in there if place]
        for opening, variable in board.x[number].items():
            board.model.add_hint(variable, openings.count(opening))
        for place, variable in board.y[number].items():
            if board.y[number][place] is not board.x[number][place[0]]:
                board.model.add_hint(variable, there.count(place))
    for band in board.bands:
        halls = {places[member] for kind in band.kinds for member in board.kinds[kind].members}
        for hall, variable in band.hall.items():
            board.model.add_hint(variable, int(any(place is not None and place[1] == hall for place in halls)))
