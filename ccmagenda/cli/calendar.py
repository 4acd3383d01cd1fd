"""``ccmagenda calendar``: a calendar of a programme."""

from collections.abc import Mapping
from pathlib import Path

import click

from ccmagenda.cli import _words
from ccmagenda.cli._screen import deliver, tell


@click.command("calendar")
@_words.file
@_words.registers
@click.option(
    "--grain", default="sitting", show_default=True, metavar="GRAIN", help="An entry for each day, each sitting, or each session."
)
@click.option("--party", default="", metavar="STATE", help="Only what concerns this State: a name, or a code like JPN.")
@click.option("--theme", default="", metavar="KEY", help="Only this theme.")
@click.option("--body", default="", metavar="NAME", help="Only this body, where several sit.")
@click.option("--tasks", is_flag=True, help="The action points, as a list of things to be done.")
@click.option("--banner", is_flag=True, help="Add an entry over all days of the meeting.")
@click.option("--alarm", default=0, metavar="MINUTES", help="Ring so many minutes before each entry.")
@click.option("--also", default="", metavar="ZONE", help="Tell the hours in this zone too, like America/New_York.")
@click.option("--utc", is_flag=True, help="Write times in UTC, for zones whose clocks change irregularly.")
@click.option(
    "--method",
    default="publish",
    show_default=True,
    metavar="METHOD",
    help="publish: a feed to follow; none: a file to import, with those who chair.",
)
@click.option("--each", default="", metavar="FOLDER", help="Write a file for each entry into this folder.")
@click.option(
    "--changes", default="", metavar="FOLDER", help="Write a file for each entry that the last edition changed or ended."
)
@_words.language
@_words.output
@_words.force
def command(
    file: str, registers: tuple[str, ...], language: str, output: str, each: str, changes: str, *, force: bool, **taken: object
) -> None:
    """Make an iCalendar file of a programme: the whole meeting, or what concerns one State, theme or body.

    A session without hours of its own stands in the entry of its sitting: no hour is invented. Once a programme has
    been issued, its entries count the editions in which their time, place or status changed, and what was dropped stays
    as cancelled.
    """
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    if each or changes:
        _refuse_more(each, changes, output, taken)
    issue = _words.issue_of(file, registers)
    if changes and not issue.editions:
        sentence = f"{file} has no editions yet, so nothing can have changed since one - issue it first"
        raise click.UsageError(sentence)
    _words.remind(issue, file)
    if each or changes:
        make = desk.calendar_files if each else desk.change_files
        made = make(issue, grain=str(taken["grain"]), language=language)
        desk.fill(Path(each or changes), made, source=Path(file), force=force)
        tell(f"written: {len(made)} file{'' if len(made) == 1 else 's'} in {each or changes}")
        return
    content = desk.calendar(issue, language=language, **taken)  # type: ignore[arg-type]  # click has made each of its type
    if len(content) > desk.LARGEST_FOR_GOOGLE:
        tell(
            f"this calendar has {len(content):,} bytes, and Google takes no more than 1,000,000: divide it by --theme or --party"
        )
    deliver(content, output, force=force, source=file)


def _refuse_more(each: str, changes: str, output: str, taken: Mapping[str, object]) -> None:
    """Refuse what would not be heeded: a file for each entry is of the whole meeting, and as plain as it can be."""
    if each and changes:
        sentence = "choose either --each or --changes"
        raise click.UsageError(sentence)
    option = "--each" if each else "--changes"
    if output != "-":
        sentence = f"{option} names the folder itself: leave out --output"
        raise click.UsageError(sentence)
    more = [name for name, value in taken.items() if name != "grain" and value not in {"", 0, "publish"}]
    if more:
        sentence = f"{option} makes a file for each entry of the whole meeting: leave out --{more[0]}"
        raise click.UsageError(sentence)
