"""The documents of a meeting, from what is written and back to it."""

from collections.abc import Iterable

from ccmagenda.model import Paper, one_line
from ccmagenda.notation.context import Context, texts_of
from ccmagenda.notation.faults import Faults, did_you_mean, quoted
from ccmagenda.notation.timing import day_of
from ccmagenda.notation.writing_texts import said
from ccmagenda.notation.written_documents import WrittenDocument


def documents_of(written: Iterable[WrittenDocument], context: Context) -> tuple[Paper, ...]:
    """Return the documents; two of one symbol are a fault, and so are two for one of the papers that we print."""
    papers = tuple(_document(entry, context) for entry in written if entry.symbol)
    for what in ("symbol", "kind"):
        _refuse_double(papers, what, context.faults)
    return papers


def _document(written: WrittenDocument, context: Context) -> Paper:
    item = one_line(written.item.text)
    if item and context.items and item not in context.items:
        near = did_you_mean(item, context.items)
        context.faults.add(written.item.origin, "unknown-item", f"item {quoted(item)} is not on the agenda{near}")
    return Paper(
        symbol=written.symbol.text,
        title=texts_of(written.title),
        submitted_by=texts_of(written.submitted_by),
        item=item,
        kind=written.kind.text,
        issued=day_of(written.issued, context.faults, context.library.languages, context.meeting.first, context.meeting.last),
        origin=written.origin,
    )


def _refuse_double(papers: Iterable[Paper], what: str, faults: Faults) -> None:
    held: dict[str, Paper] = {}
    for paper in papers:
        name = getattr(paper, what)
        first = held.setdefault(name, paper) if name else paper
        if first is not paper:
            sentence = f"{what} {quoted(name)} is already that of the document in line {first.origin.line}"
            faults.add(paper.origin, f"same-{what}", sentence, others=(first.origin,))


def as_written(paper: Paper) -> dict[str, object]:
    """Return the table of a document."""
    return {
        "symbol": paper.symbol,
        "title": said(paper.title),
        "submitted-by": said(paper.submitted_by),
        "item": paper.item,
        "kind": paper.kind,
        "issued": paper.issued.isoformat() if paper.issued else "",
    }
