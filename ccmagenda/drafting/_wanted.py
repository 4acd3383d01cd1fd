"""What a draft is asked for, and what it is: a programme, and comments where its author has to decide."""

import datetime

import attrs

from ccmagenda.model import Language, MeetingRecord, Programme, Texts, Waiver
from ccmagenda.model.practice import UsualMeeting
from ccmagenda.model.sequences import in_order, one_lines
from ccmagenda.model.text import one_line
from ccmagenda.notation import Path

Span = tuple[datetime.date, datetime.date]


@attrs.frozen(kw_only=True)
class Wanted:
    """A meeting to draft a programme for.

    ``first`` and ``last`` are None where the convention's list of meetings is to tell them, ``ordinal`` is 0 and ``city``
    and ``zone`` are empty likewise; ``languages`` are the codes in which titles are wanted, the programme's own first;
    ``english`` is the language of comments and errors.
    """

    usual: UsualMeeting
    english: Language
    first: datetime.date | None = None
    last: datetime.date | None = None
    ordinal: int = 0
    city: str = attrs.field(default="", converter=one_line)
    zone: str = attrs.field(default="", converter=one_line)
    languages: tuple[str, ...] = attrs.field(default=("en",), converter=one_lines)

    def spoken(self, words: Texts) -> Texts:
        """Return words in the languages that are wanted; where there are none, in English."""
        said = dict(words.by_language)
        found = [(code, said[code]) for code in self.languages if said.get(code)] or [("en", said.get("en", ""))]
        own = self.languages[:1] == tuple(code for code, _ in found)
        return Texts((("", found[0][1]),) if own else tuple(found)) if found[0][1] else words


@attrs.frozen(kw_only=True)
class Identity:
    """Which meeting it is: its reference, its days, its number (0: none), and its record where the convention has one.

    ``parts`` are the first and the last days of the parts in which a known meeting was held, where it has several.
    """

    ref: str
    first: datetime.date
    last: datetime.date
    ordinal: int = 0
    record: MeetingRecord | None = None
    remark: str = ""
    parts: tuple[Span, ...] = attrs.field(default=(), converter=in_order)

    @property
    def spans(self) -> tuple[Span, ...]:
        """Return from when to when it is held: its parts, or all of it at once."""
        return self.parts or ((self.first, self.last),)


@attrs.frozen(kw_only=True)
class Draft:
    """A programme to go on with; ``comments`` say at which place of its file what is open.

    ``waivers`` are those of the last time, worded as questions: they come into the programme only where it needs them.
    ``told`` are sentences that its author is to hear at once, besides reading them in the file.
    """

    programme: Programme
    comments: tuple[tuple[Path, str], ...] = attrs.field(default=(), converter=in_order)
    waivers: tuple[Waiver, ...] = attrs.field(default=(), converter=in_order)
    told: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
