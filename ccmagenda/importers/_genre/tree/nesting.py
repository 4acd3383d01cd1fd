"""Under which row a row stands: by the style of its number, its bullet, its step to the right, or what it follows."""

from typing import TYPE_CHECKING

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.tree.drafts import Draft
from ccmagenda.importers._genre.whole.chapters import CHAPTER

if TYPE_CHECKING:
    from ccmagenda.importers._genre.terms.numbers import Label

_UPPER = frozenset({"LETTER", "ROMAN"})
_LOWER = frozenset({"(letter)", "letter)", "letter.", "(roman)", "roman)", "(letter-roman)", "(digit)"})
_LETTERS = {"(roman)": "(letter)", "roman)": "letter."}
"""Of what style a letter is that could be a number: "(i)" behind "(h)", "i." behind "h."."""
_ROMAN_LETTERS = frozenset("ivx")
_FIRST = frozenset({1, "1", "a"})
_PAUSES = frozenset({"break", "lunch", "registration"})


class Nest:
    """The rows that are open, from the outermost to the one just read."""

    def __init__(self) -> None:
        """Begin with none."""
        self._open: list[Draft] = []
        self._number: Label | None = None
        self._plain_rows = 0
        self._ones = 0
        self._levels: dict[str, int] = {}
        self._letters: dict[str, tuple[Label, int]] = {}
        self._titles: dict[tuple[int | str, ...], str] = {}

    def clear(self) -> None:
        """Forget all rows: a new sitting begins."""
        self._open, self._levels, self._letters = [], {}, {}

    @property
    def item(self) -> Draft | None:
        """Return the open item of the agenda, where it has no hours of its own: "Item 3"."""
        return next((row for row in self._open if row.label and row.label.style == "item" and row.start is None), None)

    @property
    def outermost(self) -> Draft | None:
        """Return the open row that stands under none, or under a heading alone."""
        return self._open[0] if self._open else None

    def root(self, draft: Draft) -> None:
        """Begin anew with a row that stands under none."""
        draft.key = draft.key or "root"
        draft.under = draft.under or self._title_before(draft)
        self._open, self._levels, self._letters = [draft], {}, {}
        self._keep(draft)

    def put(self, draft: Draft, entry: Entry, *, under_last: bool = False, under_number: bool = False) -> None:
        """Find the row that this one stands under, and open it; that may be told to be the last, or the last with a number."""
        draft.key, draft.indent = self._key(draft, entry), entry.row.indent
        draft.opens = entry.text.rstrip().endswith(":")
        self._ones += draft.label is not None and draft.label.items and draft.label.parts == (1,)
        if draft.kind == "break" and draft.key.startswith("plain"):
            self.clear()  # a pause stands under nothing
        if draft.label and draft.label.items and len(draft.label.parts) > 1 and self._by_number(draft):
            return
        told = self._chapter(draft)
        at = told if told is not None else self._level(draft, entry)
        at = len(self._open) if under_last or self._is_announced(draft) or self._is_list_of_a_point(draft, entry) else at
        numbered = [place + 1 for place, row in enumerate(self._open) if row.label and row.label.items]
        at = numbered[-1] if under_number and numbered else at
        beside = [place for place, row in enumerate(self._open) if row.key == draft.key == "session"]
        at = beside[0] if beside else at
        self._open = self._open[:at]
        self._levels.setdefault(draft.key, at)
        self._letters |= {draft.key: (draft.label, at)} if draft.label else {}
        draft.parent = self._open[-1] if self._open else None
        draft.under = draft.under or self._title_before(draft)
        self._keep(draft)
        self._open.append(draft)
        self._number = draft.label if draft.key == "digit" else self._number
        self._plain_rows = self._plain_rows + 1 if draft.key.startswith("plain") else 0

    def _key(self, draft: Draft, entry: Entry) -> str:
        if entry.listed.startswith(CHAPTER):
            return entry.listed
        if entry.row.heading:
            return f"heading {entry.row.heading}"
        if draft.label:
            style = draft.label.style
            if style in _LETTERS and len(draft.label.words.strip("().")) == 1 and self._goes_on_with_letters(draft):
                style = _LETTERS[style]
            return "digit" if style in {"digit", "item", "dotted", "digit-letter"} else style
        if entry.row.bullet:
            return f"bullet {entry.row.bullet} {entry.row.indent}"
        return "session" if draft.session else f"plain {entry.row.indent}"

    def _chapter(self, draft: Draft) -> int | None:
        """Return the level of the heading of a chapter, or of a number right under the last of those that are open."""
        open_ = [place + 1 for place, row in enumerate(self._open) if row.key.startswith(CHAPTER)]
        if draft.key.startswith(CHAPTER) and not (self._open and self._open[0].start):
            return min(int(draft.key[-1]), len(open_))
        beside = draft.key in {row.key for row in self._open}
        return open_[-1] if draft.key == "digit" and open_ and not beside else None

    def _is_announced(self, draft: Draft) -> bool:
        """Tell whether a row is the first of a list that the row above announces with a colon."""
        last = self._open[-1] if self._open else None
        return last is not None and last.opens and _begins_a_list(draft) and draft.key not in {row.key for row in self._open}

    def _goes_on_with_letters(self, draft: Draft) -> bool:
        """Tell whether "(i)" is the letter after "(h)"."""
        style = _LETTERS.get(draft.label.style, "") if draft.label else ""
        letters = [row for row in self._open if row.key == style and row.label]
        said = draft.label.words.strip("().") if draft.label else ""
        before = str(letters[-1].label.parts[-1]) if letters and letters[-1].label else ""
        return len(before) == 1 and len(said) == 1 and said in _ROMAN_LETTERS and ord(said) - ord(before) == 1

    def _by_number(self, draft: Draft) -> bool:
        """Put 3.1 under 3 where 3 is open, and beside 3.1 what is 3.2; tell whether that was found."""
        parts = draft.label.parts if draft.label else ()
        for place in range(len(self._open) - 1, -1, -1):
            label = self._open[place].label
            counted = label is not None and (label.items or label.style == "bracket")
            around = label is not None and (label.parts == parts[: len(label.parts)] or self._is_lost(label, draft))
            if label and counted and around and len(label.parts) < len(parts):
                self._open = self._open[: place + 1]
                draft.parent = self._open[-1]
                self._keep(draft)
                self._open.append(draft)
                return True
        return False

    def _is_lost(self, around: "Label", draft: Draft) -> bool:
        """Tell whether the number around 4a came out as one more 1, as all numbers of a paper did, and no 4 was read."""
        label = draft.label if draft.label and draft.label.style == "digit-letter" else None
        return label is not None and around.parts == (1,) and self._ones > 1 and label.parts[:1] not in self._titles

    def _keep(self, draft: Draft) -> None:
        """Remember the title of a number of the agenda, for its parts on another day."""
        if draft.label and draft.label.items and not (draft.label.rest and not draft.title):
            self._titles[draft.label.parts] = draft.title

    def _title_before(self, draft: Draft) -> str:
        """Return the title that 7.3 stands under where 7 was read in a sitting before, and nothing where a row is above."""
        parts = draft.label.parts if draft.label and draft.label.items and draft.parent is None else ()
        return next((self._titles[parts[:size]] for size in range(len(parts) - 1, 0, -1) if parts[:size] in self._titles), "")

    def _level(self, draft: Draft, entry: Entry) -> int:  # noqa: PLR0911 - each style has its level
        """Return how many of the open rows stay open."""
        keys = [row.key for row in self._open]
        below = self._below_title(draft) if draft.speaks and draft.key.startswith("plain") else None
        if below is not None:
            return below
        if draft.key in keys:
            return self._by_step(draft, entry)
        if not self._open:
            return 0
        if entry.row.heading:
            return self._by_heading(entry.row.heading)
        timed = 1 if self._open[0].clock and self._open[0].start else 0
        if draft.key == "digit":
            return 0 if timed and _are_beside(self._open[0], draft) else self._under_chapter(draft, keys, timed)
        if draft.key in _UPPER:
            return timed
        if draft.key in _LOWER:
            before = self._letters.get(draft.key)
            if before and draft.label and draft.label.follows(before[0]) and before[1] < len(keys):
                return before[1]  # the list goes on behind a line within it
            return next((place + 1 for place in range(len(keys) - 1, -1, -1) if not keys[place].startswith("bullet")), len(keys))
        if draft.key.startswith("bullet"):
            return self._under_steps(entry)
        return self._plain(draft, entry, timed)

    def _is_list_of_a_point(self, draft: Draft, entry: Entry) -> bool:
        """Tell whether a first number stands right below a bullet, and further to the right if it is no small one."""
        last = self._open[-1] if self._open else None
        first = _begins_a_list(draft)
        small = draft.key == "roman)" and draft.key not in {row.key for row in self._open}
        return last is not None and first and last.key.startswith("bullet") and (last.indent < entry.row.indent or small)

    def _by_step(self, draft: Draft, entry: Entry) -> int:
        """Return the level among rows of one style: a list that begins anew further to the right stands under the last row."""
        like = [place for place, row in enumerate(self._open) if row.key == draft.key]
        last, label = self._open[-1], draft.label
        again = any(self._open[place].label == label and self._open[place].indent == entry.row.indent for place in like)
        first = label is not None and label.parts[-1] in _FIRST and not again
        if first and last.label and last.label.items and last.indent < entry.row.indent:
            return len(self._open)
        return next((place for place in like if label and self._open[place].indent == entry.row.indent), like[0])

    def _under_chapter(self, draft: Draft, keys: list[str], timed: int) -> int:
        """Return the level of a number: under a capital, or under the heading of the chapter that its first figure counts."""
        session = next((place + 1 for place, key in enumerate(keys) if key == "session"), 0)
        if session:
            return session
        chapter = next((place + 1 for place, key in enumerate(keys) if key.startswith("plain")), timed)
        parted = draft.label is not None and len(draft.label.parts) > 1 and self._plain_rows <= 1
        counted = parted or self._goes_on_below(draft)
        return len(keys) if keys[-1] in _UPPER else chapter if counted else timed

    def _goes_on_below(self, draft: Draft) -> bool:
        """Tell whether a number goes on, below a line without one, from the number above that line."""
        label, before, above = draft.label, self._number, self._open[-1]
        alone = self._plain_rows == 1
        heading = alone and above.key.startswith("plain") and not above.kind and not (above.people or above.notes or above.speech)
        return bool(label and before and label.follows(before) and heading)

    def _by_heading(self, heading: int) -> int:
        """Return the level of a heading: under the last open one that is larger."""
        for place in range(len(self._open) - 1, -1, -1):
            said = self._open[place].key.partition(" ")
            if said[0] == "heading" and int(said[2]) < heading:
                return place + 1
        return 0

    def _below_title(self, draft: Draft) -> int | None:
        """Return the level right below the last open row that can head a presentation; a speech is beside one with hours."""
        if self._open and self._open[0].start:
            return 0 if self._open[0].speech and self._open[0].people and draft.speech else 1
        return next((place + 1 for place in range(len(self._open) - 1, -1, -1) if self._heads(place, draft)), None)

    def _heads(self, place: int, draft: Draft) -> bool:
        """Tell whether an open row can head a presentation: it is none itself, no speech and no pause.

        A speech by a State or a body stands below a number, or a row that stands under none.
        """
        row = self._open[place]
        return not (row.speaks or row.speech or row.kind in _PAUSES) and bool(draft.given or row.label or row.parent is None)

    def _under_steps(self, entry: Entry) -> int:
        """Return the level of a bullet: under the last row without one, or a bullet further to the left or of another sign.

        What has a length of its own, an interlude, heads no list that has begun before it.
        """
        known = self._levels.get(f"bullet {entry.row.bullet} {entry.row.indent}")
        if known is not None and known < len(self._open) and self._open[-1].minutes:
            return known
        for place in range(len(self._open) - 1, -1, -1):
            row = self._open[place]
            other = row.indent == entry.row.indent and not row.key.startswith(f"bullet {entry.row.bullet} ")
            if not row.key.startswith("bullet") or row.indent < entry.row.indent or other:
                return place + 1
        return 0

    def _plain(self, draft: Draft, entry: Entry, timed: int) -> int:
        """Return the level of a line without a mark: under a line further to the left, or under "Item 3", else outermost."""
        for place in range(len(self._open) - 1, timed - 1, -1):
            row = self._open[place]
            if row.key == "session" or (row.key.startswith("plain") and row.indent < entry.row.indent):
                return place + 1
            if row.key.startswith("plain"):
                return place
        item = next((place + 1 for place, row in enumerate(self._open) if row.label and row.label.style == "item"), timed)
        return timed if timed or draft.kind or draft.chaired else item


def _begins_a_list(draft: Draft) -> bool:
    """Tell whether a number is the first of its list: "1.", "(a)", "i."."""
    label = draft.label
    return label is not None and (label.parts[-1] in _FIRST or (label.style in _LETTERS and label.words.strip("().") == "i"))


def _are_beside(root: Draft, draft: Draft) -> bool:
    """Tell whether two numbers of the agenda stand beside each other, though the first alone has the hours of both."""
    one, other = root.label, draft.label
    if one is None or other is None or not (one.items and other.items):
        return False
    return one.parts[0] != other.parts[0] or (one.depth == other.depth and one.style == other.style)
