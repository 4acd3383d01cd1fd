"""Whole programmes, as strange as our notation can say them; every text is made by the model's own converters."""

import datetime
import itertools
from collections.abc import Callable, Iterator

import attrs
import pytest
from hypothesis import strategies as st

from ccmagenda import data
from ccmagenda.errors import InvalidValueError
from ccmagenda.model import (
    Absence,
    Access,
    ActionPoint,
    After,
    AgendaItem,
    At,
    Chair,
    Convention,
    Deadline,
    Delegation,
    Firmness,
    From,
    Instant,
    Kind,
    Meeting,
    Paper,
    PartOfDay,
    Programme,
    Progress,
    Reference,
    Role,
    Room,
    Session,
    Sitting,
    Status,
    Talk,
    TimeSlot,
    Untimed,
    Waiver,
    When,
    Who,
    instant,
    one_line,
)
from ccmagenda.model.agenda import PRINTED
from ccmagenda.model.texts import Wordable, prose

Draw = Callable[[st.SearchStrategy], object]
HOSTILE = (
    *("- ", "-", "*", "\u2022", "#", "# no comment", "a: b", ": ", "a:", "?", "? b", "|", ">-", "'", '"', "''", '"b"', "\\n"),
    *("\\", "&a", "*a", "!t", "!!int", "%YAML 1.2", "@a", "`a", "{", "}", "[b", "]", ",", "a, b", "<<", "---", "...", "~"),
    *("null", "NO", "yes", "10:00", "1e3", "0x1F", "2012-04-16", "TBC", "A or B", "president", "coordinators", "Norway"),
    *("line\nbreak", "\x85", "\u2028", "\xa0", "\ufeff", "\u202e", "\u200f", "\u200d", "e\u0301", "\u0301", "\U0001f600"),
    *("한국", "\ttab", "الذخائر العنقودية", "\u1100\u1161", "x" * 150, "a-" * 80, "Action #2", "«Œuvre»", "<b>&amp;</b>"),
)  # fmt: skip
CODES = sorted(data.states().by_code)
ZONES = ("Europe/Zurich", "Asia/Beirut", "America/Costa_Rica", "Africa/Casablanca", "UTC")
RULES = ("named-chair", "chair-in-one-place")
PLAIN = Meeting(ref="X", title="X", zone="UTC", first="2012-04-16", last="2012-04-16")
DAYS = st.dates(datetime.date(2008, 1, 1), datetime.date(2035, 12, 31))
words = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=6), min_size=1, max_size=4).map(" ".join).map(one_line).filter(bool)
languages = st.sampled_from(((), ("en",), ("en", "fr", "es")))
paragraphs = st.lists(st.tuples(st.sampled_from(("", "- ", "  ", "* ", "\n")), words).map("".join), min_size=1, max_size=5)
long_text = st.tuples(paragraphs, st.sampled_from((1, 1, 9))).map(lambda made: "\n".join(made[0] * made[1]))
states = st.sampled_from(CODES)


def by_language(text: st.SearchStrategy[str]) -> st.SearchStrategy[Wordable]:
    return text | st.dictionaries(st.sampled_from(("en", "fr", "ar", "zh")), text, min_size=1, max_size=3)


titles = by_language(words | st.just("A\u202f: N\u00ba\u00a01"))
notes = by_language(long_text).map(prose).filter(lambda said: all(text for _, text in said.by_language))


