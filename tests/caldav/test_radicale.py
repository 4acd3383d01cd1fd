import re
from collections.abc import Callable
from typing import Any

import attrs
import pytest

from ccmagenda.caldav import Collection, Login, Wire, address, carry_out, plan
from ccmagenda.errors import ServerError

PREFIX = "ccm-2im-"
NEW = [("create", "opening"), ("create", "clearance"), ("create", "closing")]
SAME = [("unchanged", "opening"), ("unchanged", "clearance"), ("unchanged", "closing")]
Handler = Any  # one of conftest's
Server = Any  # one of conftest's
Event = Callable[..., bytes]
Objects = Callable[..., dict[str, bytes]]
Publish = Callable[..., list[tuple[str, str]]]


def name(key: str) -> str:
    return f"{PREFIX}sitting-{key}@ccmagenda.ics"


def lies(collection: Collection, key: str) -> str:
    found = collection.entry(name(key))
    assert found is not None
    return found.data.decode()


def edit(collection: Collection, key: str, old: str, new: str) -> None:
    found = collection.entry(name(key))
    assert found is not None
    assert old.encode() in found.data
    assert collection.put(found.name, found.data.replace(old.encode(), new.encode()), found.etag, key)


def test_first_run_creates_second_changes_nothing(publish: Publish, objects: Objects) -> None:
    assert publish(objects()) == NEW
    assert publish(objects()) == SAME
    assert publish(objects()) == SAME


def test_new_edition_updates_in_place(publish: Publish, objects: Objects, event: Event, collection: Collection) -> None:
    publish(objects())
    newer = objects(clearance=event("clearance", hour=15, sequence=1))
    assert publish(newer) == [("unchanged", "opening"), ("update", "clearance"), ("unchanged", "closing")]
    assert "DTSTART;TZID=Europe/Zurich:20120416T150000" in lies(collection, "clearance")
    assert publish(newer) == SAME
    assert len(collection.entries()) == 3


def test_what_changed_is_told_in_words(publish: Publish, objects: Objects, event: Event, collection: Collection) -> None:
    publish(objects())
    newer = objects(clearance=event("clearance", title="Clearance and risk", hour=15, sequence=1))
    assert [step.why for step in plan(collection, newer, prefix=PREFIX)] == [
        "the same there", "changed: end, sequence number, start, title", "the same there",
    ]  # fmt: skip


def test_new_stamps_alone_are_no_change(publish: Publish, objects: Objects) -> None:
    publish(objects())
    assert publish({uid: data.replace(b"20120410T000000Z", b"20120412T000000Z") for uid, data in objects().items()}) == SAME


def test_dropped_entry_is_cancelled_once(publish: Publish, objects: Objects, collection: Collection) -> None:
    publish(objects())
    rest = {uid: data.replace(b"20120410T000000Z", b"20120412T000000Z") for uid, data in objects("opening", "closing").items()}
    assert publish(rest)[-1] == ("cancel", "clearance")
    gone = lies(collection, "clearance")
    assert re.findall("^(?:STATUS|SEQUENCE|DTSTAMP|SUMMARY|LAST-MODIFIED):.*", gone.replace("\r", ""), re.MULTILINE) == [
        "DTSTAMP:20120412T000000Z", "LAST-MODIFIED:20120412T000000Z", "SEQUENCE:1", "STATUS:CANCELLED", "SUMMARY:Clearance",
    ]  # fmt: skip
    assert publish(rest)[-1] == ("unchanged", "clearance")
    assert lies(collection, "clearance") == gone


def test_cancelled_entry_comes_back_with_a_later_sequence_only(publish: Publish, objects: Objects, event: Event) -> None:
    publish(objects())
    publish(objects("opening"))
    assert publish(objects()) == [("unchanged", "opening"), ("conflict", "clearance"), ("conflict", "closing")]
    back = objects("opening", clearance=event("clearance", sequence=2))
    assert publish(back) == [("unchanged", "opening"), ("update", "clearance"), ("unchanged", "closing")]


