"""``ccmagenda coordinators check``: what is wrong with a register."""

import click

from ccmagenda.cli import _words
from ccmagenda.cli._screen import deliver, show_report


@click.command("check")
@_words.treaty
@_words.registers
@_words.first
@_words.last
@click.option("--reading", "readings", multiple=True, metavar="NAME=VALUE", help="affected=narrow|broad, party=in-force|deposit.")
@click.option("--json", "as_json", is_flag=True, help="Findings as JSON, for scripts.")
@_words.paper
def command(
    treaty: str,
    registers: tuple[str, ...],
    first: str,
    last: str,
    readings: tuple[str, ...],
    output: str,
    fonts: str,
    *,
    as_json: bool,
    force: bool,
) -> int:
    """Check who holds which office against what was decided on seats, terms and rotation.

    What the formal meetings from --from to --to decided is checked, both included; without them, everything.
    """
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    chosen = dict(_words.pair(reading) for reading in readings)
    report = desk.check_coordinators(desk.register(treaty, *registers), first=first, last=last, readings=chosen)
    if as_json:
        deliver(desk.report_as_json(report), output, force=force, source="-")
    else:
        show_report(report, output, fonts=fonts, force=force)
    return 0 if report.clean else 1
