"""How the parts of a programme are said in a language, alike on paper and in calendars."""

import datetime
import functools
from collections.abc import Mapping, Sequence

import attrs

from ccmagenda.model import (
    Access,
    After,
    Chair,
    Convention,
    Firmness,
    Functions,
    Language,
    PartOfDay,
    Programme,
    Reference,
    Role,
    Session,
    Sitting,
    Status,
    Talk,
    Texts,
    When,
    Who,
    one_line,
    slot_of,
    start_of,
)
from ccmagenda.model.people import LEADING
from ccmagenda.model.programme import PAUSES
from ccmagenda.model.texts import ORIGINAL

_STATUS = {Status.DRAFT: "draft", Status.PROVISIONAL: "provisional", Status.REVISED: "revised", Status.FINAL: "final"}
_MANY = 3
_PARTS = frozenset({"morning", "afternoon", "evening", "lunchtime"})


@attrs.frozen(kw_only=True)
class Wording:
    """Says things of one programme in one language, under the names that were in use on each day."""

    programme: Programme
    convention: Convention
    language: Language

    @property
    def functions(self) -> Functions:
        """Return how functions are told from names in the language of the programme."""
        return self.convention.states.functions.get(self.programme.language, Functions())

    def state(self, code: str, day: datetime.date) -> str:
        """Return the name of a State on a day, as it stands alone."""
        state = self.convention.states.by_code.get(code)
        return state.name_on(day, self.language.code) if state else code

    def who(self, who: Who, day: datetime.date) -> str:
        """Return a State, or a person with function, or what is known of somebody not yet settled."""
        state = self.state(who.state, day) if who.state else ""
        person, office = self.office(who.person), self.office(who.of)
        known = self.language.terms["comma"].join(part for part in (person, office, state) if part)
        if who.settled:
            return known
        open_ = self.language.say("to-be-confirmed")
        return f"{known} ({open_})" if known else open_

    def office(self, words: str) -> str:
        """Return a function or an organisation; a known office in words of the language: "President"."""
        return self._known("person", words)

    def submitter(self, told: Texts) -> str:
        """Return who submits a paper; a State by its name of that day, and an office or organisation, as far as known to us."""
        code = self.language.code
        own = told.read(code)
        if not own or told.language_of(code) == code or code == self.programme.language:
            return own
        state = self.convention.states.find(own)
        return self.state(state.code, self.programme.as_of) if state else self.office(own)

    def body(self, words: str) -> str:
        """Return the body that sits; the plenary by its name in the language."""
        return self._known("body", words)

    def _known(self, kind: str, words: str) -> str:
        own = self.plain(words)
        if own != words or self.language.code == self.programme.language:
            return own
        office = self.functions.office(words)
        return (office and self.language.terms.get(f"{kind}-{office}")) or self.convention.states.body(words, self.language.code)

    def plain(self, words: str) -> str:
        """Return words that the file has in one language, by its glossary; as they are where it does not know them."""
        return self.glossed(words).read(self.language.code)

    def glossed(self, words: str) -> Texts:
        """Return words that the file has in one language with all that its glossary has for them."""
        known = self._glossary.get(one_line(words)) if self._glossary else None
        return known or Texts(((ORIGINAL, words),))

    @functools.cached_property
    def _glossary(self) -> Mapping[str, Texts]:
        """Return the entries of the glossary by their words in the language of the file; of two, the first."""
        own, found = self.programme.language, dict[str, Texts]()
        for entry in self.programme.glossary:
            found.setdefault(one_line(entry.read(own)), entry)
        return found

    def chair(self, chair: Chair, day: datetime.date) -> str:
        """Return who holds a role; the President and the President-designate are said by their office."""
        if chair.role in {Role.PRESIDENT, Role.PRESIDENT_DESIGNATE}:
            return self.language.say(chair.role.value)
        return self.who(chair.who, day) if chair.who else self.language.say("to-be-confirmed")

    def roles(self, chairs: tuple[Chair, ...], day: datetime.date) -> str:
        """Return "chaired by Japan and Portugal; moderated by ...", or nothing."""
        if not chairs:
            return ""
        said = []
        for term, roles in (
            ("chaired-by", LEADING),
            ("moderated-by", {Role.MODERATOR}),
            ("reported-by", {Role.RAPPORTEUR}),
            ("hosted-by", {Role.HOST}),
        ):
            bare = [self.chair(chair, day) for chair in chairs if chair.role in roles]
            names = bare if term == "reported-by" else [self.language.in_sentence(name) for name in bare]
            open_ = self.language.say("to-be-confirmed")
            if names == [open_] and term == "chaired-by":
                said.append(self.language.say("chair-to-be-confirmed"))
            elif names:
                said.append(self.language.say(term, chairs=self.language.listed(names)))
        return self.language.terms["semicolon"].join(said)

    def title(self, session: Session) -> str:
        """Return the title as printed, with its number and "(continued)"."""
        title = session.title.read(self.language.code)
        if not title:
            title = self.language.say(session.kind.value) if session.kind in PAUSES else self.theme(session.theme) or session.key
        if session.continues:
            title = self.language.say("continued", title=title)
        return f"{session.number} {title}".strip()

    def marks(self, thing: Session | Sitting) -> str:
        """Return what else is known of its access and firmness: "closed, if necessary", or nothing."""
        access = "" if thing.access is Access.OPEN else self.language.say(f"access-{thing.access.value}")
        term = f"firmness-{thing.firmness.value.replace(' ', '-')}"
        firmness = "" if thing.firmness is Firmness.PLANNED else self.language.say(term)
        return self.language.terms["comma"].join(part for part in (access, firmness) if part)

    def talk(self, talk: Talk, day: datetime.date) -> str:
        """Return a presentation with its speakers: "Clearance, Ms. Name, function"."""
        speakers = self.language.terms["comma"].join(self.who(who, day) for who in talk.speakers)
        minutes = f" ({self.language.say('minutes', minutes=talk.minutes)})" if talk.minutes else ""
        title = talk.title.read(self.language.code)
        return self.language.terms["comma"].join(part for part in (title, speakers) if part) + minutes

    def when(self, when: When, titles: dict[str, str] | None = None) -> str:
        """Return the hours of a session as printed, or nothing where it has none of its own."""
        slot, start = slot_of(when), start_of(when)
        if start is not None:
            return self.language.hours_in_words(start, slot.end if slot else None)
        if isinstance(when, After):
            return self.language.say("after", session=(titles or {}).get(when.key) or self.called(when.key))
        if isinstance(when, PartOfDay):
            known = when.word.casefold()
            return self.language.say(known) if known in _PARTS else self.plain(when.word)
        return ""

    def called(self, key: str) -> str:
        """Return the title of a session by its key; the key itself where there is none."""
        return next((self.title(session) for _, session in self.programme.walk() if session.key == key), key)

    def references(self, session: Session) -> tuple[str, ...]:
        """Return the articles and actions that a session is tied to, each kind on a line of its own."""
        lines = []
        articles = sorted({r.number for r in session.references if r.kind == "article"})
        if articles:
            term = "article" if len(articles) == 1 else "articles"
            lines.append(self.language.say(term, number=articles[0], numbers=self.language.listed([str(a) for a in articles])))
        actions = [r for r in session.references if r.kind == "action"]
        plans = dict.fromkeys(r.plan for r in actions)
        return (*lines, *(self._actions(key, [r for r in actions if r.plan == key]) for key in plans))

    def _actions(self, plan_key: str, references: list[Reference]) -> str:
        runs: list[list[int]] = []
        for number in sorted({reference.number for reference in references}):
            if runs and runs[-1][-1] == number - 1:
                runs[-1].append(number)
            else:
                runs.append([number])
        said = [
            self.language.say("action", number=run[0])
            if len(run) == 1
            else self.language.say("action-range", first=run[0], last=run[-1])
            for run in runs
        ]
        plan = next((plan.names.read(self.language.code) for plan in self.convention.plans if plan.key == plan_key), "")
        numbers = self.language.terms["comma"].join(said)
        return self.language.say("actions", plan=plan, numbers=numbers) if plan else numbers

    def room(self, key: str) -> str:
        """Return a room's name."""
        return next((room.name.read(self.language.code) for room in self.programme.rooms if room.key == key), key)

    def theme(self, key: str) -> str:
        """Return a theme's official name."""
        group = self.convention.group(key)
        return group.names.read(self.language.code) if group else key

    def sitting(self, sitting: Sitting, sessions: Sequence[Session]) -> str:
        """Return what a sitting is called: its title, else its sessions, the first two where there are many."""
        own, parted = sitting.title.read(self.language.code), self.language.terms["semicolon"]
        titles = [self.title(session) for session in sessions]
        if own or len(titles) <= _MANY:
            return own or parted.join(titles) or self.meeting_title()
        return self.language.say("more", some=parted.join(titles[: _MANY - 1]), count=len(titles) - _MANY + 1)

    def status(self) -> str:
        """Return the status line: "Detailed draft provisional programme"."""
        return self.language.say(f"status-{_STATUS[self.programme.status]}")

    def date(self) -> str:
        """Return the date that the papers bear, which is that of their issue and never that of the meeting; or nothing."""
        issued = self.programme.issued
        return self.language.date_in_words(issued) if issued else ""

    def made(self, what: str) -> str:
        """Return what stands at the foot of a paper: what it is, of which date, and with what it was set."""
        return self.language.say("made-with", what=self.language.terms["comma"].join(filter(None, (what, self.date()))))

    def paper(self) -> str:
        """Return what the paper is called: "CCM/MSP/2012/2 of 10 April 2012", by its status where it has no symbol."""
        symbol, date = self.programme.symbol, self.date()
        if not date:
            return symbol or self.status()
        if symbol:
            return self.language.say("paper-with-symbol", symbol=symbol, date=date)
        return self.language.say("paper", status=self.status(), date=date)

    def meeting_title(self) -> str:
        """Return the title of the meeting."""
        return self.programme.meeting.title.read(self.language.code)

    def meeting_short(self) -> str:
        """Return the short name of the meeting: "CCM 2IM", or its title where it has no number."""
        ref = self.programme.meeting.ref
        return f"{self.convention.short} {ref if ref[:1].isdigit() else self.meeting_title()}".strip()

    def place(self) -> str:
        """Return venue and city."""
        venue, city = self.programme.meeting.venue.read(self.language.code), self.city()
        parts = [venue, "" if city and city in venue else city]
        return self.language.terms["comma"].join(part for part in parts if part)

    def city(self) -> str:
        """Return the city by the name that it has in the language, as far as that is told or known to us.

        In the file's own language its words stay; our list of meetings tells cities in English, whatever the file is in.
        """
        code, city, known = self.language.code, self.programme.meeting.city, self.convention.states
        own = city.read(code)
        of_the_file = code == self.programme.language and known.city(own, "en") != own
        return own if city.language_of(code) == code or of_the_file else known.city(own, code)

    def serial(self, sitting: Sitting) -> str:
        """Return the number of a sitting: "34th meeting"; one of which the number alone is told, or the English words."""
        own = self.plain(sitting.serial)
        return own if own != sitting.serial else self.language.serial_in_words(own)

    def masthead(self) -> str:
        """Return what the masthead of the papers says, in one line."""
        paper, say = self.programme.paper, self.language.say
        parts = [paper.organ.read(self.language.code), say(f"distribution-{paper.distribution}") if paper.distribution else ""]
        parts.append(say("original", language=say(f"language-{paper.original}")) if paper.original else "")
        parts += [say("item-of-agenda", number=paper.item) if paper.item else "", paper.submitted_by.read(self.language.code)]
        return self.language.terms["comma"].join(part for part in parts if part)
