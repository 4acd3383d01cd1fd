"""Headings that have run into the prose below them, as a crawl leaves records: "1. OpeningThe meeting was opened."."""

import re

from ccmagenda.importers._genre.terms.words import Words

_NUMBER = r"\d{1,2}(?:\.[a-z0-9]{1,3}){0,2}\.?\s+(?=[A-ZÀ-Ý])"
_JOINT = re.compile(r"(?<=[a-zà-ÿ)\d])(?=[A-ZÀ-Ý][a-zà-ÿ’']*\s)")
_NEXT = re.compile(rf"(?<=[.:)])\s+(?={_NUMBER}[^\W\d_])|(?<=[a-zà-ÿ]{{2}}\.)(?=\d{{1,2}}\.\d{{1,2}}\.?\s+[A-ZÀ-Ý])")
_LEAST, _LONGEST = 3, 160


def headings_apart(text: str, words: Words) -> list[str]:
    """Return the headings and the prose of a line, one behind the other; a line without such a heading as it is."""
    day = words.regex(rf"^.{{0,60}}?\d\s+(?:«months»)(?=(?-i:{_NUMBER}))").match(text)
    head, rest = (text[: day.end()], text[day.end() :]) if day else ("", text)
    parts = [piece for part in _NEXT.split(rest) for piece in _parted(part, words)]
    return [head, *parts] if head else parts if len(parts) > len(_NEXT.split(rest)) else [text]


def _parted(text: str, words: Words) -> list[str]:
    """Return a heading with its number and the sentence that has run into it."""
    number = re.match(_NUMBER, text)
    for joint in _JOINT.finditer(text, number.end() + 1, number.end() + _LONGEST) if number else ():
        head, said = text[: joint.start()], text[joint.start() :]
        if re.search(r"[.:;?!]", text[number.end() if number else 0 : joint.start()]):
            break
        told = words.regex(r".{0,300}?\s(?:«verbs»|«took-the-floor»|«was-held»|have|has|had|\w{3,}ed)(?:\s|$)").match(said)
        if told and len(said.split()) > _LEAST:
            return [head.strip(), said]
    return [text]
