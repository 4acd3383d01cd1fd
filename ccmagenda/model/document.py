"""Format-neutral paper: what a document kind draws up and every exporter can set.

A document is a title and blocks; a block holds spans of text. Nothing here knows of HTML, of a screen or of a page.
"""

import enum
from collections.abc import Iterable

import attrs

from ccmagenda.errors import InvalidValueError
from ccmagenda.model.sequences import one_lines
from ccmagenda.model.text import clean, one_line, paragraphs


class Tone(enum.Enum):
    """What a piece of text is to the reader; each exporter finds its own look for it."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    GOOD = "good"
    WARNING = "warning"
    GRAVE = "grave"


@attrs.frozen
class Span:
    """A piece of text in one tone, with a link or none."""

    text: str = attrs.field(converter=clean)
    tone: Tone = Tone.PLAIN
    link: str = attrs.field(default="", converter=one_line, kw_only=True)


Line = tuple[Span, ...]


def line(words: str | Span | Iterable[Span]) -> Line:
    """Return a line made of a text, of one span or of several."""
    if isinstance(words, str):
        return (Span(words),) if words else ()
    return (words,) if isinstance(words, Span) else tuple(words)


def words_of(spans: Line) -> str:
    """Return the text of a line without its tones."""
    return "".join(span.text for span in spans)


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
class Table:
    """A table with a header; every row has as many cells as there are columns."""

    columns: tuple[str, ...] = attrs.field(converter=one_lines)
    rows: tuple[tuple[Line, ...], ...] = attrs.field(converter=_rows)
    caption: str = attrs.field(default="", converter=one_line, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse a row of another length than the header."""
        for row in self.rows:
            if len(row) != len(self.columns):
                sentence = f"a row of this table has {len(self.columns)} cells, and not {len(row)}"
                raise InvalidValueError(sentence)


@attrs.frozen
class Sample:
    """Lines to be shown as they are: a part of a programme file."""

    text: str = attrs.field(converter=paragraphs)


@attrs.frozen(kw_only=True)
class Bar:
    """A stretch in a timeline, from the column ``start`` to the column ``end``.

    ``short`` stands for ``words`` where there is no room; ``mark`` is a word for what is special about it.
    """

    start: int
    end: int
    words: str = attrs.field(converter=one_line)
    short: str = attrs.field(default="", converter=one_line)
    mark: str = attrs.field(default="", converter=one_line)


def _lanes(rows: Iterable[tuple[str, Iterable[Bar]]]) -> tuple[tuple[str, tuple[Bar, ...]], ...]:
    return tuple((one_line(label), tuple(bars)) for label, bars in rows)


@attrs.frozen(kw_only=True)
class Timeline:
    """A picture of stretches over columns: each row has a label and bars that do not lie over one another."""

    columns: tuple[str, ...] = attrs.field(converter=one_lines)
    rows: tuple[tuple[str, tuple[Bar, ...]], ...] = attrs.field(converter=_lanes)
    caption: str = attrs.field(default="", converter=one_line)


Block = Timeline | Heading | Paragraph | Bullets | Table | Sample


@attrs.frozen(kw_only=True)
class Document:
    """A paper: its title, the line below it, its blocks, and a colophon that tells its date and maker."""

    title: str = attrs.field(converter=one_line)
    subtitle: str = attrs.field(default="", converter=one_line)
    masthead: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    language: str = "en"
    direction: str = "ltr"
    blocks: tuple[Block, ...] = ()
    colophon: str = attrs.field(default="", converter=one_line)
