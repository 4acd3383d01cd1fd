"""Control characters in a text, which nobody can see: they are left out, and it is told."""

import re

from ccmagenda.importers._paper import doubted
from ccmagenda.model import Finding, Origin

_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_SHOWN = 5


def unseen_doubts(text: str, path: str) -> tuple[Finding, ...]:
    r"""Return the doubt about such characters, at the first of them; line ends, tabs and ends of pages are none.

    >>> [each.sentence for each in unseen_doubts("Opening\x1b of\x00 the day\f", "a.txt")]
    ['2 characters that nobody can see (U+0000, U+001B) are left out']
    """
    found = _UNSEEN.findall(text)
    if not found:
        return ()
    kinds = [f"U+{ord(letter):04X}" for letter in sorted(set(found))]
    told = ", ".join([*kinds[:_SHOWN], *(["and others"] if len(kinds) > _SHOWN else [])])
    start = text.index(found[0])
    origin = Origin(path, text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start))
    what = "one character that nobody can see" if len(found) == 1 else f"{len(found):,} characters that nobody can see"
    return (doubted(f"{what} ({told}) {'is' if len(found) == 1 else 'are'} left out", origin),)
