"""What a sitting or a session is called in a list, such as that of what is on now; what is not translated is marked."""

import json
from collections.abc import Sequence

from ccmagenda.model import Session, Sitting, Tone
from ccmagenda.model.document import Line
from ccmagenda.wording import Wording
from ccmagenda.wording.marked import filled, parted
from ccmagenda.wording.originals import said

_MANY = 3


def of_session(session: Session, wording: Wording) -> Line:
    """Return what a session is called."""
    return said(wording.title(session), session.title, wording)


def of_sitting(sitting: Sitting, sessions: Sequence[Session], wording: Wording) -> Line:
    """Return what a sitting is called, as :meth:`Wording.sitting` does: its title, else its sessions, the first of many."""
    semicolon = wording.language.terms["semicolon"]
    if own := said(sitting.title.read(wording.language.code), sitting.title, wording):
        return own
    titles = [of_session(session, wording) for session in sessions]
    if len(titles) > _MANY:
        some = parted(titles[: _MANY - 1], semicolon)
        return filled("more", wording, some=some, count=str(len(titles) - _MANY + 1))
    return parted(titles, semicolon) or said(wording.meeting_title(), wording.programme.meeting.title, wording)


def pieces(words: Line) -> str:
    """Return a line for the script as JSON: each piece with its language and its tone; nothing where all is in the page's own.

    >>> from ccmagenda.model import Span
    >>> pieces((Span("A", language="en"), Span(" [anglais]", Tone.QUIET)))
    '[["A", "en", ""], [" [anglais]", "", "quiet"]]'
    """
    if not any(span.language for span in words):
        return ""
    told = [(span.text, span.language, "" if span.tone is Tone.PLAIN else span.tone.value) for span in words]
    return json.dumps(told, ensure_ascii=False)
