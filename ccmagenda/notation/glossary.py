"""The glossary: what it says of the plain words of a file, and which of its entries nothing uses."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ccmagenda.model import Force, PartOfDay, Programme, Texts, Who, one_line
from ccmagenda.notation.context import texts_of
from ccmagenda.notation.faults import Faults, did_you_mean, quoted
from ccmagenda.notation.shapes import Word

Entry = tuple[tuple[Word, Word], ...]


def glossary_of(written: Iterable[Entry], language: str, faults: Faults) -> tuple[Texts, ...]:
    """Return the entries that say how the words stand in the file, without which they are not found."""
    return tuple(texts_of(entry) for entry in written if entry and _is_of(entry, language, faults))


def _is_of(entry: Entry, language: str, faults: Faults) -> bool:
    if _own(entry, language):
        return True
    said = entry[0][1]
    faults.add(said.origin, "missing", f"{quoted(said.text)} lacks '{language}:', the words as they stand in the file")
    return False


def in_languages(words: str, language: str, glossary: Iterable[Texts]) -> tuple[tuple[str, str], ...]:
    """Return plain words of the file with all that its glossary has for them, each with the code of its language."""
    found = next((entry for entry in glossary if one_line(entry.read(language)) == one_line(words)), Texts(((language, words),)))
    return tuple((code or language, said) for code, said in found.by_language)


def remark_on_glossary(written: Sequence[Entry], programme: Programme, faults: Faults) -> None:
    """Add a remark on each entry that says again what another says, and on each that nothing in the file uses."""
    used, first = _used(programme), _first(written, programme.language)
    for entry in written:
        said = _own(entry, programme.language)
        if said is None:
            continue
        before = first[one_line(said.text)]
        if before is not said:
            sentence = f"the glossary has {quoted(said.text)} already in line {before.origin.line} - make one entry of the two"
            faults.add(said.origin, "said-twice", sentence, force=Force.CUSTOM, others=(before.origin,))
        elif one_line(said.text) not in used:
            near = did_you_mean(said.text, used)
            way = near if "did you mean" in near else " - leave it out, or write it as it stands in the file"
            sentence = f"no function, body or other plain words of the file are {quoted(said.text)}{way}"
            faults.add(said.origin, "unused-words", sentence, force=Force.CUSTOM)


def still_used(programme: Programme) -> tuple[Texts, ...]:
    """Return the entries of the glossary that say how words of the programme stand in other languages."""
    used = _used(programme)
    return tuple(entry for entry in programme.glossary if one_line(entry.read(programme.language)) in used)


def _used(programme: Programme) -> dict[str, None]:
    return dict.fromkeys(one_line(words) for words in plain_words(programme) if words)


def _own(entry: Entry, language: str) -> Word | None:
    """Return how the words of an entry stand in the file."""
    return next((said for code, said in entry if code.text in {"", language}), None)


def _first(written: Iterable[Entry], language: str) -> Mapping[str, Word]:
    found: dict[str, Word] = {}
    for entry in written:
        said = _own(entry, language)
        if said is not None:
            found.setdefault(one_line(said.text), said)
    return found


def plain_words(programme: Programme) -> Iterator[str]:
    """Yield all words of a programme that stand in one language alone, so that its glossary may have them in others."""
    for sitting in programme.sittings:
        yield from (sitting.serial, sitting.body)
        yield from _people(chair.who for chair in sitting.chairs)
        yield from (when.word for when in (sitting.hours,) if isinstance(when, PartOfDay))
    for _, session in programme.walk():
        yield from _people(chair.who for chair in session.chairs)
        yield from _people(one for talk in session.talks for one in talk.speakers)
        yield from (when.word for when in (session.when,) if isinstance(when, PartOfDay))
    for point in programme.action_points:
        yield point.timing
        yield from _people(point.owners)
    yield from (waiver.because for waiver in programme.waivers)


def _people(people: Iterable[Who | None]) -> Iterator[str]:
    return (words for one in people if one for words in (one.person, one.of))
