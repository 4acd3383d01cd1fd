"""``ccmagenda calendar``: a calendar of a programme."""

import click

from ccmagenda.cli import _words
from ccmagenda.cli._screen import deliver


@click.command("calendar")
@_words.file
@_words.registers
@click.option(
    "--grain", default="sitting", show_default=True, metavar="GRAIN", help="An entry for each sitting, or for each session."
)
@click.option("--party", default="", metavar="STATE", help="Only what concerns this State: a name, or a code like JPN.")
@click.option("--theme", default="", metavar="KEY", help="Only this theme.")
@_words.language
@_words.output
@_words.force
def command(
    file: str, registers: tuple[str, ...], grain: str, party: str, theme: str, language: str, output: str, *, force: bool
) -> None:
    """Make an iCalendar file of a programme: the whole meeting, or what concerns one State or theme.

    A session without hours of its own stands in the entry of its sitting: no hour is invented.
    """
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    programme = _words.programme_of(file, registers)
    content = desk.calendar(programme, grain=grain, party=party, theme=theme, language=language)
    deliver(content, output, force=force, source=file)
