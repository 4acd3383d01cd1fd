"""Places within a text where a row begins though no line was broken there: papers that a crawl has run into one line.

A day, hours and the number of a meeting are firm: they alone tell that rows have run together. All else (numbers that rise,
roles, bullets, people, documents, rooms) begins a row only within such a text.
"""

import re
from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.importers._genre.layout.whole_rows import WholeRows
from ccmagenda.importers._genre.lines.heads import Head, Heads
from ccmagenda.importers._genre.lines.row_marks import (
    AFTER,
    ASKED,
    BESIDE,
    CAPITAL,
    CONTINUED,
    DASH,
    DASHED,
    DOCUMENTED,
    DOCUMENTS,
    FIELD,
    GOES_ON,
    HALL,
    HEAD,
    LIST,
    LONG_BRACKET,
    LOUD_SECTION,
    MEETING,
    MEETING_ALONE,
    NO_END,
    NOTE,
    NUMBER,
    ONWARDS,
    PANEL,
    PAUSE,
    PERSON,
    ROLE,
    ROOM,
    SENTENCE,
    SERIAL,
    SESSION,
    SIGN,
    SPOKEN,
    STARTS,
    SUB_SIGN,
    UNTIMED_PAUSE,
)
from ccmagenda.importers._genre.persons.bare_names import BIG, bare_name, is_given
from ccmagenda.importers._genre.terms.numbers import Label, label_at
from ccmagenda.importers._genre.terms.words import Words

_FAR, _WORDS_BACK, _DASHES, _APART = 80, 40, 3, 0.7
_IN_BRACKETS_BEHIND = re.compile(r"[(\[](?<=[\w?!”»\"].[(\[])[^()\[\]]*[)\]](?:\W*$|,\s)")
"""Brackets at the end of a title, in which hours are its own: "Wells (10:00-10:30)", "Wells (10:00-10:30), Ms. X"."""


