"""Whom one meets, who is no speaker: "Meeting with the Prime Minister of Peru, Ana Ruiz", as diaries tell."""

from ccmagenda.importers._genre.persons.names import HONOURED, PLAIN_NAME, Names

_ARTICLE = r"(?:(?:the|«articles»)\s+|l['’])?"
_BESIDES = r"(?<!\w)(?:«by»|«chaired-by»|«moderated-by»|«hosted-by»|«presented-by»|«chair»\s?:|«moderator»\s?:)(?!\w)"


def meets_somebody(text: str, names: Names) -> bool:
    """Tell whether a text is a meeting, a call or a meal with somebody who has a name or an office, and tells nobody else."""
    words = names.words
    found = words.regex(rf"(?:[\w'’-]+\s+){{0,2}}?(?:«encounters»)\s+(?:«with»)\s+({_ARTICLE}(\S.*))$").match(text)
    if found is None or ":" in text or words.regex(_BESIDES).search(found[1]):
        return False
    office = words.regex(r"(?:«functions»|«ranks»)(?![\w'’])").match(found[2])
    named = words.regex(rf"{HONOURED}|(?-i:{PLAIN_NAME})(?:,|$)").match(found[2])
    return office is not None or (named is not None and names.is_somebody(found[2]))
