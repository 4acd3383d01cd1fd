"""What changed from one state of a programme to another, in words: for each thing what it was and what it is now."""

import attrs

from ccmagenda.model import ActionPoint, Change, Comparison, Deadline, Meeting, Programme, Session, Sitting, What
from ccmagenda.model.document import Line
from ccmagenda.wording._altered import Altered, altered
from ccmagenda.wording._called import called, named
from ccmagenda.wording._moments import Moment, moment
from ccmagenda.wording.parts import Wording

_SUBJECTS = {
    Session: "session", Sitting: "sitting", Meeting: "meeting", Programme: "programme",
    Deadline: "deadline", ActionPoint: "action point",
}  # fmt: skip


@attrs.frozen(kw_only=True)
class Saying:
    """One change in words.

    ``called`` is the title as a line in which it is marked where it is missing in the language; ``at`` is when the thing is
    now, or was at last; ``was`` when it was before, where that was another day; ``fields`` are what was altered;
    ``parties`` and ``themes`` are whom and what it concerns, by code and by key.
    """

    what: What
    about: str
    subject: str
    title: str
    called: Line
    at: Moment
    was: Moment | None = None
    fields: tuple[Altered, ...] = ()
    parties: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Telling:
    """A comparison in words: what the older and the newer paper are called, and every change that can be seen."""

    comparison: Comparison
    wording: Wording
    before: str
    after: str
    sayings: tuple[Saying, ...]


def telling(comparison: Comparison, wording: Wording) -> Telling:
    """Return a comparison in words; ``wording`` gives the convention and the language."""
    old, new = (attrs.evolve(wording, programme=side) for side in (comparison.old, comparison.new))
    sayings = (_saying(change, old, new) for change in comparison.changes)
    return Telling(
        comparison=comparison,
        wording=new,
        before=old.paper(),
        after=new.paper(),
        sayings=tuple(saying for saying in sayings if saying.fields or saying.what is not What.ALTERED),
    )


def _saying(change: Change, old: Wording, new: Wording) -> Saying:
    sides = [(placed, wording) for placed, wording in ((change.before, old), (change.after, new)) if placed]
    placed, wording = sides[-1]
    at, was = moment(placed, wording), moment(*sides[0])
    return Saying(
        what=change.what,
        about=change.about,
        subject=_SUBJECTS[type(placed.subject)],
        title=named(placed, wording),
        called=called(placed, wording),
        at=at,
        was=was if "time" in change.fields and was.day != at.day else None,
        fields=tuple(altered(change, old, new)),
        parties=tuple(sorted(change.parties)),
        themes=tuple(sorted(change.themes)),
    )
