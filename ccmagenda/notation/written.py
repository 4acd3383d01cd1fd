"""A programme file as its author writes it: every key, what it means, and the form of its value.

Nothing here is understood yet: a value is a text with its place. Editors are told of these classes by the JSON Schema
(``ccmagenda schema``), readers of the documentation by the same words.
"""

import attrs

from ccmagenda.model import NOWHERE, Access, Firmness, Kind, Origin, Status
from ccmagenda.notation.shapes import NOTHING, YES_OR_NO, Word, either, eithers, many_texts, table, tables, texts, word, words
from ccmagenda.notation.written_documents import WrittenDocument
from ccmagenda.notation.written_people import KEY, WrittenChair, WrittenWho, short_name
from ccmagenda.notation.written_year import WrittenAbsence, WrittenActionPoint, WrittenDeadline, WrittenDelegation, WrittenPaper


def _one_of(kinds: type[Access] | type[Firmness] | type[Kind] | type[Status], what: str, doc: str) -> Word:
    return word(doc, what=what, choices=tuple(kind.value for kind in kinds))  # type: ignore[no-any-return]  # as above


@attrs.frozen(kw_only=True)
class WrittenTalk:
    """A presentation."""

    origin: Origin = NOWHERE
    title: tuple[tuple[Word, Word], ...] = texts("what it is called; a presentation may have no title")
    speaker: tuple["Word | WrittenWho", ...] = eithers(
        lambda: WrittenWho, "who speaks: 'Ms. Name, function', a State, or TBC; or several in a list"
    )
    length: Word = word("how long, like '15 min'")


@attrs.frozen(kw_only=True)
class WrittenSession:
    """A session, or another row of the programme: a break, a side event, the closing."""

    origin: Origin = NOWHERE
    key: Word = short_name("a short name that never changes, by which calendars know the session; a theme serves as its own key")
    title: tuple[tuple[Word, Word], ...] = texts("what it is called; a theme, or a single agenda item, brings its own name")
    kind: Word = _one_of(Kind, "a kind of session", "what sort of row it is")
    number: Word = word("a number or letter as printed, like 'a)'")
    item: tuple[Word, ...] = words("the number of the agenda item that is taken up, or several")
    theme: Word = word("the working group or thematic area, by its key or name")
    chair: tuple["Word | WrittenChair", ...] = eithers(
        lambda: WrittenChair, "'coordinators', 'president', 'president-designate', a State, a person, or several"
    )
    moderator: tuple["Word | WrittenWho", ...] = eithers(lambda: WrittenWho, "who moderates")
    rapporteur: tuple["Word | WrittenWho", ...] = eithers(lambda: WrittenWho, "who reports")
    host: tuple["Word | WrittenWho", ...] = eithers(lambda: WrittenWho, "who invites to a side event or a reception")
    talks: tuple[WrittenTalk, ...] = tables(lambda: WrittenTalk, "the presentations, in order")
    time: Word = word("hours of its own, like '10:00-11:30', or a start alone")
    after: Word = word("the key of the session that it follows immediately")
    length: Word = word("how long, like '90 min'")
    room: Word = word("the key or name of a room")
    fixed: Word = word("yes: planning must not move it", what="yes or no", choices=YES_OR_NO)
    continues: Word = word("the key of the session that it continues")
    later_than: tuple[Word, ...] = words("keys of sessions that come before it; 'themes' are all with a theme, 'all' all others")
    access: Word = _one_of(Access, "a kind of access", "who may be in the room")
    status: Word = _one_of(Firmness, "a status of a session", "how firmly it stands")
    notes: tuple[tuple[Word, Word], ...] = texts("paragraphs under the title; lines that begin with '- ' make a list")
    documents: tuple[Word, ...] = words("symbols of documents")
    actions: tuple[Word, ...] = words("numbers of the action plan's actions, like 2, 3 or 20-32")
    articles: tuple[Word, ...] = words("numbers of the convention's articles")
    interpretation: tuple[Word, ...] = words(
        "language codes, where it differs from the sitting's", what="a language code like 'fr'", pattern="[a-z]{2,3}"
    )
    stream: Word = word("an https address where it can be followed")
    sessions: tuple["WrittenSession", ...] = tables(lambda: WrittenSession, "sessions within it, such as its parts a), b), c)")


@attrs.frozen(kw_only=True)
class WrittenSitting:
    """A sitting: a stretch of a day with its sessions."""

    origin: Origin = NOWHERE
    key: Word = short_name("a short name that never changes; without one it is made of the day and the part of the day")
    day: Word = word("the day, like 'Monday 16 April 2012', '16 April' or 2012-04-16; a meeting of one day needs none")
    morning: Word = word("hours of a morning sitting, like '10:00-13:00'; left empty, the usual ones")
    afternoon: Word = word("hours of an afternoon sitting; left empty, the usual ones")
    evening: Word = word("hours of an evening sitting")
    lunchtime: Word = word("hours of a sitting over lunch")
    hours: Word = word("hours of a sitting with no such name, like '15:00-18:00', '15:00' or 'all day'")
    title: tuple[tuple[Word, Word], ...] = texts("what the sitting is called")
    serial: Word = word("its number: 34, '34th meeting', or other words as printed")
    body: Word = word("the body that sits, where there are several")
    chair: tuple["Word | WrittenChair", ...] = eithers(
        lambda: WrittenChair, "who chairs the sessions that name no chair of their own"
    )
    room: Word = word("the key or name of a room")
    interpretation: tuple[Word, ...] = words(
        "language codes, like [en, fr, es]", what="a language code like 'fr'", pattern="[a-z]{2,3}"
    )
    access: Word = _one_of(Access, "a kind of access", "who may be in the room")
    status: Word = _one_of(Firmness, "a status of a sitting", "how firmly it stands")
    sessions: tuple[WrittenSession, ...] = tables(lambda: WrittenSession, "its sessions, in order")


