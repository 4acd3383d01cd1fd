"""``ccmagenda coordinators decision``: the paragraph of a final document."""

import click

from ccmagenda.cli import _words
from ccmagenda.cli._screen import hand_over


@click.command("decision")
@_words.treaty
@_words.registers
@click.option("--at", required=True, metavar="MEETING", help="The formal meeting that decides, like 3MSP.")
@_words.spoken
@_words.paper
def command(treaty: str, registers: tuple[str, ...], at: str, language: str, output: str, fonts: str, *, force: bool) -> None:
    """Draft the paragraph by which a formal meeting confirms and names its coordinators."""
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    hand_over(desk.decision(desk.register(treaty, *registers), at, language=language), output, fonts=fonts, force=force)
