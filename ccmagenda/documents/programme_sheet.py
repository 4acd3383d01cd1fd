"""The programme as a sheet to be edited: a row for each session, which ``ccmagenda import --onto`` takes back.

Rows are known by the key of their session, columns by the words at their head: rows and columns may be moved, hidden and
left out. The first columns tell the sitting: its key, date, part of the day and hours. A sitting of which more is to be
said, or that has no sessions yet, has a row of its own, whose kind is "sitting".
"""

import attrs

from ccmagenda.documents._fronts import inner
from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.model import Document, Paragraph, Programme, Table, Tone
from ccmagenda.model.document import CellForm
from ccmagenda.notation.sheet.columns import COLUMNS, Column, Form, shown
from ccmagenda.notation.sheet.manner import Manner
from ccmagenda.notation.sheet.rows import rows_of

_KINDS = {Form.DAY: "day", Form.CLOCK: "clock", Form.COUNT: "count"}


def _draw(programme: Programme, setting: Setting) -> Document:
    language = setting.language
    rows = rows_of(Manner(programme=programme, convention=setting.convention, language=language))
    table = Table(
        columns=[language.terms[each.term] for each in COLUMNS],
        rows=[[shown(row[each.key].text, each.key, language) for each in COLUMNS] for row in rows],
        caption=language.say("programme-sheet"),
        forms=[_form(each, programme, setting) for each in COLUMNS],
    )
    note = Paragraph(language.say("sheet-note"), tone=Tone.QUIET)
    made = inner(programme, setting, language.say("programme-sheet"), (note, table))
    plain = setting.wording(programme).meeting_title()  # it is read back, and so no text in it is marked
    return attrs.evolve(made, title=plain, blocks=(note, table))


def _form(column: Column, programme: Programme, setting: Setting) -> CellForm:
    terms = setting.language.terms
    choices = [terms[term] for term in column.choices.values()]
    if column.key == "room":
        choices = [room.name.read(setting.language.code) for room in programme.rooms]
    return CellForm(_KINDS.get(column.form, ""), choices)


kind = DocumentKind(
    summary="the programme as a sheet to edit in Excel, a row for each session, which 'import --onto' takes back",
    subject=Programme,
    draw=_draw,
    stands_for=lambda programme: bool(programme.sittings or programme.unplaced),
    formats=("csv", "json", "xlsx"),
)
