"""How the parts of a programme, and what changed in it, are said in a language: alike on paper and in calendars."""

from ccmagenda.wording._altered import Altered
from ccmagenda.wording._moments import Moment
from ccmagenda.wording.changes import Saying, Telling, telling
from ccmagenda.wording.originals import untranslated
from ccmagenda.wording.parts import Wording

__all__ = ["Altered", "Moment", "Saying", "Telling", "Wording", "telling", "untranslated"]
