"""What the description of an entry of ours tells of sessions: hours, number, title, who chairs, who speaks, what stands within.

Our calendars say a session in lines: the first is its heading, as our papers have it; its notes follow, its presentations
behind dashes, what it refers to, and the sessions within it, each behind a bullet or its hours.
"""

import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.own.titles import OwnTitles, Titled
from ccmagenda.importers._genre.persons.chairs import chairs_of, office_of, who_of
from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.terms.words import pattern_of, words_for
from ccmagenda.importers._genre.times.clocks import Clock
from ccmagenda.importers._ics_language import Remarks
from ccmagenda.model import Chair, Language, Talk, Who
from ccmagenda.model.text import WITHIN
from ccmagenda.notation import Library

_DASH = "- "
_LONGEST_HEADING = 25


@attrs.frozen(kw_only=True)
class Told:
    """A session as a description tells it; ``within`` are the sessions that stand in it.

    ``listing`` tells that the lines with a dash that follow are presentations, whatever stands above them.
    """

    title: str
    number: str = ""
    clock: Clock | None = None
    access: str = ""
    firmness: str = ""
    minutes: int = 0
    chairs: tuple[Chair, ...] = ()
    talks: tuple[Talk, ...] = ()
    documents: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    within: tuple["Told", ...] = ()
    listing: bool = False


@attrs.frozen
class Teller:
    """Reads descriptions in the language of a calendar."""

    names: Names
    titles: OwnTitles

    @property
    def language(self) -> Language:
        """Return the language in which the calendar is written."""
        return self.titles.language

    def several(self, title: str, description: str) -> tuple[Told, ...]:
        """Return the sessions of a sitting as it is called and told, or nothing where they cannot be told apart.

        The name of a sitting without a title of its own is made of its sessions' titles: up to three, else two and how many
        more there are; so that their number is known.
        """
        paragraphs = _without_lead(description.split("\n\n"), title)
        titles, count = self._named(title)
        heads = self._heads(paragraphs, titles, count)
        if not heads:
            return ()
        ends = [*heads[1:], len(paragraphs)]
        return tuple(self.one("\n\n".join(paragraphs[begin:end])) for begin, end in zip(heads, ends, strict=True))

    def one(self, text: str) -> Told:
        """Return the session that a text tells of; its first line is its heading."""
        head, *lines = text.split("\n")
        told = self._below(self._heading(head), lines)
        within = tuple(attrs.evolve(each, talks=spoken(each.talks)) for each in told.within)
        return attrs.evolve(told, talks=spoken(told.talks), within=within)

    def is_titled(self, title: str, description: str) -> bool:
        """Tell whether the name of a sitting is a title of its own, and not made of those of its sessions."""
        titles, _ = self._named(title)
        firsts = [each.partition("\n")[0] for each in _without_lead(description.split("\n\n"), title)]
        return not self.is_heading(firsts[0], titles[0])

    def is_heading(self, line: str, title: str) -> bool:
        """Tell whether a line is the heading of the session with that title, with hours and marks or without."""
        told, wanted = self.titles.read(line), self.titles.read(title)
        return bool(title) and (line == title or (told.title, told.label) == (wanted.title, wanted.label) or told.title == title)

    def _named(self, title: str) -> tuple[list[str], int]:
        """Return the titles in the name of a sitting, and how many sessions it has."""
        more = pattern_of(self.language.terms["more"], (r"count=\d{1,4}",)).fullmatch(title)
        parted = rf"\s*{re.escape(self.language.terms['semicolon'].strip())}\s*"
        titles = re.split(parted, more["some"] if more else title)
        return titles, len(titles) + (int(more["count"]) if more else 0)

    def _heads(self, paragraphs: Sequence[str], titles: Sequence[str], count: int) -> list[int]:
        """Return which paragraphs begin a session."""
        firsts = [paragraph.partition("\n")[0] for paragraph in paragraphs]
        if not firsts or not self.is_heading(firsts[0], titles[0]):
            return self._below_a_title(firsts)
        read = [self.titles.read(line) for line in firsts]
        guesses = (
            list(range(len(firsts))),
            [place for place, line in enumerate(firsts) if not line.startswith(_DASH)],
            _in_order(firsts, titles, self),
            [place for place, said in enumerate(read) if said.clock],
            [place for place, said in enumerate(read) if said.people],
        )
        return next((heads for heads in guesses if len(heads) == count and heads[0] == 0), [])

    def _below_a_title(self, firsts: Sequence[str]) -> list[int]:
        """Return which paragraphs begin a session of a sitting with a title of its own, so that their number is not known."""
        if len(firsts) == 1:
            return [0]
        read = [self.titles.read(line) for line in firsts]
        marked = [place for place, said in enumerate(read) if said.clock or said.people]
        return marked if marked[:1] == [0] else []

    def _heading(self, line: str) -> Told:
        said = self.titles.read(line)
        number = line.partition(said.title)[0].split()[-1] if said.label and said.title in line else ""
        after = (said.after,) if said.after else ()
        return Told(
            title=said.title, number=number, clock=said.clock, access=said.access, firmness=said.firmness,
            minutes=said.minutes, chairs=self._chairs(said), notes=after,
        )  # fmt: skip

    def _chairs(self, said: Titled) -> tuple[Chair, ...]:
        return tuple(chair for person in said.people for chair in chairs_of(person, self.names))

    def _below(self, told: Told, lines: Sequence[str]) -> Told:
        """Return a session with what stands below its heading."""
        for place, line in enumerate(lines):
            within = self._inner(line, numbered=place == 0 or bool(lines[place - 1]))
            if within:
                return attrs.evolve(told, within=self._rows(within, lines[place + 1 :]))
            told = self._with(told, line)
        return told

    def _rows(self, first: Told, lines: Sequence[str]) -> tuple[Told, ...]:
        rows = [first]
        for line in lines:
            inner = self._inner(line)
            if inner:
                rows.append(inner)
            else:
                rows[-1] = self._with(rows[-1], line)
        return tuple(rows)

    def _inner(self, line: str, *, numbered: bool = True) -> Told | None:
        """Return the session that a line begins: one behind a bullet, with hours, a number, or who chairs it in brackets."""
        if line.startswith(_DASH):
            return None
        if line.startswith(WITHIN):
            return self._heading(line.removeprefix(WITHIN))
        said = self._heading(line)
        listed = numbered and said.number and len(line.split()) <= _LONGEST_HEADING
        return said if said.title and (said.clock or said.chairs or listed) else None

    def _with(self, told: Told, line: str) -> Told:
        papers = pattern_of(self.language.terms["documents"], ("symbols=.+",)).fullmatch(line)
        if papers:
            return attrs.evolve(told, documents=tuple(papers["symbols"].split(self.language.terms["comma"])))
        if pattern_of(self.language.terms["presentations"]).fullmatch(line):
            return attrs.evolve(told, listing=True)
        talk = self._talk(line.removeprefix(_DASH)) if line.startswith(_DASH) else None
        if talk and (told.listing or _is_sure(talk) or not any(map(self._is_note, told.notes))):
            return attrs.evolve(told, talks=(*told.talks, talk))
        return attrs.evolve(told, notes=(*told.notes, Remarks(self.language).plain(line)))

    def _is_note(self, line: str) -> bool:
        """Tell whether a line is a note, and not what a session refers to: it stood behind the presentations."""
        terms = self.language.terms
        articles = any(pattern_of(terms[term]).fullmatch(line) for term in ("article", "articles"))
        return bool(line) and not articles and terms["action"].partition("{")[0].strip() not in line

    def _talk(self, text: str) -> Talk:
        said = self.titles.talk(text)
        speakers = tuple(self._speaker(person.words) for person in said.people)
        return Talk(title=said.title, speakers=speakers, minutes=said.minutes)

    def _speaker(self, words: str) -> Who:
        """Return who speaks; behind somebody's function stands the State, as we print it: "President-designate, Norway"."""
        before, _, last = words.rpartition(self.language.terms["comma"])
        state = self.names.state(last) if before and not self.names.is_person(words) else None
        if state:
            return Who(of=before, state=state.code)
        return who_of(words, self.names) if office_of(words, self.names) is None else Who(of=words)


