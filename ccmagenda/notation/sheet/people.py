"""Those who chair and speak, as a cell names them, and back.

Persons are parted by semicolons or stand on lines of their own: "Japan; Ms. Name, function (Ghana); Moderator: Ms. Name".
A presentation is a line: "title | speakers | 15 min", or speakers alone. What could not be told from something else in
this way stands as JSON, so that a cell always gives back what was written into it.
"""

import json
import re
from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.model import Chair, Gazetteer, Language, Role, Talk, Who, folded, one_line
from ccmagenda.model.text import as_set

_HONORIFIC = re.compile(
    r"(?i)(?:H\.? ?E\.?|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Amb|Ambassador|Sir|Dame|Lt|Col|Gen|M|Mme|Sr|Sra)\b\.?\s"
)
_OPEN = re.compile(r"(?i)\(?\b(?:presenter |speaker |chair )?(?:TBC|TBD|to be (?:confirmed|announced|determined))\b\)?,?")
_EITHER = re.compile(r"(?i)\bor\b")
_IN_BRACKETS = re.compile(r"(.*?)\s*\(([^()]+)\)")
_MINUTES = re.compile(r"(\d{1,4})\s*(?:min\.?|minutes?|minutos?|мин\.?|分钟|دقيقة)?", re.IGNORECASE)


@attrs.frozen(kw_only=True)
class SaidTalk:
    """A presentation as a sheet says it: its title in the language of the sheet, its speakers, its minutes."""

    title: str = ""
    speakers: tuple[Who, ...] = ()
    minutes: int = 0


def entries(text: str) -> tuple[str, ...]:
    """Return what stands between semicolons and on lines of their own.

    >>> entries("Japan; Ghana;")
    ('Japan', 'Ghana')
    """
    return tuple(part for each in re.split(r"[;\n\uff1b\u061b]", text) if (part := one_line(each)))


@attrs.frozen(kw_only=True)
class People:
    """Reads those whom a cell names in a language; ``holders`` are the States of the offices of the meeting."""

    states: Gazetteer
    language: Language
    holders: tuple[tuple[Role, str], ...] = ()

    def who(self, text: str) -> Who:
        """Return a State, a person, a body, or somebody not yet settled."""
        known, settled = self._without_open(one_line(text))
        if _EITHER.search(known):
            return Who(person=known, settled=False)
        return attrs.evolve(self._named(known), settled=settled)

    def _without_open(self, text: str) -> tuple[str, bool]:
        """Return a text without the words that say that it is not settled, and whether it is."""
        said = self.language.terms["to-be-confirmed"]
        if text.casefold() in {said.casefold(), f"({said})".casefold()}:
            return "", False
        if text.casefold().endswith(f" ({said})".casefold()):
            return text[: -len(said) - 3].rstrip(), False
        if _OPEN.search(text):
            return one_line(_OPEN.sub("", text)).strip(" ,;()"), False
        return text, True

    def _named(self, text: str) -> Who:
        state = self.states.find(text) if text else None
        if state:
            return Who(state=state.code)
        inner = _IN_BRACKETS.fullmatch(text)
        country = self.states.find(inner[2]) if inner and inner[1] else None
        if inner and country:
            return attrs.evolve(self._person(inner[1]), state=country.code)
        return self._person(text)

    @staticmethod
    def _person(text: str) -> Who:
        if "," in text or _HONORIFIC.match(text):
            name, _, function = text.partition(",")
            return Who(person=name, of=function)
        return Who(of=text)

    def chair(self, text: str) -> Chair:
        """Return who leads, in the role that stands before a colon, else as chair."""
        before, colon, after = text.partition(":")
        role = self.role(before)
        if role is None:
            return Chair(who=self.who(text))
        if colon and one_line(after):
            return Chair(role=role, who=self.who(one_line(after)))
        holder = dict(self.holders).get(role, "")
        return Chair(role=role, who=Who(state=holder) if holder else None)

    def role(self, text: str) -> Role | None:
        """Return the role that a word names in one of the languages."""
        wanted = folded(text).removeprefix("the ")
        for role in Role:
            if wanted in {role.value, folded(self.language.terms[f"role-{role.value}"])}:
                return role
        return None

    def chairs(self, text: str) -> tuple[Chair, ...]:
        """Return all who lead, from a cell."""
        plain = _as_json(text)
        if plain is not None:
            return tuple(
                Chair(role=self.role(str(each.get("role"))) or Role.CHAIR, who=_who_from(each.get("who"))) for each in plain
            )
        return tuple(self.chair(entry) for entry in entries(text))

    def talks(self, text: str) -> tuple[SaidTalk, ...]:
        """Return all presentations, from a cell."""
        plain = _as_json(text)
        if plain is not None:
            return tuple(_talk_from(each) for each in plain)
        return tuple(self._talk(line) for each in text.split("\n") if (line := as_set(each)))

    def _talk(self, line: str) -> SaidTalk:
        parts = [part.strip() for part in line.split("|")]
        length = _MINUTES.fullmatch(parts[-1]) if len(parts) > 1 else None
        minutes = int(length[1]) if length else 0
        rest = parts[:-1] if length else parts
        title, speakers = (rest[0], rest[1]) if len(rest) > 1 else ("", rest[0])
        return SaidTalk(title=title, speakers=tuple(self.who(entry) for entry in entries(speakers)), minutes=minutes)


