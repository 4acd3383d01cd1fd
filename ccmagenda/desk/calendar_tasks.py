"""The calendars that a build makes: in each language of the documents, of the meeting and of all that it can be divided by."""

import collections
import functools
from collections.abc import Callable, Iterable, Iterator

import attrs

from ccmagenda.desk.calendars import Calendars, all_calendars, manner
from ccmagenda.desk.entry_files import file_of, method_of
from ccmagenda.desk.files import safe_name
from ccmagenda.desk.spoken import Task, folder_of
from ccmagenda.exporters import Entry, Method
from ccmagenda.model import Instant, Issue, Language, Texts, line, words_of
from ccmagenda.model.document import Line
from ccmagenda.wording import Wording
from ccmagenda.wording.marked import filled
from ccmagenda.wording.originals import said

Group = tuple[str, tuple[Task, ...]]


def calendar_groups(issue: Issue, languages: tuple[Language, ...]) -> tuple[Group, ...]:
    """Return all calendars under their headings; each stands once, in as many languages as there are.

    Headings and titles are in the first language, which is that of the page that leads to them.
    """
    spoken = [_Spoken(issue, language, languages[0], alone=len(languages) == 1) for language in languages]
    if not spoken[0].sittings.entries:
        return ()
    made: tuple[tuple[str, Callable[[_Spoken], Iterable[Task]]], ...] = (
        ("built-calendars", _Spoken.whole),
        ("built-delegations", _Spoken.delegations),
        ("built-themes", _Spoken.themes),
        ("built-entries", _Spoken.entries),
        ("built-updates", _Spoken.changes),
    )
    return tuple((languages[0].say(term), tuple(task for one in spoken for task in tasks(one))) for term, tasks in made)


@attrs.frozen
class _Spoken:
    """The calendars of a programme in one language; ``around`` is that of the page that leads to them."""

    issue: Issue
    language: Language
    around: Language
    alone: bool

    @functools.cached_property
    def sittings(self) -> Calendars:
        return all_calendars(self.issue, language=self.language.code)

    @functools.cached_property
    def sessions(self) -> Calendars:
        return all_calendars(self.issue, manner("session"), self.language.code)

    @functools.cached_property
    def named(self) -> Wording:
        """Return the words of the page."""
        return all_calendars(self.issue, language=self.around.code).wording

    def _task(self, path: str, title: str | Line, make: Callable[[], bytes]) -> Task:
        label = "" if self.alone else self.around.terms.get(f"language-{self.language.code}", self.language.code)
        return Task(f"{folder_of(self.language, self.around)}/{path}", title, make, label, path)

    def whole(self) -> Iterator[Task]:
        say = self.around.say
        yield self._task("meeting.ics", say("built-by-sitting"), self.sittings.whole)
        yield self._task("meeting-by-session.ics", say("built-by-session"), self.sessions.whole)
        if self.sittings.tasks:
            yield self._task("tasks.ics", say("built-tasks"), self.sittings.to_do)

    def delegations(self) -> Iterator[Task]:
        first = self.named.programme.meeting.first
        dated = [code for code in self.sittings.parties if self.sittings.entries_of(code)]
        for name, code in sorted((self.named.state(code, first), code) for code in dated):
            path = f"delegations/{safe_name(code.casefold())}.ics"
            yield self._task(path, name, functools.partial(self.sittings.of_party, code))

    def themes(self) -> Iterator[Task]:
        for theme in self.sittings.themes:
            group = self.named.convention.group(theme)
            name = said(self.named.theme(theme), group.names if group else Texts(), self.named)
            yield self._task(f"themes/{safe_name(theme)}.ics", name, functools.partial(self.sittings.of_theme, theme))

    def entries(self) -> Iterator[Task]:
        """Yield a file for each sitting, then one for each session with hours of its own: the page leads to both."""
        found = _files(self._alone(), self._alone("session"))
        known = _files(*(all_calendars(self.issue, manner(grain, method="none"), self.around.code) for grain in _GRAINS))
        titles = _titles({name: entry for name, (entry, _) in known.items()}, "built-add", self.named)
        for name, (entry, made) in found.items():
            yield self._task(f"entries/{name}", titles[name], functools.partial(made.alone, entry, Method.NONE))

    def changes(self) -> Iterator[Task]:
        made, known = self.sittings, all_calendars(self.issue, language=self.around.code)
        titles = _titles({file_of(entry, known): entry for entry in known.changes}, "built-update", self.named)
        for entry in made.changes:
            name = file_of(entry, made)
            yield self._task(
                f"changes/{name}", titles.get(name, entry.called), functools.partial(made.alone, entry, method_of(entry))
            )

    def _alone(self, grain: str = "sitting") -> Calendars:
        return all_calendars(self.issue, manner(grain, method="none"), self.language.code)


_GRAINS = ("sitting", "session")


def _files(*calendars: Calendars) -> dict[str, tuple[Entry, Calendars]]:
    """Return the entries by their files; of two with one file, the first."""
    found: dict[str, tuple[Entry, Calendars]] = {}
    for made in calendars:
        for entry in made.entries:
            found.setdefault(file_of(entry, made), (entry, made))
    return found


def _titles(entries: dict[str, Entry], term: str, wording: Wording) -> dict[str, Line]:
    """Return what the file of each entry is called: with day and hours, and then the place, where several are called alike."""
    found = {name: entry.called for name, entry in entries.items()}
    for more in (_when, _where):
        count = collections.Counter(map(words_of, found.values()))
        found = {
            name: (*words, *line(more(entries[name], wording))) if count[words_of(words)] > 1 else words
            for name, words in found.items()
        }
    return {name: filled(term, wording, title=words) for name, words in found.items()}


def _when(entry: Entry, wording: Wording) -> str:
    language, start = wording.language, entry.start
    comma = language.terms["comma"]
    if not isinstance(start, Instant):
        return f"{comma}{language.day_in_words(start)}"
    end = entry.end if isinstance(entry.end, Instant) else None
    return f"{comma}{language.day_in_words(start.date())}{comma}{language.hours_in_words(start, end)}"


def _where(entry: Entry, wording: Wording) -> str:
    return f"{wording.language.terms['comma']}{entry.location}" if entry.location else ""
