"""Rows that can end where another seems to begin, told from those of which it is a part: "Introductory | Remarks:"."""

import re

import attrs

from ccmagenda.importers._genre.lines.heads import Heads
from ccmagenda.importers._genre.lines.row_marks import BY, CAPITAL_WORD, LABEL, ROLES, SAYING, SIGN, SUBJECT
from ccmagenda.importers._genre.persons.bare_names import is_given
from ccmagenda.importers._genre.terms.words import Words

_OPENED, _SHORT = 50, 6
_NUMBER_ALONE = re.compile(r"[(\[](?:\d{1,2}|[a-z]|[ivx]{1,4})[)\]]")


@attrs.frozen
class WholeRows:
    """Tells whether a row is whole where another seems to begin."""

    heads: Heads

    @property
    def words(self) -> Words:
        """Return the words that the paper is read by."""
        return self.heads.words

    def whole(self, before: str, behind: str, *, numbered: bool) -> bool:
        """Tell whether a row can end between two texts: it has words of its own, and nothing has begun that goes on."""
        head = self.heads.read(before)
        said = head.text.strip(" :–—-•*")
        if _NUMBER_ALONE.fullmatch(before):
            return False
        if not said:
            return bool(head.serial) or (numbered and head.structural and head.label is None)
        if numbered and (
            before.endswith(("-", "–", "—"))
            or (" " not in said and self._matches(r"(?!«body-alone»)(?:«session»|«track»|«item»)$", said))
        ):
            return False  # "General debate - Item 8", "Panel 1. Water"
        if self.words.regex(LABEL).fullmatch(before) and CAPITAL_WORD.match(behind):
            return False  # "Session: Opening of the meeting"
        if CAPITAL_WORD.match(behind) and _is_of_a_list(before):
            return False
        return not (self._is_one_title(said, behind) or self._is_one_person(before, behind) or self._is_open(before, behind))

    def _matches(self, pattern: str, text: str) -> bool:
        return self.words.regex(pattern).match(text) is not None

    def _is_one_title(self, said: str, behind: str) -> bool:
        """Tell whether a title goes on with what begins one elsewhere: "Introductory | Remarks:"."""
        if self._matches(SAYING, behind) and " " not in said:
            return True
        if self._matches(r"(?:«articles»)\s+\S+$", said) and not self._matches(r"(?:«honorifics»)\s", behind):
            return True  # "The Intergovernmental | Panel on Climate Change"
        told = self.words.is_all("ordinals", _last(said)) or self.words.is_all("sorts-of-debate", _last(said))
        if self._matches("«openers»", behind) and told:
            return True
        if self._matches(r"(?:«session»)\s", behind) and self._matches(r"(?:«session»)\s", f"{_last(said)} {behind}"):
            return True  # "Plenary | Session 1"
        opened = self._matches("«openers»", behind) and self._matches(".*?«openers»", said) and len(said) <= _OPENED
        return opened and self._matches(r".*\s(?-i:«of»|«on»)(?:\s|$)", said)

    def _is_one_person(self, before: str, behind: str) -> bool:
        """Tell whether somebody goes on: "Chair: Chile | – Mr. Roy", "Statement by the Secretariat | Ms. Ruiz"."""
        if behind[0] in "-–—":
            return len(before) < _OPENED and "," not in before and self._matches(rf"(?:{ROLES})\s?:\s", before)
        if self._matches(r"(?:«honorifics»)\s", behind) and is_given(_last(before), self.words):
            return True
        return self._matches(BY, before) and self._matches(r"(?:«honorifics»)\s", behind)

    def _is_open(self, before: str, behind: str) -> bool:
        """Tell whether what looks like the beginning of a sentence is none: one is open before it, or a name."""
        if not self._matches(SUBJECT, behind):
            return False
        if self._matches(r".*\s(?-i:«verbs»|while)\s[^.]*$", before):
            return True
        return not self._matches(r"(?:«articles»)\s", behind) and not _last(before)[:1].islower()


def _is_of_a_list(before: str) -> bool:
    """Tell whether a row is an entry of a list that a sign begins, and is at its second sentence or hardly begun."""
    return SIGN.match(f" {before}", 1) is not None and (before.endswith((".", ".)")) or len(before) < _SHORT)


def _last(text: str) -> str:
    return next(iter(text.rsplit(maxsplit=1)[-1:]), "")
