"""Format-neutral paper: what a document kind draws up and every exporter can set.

A document is a title and blocks; a block holds spans of text. Nothing here knows of HTML, of a screen or of a page.
"""

import datetime
import enum
from collections.abc import Iterable

import attrs

from ccmagenda.errors import InvalidValueError
from ccmagenda.model.sequences import in_order, lines_as_set
from ccmagenda.model.text import as_set, clean, one_line, paragraphs


class Tone(enum.Enum):
    """What a piece of text is to the reader; each exporter finds its own look for it."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    GOOD = "good"
    WARNING = "warning"
    GRAVE = "grave"


class Mark(enum.Enum):
    """What became of a piece of text since an earlier edition."""

    KEPT = ""
    ADDED = "added"
    DELETED = "deleted"


@attrs.frozen
class Span:
    """A piece of text in one tone, with a link or none.

    ``mark`` shows what became of it since an earlier edition; ``said`` is that in a word of the document's language.
    ``language`` is the code of its language where that is not the document's: it may not have been translated.
    """

    text: str = attrs.field(converter=clean)
    tone: Tone = Tone.PLAIN
    link: str = attrs.field(default="", converter=one_line, kw_only=True)
    mark: Mark = attrs.field(default=Mark.KEPT, kw_only=True)
    said: str = attrs.field(default="", converter=as_set, kw_only=True)
    language: str = attrs.field(default="", converter=one_line, kw_only=True)


Line = tuple[Span, ...]


def line(words: str | Span | Iterable[Span]) -> Line:
    """Return a line made of a text, of one span or of several."""
    if isinstance(words, str):
        return (Span(words),) if words else ()
    return (words,) if isinstance(words, Span) else tuple(words)


def words_of(spans: Line) -> str:
    """Return the text of a line as it is now, without its tones and without what was deleted."""
    return "".join(span.text for span in spans if span.mark is not Mark.DELETED)


def _is_level(_instance: object, _attribute: "attrs.Attribute[int]", level: int) -> None:
    if not 2 <= level <= 6:
        sentence = f"a heading is of level 2 to 6, and not {level}"
        raise InvalidValueError(sentence)


@attrs.frozen
class Heading:
    """A heading; the document's title is level 1, so a heading is of level 2 to 6."""

    level: int = attrs.field(validator=_is_level)
    words: Line = attrs.field(converter=line)
    anchor: str = attrs.field(default="", converter=one_line, kw_only=True)


@attrs.frozen
class Paragraph:
    """A paragraph in one tone."""

    words: Line = attrs.field(converter=line)
    tone: Tone = attrs.field(default=Tone.PLAIN, kw_only=True)


def _lines(items: Iterable[str | Span | Iterable[Span]]) -> tuple[Line, ...]:
    return tuple(line(item) for item in items)


def _rows(rows: Iterable[Iterable[str | Span | Iterable[Span]]]) -> tuple[tuple[Line, ...], ...]:
    return tuple(_lines(row) for row in rows)


@attrs.frozen
class Bullets:
    """A list of lines; numbered ones bring their own numbers, as printed."""

    items: tuple[Line, ...] = attrs.field(converter=_lines)


@attrs.frozen
class CellForm:
    """What the cells of a column hold, for a format that knows more than texts.

    ``kind`` is "day" (2012-04-16), "clock" (10:00), "count" (30 or -30), or nothing for texts; ``choices`` are the words of a
    closed list, offered to whoever fills in a cell.
    """

    kind: str = attrs.field(default="", converter=one_line)
    choices: tuple[str, ...] = attrs.field(default=(), converter=lines_as_set)


@attrs.frozen(kw_only=True)
class Known:
    """What the headings above a table say of all of its rows: its name, such as "day", and the value."""

    name: str = attrs.field(converter=as_set)
    value: str = attrs.field(converter=as_set)
    form: CellForm = attrs.field(factory=CellForm)


