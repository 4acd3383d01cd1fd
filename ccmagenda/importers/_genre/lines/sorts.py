"""What a line is: a pause, an end, a body, the head of a part, a room, a note or a title."""

import re

from ccmagenda.importers._genre.lines.edges import is_aside
from ccmagenda.importers._genre.lines.heads import CELL
from ccmagenda.importers._genre.terms.marks import tidy, without_footnotes
from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._genre.times.dates import day_at

_KINDS = (
    ("lunch", "lunch"), ("break", "break"), ("registration", "registration"), ("reception", "reception"),
    ("ceremony", "ceremony"), ("side-event", "side event"),
)  # fmt: skip
_MEAL = (
    r"(?:(?!(?:after|before|over|during|at|avant|après|antes|después|petit|«side-event»|«session»)(?!\w))[\w'’-]+[\s-]+){0,2}?"
    r"(?:«lunch»)(?:\s*[(\[].*|\s+(?:for|of|with|de|des|du|d['’]|para|pour|con|avec)(?!\w).{0,80})?"
)
_FLOOR = r"(?:[\w'’.-]+\s+){0,3}[\w'’.-]+,\s+(?:«floor»)\s+[–-]?\d{1,2}(?:,\s+[\w'’ .-]{2,40})?"
_HELPED = r"(?:(?:«helped»)(?:(?<=['’])|(?!\w)\s*:?)|(?:«helpers»)\s*:).{2,120}"
_ISSUED = r"(?:(?:«paper-adjectives»|«paper»)\s+)*(?:(?:«issued»)\s*:?\s*)?(?:(?:«of»|of|du|del|do|vom|from|on)\s+)?(?=\d)"
_PART = "«morning»|«afternoon»|«evening»"
_LONG, _VERY_LONG, _POINT = 90, 170, 16


def kind_of(title: str, words: Words) -> str:
    """Return what sort of row a title names, and nothing for an item."""
    bare = tidy(title)
    ended, slash, behind = bare.partition("/")
    if slash and is_end(ended, words) and kind_of(behind, words) == "lunch":
        return "lunch"
    for sort, kind in _KINDS:
        if sort == "lunch":
            found = words.regex(r"(?:«lunch»)(?!\w|-)\s*(.*)$").match(bare)
            if found and (
                not found[1]
                or re.match(r"[(,;:/–-]", found[1])
                or words.regex(r"(?:(?!«and»)«small»|«hosted-by»|«room»|«break»|«by»)(?!\w)|«and»\s+(?:«end»)$").match(found[1])
            ):
                return kind
            if words.regex(_MEAL).fullmatch(bare):
                return kind
        elif (words.regex(rf"(?:«{sort}»)(?![\w-])").match(bare) and not (sort == "break" and len(bare.split()) > 14)) or (
            sort in {"reception", "registration"}
            and words.regex(rf"(?:.*\s)?(?:«{sort}»)(?!\w)").match(bare)
            and not words.regex(rf".{{12,}}[\s,(](?:«with»)\s+(?:\S+\s+)?(?:«{sort}»)\)?$").match(bare)
            and len(bare.split()) <= 9
        ):
            return kind
    return "closing" if is_end(title, words) else ""


def is_end(title: str, words: Words) -> bool:
    """Tell whether a title marks an end and nothing more: "Close", "End of the first day", "Workshop adjourns"."""
    bare = words.regex(r"[!.]+$|\s+(?:\d|«numerals»)$").sub("", title).strip(" *()[]–-:;,")
    bare = words.regex(r"\s*(?:«and»|/|,|&|\.)\s+(?:«what-comes-then»)(?!\w).*$").sub("", bare)
    whole = (
        rf"(?:(?:{_PART}|«ordinals»|\d{{1,2}}\s?(?:«ordinal-ends»)|«serial»|«paper-adjectives»)\s+)*"
        r"(?:«event»|«serial»|«session»|«ceremony»|«day»(?:['’]s\s+(?:«works»))?|«paper»|«organ»|«works»)"
    )
    of = r"(?:\s+(?:«small»)(?:(?<=['’])|(?!\w)))+\s*"
    ends = rf"(?:«end-of»){of}{whole}|{whole}\s+(?:«ends»)"
    return words.is_all("end", bare) or words.regex(ends).fullmatch(bare) is not None


