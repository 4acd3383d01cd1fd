"""A change notice: what delegates must know before they come, an item a thing, fit for a mail or a notice board."""

from collections.abc import Iterator

import attrs

from ccmagenda.documents._entries import Entry, entries, item, of_the_whole
from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents.changes import nothing_changed
from ccmagenda.model import Bullets, Document, Paragraph
from ccmagenda.model.document import Block, Line
from ccmagenda.wording import Telling
from ccmagenda.wording.originals import explained

_TOLD = frozenset({"time", "order", "room", "stream", "chair", "status", "dates", "place", "zone", "president"})
_OWED = frozenset({"time", "owner", "for"})


def _draw(telling: Telling, setting: Setting) -> Document:
    say = setting.language.say
    return Document(
        title=say("change-notice"),
        subtitle=telling.wording.meeting_title(),
        masthead=(say("changes-between", before=telling.before, after=telling.after),),
        language=setting.language.code,
        direction=setting.language.direction,
        skip=setting.language.say("text-skip"),
        blocks=tuple(explained(_blocks(telling, setting), telling.wording)),
        colophon=telling.wording.made(say("change-notice")),
    )


def _blocks(telling: Telling, setting: Setting) -> Iterator[Block]:
    whole, found = of_the_whole(telling.sayings), entries(telling.sayings)
    told: list[Line] = [field.told for field in whole if field.field in _TOLD]
    short = [_short(entry) for entry in found]
    told += [item(entry, setting, by_day=False) for entry in short if entry.whats or entry.fields]
    others = sum(field.field not in _TOLD for field in whole)
    others += sum(len(entry.fields) - len(kept.fields) for entry, kept in zip(found, short, strict=True))
    if told:
        yield Bullets(told)
    if others:
        yield Paragraph(setting.language.say("other-changes" if told else "only-other-changes", count=others))
    elif not told:
        yield Paragraph(nothing_changed(telling, setting))


def _short(entry: Entry) -> Entry:
    told = _OWED if entry.task else _TOLD
    return attrs.evolve(entry, fields=tuple(field for field in entry.fields if field.field in told))


kind = DocumentKind(summary="the changes that delegates must know of, an item each", subject=Telling, draw=_draw)
