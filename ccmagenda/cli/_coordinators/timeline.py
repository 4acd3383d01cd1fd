"""``ccmagenda coordinators timeline``: terms as a picture."""

import click

from ccmagenda.cli import _words
from ccmagenda.cli._screen import colours, deliver, is_screen, refuse_ending, width


@click.command("timeline")
@_words.treaty
@_words.registers
@_words.first
@_words.last
@click.option(
    "--to-format", "to", default="", metavar="FORMAT", help="terminal, text, html or svg; by the name of the file unless told."
)
@_words.spoken
@_words.output
@_words.force
def command(
    treaty: str, registers: tuple[str, ...], first: str, last: str, to: str, language: str, output: str, *, force: bool
) -> None:
    """Draw the terms of all groups over the formal meetings; what breaks a rule is marked by sign and word."""
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    if not to:
        refuse_ending(output, desk.format_of(output), ".html, .svg or .txt", "--to-format")
    document = desk.timeline(desk.register(treaty, *registers), first=first, last=last, language=language)
    chosen = to or desk.format_of(output) or ("terminal" if output == "-" and is_screen() else "text")
    deliver(desk.render(document, chosen, width=width(), colour=colours() and output == "-"), output, force=force, source="-")
