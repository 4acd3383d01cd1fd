"""``ccmagenda explain``: what a provision or a rule says."""

import click

from ccmagenda.cli import _words
from ccmagenda.cli._screen import hand_over


@click.command("explain")
@click.argument("asked", metavar="NUMBER_OR_RULE")
@_words.spoken
@_words.paper
@click.option("--convention", default="ccm", show_default=True, metavar="KEY", help="Which convention.")
def command(asked: str, convention: str, language: str, output: str, fonts: str, *, force: bool) -> None:
    """Explain a provision, like B11, or a rule, like named-chair: wording, force, source, dates, and examples."""
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    hand_over(desk.explain(asked, key=convention, language=language), output, fonts=fonts, force=force)
