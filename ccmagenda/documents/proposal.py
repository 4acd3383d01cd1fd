"""A proposal: slates with their reasons, what is given up, who was excluded and why."""

from collections.abc import Iterator

from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.model import Bullets, Choice, Document, Heading, Paragraph, Proposal, Slate, Span, Tone
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
    for number, slate in enumerate(proposal.slates, start=1):
        yield from _slate(number, slate, setting)
    if proposal.excluded:
        yield Heading(2, "Excluded", anchor="excluded")
        yield Bullets([f"{_name(code, setting)}: {why}" for code, why in proposal.excluded])


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
    group = setting.convention.group(choice.mandate.group)
    name = group.names.read(setting.language.code) if group else choice.mandate.group
    second = ", ".join(_name(code, setting) for code in choice.runner_up.split(", ") if code)
    runner_up = f"\nnext: {second}, which would give up: {'; '.join(choice.gives_up)}" if second else ""
    return (
        Span(f"{name}: "),
        Span(_name(choice.mandate.party, setting), Tone.STRONG),
        Span(f", until the end of the {choice.mandate.until}"),
        Span(f"\nbecause: {'; '.join(choice.reasons)}{runner_up}", Tone.QUIET),
    )


def _name(code: str, setting: Setting) -> str:
    state = setting.convention.states.by_code.get(code)
    return state.name_on(setting.day) if state and setting.day else code


kind = DocumentKind(summary="proposed slates with their reasons, and who was excluded and why", subject=Proposal, draw=_draw)
