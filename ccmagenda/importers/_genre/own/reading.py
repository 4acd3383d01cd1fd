"""A paper of ours back to what it prints: each heading is a day, a sitting or a session, and what is below belongs to it."""

from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.any_paper import entries_in
from ccmagenda.importers._genre.found import Found
from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.heads import Heads
from ccmagenda.importers._genre.lines.sorts import body_in, kind_of
from ccmagenda.importers._genre.own.paper import Block, blocks_of, without_colophon
from ccmagenda.importers._genre.own.titles import OwnTitles
from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.terms.words import pattern_of
from ccmagenda.importers._genre.times.dates import day_at, day_within
from ccmagenda.importers._genre.times.days import Calendar
from ccmagenda.importers._genre.tree.drafts import Bench, Draft, Sheet
from ccmagenda.importers._genre.whole.masthead import Masthead, read_masthead
from ccmagenda.importers._printed import PrintedLine
from ccmagenda.model import Language, PrintedPerson, PrintedProgramme


def read_own(
    lines: Sequence[PrintedLine], language: Language, names: Names, calendar: Calendar, found: Found
) -> PrintedProgramme:
    """Return what a paper of ours prints."""
    end = without_colophon(lines)
    blocks = blocks_of(lines[:end])
    first = next((block for block in blocks if block.level == 2), None)
    before = first.sources[0] if first else 0
    head = _head(lines, before, language, names, calendar, found)
    issued = day_within(" ".join(line.text for line in lines[end:]), names.words)
    sheets = OwnReading(language, names, calendar, found).read([block for block in blocks if block.sources[0] >= before])
    return PrintedProgramme(
        title=head.title,
        venue=head.venue,
        symbol=head.symbol,
        issued=issued[0].on(0) if issued else None,
        people=head.people,
        days=tuple(sheet.printed() for sheet in sheets),
    )


def _head(
    lines: Sequence[PrintedLine], before: int, language: Language, names: Names, calendar: Calendar, found: Found
) -> Masthead:
    """Return what stands above the first day: title, status, and the place before the days of the meeting."""
    entries = [entry for entry in entries_in(lines[:before], names, found) if isinstance(entry, Entry)]
    head = read_masthead(entries, names, calendar, found)
    at = next((place for place, entry in enumerate(entries) if _names_the_paper(entry, language)), 0)
    for entry in entries[at:]:
        said = _without_name(entry.row.text, language)
        days = day_within(said, names.words)
        place = said[: days[1]].strip(" ,،，\u200f") if days else ""
        if place:
            head = attrs.evolve(head, venue=place)
        if place or _names_the_paper(entry, language):
            found.take_back(entry.row.sources)
    return _titled(head, lines[:before], OwnTitles(language, names), found)


def _names_the_paper(entry: Entry, language: Language) -> bool:
    return _is_paper(entry.row.text, language)


def _is_paper(text: str, language: Language) -> bool:
    return " ".join(text.split()) in _names_of_papers(language)


def _without_name(text: str, language: Language) -> str:
    """Return a line without the name of the paper, with which a place in small letters runs into one line."""
    said = " ".join(text.split())
    named = next((name for name in _names_of_papers(language) if said.startswith(f"{name} ")), "")
    return said.removeprefix(named).strip() if named else text


def _names_of_papers(language: Language) -> list[str]:
    """Return what the papers are called that are read by their headings, the longest first."""
    named = [words for term, words in language.terms.items() if term.startswith(("status-", "annotated-"))]
    return sorted(named, key=len, reverse=True)


def _titled(head: Masthead, lines: Sequence[PrintedLine], titles: OwnTitles, found: Found) -> Masthead:
    """Return a head with the title of the meeting: in our text papers all that stands together above the name of the paper."""
    named = next((place for place, line in enumerate(lines) if _is_paper(line.text, titles.language)), 0)
    headed = next((line.text for line in lines if line.heading == 1), "")
    if headed:
        return attrs.evolve(head, title=titles.plain(headed))
    first = next((place for place in reversed(range(named)) if not lines[place].text.strip()), -1) + 1
    if not named or first == named:
        return head
    found.take_back(range(first, named))
    return attrs.evolve(head, title=titles.plain(" ".join(line.text.strip() for line in lines[first:named])))


_PARTS = ("morning", "afternoon", "evening", "lunchtime")


