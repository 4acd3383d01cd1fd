"""Several registers side by side: what one of them says otherwise than one before it."""

from collections.abc import Iterator

from ccmagenda.model import Convention, Finding


def contradictions(before: Convention, after: Convention, files: list[str]) -> Iterator[Finding]:
    """Yield what one of several registers says otherwise than one before it: none of them wins silently."""
    told = {(m.group, m.party, m.begins): m for m in before.roster.mandates if m.origin.path in files}
    for mandate in after.roster.mandates:
        first = told.get((mandate.group, mandate.party, mandate.begins))
        if first is not None and first != mandate:
            sentence = f"this mandate stands already in {first.origin} with other words - keep one of the two"
            yield Finding(rule="file.same-seat", sentence=sentence, origin=mandate.origin, others=(first.origin,))
    for ref in dict.fromkeys(record.ref for record in before.meetings.records if record.origin.path in files):
        old, new = ([one for one in known.meetings.records if one.ref == ref] for known in (before, after))
        if old != new:
            sentence = f"the {ref} stands already in {old[0].origin} with other words - keep one of the two"
            yield Finding(rule="file.same-meeting", sentence=sentence, origin=new[0].origin, others=(old[0].origin,))
