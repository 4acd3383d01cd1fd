"""Lines below a row that are people and nothing else, with a mark or without: who they are, if they are nobody's title."""

import re

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.persons.before import gives_a_talk, sends
from ccmagenda.importers._genre.persons.bodies import bodies_in
from ccmagenda.importers._genre.persons.in_brackets import families_in
from ccmagenda.importers._genre.persons.names import PLAIN_NAME, Names
from ccmagenda.importers._genre.persons.offices import with_its_holder
from ccmagenda.importers._genre.persons.people import people
from ccmagenda.importers._genre.persons.telling import tell_apart
from ccmagenda.importers._genre.terms.marks import tidy
from ccmagenda.importers._genre.tree.drafts import Draft
from ccmagenda.importers._genre.tree.enclosing import AROUND
from ccmagenda.importers._genre.tree.state import State
from ccmagenda.importers._genre.whole.lookahead import Ahead
from ccmagenda.model import PrintedPerson

_FEW = 8
"""Words that a body or an office alone in a cell has at most."""
_LEAD = {"chair", "moderator", "coordinator"}
People = tuple[PrintedPerson, ...]


def lone_people(state: State, last: Draft, entry: Entry, ahead: Ahead) -> People:
    """Return who a line is: sooner where the row above has hours, a chair or statements."""
    names, text = state.names, entry.text
    if gives_a_talk(text, names):
        return ()
    held = with_its_holder(text, names) if last.start is not None or last.chaired or last.people or state.listing else None
    if held and not held[0]:
        return held[1]  # "Head of the Rain Unit, UNEP, Ms. X"
    if _is_likely(state, last, entry, ahead):
        return people("speaker", text, names)
    above = ahead.above(state.at)
    among = above is not None and state.told_at == state.at - 1 and bool(_sent(above.text, names))
    sent = _sent(text, names, among=among) or (_in_a_cell(text, last, names) if entry.row.inner else ())
    if sent or entry.row.bullet:
        listed = _is_bare_person(text, names) or (entry.row.bullet and _is_among_people(state, entry, ahead))
        return sent or (people("speaker", text, names) if listed else ())
    if last.kind in AROUND:
        return ()
    told = (
        _several(text, names)
        or _apart(text, names)
        or _all_names(text, names)
        or _in_brackets(text, names)
        or _in_square_brackets(text, names)
    )
    return told or _body_of_a_state(text, last, names) or _bodies(text, last, names) or _told(text, last, names)


def _in_a_cell(text: str, last: Draft, names: Names) -> People:
    """Return the body or the office that a further line of a cell or a paragraph is, below a title that is nobody's meeting."""
    meets = names.words.regex(r"(?:.*\s)?(?:«body»|«session»|«event»|«serial»|«organ»|«paper»)(?!\w)").match(text)
    said = text.rstrip(" .").split()
    alone = len(said) <= _FEW and not names.is_body(last.title)
    told = (names.is_body(text) and not meets) or names.is_staff(text) or names.is_office(text)
    return (PrintedPerson(role="speaker", words=tidy(text)),) if alone and told else ()


def _is_likely(state: State, last: Draft, entry: Entry, ahead: Ahead) -> bool:
    """Tell whether a line is a name with an office, where somebody is to be thought of."""
    names, text, plain = state.names, entry.text, not entry.row.bullet
    spoken = names.words.regex(r"(?:«spoken»)(?!\w)").match(text) is not None
    statements = not spoken and _is_for_speakers(state) and (not plain or names.is_named(text))
    listed = (last.label is not None or last.key.startswith("bullet")) and re.match(rf"{PLAIN_NAME}\s*[,(]", text) is not None
    beside = (
        state.told_at == state.at - 1 and state.told_to is last.people and re.match(rf"{PLAIN_NAME}\s*[,(]", text) is not None
    )
    likely = (
        last.start is not None
        or (plain and beside)
        or last.chaired
        or statements
        or (ahead.names_many and re.match(rf"{PLAIN_NAME}\s*[,(]", text) is not None)
        or (plain and (listed or names.is_somebody(text)))
    )
    if names.holds_office(text) or (names.represents(text) and (last.start is not None or not entry.row.bullet or last.people)):
        return True
    one = names.is_office(text) and names.words.regex(r".*\s(?:«and»)\s").match(text) is None
    opened = one and last.start is None and names.words.begins("spoken-at", last.title)
    return opened or (likely and names.is_named(text, sure=ahead.names_many or _is_for_speakers(state)))


def _is_for_speakers(state: State) -> bool:
    """Tell whether the row above is one of statements, so that a function alone below it is somebody."""
    title = state.last.title if state.last else ""
    return state.names.words.regex(r"(?:.*\s)?(?:«spoken»|«talks»)(?!\w)").match(title) is not None


def _sent(text: str, names: Names, *, among: bool = False) -> People:
    """Read "FAO Secretariat (Ana Ruiz – Chief of Unit)": whom a body has sent, as printed; a body of any name ``among`` such."""
    sent = re.fullmatch(r"([^()]+?)\s*\(([^()]+)\)", text)
    if sent is None or not (names.is_somebody(sent[2]) or names.is_named(sent[2])):
        return ()
    if not (sends(sent[1], names) or (among and names.is_body(sent[1]))):
        return ()
    return people("speaker", text, names) if names.is_person(text) else (PrintedPerson(role="speaker", words=tidy(text)),)


