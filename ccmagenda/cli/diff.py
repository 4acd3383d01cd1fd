"""``ccmagenda diff``: what changed between two states of a programme."""

import click

from ccmagenda.cli import _words
from ccmagenda.cli._screen import colours, deliver, is_screen, refuse_ending, width


@click.command("diff")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="[NEW]", default="")
@click.option("--of", default="", metavar="FILE", help="The programme whose editions are meant, where OLD and NEW are numbers.")
@click.option("--party", default="", metavar="STATE", help="Only what concerns this State.")
@click.option("--theme", default="", metavar="KEY", help="Only what concerns this theme.")
@click.option("--by", default="day", show_default=True, metavar="GROUP", help="Group by day, party or theme.")
@click.option("--notice", is_flag=True, help="A short change notice: only what delegates must know before they come.")
@click.option("--to", default="", metavar="FORMAT", help="terminal, text, html or json; by the name of the file unless told.")
@_words.language
@_words.output
@_words.force
def command(
    old: str,
    new: str,
    of: str,
    party: str,
    theme: str,
    by: str,
    to: str,
    language: str,
    output: str,
    *,
    notice: bool,
    force: bool,
) -> None:
    """Show what a delegate must know of what changed from OLD to NEW.

    Each is a programme file, or the number of an edition: diff 1 2, diff 2 programme.yaml. With a file alone: what
    changed in it since its last edition. Sessions are matched by their keys, and by a guess where keys were changed;
    how a file is ordered and numbered does not count.
    """
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    comparison = desk.compare(*desk.two_states(old, new, of), party=party, theme=theme)
    if to == "json" or (not to and output.casefold().endswith(".json")):
        deliver(desk.changes_as_json(comparison, language), output, force=force, source=new or old)
        return
    if not to:
        refuse_ending(output, desk.format_of(output), ".html, .txt or .json")
    document = desk.changes(
        comparison, "notice" if notice else "changes", by=by, whom=desk.whom(comparison, party, theme), language=language
    )
    chosen = to or desk.format_of(output) or ("terminal" if output == "-" and is_screen() else "text")
    content = desk.render(document, chosen, width=width(), colour=colours() and output == "-")
    deliver(content, output, force=force, source=new or old)
