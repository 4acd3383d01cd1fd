"""In whose words a sheet is written: the names of States, rooms and roles in one language, for one programme."""

import datetime

import attrs

from ccmagenda.model import Convention, Language, Programme, Role, Texts


@attrs.frozen(kw_only=True)
class Manner:
    """A programme, its convention, and the language of the sheet."""

    programme: Programme
    convention: Convention
    language: Language

    def state(self, code: str, day: datetime.date) -> str:
        """Return the name of a State by which it is found again, else its code."""
        state = self.convention.states.by_code.get(code)
        name = state.name_on(day, self.language.code) if state else code
        return name if (found := self.convention.states.find(name)) and found.code == code else code

    def words(self, texts: Texts) -> str:
        """Return words in the language, or in the original where they are missing."""
        return texts.read(self.language.code)

    def room(self, key: str) -> str:
        """Return the name of a room."""
        return next((self.words(room.name) for room in self.programme.rooms if room.key == key), "") or key

    def role(self, role: Role) -> str:
        """Return the word for a role."""
        return self.language.terms[f"role-{role.value}"]

    @property
    def day(self) -> datetime.date:
        """Return the day whose names are used where no other is known."""
        return self.programme.meeting.first
