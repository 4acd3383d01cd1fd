"""What a site that keeps copies of papers prints around one: its name cut short, its size, who sent it and when."""

import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._printed import PrintedLine

_SAID = re.compile(
    r"(?:size:\s?\S{1,8}|start display at page:?|download(?:\s[\"“].+[\"”])?|transcri(?:ption|pt|ção|pción)|embed size \(px\)"
    r"|upload(?:ed)?(?: by)?: \S.*|post(?:ed)? on:? \d\d?-\w{3}-\d{4}|\d[\d,.]* (?:views|downloads)|category:?"
    r"|total pages?:\s?\d+|file type:\s?\w+.*|page count:?\s?\d+|citation preview|description|document text|preview only"
    r"|documents?|tags:?.*|date post:?.*|report this|report|access(?:ion)?)",
    re.IGNORECASE,
)
_SURE = re.compile(
    r"(?:size:\s?px|start display at page|embed size|upload: |total page:|file type:|post on \d|date post:)", re.IGNORECASE
)
_HEAD, _LEAST, _TAIL = 6, 4, 4
_TRANSCRIPT = re.compile(r"transcri(?:ption|pt|ção|pción)", re.IGNORECASE)
_DASHED = re.compile(r"^(?:[-–—]\s?\d{1,3}\s?[-–—]|\d{1,3}\s[-–—](?=\s))\s*")
_CUT = re.compile(r"\s?(?:\.{3}|…)$")


def of_the_host(lines: Sequence[PrintedLine]) -> set[int]:
    """Return the places of lines that are the site's: where it has words of its own, all of them, and its title, cut short."""
    kept = [(place, line.text.strip()) for place, line in enumerate(lines) if line.text.strip() and not line.cells]
    sure = any(_SURE.match(text) for _, text in kept)
    found = {place for place, text in kept if sure and _SAID.fullmatch(text)}
    for number, (place, text) in enumerate(kept[:_HEAD]):
        below = [_bare(other) for _, other in kept[number + 1 :]]
        if _is_cut(text, below) or (sure and _is_copy(text, below)):
            found.add(place)
    return found


def without_page_numbers(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """Return lines without the numbers of pages, where a site has set one before each page below the word "Transcription"."""
    begun = next((place + 1 for place, line in enumerate(lines) if _TRANSCRIPT.fullmatch(line.text.strip())), len(lines))
    found: dict[int, str] = {}
    for place in range(begun, len(lines)):
        number = re.match(rf"{len(found) + 1}\s+(?=\S)", lines[place].text.strip())
        if number:
            found[place] = _DASHED.sub("", lines[place].text.strip()[number.end() :])
    return [attrs.evolve(line, text=found.get(place, line.text)) for place, line in enumerate(lines)]


def _is_cut(text: str, below: Sequence[str]) -> bool:
    """Tell whether a line breaks off with dots, and its last words come again in a longer one."""
    tail = _bare(" ".join(_CUT.sub("", text).split()[-_TAIL:]))
    return (
        _CUT.search(text) is not None and len(text.split()) > _LEAST and any(tail in other and tail != other for other in below)
    )


def _is_copy(text: str, below: Sequence[str]) -> bool:
    """Tell whether the words of a line come again within a longer one."""
    said = _bare(text)
    return len(text.split()) > _LEAST and any(said in other and len(other) > len(said) for other in below)


def _bare(text: str) -> str:
    return re.sub(r"\W+", "", text.casefold())
