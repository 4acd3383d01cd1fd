"""The documents on offices, drawn from the register of the CCM."""

import datetime

import attrs
import pytest

from ccmagenda import data
from ccmagenda.desk import committee, record, seats
from ccmagenda.model import (
    Convention,
    Document,
    Mandate,
    MeetingCalendar,
    MeetingRecord,
    Paragraph,
    Roster,
    Table,
    Tone,
    words_of,
)

DESIGNATED = "inferred: a meeting designates who presides over the next"
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
                (GENERAL, "Holy See", "2MSP", "3MSP (inferred)", "leaves next"),
                ("", "Zambia", "2MSP", "4MSP", ""),
                ("Universalization", "Japan", "2MSP", "3MSP (inferred)", "leaves next"),
                ("", "Portugal", "2MSP", "4MSP", ""),
                ("Victim Assistance", "Austria", "2MSP", "3MSP (inferred)", "leaves next"),
                ("", "Bosnia and Herzegovina", "2MSP", "4MSP", ""),
                ("Clearance and Risk Reduction", LAO, "2MSP", "3MSP (inferred)", "leaves next"),
                ("", "Ireland", "2MSP", "4MSP", ""),
                ("Stockpile Destruction and Retention", "Germany", "2MSP", "3MSP (inferred)", "leaves next"),
                ("", "Croatia", "2MSP", "4MSP", ""),
                ("Cooperation and Assistance", "Spain", "2MSP", "3MSP (inferred)", "leaves next"),
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
        ("Japan", "2MSP", "3MSP (inferred)", "leaves next"),
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


FRIENDS = [
    ("Norway (Friend of the President)", "Australia (Friend of the President)"),
    ("Canada (Friend of the President)", "1MSP", "2MSP", "leaves next"),
]


@pytest.mark.parametrize("at", [datetime.date(2011, 6, 27), "1MSP", "2010-12-01"], ids=["day", "meeting", "day-in-text"])
def test_board_before_the_2msp_has_all_friends_of_the_president(ccm: Convention, at: datetime.date | str) -> None:
    board = seats(ccm, at)
    assert len(rows_of(board)) == 9
    assert (of_group(board, GENERAL)[0][0], of_group(board, "Clearance and Risk Reduction")[0][0]) == FRIENDS[0]
    assert of_group(board, "Implementation Architecture and Workplan") == [FRIENDS[1]]


@pytest.mark.parametrize("day", ["2008-01-01", "2010-11-01"])
def test_board_before_there_were_any_seats_is_empty(ccm: Convention, day: str) -> None:
    assert paragraphs(seats(ccm, day))[0] == "No group with a seat of its own is known at that time."


IN_JANUARY = ("not known", "not known", "known in office in January 2024; term not known")


@pytest.mark.parametrize("day", ["2023-09-12", "2024-01-15", "2024-09-13"], ids=["after-the-11msp", "seen", "end-of-the-12msp"])
def test_state_that_was_found_in_office_is_on_the_board(ccm: Convention, day: str) -> None:
    board = seats(ccm, day)
    assert of_group(board, "Victim Assistance") == [("Austria", *IN_JANUARY), ("Panama", *IN_JANUARY)]
    assert of_group(board, "Clearance and Risk Reduction") == [("Italy", *IN_JANUARY), ("Norway", *IN_JANUARY)]
    assert of_group(board, "Universalization")[0][-1] == "leaves next"


def test_state_that_was_found_in_office_is_not_known_in_the_next_period(ccm: Convention) -> None:
    assert of_group(seats(ccm, "2024-09-14"), "Victim Assistance") == [("vacant", "", "", "")] * 2


@pytest.mark.parametrize(
    ("begins", "until", "seen", "said"),
    [
        pytest.param("", "", "2024-01-15", "known in office on 15 January 2024; term not known", id="day"),
        pytest.param("11MSP", "", "2024-01", "known in office in January 2024; end not known", id="end"),
        pytest.param("", "12MSP", "2024-01", "known in office in January 2024; beginning not known", id="beginning"),
        pytest.param("11MSP", "12MSP", "2024-01", "leaves next", id="neither"),
    ],
)
def test_what_is_not_known_of_a_term_is_said(ccm: Convention, begins: str, until: str, seen: str, said: str) -> None:
    chile = Mandate(group="reporting", party="CHL", begins=begins, until=until, seen=seen)
    board = seats(attrs.evolve(ccm, roster=Roster((chile,))), datetime.date(2024, 3, 1))
    assert of_group(board, "Reporting")[0][-1].removeprefix("leaves next; ") == said


