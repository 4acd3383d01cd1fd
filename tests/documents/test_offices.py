"""The documents on offices, drawn from the register of the CCM."""

import datetime
import itertools

import attrs
import pytest

from ccmagenda import data
from ccmagenda.desk import committee, decision, record, seats, timeline
from ccmagenda.model import (
    Bar,
    Bullets,
    Convention,
    Document,
    Heading,
    Mandate,
    Paragraph,
    Roster,
    Table,
    Timeline,
    Tone,
    words_of,
)

DAY = datetime.date(2012, 4, 16)
BOARD = ("group", "holder", "since the end of", "until the end of", "")
GENERAL = "General Status and Operation of the Convention"
LAO = "Lao People's Democratic Republic"
GAPS = Paragraph(
    "Offices are documented without gaps until the 8MSP; after it, a vacant seat may only mean that no source names its holder.",
    tone=Tone.QUIET,
)


@pytest.fixture(scope="module")
def ccm() -> Convention:
    return data.convention("ccm")


def table(*rows: tuple[str, ...], columns: tuple[str, ...] = BOARD) -> Table:
    return Table(columns=columns, rows=rows)


def rows_of(document: Document) -> list[tuple[str, ...]]:
    block = document.blocks[0]
    assert isinstance(block, Table)
    return [tuple(words_of(cell) for cell in row) for row in block.rows]


def paragraphs(document: Document) -> list[str]:
    return [words_of(block.words) for block in document.blocks if isinstance(block, Paragraph)]


def of_group(document: Document, name: str) -> list[tuple[str, ...]]:
    """Return the rows of one group, whose name stands in the first of them only."""
    found: list[tuple[str, ...]] = []
    current = ""
    for row in rows_of(document):
        current = row[0] or current
        if current == name:
            found.append(row[1:])
    return found


def without(of: Convention, *seats_: tuple[str, str]) -> Convention:
    return attrs.evolve(of, roster=Roster(tuple(m for m in of.roster.mandates if (m.group, m.party) not in seats_)))


def test_seat_board_on_16_april_2012(ccm: Convention) -> None:
    assert seats(ccm, DAY) == Document(
        title="Convention on Cluster Munitions: Coordinators",
        subtitle="16 April 2012",
        blocks=(
            table(
                (GENERAL, "Holy See", "2MSP", "3MSP", "leaves next"),
                ("", "Zambia", "2MSP", "4MSP", ""),
                ("Universalization", "Japan", "2MSP", "3MSP", "leaves next"),
                ("", "Portugal", "2MSP", "4MSP", ""),
                ("Victim Assistance", "Austria", "2MSP", "3MSP", "leaves next"),
                ("", "Bosnia and Herzegovina", "2MSP", "4MSP", ""),
                ("Clearance and Risk Reduction", LAO, "2MSP", "3MSP", "leaves next"),
                ("", "Ireland", "2MSP", "4MSP", ""),
                ("Stockpile Destruction and Retention", "Germany", "2MSP", "3MSP", "leaves next"),
                ("", "Croatia", "2MSP", "4MSP", ""),
                ("Cooperation and Assistance", "Spain", "2MSP", "3MSP", "leaves next"),
                ("", "Mexico", "2MSP", "4MSP", ""),
                ("Reporting", "Belgium", "2MSP", "4MSP", ""),
                ("National Implementation Measures", "New Zealand", "2MSP", "4MSP", ""),
            ),
            GAPS,
        ),
    )


def test_seat_board_from_the_end_of_the_3msp(ccm: Convention) -> None:
    assert seats(ccm, "3MSP") == Document(
        title="Convention on Cluster Munitions: Coordinators",
        subtitle="from the end of the 3MSP",
        blocks=(
            table(
                (GENERAL, "Zambia", "2MSP", "4MSP", "leaves next"),
                ("", "Costa Rica", "3MSP", "5MSP", ""),
                ("Universalization", "Portugal", "2MSP", "4MSP", "leaves next"),
                ("", "Ghana", "3MSP", "5MSP", ""),
                ("Victim Assistance", "Bosnia and Herzegovina", "2MSP", "4MSP", "leaves next"),
                ("", "Afghanistan", "3MSP", "5MSP", ""),
                ("Clearance and Risk Reduction", "Ireland", "2MSP", "4MSP", "leaves next"),
                ("", LAO, "3MSP", "5MSP", ""),
                ("Stockpile Destruction and Retention", "Croatia", "2MSP", "4MSP", "leaves next"),
                ("", "Spain", "3MSP", "5MSP", ""),
                ("Cooperation and Assistance", "Mexico", "2MSP", "4MSP", "leaves next"),
                ("", "Sweden", "3MSP", "5MSP", ""),
                ("Reporting", "Belgium", "2MSP", "4MSP", "leaves next"),
                ("National Implementation Measures", "New Zealand", "2MSP", "4MSP", "leaves next"),
            ),
            GAPS,
        ),
    )


