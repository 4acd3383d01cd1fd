"""What a programme does not say in a language, be it a text of its own or plain words that are printed with a mark."""

from collections.abc import Iterable, Iterator

from ccmagenda.model import ActionPoint, Chair, Origin, PartOfDay, Role, Session, Sitting, Texts
from ccmagenda.model.document import Line
from ccmagenda.wording.marked import body, chair, city, own, serial, when, who
from ccmagenda.wording.originals import Passage, original_of, passages_of
from ccmagenda.wording.parts import Wording

_FIELDS = {Role.MODERATOR: "moderators", Role.RAPPORTEUR: "rapporteurs", Role.HOST: "hosts"}
Field = tuple[str, Line]
"""A field of a thing, and what is printed of it."""


def missing(wording: Wording) -> Iterator[Passage]:
    """Yield what is missing in a language: texts in the order of the fields, then words for the glossary, each once."""
    yield from (passage for passage in passages_of(wording.programme) if _is_missing(passage, wording))
    found: dict[Texts, Passage] = {}
    for passage in _marked(wording):
        found.setdefault(passage.texts, passage)
    yield from found.values()


def explanation(wording: Wording) -> str:
    """Return what the marks of texts in the original mean, where a programme has any; none is on the ground of a waiver."""
    programme, language = wording.programme, wording.language
    printed = (passage.texts for passage in missing(wording) if passage.field != "because")
    codes = dict.fromkeys(original_of(texts, programme, language.code) for texts in printed)
    names = [language.terms.get(f"language-{code}", code) for code in codes]
    return language.say("originals", languages=language.listed(names)) if names else ""


def untranslated(wording: Wording) -> tuple[tuple[str, str], ...]:
    """Return what is missing in a language, in the order of :func:`missing`: key and field, once for each text."""
    return tuple((passage.key, passage.field) for passage in missing(wording))


def _is_missing(passage: Passage, wording: Wording) -> bool:
    """Tell whether a text is printed in another language; a city, and who submits a paper, may be known to us."""
    known = passage.field == "city" and not any(span.language for span in city(wording))
    if passage.field == "submitted_by" and passage.key != "paper":  # a paper of the list: who submits it is a name
        known = wording.submitter(passage.texts) != passage.texts.read(wording.language.code)
    return not known and bool(original_of(passage.texts, wording.programme, wording.language.code))


def _marked(wording: Wording) -> Iterator[Passage]:
    """Yield the plain words that bear a mark where they are printed."""
    for key, field, line, origin in _lines(wording):
        for span in line:
            if span.language:
                yield Passage(key=key, field=field, texts=Texts(((span.language, span.text),)), origin=origin)


def _lines(wording: Wording) -> Iterator[tuple[str, str, Line, Origin]]:
    """Yield every line that is made of plain words, with the key and the field that it is made of."""
    programme = wording.programme
    for sitting in programme.sittings:
        yield from _of(sitting, _of_sitting(sitting, wording))
    for placed, session in programme.walk():
        yield from _of(session, _of_session(session, placed, wording))
    for point in programme.action_points:
        yield from _of(point, _of_point(point, wording))
    for waiver in programme.waivers:
        yield waiver.about or waiver.provision, "because", own(waiver.because, wording), waiver.origin


def _of(thing: Sitting | Session | ActionPoint, fields: Iterable[Field]) -> Iterator[tuple[str, str, Line, Origin]]:
    return ((thing.key, field, line, thing.origin) for field, line in fields)


def _of_sitting(sitting: Sitting, wording: Wording) -> Iterator[Field]:
    yield "serial", serial(sitting, wording)
    yield "body", body(sitting, wording)
    yield "when", when(sitting.hours, wording)
    yield from _chairs(sitting.chairs, sitting, wording)


def _of_session(session: Session, sitting: Sitting | None, wording: Wording) -> Iterator[Field]:
    if isinstance(session.when, PartOfDay):  # the title of the session after which another stands is told as its own
        yield "when", when(session.when, wording)
    yield from _chairs(session.chairs, sitting, wording)
    day = (sitting and sitting.day) or wording.programme.meeting.first
    yield from (("speakers", who(one, day, wording)) for talk in session.talks for one in talk.speakers)


def _chairs(chairs: tuple[Chair, ...], sitting: Sitting | None, wording: Wording) -> Iterator[Field]:
    day = (sitting and sitting.day) or wording.programme.meeting.first
    yield from ((_FIELDS.get(one.role, "chairs"), chair(one, day, wording)) for one in chairs)


def _of_point(point: ActionPoint, wording: Wording) -> Iterator[Field]:
    yield from (("owners", who(one, point.due or wording.programme.meeting.first, wording)) for one in point.owners)
    yield "timing", own(point.timing, wording)
