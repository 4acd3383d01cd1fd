"""Pages as a parser reads them, and a programme whose every field has words of one's own."""

import datetime
import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest

import ccmagenda
from ccmagenda.model import (
    AgendaItem,
    At,
    Chair,
    Meeting,
    Programme,
    Reference,
    Role,
    Room,
    Session,
    Sitting,
    Talk,
    TimeSlot,
    Who,
    instant,
)

VOID = frozenset({"meta", "br", "img", "link", "hr", "input"})
DAY = datetime.date(2012, 4, 16)


class _Page(HTMLParser):
    """What a parser finds: elements with their attributes, the text, and whether all that is opened is closed."""

    def __init__(self, content: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text: list[str] = []
        self.open: list[str] = []
        self.feed(content.decode())
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attributes}) == len(attributes)
        self.elements.append((tag, {name: value or "" for name, value in attributes}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def shape(self) -> list[tuple[str, tuple[str, ...]]]:
        return [(tag, tuple(attributes)) for tag, attributes in self.elements]

    def values(self, *names: str) -> list[str]:
        return [attributes[name] for _, attributes in self.elements for name in names if name in attributes]

    def levels(self) -> list[int]:
        return [int(tag[1]) for tag, _ in self.elements if re.fullmatch(r"h[1-6]", tag)]


def _programme(say: Callable[[], str]) -> Programme:
    def who() -> Who:
        return Who(person=say(), of=say())

    def session(*within: Session) -> Session:
        return Session(
            key=say(), title=say(), number=say(), items=(say(), say()), theme=say(), room=say(), stream=say(), sessions=within,
            chairs=tuple(Chair(role=role, who=who()) for role in (Role.CHAIR, Role.MODERATOR, Role.RAPPORTEUR, Role.HOST)),
            talks=(Talk(title=say(), speakers=(who(), Who(state=say()))),), notes=f"{say()}\n\n- {say()}\n- {say()}",
            documents=(say(),), references=(Reference(kind="article", number=3),), continues=say(),
        )  # fmt: skip

    slot = At(TimeSlot(*(instant(DAY, datetime.time(hour), "Europe/Zurich") for hour in (10, 13))))
    sitting = Sitting(
        key=say(), day=DAY, title=say(), hours=slot, serial=say(), body=say(), room="r1", interpretation=(say(), say()),
        sessions=(session(session(session())),),
    )  # fmt: skip
    other = Sitting(key=say(), title=say(), room=say(), sessions=(session(),))
    meeting = Meeting(
        ref=say(), title=say(), zone="Europe/Zurich", first=DAY, last=DAY, city=say(), venue=say(), contact=say(), url=say()
    )
    return Programme(
        meeting=meeting,
        symbol=say(),
        rooms=(Room(key="r1", name=say()),),
        agenda=(AgendaItem(number=say(), title=say()),),
        sittings=(sitting, other),
        unplaced=(session(),),
    )


@pytest.fixture(scope="session")
def page_of() -> Callable[[bytes], HTMLParser]:
    """Return what reads a page."""
    return _Page


@pytest.fixture(scope="session")
def programme_saying() -> Callable[[Callable[[], str]], Programme]:
    """Return what makes a programme with words in all of its fields."""
    return _programme


@pytest.fixture(scope="session")
def printed() -> Callable[[Programme], HTMLParser]:
    """Return what prints a programme, and reads the page."""
    return lambda programme: _Page(ccmagenda.print_document(programme, to="html"))
