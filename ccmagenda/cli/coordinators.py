"""``ccmagenda coordinators``: who holds what, until which meeting, and what is wrong with it."""

import click

from ccmagenda._shelf import Shelf

_DEFAULT = "board"


class _Offices(click.Group):
    """The commands on offices; without one of them it is the seat board."""

    shelf: Shelf[click.Command] = Shelf("ccmagenda.cli._coordinators", click.Command)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the signature is click's
        """Return the names of all commands."""
        return list(self.shelf)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as above
        """Return a command, or None for an unknown name."""
        return self.shelf.get(cmd_name)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the seat board in front where no command is named."""
        named = args and (args[0] in self.shelf or args[0] in {"-h", "--help"})
        if args and not named and not args[0].startswith("-"):
            self._refuse_misspelt(args[0])
        return super().parse_args(ctx, args if named else [_DEFAULT, *args])

    def _refuse_misspelt(self, name: str) -> None:
        """Refuse a word that is neither a command nor a convention, with what was likely meant."""
        from ccmagenda import desk  # noqa: PLC0415 - the door stays quick
        from ccmagenda.errors import UnknownNameError  # noqa: PLC0415 - as above
        from ccmagenda.notation import did_you_mean  # noqa: PLC0415 - as above

        known = (*self.shelf, *desk.conventions())
        if name not in known and not name.endswith((".yaml", ".yml")):
            sentence = f"'{name}' is neither a command nor a convention{did_you_mean(name, known)}"
            raise UnknownNameError(sentence)


@click.group("coordinators", cls=_Offices, context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Show who holds which office and until which meeting, check it, draft the decision and read it back.

    Without a command it is the seat board: ccmagenda coordinators [ccm] --at 3MSP
    """
