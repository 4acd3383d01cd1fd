"""What a programme does not say in a language, be it a text of its own or plain words that are printed with a mark."""

from collections.abc import Iterator

from ccmagenda.model import Origin, Texts
from ccmagenda.model.document import Line
from ccmagenda.wording.marked import body, chair, own, serial, who
from ccmagenda.wording.originals import Passage, original_of, passages_of
from ccmagenda.wording.parts import Wording


def missing(wording: Wording) -> Iterator[Passage]:
    """Yield what is missing in a language: texts in the order of the fields, then words for the glossary, each once."""
    code = wording.language.code
    yield from (passage for passage in passages_of(wording.programme) if original_of(passage.texts, wording.programme, code))
    found: dict[Texts, Passage] = {}
    for passage in _marked(wording):
        found.setdefault(passage.texts, passage)
    yield from found.values()


def untranslated(wording: Wording) -> tuple[tuple[str, str], ...]:
    """Return which parts of a programme are missing in a language: key and field of each, as :func:`missing` has them."""
    return tuple(dict.fromkeys((passage.key, passage.field) for passage in missing(wording)))


def _marked(wording: Wording) -> Iterator[Passage]:
    """Yield the plain words that bear a mark where they are printed."""
    for key, field, line, origin in _lines(wording):
        for span in line:
            if span.language:
                yield Passage(key=key, field=field, texts=Texts(((span.language, span.text),)), origin=origin)


def _lines(wording: Wording) -> Iterator[tuple[str, str, Line, Origin]]:
    """Yield every line that is made of plain words, with the key and the field that it is made of."""
    programme = wording.programme
    first = programme.meeting.first
    for sitting in programme.sittings:
        yield sitting.key, "serial", serial(sitting, wording), sitting.origin
        yield sitting.key, "body", body(sitting, wording), sitting.origin
        yield from ((sitting.key, "chairs", chair(one, sitting.day or first, wording), sitting.origin) for one in sitting.chairs)
    for placed, session in programme.walk():
        day = (placed and placed.day) or first
        yield from ((session.key, "chairs", chair(one, day, wording), session.origin) for one in session.chairs)
        speaking = (one for talk in session.talks for one in talk.speakers)
        yield from ((session.key, "speakers", who(one, day, wording), session.origin) for one in speaking)
    for point in programme.action_points:
        yield from ((point.key, "owners", who(one, point.due or first, wording), point.origin) for one in point.owners)
        yield point.key, "timing", own(point.timing, wording), point.origin
