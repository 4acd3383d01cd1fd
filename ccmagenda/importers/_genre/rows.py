"""A line as it is read, and all those of a paper."""

import attrs

from ccmagenda.model import NOWHERE, Origin


@attrs.frozen(kw_only=True)
class Row:
    """A line as it is read: one or several printed lines, in ``sources`` by their place.

    ``loose`` tells that wide blanks alone part its cells, ``piped`` that a bar stands in its line, ``gap`` that something
    empty stood before it, ``header`` that it is underlined as the head of a table, ``lines`` of how many printed lines it
    was joined, ``reach`` how far to the right the last of these reaches, ``hanging`` that its bullet stood above it alone,
    ``inner`` that it is a further line of a cell or a paragraph.
    """

    text: str
    cells: tuple[str, ...] = ()
    loose: bool = False
    piped: bool = False
    bullet: str = ""
    hanging: bool = False
    inner: bool = False
    indent: int = 0
    heading: int = 0
    bold: bool = False
    header: bool = False
    gap: bool = False
    page: int = 0
    lines: int = 1
    width: int = 0
    reach: int = 0
    sources: tuple[int, ...] = ()
    origin: Origin = NOWHERE
    guessed: bool = False


@attrs.frozen(kw_only=True)
class Rows:
    """All rows of a paper, and the places of lines that are furniture of its pages."""

    rows: tuple[Row, ...]
    furniture: tuple[int, ...]
