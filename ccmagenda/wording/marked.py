"""People, bodies and sentences as lines, in which what stands in its author's language is marked.

The plain words of a programme (what a body is called, somebody's function) have no translation; names of persons,
organisations and rooms need none.
"""

import datetime
import itertools
import re
import string
from collections.abc import Iterable, Iterator, Sequence

import attrs

from ccmagenda.model import Chair, Role, Sitting, Span, Talk, Tone, Who, folded, words_of
from ccmagenda.model.document import Line, line
from ccmagenda.model.people import LEADING
from ccmagenda.wording.originals import said
from ccmagenda.wording.parts import Wording

Piece = str | Line
_FUNCTION = re.compile(
    r"(?i)\b(?:(?:vice-|co-)?(?:president|chair)|minist|director|directeur|directrice|secretar|secrétaire|representative|représentant"
    r"|representante|ambassad|embajador|head\b|deputy|advis|officer|coordinator|expert|economist|professor|mayor|chief\b|manager)"
)
_OF = re.compile(r"(?i) (?:of|for|de|du|des|del|pour|para) ")
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


def organ(wording: Wording) -> Line:
    """Return whose paper it is; the convention, where none is told, by its name in the language."""
    told, names, code = wording.programme.paper.organ, wording.convention.names, wording.language.code
    known = not told or folded(told.read(code)) in {folded(name) for _, name in names.by_language}
    texts = names if known and told.language_of(code) != code else told
    return said(texts.read(code), texts, wording)


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
    """Return the name and the function; what stands there in the author's language bears one mark."""
    if not is_function_alone(one.person):
        return parted((line(wording.plain(one.person)), _of(one, wording)), comma)
    function, office = own(one.person, wording), _of(one, wording)
    both = len(function) > 1 and len(office) > 1  # each with a mark of its own
    return own(f"{one.person}{comma}{one.of}", wording) if both else parted((function, office), comma)


def is_function_alone(person: str) -> bool:
    """Tell a function that stands for a person ("Minister of Defence") from a name with a title ("Ambassador Lee")."""
    found = _FUNCTION.match(person)
    return found is not None and (" " not in person or _OF.search(person) is not None)


def _is_said_by_its_author(one: Who) -> bool:
    """Tell a function, which needs a translation, from the name of an organisation."""
    return bool(one.state) or _FUNCTION.search(one.of) is not None


def _of(one: Who, wording: Wording) -> Line:
    known = wording.office(one.of)
    return own(one.of, wording) if known == one.of and _is_said_by_its_author(one) else line(known)


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
