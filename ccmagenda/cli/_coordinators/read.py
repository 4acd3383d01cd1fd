"""``ccmagenda coordinators read``: a decision paragraph becomes data."""

import sys

import click

from ccmagenda.cli import _words
from ccmagenda.cli._screen import deliver, tell


@click.command("read")
@_words.file
@_words.treaty
@_words.registers
@click.option("--decided", default="", metavar="MEETING", help="The meeting that decides, where the paragraph does not say it.")
@_words.output
@_words.force
def command(file: str, treaty: str, registers: tuple[str, ...], decided: str, output: str, *, force: bool) -> None:
    """Read the paragraph that names the coordinators, pasted from a final document, into a register of mandates."""
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    known = desk.register(treaty, *registers)
    source = sys.stdin.buffer.read() if file == "-" else file
    mandates = desk.mandates_in(source, known, decided=decided, path="<stdin>" if file == "-" else "", remark=tell)
    deliver(desk.register_as_yaml(mandates, treaty), output, force=force, source=file)
