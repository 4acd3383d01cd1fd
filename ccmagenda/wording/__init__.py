"""How the parts of a programme, and what changed in it, are said in a language: alike on paper and in calendars."""

from typing import TYPE_CHECKING

from ccmagenda._face import hand_on

if TYPE_CHECKING:
    from ccmagenda.wording._altered import Altered
    from ccmagenda.wording._moments import Moment
    from ccmagenda.wording.changes import Saying, Telling, telling
    from ccmagenda.wording.missing import untranslated
    from ccmagenda.wording.originals import written_in
    from ccmagenda.wording.parts import Wording
    from ccmagenda.wording.printed import as_printed

__all__ = ["Altered", "Moment", "Saying", "Telling", "Wording", "as_printed", "telling", "untranslated", "written_in"]
__dir__ = __all__.copy
__getattr__ = hand_on(__name__)
