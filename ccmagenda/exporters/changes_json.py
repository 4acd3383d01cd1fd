"""Changes between two editions as JSON of a versioned shape, for scripts."""

import json

from ccmagenda.exporters._kinds import Exporter, Look
from ccmagenda.wording import Saying, Telling

VERSION = 1


def _export(telling: Telling, _look: Look) -> bytes:
    shape = {
        "version": VERSION,
        "title": f"ccmagenda changes: {telling.wording.meeting_title()}",
        "before": telling.before,
        "after": telling.after,
        "changes": [_change(saying) for saying in telling.sayings],
    }
    return (json.dumps(shape, ensure_ascii=False, indent=2) + "\n").encode()


def _change(saying: Saying) -> dict[str, object]:
    return {
        "what": saying.what.value,
        "subject": saying.subject,
        "key": saying.about,
        "title": saying.title,
        "day": saying.day.isoformat() if saying.day else None,
        "when": saying.when or None,
        "fields": [{"field": key, "before": before or None, "after": after or None} for key, _, before, after in saying.fields],
        "parties": list(saying.parties),
        "themes": list(saying.themes),
    }


exporter = Exporter(summary="changes as JSON, for scripts", suffix="", subject=Telling, export=_export)