def test_entries_of_others_are_left(publish: Publish, objects: Objects, event: Event, collection: Collection) -> None:
    theirs = {
        "dentist.ics": event().replace(b"ccm-2im-sitting-opening@ccmagenda", b"dentist"),
        "other-meeting.ics": event().replace(b"ccm-2im-", b"ccm-3msp-"),
        "by-hand.ics": event("by-hand"),
    }
    for file, data in theirs.items():
        assert collection.put(file, data, "", file)
    before = {found.name: found.etag for found in collection.entries()}
    assert sorted(publish(objects())) == sorted(
        [*NEW, ("left", "dentist"), ("left", "ccm-3msp-sitting-opening"), ("left", "by-hand")]
    )
    publish(objects("opening"))
    after = {found.name: found.etag for found in collection.entries()}
    assert {file: after[file] for file in theirs} == before


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("SUMMARY:Clearance", "SUMMARY:Lunch", "title"),
        ("T110000", "T113000", "end"),
        ("SEQUENCE:0", "SEQUENCE:1", "sequence number"),
        ("END:VEVENT", "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:x\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\nEND:VEVENT", "alarms"),
        ("END:VEVENT", "LOCATION:Elsewhere\r\nEND:VEVENT", "place"),
    ],
    ids=["title", "time", "sequence", "alarm", "place"],
)
def test_entry_that_somebody_changed_is_a_conflict_and_stays(
    publish: Publish, objects: Objects, collection: Collection, old: str, new: str, what: str
) -> None:
    publish(objects())
    edit(collection, "clearance", old, new)
    theirs = lies(collection, "clearance")
    steps = plan(collection, objects(), prefix=PREFIX)
    assert (steps[1].what.value, steps[1].why) == ("conflict", f"somebody changed it on the server; it differs in: {what}")
    assert publish(objects()) == [("unchanged", "opening"), ("conflict", "clearance"), ("unchanged", "closing")]
    assert publish(objects("opening"))[1] == ("conflict", "clearance")
    assert lies(collection, "clearance") == theirs


def test_change_of_somebody_else_that_was_taken_back_is_none(publish: Publish, objects: Objects, collection: Collection) -> None:
    publish(objects())
    edit(collection, "clearance", "SUMMARY:Clearance", "SUMMARY:Lunch")
    edit(collection, "clearance", "SUMMARY:Lunch", "SUMMARY:Clearance")
    assert publish(objects()) == SAME


def test_notes_that_clients_make_for_themselves_are_no_change(publish: Publish, objects: Objects, collection: Collection) -> None:
    publish(objects())
    edit(collection, "clearance", "END:VEVENT", "X-MOZ-LASTACK:20120416T070000Z\r\nEND:VEVENT")
    assert publish(objects()) == SAME


def test_later_edition_on_the_server_is_a_conflict(
    publish: Publish, objects: Objects, event: Event, collection: Collection
) -> None:
    publish(objects(opening=event(sequence=3, hour=15)))
    step = plan(collection, objects(opening=event(sequence=2)), prefix=PREFIX)[0]
    why = "what is there is later (SEQUENCE 3, ours 2); it differs in: end, sequence number, start"
    assert (step.what.value, step.why) == ("conflict", why)


def test_entry_under_our_uid_that_we_did_not_write_is_a_conflict(
    publish: Publish, objects: Objects, event: Event, collection: Collection
) -> None:
    collection.put("by-hand.ics", event(title="By hand"), "", "")
    assert publish(objects()) == [("conflict", "opening"), ("create", "clearance"), ("create", "closing")]


def test_entry_under_another_name_is_updated_there(
    publish: Publish, objects: Objects, event: Event, collection: Collection
) -> None:
    publish(objects())
    data = lies(collection, "opening")
    collection.wire.ask("DELETE", collection.wire.address.path + name("opening"))
    collection.put("a b%c.ics", data.encode(), "", "")
    assert publish(objects(opening=event(title="New"))) == [("update", "opening"), *SAME[1:]]
    found = collection.entry("a b%c.ics")
    assert found is not None
    assert b"SUMMARY:New" in found.data


def test_entry_changed_between_plan_and_deed_is_a_conflict(
    publish: Publish, objects: Objects, event: Event, collection: Collection
) -> None:
    publish(objects())
    steps = plan(collection, objects("opening", clearance=event("clearance", title="New")), prefix=PREFIX)
    assert [step.what.value for step in steps] == ["unchanged", "update", "cancel"]
    edit(collection, "clearance", "SUMMARY:Clearance", "SUMMARY:Lunch")
    collection.wire.ask("DELETE", collection.wire.address.path + name("closing"))
    done = carry_out(collection, steps)
    assert [(step.what.value, step.why) for step in done[1:]] == [
        ("conflict", "somebody changed it in the meantime; it differs in: title"),
        ("conflict", "somebody removed it in the meantime"),
    ]
    assert "SUMMARY:Lunch" in lies(collection, "clearance")


def test_two_runs_at_once_make_nothing_twice(publish: Publish, objects: Objects, collection: Collection) -> None:
    steps = plan(collection, objects(), prefix=PREFIX)
    publish(objects())
    assert [step.what.value for step in carry_out(collection, steps)] == ["unchanged"] * 3
    assert len(collection.entries()) == 3


