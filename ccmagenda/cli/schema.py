"""``ccmagenda schema``: the JSON Schema of a programme file."""

import json

import click

from ccmagenda.cli import _words
from ccmagenda.cli._screen import deliver


@click.command("schema")
@click.argument("what", default="programme", metavar="[programme|register|convention]")
@_words.output
@_words.force
def command(what: str, output: str, *, force: bool) -> None:
    """Write the JSON Schema of a file (a programme, unless told), by which an editor completes and checks it.

    Then begin the file with: # yaml-language-server: $schema=programme.schema.json
    """
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    deliver((json.dumps(desk.schema(what), indent=2, ensure_ascii=False) + "\n").encode(), output, force=force, source="-")
