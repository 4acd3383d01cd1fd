"""The status of a convention on a day: who is a party, who is on the way, who has signed, who has withdrawn."""

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
    grouped = {standing: [p for p in convention.parties if p.standing_at(day) is standing] for standing, _ in _ORDER}
    bound, waiting = len(grouped[Standing.PARTY]), len(grouped[Standing.AWAITING])
    signed = len(grouped[Standing.SIGNATORY])
    yield Paragraph(
        f"{bound + waiting} have consented to be bound ({bound} in force, {waiting} not yet), {signed} have only signed"
    )
    for standing, words in _ORDER:
        if grouped[standing]:
            yield Heading(2, f"{words}: {len(grouped[standing])}", anchor=standing.name.lower())
            yield Table(columns=("State", "signed", "consent", "in force"), rows=_rows(grouped[standing], setting), caption=words)


def _rows(parties: list[Party], setting: Setting) -> list[tuple[Line, ...]]:
    states = setting.convention.states.by_code
    named = sorted(((states[p.code].name_on(setting.day), p) for p in parties if setting.day), key=lambda pair: pair[0])
    rows: list[tuple[Line, ...]] = []
    for name, party in named:
        consent = f"{party.consent.isoformat()} {party.kind}" if party.consent else ""
        ended = f", withdrawn {party.withdrawn.isoformat()}" if party.withdrawn else ""
        cells = (
            name,
            party.signed.isoformat() if party.signed else "",
            consent,
            (party.in_force.isoformat() if party.in_force else "") + ended,
        )
        rows.append(tuple((Span(cell),) for cell in cells))
    return rows


kind = DocumentKind(summary="who is a party to a convention on a day, by category, with totals", subject=Convention, draw=_draw)