@pytest.mark.parametrize("stop", [0, 1, 2, 3], ids=lambda stop: f"after-{stop}")
@pytest.mark.parametrize("heard", [True, False], ids=["written-but-not-heard-of", "not-written"])
def test_run_that_stopped_half_way_is_mended_by_the_next(
    relay: Server, collection: Collection, objects: Objects, event: Event, publish: Publish, stop: int, *, heard: bool
) -> None:
    publish(objects("opening", "old", clearance=event("clearance", title="Older", hour=10)))
    to = Collection(Wire(attrs.evolve(collection.wire.address, port=relay.server_port), collection.wire.login))
    left, hand_on = [stop], relay.answer

    def stopping(handler: Handler, body: bytes) -> None:
        if handler.command == "PUT":
            left[0] -= 1
            if left[0] < 0:
                handler.close_connection = True
                if heard:
                    handler.reply = lambda *_, **__: None
                    hand_on(handler, body)
                return
        hand_on(handler, body)

    relay.answer = stopping
    wanted = objects()
    if stop < 3:
        with pytest.raises(ServerError, match="the server broke off before its reply was whole - try again"):
            publish(wanted, to)
    else:
        publish(wanted, to)
    relay.answer = hand_on
    publish(wanted, to)
    assert publish(wanted, to) == [*SAME, ("unchanged", "old")]
    to.wire.close()
    states = {
        found.name: re.findall(rb"^(?:STATUS|SUMMARY):[^\r\n]*", found.data, re.MULTILINE) for found in collection.entries()
    }
    assert states == {
        name("opening"): [b"STATUS:CONFIRMED", b"SUMMARY:Opening"],
        name("clearance"): [b"STATUS:CONFIRMED", b"SUMMARY:Clearance"],
        name("closing"): [b"STATUS:CONFIRMED", b"SUMMARY:Closing"],
        name("old"): [b"STATUS:CANCELLED", b"SUMMARY:Old"],
    }


def test_plan_changes_nothing(relay: Server, collection: Collection, objects: Objects, publish: Publish, event: Event) -> None:
    publish(objects("opening", "old"))
    with Wire(attrs.evolve(collection.wire.address, port=relay.server_port), collection.wire.login) as wire:
        steps = plan(Collection(wire), objects(opening=event(title="New")), prefix=PREFIX)
    assert [step.what.value for step in steps] == ["update", "create", "create", "cancel"]
    assert {method for method, _ in relay.asked} == {"PROPFIND", "REPORT"}


def test_calendar_that_is_not_there(collection: Collection, objects: Objects) -> None:
    where = address(str(collection).rstrip("/") + "-missing")
    with Wire(where, collection.wire.login) as wire:
        with pytest.raises(ServerError) as caught:
            plan(Collection(wire), objects(), prefix=PREFIX)
        said = f"{where}: there is no calendar at this address - check it, or add --create to make one (404)"
        assert str(caught.value) == said
        steps = plan(Collection(wire), objects(), prefix=PREFIX, create=True)
        assert [(step.what.value, step.uid) for step in steps][:2] == [("create", ""), ("create", next(iter(objects())))]
        assert (steps[0].summary, steps[0].why) == (str(where), "the calendar itself is not there yet")
        assert Collection(wire).look() is None
        carry_out(Collection(wire), steps, title="A <b> & c")
        assert [step.what.value for step in plan(Collection(wire), objects(), prefix=PREFIX, create=True)] == ["unchanged"] * 3


@pytest.mark.parametrize(
    ("path", "user", "password", "said"),
    [
        ("anna/x/", "anna", "wrong", "the server does not know the user 'anna', or the password is wrong (401)"),
        ("anna/x/", "", "", "the server asks who you are - name the user with --user (401)"),
        ("anna/x/", "berta", "x", "this user may not do that there (403)"),
        (
            "anna/",
            "anna",
            "geheim:ü",
            "what is at this address is not a calendar - give the address of one calendar, not of a folder",
        ),
    ],
    ids=["wrong-password", "no-user", "another-user", "folder"],
)
@pytest.mark.usefixtures("collection")
def test_calendar_that_may_not_be_used(
    radicale: Server, objects: Objects, path: str, user: str, password: str, said: str
) -> None:
    where = address(f"http://127.0.0.1:{radicale.port}/{path}")
    with Wire(where, Login(user=user, password=password)) as wire, pytest.raises(ServerError) as caught:
        plan(Collection(wire), objects(), prefix=PREFIX, create=True)
    assert str(caught.value) == f"{where}: {said}"


