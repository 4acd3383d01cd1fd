"""How a convention's meetings usually go, as written in its file."""

from typing import Any

import attrs

from ccmagenda.model import NOWHERE, Kind, Origin
from ccmagenda.model.practice import CHAIRING, PLENARIES
from ccmagenda.notation.shapes import YES_OR_NO, Word, tables, texts, word, words
from ccmagenda.notation.written_documents import WrittenDocument
from ccmagenda.notation.written_options import Pairs, options

_COUNT: dict[str, Any] = {"what": "a whole number above nought", "pattern": "[1-9][0-9]{0,3}", "like": "a number, e.g. 3"}
_LEADING: dict[str, Any] = {"what": "an office", "choices": CHAIRING}
_SINCE = "the day from which meetings have it"
_UNTIL = "the last day on which a meeting that begins then has it"


@attrs.frozen(kw_only=True)
class WrittenUsualItem:
    """An item of the agenda as it usually stands there."""

    origin: Origin = NOWHERE
    key: Word = word("a short name, by which sessions and documents name it", required=True)
    title: tuple[tuple[Word, Word], ...] = texts("what it is called; a theme brings its own name")
    theme: Word = word("the working group or thematic area, by its key")
    since: Word = word(_SINCE)
    until: Word = word(_UNTIL)
    source: Word = word("where that stands")
    items: tuple["WrittenUsualItem", ...] = tables(lambda: WrittenUsualItem, "its sub-items")


@attrs.frozen(kw_only=True)
class WrittenUsualSession:
    """A session as it is usually held."""

    origin: Origin = NOWHERE
    key: Word = word("a short name; a theme serves as its own key")
    title: tuple[tuple[Word, Word], ...] = texts("what it is called; a theme, or a single item, brings its own name")
    kind: Word = word("what sort of row it is", what="a kind of session", choices=tuple(kind.value for kind in Kind))
    theme: Word = word("the working group or thematic area, by its key")
    chair: Word = word("who leads it", **_LEADING)
    speaker: Word = word("who gives a presentation in it", **_LEADING)
    item: tuple[Word, ...] = words("the keys of the items that are taken up")
    articles: tuple[Word, ...] = words("numbers of the convention's articles")
    actions: tuple[Word, ...] = words("numbers of the actions of the plan, like 20-32")
    minutes: Word = word("how much of a sitting it takes beside the others", **_COUNT)
    plenary: Word = word("where it must stand", what="one of the two", choices=PLENARIES)
    later_than: tuple[Word, ...] = words("keys of sessions that come before it; 'themes' are all with a theme, 'all' all others")
    ask: Word = word("what the author of a programme has to decide about it")
    since: Word = word(_SINCE)
    until: Word = word(_UNTIL)
    source: Word = word("where that stands")


@attrs.frozen(kw_only=True)
class WrittenUsualMeeting:
    """A kind of meeting as the convention usually holds it."""

    origin: Origin = NOWHERE
    key: Word = word("how one asks for it, like intersessional", required=True)
    series: Word = word("the kind of meeting, like MSP", required=True)
    also: tuple[Word, ...] = words("other names by which one may ask for it")
    numbered: Word = word("yes: it is known by its ordinal alone", what="yes or no", choices=YES_OR_NO)
    title: tuple[tuple[Word, Word], ...] = texts("its title; {ordinal} stands for the word", required=True)
    ordinals: Pairs = options("the words for first, second and so on, by language")
    days: Word = word("how many days it usually lasts", **_COUNT)
    city: Word = word("where it is usually held")
    languages: tuple[Word, ...] = words("the languages into which its sittings are interpreted")
    symbol: Word = word("the symbol of its programme; {year} stands for the year")
    serial: Word = word("how its sittings are counted; {number} stands for 1st, 2nd and so on")
    chair: Word = word("who leads whatever names no chair", **_LEADING)
    plan: Word = word("the action plan whose actions its sessions name, by its key")
    ask: Pairs = options("what its author has to decide, by the key of a programme file at which it is asked")
    agenda: tuple[WrittenUsualItem, ...] = tables(lambda: WrittenUsualItem, "the items of the agenda, in order")
    documents: tuple[WrittenDocument, ...] = tables(lambda: WrittenDocument, "its documents; 'item' is the key of an item")
    sessions: tuple[WrittenUsualSession, ...] = tables(lambda: WrittenUsualSession, "its sessions, in order", required=True)
    source: Word = word("where that stands", required=True)
    doubt: Word = word("what is not certain about it")
