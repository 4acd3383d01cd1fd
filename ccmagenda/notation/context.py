"""What the reader of a programme file needs to know besides the file: conventions, languages, the names of rules."""

from collections.abc import Callable, Mapping

import attrs

from ccmagenda.model import Convention, Finding, Gazetteer, Language, Lexicon, Meeting, Room, Texts
from ccmagenda.notation.faults import Faults, did_you_mean, quoted
from ccmagenda.notation.shapes import Word


@attrs.frozen(kw_only=True)
class Library:
    """The shelves that a reading may look things up on; the desk fills it.

    ``genre`` opens the words of printed programmes, which only the reading of such papers needs.
    """

    conventions: tuple[str, ...] = ()
    convention: Callable[[str], Convention]
    convention_file: Callable[[str], tuple[Convention | None, tuple[Finding, ...]]] | None = None
    register_file: Callable[[Convention, str], tuple[Convention | None, tuple[Finding, ...]]] | None = None
    registers: tuple[str, ...] = ()
    languages: tuple[Language, ...] = ()
    genre: Callable[[], tuple[Lexicon, ...]] = tuple
    rules: frozenset[str] = frozenset()
    states: Gazetteer = attrs.field(factory=Gazetteer)


@attrs.frozen(kw_only=True)
class Context:
    """One reading under way: where faults go, and what is settled before the sittings are read."""

    faults: Faults
    library: Library
    convention: Convention
    language: str
    meeting: Meeting
    rooms: tuple[Room, ...] = ()
    items: tuple[str, ...] = ()
    item_titles: Mapping[str, Texts] = attrs.field(factory=dict)

    def theme(self, word: Word) -> str:
        """Return the key of the working group that a word names, or nothing after recording a fault."""
        if not word:
            return ""
        found = self.convention.named_group(word.text)
        if found:
            return found.key
        keys = [group.key for group in self.convention.groups if group.exists_on(self.meeting.first)]
        self.faults.add(
            word.origin,
            "unknown-theme",
            f"theme {quoted(word.text)} is not a theme of the convention{did_you_mean(word.text, keys)}",
        )
        return ""

    def room(self, word: Word) -> str:
        """Return a room's key where rooms are listed, else its name as written."""
        if not word or not self.rooms:
            return word.text
        by_name = self._rooms_by_name()
        if word.text in by_name:
            return by_name[word.text]
        self.faults.add(
            word.origin, "unknown-room", f"room {quoted(word.text)} is not in the list of rooms{did_you_mean(word.text, by_name)}"
        )
        return ""

    def is_room(self, word: Word) -> bool:
        """Tell whether a word is the key or the name of a room that is listed."""
        return word.text in self._rooms_by_name()

    def _rooms_by_name(self) -> dict[str, str]:
        names = {name: room.key for room in self.rooms for _, name in room.name.by_language}
        return {**names, **{room.key: room.key for room in self.rooms}}


def texts_of(written: tuple[tuple[Word, Word], ...]) -> Texts:
    """Return words by language from what is written."""
    return Texts(tuple((code.text, words.text) for code, words in written))
