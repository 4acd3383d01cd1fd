"""People, bodies and sentences as lines, in which what stands in its author's language is marked.

The plain words of a programme (what a body is called, somebody's function) have no translation; names of persons,
organisations and rooms need none.
"""

import datetime
import itertools
import string
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from ccmagenda.model import After, Chair, PartOfDay, Role, Sitting, Span, Talk, Texts, Tone, When, Who, folded, words_of
from ccmagenda.model.document import Line, line
from ccmagenda.model.functions import is_short_name
from ccmagenda.model.people import LEADING
from ccmagenda.wording.originals import is_name, said, unmarked
from ccmagenda.wording.parts import Wording

Piece = str | Line
_TERMS = (
    ("chaired-by", LEADING),
    ("moderated-by", frozenset({Role.MODERATOR})),
    ("reported-by", frozenset({Role.RAPPORTEUR})),
    ("hosted-by", frozenset({Role.HOST})),
)


def own(words: str, wording: Wording, tone: Tone = Tone.PLAIN) -> Line:
    """Return plain words of the programme, which stand in its own language unless its glossary has them in others."""
    texts = wording.glossed(words)
    return said(texts.read(wording.language.code), texts, wording, tone)


def _foreign(wording: Wording) -> bool:
    return wording.language.code != wording.programme.language


def body(sitting: Sitting, wording: Wording) -> Line:
    """Return the body that sits; the plenary by its name in the language."""
    known = wording.body(sitting.body)
    return line(known) if known != sitting.body else own(sitting.body, wording)


def serial(sitting: Sitting, wording: Wording) -> Line:
    """Return the number of a sitting: "34th meeting"; words that are none of the usual ones are marked."""
    words = wording.serial(sitting)
    return own(words, wording) if words and words == sitting.serial else line(words)


def when(one: When, wording: Wording, titles: Mapping[str, str] | None = None) -> Line:
    """Return the hours of a session as printed, or nothing; a title or the author's own words in them are marked."""
    words = wording.when(one, dict(titles or {}))
    if isinstance(one, PartOfDay) and words == one.word:
        return own(words, wording)
    after = next((s for _, s in wording.programme.walk() if s.key == one.key), None) if isinstance(one, After) else None
    return said(words, after.title, wording) if after else line(words)


def room(key: str, wording: Wording) -> Line:
    """Return the name of a room, marked where it has one in other languages alone."""
    name = next((room.name for room in wording.programme.rooms if room.key == key), Texts())
    return _place(wording.room(key), name, wording)


def place(wording: Wording) -> Line:
    """Return venue and city, each marked where it has a name in other languages alone."""
    meeting, code = wording.programme.meeting, wording.language.code
    venue = meeting.venue.read(code)
    building = _place(venue, meeting.venue, wording)
    return building if wording.place() == venue else parted((building, city(wording)), wording.language.terms["comma"])


def city(wording: Wording) -> Line:
    """Return the city, marked where it has a name in other languages alone and is not known to us."""
    told, words = wording.programme.meeting.city, wording.city()
    return _place(words, told, wording) if words == told.read(wording.language.code) else line(words)


def _place(words: str, name: Texts, wording: Wording) -> Line:
    return line(words) if is_name(name) else said(words, name, wording)


def organ(wording: Wording) -> Line:
    """Return whose paper it is; the convention, where none is told, by its name in the language."""
    told, names, code = wording.programme.paper.organ, wording.convention.names, wording.language.code
    known = not told or folded(told.read(code)) in {folded(name) for _, name in names.by_language}
    texts = names if known and told.language_of(code) != code else told
    return said(texts.read(code), texts, wording)


def submitted(told: Texts, wording: Wording, tone: Tone = Tone.PLAIN) -> Line:
    """Return by whom a paper is submitted, marked where that is not known to us in the language; or nothing."""
    who = wording.submitter(told)
    words = wording.language.say("submitted-by", who=who) if who else ""
    return said(words, told, wording, tone) if who == told.read(wording.language.code) else (Span(words, tone),)


def in_one_piece(words: Iterable[Span]) -> Line:
    """Return a line with neighbours of one look as one piece."""
    runs = itertools.groupby(words, key=lambda span: attrs.evolve(span, text=""))
    return tuple(attrs.evolve(look, text="".join(span.text for span in run)) for look, run in runs)


def parted(lines: Sequence[Line], sign: str) -> Line:
    """Return what there is of several lines with a sign between them."""
    found: list[Span] = []
    for one in filter(None, lines):
        found += [Span(sign), *one] if found else one
    return in_one_piece(found)