@attrs.frozen
class Table:
    """A table with a header; every row has as many cells as there are columns.

    A ``grid`` has columns of one rank, such as days or rooms, beside a first one with the heads of its rows.
    ``forms`` tell for each column what its cells hold; without any, all are texts. ``known`` is for formats that have
    tables and no headings.
    """

    columns: tuple[str, ...] = attrs.field(converter=lines_as_set)
    rows: tuple[tuple[Line, ...], ...] = attrs.field(converter=_rows)
    caption: str = attrs.field(default="", converter=as_set, kw_only=True)
    grid: bool = attrs.field(default=False, kw_only=True)
    forms: tuple[CellForm, ...] = attrs.field(default=(), converter=in_order, kw_only=True)
    known: tuple[Known, ...] = attrs.field(default=(), converter=in_order, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse a row of another length than the header."""
        for row in self.rows:
            if len(row) != len(self.columns):
                sentence = f"a row of this table has {len(self.columns)} cells, and not {len(row)}"
                raise InvalidValueError(sentence)


@attrs.frozen(kw_only=True)
class Point:
    """A point of an outline: its number or letter as printed, its words, how deep it lies (1: outermost), lines below it."""

    label: str = attrs.field(default="", converter=as_set)
    words: Line = attrs.field(converter=line)
    level: int = 1
    below: tuple[Line, ...] = attrs.field(default=(), converter=_lines)


@attrs.frozen
class Outline:
    """Numbered points and those within them, such as the items of an agenda; the numbers are the paper's own."""

    points: tuple[Point, ...] = attrs.field(converter=in_order)


@attrs.frozen
class Sample:
    """Lines to be shown as they are: a part of a programme file."""

    text: str = attrs.field(converter=paragraphs)


@attrs.frozen(kw_only=True)
class Bar:
    """A stretch in a timeline, from the column ``start`` to the column ``end``.

    ``short`` stands for ``words`` where there is no room; ``marks`` are words for what is special about it. An end that
    lies outside of the picture is open: ``since`` and ``until`` name what it truly begins and ends with.
    """

    start: int
    end: int
    words: str = attrs.field(converter=as_set)
    short: str = attrs.field(default="", converter=as_set)
    marks: tuple[str, ...] = attrs.field(default=(), converter=lines_as_set)
    since: str = attrs.field(default="", converter=as_set)
    until: str = attrs.field(default="", converter=as_set)


@attrs.frozen(kw_only=True)
class Stretch:
    """What is said of all that lies between two columns; ``short`` stands for ``words`` where there is no room."""

    start: int
    end: int
    words: str = attrs.field(converter=as_set)
    short: str = attrs.field(default="", converter=as_set)


def _lanes(lanes: Iterable[Iterable[Bar]]) -> tuple[tuple[Bar, ...], ...]:
    return tuple(tuple(bars) for bars in lanes)


@attrs.frozen(kw_only=True)
class Track:
    """A subject of a timeline, which is there from the column ``start`` to the column ``end``.

    The bars of one lane do not lie over one another; ``stretches`` are said of all lanes.
    """

    label: str = attrs.field(converter=as_set)
    lanes: tuple[tuple[Bar, ...], ...] = attrs.field(default=(), converter=_lanes)
    stretches: tuple[Stretch, ...] = attrs.field(default=(), converter=in_order)
    start: int
    end: int


@attrs.frozen(kw_only=True)
class Timeline:
    """A picture of stretches over columns, with what is said of all tracks, and notes that belong to the picture.

    A bar may end one column after the last: then it runs on beyond the picture. ``terms`` are what its marks, and the
    words that those who draw it need, are in the document's language; what is not there stands as it is.
    """

    columns: tuple[str, ...] = attrs.field(converter=lines_as_set)
    tracks: tuple[Track, ...] = attrs.field(default=(), converter=in_order)
    caption: str = attrs.field(default="", converter=as_set)
    stretches: tuple[Stretch, ...] = attrs.field(default=(), converter=in_order)
    notes: tuple[str, ...] = attrs.field(default=(), converter=lines_as_set)
    terms: tuple[tuple[str, str], ...] = attrs.field(default=(), converter=in_order)

    def say(self, words: str, /, **parts: object) -> str:
        """Return a mark or some words in the document's language, with parts in their places."""
        said = dict(self.terms).get(words, words)
        return said.format(**parts) if parts else said

    @property
    def bars(self) -> tuple[Bar, ...]:
        """Return the bars of all tracks."""
        return tuple(bar for track in self.tracks for lane in track.lanes for bar in lane)


Block = Timeline | Outline | Heading | Paragraph | Bullets | Table | Sample


@attrs.frozen(kw_only=True)
class PaperHead:
    """The masthead of a paper as the United Nations set it, in the words of its language; empty parts are not printed.

    ``organ`` is whose paper it is, ``distribution`` "General" and the like, ``original`` "Original: English".
    """

    organ: str = attrs.field(default="", converter=as_set)
    symbol: str = attrs.field(default="", converter=one_line)
    distribution: str = attrs.field(default="", converter=as_set)
    date: str = attrs.field(default="", converter=as_set)
    original: str = attrs.field(default="", converter=as_set)

    @property
    def aside(self) -> tuple[str, ...]:
        """Return what stands on the side of the symbol, line by line."""
        return tuple(part for part in (self.symbol, self.distribution, self.date, self.original) if part)

    def __bool__(self) -> bool:
        """Tell whether there is anything to print."""
        return bool(self.organ or self.aside)


@attrs.frozen(kw_only=True)
class Document:
    """A paper: its head, its title, the line below it, its blocks, and a colophon that tells its date and maker.

    ``masthead`` are the lines between title and text: symbol, place and days; ``issued`` is the day it was given out, if known.
    ``originals`` are those lines of its head, word for word, in which something stands in another language.
    ``skip`` is what a link is called that leads past the head, on a page for those who hear it.
    """

    head: PaperHead = attrs.field(factory=PaperHead)
    title: str = attrs.field(converter=as_set)
    subtitle: str = attrs.field(default="", converter=as_set)
    masthead: tuple[str, ...] = attrs.field(default=(), converter=lines_as_set)
    language: str = "en"
    direction: str = "ltr"
    blocks: tuple[Block, ...] = ()
    colophon: str = attrs.field(default="", converter=as_set)
    issued: datetime.date | None = None
    originals: tuple[Line, ...] = ()
    skip: str = attrs.field(default="Skip to the text", converter=as_set)

    def told(self, words: str) -> Line:
        """Return a line of its head, with the language of what stands in it in another."""
        return next((one for one in self.originals if words_of(one) == words), line(words))
