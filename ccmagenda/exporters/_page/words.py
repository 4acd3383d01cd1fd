"""The words that the script needs, in the language of the page."""

from ccmagenda.wording import Wording
from ccmagenda.wording.places import cities_in

_TERMS = (
    "comma", "semicolon", "from", "elsewhere", "page-shown", "page-selected", "page-nothing", "page-own-clock",
    "page-nothing-now", "page-now", "page-calendar-of",
)  # fmt: skip


def words_of_script(wording: Wording) -> dict[str, object]:
    """Return terms and patterns with their places in braces, as :class:`Language` has them, and the zone of the meeting."""
    language = wording.language
    return {
        "terms": {term: language.terms[term] for term in _TERMS},
        "months": language.months,
        "weekdays": language.weekdays,
        "day": language.day,
        "date": language.date,
        "hours": language.hours,
        "zone": wording.programme.meeting.zone,
        "cities": cities_in(language, wording.convention.states),
    }