@attrs.frozen
class Given:
    """What the parts of one programme are made from; words and people are few, and stand in many places."""

    draw: Draw
    convention: Convention
    meeting: Meeting
    words: st.SearchStrategy[str]
    titles: st.SearchStrategy[Wordable]
    rooms: tuple[Room, ...] = ()
    items: tuple[str, ...] = ()
    keys: Iterator[int] = attrs.field(factory=itertools.count)
    made: list[str] = attrs.field(factory=list)

    def some(self, **fields: st.SearchStrategy) -> dict[str, object]:
        """Return values for a few of the fields."""
        chosen = self.draw(st.lists(st.sampled_from(sorted(fields)), max_size=5, unique=True))
        return {name: self.draw(fields[name]) for name in chosen}

    def key(self) -> str:
        return f"{self.draw(st.sampled_from(('s', 'no', '1e', 'lunch-at-', 'break-1-', '2012-04-16-')))}{next(self.keys)}"

    @property
    def one_made(self) -> st.SearchStrategy[str]:
        return st.sampled_from(("", *self.made))

    @property
    def themes(self) -> st.SearchStrategy[str]:
        return st.sampled_from(("", *(group.key for group in self.convention.groups)))

    @property
    def several(self) -> st.SearchStrategy[list[str]]:
        return st.lists(self.words, max_size=2)

    @property
    def people(self) -> st.SearchStrategy[Who]:
        person = st.builds(Who, state=st.just("") | states, person=self.words, of=st.just("") | self.words, settled=st.booleans())
        return st.builds(Who, state=states) | person | st.builds(Who, of=self.words) | st.just(Who(settled=False))

    @property
    def chairs(self) -> st.SearchStrategy[list[Chair]]:
        return st.lists(st.builds(Chair, role=st.sampled_from(Role), who=st.none() | self.people), min_size=1, max_size=3)

    @property
    def talks(self) -> st.SearchStrategy[list[Talk]]:
        speakers = st.lists(self.people, min_size=1, max_size=2)
        titled = st.builds(Talk, title=self.titles, speakers=st.just(()) | speakers, minutes=st.integers(0, 720))
        return st.lists(titled | st.builds(Talk, speakers=speakers), min_size=1, max_size=2)

    @property
    def places(self) -> dict[str, st.SearchStrategy]:
        return {
            "room": st.sampled_from([room.key for room in self.rooms]) if self.rooms else self.words,
            "chairs": self.chairs,
            "interpretation": languages,
            "access": st.sampled_from(Access),
            "firmness": st.sampled_from(Firmness),
        }

    def slot(self, day: datetime.date) -> tuple[Instant, Instant] | None:
        """Return a start and an end that the clocks of the place show, over midnight too."""
        start, length = self.draw(st.integers(0, 1439)), self.draw(st.integers(1, 720))
        try:
            slot = TimeSlot(*(_at(day, minutes, self.meeting.zone) for minutes in (start, start + length)))
        except InvalidValueError:
            return None
        return (slot.start, slot.end) if slot.minutes <= 720 else None

    def when(self, day: datetime.date | None) -> When:
        kind = self.draw(st.sampled_from((At, At, From, After, PartOfDay, Untimed)))
        slot = self.slot(day) if day and kind in {At, From} else None
        if slot:
            return At(TimeSlot(*slot)) if kind is At else From(slot[0])
        if kind is PartOfDay:
            return PartOfDay(self.draw(st.sampled_from(("morning", "at lunch", "all day", "- a: b #", "~", "null", "العربية"))))
        before = self.draw(self.one_made) if kind is After else ""
        return After(before) if before else Untimed()

    @property
    def references(self) -> st.SearchStrategy[list[Reference]]:
        plan = self.convention.plan_on(self.meeting.first)
        numbers = st.lists(st.integers(1, (plan and plan.actions) or 999), max_size=2, unique=True)
        articles = numbers.map(lambda found: [Reference(kind="article", number=number) for number in found])
        key = plan.key if plan else ""
        actions = numbers.map(lambda found: [Reference(kind="action", number=number, plan=key) for number in found])
        return st.tuples(articles, actions).map(lambda both: [*both[0], *both[1]])

    def session(self, day: datetime.date | None, depth: int, around: tuple[str, ...] = ()) -> Session:
        """Return a session; it is later than none of those ``around`` it, of which it is a part."""
        others = [key for key in self.made if key not in around]
        kind, theme = self.draw(st.sampled_from([Kind.SESSION] * 5 + [Kind.BREAK, *Kind])), self.draw(self.themes)
        fields = {
            "number": self.words,
            "items": st.lists(st.sampled_from(self.items) if self.items else self.words, max_size=2),
            "talks": self.talks,
            "fixed": st.booleans(),
            "minutes": st.sampled_from((1, 90, 720)),
            "continues": self.one_made,
            "later_than": st.lists(st.sampled_from(others), max_size=2, unique=True) if others else st.just(()),
            "notes": notes,
            "documents": self.several,
            "references": self.references,
            "stream": st.just("https://x.org/a?b=c&d=#e"),
        }
        pause = kind in {Kind.BREAK, Kind.LUNCH}
        title = "" if pause and not theme else self.draw(self.titles)
        key = f"{kind.value}-{next(self.keys)}" if pause and self.draw(st.booleans()) else self.key()
        own = self.some(**fields, **self.places)
        session = Session(key=key, title=title, kind=kind, theme=theme, when=self.when(day), **own)
        self.made.append(session.key)
        within = (*around, session.key)
        return attrs.evolve(session, sessions=[self.session(day, depth - 1, within) for _ in range(self.few(depth))])

    def few(self, depth: int) -> int:
        return self.draw(st.sampled_from((0, 0, 0, 1, 2))) if depth else 0

    def sitting(self) -> Sitting:
        day = self.draw(st.none() | st.integers(0, 6).map(lambda after: self.meeting.first + datetime.timedelta(days=after)))
        hours = self.when(day)
        timed = not isinstance(hours, Untimed | After)
        return Sitting(
            key=self.key(),
            day=day,
            name=self.draw(st.sampled_from(("", "morning", "afternoon", "evening", "lunchtime"))) if timed else "",
            hours=hours if timed else Untimed(),
            **self.some(title=self.titles, serial=self.words, body=self.words, **self.places),
            sessions=[self.session(day, 2) for _ in range(self.draw(st.integers(0, 3)))],
        )

    def a_meeting(self) -> Meeting:
        fields = {
            "series": st.sampled_from([series.key for series in self.convention.series])
            if self.convention.series
            else self.words,
            "city": self.titles,
            "venue": self.titles,
            "president": states,
            "president_designate": states,
            "contact": st.just("a#b@example.org"),
            "url": st.just("https://example.org/a#b:c"),
        }
        ref, zone, first = (self.draw(kind) for kind in (st.sampled_from(("X", "1e3", "No.1_a-b")), st.sampled_from(ZONES), DAYS))
        last = first + datetime.timedelta(days=self.draw(st.integers(0, 5)))
        return Meeting(ref=ref, zone=zone, first=first, last=last, title=self.draw(self.titles), **self.some(**fields))

    def agenda(self) -> list[AgendaItem]:
        numbers = self.draw(st.lists(self.words, max_size=3, unique=True))
        fields = {"theme": self.themes, "documents": self.several}
        items = [AgendaItem(number=number, title=self.draw(self.titles), **self.some(**fields)) for number in numbers]
        return [attrs.evolve(items[0], children=items[1:])] if items and self.draw(st.booleans()) else items

    def deadline(self) -> Deadline:
        fields = {"parties": st.lists(states, max_size=2), "documents": self.several, "notes": notes, "cancelled": st.booleans()}
        return Deadline(key=self.key(), title=self.draw(self.titles), day=self.draw(DAYS), **self.some(**fields))

    def action_point(self) -> ActionPoint:
        fields = {
            "owners": st.lists(self.people, max_size=2),
            "due": DAYS,
            "timing": self.words,
            "agreed": DAYS,
            "session": self.one_made,
            "progress": st.sampled_from(Progress),
            "notes": notes,
        }
        return ActionPoint(key=self.key(), title=self.draw(self.titles), **self.some(**fields))

    def delegation(self) -> Delegation:
        fields = {"alone": st.booleans(), "zone": st.sampled_from(ZONES)}
        follows = [key for key in (self.draw(self.themes),) if key]
        return Delegation(party=self.draw(states), follows=follows, **self.some(**fields))

    def absence(self) -> Absence:
        day = self.draw(st.none() | st.integers(0, 6).map(lambda after: self.meeting.first + datetime.timedelta(days=after)))
        hours = self.when(day) if day else Untimed()
        room = st.sampled_from([room.key for room in self.rooms]) if self.rooms else self.words
        fields = {"who": st.lists(self.people, max_size=2), "room": room, "because": self.words}
        return Absence(day=day, hours=Untimed() if isinstance(hours, After) else hours, **self.some(**fields))

    def papers(self) -> list[Paper]:
        symbols = self.draw(st.lists(self.words, max_size=2, unique=True))
        items = st.sampled_from(self.items) if self.items else self.words
        fields = {"title": self.titles, "submitted_by": self.titles, "item": items}
        papers = [Paper(symbol=symbol, **self.some(**fields)) for symbol in symbols]
        return [attrs.evolve(papers[0], kind=self.draw(st.sampled_from(PRINTED))), *papers[1:]] if papers else papers

    def waiver(self, programme: Programme) -> Waiver:
        about = st.sampled_from(("", *self.made, *(sitting.key for sitting in programme.sittings)))
        provisions = st.sampled_from((*RULES, *(provision.number for provision in self.convention.provisions)))
        return Waiver(provision=self.draw(provisions), about=self.draw(about), because=self.draw(self.words))


