"""``ccmagenda coordinators record``: a State's offices."""

import click

from ccmagenda.cli import _words
from ccmagenda.cli._screen import hand_over


@click.command("record")
@click.argument("state", metavar="STATE")
@_words.treaty
@_words.registers
@_words.spoken
@_words.paper
def command(state: str, treaty: str, registers: tuple[str, ...], language: str, output: str, fonts: str, *, force: bool) -> None:
    """Show every office that a State has held."""
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    hand_over(desk.record(desk.register(treaty, *registers), state, language=language), output, fonts=fonts, force=force)
