"""Where lines were broken because they had no room for the next word: at which width, and whether one goes on with another."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from ccmagenda.importers._genre.lines.heads import Heads
from ccmagenda.importers._genre.persons.bare_names import BIG, PLAIN_NAME, bare_name
from ccmagenda.importers._genre.persons.parting import HONOURED
from ccmagenda.importers._genre.terms.words import Words

LEAST = 3
"""Lines that must surely go on in the next before a width is known."""
_SURE, _LONGER = 0.75, 0.1
_SEVERAL, _SHORTEST = 6, 4
_SIGN = re.compile(r"[•▪◦‣●■➢►✓·*–—-]\s|[\[“\"«]")

Break = tuple[int, int]
"""How far a line reaches, and the letters of the first word of the next."""


def width_of(breaks: Iterable[Break], reaches: Iterable[int], *, sure: float = _SURE) -> int:
    """Return the width at which lines were broken that surely go on in the next, or 0 where they have none in common.

    No line has room for the first word of the next, and few lines are longer. Letters of a printed page are not equally
    wide: where no width holds to the letter, one may that gives way a little.
    """
    known, all_ = Counter(breaks), list(reaches)
    for give in (0, 1):
        found = max(((_covered(width, known, give), width) for width in {width for width, _ in known}), default=(0, 0))
        longer = sum(reach > found[1] + _slack(found[1], give) for reach in all_)
        if found[0] >= LEAST and found[0] >= sure * known.total() and longer <= _LONGER * len(all_):
            return found[1]
    return 0


def room_of(breaks: Iterable[Break]) -> int:
    """Return the width that lines at least have where paragraphs are set to several: that of all but the shortest of them."""
    reached = sorted(reach + word for reach, word in breaks)
    return reached[len(reached) // _SHORTEST] if len(reached) >= _SEVERAL else 0


def _slack(width: int, give: int) -> int:
    return give * width // 16


def _covered(width: int, breaks: Mapping[Break, int], give: int) -> int:
    """Count the breaks that a width explains; breaks that are alike are looked at once."""
    slack = _slack(width, give)
    return sum(count for (reach, word), count in breaks.items() if reach - slack <= width <= reach + word + slack)


def is_full(reach: int, below: str, width: int) -> bool:
    """Tell whether a line had no room for the first word of the next."""
    return bool(below) and reach + 1 + len(below.split(maxsplit=1)[0]) > width


def is_unfinished(text: str, words: Words) -> bool:
    """Tell whether a line cannot end here: a small word, a comma or a hyphen is its last."""
    return words.regex(r".*(?:\s(?-i:«small»)|,|&|[–—-])$").match(text) is not None


def is_left_open(above: str, below: str, words: Words) -> bool:
    """Tell whether a line cannot end where the next begins: before somebody with an office only words that lead to one hang.

    "The agenda gone through" is whole above "Mr. X, Director", "A word from" is not.
    """
    told = words.regex(rf"{HONOURED}[^,]*,\s").match(below) is not None and re.search(r"\w$", above) is not None
    hangs = words.regex(r".*\s(?-i:«by»|«of»|«and»|«or»|«with»|«from»|to|à|au|al|an|zu|«for»|«on»|«articles»)$")
    return is_unfinished(above, words) and not (told and not hangs.match(above))


def breaks_a_name(above: str, below: str, words: Words) -> bool:
    """Tell whether a line ends in a first name whose family name is the next line: "by Ana", and below it "Ruiz (Peru)"."""
    found = words.regex(r".*[\s(](?:(?P<title>(?-i:«honorifics»)\.?)|«by»|«and»)\s+(?P<given>(?-i:[A-ZÀ-Ý])[\w'’-]+)$").match(
        above
    )
    if found is None or not re.match(rf"[{BIG}][\w'’-]+(?:\s[{BIG}][\w'’-]+)?\s*(?:[,(]|$)", below):
        return False
    name = bare_name(f"{found['given']} {below}", words)
    return name is not None and (name.known or found["title"] is not None)


def breaks_a_body(above: str, below: str, words: Words) -> bool:
    """Tell whether a line of bodies ends within the last: "Ministry of Rain, World Bank, Dutch", and below it "Water Agency"."""
    *bodies, last = above.split(", ")
    body = words.regex(r"(?:.*\s)?(?:«affiliations»|«body»)(?:\s.*)?")
    begun = re.fullmatch(rf"[{BIG}][\w'’-]+(?:\s[{BIG}][\w'’-]+)?", last) is not None and not body.fullmatch(last)
    ends = re.fullmatch(rf"(?:[{BIG}][\w'’-]+\s?)+", below) is not None and body.fullmatch(below) is not None
    return len(bodies) > 1 and begun and ends and all(body.fullmatch(each) for each in bodies)


def is_an_officer(text: str, words: Words) -> bool:
    """Tell whether a line is a rank or a role in small letters and its bearer's name: "minister Ana Ruiz", "modera Ana Ruiz"."""
    found = words.regex(rf"(?:«ranks»|«moderator»|«chair»)\s+((?-i:{PLAIN_NAME})(?:,\s.*|\s*\([^()]*\))?)$").match(text)
    return found is not None and text[:1].islower() and begins_somebody(found[1], words)


def begins_somebody(text: str, words: Words) -> bool:
    """Tell whether a line begins with somebody: a title, or a name that can hardly be anything else."""
    if words.regex(HONOURED).match(text):
        return True
    name = bare_name(text, words)
    return name is not None and name.known


def goes_on_in_cell(above: str, below: str, reach: int, width: int, heads: Heads) -> bool:
    """Tell whether a line of a cell goes on with the one above it: by its first letter, or for want of room there."""
    if above.count("(") > above.count(")") and ")" in below:
        return True
    if not above or not below or _SIGN.match(below) or above.endswith((".", ";")) or not heads.read(below).empty:
        return False
    if is_unfinished(above, heads.words) or (below[0].islower() and not above.endswith(":")):
        return True
    anew = begins_somebody(below, heads.words) or heads.words.regex(r"[\w'’-]+(?:\s+[\w'’-]+)?\s*:").match(below)
    return not anew and is_full(reach, below, width)


def put_together(above: str, below: str) -> str:
    """Return a line and the rest of it: a hyphen between letters stays where a capital follows it."""
    if re.search(r"[^\W\d_]-$", above):
        return above + below
    return f"{above} {below}"
