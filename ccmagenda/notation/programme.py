"""A whole programme file: from characters to a reading, with every fault of the file in one list."""

import attrs

from ccmagenda.model import (
    AgendaItem,
    Convention,
    Language,
    Origin,
    Programme,
    Reading,
    Room,
    Status,
    Texts,
    Waiver,
    one_line,
)
from ccmagenda.notation.context import Context, Library, texts_of
from ccmagenda.notation.documents import documents_of
from ccmagenda.notation.faults import Faults, TooManyFaultsError, did_you_mean, quoted
from ccmagenda.notation.glossary import glossary_of, in_languages, remark_on_glossary
from ccmagenda.notation.keys import refuse_double, refuse_double_keys, refuse_unknown_keys
from ccmagenda.notation.meetings import meeting_of
from ccmagenda.notation.nodes import Mapping, compose
from ccmagenda.notation.people import length
from ccmagenda.notation.sessions import session_of, sitting_of
from ccmagenda.notation.shapes import TableShape, Word
from ccmagenda.notation.source import refuse_unseen
from ccmagenda.notation.timing import day_of
from ccmagenda.notation.written import WrittenItem, WrittenProgramme, WrittenRoom, WrittenWaiver
from ccmagenda.notation.year import absences, action_point, deadline, delegation, paper

BEGIN = "a programme begins with 'convention: ccm' and 'meeting: 2IM', then 'sittings:'"


def read_programme(text: str, path: str, library: Library) -> Reading:
    """Return the programme that a file holds, or None in its place where faults keep it from being made."""
    faults = Faults()
    try:
        programme = _read(text, path, library, faults)
    except TooManyFaultsError:
        return Reading(findings=faults.findings(), path=path)
    return Reading(programme=None if faults.block else programme, findings=faults.findings(), path=path)


def _read(text: str, path: str, library: Library, faults: Faults) -> Programme | None:
    refuse_unseen(text, path, faults)
    if faults.found:
        return None
    root = compose(text, path, faults)
    if not isinstance(root, Mapping):
        if not faults.found:
            faults.add(root.origin if root else Origin(path, 1, 1), "empty", f"there is no programme here - {BEGIN}")
        return None
    written: WrittenProgramme = TableShape(lambda: WrittenProgramme).read(root, faults)
    convention = _with_registers(_convention(written.convention, library, faults), written, library, faults)
    return None if convention is None else _programme(written, convention, library, faults)


def _convention(word: Word, library: Library, faults: Faults) -> Convention | None:
    if not word:
        return Convention(key="none", states=library.states)
    if word.text.endswith((".yaml", ".yml")):
        return _own_convention(word, library, faults)
    if word.text not in library.conventions:
        faults.add(
            word.origin,
            "unknown-convention",
            f"convention {quoted(word.text)} is not known{did_you_mean(word.text, library.conventions)}",
        )
        return None
    return library.convention(word.text)


def _with_registers(
    convention: Convention | None, written: WrittenProgramme, library: Library, faults: Faults
) -> Convention | None:
    """Return the convention with every register that the programme or its reader names."""
    said = (*(Word(name, written.origin) for name in library.registers), *written.register)
    for word in (word for word in said if word):
        if convention is None:
            return None
        if library.register_file is None:
            sentence = (
                f"{quoted(word.text)} is sought beside the programme, and the programme has no place - write it into a file"
            )
            faults.add(word.origin, "no-register", sentence)
            return None
        convention, findings = library.register_file(convention, word.text)
        faults.found.extend(
            attrs.evolve(finding, origin=finding.origin if finding.origin.line else word.origin) for finding in findings
        )
    return convention


def _own_convention(word: Word, library: Library, faults: Faults) -> Convention | None:
    """Return a convention from a file of the author's own, beside the programme."""
    if library.convention_file is None:
        sentence = f"{quoted(word.text)} is sought beside the programme, and the programme has no place - write it into a file"
        faults.add(word.origin, "no-convention", sentence)
        return None
    read, findings = library.convention_file(word.text)
    faults.found.extend(
        attrs.evolve(finding, origin=finding.origin if finding.origin.line else word.origin) for finding in findings
    )
    return read