@attrs.define(eq=False)
class OwnReading:
    """The reading of a paper of ours under way."""

    language: Language
    names: Names
    calendar: Calendar
    found: Found
    sheets: list[Sheet] = attrs.field(factory=list)
    bench: Bench | None = None
    open: list[tuple[int, Draft]] = attrs.field(factory=list)
    talks: bool = False
    skipped: bool = True

    def read(self, blocks: Sequence[Block]) -> list[Sheet]:
        """Return the days of a paper."""
        for block in blocks:
            if block.level == 2:
                self._day(block)
            elif self.skipped or block.level == 1:
                self.found.leave_lines(block.sources)
            elif block.level == 3 and not self._unplaced:
                self._sitting(block)
            elif block.level > 2:
                self._session(block)
            else:
                self._below(block)
        return self.sheets

    @property
    def _unplaced(self) -> bool:
        return bool(self.sheets) and self.sheets[-1].unplaced

    @property
    def _titles(self) -> OwnTitles:
        return OwnTitles(self.language, self.names)

    def _day(self, block: Block) -> None:
        found = day_at(block.text, self.names.words)
        plain = block.text.strip()
        self.bench, self.open = None, []
        if found and found[0].month:
            date = self.calendar.date(found[0], block.origin, self.found)
            self.sheets.append(Sheet(date=date, origin=block.origin))
        elif plain in {self.language.terms["undated"], self.language.terms["unplaced"]}:
            self.sheets.append(Sheet(unplaced=plain == self.language.terms["unplaced"], origin=block.origin))
        else:
            self.found.leave_lines(block.sources)
        self.skipped = not self.sheets or self.sheets[-1].origin is not block.origin

    def _sitting(self, block: Block) -> None:
        titled = self._titles.read(block.text, labelled=False)
        comma = self.language.terms["comma"]
        rest = titled.title.lstrip(comma).strip()
        bench = Bench(origin=block.origin, people=list(titled.people), kept=True, access=titled.access, firmness=titled.firmness)
        if titled.clock:
            bench.start, bench.end, bench.band = titled.clock.start, titled.clock.end, True
        parts = [part.strip() for part in rest.split(comma.strip()) if part.strip()]
        if parts and not titled.clock:
            first = parts.pop(0)
            bench.name = next((part for part in _PARTS if self.language.terms[part] == first), "")
            if not bench.name and first != self.language.terms["untimed"]:
                bench.name = first
        self._named(bench, parts)
        self.sheets[-1].benches.append(bench)
        self.bench, self.open, self.talks = bench, [], False

    def _named(self, bench: Bench, parts: list[str]) -> None:
        """Tell the number, the body and the title of a sitting apart."""
        for part in parts:
            if not bench.serial and Heads(self.names.words).read(part).serial:
                bench.serial = part
            elif not bench.body and not bench.title and body_in(part, self.names.words):
                bench.body = part
            else:
                bench.title = f"{bench.title}{self.language.terms['comma']}{part}" if bench.title else part

    def _session(self, block: Block) -> None:
        titled = self._titles.read(block.text)
        draft = Draft(
            title=titled.title, clock=titled.clock, label=titled.label, people=list(titled.people), after=titled.after,
            access=titled.access, firmness=titled.firmness, minutes=titled.minutes, origin=block.origin,
            kind=kind_of(titled.title, self.names.words),
        )  # fmt: skip
        draft.kind = "" if draft.kind == "closing" else draft.kind
        draft.continued = any(
            pattern_of(language.terms["continued"]).fullmatch(titled.title) for language in self.names.words.languages
        )
        if self.bench is None:
            self.bench = Bench(origin=block.origin)
            self.sheets[-1].benches.append(self.bench)
        self.open = [(level, above) for level, above in self.open if level < block.level]
        draft.parent = self.open[-1][1] if self.open else None
        draft.under = self.bench.body
        self.open.append((block.level, draft))
        self.bench.items.append(draft)
        self.talks = False

    def _below(self, block: Block) -> None:
        """Set down what stands below a heading."""
        draft = self.open[-1][1] if self.open else None
        if self._is_background(block, draft) or not self._titles.plain(block.text):
            return
        if draft is None:
            self.found.leave_lines(block.sources)
        elif pattern_of(self.language.terms["presentations"]).fullmatch(block.text):
            self.talks = True
        elif block.bullet and (self.talks or not draft.notes):
            self._talk(block, draft)
        else:
            draft.notes.append(f"- {block.text}" if block.bullet else block.text)

    def _is_background(self, block: Block, draft: Draft | None) -> bool:
        """Take a room, documents, who leads; interpretation stays in words."""
        room = pattern_of(self.language.terms["room"]).fullmatch(block.text)
        papers = pattern_of(self.language.terms["documents"]).fullmatch(block.text)
        led = self._titles.role(block.text)
        length = pattern_of(self.language.terms["minutes"], (r"minutes=\d+",)).fullmatch(block.text)
        thing = draft or self.bench
        if thing is None or block.bullet:
            return False
        if room:
            thing.room = thing.room or room["room"]
        elif led is not None:
            thing.people += led
        elif length and draft:
            draft.minutes = int(length["minutes"])
        elif papers and draft:
            draft.documents += [part.strip() for part in papers["symbols"].split(self.language.terms["comma"].strip())]
        return bool(room or led is not None or (draft and (papers or length)))

    def _talk(self, block: Block, draft: Draft) -> None:
        told = self._titles.talk(block.text)
        among_speakers = not told.people and self.bench is not None and self.bench.items[-1] is draft and bool(draft.speakers)
        said = told.people or (PrintedPerson(role="speaker", words=told.title),)
        if (not told.title or among_speakers) and (len(said) == 1 or not told.minutes):
            draft.people += [attrs.evolve(person, alone=len(said) == 1, minutes=told.minutes) for person in said]
        elif self.bench:
            talk = Draft(
                title=told.title, people=list(told.people), parent=draft, talk=True, minutes=told.minutes, origin=block.origin
            )
            self.bench.items.append(talk)
