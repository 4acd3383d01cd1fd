"""``ccmagenda plan``: what is not yet placed gets a sitting."""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ccmagenda.cli import _words
from ccmagenda.cli._screen import deliver, hand_over, is_screen, refuse_ending, show, tell

if TYPE_CHECKING:
    from ccmagenda.model import Programme

_INTERRUPTED = 130


@click.command("plan")
@_words.file
@_words.registers
@click.option("--write", is_flag=True, help="Write where the sessions are into the programme file itself; comments are kept.")
@click.option("-o", "--output", default="", metavar="PATH", help="Write the planned programme to another file.")
@click.option("--hours", is_flag=True, help="Give sessions hours within their sitting, one after the other.")
@click.option(
    "--near",
    default="",
    metavar="FILE",
    help="The state to stay near to; what has no sitting stays near the last edition unless told.",
)
@click.option("--freely", is_flag=True, help="Move placed sessions for a rule with exceptions too, and not for a SHALL alone.")
@click.option(
    "--beside", multiple=True, metavar="FILE", help="A calendar, or a programme, of another meeting: nobody is free then."
)
@click.option("--explain", is_flag=True, help="Tell how much time each sitting has and what takes it, and plan nothing.")
@click.option("--speaking-time", default=0, metavar="MINUTES", type=click.IntRange(0, 600), help="With --explain: for a speaker.")
@click.option("--seconds", default=30.0, show_default=True, type=float, help="How long the search may take at most.")
@click.option(
    "--seed",
    default=0,
    show_default=True,
    type=int,
    help="The same seed, the same answer; beyond 80 sessions, where the best is proven.",
)
@click.option("--report", default="", metavar="FILE", help="Write here what is planned, or why nothing can be, as a paper.")
@_words.force
def command(
    file: str,
    registers: tuple[str, ...],
    output: str,
    near: str,
    beside: tuple[str, ...],
    speaking_time: int,
    seconds: float,
    seed: int,
    report: str,
    *,
    write: bool,
    hours: bool,
    freely: bool,
    explain: bool,
    force: bool,
) -> int:
    """Place the sessions that have no sitting, by the rules that `check` applies, and mend what breaks a SHALL.

    What stands in a sitting stays there, at its hours, unless a SHALL is broken; then as little moves as can be, and the
    two smallest ways are shown. What cannot be planned is told with the rules and sessions that conflict. Without --write
    or -o, nothing is written; -o writes the file anew, without comments. Ctrl-C keeps the best plan found so far. The
    exit code is 1 where there is no plan, or a SHALL stays broken.
    """
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    _refuse_wishes(file, output, report, speaking_time, write=write, explain=explain)
    for place in (output, report):
        desk.refuse_place(place, source=file, force=force)
    programme = _words.programme_of(file, registers)
    if explain:
        show(desk.time_budget(programme, speaking_time))
        return 0
    before = _near(near, programme, file)
    others = _others(beside, programme)
    with _telling() as told:
        plan = desk.plan(
            desk.beside(programme, others),
            before=before,
            freely=freely,
            hours=hours,
            seconds=seconds,
            seed=seed,
            told=told,
        )
    show(desk.plan_document(plan))
    if report:
        hand_over(desk.plan_document(plan), report, fonts="", force=force)
    if plan.programme is None:
        return _INTERRUPTED if plan.stopped else 1
    planned = desk.without_others(plan.programme, programme)
    if write and (plan.placed or plan.moved):
        _write(file, planned, registers)
    if output:
        deliver(desk.as_yaml(planned), output, force=force, source=file)
    return 1 if plan.broken else 0


def _refuse_wishes(file: str, output: str, report: str, speaking_time: int, *, write: bool, explain: bool) -> None:
    """Refuse, before anything is searched, what cannot be written or does not go together."""
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    refuse_ending(report, desk.format_of(report), ".pdf, .docx, .html or .txt", "")
    suffix = Path(output).suffix
    wrong = {
        "--write changes the file itself and -o writes another: choose one": write and output,
        "what comes by the standard input cannot be written over: name the file of the programme, or use -o": write
        and file == "-",
        "--explain plans nothing: leave out --write, -o and --report": explain and (write or output or report),
        "--speaking-time counts with --explain alone: add it, or leave this out": speaking_time and not explain,
        f"-o writes a programme, and '{suffix}' is no ending for one - name the file .yaml (--report writes a paper)": suffix
        and suffix.casefold() not in {".yaml", ".yml"},
    }
    for sentence, is_so in wrong.items():
        if is_so:
            raise click.UsageError(sentence)


def _others(beside: tuple[str, ...], programme: "Programme") -> "list[tuple[str, Programme]]":
    """Return the other meetings, and tell what of them nobody is held to be away for."""
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    others = [desk.other_meeting(name, programme) for name in beside]
    for words in (words for name in beside for words in desk.not_counted(name, programme)):
        tell(f"note: {words}")
    return others


def _write(file: str, planned: "Programme", registers: tuple[str, ...]) -> None:
    """Write a plan over its own file, and tell which comments could not be kept."""
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    lost = desk.write_plan(file, planned, registers=registers)
    tell(f"written: {file}")
    if lost:
        tell(f"note: these comments could not be kept: {'; '.join(lost)}")


def _near(near: str, programme: "Programme", file: str) -> "Programme | None":
    """Return the state to stay near to: the one named, else the last edition for what has no sitting now."""
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    if near:
        return desk.load(near)
    last = desk.issue_of(programme, file).last if file != "-" else None
    return desk.before_of(programme, last) if last else None


@contextlib.contextmanager
def _telling() -> Iterator[Callable[[str], None] | None]:
    """Give a way to show how the search goes on, on a screen only; the line is gone when it ends."""
    if not is_screen():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415 - only a search on a screen pays for it

    with Console(stderr=True).status("planning ...") as status:
        yield lambda words: status.update(f"planning ... {words} (Ctrl-C keeps the best so far)")
