from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.layout.furniture import furniture_of
from ccmagenda.importers._genre.lines.heads import Heads
from ccmagenda.importers.text import printed_lines

Fixture = Callable[..., Any]


def test_pages_heads_and_job_numbers_are_furniture(words: Fixture) -> None:
    text = "Meeting of the Parties\nMonday 5 May 2014\n1. Opening\nPage 2 of 3\nMeeting of the Parties\nGE.14-01234\n2. Debate"
    assert furniture_of(printed_lines(text, "a.txt"), words("en"), Heads(words("en"))) == {3, 4, 5}


def test_short_lines_of_the_head_that_come_again_together_are_furniture(words: Fixture) -> None:
    text = "21st Session\nStrasbourg,\n18-20 May 2014\nTIMETABLE\nMonday 19 May 2014\n9:00 Bureau\n21st Session\nStrasbourg,\n"
    text += "18-20 May 2014\nTIMETABLE\nTuesday 20 May 2014\nTIMETABLE\n10:00 Committee"
    assert furniture_of(printed_lines(text, "a.txt"), words("en"), Heads(words("en"))) == {6, 7, 8, 9}


def test_short_lines_between_heads_that_come_again_are_furniture_as_well(words: Fixture) -> None:
    text = (
        "21st Meeting\nBerne, 5-6 May 2014\nCG(21)1\nMonday 5 May 2014\nDebate\n21st Meeting\nBerne, 5-6 May 2014\nCG(21)1\nVote"
    )
    assert furniture_of(printed_lines(text, "a.txt"), words("en"), Heads(words("en"))) == {5, 6, 7}


def test_what_a_browser_prints_on_each_page_is_furniture(words: Fixture) -> None:
    text = "12/03/2015 Programme - Website\nhttp://www.example.org/a.html 1/5\nMonday 5 May 2014\n9:00 Opening\n"
    text += "1 | P a g e\n10:00 Vote"
    assert furniture_of(printed_lines(text, "a.txt"), words("en"), Heads(words("en"))) == {0, 1, 4}


def test_the_foot_of_a_web_page_is_furniture(words: Fixture) -> None:
    text = "Monday 5 May 2014\n9:00 Opening\nContact\n10:00 Vote\nShare this page\nFacebook | Twitter\n"
    text += "Posted by admin on 3 May\n© 2014 Office"
    assert furniture_of(printed_lines(text, "a.txt"), words("en"), Heads(words("en"))) == {4, 5, 6, 7}


@pytest.mark.parametrize(
    "crumbs", ["HOME > Meetings of the States Parties > 10MSP >", "Home › Meetings › 2016"], ids=["open", "closed"]
)
def test_where_a_page_stands_among_others_is_furniture(printed: Fixture, crumbs: str) -> None:
    paper = printed(crumbs, "Summary and Statements", "Monday 6 May 2013", "1. Opening", "2. Closing")
    assert paper.title == "Summary and Statements"


def test_third_point_at_the_end_of_a_paper_is_no_copyright(titles: Fixture) -> None:
    day = ("Tuesday 6 May 2014", "10:00-13:00")
    assert titles(*day, "(c) Universalization") == ["Universalization"]
    assert titles(*day, "(a) Opening", "(b) Elections", "(c) 2014 The Secretariat") == ["Opening", "Elections"]


def test_networks_behind_words_of_a_foot_are_furniture(words: Fixture) -> None:
    text = "Monday 5 May 2014\n9:00 Opening\n10:00 Follow us on the road\nFollow us on the Telegram channel, Facebook"
    assert furniture_of(printed_lines(text, "a.txt"), words("en"), Heads(words("en"))) == {3}


def test_a_word_of_web_pages_right_below_hours_is_their_title(titles: Fixture) -> None:
    assert titles("Mardi 3 juin 2014", "9h", "Accueil", "9h30", "Ouverture") == ["Accueil", "Ouverture"]
    assert titles("Accueil", "Mardi 3 juin 2014", "9h", "Les puits", "9h30", "Ouverture") == ["Les puits", "Ouverture"]


def test_an_event_that_is_held_again_is_no_head_of_a_page(items: Fixture) -> None:
    event = ("Cinema of the river and its fish", "co-hosted by Japan")
    found = items(
        "Side events", *event, "on 5 May, 13h00-15h00", "Lakes", "on 6 May, 14h00-15h00", *event, "on 7 May, 13h00-15h00"
    )
    assert [item.title for item in found] == ["Cinema of the river and its fish", "Lakes", "Cinema of the river and its fish"]


@pytest.mark.parametrize("line", ["Previous Page Table of Contents Next Page", "Page précédente Début de page Page suivante"])
def test_what_leads_from_page_to_page_is_furniture(line: str, titles: Fixture) -> None:
    assert titles("3 June 2019", "1. Rain", "2. Wells", line, "3. Lakes", line) == ["Rain", "Wells", "Lakes"]


@pytest.mark.parametrize("line", ["Read more >>", "Read more »", "Read more ...", "Read more"])
def test_links_end_in_arrows(line: str, titles: Fixture) -> None:
    assert titles("3 June 2019", "9:00 Rain", line, "10:00 Wells", line) == ["Rain", "Wells"]
