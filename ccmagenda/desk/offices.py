"""Offices: a register of mandates, what is wrong with it, who holds what, and the paragraph that says so."""

import datetime
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from ccmagenda import data, documents, rules
from ccmagenda.desk.files import fetch
from ccmagenda.desk.making import state
from ccmagenda.desk.papers import day as read_as_day
from ccmagenda.desk.papers import language_of
from ccmagenda.desk.reading import convention, library
from ccmagenda.desk.registers import contradictions
from ccmagenda.desk.rendering import pick
from ccmagenda.desk.signatures import WRITTEN
from ccmagenda.documents import Setting
from ccmagenda.documents.coordinators import Board
from ccmagenda.documents.timeline import Terms
from ccmagenda.errors import NotAProgrammeError, UnknownNameError
from ccmagenda.model import Convention, Document, Finding, Force, Mandate, Proposal, Report, shortened
from ccmagenda.notation import Faults, deciding_meeting, decode, did_you_mean, read_decision, read_register, unnamed_groups

READINGS = {"affected": ("narrow", "broad"), "party": ("in-force", "deposit")}


def register(key: str = "ccm", *files: str | Path) -> Convention:
    """Return a convention with its mandates and meetings, and with what register files add to it or correct.

    >>> [mandate.party for mandate in register("ccm").holders("reporting", "2MSP")]
    ['BEL']
    """
    base = convention(key if key.endswith((".yaml", ".yml")) else pick(key, data.conventions(), "a convention"))
    for file in files:
        read, faults = read_register(decode(fetch(file), str(file)), str(file), base, library())
        if read is None:
            sentence = f"{file}: this register cannot be read"
            raise NotAProgrammeError(sentence, Report(findings=faults, subject=str(file)))
        against = tuple(contradictions(base, read, [str(one) for one in files]))
        if against:
            sentence = f"{file}: this register contradicts another that was given"
            raise NotAProgrammeError(sentence, Report(findings=against, subject=str(file)))
        base = read
    return base


def check_coordinators(
    known: Convention, *, first: str = "", last: str = "", readings: Mapping[str, str] | None = None
) -> Report:
    """Return what the rules on offices find in the decisions of the formal meetings from ``first`` to ``last``.

    Both are included; without them it is every formal meeting. ``readings`` choose where the law leaves it open:
    ``affected`` is narrow or broad, ``party`` is in-force or deposit; each finding names the reading that it rests on.

    >>> report = check_coordinators(register("ccm"), first="3MSP", last="3MSP")
    >>> sorted({finding.rule for finding in report.findings})
    ['affected-in-each-group', 'coordinator-is-party', 'no-back-to-back', 'president-is-no-coordinator']
    """
    refs = _span(known, first, last)
    chosen = dict(readings or {})
    for name, value in chosen.items():
        pick(value, READINGS[pick(name, READINGS, "a reading")], f"a reading of '{name}'")
    found = rules.judge_offices(known, refs, data.language("en"), chosen)
    return Report(findings=(*_unheld(known), *found), subject=f"{known.short} coordinators")


def _unheld(known: Convention) -> tuple[Finding, ...]:
    """Return the remark that there is nothing to judge, where no mandate is known at all."""
    sentence = f"no mandates of the {known.short or known.key} are known, so there is nothing to judge - add a register"
    nothing = Finding(rule="file.no-mandates", sentence=sentence, force=Force.CUSTOM)
    return () if any(mandate.party for mandate in known.roster.mandates) else (nothing,)


def _span(known: Convention, first: str, last: str) -> tuple[str, ...]:
    """Return the formal meetings from the first to the last; a span that runs backwards is refused."""
    begin, end = _place(first, known, 0), _place(last, known, len(known.formal_refs) - 1)
    if begin > end and (first or last):
        sentence = f"the {first} comes after the {last} - name the earlier one first"
        raise UnknownNameError(sentence)
    return known.formal_refs[begin : end + 1]


def _place(ref: str, known: Convention, otherwise: int) -> int:
    place = known.place_of(ref) if ref else otherwise
    if place is None:
        sentence = f"'{ref}' is not a formal meeting of the {known.short}{_near_meeting(ref, known)}"
        raise UnknownNameError(sentence)
    return place


def _near_meeting(ref: str, known: Convention) -> str:
    """Return what was likely meant; a meeting that is merely not held yet is none of those before it."""
    series = ref.lstrip("0123456789")
    same = [one for one in known.formal_refs if one.lstrip("0123456789") == series]
    return f" - those known are {same[0]} to {same[-1]}" if same and series != ref else did_you_mean(ref, known.formal_refs)


