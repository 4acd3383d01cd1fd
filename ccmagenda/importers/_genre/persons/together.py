"""Those who lead together, on a line each: "Co-Chairs: Peru Ms. X, Ambassador", and below it "Chad Mr. Y, Head of Water"."""

import re

from ccmagenda.importers._genre.persons.names import HONOURED, Names
from ccmagenda.importers._genre.persons.people import role_line


def begins_several(text: str, names: Names) -> bool:
    """Tell whether a line tells a role in the plural, with the first of those who have it: "Co-Chairs: Ms. X"."""
    found = re.match(r"^([^:：]+[sxi])\s?(?:\([^()]*\))?\s?[:：]\s", text)
    return found is not None and role_line(text, names) is not None


def is_one_more(text: str, names: Names) -> bool:
    """Tell whether a line is somebody with a title and in no role, behind the State that sends him or her or not."""
    if role_line(text, names) is not None:
        return False
    sent = names.words.regex(rf"^(.{{3,50}}?)[,:]?\s+{HONOURED}").match(text)
    return names.is_person(text) or (sent is not None and names.is_state(sent[1]))
