"""The terms of all groups as a picture, drawn from the register of the CCM."""

import itertools

import attrs
import pytest

from ccmagenda import data
from ccmagenda.desk import timeline
from ccmagenda.model import Bar, Bullets, Convention, Document, Heading, Mandate, Roster, Timeline, Waiver, words_of
from ccmagenda.model.document import Stretch, Track

LAO = "Lao People's Democratic Republic"
B10 = "B10 affected-in-each-group"


@pytest.fixture(scope="module")
def ccm() -> Convention:
    return data.convention("ccm")


@pytest.fixture(scope="module")
def early(ccm: Convention) -> Timeline:
    return drawn(timeline(ccm, first="2MSP", last="5MSP"))


def drawn(document: Document) -> Timeline:
    (found,) = [block for block in document.blocks if isinstance(block, Timeline)]
    return found


def track(of: Timeline, label: str) -> Track:
    (found,) = [one for one in of.tracks if one.label == label]
    return found


def told(document: Document) -> list[str]:
    place = next((n for n, block in enumerate(document.blocks) if isinstance(block, Heading) and block.anchor == "found"), None)
    if place is None:
        return []
    block = document.blocks[place + 1]
    assert isinstance(block, Bullets)
    return [words_of(item) for item in block.items]


def held_by(known: Convention, *mandates: Mandate) -> Convention:
    return attrs.evolve(known, roster=Roster(mandates))


def test_timeline_from_the_2msp_to_the_5msp(early: Timeline) -> None:
    assert early.columns == ("2MSP", "3MSP", "4MSP", "5MSP")
    assert track(early, "Cooperation and Assistance") == Track(
        label="Cooperation and Assistance",
        start=0,
        end=4,
        lanes=(
            (
                Bar(start=0, end=1, words="Spain", short="ESP", marks=("inferred",)),
                Bar(start=1, end=3, words="Sweden", short="SWE", marks=("breach",)),
                Bar(start=3, end=4, words="Austria", short="AUT", until="6MSP"),
            ),
            (
                Bar(start=0, end=2, words="Mexico", short="MEX"),
                Bar(start=2, end=4, words="Chile", short="CHL", marks=("inferred",), until="1RC"),
            ),
        ),
        stretches=(Stretch(start=0, end=2, words=B10, short="B10"),),
    )


def test_a_bar_bears_every_mark_that_it_has(early: Timeline) -> None:
    assert [(bar.short, bar.start, bar.marks) for bar in early.bars if set(bar.marks) - {"inferred"}] == [
        ("MEX", 2, ("back to back", "inferred")),
        ("LAO", 1, ("back to back",)),
        ("ESP", 1, ("back to back",)),
        ("SWE", 1, ("breach",)),
        ("BEL", 2, ("back to back", "inferred")),
        ("NZL", 2, ("back to back", "inferred")),
    ]


def test_what_is_found_of_a_whole_group_is_a_stretch_of_its_track(early: Timeline) -> None:
    assert {one.label: [(s.start, s.end) for s in one.stretches] for one in early.tracks if one.stretches} == {
        "General Status and Operation of the Convention": [(0, 3)],
        "Universalization": [(0, 2)],
        "Victim Assistance": [(3, 4)],
        "Cooperation and Assistance": [(0, 2)],
    }


def test_ends_beyond_the_picture_are_open_and_named(ccm: Convention) -> None:
    found = drawn(timeline(ccm, first="3MSP", last="1RC"))
    (lebanon,) = [bar for bar in found.bars if bar.short == "LBN"]
    (zambia, *_) = [bar for bar in found.bars if bar.short == "ZMB"]
    assert (lebanon.start, lebanon.end, lebanon.since, lebanon.until) == (2, 4, "", "6MSP")
    assert (zambia.start, zambia.end, zambia.since, zambia.until) == (0, 1, "2MSP", "")
    assert {bar.until for bar in found.bars if bar.start == 3} == {"6MSP", "7MSP"}


def test_terms_that_began_before_keep_their_marks_and_what_was_found_of_them_is_told(ccm: Convention) -> None:
    document = timeline(ccm, first="4MSP", last="5MSP")
    (lao,) = [bar for bar in drawn(document).bars if bar.short == "LAO"]
    assert (lao.marks, lao.since) == (("back to back",), "3MSP")
    assert len([one for one in told(document) if one.startswith(f"SHOULD: the {LAO} coordinates Clearance")]) == 1
    assert [one for one in told(document) if "from the end of the 2MSP" in one] == []


def test_all_that_was_found_is_told_below(ccm: Convention) -> None:
    assert len(told(timeline(ccm, first="2MSP", last="5MSP"))) == 14


