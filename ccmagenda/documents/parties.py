"""The status of a convention on a day: who is a party, who is on the way, who has signed, who has withdrawn."""

import datetime
import unicodedata
from collections.abc import Iterator

from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents._voice import Voice, voice
from ccmagenda.errors import InvalidValueError
from ccmagenda.model import Convention, Document, Heading, Paragraph, Party, Span, Standing, Table
from ccmagenda.model.document import Block, Line, line

_ORDER = (Standing.PARTY, Standing.AWAITING, Standing.SIGNATORY, Standing.WITHDRAWN)
_COLUMNS = ("column-state", "column-signed", "column-consent", "column-in-force")


def _draw(convention: Convention, setting: Setting) -> Document:
    if setting.day is None:
        sentence = "the status of a convention is drawn up for a day: give one"
        raise InvalidValueError(sentence)
    said = voice(setting)
    return said.document(
        _blocks(convention, said, setting.day),
        title=said.say("status-of", convention=convention.names.read(said.language.code)),
        subtitle=said.say("as-of", date=said.language.date_in_words(setting.day)),
    )


def _blocks(convention: Convention, said: Voice, day: datetime.date) -> Iterator[Block]:
    if not convention.parties:
        yield Paragraph(said.say("no-parties"))
        return
    grouped = {standing: [p for p in convention.parties if p.standing_at(day) is standing] for standing in _ORDER}
    bound, waiting = len(grouped[Standing.PARTY]), len(grouped[Standing.AWAITING])
    signed = len(grouped[Standing.SIGNATORY])
    yield Paragraph(said.say("consented", all=bound + waiting, bound=bound, waiting=waiting, signed=signed))
    for standing in _ORDER:
        if grouped[standing]:
            key = standing.name.lower()
            words = said.say(f"standing-{key}")
            yield Heading(2, said.say("told", field=words, words=len(grouped[standing])), anchor=key)
            columns = tuple(said.say(column) for column in _COLUMNS)
            yield Table(columns=columns, rows=_rows(grouped[standing], said, day), caption=words)


def _rows(parties: list[Party], said: Voice, day: datetime.date) -> list[tuple[Line, ...]]:
    named = sorted(((said.state(party.code, day), party) for party in parties), key=lambda pair: _sorted_by(pair[0]))
    return [tuple(_cells(name, party, said, day)) for name, party in named]


def _sorted_by(name: str) -> str:
    """Return the form by which names are sorted: accents do not count."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter)).casefold()


def _cells(name: str, party: Party, said: Voice, day: datetime.date) -> Iterator[Line]:
    """Yield what was known of a State on that day, and nothing that came later, but for the entry into force ahead."""
    consented = party.consent is not None and party.consent <= day
    left = party.withdrawn is not None and party.withdrawn <= day
    yield line(name)
    yield line(str(party.signed) if party.signed and party.signed <= day else "")
    yield said.listed((str(party.consent), *_kind(party, said)), " ") if consented else ()
    in_force = str(party.in_force) if consented and party.in_force else ""
    withdrawn = said.say("withdrawn-on", date=party.withdrawn) if left else ""
    yield said.listed((in_force, withdrawn), said.language.terms["comma"])


def _kind(party: Party, said: Voice) -> tuple[Span, ...]:
    return (said.known("consent", party.kind),) if party.kind else ()


kind = DocumentKind(summary="who is a party to a convention on a day, by category, with totals", subject=Convention, draw=_draw)