def room_in(text: str, words: Words) -> tuple[str, str]:
    """Return a title without the room that is told behind it, and the room.

    A room stands in brackets, behind a comma, or alone: "Room XVII", "Salle des Assemblées", "Hall 2 (hybrid)".
    """
    inner = r"(?:(?:the\s+)?(?:[\w'’./-]+\s+){0,4}(?:«room»)(?:\s+[\w'’.-]+){0,5})"
    bracket = words.regex(r"\s*[(\[]((?:[^()\[\]]|\([^()]*\))*)[)\]]\s*[.:]?$").search(text)
    if (
        bracket
        and words.regex(rf"(?:.*?[,/]\s*)?{inner}(?:\s*[,/]\s*[\w°º .-]+)?$").match(bracket[1])
        and len(bracket[1].split()) <= 9
    ):
        return text[: bracket.start()].rstrip(), bracket[1].strip()
    code = re.search(r"\s*[(\[]([A-Z]{1,2}[\s.-]?\d{2,4}[A-Z]?(?:\s*[,/&–-]\s*[A-Z]{0,2}[\s.-]?\d{2,4})*)[)\]]$", text)
    if code:
        return text[: code.start()], code[1]
    held = r"(?:.*\s)?(?:«session»|«lunch»|«break»|«reception»)(?:\s.*)?(?=\s\((?-i:[A-Z]{1,4})[\s.-]?\d{1,3}[A-Z]?\d?\)$)"
    coded = words.regex(rf"^({held}|.+?(?=\s\((?:«spots»)\s(?:\d{{1,3}}|[A-Z])\)$))\s\(([^()]+)\)$").match(text)
    no_room = r"(?:[A-Z]?OP|MSP|DOC|WP|SC|CRP|INF|ISO|EU|G)\W?\d|(?:«day»|«item»|«session»|«serial»|«week»)(?!\w)"
    if coded and not words.regex(no_room).match(coded[2]):
        return coded[1], coded[2]
    behind = words.regex(
        r"^(.+?)\s*[,;–—-]\s+((?:«room»)\s+[\w'’.-]+(?:\s+[\w'’.-]+){0,4}|(?:[A-ZÀ-Ý][\w'’.-]*\s+){1,4}(?:«room»))$"
    ).match(text)
    if behind and not words.regex(r"(?<!\w)(?:«and»)(?!\w)").search(behind[2]):
        return behind[1], behind[2]
    plain = words.regex(r"^(.*?[^\W\d_]\)?,?)\s+((?:(?:«room-names»)\s+)?(?:«room»)\s+(?:[A-Z]?\d{1,4}|[IVX]+|[A-Z]))$").match(
        text
    )
    if plain and not words.regex(r".*(?:^|\s)(?:«small»)$").match(plain[1]):
        return plain[1], plain[2]
    return text, ""


def is_room(text: str, words: Words) -> bool:
    """Tell whether a text is a room and nothing else."""
    bare = re.sub(r"^\(([^()]*)\)?$|^([^()]*)\)$", r"\1\2", tidy(without_footnotes(text)))
    if words.regex(_FLOOR).fullmatch(bare):
        return True
    said = r"(?:«discussions»|«spoken»|«talks»)\s+"
    if words.regex(rf"{said}(?:(?:\S+\s){{1,3}}(?-i:[a-zà-ÿ]\w+)|(?!(?:«room»)(?!\w))(?-i:[a-zà-ÿ]{{1,4}}['’\s]).*)").fullmatch(
        bare
    ):
        return False  # "Debate with the hall", "Debates in Plenary"
    begun = r"(?:(?-i:[A-Z]{2,6}),\s+)?(?:[\w'’.-]+\s+){0,3}"
    pattern = rf"{begun}(?:«room»)(?:\s+[\w'’.-]+){{0,5}}(?:\s*\([^)]*\))?(?:,\s*\S+(?:\s\S+){{0,3}})?"
    return len(bare.split()) <= 7 and words.regex(pattern).fullmatch(bare) is not None and not bare.endswith(":")


