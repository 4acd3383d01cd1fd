"""The findings of a check, grouped by how strongly each binds."""

from collections.abc import Iterator

from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents._voice import Voice, joined, voice
from ccmagenda.model import Bullets, Document, Finding, Force, Heading, Paragraph, Report, Span, Tone
from ccmagenda.model.document import Block, Line

_TONES = {Force.SHALL: Tone.GRAVE, Force.SHOULD: Tone.WARNING, Force.CUSTOM: Tone.QUIET, Force.PROPOSAL: Tone.QUIET}


def _draw(report: Report, setting: Setting) -> Document:
    said = voice(setting)
    title = said.say("findings-of", subject=report.subject) if report.subject else said.say("findings")
    return said.document(_blocks(report, said), title=title)


def _blocks(report: Report, said: Voice) -> Iterator[Block]:
    for force in Force:
        found = [finding for finding in report.findings if finding.force is force]
        if found:
            yield Heading(2, _heading(force, said), anchor=force.value.lower())
            yield Bullets([_line(finding, said) for finding in found])
    yield Paragraph(_closing(report, said))


def _heading(force: Force, said: Voice) -> Line:
    key = force.value.lower()
    return said.line("told", _TONES[force], field=said.say(f"force-{key}"), words=said.say(f"means-{key}"))


def _line(finding: Finding, said: Voice) -> Line:
    where = " ".join(part for part in (f"[{finding.label}]", str(finding.origin)) if part)
    waived = said.line("waived", Tone.GOOD, because=said.ground(finding.waiver)) if finding.waiver else ()
    broken = (Span("\n", Tone.GOOD),) if waived else ()
    return joined((*said.finding(finding), *broken, *waived, Span(f"\n{where}", Tone.QUIET)))


def _closing(report: Report, said: Voice) -> Line:
    counted = [
        said.say("counted", count=report.count(force), what=said.say(f"force-{force.value.lower()}"))
        for force in Force
        if report.count(force)
    ]
    waived = sum(finding.waiver is not None for finding in report.findings)
    counted += [said.say("counted-waived", count=waived)] if waived else []
    found = said.language.terms["comma"].join(counted) or said.say("no-findings")
    verdict = said.say("verdict-clean" if report.clean else "verdict-open")
    return said.line("told", Tone.GOOD if report.clean else Tone.WARNING, field=found, words=verdict)


kind = DocumentKind(summary="what a check found, grouped by how strongly it binds", subject=Report, draw=_draw)