def spoken(talks: tuple[Talk, ...]) -> tuple[Talk, ...]:
    """Return presentations; in a list of somebody's that have no titles, what stands alone is somebody too."""
    untitled = sum(not talk.title for talk in talks)
    alone = [bool(talk.title) and not talk.speakers for talk in talks]
    if sum(alone) >= untitled:
        return talks
    return tuple(
        attrs.evolve(talk, title="", speakers=(Who(of=talk.title.read("")),)) if lonely else talk
        for talk, lonely in zip(talks, alone, strict=True)
    )


def _is_sure(talk: Talk) -> bool:
    """Tell whether a line of a list is a presentation for certain, where notes stand above it."""
    known = all(who.state or who.person or not who.settled for who in talk.speakers)
    return talk.minutes > 0 or (bool(talk.speakers) and known)


def teller_for(text: str, library: Library, language: str) -> Teller | None:
    """Return what reads the descriptions of a calendar: in the language with that code, else as its words seem."""
    ours = {*(known.code for known in library.languages), "any"}
    genre = [each for each in library.genre() if each.code in ours]
    words, code = words_for(genre, library.languages, text, language)
    spoken = next((known for known in library.languages if known.code == code), None)
    if spoken is None:
        return None
    names = Names(words, library.states)
    return Teller(names, OwnTitles(spoken, names))


def _without_lead(paragraphs: Sequence[str], title: str) -> list[str]:
    """Return paragraphs without the one before all sessions that tells the hours by the clock of another place."""
    lead = len(paragraphs) > 1 and re.match(r"\D{0,40}\d{1,2}[:.h]\d{2}", paragraphs[0]) and "\n" not in paragraphs[0]
    first = re.split("[;；]", title, maxsplit=1)[0].strip()
    return list(paragraphs[1:] if lead and first not in paragraphs[0] and first[:20] in paragraphs[1] else paragraphs)


def _in_order(firsts: Sequence[str], titles: Sequence[str], teller: Teller) -> list[int]:
    """Return where the titles begin paragraphs, each behind the one before."""
    heads: list[int] = []
    for place, line in enumerate(firsts):
        if len(heads) < len(titles) and teller.is_heading(line, titles[len(heads)]):
            heads.append(place)
    return heads