def room_line(text: str, words: Words) -> str:
    """Return the room of a line such as "Room: Hall 2", or nothing."""
    found = words.regex(rf"(?:«room-labels»)\s*[:：{CELL}]\s*(.+)$").match(text.strip())
    return tidy(re.sub(r"\s*\((?:hybrid|virtual|online|tbc)\)", "", found[1])) if found else ""


def body_in(text: str, words: Words) -> str:
    """Return the body that a line names and nothing else: "Fifth Committee", "GENERAL ASSEMBLY", "Commission A"."""
    bare = tidy(without_footnotes(text))
    if len(bare.split()) > 8:
        return ""
    name = r"(?-i:[A-ZÀ-Ý][\w'’-]*|[\w'’-]+(?:e|ª|º|th|nd|rd|st))"
    more = r"(?:\s+(?:(?:«of»|«and»)\s+)?(?-i:[A-ZÀ-Ý][\w'’-]*)){0,5}"
    of = rf"(?:\s+(?:«of»|on|for|pour|para)\s+(?:the\s+|la\s+|las\s+|les\s+|l['’])?(?-i:[A-ZÀ-Ý][\w'’-]*){more})?"
    pattern = rf"(?:the\s+)?(?:{name}\s+){{0,4}}(?:«body»)(?:\s+(?-i:[A-Z]|\d{{1,2}}|[IVX]+))?{of}(?:\s*\([\w\s-]+\))?"
    alone = words.regex(rf"(?:«body-alone»)(?:{of})").fullmatch(bare)
    return bare if alone or words.regex(pattern).fullmatch(bare) else ""


def bench_words(text: str, words: Words) -> tuple[str, str, str] | None:
    """Return body, serial number and room, where a line is made of these alone: "Commission A, second meeting, Room VII"."""
    body, serial, room = "", "", ""
    if words.regex(r"\S+\s(?:«talk-session»)").fullmatch(text):
        return None
    if words.regex(r"(?:«track»)\s+(?:\d{1,2}|[A-Z]|[IVX]+)(?:\s*\(.*\))?").fullmatch(text.strip()):
        return None  # "Group 2" is a part of what stands above
    for part in (piece.strip() for piece in text.replace("–", ",").replace("/", ",").split(",") if piece.strip()):
        number = words.regex(r"(?:the\s+)?(?:\d{1,5}\s?(?:«ordinal-ends»)?\.?|(?:«ordinals»))\s+(?:«serial»)").fullmatch(part)
        if number:
            serial = part
        elif is_room(part, words):
            room = f"{room}, {part}".strip(", ")
        elif body_in(part, words):
            body = f"{body}, {part}".strip(", ")
        else:
            return None
    return (body, serial, room) if body or serial else None


def is_section(text: str, words: Words) -> bool:
    """Tell whether a title heads a part of the day: "First Session: Opening", "Panel 2 – Depots", "Round I: Wells"."""
    number = r"(?:\d{1,2}(?:«ordinal-ends»)?|[IVX]{1,4}[°ºª]?|[A-DА-Г])"
    called = rf"(?:(?:«ordinals»|«numerals»|{number})\s+)?(?:«session»)(?:\s+(?:{number}|«numerals»))?"
    named = rf"(?:{called}|(?:«counted-session»)\s+(?:{number}|«numerals»))(?:\s+\(?(?:«continued»)\)?)?"
    found = words.regex(rf"{named}\s*(?:[:–—.]|-\s|$)").match(text)
    return found is not None and (bool(words.regex(rf".*?(?:{number}|«ordinals»|«numerals»)").match(found[0])) or ":" in found[0])


