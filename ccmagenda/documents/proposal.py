"""A proposal: slates with their reasons, what is given up, who was excluded and why."""

import datetime
from collections.abc import Iterator

from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents._voice import Voice, joined, voice
from ccmagenda.model import Bullets, Choice, Document, Heading, Mandate, Paragraph, Proposal, Slate, Span, Tone
from ccmagenda.model.document import Block, Line, line


def _draw(proposal: Proposal, setting: Setting) -> Document:
    said = voice(setting)
    title = said.say("proposed-to", convention=setting.convention.short, meeting=proposal.ref)
    return said.document(_blocks(proposal, said, setting.day), title=title)


def _blocks(proposal: Proposal, said: Voice, day: datetime.date | None) -> Iterator[Block]:
    for conflict in proposal.conflicts:
        yield Paragraph(said.line("no-slate", Tone.GRAVE, why=said.told(conflict)))
    if proposal.given:
        yield Paragraph(said.say("seats-given", meeting=proposal.ref))
        yield Bullets([_given(mandate, said, day) for mandate in proposal.given])
    for number, slate in enumerate(proposal.slates, start=1):
        yield from _slate(number, slate, said, day)
    if proposal.note:
        yield Paragraph(said.told(f"{proposal.note[0].upper()}{proposal.note[1:]}."))
    yield from _left_out("excluded", proposal.excluded, said, day)
    yield from _left_out("spared", proposal.spared, said, day)


def _left_out(term: str, left: tuple[tuple[str, str], ...], said: Voice, day: datetime.date | None) -> Iterator[Block]:
    if left:
        yield Heading(2, said.say(term), anchor=term)
        yield Bullets([said.line("told", field=said.state(code, day), words=said.told(why)) for code, why in left])


def _given(mandate: Mandate, said: Voice, day: datetime.date | None) -> Line:
    where = f" ({mandate.origin})" if str(mandate.origin) else ""
    return joined((*_seat(mandate, Span(said.state(mandate.party, day)), said), Span(where)))


def _seat(mandate: Mandate, state: Span, said: Voice) -> Line:
    """Return who takes a seat of which group, until when."""
    return said.line("seat-until", group=said.group(mandate.group), state=state, meeting=mandate.until)


def _slate(number: int, slate: Slate, said: Voice, day: datetime.date | None) -> Iterator[Block]:
    first = "slate-best" if slate.optimal else "slate-not-proven"
    yield Heading(2, said.say(first if number == 1 else "slate", number=number), anchor=f"slate-{number}")
    yield Bullets([_choice(choice, said, day) for choice in slate.choices])
    yield Paragraph(said.say("given-up" if slate.given_up else "nothing-given-up"))
    if slate.given_up:
        yield Bullets([said.told(loss) for loss in slate.given_up])


def _choice(choice: Choice, said: Voice, day: datetime.date | None) -> Line:
    state = Span(said.state(choice.mandate.party, day), Tone.STRONG)
    return joined(
        (
            *_seat(choice.mandate, state, said),
            Span("\n", Tone.QUIET),
            *said.line("because", Tone.QUIET, reasons=_told(choice.reasons, said)),
            Span("\n", Tone.QUIET),
            *said.line("next-best", Tone.QUIET, state=_next(choice, said, day)),
        )
    )


def _told(sentences: tuple[str, ...], said: Voice) -> Line:
    return said.listed(map(said.told, sentences))


def _next(choice: Choice, said: Voice, day: datetime.date | None) -> Line:
    if not choice.runner_up:
        return line(said.say("next-nobody"))
    state, losses, gains = said.state(choice.runner_up, day), _told(choice.gives_up, said), _told(choice.gains, said)
    if losses:
        return said.line("next-loses-and-gains" if gains else "next-loses", state=state, losses=losses, gains=gains)
    return said.line("next-gains" if gains else "next-as-good", state=state, gains=gains)


kind = DocumentKind(summary="proposed slates with their reasons, and who was excluded and why", subject=Proposal, draw=_draw)
