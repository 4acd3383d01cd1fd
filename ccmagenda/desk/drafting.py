"""A programme to begin with: a draft from how a convention's meetings usually go, or this year's from last year's."""

import datetime
import os
from collections.abc import Iterable
from pathlib import Path

import attrs

from ccmagenda import data, drafting, rules
from ccmagenda.desk.offices import register
from ccmagenda.desk.papers import day as read_as_day
from ccmagenda.desk.reading import convention_of, read_within
from ccmagenda.desk.rendering import pick
from ccmagenda.drafting import Again, Draft, Wanted
from ccmagenda.errors import InvalidValueError, UnwritableError
from ccmagenda.model import Convention, Finding, MeetingCalendar, MeetingRecord, Programme
from ccmagenda.notation import write_briefly
from ccmagenda.rules import RecordRule

Day = datetime.date | str
ALL = "all"
_FIRST_YEAR, _LAST_YEAR = 1900, 2998  # so that everything that moves with a meeting is a day that a file can hold
_HEAD = "{meeting}: a draft by ccmagenda, from {source}.\nIt is yours to change. Then: ccmagenda check FILE"


@attrs.frozen(kw_only=True)
class Drafted:
    """A draft with the convention that it was made under, and what was decided that stands against it.

    A note with a waiver was accepted the last time; whether it is again is a question in the file.
    """

    draft: Draft
    convention: Convention
    source: str
    notes: tuple[Finding, ...] = ()


def draft(  # noqa: PLR0913 - each is a fact of the meeting
    key: str = "ccm",
    kind: str = "intersessional",
    first: Day | None = None,
    last: Day | None = None,
    *,
    ordinal: int = 0,
    city: str = "",
    zone: str = "",
    languages: Iterable[str] = ("en",),
    registers: Iterable[str | Path] = (),
) -> Programme:
    """Return a whole programme for a meeting, by the practice of its convention, with the Coordinators then in office.

    ``first`` and ``last`` may be left out for a meeting of which the convention knows the days; ``ordinal`` is its number
    ("3" for the 3MSP); ``languages`` are those of its titles, the programme's own first. What cannot be is refused
    (:class:`InvalidValueError`, :class:`UnknownNameError`). :func:`check` finds nothing above CUSTOM in it but what
    was asked for.

    >>> programme = draft("ccm", "intersessional", "2012-04-16", "2012-04-19")
    >>> [session.key for session in programme.sittings[0].sessions]
    ['opening', 'general-status']
    """
    made = drafted(
        key, kind, first, last, ordinal=ordinal, city=city, zone=zone, languages=tuple(languages), registers=tuple(registers)
    )
    return made.draft.programme


def drafted(  # noqa: PLR0913 - as above
    key: str,
    kind: str,
    first: Day | None = None,
    last: Day | None = None,
    *,
    ordinal: int = 0,
    city: str = "",
    zone: str = "",
    languages: tuple[str, ...] = ("en",),
    registers: tuple[str | Path, ...] = (),
    folder: Path | None = None,
) -> Drafted:
    """Return the same with comments and notes; ``folder`` is where the programme will stand."""
    known = register(key, *registers)
    usual = drafting.usual_meeting(kind, known)
    wanted = Wanted(
        usual=usual,
        english=data.language("en"),
        first=_day(first),
        last=_day(last),
        ordinal=ordinal,
        city=city,
        zone=zone,
        languages=_languages(languages),
    )
    made = drafting.draft(wanted, known)
    beside = folder or Path()
    programme = attrs.evolve(
        made.programme,
        convention=_from(key, beside) if key.endswith((".yaml", ".yml")) else key,
        registers=tuple(_from(file, beside) for file in registers),
    )
    made = attrs.evolve(made, programme=programme)
    return Drafted(draft=made, convention=known, source=_practice(usual.source), notes=_notes(programme, known))


def _practice(source: str) -> str:
    """Return what a draft is made from, with the sources, where there are any, on a line of their own."""
    told = f".\nSources: {source}. To read a provision: ccmagenda explain NUMBER" if source else ""
    return f"how such meetings have been held{told}"


def draft_like(
    programme: Programme,
    first: Day,
    last: Day | None = None,
    *,
    ordinal: int = 0,
    city: str = "",
    zone: str = "",
) -> Programme:
    """Return a programme like an earlier one: its sessions under their keys, on the same weekdays, led by those in office.

    Numbers of meetings and symbols are raised; who cannot be known again is not settled; what was cancelled, action
    points, the note at the head and the date of the paper are left out. Waivers stay only where the programme needs them,
    as questions. A programme that :func:`check` found nothing above CUSTOM in gives one of which that holds too, but for
    what was asked for.

    >>> import ccmagenda
    >>> old = ccmagenda.load("examples/ccm-2012-intersessional/programme.yaml")
    >>> draft_like(old, "2013-04-15").meeting.ref
    '3IM'
    """
    return drafted_like(programme, first, last, ordinal=ordinal, city=city, zone=zone).draft.programme


