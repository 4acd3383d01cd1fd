"""People behind a colon, and before one: "Opening: Ana Ruiz", "Closing - UNEP Secretariat", "A. Ruiz (Peru): Small wells"."""

import re

from ccmagenda.importers._genre.persons.names import BIG, PLAIN_NAME, Names
from ccmagenda.importers._genre.persons.people import people
from ccmagenda.importers._genre.persons.told import Told
from ccmagenda.importers._genre.terms.marks import tidy
from ccmagenda.model import PrintedPerson


def behind_a_colon(text: str, names: Names) -> Told | None:
    """Read "Opening: Roberto Savio" and "A. Petrova (Bulgaria): Small arrays"."""
    found = names.words.regex(r"^((?:[\w'’-]+\s+){0,3}(?:«spoken-at»|«spoken»))\s*:\s+(.+)$").match(text)
    named = (
        [names.bare_name(part.strip()) for part in found[2].split(",") if re.fullmatch(PLAIN_NAME, part.strip())] if found else []
    )
    sure = len(named) == 1 and found is not None and len(found[2].split()) == 2
    if found and len(named) > found[2].count(",") and all(named) and (sure or any(name.known for name in named if name)):
        return Told(title=tidy(found[1]), people=people("speaker", found[2], names))
    sent = r"(?:\s+(?:«from»|«of»|«by»)\s+(?:[\w'’]+\s?){1,3})?"
    body = names.words.regex(rf"^((?:[\w'’-]+\s+){{0,3}}(?:«spoken-at»|«spoken»){sent})\s*[–—-]\s+(.+)$").match(text)
    if body and names.is_body(body[2]):
        return Told(title=tidy(body[1]), people=people("speaker", body[2], names))
    staff = re.match(r"^(.+?)(?:\s+[–—-]|:)\s+([^:–—-]+)$", text)
    staff = staff or re.match(rf"^([^,:]+),\s+([{BIG}]{{2,}}\s[^,:]+)$", text)
    if staff and names.is_staff(staff[2]):
        return Told(title=tidy(staff[1]), people=people("speaker", staff[2], names))
    several = names.words.regex(r"^((?:[^:]*\s)?(?:«spoken»|«talks»)):[.•·]?\s+([^:]+)$").match(text)
    said = people("speaker", several[2], names) if several else ()
    stated = several and names.names_somebody(several[2]) and not names.is_person(several[2])
    if several and len(said) > 1 and (stated or len(said) > len(names.split(several[2]))):
        return Told(title=tidy(several[1]), people=said)
    first = re.match(rf"^((?:[A-Z]\.\s?)*{PLAIN_NAME}(?:\s+(?:and|et|y|&)\s+{PLAIN_NAME})?\s*\([^()]{{2,60}}\)):\s+(\S.+)$", text)
    if first is None or names.bare_name(first[1]) is None:
        return None
    return Told(title=tidy(first[2]), people=(PrintedPerson(role="speaker", words=first[1]),))
