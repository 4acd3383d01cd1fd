import base64
import datetime
import re
from pathlib import Path

import attrs

import ccmagenda
from ccmagenda.desk.calendars import all_calendars, manner
from ccmagenda.desk.pages import calendar_links, programme_page

ROOMS = Path(__file__).parents[1] / "exporters" / "page.yaml"
EXAMPLE = Path(__file__).parents[2] / "examples" / "ccm-2012-intersessional" / "programme.yaml"


def _links(page: bytes) -> list[str]:
    return [link for link in re.findall(r' (?:href|data-calendar)="([^"]*)"', page.decode()) if not link.startswith("#")]


def test_programme_page_alone_holds_a_calendar_for_each_entry() -> None:
    links = [href for href in _links(programme_page(ccmagenda.load(ROOMS))) if href.startswith("data:")]
    files = [base64.b64decode(link.partition(",")[2]) for link in links]
    assert [file.count(b"BEGIN:VEVENT") for file in files] == [1] * 9 + [9]


def test_programme_page_beside_its_calendars_leads_to_files_that_are_there(tmp_path: Path) -> None:
    ccmagenda.build(EXAMPLE, tmp_path / "out")
    programme = ccmagenda.load(EXAMPLE)
    links = _links(programme_page(programme, calendars=calendar_links(programme)))
    assert [link for link in links if not (tmp_path / "out" / link).is_file()] == []
    assert {link.split("/")[1] for link in links} == {"meeting.ics", "entries", "delegations", "themes"}


def test_programme_page_leads_to_the_entry_of_an_earlier_edition_that_was_called_otherwise() -> None:
    programme = ccmagenda.load(EXAMPLE)
    first = attrs.evolve(programme, meeting=attrs.evolve(programme.meeting, ref="9XM"), issued=datetime.date(2012, 3, 1))
    issue = ccmagenda.Issue(programme=programme, editions=(ccmagenda.Edition(number=1, programme=first),))
    assert all_calendars(issue).entries[0].uid.startswith("ccm-9xm-")
    links = [href for href in _links(programme_page(issue, calendars=calendar_links(issue))) if "/entries/" in href]
    assert len(links) == 8


def test_programme_page_in_a_build_leads_to_the_entry_of_each_session_with_hours(tmp_path: Path) -> None:
    ccmagenda.build(ROOMS, tmp_path / "out", force=True)
    programme = ccmagenda.load(ROOMS)
    entries = [link for link in _links(programme_page(programme, calendars=calendar_links(programme))) if "/entries/" in link]
    own = {entry.uid.partition("@")[0] for entry in all_calendars(programme, manner("session")).entries}
    assert {f"ccm-9xm-{Path(link).stem}" for link in entries} >= own
    assert [link for link in entries if not (tmp_path / "out" / link).is_file()] == []
