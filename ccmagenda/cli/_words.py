"""Arguments and options that several commands share."""

import sys
from typing import TYPE_CHECKING

import click

from ccmagenda.cli._screen import tell

if TYPE_CHECKING:
    from ccmagenda.model import Programme, Reading

file = click.argument("file", metavar="FILE")
output = click.option("-o", "--output", default="-", metavar="PATH", help="Write here; - is the standard output.")
force = click.option("--force", is_flag=True, help="Replace a file that ccmagenda did not make.")
language = click.option("--language", default="", metavar="CODE", help="The language, like en; the programme's own unless told.")


def reading_of(file: str) -> "Reading":
    """Return the reading of a file, or of the standard input for ``-``."""
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    return desk.read(sys.stdin.buffer.read() if sys.stdin else b"", path="<stdin>") if file == "-" else desk.read(file)


def programme_of(file: str) -> "Programme":
    """Return the programme of a file; one with faults raises, and its faults are shown."""
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick
    from ccmagenda.errors import NotAProgrammeError  # noqa: PLC0415 - as above

    reading = reading_of(file)
    if reading.programme is None:
        sentence = f"no programme can be made of {reading.path}"
        raise NotAProgrammeError(sentence, desk.check(reading))
    for finding in reading.findings:
        tell(str(finding))
    return reading.programme
