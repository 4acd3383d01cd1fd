"""What a build made: a page that leads to every document and every calendar."""

from collections.abc import Iterator

import attrs

from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents._voice import Voice, voice
from ccmagenda.model import Bullets, Document, Heading, Language, Paragraph, Programme, Report, Span, Tone, words_of
from ccmagenda.model.document import Block, Line, line
from ccmagenda.wording.originals import explained, said


@attrs.frozen
class Listed:
    """One thing that was made: its title, and its files by what people call their format; one alone needs no name."""

    title: Line = attrs.field(converter=line)
    files: tuple[tuple[str, str], ...]


@attrs.frozen(kw_only=True)
class Contents:
    """The programme, what its check found, and what was made: headings, each with what is listed under it."""

    programme: Programme
    report: Report
    files: tuple[tuple[str, tuple[Listed, ...]], ...]


def _draw(contents: Contents, setting: Setting) -> Document:
    wording = setting.wording(contents.programme)
    title = said(wording.meeting_title(), contents.programme.meeting.title, wording)
    return Document(
        title=words_of(title),
        subtitle=wording.status(),
        masthead=tuple(part for part in (contents.programme.symbol, wording.place()) if part),
        language=setting.language.code,
        direction=setting.language.direction,
        skip=setting.language.say("text-skip"),
        blocks=tuple(explained(_blocks(contents, voice(setting)), wording, (title,))),
        originals=(title,) if any(span.language for span in title) else (),
        colophon=wording.made(wording.status()),
    )


def _blocks(contents: Contents, said: Voice) -> Iterator[Block]:
    yield Paragraph((Span(_checked(contents.report, said.language), Tone.GOOD if contents.report.clean else Tone.WARNING),))
    for heading, files in contents.files:
        yield Heading(2, heading, anchor=heading.casefold().replace(" ", "-"))
        yield Bullets([_line(listed, said) for listed in files])


def _checked(report: Report, language: Language) -> str:
    """Return how many findings there are, how many of them are waived, and whether anything stands in the way."""
    count, waived = len(report.findings), sum(finding.waiver is not None for finding in report.findings)
    found = language.say("one-finding") if count == 1 else language.say("several-findings", count=count)
    return language.say("checked-clean" if report.clean else "checked-open", found=found, waived=waived)


def _line(listed: Listed, said: Voice) -> Line:
    """Return the title as a link to its file, or with a link for each of several."""
    if len(listed.files) == 1:
        return tuple(attrs.evolve(span, link=listed.files[0][1]) for span in listed.title)
    links = [Span(label, link=address) for label, address in listed.files]
    spaced = tuple(part for link in links for part in (Span(" \u00b7 "), link))
    return said.line("told", field=listed.title, words=spaced[1:])


kind = DocumentKind(summary="a page that leads to all that was built", subject=Contents, draw=_draw)
