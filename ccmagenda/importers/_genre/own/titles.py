"""What a heading of our own papers says: hours, items of the agenda, number, title, and in brackets who leads it."""

import re

import attrs

from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.persons.people import people
from ccmagenda.importers._genre.persons.telling import tell_apart
from ccmagenda.importers._genre.terms.marks import tidy
from ccmagenda.importers._genre.terms.numbers import Label, label_at
from ccmagenda.importers._genre.terms.remarks import remark_of
from ccmagenda.importers._genre.terms.words import pattern_of
from ccmagenda.importers._genre.times.clocks import Clock, clock_at
from ccmagenda.model import Language, PrintedPerson

_ROLES = (("chaired-by", "chair"), ("moderated-by", "moderator"), ("reported-by", "rapporteur"), ("hosted-by", "host"))
_COMMA = r"[,،，、]\u200f?\s*"
_MARKS = {
    "access-closed": "closed", "access-informal": "informal", "access-restricted": "restricted",
    "firmness-tentative": "tentative", "firmness-if-necessary": "if-necessary", "firmness-cancelled": "cancelled",
}  # fmt: skip


@attrs.frozen(kw_only=True)
class Titled:
    """A heading understood."""

    title: str = ""
    clock: Clock | None = None
    after: str = ""
    label: Label | None = None
    people: tuple[PrintedPerson, ...] = ()
    access: str = ""
    firmness: str = ""
    minutes: int = 0