def listed(lines: Sequence[Line], wording: Wording) -> Line:
    """Return lines as a list in words: "Japan and Portugal"."""
    texts, found, at = [words_of(one) for one in lines], [], 0
    whole = wording.language.listed(texts)
    for text, one in zip(texts, lines, strict=True):
        start = whole.index(text, at)
        found += [Span(whole[at:start]), *one]
        at = start + len(text)
    return in_one_piece(span for span in (*found, Span(whole[at:])) if span.text)


def filled(term: str, wording: Wording, tone: Tone = Tone.PLAIN, **pieces: Piece) -> Line:
    """Return a term as a line in one tone; a piece that has a tone of its own keeps it."""
    return in_one_piece(_filled(wording.language.terms[term], pieces, tone))


def _filled(pattern: str, pieces: dict[str, Piece], tone: Tone) -> Iterator[Span]:
    for words, name, _, _ in string.Formatter().parse(pattern):
        if words:
            yield Span(words, tone)
        if name:
            yield from (attrs.evolve(span, tone=tone) if span.tone is Tone.PLAIN else span for span in line(pieces[name]))


def who(one: Who, day: datetime.date, wording: Wording) -> Line:
    """Return a State, or a person with function, or what is known of somebody not yet settled; functions are marked."""
    if not _foreign(wording):
        return line(wording.who(one, day))
    comma = wording.language.terms["comma"]
    state = line(wording.state(one.state, day)) if one.state else ()
    known = parted((_named(one, comma, wording), state), comma)
    open_ = wording.language.say("to-be-confirmed")
    if one.settled:
        return known
    return (*known, Span(f" ({open_})")) if known else line(open_)


def _named(one: Who, comma: str, wording: Wording) -> Line:
    """Return the name and the function; where both are in the author's language, one mark stands for them."""
    alone = wording.functions.is_alone(one.person)
    person = _known(one.person, wording) if alone else line(wording.office(one.person))
    office = _known(one.of, wording) if _is_said_by_its_author(one, wording) else line(wording.office(one.of))
    both = _tongues(person) and _tongues(person) == _tongues(office)
    return parted((unmarked(person) if both else person, office), comma)


def _known(words: str, wording: Wording) -> Line:
    """Return words of the author, or what stands for them in the language as far as it is told or known to us."""
    known = wording.office(words)
    return own(words, wording) if known == words else line(known)


def _tongues(words: Line) -> set[str]:
    return {span.language for span in words if span.language}


def _is_said_by_its_author(one: Who, wording: Wording) -> bool:
    """Tell a function, or what a State calls its own, from the name of an organisation, which needs no translation."""
    return wording.functions.is_own_words(one.of) or (bool(one.state) and not is_short_name(one.of))


def chair(one: Chair, day: datetime.date, wording: Wording) -> Line:
    """Return who holds a role; the President and the President-designate are said by their office."""
    if one.role in {Role.PRESIDENT, Role.PRESIDENT_DESIGNATE} or one.who is None:
        return line(wording.chair(one, day))
    return who(one.who, day, wording)


def roles(chairs: Sequence[Chair], day: datetime.date, wording: Wording, tone: Tone = Tone.QUIET) -> Line:
    """Return "chaired by Japan and Portugal; moderated by ...", or nothing."""
    if not _foreign(wording):
        words = wording.roles(tuple(chairs), day)
        return (Span(words, tone),) if words else ()
    return parted([_role(term, held, chairs, day, wording, tone) for term, held in _TERMS], wording.language.terms["semicolon"])


def _role(term: str, held: frozenset[Role], chairs: Sequence[Chair], day: datetime.date, wording: Wording, tone: Tone) -> Line:
    bare = [chair(one, day, wording) for one in chairs if one.role in held]
    names = bare if term == "reported-by" else [_in_sentence(name, wording) for name in bare]
    if term == "chaired-by" and [words_of(name) for name in names] == [wording.language.say("to-be-confirmed")]:
        return (Span(wording.language.say("chair-to-be-confirmed"), tone),)
    return filled(term, wording, tone, chairs=listed(names, wording)) if names else ()


def _in_sentence(name: Line, wording: Wording) -> Line:
    words = words_of(name)
    said_so = wording.language.in_sentence(words)
    return name if said_so == words else (Span(said_so),)


def talk(one: Talk, day: datetime.date, wording: Wording) -> Line:
    """Return a presentation with its speakers and minutes: "Clearance, Ms. Name, function (20 min)"."""
    title = said(one.title.read(wording.language.code), one.title, wording)
    minutes = (Span(f" ({wording.language.say('minutes', minutes=one.minutes)})"),) if one.minutes else ()
    speakers = [who(speaker, day, wording) for speaker in one.speakers]
    return in_one_piece((*parted((title, *speakers), wording.language.terms["comma"]), *minutes))
