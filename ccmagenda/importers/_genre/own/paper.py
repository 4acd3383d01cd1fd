"""The papers that ccmagenda set itself: known by their last line, and read by their headings and not by guessing."""

import re
from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.importers._genre.terms.words import pattern_of
from ccmagenda.importers._printed import PrintedLine
from ccmagenda.model import Language, Origin

_LAST, _FIRST = 6, 15
_TITLES = ("status-", "annotated-")
_DRAWN = re.compile(r"([=-])\1{3,}")


@attrs.frozen(kw_only=True)
class Block:
    """A heading (``level`` 2 for a day, 3 for a sitting, 4 and more for sessions), an item of a list, or a paragraph (0)."""

    text: str
    level: int = 0
    bullet: bool = False
    sources: tuple[int, ...] = ()
    origin: Origin


def own_language(lines: Sequence[PrintedLine], languages: Sequence[Language]) -> Language | None:
    """Return the language of a detailed or annotated programme that ccmagenda set, or None for any other paper."""
    last = _last_of(lines)
    if not any("ccmagenda" in text for text in last):
        return _by_headings(lines, languages)
    language, what = _colophon(last, languages)
    return language if language and _is_titled(_plain(what), language) else None


def language_printed(lines: Sequence[PrintedLine], languages: Sequence[Language]) -> str:
    """Return the code of the language in which the last line of a paper of ours, of whatever kind, is set; or nothing."""
    language, _ = _colophon(_last_of(lines), languages)
    return language.code if language else ""


def _last_of(lines: Sequence[PrintedLine]) -> list[str]:
    return [line.text.strip() for line in lines if line.text.strip()][-_LAST:]


def _colophon(last: Sequence[str], languages: Sequence[Language]) -> tuple[Language | None, str]:
    """Return the language of the line that tells who set a paper, which may be wrapped, and what it calls the paper."""
    for start in reversed(range(len(last))):
        said = " ".join(" ".join(last[start:]).split())
        for language in languages:
            found = pattern_of(language.terms["made-with"]).fullmatch(said)
            if found:
                return language, found["what"]
    return None, ""


def _is_titled(what: str, language: Language) -> bool:
    """Tell whether a paper is one of those that are read by their headings, its date behind its title or none."""
    dated = language.terms["comma"][:1]
    return any(what == title or what.startswith(f"{title}{dated}") for title in _titles(language))


def _titles(language: Language) -> set[str]:
    """Return the titles of the papers that are read by their headings; our others are read as anybody's."""
    return {_plain(words) for term, words in language.terms.items() if term.startswith(_TITLES)}


def _by_headings(lines: Sequence[PrintedLine], languages: Sequence[Language]) -> Language | None:
    """Return the language of a page of ours, which has no last line: its headings, and the line below its title, tell it."""
    if not {1, 2, 3, 4} <= {line.heading for line in lines}:
        return None
    first = {_plain(line.text) for line in lines[:_FIRST]}
    for language in languages:
        if _titles(language) & first:
            return language
    return None


def _plain(text: str) -> str:
    return " ".join(text.split())


def without_colophon(lines: Sequence[PrintedLine]) -> int:
    """Return the place of the line with which the colophon begins, the last thing in a paper of ours."""
    places = [place for place, line in enumerate(lines) if line.text.strip()]
    last = next((place for place in reversed(places) if "ccmagenda" in lines[place].text), len(lines))
    if last == len(lines):
        return last
    wrapped = last > 0 and last - 1 in places and lines[last - 1].page == lines[last].page and not lines[last - 1].heading
    return last - 1 if wrapped and lines[last].indent == lines[last - 1].indent and not lines[last - 1].listed else last


def blocks_of(lines: Sequence[PrintedLine]) -> list[Block]:
    """Return the blocks of a paper of ours: by the headings of its carrier, else by how our text papers are laid out."""
    if any(line.heading > 1 for line in lines):
        return [_carried(place, line) for place, line in enumerate(lines) if line.text.strip()]
    return list(_laid_out(lines))


def _carried(place: int, line: PrintedLine) -> Block:
    text = line.text.strip()
    bullet = bool(line.listed) or text[:2] in {"- ", "• "}
    bare = text[2:].strip() if text[:2] in {"- ", "• "} else text
    return Block(text=bare, level=line.heading, bullet=bullet, sources=(place,), origin=line.origin)


def _laid_out(lines: Sequence[PrintedLine]) -> Iterator[Block]:
    """Yield the blocks of a text: what stands together, by its step to the right and what is drawn below it."""
    begun = False
    for group in _groups(lines):
        drawn = _DRAWN.fullmatch(lines[group[-1]].text.strip())
        if drawn and len(group) > 1:
            begun = True
            yield _block(lines, group[:-1], level=2 if drawn[1] == "=" else 3, drawn=group[-1])
        elif not begun:
            yield from (_block(lines, [place]) for place in group)
        elif lines[group[0]].indent < 2:
            yield _block(lines, group, level=4 + lines[group[0]].indent)
        else:
            yield from _listed(lines, group)


def _groups(lines: Sequence[PrintedLine]) -> Iterator[list[int]]:
    group: list[int] = []
    for place, line in enumerate(lines):
        if line.text.strip():
            group.append(place)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _listed(lines: Sequence[PrintedLine], group: Sequence[int]) -> Iterator[Block]:
    """Yield the items of a list, each with its further lines, or the one paragraph that a group is."""
    item: list[int] = []
    for place in group:
        if lines[place].text.startswith(("- ", "• ")) and item:
            yield _block(lines, item)
            item = []
        item.append(place)
    if item:
        yield _block(lines, item)


def _block(lines: Sequence[PrintedLine], group: Sequence[int], level: int = 0, drawn: int = -1) -> Block:
    text = " ".join(lines[place].text.strip() for place in group)
    bullet = level == 0 and text.startswith(("- ", "• "))
    sources = (*group, drawn) if drawn >= 0 else tuple(group)
    return Block(
        text=text[2:].strip() if bullet else text, level=level, bullet=bullet, sources=sources, origin=lines[group[0]].origin
    )
