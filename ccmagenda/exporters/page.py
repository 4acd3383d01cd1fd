"""The page of a programme for those who attend: it opens from disk, asks no host for anything, and reads without its script.

The script adds what a page can do more: choosing by words, theme, State and room, a table of all days, the reader's own
clock, what is on now and next. The same programme gives the same bytes: now is known in the reader's browser only.
"""

import re
from collections.abc import Mapping

import attrs

from ccmagenda.errors import InvalidValueError
from ccmagenda.exporters._kinds import Exporter, Look
from ccmagenda.exporters._page import (
    Viewer,
    action_points,
    as_data,
    choices,
    deadlines,
    grid,
    head,
    linked_data,
    page_template,
    policy,
    script,
    style,
    words_of_script,
)
from ccmagenda.exporters._seals import sealed_page
from ccmagenda.model import shortened
from ccmagenda.wording import Wording

_CALENDAR = re.compile(r"data:text/calendar;charset=utf-8;base64,[A-Za-z0-9+/]+=*|(?!/)[A-Za-z0-9._~/-]+\.ics")


def _leads_to_calendars(_instance: object, _attribute: "attrs.Attribute[Mapping[str, str]]", links: Mapping[str, str]) -> None:
    wrong = next((link for link in links.values() if not _CALENDAR.fullmatch(link)), None)
    if wrong is not None:
        sentence = f"a page leads to calendars beside it or to those within it, and not to '{shortened(wrong)}'"
        raise InvalidValueError(sentence)


@attrs.frozen(kw_only=True)
class ProgrammePage:
    """A programme in the words of one language, and the calendars that its page leads to.

    ``calendars`` holds a relative address, or a calendar as a ``data:`` address, for an entry by its uid, for the whole
    meeting as "all", for a State as "party-" and its code, for a theme as "theme-" and its key; what it does not hold
    has no link. ``called`` is for an entry, by its uid, what it is called in its calendar.
    """

    wording: Wording
    calendars: Mapping[str, str] = attrs.field(factory=dict, validator=_leads_to_calendars, hash=False)
    called: Mapping[str, str] = attrs.field(factory=dict, hash=False)


def _export(page: ProgrammePage, _look: Look) -> bytes:
    wording, language = page.wording, page.wording.language
    viewer = Viewer(wording, page.calendars, page.called)
    days, unplaced = viewer.days(), viewer.unplaced()
    page_text = page_template().render(
        head=head(wording), days=days, unplaced=unplaced, grid=grid(days, language), language=language, say=language.say,
        choices=choices(days, unplaced, wording, page.calendars), linked_data=as_data(linked_data(wording)),
        deadlines=deadlines(wording, page.calendars), action_points=action_points(wording, page.calendars),
        words=as_data(words_of_script(wording)),
        policy=policy(), script=script(), style=style(),
    )  # fmt: skip
    return sealed_page(page_text.encode())


exporter = Exporter(
    summary="as one page to find one's way through a whole programme", suffix=".html", subject=ProgrammePage, export=_export
)
