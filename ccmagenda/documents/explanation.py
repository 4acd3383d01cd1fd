"""What a provision says and how it is judged, or what a rule asks."""

import re
import textwrap
from collections.abc import Iterator

import attrs

from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents._voice import Voice, joined, voice
from ccmagenda.model import Document, Heading, Judged, Language, Paragraph, Provision, Sample, Span, Table
from ccmagenda.model.document import Block, Line, line

_JUDGED = {Judged.NOT_YET: "not-judged-yet", Judged.NO: "not-judged"}


@attrs.frozen(kw_only=True)
class Explained:
    """What is to be explained: provisions (several where one rule judges them), the rule's key and its own words."""

    asked: str
    provisions: tuple[Provision, ...] = ()
    rule: str = ""
    words: str = ""


def _draw(explained: Explained, setting: Setting) -> Document:
    said = voice(setting)
    return said.document(_blocks(explained, said), title=f"{setting.convention.short} {explained.asked}".strip())


def _blocks(explained: Explained, said: Voice) -> Iterator[Block]:
    for provision in explained.provisions:
        heading = said.say("provision", number=provision.number)
        yield Heading(2, heading)
        yield Paragraph(said.read(provision.wording))
        yield Table(columns=("", ""), rows=list(_facts(provision, said)), caption=heading)
        if provision.judged in _JUDGED:
            yield Paragraph(said.say(_JUDGED[provision.judged]))
    if explained.rule:
        yield Heading(2, said.say("rule", key=explained.rule))
        yield from _words(explained.words, said)


def _facts(provision: Provision, said: Voice) -> Iterator[tuple[str, Line]]:
    weight = (Span(" ("), said.told(provision.weight), Span(")")) if provision.weight else ()
    yield said.say("fact-force"), joined((Span(said.say(f"force-{provision.force.value.lower()}")), *weight))
    yield said.say("fact-source"), _source(provision.source, said)
    yield said.say("fact-binds"), line(_span(provision, said.language))
    if provision.series or provision.venues:
        yield said.say("fact-only-for"), said.listed((*provision.series, *provision.venues), said.language.terms["comma"])
    for name, values in provision.options:
        yield said.say("fact-option", name=name), said.listed(map(said.told, values), said.language.terms["comma"])
    yield said.say("fact-sure"), said.sure(provision.confidence, provision.doubt)


def _source(source: str, said: Voice) -> Line:
    """Return a source as it is cited, with what its short names stand for."""
    names = dict(said.convention.sources)
    keys = [key for key in names if re.search(rf"(?<![\w/-]){re.escape(key)}(?![\w/-])", source)]
    meant = [said.line("told", field=said.told(key), words=said.told(names[key])) for key in keys]
    return said.line("in-brackets", words=said.told(source), aside=said.listed(meant)) if meant else joined((said.told(source),))


def _span(provision: Provision, language: Language) -> str:
    date, say = language.date_in_words, language.say
    since = say("binds-from", date=date(provision.since)) if provision.since else say("binds-from-unknown")
    if provision.until is None:
        return say("binds-without-end", since=since)
    return say("binds-until", since=since, date=date(provision.until))


def _words(words: str, said: Voice) -> Iterator[Block]:
    """Yield a rule's docstring: its paragraphs, and its snippets under their headings."""
    for part in re.split(r"\n\s*\n(?=\S)", words.strip()):
        heading, _, snippet = part.partition("::\n")
        if snippet:
            yield Heading(3, said.told(heading))
            yield Sample(textwrap.dedent(snippet).strip("\n"))
        else:
            yield Paragraph(said.told(" ".join(part.split()).replace("``", "")))


kind = DocumentKind(
    summary="what a provision says, its source and dates, and what breaks and keeps it", subject=Explained, draw=_draw
)
