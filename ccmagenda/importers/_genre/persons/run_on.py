"""People behind a title where the sign between has been lost: "What was done Ana Ruiz, director", "The rain Prof. X, UNEP"."""

import re

from ccmagenda.importers._genre.persons.names import BIG, HONOURED, Names
from ccmagenda.importers._genre.persons.people import people
from ccmagenda.importers._genre.persons.told import Told
from ccmagenda.importers._genre.terms.marks import tidy

_SMALL = "«small»|«by»|«of»|«or»|«from»|«to»|«and»|«with»|«functions»|(?-i:«honorifics»)"
_SHORT = rf"(?-i:(?:[{BIG}][\w-]{{0,5}}\.|Mr|Mrs|Ms|Dr|Prof|PD|Herr|Frau|Mme|Mlle)\s)"
"""How a short title before a name is written, which no title of a talk is made of."""


def run_on(text: str, names: Names) -> Told | None:
    """Read "What was done Antonio Romero, director, SELA", where the sign between has been lost."""
    if names.is_somebody(text):
        return None
    for gap in re.finditer(rf"(?<=[\w)?.”\"»])\s+(?=[{BIG}])", text):
        title, said = text[: gap.start()], text[gap.end() :]
        titled = names.words.regex(_SHORT).match(said) is not None and names.words.regex(HONOURED).match(said) is not None
        name = None if titled else names.bare_name(said)
        if not titled and (name is None or not name.known):
            continue
        behind = re.sub(r"^[^,(]*", "", said) if titled or name is None else said[name.end :].lstrip()
        signed = behind[:1] in {",", "("} or names.words.regex(r"(?:«functions»)(?![\w’'-])").match(behind)
        whole = signed and names.are_people(said) and names.tells_office(behind) and not _is_open(title, names)
        return Told(title=tidy(title), people=people("speaker", said, names)) if whole and " " in title else None
    return None


def _is_open(title: str, names: Names) -> bool:
    """Tell whether a title ends in a word that somebody has to follow: "Message of", "Address by the Hon."."""
    last = title.rpartition(" ")[2]
    closed = last.istitle() and names.words.is_all("small", last)  # "What It Is For"
    return not closed and names.words.regex(rf"(?:.*\s)?(?:{_SMALL})$").match(title) is not None
