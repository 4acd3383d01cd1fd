"""People before the title that is theirs: "Ms. X, Peru - Overview", "Peru: Overview", and somebody alone."""

import re

from ccmagenda.importers._genre.persons.further import without_further
from ccmagenda.importers._genre.persons.names import BIG, PLAIN_NAME, Names
from ccmagenda.importers._genre.persons.people import people
from ccmagenda.importers._genre.persons.run_of_names import run_of_people
from ccmagenda.importers._genre.persons.told import Told
from ccmagenda.importers._genre.terms.marks import tidy
from ccmagenda.model import PrintedPerson

_SHORT, _TITLE, _SEVERAL = 6, 3, 2


def people_before(text: str, names: Names) -> Told | None:
    """Read "Ms. X, Peru - Overview", "Peru: Overview" and "Ms. X: "A title"", and somebody alone."""
    text = without_further(text, names)
    if run_of_people(text, names):
        return Told(title="", people=people("speaker", text, names))
    told = _in_sentences(text, names) if names.is_somebody(text) else None
    told = _before_single_quotes(text, names) or told or _several_before_quotes(text, names) or _before_a_run_on(text, names)
    return told or _before_a_sign(text, names) or _alone(text, names)


def gives_a_talk(text: str, names: Names, *, least: int = _TITLE) -> bool:
    """Tell whether somebody of a list has a title behind a dash or a colon: "Ms. X, Peru – What was done"."""
    told = people_before(text, names)
    return told is not None and bool(told.people) and len(told.title.split()) >= least


def _in_sentences(text: str, names: Names) -> Told | None:
    """Read "Ms. X, University of Peru. What pupils say" and "Ms. X, ITU, on what satellites can do"."""
    if ";" in text and all(names.is_somebody(part) for part in names.split(text)):
        return None
    stop = re.match(rf"^(.+?,.+?[^\W\d_]{{3,}}\)?)\.\s+(?=[{BIG}“«\"])(.+)$", text)
    if stop and len(stop[2].split()) >= _TITLE and not _is_of_a_person(stop[2], names):
        return Told(title=tidy(stop[2]), people=people("speaker", stop[1], names))
    on = names.words.regex(r"^(.+?),\s+(?!(?:«on-behalf»)\s)(?:on|sur|sobre|su|zu|zum)\s+((?!«and»)\S.+)$").match(text)
    on = on or names.words.regex(r"^(.+?),\s+((?:«spoken»)\s+(?:«of»|«on»)\s+(?:«articles»)\s.+)$").match(text)
    if on and names.is_named(on[1]) and len(on[2].split()) >= _TITLE:
        return Told(title=tidy(_without_label(on[2], names)), people=people("speaker", on[1], names))
    return None


def _without_label(text: str, names: Names) -> str:
    """Return what somebody speaks on without the word for that: "the topic: “New wells”"."""
    found = names.words.regex(
        r"(?:(?:the|«articles»)\s+)?(?:«theme-label»|«item»|subject|sujet|asunto)\s?:?\s+(?=[“\"«])(.+)$"
    ).match(text)
    return re.sub(r"^[“\"«](.+)[”\"»]\.?$", r"\1", found[1] if found else text)


def _before_single_quotes(text: str, names: Names) -> Told | None:
    """Read "Ana Ruiz, PhD, 'What was done'": a title in the quotes that are apostrophes too."""
    found = re.match(rf"^(.+?)[,:]?\s+['‘’](?=[{BIG}\d])([^'‘’].{{5,}}[^\s'’])['’´]\.?$", text)
    if found is None or len(found[2].split()) < _SEVERAL or re.search(r"(?:^|\s)['‘]", found[2]):
        return None
    if not (names.is_person(found[1]) or names.is_named(found[1], sure=names.is_somebody(found[1]))):
        return None
    return Told(title=tidy(found[2]), people=people("speaker", found[1], names))


