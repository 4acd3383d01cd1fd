"""How much time each sitting has, what its sessions and their speakers take of it, and what is left."""

from collections.abc import Iterator

from ccmagenda.documents._budget import minutes_asked, minutes_of_sitting, minutes_planned, takes_place
from ccmagenda.documents._days import dated
from ccmagenda.documents._fronts import inner
from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents._parts import in_tone, named
from ccmagenda.model import Document, Paragraph, Programme, Session, Sitting, Span, Table, Tone, line
from ccmagenda.model.document import Block, CellForm, Line
from ccmagenda.wording import Wording
from ccmagenda.wording.in_time import in_order


def _draw(programme: Programme, setting: Setting) -> Document:
    return inner(programme, setting, setting.language.say("time-budget"), tuple(_blocks(programme, setting)))


def _blocks(programme: Programme, setting: Setting) -> Iterator[Block]:
    wording, say = setting.wording(programme), setting.language.say
    if setting.speaking_time:
        yield Paragraph(say("length-assumed", minutes=setting.speaking_time), tone=Tone.QUIET)
    terms = ("column-session", "column-minutes", "budget-speakers", "budget-asked", "budget-left")
    rows = [row for sitting in in_order(programme) for row in _sitting(sitting, setting, wording)]
    rows += [row for session in programme.unplaced for row in _rows(session, setting, wording)]
    forms = [CellForm(), *([CellForm(kind="count")] * (len(terms) - 1))]
    yield Table(columns=[say(term) for term in terms], rows=rows, forms=forms)
    yield Paragraph(say("budget-note"), tone=Tone.QUIET)


def _sitting(sitting: Sitting, setting: Setting, wording: Wording) -> Iterator[tuple[str | Line, ...]]:
    needed = minutes_of_sitting(sitting, setting.speaking_time)
    left = sitting.minutes - needed
    tone = Tone.GRAVE if left < 0 else Tone.STRONG
    shown = f"{left}" if sitting.minutes else ""
    yield (
        in_tone(dated(sitting, wording), Tone.STRONG),
        (Span(f"{sitting.minutes or ''}", Tone.STRONG),),
        "",
        (Span(f"{needed}", Tone.STRONG),),
        (Span(shown, tone),),
    )
    for session in sitting.sessions:
        yield from _rows(session, setting, wording)


def _rows(session: Session, setting: Setting, wording: Wording, depth: int = 0) -> Iterator[tuple[str | Line, ...]]:
    """Yield a session that takes place, and those within it, each with a dash for each session around it."""
    if not takes_place(session):
        return
    name, *minutes = _row(session, setting, wording)
    yield (*((Span("– " * depth, Tone.QUIET),) if depth else ()), *line(name)), *minutes
    for nested in session.sessions:
        yield from _rows(nested, setting, wording, depth + 1)


def _row(session: Session, setting: Setting, wording: Wording) -> tuple[str | Line, ...]:
    """Return a session with its own minutes, how many speak, what they and sessions within it ask for, and what is left."""
    own, asked = minutes_planned(session), minutes_asked(session, setting.speaking_time)
    speakers = sum(len(nested.talks) for nested in session.walk() if takes_place(nested))
    left = (Span(f"{own - asked}", Tone.GRAVE if asked > own else Tone.PLAIN),) if own and (speakers or asked) else ""
    return named(session, wording), f"{own or ''}", f"{speakers or ''}", f"{asked or ''}", left


def _has_lengths(programme: Programme) -> bool:
    return any(session.minutes or any(talk.minutes for talk in session.talks) for _, session in programme.walk())


kind = DocumentKind(
    summary="how much time each sitting has, what its sessions and speakers take, and what is left",
    subject=Programme,
    draw=_draw,
    stands_for=_has_lengths,
)
