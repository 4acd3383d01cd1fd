"""A printed line: what every carrier (text, Word, PDF, a web page) gives to the one grammar that reads programmes."""

import attrs

from ccmagenda.model import NOWHERE, Origin
from ccmagenda.model.sequences import in_order


@attrs.frozen(kw_only=True)
class PrintedLine:
    """One line as a reader sees it, with what its carrier knows of it.

    ``text`` is cleaned of control characters and keeps its inner blanks; the cells of a table row stand in ``cells`` too
    (their text joined by tabs in ``text``). ``heading`` is 1 for the largest heading and 0 for none; ``indent`` counts
    steps to the right; ``listed`` is a bullet or number that the carrier's list style prints ("a)", "•"); ``further`` tells
    that it stands in the paragraph of the line above, behind a line break; ``page`` counts from 1 and is 0 where there are
    no pages. ``origin`` is the line of the file, or a running number where a file has no lines.
    """

    text: str
    cells: tuple[str, ...] = attrs.field(default=(), converter=in_order)
    heading: int = 0
    bold: bool = False
    indent: int = 0
    listed: str = ""
    further: bool = False
    page: int = 0
    origin: Origin = attrs.field(default=NOWHERE, eq=False)