def _several_before_quotes(text: str, names: Names) -> Told | None:
    """Read "A. Ruiz – J. Petit, “What was done”": names parted by dashes or slashes before what all of them speak on."""
    quoted = re.match(r"^(.+?),?\s+[“\"«„]([^“”\"«»]{6,})[”\"»“]\.?$", text)
    parts = re.split(r"\s+[–—-]\s+|\s*[/;]\s*", quoted[1]) if quoted else []
    if quoted is None or len(parts) < _SEVERAL or not all(names.is_somebody(part) and names.are_people(part) for part in parts):
        return None
    return Told(title=tidy(quoted[2]), people=tuple(PrintedPerson(role="speaker", words=tidy(part)) for part in parts))


def _before_a_run_on(text: str, names: Names) -> Told | None:
    """Read "Ms. X, Director of the Fund The water that returns", where the sign is lost: an article or "Why" begins a title.

    What follows that is in small letters or an abbreviation, as it is not in names of bodies: "Director of The Hague Centre".
    """
    if not names.is_somebody(text):
        return None
    asks = rf"(?:«question-words»)\s+(?-i:[a-zà-ÿ]{{2}}\s|[{BIG}][\w’'-]+\s+[a-zà-ÿ])"
    begins = rf"(?:«articles»|«title-openers»|«question-words»)\s+(?-i:[a-zà-ÿ]{{3}}|[{BIG}]{{2,}},)"
    opens = rf"(?-i:(?=[{BIG}]))(?:{begins}|{asks})"
    asked = rf"(?-i:(?=[{BIG}]))(?:«question-words»)\s+(?-i:[a-zà-ÿ]{{2}}|[{BIG}]{{2,}}\s)"
    for gap in names.words.regex(rf"(?<=[\w)])(?:\s+(?={opens})|,\s+(?={asked}))").finditer(text):
        who, title = text[: gap.start()], text[gap.end() :]
        if not (names.is_person(text) or names.words.regex(asked).match(title)):
            continue
        ended = re.search(rf"(?:^|\s)[{BIG}][^\s,]*$", who) is not None
        if "," in who and ended and ":" not in who and len(title.split()) >= _TITLE and names.tells_office(who.partition(",")[2]):
            return Told(title=tidy(title), people=people("speaker", who, names))
    return None


def _before_a_sign(text: str, names: Names) -> Told | None:
    """Read "Ms. X, Peru - Overview", "Peru: Overview" and "UNMAS: Ms. X"."""
    parted = re.match(r"^(.+?)(?:\s+[–—-]\s+|:\s+|,?\s+(?=[“\"«„]))(.+)$", text)
    if parted is None or parted[1].count("(") > parted[1].count(")"):
        return None
    before, title = parted.groups()
    inner = re.search(r"[”\"»“],\s", title) is not None and "," in before and names.is_named(before)
    if title[0] in '“"«„' and (inner or names.words.regex(r"(?:.*[\s,])?(?:«small»|«of»|«affiliations»|«units»)$").match(before)):
        return None  # "delegate to the “Greater Region”"
    if ":" in text[parted.end(1) : parted.start(2)] and names.is_somebody(title) and is_sender(before, names):
        return Told(title="", people=(PrintedPerson(role="speaker", words=tidy(text)),))
    quoted = re.fullmatch(rf"{PLAIN_NAME}\s*\([^()]+\)", before) and re.fullmatch(r"[“\"«„][^“”\"«»„]+[”\"»“]", title)
    speaks = (
        names.is_somebody(text)
        or (quoted and names.bare_name(before))
        or _is_a_body(before, title, names)
        or (names.is_state(before) and not title[0].islower())
    )
    told = "," in before and ":" in text[parted.end(1) : parted.start(2)] and not names.is_somebody(title)
    if speaks and (told or not _is_of_a_person(title, names)):
        return Told(title=tidy(title), people=people("speaker", before, names))
    return None


def _is_a_body(before: str, title: str, names: Names) -> bool:
    """Tell whether what stands before a sign is a secretariat, or a body before what it says."""
    other = names.begins_a_title(before) or names.words.begins("spoken", before)
    spoken = names.words.regex(r"(?:«spoken»|«spoken-at»)(?!\w)").match(title) is not None
    return names.is_staff(before) or (spoken and names.is_body(before) and not other)


