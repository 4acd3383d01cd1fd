"""Sentences behind a title that say who will speak: "Briefing. A talk will be given by Ms. X, UNEP, and Mr. Y."."""

import re

from ccmagenda.importers._genre.persons.names import Names

_END = r"(?<=[\w)][^\W\d_][\w)])(?<!Prof)(?<!Amb)(?<!Sra)(?<!Hon)\.\s+(?=[A-ZÀ-Ý])"


def spoken_in(text: str, names: Names) -> str:
    """Return the people by whom something will be done, as a sentence tells."""
    for by in names.words.regex(r"\s(?:«by»|«done-by»)\s+(?=(?-i:[A-ZÀ-Ý]))").finditer(text):
        said = re.split(_END, text[by.end() :])[0].rstrip(". ")
        if names.is_somebody(said) and all(names.is_somebody(each) for each in names.split(said)):
            return said
    return ""


def who_will(text: str, names: Names) -> tuple[str, str] | None:
    """Read "The keynote speaker will be Ms. X" and "The session will be opened by Mr. Y"; nobody where the line ends before."""
    article = r"(?:(?:the|our|«articles»)\s+|l['’])?"
    verbs = r"\s+(?-i:(?:«verbs»)(?:\s+(?:«verbs»))?)\s*:?"
    for role in ("chair", "moderator", "speaker"):
        held = rf"{article}(?:[\w'’-]+\s+){{0,2}}(?:«{role}»)(?:\s+(?:«of»|for)\s[^:,;]{{3,40}}?)?"
        found = names.words.regex(rf"{held}{verbs}(?:\s+(.+))?$").match(text)
        if found and (found[1] is None or names.is_somebody(found[1])):
            return role, (found[1] or "").strip(". ")
    opened = names.words.regex(rf"{article}(?:«event»|«session»|«serial»|«day»){verbs}\s+(?:«opened-by»)\s+(.+)$").match(text)
    return ("speaker", opened[1].strip(". ")) if opened and names.is_somebody(opened[1]) else None
