"""How the parts of a programme, and what changed in it, are said in a language: alike on paper and in calendars."""

from ccmagenda.wording.changes import Saying, Telling, telling
from ccmagenda.wording.parts import Wording

__all__ = ["Saying", "Telling", "Wording", "telling"]
