"""A proposal: slates with their reasons, what is given up, who was excluded and why."""

from collections.abc import Iterator

from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.model import Bullets, Choice, Document, Heading, Mandate, Paragraph, Proposal, Slate, Span, Tone
from ccmagenda.model.document import Block, Line


def _draw(proposal: Proposal, setting: Setting) -> Document:
    return Document(
        title=f"{setting.convention.short}: Coordinators proposed to the {proposal.ref}",
        language=setting.language.code,
        direction=setting.language.direction,
        blocks=tuple(_blocks(proposal, setting)),
    )


def _blocks(proposal: Proposal, setting: Setting) -> Iterator[Block]:
    for conflict in proposal.conflicts:
        yield Paragraph((Span(f"There is no slate: {conflict}", Tone.GRAVE),))
    if proposal.given:
        yield Paragraph(f"Seats that are filled already from the end of the {proposal.ref} are taken as given:")
        yield Bullets([_given(mandate, setting) for mandate in proposal.given])
    for number, slate in enumerate(proposal.slates, start=1):
        yield from _slate(number, slate, setting)
    if proposal.note:
        yield Paragraph(f"{proposal.note[0].upper()}{proposal.note[1:]}.")
    yield from _left_out("Excluded", "from every vacant seat", proposal.excluded, setting)
    yield from _left_out("Spared", "by a rule that allows exceptions, or by your own choice", proposal.spared, setting)


def _left_out(title: str, how: str, left: tuple[tuple[str, str], ...], setting: Setting) -> Iterator[Block]:
    if left:
        yield Heading(2, f"{title} ({how})", anchor=title.casefold())
        yield Bullets([f"{_name(code, setting)}: {why}" for code, why in left])


def _given(mandate: Mandate, setting: Setting) -> str:
    where = f" ({mandate.origin})" if str(mandate.origin) else ""
    return f"{_group(mandate, setting)}: {_name(mandate.party, setting)}, until the end of the {mandate.until}{where}"


def _slate(number: int, slate: Slate, setting: Setting) -> Iterator[Block]:
    proven = "the best there is" if slate.optimal else "not proven to be the best"
    yield Heading(2, f"Slate {number} ({proven})" if number == 1 else f"Slate {number}", anchor=f"slate-{number}")
    yield Bullets([_choice(choice, setting) for choice in slate.choices])
    yield Paragraph(
        "Given up:" if slate.given_up else "Nothing is given up: no SHALL and no SHOULD is broken, and every wish is met."
    )
    if slate.given_up:
        yield Bullets(slate.given_up)


def _choice(choice: Choice, setting: Setting) -> Line:
    return (
        Span(f"{_group(choice.mandate, setting)}: "),
        Span(_name(choice.mandate.party, setting), Tone.STRONG),
        Span(f", until the end of the {choice.mandate.until}"),
        Span(f"\nbecause: {'; '.join(choice.reasons)}\nnext: {_next(choice, setting)}", Tone.QUIET),
    )


def _next(choice: Choice, setting: Setting) -> str:
    if not choice.runner_up:
        return "no other State can take this seat"
    gives_up = f"would give up: {'; '.join(choice.gives_up)}" if choice.gives_up else "would give up nothing"
    gains = f", and gain: {'; '.join(choice.gains)}" if choice.gains else ""
    as_good = "" if choice.gives_up or choice.gains else ": as good"
    return f"{_name(choice.runner_up, setting)}, which {gives_up}{gains}{as_good}"


def _group(mandate: Mandate, setting: Setting) -> str:
    group = setting.convention.group(mandate.group)
    return group.names.read(setting.language.code) if group else mandate.group


def _name(code: str, setting: Setting) -> str:
    state = setting.convention.states.by_code.get(code)
    if state is None:
        return code
    return state.name_on(setting.day) if setting.day else state.names[-1].text


kind = DocumentKind(summary="proposed slates with their reasons, and who was excluded and why", subject=Proposal, draw=_draw)