def is_note(  # noqa: PLR0911 - each sign is one
    text: str, lines: int, words: Words, *, numbered: bool = False, bullet: str = ""
) -> bool:
    """Tell whether a text without hours is said of a title and is none itself."""
    bare = text.strip()
    if not re.search(r"[^\W_]", bare) or words.is_all("all-day", bare):
        return True
    if (
        re.fullmatch(r"[(\[{](?:.*[)\]}][.;]?|[^)\]}]{40,})", bare)
        or (bare[0].islower() and not numbered and not (bullet and bare.endswith((";", "."))))
        or bare[0] in "*†‡"
    ):
        return True
    if words.regex(r"(?:«remark-lines»)(?!\w)|(?:«followed-by»)\s+(?:\w+\s)?(?:«discussions»|«break»|«lunch»|«reception»)").match(
        bare
    ):
        return True
    if not numbered and words.regex(r"(?:\S+\s){1,6}(?:«will-be»)\s(?:\S+(?:\s|$)){3,}").fullmatch(f"{bare} ".rstrip()):
        return not words.begins("question-words", bare)
    if words.regex(r"(?:«note-label»|«language-label»|«link-label»|«contact-label»|«access-label»)\s*:").match(bare):
        return True
    if words.regex(r"(?:[\w'’-]+\s+){1,2}(?:«note-label»)\s*:").fullmatch(bare):
        return True
    if re.search(r"https?://|www\.|\S@\S+\.\w", bare) or is_aside(bare, words) or _is_of_the_whole(bare, words):
        return True
    if numbered:
        return lines > 1 and len(bare) > _VERY_LONG and bare.endswith((".", ";"))
    if bullet and len(bare.split()) <= _POINT and not words.regex(r".*(?<!\sto)\s(?:«verbs»)\s").match(bare):
        return False
    return _is_prose(bare, lines) or is_sentence(bare, lines, words)


def _is_of_the_whole(text: str, words: Words) -> bool:
    """Tell whether a line says who has helped, of which day the paper is or how it is shared: "Draft of 3 May"."""
    if words.regex(_HELPED).fullmatch(text) and not text.endswith(":"):
        return True
    if re.fullmatch(r"[#@]\w+(?:\s+[#@]\w+)*|(?:Rev|rev|REV|v|Version|version)\.?\s?\d{1,2}(?:\.\d)?", text):
        return True
    named = words.regex(_ISSUED).match(text)
    dated = day_at(text[named.end() :], words) if named and named.end() else None
    return named is not None and dated is not None and not text[named.end() + dated[1] :].strip(" .,;:)0123456789")


def is_sentence(bare: str, lines: int, words: Words) -> bool:
    """Tell whether a text says what will be done: it has a verb of that sort, and ends as a sentence or goes over lines."""
    short = words.regex(r"(?:«articles»)\s(?:[\w'’-]+\s){1,3}(?:«verbs»)\s[^:;]{3,40}\.").fullmatch(bare)
    said = len(bare.split()) > 7 and words.regex(r".*(?<!\sto)\s(?:«verbs»)\s").match(bare) is not None
    return short is not None or (said and (lines > 1 or bare.endswith((".", ":", ";"))))


def _is_prose(bare: str, lines: int) -> bool:
    count = len(bare.split())
    sentences = re.search(r"[a-zà-ÿ)]{3,}\.\s+[A-ZÀ-Ý]", bare) is not None and count > 12
    if sentences or len(bare) > _VERY_LONG or (lines > 1 and len(bare) > _LONG and bare.endswith((".", ";", ":", ","))):
        return True
    if bare.endswith(("?", ";")) and count > 3:
        return True
    if bare.endswith(":"):
        return count > 10
    abbreviation = re.search(r"(?:\b[A-Z]|\betc|\bNo|\bcont|\bDr|\bMr)\.$", bare)
    return bare.endswith((".", ",")) and not abbreviation and count > 4
