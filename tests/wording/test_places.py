import pytest

from ccmagenda import convention, data
from ccmagenda.model import Meeting, PaperData, Programme
from ccmagenda.wording import Wording
from ccmagenda.wording.places import cities_in, city_of, organiser

MEETING = Meeting(ref="1X", title="M", zone="UTC", first="2012-04-16", last="2012-04-16")


def speaking(code: str, organ: object = "") -> Wording:
    programme = Programme(meeting=MEETING, paper=PaperData(organ=organ))
    return Wording(programme=programme, convention=convention("ccm"), language=data.language(code))


@pytest.mark.parametrize(
    ("zone", "code", "city"),
    [
        ("America/New_York", "ru", "Нью-Йорк"),
        ("America/New_York", "en", "New York"),
        ("Europe/Oslo", "ar", "أوسلو"),
        ("America/Argentina/Buenos_Aires", "fr", "Buenos Aires"),
        ("UTC", "zh", "UTC"),
    ],
    ids=["known", "english", "arabic", "not-known", "no-city"],
)
def test_city_of_a_zone(zone: str, code: str, city: str) -> None:
    assert city_of(zone, speaking(code)) == city


def test_cities_in_a_language_are_those_called_otherwise_there() -> None:
    states = speaking("fr").convention.states
    assert cities_in(data.language("fr"), states) == {"Geneva": "Genève", "Beirut": "Beyrouth", "Vienna": "Vienne"}
    assert cities_in(data.language("en"), states) == {}


@pytest.mark.parametrize(
    ("organ", "code", "name"),
    [
        ("", "fr", "Convention sur les armes à sous-munitions"),
        ("Convention on Cluster Munitions", "fr", "Convention sur les armes à sous-munitions"),
        ("Regional Conference", "fr", "Regional Conference"),
        ({"en": "Regional Conference", "fr": "Conférence régionale"}, "fr", "Conférence régionale"),
        ("", "en", "Convention on Cluster Munitions"),
    ],
    ids=["not-told", "the-convention", "another", "in-the-language", "english"],
)
def test_organiser_is_whose_paper_it_is(organ: object, code: str, name: str) -> None:
    assert organiser(speaking(code, organ)) == name
