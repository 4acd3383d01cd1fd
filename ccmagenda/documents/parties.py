"""The status of a convention on a day: who is a party, who is on the way, who has signed, who has withdrawn."""

import datetime
import unicodedata
from collections.abc import Iterator

from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.errors import InvalidValueError
from ccmagenda.model import Convention, Document, Heading, Paragraph, Party, Span, Standing, Table
from ccmagenda.model.document import Block, Line

_ORDER = (
    (Standing.PARTY, "States Parties, for which the Convention is in force"),
    (Standing.AWAITING, "States that have ratified or acceded, not yet in force"),
    (Standing.SIGNATORY, "Signatories"),
    (Standing.WITHDRAWN, "States that have withdrawn"),
)


def _draw(convention: Convention, setting: Setting) -> Document:
    if setting.day is None:
        sentence = "the status of a convention is drawn up for a day: give one"
        raise InvalidValueError(sentence)
    said = setting.language.date_in_words(setting.day)
    return Document(
        title=f"{convention.names.read(setting.language.code)}: status",
        subtitle=setting.language.say("as-of", date=said),
        language=setting.language.code,
        direction=setting.language.direction,
        blocks=tuple(_blocks(convention, setting)),
    )


def _blocks(convention: Convention, setting: Setting) -> Iterator[Block]:
    day = setting.day
    if day is None:
        return
    if not convention.parties:
        yield Paragraph("The parties to this convention are not in our data.")
        return
    grouped = {standing: [p for p in convention.parties if p.standing_at(day) is standing] for standing, _ in _ORDER}
    bound, waiting = len(grouped[Standing.PARTY]), len(grouped[Standing.AWAITING])
    signed = len(grouped[Standing.SIGNATORY])
    yield Paragraph(
        f"{bound + waiting} have consented to be bound ({bound} in force, {waiting} not yet), {signed} have only signed"
    )
    for standing, words in _ORDER:
        if grouped[standing]:
            yield Heading(2, f"{words}: {len(grouped[standing])}", anchor=standing.name.lower())
            yield Table(
                columns=("State", "signed", "consent", "in force"), rows=_rows(grouped[standing], setting, day), caption=words
            )


def _rows(parties: list[Party], setting: Setting, day: datetime.date) -> list[tuple[Line, ...]]:
    named = sorted(((_name(party, setting, day), party) for party in parties), key=lambda pair: _sorted_by(pair[0]))
    return [tuple((Span(cell),) for cell in _cells(name, party, day)) for name, party in named]


def _name(party: Party, setting: Setting, day: datetime.date) -> str:
    state = setting.convention.states.by_code.get(party.code)
    return state.name_on(day) if state else party.code


def _sorted_by(name: str) -> str:
    """Return the form by which names are sorted: accents do not count."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter)).casefold()


def _cells(name: str, party: Party, day: datetime.date) -> tuple[str, str, str, str]:
    """Return what was known of a State on that day, and nothing that came later, but for the entry into force ahead."""
    consented = party.consent is not None and party.consent <= day
    consent = f"{party.consent} {party.kind}" if consented else ""
    in_force = str(party.in_force) if consented and party.in_force else ""
    ended = f", withdrawn {party.withdrawn}" if party.withdrawn and party.withdrawn <= day else ""
    return name, str(party.signed) if party.signed and party.signed <= day else "", consent, in_force + ended


kind = DocumentKind(summary="who is a party to a convention on a day, by category, with totals", subject=Convention, draw=_draw)
