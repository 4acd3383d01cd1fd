"""How much time each sitting has, what its sessions and their speakers take of it, and what is left."""

from collections.abc import Iterator

from ccmagenda.documents._budget import minutes_asked, minutes_of_sitting, minutes_planned, takes_place
from ccmagenda.documents._days import dated
from ccmagenda.documents._fronts import inner
from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents._parts import in_tone, named
from ccmagenda.model import Document, Paragraph, Programme, Session, Sitting, Span, Table, Tone
from ccmagenda.model.document import Block, CellForm, Line
from ccmagenda.wording import Wording


def _draw(programme: Programme, setting: Setting) -> Document:
    return inner(programme, setting, setting.language.say("time-budget"), tuple(_blocks(programme, setting)))


def _blocks(programme: Programme, setting: Setting) -> Iterator[Block]:
    wording, say = setting.wording(programme), setting.language.say
    if setting.speaking_time:
        yield Paragraph(say("length-assumed", minutes=setting.speaking_time), tone=Tone.QUIET)
    terms = ("column-session", "column-minutes", "budget-speakers", "budget-asked", "budget-left")
    rows = [row for sitting in programme.sittings for row in _sitting(sitting, setting, wording)]
    rows += [_row(session, setting, wording) for session in programme.unplaced]
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
    yield from (_row(session, setting, wording) for session in sitting.sessions if takes_place(session))


def _row(session: Session, setting: Setting, wording: Wording) -> tuple[str | Line, ...]:
    """Return a session with its own minutes, how many speak, what they ask for, and what is left to others."""
    own, asked = minutes_planned(session), minutes_asked(session, setting.speaking_time)
    speakers = sum(len(nested.talks) for nested in session.walk())
    left = (Span(f"{own - asked}", Tone.GRAVE if asked > own else Tone.PLAIN),) if own and speakers else ""
    return named(session, wording), f"{own or ''}", f"{speakers or ''}", f"{asked or ''}", left


def _has_lengths(programme: Programme) -> bool:
    return any(session.minutes or any(talk.minutes for talk in session.talks) for _, session in programme.walk())


kind = DocumentKind(
    summary="how much time each sitting has, what its sessions and speakers take, and what is left",
    subject=Programme,
    draw=_draw,
    stands_for=_has_lengths,
)
