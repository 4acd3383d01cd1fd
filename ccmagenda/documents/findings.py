"""The findings of a check, grouped by how strongly each binds."""

from collections.abc import Iterator

from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.model import Bullets, Document, Finding, Force, Heading, Paragraph, Report, Span, Tone
from ccmagenda.model.document import Block, Line

_TONES = {Force.SHALL: Tone.GRAVE, Force.SHOULD: Tone.WARNING, Force.CUSTOM: Tone.QUIET, Force.PROPOSAL: Tone.QUIET}
_SAID = {
    Force.SHALL: "SHALL: decided, or needed for a programme that can be held",
    Force.SHOULD: "SHOULD: decided, with room left",
    Force.CUSTOM: "CUSTOM: departs from practice, or still open",
    Force.PROPOSAL: "PROPOSAL: proposed, not decided",
}


def _draw(report: Report, setting: Setting) -> Document:
    return Document(
        title=f"Findings: {report.subject}" if report.subject else "Findings",
        language=setting.language.code,
        direction=setting.language.direction,
        blocks=tuple(_blocks(report)),
    )


def _blocks(report: Report) -> Iterator[Block]:
    for force in Force:
        found = [finding for finding in report.findings if finding.force is force]
        if found:
            yield Heading(2, (Span(_SAID[force], _TONES[force]),), anchor=force.value.lower())
            yield Bullets([_line(finding) for finding in found])
    yield Paragraph(_closing(report))


def _line(finding: Finding) -> Line:
    reading = f" ({finding.reading})" if finding.reading else ""
    where = " ".join(part for part in (f"[{finding.label}]", str(finding.origin)) if part)
    waived = (Span(f"\nwaived: {finding.waiver.because}", Tone.GOOD),) if finding.waiver else ()
    return (Span(f"{finding.sentence}{reading}"), *waived, Span(f"\n{where}", Tone.QUIET))


def _closing(report: Report) -> Line:
    counted = [f"{report.count(force)} {force.value}" for force in Force if report.count(force)]
    waived = sum(finding.waiver is not None for finding in report.findings)
    said = ", ".join([*counted, *([f"{waived} waived"] if waived else [])]) or "no findings"
    verdict = "nothing stands in the way" if report.clean else "something is to be settled first"
    return (Span(f"{said}: {verdict}", Tone.GOOD if report.clean else Tone.WARNING),)


kind = DocumentKind(summary="what a check found, grouped by how strongly it binds", subject=Report, draw=_draw)
