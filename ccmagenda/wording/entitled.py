"""What entries of a calendar are called, and their notes: lines in which a mark holds for all around it in one language."""

from collections.abc import Sequence

from ccmagenda.model import Session, Sitting, Span, Texts
from ccmagenda.model.document import Line
from ccmagenda.wording.originals import original_of, said, unmarked
from ccmagenda.wording.parts import Wording
from ccmagenda.wording.within import marked_within


def named(session: Session, wording: Wording) -> Line:
    """Return the title of a session; one that is missing in the language is marked."""
    return said(wording.title(session), session.title, wording)


def sitting_of(sitting: Sitting, sessions: Sequence[Session], wording: Wording) -> Line:
    """Return what a sitting is called with some of its sessions; of several titles in one language, the last is marked."""
    texts = (sitting.title, wording.programme.meeting.title, *(session.title for session in sessions))
    return marked_within(wording.sitting(sitting, sessions), texts, wording)


def meeting_before(title: Line, wording: Wording) -> Line:
    """Return the short name of the meeting before a title, whose mark holds for the meeting's own title too."""
    short, own = wording.meeting_short(), wording.programme.meeting.title
    name = said(short, own, wording) if short.endswith(wording.meeting_title()) else (Span(short),)
    known = {span.language for span in title if span.language}
    marked = {span.language for span in name if span.language}
    return (*(unmarked(name) if marked <= known else name), Span(": "))


def note(texts: Texts, wording: Wording, title: Line = ()) -> Line:
    """Return a note, which is marked unless the mark of its title holds for it."""
    code = original_of(texts, wording.programme, wording.language.code)
    words = said(texts.read(wording.language.code), texts, wording)
    return unmarked(words) if code in {span.language for span in title if span.language} else words