def test_seat_board_on_the_last_day_of_a_meeting_has_old_and_new(ccm: Convention) -> None:
    assert of_group(seats(ccm, datetime.date(2012, 9, 14)), "Universalization") == [
        ("Japan", "2MSP", "3MSP", "leaves next"),
        ("Portugal", "2MSP", "4MSP", ""),
        ("Ghana", "3MSP", "5MSP", ""),
    ]


@pytest.mark.parametrize(
    ("gone", "expected"),
    [
        pytest.param(("GHA",), [("Portugal", "2MSP", "4MSP", "leaves next"), ("vacant", "", "", "")], id="one"),
        pytest.param(("GHA", "PRT"), [("vacant", "", "", ""), ("vacant", "", "", "")], id="both"),
    ],
)
def test_vacant_seats_are_shown(ccm: Convention, gone: tuple[str, ...], expected: list[tuple[str, ...]]) -> None:
    less = without(ccm, *(("universalization", party) for party in gone))
    assert of_group(seats(less, "3MSP"), "Universalization") == expected


def test_vacant_seat_of_a_thematic_area_is_shown(ccm: Convention) -> None:
    assert of_group(seats(without(ccm, ("reporting", "BEL")), "3MSP"), "Reporting") == [("vacant", "", "", "")]


def test_seats_without_any_register_are_not_known() -> None:
    apmbc = data.convention("apmbc")
    assert {row[1] for row in rows_of(seats(apmbc, datetime.date(2012, 5, 21)))} == {"not known"}


def test_doubt_is_told_on_the_board(ccm: Convention) -> None:
    (switzerland,) = [row for row in of_group(seats(ccm, "1RC"), GENERAL) if row[0] == "Switzerland"]
    (mandate,) = [m for m in ccm.roster.mandates if (m.party, m.begins) == ("CHE", "1RC")]
    assert (mandate.confidence, switzerland[-1].endswith(f"doubtful: {mandate.doubt}")) == ("doubtful", True)


def test_state_has_the_name_of_the_day(ccm: Convention) -> None:
    swaziland = Mandate(group="reporting", party="SWZ", begins="2MSP", until="4MSP", source="trial")
    one = attrs.evolve(without(ccm, ("reporting", "BEL")), roster=Roster((swaziland,)))
    assert of_group(seats(one, DAY), "Reporting") == [("Swaziland", "2MSP", "4MSP", "leaves next")]


def test_committee_on_16_april_2012(ccm: Convention) -> None:
    assert rows_of(committee(ccm, DAY)) == [
        ("President (chair)", "Lebanon (2MSP)"),
        ("President-designate", "Norway (3MSP)"),
        (f"Coordinator, {GENERAL}", "Holy See"),
        (f"Coordinator, {GENERAL}", "Zambia"),
        ("Coordinator, Universalization", "Japan"),
        ("Coordinator, Universalization", "Portugal"),
        ("Coordinator, Victim Assistance", "Austria"),
        ("Coordinator, Victim Assistance", "Bosnia and Herzegovina"),
        ("Coordinator, Clearance and Risk Reduction", LAO),
        ("Coordinator, Clearance and Risk Reduction", "Ireland"),
        ("Coordinator, Stockpile Destruction and Retention", "Germany"),
        ("Coordinator, Stockpile Destruction and Retention", "Croatia"),
        ("Coordinator, Cooperation and Assistance", "Spain"),
        ("Coordinator, Cooperation and Assistance", "Mexico"),
        ("Thematic Coordinator, Reporting", "Belgium"),
        ("Thematic Coordinator, National Implementation Measures", "New Zealand"),
        ("Member", "ICRC"),
        ("Member", "United Nations"),
        ("Member", "Cluster Munition Coalition"),
    ]


