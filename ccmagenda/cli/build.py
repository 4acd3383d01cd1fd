"""``ccmagenda build``: the main job."""

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from ccmagenda.cli import _words
from ccmagenda.cli._screen import colours, is_screen, show_report, width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ccmagenda.desk import Built
    from ccmagenda.desk.building import Progress


@click.command("build")
@click.argument("source", metavar="FILE_OR_FOLDER")
@click.option("-o", "--output", required=True, metavar="FOLDER", help="Where everything goes.")
@_words.force
def command(source: str, output: str, *, force: bool) -> None:
    """Check a programme, then make every document and every calendar of it in a folder.

    A broken rule that binds stops it, unless it is waived or --force is given. A folder with several programmes
    gives a folder for each. Open index.html in it first.
    """
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    with _bar() as progress:
        built = desk.build(source, output, force=force, progress=progress)
    for one in built:
        show_report(one.report)
        _close(one)


@contextmanager
def _bar() -> "Iterator[Progress]":
    from rich.console import Console  # noqa: PLC0415 - only a long job has a bar
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415 - as above

    screen = sys.stderr is not None and sys.stderr.isatty()
    console = Console(stderr=True, no_color=not colours(), markup=False, highlight=False)
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, disable=not screen) as bar:
        task = bar.add_task("building")
        yield lambda done, total, what: bar.update(task, completed=done, total=total, description=what)


def _close(built: "Built") -> None:
    """Show what was made, in a table for people and in lines for a pipe."""
    rows = (("documents", len(built.documents)), ("calendars", len(built.calendars)), ("findings", len(built.report.findings)))
    if not is_screen():
        for name, count in rows:
            click.echo(f"{built.folder}\t{name}\t{count}")
        click.echo(f"{built.folder / 'index.html'}")
        return
    from rich.console import Console  # noqa: PLC0415 - only a person needs the table
    from rich.table import Table  # noqa: PLC0415 - as above
    from rich.text import Text  # noqa: PLC0415 - as above

    table = Table(title=Text(f"Built from {built.source}"), title_justify="left")
    table.add_column("what")
    table.add_column("how many", justify="right")
    for name, count in rows:
        table.add_row(name, str(count))
    console = Console(width=width(), no_color=not colours(), markup=False, highlight=False)
    console.print(table)
    console.print(Text(f"Open {built.folder / 'index.html'}"), soft_wrap=True)
