"""A plan: where each session is to be held, what moved and for whom, what was given up, and the next best ways."""

from collections.abc import Iterator

from ccmagenda.documents._days import called, day_in_words
from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents._parts import joined, named
from ccmagenda.documents._voice import Voice, voice
from ccmagenda.model import Bullets, Document, Heading, Paragraph, Session, Table, Tone, When, slot_of, words_of
from ccmagenda.model.document import Block, Line
from ccmagenda.model.plan import Move, Plan
from ccmagenda.wording import Wording
from ccmagenda.wording.marked import room

_IN_A_SENTENCE = 4


def _draw(plan: Plan, setting: Setting) -> Document:
    said = voice(setting)
    wording = setting.wording(plan.programme or plan.old)
    title = said.say("told", field=wording.meeting_title(), words=said.say("plan"))
    return said.document(_blocks(plan, said, wording), title=title)


def _blocks(plan: Plan, said: Voice, wording: Wording) -> Iterator[Block]:
    if plan.conflicts:
        yield from _conflicts(plan.conflicts, said)
        return
    if plan.broken:
        yield from _broken(plan, said)
    elif not (plan.placed or plan.moved):
        yield Paragraph(said.say("plan-nothing"), tone=Tone.GOOD)
    for term, moves in (("plan-placed", plan.placed), ("plan-moved", plan.moved)):
        if moves:
            yield Heading(2, said.say(term), anchor=term)
            yield _table(moves, said, wording)
    yield from _given_up(plan.given_up, said)
    if plan.untimed:
        titles = wording.language.listed([wording.title(session) for session in _sessions(plan)])
        yield Paragraph(said.say("plan-untimed", sessions=titles), tone=Tone.WARNING)
    if not plan.optimal:
        yield Paragraph((said.told(plan.note, Tone.WARNING),))
    elif not plan.broken:
        yield Paragraph(said.say("plan-best"))
    for repair in plan.repairs:
        yield Heading(2, said.say("plan-otherwise"), anchor=f"otherwise-{plan.repairs.index(repair) + 1}")
        yield _table(repair.moves, said, wording)
        yield from _given_up(repair.given_up, said)


def _conflicts(reasons: tuple[str, ...], said: Voice) -> Iterator[Block]:
    """Yield why there is no plan: in a sentence, where a few reasons cannot all hold; else a list."""
    if 1 < len(reasons) <= _IN_A_SENTENCE:
        yield Paragraph(said.line("no-plan-since", Tone.GRAVE, reasons=said.listed([said.told(reason) for reason in reasons])))
    else:
        yield Paragraph(said.line("no-plan", Tone.GRAVE))
        yield Bullets([(said.told(reason),) for reason in reasons])


def _broken(plan: Plan, said: Voice) -> Iterator[Block]:
    """Yield what stays broken, and why it cannot be mended."""
    yield Paragraph(said.line("plan-broken", Tone.GRAVE))
    yield Bullets([(said.told(sentence),) for sentence in plan.broken])
    if plan.because:
        yield Paragraph(said.line("plan-unmended", reasons=said.listed([said.told(reason) for reason in plan.because])))


def _sessions(plan: Plan) -> list[Session]:
    programme = plan.programme or plan.old
    return [session for _, session in programme.walk() if session.key in plan.untimed]


def _given_up(sentences: tuple[str, ...], said: Voice) -> Iterator[Block]:
    if sentences:
        yield Paragraph(said.say("plan-given-up"))
        yield Bullets([(said.told(sentence),) for sentence in sentences])


def _table(moves: tuple[Move, ...], said: Voice, wording: Wording) -> Table:
    terms = ["column-session", "column-when", *(["plan-from"] if any(move.old for move in moves) else ()), "plan-for-whom"]
    return Table(columns=[said.say(term) for term in terms], rows=[_row(move, said, wording) for move in moves])


def _row(move: Move, said: Voice, wording: Wording) -> tuple[str | Line, ...]:
    day = wording.programme.meeting.first
    states = wording.language.listed([said.state(code, day) for code in move.concerns])
    new = _named(move.new, wording, move.session.when)
    where = words_of(room(move.room, wording)) if move.room else ""
    cells: tuple[str | Line, ...] = (named(move.session, wording), joined((new, where), wording))
    return (*cells, *((_named(move.old, wording, move.was),) if move.old else ()), states)


def _named(key: str, wording: Wording, when: When) -> str:
    """Return a sitting in words, with the hours of a session in it where it has some of its own."""
    sitting = next((one for one in wording.programme.sittings if one.key == key), None)
    if sitting is None:
        return key
    hours = wording.when(when) if slot_of(when) else words_of(called(sitting, wording))
    return joined((day_in_words(sitting.day, wording), hours), wording)


kind = DocumentKind(
    summary="where each session is to be held, what moved and for whom, and what was given up", subject=Plan, draw=_draw
)
