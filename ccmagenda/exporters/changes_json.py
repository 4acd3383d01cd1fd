"""Changes between two editions as JSON of a versioned shape, for scripts.

``before`` and ``after`` of a field are all that it was and is, in words; ``words`` is what delegates are told of it.
"""

import json

from ccmagenda.exporters._kinds import Exporter, Look
from ccmagenda.model import Programme
from ccmagenda.wording import Saying, Telling

VERSION = 1


def _export(telling: Telling, _look: Look) -> bytes:
    comparison = telling.comparison
    shape = {  # the title tells who made the file, so that it may be written anew
        "version": VERSION,
        "title": f"ccmagenda changes: {telling.wording.meeting_title()}",
        "meeting": comparison.new.meeting.ref,
        "before": _paper(comparison.old, telling.before),
        "after": _paper(comparison.new, telling.after),
        "changes": [_change(saying) for saying in telling.sayings],
    }
    return (json.dumps(shape, ensure_ascii=False, indent=2) + "\n").encode()


def _paper(programme: Programme, name: str) -> dict[str, object]:
    return {
        "name": name,
        "symbol": programme.symbol or None,
        "status": programme.status.value,
        "date": programme.as_of.isoformat(),
    }


def _change(saying: Saying) -> dict[str, object]:
    return {
        "what": saying.what.value,
        "subject": saying.subject,
        "key": saying.about,
        "title": saying.title,
        "day": saying.at.day.isoformat() if saying.at.day else None,
        "when": saying.at.words or None,
        "fields": [
            {"field": field.field, "before": field.before or None, "after": field.after or None, "words": field.words}
            for field in saying.fields
        ],
        "parties": list(saying.parties),
        "themes": list(saying.themes),
    }


exporter = Exporter(summary="changes as JSON, for scripts", suffix="", subject=Telling, export=_export)
