"""The items of an agenda as they are printed: in order, each with its number or letter, and how deep it lies."""

from collections.abc import Iterable, Iterator, Sequence

import attrs

from ccmagenda.model import AgendaItem
from ccmagenda.model.document import Line
from ccmagenda.wording import Wording
from ccmagenda.wording.originals import said

_LONGEST = 24


@attrs.frozen(kw_only=True)
class Printed:
    """An item as it is printed: its label ("8." or "(a)"), its level (1: outermost), its title, and that as a line."""

    item: AgendaItem
    label: str
    level: int
    title: str
    words: Line


def walked(items: Iterable[AgendaItem]) -> Iterator[AgendaItem]:
    """Yield all items and those within them, in printed order."""
    for item in items:
        yield item
        yield from walked(item.children)


def printed(items: Iterable[AgendaItem], wording: Wording, within: str = "", level: int = 1) -> Iterator[Printed]:
    """Yield all items and those within them, in printed order."""
    for item in items:
        title = item.title.read(wording.language.code) or wording.theme(item.theme)
        words = said(title, item.title, wording)
        yield Printed(item=item, label=label(item.number, within), level=level, title=title, words=words)
        yield from printed(item.children, wording, item.number, level + 1)


def label(number: str, within: str = "") -> str:
    """Return the label of an item, which leaves out the number of the item that it lies within.

    >>> [label("8"), label("8(a)", "8"), label("8 (a)", "8"), label("8.1", "8"), label("3.a", "3"), label("Topic 2")]
    ['8.', '(a)', '(a)', '8.1', '3.a', 'Topic 2']
    """
    inner = number.removeprefix(within).strip()
    if within and number.startswith(within) and inner.startswith("("):
        return inner
    return f"{number}." if number.isalnum() else number


def unparted(words: str) -> str:
    """Return a number or letter that stays on one line: "10 (a)" with a space that does not part; a very long one may part."""
    return words.replace(" ", "\u00a0") if len(words) <= _LONGEST else words


def labels(numbers: Sequence[str], wording: Wording) -> str:
    """Return the labels of the items of a session on one line: "8.", or "5, 6" without the dots, or "5-8"."""
    if len(numbers) < 2:
        return "".join(label(number) for number in numbers)
    figures = [int(number) for number in numbers if number.isascii() and number.isdigit()]
    if len(numbers) > 2 and figures == list(range(figures[0], figures[0] + len(numbers)) if figures else []):
        return f"{numbers[0]}–{numbers[-1]}"
    return wording.language.terms["comma"].join(numbers)


def titles_of_items(wording: Wording) -> dict[str, str]:
    """Return the titles of the items by their numbers; a title is empty where only its number is known."""
    return {entry.item.number: entry.title for entry in printed(wording.programme.agenda, wording)}