@attrs.frozen
class Beginnings:
    """Finds where rows begin; ``dashes`` are those that stand before the entries of a list in this paper."""

    heads: Heads
    dashes: frozenset[str] = frozenset()

    @property
    def words(self) -> Words:
        """Return the words that the paper is read by."""
        return self.heads.words

    def firm(self, text: str) -> list[int]:
        """Return where a day, hours or the number of a meeting begin, in the order of the text."""
        places = {found.start() for found in self.words.regex(SERIAL).finditer(text)}
        reached, last, chained = 0, Head(), set()
        for found in self.words.regex(STARTS).finditer(text):
            place, head = found.start(), self._head(text, found.start())
            within = place < reached and not (head.clock and not head.day and last.day)
            within = within or bool(head.part and place < reached and not _is_loud(text, place))
            within = within or (place < _FAR and self._is_told_twice(text[:place], head))
            if self._is_structural(text, place, head) and not within:
                before = text[max(0, place - _WORDS_BACK) : place].rstrip()
                told = head.clock and not head.day and self.words.regex(r".*\s(?-i:«on»)$").match(before)
                if told or (_leads_to(last, head) and not before.endswith(":")):
                    chained.add(place)
                reached, last = max(reached, place + len(_cut(text[place : place + _FAR])) - len(head.text)), head
                labelled = self.words.regex(
                    r"(?:.*\s)?((?:«date-label»|«time-label»)\s?:|(?=(?-i:[A-ZÀ-Ý]))(?:«hour-words»))$"
                ).match(before)
                places.add(text.rindex(labelled[1], 0, place) if labelled else place)
        places -= {found.start() for found in _IN_BRACKETS_BEHIND.finditer(text)}
        if len(places) == 1 and self._is_hours_alone(text[min(places) :]):
            return []  # "Wells: 10:00-10:30"
        return [place for place in sorted(places) if place in chained or not self._goes_on(text, place)]

    def _is_hours_alone(self, text: str) -> bool:
        head = self.heads.read(text)
        return head.clock is not None and not (head.day or head.text.strip(" .)"))

    def weight(self, text: str) -> int:
        """Return how many rows must have run together in a text; hours with the number of a meeting behind them count twice."""
        return len(self.firm(text)) + len(self.words.regex(MEETING).findall(text))

    def all(self, text: str) -> list[int]:
        """Return where rows begin: those that are firm, and within them whatever else begins one."""
        firm = set(self.firm(text))
        numbered = set(self._numbered(text))
        soft = {place for place in self._marked(text) if not self._goes_on(text, place)}
        listed = numbered | {found.start() for found in SIGN.finditer(text)}
        listed |= {found.start() for found in SUB_SIGN.finditer(text)} if listed > numbered else set()
        soft |= {place for place in (*self._named(text), *self._apart(text)) if place < len(text)} | listed
        kept, whole = [0], WholeRows(self.heads)
        for place in sorted(firm | soft):
            if place in firm or whole.whole(text[kept[-1] : place].strip(), text[place:], numbered=place in listed):
                kept.append(place)
        return kept[1:]

    def _head(self, text: str, place: int) -> Head:
        return self.heads.read(_cut(text[place : place + _FAR]))

    def _is_told_twice(self, before: str, head: Head) -> bool:
        """Tell whether hours stand behind nothing but the same hours."""
        first = self.heads.read(before.strip(" :*"))
        return first.clock is not None and first.clock == head.clock and not (first.text or first.day)

    def _is_structural(self, text: str, place: int, head: Head) -> bool:
        """Tell whether a line that begins here would begin with a day of the calendar or hours."""
        behind = head.text[:1]
        if head.day and not head.day.is_range and (head.day.weekday is not None or head.clock or head.part):
            return bool(head.day.day or head.day.number or head.clock) and (text[place].isupper() or head.clock is not None)
        if head.clock is None or head.day or head.label_first:
            return bool(head.part and _is_loud(text, place) and not head.text)
        dashed = re.match(r"\d\S*\s[–—-]\s", text[place:]) is not None and head.clock.style in {"h", "colon"}
        return (
            not behind.islower() or dashed or (head.clock.end is not None and not self._goes_on(head.text.partition(" ")[0], -1))
        )

    def _goes_on(self, text: str, place: int) -> bool:
        """Tell whether what stands before a place goes on there: a small word, a comma, an open bracket, a dash before hours."""
        before = (text if place < 0 else text[max(0, place - _WORDS_BACK) : place]).rstrip()
        last = before.rsplit(" ", 1)[-1]
        before = before.casefold() if len(last) > 1 and last.isupper() else before
        if place > 0 and text[place].isdigit() and re.search(r"[-–—]$", before):
            return True
        if (
            place > 0
            and before[-1:].islower()
            and _last(before)[0].islower()
            and self.words.regex(ONWARDS).match(text, place) is not None
        ):
            return True
        opened = text[max(0, place - 200) : place] if place > 0 else ""
        inside = any(
            opened.rfind(one) > opened.rfind(two) and two in text[place : place + 200] for one, two in ("()", "“”", "«»")
        )
        return inside or self.words.regex(GOES_ON).match(before) is not None

    def _marked(self, text: str) -> Iterator[int]:
        """Yield where a bullet, a role, a session, a speech or a person begins."""
        for pattern in (FIELD, ROLE, PANEL, SPOKEN, SESSION, PERSON, SENTENCE, AFTER):
            places = [found.start() for found in self.words.regex(pattern).finditer(text)]
            yield from (
                place for before, place in zip([-1, *places], places, strict=False) if not self._is_one(text, before, place)
            )
        if not re.search(r"\d[:.hH]\d\d|\d\s?[ap]\.?m", text):
            yield from (found.start() for found in self.words.regex(UNTIMED_PAUSE).finditer(text))
        yield from self._asked(text)
        yield from (found.start() for found in NOTE.finditer(text))
        yield from (found.start() for found in DASH.finditer(text) if self._is_listed(text, found.start()))

    def _asked(self, text: str) -> Iterator[int]:
        """Yield where a title that asks, or a discussion, begins behind what somebody with a title of honour is."""
        for person in self.words.regex(PERSON).finditer(text):
            behind = text[person.start() : person.start() + 2 * _FAR]
            found = self.words.regex(ASKED).search(behind, 4)
            after = re.search(r"\d[.:h]\d\d", behind)
            if found and re.search(r",\s", behind[: found.start()]) and not (after and after.start() < found.start()):
                yield person.start() + found.start()

    def _is_one(self, text: str, before: int, place: int) -> bool:
        """Tell whether one word stands between two beginnings that is none alone: "Clustered Interactive Dialogue"."""
        between = text[before:place].split() if before >= 0 else []
        return len(between) == 1 and between[0].isalpha() and not self.words.is_all("spoken", between[0])

    def _is_listed(self, text: str, place: int) -> bool:
        """Tell whether a dash begins an entry of a list: all those of a paper do, or a person or a list stands beside it."""
        if self.words.regex(DASHED).match(text, place) or text[:place].rstrip().endswith(":"):
            return True
        return text[place] in self.dashes and not _is_named_before(text, place, self.words)

    def _apart(self, text: str) -> Iterator[int]:
        """Yield where something that stands on lines of its own begins and ends: notes in brackets, documents, rooms."""
        yield from (_behind(text, found.end()) for found in DOCUMENTED.finditer(text))
        for found in self.words.regex(LOUD_SECTION).finditer(text):
            yield from (found.start(), _behind(text, found.end()))
        for found in (*LONG_BRACKET.finditer(text), *DOCUMENTS.finditer(text)):
            if not self._goes_on(text, found.start()):
                yield from (found.start(), _behind(text, found.end()))
        for pattern in (ROOM, HALL):
            for found in self.words.regex(pattern).finditer(text):
                if not self._goes_on(text, found.start()) and re.match(r"\s*(?:$|[A-ZÀ-Ý]|\d+[:.h]\d)", text[found.end() :]):
                    yield from (found.start(), _behind(text, found.end()))
        for pattern in (CONTINUED, LIST, HEAD, PAUSE, MEETING_ALONE):
            yield from (_behind(text, found.end()) for found in self.words.regex(pattern).finditer(text))

    def _numbered(self, text: str) -> Iterator[int]:
        """Yield where numbers stand that follow each other, and every number of the agenda."""
        places = [found.start() for found in self.words.regex(NUMBER).finditer(text) if not self._goes_on(text, found.start())]
        read = [(place, label_at(text[place : place + _FAR], self.words)) for place in (0, *places)]
        labels = [(place, found[0]) for place, found in read if found]
        for at, (place, label) in enumerate(labels):
            if place and (label.style == "item" or _is_in_turn(label, labels[:at], labels[at + 1 :])):
                yield place

    def _named(self, text: str) -> Iterator[int]:
        """Yield where somebody's name begins whose function follows, or the body that he or she is of."""
        for found in CAPITAL.finditer(text):
            place = found.start()
            last = _last(text[max(0, place - _WORDS_BACK) : place])
            if (
                is_given(last, self.words)
                or self._is_titled(text[max(0, place - _WORDS_BACK) : place])
                or self.words.is_all("room", last)
                or NO_END.search(last)
                or not is_given(_first(text[place:]), self.words)
            ):
                continue
            name = bare_name(text[place : place + _FAR], self.words)
            if name and name.known and BESIDE.match(text, place + name.end) and not self._goes_on(text, place):
                yield place

    def _is_titled(self, text: str) -> bool:
        """Tell whether a text ends in a title of a person and a first name, which is of no list: "H.E. Mr. Okot"."""
        return self.words.regex(rf"(?:.*\s)?(?-i:(?:«honorifics»)\.?)\s+(?-i:[{BIG}])[\w'’-]+\s*$").match(text) is not None


