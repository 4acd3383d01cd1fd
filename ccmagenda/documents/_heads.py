"""The head of a paper, alike for every kind that is drawn from a programme."""

from ccmagenda.documents._kinds import Setting
from ccmagenda.model import Document, PaperHead, Programme, line, words_of
from ccmagenda.model.document import Block, Line
from ccmagenda.wording import Wording
from ccmagenda.wording.marked import organ, parted, place
from ccmagenda.wording.originals import explained, said


def head_of(programme: Programme, setting: Setting) -> PaperHead:
    """Return the masthead of a programme's papers; nothing where the programme says nothing of it."""
    language, paper = setting.language, programme.paper
    if not (paper.organ or paper.distribution or paper.original):
        return PaperHead()
    wording = setting.wording(programme)
    meeting = paper.organ.read(language.code) == wording.meeting_title()  # then the title below says it
    return PaperHead(
        organ="" if meeting else words_of(organ(wording)),
        symbol=programme.symbol,
        distribution=language.say(f"distribution-{paper.distribution}") if paper.distribution else "",
        date=wording.date(),
        original=language.say("original", language=language.say(f"language-{paper.original}")) if paper.original else "",
    )


def _title(wording: Wording) -> Line:
    return said(wording.meeting_title(), wording.programme.meeting.title, wording)


def place_and_days(wording: Wording) -> Line:
    """Return where and when the meeting is."""
    meeting, language = wording.programme.meeting, wording.language
    return parted((place(wording), line(language.days_in_words(meeting.first, meeting.last))), language.terms["comma"])


def paper(programme: Programme, setting: Setting, title: str, blocks: tuple[Block, ...], by: Line = ()) -> Document:
    """Return a paper of a programme under its title; the meeting, the place and the days stand above the text.

    Where the paper has no masthead, its symbol stands among these lines. What is missing in the language is marked.
    ``by`` is by whom this very paper is submitted.
    """
    wording, language, head = setting.wording(programme), setting.language, head_of(programme, setting)
    item = language.say("item-of-agenda", number=programme.paper.item) if programme.paper.item else ""
    usual = programme.paper.submitted_by
    submitted, name = by or said(usual.read(language.code), usual, wording), _title(wording)
    where = place_and_days(wording)
    above = (name, where, submitted, *((organ(wording),) if head.organ else ()))
    parts = ("" if head else programme.symbol, words_of(where), item, words_of(submitted))
    return Document(
        head=head,
        title=words_of(name),
        subtitle=title,
        masthead=tuple(part for part in parts if part),
        language=language.code,
        direction=language.direction,
        skip=language.say("text-skip"),
        blocks=tuple(explained(blocks, wording, above)),
        originals=tuple(one for one in above if any(span.language for span in one)),
        colophon=wording.made(title),
        issued=programme.issued,
    )