def _programme(written: WrittenProgramme, convention: Convention, library: Library, faults: Faults) -> Programme | None:
    meeting = meeting_of(written.meeting, convention, library, faults)
    language = _language(written.language, library.languages, faults)
    plain = Context(faults=faults, library=library, convention=convention, language=language, meeting=meeting)
    rooms = _rooms(written, plain)
    agenda = tuple(_item(item, plain) for item in written.agenda)
    named = {one_line(one.number): one.title for item in agenda for one in item.walk()}
    context = attrs.evolve(plain, rooms=rooms, items=tuple(named), item_titles=named)
    sittings = tuple(sitting_of(sitting, context) for sitting in written.sittings)
    unplaced = tuple(session_of(session, None, context) for session in written.unplaced)
    deadlines = tuple(found for entry in written.deadlines if entry.key and (found := deadline(entry, context)))
    points = tuple(action_point(entry, context) for entry in written.action_points if entry.key)
    twice = (refuse_double(deadlines, "deadline", faults), refuse_double(points, "action point", faults))
    if refuse_double_keys(sittings, unplaced, faults) or any(twice):
        return None
    glossary = glossary_of(written.glossary, language, faults)
    programme = Programme(
        meeting=meeting,
        convention=written.convention.text,
        registers=(*library.registers, *(word.text for word in written.register if word)),
        language=language,
        status=Status(written.status.text) if written.status else Status.DRAFT,
        symbol=written.symbol.text,
        issued=day_of(written.issued, faults, library.languages, meeting.first, meeting.last),
        notes=texts_of(written.notes),
        paper=paper(written.paper),
        rooms=rooms,
        agenda=agenda,
        papers=documents_of(written.documents, context),
        sittings=sittings,
        unplaced=unplaced,
        waivers=tuple(_waiver(entry, language, glossary) for entry in written.waivers if entry.because and entry.provision),
        deadlines=deadlines,
        action_points=points,
        delegations=tuple(delegation(entry, context) for entry in written.delegations if entry.party),
        absences=tuple(absence for entry in written.absences for absence in absences(entry, context)),
        glossary=glossary,
        origin=Origin(written.origin.path, 1, 1),
    )
    _look_over(programme, written, context)
    return programme


def _look_over(programme: Programme, written: WrittenProgramme, context: Context) -> None:
    """Add a fault or a remark for each thing that can be told only when the whole file is read."""
    refuse_unknown_keys(programme, written, context)
    remark_on_glossary(written.glossary, programme, context.faults)


def _rooms(written: WrittenProgramme, context: Context) -> tuple[Room, ...]:
    rooms = tuple(_room(room, context) for room in written.rooms if room.key)
    refuse_double(rooms, "room", context.faults)
    return rooms


def _room(written: WrittenRoom, context: Context) -> Room:
    return Room(
        key=written.key.text,
        name=texts_of(written.name) or written.key.text,
        seats=int(written.seats.text or 0),
        booths=int(written.booths.text) if written.booths.text else None,
        turn_round=0 if written.turn_round.text == "0" else length(written.turn_round, context),
        origin=written.origin,
    )


def _language(word: Word, languages: tuple[Language, ...], faults: Faults) -> str:
    codes = [language.code for language in languages]
    if word and word.text not in codes:
        faults.add(
            word.origin, "unknown-language", f"{quoted(word.text)} is not a language that we have{did_you_mean(word.text, codes)}"
        )
    return word.text if word.text in codes else "en"


def _item(written: WrittenItem, context: Context) -> AgendaItem:
    theme = context.theme(written.theme)
    group = context.convention.group(theme)
    if not (written.title or written.theme):
        context.faults.add(written.origin, "missing", "'title' is missing: what it is called")
    return AgendaItem(
        number=written.number.text,
        title=texts_of(written.title) or (group.names if group else Texts()),
        theme=theme,
        documents=tuple(word.text for word in written.documents if word),
        children=tuple(_item(child, context) for child in written.items),
        origin=written.origin,
    )


def _waiver(written: WrittenWaiver, language: str, glossary: tuple[Texts, ...]) -> Waiver:
    because = written.because.text
    return Waiver(
        provision=written.provision.text,
        about=written.about.text,
        because=because,
        because_in=in_languages(because, language, glossary),
        origin=written.origin,
    )
