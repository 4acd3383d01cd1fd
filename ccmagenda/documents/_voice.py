"""Says what the offices' documents say in the language of the paper, and marks what stands there in another."""

import datetime
import re
import string
from collections.abc import Iterable, Iterator, Sequence

import attrs

from ccmagenda.documents._kinds import Setting
from ccmagenda.model import Convention, Document, Finding, Language, Paragraph, Span, Texts, Tone, Waiver
from ccmagenda.model.document import Block, Line, line

Piece = str | Span | Line
_PART = re.compile(r",\s|\u060c\s|(?<=\u4f1a\u8bae)第.期会议")
_DATA = "en"  # the language of rules and of what the sources tell


@attrs.frozen(kw_only=True)
class Voice:
    """Says terms of a language with the names of a convention in them; a piece in another language keeps its mark."""

    convention: Convention
    language: Language

    def say(self, term: str, **words: object) -> str:
        """Return a term with plain words in it."""
        return self.language.say(term, **words)

    def line(self, term: str, tone: Tone = Tone.PLAIN, **pieces: Piece) -> Line:
        """Return a term as a line in one tone; a piece that has a tone of its own keeps it."""
        return joined(_pieces(self.language.terms[term], pieces, tone))

    def listed(self, pieces: Iterable[Piece], parted: str = "") -> Line:
        """Return pieces one after the other, parted by semicolons unless something else is given."""
        return listed(pieces, parted or self.language.terms["semicolon"])

    def told(self, text: str, tone: Tone = Tone.PLAIN) -> Span:
        """Return what a rule or a source says, which it says in English."""
        return Span(text, tone, language="" if self.language.code == _DATA else _DATA)

    def read(self, texts: Texts, tone: Tone = Tone.PLAIN) -> Span:
        """Return texts of the convention, marked where they are missing in the language."""
        code = texts.language_of(self.language.code) or _DATA
        return Span(texts.read(self.language.code), tone, language="" if code == self.language.code else code)

    def known(self, kind: str, word: str, otherwise: str = "") -> Span:
        """Return a word of the data by its term, such as an office; one without a term in English, as it is or otherwise."""
        term = f"{kind}-{word.casefold().replace(' ', '-')}"
        return Span(self.language.terms[term]) if term in self.language.terms else self.told(otherwise or word)

    def count(self, number: int) -> str:
        """Return a count in words where the language has them."""
        return self.language.count(number)

    def all_of(self, pieces: Sequence[Piece]) -> Line:
        """Return pieces as a list in words: "the Friends and the Coordinators"."""
        if len(pieces) < 2:
            return line(pieces[0]) if pieces else ()
        return self.line("and", some=self.listed(pieces[:-1], self.language.terms["comma"]), last=pieces[-1])

    def group(self, key: str) -> Span:
        """Return the official name of a group."""
        group = self.convention.group(key)
        return self.read(group.names) if group else Span(key)

    def meeting(self, ref: str) -> Span:
        """Return the name of a meeting, without the part where it was held in parts; its reference where it has no name."""
        record = self.convention.meetings.record(ref)
        if record is None or not record.name:
            return Span(ref)
        names = tuple((code, _PART.split(words)[0] if record.part else words) for code, words in record.names.by_language)
        return self.read(Texts(names))

    def state(self, code: str, day: datetime.date | None) -> str:
        """Return the name of a State on a day, its last one where no day is given."""
        state = self.convention.states.by_code.get(code)
        if state is None:
            return code
        return state.name_on(day, self.language.code) if day else state.names[-1].read(self.language.code)

    def sure(self, word: str, why: str) -> Line:
        """Return how sure something is, and why where that is told."""
        said = self.known("sure", word)
        return self.line("told", field=said, words=self.told(why)) if why else (said,)

    def finding(self, finding: Finding) -> Line:
        """Return the sentence of a finding, with the reading of the law that it rests on."""
        reading = f" ({finding.reading})" if finding.reading else ""
        return (self.told(f"{finding.sentence}{reading}"),)

    def ground(self, waiver: Waiver) -> Line:
        """Return why a finding is accepted; what its author said in another language bears a mark."""
        texts = Texts(waiver.because_in or ((self.language.code, waiver.because),))
        words = self.read(texts)
        name = self.language.terms.get(f"language-{words.language}", words.language)
        return (words, Span(f" {self.say('in-original', language=name)}", Tone.QUIET)) if words.language else (words,)

    def document(self, blocks: Iterable[Block], *, title: str, subtitle: str = "", colophon: str = "") -> Document:
        """Return a document in the language; where a part of it stands in English, this is said above it."""
        kept = tuple(blocks)
        mixed = self.language.code != _DATA and any(span.language == _DATA for span in spans_of(kept))
        above = (Paragraph(self.say("in-english"), tone=Tone.QUIET),) if mixed else ()
        return Document(
            title=title, subtitle=subtitle, language=self.language.code, direction=self.language.direction,
            blocks=(*above, *kept), colophon=colophon, skip=self.say("text-skip"),
        )  # fmt: skip


def voice(setting: Setting) -> Voice:
    """Return how things are said in a setting."""
    return Voice(convention=setting.convention, language=setting.language)


def listed(pieces: Iterable[Piece], parted: str) -> Line:
    """Return pieces one after the other with a sign between them."""
    lines = [line(piece) for piece in pieces if piece]
    return joined(_parted(lines, parted))


def _parted(lines: list[Line], parted: str) -> Iterator[Span]:
    for number, one in enumerate(lines):
        if number:
            yield Span(parted)
        yield from one


def joined(spans: Iterable[Span]) -> Line:
    """Return spans as a line, those of one look as one."""
    found: list[Span] = []
    for span in spans:
        if not span.text:
            continue
        if found and attrs.evolve(found[-1], text=span.text) == span:
            found[-1] = attrs.evolve(span, text=found[-1].text + span.text)
        else:
            found.append(span)
    return tuple(found)


def _pieces(pattern: str, pieces: dict[str, Piece], tone: Tone) -> Iterator[Span]:
    for words, name, _, _ in string.Formatter().parse(pattern):
        yield Span(words, tone)
        if name:
            yield from (attrs.evolve(span, tone=tone) if span.tone is Tone.PLAIN else span for span in line(pieces[name]))


def spans_of(thing: object) -> Iterator[Span]:
    """Yield all pieces of text in blocks."""
    if isinstance(thing, Span):
        yield thing
    elif isinstance(thing, tuple):
        for part in thing:
            yield from spans_of(part)
    elif attrs.has(type(thing)):
        for field in attrs.fields(type(thing)):  # type: ignore[arg-type]  # attrs.has has told that it is one
            yield from spans_of(getattr(thing, field.name))
