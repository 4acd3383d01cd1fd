"""``ccmagenda documents``: which kinds of document there are, and what each is for."""

import click

from ccmagenda.cli._screen import show

_BY = {
    "Programme": "print --kind",
    "Report": "check -o",
    "Telling": "diff -o",
    "Contents": "build",
    "Convention": "parties -o",
    "Board": "coordinators -o",
    "Terms": "coordinators timeline -o",
    "Proposal": "coordinators propose -o",
    "Explained": "explain -o",
    "Plan": "plan --report",
    "Reading": "import --report",
}


@click.command("documents")
def command() -> None:
    """List the kinds of document: which command makes each, and what it is for."""
    from ccmagenda import documents  # noqa: PLC0415 - the door stays quick
    from ccmagenda.model import Document, Table  # noqa: PLC0415 - as above

    kinds = documents.shelf().items()
    rows = [(key, _BY[kind.subject.__name__], kind.summary) for key, kind in kinds]
    rows.sort(key=lambda row: (row[1] != _BY["Programme"], row[1] != _BY["Report"], "coordinators" in row[1]))
    show(Document(title="Kinds of document", blocks=(Table(columns=("kind", "made by", "what it is for"), rows=rows),)))
