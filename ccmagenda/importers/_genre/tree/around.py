"""Lines around a programme: where it is held, what is no programme any more, documents of a row."""

import re

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.heads import CELL
from ccmagenda.importers._genre.lines.sorts import kind_of
from ccmagenda.importers._genre.terms.marks import papers_in, tidy
from ccmagenda.importers._genre.terms.symbols import SYMBOL, is_document
from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._genre.times.dates import day_within
from ccmagenda.importers._genre.tree.state import State
from ccmagenda.importers._genre.whole.lookahead import Ahead
from ccmagenda.importers._genre.whole.neighbouring import lies_within

_CONTACT = re.compile(
    r"(?:\b(?:tel|phone|téléphone|teléfono|fax|mobile|T|F)\b[.:]*\s*[+(]?\d[\d\s().-]{5,}\d|\S@\S+\.\w|\[email.protected\]|\bP\.?\s?O\.?\s?Box\b"
    r"|\b(?:web|website|site)\s?:\s*\S+\.\w{2,})",
    re.IGNORECASE,
)

_ANNEX = r"(?:«documents»)(?:\s+(?:\d{1,2}|[IVX]{1,4}|[A-Z])(?:\s?[:–—]\s\S.{1,60})?|\s?[:–—]\s\S.{1,60})"
_NAME, _HOLIDAY = 3, 8


def is_venue(state: State, _place: int, entry: Entry, _ahead: Ahead) -> bool:
    """Take "Venue: Palais des Nations", or the line below "Venue"."""
    words, text = state.names.words, entry.text.strip()
    if state.venue_open:
        state.venue_open = False
        state.venue = state.venue or tidy(text)
        return True
    said = words.regex(rf"(?:«venue-only»)\s*[:{CELL}]\s*(.+)$").match(text)
    if entry.head.label or not (said or words.is_all("venue-only", text)):
        return False
    last = state.last
    if said and last is not None and last.start is not None and not last.room:
        last.room = tidy(said[1])  # where the row above is held
        return True
    state.venue = state.venue or (tidy(said[1]) if said else ", ".join(entry.cells))
    state.venue_open = not state.venue
    return True


def is_outside(state: State, place: int, entry: Entry, ahead: Ahead) -> bool:
    """Take a heading such as "Documents" for the end of the programme, and heads of columns for none of it."""
    words, text = state.names.words, entry.text.strip()
    several = text.replace("(s)", "s")
    if _is_chapter_of_the_paper(state, place, entry, ahead):
        state.found.leave(entry.row)
        return True
    if entry.cells or entry.head.label or entry.row.bullet:
        return False
    if len(text) == 1 or words.is_all("and", text):
        state.found.leave(entry.row)
        return True
    if words.is_all("documents", text) or words.is_all("link-label", text):
        state.outside = True
    elif not (
        words.regex(r"(?:«moderator»|«speaker»|«columns»)(?:\s+(?:«moderator»|«speaker»)){1,3}").fullmatch(text)
        or (words.is_all("columns", text) and _heads_columns(state, place, text, ahead))
        or words.is_all("sections", text)
        or words.is_all("categories", several)
        or (_stands_above_all(state) and _names_the_paper(text, words))
        or words.regex(r"(?:«week»)\s+\S+:?").fullmatch(text)
        or words.regex(r"(?:«no-meeting»)(?!\w).{0,60}|(?:\S+\s){0,5}?[–—-]\s(?:«no-meeting»)").fullmatch(text)
        or _names_the_day(state, text)
        or (state.waiting is None and _names_the_meeting(state, text))
    ):
        return False
    elif words.is_all("sections", text) and _parts_what_is_held(state, place, ahead):
        state.benches.close()
        state.forget_rows()
        state.body = ""
    elif words.is_all("categories", several):
        state.forget_rows()
        state.body = ""
    state.found.leave(entry.row)
    return True


def _parts_what_is_held(state: State, place: int, ahead: Ahead) -> bool:
    """Tell whether a word such as "Agenda" begins another sitting: the open one has rows, and the last holds none below."""
    bench, below, last = state.benches.bench, ahead.next_clock(place), state.last
    outer, inner = last.clock if last is not None else None, below.clock if below is not None else None
    held = outer is not None and inner is not None and lies_within(inner, outer)
    return (bench is None or bool(bench.items)) and not held


def _stands_above_all(state: State) -> bool:
    """Tell whether no row has been read that is surely one, with hours or a number."""
    bench = state.benches.bench
    rows = bench.items if bench is not None else []
    plain = state.waiting is None and all(row.start is None and row.label is None for row in rows)
    return state.last is None or (plain and len(state.benches.sheet.benches) <= 1)


def _is_chapter_of_the_paper(state: State, place: int, entry: Entry, ahead: Ahead) -> bool:
    """Tell whether the name of the paper is its first chapter, above a first number of another style: "I. AGENDA"."""
    label, below = entry.head.label, ahead.below(place)
    number = below.head.label if below is not None else None
    if label is None or number is None or entry.clock or entry.cells or number.style == label.style:
        return False
    first = label.parts == number.parts[:1] == (1,) or (label.style == "LETTER" and number.parts == (1,))
    return first and _stands_above_all(state) and _names_the_paper(entry.text, state.names.words)


