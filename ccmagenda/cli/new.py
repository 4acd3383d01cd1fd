"""``ccmagenda new``: a programme to begin with."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ccmagenda.cli import _words
from ccmagenda.cli._screen import deliver, tell

if TYPE_CHECKING:
    from ccmagenda.desk import Drafted


@click.command("new")
@click.argument("kind", default="", metavar="[KIND]")
@click.option("--like", default="", metavar="FILE", help="Begin with last year's programme instead of a kind of meeting.")
@click.option("--from", "first", default="", metavar="DATE", help="The first day, like 2027-04-12.")
@click.option("--to", "last", default="", metavar="DATE", help="The last day; unless told, the meeting has its usual length.")
@click.option(
    "--ordinal", type=click.IntRange(min=1), default=None, metavar="N", help="The number of the meeting: 3 for the 3MSP."
)
@click.option("--city", default="", metavar="CITY", help="Where it is held.")
@click.option(
    "--zone", default="", metavar="ZONE", help="The clock of the place, like Europe/Oslo, where the city does not tell it."
)
@click.option("--convention", "treaty", default="", metavar="KEY_OR_FILE", help="The convention; ccm unless told.")
@_words.registers
@click.option(
    "--language",
    "languages",
    multiple=True,
    metavar="CODE",
    help="A language for the titles, or 'all'; give several if you like.",
)
@_words.output
@click.option("--force", is_flag=True, help="Replace a file that is there.")
def command(
    kind: str,
    like: str,
    first: str,
    last: str,
    ordinal: int | None,
    city: str,
    zone: str,
    treaty: str,
    registers: tuple[str, ...],
    languages: tuple[str, ...],
    output: str,
    *,
    force: bool,
) -> None:
    """Draft a programme: of a kind of meeting (intersessional, msp, review-conference), or like last year's.

    \b
    ccmagenda new intersessional --from 2027-04-12 --to 2027-04-15 -o programme.yaml
    ccmagenda new msp --ordinal 3 -o programme.yaml
    ccmagenda new --like programme.yaml --from 2028-04-10 -o next.yaml

    The draft follows how the convention's meetings have been held, with the Coordinators then in office. Comments in the
    file say what its author has to decide. A file that is there is never replaced without --force.
    """  # noqa: D301 - click reads the backspace: the lines below it are not wrapped anew
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    _refuse_contradictions(kind, like, treaty, languages)
    if not force:
        desk.refuse_there(output)
    folder = Path(output).parent if output != "-" else Path()
    if like:
        own = "" if like == "-" else like
        programme = _words.programme_of(like, registers)
        made = desk.drafted_like(programme, first, last, ordinal=ordinal or 0, city=city, zone=zone, file=own, folder=folder)
    else:
        made = desk.drafted(
            treaty or "ccm", kind, first, last, ordinal=ordinal or 0, city=city, zone=zone,
            languages=languages, registers=registers, folder=folder,
        )  # fmt: skip
    deliver(desk.draft_file(made, output), output, force=True, source=like or "-")
    _tell(made)


def _refuse_contradictions(kind: str, like: str, treaty: str, languages: tuple[str, ...]) -> None:
    if not kind and not like:
        sentence = "say what to draft: a kind of meeting, as in 'ccmagenda new intersessional --from 2027-04-12', or --like FILE"
        raise click.UsageError(sentence)
    told = {"a kind of meeting": kind, "--convention": treaty, "--language": languages}
    for what, given in told.items():
        if like and given:
            sentence = f"a programme like {like} has what that has: leave out {what}"
            raise click.UsageError(sentence)


def _tell(made: "Drafted") -> None:
    for sentence in made.draft.told:
        tell(f"note: {sentence}")
    for note in made.notes:
        asked = ", accepted the last time: the file asks under 'waivers:' whether it is again" if note.waiver else ""
        tell(f"note: {note.sentence} [{note.label}]{asked}")
