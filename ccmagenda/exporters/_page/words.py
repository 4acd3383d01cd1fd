"""The words that the script needs, in the language of the page."""

from ccmagenda.model import Language

_TERMS = (
    "comma", "semicolon", "from", "elsewhere", "page-shown", "page-selected", "page-nothing", "page-own-clock",
    "page-nothing-now", "page-now", "page-calendar-of",
)  # fmt: skip


def words_of_script(language: Language, zone: str) -> dict[str, object]:
    """Return terms and patterns with their places in braces, as :class:`Language` has them, and the zone of the meeting."""
    return {
        "terms": {term: language.terms[term] for term in _TERMS},
        "months": language.months,
        "weekdays": language.weekdays,
        "day": language.day,
        "date": language.date,
        "hours": language.hours,
        "zone": zone,
    }