def _is_in_turn(label: Label, before: Sequence[tuple[int, Label]], behind: Sequence[tuple[int, Label]]) -> bool:
    """Tell whether the last number of the same style before one leads up to it, or the next one behind it goes on."""
    last = next((other for _, other in reversed(before) if other.style == label.style), None)
    following = next((other for _, other in behind if other.style == label.style), None)
    first = label.parts[-1] in {"a", 1} and any(other.style == label.style for _, other in (*before, *behind))
    same = {"digit", "item"} & {label.style}
    return first or any(
        other is not None and ((bool(same) and other.parts == label.parts) or one.follows(two))
        for other, one, two in ((last, label, last or label), (following, following or label, label))
    )


def _is_named_before(text: str, place: int, words: Words) -> bool:
    """Tell whether somebody's name stands right before a place."""
    named = re.search(r"(?:[A-ZÀ-Ý][\w'’.-]+\s){1,4}$", text[max(0, place - _WORDS_BACK) : place])
    return named is not None and any(is_given(word, words) for word in named[0].split())


def _leads_to(last: Head, head: Head) -> bool:
    """Tell whether hours begin when those before them end."""
    return bool(last.clock and head.clock and last.clock.end and last.clock.end == head.clock.start)


def _is_loud(text: str, place: int) -> bool:
    """Tell whether a word stands in capitals."""
    return text[place : place + 3].isupper()


def _first(text: str) -> str:
    return text.split(maxsplit=1)[0]


def _last(text: str) -> str:
    return text.rsplit(maxsplit=1)[-1] if text.split() else ""


def _behind(text: str, place: int) -> int:
    """Return where the next word stands."""
    return len(text) - len(text[place:].lstrip())


def _cut(text: str) -> str:
    """Return a text without the word that its end has cut."""
    return text.rsplit(" ", 1)[0] if len(text) >= _FAR else text


def listing_dashes(texts: Sequence[str], words: Words) -> frozenset[str]:
    """Return the dashes that begin entries of lists: several in one text, with other words before each, or before people."""
    listing, people = set(), []
    for text in texts:
        found = [at.start() for at in DASH.finditer(text)]
        people += [text[at] for at in found if words.regex(DASHED).match(text, at)]
        for sign in "-–—":
            plain = [at for at in found if text[at] == sign and not _is_named_before(text, at, words)]
            before = {_last(text[:at]) for at in plain}
            if len(plain) >= _DASHES and len(before) >= _APART * len(plain):
                listing.add(sign)
    return frozenset(listing | {sign for sign in people if people.count(sign) > 1})
