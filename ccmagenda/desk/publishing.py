"""Publishing: the entries of a programme to a calendar on a server."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from ccmagenda.desk.calendars import all_calendars
from ccmagenda.desk.entry_files import objects
from ccmagenda.desk.ledger import with_editions
from ccmagenda.desk.reading import load
from ccmagenda.exporters import prefix
from ccmagenda.model import Issue, Programme

if TYPE_CHECKING:
    from ccmagenda.caldav import Limits, Login, Step

Password = str | Callable[[], str]


def publish(  # noqa: PLR0913 - the CLI's options, each with a name
    source: Programme | Issue | str | Path | bytes,
    to: str,
    *,
    user: str = "",
    password: Password = "",
    dry_run: bool = False,
    create: bool = False,
    grain: str = "sitting",
    language: str = "",
    told: "Callable[[Step], None] | None" = None,
    limits: "Limits | None" = None,
) -> "list[Step]":
    """Bring the calendar at the address ``to`` in line with a programme, and return what was done to each entry.

    A programme from a file comes with the editions in its ledger, which the sequence numbers of its entries count.
    The first time entries are made, the second time nothing changes, and a new edition changes its entries in place; an
    entry that is no longer in the programme is cancelled. What others wrote or changed is never touched: it comes back
    as a conflict. ``password`` may be a function, asked only once the address is known to be safe; ``dry_run`` changes
    nothing; ``create`` makes a calendar that is not there; ``told`` hears of each step as soon as it is done. A server
    that refuses raises :class:`ServerError`, and running again is safe.
    """
    from ccmagenda.caldav import Collection, Wire, address, carry_out, plan  # noqa: PLC0415 - only who publishes needs a network

    where = address(to)
    issue = _issue(source)
    entries = objects(issue, grain=grain, language=language)
    title = all_calendars(issue, language=language).wording.meeting_short() if create else ""
    with Wire(where, _login(user, password), limits) as wire:
        steps = plan(Collection(wire), entries, prefix=prefix(issue.chain[0]), create=create)
        if not dry_run:
            return carry_out(Collection(wire), steps, title=title, told=told)
    for step in steps:
        if told:
            told(step)
    return steps


def _issue(source: Programme | Issue | str | Path | bytes) -> Issue:
    if isinstance(source, str | Path):
        return with_editions(source)
    programme = load(source) if isinstance(source, bytes) else source
    return programme if isinstance(programme, Issue) else Issue(programme=programme)


def _login(user: str, password: Password) -> "Login":
    """Return the login; where no user is named, no password is asked for."""
    from ccmagenda.caldav import Login  # noqa: PLC0415 - as above

    if not user:
        return Login()
    return Login(user=user, password=password() if callable(password) else password)
