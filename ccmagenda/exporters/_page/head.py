"""What stands above the programme: title, masthead, place, days and clocks."""

import attrs

from ccmagenda.exporters._feed import NOBODY
from ccmagenda.exporters._lines import address, mailbox
from ccmagenda.exporters._page.hours import offsets
from ccmagenda.exporters._page.view import Prose, cited, prose
from ccmagenda.model import AgendaItem
from ccmagenda.model.document import Line, line
from ccmagenda.wording import Wording
from ccmagenda.wording.marked import organ, place
from ccmagenda.wording.missing import explanation
from ccmagenda.wording.originals import said
from ccmagenda.wording.places import city_of


@attrs.frozen(kw_only=True)
class Point:
    """An item of the agenda with its documents; ``level`` is 1 for the outermost."""

    number: str
    title: Line
    documents: tuple[Line, ...]
    level: int


@attrs.frozen(kw_only=True)
class Head:
    """The head of the page, in words.

    ``lines`` are in parts that commas go between; ``website`` and ``contact`` are as printed and as links.
    """

    title: Line
    subtitle: str
    organ: Line
    aside: tuple[str, ...]
    lines: tuple[tuple[Line, ...], ...]
    zone: str
    notes: Prose
    explained: str
    agenda: tuple[Point, ...]
    website: tuple[str, str]
    contact: tuple[str, str]
    colophon: str


def head(wording: Wording) -> Head:
    """Return the head of a programme's page."""
    programme, language = wording.programme, wording.language
    meeting, paper = programme.meeting, programme.paper
    days = language.days_in_words(meeting.first, meeting.last)
    item = language.say("item-of-agenda", number=paper.item) if paper.item else ""
    submitted = said(paper.submitted_by.read(language.code), paper.submitted_by, wording)
    lines = ((place(wording), line(days)), (line(item),), (submitted,))
    mail = mailbox(meeting.contact) if meeting.contact else ""
    return Head(
        title=said(wording.meeting_title(), meeting.title, wording),
        subtitle=wording.status(),
        organ=organ(wording),
        aside=_aside(wording),
        lines=tuple(told for parts in lines if (told := tuple(filter(None, parts)))),
        zone=_zone(wording),
        notes=prose(programme.notes, wording),
        explained=explanation(wording),
        agenda=tuple(point for top in programme.agenda for point in _points(top, 1, wording)),
        website=(meeting.url, address(meeting.url)),
        contact=(meeting.contact, "" if mail == NOBODY else mail),
        colophon=wording.made(wording.status()),
    )


def _aside(wording: Wording) -> tuple[str, ...]:
    """Return symbol, distribution, date and original language, as the United Nations set them one below the other."""
    programme, language, paper = wording.programme, wording.language, wording.programme.paper
    original = language.say("original", language=language.say(f"language-{paper.original}")) if paper.original else ""
    said = (
        programme.symbol,
        language.say(f"distribution-{paper.distribution}") if paper.distribution else "",
        wording.date(),
        original,
    )
    return tuple(part for part in said if part)


def _zone(wording: Wording) -> str:
    """Return by which clocks the hours are told, or nothing where there are none."""
    meeting, known = wording.programme.meeting, offsets(wording.programme)
    place = wording.city() or city_of(meeting.zone, wording)
    return wording.language.say("page-zone", place=place, offset=wording.language.listed(known)) if known else ""


def _points(item: AgendaItem, level: int, wording: Wording) -> "list[Point]":
    title = said(item.title.read(wording.language.code), item.title, wording)
    own = Point(number=item.number, title=title, documents=tuple(cited(item.documents, wording)), level=level)
    return [own, *(point for child in item.children for point in _points(child, level + 1, wording))]
