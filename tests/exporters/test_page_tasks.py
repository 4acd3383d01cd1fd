"""What is to be done around a meeting, on its page."""

import re

import pytest

import ccmagenda
from ccmagenda import data
from ccmagenda.desk.pages import programme_page

TEXT = """\
convention: ccm
meeting: {ref: 9XM, title: A meeting, city: Geneva, zone: Europe/Zurich, from: 2012-04-16, to: 2012-04-16}
issued: 2012-04-01
sittings: [{day: 2012-04-16, morning: 10:00-13:00, sessions: [{key: a, title: Opening}]}]
deadlines:
  - {key: late, title: {en: Comments, fr: Observations}, day: 2012-04-10, documents: [CCM/1]}
  - {key: early, title: <b>Papers</b>, day: 2012-04-02, for: [Ireland], notes: By mail.}
action-points:
  - {key: letter, title: Send the letter, owner: [Mexico, Spain], due: 2012-05-31, timing: or soon after, status: done}
  - {key: open, title: Think, status: cancelled}
"""


def tasks(language: str = "") -> list[list[str]]:
    """Return the texts of each task of the page, as they are read."""
    page = programme_page(ccmagenda.load(TEXT.encode(), path="p"), language=language).decode()
    lists = re.findall(r'<ul class="tasks">(.*?)</ul>\n</section>', page, re.DOTALL)
    items = [item for found in lists for item in re.findall(r"<li id=.*?</li>", found, re.DOTALL)]
    return [[words.strip() for words in re.sub(r"<[^>]*>", "\n", item).split("\n") if words.strip()] for item in items]


def test_deadlines_stand_by_their_days_and_action_points_with_those_who_owe_them() -> None:
    add = ["Add to calendar", ": "]
    found = [[words for words in task if not words.startswith((*add, ":"))] for task in tasks()]
    assert found == [
        ["&lt;b&gt;Papers&lt;/b&gt;", "Monday 2 April 2012", "Ireland", "By mail."],
        ["Comments", "Tuesday 10 April 2012", "Documents: CCM/1"],
        ["Send the letter", "done", "Thursday 31 May 2012; or soon after", "Mexico and Spain"],
        ["Think", "cancelled"],
    ]


def test_tasks_in_another_language() -> None:
    assert (tasks("fr")[1][:2], tasks("fr")[2][1:3]) == (["Observations", "mardi 10 avril 2012"], ["[anglais]", "mesure prise"])


@pytest.mark.parametrize("key", ["deadlines", "action-points"])
def test_menu_leads_to_them(key: str) -> None:
    page = programme_page(ccmagenda.load(TEXT.encode(), path="p")).decode()
    assert f'<li><a href="#{key}">{data.language("en").say(key)}</a></li>' in page
    assert f'<h2 id="{key}">' in page


def test_page_leads_to_the_calendar_of_each_task_with_a_day() -> None:
    page = programme_page(ccmagenda.load(TEXT.encode(), path="p")).decode()
    downloads = re.findall(r'download="((?:deadline|action-point)-[^"]*)"', page)
    assert downloads == ["deadline-early.ics", "deadline-late.ics", "action-point-letter.ics"]


def test_meeting_without_tasks_has_no_such_part() -> None:
    page = programme_page(ccmagenda.load(TEXT.partition("deadlines:")[0].encode(), path="p")).decode()
    assert ('class="tasks"' in page, 'href="#deadlines"' in page) == (False, False)
