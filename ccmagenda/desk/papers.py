"""Documents: which kinds and formats there are, and how one is drawn up and set."""

import datetime
from collections.abc import Iterable
from pathlib import Path

import attrs

from ccmagenda import data, documents, exporters, rules
from ccmagenda.desk.reading import convention, convention_of
from ccmagenda.documents import Setting
from ccmagenda.documents.explanation import Explained
from ccmagenda.errors import UnknownNameError
from ccmagenda.exporters import Look
from ccmagenda.model import Convention, Document, Language, Mark, Paragraph, Programme, Report, Tone, shortened
from ccmagenda.notation import DayError, did_you_mean, read_day
from ccmagenda.wording import Telling


def document_kinds(subject: type = Programme) -> dict[str, str]:
    """Return the kinds of document that are drawn from a type of subject, each with what it is for."""
    return {key: kind.summary for key, kind in documents.shelf().items() if kind.subject is subject}


def formats() -> dict[str, str]:
    """Return the formats in which a document can be set, each with what it is for."""
    return {key: exporter.summary for key, exporter in exporters.shelf().items() if exporter.of_documents}


def pick(name: str, known: Iterable[str], what: str) -> str:
    """Return a name that is in a closed list; another is refused with what was likely meant."""
    listed = tuple(known)
    if name not in listed:
        sentence = f"'{shortened(name)}' is not {what}{did_you_mean(name, listed)}"
        raise UnknownNameError(sentence)
    return name


def language_of(code: str) -> Language:
    """Return a language of the house by its code."""
    return data.language(pick(code, data.languages(), "a language that we have"))


def draw(subject: Programme | Report | Telling, kind: str, setting: Setting) -> Document:
    """Return a document of a kind that fits the subject."""
    known = document_kinds(type(subject))
    return documents.shelf()[pick(kind, known, "a kind of document")].draw(subject, setting)


def render(document: Document, to: str = "text", *, width: int = 79, colour: bool = False, fonts: str = "") -> bytes:
    """Return a document set in a format; ``width`` and ``colour`` matter for a screen only, ``fonts`` for a PDF.

    ``fonts`` is a folder with fonts for scripts that typst brings none for. A format that this document has nothing for
    is refused (:class:`UnknownNameError`), and one whose part is not installed names it (:class:`MissingPartError`).
    """
    exporter = exporters.shelf()[pick(to, formats(), "a format")]
    if not exporter.fits(document):
        sentence = f"this document has nothing that '{to}' could show: {exporter.summary}"
        raise UnknownNameError(sentence)
    return exporter.export(document, Look(width=width, colour=colour, fonts=fonts))


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


def explain(asked: str, *, key: str = "ccm") -> Document:
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
    return documents.shelf()["explanation"].draw(explained, Setting(convention=known, language=data.language("en")))


def parties(at: datetime.date, *, key: str = "ccm") -> Document:
    """Return the status of a convention on a day: its parties by category, with totals."""
    known: Convention = convention(key)
    setting = Setting(convention=known, language=data.language("en"), day=at)
    return documents.shelf()["parties"].draw(known, setting)


def draw_report(report: Report) -> Document:
    """Return findings as a document, grouped by how strongly each binds."""
    return draw(report, "findings", Setting(convention=convention(""), language=data.language("en")))


def report_as_json(report: Report) -> bytes:
    """Return findings as JSON of a versioned shape, for scripts."""
    return exporters.shelf()["report-json"].export(report, Look())


def format_of(name: str) -> str:
    """Return the format that belongs to the ending of a file's name, or nothing."""
    suffix = Path(name).suffix.casefold()
    endings = {exporter.suffix: key for key, exporter in exporters.shelf().items() if exporter.of_documents}
    return endings.get(suffix, "") if suffix else ""


def day(text: str) -> datetime.date:
    """Return a day as people write it; anything else is refused with the way to write it."""
    try:
        return read_day(text, [data.language(code) for code in data.languages()])[0]
    except DayError as error:
        raise UnknownNameError(str(error)) from None
