"""Documents: which kinds there are, and how one is drawn up."""

import datetime

import attrs

from ccmagenda import data, documents, rules
from ccmagenda.desk.reading import convention, convention_of
from ccmagenda.desk.rendering import formats, pick, render
from ccmagenda.documents import Setting
from ccmagenda.documents.explanation import Explained
from ccmagenda.errors import UnknownNameError
from ccmagenda.model import Convention, Document, Language, Mark, Paragraph, Programme, Report, Tone, shortened
from ccmagenda.model.plan import Plan
from ccmagenda.notation import DayError, did_you_mean, read_day
from ccmagenda.wording import Telling
from ccmagenda.wording import untranslated as _untranslated


def document_kinds(subject: type = Programme) -> dict[str, str]:
    """Return the kinds of document that are drawn from a type of subject, each with what it is for."""
    return {key: kind.summary for key, kind in documents.shelf().items() if kind.subject is subject}


def language_of(code: str) -> Language:
    """Return a language of the house by its code."""
    return data.language(pick(code, data.languages(), "a language that we have"))


def draw(subject: Programme | Report | Telling | Plan, kind: str, setting: Setting) -> Document:
    """Return a document of a kind that fits the subject."""
    shelf = documents.shelf()
    fits = kind in shelf and shelf[kind].subject is type(subject)  # the others are looked at only to refuse a name
    if kind in shelf and not fits:
        sentence = f"'{kind}' is not drawn from this - ccmagenda documents tells which command makes it"
        raise UnknownNameError(sentence)
    return shelf[kind if fits else pick(kind, document_kinds(type(subject)), "a kind of document")].draw(subject, setting)


def print_document(  # noqa: PLR0913 - each is a choice of its own
    programme: Programme,
    kind: str = "detailed-programme",
    to: str = "text",
    *,
    language: str = "",
    width: int = 79,
    colour: bool = False,
    since: Programme | None = None,
    day: datetime.date | None = None,
    of: str = "",
    speaking_time: int = 0,
    fonts: str = "",
) -> bytes:
    """Return a document of a programme, set in a format, in a language (the programme's own unless told).

    With ``since``, an earlier state of the programme, additions and deletions are marked: on a page by underlining and
    striking through, read aloud and in plain text by the words "added" and "deleted". Some kinds may be drawn for a part
    of the meeting: for a ``day``, or ``of`` the sitting or session with that key. ``speaking_time`` are the minutes that
    are counted for a speaker whose length is not given; ``fonts`` is a folder with fonts for a PDF.
    """
    spoken = language_of(language or programme.language)
    setting = Setting(convention=convention_of(programme), language=spoken, day=day, key=of, speaking_time=speaking_time)
    _refuse_a_part(kind, setting)
    _refuse_a_day(programme, setting)
    _refuse_a_format(kind, to)
    document = draw(programme, kind, setting)
    if since is not None:
        document = _marked(document, _earlier(since, kind, setting, document), since, setting)
    return render(document, to, width=width, colour=colour, fonts=fonts)


def _refuse_a_part(kind: str, setting: Setting) -> None:
    """Refuse a day, a sitting or a session for a kind that is drawn for the whole meeting."""
    shelf = documents.shelf()
    if (setting.day or setting.key) and kind in document_kinds() and not shelf[kind].of_a_part:
        those = ", ".join(key for key in document_kinds() if shelf[key].of_a_part)
        sentence = f"'{kind}' is drawn for the whole meeting - for a part of it there are {those}"
        raise UnknownNameError(sentence)


def _refuse_a_day(programme: Programme, setting: Setting) -> None:
    """Refuse a day on which nothing of a programme is: its paper would be empty."""
    meeting, asked, english = programme.meeting, setting.day, data.language("en")
    held = {sitting.day for sitting in programme.sittings}
    if asked and asked not in held and not meeting.first <= asked <= meeting.last:
        days = english.days_in_words(meeting.first, meeting.last)
        told = f"{english.date_in_words(asked)} is no day of this meeting, which is on {days}"
        sentence = f"{told} - name a day of it, or leave the day out"
        raise UnknownNameError(sentence)


