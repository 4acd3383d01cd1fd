"""Chairs and speakers from what is written: a role, a State by any of its names, a person, or nobody yet."""

import re
import unicodedata

from ccmagenda.model import Chair, Force, Role, Talk, Texts, Who, folded
from ccmagenda.notation.context import Context, texts_of
from ccmagenda.notation.faults import did_you_mean, quoted
from ccmagenda.notation.hours import HourError, read_length
from ccmagenda.notation.shapes import Word
from ccmagenda.notation.written import WrittenChair, WrittenSession, WrittenTalk, WrittenWho

_OPEN = re.compile(r"(?i)\(?\b(?:presenter |speaker |chair )?(?:TBC|TBD|to be (?:confirmed|announced|determined))\b\)?,?")
_EITHER = re.compile(r"(?i)\bor\b")
_HONORIFIC = re.compile(
    r"(?i)(?:H\.? ?E\.?|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Amb|Ambassador|Sir|Dame|Lt|Col|Gen|M|Mme|Mlle|Sr|Sra|Srta|"
    r"г-н|г-жа|السيدة?|السفيرة?)\b\.?"
)
_ROLES = ("coordinators", "president", "president-designate")
_LOOK_ALIKES = str.maketrans("аеорсухіјѕԁАВЕКМНОРСТХІЈЅαοερνικΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "aeopcyxijsdABEKMHOPCTXIJSaoepvikABEZHIKMNOPTYX")


def chairs_of(session: WrittenSession, theme: str, context: Context) -> tuple[Chair, ...]:
    """Return everybody with a role in a session, those who chair first."""
    chairs = list(leaders(session.chair, theme, context))
    for role, entries in ((Role.MODERATOR, session.moderator), (Role.RAPPORTEUR, session.rapporteur), (Role.HOST, session.host)):
        chairs.extend(Chair(role=role, who=speaker(written, context)) for written in entries if _filled(written))
    return tuple(chairs)


def leaders(written: tuple[Word | WrittenChair, ...], theme: str, context: Context) -> tuple[Chair, ...]:
    """Return those who chair: a session on a theme, or (without a theme) a whole sitting."""
    return tuple(chair for entry in written for chair in _chairs(entry, theme, context))


def _filled(written: Word | WrittenWho) -> bool:
    return not isinstance(written, Word) or bool(written)


def _chairs(written: Word | WrittenChair, theme: str, context: Context) -> list[Chair]:
    if isinstance(written, WrittenWho):
        return [_chair_from_table(written, context)]
    word = written.text.casefold()
    if not word:
        return []
    if word in {"coordinators", "coordinator"}:
        return _coordinators(written, theme, context)
    if word in {"president", "the president"}:
        return [_office(Role.PRESIDENT, context.meeting.president)]
    if word in {"president-designate", "president designate"}:
        return [_office(Role.PRESIDENT_DESIGNATE, context.meeting.president_designate)]
    who = _who_chairs(written, context)
    return [Chair(who=who)] if who else []


def _chair_from_table(written: WrittenChair, context: Context) -> Chair:
    role = Role(written.role.text) if written.role else Role.CHAIR
    nobody = not (written.state.given or written.person.given or written.of.given or written.settled.given)
    return Chair(role=role, who=None if written.role and nobody else _from_table(written, context))


def _office(role: Role, state: str) -> Chair:
    return Chair(role=role, who=Who(state=state) if state else None)


def _coordinators(word: Word, theme: str, context: Context) -> list[Chair]:
    if not theme:
        context.faults.add(
            word.origin,
            "no-theme",
            f"{quoted(word.text)} chair a theme, and this session has none - add 'theme:' or name the chair",
        )
        return []
    seated = context.convention.seated(theme, context.meeting.first)
    if not seated:
        context.faults.add(
            word.origin,
            "no-coordinators",
            f"nobody is known to coordinate '{theme}' on {context.meeting.first.isoformat()} - name the chair, or write TBC",
        )
    return [Chair(role=Role.COORDINATOR, who=Who(state=mandate.party)) for mandate in seated]


def _who_chairs(word: Word, context: Context) -> Who | None:
    state = context.library.states.find(word.text)
    if state:
        return Who(state=state.code)
    open_or_person = _open(word.text, context) or (_person(word.text) if _HONORIFIC.match(word.text) else None)
    if open_or_person:
        return open_or_person
    like_a_state = not word.text.islower() and context.library.states.suggest(word.text, language=context.language)
    near_role = "" if like_a_state else did_you_mean(word.text, _ROLES)
    if "did you mean" in near_role:
        context.faults.add(word.origin, "unknown-role", f"chair {quoted(word.text)} is not a role{near_role}")
    else:
        _unknown_state(word, context, "chair", "write a State's name, a person as 'Ms. Name, function', or TBC")
    return None


def _unknown_state(word: Word, context: Context, what: str, instead: str) -> None:
    suggest, spoken = context.library.states.suggest, context.language
    near = suggest(word.text, language=spoken) or suggest(word.text.translate(_LOOK_ALIKES), language=spoken)
    odd = _odd_letters(word.text)
    way = f"did you mean {' or '.join(quoted(name) for name in near)}?" if near else instead
    context.faults.add(word.origin, "unknown-state", f"{what} {quoted(word.text)} is not the name of a State{odd} - {way}")


def _odd_letters(text: str) -> str:
    letters = [letter for letter in text[:200] if letter.isalpha() and letter.translate(_LOOK_ALIKES) != letter]
    latin = any("LATIN" in unicodedata.name(letter, "") for letter in text[:200] if letter.isalpha())
    if not letters or not latin:
        return ""
    return ": it holds " + ", ".join(f"U+{ord(letter):04X} {unicodedata.name(letter).lower()}" for letter in letters[:3])


def state_code(word: Word, context: Context, what: str) -> str:
    """Return the code of the State that a word must name, or nothing after recording a fault."""
    if not word:
        return ""
    state = context.library.states.find(word.text)
    if state is None:
        _unknown_state(word, context, what, "write a State's name")
        return ""
    return state.code


def is_open(text: str) -> bool:
    """Tell whether a text says by itself that it is not settled who it is: "TBC", "A or B"."""
    return bool(text) and _unsettled(text) is not None


def _open(text: str, context: Context) -> Who | None:
    """Return somebody who is not settled, where a text says so in English, or as any language prints it."""
    said = {folded(language.say("to-be-confirmed")) for language in context.library.languages}
    return Who(settled=False) if folded(text) in said else _unsettled(text)


def _unsettled(text: str) -> Who | None:
    if _OPEN.search(text):
        rest = _OPEN.sub("", text).strip(" ,;()")
        return Who(of=rest, settled=False)
    if _EITHER.search(text):
        return Who(person=text, settled=False)
    return None


def _person(text: str) -> Who:
    name, _, function = text.partition(",")
    return Who(person=name, of=function)


def speaker(written: Word | WrittenWho, context: Context) -> Who:
    """Return a speaker: any text is accepted; a State is known by its name, a person by a title or a comma."""
    if isinstance(written, WrittenWho):
        return _from_table(written, context)
    text = written.text
    open_ = _open(text, context)
    if open_:
        return open_
    state = context.library.states.find(text)
    if state:
        return Who(state=state.code)
    if "," in text or _HONORIFIC.match(text):
        return _person(text)
    near = context.library.states.misspelt(text, context.language)
    if near:
        sentence = f"{quoted(text)} is taken for the name of a body - did you mean the State {quoted(near)}?"
        context.faults.add(written.origin, "like-a-state", sentence, force=Force.CUSTOM)
    return Who(of=text)


def _from_table(written: WrittenWho, context: Context) -> Who:
    if not (written.state or written.person or written.of or written.settled.text == "no"):
        context.faults.add(written.origin, "missing", "nobody is named here - write 'state:', 'person:' or 'of:'")
    open_ = _unsettled(written.person.text) if written.person and not written.settled else None
    return Who(
        state=state_code(written.state, context, "state"),
        person=open_.person if open_ else written.person.text,
        of=written.of.text or (open_.of if open_ else ""),
        settled=open_ is None and written.settled.text != "no",
    )


def talk(written: WrittenTalk, context: Context) -> Talk:
    """Return a presentation; one without a title and without a speaker is a fault."""
    minutes = length(written.length, context)
    if not written.title and not written.speaker:
        context.faults.add(written.origin, "missing", "a talk needs a title or a speaker")
    speakers = tuple(speaker(entry, context) for entry in written.speaker if _filled(entry))
    return Talk(
        title=texts_of(written.title) if written.title else Texts(), speakers=speakers, minutes=minutes, origin=written.origin
    )


def length(word: Word, context: Context) -> int:
    """Return a length in minutes, 0 where none is written or it cannot be read."""
    if not word:
        return 0
    try:
        return read_length(word.text)
    except HourError as error:
        context.faults.add(word.origin, "length", str(error))
        return 0
