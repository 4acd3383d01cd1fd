"""``ccmagenda issue``: freeze a programme as its next edition."""

import datetime
from typing import TYPE_CHECKING

import click

from ccmagenda.cli import _words
from ccmagenda.cli._screen import put, tell

if TYPE_CHECKING:
    from ccmagenda.desk import NextEdition


@click.command("issue")
@_words.file
@_words.registers
@click.option("--on", default="", metavar="DATE", help="The date of the edition, like 2012-03-30; today unless told.")
@click.option("--symbol", default="", metavar="SYMBOL", help="The symbol of the paper, where the proposed one is not right.")
@click.option("--status", default="", metavar="STATUS", help="How far the programme has come, like 'provisional'.")
@click.option("--write", is_flag=True, help="Write symbol, status and date into the programme file too.")
@click.option("--dry-run", is_flag=True, help="Tell what the edition would be, and write nothing.")
@click.option("--force", is_flag=True, help="Issue it although a rule that binds is broken.")
def command(
    file: str,
    registers: tuple[str, ...],
    on: str,
    symbol: str,
    status: str,
    *,
    write: bool,
    dry_run: bool,
    force: bool,
) -> None:
    """Freeze a programme as its next edition in the ledger beside its file.

    The programme is checked first. The symbol (Rev., Add., Corr.) and the status are proposed from what changed since
    the last edition. The ledger (programme.ledger/1.yaml, 2.yaml, ...) holds every edition as it was issued; calendars
    and lists of changes are made from it, so keep it with the programme.
    """
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    if file == "-":
        sentence = "what comes by the standard input has no ledger beside it: name the file of the programme"
        raise click.UsageError(sentence)
    day = desk.day(on) if on else datetime.datetime.now(tz=datetime.UTC).date()
    issue = _words.issue_of(file, registers)
    proposed = desk.next_of(issue, file, day, symbol=symbol, status=status)
    if not dry_run:
        desk.freeze(proposed, file, force=force)
    _tell(proposed)
    if dry_run:
        tell("nothing is written: this was a dry run")
        return
    tell(f"written: {proposed.file}")
    if desk.masthead(issue.programme) == desk.masthead(proposed.programme):
        return
    if write:
        desk.write_masthead(file, proposed.programme, registers=registers)
        tell(f"written: {file}")
    else:
        tell(f"{file} itself still says otherwise - write there {desk.masthead_lines(proposed.programme)}, or use --write")


def _tell(proposed: "NextEdition") -> None:
    programme = proposed.programme
    said = ", ".join(part for part in (programme.symbol, programme.status.value, f"{programme.issued}") if part)
    put(f"edition {proposed.number}: {said}\n".encode("utf-8", "replace"))
    if proposed.comparison is not None:
        count = len(proposed.comparison.changes)
        put(f"{count} change{'' if count == 1 else 's'} since edition {proposed.number - 1}\n".encode())