def _refuse_a_format(kind: str, to: str) -> None:
    """Refuse a format for a kind that is set in a few only: a sheet of many columns fits no page."""
    those = documents.shelf()[kind].formats if kind in documents.shelf() else ()
    if those and to not in those and to in formats():
        sentence = f"'{kind}' cannot be set as {to} - it is one of {', '.join(those)}, like -o {kind}.xlsx"
        raise UnknownNameError(sentence)


def _earlier(since: Programme, kind: str, setting: Setting, document: Document) -> Document:
    """Return a document of an earlier state; an empty one where the sitting or session was not there yet."""
    keys = {key for sitting, session in since.walk() for key in (sitting.key if sitting else "", session.key)}
    known = not setting.key or setting.key in {*keys, *(sitting.key for sitting in since.sittings)}
    return draw(since, kind, setting) if known else attrs.evolve(document, blocks=())


def _marked(new: Document, old: Document, since: Programme, setting: Setting) -> Document:
    """Return a document with its changes, and with a line that says since when."""
    before = setting.wording(since).paper()
    note = Paragraph(setting.language.say("marked-since", before=before), tone=Tone.QUIET)
    said = {mark: setting.language.say(f"mark-{mark.value}") for mark in (Mark.ADDED, Mark.DELETED)}
    document = documents.marked(old, new, said)
    return attrs.evolve(document, blocks=(note, *document.blocks))


def untranslated(programme: Programme, language: str) -> tuple[tuple[str, str], ...]:
    """Return which texts of a programme are missing in a language: the key of what each belongs to, and which part it is.

    >>> import ccmagenda
    >>> programme = ccmagenda.load("examples/ccm-2012-intersessional/programme.yaml")
    >>> untranslated(programme, "fr")
    ()
    """
    return _untranslated(Setting(convention=convention_of(programme), language=language_of(language)).wording(programme))


def explain(asked: str, *, key: str = "ccm", language: str = "en") -> Document:
    """Return what a provision (by number) or a rule (by key) says, with source and dates, and what breaks and keeps it."""
    known, shelf = convention(key), rules.shelf()
    provision = known.provision(asked)
    rule = provision.rule if provision else asked.casefold()
    if provision is None and rule not in shelf:
        numbers = [p.number for p in known.provisions]
        parts = [number for number in numbers if number.casefold().startswith(f"{asked.casefold()}.")]
        near = f" - it is told in parts: {', '.join(parts)}" if parts else did_you_mean(asked, [*numbers, *shelf])
        sentence = f"'{shortened(asked)}' is neither a provision of the {known.short} nor a rule{near}"
        raise UnknownNameError(sentence)
    provisions = (provision,) if provision else tuple(p for p in known.provisions if p.rule == rule)
    explained = Explained(asked=asked, provisions=provisions, rule=rule, words=shelf.words(rule) if rule else "")
    return documents.shelf()["explanation"].draw(explained, Setting(convention=known, language=language_of(language)))


def parties(at: datetime.date, *, key: str = "ccm", language: str = "en") -> Document:
    """Return the status of a convention on a day: its parties by category, with totals."""
    known: Convention = convention(key)
    setting = Setting(convention=known, language=language_of(language), day=at)
    return documents.shelf()["parties"].draw(known, setting)


def draw_report(report: Report) -> Document:
    """Return findings as a document, grouped by how strongly each binds."""
    return draw(report, "findings", Setting(convention=convention(""), language=data.language("en")))


def day(text: str) -> datetime.date:
    """Return a day as people write it; anything else is refused with the way to write it."""
    try:
        return read_day(text, [data.language(code) for code in data.languages()])[0]
    except DayError as error:
        raise UnknownNameError(str(error)) from None
