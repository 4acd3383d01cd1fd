from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.layout.gluing import parted_run, unglued, with_days_apart, without_heads_of_pages

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("Tuesday, 28 JunePlenary Meeting10:00 - 13:00Room 7", "Tuesday, 28 June Plenary Meeting 10:00 - 13:00 Room 7"),
        ("Tuesday, 28 JuneSubsidiary body : 415:00 - 18:00Room 7", "Tuesday, 28 June Subsidiary body : 4 15:00 - 18:00 Room 7"),
        ("28 June: Opening", "28 June: Opening"),
        ("10am-1pmItem 5", "10am-1pm Item 5"),
        ("10:00am-11:30amCR4What is open", "10:00am-11:30am CR4What is open"),
        ("2 p.m.Rain", "2 p.m. Rain"),
        ("Session 1:Opening of (UNEP):Rain, 10:30", "Session 1: Opening of (UNEP): Rain, 10:30"),
        ("Programme09:30 - 10:00", "Programme09:30 - 10:00"),
    ],
)
def test_columns_that_ran_into_each_other(words: Fixture, text: str, apart: str) -> None:
    assert unglued(text, words("en")) == apart


def test_glued_line_gives_day_hours_title_and_room(printed: Fixture) -> None:
    day = printed("Tuesday, 28 June 2022Plenary Meeting10:00 - 13:00Room XVII").days[0]
    (item,) = day.sittings[0].items
    assert (f"{day.date:%d%m}", f"{item.start:%H:%M}", item.title, item.room) == ("2806", "10:00", "Plenary Meeting", "Room XVII")


RUN = (
    "10.00 - 12.30 Opening plenary sessionOpening remarks byOtto Kranz,Vice-PresidentKeynote address:Parliaments when home "
    "affairs are world affairsDebate with MembersKey questions:Are they fit for it?12.30 - 14.00 Lunch"
)


def test_lines_without_a_blank_between_them_are_parted(words: Fixture) -> None:
    assert parted_run(RUN, words("en")) == [
        "10.00 - 12.30 Opening plenary session",
        "Opening remarks by Otto Kranz, Vice-President",
        "Keynote address:",
        "Parliaments when home affairs are world affairs",
        "Debate with Members",
        "Key questions:",
        "Are they fit for it?",
        "12.30 - 14.00 Lunch",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Short lineOf ATwo PartsThree",
        "A McDonald of SciNews.Net " * 2 + "and nobody else " * 40,
    ],
    ids=["short", "names"],
)
def test_line_with_few_such_places_stays_whole(words: Fixture, text: str) -> None:
    assert parted_run(text, words("en")) == [text]


def test_role_and_colon_that_have_run_into_a_title_part_from_it(words: Fixture) -> None:
    assert parted_run("13:00 | The year at a glanceHost: Oslo Institute", words("en")) == [
        "13:00 | The year at a glance",
        "Host: Oslo Institute",
    ]


def test_days_and_years_that_have_run_into_their_neighbours_are_parted(words: Fixture) -> None:
    text = "II. AGENDAWednesday 24 May 2009h00 - 9h30 : Words Thursday 25 May 20009h00 - 10h30 : Norms"
    apart = with_days_apart(text, words("en"))
    assert apart == "II. AGENDA Wednesday 24 May 09h00 - 9h30 : Words Thursday 25 May 2000 9h00 - 10h30 : Norms"


def test_the_head_of_the_next_page_is_no_words_of_a_text(words: Fixture) -> None:
    text = "Mr. Oz, Minister A/HRC/31/OD/3 Order of the day, 2 March 2016 2 H.E. Mr. Lee, Minister"
    assert " ".join(without_heads_of_pages(text, words("en")).split()) == "Mr. Oz, Minister H.E. Mr. Lee, Minister"


def test_lines_part_behind_a_bracket_and_in_no_address(words: Fixture) -> None:
    assert parted_run("Rivers (Room XXIV)Lakes and ponds", words("en")) == ["Rivers (Room XXIV)", "Lakes and ponds"]
    assert parted_run("The (Co)Chair speaks", words("en")) == ["The (Co)Chair speaks"]
    address = "Notes: https://un.example/HRBodies/RegularSessions/23rdSession/Pages/PanelsAndMore.aspx and more words " * 2
    assert parted_run(address, words("en")) == [address]


