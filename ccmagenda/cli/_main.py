"""The way in: finds the command, and turns every error of ours into one clear line and an exit code.

Exit codes: 0 done; 1 findings above CUSTOM that are not waived, or faults in the file; 2 wrong usage; 3 a file cannot
be read or written; 4 the server refused; 130 interrupted.
"""

import os
import sys
from collections.abc import Sequence

import click

from ccmagenda import __version__
from ccmagenda._shelf import Shelf
from ccmagenda.cli._screen import PipeClosedError, give_missing_streams, show_report, tell
from ccmagenda.errors import (
    CcmagendaError,
    NotAProgrammeError,
    ServerError,
    StoppedError,
    UnreadableError,
    UnwritableError,
)

FOUND, USAGE, UNREADABLE, REFUSED, INTERRUPTED, PIPE_CLOSED = 1, 2, 3, 4, 130, 141
_CODES = (
    (NotAProgrammeError, FOUND),
    (StoppedError, FOUND),
    (UnreadableError, UNREADABLE),
    (UnwritableError, UNREADABLE),
    (ServerError, REFUSED),
)


class _Commands(click.Group):
    """The shelf of commands; each is imported when it is asked for."""

    shelf: Shelf[click.Command] = Shelf("ccmagenda.cli", click.Command)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the signature is click's
        """Return the names of all commands."""
        return list(self.shelf)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands by what their files say: to import them all would take longer than all the rest."""
        listed = [click.Command(name, help=self.shelf.said(name, "command")) for name in self.shelf]
        click.Group(commands=listed).format_commands(ctx, formatter)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as above
        """Return a command, or None for an unknown name."""
        return self.shelf.get(cmd_name)

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is asked for; an unknown one is refused with what was likely meant."""
        if args and args[0] not in self.shelf and not args[0].startswith("-"):
            from ccmagenda.notation import did_you_mean  # noqa: PLC0415 - only a misspelt command pays for it

            ctx.fail(f"there is no command '{args[0]}'{did_you_mean(args[0], self.shelf)}")
        return super().resolve_command(ctx, args)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="ccmagenda %(version)s")
def _app() -> None:
    """Plan treaty meetings: check a programme, print its documents, make its calendars.

    \b
    Start with the main job:    ccmagenda build programme.yaml -o out
    Exit codes: 0 done, 1 findings, 2 wrong usage, 3 a file cannot be read or written,
    4 the server refused, 130 interrupted.
    """  # noqa: D301 - click reads the backspace: the lines below it are not wrapped anew


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line and return its exit code; nothing a user does ends in a traceback."""
    give_missing_streams()
    words = list(arguments) if arguments is not None else None
    try:
        code = _app.main(args=words, prog_name="ccmagenda", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return USAGE
    except (click.Abort, KeyboardInterrupt):
        tell("ccmagenda: interrupted; nothing is half written")
        return INTERRUPTED
    except (PipeClosedError, BrokenPipeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    except CcmagendaError as error:
        return _explain(error)
    except OSError as error:
        tell(f"ccmagenda: {(error.strerror or str(error)).lower()}")
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNREADABLE
    return code if isinstance(code, int) else 0


def _explain(error: CcmagendaError) -> int:
    """Say what is wrong in one line, after the findings where there are any."""
    report = getattr(error, "report", None)
    if report is not None:
        show_report(report)
    tell(f"ccmagenda: {error}")
    return next((code for kind, code in _CODES if isinstance(error, kind)), USAGE)
