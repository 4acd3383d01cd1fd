"""Which texts of a programme are missing in a language: what a translator still has to do."""

from collections.abc import Iterator

from ccmagenda.documents._fronts import inner
from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents._voice import Voice, voice
from ccmagenda.model import Document, Paragraph, Programme, Span, Table, Tone
from ccmagenda.model.document import Block, Line
from ccmagenda.wording.missing import missing
from ccmagenda.wording.originals import Passage, original_of


def _draw(programme: Programme, setting: Setting) -> Document:
    said = voice(setting)
    found = list(missing(setting.wording(programme)))
    return inner(programme, setting, said.say("missing-texts"), tuple(_blocks(found, programme, said)))


def _blocks(found: list[Passage], programme: Programme, said: Voice) -> Iterator[Block]:
    if not found:
        yield Paragraph(said.say("missing-none"), tone=Tone.GOOD)
        return
    columns = [said.say(term) for term in ("column-part", "column-belongs-to", "column-words")]
    yield Table(columns=columns, rows=[_row(passage, programme, said) for passage in found])


def _row(passage: Passage, programme: Programme, said: Voice) -> tuple[Line, ...]:
    code = original_of(passage.texts, programme, said.language.code)
    words = Span(" ".join(passage.texts.read(code).split()), language=code)
    return (said.known("part", passage.field.replace("_", " ")),), (Span(passage.key),), (words,)


kind = DocumentKind(
    summary="which texts are missing in a language, for those who translate", subject=Programme, draw=_draw,
    stands_in=lambda programme, setting: any(missing(setting.wording(programme))),
)  # fmt: skip
