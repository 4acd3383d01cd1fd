"""A change notice: what delegates must know before they come, a line each, fit for a mail or a notice board."""

from collections.abc import Iterator

from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents.changes import nothing_changed
from ccmagenda.model import Bullets, Document, Paragraph, What
from ccmagenda.model.document import Block
from ccmagenda.wording import Saying, Telling

_TOLD = frozenset({"time", "room", "chair", "dates", "place", "zone", "status"})


def _draw(telling: Telling, setting: Setting) -> Document:
    say = setting.language.say
    return Document(
        title=say("change-notice"),
        subtitle=telling.wording.meeting_title(),
        masthead=(say("changes-between", before=telling.before, after=telling.after),),
        language=setting.language.code,
        direction=setting.language.direction,
        blocks=tuple(_blocks(telling, setting)),
        colophon=say("made-with", status=say("change-notice"), date=setting.language.date_in_words(telling.comparison.new.as_of)),
    )


def _blocks(telling: Telling, setting: Setting) -> Iterator[Block]:
    lines = [line for saying in telling.sayings if saying.subject != "programme" for line in _lines(saying, setting)]
    others = sum(saying.what is What.ALTERED and not _weighty(saying) for saying in telling.sayings)
    if lines:
        yield Bullets(lines)
    if others and lines:
        yield Paragraph(setting.language.say("other-changes", count=others))
    elif others:
        yield Paragraph(setting.language.say("only-other-changes", count=others))
    elif not lines:
        yield Paragraph(nothing_changed(setting))


def _weighty(saying: Saying) -> bool:
    return saying.what is not What.ALTERED or any(row[0] in _TOLD for row in saying.fields)


def _lines(saying: Saying, setting: Setting) -> Iterator[str]:
    """Yield a line for what became of a thing, and one for each change of its time, place, chair or status."""
    say = setting.language.say
    if saying.what is not What.ALTERED:
        when = f", {saying.when}" if saying.when else ""
        yield f"{saying.title}{when}: {say(f'what-{saying.what.value}')}"
    for key, name, before, after in saying.fields:
        if key in _TOLD:
            none = say("none")
            yield say("moves", title=saying.title, field=name, now=after or none, before=before or none)


kind = DocumentKind(summary="the changes that delegates must know of, a line each", subject=Telling, draw=_draw)
