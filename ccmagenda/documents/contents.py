"""What a build made: a page that leads to every document and every calendar."""

from collections.abc import Iterator

import attrs

from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.model import Bullets, Document, Heading, Paragraph, Programme, Report, Span, Tone
from ccmagenda.model.document import Block, Line


@attrs.frozen
class Listed:
    """One thing that was made: its title, and its files by what people call their format; one alone needs no name."""

    title: str
    files: tuple[tuple[str, str], ...]


@attrs.frozen(kw_only=True)
class Contents:
    """The programme, what its check found, and what was made: headings, each with what is listed under it."""

    programme: Programme
    report: Report
    files: tuple[tuple[str, tuple[Listed, ...]], ...]


def _draw(contents: Contents, setting: Setting) -> Document:
    wording = setting.wording(contents.programme)
    return Document(
        title=wording.meeting_title(),
        subtitle=wording.status(),
        masthead=tuple(part for part in (contents.programme.symbol, wording.place()) if part),
        language=setting.language.code,
        direction=setting.language.direction,
        blocks=tuple(_blocks(contents)),
        colophon=setting.language.say(
            "made-with", status=wording.status(), date=setting.language.date_in_words(contents.programme.as_of)
        ),
    )


def _blocks(contents: Contents) -> Iterator[Block]:
    count = len(contents.report.findings)
    found = f"{count} finding{'' if count == 1 else 's'}"
    waived = sum(finding.waiver is not None for finding in contents.report.findings)
    tone = Tone.GOOD if contents.report.clean else Tone.WARNING
    verdict = "nothing above custom that is not waived" if contents.report.clean else "something is to be settled"
    yield Paragraph((Span(f"Checked: {found}, {waived} waived; {verdict}.", tone),))
    for heading, files in contents.files:
        yield Heading(2, heading, anchor=heading.casefold().replace(" ", "-"))
        yield Bullets([_line(listed) for listed in files])


def _line(listed: Listed) -> Line:
    """Return the title as a link to its file, or with a link for each of several."""
    if len(listed.files) == 1:
        return (Span(listed.title, link=listed.files[0][1]),)
    links = [Span(label, link=address) for label, address in listed.files]
    spaced = [part for link in links for part in (Span(" \u00b7 "), link)]
    return (Span(f"{listed.title}: "), *spaced[1:])


kind = DocumentKind(summary="a page that leads to all that was built", subject=Contents, draw=_draw)
