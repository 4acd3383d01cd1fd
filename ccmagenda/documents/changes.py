"""What changed between two states of a programme: by day, by State or by theme, each thing with what it was and is."""

from collections.abc import Iterable, Iterator

import attrs

from ccmagenda.documents._entries import TASKS, entries, item, left, of_the_whole, turn
from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.model import Bullets, Document, Heading, Paragraph
from ccmagenda.model.document import Line
from ccmagenda.wording import Saying, Telling
from ccmagenda.wording.originals import explained


@attrs.frozen(kw_only=True)
class _Group:
    anchor: str
    heading: str
    items: tuple[Line, ...]


def _draw(telling: Telling, setting: Setting) -> Document:
    say = setting.language.say
    groups = [group for group in _GROUPS[setting.by](telling, setting) if group.items]
    blocks = [block for group in groups for block in (Heading(2, group.heading, anchor=group.anchor), Bullets(group.items))]
    return Document(
        title=say("told", field=telling.wording.meeting_title(), words=say("changes")),
        subtitle=say("changes-between", before=telling.before, after=telling.after),
        language=setting.language.code,
        direction=setting.language.direction,
        skip=setting.language.say("text-skip"),
        blocks=tuple(explained(blocks, telling.wording)) or (Paragraph(nothing_changed(telling, setting)),),
        colophon=telling.wording.made(say("changes")),
    )


def nothing_changed(telling: Telling, setting: Setting) -> str:
    """Return that nothing changed, for whom where only one was asked about, and in which language where something else did."""
    if setting.whom:
        return setting.language.say("no-changes-for", whom=setting.whom)
    elsewhere = telling.comparison.changes and not telling.sayings
    if not elsewhere:
        return setting.language.say("no-changes")
    return setting.language.say("no-changes-in", language=setting.language.terms[f"language-{setting.language.code}"])


def _by_day(telling: Telling, setting: Setting) -> Iterator[_Group]:
    held = [saying for saying in telling.sayings if saying.subject not in TASKS]
    yield _whole(held, [], setting)
    days = {at.day for saying in held for at in (saying.at, saying.was) if at and at.day}
    for day in sorted(days):
        here = [(turn(entry.at), item(entry, setting, by_day=True)) for entry in entries(held) if entry.at.day == day]
        gone = [(turn(e.was), left(e, e.was, setting)) for e in entries(held) if e.was and e.was.day == day]
        lines = tuple(line for _, line in sorted([*here, *gone], key=lambda pair: pair[0]))
        yield _Group(anchor=f"day-{day}", heading=setting.language.day_as_heading(day), items=lines)
    undated = [saying for saying in held if not saying.at.day]
    yield _group("day-undated", setting.language.say("undated"), undated, setting, by_day=True)
    for subject, term in TASKS.items():
        tasks = [saying for saying in telling.sayings if saying.subject == subject]
        yield _group(term, setting.language.say(term), tasks, setting)


def _by_party(telling: Telling, setting: Setting) -> Iterator[_Group]:
    first = telling.comparison.new.meeting.first
    yield _whole(telling.sayings, [saying for saying in telling.sayings if not saying.parties], setting)
    names = {code: telling.wording.state(code, first) for saying in telling.sayings for code in saying.parties}
    for code, name in sorted(names.items(), key=lambda named: named[1]):
        yield _group(f"party-{code}", name, [saying for saying in telling.sayings if code in saying.parties], setting)


def _by_theme(telling: Telling, setting: Setting) -> Iterator[_Group]:
    yield _whole(telling.sayings, [saying for saying in telling.sayings if not saying.themes], setting)
    known = [group.key for group in setting.convention.groups]
    for key in dict.fromkeys([*known, *(key for saying in telling.sayings for key in saying.themes)]):
        concerned = [saying for saying in telling.sayings if key in saying.themes]
        yield _group(f"theme-{key}", telling.wording.theme(key), concerned, setting)


def _whole(sayings: Iterable[Saying], others: list[Saying], setting: Setting) -> _Group:
    """Return what changed in the meeting as such, and what concerns nobody more than others."""
    altered = (field.told for field in of_the_whole(sayings))
    items = (*altered, *(item(entry, setting, by_day=False) for entry in entries(others)))
    return _Group(anchor="whole-meeting", heading=setting.language.say("whole-meeting"), items=items)


def _group(anchor: str, heading: str, sayings: list[Saying], setting: Setting, *, by_day: bool = False) -> _Group:
    items = tuple(item(entry, setting, by_day=by_day) for entry in entries(sayings))
    return _Group(anchor=anchor, heading=heading, items=items)


_GROUPS = {"day": _by_day, "party": _by_party, "theme": _by_theme}

kind = DocumentKind(summary="what changed between two editions, with what it was and what it is now", subject=Telling, draw=_draw)
