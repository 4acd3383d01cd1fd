"""An index of references: which session treats an article of the convention, or an action of the plan, and when."""

from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.documents._days import sessions_in
from ccmagenda.documents._fronts import front
from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents._parts import joined, named
from ccmagenda.model import Document, Heading, Paragraph, Placed, Programme, Session, Sitting, Span, Table, Tone
from ccmagenda.model.document import Block, Line
from ccmagenda.wording import Wording
from ccmagenda.wording._moments import moment

Held = tuple[Sitting | None, Session]


def _draw(programme: Programme, setting: Setting) -> Document:
    blocks = tuple(_blocks(setting.wording(programme))) or (Paragraph(setting.language.say("no-references")),)
    return front(programme, setting, "reference-index", setting.language.say("reference-index"), blocks)


@attrs.frozen(kw_only=True)
class _Run:
    """Numbers that follow one another and are treated in the same sessions."""

    first: int
    last: int
    sessions: tuple[Held, ...]


def _blocks(wording: Wording) -> Iterator[Block]:
    held = list(sessions_in(wording.programme))
    kinds = {(r.kind, r.plan) for _, session in held for r in session.references}
    for kind_, plan in sorted(kinds, key=lambda both: (both[0] != "article", both)):
        yield Heading(2, _title(kind_, plan, wording), anchor=f"{kind_}-{plan}".strip("-"))
        runs = _runs(held, kind_, plan)
        columns = [wording.language.say(term) for term in (_column(kind_), "column-session", "column-when")]
        rows = [row for run in runs for row in _rows(run, kind_, wording)]
        yield Table(columns=columns, rows=rows)
        missing = _missing(runs, kind_, plan, wording)
        if missing:
            yield Paragraph(wording.language.say("not-treated", numbers=missing), tone=Tone.QUIET)


def _column(kind_: str) -> str:
    return "column-article" if kind_ == "article" else "column-action"


def _title(kind_: str, plan_key: str, wording: Wording) -> str:
    if kind_ == "article":
        return wording.language.say("articles-of-the-convention")
    plan = next((plan.names.read(wording.language.code) for plan in wording.convention.plans if plan.key == plan_key), "")
    return plan or plan_key or wording.language.say("column-action")


def _runs(held: Sequence[Held], kind_: str, plan: str) -> list[_Run]:
    by_number: dict[int, list[Held]] = {}
    for sitting, session in held:
        numbers = {r.number for r in session.references if (r.kind, r.plan) == (kind_, plan)}
        for number in numbers:
            by_number.setdefault(number, []).append((sitting, session))
    runs: list[_Run] = []
    for number in sorted(by_number):
        last = runs[-1] if runs else None
        if last and last.last == number - 1 and last.sessions == tuple(by_number[number]):
            runs[-1] = attrs.evolve(last, last=number)
        else:
            runs.append(_Run(first=number, last=number, sessions=tuple(by_number[number])))
    return runs


def _numbers(first: int, last: int, kind_: str, wording: Wording) -> str:
    if kind_ == "article":
        one, several = "article-number", "article-range"
    else:
        one, several = "action", "action-range"
    say = wording.language.say
    return say(one, number=first) if first == last else say(several, first=first, last=last)


def _rows(run: _Run, kind_: str, wording: Wording) -> Iterator[tuple[Line, ...]]:
    for sitting, session in run.sessions:
        when = moment(Placed(subject=session, sitting=sitting), wording).words if sitting else wording.language.say("unplaced")
        yield (Span(_numbers(run.first, run.last, kind_, wording)),), named(session, wording), (Span(when),)


def _missing(runs: list[_Run], kind_: str, plan_key: str, wording: Wording) -> str:
    """Return the actions of a plan that no session refers to, where it is known how many the plan has."""
    plan = next((plan for plan in wording.convention.plans if plan.key == plan_key and kind_ == "action"), None)
    treated = {number for run in runs for number in range(run.first, run.last + 1)}
    gaps: list[list[int]] = []
    for number in range(1, (plan.actions if plan else 0) + 1):
        if number in treated:
            continue
        if gaps and gaps[-1][-1] == number - 1:
            gaps[-1].append(number)
        else:
            gaps.append([number])
    return joined((_numbers(gap[0], gap[-1], kind_, wording) for gap in gaps), wording)


kind = DocumentKind(
    summary="which session treats an article of the convention or an action of the plan, and when",
    subject=Programme,
    draw=_draw,
    stands_for=lambda programme: any(session.references for _, session in programme.walk()),
)