def _as_json(text: str) -> list[dict[str, object]] | None:
    if not text.startswith("[{"):
        return None
    try:
        plain = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return plain if isinstance(plain, list) and all(isinstance(each, dict) for each in plain) else None


def _who_from(plain: object) -> Who | None:
    if not isinstance(plain, dict):
        return None
    texts = {name: str(plain.get(name, "")) for name in ("state", "person", "of")}
    return Who(**texts, settled=plain.get("settled", True) is not False)


def _talk_from(plain: dict[str, object]) -> SaidTalk:
    listed, minutes = plain.get("speakers"), plain.get("minutes")
    speakers = [who for each in (listed if isinstance(listed, list) else ()) if (who := _who_from(each))]
    length = minutes if isinstance(minutes, int) and 0 <= minutes <= 9999 else 0
    return SaidTalk(title=as_set(str(plain.get("title", ""))), speakers=tuple(speakers), minutes=length)


def said_talk(talk: Talk, language: str) -> SaidTalk:
    """Return a presentation as a sheet in that language says it."""
    return SaidTalk(title=talk.title.read(language), speakers=talk.speakers, minutes=talk.minutes)


def plain_chair(chair: Chair) -> dict[str, object]:
    """Return somebody with a role as plain values."""
    return {"role": chair.role.value, "who": plain_who(chair.who) if chair.who else None}


def plain_talk(talk: SaidTalk) -> dict[str, object]:
    """Return a presentation as plain values."""
    return {"title": talk.title, "speakers": [plain_who(who) for who in talk.speakers], "minutes": talk.minutes}


def plain_who(who: Who) -> dict[str, object]:
    """Return somebody as plain values, without what is not known."""
    told = {"state": who.state, "person": who.person, "of": who.of}
    return {**{name: text for name, text in told.items() if text}, **({} if who.settled else {"settled": False})}


def as_json(plain: Sequence[dict[str, object]]) -> str:
    """Return plain values as the text of a cell."""
    return json.dumps(list(plain), ensure_ascii=False)


def ways_to_say(who: Who, state: str, open_: str) -> Iterator[str]:
    """Yield texts for somebody, the plainest first; a comma at an end tells a person or a body from a State."""
    known = ", ".join(part for part in (who.person, who.of) if part)
    forms = [known, f"{who.person}," if not who.of else "", f", {who.of}" if not who.person else ""]
    for form in forms if known else [""]:
        named = f"{form} ({state})" if form and state else form or state
        if not who.settled:
            yield named
            yield f"{named} ({open_})" if named else open_
        elif named:
            yield named
