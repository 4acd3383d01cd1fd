"""One body and one person of it, with a comma between: "University of Wells, Ana Ruiz"."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ccmagenda.importers._genre.persons.names import Names


def is_sent(text: str, sign: re.Match[str], names: "Names") -> bool:
    """Tell whether a text is one body and one person behind a comma: "University of Wells, Ana Ruiz"."""
    before, behind = text[: sign.start()], text[sign.end() :]
    whole = sign[0].strip() == "," and not re.search(r"[,;/()]", before + behind)
    body = names.words.regex(r"(?:«affiliations»)\s(?:(?:«of»)\s|(?-i:[A-ZÀ-ÝА-Я]))").match(before) if whole else None
    name = names.bare_name(behind) if body else None
    return name is not None and name.known and name.end == len(behind)
