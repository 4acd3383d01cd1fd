"""``ccmagenda print``: a document of a programme."""

import click

from ccmagenda.cli import _words
from ccmagenda.cli._screen import colours, deliver, is_screen, refuse_ending, tell, width


@click.command("print")
@_words.file
@_words.registers
@click.option("--kind", default="detailed-programme", show_default=True, metavar="KIND", help="Which document.")
@click.option(
    "--to",
    default="",
    metavar="FORMAT",
    help="A format, like pdf, docx, html, text or page; by the name of the file unless told.",
)
@click.option("--marks", is_flag=True, help="Mark what changed since the last edition that was different.")
@click.option("--since", default="", metavar="FILE_OR_EDITION", help="Mark what changed since this file or edition.")
@click.option("--day", default="", metavar="DATE", help="Only this day, like 2012-04-16; for an order of the day and the like.")
@click.option("--of", default="", metavar="KEY", help="Only this sitting or session, by its key.")
@click.option(
    "--speaking-time",
    default=0,
    type=click.IntRange(0, 720),
    metavar="MINUTES",
    help="Count this for speakers whose length is not given.",
)
@_words.fonts
@_words.language
@_words.output
@_words.force
def command(
    file: str,
    registers: tuple[str, ...],
    kind: str,
    to: str,
    since: str,
    day: str,
    of: str,
    speaking_time: int,
    fonts: str,
    language: str,
    output: str,
    *,
    marks: bool,
    force: bool,
) -> None:
    """Print a document of a programme, such as the detailed provisional programme; `ccmagenda documents` lists them."""
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    programme = _words.programme_of(file, registers)
    earlier = desk.earlier_state(programme, file, since) if marks or since else None
    if to == "page":
        page = desk.programme_page(_words.issue_of(file, registers), language=language)
        deliver(page, output, force=force, source=file)
        return
    if not to:
        refuse_ending(output, desk.format_of(output), ".html, .pdf, .docx or .txt")
    chosen = to or desk.format_of(output) or ("terminal" if output == "-" and is_screen() else "text")
    if output == "-" and is_screen() and chosen in {"pdf", "docx", "xlsx"}:
        sentence = f"a screen cannot show {chosen} - name a file with -o"
        raise click.UsageError(sentence)
    missing = len(desk.untranslated(programme, language)) if language else 0
    if missing and kind != "missing-texts":
        told = "a text is" if missing == 1 else f"{missing} texts are"
        tell(f"{told} missing in '{language}' and printed in the original: --kind missing-texts lists them")
    content = desk.print_document(
        programme,
        kind,
        chosen,
        language=language,
        width=width(),
        colour=colours() and output == "-",
        since=earlier,
        day=desk.day(day) if day else None,
        of=of,
        speaking_time=speaking_time,
        fonts=fonts,
    )
    deliver(content, output, force=force, source=file)
