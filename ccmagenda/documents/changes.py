"""What changed between two states of a programme: by day, by State or by theme, each thing with what it was and is."""

import datetime
from collections.abc import Iterator

from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.model import Bullets, Document, Heading, Paragraph, Span, Tone, What
from ccmagenda.model.document import Block, Line
from ccmagenda.wording import Saying, Telling

_TONES = {What.ADDED: Tone.GOOD, What.RESTORED: Tone.GOOD, What.DROPPED: Tone.GRAVE, What.CANCELLED: Tone.GRAVE}


def _draw(telling: Telling, setting: Setting) -> Document:
    say = setting.language.say
    return Document(
        title=f"{telling.wording.meeting_title()}: {say('changes')}",
        subtitle=say("changes-between", before=telling.before, after=telling.after),
        language=setting.language.code,
        direction=setting.language.direction,
        blocks=tuple(_blocks(telling, setting)) or (Paragraph(nothing_changed(setting)),),
        colophon=say("made-with", status=say("changes"), date=setting.language.date_in_words(telling.comparison.new.as_of)),
    )


def nothing_changed(setting: Setting) -> str:
    """Return that nothing changed, and for whom where only one was asked about."""
    return setting.language.say("no-changes-for", whom=setting.whom) if setting.whom else setting.language.say("no-changes")


def _blocks(telling: Telling, setting: Setting) -> Iterator[Block]:
    for heading, sayings in _groups(telling, setting):
        yield Heading(2, heading, anchor=heading.casefold().replace(" ", "-"))
        for saying in sayings:
            yield from _told(saying, setting, by_day=setting.by == "day" and saying.day is not None)


def _groups(telling: Telling, setting: Setting) -> Iterator[tuple[str, list[Saying]]]:
    if setting.by == "party":
        codes = sorted({code for saying in telling.sayings for code in saying.parties}, key=lambda c: _state(c, telling))
        groups = [(_state(code, telling), [s for s in telling.sayings if code in s.parties]) for code in codes]
        rest = [saying for saying in telling.sayings if not saying.parties]
    elif setting.by == "theme":
        keys = list(dict.fromkeys(key for saying in telling.sayings for key in saying.themes))
        groups = [(telling.wording.theme(key), [s for s in telling.sayings if key in s.themes]) for key in keys]
        rest = [saying for saying in telling.sayings if not saying.themes]
    else:
        days = sorted({saying.day for saying in telling.sayings if saying.day})
        groups = [(setting.language.day_in_words(day), _on(day, telling)) for day in days]
        rest = [saying for saying in telling.sayings if not saying.day]
    if rest:
        yield setting.language.say("whole-meeting"), rest
    yield from groups


def _on(day: datetime.date, telling: Telling) -> list[Saying]:
    return [saying for saying in telling.sayings if saying.day == day]


def _state(code: str, telling: Telling) -> str:
    return telling.wording.state(code, telling.comparison.new.meeting.first)


def _told(saying: Saying, setting: Setting, *, by_day: bool) -> Iterator[Block]:
    say = setting.language.say
    title = (Span(saying.title, Tone.STRONG),)
    word = () if saying.what is What.ALTERED else (Span(f": {say(f'what-{saying.what.value}')}", _TONES[saying.what]),)
    time = saying.hours if by_day else saying.when
    when = (Span(f"  {time}", Tone.QUIET),) if time else ()
    yield Paragraph((*title, *word, *when))
    if saying.fields:
        yield Bullets([_row(row, setting) for row in saying.fields])


def _row(row: tuple[str, str, str, str], setting: Setting) -> Line:
    """Return one altered field: "room: Room 2 (was: Room 1)"."""
    key, name, before, after = row
    say = setting.language.say
    if key == "order":
        return (Span(say("new-order")),)
    if before and after:
        return (Span(f"{name}: "), Span(say("was", now=after, before=before)))
    return (Span(f"{name}: "), Span(say("was-nothing", now=after) if after else say("is-nothing", before=before)))


kind = DocumentKind(summary="what changed between two editions, with what it was and what it is now", subject=Telling, draw=_draw)
