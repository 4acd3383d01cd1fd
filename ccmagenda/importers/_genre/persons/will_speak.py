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
