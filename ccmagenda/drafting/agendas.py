"""The agenda of a draft: the usual items in use on the day, numbered by their place."""

import datetime
from collections.abc import Iterator, Mapping, Sequence

import attrs

from ccmagenda.drafting._wanted import Wanted
from ccmagenda.drafting.offices import is_treated
from ccmagenda.model import AgendaItem, Convention, Texts
from ccmagenda.model.agenda import Paper
from ccmagenda.model.practice import UsualItem

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@attrs.frozen(kw_only=True)
class Agenda:
    """The items, and the number of each by the key that the practice has for it."""

    items: tuple[AgendaItem, ...]
    numbers: Mapping[str, str]

    def title(self, key: str) -> Texts:
        """Return the title of an item by its key, or nothing where it is not on this agenda."""
        titles = {one.number: one.title for item in self.items for one in item.walk()}
        return titles.get(self.numbers.get(key, ""), Texts())


def agenda_of(wanted: Wanted, day: datetime.date, convention: Convention) -> Agenda:
    """Return the agenda of a meeting that begins on a day."""
    numbered = list(_numbered(wanted.usual.agenda, day, convention))
    made = [_item(number, item, wanted, convention, children) for number, item, children in numbered]
    numbers = {one.key: number for number, item, children in numbered for number, one in ((number, item), *children)}
    return Agenda(items=tuple(made), numbers=numbers)


Numbered = tuple[str, UsualItem]


def _numbered(
    items: Sequence[UsualItem], day: datetime.date, convention: Convention
) -> Iterator[tuple[str, UsualItem, tuple[Numbered, ...]]]:
    for number, item in enumerate(_in_use(items, day, convention), 1):
        children = tuple(
            (f"{number} ({letter})", one) for letter, one in zip(_LETTERS, _in_use(item.items, day, convention), strict=False)
        )
        yield str(number), item, children


def _in_use(items: Sequence[UsualItem], day: datetime.date, convention: Convention) -> Iterator[UsualItem]:
    return (item for item in items if item.in_use_on(day) and (not item.theme or is_treated(item.theme, day, convention)))


def _item(
    number: str, item: UsualItem, wanted: Wanted, convention: Convention, children: tuple[Numbered, ...] = ()
) -> AgendaItem:
    group = convention.group(item.theme) if item.theme else None
    return AgendaItem(
        number=number,
        title=wanted.spoken(item.title) if item.title else group.names if group else item.key,
        theme=item.theme,
        children=tuple(_item(below, one, wanted, convention) for below, one in children),
    )


def papers_of(wanted: Wanted, year: int, agenda: Agenda) -> tuple[Paper, ...]:
    """Return the documents of a meeting in a year, each with the number of its item."""
    return tuple(
        attrs.evolve(
            paper,
            symbol=paper.symbol.replace("{year}", str(year)),
            title=wanted.spoken(paper.title),
            item=agenda.numbers.get(paper.item, ""),
        )
        for paper in wanted.usual.papers
    )
