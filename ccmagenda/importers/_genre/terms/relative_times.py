"""Times that are told by what goes before: "immediately after the plenary", "upon completion of item 1.3"."""

from ccmagenda.importers._genre.terms.words import Words

_SURE = r"(?:«after»)(?!\w)"
_HELD = r"(?:«body-alone»|«serial»|«body»|«item»|«debates»)"
_SHORTLY = r"(?:(?:\d{1,3}|[^\W\d]+)\s(?:«minutes»)\s|(?:«a-short-time»)\s)?"
_LOOSE = rf"{_SHORTLY}(?:«after-loosely»)(?!\w)(?=\s(?:\S+\s){{0,7}}?{_HELD}(?!\w))"
_LONGEST = 90


def time_before(text: str, parted: str, words: Words) -> tuple[str, str] | None:
    """Return the time that a text begins with and what stands behind it, parted from it by a colon, a dash or ``parted``.

    "After the" and "when" begin titles too: they tell a time only where a meeting, a body or an item is named with them.
    """
    told = rf"([^:{parted}]{{0,{_LONGEST}}}?)(?:\s*[:{parted}]\s*(.*)|\s+[-–—]\s+(.+)|\s*$)"
    sure = words.regex(rf"({_SURE}){told}").match(text)
    found = sure or words.regex(rf"({_LOOSE}){told}").match(text)
    return (f"{found[1]}{found[2]}".strip(), found[3] or found[4] or "") if found else None


def is_time_before(text: str, words: Words) -> bool:
    """Tell whether a text begins with such a time."""
    return words.regex(f"{_SURE}|{_LOOSE}").match(text) is not None


def without_time_behind(text: str, words: Words) -> tuple[str, str]:
    """Return a title without the time that stands in brackets or behind a comma, and that time."""
    bracket = words.regex(rf"\s*[(\[]\s*((?:{_SURE}|{_LOOSE})[^)\]]*)[)\]]").search(text)
    found = bracket or words.regex(rf"(?<=\w),\s+((?:{_SURE}(?=\s(?:\S+\s){{0,7}}?{_HELD}(?!\w))|{_LOOSE})[^,;:]*)$").search(text)
    return (text[: found.start()] + text[found.end() :], found[1]) if found else (text, "")
