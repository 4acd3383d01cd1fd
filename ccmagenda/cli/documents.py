"""``ccmagenda documents``: which kinds of document there are, and what each is for."""

import click

from ccmagenda.cli._screen import show

_FROM = {
    "Programme": "programme",
    "Report": "findings",
    "Telling": "two editions",
    "Contents": "build",
    "Convention": "register",
    "Board": "register",
    "Terms": "register",
    "Proposal": "register",
    "Explained": "provision",
    "Plan": "plan",
    "Reading": "import",
}


@click.command("documents")
def command() -> None:
    """List the kinds of document: what each is drawn from, and what it is for; print makes those of a programme."""
    from ccmagenda import documents  # noqa: PLC0415 - the door stays quick
    from ccmagenda.model import Document, Table  # noqa: PLC0415 - as above

    kinds = documents.shelf().items()
    rows = [(key, _FROM.get(kind.subject.__name__, kind.subject.__name__.casefold()), kind.summary) for key, kind in kinds]
    rows.sort(key=lambda row: (row[1] != "programme", row[1] != "findings", row[1] == "register"))
    show(Document(title="Kinds of document", blocks=(Table(columns=("kind", "from", "what it is for"), rows=rows),)))
