"""``ccmagenda coordinators board``: the seat board."""

import click

from ccmagenda.cli import _words
from ccmagenda.cli._screen import hand_over


@click.command("board")
@_words.treaty
@_words.registers
@_words.at
@_words.spoken
@_words.paper
def command(treaty: str, registers: tuple[str, ...], at: str, language: str, output: str, fonts: str, *, force: bool) -> None:
    """Show the seat board: who coordinates what, since and until when, who leaves next, what is vacant."""
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    known = desk.register(treaty, *registers)
    hand_over(desk.seats(known, _words.moment(at, known), language=language), output, fonts=fonts, force=force)