@pytest.mark.parametrize(
    ("at", "heads", "others", "provision"),
    [
        pytest.param(
            datetime.date(2012, 9, 14),
            [("President (chair)", "Norway (3MSP)"), ("President-designate", "Zambia (4MSP)")],
            "Member",
            "E2",
            id="last-day-of-the-3msp",
        ),
        pytest.param(
            "1RC",
            [
                ("President (chair)", "Netherlands (6MSP)"),
                ("President-designate", "Germany (7MSP)"),
                ("Outgoing President", "Croatia (1RC)"),
            ],
            "Observer",
            "E7",
            id="after-the-1rc",
        ),
        pytest.param(
            datetime.date(2016, 8, 11),
            [
                ("President (chair)", "Netherlands (6MSP)"),
                ("President-designate", "Germany (7MSP)"),
                ("Outgoing President", "Croatia (1RC)"),
            ],
            "Observer",
            "E7",
            id="minutes-of-august-2016",
        ),
    ],
)
def test_heads_of_the_committee(
    ccm: Convention, at: datetime.date | str, heads: list[tuple[str, str]], others: str, provision: str
) -> None:
    found = committee(ccm, at)
    rows = rows_of(found)
    presidents = [row for row in rows if "President" in row[0]]
    assert (presidents, rows[-3][0]) == (heads, others)
    assert [said.partition(":")[0] for said in paragraphs(found)] == [provision]


def test_president_of_a_meeting_under_way_after_the_1rc(ccm: Convention) -> None:
    presidents = [row for row in rows_of(committee(ccm, datetime.date(2016, 9, 6))) if "President" in row[0]]
    assert presidents == [
        ("President (chair)", "Netherlands (6MSP)"),
        ("President-designate", "Germany (7MSP)"),
        ("Outgoing President", "Croatia (1RC)"),
    ]


def test_record_of_a_state_in_order_of_time(ccm: Convention) -> None:
    until, own = "end of the {}".format, "Coordinator, National Implementation Measures"
    assert record(ccm, "NZL") == Document(
        title="New Zealand: offices under the CCM",
        blocks=(
            table(
                ("Friend of the President, National Implementation Measures", until("1MSP"), until("2MSP"), "inferred"),
                (own, until("2MSP"), until("4MSP"), "documented"),
                (own, until("4MSP"), until("1RC"), "documented"),
                (own, until("1RC"), until("7MSP"), "documented"),
                (own, until("7MSP"), until("9MSP"), "documented"),
                (own, until("9MSP"), until("10MSP"), "documented"),
                columns=("office", "from", "until", "how sure"),
            ),
        ),
    )


def test_record_of_a_state_that_presided(ccm: Convention) -> None:
    assert rows_of(record(ccm, "HRV")) == [
        ("Co-Coordinator, Stockpile Destruction and Retention", "end of the 2MSP", "end of the 4MSP", "documented"),
        ("President or chair, First Review Conference", "7–11 September 2015", "", "documented"),
        ("Co-Coordinator, Stockpile Destruction and Retention", "end of the 6MSP", "end of the 8MSP", "documented"),
    ]


def test_record_of_a_state_whose_term_is_not_told(ccm: Convention) -> None:
    assert rows_of(record(ccm, "PAN"))[-1][1:3] == ("not known", "not known")


def test_record_of_a_state_without_offices(ccm: Convention) -> None:
    assert record(ccm, "TGO") == Document(title="Togo: offices under the CCM", blocks=(Paragraph("No office is known."),))


def test_decision_of_the_3msp_word_for_word(ccm: Convention) -> None:
    drafted = decision(ccm, "3MSP")
    said = paragraphs(drafted)
    assert drafted.title == "Coordinators: decision of the Third Meeting of States Parties"
    assert said[:5] == [
        (
            "The Meeting confirmed the Coordinators of the six Working Groups and two thematic areas and welcomed the "
            "appointment of the new Coordinators, from the end of the Third Meeting of States Parties as follows:"
        ),
        "Working Group on the General Status and Operation of the Convention",
        (
            "Until the end of the Fourth Meeting of States Parties: Zambia, and until the end of the Fifth Meeting of States "
            "Parties: Costa Rica;"
        ),
        "Working Group on Universalization",
        (
            "Until the end of the Fourth Meeting of States Parties: Portugal, and until the end of the Fifth Meeting of States "
            "Parties: Ghana;"
        ),
    ]
    assert said[-2:] == [
        "National Implementation Measures",
        "Until the end of the Fourth Meeting of States Parties: New Zealand.",
    ]
    assert len(said) == 17


