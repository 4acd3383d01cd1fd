"""``ccmagenda parties``: who is a party on a day."""

import datetime

import click

from ccmagenda.cli import _words
from ccmagenda.cli._screen import hand_over


@click.command("parties")
@click.argument("convention", default="ccm", metavar="[CONVENTION]")
@_words.spoken
@_words.paper
@click.option("--at", default="", metavar="DATE", help="The day, like 2012-09-14; today unless told.")
def command(convention: str, at: str, language: str, output: str, fonts: str, *, force: bool) -> None:
    """Show the status of a convention on a day, by category, with totals."""
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    today = datetime.datetime.now(tz=datetime.UTC).date()
    document = desk.parties(desk.day(at) if at else today, key=convention, language=language)
    hand_over(document, output, fonts=fonts, force=force)
