"""The findings of a check as JSON, for scripts; ``version`` rises when the shape changes."""

import json
from typing import Any

from ccmagenda.exporters._kinds import Exporter, Look
from ccmagenda.model import Finding, Force, Origin, Report, one_line

VERSION = 1


def _place(origin: Origin) -> dict[str, Any]:
    return {"path": one_line(origin.path), "line": origin.line, "column": origin.column}


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "provision": finding.provision.number if finding.provision else None,
        "source": finding.provision.source if finding.provision else None,
        "force": finding.force.value,
        "sentence": finding.sentence,
        "about": finding.about or None,
        "reading": finding.reading or None,
        **_place(finding.origin),
        "others": [_place(origin) for origin in finding.others],
        "waived": finding.waiver.ground("en") if finding.waiver else None,
    }


def _export(report: Report, _look: Look) -> bytes:
    counts = {force.value: report.count(force) for force in Force}
    shape = {
        "version": VERSION,
        "subject": report.subject,
        "clean": report.clean,
        "counts": {**counts, "waived": sum(finding.waiver is not None for finding in report.findings)},
        "findings": [_finding(finding) for finding in report.findings],
    }
    return (json.dumps(shape, ensure_ascii=False, indent=2) + "\n").encode()


exporter = Exporter(summary="findings for scripts", suffix=".json", subject=Report, export=_export)