def _view(known: Convention, at: datetime.date | str, kind: str, language: str, **more: object) -> Document:
    ref = at if isinstance(at, str) else ""
    if (ref[:4].isdigit() or " " in ref) and ref not in known.formal_refs:
        ref, at = "", read_as_day(ref)
    if ref:
        end = known.meetings.end_of(known.formal_refs[_place(ref, known, 0)])
        day = end + datetime.timedelta(days=1) if end else datetime.date.max
    else:
        day = at if isinstance(at, datetime.date) else datetime.date.max
    board = Board(convention=known, day=day, ref=ref, **more)  # type: ignore[arg-type]  # what each kind asks for
    return documents.shelf()[kind].draw(board, Setting(convention=known, language=language_of(language), day=day))


def seats(known: Convention, at: datetime.date | str, *, language: str = "en") -> Document:
    """Return the seat board on a day, or (by a meeting's reference) from the end of a formal meeting.

    A day may be given as a date or as a text like 2012-04-16.

    >>> len(seats(register("ccm"), "2012-04-16").blocks[0].rows)
    14
    """
    return _view(known, at, "coordinators", language)


def committee(known: Convention, at: datetime.date | str, *, language: str = "en") -> Document:
    """Return who makes up the Coordination Committee on a day, or from the end of a formal meeting.

    A day may be given as a date or as a text like 2012-04-16.

    >>> capacity, who = committee(register("ccm"), "2012-04-16").blocks[0].rows[0]
    >>> capacity[0].text, who[0].text
    ('President (chair)', 'Lebanon (2MSP)')
    """
    return _view(known, at, "committee", language)


def decision(known: Convention, at: str, *, language: str = "en") -> Document:
    """Return the paragraph by which a formal meeting names the coordinators, in the form of real final documents.

    >>> decision(register("ccm"), "3MSP").title
    'Coordinators: decision of the Third Meeting of States Parties'
    """
    _place(at or "no meeting", known, 0)
    return _view(known, at, "decision", language)


def record(known: Convention, name: str, *, language: str = "en") -> Document:
    """Return every office that a State has held; the State by any of its names.

    >>> [row[0][0].text for row in record(register("ccm"), "Costa Rica").blocks[0].rows][:2]
    ['Co-Coordinator, General Status and Operation of the Convention', 'President-designate, Fifth Meeting of States Parties']
    """
    return _view(known, datetime.date.max, "record", language, state=state(name))


def timeline(
    known: Convention, *, first: str = "", last: str = "", readings: Mapping[str, str] | None = None, language: str = "en"
) -> Document:
    """Return the terms of all groups over the formal meetings from ``first`` to ``last``, as a picture.

    >>> timeline(register("ccm"), first="2MSP", last="5MSP").blocks[0].columns
    ('2MSP', '3MSP', '4MSP', '5MSP')
    """
    refs = _span(known, first, last)
    findings: tuple[Finding, ...] = check_coordinators(known, last=last, readings=readings).findings
    judge_groups = frozenset(key for key, rule in rules.shelf().items() if isinstance(rule, rules.GroupRule))
    terms = Terms(convention=known, day=datetime.date.max, refs=refs, findings=findings, of_groups=judge_groups)
    return documents.shelf()["timeline"].draw(terms, Setting(convention=known, language=language_of(language)))


def mandates_in(
    source: str | Path | bytes,
    known: Convention,
    *,
    decided: str = "",
    path: str = "",
    remark: Callable[[str], None] | None = None,
) -> tuple[Mandate, ...]:
    r"""Return the mandates that a decision paragraph gives; faults in it raise :class:`NotAProgrammeError`.

    ``remark`` is told what is no fault but worth knowing, such as a group for which the paragraph names nobody.

    >>> text = b"Reporting\nUntil the end of the Fifth Meeting of States Parties: Chile."
    >>> [(one.group, one.party, one.until) for one in mandates_in(text, register("ccm"), decided="3MSP")]
    [('reporting', 'CHL', '5MSP')]
    """
    content = source if isinstance(source, bytes) else fetch(source)
    name = path or ("<input>" if isinstance(source, bytes) else str(source))
    faults = Faults()
    text = decode(content, name)
    found = read_decision(text, name, known, decided, faults)
    if faults.block:
        sentence = f"{name}: this paragraph cannot be read"
        raise NotAProgrammeError(sentence, Report(findings=faults.findings(), subject=name))
    if remark:
        unnamed = unnamed_groups(found, decided or deciding_meeting(text, known), known)
        for finding in faults.findings():
            remark(str(finding))
        if unnamed:
            remark(f"{name}: the paragraph names nobody for {', '.join(unnamed)}")
    return found


