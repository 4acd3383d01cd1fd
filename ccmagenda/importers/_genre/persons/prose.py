"""Sentences of a record: which lines are some, who led and who spoke as they tell, and who only handed something in."""

import re
from collections.abc import Iterator

from ccmagenda.importers._genre.persons.delegations import delegations_in
from ccmagenda.importers._genre.persons.names import HONOURED, PLAIN_NAME, Names
from ccmagenda.importers._genre.persons.people import people, role_line
from ccmagenda.model import PrintedPerson

_WORDS, _LONG = 3, 12
_STOP = r"(?<=[\w)”\"»][\w)”\"»][\w)”\"»])(?<!Prof)(?<!Amb)(?<!Hon)(?<!Sra)(?<!Gen)(?<!Col)\.[”\"»]?\s+(?=[A-ZÀ-Ý«“])"


def is_prose(text: str, printed: str, names: Names) -> bool:
    """Tell whether a line is what is told of an item: a sentence, or several; it ends as it was ``printed``."""
    words = text.split()
    if role_line(text, names):
        return False
    ended = re.search(r"[^\W\d_]{3,}[)”\"»]?[.!][”\"»]?$", printed.rstrip()) is not None
    listed = re.match(r"^([^:]{8,}):\s+\S", text)
    if listed and len(listed[1].split()) > _WORDS and _tells_of_speaking(listed[1], names):
        return True
    if re.search(_STOP, text) and ended and len(words) > _LONG:
        return True
    officer = r"(?:(?:the|«articles»)\s+)?(?:«functions»)\s.*\s(?:«took-the-floor»)\s"
    if len(words) > _LONG and names.words.regex(officer).match(text):
        return True
    verb = names.words.regex(r".*?\s(?:«verbs»|«took-the-floor»|«was-held»|\w{3,}ed)\s").match(text)
    return ended and len(words) > _WORDS and (len(words) > _LONG or verb is not None)


def spoken_in_prose(text: str, names: Names) -> Iterator[PrintedPerson]:
    """Yield who spoke, and who led, as the sentences of a record tell: "The following States gave news: Peru and Chad."."""
    for sentence in re.split(_STOP, text):
        listed = re.match(r"^([^:]{8,}):\s+(.+?)\.?$", sentence)
        if listed and _tells_of_speaking(listed[1], names):
            yield from (PrintedPerson(role="speaker", words=said) for said in delegations_in(listed[2], names))
        elif listed is None:
            yield from _led(sentence, names)
            yield from _spoke(sentence, names)


def _tells_of_speaking(text: str, names: Names) -> bool:
    """Tell whether words before a colon say that those behind it spoke, and did not only hand something in."""
    spoke = names.words.regex(r"(?:.*\s)?(?:«took-the-floor»|«spoken»s?)(?:\s.*)?$").match(text)
    none = names.words.regex(r".*\s(?:(?:«handed-in»)(?!\w)|(?:«not»)\s(?!part))").match(text)
    return spoke is not None and none is None


def _spoke(sentence: str, names: Names) -> Iterator[PrintedPerson]:
    """Yield whom a sentence is about, or by whom it says that words were given, if they are named: "The ICBL and Chad spoke."."""
    done = names.words.regex(r".*\s(?:«verbs»)\s(?:\w+\s)?(?:«given»)\s+(?:«by»)\s+(.{3,160}?)\.?$").match(sentence)
    featured = names.words.regex(r".*\s(?:«spoken»)s?\s+(?:«by»|«from»)\s+([^:]{3,}?;.+?)\.?$").match(sentence)
    about = r"^(?:(?:«also»),?\s+)?(.{3,160}?),?\s+(?:(?:«also»)\s+)?(?:«took-the-floor»)(?:\s+(.+))?$"
    found = featured or done or names.words.regex(about).match(sentence)
    if found is None or names.words.regex(r".*(?<!\w)(?:«handed-in»)(?!\w)").match(sentence):
        return
    said = delegations_in(found[1], names)
    sure = bool(said) and all(_is_named(each, names) for each in said)
    if not sure and _is_named(found[1], names):
        said, sure = (found[1].strip(" ,"),), True
    if sure:
        yield from (PrintedPerson(role="speaker", words=re.sub(r"^The\s+", "the ", each)) for each in said)


def _is_named(text: str, names: Names) -> bool:
    """Tell whether words name a State, a body by its letters, somebody, or an office with its holder."""
    bare = names.words.regex(r"^(?:(?:the|«articles»)\s+|l['’])").sub("", text.strip(" ,"))
    if names.is_state(bare) or re.fullmatch(r"[A-Z]{3,}", bare):
        return True
    held = names.words.regex(rf"(?:(?:«functions»|«former»|(?-i:[A-Z0-9])[\w’'-]*)\s[^.;]*,\s+)?{HONOURED}[^.;]*$").match(bare)
    named = re.match(rf"{PLAIN_NAME}(?:,|\s+of\s)", bare) is not None and names.is_given(bare.split()[0])
    return held is not None or named or names.is_officer(bare)


def _led(sentence: str, names: Names) -> Iterator[PrintedPerson]:
    """Yield who led the whole: "The meeting was opened by its Co-Chairs, A of Nigeria and B of Greece."."""
    theirs = r"(?:(?:the|its|their|ses|leurs|sus|seus|suas|«articles»)\s+)?"
    led = rf"^(?:[\w'’()-]+\s+){{1,25}}?(?:«verbs»)\s+(?:[\w'’]+\s+){{1,2}}(?:«by»)\s+{theirs}(?:«chair»)"
    found = names.words.regex(rf"{led}(?:[^,]{{0,90}}),\s+(.+?)\.?$").match(sentence)
    if found:
        said = names.words.regex(r",?\s+with\s+.*$").sub("", found[1])
        each = [PrintedPerson(role="chair", words=person.words) for person in people("chair", said, names)]
        yield from (person for person in each if names.is_person(person.words) or names.bare_name(_first_words(person.words)))


def _first_words(text: str) -> str:
    """Return a name without the State that has sent who bears it: "Samson Endo of Nigeria"."""
    return re.sub(r"\s(?:of|de|del|du|da|von|di)\s.*", "", text)
