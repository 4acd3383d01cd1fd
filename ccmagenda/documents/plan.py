"""A plan: where each session is to be held, what moved and for whom, what was given up, and the next best ways."""

from collections.abc import Iterator

from ccmagenda.documents._days import called, day_in_words
from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents._parts import joined, named
from ccmagenda.documents._voice import Voice, voice
from ccmagenda.model import Bullets, Document, Heading, Paragraph, Table, Tone, When, slot_of, words_of
from ccmagenda.model.document import Block, Line, line
from ccmagenda.model.plan import Move, Plan
from ccmagenda.wording import Wording
from ccmagenda.wording.marked import chair, room, who

_IN_A_SENTENCE = 4


def _draw(plan: Plan, setting: Setting) -> Document:
    said = voice(setting)
    wording = setting.wording(plan.programme or plan.old)
    title = said.say("told", field=wording.meeting_title(), words=said.say("plan"))
    return said.document(_blocks(plan, said, wording), title=title)


def _blocks(plan: Plan, said: Voice, wording: Wording) -> Iterator[Block]:
    if plan.conflicts:
        yield from _conflicts(plan.conflicts, said)
        yield from _otherwise(plan, said, wording)
        return
    if plan.broken:
        yield from _broken(plan, said)
    elif not (plan.placed or plan.moved):
        yield Paragraph(said.say("plan-nothing"), tone=Tone.GOOD)
    for term, moves in (("plan-placed", plan.placed), ("plan-moved", plan.moved)):
        if moves:
            yield Heading(2, said.say(term), anchor=term)
            yield _table(moves, said, wording)
    yield from _listed("plan-given-up", plan.given_up, said)
    yield from _listed("plan-as-before", plan.as_before, said)
    yield from _not_told(plan, said, wording)
    if not plan.optimal:
        yield Paragraph((said.told(plan.note, Tone.WARNING),))
    elif not plan.broken:
        yield Paragraph(said.say("plan-best"))
    yield from _otherwise(plan, said, wording)


def _otherwise(plan: Plan, said: Voice, wording: Wording) -> Iterator[Block]:
    """Yield the other ways: who leads what alone, what is placed and what moves."""
    for repair in plan.repairs:
        yield Heading(2, said.say("plan-otherwise"), anchor=f"otherwise-{plan.repairs.index(repair) + 1}")
        for move in repair.led:
            chairs = said.all_of([chair(one, wording.programme.meeting.first, wording) for one in move.session.chairs])
            session, states = named(move.session, wording), _concerned(move, said, wording)
            yield Paragraph(said.line("plan-led", session=session, chairs=chairs, states=states))
        for moves in ([one for one in repair.moves if not one.old], [one for one in repair.moves if one.old]):
            if moves:
                yield _table(tuple(moves), said, wording)
        yield from _listed("plan-given-up", repair.given_up, said)
        yield from _listed("plan-as-before", (*repair.broken, *repair.as_before), said)


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


def _not_told(plan: Plan, said: Voice, wording: Wording) -> Iterator[Block]:
    """Yield which sessions have no hours, or count as long as others, since their length is not told."""
    if plan.unmeasured:
        few = len(plan.unmeasured) <= _IN_A_SENTENCE
        told = _titles(plan, plan.unmeasured, wording) if few else str(len(plan.unmeasured))
        yield Paragraph(said.say("plan-unmeasured", sessions=told, minutes=str(plan.reckoned)), tone=Tone.WARNING)
    if plan.untimed:
        yield Paragraph(said.say("plan-untimed", sessions=_titles(plan, plan.untimed, wording)), tone=Tone.WARNING)


def _titles(plan: Plan, keys: tuple[str, ...], wording: Wording) -> str:
    sessions = (plan.programme or plan.old).walk()
    return wording.language.listed([wording.title(session) for _, session in sessions if session.key in keys])


def _listed(term: str, sentences: tuple[str, ...], said: Voice) -> Iterator[Block]:
    if sentences:
        yield Paragraph(said.say(term))
        yield Bullets([(said.told(sentence),) for sentence in sentences])


def _table(moves: tuple[Move, ...], said: Voice, wording: Wording) -> Table:
    terms = ["column-session", "column-when", *(["plan-from"] if any(move.old for move in moves) else ()), "plan-for-whom"]
    return Table(columns=[said.say(term) for term in terms], rows=[_row(move, said, wording) for move in moves])


def _row(move: Move, said: Voice, wording: Wording) -> tuple[str | Line, ...]:
    new = _named(move.new, wording, move.session.when)
    where = words_of(room(move.room, wording)) if move.room else ""
    cells: tuple[str | Line, ...] = (named(move.session, wording), joined((new, where), wording))
    return (*cells, *((_named(move.old, wording, move.was),) if move.old else ()), _concerned(move, said, wording))


def _concerned(move: Move, said: Voice, wording: Wording) -> Line:
    day = wording.programme.meeting.first
    states = [said.state(code, day) for code in move.concerns]
    people = [who(one, day, wording) for one in move.people]
    return said.listed([*states, *people]) if people else line(wording.language.listed(states))


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
