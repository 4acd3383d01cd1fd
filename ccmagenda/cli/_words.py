"""Arguments and options that several commands share."""

import datetime
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from ccmagenda.cli._screen import tell

if TYPE_CHECKING:
    from ccmagenda.model import Convention, Issue, Programme, Reading

F = TypeVar("F", bound=Callable[..., Any])

file = click.argument("file", metavar="FILE")
output = click.option("-o", "--output", default="-", metavar="PATH", help="Write here; - is the standard output.")
force = click.option("--force", is_flag=True, help="Replace a file that ccmagenda did not make, or that was edited since.")
spoken = click.option("--language", default="en", show_default=True, metavar="CODE", help="The language, like fr.")
language = click.option("--language", default="", metavar="CODE", help="The language, like en; the programme's own unless told.")
treaty = click.argument("treaty", default="ccm", metavar="[CONVENTION]")
registers = click.option(
    "--register", "registers", multiple=True, metavar="FILE", help="A register that adds to the data or corrects it."
)
fonts = click.option(
    "--fonts", default="", metavar="FOLDER", help="A folder with fonts for a PDF in scripts like Arabic or Chinese."
)


def paper(command: F) -> F:
    """Add what a command needs that shows a document, or writes it as a paper: where to, with which fonts."""
    return output(fonts(force(command)))


at = click.option(
    "--at", default="", metavar="DATE_OR_MEETING", help="A day like 2012-04-16, or a formal meeting like 3MSP; today unless told."
)
first = click.option("--from", "first", default="", metavar="MEETING", help="The first formal meeting, like 2MSP.")
last = click.option("--to", "last", default="", metavar="MEETING", help="The last formal meeting, like 5MSP.")


def moment(at: str, known: "Convention") -> "datetime.date | str":
    """Return the day or the formal meeting that was asked for; today where none was."""
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    if not at:
        return datetime.datetime.now(tz=datetime.UTC).date()
    looks_like_a_day = at[:4].isdigit() or " " in at
    return desk.day(at) if looks_like_a_day and at not in known.meetings.refs else at


def pair(words: str, like: str = "affected=broad") -> tuple[str, str]:
    """Return the two sides of NAME=VALUE."""
    name, equals, value = words.partition("=")
    if not equals:
        sentence = f"'{words}' is not a choice - write it as {like}"
        raise click.UsageError(sentence)
    return name.strip(), value.strip()


def reading_of(file: str, registers: tuple[str, ...] = ()) -> "Reading":
    """Return the reading of a file, or of the standard input for ``-``."""
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    if file == "-":
        return desk.read(sys.stdin.buffer.read() if sys.stdin else b"", path="<stdin>", registers=registers)
    return desk.read(file, registers=registers)


def read_any(file: str, *, year: int, zone: str, language: str) -> "Reading":
    """Return the reading of a file of any format, or of the standard input for ``-``, whose format tells itself."""
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    if file == "-":
        data = sys.stdin.buffer.read() if sys.stdin else b""
        return desk.import_file(data, path="<stdin>", year=year, zone=zone, language=language)
    return desk.import_file(file, year=year, zone=zone, language=language)


def programme_of(file: str, registers: tuple[str, ...] = ()) -> "Programme":
    """Return the programme of a file; one with faults raises, and its faults are shown."""
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick
    from ccmagenda.errors import NotAProgrammeError  # noqa: PLC0415 - as above

    reading = reading_of(file, registers)
    if reading.programme is None:
        sentence = f"no programme can be made of {reading.path}"
        raise NotAProgrammeError(sentence, desk.check(reading))
    for finding in reading.findings:
        tell(str(finding))
    return reading.programme


def issue_of(file: str, registers: tuple[str, ...] = ()) -> "Issue":
    """Return the programme of a file with its editions; what comes by the standard input has none."""
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick
    from ccmagenda.model import Issue  # noqa: PLC0415 - as above

    programme = programme_of(file, registers)
    return Issue(programme=programme) if file == "-" else desk.issue_of(programme, file)


def remind(issue: "Issue", file: str) -> None:
    """Say that a programme was changed since its last edition, where what is made of it goes out to others."""
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    if issue.editions and not desk.is_issued(issue):
        tell(f"{file} has changed since edition {len(issue.editions)}: issue it before this goes out")
