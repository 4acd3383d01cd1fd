"""``ccmagenda coordinators check``: what is wrong with a register."""

import click

from ccmagenda.cli import _words
from ccmagenda.cli._screen import put, show_report


@click.command("check")
@_words.treaty
@_words.registers
@_words.first
@_words.last
@click.option("--reading", "readings", multiple=True, metavar="NAME=VALUE", help="affected=narrow|broad, party=in-force|deposit.")
@click.option("--json", "as_json", is_flag=True, help="Findings as JSON, for scripts.")
def command(treaty: str, registers: tuple[str, ...], first: str, last: str, readings: tuple[str, ...], *, as_json: bool) -> int:
    """Check who holds which office against what was decided on seats, terms and rotation.

    What the formal meetings from --from to --to decided is checked, both included; without them, everything.
    """
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    chosen = dict(_words.pair(reading) for reading in readings)
    report = desk.check_coordinators(desk.register(treaty, *registers), first=first, last=last, readings=chosen)
    if as_json:
        put(desk.report_as_json(report))
    else:
        show_report(report)
    return 0 if report.clean else 1