def test_decision_with_two_states_until_the_same_meeting(ccm: Convention) -> None:
    ghana, chile = (
        Mandate(group="universalization", party=party, begins="3MSP", until="5MSP", source="trial") for party in ("GHA", "CHL")
    )
    said = paragraphs(decision(attrs.evolve(ccm, roster=Roster((ghana, chile))), "3MSP"))
    assert said[1:] == [
        "Working Group on Universalization",
        "Until the end of the Fifth Meeting of States Parties: Ghana and Chile.",
    ]


def test_decision_of_one_group_speaks_of_one(ccm: Convention) -> None:
    ghana = Mandate(group="universalization", party="GHA", begins="3MSP", until="5MSP", source="trial")
    first = paragraphs(decision(attrs.evolve(ccm, roster=Roster((ghana,))), "3MSP"))[0]
    assert first.startswith("The Meeting confirmed the Coordinators of the one Working Group and ")


def drawn(document: Document) -> Timeline:
    (found,) = [block for block in document.blocks if isinstance(block, Timeline)]
    return found


def test_timeline_from_the_2msp_to_the_5msp(ccm: Convention) -> None:
    found = drawn(timeline(ccm, first="2MSP", last="5MSP"))
    assert found.columns == ("2MSP", "3MSP", "4MSP", "5MSP")
    assert found.rows[6:12] == (
        (
            "Clearance and Risk Reduction",
            (
                Bar(start=0, end=1, words=LAO, short="LAO"),
                Bar(start=1, end=3, words=LAO, short="LAO", mark="back to back"),
                Bar(start=3, end=4, words="Bosnia and Herzegovina", short="BIH"),
            ),
        ),
        ("", (Bar(start=0, end=2, words="Ireland", short="IRL"), Bar(start=2, end=4, words="Switzerland", short="CHE"))),
        (
            "Stockpile Destruction and Retention",
            (
                Bar(start=0, end=1, words="Germany", short="DEU"),
                Bar(start=1, end=3, words="Spain", short="ESP", mark="back to back"),
                Bar(start=3, end=4, words="France", short="FRA"),
            ),
        ),
        ("", (Bar(start=0, end=2, words="Croatia", short="HRV"), Bar(start=2, end=4, words="Albania", short="ALB"))),
        (
            "Cooperation and Assistance",
            (
                Bar(start=0, end=1, words="Spain", short="ESP"),
                Bar(start=1, end=3, words="Sweden", short="SWE", mark="breach"),
                Bar(start=3, end=4, words="Austria", short="AUT"),
            ),
        ),
        ("", (Bar(start=0, end=2, words="Mexico", short="MEX"), Bar(start=2, end=4, words="Chile", short="CHL"))),
    )


def test_timeline_marks(ccm: Convention) -> None:
    rows = drawn(timeline(ccm, first="2MSP", last="5MSP")).rows
    marked = [(bar.short, bar.start, bar.mark) for _, bars in rows for bar in bars if bar.mark]
    assert marked == [
        ("MEX", 2, "back to back"),
        ("LAO", 1, "back to back"),
        ("ESP", 1, "back to back"),
        ("SWE", 1, "breach"),
        ("BEL", 2, "back to back"),
        ("NZL", 2, "back to back"),
    ]


def test_what_is_marked_is_told_below_with_all_that_was_found(ccm: Convention) -> None:
    document = timeline(ccm, first="2MSP", last="5MSP")
    place = next(n for n, block in enumerate(document.blocks) if isinstance(block, Heading) and block.anchor == "found")
    told = document.blocks[place + 1]
    assert isinstance(told, Bullets)
    marks = sum(bool(bar.mark) for _, bars in drawn(document).rows for bar in bars)
    assert (len(told.items), marks) == (14, 6)


def test_timeline_by_another_reading_has_no_breach(ccm: Convention) -> None:
    rows = drawn(timeline(ccm, first="2MSP", last="5MSP", readings={"party": "deposit"})).rows
    assert [bar for _, bars in rows for bar in bars if bar.mark == "breach"] == []


def test_timeline_bars_of_a_lane_do_not_overlap(ccm: Convention) -> None:
    lanes = [bars for _, bars in drawn(timeline(ccm)).rows]
    assert [bars for bars in lanes if any(one.end > two.start for one, two in itertools.pairwise(bars))] == []


def test_timeline_of_a_convention_without_meetings() -> None:
    assert drawn(timeline(data.convention("apmbc"))).rows == ()