def register_as_yaml(mandates: tuple[Mandate, ...], key: str) -> bytes:
    """Return mandates as a register file, with the names of States and with their sources.

    ``key`` is that of the convention; the path of a treaty of one's own stands for the key in it.
    """
    states = data.states().by_code
    own = convention(key).key if key.endswith((".yaml", ".yml")) else key
    lines = [WRITTEN, f"convention: {_quoted(own)}", "mandates:"]
    for mandate in mandates:
        told = {"role": mandate.role, "confidence": mandate.confidence, "note": mandate.note}
        usual = {"role": "Coordinator", "confidence": "documented", "note": ""}
        more = "".join(f", {name}: {_quoted(value)}" for name, value in told.items() if value != usual[name])
        party = states[mandate.party].names[-1].text.replace("'", "''")
        ends = {"begins": mandate.begins, "until": mandate.until, "seen": mandate.seen}
        term = ", ".join(f"{name}: {_quoted(value)}" for name, value in ends.items() if value)
        seat = f"group: {_quoted(mandate.group)}, party: '{party}'"
        lines.append(f"  - {{{seat}, {term}{more}, source: {_quoted(mandate.source)}}}")
    return ("\n".join(lines) + "\n").encode()


def _quoted(value: str) -> str:
    """Return a text in single quotes where YAML would take it for more than a text."""
    plain = re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9 ()./-]*", value)
    return value if plain else f"'{value.replace(chr(39), 2 * chr(39))}'"


def propose(
    known: Convention,
    ref: str,
    *,
    wishes: Mapping[str, str] | None = None,
    avoid: Iterable[str] = (),
    exclude: Iterable[str] = (),
    readings: Mapping[str, str] | None = None,
    slates: int = 3,
    seed: int = 0,
) -> Proposal:
    """Return the best slates for the seats that fall vacant at a formal meeting (needs the extra ``plan``).

    ``wishes`` give a State for a group; ``avoid`` spares States where it can; ``exclude`` leaves States out altogether.
    What is known at that meeting counts: later mandates of our own history are put aside, and seats that a register
    file gives are kept. No slate breaks a SHALL; as few SHOULD as can be are broken, each told; then wishes, States that
    have never served, and a balance of regions decide, and among equals the lot that ``seed`` casts.

    >>> offered = propose(register("ccm"), "4MSP", slates=1)
    >>> len(offered.slates[0].choices), offered.slates[0].given_up
    (8, ())
    """
    from ccmagenda import planner  # noqa: PLC0415 - the door stays quick

    _place(ref, known, 0)
    wished = tuple((_group(group, known), state(name)) for group, name in (wishes or {}).items())
    excluded = frozenset(map(state, exclude))
    both = [code for _, code in wished if code in excluded]
    if both:
        sentence = f"{data.states().by_code[both[0]].names[-1].text} is wished for and excluded - choose one"
        raise UnknownNameError(sentence)
    asked = planner.Wishes(wished=wished, avoided=frozenset(map(state, avoid)), excluded=excluded)
    chosen = _chosen(readings or {})
    return planner.propose(known, ref, data.language("en"), readings=chosen, wishes=asked, slates=slates, seed=seed)


def _chosen(readings: Mapping[str, str]) -> dict[str, str]:
    """Return the readings that were chosen; one that is not known is refused with what there is."""
    for name, value in readings.items():
        pick(value, READINGS[pick(name, READINGS, "a reading")], f"a reading of '{name}'")
    return dict(readings)


def _group(name: str, known: Convention) -> str:
    found = known.named_group(name)
    if found is None:
        sentence = f"'{shortened(name)}' is not a group{did_you_mean(name, [group.key for group in known.groups])}"
        raise UnknownNameError(sentence)
    return found.key


def proposal(known: Convention, offered: Proposal, *, language: str = "en") -> Document:
    """Return a proposal as a document; its reasons are told in English."""
    setting = Setting(convention=known, language=language_of(language), day=known.meetings.end_of(offered.ref))
    return documents.shelf()["proposal"].draw(offered, setting)
