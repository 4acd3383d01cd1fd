"""Parts that several papers of a programme are made of: anchors, titles, prose, rooms and interpretation, documents."""

import datetime
import urllib.parse
from collections.abc import Iterable, Iterator

import attrs

from ccmagenda.model import Bullets, Paragraph, Programme, Session, Sitting, Span, Texts, Tone, line
from ccmagenda.model.document import Block, Line
from ccmagenda.wording import Wording
from ccmagenda.wording.marked import filled, in_one_piece, parted, room, talk
from ccmagenda.wording.originals import mark, original_of, said


def anchor(what: str, key: str) -> str:
    """Return a name for a place in the document, of letters that a link can hold."""
    return f"{what}-{urllib.parse.quote(key, safe='').replace('%', '_')}"


def named(session: Session, wording: Wording, tone: Tone = Tone.PLAIN) -> Line:
    """Return the title of a session; one that is missing in the language is marked."""
    return said(wording.title(session), session.title, wording, tone)


def aside(parts: Iterable[str | Line], wording: Wording) -> Line:
    """Return what there is of several parts in brackets: " (30 min, closed)"."""
    words = parted([line(part) for part in parts], wording.language.terms["comma"])
    return in_one_piece(in_tone((Span(" ("), *words, Span(")")), Tone.QUIET)) if words else ()


def quiet(words: str | Line, after: str = "") -> Line:
    """Return words that stand back, with what follows them; nothing where there are none."""
    return in_one_piece(in_tone((*line(words), Span(after)), Tone.QUIET)) if words else ()


def notes(texts: Texts, wording: Wording, known: str = "", tone: Tone = Tone.PLAIN) -> Iterator[Block]:
    """Yield a note; in the original it is marked, unless ``known`` says that already of what it belongs to."""
    code = original_of(texts, wording.programme, wording.language.code)
    if code and code != known:
        yield Paragraph(mark(code, wording), tone=Tone.QUIET)
    for part in filter(None, texts.read(wording.language.code).split("\n\n")):
        lines = part.split("\n")
        items = [Span(line.removeprefix("- "), tone, language=code) for line in lines if line.startswith("- ")]
        if not lines[0].startswith("- "):
            yield Paragraph(Span(lines[0], language=code), tone=tone)
        if items:
            yield Bullets(items)


def notes_of(session: Session, wording: Wording, tone: Tone = Tone.PLAIN) -> Iterator[Block]:
    """Yield the note of a session under its title, whose mark holds for the note too."""
    known = original_of(session.title, wording.programme, wording.language.code)
    yield from notes(session.notes, wording, known, tone)


def presented(session: Session, day: datetime.date, wording: Wording) -> list[Line]:
    """Return the presentations of a session; what stands in the original is marked."""
    return [talk(one, day, wording) for one in session.talks]


def in_tone(words: Line, tone: Tone) -> Line:
    """Return a line in one tone; what has a tone of its own keeps it."""
    return tuple(attrs.evolve(span, tone=tone) if span.tone is Tone.PLAIN else span for span in words)


def about(thing: Session | Sitting, wording: Wording) -> Iterator[Line]:
    """Yield the room and the interpretation, a line each, where they are told."""
    if thing.room:
        yield filled("room", wording, room=room(thing.room, wording))
    if thing.interpretation:
        yield line(wording.language.say("interpretation", languages=languages(thing, wording)))


def background(lines: Iterable[str | Line], wording: Wording) -> Iterator[Block]:
    """Yield what is to be known of a sitting or session in one paragraph that stands back: who leads, where it is."""
    words = tuple(attrs.evolve(span, tone=Tone.PLAIN) for span in in_one(lines, wording))
    if words:
        yield Paragraph(in_one_piece(words), tone=Tone.QUIET)


def bracketed(lines: Iterable[str | Line], wording: Wording) -> Line:
    """Return what there is of several lines in brackets, with semicolons between: " (chaired by Japan; closed)"."""
    words = in_one(lines, wording)
    return in_one_piece((Span(" (", Tone.QUIET), *words, Span(")", Tone.QUIET))) if words else ()


def in_one(lines: Iterable[str | Line], wording: Wording) -> Line:
    """Return what there is of several lines as one that stands back, with semicolons between."""
    return in_one_piece(in_tone(parted([line(words) for words in lines], wording.language.terms["semicolon"]), Tone.QUIET))


def languages(thing: Session | Sitting, wording: Wording) -> str:
    """Return the languages of interpretation in words; one that has no name in our terms by its code."""
    terms = wording.language.terms
    return wording.language.listed([terms.get(f"language-{code}", code) for code in thing.interpretation])


def joined(parts: Iterable[str], wording: Wording) -> str:
    """Return what there is of several parts, with commas between."""
    return wording.language.terms["comma"].join(part for part in parts if part)


def titled(programme: Programme, wording: Wording) -> dict[str, str]:
    """Return the titles of all sessions by their keys."""
    return {session.key: wording.title(session) for _, session in programme.walk()}


def cited(symbols: Iterable[str], wording: Wording) -> tuple[Line, ...]:
    """Return documents as lines: each by symbol and title where titles are known, else all symbols on one line."""
    known = {paper.symbol: paper.title for paper in wording.programme.papers if paper.title}
    once = tuple(dict.fromkeys(symbols))
    if not any(symbol in known for symbol in once):
        return (quiet(wording.language.say("documents", symbols=joined(once, wording))),) if once else ()
    return tuple(_cited(symbol, known.get(symbol, Texts()), wording) for symbol in once)


def _cited(symbol: str, title: Texts, wording: Wording) -> Line:
    words = said(title.read(wording.language.code), title, wording, Tone.QUIET)
    return (*quiet(symbol, wording.language.terms["comma"] if words else ""), *words)
