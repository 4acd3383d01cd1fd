"""``ccmagenda import``: a programme from a calendar that exists."""

import click

from ccmagenda.cli import _words
from ccmagenda.cli._screen import deliver, show_report, tell


@click.command("import")
@_words.file
@_words.output
@_words.force
def command(file: str, output: str, *, force: bool) -> int:
    """Make a programme file of a calendar (.ics).

    What could not be placed, and what is doubtful, is told with its line; nothing is repaired silently. A calendar that
    ccmagenda made comes back with its keys, so that its entries keep their identity.
    """
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick
    from ccmagenda.model import Report  # noqa: PLC0415 - as above

    reading = desk.import_file(file)
    if reading.programme is None:
        show_report(Report(findings=reading.findings, subject=reading.path))
        tell(f"ccmagenda: no programme can be made of {file}")
        return 1
    for finding in reading.findings:
        tell(str(finding))
    deliver(desk.as_yaml(reading.programme), output, force=force, source=file)
    return 0
