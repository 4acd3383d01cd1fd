"""What stands at the edges of a title and is none of its words: who may come, a room, an address of the net, how it is held."""

import re
from collections.abc import Iterator

import attrs

from ccmagenda.importers._genre.lines.row_marks import ROLES, SENTENCE
from ccmagenda.importers._genre.terms.marks import without_length
from ccmagenda.importers._genre.terms.words import Words

_LONGEST, _MOST, _SENTENCE, _LABEL, _FEW = 24, 4, 7, 2, 9
_BEHIND = re.compile(r"^(?P<title>.*\S)\s*[(\[](?P<inner>(?:[^()\[\]]|\([^()]*\))+)[)\]]\s*(?P<sign>[.:;,]?)$")
_BEFORE = re.compile(r"^[(\[](?P<inner>[^()\[\]]{3,60})[)\]]\s*[:–—-]?\s*(?P<title>[«“\"(]?[A-ZÀ-ÝА-Я].*)$")
_NET = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+")
_NAMED = r"(?-i:[A-ZÀ-ÝА-Я0-9])[\w.'’/-]*"
_SMALL = r"(?-i:[a-zà-ÿ]{1,3}['’]?)"
_WORD = r"(?-i:[A-ZÀ-Ý])\w{2,}(?:saal|zaal|salen|halle|raum|zimmer|foyer|aula)"
_HALL = (
    rf"(?:{_WORD}(?!\w)|(?:«room»)s?\s+(?:{_NAMED}|{_SMALL}\s)|(?:{_NAMED}\s+){{1,4}}(?:«room»|«venues»|«buildings»)(?!\w)"
    rf"|(?-i:(?=[A-ZÀ-Ý]))(?:«venues»|«buildings»)\s+{_NAMED})"
)
_AT_A_SPOT = (
    r"(?:«before-spots»)(?:(?<=[’'])|\s)(?:(?:«articles»)\s+)?(?:[\w'’-]+\s+){0,2}(?:«venues»|«spots»)(?!\w)(?:\s.{1,60})?"
)
"""Where something is held, in small letters: "at the hotel", "in the lobby of the house"."""
_WHOM = (
    r"(?:«not»\s+)?(?:«open-to»)(?!\w).*"
    r"|(?:«for»\s+)?(?:(?:«articles»|all|tous|todos|alle|tutti|всех)\s+)*(?:«attendees»)(?!\w).{0,40}"
    r"|.*(?<!\w)(?:«only»)(?:\s.{0,30})?"
)
_CROWD = r"(?:(?:«articles»|all|tous|toutes|todos|alle|tutti|всех)\s+)*(?:«attendees»|«everyone»)(?!\w)"
_ADMITS = (
    rf"(?:(?:«not»\s+)?(?:«admits»)(?!\w)(?:\s+(?:«only»))?(?:\s+{_CROWD}.{{0,40}})?(?:\s+(?:«only»))?"
    rf"|(?:«for»\s+)?{_CROWD}\s+(?:«only»|(?:«not»\s+)?(?:«admitted»)(?:\s+(?:«only»))?))(?:\s*[(\[]\s*(?:«tbc»)\s*[)\]])?"
)
"""A line that says who may come and nothing more: "Press admitted", "Open to all members", "By invitation only"."""
_SPOKEN_IN = r"(?:«tongues»)(?:(?:\s?[/,&–-]\s?|\s+(?:«and»)\s+)(?:«tongues»)){0,6}"
_TONGUES = rf"(?:(?:«with»)\s+)?(?:{_SPOKEN_IN}\s+(?:«interpreting»)|(?:«interpreting»)\s*[:(]?\s*{_SPOKEN_IN}\)?)"
_LASTS = (
    r"(?:[^\W\d_]+(?:\s[^\W\d_]+)?\s?:\s*)?(?:(?:approx|ca|env)\.?\s|(?:about|around|circa|environ|approximately)\s)?"
    r"\d{1,3}(?:\s?[–-]\s?\d{1,3})?\s?(?:«minutes»|['’′]|h|hrs?|hours?|heures?|horas?|Stunden?|ore)"
    r"(?:\s(?:each|chacun|chacune|cada uno|cada))?\.?"
)
_MODE = r"(?:«modes»)\s+(?:«occasions»)|(?:«occasions»)\s+(?:«modes»)"
"""How the whole is held: "Online event"."""
_SETTLED = r".*\w\s+(?:«tbc»)|(?:«arranged»)(?!\w).*"
_LENGTH = r"(?:.*\s)?\d{1,3}(?:\s?[-–]\s?\d{1,3})?\s*(?:«minutes»|['’′])(?!\w).{0,30}"


@attrs.frozen(kw_only=True)
class Trimmed:
    """A title without what stands at its edges, the room among that, and the rest of it."""

    title: str
    room: str = ""
    notes: tuple[str, ...] = ()


def trimmed(text: str, words: Words) -> Trimmed:
    """Return a title without brackets at its edges that tell where, for whom or how it is held, and not what it is."""
    title = text
    rooms: list[str] = []
    notes: list[str] = []
    for inner, rest in _brackets(text, words):
        title = rest
        (rooms if is_whereabouts(inner, words) else notes).append(inner)
    address = words.regex(
        rf"^(?P<title>.*?\w.*?)[\s,;:–—-]+(?P<inner>[(\[]?(?:(?:«link-label»)\s*:?\s*)?(?:{_NET.pattern})\s*[)\]]*[\s;.,)]*)$"
    ).match(title)
    if address:
        title = address["title"]
        notes.append(address["inner"])
    held = re.match(r"^(?P<title>\S.*?)\s+@\s+(?P<room>[A-ZÀ-Ý].*)$", title) or (_held_in(title, words) if not rooms else None)
    if held:
        title = held["title"]
        rooms.append(held["room"])
    return Trimmed(title=title, room=", ".join(rooms), notes=tuple(notes))


