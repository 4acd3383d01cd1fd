"""How a convention's meetings usually go: what a draft programme is made from, as its States Parties have done it."""

import datetime

import attrs

from ccmagenda.model.agenda import Paper
from ccmagenda.model.checks import not_empty, not_negative
from ccmagenda.model.programme import Kind
from ccmagenda.model.sequences import in_order, one_lines
from ccmagenda.model.text import one_line
from ccmagenda.model.texts import Texts, title

CHAIRING = ("coordinators", "president", "president-designate", "outgoing-president")
PLENARIES = ("first", "last")


@attrs.frozen(kw_only=True)
class UsualItem:
    """An item of the agenda as it usually stands there; its number follows from its place.

    One with a ``theme`` is named after it; ``since`` and ``until`` are the days between which it is in use (both included).
    """

    key: str = attrs.field(converter=one_line, validator=not_empty)
    title: Texts = attrs.field(default=Texts(), converter=title)
    theme: str = attrs.field(default="", converter=one_line)
    since: datetime.date | None = None
    until: datetime.date | None = None
    source: str = attrs.field(default="", converter=one_line)
    items: tuple["UsualItem", ...] = attrs.field(default=(), converter=in_order)

    def in_use_on(self, day: datetime.date) -> bool:
        """Tell whether it stands on the agenda of a meeting that begins on that day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@attrs.frozen(kw_only=True)
class UsualSession:
    """A session as it is usually held; the order of sessions is that of the meeting.

    ``chair`` is one of "coordinators", "president", "president-designate" and "outgoing-president", or nothing where
    the sitting's chair leads it, and ``speaker`` one of the same; ``items`` are keys of items of the agenda;
    ``minutes`` is how much of a sitting it takes beside the others; ``plenary`` is "first" or "last" where it belongs
    to the first or the last sitting; ``later_than`` is as in a session; ``ask`` is what the author of a programme has
    to decide about it.
    """

    key: str = attrs.field(converter=one_line, validator=not_empty)
    title: Texts = attrs.field(default=Texts(), converter=title)
    kind: Kind = Kind.SESSION
    theme: str = attrs.field(default="", converter=one_line)
    chair: str = attrs.field(default="", converter=one_line, validator=attrs.validators.in_(("", *CHAIRING)))
    speaker: str = attrs.field(default="", converter=one_line, validator=attrs.validators.in_(("", *CHAIRING)))
    items: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    articles: tuple[int, ...] = attrs.field(default=(), converter=in_order)
    actions: tuple[int, ...] = attrs.field(default=(), converter=in_order)
    minutes: int = attrs.field(default=60, validator=not_negative)
    plenary: str = attrs.field(default="", converter=one_line, validator=attrs.validators.in_(("", *PLENARIES)))
    later_than: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    ask: str = attrs.field(default="", converter=one_line)
    since: datetime.date | None = None
    until: datetime.date | None = None
    source: str = attrs.field(default="", converter=one_line)

    def in_use_on(self, day: datetime.date) -> bool:
        """Tell whether it is part of a meeting that begins on that day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@attrs.frozen(kw_only=True)
class UsualMeeting:
    """A kind of meeting as a convention usually holds it.

    ``key`` is how one asks for it ("intersessional"), ``also`` are other names; a ``numbered`` one is known by its
    ordinal alone. ``title`` may hold ``{ordinal}``, for which ``ordinals`` have the words by language, and ``symbol``
    and the symbols of its papers may hold ``{year}``; ``serial`` is how its sittings are counted, with ``{number}``.
    ``days`` is its usual length; ``chair`` leads whatever names no chair of its own; action numbers are those of
    ``plan``; ``asks`` are what its author has to decide, by the key of a programme file at which it is asked.
    """

    key: str = attrs.field(converter=one_line, validator=not_empty)
    series: str = attrs.field(converter=one_line)
    also: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    numbered: bool = False
    title: Texts = attrs.field(default=Texts(), converter=title)
    ordinals: tuple[tuple[str, tuple[str, ...]], ...] = attrs.field(default=(), converter=in_order)
    days: int = attrs.field(default=1, validator=not_negative)
    city: str = attrs.field(default="", converter=one_line)
    languages: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    symbol: str = attrs.field(default="", converter=one_line)
    serial: str = attrs.field(default="", converter=one_line)
    chair: str = attrs.field(default="", converter=one_line, validator=attrs.validators.in_(("", *CHAIRING)))
    plan: str = attrs.field(default="", converter=one_line)
    asks: tuple[tuple[str, str], ...] = attrs.field(default=(), converter=in_order)
    agenda: tuple[UsualItem, ...] = attrs.field(default=(), converter=in_order)
    papers: tuple[Paper, ...] = attrs.field(default=(), converter=in_order)
    sessions: tuple[UsualSession, ...] = attrs.field(default=(), converter=in_order)
    source: str = attrs.field(default="", converter=one_line)
    doubt: str = attrs.field(default="", converter=one_line)

    def named(self, ordinal: int) -> Texts:
        """Return the title of the meeting of that number, in the languages that have a word for it (in none: without it).

        >>> UsualMeeting(key="m", series="M", title="{ordinal} Meeting", ordinals=[("", ("First", "Second"))]).named(2).read("en")
        'Second Meeting'
        """
        words = {code: said[ordinal - 1] for code, said in self.ordinals if 0 < ordinal <= len(said)}
        known = [(code, said) for code, said in self.title.by_language if code in words or "{ordinal}" not in said]
        if known:
            return title({code: said.replace("{ordinal}", words.get(code, "")) for code, said in known})
        return title({code: said.replace("{ordinal}", "") for code, said in self.title.by_language[:1]})
