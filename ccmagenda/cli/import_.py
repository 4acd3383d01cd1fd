"""``ccmagenda import``: a programme from a file that exists: a paper, a calendar or a sheet."""

from typing import TYPE_CHECKING

import click

from ccmagenda.cli import _words
from ccmagenda.cli._making import refuse_beside, refuse_without, to_make
from ccmagenda.cli._onto import put_onto
from ccmagenda.cli._screen import deliver, refuse_ending, show, show_report, tell

if TYPE_CHECKING:
    from ccmagenda.model import Reading


@click.command("import")
@_words.file
@click.option(
    "--year", default=None, type=click.IntRange(1800, 2200), metavar="YEAR", help="The year of dates that have none, like 2012."
)
@click.option("--zone", default="", metavar="ZONE", help="The clock of the place, like Europe/Zurich.")
@click.option("--language", default="", metavar="CODE", help="The language of the file, like fr; found out unless told.")
@click.option("--json", "as_json", is_flag=True, help="What was read as JSON, with every doubt and every line left over.")
@click.option(
    "--to",
    type=click.Choice(["programme", "calendar"]),
    default=None,
    help="What to make of it; by the ending of -o unless told.",
)
@click.option("--report", default="", metavar="FILE", help="Write here what was read, what is doubtful and what is left over.")
@click.option("--onto", default="", metavar="PROGRAMME", help="Put an edited sheet onto the programme that it is of.")
@click.option("--drop-missing", is_flag=True, help="With --onto: take out sessions that have no row any more.")
@click.option("--dry-run", is_flag=True, help="With --onto: show what would change, and write nothing.")
@_words.output
@_words.force
def command(
    file: str, year: int | None, zone: str, language: str, to: str | None, report: str, onto: str, output: str,
    *, as_json: bool, drop_missing: bool, dry_run: bool, force: bool,
) -> int:  # fmt: skip
    """Make a programme file of a paper (text, Word, PDF, a web page), a calendar (.ics) or a sheet.

    Every doubt is told with its line, and stands as a comment in the programme; every line that found no place is told
    too. Nothing is repaired silently. A calendar that ccmagenda made comes back with its keys, so that its entries keep
    their identity. With --to calendar a delegate has in one step what a paper announces. An edited sheet of a programme
    (print --kind programme-sheet) goes back with --onto: only what was edited changes in the file, or in a copy with -o.
    """
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    onto_alone: dict[str, object] = {"--drop-missing": drop_missing, "--dry-run": dry_run}
    reads = {"--year": year, "--zone": zone, "--language": language, "--json": as_json, "--to": to, "--report": report}
    if onto:
        refuse_beside("--onto", reads)
        return put_onto(file, onto, output, drop_missing=drop_missing, dry_run=dry_run, force=force)
    refuse_without("--onto", onto_alone)
    make = to_make(to or "", output, as_json=as_json)
    if report and report != "-":
        refuse_ending(report, desk.format_of(report), ".html, .pdf, .docx or .txt", "the name of the file")
    reading = _words.read_any(file, year=year or 0, zone=zone, language=language)
    if report:
        _report(reading, report, file, language, force=force)
    if make == "JSON":
        deliver(desk.reading_as_json(reading), output, force=force, source=file)
        return 0 if reading.programme else 1
    if reading.programme is None:
        return _nothing(reading)
    if not report:
        for finding in reading.findings:
            tell(str(finding))
    content = desk.reading_as_yaml(reading) if make == "programme" else desk.calendar(reading.programme)
    deliver(content, output, force=force, source=file)
    return 0


def _report(reading: "Reading", report: str, file: str, language: str, *, force: bool) -> None:
    """Write the reading report in the format that its name says; - shows it."""
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    document = desk.reading_report(reading, language=language)
    if report == "-":
        show(document)
    else:
        deliver(desk.render(document, desk.format_of(report) or "text"), report, force=force, source=file)


def _nothing(reading: "Reading") -> int:
    from ccmagenda.model import Report  # noqa: PLC0415 - the door stays quick

    show_report(Report(findings=reading.findings, subject=reading.path))
    tell(f"ccmagenda: no programme can be made of {reading.path}")
    return 1
