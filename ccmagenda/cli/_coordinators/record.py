"""``ccmagenda coordinators record``: a State's offices."""

import click

from ccmagenda.cli import _words
from ccmagenda.cli._screen import show


@click.command("record")
@click.argument("state", metavar="STATE")
@_words.treaty
@_words.registers
@_words.spoken
def command(state: str, treaty: str, registers: tuple[str, ...], language: str) -> None:
    """Show every office that a State has held."""
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    show(desk.record(desk.register(treaty, *registers), state, language=language))
