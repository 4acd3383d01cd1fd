"""``ccmagenda check``: what is wrong with a programme."""

import click

from ccmagenda.cli import _words
from ccmagenda.cli._screen import deliver, show_report


@click.command("check")
@_words.file
@_words.registers
@click.option("--json", "as_json", is_flag=True, help="Findings as JSON, for scripts.")
@_words.paper
def command(file: str, registers: tuple[str, ...], output: str, fonts: str, *, as_json: bool, force: bool) -> int:
    """Check a programme against the rules that bind its meeting.

    Faults of the file and findings of the rules come in one list, each with its place, its sentence and what it rests
    on. Exit code 0: nothing above CUSTOM that is not waived.
    """
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    report = desk.check(_words.reading_of(file, registers))
    if as_json:
        deliver(desk.report_as_json(report), output, force=force, source=file)
    else:
        show_report(report, output, fonts=fonts, force=force)
    return 0 if report.clean else 1