def drafted_like(
    programme: Programme,
    first: Day,
    last: Day | None = None,
    *,
    ordinal: int = 0,
    city: str = "",
    zone: str = "",
    file: str = "",
    folder: Path | None = None,
) -> Drafted:
    """Return the same with comments; ``file`` is where the earlier one stands and ``folder`` where the new one will."""
    known = convention_of(programme)
    begins = _day(first)
    if begins is None:
        sentence = "the first day of the meeting is missing - give it (--from)"
        raise InvalidValueError(sentence)
    again = Again(first=begins, last=_day(last), ordinal=ordinal, city=city, zone=zone, english=data.language("en"))
    made = drafting.draft_like(programme, again, known)
    notes = _notes(attrs.evolve(made.programme, waivers=made.waivers), known)
    made = drafting.with_waivers(made, {note.waiver for note in notes if note.waiver})
    moved = _in_folder(made.programme, Path(file).parent, folder) if file and folder else made.programme
    made = attrs.evolve(made, programme=moved)
    return Drafted(draft=made, convention=known, source=file or programme.meeting.ref, notes=notes)


def _in_folder(programme: Programme, old: Path, new: Path) -> Programme:
    """Return a programme that is to stand in another folder, with the ways to its files from there."""
    own = programme.convention.endswith((".yaml", ".yml"))
    return attrs.evolve(
        programme,
        convention=_from(old / programme.convention, new) if own else programme.convention,
        registers=tuple(_from(old / name, new) for name in programme.registers),
    )


def refuse_there(place: str | Path) -> None:
    """Refuse to write where a file is already: a draft is its author's own as soon as it is written."""
    if str(place) != "-" and Path(place).is_file() and Path(place).stat().st_size:
        sentence = f"{place} is there already - choose another name, or add --force"
        raise UnwritableError(sentence)


def _day(day: Day | None) -> datetime.date | None:
    found = (read_as_day(day) if isinstance(day, str) else day) if day else None
    if found is not None and not _FIRST_YEAR <= found.year <= _LAST_YEAR:
        sentence = f"{found} cannot be a day of a programme: its year is to lie between {_FIRST_YEAR} and {_LAST_YEAR}"
        raise InvalidValueError(sentence)
    return found


def _languages(codes: tuple[str, ...]) -> tuple[str, ...]:
    known = data.languages()
    wanted = known if ALL in codes else tuple(pick(code, known, "a language that we have") for code in codes)
    return tuple(dict.fromkeys(wanted)) or ("en",)


def _from(file: str | Path, folder: Path) -> str:
    """Return the way to a file from the folder of a programme."""
    return Path(os.path.relpath(file, folder)).as_posix()


def _notes(programme: Programme, known: Convention) -> tuple[Finding, ...]:
    """Return what was decided that stands against a programme as it was asked for, with the waivers that it has."""
    english = data.language("en")
    spoken = tuple(data.language(code) for code in data.languages())
    found = (*_against_the_meeting(programme, known), *rules.judge(programme, known, english, spoken))
    return tuple(finding for finding in found if finding.force.counts)


def _against_the_meeting(programme: Programme, known: Convention) -> tuple[Finding, ...]:
    """Return what the rules on meetings find in this one, as if it stood in the convention's list."""
    meeting = programme.meeting
    record = MeetingRecord(ref=meeting.ref, series=meeting.series, start=meeting.first, end=meeting.last)
    with_it = attrs.evolve(known, meetings=MeetingCalendar((*known.meetings.records, record)))
    alone = with_it if meeting.ref not in known.meetings.refs else known
    found = rules.judge_offices(alone, (meeting.ref,), data.language("en"), {})
    return tuple(one for one in found if one.about == meeting.ref and isinstance(rules.shelf()[one.rule], RecordRule))


def draft_as_yaml(made: Drafted) -> bytes:
    """Return a draft as the bytes of a programme file, short and with comments; reading it gives the programme."""
    comments: dict[tuple[str | int, ...], str] = {(): _HEAD.format(source=made.source, meeting=_said(made.draft.programme))}
    for path, words in (*made.draft.comments, *_told(made)):
        comments[path] = f"{comments[path]}\n{words}" if path in comments else words
    english = data.language("en")
    return write_briefly(made.draft.programme, made.convention, data.states(), english.day_in_words, comments).encode()


def draft_file(made: Drafted, place: str | Path) -> bytes:
    """Return the bytes of the file that a draft becomes at a place (``-``: in the working folder).

    What it names must be there for whoever reads it: a register or a treaty outside the folder is refused.
    """
    content = draft_as_yaml(made)
    reading = read_within(content, Path("draft.yaml" if str(place) == "-" else place))
    if reading.programme != made.draft.programme:
        why = reading.findings[0].sentence if reading.findings else "it would not be read as it was drafted"
        sentence = f"{place} is not written: {why}"
        raise UnwritableError(sentence)
    return content


def _said(programme: Programme) -> str:
    """Return a meeting in words: its title, its place and its days."""
    meeting, english = programme.meeting, data.language("en")
    days = english.days_in_words(meeting.first, meeting.last)
    return ", ".join(part for part in (meeting.title.read("en"), meeting.city.read("en"), days) if part)


def _told(made: Drafted) -> list[tuple[tuple[str | int, ...], str]]:
    return [(("meeting",), f"But {note.sentence} [{note.label}].") for note in made.notes if not note.waiver]
