"""The number of a meeting that stood below its hours, in a column of its own, and has run into the item beside these."""

from ccmagenda.importers._genre.terms.words import Words

_HOURS = r"\d{1,2}[.:h]\d\d\s?[-–—]\s?\d{1,2}[.:h]\d\d"
_WITHIN = (
    rf"(?P<hours>^(?:\S+\s+)?{_HOURS})\s+(?P<item>(?:«item»)\s+\d{{1,2}}(?!\d)[^\[\]]{{3,200}}?)\s+"
    r"(?P<number>\d{1,3}(?:«ordinal-ends»)\s+(?:«serial»))(?P<goes>\s+\((?:«continued»)\))?(?!\w)"
)


def with_meetings_first(text: str, words: Words) -> str:
    """Return a text with such a number right behind its hours: "10.00 - 13.00 Item 6 The review and 9th meeting its outcome"."""
    return words.regex(_WITHIN).sub(lambda found: f"{found['hours']} {found['number']} {found['item']}", text, count=1)
