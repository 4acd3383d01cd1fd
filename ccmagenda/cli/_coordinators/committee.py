"""``ccmagenda coordinators committee``: the Coordination Committee."""

import click

from ccmagenda.cli import _words
from ccmagenda.cli._screen import hand_over


@click.command("committee")
@_words.treaty
@_words.registers
@_words.at
@_words.spoken
@_words.paper
def command(treaty: str, registers: tuple[str, ...], at: str, language: str, output: str, fonts: str, *, force: bool) -> None:
    """Show who makes up the Coordination Committee on a day, or from the end of a meeting."""
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    known = desk.register(treaty, *registers)
    hand_over(desk.committee(known, _words.moment(at, known), language=language), output, fonts=fonts, force=force)
