"""The front of each paper of a programme: its title by how far the programme has come, and a symbol of its own."""

import attrs

from ccmagenda.documents._heads import paper
from ccmagenda.documents._kinds import Setting
from ccmagenda.model import Document, Paper, PaperData, Programme, Status
from ccmagenda.model.document import Block
from ccmagenda.wording.originals import explained, original_of

_STATUS = {Status.DRAFT: "draft", Status.PROVISIONAL: "provisional", Status.REVISED: "revised", Status.FINAL: "final"}
_THE_PROGRAMME = frozenset({"programme-of-work", "annotated-programme", "detailed-programme"})


def by_status(programme: Programme, setting: Setting, term: str) -> str:
    """Return a title by how far the programme has come: "Revised provisional agenda"."""
    return setting.language.say(f"{term}-{_STATUS[programme.status]}")


def front(programme: Programme, setting: Setting, kind: str, title: str, blocks: tuple[Block, ...]) -> Document:
    """Return a paper of a programme under its title, with the masthead of that very paper.

    The list of documents tells its title, symbol, item and submitter. The programme's own symbol stands on the programme alone,
    in whichever of its forms: an agenda is another paper, with another symbol.
    """
    own = next((entry for entry in programme.papers if entry.kind == kind), None)
    if own is not None:
        title = _listed(own, programme, setting) or title
        who = own.submitted_by.read(setting.language.code)
        usual = programme.paper.submitted_by if kind in _THE_PROGRAMME else ""
        submitted = {setting.language.code: setting.language.say("submitted-by", who=who)} if who else usual
        data = attrs.evolve(programme.paper, item=own.item, submitted_by=submitted)
        programme = attrs.evolve(programme, symbol=own.symbol, paper=data)
    elif kind not in _THE_PROGRAMME:
        data = attrs.evolve(programme.paper, item="", submitted_by="")
        programme = attrs.evolve(programme, symbol="", paper=data)
    return paper(programme, setting, title, tuple(explained(blocks, setting.wording(programme))))


def _listed(own: Paper, programme: Programme, setting: Setting) -> str:
    """Return the title under which the list of documents has a paper, where it has one in this language."""
    code = setting.language.code
    return "" if original_of(own.title, programme, code) else own.title.read(code)


def inner(programme: Programme, setting: Setting, title: str, blocks: tuple[Block, ...]) -> Document:
    """Return a paper for use in the house: it is not issued, and so bears no masthead and no symbol."""
    marked = tuple(explained(blocks, setting.wording(programme)))
    return paper(attrs.evolve(programme, symbol="", paper=PaperData()), setting, title, marked)