def _alone(text: str, names: Names) -> Told | None:
    """Read a person or a State and nothing else."""
    if names.is_person(text) or (names.is_somebody(text) and names.is_named(text)):
        return Told(title="", people=people("speaker", text, names))
    stated = re.match(r"^(.+?)\s*[(\[][^)\]]*[)\]]$", text)
    stated = stated or names.words.regex(r"^(.+?),?\s+(?:«on-behalf»)(?![\w])\s?\S.*$").match(text)
    if names.is_state(text) or (stated and names.is_state(stated[1])):
        return Told(title="", people=(PrintedPerson(role="speaker", words=tidy(text)),))
    return None


def is_sender(text: str, names: Names) -> bool:
    """Tell whether a text is who sends somebody: a body in capital letters, or a representative of one."""
    capitals = re.fullmatch(rf"[{BIG}]{{2,}}(?:[ /-][{BIG}]+)*", text)
    sent = names.words.regex(r"(?:representan|représentan|representative)\w*(?:\s.*)?").fullmatch(text)
    return capitals is not None or sent is not None


def sends(text: str, names: Names) -> bool:
    """Tell whether a text is an office, or a body that sends somebody and none that meets itself.

    What begins with the letters of a body that is known all over the field is of that body: "ICBL Working Group".
    """
    meets = names.words.regex(r"(?:.*\s)?(?:«body»|«serial»|«session»|«event»)(?!\w)").match(text)
    said = names.words.regex(r"(?:«spoken»|«spoken-at»)(?!\w)|.*\s(?:«by»)\s").match(text)
    office = names.is_office(text) and not names.words.regex(r"(?:«event»|«paper»)(?!\w)").match(text)
    none = said or names.begins_a_title(text)
    own = names.words.regex(
        r"(?-i:«known-bodies»)\s(?:(?-i:[A-ZÀ-Ý])[\w'’-]*\s){1,4}?(?:«body»|«affiliations»|team|unit)"
    ).fullmatch(text)
    if own:
        return True
    return office or (
        not (meets or none) and (names.is_body(text) or (names.tells_office(text) and _is_like_a_name(text, names)))
    )


def _is_like_a_name(text: str, names: Names) -> bool:
    """Tell whether a text can be the name of a body: no question, and capitals where nothing else tells that it is one.

    "Water and Peace Hub, ITU" is like a name; "How the UNWC Will Be Carried Out" and "The danger of the BWC now" are not.
    """
    if names.words.regex(r"(?:«question-words»|«title-openers»)(?!\w)").match(text) or re.search(r"[?!:]|\s[–—]\s", text):
        return False
    without = re.sub(rf"(?<!\w)(?:[{BIG}]{{2,}}|[{BIG}][a-z]?[{BIG}]+)(?!\w|-\d)", "", text)
    small = names.words.regex(r"(?:«small»|«of»|«articles»|«and»|«to»|for)['’]?\w*")
    plain = [word for word in without.split() if word[:1].islower() and not small.fullmatch(word)]
    return not plain or names.tells_office(without)


def _is_of_a_person(text: str, names: Names) -> bool:
    """Tell whether what stands behind a name and a dash is said of that person: an office or a body."""
    if re.fullmatch(r"[“\"«„][^“”\"«»]+[”\"»“]", text):
        return False
    if text[:1].islower() and not names.words.begins("spoken", text):
        return True
    article = names.words.regex(r"(?:the|«articles»)\s").match(text) is not None
    titled = article and not names.words.regex(r".*«functions»").match(text)
    if names.is_somebody(text) or (len(text.split()) <= _SHORT and names.tells_office(text) and not titled):
        return True
    capitals = rf"(?:(?:«former»)\s+)?(?:(?-i:[{BIG}])[\w'’.-]*\s+){{0,3}}"
    office = rf"{capitals}(?:«functions»)(?:[\s-]+(?:«functions»|\w+))?(?:,\s|\s(?:«of»|for|to|on|in|at)\s|$)"
    if names.is_body(text) and not article and not re.search(r"[:?]", text):
        return True
    if article and names.words.regex(r"(?:\S+\s){1,5}(?:«affiliations»)(?:,\s|\s\()(?-i:[A-Z]{2,})\)?").fullmatch(text):
        return True  # "The World Water Union, IUCN"
    office += "" if article else rf"|{capitals}(?:«units»|«affiliations»)\s+(?:«of»|for|on)\s"
    return not re.search(r"[:?“«\"]", text) and names.words.regex(office).match(text) is not None
