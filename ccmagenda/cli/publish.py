"""``ccmagenda publish``: a programme's entries in a calendar on a server."""

from collections import Counter
from typing import TYPE_CHECKING

import click

from ccmagenda.cli import _words
from ccmagenda.cli._screen import is_screen, put, tell

if TYPE_CHECKING:
    from ccmagenda.caldav import Step

_DONE = {
    "create": "created", "update": "updated", "cancel": "cancelled", "unchanged": "unchanged", "conflict": "in conflict",
    "left": "of others left alone",
}  # fmt: skip
_WOULD = {**_DONE, "create": "to create", "update": "to update", "cancel": "to cancel"}


@click.command("publish")
@_words.file
@_words.registers
@click.option("--to", required=True, metavar="URL", help="The address of one calendar on a CalDAV server.")
@click.option("--user", default="", metavar="NAME", help="Who you are on the server.")
@click.option("--dry-run", is_flag=True, help="Show what would happen, and change nothing.")
@click.option("--create", is_flag=True, help="Make the calendar where it is not there yet.")
@click.option("--grain", default="sitting", show_default=True, metavar="GRAIN", help="An entry for each day, sitting or session.")
@_words.language
def command(
    file: str, registers: tuple[str, ...], to: str, user: str, grain: str, language: str, *, dry_run: bool, create: bool
) -> int:
    """Publish a programme to a calendar on a CalDAV server, and keep it true from edition to edition.

    Running it again changes nothing; a new edition changes its entries in place; what is dropped becomes cancelled.
    Entries of others are never touched, and what somebody else changed is shown and not overwritten: then the exit
    code is 1. The password comes from the environment (CCMAGENDA_PASSWORD), the system's keyring (with the package
    keyring), or a question.
    """
    from ccmagenda.caldav import address  # noqa: PLC0415 - the door stays quick
    from ccmagenda.cli._password import password  # noqa: PLC0415 - as above
    from ccmagenda.desk.publishing import publish  # noqa: PLC0415 - as above

    where = address(to)  # refused before the programme is read
    issue = _words.issue_of(file, registers)
    _words.remind(issue, file)
    done: Counter[str] = Counter()

    def told(step: "Step") -> None:
        done[step.what.value] += bool(step.uid or step.what.value == "left")
        if step.what.value != "left":
            put(_line(step).encode("utf-8", "replace"))

    try:
        publish(
            issue,
            to,
            user=user,
            password=lambda: password(user, where.origin),
            dry_run=dry_run,
            create=create,
            grain=grain,
            language=language,
            told=told,
        )
    finally:
        _close(done, dry_run=dry_run)
    return 1 if done["conflict"] else 0


def _line(step: "Step") -> str:
    """Return a step as a line: columns for people, tabs for a pipe."""
    if is_screen():
        return f"{step.what.value:<9}  {step.summary}  ({step.why})\n"
    return f"{step.what.value}\t{step.uid}\t{step.summary}\t{step.why}\n"


def _close(done: Counter[str], *, dry_run: bool) -> None:
    """Say how many entries of each kind there were; where the server stopped us, how far we came."""
    if done:
        words = _WOULD if dry_run else _DONE
        counts = ", ".join(f"{done[what]} {word}" for what, word in words.items() if done[what])
        tell(f"nothing was changed: {counts}" if dry_run else counts)