def _at(day: datetime.date, minutes: int, zone: str) -> Instant:
    return instant(day + datetime.timedelta(days=minutes // 1440), datetime.time(minutes % 1440 // 60, minutes % 60), zone)


@st.composite
def whole_programmes(draw: Draw) -> Programme:
    name = draw(st.sampled_from(("ccm", "ccm", "")))
    convention = data.convention(name) if name else Convention(key="none")
    few_words, few_titles = (st.sampled_from(draw(st.lists(kind, min_size=1, max_size=4))) for kind in (words, titles))
    given = Given(draw, convention, PLAIN, few_words, few_titles)
    figures = {"seats": st.integers(1, 9), "booths": st.integers(0, 7), "turn_round": st.integers(0, 90)}
    rooms = tuple(Room(key=f"r{n}", name=draw(few_titles), **given.some(**figures)) for n in range(draw(st.integers(0, 2))))
    agenda = given.agenda()
    numbers = tuple(item.number for top in agenda for item in (top, *top.children))
    given = attrs.evolve(given, meeting=given.a_meeting(), rooms=rooms, items=numbers)
    fields = {"status": st.sampled_from(Status), "symbol": few_words, "issued": DAYS, "notes": notes}
    programme = Programme(
        meeting=given.meeting,
        convention=name,
        **given.some(**fields),
        rooms=rooms,
        agenda=agenda,
        sittings=[given.sitting() for _ in range(draw(st.integers(0, 3)))],
        unplaced=[given.session(None, 1) for _ in range(given.few(1))],
        deadlines=[given.deadline() for _ in range(given.few(1))],
        action_points=[given.action_point() for _ in range(given.few(1))],
        delegations=[given.delegation() for _ in range(given.few(1))],
        absences=[given.absence() for _ in range(given.few(1))],
        papers=given.papers(),
        glossary=[{"en": draw(few_words), "fr": draw(few_words)} for _ in range(given.few(1))],
    )
    return attrs.evolve(programme, waivers=[given.waiver(programme) for _ in range(given.few(1))])


@pytest.fixture(scope="session")
def programmes() -> st.SearchStrategy[Programme]:
    return whole_programmes()
