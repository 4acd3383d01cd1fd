import pytest

from ccmagenda import Convention
from ccmagenda.drafting.places import as_listed, clock_of
from ccmagenda.errors import InvalidValueError, UnknownNameError
from ccmagenda.model import Meeting


@pytest.mark.parametrize(
    ("city", "chosen", "zone"),
    [
        pytest.param("Geneva", "", "Europe/Zurich", id="where-it-has-met"),
        pytest.param("Genève", "", "Europe/Zurich", id="in-french"),
        pytest.param("san jose", "", "America/Costa_Rica", id="no-accents"),
        pytest.param("Nairobi", "", "Africa/Nairobi", id="a-zone-is-named-after-it"),
        pytest.param("New York", "", "America/New_York", id="two-words"),
        pytest.param("Bergen", "Europe/Oslo", "Europe/Oslo", id="chosen"),
        pytest.param("", "", "Europe/Zurich", id="the-convention's-own"),
    ],
)
def test_clock_of(ccm: Convention, city: str, chosen: str, zone: str) -> None:
    assert clock_of(city, chosen, None, ccm) == zone


@pytest.mark.parametrize(
    ("city", "sentence"),
    [
        pytest.param(
            "Bergn-am-See",
            "the clock of 'Bergn-am-See' is not known - add the zone of the place, like Europe/Zurich (--zone)",
            id="unlike-any",
        ),
        pytest.param("Nairobbi", "the clock of 'Nairobbi' is not known - did you mean 'Nairobi'?", id="misspelt"),
    ],
)
def test_city_whose_clock_is_not_known(ccm: Convention, city: str, sentence: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        clock_of(city, "", None, ccm)
    assert str(caught.value) == sentence


def test_no_city_and_a_convention_without_a_zone() -> None:
    with pytest.raises(UnknownNameError) as caught:
        clock_of("", "", None, Convention(key="x"))
    assert str(caught.value) == "the zone of the place is missing - add the zone of the place, like Europe/Zurich (--zone)"


def test_zone_that_is_none_is_refused(ccm: Convention) -> None:
    with pytest.raises(InvalidValueError, match="'Europe/Zürich' is not a time zone"):
        clock_of("Geneva", "Europe/Zürich", None, ccm)


@pytest.mark.parametrize(
    ("ref", "own", "told"),
    [
        pytest.param("4IM", {}, ("Geneva", "World Meteorological Organization building", "ZMB"), id="all-open"),
        pytest.param("4IM", {"city": "Bern", "venue": "Hall", "president": "NOR"}, ("Bern", "Hall", "NOR"), id="nothing-open"),
        pytest.param("ours", {}, ("", "", ""), id="not-listed"),
    ],
)
def test_what_is_open_is_as_listed(ccm: Convention, ref: str, own: dict[str, str], told: tuple[str, ...]) -> None:
    meeting = Meeting(ref=ref, title="T", zone="UTC", first="2014-04-07", last="2014-04-09", **own)
    found = as_listed(meeting, ccm)
    assert (found.city.read("en"), found.venue.read("en"), found.president) == told