@attrs.frozen(kw_only=True)
class WrittenRoom:
    """A room."""

    origin: Origin = NOWHERE
    key: Word = short_name("a short name", required=True)
    name: tuple[tuple[Word, Word], ...] = texts("its name as printed")
    seats: Word = word("how many it seats", what="a whole number", pattern="[0-9]{1,6}", like="a number, e.g. 120")
    booths: Word = word(
        "for how many languages it has booths", what="a whole number", pattern="[0-9]{1,3}", like="a number, e.g. 3"
    )
    turn_round: Word = word("how long it needs between two sittings or two sessions at hours, like '30 min'")


@attrs.frozen(kw_only=True)
class WrittenItem:
    """An item of the agenda."""

    origin: Origin = NOWHERE
    number: Word = word("its number, like 8 or 8(a)", required=True)
    title: tuple[tuple[Word, Word], ...] = texts("what it is called; a theme brings its own name")
    theme: Word = word("the working group or thematic area, by its key or name")
    documents: tuple[Word, ...] = words("symbols of documents")
    items: tuple["WrittenItem", ...] = tables(lambda: WrittenItem, "its sub-items")


@attrs.frozen(kw_only=True)
class WrittenMeeting:
    """The meeting; what the convention's own list of meetings tells need not be written."""

    origin: Origin = NOWHERE
    ref: Word = word(
        "its short name, like 2IM or 3MSP; or a new one of your own",
        required=True,
        what="a reference like '2IM'",
        pattern="[0-9A-Za-z][0-9A-Za-z._-]{0,39}",
    )
    series: Word = word("the kind of meeting, like IM or MSP, where the list of meetings does not tell it")
    title: tuple[tuple[Word, Word], ...] = texts("its title as printed")
    city: tuple[tuple[Word, Word], ...] = texts("the city")
    venue: tuple[tuple[Word, Word], ...] = texts("the building")
    zone: Word = word("the clock of the place, like Europe/Zurich")
    from_: Word = word("the first day")
    to: Word = word("the last day")
    president: Word = word("the State of the President")
    president_designate: Word = word("the State of the President-designate")
    contact: Word = word("an e-mail address")
    url: Word = word("a page for those who attend")


@attrs.frozen(kw_only=True)
class WrittenWaiver:
    """A finding that is accepted; it is printed with its ground."""

    origin: Origin = NOWHERE
    provision: Word = word("the number of a provision, like B11, or the key of a rule", required=True)
    about: Word = word("the key of the session or sitting; without one, all of them")
    because: Word = word("the ground, in a sentence", required=True)


@attrs.frozen(kw_only=True)
class WrittenProgramme:
    """A programme of a treaty meeting, as ccmagenda reads it."""

    origin: Origin = NOWHERE
    convention: Word = word("the convention whose rules bind the programme, like ccm")
    register: tuple[Word, ...] = words(
        "files beside the programme with mandates and meetings that our data lacks, like ./coordinators.yaml"
    )
    language: Word = word("the language in which the file is written; en unless told")
    meeting: "Word | WrittenMeeting" = either(
        lambda: WrittenMeeting,
        "the meeting: its reference alone, like 2IM, or a table",
        required=True,
        what="a reference like '2IM'",
        pattern="[0-9A-Za-z][0-9A-Za-z._-]{0,39}",
    )
    status: Word = _one_of(Status, "a status of a programme", "how far the programme has come")
    symbol: Word = word("the document's symbol, like CCM/MSP/2012/2")
    issued: Word = word("the date that the paper bears, like 2012-03-30; calendars are stamped with it")
    notes: tuple[tuple[Word, Word], ...] = texts("paragraphs at its head, such as that it is subject to change")
    paper: WrittenPaper | None = table(lambda: WrittenPaper, "what the masthead of the papers says")
    rooms: tuple[WrittenRoom, ...] = tables(lambda: WrittenRoom, "the rooms")
    agenda: tuple[WrittenItem, ...] = tables(lambda: WrittenItem, "the items of the agenda")
    documents: tuple[WrittenDocument, ...] = tables(lambda: WrittenDocument, "the documents of the meeting, with their titles")
    sittings: tuple[WrittenSitting, ...] = tables(lambda: WrittenSitting, "the sittings, in order", required=True)
    unplaced: tuple[WrittenSession, ...] = tables(lambda: WrittenSession, "sessions that have no sitting yet")
    waivers: tuple[WrittenWaiver, ...] = tables(lambda: WrittenWaiver, "findings that are accepted, each with its ground")
    deadlines: tuple[WrittenDeadline, ...] = tables(lambda: WrittenDeadline, "days by which something must be in")
    action_points: tuple[WrittenActionPoint, ...] = tables(lambda: WrittenActionPoint, "what was agreed to be done, and by whom")
    delegations: tuple[WrittenDelegation, ...] = tables(lambda: WrittenDelegation, "the themes that delegations ask to follow")
    absences: tuple[WrittenAbsence, ...] = tables(lambda: WrittenAbsence, "who is not there, or which room, and when")
    glossary: tuple[tuple[tuple[Word, Word], ...], ...] = many_texts(
        "functions, bodies and other words of the file in several languages, like {en: Deputy Minister, fr: Vice-ministre}"
    )


__all__ = ["KEY", "NOTHING", "WrittenChair", "WrittenProgramme", "WrittenWho"]