@attrs.frozen
class OwnTitles:
    """Reads headings in the language of a paper."""

    language: Language
    names: Names

    def read(self, text: str, *, labelled: bool = True) -> Titled:
        """Return what a heading says."""
        clock, after, rest = self._when(text)
        rest, aside = self._aside(self.plain(rest))
        rest, aside = self._marked_behind(rest, aside)
        item = pattern_of(f"{self.language.terms['item']}. ", (r"numbers=\d+(?: ?\([a-z]\))?(?:\([ivx]+\))?",)).match(rest)
        items = pattern_of(f"{self.language.terms['items']}. ", (r"numbers=\d[\d\s,a-z()\w]*?",)).match(rest)
        numbered = item or items
        rest = rest[numbered.end() :] if numbered else rest
        found = label_at(rest, self.names.words) if labelled and not numbered else None
        label = (
            found[0] if found else Label(words=numbered["numbers"], parts=(0,), style="item", items=True) if numbered else None
        )
        return attrs.evolve(
            aside, title=tidy(self.plain(rest[found[1] :] if found else rest)), clock=clock, after=after, label=label
        )

    def _marked_behind(self, text: str, aside: Titled) -> tuple[str, Titled]:
        """Take a mark that stands without brackets behind a title, as pages print it."""
        for term, mark in _MARKS.items():
            words = f" {self.language.terms[term]}"
            if text.endswith(words):
                field = {term.partition("-")[0]: mark}
                return text.removesuffix(words), attrs.evolve(
                    aside, access=field.get("access", aside.access), firmness=field.get("firmness", aside.firmness)
                )
        return text, aside

    def plain(self, text: str) -> str:
        """Return a text without the remark that it stands in another language."""
        return re.sub(rf"\s*{self._mark}(?=$|\s*[(),;،，、؛])", "", text).strip()

    @property
    def _mark(self) -> str:
        return remark_of(self.language)

    def talk(self, text: str) -> Titled:
        """Return a presentation: its title, and behind the first comma who gives it; or somebody alone."""
        marked = self._marked_title(text)
        if marked:
            return marked
        rest, aside = self._aside(self.plain(text))
        rest = self.plain(rest)
        told = tell_apart(rest, self.names)
        if told.people and self.names.is_person(told.people[0].words):
            return attrs.evolve(aside, title=told.title, people=told.people)
        first, comma, behind = self._parted(rest)
        if self._is_somebody(first):
            return attrs.evolve(aside, people=self._states(rest) or (PrintedPerson(role="speaker", words=rest),))
        said = (self._states(behind) or people("speaker", behind, self.names)) if comma else ()
        return attrs.evolve(aside, title=first, people=said)

    def _states(self, text: str) -> tuple[PrintedPerson, ...]:
        """Return the States that several who speak are, where all of them are; commas are those of any script."""
        said = re.split(_COMMA, text)
        return tuple(PrintedPerson(role="speaker", words=each) for each in said) if all(map(self.names.is_state, said)) else ()

    def _marked_title(self, text: str) -> Titled | None:
        """Return a presentation whose title ends with the remark that it stands in another language, before a comma."""
        found = re.search(rf"\s*{self._mark}{_COMMA}", text)
        title = text[: found.start()].strip() if found else ""
        if found is None or self._is_somebody(title) or self.names.is_person(title) or tell_apart(title, self.names).people:
            return None
        said, aside = self._aside(text[found.end() :])
        plain = self.plain(said)
        return attrs.evolve(aside, title=title, people=self._states(plain) or people("speaker", plain, self.names))

    def _parted(self, text: str) -> tuple[str, str, str]:
        found = re.search(_COMMA, text)
        return (text[: found.start()], found[0], text[found.end() :]) if found else (text, "", "")

    def _is_somebody(self, text: str) -> bool:
        """Tell whether the first part of a presentation is a State, an organisation, an office or a function and no title."""
        office = self.names.words.regex(r"(?:the\s+)?(?:(?:deputy|vice|first)[\s-])?(?:«functions»)(?!\w)").match(text)
        offices = ("office-", "person-", "role-president")
        ours = any(said == text for term, said in self.language.terms.items() if term.startswith(offices))
        known = ours or self.names.is_state(text) or self.names.states.is_body(text)
        return known or (office is not None and len(text.split()) < 9)

    def _when(self, text: str) -> tuple[Clock | None, str, str]:
        found = clock_at(text, self.names.words)
        if found and found[0].start:
            return found[0], "", text[found[1] :].strip()
        start, _, rest = text.partition("  ")
        told = pattern_of(self.language.terms["after"]).fullmatch(start) if rest else None
        return None, start if told else "", rest.strip() if told else text

    def _aside(self, text: str) -> tuple[str, Titled]:
        """Return a heading without the brackets at its end, where every part of them is understood."""
        depth = 0
        for place in range(len(text) - 1, -1, -1):
            depth += (text[place] in ")）") - (text[place] in "(（")
            if depth == 0:
                break
        else:
            return text, Titled()
        said = text[place + 1 : -1] if text[-1:] in {")", "）"} else ""
        told = self.marks(said) if said else None
        return (text[:place].strip(), told) if told else (text, Titled())

    def marks(self, said: str) -> Titled | None:
        """Return roles, lengths and marks, or None where a part is none of these."""
        found = Titled()
        for part in re.split(re.escape(self.language.terms["semicolon"].strip()) + r"\s*", said):
            led = self.role(part)
            minutes = pattern_of(self.language.terms["minutes"], (r"minutes=\d+",)).fullmatch(part.strip())
            marked = self._marked(part)
            if led is not None:
                found = attrs.evolve(found, people=(*found.people, *led))
            elif minutes:
                found = attrs.evolve(found, minutes=int(minutes["minutes"]))
            elif marked:
                found = attrs.evolve(
                    found, access=marked.get("access", found.access), firmness=marked.get("firmness", found.firmness)
                )
            else:
                return None
        return found

    def role(self, said: str) -> tuple[PrintedPerson, ...] | None:
        """Return who leads, by the words in which we print it; None where a text says nothing of that."""
        if said.strip() == self.language.terms["chair-to-be-confirmed"]:
            return (PrintedPerson(role="chair", words=self.language.terms["to-be-confirmed"]),)
        for term, role in _ROLES:
            found = pattern_of(self.language.terms[term]).fullmatch(self.plain(said))
            if found:
                return tuple(PrintedPerson(role=role, words=self._alone(name)) for name in self.names.split(found["chairs"]))
        return None

    def _alone(self, name: str) -> str:
        """Return a name as it stands alone: "Cluster Munition Coalition" for what is "the ..." in a sentence."""
        return next((alone for alone, said in self.language.in_sentences.items() if said == name), name)

    def _marked(self, said: str) -> dict[str, str]:
        words = [part.strip() for part in said.split(self.language.terms["comma"].strip())]
        by_word = {self.language.terms[term]: (term.partition("-")[0], mark) for term, mark in _MARKS.items()}
        return dict(by_word[word] for word in words) if all(word in by_word for word in words) else {}