def test_ground_of_a_waiver_is_said_in_the_language_or_marked(ccm: Convention) -> None:
    waiver = Waiver(provision="B5", because="ratified", because_in=(("en", "ratified"), ("fr", "avait ratifié")))
    waived = attrs.evolve(ccm, waivers=(waiver,))
    found = [
        next(one for one in told(timeline(waived, first="3MSP", last="3MSP", language=code)) if "B5" in one and "ratifi" in one)
        for code in ("fr", "es")
    ]
    assert ["(dérogation\u202f: avait ratifié)" in found[0], "ratified [inglés])" in found[1]] == [True, True]


def test_ground_of_a_waiver_is_told(ccm: Convention) -> None:
    waived = attrs.evolve(ccm, waivers=(Waiver(provision="B5", because="Sweden had ratified"),))
    (sweden,) = [one for one in told(timeline(waived, first="3MSP", last="3MSP")) if one.startswith("SHALL")]
    assert "(waived: Sweden had ratified)" in sweden


def test_friends_are_marked_by_their_role(ccm: Convention) -> None:
    marked = [bar.short for bar in drawn(timeline(ccm)).bars if "Friend of the President" in bar.marks]
    assert sorted(marked) == ["AUS", "AUT", "BEL", "CAN", "DEU", "JPN", "NOR", "NZL", "ZAF"]


def test_term_that_is_not_known_is_drawn_around_the_day_on_which_it_was_seen(ccm: Convention) -> None:
    found = drawn(timeline(ccm))
    (panama,) = [
        bar
        for one in found.tracks
        if one.label == "Victim Assistance"
        for lane in one.lanes
        for bar in lane
        if bar.short == "PAN"
    ]
    columns = found.columns.index("11MSP"), found.columns.index("12MSP")
    assert (panama.start, panama.end) == columns
    assert (panama.marks, panama.since, panama.until) == (("term not known",), "?", "?")


def test_group_is_there_as_long_as_it_exists_or_is_held(ccm: Convention) -> None:
    found = drawn(timeline(ccm))
    last = len(found.columns)
    assert [(one.start, one.end) for one in found.tracks if one.label in {"Reporting", "Risk Education"}] == [
        (0, last), (found.columns.index("12MSP"), last),
    ]  # fmt: skip
    friends = track(found, "Implementation Architecture and Workplan")
    assert (friends.start, friends.end) == (0, 1)


def test_gaps_after_what_is_documented_are_told_and_drawn(ccm: Convention) -> None:
    found = drawn(timeline(ccm))
    start = found.columns.index("8MSP")
    assert found.stretches == (Stretch(start=start, end=len(found.columns), words="not documented without gaps"),)
    after = "after it, an empty lane may only mean that no source names its holder"
    assert found.notes == (f"Offices are documented without gaps until the 8MSP; {after}.",)


def test_picture_of_a_time_that_is_documented_has_no_notes(early: Timeline) -> None:
    assert (early.notes, early.stretches) == ((), ())


@pytest.mark.parametrize("key", ["apmbc", "ccw", "bwc"])
def test_picture_of_a_convention_without_mandates_says_why(key: str) -> None:
    found = drawn(timeline(attrs.evolve(data.convention(key), roster=Roster())))
    reason = "Our data holds no mandates of this convention; a register of your own adds them."
    assert (found.tracks, found.notes) == ((), (reason,))


def test_picture_of_a_time_without_terms_says_so(ccm: Convention) -> None:
    ghana = Mandate(group="universalization", party="GHA", begins="3MSP", until="5MSP", source="trial")
    found = drawn(timeline(held_by(ccm, ghana), first="6MSP", last="7MSP"))
    assert (found.tracks, found.notes) == ((), ("No term is known between these meetings.",))


def test_mandate_without_any_time_is_named_in_a_note(ccm: Convention) -> None:
    ghana = Mandate(group="universalization", party="GHA", source="trial")
    chile = Mandate(group="reporting", party="CHL", begins="3MSP", until="5MSP", source="trial")
    notes = drawn(timeline(held_by(ccm, ghana, chile))).notes
    assert notes[-1] == "Not drawn, since it is not known when they began or ended: Ghana (Universalization)."


def test_breach_by_another_reading_is_none(ccm: Convention) -> None:
    found = drawn(timeline(ccm, first="2MSP", last="5MSP", readings={"party": "deposit"}))
    assert [bar for bar in found.bars if "breach" in bar.marks] == []


def test_bars_of_a_lane_do_not_overlap(ccm: Convention) -> None:
    lanes = [lane for one in drawn(timeline(ccm)).tracks for lane in one.lanes]
    assert [lane for lane in lanes if any(one.end > two.start for one, two in itertools.pairwise(lane))] == []