def test_group_of_which_no_mandate_is_known_stays_not_known(ccm: Convention) -> None:
    ghana = Mandate(group="universalization", party="GHA", begins="3MSP", until="5MSP", source="trial")
    board = seats(attrs.evolve(ccm, roster=Roster((ghana,))), "3MSP")
    assert of_group(board, "Universalization") == [("Ghana", "3MSP", "5MSP", "leaves next"), ("vacant", "", "", "")]
    assert of_group(board, "Reporting") == [("not known", "", "", "")]
    said = "Where a holder is not known, our data names nobody for the group; a register of your own adds holders."
    assert paragraphs(board)[0] == said


def test_post_whose_holder_is_not_told_is_not_known(ccm: Convention) -> None:
    assert of_group(seats(ccm, "12MSP"), "Risk Education") == [("not known", "", "", "")]


def test_role_is_told_where_it_is_not_coordinator() -> None:
    apmbc = data.convention("apmbc")
    held = [
        MeetingRecord(ref="2MSP", series="MSP", start=datetime.date(2000, 9, 11), end=datetime.date(2000, 9, 15)),
        MeetingRecord(ref="3MSP", series="MSP", start=datetime.date(2001, 9, 18), end=datetime.date(2001, 9, 21)),
    ]
    roles = {"MYS": "Co-Chair", "ROU": "Co-Rapporteur", "HRV": "Co-Rapporteur"}
    mandates = [
        Mandate(group="stockpile-destruction", party=code, role=role, begins="2MSP", until="3MSP") for code, role in roles.items()
    ]
    known = attrs.evolve(apmbc, meetings=MeetingCalendar(tuple(held)), roster=Roster(tuple(mandates)))
    term = ("2MSP", "3MSP", "leaves next")
    assert of_group(seats(known, "2000-12-01"), "Stockpile Destruction") == [
        ("Malaysia (Co-Chair)", *term),
        ("Romania (Co-Rapporteur)", *term),
        ("Croatia (Co-Rapporteur)", *term),
        ("vacant", "", "", ""),
    ]


def test_state_whose_term_ends_later_does_not_leave_next(ccm: Convention) -> None:
    (costa_rica,) = of_group(seats(ccm, "2016-06-01"), "Reporting")
    assert (costa_rica[0], "leaves next" in costa_rica[-1]) == ("Costa Rica", False)


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


@pytest.mark.parametrize(
    ("day", "capacity", "who"),
    [
        pytest.param(
            "2016-08-11",
            f"Coordinator, {GENERAL}",
            [
                "Lebanon",
                "Czechia",
                "Switzerland (doubtful: a single source; by the 5MSP list the seat is held by Lebanon until the 6MSP)",
            ],
            id="doubtful",
        ),
        pytest.param(
            "2016-08-11",
            "Thematic Coordinator, Reporting",
            ["Costa Rica (inferred: weak: on the committee in August 2016, and no other function of it is known)"],
            id="inferred",
        ),
        pytest.param(
            "2024-01-15",
            "Coordinator, Victim Assistance",
            [f"{name} (known in office in January 2024; term not known)" for name in ("Austria", "Panama")],
            id="seen",
        ),
        pytest.param("2024-01-15", "Thematic Coordinator, Reporting", ["no holder is known"], id="nobody"),
        pytest.param("2011-09-16", "Coordinator, Universalization", ["Japan", "Portugal"], id="no-friends-of-the-president"),
        pytest.param("2011-09-16", "Thematic Coordinator, Implementation Architecture and Workplan", [], id="no-group"),
        pytest.param("2015-09-11", "President (chair)", ["Croatia (1RC)"], id="last-day-of-the-1rc"),
        pytest.param("2015-09-12", "President (chair)", ["Netherlands (6MSP)"], id="day-after-the-1rc"),
    ],
)
def test_committee_says_what_is_not_certain(ccm: Convention, day: str, capacity: str, who: list[str]) -> None:
    assert [row[1] for row in rows_of(committee(ccm, day)) if row[0] == capacity] == who


