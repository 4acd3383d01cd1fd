"""What changed between two states of a programme: as values, as a paper, as JSON."""

import re
from pathlib import Path

from ccmagenda import comparing, exporters
from ccmagenda.desk.calendars import as_issued
from ccmagenda.desk.files import LEDGER
from ccmagenda.desk.ledger import editions, issue_of
from ccmagenda.desk.making import state
from ccmagenda.desk.papers import draw, language_of
from ccmagenda.desk.reading import convention_of, load
from ccmagenda.desk.rendering import pick
from ccmagenda.documents import Setting
from ccmagenda.errors import UnknownNameError, UnreadableError
from ccmagenda.exporters import Look
from ccmagenda.model import Comparison, Document, Programme, shortened
from ccmagenda.notation import did_you_mean
from ccmagenda.wording import Telling, Wording, telling

_NUMBER = re.compile(r"[1-9]\d{0,3}")


def compare(old: Programme, new: Programme, *, party: str = "", theme: str = "") -> Comparison:
    """Return every change from one state of a programme to another.

    ``party`` (a State by any of its names or codes) and ``theme`` (its key or name) leave only what concerns them.
    Sessions are matched by their keys, and by a guess where those changed; how a file is ordered does not count.

    >>> import ccmagenda
    >>> programme = ccmagenda.load("examples/ccm-2012-intersessional/programme.yaml")
    >>> compare(programme, programme).changes
    ()
    """
    found = comparing.compare(old, new)
    return found.concerning(state(party) if party else "", _theme(theme, new) if theme else "")


def _theme(name: str, programme: Programme) -> str:
    convention = convention_of(programme)
    group = convention.named_group(name)
    if group is None:
        sentence = f"'{shortened(name)}' is not a theme{did_you_mean(name, [known.key for known in convention.groups])}"
        raise UnknownNameError(sentence)
    return group.key


def two_states(old: str, new: str, of: str = "") -> tuple[Programme, Programme]:
    """Return the two programmes that are named: by a file, or by the number of an edition of the other or of ``of``.

    ``new`` may be empty: then ``old`` is a file, and what changed in it since its last edition is asked for.
    """
    if not new and _is_number(old):
        if not of:
            sentence = f"say what edition {old} is to be compared with - diff {old} programme.yaml, or diff {old} {int(old) + 1}"
            raise UnknownNameError(sentence)
        new = of
    if not new:
        issue = issue_of(load(old), old)
        if issue.last is None:
            sentence = f"{old} has no editions yet - name two files, or issue it first"
            raise UnknownNameError(sentence)
        compared = comparing.since(issue.last, issue.programme)
        return compared.old, compared.new
    files = [name for name in (of, old, new) if name and not _is_number(name)]
    source = files[0] if files else _only_ledger()
    first, second = (_state(name, source) for name in (old, new))
    if _is_number(old) and not _is_number(new):
        compared = comparing.since(first, second)
        return compared.old, compared.new
    return first, second


def _is_number(name: str) -> bool:
    """Tell whether a name is the number of an edition and not a file."""
    return _NUMBER.fullmatch(name) is not None and not Path(name).is_file()


def earlier_state(programme: Programme, source: str, since: str = "") -> Programme:
    """Return the state that a paper's changes are marked against: ``since``, else the last edition that was different."""
    if since:
        return _state(since, source)
    issue = as_issued(issue_of(programme, source))
    if issue.last is None:
        sentence = f"{source} has no earlier edition to mark changes against - name a file or an edition with --since"
        raise UnknownNameError(sentence)
    return issue.last


def _only_ledger() -> str:
    found = [folder.with_suffix(".yaml") for folder in sorted(Path().glob(f"*{LEDGER}")) if folder.is_dir()]
    if len(found) != 1:
        what = "is no ledger" if not found else f"are {len(found)} ledgers"
        sentence = f"there {what} here - say whose editions are meant with --of programme.yaml"
        raise UnknownNameError(sentence)
    return str(found[0])


def _state(name: str, source: str) -> Programme:
    if not _is_number(name):
        return load(name)
    known = editions(source)
    if int(name) > len(known):
        have = f"the last is {len(known)}" if known else "none was issued yet"
        sentence = f"{source} has no edition {name} - {have}"
        raise UnreadableError(sentence)
    return known[int(name) - 1].programme


def whom(comparison: Comparison, party: str, theme: str) -> str:
    """Return the name of the State or the theme that was asked about, or nothing."""
    words = told(comparison).wording
    if party:
        return words.state(state(party), comparison.new.meeting.first)
    return words.theme(_theme(theme, comparison.new)) if theme else ""


def told(comparison: Comparison, language: str = "") -> Telling:
    """Return a comparison in the words of a language (the newer programme's own unless told)."""
    new = comparison.new
    wording = Wording(programme=new, convention=convention_of(new), language=language_of(language or new.language))
    return telling(comparison, wording)


def changes(comparison: Comparison, kind: str = "changes", *, by: str = "day", whom: str = "", language: str = "") -> Document:
    """Return a comparison as a document: ``changes`` with what everything was and is, or a short ``notice``.

    ``by`` groups by "day", "party" or "theme"; ``whom`` is named where nothing changed that concerns one State or theme.
    """
    said = told(comparison, language)
    setting = Setting(
        convention=said.wording.convention,
        language=said.wording.language,
        by=pick(by, ("day", "party", "theme"), "a way to group changes"),
        whom=whom,
    )
    return draw(said, kind, setting)


def changes_as_json(comparison: Comparison, language: str = "") -> bytes:
    """Return a comparison as JSON of a versioned shape."""
    return exporters.shelf()["changes-json"].export(told(comparison, language), Look())
