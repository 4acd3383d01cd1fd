"""``ccmagenda build``: the main job."""

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from ccmagenda.cli import _words
from ccmagenda.cli._screen import colours, is_screen, put, show, show_report, tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ccmagenda.desk import Built
    from ccmagenda.desk.building import Progress


@click.command("build")
@click.argument("source", metavar="FILE_OR_FOLDER")
@click.option("-o", "--output", required=True, metavar="FOLDER", help="Where everything goes.")
@_words.registers
@click.option(
    "--language",
    "languages",
    multiple=True,
    metavar="CODE",
    help="A language of the documents and calendars, like fr; all of the file unless told.",
)
@_words.fonts
@_words.force
def command(source: str, output: str, registers: tuple[str, ...], languages: tuple[str, ...], fonts: str, *, force: bool) -> None:
    """Check a programme, then make every document and every calendar of it in a folder.

    A broken rule that binds stops it, unless it is waived or --force is given. A folder with several programmes
    gives a folder for each. Open index.html in it first.
    """
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    if output == "-":
        sentence = "build makes many files: name a folder for them"
        raise click.UsageError(sentence)
    with _bar() as progress:
        built = desk.build(source, output, registers=registers, languages=languages, fonts=fonts, force=force, progress=progress)
    for one in built:
        show_report(one.report)
        for sentence in one.left_out:
            tell(sentence)
        _close(one)


@contextmanager
def _bar() -> "Iterator[Progress]":
    from rich.console import Console  # noqa: PLC0415 - only a long job has a bar
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415 - as above

    screen = sys.stderr is not None and sys.stderr.isatty()
    console = Console(stderr=True, color_system="auto" if colours() else None, markup=False, highlight=False)
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, disable=not screen) as bar:
        task = bar.add_task("building")
        yield lambda done, total, what: bar.update(task, completed=done, total=total, description=what)


def _close(built: "Built") -> None:
    """Show what was made: in a table for people, in lines for a pipe."""
    from ccmagenda.model import Document, Paragraph, Table  # noqa: PLC0415 - the door stays quick

    rows = (("documents", len(built.documents)), ("calendars", len(built.calendars)), ("findings", len(built.report.findings)))
    index = built.folder / "index.html"
    if not is_screen():
        put(
            "".join(f"{built.folder}\t{name}\t{count}\n" for name, count in rows).encode("utf-8", "replace")
            + f"{index}\n".encode("utf-8", "replace")
        )
        return
    table = Table(columns=("what", "how many"), rows=[(name, str(count)) for name, count in rows])
    show(Document(title=f"Built from {built.source}", blocks=(table, Paragraph(f"Open {index}"))))
