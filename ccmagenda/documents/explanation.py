"""What a provision says and how it is judged, or what a rule asks."""

import re
import textwrap
from collections.abc import Iterator

import attrs

from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.model import Document, Heading, Judged, Language, Paragraph, Provision, Sample, Table
from ccmagenda.model.document import Block

_JUDGED = {
    Judged.NOT_YET: "No rule on the shelf judges this provision yet: it is shown, and a check says nothing of it.",
    Judged.NO: "There is nothing to judge in it: it explains, permits, or concerns what no programme shows.",
}


@attrs.frozen(kw_only=True)
class Explained:
    """What is to be explained: provisions (several where one rule judges them), the rule's key and its own words."""

    asked: str
    provisions: tuple[Provision, ...] = ()
    rule: str = ""
    words: str = ""


def _draw(explained: Explained, setting: Setting) -> Document:
    return Document(
        title=f"{setting.convention.short} {explained.asked}".strip(),
        language=setting.language.code,
        direction=setting.language.direction,
        blocks=tuple(_blocks(explained, setting)),
    )


def _blocks(explained: Explained, setting: Setting) -> Iterator[Block]:
    for provision in explained.provisions:
        yield Heading(2, f"Provision {provision.number}")
        yield Paragraph(provision.wording.read(setting.language.code))
        yield Table(columns=("", ""), rows=list(_facts(provision, setting)), caption=f"Provision {provision.number}")
        if provision.judged in _JUDGED:
            yield Paragraph(_JUDGED[provision.judged])
    if explained.rule:
        yield Heading(2, f"Rule {explained.rule}")
        yield from _words(explained.words)


def _facts(provision: Provision, setting: Setting) -> Iterator[tuple[str, str]]:
    yield "Force", f"{provision.force.value} ({provision.weight})" if provision.weight else provision.force.value
    yield "Source", _source(provision.source, dict(setting.convention.sources))
    yield "Binds", _span(provision, setting.language)
    if provision.series or provision.venues:
        yield "Only for", ", ".join((*provision.series, *provision.venues))
    for name, values in provision.options:
        yield f"Option {name}", ", ".join(values)
    yield "How sure", f"{provision.confidence}: {provision.doubt}" if provision.doubt else provision.confidence


def _source(source: str, sources: dict[str, str]) -> str:
    keys = [key for key in sources if re.search(rf"(?<![\w/-]){re.escape(key)}(?![\w/-])", source)]
    told = "; ".join(f"{key}: {sources[key]}" for key in keys)
    return f"{source} ({told})" if told else source


def _span(provision: Provision, language: Language) -> str:
    since = f"from {language.date_in_words(provision.since)}" if provision.since else "from a day that is not documented"
    until = f" to {language.date_in_words(provision.until)}" if provision.until else ", with no end known"
    return since + until


def _words(words: str) -> Iterator[Block]:
    """Yield a rule's docstring: its paragraphs, and its snippets under their headings."""
    for part in re.split(r"\n\s*\n(?=\S)", words.strip()):
        heading, _, snippet = part.partition("::\n")
        if snippet:
            yield Heading(3, heading)
            yield Sample(textwrap.dedent(snippet).strip("\n"))
        else:
            yield Paragraph(" ".join(part.split()).replace("``", ""))


kind = DocumentKind(
    summary="what a provision says, its source and dates, and what breaks and keeps it", subject=Explained, draw=_draw
)
