"""The annotated programme of work, led by the items of the agenda: what each sitting takes up, and what is to be done."""

from collections.abc import Iterator

from ccmagenda.documents._continuing import taken_before
from ccmagenda.documents._days import called, day_heading
from ccmagenda.documents._fronts import by_status, front
from ccmagenda.documents._items import label, printed
from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents._parts import about, anchor, background, cited, named, notes, notes_of, presented, quiet, titled
from ccmagenda.model import Bullets, Document, Heading, Outline, Paragraph, Point, Programme, Session, Sitting, Span, Tone, folded
from ccmagenda.model.document import Block, Line
from ccmagenda.model.programme import PAUSES
from ccmagenda.wording import Wording
from ccmagenda.wording.in_time import by_day
from ccmagenda.wording.marked import roles, when
from ccmagenda.wording.originals import said


def _draw(programme: Programme, setting: Setting) -> Document:
    title = by_status(programme, setting, "annotated", "annotated-programme")
    return front(programme, setting, "annotated-programme", title, tuple(_blocks(programme, setting.wording(programme))))


def _blocks(programme: Programme, wording: Wording) -> Iterator[Block]:
    yield from notes(programme.notes, wording)
    items = _Items(wording)
    for day, sittings in by_day(programme):
        yield day_heading(day, wording)
        for sitting in sittings:
            yield Heading(3, called(sitting, wording), anchor=anchor("sitting", sitting.key))
            leading = roles(sitting.chairs, sitting.day or programme.meeting.first, wording)
            yield from background((leading, *about(sitting, wording)), wording)
            for session in sitting.sessions:
                yield from _session(session, sitting, 4, items)
    if not programme.sittings:
        yield Paragraph(wording.language.say("no-sittings"))
    if programme.unplaced:
        yield Heading(2, wording.language.say("unplaced"), anchor="day-unplaced")
        for session in programme.unplaced:
            yield from _session(session, None, 3, items)
    yield from items.not_taken()


class _Items:
    """The items of the agenda and which of them have been taken up so far."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording
        self.known = {entry.item.number: entry for entry in printed(wording.programme.agenda, wording)}
        self.hours = titled(wording.programme, wording)
        self.before = taken_before(wording.programme)
        self.taken: set[str] = set()

    def continued(self, session: Session) -> bool:
        """Tell whether a session goes on with its one item."""
        return session.items[0] in self.before.get(session.key, ())

    def heading(self, session: Session) -> Line:
        """Return "Item 8: Universalization", with "(continued)" where it was taken up before."""
        say, number = self.wording.language.say, session.items[0]
        entry = self.known.get(number)
        if entry is None:
            return (Span(say("item", numbers=number)),)
        title = say("continued", title=entry.title) if self.continued(session) else entry.title
        return said(say("item-titled", number=number, title=title), entry.item.title, self.wording)

    def point(self, number: str) -> Point:
        """Return an item as a point under a session that takes up several."""
        entry = self.known.get(number)
        return Point(label=label(number), words=entry.words if entry else ())

    def says(self, session: Session) -> bool:
        """Tell whether the heading of a session's one item says its title too, be it in letters of another case."""
        number = session.items[0]
        entry, original = self.known.get(number), self.wording.programme.language
        if entry and session.title and folded(session.title.read(original)) == folded(entry.item.title.read(original)):
            return True
        title = entry.title if entry else ""
        taken = [self.wording.language.say("continued", title=title)] if self.continued(session) else []
        return folded(self.wording.title(session)) in map(folded, (title, *taken))

    def not_taken(self) -> Iterator[Block]:
        """Yield the items that no session takes up: neither itself, nor what it lies within, nor what lies within it."""
        points, within = [], [(0, False)]
        for entry in printed(self.wording.programme.agenda, self.wording):
            within = [(level, taken) for level, taken in within if level < entry.level]
            taken = within[-1][1] or entry.item.number in self.taken
            within.append((entry.level, taken))
            inner = {inner.item.number for inner in printed(entry.item.children, self.wording)}
            if not taken and not inner & self.taken:
                points.append(Point(label=entry.label, words=entry.words, level=entry.level))
        if points and self.wording.programme.sittings:
            yield Heading(2, self.wording.language.say("items-not-taken"), anchor="items-not-taken")
            yield Outline(points)


def _session(session: Session, sitting: Sitting | None, level: int, items: _Items) -> Iterator[Block]:
    wording = items.wording
    if session.kind in PAUSES:
        return
    yield Heading(level, _headed(session, items), anchor=anchor("session", session.key))
    if len(session.items) > 1:
        yield Outline([items.point(number) for number in session.items])
    elif session.items and not items.says(session):
        yield Paragraph(named(session, wording, Tone.STRONG))
    items.taken.update(session.items)
    day = (sitting and sitting.day) or wording.programme.meeting.first
    leading = roles(session.chairs if sitting is None or session.chairs != sitting.chairs else (), day, wording)
    yield from background((leading, wording.marks(session), *about(session, wording)), wording)
    yield from notes_of(session, wording)
    if session.talks:
        yield Paragraph(wording.language.say("presentations"))
        yield Bullets(presented(session, day, wording))
    lines = [*cited(session.documents, wording), *((Span(line, Tone.QUIET),) for line in wording.references(session))]
    yield from (Paragraph(line) for line in lines)
    for nested in session.sessions:
        yield from _session(nested, sitting, min(level + 1, 6), items)


def _headed(session: Session, items: _Items) -> Line:
    """Return the heading of a session: its item, or its items and its title, or its title alone."""
    wording = items.wording
    if len(session.items) > 1:
        numbers = wording.language.listed(session.items)
        words = wording.language.say("items-titled", numbers=numbers, title=wording.title(session))
        head = said(words, session.title, wording)
    else:
        head = items.heading(session) if session.items else named(session, wording)
    return (*quiet(when(session.when, wording, items.hours), "  "), *head)


kind = DocumentKind(
    summary="the programme of work item by item: what each sitting takes up, and what is to be done",
    subject=Programme,
    draw=_draw,
    stands_for=lambda programme: bool(programme.agenda and programme.sittings),
)
