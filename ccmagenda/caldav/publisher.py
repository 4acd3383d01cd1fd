"""From entries to steps, and from steps to what lies on the server.

Nothing is remembered between two runs: what is to be done follows from the entries and from what the server holds, so
that a run which stopped half way is mended by the next.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

import attrs

from ccmagenda.caldav.answers import refuse
from ccmagenda.caldav.collection import Collection, Lying
from ccmagenda.caldav.entries import cancelled, name_of, stamped
from ccmagenda.caldav.meaning import Item, differences, item
from ccmagenda.caldav.multistatus import Resource
from ccmagenda.caldav.steps import CHANGES, Step, What
from ccmagenda.caldav.wire import Reply
from ccmagenda.errors import ServerError

SUFFIX = "@ccmagenda"


@attrs.frozen
class _Pair:
    lying: Lying
    item: Item


def plan(collection: Collection, objects: Mapping[str, bytes], *, prefix: str, create: bool = False) -> list[Step]:
    """Return what publishing would do, in the order of ``objects`` (UID to a whole VCALENDAR); nothing is changed.

    Entries on the server that are ours - their UID begins with ``prefix``, and what they hold is what we wrote - and are
    no longer among the objects come next, to be cancelled; then one step for each entry of others, which are left alone.
    A calendar that is not there is refused (:class:`ServerError`), or with ``create`` becomes the first step.
    """
    there = collection.look()
    if there is None and not create:
        raise refuse(collection.wire, Reply(status=404, headers={}, body=b""))
    first = [] if there else [Step(what=What.CREATE, summary=str(collection), why="the calendar itself is not there yet")]
    held = _by_uid(collection.entries() if there else ())
    sent = {uid: stamped(data) for uid, data in objects.items()}
    ours = [_of_object(uid, item(data), data, held.get(uid, []), there) for uid, data in sent.items()]
    stamp = max((item(data).stamp for data in sent.values()), default="")
    return [*first, *ours, *_of_others([pair for uid in held if uid not in sent for pair in held[uid]], prefix, stamp)]


def carry_out(
    collection: Collection, steps: Iterable[Step], *, title: str = "", told: Callable[[Step], None] | None = None
) -> list[Step]:
    """Do what was planned and return what was done; ``told`` hears of each step as soon as it is done.

    An entry that somebody changed since the plan was made becomes a conflict. ``title`` is for a calendar that is made.
    """
    done: list[Step] = []
    for step in steps:
        done.append(_do(collection, step, title) if step.what in CHANGES else step)
        if told:
            told(done[-1])
    return done


def _by_uid(entries: Iterable[Lying]) -> dict[str, list[_Pair]]:
    held: dict[str, list[_Pair]] = {}
    for lying in entries:
        pair = _Pair(lying, item(lying.data))
        held.setdefault(pair.item.uid, []).append(pair)
    return held


def _of_object(uid: str, ours: Item, data: bytes, held: list[_Pair], there: Resource | None) -> Step:
    """Return the step for an entry of ours; a kind of entry that the calendar does not take is passed over."""
    step = Step(what=What.CREATE, uid=uid, summary=ours.summary, body=data)
    if there and there.takes and ours.kind not in there.takes:
        return attrs.evolve(step, what=What.UNCHANGED, why=f"this calendar does not take entries of the kind {ours.kind}")
    if not held:
        return attrs.evolve(step, why="not there yet", name=name_of(uid))
    return _of_known(step, ours, held)


def _of_known(step: Step, ours: Item, held: list[_Pair]) -> Step:
    """Return the step for an entry that is there."""
    theirs, lying = held[0].item, held[0].lying
    differ = differences(ours, theirs)
    if len(held) > 1:
        return attrs.evolve(step, what=What.CONFLICT, why="it is there twice - remove one of the two on the server")
    if not differ:
        return attrs.evolve(step, what=What.UNCHANGED, why="the same there")
    if against := _against(ours, theirs):
        return attrs.evolve(step, what=What.CONFLICT, why=f"{against}; it differs in: {differ}")
    return attrs.evolve(step, what=What.UPDATE, why=f"changed: {differ}", name=lying.name, etag=lying.etag)


def _against(ours: Item, theirs: Item) -> str:
    """Return what forbids to write over an entry: that it is not known to be ours, untouched and no later than ours."""
    if not theirs.digest:
        return "an entry with this UID is there that ccmagenda did not write"
    if not theirs.is_untouched:
        return "somebody changed it on the server"
    if theirs.sequence > ours.sequence:
        return f"what is there is later (SEQUENCE {theirs.sequence}, ours {ours.sequence})"
    return ""


def _of_others(held: list[_Pair], prefix: str, stamp: str) -> Iterator[Step]:
    """Yield the steps for what is not among the objects: entries of earlier editions, then entries of others."""
    for pair in sorted(held, key=lambda pair: pair.item.uid):
        if _is_mine(pair.item, prefix):
            yield _of_dropped(pair, stamp)
    for pair in held:
        if not _is_mine(pair.item, prefix):
            yield Step(what=What.LEFT, uid=pair.item.uid, summary=pair.item.summary, why="of somebody else")


def _is_mine(found: Item, prefix: str) -> bool:
    return bool(found.digest) and found.uid.startswith(prefix) and found.uid.endswith(SUFFIX)


def _of_dropped(pair: _Pair, stamp: str) -> Step:
    found = pair.item
    step = Step(what=What.CONFLICT, uid=found.uid, summary=found.summary)
    if found.status == "CANCELLED":
        return attrs.evolve(step, what=What.UNCHANGED, why="cancelled there already")
    if not found.is_untouched:
        return attrs.evolve(step, why="it is no longer in the programme, but somebody changed it on the server")
    return attrs.evolve(
        step,
        what=What.CANCEL,
        why="no longer in the programme",
        name=pair.lying.name,
        etag=pair.lying.etag,
        body=cancelled(pair.lying.data, stamp),
    )


def _do(collection: Collection, step: Step, title: str) -> Step:
    if not step.uid:
        collection.make(title)
        return step
    if step.what is not What.CREATE and not step.etag:
        sentence = f"{collection}: the server gives its entries no ETag, so none can be changed safely"
        raise ServerError(sentence)
    if collection.put(step.name, step.body, step.etag, step.summary):
        return step
    return _overtaken(collection, step)


def _overtaken(collection: Collection, step: Step) -> Step:
    """Return the step for an entry that another one forestalled, seen against what lies there now."""
    lying = collection.entry(step.name)
    if lying is None and step.what is What.CREATE:
        raise refuse(collection.wire, Reply(status=412, headers={}, body=b""), step.summary)
    if lying is None:
        return attrs.evolve(step, what=What.CONFLICT, why="somebody removed it in the meantime")
    differ = differences(item(step.body), item(lying.data))
    if not differ:
        return attrs.evolve(step, what=What.UNCHANGED, why="the same there")
    return attrs.evolve(step, what=What.CONFLICT, why=f"somebody changed it in the meantime; it differs in: {differ}")