def _is_bare_person(text: str, names: Names) -> bool:
    """Tell whether a line is somebody by name, and nothing of what is said."""
    told = tell_apart(text, names)
    held = with_its_holder(text, names)  # "The Swedish Ambassador, Ana Ruiz"
    named = names.is_somebody(text) or names.is_named(text) or (held is not None and not held[0])
    return len(told.people) > 0 and not told.title and named


def _is_among_people(state: State, entry: Entry, ahead: Ahead) -> bool:
    """Tell whether an office stands in one list with persons: "Representative of the host", and below it "Mr. X"."""
    names, place = state.names, state.at
    if not names.words.regex(r"(?:(?:the|«articles»)\s+)?(?:«functions»)(?!\w)").match(entry.text):
        return False
    beside = [each for each in (ahead.above(place), ahead.below(place)) if each and each.row.bullet == entry.row.bullet]
    return any(_is_bare_person(each.text, names) or names.is_named(each.text) for each in beside)


def _several(text: str, names: Names) -> People:
    """Read "Ana Ruiz, UNEP. Jean Petit, Director Paul Martin, ILO": several run into one line, each of them somebody."""
    said = names.split(text) if names.is_somebody(text) else ()
    sure = len(said) > 1 and all(names.is_somebody(each) and re.search(r"[,(]", each) for each in said)
    return people("speaker", text, names) if sure else ()


def _apart(text: str, names: Names) -> People:
    """Read "Ana Ruiz (UNEP); Jean Petit (ILO); Xu Li": several parted by semicolons, each a name with what is said of it."""
    parts = re.split(r"\s*;\s*", text.strip(" ;."))
    plain = all(re.match(rf"{PLAIN_NAME}\s*(?:[,(]|$)", part) and not names.begins_a_title(part) for part in parts)
    return people("speaker", text, names) if len(parts) > 1 and plain else ()


def _all_names(text: str, names: Names) -> People:
    """Read "Aili Bi, Marianne Hanson and Xu Li": nothing but names, half of them known for such."""
    parts = names.words.regex(r",\s*(?:(?:«and»)\s+)?|\s+(?:«and»|&)\s+|\s*/\s*").split(text.rstrip("."))
    plain = len(parts) > 1 and all(re.fullmatch(PLAIN_NAME, part) and names.bare_name(part) for part in parts)
    known = sum(names.is_somebody(part) for part in parts)
    return tuple(PrintedPerson(role="speaker", words=part) for part in parts) if plain and 2 * known >= len(parts) else ()


def _in_brackets(text: str, names: Names) -> People:
    """Read "(Kenya, Uganda, Ms. X)" and "(Ana Ruiz, UNEP)": several in brackets, or one with an office."""
    within = re.fullmatch(r"\(([^()]+(?:\([^()]*\)[^()]*)*)\)", text)
    several = within is not None and len(names.split(within[1])) > 1 and names.names_somebody(within[1])
    several = several or (within is not None and names.is_somebody(within[1]) and names.are_people(within[1]))
    reporting = names.words.regex(r".*(?:«rapporteur»)(?!\w)").match(text) is not None
    return people("rapporteur" if reporting else "speaker", within[1], names) if within and several else ()


def _in_square_brackets(text: str, names: Names) -> People:
    """Read "[Kaboré]" and "[Ruiz/Petit]": family names of those who speak, alone on a line."""
    return tuple(PrintedPerson(role="speaker", words=family) for family in families_in(text, names))


def _body_of_a_state(text: str, last: Draft, names: Names) -> People:
    """Read "Don Bosco Centre (Peru)" below what it speaks on."""
    found = re.fullmatch(r"([^()]+?)\s*\(([^()]+)\)", text)
    named = found is not None and names.is_body(found[1]) and names.is_state(found[2]) and not names.begins_a_title(text)
    return (PrintedPerson(role="speaker", words=tidy(text)),) if named and not last.people else ()


def _bodies(text: str, last: Draft, names: Names) -> People:
    """Read "UNEP, Peace Foundation" and "ICTJ & Peru, Chile": bodies and States that hold what stands above."""
    if any(person.role not in _LEAD for person in last.people):
        return ()
    if not re.search(r",\s|\s/\s|\s&\s" if last.start else r"[,/].*[,/]|&", text):
        return ()
    return tuple(PrintedPerson(role="host", words=tidy(body)) for body in bodies_in(text, names))


def _told(text: str, last: Draft, names: Names) -> People:
    """Read a person with a title, a State before a colon, and "Statement by the President"."""
    told = tell_apart(text, names)
    function = told.given and not names.is_person(told.people[0].words) if told.people else False
    stated = told.people and not told.title and told.people[0].words == tidy(text) and ":" in text
    further = bool(last.people) and len(told.title.split()) > 1  # "Words of welcome by UNEP" below "Opening by Ms. X"
    own = further and names.words.begins("spoken-at", last.title)
    spoken = (names.is_person(text) and not told.title) or stated or (function and last.start and not own)
    return told.people if spoken else ()
