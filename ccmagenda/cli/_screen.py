"""The screen: whether it is one, how wide it is, whether it shows colours; and bytes written to it as they are."""

import os
import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from ccmagenda.model import Document, Report

NARROWEST, WIDEST = 20, 100


class PipeClosedError(Exception):
    """Nobody reads what we write any more."""


def give_missing_streams() -> None:
    """Put a sink where the standard output or error is closed, so that writing to it is nothing special."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 - it stays open to the end


def is_screen() -> bool:
    """Tell whether a person looks at the output."""
    return sys.stdout is not None and sys.stdout.isatty()


def colours() -> bool:
    """Tell whether the screen shows colours and its owner wants them."""
    return is_screen() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width() -> int:
    """Return the width of the screen in columns, within what reads well."""
    import shutil  # noqa: PLC0415 - the door stays quick

    return max(NARROWEST, min(WIDEST, shutil.get_terminal_size().columns)) if is_screen() else 79


def put(content: bytes) -> None:
    """Write bytes to the standard output: UTF-8 into pipes and files, what it can show to a screen."""
    if not hasattr(sys.stdout, "buffer"):
        sys.stdout.write(content.decode())  # a stream of text that a script has put in its place
        return
    encoding = (sys.stdout.encoding or "utf-8").casefold()
    if is_screen() and encoding not in {"utf-8", "utf8"}:
        content = content.decode().encode(encoding, "replace")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise PipeClosedError from None


def tell(sentence: str) -> None:
    """Write one line to the standard error, in characters that it can show."""
    from ccmagenda.model.text import one_line  # noqa: PLC0415 - the door stays quick

    encoding = sys.stderr.encoding or "utf-8"
    click.echo(one_line(sentence).encode(encoding, "replace").decode(encoding), err=True)


def show(document: "Document") -> None:
    """Show a document: set for the screen where a person looks, as plain text in a pipe."""
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    put(desk.render(document, "terminal" if is_screen() else "text", width=width(), colour=colours()))


def hand_over(document: "Document", output: str, *, fonts: str, force: bool) -> None:
    """Show a document, or write it as a paper in the format that the name of a file tells."""
    if output == "-":
        show(document)
        return
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    chosen = desk.format_of(output)
    refuse_ending(output, chosen, ".pdf, .docx, .html or .txt", "")
    deliver(desk.render(document, chosen or "text", fonts=fonts), output, force=force, source="-")


def show_report(report: "Report", output: str = "-", *, fonts: str = "", force: bool = False) -> None:
    """Show findings: grouped where a person looks, a line each in a pipe, as a paper in a file."""
    if output != "-":
        from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

        hand_over(desk.draw_report(report), output, fonts=fonts, force=force)
        return
    if not is_screen():
        put("".join(f"{finding}\n" for finding in report.findings).encode())
        return
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    show(desk.draw_report(report))


def refuse_ending(output: str, known: str, endings: str, option: str = "--to") -> None:
    """Refuse a file whose name has an ending for which there is no format; ``option`` is where a format is chosen."""
    from pathlib import Path  # noqa: PLC0415 - the door stays quick

    suffix = Path(output).suffix if output != "-" else ""
    if suffix and not known and not os.path.exists(output):  # noqa: PTH110 - a name too long is no error here
        otherwise = f", or choose one with {option}" if option else ""
        sentence = f"there is no format for '{suffix}' - name the file {endings}{otherwise}"
        raise click.UsageError(sentence)


def deliver(content: bytes, output: str, *, force: bool, source: str) -> None:
    """Write bytes to a file, or to the standard output for ``-``."""
    if output == "-":
        put(content)
        return
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    desk.save(content, output, force=force, source=None if source == "-" else source)
    tell(f"written: {output}")
