"""The front of each paper of a programme: its title by how far the programme has come, and a symbol of its own."""

import attrs

from ccmagenda.documents._heads import paper
from ccmagenda.documents._kinds import Setting
from ccmagenda.model import Document, Paper, PaperData, Programme, Status, Texts
from ccmagenda.model.document import Block, Line
from ccmagenda.wording.marked import submitted
from ccmagenda.wording.originals import original_of

_STATUS = {Status.DRAFT: "draft", Status.PROVISIONAL: "provisional", Status.REVISED: "revised", Status.FINAL: "final"}
_THE_PROGRAMME = frozenset({"programme-of-work", "annotated-programme", "detailed-programme"})


def by_status(programme: Programme, setting: Setting, term: str, kind: str) -> str:
    """Return a title by how far the programme has come: "Revised provisional programme of work".

    A paper whose own symbol has no revision is not revised, whatever became of the programme.
    """
    own = _own(programme, kind)
    unrevised = programme.status is Status.REVISED and own is not None and "/Rev." not in own.symbol
    status = Status.PROVISIONAL if unrevised else programme.status
    return setting.language.say(f"{term}-{_STATUS[status]}")


def _own(programme: Programme, kind: str) -> Paper | None:
    """Return a paper of this kind as the list of documents has it."""
    return next((entry for entry in programme.papers if entry.kind == kind), None)


def front(programme: Programme, setting: Setting, kind: str, title: str, blocks: tuple[Block, ...]) -> Document:
    """Return a paper of a programme under its title, with the masthead of that very paper.

    The list of documents tells its title, symbol, item and submitter. The programme's own symbol stands on the programme alone,
    in whichever of its forms: an agenda is another paper, with another symbol, and with another date or none.
    """
    own = _own(programme, kind)
    if own is None:
        if kind not in _THE_PROGRAMME:
            data = attrs.evolve(programme.paper, item="", submitted_by="")
            programme = attrs.evolve(programme, symbol="", paper=data)
        return paper(programme, setting, title, blocks)
    usual = programme.paper.submitted_by if kind in _THE_PROGRAMME else Texts()
    data = attrs.evolve(programme.paper, item=own.item, submitted_by=usual)
    printed = attrs.evolve(programme, symbol=own.symbol, paper=data, issued=own.issued or programme.issued)
    made = paper(printed, setting, _listed(own, programme, setting) or title, blocks, _submitted(own, printed, setting))
    dated = own.issued is not None or own.symbol == programme.symbol or not made.head
    return made if dated else attrs.evolve(made, head=attrs.evolve(made.head, date=""), issued=None)


def _submitted(own: Paper, programme: Programme, setting: Setting) -> Line:
    """Return by whom a paper is submitted, as its masthead says it."""
    return submitted(own.submitted_by, setting.wording(programme))


def _listed(own: Paper, programme: Programme, setting: Setting) -> str:
    """Return the title under which the list of documents has a paper, where it has one in this language."""
    code = setting.language.code
    return "" if original_of(own.title, programme, code) else own.title.read(code)


def inner(programme: Programme, setting: Setting, title: str, blocks: tuple[Block, ...]) -> Document:
    """Return a paper for use in the house: it is not issued, and so bears no masthead and no symbol."""
    return paper(attrs.evolve(programme, symbol="", paper=PaperData()), setting, title, blocks)