def test_record_of_a_state_in_order_of_time(ccm: Convention) -> None:
    both = "documented: found in office; both ends follow from the two-year term"
    papers = "wrote the two papers on implementation for the 2MSP and went on as Coordinator"
    choice = "found in office in 2014-2015; choice by the 4MSP follows from the two-year term, its final document was not seen"
    until, own = "end of the {}".format, "Coordinator, National Implementation Measures"
    assert record(ccm, "NZL") == Document(
        title="New Zealand: offices under the CCM",
        blocks=(
            table(
                (
                    "Friend of the President, National Implementation Measures",
                    until("1MSP"),
                    until("2MSP"),
                    f"inferred: {papers}",
                ),
                (own, until("2MSP"), until("4MSP"), "documented"),
                (own, until("4MSP (inferred)"), until("1RC"), f"documented: {choice}"),
                (own, until("1RC (inferred)"), until("7MSP (inferred)"), both),
                (own, until("7MSP (inferred)"), until("9MSP (inferred)"), both),
                (
                    own,
                    until("9MSP (inferred)"),
                    until("10MSP (inferred)"),
                    "documented: found in office up to May 2022; both ends deduced",
                ),
                columns=("office", "from", "until", "how sure"),
            ),
        ),
    )


def test_record_of_a_state_that_presided(ccm: Convention) -> None:
    assert rows_of(record(ccm, "HRV")) == [
        ("Co-Coordinator, Stockpile Destruction and Retention", "end of the 2MSP", "end of the 4MSP", "documented"),
        ("President-designate, First Review Conference", "end of the 5MSP", "opening of the 1RC", DESIGNATED),
        ("President, First Review Conference", "opening of the 1RC", "end of the 1RC", "documented"),
        (
            "Co-Coordinator, Stockpile Destruction and Retention",
            "end of the 6MSP (inferred)",
            "end of the 8MSP (inferred)",
            "documented: found in office; both ends follow from the two-year term",
        ),
    ]


@pytest.mark.parametrize(
    ("code", "rows"),
    [
        pytest.param(
            "ZMB",
            [
                ("President-designate, Fourth Meeting of States Parties", "end of the 3MSP", "opening of the 4MSP", DESIGNATED),
                ("President, Fourth Meeting of States Parties", "opening of the 4MSP", "opening of the 5MSP", "documented"),
                ("Chair, Fourth Intersessional Meeting", "7 April 2014", "9 April 2014", "documented"),
            ],
            id="before-the-1rc",
        ),
        pytest.param(
            "DEU",
            [
                ("President-designate, Seventh Meeting of States Parties", "end of the 1RC", "end of the 6MSP", DESIGNATED),
                ("President, Seventh Meeting of States Parties", "end of the 6MSP", "end of the 7MSP", "documented"),
            ],
            id="after-the-1rc",
        ),
        pytest.param(
            "NLD",
            [
                ("President, Sixth Meeting of States Parties", "end of the 1RC", "end of the 6MSP", "documented"),
                ("Chair, Coordination Committee meeting", "30 June 2016", "30 June 2016", "documented"),
                ("Chair, 6th Coordination Committee meeting of 2016", "11 August 2016", "11 August 2016", "documented"),
            ],
            id="first-that-presides-ahead",
        ),
    ],
)
def test_presidency_has_a_beginning_and_an_end(ccm: Convention, code: str, rows: list[tuple[str, ...]]) -> None:
    assert [row for row in rows_of(record(ccm, code)) if row[0].startswith(("President", "Chair"))] == rows


def test_presidency_that_is_planned_says_so(ccm: Convention) -> None:
    *_, designate, president = rows_of(record(ccm, "LAO"))
    assert designate[:3] == ("President-designate, Third Review Conference", "end of the 12MSP", "end of the 13MSP")
    assert president == ("President, Third Review Conference", "end of the 13MSP", "end of the 3RC", "documented: planned")


def test_record_of_a_state_whose_term_is_not_told(ccm: Convention) -> None:
    assert rows_of(record(ccm, "PAN"))[-1][1:3] == ("not known", "not known")


def test_record_of_a_state_without_offices(ccm: Convention) -> None:
    assert record(ccm, "TGO") == Document(title="Togo: offices under the CCM", blocks=(Paragraph("No office is known."),))
