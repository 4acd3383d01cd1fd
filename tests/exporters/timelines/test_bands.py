"""Timelines cut into bands: nothing is lost."""

import attrs

from ccmagenda.exporters._timelines import bands, periods, rows_of
from ccmagenda.model import Bar, Document, Timeline
from ccmagenda.model.document import Stretch, Track

NORWAY = Bar(start=0, end=1, words="Norway", short="NOR")
SPAIN = Bar(start=1, end=4, words="Spain", short="ESP", marks=("back to back", "doubtful"), until="9MSP")
SWEDEN = Bar(start=0, end=2, words="Sweden", short="SWE", marks=("breach",))


def block(document: Document) -> Timeline:
    (found,) = [one for one in document.blocks if isinstance(one, Timeline)]
    return found


def test_bands_are_as_equal_as_can_be(small: Timeline) -> None:
    parts = bands(small, 3)
    assert [(part.columns, periods(part)) for part in parts] == [(("2MSP", "3MSP", "4MSP"), 2), (("4MSP", "5MSP"), 2)]
    assert [part.caption for part in parts] == ["Terms (2MSP to 4MSP)", "Terms (4MSP to 5MSP)"]


def test_bar_that_is_cut_has_open_ends(small: Timeline) -> None:
    first, second = bands(small, 2)
    assert first.tracks[0].lanes == (
        (NORWAY, attrs.evolve(SPAIN, end=2)),
        (SWEDEN,),
    )
    assert second.tracks[0].lanes == ((attrs.evolve(SPAIN, start=0, end=2, since="3MSP"),),)
    assert second.tracks[0].stretches == ()


def test_track_is_left_out_where_it_is_not_there(small: Timeline) -> None:
    short = attrs.evolve(small, tracks=(*small.tracks, Track(label="Old", start=0, end=1)))
    assert [[track.label for track in part.tracks] for part in bands(short, 2)] == [["Clearance", "Old"], ["Clearance"]]


def test_every_period_is_in_one_band(ccm: Document) -> None:
    whole = block(ccm)
    for most in range(1, periods(whole) + 1):
        parts = bands(whole, most)
        assert max(map(periods, parts)) <= most
        assert sum(map(periods, parts)) == periods(whole)


def test_stretches_that_lie_over_one_another_have_rows_of_their_own() -> None:
    one, two, three = (Stretch(start=a, end=b, words="x") for a, b in ((0, 2), (1, 3), (2, 4)))
    assert rows_of((two, three, one)) == [[one, three], [two]]
