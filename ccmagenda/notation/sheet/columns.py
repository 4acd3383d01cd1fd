"""The columns of the sheet of a programme: their order, the words at their head, and what stands in them."""

import enum
from collections.abc import Mapping

import attrs

from ccmagenda.model import Language


class Form(enum.Enum):
    """What a cell of a column holds, for those who calculate with it."""

    TEXT = ""
    DAY = "day"
    CLOCK = "clock"
    COUNT = "count"
    LIST = "list"
    CHOICE = "choice"


@attrs.frozen
class Column:
    """A column: its key, the term at its head, and the form of its cells.

    ``session`` and ``sitting`` are the fields of the model that a change of its cell changes, in a session's row and in
    the row of a whole sitting; ``choices`` lead from the word of a closed list to the term that is printed for it.
    """

    key: str
    term: str
    form: Form = Form.TEXT
    session: tuple[str, ...] = ()
    sitting: tuple[str, ...] = ()
    choices: Mapping[str, str] = attrs.field(factory=dict, hash=False)


_PARTS = {part: part for part in ("morning", "afternoon", "evening", "lunchtime")}
_KINDS = {
    "sitting": "sheet-kind-sitting",
    "session": "sheet-kind-session",
    "closing": "sheet-kind-closing",
    "ceremony": "sheet-kind-ceremony",
    "side event": "sheet-kind-side-event",
    "reception": "sheet-kind-reception",
    "registration": "sheet-kind-registration",
    "break": "break",
    "lunch": "lunch",
}
_ACCESS = {
    "open": "sheet-access-open",
    "closed": "access-closed",
    "informal": "access-informal",
    "restricted": "access-restricted",
}
_FIRMNESS = {
    "planned": "sheet-planned",
    "tentative": "firmness-tentative",
    "if necessary": "firmness-if-necessary",
    "cancelled": "firmness-cancelled",
}
USUAL = frozenset({"session", "open", "planned", "no"})
"""Words that a cell need not say, since an empty one means the same."""

OF_THE_SITTING = ("sitting", "date", "part", "from", "to")
"""The columns that tell, in every row, which sitting it stands in and when that is."""

OF_THE_WHOLE = ("meeting", "zone")
"""The columns that tell the same in every row: which meeting this is, and the clock of its place."""

COLUMNS = (
    Column("sitting", "sheet-sitting"),
    Column("date", "sheet-date", Form.DAY, sitting=("day",)),
    Column("part", "sheet-part", Form.CHOICE, sitting=("name", "hours"), choices=_PARTS),
    Column("from", "sheet-from", Form.CLOCK, sitting=("name", "hours")),
    Column("to", "sheet-to", Form.CLOCK, sitting=("name", "hours")),
    Column("key", "sheet-key"),
    Column("number", "column-number", session=("number",), sitting=("serial",)),
    Column("title", "field-title", session=("title",), sitting=("title",)),
    Column("start", "sheet-start", Form.CLOCK, session=("when",)),
    Column("end", "sheet-end", Form.CLOCK, session=("when",)),
    Column("minutes", "column-minutes", Form.COUNT, session=("minutes",)),
    Column("kind", "sheet-kind", Form.CHOICE, session=("kind",), choices=_KINDS),
    Column("theme", "field-theme", session=("theme",)),
    Column("chairs", "field-chair", session=("chairs",), sitting=("chairs",)),
    Column("speakers", "column-speaker", session=("talks",)),
    Column("room", "field-room", session=("room",), sitting=("room",)),
    Column("access", "sheet-access", Form.CHOICE, session=("access",), sitting=("access",), choices=_ACCESS),
    Column("status", "field-status", Form.CHOICE, session=("firmness",), sitting=("firmness",), choices=_FIRMNESS),
    Column("documents", "field-documents", Form.LIST, session=("documents",)),
    Column("items", "sheet-items", Form.LIST, session=("items",)),
    Column("articles", "column-article", Form.LIST, session=("references",)),
    Column("actions", "column-action", Form.LIST, session=("references",)),
    Column("notes", "field-notes", session=("notes",)),
    Column("within", "sheet-within"),
    Column("after", "sheet-after", session=("when",)),
    Column("continues", "sheet-continues", session=("continues",)),
    Column("interpretation", "field-interpretation", Form.LIST, session=("interpretation",), sitting=("interpretation",)),
    Column("fixed", "sheet-fixed", Form.CHOICE, session=("fixed",), choices={"yes": "sheet-yes"}),
    Column("stream", "field-stream", session=("stream",)),
    Column("body", "sheet-body", sitting=("body",)),
    Column("meeting", "sheet-meeting"),
    Column("zone", "field-zone"),
)
_BY_KEY = {each.key: each for each in COLUMNS}


def column(key: str) -> Column:
    """Return the column of that key."""
    return _BY_KEY[key]


def shown(cell: str, key: str, language: Language) -> str:
    """Return what a cell of a column says in a language: for the word of a closed list, its word there."""
    term = column(key).choices.get(cell, "")
    return language.terms[term] if term else cell