def test_calendar_below_a_folder_that_is_missing(collection: Collection, objects: Objects) -> None:
    where = address(str(collection).rstrip("/") + "-missing/below/")
    with Wire(where, collection.wire.login) as wire:
        steps = plan(Collection(wire), objects(), prefix=PREFIX, create=True)
        with pytest.raises(ServerError) as caught:
            carry_out(Collection(wire), steps)
    assert str(caught.value) == f"{where}: the calendar cannot be made: this user may not do that there (403)"


HOSTILE = {
    "text": 'DESCRIPTION:a\\, b\\; c\\nd \\\\n e: "q" ^ \\n \\n  x \r\n',
    "long-text": "DESCRIPTION:" + "\r\n ".join("é中\U0001f469‍" * 6 for _ in range(60)) + "\r\n",
    "categories": "CATEGORIES:b\\,c,a\r\nCATEGORIES:d\r\n",
    "attendee": 'ATTENDEE;CN="Doe, J: x";ROLE=CHAIR;CUTYPE=INDIVIDUAL:mailto:a@b\r\n',
    "address": "URL:https://x/y;z,q?a=b\\c\r\n",
    "conference": 'CONFERENCE;VALUE=URI;FEATURE="AUDIO,VIDEO";LABEL=a^\'b^n:https://x/y;z,q\r\n',
    "image": "IMAGE;VALUE=URI;DISPLAY=BADGE:https://x/y,z\r\n",
    "related": "RELATED-TO;RELTYPE=PARENT:ccm-y\r\n",
    "empty": "LOCATION:\r\n",
    "alternative": 'LOCATION;ALTREP="http://a/b;c":Room 1\\, Geneva\r\n',
    "own-property": 'X-FOO;A="b;c":a,b;c\\,d\r\n',
    "repetition": "RRULE:FREQ=DAILY;COUNT=3\r\nEXDATE;TZID=Europe/Zurich:20120417T100000\r\n",
    "alarm": "BEGIN:VALARM\r\nTRIGGER;RELATED=START:-PT15M\r\nACTION:DISPLAY\r\nDESCRIPTION:x\\, y\r\nEND:VALARM\r\n"
    "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:z\r\nTRIGGER;VALUE=DATE-TIME:20120415T100000Z\r\nEND:VALARM\r\n",
    "injection": "DESCRIPTION:x\\nEND:VEVENT\\nBEGIN:VEVENT\r\n",
    "coordinates": "GEO:46.2;6.1\r\n",
    "folded-in-a-name": "LOCA\r\n TION:Room 1\r\n",
}  # fmt: skip


@pytest.mark.parametrize("extra", HOSTILE.values(), ids=HOSTILE)
def test_server_that_rewrites_makes_no_endless_change(
    publish: Publish, objects: Objects, event: Event, collection: Collection, extra: str
) -> None:
    edition = objects(opening=event(extra=extra))
    assert publish(edition) == NEW
    assert publish(edition) == SAME
    assert publish(objects("clearance", "closing")) == [*SAME[1:], ("cancel", "opening")]
    assert publish(objects("clearance", "closing")) == [*SAME[1:], ("unchanged", "opening")]
    assert "STATUS:CANCELLED" in lies(collection, "opening")


def test_to_do_is_published_and_cancelled(publish: Publish, event: Event, collection: Collection) -> None:
    task = re.sub(rb"DTSTART.*\r\nDTEND(.*)\r\n", rb"DUE\1\r\n", event("task").replace(b"VEVENT", b"VTODO"))
    task = task.replace(b"STATUS:CONFIRMED", b"STATUS:NEEDS-ACTION")
    uid = f"{PREFIX}sitting-task@ccmagenda"
    assert [publish({uid: task}), publish({uid: task}), publish({})] == [
        [(what, "task")] for what in ("create", "unchanged", "cancel")
    ]
    assert "STATUS:CANCELLED" in lies(collection, "task")


def test_uid_that_makes_no_file_name(publish: Publish, event: Event, collection: Collection) -> None:
    uids = [f"{PREFIX}a/../%2f b@ccmagenda", PREFIX + "x" * 400 + "@ccmagenda"]
    edition = {uid: event().replace(b"ccm-2im-sitting-opening@ccmagenda", uid.encode()) for uid in uids}
    assert [what for what, _ in publish(edition)] == ["create"] * 2
    assert [what for what, _ in publish(edition)] == ["unchanged"] * 2
    assert all(re.fullmatch(r"1-[0-9a-f]{32}\.ics", found.name) for found in collection.entries())