def is_no_meeting(state: State, _place: int, entry: Entry, _ahead: Ahead) -> bool:
    """Take "United Nations holiday" or "No meeting" for what it says: nothing is held."""
    told = state.names.words.regex(r"(?:.*\W)?(?:«no-meeting»)(?:\W.*)?").fullmatch(entry.text.strip())
    if told is None or entry.clock or entry.head.label or len(entry.text.split()) > _HOLIDAY:
        return False
    state.found.leave(entry.row)
    if not state.benches.sheet.benches:
        state.benches.open(entry.row.origin)  # without rows: the day is none of the programme
        state.benches.close()
    return True


def is_contact(state: State, _place: int, entry: Entry, _ahead: Ahead) -> bool:
    """Take a line with a telephone number, an e-mail or a letter box for the address of somebody, and none of the programme."""
    if entry.head.structural or not _CONTACT.search(" | ".join((entry.text, *entry.cells))):
        return False
    if state.last is None or entry.cells:
        state.found.leave(entry.row)
    else:
        state.last.notes.append(entry.text)
    return True


def is_above_hours(state: State, place: int, entry: Entry, ahead: Ahead) -> bool:
    """Leave over lines between a day and its first hours that head nothing: the place, whose meeting it is, a picture's words."""
    sheet = state.benches.sheets[-1] if state.benches.sheets else None
    plain = not (entry.head.label or entry.head.part or entry.cells or entry.row.bullet or entry.row.heading or entry.sure)
    if sheet is None or sheet.date is None or sheet.benches or state.last is not None or state.waiting is not None or not plain:
        return False
    behind = ahead.next_clock(place)
    timed = behind is not None and (bool(behind.text) or not behind.row.gap)
    travel = state.names.words.regex(r"(?:\S+\s){0,3}(?:«travel»)(?!\w)").match(entry.text)
    opening = r"(?:(?:«articles»)\s+)?(?:[\w'’-]+\s+){0,2}(?:«session»)(?:\s+(?:«openers»|[\w'’-]+)){0,1}"
    named = state.names.words.regex(opening).fullmatch(tidy(entry.text)) is not None
    if (
        not timed
        or travel
        or named
        or kind_of(entry.text, state.names.words)
        or state.part_open
        or ahead.heads_a_part(place, entry)
        or state.names.begins_a_title(entry.text)
    ):
        return False
    state.found.leave(entry.row)
    return True


def _heads_columns(state: State, place: int, text: str, ahead: Ahead) -> bool:
    """Tell whether a word such as "Agenda" is the head of a column, and no title that hours wait for, nor a role."""
    return state.waiting is None and not text.endswith(":") and not _is_above_somebody(state, place, ahead)


def _names_the_paper(text: str, words: Words) -> bool:
    """Tell whether a line says what the paper is and nothing more: "Draft programme of work"."""
    dated = day_within(text, words)
    bare = text[: dated[1]] if dated and not text[dated[2] :].strip(" .:*)]") else text
    named = r"(?:(?:«paper-adjectives»)\s+)*(?:«paper»)(?:\s+(?:«paper-adjectives»))*"
    return words.regex(rf"{named}(?:\s+(?:«and»)\s+{named})?").fullmatch(bare.strip(" .:*([-–—")) is not None


def _is_above_somebody(state: State, place: int, ahead: Ahead) -> bool:
    """Tell whether a person stands right below, so that "Moderator" is a role and no head of a column."""
    below = ahead.below(place)
    return below is not None and not below.head.structural and state.names.is_somebody(below.text)


def _names_the_day(state: State, text: str) -> bool:
    """Tell whether a line names the paper and the day that is open anyway: "Programme of meetings - Tuesday 6 May"."""
    words = state.names.words
    named = day_within(text, words) if words.regex(r"(?:«paper»|«event»)(?!\w)").match(text) else None
    date = state.benches.sheet.date
    return named is not None and date is not None and (named[0].day, named[0].month) == (date.day, date.month)


def _names_the_meeting(state: State, text: str) -> bool:
    """Tell whether a line is the title of the paper again, or names a meeting and the days of which one is open."""
    words, title = state.names.words, tidy(text).casefold()
    if len(title.split()) >= _NAME and title in state.title.casefold():
        return True
    told = day_within(text, words) if words.regex(r"(?:.*\W)?(?:«paper»|«event»|«organ»)(?!\w)").match(text) else None
    date = state.benches.sheet.date
    if told is None or date is None or not told[0].month or text[: told[1]].count("(") > text[: told[1]].count(")"):
        return False
    first, last = (told[0].month, told[0].day), (told[0].last_month or told[0].month, told[0].last_day or told[0].day)
    return first <= (date.month, date.day) <= last and bool(told[0].is_range or told[0].year or told[0].also)


def is_documents(state: State, _place: int, entry: Entry, _ahead: Ahead) -> bool:
    """Take symbols and a line such as "Documents: A/63/1" for the documents of the row above."""
    begun = SYMBOL.match(entry.text)
    if is_document(entry.text) and state.last is not None:
        state.last.documents.append(entry.text)
        return True
    if begun and state.last is not None and re.match(r"\s*(?:$|[,:–—-]\s)", entry.text[begun.end() :]):
        state.last.documents.append(entry.text)
        return True
    annex = state.names.words.regex(_ANNEX).fullmatch(entry.text.strip(" .|"))
    if annex and state.last is not None and not entry.head.label:
        state.last.documents.append(entry.text)
        return True
    said = state.names.words.regex(r"(?:«documents-of-item»)\s*(:?)\s*(?=.)(.+)$").match(entry.text.strip())
    if said is None or state.last is None or not (said[1] or SYMBOL.match(said[2])):
        return False
    state.last.documents += papers_in(said[2])
    return True
