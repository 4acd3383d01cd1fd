"""Cities by the zones that are named after them, and whose meeting it is, in the words of a language."""

from ccmagenda.model import Language
from ccmagenda.model.parties import Gazetteer
from ccmagenda.wording.marked import organ
from ccmagenda.wording.parts import Wording


def city_of(zone: str, wording: Wording) -> str:
    """Return the city that a zone is named after, by its name in the language as far as that is known to us: "New York"."""
    return wording.convention.states.city(zone.rpartition("/")[2].replace("_", " "), wording.language.code)


def cities_in(language: Language, states: Gazetteer) -> dict[str, str]:
    """Return the cities that have another name in a language than in English, as zones have it, by that name."""
    named = ((city.read("en"), city.read(language.code)) for city in states.cities)
    return {english: own for english, own in named if english != own}


def organiser(wording: Wording) -> str:
    """Return whose meeting it is, as the papers say it: the organ, or the convention where none is told; without marks."""
    told = "".join(span.text for span in organ(wording)[:1])
    return told or wording.convention.names.read(wording.language.code)