def is_whereabouts(text: str, words: Words) -> bool:
    """Tell whether what stands in a bracket is where something is held: a room, several of them, or the same as before."""
    if words.regex(r"(?:«same-place»)").fullmatch(text):
        return True
    if len(text.split()) <= _FEW and words.regex(_AT_A_SPOT).fullmatch(text):
        return True
    parts = [part for part in words.regex(r"\s*[,;/]\s*|\s+(?:«and»|&)\s+").split(text) if part]
    told = sum(words.regex(rf"(?:.*[\s(–-])?{_HALL}").match(part) is not None for part in parts)
    few = len(text.split()) <= _LONGEST and told > 0 and len(parts) <= 2 * told
    return few and words.regex(r".*\s(?:«verbs»)\s").match(text) is None


def is_aside(text: str, words: Words) -> bool:
    """Tell whether a line says who may come to what stands above it, in which tongues or how it is held, or how long it lasts."""
    bare = text.strip(" *–—-.;:")
    return any(words.regex(each).fullmatch(bare) for each in (_ADMITS, _TONGUES, _LASTS, _MODE))


def without_sentence(text: str, words: Words) -> tuple[str, str]:
    """Return a title without the sentences behind it that tell what will be done: "Election: A chair will be elected."."""
    parted = re.match(r"^(?P<title>[^.:]{3,90}?[^\W\d_]{2,}[)”»\"]?(?:[.:]|\s[–—-]))\s+(?P<told>[A-ZÀ-ÝА-Я].*)$", text)
    run_on = words.regex(rf"^(?P<title>.{{3,120}}?){SENTENCE}(?P<told>(?:«articles»)\s.*)$").match(text)
    found = parted if parted and _is_told(parted["told"], words) else run_on
    asked = re.match(r"^(?P<title>[^.:]{3,90}?[^\W\d_]{4,}[)”»\"]?)\.\s+(?P<told>[A-ZÀ-ÝА-Я].*)$", text)
    if asked and (_is_told(asked["told"], words) or words.begins("please", asked["told"])):
        return asked["title"], asked["told"]
    if found is None or not found["told"].rstrip(" )”»").endswith("."):
        return text, ""
    return found["title"].rstrip(" .:–—-"), found["told"]


def _is_told(text: str, words: Words) -> bool:
    """Tell whether a text is a sentence of some length with a verb that tells what will be done, and no question."""
    said = words.regex(r"(?:\S+\s+){1,24}?(?-i:«verbs»)\s").match(text) is not None
    return said and len(text.split()) >= _SENTENCE and not words.begins("question-words", text)


def _brackets(text: str, words: Words) -> Iterator[tuple[str, str]]:
    """Yield what stands in brackets behind and before a title, and the title that is left."""
    for _ in range(_MOST):
        found = _BEHIND.match(text)
        kept = found is None or not re.search(r"\w", found["title"]) or not _is_beside(found["inner"], words)
        found = _BEFORE.match(text) if kept else found
        if found is None or (kept and not is_whereabouts(found["inner"], words)):
            return
        text = found["title"]
        yield found["inner"].strip(), text


def _is_beside(inner: str, words: Words) -> bool:
    """Tell whether a bracket says nothing of what a title is: where, for whom, how, or how long it is held."""
    if without_length(f"x ({inner})", words)[1]:
        return False  # read with the other marks
    labelled = words.regex(rf"(?!(?:{ROLES}))[^\W\d_]+(?:\s[^\W\d_]+)?\s?:\s+\S.*").fullmatch(inner.strip())
    if labelled and len(inner.split()) > _LABEL:
        return True
    if words.regex(r"\D*(?<!\w)(?:«reporters»)(?!\w)\D*").fullmatch(inner):
        return False  # in public: it stays, as "closed" does
    said = any(words.regex(each).fullmatch(inner.strip()) for each in (_WHOM, _SETTLED, _LENGTH))
    return said or _NET.fullmatch(inner.strip()) is not None or is_whereabouts(inner, words)


def _held_in(text: str, words: Words) -> re.Match[str] | None:
    """Return a title and the room that its last words name: "Group picture in the Salle du Congrès"."""
    at = r"(?:in|at|im|en|à|au|nel|nella|na|no|в)(?:\s+(?:«articles»|l['’]))?"
    room = rf"(?=(?-i:[A-ZÀ-Ý]))(?:{_NAMED}\s+){{0,3}}(?:«room»)(?:\s+(?:{_NAMED}|{_SMALL})){{0,4}}"
    found = words.regex(rf"^(?P<title>\S+(?:\s+\S+)*?),?\s+{at}\s+(?P<room>{room})$").match(text)
    meeting = r"(?:\d{1,4}\s?(?:«ordinal-ends»)|(?:«ordinals»))\s+(?:«serial»)"
    return found or words.regex(rf"^(?P<title>{meeting}),?\s+(?P<room>{room}|(?:{_NAMED}\s+){{1,4}}(?:«room»))$").match(text)
