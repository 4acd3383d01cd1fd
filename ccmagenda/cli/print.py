"""``ccmagenda print``: a document of a programme."""

import click

from ccmagenda.cli import _words
from ccmagenda.cli._screen import colours, deliver, is_screen, refuse_ending, width


@click.command("print")
@_words.file
@_words.registers
@click.option("--kind", default="detailed-programme", show_default=True, metavar="KIND", help="Which document.")
@click.option("--to", default="", metavar="FORMAT", help="terminal, text or html; by the name of the file unless told.")
@click.option("--marks", is_flag=True, help="Mark what changed since the last edition that was different.")
@click.option("--since", default="", metavar="FILE_OR_EDITION", help="Mark what changed since this file or edition.")
@_words.language
@_words.output
@_words.force
def command(
    file: str,
    registers: tuple[str, ...],
    kind: str,
    to: str,
    since: str,
    language: str,
    output: str,
    *,
    marks: bool,
    force: bool,
) -> None:
    """Print a document of a programme, such as the detailed provisional programme."""
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    programme = _words.programme_of(file, registers)
    earlier = desk.earlier_state(programme, file, since) if marks or since else None
    if not to:
        refuse_ending(output, desk.format_of(output), ".html or .txt")
    chosen = to or desk.format_of(output) or ("terminal" if output == "-" and is_screen() else "text")
    content = desk.print_document(
        programme, kind, chosen, language=language, width=width(), colour=colours() and output == "-", since=earlier
    )
    deliver(content, output, force=force, source=file)
