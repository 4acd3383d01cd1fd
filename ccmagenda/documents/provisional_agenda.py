"""The agenda: numbered items and those within them, with the documents to each."""

from collections.abc import Iterator

from ccmagenda.documents._fronts import by_status, front
from ccmagenda.documents._items import Printed, printed
from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents._parts import cited, notes
from ccmagenda.model import Document, Outline, Paragraph, Point, Programme, Tone
from ccmagenda.model.document import Block
from ccmagenda.wording import Wording


def _draw(programme: Programme, setting: Setting) -> Document:
    title, wording = by_status(programme, setting, "agenda", "provisional-agenda"), setting.wording(programme)
    blocks = (*notes(programme.notes, wording, tone=Tone.QUIET), _block(wording))
    return front(programme, setting, "provisional-agenda", title, blocks)


def _block(wording: Wording) -> Block:
    points = [_point(entry, wording) for entry in printed(wording.programme.agenda, wording)]
    return Outline(points) if points else Paragraph(wording.language.say("no-agenda"))


def _point(entry: Printed, wording: Wording) -> Point:
    return Point(label=entry.label, words=entry.words, level=entry.level, below=cited(_documents(entry, wording), wording))


def _documents(entry: Printed, wording: Wording) -> Iterator[str]:
    """Yield the documents to an item: its own, those listed for it, and those of the sessions that treat it alone."""
    number = entry.item.number
    yield from entry.item.documents
    yield from (paper.symbol for paper in wording.programme.papers if paper.item == number)
    for _, session in wording.programme.walk():
        if session.items == (number,):
            yield from session.documents


kind = DocumentKind(
    summary="the agenda: numbered items and sub-items, with the documents to each",
    subject=Programme,
    draw=_draw,
    stands_for=lambda programme: bool(programme.agenda),
)