def test_a_day_that_has_run_into_a_line_tells_that_others_have(words: Fixture) -> None:
    text = "A symposium on ten years of the Convention on WellsMonday 3 June 2013Academy of Arts, OsloOpening of the symposium"
    assert parted_run(f"{text} by the host, who has invited all States and whoever else has an interest", words("en"))[1:] == [
        "Monday 3 June 2013",
        "Academy of Arts, Oslo",
        "Opening of the symposium by the host, who has invited all States and whoever else has an interest",
    ]


def test_the_hours_of_a_pause_part_from_the_word_before_them(words: Fixture) -> None:
    assert parted_run("Dr Xu Li, Head of the Unit13:30 Lunch", words("en")) == ["Dr Xu Li, Head of the Unit", "13:30 Lunch"]
    assert parted_run("Bus no. B13:30 Lunch", words("en")) == ["Bus no. B13:30 Lunch"]


@pytest.mark.parametrize(
    ("text", "apart"),
    [("SpeakerAna RuizDirectorILO", "Speaker: Ana RuizDirectorILO"), ("Speakers of the House", "Speakers of the House")],
)
def test_a_role_that_has_run_into_a_name_parts_from_it(text: str, apart: str, words: Fixture) -> None:
    assert unglued(text, words("en")) == apart


def test_somebody_with_a_title_of_honour_parts_from_the_word_before(words: Fixture) -> None:
    assert parted_run("Rain in the NorthMr. Peter Roy, Ministry", words("en")) == ["Rain in the North", "Mr. Peter Roy, Ministry"]
    assert parted_run("PhDr. Anna Berg", words("en")) == ["PhDr. Anna Berg"]


def test_numbers_that_count_part_from_the_words_before_them(words: Fixture) -> None:
    text = "AGENDA1. Opening of the session2. Wells: (a) North(b) South3. Other business"
    assert parted_run(text, words("en")) == [
        "AGENDA", "1. Opening of the session", "2. Wells: (a) North", "(b) South", "3. Other business",
    ]  # fmt: skip
    assert parted_run("Targets of SDG6. Water and SDG7. Energy", words("en")) == ["Targets of SDG6. Water and SDG7. Energy"]


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        pytest.param("14.00 UhrDie Region", "14.00 Uhr Die Region", id="German"),
        pytest.param("9hOuverture", "9h Ouverture", id="French"),
        pytest.param("1500hrsLakes", "1500hrs Lakes", id="four figures"),
        pytest.param("15.00 - 16.00 UhrPause", "15.00 - 16.00 Uhr Pause", id="range"),
        pytest.param("10:00 Horses", "10:00 Horses", id="a word"),
        pytest.param("18.00 Uhrmacher", "18.00 Uhrmacher", id="a longer word"),
    ],
)
def test_the_word_for_the_hour_parts_from_the_title_that_ran_into_it(text: str, apart: str, words: Fixture) -> None:
    assert unglued(text, words("de")) == apart


@pytest.mark.parametrize("foot", ["10 May 2015 Page 1/5", "Page 1 of 5", "10 May 2015 Page 1 of 5"])
def test_feet_of_pages_within_a_paper_on_one_line_are_left_out(titles: Fixture, foot: str) -> None:
    rows = f"9:00-9:30 Registration 9:30-10:00 Welcome {foot} 10:00-11:00 Rain in the towns"
    line = f"Monday 5 May 2014 {rows} 11:00-12:00 Wells and those who dig them"
    assert titles(line) == ["Registration", "Welcome", "Rain in the towns", "Wells and those who dig them"]


def test_the_number_of_a_day_parts_from_the_label_behind_it(words: Fixture) -> None:
    assert [unglued(text, words("en")) for text in ("Day 1PANEL 2", "Day 2Opening", "Day 1 Panel")] == [
        "Day 1 PANEL 2", "Day 2 Opening", "Day 1 Panel",
    ]  # fmt: skip
